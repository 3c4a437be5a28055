"""All values of a text: stretches that may hold one, then dates, times and quantities of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verifybench.model.value import Value
from verifybench.values.dates import Clock, dates, day_of
from verifybench.values.durations import durations
from verifybench.values.invisible import Offsets, visible
from verifybench.values.items import Item, items
from verifybench.values.lexer import lex, stretches
from verifybench.values.quantities import Left, quantities
from verifybench.values.times import times

_DUMP = "one of thousands of figures without a sentence"
_LONGEST_SENTENCE = 5000  # items
_OF_FIGURES = frozenset("NDYOMWSK")  # numbers, also in words; months, weekdays, seasons, decades


def recognise(text: str, *, date: str | None = None) -> tuple[Value, ...]:
    """The values of `text`, in order and without overlap; `text[value.start:value.end] == value.text`.

    `date` is the day the text is of (ISO 8601, a datetime is cut to its day): "last year" and "on Tuesday" are resolved
    against it, and stay without bounds where it is None. A `date` that is none is treated as None. No text raises.
    """
    found: list[Value] = []
    shown = visible(text)
    for stretch in read(shown, date):
        found.extend(stretch.values)
    found.sort(key=lambda value: value.start)
    if shown is text:
        return tuple(found)
    offsets = Offsets(text)
    return tuple(offsets.value(value) for value in found)


class Stretch(NamedTuple):
    """A sentence-like span as it was read: its items, the values, and what was left alone where that was asked for."""

    items: list[Item]
    values: list[Value]
    left: list[Left]


def read(text: str, date: str | None, *, why: bool = False) -> Iterator[Stretch]:
    """The stretches of `text`, without invisible characters, that may hold a value; `why` gathers what is left alone."""
    clock = Clock(today=day_of(date))
    for start, end, fresh in stretches(text):
        if fresh:
            clock.forget()
        pieces = items(lex(text, start, end))
        taken = [False] * len(pieces)
        left: list[Left] = []
        if _is_dump(pieces):
            if why:
                left = [
                    Left(at, at + 1, _DUMP)
                    for at, piece in enumerate(pieces)
                    if piece.numeral is not None or any(map(str.isdigit, piece.text))
                ]
            yield Stretch(pieces, [], left)
            continue
        words = {piece.lower for piece in pieces}
        letters = "".join([piece.letter for piece in pieces])
        values = dates(text, pieces, words, letters, taken, clock)
        values += times(text, pieces, words, letters, taken)
        values += durations(text, pieces, words, taken)
        values += quantities(text, pieces, taken, left if why else None)
        yield Stretch(pieces, values, left)


def _is_dump(items: Sequence[Item]) -> bool:
    """Whether a stretch is nothing but figures, longer than any sentence: reading each would take 30 µs, to no use."""
    if len(items) < _LONGEST_SENTENCE:
        return False
    return 3 * sum(item.letter in _OF_FIGURES or any(map(str.isdigit, item.text)) for item in items) >= len(items)
