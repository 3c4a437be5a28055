"""Note something on a claim: it decides nothing, and is there for whoever looks at the claim next.

    verifybench note c-4ujm2k7x5q "The press office calls back on Monday"

`verifybench show CLAIM` lists a claim's notes. They stay with it when the text is revised, as verdicts do.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("claim", metavar="CLAIM")
    parser.add_argument("text", metavar="TEXT")
    apart_option(parser)


def run(options: Namespace) -> int:
    with open_case(options) as case:
        record = case.note(options.claim, options.text)
    say(f"recorded as {record.seq} by {record.reviewer}: {options.claim} noted")
    return 0
