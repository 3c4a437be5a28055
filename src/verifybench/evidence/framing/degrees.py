"""Comparatives and superlatives: "older than" is "younger than" with the two changed over."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from verifybench.evidence.framing.graph import Kind, ties
from verifybench.evidence.framing.lines import book
from verifybench.evidence.framing.senses import Lemma, senses

STEPS = {"more": 1, "less": -1, "most": 2, "least": -2, "as": 0}
"""Where a degree puts its bearer on the scale of the adjective."""

_IRREGULAR = {
    "better": ("good", "more"), "best": ("good", "most"), "worse": ("bad", "more"), "worst": ("bad", "most"),
    "elder": ("old", "more"), "eldest": ("old", "most"), "further": ("far", "more"), "farther": ("far", "more"),
}  # fmt: skip
_ENDINGS = (("er", "more"), ("est", "most"))
_STRAIGHT = (("agent", "agent"), ("than", "than"))
_CROSSED = (("agent", "than"), ("than", "agent"))


@lru_cache(maxsize=16384)
def degree_of(lemma: Lemma) -> Lemma:
    """ "Older" as "old" with the degree "more"; another word as it is."""
    if lemma.particle or lemma.noun:
        return lemma
    if lemma.base in _IRREGULAR:
        return Lemma(*_IRREGULAR[lemma.base])
    if lemma.base in book().by_base:
        return lemma
    for ending, degree in _ENDINGS:
        root = lemma.base.removesuffix(ending)
        if len(root) > 2 and root != lemma.base:
            spelled = (
                root,
                root + "e",
                root[:-1] + "y" if root[-1] == "i" else "",
                root[:-1] if root[-1] == root[-2] else "",
            )
            for base in spelled:
                if base in _adjectives():
                    return Lemma(base, degree)
    return lemma


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(
        base for base, names in book().by_base.items() if any(book().frames[name].file == "state" for name in names)
    )


def compared(one: Lemma, other: Lemma) -> Iterator[tuple[Kind, tuple[tuple[str, str], ...]]]:
    """What two adjectives with degrees have to do with one another, and which role of the first is which of the second."""
    if one.particle not in STEPS or other.particle not in STEPS:
        return
    scale = _along(Lemma(one.base), Lemma(other.base))
    ours, theirs = STEPS[one.particle], STEPS[other.particle] * scale
    if not scale or abs(ours) != abs(theirs):
        return
    if ours == theirs:
        yield "same", _STRAIGHT
    elif abs(ours) == 1:
        yield "converse", _CROSSED
        yield "opposite", _STRAIGHT
    else:
        yield "opposite", _STRAIGHT


def _along(one: Lemma, other: Lemma) -> int:
    """1 where two adjectives are the same end of a scale, -1 where they are its two ends, else 0."""
    kinds = {kind for mine, _ in senses(one) for yours, _ in senses(other) for kind, _, _ in ties(mine, yours)}
    if "same" in kinds or one == other:
        return 1
    return -1 if kinds & {"opposite", "complementary"} else 0
