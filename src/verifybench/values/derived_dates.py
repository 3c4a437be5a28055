"""Spans of time from their ends, ages from birth and death, ends from a beginning and a duration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from verifybench.model.value import Value
from verifybench.values.arithmetic import Derived, has_phrase, result, words_between
from verifybench.values.date_wording import span_words
from verifybench.values.spans import begin, day_of, end, is_span
from verifybench.values.tables.arithmetic import BEGINS, BORN, DIED, LASTED, LASTS
from verifybench.values.tables.units import MONTH, YEAR
from verifybench.values.wording import describe
from verifybench.values.written import written

_DAY = 86400.0
_MONTHS, _YEARS = 3, 36  # months from which a span of days is told in months, and one of months in years
_BEFORE = 60  # characters in which a verb may say what happened on a date
_REACH = 120  # characters between two dates


def times(text: str, values: Sequence[Value], start: int) -> Iterator[Derived]:
    """Results of one span of dates, or of two neighbours that say when something began and ended or how long it took."""
    dates = [value for value in values if value.kind in ("date", "duration")]
    for index, value in enumerate(dates):
        if is_span(value):
            yield from _whole(text, value, start)
        if index + 1 == len(dates) or dates[index + 1].start - value.end > _REACH:
            continue
        other = dates[index + 1]
        before = words_between(text, value.start - start - _BEFORE, value.start - start)
        between = words_between(text, value.end - start, other.start - start)
        if value.kind != "date" or value.low is None or value.high is None:
            continue
        if other.kind == "date" and other.low is not None and other.high is not None and value.high < other.low:
            if has_phrase(before, BORN) and has_phrase(between, DIED):
                yield _age(value, other, (value, other))
            elif has_phrase(before, BEGINS) and has_phrase(between, LASTS):
                yield _span(value, other, (value, other))
        elif other.kind == "duration" and has_phrase(before, BEGINS) and has_phrase(between, LASTED):
            yield from _end(value, other)


def _whole(text: str, value: Value, start: int) -> Iterator[Derived]:
    """From the first to the last part of one span; in brackets behind a name it is a life."""
    first, last = begin(value), end(value)
    if first is None or last is None:
        return
    ends = [replace(value, low=float(period[0]), high=float(period[1]), text="") for period in (first, last)]
    if (ends[0].high or 0) >= (ends[1].low or 0):
        return
    in_brackets = text[max(0, value.start - start - 1) : value.start - start] == "("
    yield (_age if in_brackets else _span)(ends[0], ends[1], (value,))


def _span(first: Value, last: Value, operands: tuple[Value, ...]) -> Derived:
    """The time between two dates as people count it: from year to year, month to month or day to day, the last one counted
    or not.
    """
    a, b = _days(first)[0], _days(last)[0]
    one, other = day_of(a), day_of(b)
    shorter = min(_days(first)[1] - a, _days(last)[1] - b)
    months = 12 * (other.year - one.year) + other.month - one.month - (shorter == 0 and other.day < one.day)
    if shorter >= 364 or months >= _YEARS:
        count, unit, name = months // 12, YEAR, "year"
    elif shorter >= 27 or months >= _MONTHS:
        count, unit, name = months, MONTH, "month"
    else:
        count, unit, name = b - a, _DAY, "day"
    value = replace(result(operands, count * unit, (count + 1) * unit), kind="duration", unit="s")
    words = f"from {_words(first)} to {_words(last)} = {count} {name}{'s' * (count != 1)}"
    return Derived(value, "span", operands, words, True)


def _age(born: Value, died: Value, operands: tuple[Value, ...]) -> Derived:
    """The age at the later date, in full years: two where the day of birth or death is not known."""
    (first, last), (soon, late) = _days(born), _days(died)
    low, high = _full_years(last, soon), _full_years(first, late)
    value = replace(result(operands, low * YEAR, high * YEAR), kind="age", unit="s", noun="")
    figures = f"{low}" if low == high else f"{low} or {high}"
    return Derived(value, "age", operands, f"{_words(died)} - {_words(born)} = {figures} years old", True)


def _end(began: Value, lasted: Value) -> Iterator[Derived]:
    """The date at which something ended that began then and took so long, as exactly as both are given."""
    units = written(lasted)
    if lasted.amount is None or lasted.amount != int(lasted.amount) or lasted.hedge != "exact" or len(units) != 1:
        return
    (first, last), count = _days(began), int(lasted.amount)
    if units[0].factor == YEAR and last - first >= 27:
        days = _shifted(first, 12 * count), _shifted(last + 1, 12 * count)
    elif units[0].factor == MONTH and 27 <= last - first < 32:
        days = _shifted(first, count), _shifted(last + 1, count)
    elif units[0].factor in (_DAY, 7 * _DAY) and first == last:
        move = count * round(units[0].factor / _DAY)
        days = first + move - 1, first + move + 1
    else:
        return
    if days[0] is None or days[1] is None:
        return
    value = replace(result((began, lasted), days[0], days[1] - 1), kind="date", unit="", noun="")
    words = f"{_words(began)} + {describe(lasted)} = {span_words((days[0], days[1] - 1))}"
    yield Derived(value, "end", (began, lasted), words, True)


def _days(value: Value) -> tuple[int, int]:
    return int(value.low or 1), int(value.high or 1)


def _words(value: Value) -> str:
    return span_words(_days(value))


def _full_years(first: int, last: int) -> int:
    one, other = day_of(first), day_of(last)
    return other.year - one.year - ((other.month, other.day) < (one.month, one.day))


def _shifted(ordinal: int, months: int) -> int | None:
    """The same day so many months later; None where the calendar ends before."""
    day = day_of(ordinal)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, 28)).toordinal() if 1 <= year <= date.max.year else None
