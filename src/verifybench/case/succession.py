"""Which conflict of today stands where a decided one stood before its words changed: offered, never taken for the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import regex

from verifybench.model.evidence import Conflict, Side

ALIKE = 0.6
"""Share of words that both sides must have kept."""
_CLEAR = 0.05  # by which the best must be better than the next
_WORD = regex.compile(r"\w++")


def succession(lost: Mapping[str, Conflict], fresh: Iterable[Conflict]) -> dict[str, str]:
    """Ids of conflicts that are gone, each to the undecided one of today in its place; of two as like as each other, neither.

    Of the same kind and rule, between the same documents (or reviewers), and both sides in nearly the same words.
    """
    if not lost:
        return {}
    places: dict[object, list[Conflict]] = {}
    for conflict in fresh:
        places.setdefault(_place(conflict), []).append(conflict)
    found: dict[str, str] = {}
    for id, conflict in lost.items():
        near = sorted(((_alike(conflict, one), one.id) for one in places.get(_place(conflict), ())), reverse=True)
        if near and near[0][0] >= ALIKE and (len(near) == 1 or near[0][0] - near[1][0] >= _CLEAR):
            found[id] = near[0][1]
    return found


def alike(one: str, other: str) -> float:
    """0..1: the words that two texts share, by Dice."""
    ours, theirs = _words(one), _words(other)
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _place(conflict: Conflict) -> object:
    return conflict.kind, conflict.rule, tuple(sorted(_who(side) for side in conflict.sides))


def _who(side: Side) -> tuple[str, str]:
    return side.document, side.reviewer or ""


def _alike(one: Conflict, other: Conflict) -> float:
    """How like the less like sides are, put beside each other the better way round."""
    pairs = [(other.left, other.right), (other.right, other.left)]
    return max(
        (
            min(alike(one.left.text, left.text), alike(one.right.text, right.text))
            for left, right in pairs
            if (_who(one.left), _who(one.right)) == (_who(left), _who(right))
        ),
        default=0.0,
    )
