"""Put a damaged ledger file right: one that another program rewrote, or that was cut, converted or altered.

    verifybench ledger repair ledger/anna@desk.json
    verifybench ledger repair ledger/anna@desk.json --with /media/backup/ledger/anna@desk.json
    verifybench ledger repair ledger/anna@desk.json --replace

Every record whose hash fits is kept, in the order of the chain; what is missing is taken from the copies given and from other
files of the same ledger in its folder. The result is a new file (FILE.repaired, or OUT); with --replace it takes the place of the
damaged one, which is kept as FILE.damaged-1. What could not be joined on is kept in FILE.lost-1, as plain JSON.

Exit 0: everything was recovered; 1: something is missing; 3: no first record was found, so nothing can be trusted.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.cli.opening import refuse_if_read_only
from verifybench.cli.output import out, say

if TYPE_CHECKING:
    from verifybench.ledger.repair import Altered, Repair


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("action", choices=("repair",))
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "--with", dest="copies", metavar="COPY", type=Path, action="append", default=[], help="a copy of it; repeatable"
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("-o", "--output", metavar="OUT", type=Path, help="the new file (default: FILE.repaired)")
    where.add_argument("--replace", action="store_true", help="put it in place of FILE, which is kept as FILE.damaged-1")


def run(options: Namespace) -> int:
    refuse_if_read_only(options)
    from verifybench.ledger.repair import NothingToTrust, repair
    from verifybench.ledger.restoring import put_in_place, write

    path: Path = options.file
    if not path.is_file():
        raise CaseError(
            f"{path}: there is no such file. To get a ledger back that is gone, copy it from another copy of the case"
        )
    if absent := next((copy for copy in options.copies if not copy.is_file()), None):
        raise CaseError(f"{absent}: there is no such file to take records from")
    written: Path | None
    damaged: Path | None = None
    try:
        if options.replace:
            made, damaged, leftovers = put_in_place(path, options.copies)
            written = path if damaged else None
        else:
            made = repair(path, options.copies)
            written = None if made.whole else options.output or path.with_name(f"{path.name}.repaired")
            leftovers = write(made, written) if written else None
    except NothingToTrust as error:
        say(str(error))
        return 3
    for line in told(made):
        out(line)
    if damaged:
        say(f"{path}: repaired in place; the damaged file is kept as {damaged}")
    elif written:
        say(f"{written}: written; {path} is unchanged. To put it in its place: verifybench ledger repair {path} --replace")
    else:
        say(f"{path}: whole as it is; nothing to repair")
    if leftovers:
        say(f"{leftovers}: what is not in the chain")
    if not made.complete:
        say(
            "Something is missing: look for a copy that has it (another reviewer's, version control, a backup) and repair with "
            "--with COPY. Who goes on without it parts from every copy that has it"
        )
    return 0 if made.complete else 1


def told(made: Repair) -> Iterator[str]:
    """What was found and done, one line each."""
    yield f"{_many(len(made.chain), 'record')} in the chain, {made.kept} of them from {made.path.name}"
    for origin, seqs in made.restored.items():
        yield f"taken from {origin}: {_numbers(seqs)}"
    for one in made.altered:
        yield f"altered: record {one.seq}, {_original(one)}"
    if made.unreadable:
        yield f"could not be read: {_many(made.unreadable, 'place')}"
    if made.inserted:
        yield f"left out, since it is no record of this ledger: {_many(made.inserted, 'entry', 'entries')}"
    own = tuple(one.seq for one in made.apart if one.ledger == made.chain[0].ledger)
    if own:
        yield f"could not be joined on, kept apart: {_numbers(own)}"
    for first, last in made.gaps:
        yield f"missing: {f'record {first}' if first == last else f'records {first} to {last}'}"
    for origin, seq in made.parted:
        yield f"{origin} goes on in another way from record {seq} on: a fork, or altered there; its records were not taken"
    if made.torn:
        yield "an unfinished write at the end was left out"
    for origin, why in made.unread:
        yield f"{origin}: {why}"


def _original(one: Altered) -> str:
    if not one.origin:
        return "and no copy has it as it was"
    differ = ", ".join(one.members[:6]) + (", …" if len(one.members) > 6 else "")
    return f"in {differ or 'the way it is written'}; as it was in {one.origin}"


def _numbers(seqs: Sequence[int]) -> str:
    """Numbers of records, runs of them as A to B."""
    runs: list[list[int]] = []
    for seq in sorted(set(seqs)):
        if runs and seq == runs[-1][1] + 1:
            runs[-1][1] = seq
        else:
            runs.append([seq, seq])
    shown = [str(first) if first == last else f"{first} to {last}" for first, last in runs[:12]]
    return f"record{'' if len(seqs) == 1 else 's'} {', '.join(shown)}{', …' if len(runs) > 12 else ''}"


def _many(count: int, word: str, words: str = "") -> str:
    return f"{count} {word if count == 1 else words or word + 's'}"
