"""A value in words for a reader, and as the JSON object of `pipe values`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from verifybench.model.value import Value
from verifybench.values.tables.contexts import RATE_PERIODS
from verifybench.values.tables.units import MONTH, YEAR

_HEDGES = {
    "exact": "",
    "approx": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
    "nearly": "nearly ",
}
_DATE_HEDGES = {
    "at_least": "since ",
    "more_than": "after ",
    "at_most": "until ",
    "less_than": "before ",
    "approx": "about ",
}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
# Largest first: the unit a reader expects for a figure of that size.
_LADDERS = {
    "B": ((1e15, "PB"), (1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1.0, "B")),
    "m": ((1e3, "km"), (1.0, "m"), (1e-2, "cm"), (1e-3, "mm")),
    "m2": ((1e6, "km²"), (1.0, "m²")),
    "m3": ((1e9, "km³"), (1.0, "m³"), (1e-3, "litres")),
    "kg": ((1e3, "tonnes"), (1.0, "kg"), (1e-3, "g"), (1e-6, "mg")),
    "s": (
        (YEAR, "years"),
        (MONTH, "months"),
        (604800.0, "weeks"),
        (86400.0, "days"),
        (3600.0, "hours"),
        (60.0, "minutes"),
        (1.0, "seconds"),
    ),
}


def describe(value: Value) -> str:
    """The value in a reader's words: "more than 40 GB", "300,000 RUB", "1.5–1.7 million people"."""
    if value.kind == "date":
        return _date(value)
    if value.kind == "time":
        return _bounded(iso_bounds(value), _HEDGES[value.hedge])
    if value.kind == "ordinal":
        return _ordinal(int(value.low or 0))
    if value.unit == "score":
        return f"{_plain(value.high or 0.0)}–{_plain(value.low or 0.0)}"
    if value.low is None and value.high is None:
        return value.text
    if value.kind == "rate" and value.unit.partition("/")[2] not in ("h", "year", "s", "100000"):
        return " ".join(value.text.split())
    figures, unit = _figures(value)
    words = f"{figures}{unit}"
    if value.kind in ("duration", "age") and figures.removeprefix(_HEDGES[value.hedge]) == "1":
        words = words.removesuffix("s")
    if (value.noun and value.kind in ("count", "rate")) or value.unit == "XXX":
        words += f" {value.noun}" if value.kind != "rate" else ""
    if value.kind == "age":
        words += " old"
    return words


def _figures(value: Value) -> tuple[str, str]:
    ends = [end for end in (value.low, value.high) if end is not None]
    base, slash, period = value.unit.partition("/") if value.kind == "rate" else (value.unit, "", "")
    if slash and value.amount:
        period, times = _as_written(value, period)
        value = replace(value, low=value.low and value.low / times, high=value.high and value.high / times)
        ends = [end / times for end in ends]
    factor, name = _rung(base, max(abs(end) for end in ends), value.amount)
    if (
        value.hedge in ("approx", "nearly")
        and value.amount is not None
        and value.low is not None
        and value.high is not None
    ):
        middle = value.high if value.hedge == "nearly" else (value.low + value.high) / 2
        return _HEDGES[value.hedge] + _scaled([middle / factor]), _suffix(name, slash, period)
    if value.low is not None and value.high is not None:
        pair = [value.low / factor] if value.low == value.high else [value.low / factor, value.high / factor]
        return _HEDGES[value.hedge if value.hedge != "nearly" else "exact"] + _scaled(pair), _suffix(name, slash, period)
    bound = value.low if value.low is not None else value.high
    hedge = value.hedge
    if hedge in ("exact", "approx", "nearly"):
        hedge = "at_least" if value.low is not None else "at_most"
    return _HEDGES[hedge] + _scaled([(bound or 0.0) / factor]), _suffix(name, slash, period)


def _as_written(value: Value, period: str) -> tuple[str, float]:
    """The period of a rate in which its figure reads as written: "$10,000 a month", not 120,000 a year."""
    for name, (canonical, times) in RATE_PERIODS.items():
        if canonical == period and name in value.text.lower():
            return name, times
    return period, 1.0


def _suffix(name: str, slash: str, period: str) -> str:
    if name == "%":
        name = "%"
    elif name == "pp":
        name = " percentage points"
    elif name == "degC":
        name = " °C"
    elif name == "deg":
        name = "°"
    elif name and name != "XXX":
        name = f" {name}"
    else:
        name = ""
    if slash:
        name += f" per {'hour' if period == 'h' else period}"
    return name


def _rung(unit: str, size: float, amount: float | None) -> tuple[float, str]:
    """The unit of the ladder in which the figure reads as it was written, else the largest that fits."""
    ladder = _LADDERS.get(unit)
    if ladder is None:
        return 1.0, unit
    if amount:
        for factor, name in ladder:
            if abs(size / factor - abs(amount)) <= 1e-9 * abs(amount):
                return factor, name
    for factor, name in ladder:
        ratio = size / factor
        if ratio >= 1 and (unit != "s" or abs(ratio * 2 - round(ratio * 2)) < 1e-6 or factor == 1.0):
            return factor, name
    return ladder[-1]


def _scaled(figures: list[float]) -> str:
    top = max(abs(figure) for figure in figures)
    for factor, name in _SCALES:
        if top >= factor:
            short = [figure / factor for figure in figures]
            if all(abs(figure - round(figure, 3)) < 1e-9 for figure in short):
                return "–".join(_plain(figure) for figure in short) + f" {name}"
    return "–".join(_plain(figure) for figure in figures)


def _plain(figure: float) -> str:
    if abs(figure - round(figure)) < 1e-9 and abs(figure) < 1e15:
        return f"{round(figure):,}"
    if abs(figure) >= 1e15:
        return f"{figure:.6g}"
    return f"{figure:,.4f}".rstrip("0").rstrip(".") if abs(figure) >= 0.001 else f"{figure:.4g}"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def _date(value: Value) -> str:
    if value.low is None and value.high is None:
        return value.text
    if value.low is not None and value.high is not None:
        return _DATE_HEDGES.get(value.hedge if value.hedge == "approx" else "", "") + _span(int(value.low), int(value.high))
    if value.low is not None:
        if value.hedge == "more_than":
            return "after " + _day_or_period(int(value.low) - 1, end=True)
        day = re.search(r"(?<!\d)0?1(?!\d)", value.text) is not None
        return "since " + (_span(int(value.low), int(value.low)) if day else _day_or_period(int(value.low), end=False))
    high = int(value.high or 1)
    if value.hedge == "less_than":
        return "before " + _day_or_period(high + 1, end=False)
    return "until " + _day_or_period(high, end=True)


def _day_or_period(ordinal: int, *, end: bool) -> str:
    day = _day(ordinal)
    nxt = _day(ordinal + 1)
    if (end and nxt.day == 1 and nxt.month == 1) or (not end and day.day == 1 and day.month == 1):
        return str(day.year)
    if (end and nxt.day == 1) or (not end and day.day == 1):
        return f"{day:%B} {day.year}"
    return f"{day.day} {day:%B} {day.year}"


def _span(low: int, high: int) -> str:
    first, last, behind = _day(low), _day(high), _day(high + 1)
    if low == high:
        return f"{first.day} {first:%B} {first.year}"
    whole_years = (first.month, first.day, behind.month, behind.day) == (1, 1, 1, 1)
    if whole_years:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.day == 1 and behind.day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%B} {first.year}"
        return f"{first:%B} {first.year} – {last:%B} {last.year}"
    return f"{first.day} {first:%B} {first.year} – {last.day} {last:%B} {last.year}"


def _day(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def _bounded(ends: tuple[str | float | None, str | float | None], hedge: str) -> str:
    low, high = ends
    if low is None and high is None:
        return ""
    if low == high or high is None or low is None:
        return f"{hedge}{low if low is not None else high}"
    return f"{hedge}{low}–{high}"


def iso_bounds(value: Value) -> tuple[str | float | None, str | float | None]:
    """The ends as ISO 8601 strings for a date (YYYY-MM-DD) or time (HH:MM or HH:MM:SS), else the numbers; None is open."""
    if value.kind == "date":
        return _iso_day(value.low), _iso_day(value.high)
    if value.kind == "time":
        return _iso_time(value.low), _iso_time(value.high)
    return _number(value.low), _number(value.high)


def _iso_day(ordinal: float | None) -> str | None:
    return None if ordinal is None else _day(int(ordinal)).isoformat()


def _iso_time(seconds: float | None) -> str | None:
    if seconds is None:
        return None
    hours, rest = divmod(int(seconds), 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours:02d}:{minutes:02d}" + (f":{left:02d}" if left else "")


def _number(figure: float | None) -> float | None:
    """Whole numbers as such: 40000000000 reads better than 4e10."""
    if figure is None:
        return None
    return int(figure) if figure == int(figure) and abs(figure) < 1e15 else figure


def to_json(value: Value) -> dict[str, object]:
    """The object of `pipe values`: kind, text, start, end, amount, low, high, low_open, high_open, unit, noun, hedge."""
    low, high = iso_bounds(value)
    return {
        "kind": value.kind,
        "text": value.text,
        "start": value.start,
        "end": value.end,
        "amount": _number(value.amount),
        "low": low,
        "high": high,
        "low_open": value.low_open,
        "high_open": value.high_open,
        "unit": value.unit,
        "noun": value.noun,
        "hedge": value.hedge,
    }
