"""Take in what other reviewers decided: another copy of the case, its ledger folder, or a single ledger file.

    verifybench merge ../bens-copy
    verifybench merge /media/stick/case /media/stick2/case/ledger
    verifybench merge ben@desk.json --no-record

Ledgers that are unknown here are copied, those that go on there are continued here, and nothing that is here is changed.
The texts and records that decisions saw come along. What came is recorded as one event of your own ledger, unless --no-record;
with --read-only nothing is written, and what would come is told. In any order and however often: the same comes out.

Exit 0: all came in; 3: a file was damaged and not taken, or two files continue one ledger in two ways (both are kept).
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifybench.case.interchange import conflict_json, dumps
from verifybench.cli.opening import open_case
from verifybench.cli.output import columns, out, say

if TYPE_CHECKING:
    from verifybench.case.merging import Merged
    from verifybench.ledger import Taken


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("others", metavar="OTHER", type=Path, nargs="+")
    parser.add_argument("--no-record", action="store_true", help="record no event of the merge in your own ledger")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: Namespace) -> int:
    with open_case(options) as case:
        merged = case.merge(options.others, recorded=not options.no_record)
    if options.format == "json":
        print(dumps(merged_json(merged), indent=1))
    else:
        for line in columns(_row(one, options.read_only) for one in merged.taken if one.fate != "refused"):
            out(line)
        for one in merged.taken:
            if one.fate == "refused":
                out(f"{one.source}: NOT TAKEN: {f'record {one.seq}: ' if one.seq else ''}{one.message}")
        for row in merged.conflicts:
            out(f"{row.conflict.id}  {row.conflict.message}: “{row.conflict.left.text}”")
    _narrate(merged, options.read_only)
    return 0 if merged.whole else 3


def _row(one: Taken, look_only: bool) -> tuple[str, str, str]:
    new = f"{one.added} new record{'' if one.added == 1 else 's'}"
    would = "would be " if look_only else ""
    match one.fate:
        case "copied":
            what = f"{would}taken in, {new}"
        case "continued":
            what = f"{would}continued, {new}"
        case "known":
            what = "nothing new"
        case _:
            other, seq = one.parted or ("", 0)
            what = (
                f"FORK: it and {other} continue one ledger in two ways from record {seq} on; {would}kept beside it, {new}"
            )
    name = one.source.name if one.file == one.source.name else f"{one.source.name} as {one.file}"
    return name, one.reviewer, what + (" (an unfinished write at its end was left out)" if one.torn else "")


def _narrate(merged: Merged, look_only: bool) -> None:
    for warning in merged.warnings:
        say(f"warning: {warning}")
    for document, path in merged.differing:
        say(
            f"warning: {path} is not the same in both copies, and was not taken over: what was decided there is of other words. "
            f"verifybench revise {document} shows what that leaves open; --with FILE takes the other text in"
        )
    if merged.texts:
        say(f"{merged.texts} texts and records that decisions saw came along")
    if merged.missing:
        say(f"{merged.missing} texts or records that decisions saw are in neither copy; `verifybench audit` names them")
    if merged.unreadable is not None:
        say(str(merged.unreadable))
    elif look_only:
        say("--read-only: nothing was written")
    elif merged.record is not None:
        say(f"recorded as {merged.record.seq} by {merged.record.reviewer}")
    elif not any(one.added for one in merged.taken):
        say("nothing new" if merged.taken else "nothing was decided there yet")
    if any(one.fate == "forked" for one in merged.taken):
        say(
            "a fork: somebody went on with a copy of a ledger. Ask who; both histories are kept, and audit tells them apart"
        )
    if any(one.fate == "refused" for one in merged.taken):
        say("what was not taken is unchanged where it is; put it right there (verifybench ledger repair) and merge again")


def merged_json(merged: Merged) -> dict[str, Any]:
    """A merge as `merge --format json` prints it."""
    return {
        "ledgers": [
            {
                "source": str(one.source),
                "fate": one.fate,
                "file": one.file or None,
                "ledger": one.ledger or None,
                "reviewer": one.reviewer or None,
                "device": one.device or None,
                "added": one.added,
                "parted": {"from": one.parted[0], "record": one.parted[1]} if one.parted else None,
                "torn": one.torn,
                "record": one.seq or None,
                "message": one.message or None,
            }
            for one in merged.taken
        ],
        "texts": merged.texts,
        "missing": merged.missing,
        "beside": merged.beside,
        "conflicts": [conflict_json(row.conflict) for row in merged.conflicts],
        "recorded": merged.record.hash if merged.record else None,
        "drafts_differ": [path for _, path in merged.differing],
        "warnings": list(merged.warnings),
    }
