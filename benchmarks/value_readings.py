"""What was read, by us, by a peer or by the annotators, brought to one shape so that all are scored alike.

A `Reading` holds every figure or span of days that counts as the same answer; two readings agree when they share one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

NUMERIC = frozenset({"number", "ordinal", "percentage", "currency", "dimension", "temperature", "age"})
# The specification's kinds, and which kinds of ours may answer them.
OURS = {
    "number": {
        "count",
        "percent",
        "ordinal",
        "other",
        "rate",
        "money",
        "duration",
        "length",
        "age",
        "mass",
        "size",
        "area",
    },
    "numberrange": {"count", "age", "percent", "money", "ordinal", "other", "rate", "duration", "length", "mass", "size"},
    "ordinal": {"ordinal"},
    "percentage": {"percent", "rate"},
    "currency": {"money", "rate"},
    "dimension": {"length", "area", "volume", "mass", "speed", "size", "rate", "other", "duration"},
    "temperature": {"temperature"},
    "age": {"age"},
    "duration": {"duration"},
    "date": {"date"},
    "daterange": {"date"},
    "datetime": {"date"},
    "time": {"time"},
    "timerange": {"time"},
}
# The models of Recognizers-Text that are asked for each of its specifications.
MODELS = {
    "AgeModel": "age",
    "CurrencyModel": "currency",
    "DimensionModel": "dimension",
    "TemperatureModel": "temperature",
    "NumberModel": "number",
    "NumberRangeModel": "number",
    "OrdinalModel": "ordinal",
    "PercentModel": "percentage",
}
# The specification's kinds that a text of each can be asked for.
KINDS = {
    **{split: (kind,) for split, kind in MODELS.items()},
    "NumberRangeModel": ("numberrange",),
    "DateParser": ("date",),
    "DatePeriodParser": ("daterange",),
    "DurationParser": ("duration",),
    "DateTimeModel": ("date", "time", "duration"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    kind: str
    text: str
    start: int
    end: int
    wants: frozenset[Any]

    def overlaps(self, other: Reading) -> bool:
        return self.start < other.end and other.start < self.end


def annotated(values: Iterable[dict[str, Any]]) -> Iterator[Reading]:
    """The values of a specification of Recognizers-Text, or of the library itself, whose kind and figure we know."""
    for value in values:
        kind = re.sub(r"^datetimeV2\.", "", value["type"] or "").split(".")[-1]
        wants = frozenset(_wanted(kind, value["resolution"] or {}))
        if wants and value["start"] is not None:
            start = value["start"]
            yield Reading(kind, value["text"], start, start + len(value["text"]), wants)


def ours(values: Iterable[dict[str, Any]]) -> Iterator[Reading]:
    """The values of `pipe values`."""
    for value in values:
        low, high = value["low"], value["high"]
        wants: set[Any] = set()
        if value["kind"] == "date":
            wants = {(low, high)} if (low, high) != (None, None) else set()
            if (
                value["hedge"] == "more_than" and low
            ):  # "after 2015": the specifications give the first or the last day of it
                wants |= {(_shift(low, -1), high), (_shift(low, -365), high), (_shift(low, -366), high)}
        elif value["kind"] == "time":
            wants = {(low and low[:5], high and high[:5])}
        else:
            wants = {_figure(figure) for figure in (value["amount"], low, high) if figure is not None}
            if value["kind"] == "percent" and value["amount"] is not None:
                wants.add(_figure(value["amount"] / 100))
            if value["kind"] != "duration":
                wants.add((low if low is None else _figure(low), high if high is None else _figure(high)))
        yield Reading(value["kind"], value["text"], value["start"], value["end"], frozenset(wants))


def agree(gold: Reading, other: Reading) -> bool:
    if gold.kind == "duration" and other.kind == "duration":  # their year has 365 days, their month 30
        return any(
            isinstance(a, float) and isinstance(b, float) and abs(a - b) <= 0.015 * abs(a)
            for a in gold.wants
            for b in other.wants
        )
    return not gold.wants.isdisjoint(other.wants)


def _figure(figure: float) -> float:
    return float(f"{figure:.4g}")


def _wanted(kind: str, resolution: dict[str, Any]) -> Iterator[Any]:
    if kind in NUMERIC:
        try:
            yield _figure(float(str(resolution.get("value") or "").rstrip("%")))
        except ValueError:
            return
    elif kind == "numberrange":
        ends = re.fullmatch(r"[\[(](-?[\d.]*),(-?[\d.]*)[\])]", str(resolution.get("value") or ""))
        if ends and (ends[1] or ends[2]):
            yield tuple(_figure(float(end)) if end else None for end in ends.groups())
    else:
        for choice in _choices(resolution):
            yield from _resolved(kind, choice)


def _choices(resolution: dict[str, Any]) -> list[dict[str, Any]]:
    choices = resolution.get("values") or [resolution.get("PastResolution"), resolution.get("FutureResolution")]
    return [choice for choice in choices if isinstance(choice, dict)]


def _resolved(kind: str, choice: dict[str, Any]) -> Iterator[Any]:
    point = choice.get("value") or choice.get(kind) or choice.get("date")
    first, last = choice.get("start") or choice.get("startDate"), choice.get("end") or choice.get("endDate")
    if kind == "duration":
        try:
            yield float(point)
        except (TypeError, ValueError):
            return
    elif kind in ("date", "datetime", "daterange"):
        if point and _is_day(point[:10]):
            yield point[:10], point[:10]
        elif _is_day(first) or _is_day(last):
            first, last = (end if _is_day(end) else None for end in (first, last))
            yield first, last
            if last:  # the specifications close some ranges and leave others open
                yield first, _shift(last, -1)
    elif kind in ("time", "timerange"):
        if point:
            yield str(point)[:5], str(point)[:5]
        elif first or last:
            yield first and first[:5], last and last[:5]


def _is_day(text: str | None) -> bool:
    return bool(text and re.fullmatch(r"\d{4}-\d\d-\d\d", text))


def _shift(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (OverflowError, ValueError):
        return day
