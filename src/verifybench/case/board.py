"""The conflict board: what the index found, what people decided about it, and what a rebuild no longer finds."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence, Set
from pathlib import Path

from verifybench.case import versions
from verifybench.case.conflicts import ConflictRow
from verifybench.case.index import Index
from verifybench.model.codec import from_plain
from verifybench.model.event import ConflictDecided
from verifybench.model.evidence import Conflict
from verifybench.model.state import Decided, State

_ORDER = {"open": 0, "upheld": 1, "explained": 2, "gone": 3}


def board(
    root: Path,
    found: Sequence[Conflict],
    drafts: Set[str],
    state: State,
    decided: Iterable[str],
    blind: Callable[[str], bool] = lambda claim: False,
) -> tuple[ConflictRow, ...]:
    """Conflicts with their states: those that block a draft first, then firm before possible, then in the order given.

    `found` are the conflicts of today, `drafts` the ids of draft documents, `decided` the ids of decisions that are to be shown as
    gone where none of `found` has their id. `blind` says of which claims nobody may see others' verdicts.
    """
    rows = [_row(conflict, state.conflicts.get(conflict.id), drafts) for conflict in found]
    here = {conflict.id for conflict in found}
    for id in sorted(decided):
        decision = state.conflicts[id]
        if id in here or decision.event.state == "open" or (lost := kept_conflict(root, decision.event)) is None:
            continue
        if lost.kind != "reviewer-reviewer" or lost.left.claim is None or not blind(lost.left.claim):
            rows.append(ConflictRow(lost, "gone", decision))
    rows.sort(key=lambda row: (not row.blocks, _ORDER[row.state], row.conflict.certainty != "firm"))
    return tuple(rows)


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


def _row(conflict: Conflict, decision: Decided[ConflictDecided] | None, drafts: Set[str]) -> ConflictRow:
    state = decision.event.state if decision else "open"
    in_draft = any(side.claim and side.document in drafts for side in (conflict.left, conflict.right))
    return ConflictRow(conflict, state, decision, blocks=in_draft and state in ("open", "upheld"))


def kept_conflict(root: Path, event: ConflictDecided) -> Conflict | None:
    """The conflict as it was when it was decided, from `versions/`."""
    content = versions.read(root, event.snapshot) if event.snapshot else None
    if content is None:
        return None
    try:
        return from_plain(Conflict, json.loads(content)["conflict"])
    except (ValueError, KeyError, TypeError):
        return None
