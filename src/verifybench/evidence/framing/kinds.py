"""What nouns are kinds of, and which of them nothing can be both."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from verifybench.evidence.tables.frames_kinds import KINDS

_Lineage = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """A noun in a line of the table: the kind the line tells of, and which of its alternatives the noun is one of, or -1."""

    kind: str
    alternative: int


@cache
def _places() -> dict[str, tuple[_Place, ...]]:
    """Each noun of the table in one of its senses ("plant", "plant.life") with its places."""
    found: dict[str, list[_Place]] = {}
    for line in KINDS.replace("\n    ", " ").splitlines():
        kind, colon, rest = line.partition(":")
        if not colon:
            continue
        apart = "|" in rest
        for number, alternative in enumerate(rest.split("|")):
            for noun in alternative.split():
                found.setdefault(noun.replace("_", " "), []).append(_Place(kind.replace("_", " "), number if apart else -1))
    return {noun: tuple(places) for noun, places in found.items()}


@cache
def _senses() -> dict[str, tuple[str, ...]]:
    """A noun to its names in the table: one for each sense that must be told apart, for other nouns stand under it."""
    found: dict[str, list[str]] = {}
    for name in dict.fromkeys([*_places(), *(place.kind for places in _places().values() for place in places)]):
        found.setdefault(_shown(name), []).append(name)
    return {noun: tuple(names) for noun, names in found.items()}


def _shown(name: str) -> str:
    return name.partition(".")[0]


@lru_cache(maxsize=16384)
def kinds(noun: str) -> tuple[str, ...]:
    """What a noun in the singular is a kind of, nearest first: "truck" is a vehicle. A compound is what its last word is."""
    head = _head(noun)
    found = dict.fromkeys([head] if head != noun and head in _senses() else [])
    waiting = list(_senses().get(head, ()))
    for name in waiting:
        for place in _places().get(name, ()):
            if place.kind not in waiting:
                waiting.append(place.kind)
                found[_shown(place.kind)] = None
    found.pop(noun, None)
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
    """The noun itself, or as much of its end as the table has."""
    head = noun
    while head not in _senses() and " " in head:
        head = head.partition(" ")[2]
    return head


@lru_cache(maxsize=16384)
def _lineages(noun: str) -> tuple[_Lineage, ...]:
    """Every way up from a noun: itself, then the kinds it is of, each with the alternative of that kind it falls under."""
    found: list[_Lineage] = []
    waiting: list[_Lineage] = [((name, -1),) for name in _senses().get(noun, ())]
    for lineage in waiting:
        places = _places().get(lineage[-1][0], ())
        waiting += [(*lineage, (place.kind, place.alternative)) for place in places]
        if not places:
            found.append(lineage)
    return tuple(found)
