"""Times of day: "10:30", "5 p.m.", "noon", and ranges of them."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.value import Hedge, Value
from verifybench.values.items import Item

_WORDS = {"noon": 43200.0, "midday": 43200.0, "midnight": 0.0}
_CLOCKS = frozenset({"o'clock", "o’clock"})
_TOLD = _CLOCKS | {"past", "quarter"}  # besides digits and a.m., p.m., what a time is told with
_PARTS = {"half": 30, "quarter": 15}
_MINUTES = (5, 10, 20, 25)
_HEDGES: dict[str, Hedge] = {
    "before": "less_than",
    "after": "more_than",
    "until": "at_most",
    "till": "at_most",
    "by": "at_most",
    "since": "at_least",
    "around": "approx",
    "about": "approx",
    "nearly": "approx",
    "almost": "approx",
    "approximately": "approx",
}


def times(text: str, items: Sequence[Item], taken: list[bool]) -> list[Value]:
    """The times of a stretch; marks their items in `taken`."""
    values: list[Value] = []
    if not any(item.letter in "CA" or item.lower in _TOLD for item in items):
        return values
    at = 0
    while at < len(items):
        found = None if taken[at] else _past(items, at) or _time(items, at)
        if found is None:
            at += 1
            continue
        low, last, step = found
        high, first = low, at
        joined = last < len(items) and (items[last].letter == "-" or items[last].lower in ("to", "until", "and"))
        other = _time(items, last + 1) if joined and last + 1 < len(items) else None
        opener = items[at - 1].lower if at else ""
        hedge: Hedge = "exact"
        if other and (items[last].lower != "and" or opener == "between"):
            high, last, step = other
            low, high = min(low, high), max(low, high)
            if opener in ("between", "from"):
                first = at - 1
        elif opener in _HEDGES and not taken[at - 1]:
            hedge, first = _HEDGES[opener], at - 1
        start, end = items[first].start, items[last - 1].end
        values.append(_value(text, start, end, low, high, hedge, step))
        for index in range(first, last):
            taken[index] = True
        at = last
    return values


def _value(text: str, start: int, end: int, low: float, high: float, hedge: Hedge, step: float) -> Value:
    bounds: tuple[float | None, float | None, bool, bool] = low, high, False, False
    if hedge in ("at_least", "more_than"):
        bounds = low, None, hedge == "more_than", False
    elif hedge in ("at_most", "less_than"):
        bounds = None, high, False, hedge == "less_than"
    elif hedge == "approx":
        bounds = max(low - 900.0, 0.0), min(high + 900.0, 86399.0), False, False
    return Value("time", text[start:end], start, end, None, *bounds, unit="s", hedge=hedge, step=step)


def _past(items: Sequence[Item], at: int) -> tuple[float, int, float] | None:
    """ "half past seven", "a quarter to nine", "twenty past four": as `_time`."""
    if items[at].letter == "a":
        at += 1
    if at + 2 >= len(items) or items[at + 1].lower not in ("past", "to"):
        return None
    minutes, hour = _PARTS.get(items[at].lower, 0), items[at + 2].numeral
    before = items[at].numeral
    if not minutes and items[at + 1].lower == "past" and before is not None and before.value in _MINUTES:
        minutes = int(before.value)
    if not minutes or hour is None or hour.ordinal or hour.scaled or hour.value not in range(1, 13):
        return None
    if items[at + 1].lower == "to" and minutes != 15:
        return None
    hours, last = int(hour.value), at + 3
    if last < len(items) and items[last].letter == "A":
        hours, last = _half_day(hours, items[last].lower), last + 1
    minutes = minutes if items[at + 1].lower == "past" else -minutes
    return float((hours * 3600 + minutes * 60) % 86400), last, 60.0


def _time(items: Sequence[Item], at: int) -> tuple[float, int, float] | None:
    """Seconds after midnight, the item behind, and the written precision in seconds."""
    item = items[at]
    after = items[at + 1].letter if at + 1 < len(items) else ""
    if item.letter == "C":
        if item.lower in _WORDS:
            return _WORDS[item.lower], at + 1, 3600.0
        parts = [int(part) for part in item.text.split(":")]
        hours, minutes = parts[0], parts[1]
        seconds = parts[2] if len(parts) == 3 else 0
        if hours > 24 or minutes > 59 or seconds > 59:
            return None
        last = at + 1
        if after == "A":
            hours, last = _half_day(hours, items[at + 1].lower), at + 2
        return float((hours * 3600 + minutes * 60 + seconds) % 86400), last, 1.0 if len(parts) == 3 else 60.0
    numeral = item.numeral
    if numeral is None or numeral.ordinal or numeral.vague or not 0 < numeral.value <= 12 or numeral.scaled:
        return None
    if after == "A" and numeral.value == int(numeral.value):
        return float(_half_day(int(numeral.value), items[at + 1].lower) * 3600 % 86400), at + 2, 3600.0
    if at + 1 < len(items) and items[at + 1].lower in _CLOCKS:
        hours, last = int(numeral.value), at + 2
        if last < len(items) and items[last].letter == "A":
            hours, last = _half_day(hours, items[last].lower), last + 1
        return float(hours * 3600), last, 3600.0
    if (
        item.text[0].isdigit()
        and after == "-"
        and at + 3 < len(items)
        and items[at + 3].letter == "A"
        and items[at + 2].letter == "D"
    ):
        return float(_half_day(int(numeral.value), items[at + 3].lower) * 3600 % 86400), at + 1, 3600.0
    return None


def _half_day(hours: int, mark: str) -> int:
    afternoon = mark.strip().startswith("p")
    if hours == 12:
        return 12 if afternoon else 0
    return hours + 12 if afternoon and hours < 12 else hours
