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
        self.undoable: dict[str, dict[str, None]] = {}  # ledger -> records, oldest first; dicts, to find one among many
        self.redoable: dict[str, dict[str, None]] = {}
        self._voices: dict[str, str] = {}  # ledger -> the author of its first record, who should be that of all
        self._strangers: dict[str, str] = {}  # record that can be taken back -> its author, where it is another
        self._undone: set[str] = set()
        self._slots: dict[str, list[str]] = {}  # what each decision is about -> the records about it, oldest first
        self._slots_of: dict[str, tuple[str, ...]] = {}
        self._above: dict[str, list[str]] = {}  # verdict -> the verdicts that supersede it
        self._below: dict[str, tuple[str, ...]] = {}
        self._authors: dict[str, str] = {}  # verdict -> ledger and reviewer
        self._newest: dict[str, dict[str, str]] = {}  # slot of several verdicts -> author -> the last of each
        self._reopened: set[str] = set()
        self._live: dict[str, set[str]] = {}  # slot of several records, except of a latest family -> those that stand
        self._changed: set[str] = set()  # slots of `_live` that `_standing` does not tell yet
        self._standing: dict[str, dict[str, tuple[str, ...]]] = {family: {} for family in FAMILIES}

    # -- taking records in ----------------------------------------------------------------------------------------------

    def apply(self, step: Step) -> None:
        self.last = step.order
        _, ledger, _, own = step.order
        undoable = self.undoable.setdefault(ledger, {})
        redoable = self.redoable.setdefault(ledger, {})
        voice = self._voices.setdefault(ledger, step.author)
        if step.target:
            taken, given = (undoable, redoable) if step.kind == "undone" else (redoable, undoable)
            if step.target not in taken or self._strangers.get(step.target, voice) != step.author:
                return  # not of this person in this ledger, or not standing that way: without effect
            del taken[step.target]
            given[step.target] = None
            if step.kind == "undone":
                self._leave(step.target)
            else:
                self._return(step.target)
        elif step.slots:
            undoable[own] = None
            if step.author != voice:
                self._strangers[own] = step.author
            if redoable:
                for hash in [one for one in redoable if self._strangers.get(one, voice) == step.author]:
                    del redoable[hash]
            if not self._first(step, own):
                self._enter(step)

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
        if step.reopens:
            self._reopened.add(own)
        for slot in step.slots:
            before = self._slots.setdefault(slot, [])
            if step.kind in SUPERSEDING:
                # Of one person in one ledger the later verdict on a claim counts, whether or not it says what it supersedes.
                newest = self._newest_of(slot)
                same = newest.get(step.author)
                below = tuple(dict.fromkeys((*step.supersedes, *([same] if same else ()))))
                for hash in below:
                    self._above.setdefault(hash, []).append(own)
                self._below[own] = below
                self._authors[own], newest[step.author] = step.author, own
            before.append(own)
        self._return(own)

    def _newest_of(self, slot: str) -> dict[str, str]:
        if slot not in self._newest:
            self._newest[slot] = {self._authors[hash]: hash for hash in self._slots[slot]}
        return self._newest[slot]

    def _return(self, own: str) -> None:
        """A record counts, for the first time or again: it covers what it supersedes, and stands unless it is covered."""
        self._undone.discard(own)
        self._set(own, own not in self._above or not self._covered(own))
        for lower in self._reached(own):
            self._set(lower, False)

    def _leave(self, own: str) -> None:
        """A record counts no longer: what nothing else covers stands again."""
        was_covered = own in self._above and not self._stands(own)
        self._undone.add(own)
        for lower in self._reached(own):
            # Where nothing that counts was above it, there is no need to look for more behind it.
            if lower not in self._undone and not self._covered(lower, *(() if was_covered else (own,))):
                self._set(lower, True)
        self._set(own, False)

    def _reached(self, own: str) -> list[str]:
        """The verdicts that this one covers: those it supersedes, and through one that was taken back what that one did."""
        seen, waiting = {own: None}, [own]
        while waiting:
            for lower in self._below.get(waiting.pop(), ()):
                if lower not in seen:
                    seen[lower] = None
                    if lower in self._undone:  # one that counts covers what is below it, as before
                        waiting.append(lower)
        return list(seen)[1:]

    def _covered(self, own: str, *beyond: str) -> bool:
        """Whether a verdict that counts supersedes this one, or one that superseded it and was itself taken back later;
        without looking above those in `beyond`."""
        seen, waiting = {own, *beyond}, [own]
        while waiting:
            for upper in self._above.get(waiting.pop(), ()):
                if upper not in self._undone:
                    return True
                if upper not in seen:
                    seen.add(upper)
                    waiting.append(upper)
        return False

    def _stands(self, own: str) -> bool:
        """Whether it is part of the state."""
        for slot in self._slots_of.get(own, ()):
            family, _, name = slot.partition(":")
            if own in self._live.get(slot, self._standing[family].get(name, ())):
                return True
        return False

    def _set(self, own: str, stands: bool) -> None:
        """Whether a record stands, as far as it is for itself to say: in a latest family the last that counts does."""
        for slot in self._slots_of.get(own, ()):
            family, _, name = slot.partition(":")
            standing = self._standing[family]
            if family in LATEST:
                last = next((hash for hash in reversed(self._slots[slot]) if hash not in self._undone), None)
                if last is None or last in self._reopened:
                    standing.pop(name, None)
                else:
                    standing[name] = (last,)
                continue
            live = self._live.get(slot)
            if live is None:
                live = self._live[slot] = set(standing.get(name, ()))
            counts = stands if family == "claim" else own not in self._undone  # whatever a verdict says it supersedes
            if counts == (own in live):
                continue
            if counts:
                live.add(own)
                standing.setdefault(name, ())
            else:
                live.discard(own)
            if live:
                self._changed.add(slot)
            else:
                standing.pop(name, None)
                self._changed.discard(slot)

    def _told(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """What stands in every slot, in merged order. Put together when somebody asks, not at every record about it."""
        for slot in self._changed:
            family, _, name = slot.partition(":")
            live = self._live[slot]
            self._standing[family][name] = tuple(hash for hash in self._slots[slot] if hash in live)
        self._changed.clear()
        return self._standing

    # -- giving the state out ---------------------------------------------------------------------------------------------

    def state(self, resolve: Resolve) -> State:
        """What stands now. `resolve` gives the record of a hash, when it is looked at."""
        return give(self._told(), self.undoable, self.redoable, resolve)

    def named(self) -> set[str]:
        """The hashes of all records that the state reads."""
        return {
            hash
            for group in (self.undoable, self.redoable, *self._told().values())
            for hashes in group.values()
            for hash in hashes
        }

    def to_json(self) -> dict[str, Any]:
        return {
            "last": list(self.last),
            "undoable": {ledger: list(hashes) for ledger, hashes in self.undoable.items()},
            "redoable": {ledger: list(hashes) for ledger, hashes in self.redoable.items()},
            "voices": self._voices,
            "strangers": self._strangers,
            "undone": sorted(self._undone),
            "slots": self._slots,
            "below": {own: below for own, below in self._below.items() if below},
            "authors": self._authors,
            "reopened": sorted(self._reopened),
            "standing": self._told(),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Fold:
        """Raises KeyError, TypeError or ValueError where this is not what `to_json` made."""
        self = cls()
        clock, ledger, seq, own = plain["last"]
        self.last = (int(clock), str(ledger), int(seq), str(own))
        for stacks, name in ((self.undoable, "undoable"), (self.redoable, "redoable")):
            stacks.update((ledger, dict.fromkeys(_hashes(hashes))) for ledger, hashes in plain[name].items())
        self._undone, self._reopened = set(_hashes(plain["undone"])), set(_hashes(plain["reopened"]))
        self._slots = {slot: _hashes(hashes) for slot, hashes in plain["slots"].items()}
        self._voices, self._strangers = dict(plain["voices"]), dict(plain["strangers"])
        self._authors = dict(plain["authors"])
        self._below = {own: tuple(_hashes(below)) for own, below in plain["below"].items()}
        for slot, hashes in self._slots.items():
            for hash in hashes:
                self._slots_of[hash] = (*self._slots_of.get(hash, ()), slot)
        for own, below in self._below.items():
            for hash in below:
                self._above.setdefault(hash, []).append(own)
        for family in FAMILIES:
            self._standing[family] = {name: tuple(_hashes(hashes)) for name, hashes in plain["standing"][family].items()}
        return self


def _hashes(plain: Any) -> list[str]:
    if not isinstance(plain, (list, tuple)) or not all(type(hash) is str for hash in plain):
        raise TypeError("not a list of hashes")
    return list(plain)
