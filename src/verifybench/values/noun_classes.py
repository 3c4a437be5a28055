"""Whether one counted noun falls under another: passengers are people, dogs are animals, houses are neither."""

from __future__ import annotations

from functools import cache, lru_cache

from verifybench.values.nouns import singular
from verifybench.values.tables.noun_classes import CLASSES, NO_PERSONS, PERSON_ENDINGS

ANYTHING = frozenset({"", "other", "total"})
"""Nouns that say nothing of what is counted."""


def falls_under(noun: str, wider: str) -> bool:
    """Whether what the first noun counts is counted by the second as well. Nouns as written, singular or plural."""
    return wider_class(wider) is not None and _class(noun, singular(noun)) == wider_class(wider)


@lru_cache(maxsize=4096)
def wider_class(noun: str) -> str | None:
    """The class that a noun names as a whole (people, vehicles); None where it names none."""
    return _table()[0].get(singular(noun))


def class_of(noun: str) -> str | None:
    """The class of what a noun counts (passengers: person), None where it is not known."""
    return _class(noun, singular(noun))


@lru_cache(maxsize=4096)
def _class(noun: str, one: str) -> str | None:
    wholes, members = _table()
    known = wholes.get(one) or members.get(one)
    if known is not None:
        return known
    if one in NO_PERSONS:
        return None
    return "person" if noun[:1].isupper() or (len(one) > 4 and one.endswith(PERSON_ENDINGS)) else None


@cache
def _table() -> tuple[dict[str, str], dict[str, str]]:
    """Noun to class: the names of the classes themselves, and what falls under them."""
    wholes: dict[str, str] = {}
    members: dict[str, str] = {}
    for name, (whole, under) in CLASSES.items():
        wholes.update(dict.fromkeys((singular(word) for word in whole.split()), name))
        for word in under.split():
            members.setdefault(singular(word), name)
    return wholes, members
