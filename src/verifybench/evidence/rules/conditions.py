"""Limits that say which things are meant: "on orders over $100", "for children under 12". Another limit means other things.

So the wider one bears out nothing: free shipping on orders over $100 is none on orders over $50.
"""

from __future__ import annotations

from typing import cast

from verifybench.evidence.rules.against import as_limits, held_against
from verifybench.evidence.tables.words import BEFORE_NOUNS, PREPOSITIONS
from verifybench.evidence.words import View
from verifybench.model.value import Comparison, Value

_LIMITS = frozenset(("over", "above", "below", "under", "aged", "older", "younger", "of", "from", "worth"))
_BOUNDED = frozenset(("more_than", "less_than", "at_least", "at_most"))
_SMALL_WORDS = frozenset(BEFORE_NOUNS.split()) | {"all"}
_PREPOSITIONS = frozenset(PREPOSITIONS.split())
_BACK = 4  # words before the limit


def held(pair: tuple[Value, Value], claim: View, ours: int, passage: View, theirs: int) -> Comparison:
    """`held_against`, with the limits themselves compared where both say which things are meant; `ours` and `theirs` are the
    indexes of the values."""
    comparison = held_against(*pair)
    if comparison.outcome != "bound" or pair[0].hedge != pair[1].hedge or pair[0].kind == "date":
        return comparison
    if restricts(claim, ours) and restricts(passage, theirs):
        return as_limits(*pair, comparison)
    return comparison


def restricts(view: View, index: int) -> bool:
    """Whether a limit stands behind a noun that a preposition governs, worked out once: "to people over 65", no "rose over 5%"."""
    known = view.kept.setdefault("restricts", {})
    if index not in known:
        known[index] = _restricts(view, index)
    return cast(bool, known[index])


def _restricts(view: View, index: int) -> bool:
    if index not in view.value_ranges or view.statement.values[index].hedge not in _BOUNDED:
        return False
    first = view.value_ranges[index][0]
    if view.words[first].lower not in _LIMITS or first in view.breaks or not first:
        return False
    noun = view.words[first - 1]
    if not noun.weight or noun.value >= 0:
        return False
    for at in range(first - 2, max(-1, first - 2 - _BACK), -1):
        word = view.words[at]
        if at + 1 in view.breaks:
            return False
        if word.lower in _PREPOSITIONS:
            return True
        if not word.weight and word.lower not in _SMALL_WORDS:
            return False
    return False
