"""Where a date begins and ends, as its words name it: "since 2011" begins in 2011, "until May 2014" ends in that May."""

from __future__ import annotations

import calendar
import re
from datetime import date

from verifybench.model.value import Value
from verifybench.values.tables.calendar import DECADE_WORDS, MONTH_ABBREVIATIONS, MONTHS, SEASONS, WEEKDAYS

Period = tuple[int, int]
"""First and last day, as day numbers."""

_NUMERIC = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_DAY = re.compile(r"(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d.,]?\d)", re.IGNORECASE)
_DECADE = re.compile(r"\d0s|\b(?:" + "|".join(DECADE_WORDS) + r")\b")
_CENTURY = re.compile(r"centur")
_WORD = re.compile(r"[a-z]+")
_NAMES_A_DAY = frozenset(WEEKDAYS) | {"yesterday", "today", "tomorrow", "day"}
_MONTHS = frozenset(MONTHS) | frozenset(MONTH_ABBREVIATIONS)
_SEASONS = frozenset(SEASONS)
_RANGE = re.compile(r"\s(?:to|until|till|through|and)\s|\s?[–—−]\s?|(?<=[a-z\d])\s?-\s?(?=[a-z\d])", re.IGNORECASE)
_MONTHS_LONG = {"month": 1, "season": 3, "year": 12, "decade": 120, "century": 1200}


def day_of(ordinal: int) -> date:
    """The day of a day number, the nearest there is where it lies outside the years 1 to 9999."""
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def begin(value: Value) -> Period | None:
    """The period in which a date begins or the one it is counted from, where its words name one."""
    if value.kind != "date" or value.low is None:
        return None
    if value.high is None and value.hedge == "more_than":
        return _ending(int(value.low) - 1, value.text)
    return _beginning(int(value.low), _halves(value)[0] if value.high is not None else value.text)


def end(value: Value) -> Period | None:
    """The period in which a date ends or the one before which it lies, where its words name one."""
    if value.kind != "date" or value.high is None:
        return None
    if value.low is None and value.hedge == "less_than":
        return _beginning(int(value.high) + 1, value.text)
    return _ending(int(value.high), _halves(value)[1] if value.low is not None else value.text)


def is_span(value: Value) -> bool:
    """Whether a date names both its first and its last part: "from 2011 to 2014", not "the 1990s" nor "between"."""
    if value.kind != "date" or value.low is None or value.high is None or value.low == value.high:
        return False
    text = value.text.lower()
    return not text.startswith("between ") and not _NUMERIC.fullmatch(text) and _RANGE.search(text) is not None


def _halves(value: Value) -> tuple[str, str]:
    """The words of the first and of the last part of a date; both are all of them where it has one part."""
    match = _RANGE.search(value.text)
    if match is None or not is_span(value):
        return value.text, value.text
    left, right = value.text[: match.start()], value.text[match.end() :]
    if not any(character.isalnum() for character in left) or not right:
        return value.text, value.text
    if left.rstrip()[-1:].isdigit() and not _grain_words(left):  # "3-10 May": the month stands behind
        left = f"{left} {' '.join(sorted(_grain_words(right)))}"
    return left, right


def _grain_words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower())) & _MONTHS


def _grain(day: date, text: str, *, first: bool) -> str:
    """What a date is given to (day, month, season, year, decade, century), by its words and where it falls."""
    lower = text.lower()
    found = set(_WORD.findall(lower))
    if _NUMERIC.search(lower) or found & _NAMES_A_DAY:
        return "day"
    if found & _MONTHS:
        return "day" if _DAY.search(lower) else "month"
    month = 1 if first else 12
    on_month = day.day == (1 if first else calendar.monthrange(day.year, day.month)[1])
    if found & _SEASONS:
        return "season" if on_month else "day"
    if on_month and day.month == month:
        year = day.year if first else day.year + 1
        if _CENTURY.search(lower) and year % 100 == 1:
            return "century"
        if _DECADE.search(lower) and year % 10 == 0:
            return "decade"
        return "year"
    return "month" if on_month else "day"


def _beginning(ordinal: int, text: str) -> Period:
    """The period that begins on a day."""
    day = day_of(ordinal)
    months = _MONTHS_LONG.get(_grain(day, text, first=True), 0)
    if not months:
        return ordinal, ordinal
    index = day.year * 12 + day.month - 1 + months
    return ordinal, _first_of(index) - 1


def _ending(ordinal: int, text: str) -> Period:
    """The period that ends on a day."""
    day = day_of(ordinal)
    months = _MONTHS_LONG.get(_grain(day, text, first=False), 0)
    if not months:
        return ordinal, ordinal
    index = day.year * 12 + day.month - months
    return _first_of(index), ordinal


def _first_of(index: int) -> int:
    """The first day of a month, counted from the year 0; kept within what a date can hold."""
    year, month = divmod(index, 12)
    if year < 1:
        return 1
    return date(year, month + 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1
