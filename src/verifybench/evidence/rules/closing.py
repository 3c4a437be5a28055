"""Which rank the last one has: "the seventh and final season", "the final season was its sixth"."""

from __future__ import annotations

from typing import cast

from verifybench.evidence.tables.words import BEFORE_NOUNS
from verifybench.evidence.words import View

_LAST = frozenset(("final", "last", "closing", "concluding"))
_BE = frozenset(("is", "are", "was", "were", "be", "being", "been", "became", "remains", "remained"))
_SMALL = frozenset(BEFORE_NOUNS.split())
_REACH = 6  # words from "final" to its "was"


def noun(view: View, index: int) -> str:
    """The stem of that of which a rank is said to be the last one's, worked out once; "" where it is not."""
    known = view.kept.setdefault("closing", {})
    if index not in known:
        known[index] = _find(view, index)
    return cast(str, known[index])


def _find(view: View, index: int) -> str:
    if view.statement.values[index].kind != "ordinal" or index not in view.value_ranges:
        return ""
    first, last = view.value_ranges[index]
    words = view.words
    if _lower(view, last + 1) == "and" and _lower(view, last + 2) in _LAST:
        return _stem(view, last + 3)
    if _lower(view, first - 1) in _LAST or (_lower(view, first - 1) == "and" and _lower(view, first - 2) in _LAST):
        return _stem(view, last + 1)
    be = next((at for at in range(first - 1, max(-1, first - 3), -1) if words[at].lower in _BE), -1)
    if be > 0:
        began = next((at for at in range(be - 1, max(-1, be - 1 - _REACH), -1) if words[at].lower in _LAST), -1)
        return _stem(view, began + 1) if began >= 0 else ""
    be = next((at for at in range(last + 2, min(len(words), last + 4)) if words[at].lower in _BE), -1)
    if be > 0:
        told = next((at for at in range(be + 1, min(len(words), be + 4)) if words[at].lower not in _SMALL), -1)
        return _stem(view, last + 1) if told >= 0 and words[told].lower in _LAST else ""
    return ""


def _lower(view: View, at: int) -> str:
    return view.words[at].lower if 0 <= at < len(view.words) else ""


def _stem(view: View, at: int) -> str:
    return view.words[at].stem if 0 <= at < len(view.words) and view.words[at].weight else ""
