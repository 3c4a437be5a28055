"""Places that lie in one another, and countries with their people: Brooklyn is in New York, French is of France."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from verifybench.evidence.tables.containment import PLACES
from verifybench.names import is_another


def may_be_one_place(one: str, other: str) -> bool:
    """Whether a text may say one of these places where another says the other: the same, or one lies in the other."""
    both = _both(one, other)
    return both is not None and not _disjoint(*both)


def apart(one: str, other: str) -> bool:
    """Whether both are known to the table and nothing can be in both: two countries, a city and another country."""
    both = _both(one, other)
    return both is not None and _disjoint(*both)


def lies_in(one: str, other: str) -> bool:
    """Whether a place lies in another: whoever says the one says the other."""
    if (both := _both(one, other)) is None:
        return False
    a, b = both
    return a.isdisjoint(b) and any(not b.isdisjoint(_around(frozenset([place]))) for place in a)


def demonym(word: str) -> bool:
    """Whether a word is the adjective of a country or its people."""
    return word.lower() in _table()[1]


def known(name: str) -> bool:
    """Whether the table has the place or the people."""
    return bool(_known(name))


def _both(one: str, other: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """What two names may mean, where the table knows both: the second is looked up only where it knows the first."""
    return (a, b) if (a := _known(one)) and (b := _known(other)) else None


def _disjoint(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether nothing can be in both."""
    return a.isdisjoint(_around(b)) and b.isdisjoint(_around(a))


@lru_cache(maxsize=8192)
def _known(name: str) -> frozenset[str]:
    """The places of the table that a name may mean; of "the French" and "French" France."""
    lower = name.lower().removeprefix("the ").replace("’", "'")
    _, people, all_of_them = _table()
    if lower in people:
        return people[lower]
    if lower in all_of_them:
        return frozenset([lower])
    return frozenset(place for place in _aliased() if is_another(name, place))  # "Burma", "the U.S."


@cache
def _aliased() -> tuple[str, ...]:
    """The places that have other names: those of which a table of the names room knows them."""
    return (
        "united states",
        "united kingdom",
        "united arab emirates",
        "russia",
        "china",
        "netherlands",
        "turkey",
        "myanmar",
    )


@lru_cache(maxsize=8192)
def _around(places: frozenset[str]) -> frozenset[str]:
    """These places with everything they lie in."""
    lies_in, _, _ = _table()
    found = set(places)
    left = list(places)
    while left:
        for outer in lies_in.get(left.pop(), ()):
            if outer not in found:
                found.add(outer)
                left.append(outer)
    return frozenset(found)


@cache
def _table() -> tuple[dict[str, set[str]], dict[str, frozenset[str]], frozenset[str]]:
    """What each place lies right in, whose the adjectives are, and every place."""
    lies_in: dict[str, set[str]] = {}
    people: dict[str, frozenset[str]] = {}
    for line in PLACES.strip().splitlines():
        outer, _, rest = line.partition(":")
        inside, _, adjectives = rest.partition("|")
        lies_in.setdefault(outer, set())
        for place in _listed(inside):
            lies_in.setdefault(place, set()).add(outer)
        for adjective in _listed(adjectives):
            people[adjective] = people.get(adjective, frozenset()) | {outer}
    return lies_in, people, frozenset(lies_in)


def _listed(text: str) -> Iterable[str]:
    return filter(None, (item.strip() for item in text.split(",")))
