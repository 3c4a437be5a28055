"""A value in words for a reader, and as the JSON object of `pipe values`."""

from __future__ import annotations

import re
from functools import lru_cache

from verifybench.model.value import Value
from verifybench.values.date_wording import describe_date
from verifybench.values.figure_wording import figure_words, joined
from verifybench.values.invisible import visible
from verifybench.values.spans import day_of
from verifybench.values.tables.contexts import RATE_PERIODS
from verifybench.values.tables.units import MONTH, YEAR
from verifybench.values.written import Written, written

_HEDGES = {
    "exact": "",
    "approx": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
    "nearly": "nearly ",
}
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
_SUFFIXES = {"%": "%", "pp": " percentage points", "degC": " °C", "deg": "°", "": "", "XXX": ""}
_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia"}
_UNCHANGED = frozenset(
    {
        "sq",
        "sq.",
        "cu",
        "cu.",
        "stone",
        "hertz",
        "feet",
        "square",
        "cubic",
        "nautical",
        "fluid",
        "imperial",
        "metric",
        "short",
        "long",
    }
)
_WORDS = frozenset({"tonnes", "litres", *(name for _, name in _LADDERS["s"])})
_FIGURE = re.compile(r"[0-9]{1,9}")
_PERIODS = ("h", "year", "s", "100000")


def describe(value: Value) -> str:
    """The value in a reader's words: "more than 40 GB", "10 miles", "300,000 RUB (3,800 USD)", "1.5–1.7 million people"."""
    words = _words(value)
    return f"{words} ({_words(value.equivalent)})" if value.equivalent is not None else words


def describe_beside(value: Value, other: Value) -> str:
    """The value in words and, where another is written in another unit, in that one: "10 miles (16.09 km)"."""
    words = _words(value)
    if value is other:
        return words
    ours, theirs = written(value), written(other)
    if len(ours) != 1 or len(theirs) != 1 or ours[0].unit == theirs[0].unit:
        return words
    figures = [float(f"{theirs[0].figure(end):.4g}") for end in _shown(value, _ends(value))[1]]
    return f"{words} ({joined(figures)}{_unit_words(theirs[0], figures)})"


@lru_cache(maxsize=8192)  # a sentence's values are held against those of many others, each with a reason
def _words(value: Value) -> str:
    """The value itself, its equivalent left out."""
    if value.kind == "date":
        return describe_date(value)
    text = " ".join(visible(value.text).split())
    if value.low is None and value.high is None:
        return text
    if value.kind == "time":
        return _time(value)
    if value.kind == "ordinal":
        return _ordinal(int(value.low if value.low is not None else value.high or 0))
    if value.unit == "score":
        return _score(value)
    if value.kind == "rate" and _read_as_it_stands(value):
        return text
    if len(written(value)) > 1:
        return text  # "two years and ten months": better than 2.8333 years
    if _vague(value):
        return f"{text} ({_ladder(value)})"
    noun = f" {value.noun}" if value.noun and (value.kind == "count" or value.unit == "XXX") else ""
    return _figures(value) + noun + (" old" if value.kind == "age" else "")


def _score(value: Value) -> str:
    """The pair in the order it is told in: who lost 3–4 did not win 4–3."""
    first = next(iter(_FIGURE.findall(visible(value.text))), "")
    ends = [value.high or 0.0, value.low or 0.0]
    if first and float(first) == value.low:
        ends.reverse()
    return "–".join(figure_words(end) for end in ends)


def _read_as_it_stands(value: Value) -> bool:
    """Whether a rate is by something else than a time or so many people, or in a unit of its own: "$80 a barrel", "100 Mbps"."""
    base, _, by = value.unit.partition("/")
    return by not in _PERIODS or base in _LADDERS


def _vague(value: Value) -> bool:
    """Whether the figure is a word for an interval: dozens, several."""
    return value.hedge == "approx" and value.amount is None and value.step == 0 and len(_ends(value)) == 2


def _ladder(value: Value) -> str:
    low, high = value.low or 0.0, value.high or 0.0
    factor, name = _rung(value.unit, max(abs(low), abs(high)))
    return f"{figure_words(low / factor)} up to {figure_words(high / factor)}{_suffix(name)}"


def _ends(value: Value) -> list[float]:
    return [end for end in (value.low, value.high) if end is not None]


def _figures(value: Value) -> str:
    """Hedge, figure or figures, unit."""
    base, slash, period = value.unit.partition("/") if value.kind == "rate" else (value.unit, "", "")
    times = 1.0
    if slash:
        period, times = _as_written(value, period) if value.amount else (period, 1.0)
    ends = [end / times for end in _ends(value)]
    named = written(value)
    hedge, shown = _shown(value, ends)
    if named:
        figures = [named[0].figure(end) for end in shown]
        return hedge + joined(figures, value.step / times / named[0].factor) + _unit_words(named[0], figures)
    factor, name = _rung(base, max(abs(end) for end in shown))
    figures = [end / factor for end in shown]
    if base == "s" and joined(figures) == "1":
        name = name.removesuffix("s")
    per = f" per {'hour' if period == 'h' else f'{100000:,}' if period == '100000' else period}" if slash else ""
    return hedge + joined(figures, value.step / times / factor) + _suffix(name) + per


def _shown(value: Value, ends: list[float]) -> tuple[str, list[float]]:
    """The hedge in words and the figures it is about: "about 400" for 360 to 440."""
    hedge = value.hedge
    if len(ends) == 2:
        if hedge in ("approx", "nearly") and value.amount is not None:
            return _HEDGES[hedge], [ends[1] if hedge == "nearly" else (ends[0] + ends[1]) / 2]
        return _HEDGES["exact" if hedge == "nearly" else hedge], ends[:1] if ends[0] == ends[1] else ends
    if hedge in ("exact", "approx", "nearly"):
        hedge = "at_least" if value.low is not None else "at_most"
    return _HEDGES[hedge], ends


def _as_written(value: Value, period: str) -> tuple[str, float]:
    """The period of a rate in which its figure reads as written: "$10,000 a month", not 120,000 a year."""
    for name, (canonical, times) in RATE_PERIODS.items():
        if canonical == period and name in visible(value.text).lower():
            return name, times
    return period, 1.0


def _unit_words(unit: Written, figures: list[float]) -> str:
    """A unit behind figures, by the symbol the ladder has for it, else as the text calls it: " km", " miles", " °F"."""
    rung = next((name for factor, name in _LADDERS.get(unit.unit.canonical, ()) if factor == unit.factor), None)
    if rung is None and unit.unit.canonical in _SUFFIXES and unit.factor == 1 and not unit.unit.offset:
        return _suffix(unit.unit.canonical)
    name = rung or " ".join(unit.name.replace("-", " ").split())
    if rung is None and unit.symbol:
        return _suffix(name)
    one = len(figures) == 1 and joined(figures) == "1"
    first, gap, rest = name.partition(" ")  # "miles per hour", "degrees Celsius", and "square feet" is plural already
    return _suffix((_in_number(first, one=one) if rung in _WORDS or rung is None else first) + gap + rest)


def _in_number(name: str, *, one: bool) -> str:
    """The singular or the plural of a unit's name."""
    if one:
        return {plural: single for single, plural in _PLURALS.items()}.get(name.lower(), name.removesuffix("s"))
    return _PLURALS.get(name.lower(), name if name.endswith("s") or name.lower() in _UNCHANGED else f"{name}s")


def _suffix(name: str) -> str:
    return _SUFFIXES.get(name, f" {name}")


def _rung(unit: str, size: float) -> tuple[float, str]:
    """The largest unit of the ladder that the figure fills; of time the largest of which it is a half or a whole number."""
    ladder = _LADDERS.get(unit)
    if ladder is None:
        return 1.0, unit
    for factor, name in ladder:
        ratio = size / factor
        if ratio >= 1 and (unit != "s" or abs(ratio * 2 - round(ratio * 2)) < 1e-6 or factor == 1.0):
            return factor, name
    return ladder[-1]


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def _time(value: Value) -> str:
    low, high = iso_bounds(value)
    hedge = _HEDGES[value.hedge] if value.hedge in ("approx", "nearly") else ""
    if low is not None and high is not None:
        return f"{hedge}{low}" if low == high else f"{hedge}{low}–{high}"
    if low is not None:
        return f"{'after' if value.hedge == 'more_than' else 'from'} {low}"
    return f"{'before' if value.hedge == 'less_than' else 'until'} {high}"


def iso_bounds(value: Value) -> tuple[str | float | None, str | float | None]:
    """The ends as ISO 8601 strings for a date (YYYY-MM-DD) or time (HH:MM or HH:MM:SS), else the numbers; None is open."""
    if value.kind == "date":
        return _iso_day(value.low), _iso_day(value.high)
    if value.kind == "time":
        return _iso_time(value.low), _iso_time(value.high)
    return _number(value.low), _number(value.high)


def _iso_day(ordinal: float | None) -> str | None:
    return None if ordinal is None else day_of(int(ordinal)).isoformat()


def _iso_time(seconds: float | None) -> str | None:
    if seconds is None:
        return None
    hours, rest = divmod(int(seconds) % 86400, 3600)
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
