"""What a verdict and an adjudication are given on the command line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TypedDict

from verifybench.case.checked import FACTS
from verifybench.cli.opening import apart_option
from verifybench.model.claim import Fact


class Given(TypedDict):
    """The options of a decision, as `Case.record_verdict` and `Case.adjudicate` take them."""

    claim: str
    label: str
    rationale: str
    evidence: list[str]
    proposed: str | None
    question: str | None
    fact: Fact | None


def decision_options(parser: ArgumentParser, *, reasons_required: bool) -> None:
    parser.add_argument("claim", metavar="CLAIM")
    parser.add_argument("label", metavar="LABEL", help='"supported", "refuted", …')
    parser.add_argument("--because", metavar="TEXT", default="", required=reasons_required, help="the reasons")
    parser.add_argument(
        "--evidence", metavar="ID", action="append", default=[], help="a passage, or DOCUMENT:START-END; repeatable"
    )
    parser.add_argument("--propose", metavar="TEXT", help="a proposed wording")
    parser.add_argument("--ask", metavar="TEXT", help="a question to the author")
    parser.add_argument("--fact", choices=tuple(FACTS), help="of an attributed claim: said, or content (that it is so)")
    apart_option(parser)


def given(options: Namespace) -> Given:
    return Given(
        claim=options.claim,
        label=options.label,
        rationale=options.because,
        evidence=options.evidence,
        proposed=options.propose,
        question=options.ask,
        fact=options.fact,
    )
