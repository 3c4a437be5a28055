"""Which measure a figure is: a height is no length, though both are metres."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from verifybench.evidence import lexicon
from verifybench.evidence.tables.dimensions import DIMENSIONS


@cache
def _lines() -> dict[str, tuple[int, tuple[str, ...]]]:
    lines = [[lexicon.stem(word) for word in line.split()] for line in DIMENSIONS.strip().splitlines()]
    return {
        stem: (number, tuple(other for other in line if other != stem))
        for number, line in enumerate(lines)
        for stem in line
    }


def other_words(stem: str) -> tuple[str, ...]:
    """The stems that tell the same measure."""
    return _lines()[stem][1] if stem in _lines() else ()


def apart(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether the words about two figures tell measures, and none in common: "84 metres long", "a height of 31 metres"."""
    ours = {_lines()[stem][0] for stem in one if stem in _lines()}
    theirs = {_lines()[stem][0] for stem in other if stem in _lines()}
    return bool(ours and theirs) and ours.isdisjoint(theirs)
