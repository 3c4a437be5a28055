"""Which one of a row a text tells of: the 12th conference, the 2016 race, wave seven, Flight 217, last year's marathon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from verifybench.evidence import lexicon
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.tables.editions import DEFINITE, NUMBERED, OTHER
from verifybench.evidence.tables.words import PREPOSITIONS
from verifybench.evidence.words import View
from verifybench.model.value import Value

_PHRASE = 3  # telling words of the name behind a rank or a date
_DEFINITE = frozenset(DEFINITE.split())
_PREPOSITIONS = frozenset(PREPOSITIONS.split())
_OTHER = frozenset(OTHER.split())
_RANKS = dict(zip(["first", "second", "third", "fourth", "fifth", "sixth"], range(1, 7), strict=True))
_RUNS = frozenset(("from", "to"))  # what follows the train that is named by its time


@dataclass(frozen=True, slots=True)
class Edition:
    """`heads` are the stems of the words that say what there is a row of, `which` is the one that is meant."""

    heads: frozenset[str]
    which: Value | float | str
    text: str


def editions(view: View) -> tuple[Edition, ...]:
    """What a sentence names as one of a row, in order; worked out once."""
    if "editions" not in view.kept:
        view.kept["editions"] = tuple(sorted(_found(view), key=lambda one: one.text))
    return cast(tuple[Edition, ...], view.kept["editions"])


def differ(one: Edition, other: Edition) -> bool:
    """Whether both are of one row, and not the same of it."""
    if one.heads.isdisjoint(other.heads):
        return False
    if isinstance(one.which, Value) and isinstance(other.which, Value):
        return _two_dates(one.which, other.which)
    return type(one.which) is type(other.which) and one.which != other.which


def another(view: View) -> frozenset[str]:
    """The nouns that a sentence says are not the ones told of before: "another climber", "a second quake"."""
    found: set[str] = set()
    for at, word in enumerate(view.words[:-1]):
        if (
            word.lower in _OTHER
            and at + 1 not in view.breaks
            and (word.lower == "another" or _after(view, at, ("a", "an")))
        ):
            found |= _phrase(view, at + 1)
    return frozenset(found)


def _found(view: View) -> Iterator[Edition]:
    for index, (first, last) in sorted(view.value_ranges.items()):
        value = view.statement.values[index]
        heads = _phrase(view, last + 1)
        if value.kind == "ordinal" and value.amount is not None:
            if heads:
                yield Edition(heads, value.amount, value.text)
        elif value.kind == "date":
            yield from _dated(view, value, first, last, heads)
        elif value.kind == "count" and value.amount is not None:
            if first and first not in view.breaks and view.words[first - 1].stem in _numbered():
                yield Edition(frozenset([view.words[first - 1].stem]), value.amount, value.text)
            elif (
                "." in value.text
                and _after(view, first, ("the",))
                and last + 1 < len(view.words)
                and view.words[last + 1].lower in _RUNS
            ):
                yield Edition(frozenset([lexicon.stem("train")]), value.text, value.text)
    for at in range(1, len(view.words)):
        word, before = view.words[at], view.words[at - 1]
        if word.value < 0 and word.text[0].isdigit() and at not in view.breaks and before.stem in _numbered():
            yield Edition(frozenset([before.stem]), word.lower, word.text)


def _dated(view: View, value: Value, first: int, last: int, heads: frozenset[str]) -> Iterator[Edition]:
    """A date before a noun with an article, or one that owns the noun; and one in front of it: "in 2019 the festival"."""
    rank = next((at for at in range(first, last) if view.words[at].lower in _RANKS), -1)
    if value.low is None and rank >= 0:
        yield Edition(frozenset([view.words[last].stem]), float(_RANKS[view.words[rank].lower]), value.text)
    owns = value.text.replace("’", "'").endswith("'s")
    named = view.words[first].lower in _DEFINITE or _after(view, first, _DEFINITE)
    if heads and (owns or named):
        yield Edition(heads, value, value.text)
    elif last + 2 < len(view.words) and view.words[last + 1].lower == "the" and first <= 1:
        behind = _phrase(view, last + 2)
        if behind:
            yield Edition(behind, value, value.text)


def _phrase(view: View, at: int) -> frozenset[str]:
    """The stems of the telling words from here on, up to a mark, a small word or a figure."""
    found: set[str] = set()
    for index in range(at, min(len(view.words), at + _PHRASE)):
        word = view.words[index]
        if index in view.breaks or word.weight == 0 or (word.value >= 0 and index > at) or word.lower in _PREPOSITIONS:
            break
        found.add(word.stem)
    return frozenset(found)


def _after(view: View, at: int, words: frozenset[str] | tuple[str, ...]) -> bool:
    return at > 0 and at not in view.breaks and view.words[at - 1].lower in words


def _two_dates(one: Value, other: Value) -> bool:
    if one.low is None and other.low is None:
        a, b = one.text.lower().split(), other.text.lower().split()
        if len(a) == len(b) == 2 and a[1] == b[1] and a[0] != b[0]:
            return True  # last year's, this year's
    return held_against(one, other).outcome == "disjoint"


@cache
def _numbered() -> frozenset[str]:
    return frozenset(lexicon.stem(word) for word in NUMBERED.split())
