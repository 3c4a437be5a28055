"""The conflict board: what the index found, what people decided about it, and what a rebuild no longer finds."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from verifybench.case import versions
from verifybench.case.conflicts import STATES, ConflictRow, RowState
from verifybench.case.index import Index
from verifybench.case.outline import Found
from verifybench.model.codec import from_plain
from verifybench.model.event import ConflictDecided
from verifybench.model.evidence import Conflict
from verifybench.model.state import Decided, State

_SETTLED = frozenset({"explained", "gone"})


@dataclass(frozen=True, slots=True)
class Board:
    """The conflicts of a case in one state of it.

    `found` gives those that the index has, in outline; `disputes` are those between reviewers, `drafts` the ids of draft documents.
    `blind` says of which claims nobody may see others' verdicts, `seen` how the reader may see a decision. `past` says that the
    state is an earlier one than the texts.
    """

    root: Path
    index: Index
    state: State
    found: Callable[[], Sequence[Found]]
    disputes: Sequence[Conflict]
    drafts: Set[str]
    blind: Callable[[str], bool]
    seen: Callable[[Decided[ConflictDecided]], Decided[ConflictDecided]]
    past: bool = False
    kept: dict[str, Mapping[str, Conflict]] = field(default_factory=dict)
    """By the SHA-256 of what was kept, which conflicts are in it; one act may have decided thousands."""

    def rows(self) -> tuple[ConflictRow, ...]:
        """Undecided before decided before gone; of each the firm before the possible, and first those that block a draft.

        Looking back, what had been decided then and is found no longer is none that was gone: it stands as it was kept, and not
        what is found in its place today.
        """
        from verifybench.case.succession import succession

        found = (*self._disputes(), *self.found())
        here = {one.outline.id for one in found}
        lost = {id: conflict for id in sorted(self.state.conflicts) if (conflict := self._lost(id, here)) is not None}
        kinds = {conflict.kind for conflict in lost.values()}
        fresh = (one for one in found if one.outline.kind in kinds and one.outline.id not in self.state.conflicts)
        successors = succession(lost, (one.read() for one in fresh))
        if self.past:
            replaced = frozenset(successors.values())
            now = [self._row(one) for one in found if one.outline.id not in replaced]
            return tuple(sorted((*now, *map(self._then, lost.values())), key=pressing))
        predecessors = {new: old for old, new in successors.items()}
        rows = [self._row(one, predecessors.get(one.outline.id, "")) for one in found]
        rows += [self._gone(conflict, successors.get(id, "")) for id, conflict in lost.items()]
        return tuple(sorted(rows, key=pressing))

    def of(self, claim: str) -> tuple[ConflictRow, ...]:
        """Those that touch one claim, in the same order, without reading the others and without what took whose place."""
        touching = (*(one for one in self.disputes if claim in one.claims), *self.index.conflicts_of(claim))
        found = [Found.of(one, self.drafts) for one in touching]
        here = {one.outline.id for one in found}
        named = (
            id
            for id, decision in self.state.conflicts.items()
            if any(one.id == claim for one in decision.event.claims) and not self.index.touched_by(id)
        )
        lost = (conflict for id in named if (conflict := self._lost(id, here)) is not None)
        of_lost = self._then if self.past else self._gone
        return tuple(sorted((*map(self._row, found), *map(of_lost, lost)), key=pressing))

    def _disputes(self) -> Iterator[Found]:
        return (Found.of(one, self.drafts) for one in self.disputes)

    def _row(self, found: Found, predecessor: str = "") -> ConflictRow:
        decision = self._decision(found.outline.id)
        state: RowState = decision.event.state if decision else "open"
        return ConflictRow(
            found.outline,
            found.read,
            state,
            decision,
            blocks=found.outline.drafted and state not in _SETTLED,
            predecessor=predecessor,
            before=self._decision(predecessor),
        )

    def _then(self, conflict: Conflict) -> ConflictRow:
        return replace(self._row(Found.of(conflict, self.drafts)), past=True)

    def _gone(self, conflict: Conflict, successor: str = "") -> ConflictRow:
        found = Found.of(conflict, self.drafts)
        return ConflictRow(found.outline, found.read, "gone", self._decision(conflict.id), successor=successor)

    def _decision(self, id: str) -> Decided[ConflictDecided] | None:
        decision = self.state.conflicts.get(id)
        return self.seen(decision) if decision is not None else None

    def _lost(self, id: str, here: Set[str]) -> Conflict | None:
        """A decided conflict that is none of today's, as it was; None where it may not be shown."""
        if id in here:
            return None
        event = self.state.conflicts[id].event
        snapshot = event.snapshot or ""
        if snapshot not in self.kept:
            self.kept[snapshot] = {one.id: one for one in kept_conflicts(self.root, event)}
        if (lost := self.kept[snapshot].get(id)) is None:
            return None
        hidden = lost.kind == "reviewer-reviewer" and lost.left.claim is not None and self.blind(lost.left.claim)
        return None if hidden else lost


def pressing(row: ConflictRow) -> tuple[bool, bool, bool, bool, int]:
    """The place of a row: the most pressing first."""
    return (
        row.state == "gone",
        row.state in _SETTLED,
        row.outline.certainty != "firm",
        not row.blocks,
        STATES.index(row.state),
    )


def settled(index: Index, state: State, disputes: Iterable[Conflict]) -> dict[str, int]:
    """What decisions change in the number of undecided conflicts that the index counts for a claim.

    An explained conflict takes one from each claim it touches; a disagreement between reviewers that is not explained, which no
    index knows, adds one.
    """
    change: dict[str, int] = {}
    for id, decision in state.conflicts.items():
        if decision.event.state == "explained":
            for claim in index.touched_by(id):
                change[claim] = change.get(claim, 0) - 1
    for dispute in disputes:
        decided = state.conflicts.get(dispute.id)
        disputed = dispute.left.claim
        if disputed is not None and (decided is None or decided.event.state != "explained"):
            change[disputed] = change.get(disputed, 0) + 1
    return change


def kept_conflicts(root: Path, event: ConflictDecided) -> tuple[Conflict, ...]:
    """The conflicts that an event decided as they were then, from `versions/`; none where that cannot be read."""
    kept = kept_snapshot(root, event)
    try:
        return tuple(from_plain(Conflict, one) for one in (kept["conflict"], *kept.get("also", ()))) if kept else ()
    except (ValueError, KeyError, TypeError, AttributeError):
        return ()


def kept_snapshot(root: Path, event: ConflictDecided) -> dict[str, Any] | None:
    """The record that was kept when an event decided conflicts; None where it is not here or no such record."""
    content = versions.read(root, event.snapshot) if event.snapshot else None
    try:
        kept = json.loads(content) if content is not None else None
    except (ValueError, RecursionError):
        return None
    return kept if isinstance(kept, dict) else None
