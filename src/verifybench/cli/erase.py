"""Erase the words that a record keeps beside the ledger (rationale, wording, question, answer); the chain stays whole.

    verifybench erase 12@anna@desk.json --because "asked for by the person concerned"
    verifybench erase 9f3c1a20 --because "no longer needed"

RECORD is N@FILE or the beginning of a record's hash. That they were erased, when, by whom and why is recorded; do not repeat the
words there. Only words kept apart can be erased: those written with --apart, or under `[policy] apart = true`.

The file is overwritten and deleted. Copies may remain that no program can reach from here: in backups, snapshots of the file
system, the cells of a flash disk, other reviewers' copies of the case, reports written earlier, and a git history if the
folder ledger/apart/ was put into it.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.opening import open_case
from verifybench.cli.output import say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("record", metavar="RECORD", help="N@FILE, or the first 8 digits or more of its hash")
    parser.add_argument("--because", metavar="TEXT", required=True, help="why")


def run(options: Namespace) -> int:
    with open_case(options) as case:
        done = case.erase(options.record, options.because)
    if done.already:
        say(
            f"already erased (record {done.record.seq}, by {done.record.reviewer}, on {done.record.at}): nothing was recorded"
        )
        return 0
    texts = f"{done.erased} text{'' if done.erased == 1 else 's'} erased"
    absent = f", {done.absent} not here" if done.absent else ""
    say(f"recorded as {done.record.seq} by {done.record.reviewer}: {texts}{absent}")
    say(
        "Copies may remain in backups, file-system snapshots, flash disks, other copies of the case, reports already written, "
        "and git where ledger/apart/ was committed"
    )
    return 0
