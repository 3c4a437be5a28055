"""Given names that are forms of one, and those that only sound alike."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from verifybench.names.folding import sounds
from verifybench.names.sounding import closeness
from verifybench.names.tables.familiar import FAMILY, FORMS, LOOKALIKES

_NEAR = 0.75  # closeness from which a spelling counts as that of a listed name


@lru_cache(maxsize=1)
def _by_sound() -> dict[str, frozenset[str]]:
    """The sounds of every listed form, to the full names it may stand for."""
    found: dict[str, set[str]] = defaultdict(set)
    for full, forms in FORMS.items():
        for form in (full, *forms.split()):
            found[sounds(form).codes].add(full)
    return {codes: frozenset(fulls) for codes, fulls in found.items()}


@lru_cache(maxsize=1)
def _by_key() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for full in FORMS:
        found[sounds(full).key].append(full)
    return {key: tuple(fulls) for key, fulls in found.items()}


@lru_cache(maxsize=65536)
def _fulls(word: str) -> frozenset[str]:
    """The full names that a word may be a form of; by sound, where it is spelled as no table has it."""
    heard = sounds(word)
    if (listed := _by_sound().get(heard.codes)) is not None:
        return listed
    female = heard.codes[-1:] == "a"
    return frozenset(
        full
        for full in _by_key().get(heard.key, ())
        if closeness(word, full) >= _NEAR and (sounds(full).codes[-1:] == "a") == female
    )


@lru_cache(maxsize=65536)
def forms_of_one(a: str, b: str) -> bool:
    """Whether two given names are forms of one: Sasha and Alexander, Volodymyr and Vladimir."""
    one, other = _fulls(a), _fulls(b)
    return not one.isdisjoint(other) and not lookalikes(a, b)


_FAMILY = {form: line for line in FAMILY for form in line.split()}


def one_family(a: str, b: str) -> bool:
    """Whether two family names are romanisations of one that sound unlike: Lee and Yi."""
    return a in _FAMILY and _FAMILY[a] == _FAMILY.get(b)


@lru_cache(maxsize=1)
def _groups() -> dict[str, list[tuple[tuple[str, ...], ...]]]:
    """Groups of lookalikes, each with its spellings, by the consonants of their members."""
    found: dict[str, list[tuple[tuple[str, ...], ...]]] = defaultdict(list)
    for line in LOOKALIKES:
        group = tuple(tuple(name.split("/")) for name in line.split())
        for key in sorted({sounds(spelling).key for name in group for spelling in name}):
            found[key].append(group)
    return dict(found)


@lru_cache(maxsize=65536)
def lookalikes(a: str, b: str) -> bool:
    """Whether two given names that sound alike are known as two: Hassan and Hussein."""
    groups = _groups()
    for group in groups.get(sounds(a).key, ()):
        if group in groups.get(sounds(b).key, ()):
            one, other = _member(a, group), _member(b, group)
            if None not in (one, other) and one != other:
                return True
    return False


def _member(name: str, group: tuple[tuple[str, ...], ...]) -> int | None:
    """Which of a group a name is a spelling of; None where it is too far from all of them."""
    score, at = max(
        (max((one == name) + closeness(name, one) for one in spellings), -at) for at, spellings in enumerate(group)
    )
    return -at if score >= _NEAR else None
