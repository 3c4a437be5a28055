"""Decide that claims need no verdict, and why: the gate no longer calls them undecided.

    verifybench waive c-4ujm2k7x5q c-kq2v7c6m3d --because "Weather, and nobody's business"
    verifybench list claims --status waived

A waiver answers nothing else: of a claim that has a verdict the gate and `review` still tell what the label, a second review and
`[policy.misconduct]` demand, of one that ascribes misconduct without a verdict too, and what is hidden stays hidden. A later
verdict on a waived claim ends the waiver; `verifybench undo` takes it back for all of them.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("claims", metavar="CLAIM", nargs="+")
    parser.add_argument("--because", metavar="TEXT", required=True, help="why")
    apart_option(parser)


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = case.waive(options.claims, options.because)
        counts = case.queue().counts()
    waived = len(dict.fromkeys(options.claims))
    many = f"{waived} claims are" if waived > 1 else f"{options.claims[0]} is"
    say(f"recorded as {record.seq} by {record.reviewer}: {many} waived; {counts.undecided} of {counts.total} undecided")
    return 0
