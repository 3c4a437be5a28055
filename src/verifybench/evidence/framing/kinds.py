"""What nouns are kinds of, and which of them nothing can be both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from verifybench.evidence.tables.frames_kinds import KINDS


@dataclass(frozen=True, slots=True)
class _Place:
    """A noun in a line of the table: the kind the line tells of, and which of its alternatives the noun is one of."""

    kind: str
    alternative: int


@cache
def _places() -> dict[str, tuple[_Place, ...]]:
    found: dict[str, list[_Place]] = {}
    for line in KINDS.replace("\n    ", " ").splitlines():
        kind, colon, rest = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        apart = "|" in rest
        for number, alternative in enumerate(rest.split("|")):
            for noun in alternative.split():
                found.setdefault(noun.replace("_", " "), []).append(
                    _Place(kind.strip().replace("_", " "), number if apart else -1)
                )
    return {noun: tuple(places) for noun, places in found.items()}


@lru_cache(maxsize=16384)
def kinds(noun: str) -> tuple[str, ...]:
    """What a noun in the singular is a kind of, nearest first: "truck" is a vehicle. A compound is what its last word is."""
    found: dict[str, None] = {}
    head = noun
    while head not in _places() and " " in head:
        head = head.partition(" ")[2]
        found[head] = None
    waiting = [head]
    for name in waiting:
        for place in _places().get(name, ()):
            if place.kind not in found:
                found[place.kind] = None
                waiting.append(place.kind)
    return tuple(found)


@lru_cache(maxsize=65536)
def exclusive(one: str, other: str) -> bool:
    """Whether nothing can be both of these nouns, told by the nearest kind that both are of."""
    apart: dict[int, bool] = {}
    for ours, theirs in product(_lineages(_head(one)), _lineages(_head(other))):
        above = {kind: (steps, alternative) for steps, (kind, alternative) in enumerate(theirs)}
        for steps, (kind, alternative) in enumerate(ours):
            if kind in above:
                far, also = above[kind]
                differ = alternative != also and min(alternative, also) >= 0
                apart[steps + far] = apart.get(steps + far, True) and differ
                break
    return bool(apart) and apart[min(apart)]


def _head(noun: str) -> str:
    while noun not in _places() and " " in noun:
        noun = noun.partition(" ")[2]
    return noun


@cache
def _lineages(noun: str) -> tuple[tuple[tuple[str, int], ...], ...]:
    """Every way up from a noun: the kinds it is of, each with the alternative of that kind it is or falls under."""
    return tuple(_ways_up(noun, (noun,)))


def _ways_up(noun: str, below: tuple[str, ...]) -> Iterator[tuple[tuple[str, int], ...]]:
    """Never in a circle, where a table has two nouns as kinds of each other."""
    for place in _places().get(noun, ()):
        if place.kind not in below:
            step = (place.kind, place.alternative)
            yield from ((step, *above) for above in tuple(_ways_up(place.kind, (*below, place.kind))) or ((),))
