"""Points told from another: “last year”, “two weeks ago”, “the day after 5 May”, “the first week of March”, “early 2020”."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from verifybench.values.calendar_points import Context, Point
from verifybench.values.periods import (
    DAY,
    MONTH,
    SIZES,
    WEEK,
    Days,
    nth_weekday,
    part_of,
    period_at,
    shifted,
    week_of_year,
    year_of,
)
from verifybench.values.tables.calendar import HOURS, PERIODS

Base = Literal["today", "named"]
Distance = tuple[tuple[str, float, float], ...]
"""Units with the least and greatest figure of each: “two years and a month” is two of them."""


def _base(context: Context, base: Base) -> Days | None:
    return context.named if base == "named" else context.day


@dataclass(frozen=True, slots=True)
class Period:
    """ "last year", "this week", "the following day": a calendar period so many away from the one that holds the base."""

    unit: str
    way: int
    base: Base = "today"
    inside: None = None

    @property
    def size(self) -> int:
        return SIZES[self.unit]

    def resolve(self, context: Context) -> Days | None:
        base = _base(context, self.base)
        if base is None and self.size > DAY and self.way:
            base = context.day  # "in the previous quarter", where no date was named
        if base is None:
            return None
        return period_at(base[1] if self.way > 0 else base[0], self.unit, self.way)


@dataclass(frozen=True, slots=True)
class Offset:
    """ "two weeks ago", "four years earlier", "a month after 5 May": a distance from the base, or from `point`."""

    distance: Distance
    base: Base = "today"
    point: Point | None = None
    inside: None = None

    @property
    def size(self) -> int:
        return DAY

    def resolve(self, context: Context) -> Days | None:
        base = self.point.resolve(context) if self.point is not None else _base(context, self.base)
        if base is None:
            return None
        low, high = base
        for unit, least, most in self.distance:
            near, far = sorted((least, most))
            if unit in HOURS:
                low, high = low + math.floor(near / 24), high + math.ceil(far / 24)
                continue
            low, high = shifted(low, unit, near), shifted(high, unit, far)
        return low, high

    @property
    def fuzz(self) -> float:
        """The written precision in days: "two weeks ago" is written to the week."""
        unit = self.distance[-1][0]
        if unit in HOURS:
            return 0.0
        size, count = PERIODS[unit]
        if size == "day":
            return 0.0 if count == 1 else float(count)
        return count * 365.25 / 12


@dataclass(frozen=True, slots=True)
class Weekdays:
    """ "two Mondays later", "three Fridays ago": so many weekdays on (or back) from the base."""

    number: int
    count: int
    base: Base = "today"
    inside: None = None

    @property
    def size(self) -> int:
        return DAY

    def resolve(self, context: Context) -> Days | None:
        base = _base(context, self.base)
        if base is None:
            return None
        if self.count > 0:
            day = base[1] + ((self.number - date.fromordinal(base[1]).weekday()) % 7 or 7) + 7 * (self.count - 1)
        else:
            day = base[0] - ((date.fromordinal(base[0]).weekday() - self.number) % 7 or 7) + 7 * (self.count + 1)
        return day, day


@dataclass(frozen=True, slots=True)
class Span:
    """ "the last three years", "in the next two weeks", "over the past month": the days up to or from that of the text.

    The quarters of "the last two quarters" are whole ones, before the one that runs.
    """

    distance: Distance
    at_once: bool = False  # "within five days": today counts
    inside: None = None

    @property
    def size(self) -> int:
        return SIZES.get(self.distance[0][0].removesuffix("s"), MONTH)

    def resolve(self, context: Context) -> Days | None:
        if context.day is None:
            return None
        day = other = context.day[0]
        unit, _, count = self.distance[0]
        if unit == "quarters" and len(self.distance) == 1:
            near, far = (period_at(day, "quarter", way) for way in ((1, round(count)) if count > 0 else (round(count), -1)))
            return (near[0], far[1]) if near and far else None
        for unit, _, count in self.distance:
            if unit in HOURS:
                other += math.floor(count / 24) if count < 0 else math.ceil(count / 24)
                continue
            other = shifted(other, unit, count)
        if other < day:
            return other, day
        first = day if self.at_once else day + 1
        return first, max(other, first)


@dataclass(frozen=True, slots=True)
class ToDate:
    """ "the year to date": from the first day of the period that runs to the day of the text."""

    unit: str
    inside: None = None

    @property
    def size(self) -> int:
        return SIZES[self.unit]

    def resolve(self, context: Context) -> Days | None:
        days = period_at(context.day[0], self.unit, 0) if context.day else None
        return (days[0], context.day[0]) if days and context.day else None


@dataclass(frozen=True, slots=True)
class Part:
    """ "early 2020", "the end of May", "later this month", "the rest of the year" (see `calendar.PARTS`)."""

    part: str
    whole: Point
    inside: None = None

    @property
    def size(self) -> int:
        return self.whole.size

    def resolve(self, context: Context) -> Days | None:
        days = self.whole.resolve(context)
        if days is None:
            return None
        if self.part in ("earlier", "later") and context.today is not None:
            day = context.today.toordinal()
            if not days[0] <= day <= days[1]:
                return days  # "later that year", told of another year
            return (days[0], day) if self.part == "earlier" else (day, days[1])
        return part_of(days, {"start": "early", "end": "late"}.get(self.part, self.part))


@dataclass(frozen=True, slots=True)
class Half:
    """ "the second half of the 19th century", "the first half of May"."""

    which: int
    whole: Point
    inside: None = None

    @property
    def size(self) -> int:
        return self.whole.size

    def resolve(self, context: Context) -> Days | None:
        days = self.whole.resolve(context)
        if days is None:
            return None
        low, high = days
        month = period_at(low, "month", 0)
        span = round((high - low + 1) / 365.2425 * 12)
        whole = month is not None and month[0] == low and span > 1
        middle = shifted(low, "month", span // 2) if whole else low + (high - low + 1) // 2
        return (low, middle - 1) if self.which == 1 else (middle, high)


@dataclass(frozen=True, slots=True)
class Nth:
    """ "the second week of May", "the last ten days of 2020", "the last Friday in May" (`weekday`): periods of a whole.

    `which` counts from 1, or -1 from the end; `count` of them are meant. A week of a year is the ISO 8601 one; a week of a
    month is the one that holds its first Thursday, and so on.
    """

    which: int
    unit: str
    whole: Point
    count: int = 1
    weekday: int | None = None
    inside: None = None

    @property
    def size(self) -> int:
        return DAY if self.weekday is not None else SIZES[self.unit]

    def resolve(self, context: Context) -> Days | None:
        days = self.whole.resolve(context)
        if days is None:
            return None
        if self.weekday is not None:
            day = nth_weekday(days, self.weekday, self.which)
            return None if day is None else (day, day)
        if self.unit == "week":
            return self._weeks(days)
        if self.which < 0:
            last = period_at(days[1], self.unit, 0)
            first = period_at(days[1], self.unit, 1 - self.count)
        else:
            start = days[0]
            first = period_at(start, self.unit, self.which - 1)
            last = period_at(start, self.unit, self.which + self.count - 2)
        if first is None or last is None or not days[0] <= first[0] <= last[1] <= days[1]:
            return None
        return first[0], last[1]

    def _weeks(self, days: Days) -> Days | None:
        year = year_of(days)
        long = days[1] - days[0] > 31
        thursday = nth_weekday(days, 3, -1 if self.which < 0 else self.which)
        if thursday is None:
            first = None if year is None or not long else week_of_year(year, self.which)
            return None if first is None else (first[0], first[0] + 7 * self.count - 1)
        if self.which < 0:
            return thursday + 3 - 7 * self.count + 1, thursday + 3
        return thursday - 3, thursday - 3 + 7 * self.count - 1


@dataclass(frozen=True, slots=True)
class Around:
    """ "the week of 5 May", "the weekend of the 18th": the period that holds a day; "the week beginning 5 May"."""

    unit: str
    point: Point
    way: Literal["of", "from", "to"] = "of"
    inside: None = None

    @property
    def size(self) -> int:
        return WEEK

    def resolve(self, context: Context) -> Days | None:
        days = self.point.resolve(context)
        if days is None:
            return None
        if self.way == "from":
            return days[0], days[0] + 6
        if self.way == "to":
            return days[1] - 6, days[1]
        return period_at(days[0], self.unit, 0)


@dataclass(frozen=True, slots=True)
class Beyond:
    """ "the week before last", "the year after next", "the day before 5 May", "the week after the vote of 3 May"."""

    unit: str
    way: int
    point: Point
    inside: None = None

    @property
    def size(self) -> int:
        return SIZES[self.unit]

    def resolve(self, context: Context) -> Days | None:
        days = self.point.resolve(context)
        if days is None:
            return None
        return period_at(days[1] if self.way > 0 else days[0], self.unit, self.way)


@dataclass(frozen=True, slots=True)
class Event:
    """ "two months after the disaster": a distance from what no calendar holds; a date without days."""

    distance: Distance
    inside: None = None

    @property
    def size(self) -> int:
        return DAY

    def resolve(self, _context: Context) -> Days | None:
        return None


@dataclass(frozen=True, slots=True)
class Within:
    """ "June next year", "Tuesday of next week", "Christmas 2018": what lies in a period that says which one is meant."""

    inner: Point
    outer: Point
    inside: None = None

    @property
    def size(self) -> int:
        return self.inner.size

    def resolve(self, context: Context) -> Days | None:
        outer = self.outer.resolve(context)
        return None if outer is None else self.inner.resolve(replace(context, within=outer))
