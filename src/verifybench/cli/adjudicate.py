"""Decide between verdicts that differ, as a third person. The originals stay in the history.

    verifybench adjudicate c-4ujm2k7x5q refuted --because "The judgment says five years" --evidence p-kq2v7c6m3d

There must be two standing verdicts that differ, by two persons, and you must have given none of them, nor one that
was adjudicated on this claim before. `verifybench show CLAIM`
has both; `verifybench undo` takes an adjudication back, and both stand again.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.deciding import decision_options, given
from verifybench.cli.opening import open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    decision_options(parser, reasons_required=True)


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = case.adjudicate(**given(options))
        left = sum(one.review.stage == "adjudicate" for one in case.review_queue())
    say(f"recorded as {record.seq} by {record.reviewer}; {left} left to adjudicate")
    return 0
