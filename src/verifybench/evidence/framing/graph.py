"""What two frames have to do with one another, by the tables and by what each of them entails."""

from __future__ import annotations

from functools import cache
from typing import Literal

from verifybench.evidence.framing.lines import ALL, Parties, arcs

Kind = Literal["same", "converse", "entails", "entailed", "opposite", "complementary", "exclusive", "earlier", "later"]
"""How the first stands to the second. Of `complementary` opposites one must be true, so that "not" makes one the other; of
`exclusive` ones only one is likely, or possible; `earlier` and `later` are steps of one course of events."""

_STEPS = frozenset(("earlier", "later"))
_AGAINST = frozenset(("complementary", "opposite", "exclusive"))

Tie = tuple[Kind, Parties, bool]
"""A kind, which party of the first is which of the second, and whether an exclusion is firm: else only likely, or at one time."""


@cache
def ties(one: str, other: str) -> tuple[Tie, ...]:
    """All that two frames have to do with one another; `convict` excludes what `try` excludes, since it entails it."""
    if one == other:
        return (("same", ALL, True),)
    found: dict[Tie, None] = {}
    above, below = entailed(one), entailed(other)
    if other in above:
        found["entails", above[other], True] = None
    if one in below:
        found["entailed", _inverted(below[one]), True] = None
    for frame, ours in above.items():
        for arc in arcs(frame):
            if arc.kind == "entails" or arc.target not in below:
                continue
            if arc.kind == "akin":
                if frame == one and arc.target == other:
                    found["same", arc.parties, False] = None
                continue
            if (arc.kind == "earlier" and frame != one) or (arc.kind == "later" and arc.target != other):
                continue  # a step is not before all that a later one entails
            direct = frame == one and arc.target == other
            kind: Kind = "opposite" if arc.kind == "complementary" and not direct else arc.kind
            found[kind, _through(_through(ours, arc.parties), _inverted(below[arc.target])), arc.sure] = None
    if any(
        kind in _STEPS for kind, _, _ in found
    ):  # who recovered was ill before: one of two steps denies the other at most in its time
        told = {(arc.kind, arc.parties) for arc in arcs(one) if arc.target == other}
        return tuple(
            (kind, parties, sure and kind not in _AGAINST)
            for kind, parties, sure in found
            if kind not in _AGAINST or (kind, parties) in told
        )
    return tuple(found)


@cache
def entailed(frame: str) -> dict[str, Parties]:
    """A frame and all that it entails, nearest first, with where its parties go."""
    found: dict[str, Parties] = {frame: ALL}
    waiting = [frame]
    for name in waiting:
        for arc in arcs(name):
            if arc.kind == "entails" and arc.target not in found:
                found[arc.target] = _through(found[name], arc.parties)
                waiting.append(arc.target)
    return found


def _through(first: Parties, second: Parties) -> Parties:
    return tuple((a, c) for a, b in first for also, c in second if b == also)


def _inverted(parties: Parties) -> Parties:
    return tuple((b, a) for a, b in parties)
