"""Put claims off for later, or no longer. It decides nothing: what is undecided stays so, and the gate says it.

    verifybench flag c-4ujm2k7x5q c-kq2v7c6m3d --because "The archive opens on Monday"
    verifybench list claims --status later
    verifybench flag c-4ujm2k7x5q --clear

The last word on a claim counts, whosever it is; `verifybench undo` takes it back for all of the claims.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("claims", metavar="CLAIM", nargs="+")
    parser.add_argument("--because", metavar="TEXT", default="", help="why")
    parser.add_argument("--clear", action="store_true", help="no longer")
    apart_option(parser)


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = (case.unflag if options.clear else case.flag)(options.claims, options.because)
        later = len(case.standing.flags)
    say(f"recorded as {record.seq} by {record.reviewer}: {'no longer flagged' if options.clear else 'flagged for later'}")
    say(f"{later} {'claim is' if later == 1 else 'claims are'} flagged for later")
    return 0
