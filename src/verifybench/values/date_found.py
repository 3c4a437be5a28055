"""What was found where a date stands: its bounds, its items, and the days that later dates may be told from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from verifybench.model.value import Hedge, Value
from verifybench.values.calendar_points import Context, Point
from verifybench.values.periods import Days


class Bounds(NamedTuple):
    """The first and last day that a date leaves open, and the length of time it was told by, where it has one."""

    low: int | None
    high: int | None
    hedge: Hedge = "exact"
    step: float = 0.0
    length: Value | None = None

    def value(self, text: str, start: int, end: int) -> Value:
        """The value whose words are `text[start:end]`."""
        words, length = text[start:end], self.length
        if length is not None:
            length = replace(length, text=words, start=start, end=end)
        return Value(
            "date", words, start, end, None, self.low, self.high, hedge=self.hedge, step=self.step, equivalent=length
        )


@dataclass(slots=True)
class Found:
    """The bounds of a date, its items, the days that later dates may be told from, and the places it took."""

    bounds: Bounds
    first: int
    last: int
    days: Days | None
    places: int = 1


def resolved(point: Point, context: Context) -> Days | None:
    """The days of a point, or None where it cannot be placed, or lies outside the calendar."""
    try:
        days = point.resolve(context)
    except (ValueError, OverflowError):
        return None
    if days is None or not 1 < days[0] <= days[1] < date.max.toordinal():
        return None
    return days
