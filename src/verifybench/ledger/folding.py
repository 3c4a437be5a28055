"""The current state as a fold over the records: pure, without a clock, the same for the same records.

The fold keeps hashes only, so that it is small, can be cached as JSON and goes on where it stopped; what the hashes stand
for is read when somebody looks. Records come in merged order: (clock, ledger, seq, hash).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from verifybench.ledger.lazy import LazyMapping, LazySequence
from verifybench.model.document import METADATA_FIELDS
from verifybench.model.event import (
    BlockRelabelled,
    CaseOpened,
    ConflictDecided,
    LetStand,
    Record,
    Redone,
    SourceDescribed,
    Undone,
    Unknown,
    VerdictRecorded,
)
from verifybench.model.state import Decided, State, Verdict

Resolve = Callable[[str], Record]
Order = tuple[int, str, int, str]
T = TypeVar("T")


def order_of(record: Record) -> Order:
    """The place of a record among those of all ledgers; the same on every replica."""
    return record.clock, record.ledger, record.seq, record.hash


def fold(records: Iterable[Record]) -> State:
    """The state after these records, given in any order."""
    known = {record.hash: record for record in records}
    folding = Fold()
    for record in sorted(known.values(), key=order_of):
        folding.apply(record)
    return folding.state(known.__getitem__)


class Fold:
    """The state in terms of record hashes. `apply` takes records in merged order; `last` is the newest applied."""

    def __init__(self) -> None:
        self.last: Order = (0, "", 0, "")
        self.undoable: dict[str, list[str]] = {}
        self.redoable: dict[str, list[str]] = {}
        self._undone: set[str] = set()
        self._slots: dict[str, list[str]] = {}  # what each decision is about -> the records about it, oldest first
        self._slot_of: dict[str, str] = {}
        self._above: dict[str, list[str]] = {}  # verdict -> the verdicts that supersede it
        self._below: dict[str, list[str]] = {}
        self._authors: dict[str, str] = {}  # verdict -> ledger and reviewer
        self._reopened: set[str] = set()
        self._standing: dict[str, dict[str, tuple[str, ...]]] = {kind: {} for kind in _SLOTS}

    # -- taking records in ----------------------------------------------------------------------------------------------

    def apply(self, record: Record) -> None:
        self.last = order_of(record)
        event, own = record.event, record.hash
        undoable = self.undoable.setdefault(record.ledger, [])
        redoable = self.redoable.setdefault(record.ledger, [])
        if isinstance(event, (Undone, Redone)):
            taken, given = (undoable, redoable) if isinstance(event, Undone) else (redoable, undoable)
            if event.target not in taken[-1:] and event.target not in taken:
                return  # not of this ledger, or not standing that way: without effect
            taken.remove(event.target)
            given.append(event.target)
            self._undone ^= {event.target}
            self._refresh(event.target)
        elif not isinstance(event, (CaseOpened, Unknown)):
            undoable.append(own)
            redoable.clear()
            self._enter(record, _slot(event))
            self._refresh(own)

    def _enter(self, record: Record, slot: str) -> None:
        event, own = record.event, record.hash
        before = self._slots.setdefault(slot, [])
        if isinstance(event, VerdictRecorded):
            author = f"{record.ledger} {record.reviewer}"
            # Of one person in one ledger the later verdict on a claim counts, whether or not it says what it supersedes.
            same = next((earlier for earlier in reversed(before) if self._authors[earlier] == author), None)
            below = dict.fromkeys((*event.supersedes, *([same] if same else ())))
            for hash in below:
                self._above.setdefault(hash, []).append(own)
            self._below[own] = list(below)
            self._authors[own] = author
        elif isinstance(event, ConflictDecided) and event.state == "open":
            self._reopened.add(own)
        before.append(own)
        self._slot_of[own] = slot

    def _refresh(self, own: str) -> None:
        """Say anew what stands wherever `own` counts: its own slot, and for a verdict those of what it supersedes."""
        seen, waiting = {own: None}, [own]
        while waiting:
            for lower in self._below.get(waiting.pop(), ()):
                if lower not in seen:
                    seen[lower] = None
                    if lower in self._undone:  # one that stands covers what is below it, as before
                        waiting.append(lower)
        for slot in dict.fromkeys(self._slot_of[hash] for hash in seen if hash in self._slot_of):
            self._settle(slot)

    def _settle(self, slot: str) -> None:
        kind, _, name = slot.partition(":")
        active = tuple(hash for hash in self._slots[slot] if hash not in self._undone)
        if kind == "claim":
            active = tuple(hash for hash in active if not self._covered(hash))
        elif kind in ("conflict", "stand"):
            active = tuple(hash for hash in active[-1:] if hash not in self._reopened)
        if active:
            self._standing[kind][name] = active
        else:
            self._standing[kind].pop(name, None)

    def _covered(self, own: str) -> bool:
        """Whether a standing verdict supersedes this one, or one that superseded it and was itself taken back later."""
        seen, waiting = {own}, [own]
        while waiting:
            for upper in self._above.get(waiting.pop(), ()):
                if upper not in self._undone:
                    return True
                if upper not in seen:
                    seen.add(upper)
                    waiting.append(upper)
        return False

    # -- giving the state out ---------------------------------------------------------------------------------------------

    def state(self, resolve: Resolve) -> State:
        """What stands now. `resolve` gives the record of a hash, when it is looked at."""

        def stack(hashes: list[str]) -> LazySequence[str, Record]:
            return LazySequence(tuple(hashes), resolve)

        standing = self._standing
        blocks = [resolve(hash) for _, hashes in sorted(standing["blocks"].items()) for hash in hashes]
        return State(
            verdicts=LazyMapping(dict(standing["claim"]), lambda hashes: tuple(map(_verdict, map(resolve, hashes)))),
            conflicts=LazyMapping(dict(standing["conflict"]), lambda hashes: _decided(resolve(hashes[0]), ConflictDecided)),
            stands=LazyMapping(dict(standing["stand"]), lambda hashes: _decided(resolve(hashes[0]), LetStand)),
            metadata=LazyMapping(dict(standing["source"]), lambda hashes: _described(map(resolve, hashes))),
            blocks=tuple(_decided(record, BlockRelabelled) for record in blocks),
            undoable={ledger: stack(hashes) for ledger, hashes in sorted(self.undoable.items())},
            redoable={ledger: stack(hashes) for ledger, hashes in sorted(self.redoable.items())},
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "last": list(self.last),
            "undoable": self.undoable,
            "redoable": self.redoable,
            "undone": sorted(self._undone),
            "slots": self._slots,
            "below": {own: below for own, below in self._below.items() if below},
            "authors": self._authors,
            "reopened": sorted(self._reopened),
            "standing": self._standing,
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Fold:
        self = cls()
        clock, ledger, seq, own = plain["last"]
        self.last = (clock, ledger, seq, own)
        self.undoable, self.redoable = dict(plain["undoable"]), dict(plain["redoable"])
        self._undone, self._reopened = set(plain["undone"]), set(plain["reopened"])
        self._slots, self._below, self._authors = dict(plain["slots"]), dict(plain["below"]), dict(plain["authors"])
        for slot, hashes in self._slots.items():
            self._slot_of.update(dict.fromkeys(hashes, slot))
        for own, below in self._below.items():
            for hash in below:
                self._above.setdefault(hash, []).append(own)
        for kind in _SLOTS:
            self._standing[kind] = {name: tuple(hashes) for name, hashes in plain["standing"][kind].items()}
        return self


_SLOTS = ("claim", "conflict", "stand", "source", "blocks")


def _slot(event: Any) -> str:
    """What a decision is about: of the decisions with one slot the later ones count against the earlier ones."""
    match event:
        case VerdictRecorded():
            return f"claim:{event.claim.id}"
        case ConflictDecided():
            return f"conflict:{event.conflict}"
        case LetStand():
            return f"stand:{event.claim.id}"
        case SourceDescribed():
            return f"source:{event.document}"
        case BlockRelabelled():
            return f"blocks:{event.document}"
    raise TypeError(f"no slot for {type(event).__name__}")


def _verdict(record: Record) -> Verdict:
    assert isinstance(record.event, VerdictRecorded)
    return Verdict(record.event, record.reviewer, record.at, record.hash, record.seq, record.ledger, record.clock)


def _decided(record: Record, kind: type[T]) -> Decided[T]:
    assert isinstance(record.event, kind)
    return Decided(record.event, record.reviewer, record.at, record.hash, record.clock)


def _described(records: Iterable[Record]) -> dict[str, str]:
    """The fields as last described. An empty string stays: it says that what the document itself claims is not to be used."""
    told: dict[str, str] = {}
    for record in records:
        for name in METADATA_FIELDS:
            value = getattr(record.event, name)
            if value is not None:
                told[name] = value
    return told
