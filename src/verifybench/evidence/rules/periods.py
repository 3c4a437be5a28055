"""How long what a rank names is: "the first year" against "the first six months"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from verifybench.evidence.rules.surroundings import Around
from verifybench.evidence.words import View
from verifybench.model.value import Value
from verifybench.values import recognise

_PLAIN = frozenset(
    ("second", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year", "decade", "century")
)


def ranked(view: View, here: Around) -> Value | None:
    """The length of time right behind a rank, written from the rank on; None where none is."""
    at = here.last + 1
    if at >= len(view.words) or at in view.breaks:
        return None
    word = view.words[at]
    start = view.words[here.first].start
    if word.value >= 0:
        value = view.statement.values[word.value]
        if value.kind != "duration" or value.start != word.start:
            return None
        return _written(view, value, start, value.end)
    length = _length(word.lower)
    return _written(view, length, start, word.end) if length is not None else None


def _written(view: View, value: Value, start: int, end: int) -> Value:
    base = view.statement.start
    return replace(value, text=view.statement.text[start - base : end - base], start=start, end=end)


@lru_cache(maxsize=64)
def _length(word: str) -> Value | None:
    if word not in _PLAIN:
        return None
    found = recognise("three months" if word == "quarter" else f"one {word}")
    return found[0] if len(found) == 1 and found[0].kind == "duration" else None
