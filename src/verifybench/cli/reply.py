"""Record that somebody a claim is about was asked, and what they answered. The attempt counts, answered or not.

    verifybench reply c-4ujm2k7x5q --from "Mr Petrov" --on 2026-02-11 --how "by e-mail to his lawyer"
    verifybench reply c-4ujm2k7x5q --from "Mr Petrov" --on 2026-02-13 --how "by telephone" --answer "He denies it"

`verifybench show CLAIM` lists them. `[policy.misconduct] reply = true` demands one for each draft claim that ascribes a crime or
misconduct to somebody named.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("claims", metavar="CLAIM", nargs="+")
    parser.add_argument("--from", dest="whom", metavar="WHOM", required=True, help="who was asked")
    parser.add_argument("--on", dest="when", metavar="DATE", required=True, help="YYYY-MM-DD")
    parser.add_argument("--how", metavar="TEXT", default="", help="by what way")
    parser.add_argument("--answer", metavar="TEXT", help="what was answered (default: nothing was)")
    apart_option(parser)


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = case.record_reply(options.claims, options.whom, options.when, how=options.how, answer=options.answer)
    what = "answer" if options.answer else "attempt"
    say(f"recorded as {record.seq} by {record.reviewer}: {what} of {options.whom}")
    return 0
