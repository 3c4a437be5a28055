"""A date in words for a reader: the shortest that says which days are meant."""

from __future__ import annotations

import re

from verifybench.model.value import Value
from verifybench.values.spans import Period, begin, day_of, end

# Day and month in figures, which some write one way round and some the other.
_EITHER_WAY = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})")


def describe_date(value: Value) -> str:
    """ "since 2011", "3–10 May 2012", "12 May or 5 December 2011"; the words themselves where they stay unresolved."""
    if value.low is None and value.high is None:
        return " ".join(value.text.split())
    first, last = begin(value), end(value)
    if value.low is not None and value.high is not None:
        about = "about " if value.hedge == "approx" else ""
        readings = either_way(value)
        if readings is not None:
            return about + _either(*readings)
        return about + span_words((int(value.low), int(value.high)))
    if first is not None:
        return ("after " if value.hedge == "more_than" else "since ") + span_words(first)
    return ("before " if value.hedge == "less_than" else "until ") + span_words(last or (1, 1))


def either_way(value: Value) -> tuple[int, int] | None:
    """The two days that a date in figures may mean ("12/05/2011"), the earlier first; None for every other date."""
    if value.kind != "date" or value.low is None or value.high is None or not _EITHER_WAY.fullmatch(value.text):
        return None
    first, last = day_of(int(value.low)), day_of(int(value.high))
    same = first.year == last.year and (first.day, first.month) == (last.month, last.day) and first != last
    return (int(value.low), int(value.high)) if same else None


def _either(first: int, last: int) -> str:
    one, other = day_of(first), day_of(last)
    return f"{one.day} {one:%B} or {other.day} {other:%B} {other.year}"


def span_words(period: Period) -> str:
    """A period from its first to its last day, both included."""
    first, last = day_of(period[0]), day_of(period[1])
    behind = day_of(period[1] + 1)
    if period[0] == period[1]:
        return f"{first.day} {first:%B} {first.year}"
    starts, ends = first.day == 1, behind.day == 1
    if starts and ends and first.month == behind.month == 1:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    month = (first.year, first.month) == (last.year, last.month)
    if starts and ends:
        if month:
            return f"{first:%B} {first.year}"
        if first.year == last.year:
            return f"{first:%B}–{last:%B} {first.year}"
        return f"{first:%B} {first.year} – {last:%B} {last.year}"
    if month:
        return f"{first.day}–{last.day} {first:%B} {first.year}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {last.day} {last:%B} {first.year}"
    return f"{first.day} {first:%B} {first.year} – {last.day} {last:%B} {last.year}"
