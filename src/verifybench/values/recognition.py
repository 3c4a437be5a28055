"""All values of a text: stretches that may hold one, then dates, times and quantities of each."""

from __future__ import annotations

from verifybench.model.value import Value
from verifybench.values.dates import Clock, dates, day_of
from verifybench.values.items import items
from verifybench.values.lexer import lex, stretches
from verifybench.values.quantities import quantities
from verifybench.values.times import times


def recognise(text: str, *, date: str | None = None) -> tuple[Value, ...]:
    """The values of `text`, in order and without overlap; `text[value.start:value.end] == value.text`.

    `date` is the day the text is of (ISO 8601, a datetime is cut to its day): "last year" and "on Tuesday" are resolved
    against it, and stay without bounds where it is None. A `date` that is none is treated as None. No text raises.
    """
    found: list[Value] = []
    clock = Clock(today=day_of(date))
    for start, end, fresh in stretches(text):
        if fresh:
            clock.named = None  # a date does not reach into the next paragraph
        pieces = items(lex(text, start, end))
        taken = [False] * len(pieces)
        found.extend(dates(text, pieces, taken, clock))
        found.extend(times(text, pieces, taken))
        found.extend(quantities(text, pieces, taken))
    return tuple(sorted(found, key=lambda value: value.start))
