"""Record that something published was corrected: the words before and after, and what readers were told.

    verifybench corrected insiders --was "four years in prison" --now "five years in prison" \\
        --notice "An earlier version gave the term as four years." --claim c-4ujm2k7x5q

A claim that the corrected draft no longer has is named by the id that the history knows.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("draft", metavar="DRAFT")
    parser.add_argument("--was", metavar="TEXT", required=True, help="the words that were published")
    parser.add_argument("--now", metavar="TEXT", required=True, help="the words that took their place; empty: taken out")
    parser.add_argument("--notice", metavar="TEXT", default="", help="what readers were told")
    parser.add_argument("--on", metavar="DATE", help="YYYY-MM-DD, or with a time YYYY-MM-DDThh:mm (default: today)")
    parser.add_argument("--claim", metavar="ID", action="append", default=[], help="the claim that was wrong; repeatable")
    apart_option(parser)


def run(options: Namespace) -> int:
    with open_case(options) as case:
        known = options.draft in case.state.published
        record = case.correct(
            options.draft, options.was, options.now, notice=options.notice, when=options.on, claims=options.claim
        )
    say(f"recorded as {record.seq} by {record.reviewer}: {options.draft} was corrected")
    if not known:
        say("fact: no record says that it was published")
    return 0
