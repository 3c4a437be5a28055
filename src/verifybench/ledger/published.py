"""Heads that were written down elsewhere, held against what the ledgers hold today.

A head is number and hash of a record. Whoever cuts, rewrites or removes a ledger contradicts each head written down of what
is gone; between the last that still holds and the first that does not lies what was changed.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from verifybench.ledger.chain import CLOSER, HEADER
from verifybench.ledger.replica import ledgers_in

_HASH = slice(-66, -2)  # of a record's line without its newline


@dataclass(frozen=True, slots=True)
class Published:
    """A head somebody wrote down; `origin` says where. Of the ledger file or the ledger id named, where that is known."""

    seq: int
    hash: str
    origin: str
    file: str = ""
    ledger: str = ""


@dataclass(frozen=True, slots=True)
class Contradicted:
    """Heads of one ledger that nothing here holds: `bad` is the first of `count`, `good` the last before it that holds.

    `file` is "" where nobody knows which ledger it was; `records` how many that file has today, None where it is not here.
    """

    file: str
    bad: Published
    count: int
    good: Published | None
    records: int | None


@dataclass(slots=True)
class _Chain:
    """A ledger file as it stands: how many lines of records, and the hashes that those asked for carry."""

    ledger: str = ""
    count: int = 0
    hashes: dict[int, str] = field(default_factory=dict)


def contradicted(folder: Path, heads: Iterable[Published]) -> tuple[Contradicted, ...]:
    """What of these heads the ledgers of `folder` do not hold, by ledger. Damaged files are read as far as lines go."""
    heads = tuple(heads)
    if not heads:
        return ()
    chains = _chains(folder, {head.seq for head in heads})
    places = {chain.ledger: name for name, chain in chains.items() if chain.ledger}
    held = {(seq, hash): name for name, chain in chains.items() for seq, hash in chain.hashes.items()}
    named = {(head.seq, head.hash): file for head in heads if (file := head.file or places.get(head.ledger, head.ledger))}

    def file_of(head: Published) -> str:
        key = head.seq, head.hash
        # A head that only the command line gave is of whatever ledger holds it, or of the only one there is.
        return named.get(key) or held.get(key) or (next(iter(chains)) if len(chains) == 1 else "")

    by_file: dict[str, dict[tuple[int, str], Published]] = {}
    for head in heads:
        by_file.setdefault(file_of(head), {}).setdefault((head.seq, head.hash), head)
    found = []
    for file, group in sorted(by_file.items()):
        bad = [head for key, head in sorted(group.items()) if key not in held]
        if bad:
            good = [head for key, head in sorted(group.items()) if key in held and head.seq < bad[0].seq]
            records = chains[file].count if file in chains else None
            found.append(Contradicted(file, bad[0], len(bad), good[-1] if good and file else None, records))
    return tuple(found)


def _chains(folder: Path, wanted: Collection[int]) -> dict[str, _Chain]:
    """By file name; of the copies of one ledger the longest last."""
    chains: dict[str, _Chain] = {}
    for name in ledgers_in(folder):
        chain = chains[name] = _Chain()
        try:
            with (folder / name).open("rb") as file:
                if file.readline() != HEADER:
                    continue
                for line in file:
                    if line == CLOSER:
                        break
                    chain.count += 1
                    if chain.count == 1:
                        chain.ledger = _ledger_id(line)
                    if chain.count in wanted:
                        chain.hashes[chain.count] = line.rstrip(b"\n")[_HASH].decode("ascii", "replace")
        except OSError:
            continue  # told elsewhere: the file cannot be read
    return dict(sorted(chains.items(), key=lambda one: (one[1].count, -len(one[0]), one[0])))


def _ledger_id(line: bytes) -> str:
    try:
        return str(json.loads(line[line.index(b":") + 1 :])["ledger"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""
