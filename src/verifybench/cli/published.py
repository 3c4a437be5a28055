"""Record that a draft was published, as it is now: when and where.

verifybench published insiders
verifybench published insiders --on 2026-03-05 --where https://example.org/insiders
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.opening import open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("draft", metavar="DRAFT")
    parser.add_argument("--on", metavar="DATE", help="YYYY-MM-DD, or with a time YYYY-MM-DDThh:mm (default: today)")
    parser.add_argument("--where", metavar="TEXT", default="", help="an address, or the name of the place")


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = case.publish(options.draft, options.on, options.where)
        signed = case.signoffs().get(options.draft)
    say(f"recorded as {record.seq} by {record.reviewer}: {options.draft} was published")
    if signed is None:
        say("fact: it was not signed off")
    elif not signed.valid:
        say(f"fact: its sign-off by {signed.decision.reviewer} no longer held: {'; '.join(signed.void)}")
    return 0
