"""Let a draft claim stand as written (stet), with a reason: it no longer holds back publication by its verdict.

verifybench stand c-4ujm2k7x5q --because "The author confirmed it in writing, 2 March"
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("claim", metavar="CLAIM")
    parser.add_argument("--because", metavar="TEXT", required=True, help="why")
    apart_option(parser)


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = case.let_stand(options.claim, options.because)
    say(f"recorded as {record.seq} by {record.reviewer}: {options.claim} stands")
    return 0
