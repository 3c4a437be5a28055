"""Decide between verdicts that differ, as a third person. The originals stay in the history.

    verifybench adjudicate c-4ujm2k7x5q refuted --because "The judgment says five years" --evidence p-kq2v7c6m3d

There must be two standing verdicts that differ, by two persons, and you must have given none of them, nor one that
was adjudicated on this claim before. `verifybench show CLAIM`
has both; `verifybench undo` takes an adjudication back, and both stand again.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.case.checked import FACTS
from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("claim", metavar="CLAIM")
    parser.add_argument("label", metavar="LABEL", help='"supported", "refuted", …')
    parser.add_argument("--because", metavar="TEXT", required=True, help="the reasons")
    parser.add_argument(
        "--evidence", metavar="ID", action="append", default=[], help="a passage, or DOCUMENT:START-END; repeatable"
    )
    parser.add_argument("--propose", metavar="TEXT", help="a proposed wording")
    parser.add_argument("--ask", metavar="TEXT", help="a question to the author")
    parser.add_argument("--fact", choices=tuple(FACTS), help="of an attributed claim: said, or content (that it is so)")
    apart_option(parser)


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = case.adjudicate(
            options.claim,
            options.label,
            options.because,
            evidence=options.evidence,
            proposed=options.propose,
            question=options.ask,
            fact=options.fact,
        )
        left = sum(one.review.stage == "adjudicate" for one in case.review_queue())
    say(f"recorded as {record.seq} by {record.reviewer}; {left} left to adjudicate")
    return 0
