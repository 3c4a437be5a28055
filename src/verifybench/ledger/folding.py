"""The current state as a fold over the records: pure, without a clock, the same for the same records.

The fold keeps hashes only, so that it is small, can be cached as JSON and goes on where it stopped; what the hashes stand
for is read when somebody looks. Steps come in merged order: (clock, ledger, seq, hash).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from verifybench.ledger.given import Resolve, give
from verifybench.ledger.steps import FAMILIES, LATEST, SUPERSEDING, Order, Step, order_of, step_of_record
from verifybench.model.event import Record
from verifybench.model.state import State

__all__ = ["Fold", "fold", "order_of"]


def fold(records: Iterable[Record]) -> State:
    """The state after these records, given in any order."""
    known = {record.hash: record for record in records}
    folding = Fold()
    for record in sorted(known.values(), key=order_of):
        folding.apply(step_of_record(record))
    return folding.state(known.__getitem__)


class Fold:
    """The state in terms of record hashes. `apply` takes steps in merged order; `last` is the newest applied."""

    def __init__(self) -> None:
        self.last: Order = (0, "", 0, "")
        self.undoable: dict[str, list[str]] = {}
        self.redoable: dict[str, list[str]] = {}
        self._undone: set[str] = set()
        self._slots: dict[str, list[str]] = {}  # what each decision is about -> the records about it, oldest first
        self._slots_of: dict[str, tuple[str, ...]] = {}
        self._above: dict[str, list[str]] = {}  # verdict -> the verdicts that supersede it
        self._below: dict[str, tuple[str, ...]] = {}
        self._authors: dict[str, str] = {}  # verdict -> ledger and reviewer
        self._reopened: set[str] = set()
        self._standing: dict[str, dict[str, tuple[str, ...]]] = {family: {} for family in FAMILIES}

    # -- taking records in ----------------------------------------------------------------------------------------------

    def apply(self, step: Step) -> None:
        self.last = step.order
        _, ledger, _, own = step.order
        undoable = self.undoable.setdefault(ledger, [])
        redoable = self.redoable.setdefault(ledger, [])
        if step.target:
            taken, given = (undoable, redoable) if step.kind == "undone" else (redoable, undoable)
            if step.target not in taken[-1:] and step.target not in taken:
                return  # not of this ledger, or not standing that way: without effect
            taken.remove(step.target)
            given.append(step.target)
            self._undone ^= {step.target}
            self._refresh(step.target)
        elif step.slots:
            undoable.append(own)
            redoable.clear()
            if not self._first(step, own):
                self._enter(step)
                self._refresh(own)

    def _first(self, step: Step, own: str) -> bool:
        """Enter what is the first word on its matter, as most is: it stands, and nothing else changes."""
        slot = step.slots[0]
        if len(step.slots) > 1 or slot in self._slots or step.supersedes or step.reopens or own in self._above:
            return False
        self._slots[slot] = [own]
        self._slots_of[own] = step.slots
        if step.kind in SUPERSEDING:
            self._authors[own] = step.author
        family, _, name = slot.partition(":")
        self._standing[family][name] = (own,)
        return True

    def _enter(self, step: Step) -> None:
        own = step.hash
        self._slots_of[own] = step.slots
        for slot in step.slots:
            before = self._slots.setdefault(slot, [])
            if step.kind in SUPERSEDING:
                # Of one person in one ledger the later verdict on a claim counts, whether or not it says what it supersedes.
                author = step.author
                same = next((earlier for earlier in reversed(before) if self._authors[earlier] == author), None)
                below = tuple(dict.fromkeys((*step.supersedes, *([same] if same else ()))))
                for hash in below:
                    self._above.setdefault(hash, []).append(own)
                self._below[own] = below
                self._authors[own] = author
            before.append(own)
        if step.reopens:
            self._reopened.add(own)

    def _refresh(self, own: str) -> None:
        """Say anew what stands wherever `own` counts: its own slots, and for a verdict those of what it supersedes."""
        seen, waiting = {own: None}, [own]
        while waiting:
            for lower in self._below.get(waiting.pop(), ()):
                if lower not in seen:
                    seen[lower] = None
                    if lower in self._undone:  # one that stands covers what is below it, as before
                        waiting.append(lower)
        for slot in dict.fromkeys(slot for hash in seen for slot in self._slots_of.get(hash, ())):
            self._settle(slot)

    def _settle(self, slot: str) -> None:
        family, _, name = slot.partition(":")
        active = [hash for hash in self._slots[slot] if hash not in self._undone]
        if family == "claim":
            active = [hash for hash in active if not self._covered(hash)]
        elif family in LATEST:
            active = [hash for hash in active[-1:] if hash not in self._reopened]
        if active:
            self._standing[family][name] = tuple(active)
        else:
            self._standing[family].pop(name, None)

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
        return give(self._standing, self.undoable, self.redoable, resolve)

    def named(self) -> set[str]:
        """The hashes of all records that the state reads."""
        return {
            hash
            for group in (self.undoable, self.redoable, *self._standing.values())
            for hashes in group.values()
            for hash in hashes
        }

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
        self._slots, self._authors = dict(plain["slots"]), dict(plain["authors"])
        self._below = {own: tuple(below) for own, below in plain["below"].items()}
        for slot, hashes in self._slots.items():
            for hash in hashes:
                self._slots_of[hash] = (*self._slots_of.get(hash, ()), slot)
        for own, below in self._below.items():
            for hash in below:
                self._above.setdefault(hash, []).append(own)
        for family in FAMILIES:
            self._standing[family] = {name: tuple(hashes) for name, hashes in plain["standing"][family].items()}
        return self
