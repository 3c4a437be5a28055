"""What lists ask of a conflict, so that of ten thousand only those on the screen need be read."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass

from verifybench.model.evidence import Certainty, Conflict, ConflictKind, Place
from verifybench.text import short_id


@dataclass(frozen=True, slots=True)
class Outline:
    """A conflict without its words. `drafted` says that it touches a claim of a draft.

    Two conflicts are one disagreement where they have one of `over` in common.
    """

    id: str
    kind: ConflictKind
    certainty: Certainty
    drafted: bool
    documents: tuple[str, ...]
    over: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A conflict of today, in outline, and how it is read."""

    outline: Outline
    read: Callable[[], Conflict]

    @classmethod
    def of(cls, conflict: Conflict, drafts: Set[str]) -> Found:
        return cls(outline(conflict, drafts), lambda: conflict)


def outline(conflict: Conflict, drafts: Set[str]) -> Outline:
    """The outline of a conflict; `drafts` are the ids of draft documents."""
    drafted = any(
        place.claim and place.document in drafts
        for side in conflict.sides
        for place in (Place(side.document, side.span, side.claim), *side.also)
    )
    return Outline(conflict.id, conflict.kind, conflict.certainty, drafted, conflict.documents, _over(conflict))


def _over(conflict: Conflict) -> tuple[str, ...]:
    """Conflicts with a claim are one where they are over the same part of it; others where a text's same part is a side of both."""
    kind, claim = conflict.kind, conflict.left.claim or ""
    if kind == "reviewer-reviewer":
        return (short_id("o", kind, claim),)
    if kind == "claim-source":
        return (short_id("o", kind, claim, *map(str, conflict.left.focus), conflict.fact),)
    return tuple(
        short_id("o", kind, " ".join(side.text.casefold().split()), side.focus_text.casefold()) for side in conflict.sides
    )
