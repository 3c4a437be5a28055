"""What was found where a date stands: its value, its items, and the days that later dates may be told from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from verifybench.model.value import Hedge, Value
from verifybench.values.calendar_points import Context, Point
from verifybench.values.periods import Days


@dataclass(slots=True)
class Found:
    """A value whose span is yet to be set, its items, the days that later dates may be told from, and the places it took."""

    value: Value
    first: int
    last: int
    days: Days | None
    places: int = 1


def date_value(low: int | None, high: int | None, hedge: Hedge = "exact", step: float = 0.0) -> Value:
    return Value("date", "", 0, 0, None, low, high, hedge=hedge, step=step)


def resolved(point: Point, context: Context) -> Days | None:
    """The days of a point, or None where it cannot be placed, or lies outside the calendar."""
    try:
        days = point.resolve(context)
    except (ValueError, OverflowError):
        return None
    if days is None or not 1 < days[0] <= days[1] < date.max.toordinal():
        return None
    return days
