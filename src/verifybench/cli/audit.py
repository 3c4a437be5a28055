"""Check that the history is whole: every record's hash, number and link, and every text and record a verdict saw.

    verifybench audit
    verifybench audit --head 12:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

--head takes a head as a report printed it (number:hash) and proves that today's ledger extends it. Exit 0: all
holds; 1: an unfinished write was left behind, which the next record clears away; 3: the history cannot be trusted.
"""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from verifybench.case.case import Case
from verifybench.cli.output import out, say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--head", metavar="N:HASH", type=_head, action="append", default=[], help="a published head; repeatable"
    )


def run(options: Namespace) -> int:
    from verifybench.case.audit import audit

    root = Case.find(options.case)
    problems = audit(root, options.head)
    for problem in problems:
        out(f"{problem.place}: {problem.message}")
    if problems:
        say(f"{len(problems)} problems")
        return 3 if any(problem.integrity for problem in problems) else 1
    with Case.open(root, reviewer=options.reviewer, read_only=True) as case:
        for head in case.heads():
            out(f"{head.file}: {head.seq} records, head {head.hash} {head.at}")
    say("the history is whole")
    return 0


def _head(text: str) -> tuple[int, str]:
    found = re.fullmatch(r"(\d{1,9})[:\s]([0-9a-f]{64})", text.strip())
    if found is None:
        raise ArgumentTypeError(f"{text!r} is not a head; write it as N:HASH with the 64 characters a report printed")
    return int(found[1]), found[2]
