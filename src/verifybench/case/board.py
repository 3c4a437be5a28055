"""The conflict board: what the index found, what people decided about it, and what a rebuild no longer finds."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Set
from pathlib import Path

from verifybench.case import versions
from verifybench.case.rows import ConflictRow
from verifybench.case.standing import Standing
from verifybench.model.claim import Claim
from verifybench.model.codec import from_plain
from verifybench.model.event import ConflictDecided
from verifybench.model.evidence import Conflict
from verifybench.model.state import Decided, State
from verifybench.review import disagreements

_ORDER = {"open": 0, "upheld": 1, "explained": 2, "gone": 3}


def board(
    root: Path,
    conflicts: Iterable[Conflict],
    drafts: Set[str],
    state: State,
    standing: Standing,
    claim: Callable[[str], Claim],
) -> tuple[ConflictRow, ...]:
    """Every conflict with its state: those that block a draft first, then firm before possible, then in the order given.

    `conflicts` are what the index found, `drafts` the ids of draft documents, `claim` gives a claim by its id.
    """
    disputed = {id: claim(id) for id, verdicts in standing.verdicts.items() if len(verdicts) > 1}
    found = [*disagreements(standing.verdicts, disputed), *conflicts]
    rows = [_row(conflict, state.conflicts.get(conflict.id), drafts) for conflict in found]
    here = {conflict.id for conflict in found}
    for id, decision in sorted(state.conflicts.items()):
        if id not in here and decision.event.state != "open" and (lost := _kept(root, decision)) is not None:
            rows.append(ConflictRow(lost, "gone", decision))
    rows.sort(key=lambda row: (not row.blocks, _ORDER[row.state], row.conflict.certainty != "firm"))
    return tuple(rows)


def undecided(rows: Iterable[ConflictRow]) -> dict[str, int]:
    """Claim id to how many conflicts touch it that are open or upheld."""
    touching: dict[str, int] = {}
    for row in rows:
        if row.state in ("open", "upheld"):
            for id in {side.claim for side in (row.conflict.left, row.conflict.right) if side.claim}:
                touching[id] = touching.get(id, 0) + 1
    return touching


def _row(conflict: Conflict, decision: Decided[ConflictDecided] | None, drafts: Set[str]) -> ConflictRow:
    state = decision.event.state if decision else "open"
    in_draft = any(side.claim and side.document in drafts for side in (conflict.left, conflict.right))
    return ConflictRow(conflict, state, decision, blocks=in_draft and state in ("open", "upheld"))


def _kept(root: Path, decision: Decided[ConflictDecided]) -> Conflict | None:
    """The conflict as it was when it was decided, from `versions/`."""
    content = versions.read(root, decision.event.snapshot) if decision.event.snapshot else None
    if content is None:
        return None
    try:
        return from_plain(Conflict, json.loads(content)["conflict"])
    except (ValueError, KeyError, TypeError):
        return None
