"""Why a decided conflict is found no longer: whose words changed, and whether what was upheld was put right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from verifybench.case.board import kept_snapshot
from verifybench.case.succession import alike
from verifybench.model.evidence import Side

if TYPE_CHECKING:
    from verifybench.case.conflicts import ConflictRow
    from verifybench.case.view import CaseView

_RECOGNISED = 0.5  # share of words from which another sentence is the same one, written anew


def why_gone(case: CaseView, row: ConflictRow) -> Iterator[str]:
    """Why, in sentences: one for each side that changed; where neither did, what reads them did."""
    if row.conflict.kind == "reviewer-reviewer":
        yield "One of the two decided anew, took a verdict back, or it was adjudicated."
        return
    changed = [words for side in _sides(row) if (words := _change(case, side))]
    yield from changed
    if changed:
        return
    kept = kept_snapshot(case.root, row.decision.event) if row.decision else None
    before = str(kept.get("rules", "")) if kept else ""
    if before and before != case.rules:
        yield f"Both texts still say these words; the rules that read them are newer ({case.rules}, then {before})."
    else:
        yield "Both texts still say these words; names, blocks, claims or what else stands around them were decided anew."


def put_right(case: CaseView, row: ConflictRow) -> bool:
    """Whether a conflict was upheld, a draft's words are no longer what they were, and nothing took its place."""
    if row.decision is None or row.decision.event.state != "upheld" or row.successor:
        return False
    rows = case.listed_documents()
    drafts = [side for side in _sides(row) if (one := rows.get(side.document)) is not None and one.role == "draft"]
    return any(_change(case, side) for side in drafts)


def _sides(row: ConflictRow) -> tuple[Side, ...]:
    """Both, or one where they are parts of one sentence."""
    conflict = row.conflict
    return conflict.sides[:1] if conflict.within_one_sentence else conflict.sides


def _change(case: CaseView, side: Side) -> str:
    """What became of a side's words; "" where they stand as they did."""
    row = case.listed_documents().get(side.document)
    if row is None:
        return f"{side.document} is no longer in the case."
    words = " ".join(side.text.split())
    if words in " ".join(case.document(side.document).text.split()):
        return ""
    sentences = [" ".join(one.statement.text.split()) for one in case.index.passages_of(side.document)]
    share, nearest = max(((alike(words, one), one) for one in sentences), default=(0.0, ""))
    if share >= _RECOGNISED:
        return f"{side.document} says it in other words now: “{nearest}”"
    return f"{side.document} no longer says it."
