"""A damaged ledger made whole again, as far as its records and those of copies go: always a new file, never in place.

What counts is the chain: records whose hashes fit, from the first one on, each naming the one before. Missing ones are taken
from copies. What cannot be joined on is kept apart, so that nothing is lost.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from verifybench.ledger import beside
from verifybench.ledger.canonical import ZERO
from verifybench.ledger.errors import LedgerDamaged, LedgerError
from verifybench.ledger.file import CLOSER, HEADER
from verifybench.ledger.salvage import LEDGER, Found, Odd, Salvage, salvage


class NothingToTrust(LedgerError):
    """No first record of a ledger was found whose hash fits: there is nothing that a chain could begin with."""


@dataclass(frozen=True, slots=True)
class Altered:
    """A record that no longer fits its hash. `origin` is the copy that has it as it was, "" where none has; `members` differ."""

    seq: int
    origin: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repair:
    """What a ledger can be put together from: `chain` are its records in order, each from the file or from a copy.

    `apart` are whole records that could not be joined on, `odd` what stood in the file and is no whole record: `altered` and
    `unreadable` ones, and objects that were `inserted`. `gaps` are runs of numbers (first, last) that must have existed and are
    nowhere. `parted` are copies that go on in another way, with the number from which they do. `torn`: the file ends within a
    record. `whole`: it is a ledger as it stands. `unread` are copies that could not be read, and why.
    """

    path: Path
    chain: tuple[Found, ...]
    kept: int
    altered: tuple[Altered, ...] = ()
    unreadable: int = 0
    inserted: int = 0
    apart: tuple[Found, ...] = ()
    odd: tuple[Odd, ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()
    parted: tuple[tuple[str, int], ...] = ()
    torn: bool = False
    whole: bool = False
    unread: tuple[tuple[str, str], ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything that is known to have been recorded is in the chain."""
        return not (self.gaps or self.apart or self.parted or any(not one.origin for one in self.altered))

    @property
    def restored(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of the records that the file had lost, by the copy they were taken from."""
        taken: dict[str, tuple[int, ...]] = {}
        for one in self.chain:
            if one.origin != self.path.name:
                taken[one.origin] = (*taken.get(one.origin, ()), one.seq)
        return taken

    def content(self) -> Iterator[bytes]:
        """The bytes of the ledger file."""
        yield HEADER
        for number, one in enumerate(self.chain):
            yield b'%s"%d":%s\n' % (b"," if number else b"", one.seq, one.sealed)
        yield CLOSER

    def leftovers(self) -> list[dict[str, Any]]:
        """What is not in the chain, as plain data with the reason."""
        joined = {one.seq for one in self.altered if one.origin}
        return [
            *({"why": "could not be joined on", "from": one.origin, "record": one.members} for one in self.apart),
            *(
                {
                    "why": _why(one),
                    "key": one.key,
                    **({"record": one.members} if one.members is not None else {"text": one.text}),
                }
                for one in self.odd
                if one.seq not in joined or one.members is None
            ),
        ]


def repair(path: Path, copies: Sequence[Path] = ()) -> Repair:
    """See what a ledger can be put together from. Writes nothing.

    `copies` may have what the file lost; so may its neighbours: other files of the same ledger, torn tails, earlier originals.
    Raises NothingToTrust; LedgerError where the file itself cannot be read.
    """
    try:
        own = salvage(path, path.name)
    except beside.Unfit as error:
        raise LedgerError(f"{path}: {error}.") from error
    unread: list[tuple[str, str]] = []
    others: list[Salvage] = []
    named = [path.name, *map(str, copies)]
    for copy, name in [*((copy, str(copy)) for copy in copies), *((copy, copy.name) for copy in _neighbours(path))]:
        try:
            others.append(salvage(copy, name))
        except (beside.Unfit, OSError) as error:
            unread += [(name, str(error))] if name in named else []
    ledger = next(filter(None, map(_ledger_of, (own, *others))), None)
    everywhere = [one for each in (own, *others) for one in each.found if one.ledger == ledger]
    known = {one.hash: one for one in reversed(everywhere)}  # the file's own where it has one
    chain = _chain(list(known.values()), path)
    joined = {one.hash for one in chain}
    # What neighbours have beyond the chain is theirs: another branch of a fork that is known.
    rest = [one for one in known.values() if one.hash not in joined and one.origin in named]
    return _told(path, own, chain, rest, unread)


def _ledger_of(read: Salvage) -> str | None:
    """The ledger that most records say to be of; whole ones count before others."""
    named = Counter(found.ledger for found in read.found)
    if not named:
        told = (str(odd.members.get("ledger")) for odd in read.odd if odd.members is not None)
        named.update(ledger for ledger in told if LEDGER.fullmatch(ledger))
    return max(named, key=lambda ledger: (named[ledger], ledger), default=None)


def _neighbours(path: Path) -> list[Path]:
    """Files beside it that may have records of the same ledger."""
    try:
        names = sorted(one.name for one in path.parent.iterdir())
    except OSError:
        return []
    mine = tuple(f"{path.name}{part}" for part in (".torn-", ".damaged-", ".repaired"))
    return [
        path.with_name(name) for name in names if name != path.name and (name.endswith(".json") or name.startswith(mine))
    ]


# -- the chain -------------------------------------------------------------------------------------------------------------


def _chain(whole: Sequence[Found], path: Path) -> list[Found]:
    """From the first record on, the longest way along `prev`; at a fork the way with more of the file's own records."""
    after: dict[tuple[str, int], list[Found]] = {}
    for one in whole:
        after.setdefault((one.prev, one.seq), []).append(one)
    worth: dict[str, tuple[int, int, str]] = {}

    def ways(head: str, seq: int) -> list[Found]:
        return sorted(after.get((head, seq + 1), ()), key=lambda one: worth[one.hash], reverse=True)

    for one in sorted(whole, key=lambda one: -one.seq):
        own, length, _ = max((worth[next.hash] for next in ways(one.hash, one.seq)), default=(0, 0, ""))
        worth[one.hash] = (own + (one.origin == path.name), length + 1, one.hash)
    chain: list[Found] = []
    ledger, clock, head = None, 0, ZERO
    while True:
        for one in ways(head, len(chain)):
            if (next_clock := _clock(one, path, ledger, clock)) is not None:
                chain.append(one)
                ledger, clock, head = one.ledger, next_clock, one.hash
                break
        else:
            if not chain:
                raise NothingToTrust(
                    f"{path}: no first record of a ledger was found whose hash fits, so nothing in it can be trusted. "
                    "Nothing was written. Give a copy with --with: an older one, a backup, or another reviewer's"
                )
            return chain


def _clock(one: Found, path: Path, ledger: str | None, clock: int) -> int | None:
    """The record's logical clock, None where it has not the form of the next record."""
    from verifybench.ledger.events import validate

    try:
        return validate(one.members, path, one.seq, ledger, clock).clock
    except LedgerDamaged:
        return None


# -- what is told ----------------------------------------------------------------------------------------------------------


def _told(path: Path, own: Salvage, chain: list[Found], rest: list[Found], unread: list[tuple[str, str]]) -> Repair:
    by_seq = {one.seq: one for one in chain}
    apart = sorted(
        (one for one in rest if one.seq not in by_seq or one.origin == path.name), key=lambda one: (one.seq, one.hash)
    )
    strangers = {one.hash: one for one in own.found if one.ledger != chain[0].ledger}
    odd = own.odd
    torn = own.torn and odd[-1].seq not in by_seq
    claimed = [one for one in odd if one.seq is not None and not (torn and one is odd[-1])]
    altered = [one for one in claimed if one.members is not None]
    parted: dict[str, int] = {}
    for one in sorted(rest, key=lambda one: -one.seq):
        if one.origin != path.name and one.seq in by_seq:
            parted[one.origin] = one.seq
    seqs = [*by_seq, *(one.seq for one in rest), *(one.seq for one in claimed if one.seq)]
    result = Repair(
        path,
        tuple(chain),
        kept=sum(one.origin == path.name for one in chain),
        altered=tuple(_altered(one, by_seq) for one in altered),
        unreadable=sum(one.members is None for one in odd) - torn,
        inserted=len(strangers) + sum(one.seq is None and one.members is not None for one in odd),
        apart=(*apart, *strangers.values()),
        odd=odd,
        gaps=_gaps(seqs, {*by_seq, *(one.seq for one in rest)}),
        parted=tuple(sorted(parted.items())),
        torn=torn,
        unread=tuple(unread),
    )
    same = hashlib.sha256()
    for piece in result.content():
        same.update(piece)
    with path.open("rb") as file:
        return replace(result, whole=hashlib.file_digest(file, "sha256").digest() == same.digest())


def _altered(one: Odd, by_seq: Mapping[int, Found]) -> Altered:
    assert one.seq is not None
    assert one.members is not None
    original = by_seq.get(one.seq)
    if original is None:
        return Altered(one.seq, "")
    return Altered(one.seq, original.origin, tuple(_differing(one.members, original.members)))


def _differing(one: Mapping[str, Any], other: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """The members that two objects do not have alike, down to `event.claim.id`."""
    for name in sorted({*one, *other}, key=str):
        left, right = one.get(name), other.get(name)
        if isinstance(left, dict) and isinstance(right, dict):
            yield from _differing(left, right, f"{path}{name}.")
        elif type(left) is not type(right) or left != right:
            yield f"{path}{name}"


def _gaps(claimed: Iterable[int], held: set[int]) -> tuple[tuple[int, int], ...]:
    """Runs of numbers up to the highest claimed that nothing is held of."""
    gaps: list[tuple[int, int]] = []
    last = 0
    for seq in sorted({*held, max(claimed, default=0) + 1}):
        if seq > last + 1:
            gaps.append((last + 1, seq - 1))
        last = seq
    return tuple(gaps)


def _why(odd: Odd) -> str:
    if odd.members is None:
        return "could not be read"
    return "does not fit its hash" if odd.seq is not None else "is no record of a ledger"
