"""Points that have their place in the calendar: fixed days, and what comes back every year, month or week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from verifybench.values.periods import DAY, MONTH, SEASON, WEEK, YEAR, Days, month_end, months, week_of_year
from verifybench.values.tables.calendar import SEASONS

# A day without its year that was so many days ago is not the one a year on, whatever the sentence looks ahead to.
_RECENT = 31
PAST = -2  # the way of "this past Friday": the last one, were it yesterday
COMING = 2  # the way of "this coming Friday" and of what a sentence looks ahead to: the first that is not over


@dataclass(frozen=True, slots=True)
class Context:
    """What points are resolved against: the day of the text, the days named before, a period they lie in (`within`).

    `ahead` says that the clause looks into the future. `year` is that of a date named before, where a day without a year
    takes it, unless it would lie before the day `since`.
    """

    today: date | None = None
    named: Days | None = None
    ahead: bool = False
    within: Days | None = None
    year: int | None = None
    since: int | None = None

    @property
    def day(self) -> Days | None:
        """The day of the text."""
        return None if self.today is None else (self.today.toordinal(), self.today.toordinal())


class Point(Protocol):
    """A date as written, which can be resolved to its days."""

    @property
    def size(self) -> int:
        """How long a period it names (`periods.DAY` and so on)."""

    @property
    def inside(self) -> int | None:
        """The size of the period that would say which one is meant, None where that is said."""

    def resolve(self, context: Context) -> Days | None:
        """Its first and last day, or None where it is relative to a day that is not known."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days that nothing has to be known for; `days` is None for a date that cannot be placed, "31 June" or "44 BC"."""

    days: Days | None
    size: int = DAY
    inside: None = None

    def resolve(self, _context: Context) -> Days | None:
        return self.days


# A day that no month has: a date, but none that can be placed.
IMPOSSIBLE = Fixed(None)


@dataclass(frozen=True, slots=True)
class Yearly:
    """What comes once a year, or in one year only where `year` is known.

    A subclass says where it lies `in_year`; here it says which year is meant: that of the period it lies in, that of a
    date named before (`Context.year`), or the nearest one up to the day of the text (from it on, where the clause looks
    ahead).
    """

    year: int | None = None

    @property
    def size(self) -> int:
        return DAY

    @property
    def inside(self) -> int | None:
        return YEAR if self.year is None else None

    def in_year(self, year: int) -> Days | None:
        raise NotImplementedError

    def resolve(self, context: Context) -> Days | None:
        if self.year is not None:
            return self.in_year(self.year)
        if context.within is not None:
            first, last = (date.fromordinal(day).year for day in context.within)
            if last - first > 2:
                return None
            choices = [days for year in range(first, last + 1) if (days := self.in_year(year))]
            inside = [days for days in choices if context.within[0] <= days[1] and days[0] <= context.within[1]]
            return inside[0] if inside else None
        if context.year is not None:
            days = self.in_year(context.year)
            if days is None or context.since is None or context.today is None:
                return days
            if context.since <= days[1] and days[0] <= context.today.toordinal():
                return days
        if context.today is None:
            return None
        return self.nearest(context.today, COMING if context.ahead else None)

    def nearest(self, today: date, way: int | None) -> Days | None:
        """The last one begun (None), the one in this year (0), the last one that is over (-1), the next to begin (1), or the
        first that is not over (`COMING`)."""
        if way == 0:
            return self.in_year(today.year)
        around = [days for year in range(max(today.year - 1, 1), today.year + 2) if (days := self.in_year(year))]
        day = today.toordinal()
        if way == COMING and self.size == DAY:
            day -= _RECENT  # "a letter dated 8 June says that it will …", written on 10 June
        return _pick(around, day, way)


def _pick(around: Sequence[Days], day: int, way: int | None) -> Days | None:
    if way in (1, COMING):
        return next((days for days in around if (days[0] > day if way == 1 else days[1] >= day)), None)
    return next((days for days in reversed(around) if (days[1] < day if way == -1 else days[0] <= day)), None)


@dataclass(frozen=True, slots=True)
class MonthDay(Yearly):
    """ "5 May", "5–7 May" (`until` is the last day), "Friday 5 May", which tells the year by its `weekday`."""

    month: int = 1
    day: int = 1
    until: int = 0
    weekday: int | None = None

    def resolve(self, context: Context) -> Days | None:
        days = Yearly.resolve(self, context)
        if days is None or self.year is not None or self.weekday is None or context.today is None:
            return days
        near = [days]
        for year in (context.today.year, context.today.year - 1, context.today.year + 1):
            near.extend(filter(None, (self.in_year(year),)))
        return next((other for other in near if date.fromordinal(other[0]).weekday() == self.weekday), days)

    def in_year(self, year: int) -> Days | None:
        if not 1 <= year <= 9998 or max(self.day, self.until) > month_end(year, self.month):
            return None
        day = date(year, self.month, self.day).toordinal()
        return day, day + max(self.until - self.day, 0)


@dataclass(frozen=True, slots=True)
class EitherDay(Yearly):
    """ "12/05": 5 December or 12 May; both are kept, as one interval, unless `weekday` tells which."""

    one: int = 1
    two: int = 1
    weekday: int | None = None

    def resolve(self, context: Context) -> Days | None:
        days = Yearly.resolve(self, context)
        if days is None or self.weekday is None:
            return days
        year = date.fromordinal(days[0]).year
        near = [year] if self.year is not None or context.today is None else [context.today.year, year, year - 1, year + 1]
        readings = [
            MonthDay(year, *day).in_year(year) for year in near for day in ((self.one, self.two), (self.two, self.one))
        ]
        return next((day for day in readings if day and date.fromordinal(day[0]).weekday() == self.weekday), days)

    def in_year(self, year: int) -> Days | None:
        low, high = sorted((date(year, self.one, self.two).toordinal(), date(year, self.two, self.one).toordinal()))
        return low, high


@dataclass(frozen=True, slots=True)
class Months(Yearly):
    """A month, a quarter or a half of the year: `count` months from month `first`."""

    first: int = 1
    count: int = 1

    @property
    def size(self) -> int:
        return MONTH if self.count == 1 else SEASON

    def in_year(self, year: int) -> Days | None:
        return months(year, self.first, self.count)


@dataclass(frozen=True, slots=True)
class Season(Yearly):
    """A season; a winter of one year is the one it begins with or the one it ends with: both are kept."""

    name: str = "summer"

    @property
    def size(self) -> int:
        return SEASON

    def in_year(self, year: int) -> Days | None:
        first, last = SEASONS[self.name]
        return months(year, first, last - first + 1) if first < last else months(year - 1, 12, 15)

    def nearest(self, today: date, way: int | None) -> Days | None:
        if SEASONS[self.name][0] < SEASONS[self.name][1]:
            return Yearly.nearest(self, today, way)
        winters = [days for year in (-2, -1, 0, 1) if (days := months(today.year + year, 12, 3))]
        # "This winter" is the one that runs, or that of the year's end.
        return _pick(winters, today.toordinal(), COMING if way == 0 else way)


@dataclass(frozen=True, slots=True)
class YearWeek(Yearly):
    """ "week 31": an ISO 8601 week."""

    number: int = 1

    @property
    def size(self) -> int:
        return WEEK

    def in_year(self, year: int) -> Days | None:
        return week_of_year(year, self.number)


@dataclass(frozen=True, slots=True)
class Pointed:
    """ "last May", "next summer", "this Christmas": the one before, of, or after the day of the text."""

    what: Yearly
    way: int
    inside: None = None

    @property
    def size(self) -> int:
        return self.what.size

    def resolve(self, context: Context) -> Days | None:
        if context.today is None:
            return None
        return self.what.nearest(context.today, self.way)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """ "the 21st", "the 12th to the 15th": of the month named, else the nearest."""

    day: int
    until: int = 0
    size: int = DAY
    inside: int | None = MONTH

    def resolve(self, context: Context) -> Days | None:
        base = context.within or context.named or context.day
        if base is None:
            return None
        if context.within or context.named:
            first, last = date.fromordinal(base[0]), date.fromordinal(base[1])
            return self._in(first.year, first.month) if (first.year, first.month) == (last.year, last.month) else None
        year, month = date.fromordinal(base[0]).year, date.fromordinal(base[0]).month
        near = [found for shift in (-1, 0, 1) if (found := self._in(*_month(year, month + shift)))]
        fits = [days for days in near if (days[1] >= base[0] if context.ahead else days[0] <= base[0])]
        return (fits[0] if context.ahead else fits[-1]) if fits else None

    def _in(self, year: int, month: int) -> Days | None:
        return MonthDay(year, month, self.day, self.until).in_year(year)


def _month(year: int, month: int) -> tuple[int, int]:
    return year + (month - 1) // 12, (month - 1) % 12 + 1


@dataclass(frozen=True, slots=True)
class Weekday:
    """ "Friday", "last Friday" (`way`), "Friday the 15th" (`day`): Monday is 0."""

    number: int
    way: int | None = None
    day: int = 0
    size: int = DAY

    @property
    def inside(self) -> int | None:
        return WEEK if self.way is None and not self.day else None

    def resolve(self, context: Context) -> Days | None:
        if self.day:
            return self._dated(context)
        if context.within is not None:
            day = context.within[0] + (self.number - date.fromordinal(context.within[0]).weekday()) % 7
            return (day, day) if day <= context.within[1] else None
        if context.today is None:
            return None
        today, weekday = context.today.toordinal(), context.today.weekday()
        back = (weekday - self.number) % 7
        if self.way in (1, COMING) or (self.way is None and context.ahead and back):
            day = today + ((self.number - weekday) % 7 or 7)
            if self.way == 1 and self.number > weekday:
                day += 7  # "next Friday" said on a Monday is not this week's
        elif self.way == 0:
            day = today - weekday + self.number
        elif self.way in (-1, PAST):
            yesterday = (
                self.way == -1 and back == 1 and weekday > 0
            )  # which nobody calls "last Wednesday"; on Monday "last Sunday" is no riddle
            day = today - (back + 7 if yesterday else back or 7)
        else:
            day = today - back
        return day, day

    def _dated(self, context: Context) -> Days | None:
        """The day nearest to the date named before, else to the day of the text, that is both."""
        base = context.within or context.named or context.day
        if base is None:
            return None
        here = base[0]
        start = date.fromordinal(here)
        near: list[int] = []
        for shift in range(-12, 13):
            year, month = _month(start.year, start.month + shift)
            if 1 <= year <= 9998 and self.day <= month_end(year, month):
                day = date(year, month, self.day)
                if day.weekday() == self.number:
                    near.append(day.toordinal())
        ahead = [day for day in near if day >= here]
        if context.ahead and ahead:
            near = ahead
        found = min(near, key=lambda day: (abs(day - here), day), default=None)
        return None if found is None else (found, found)


def in_year_of(point: Point, other: Point) -> Point:
    """`point` with the year of `other`, where it lacks one: "5 May" to "7 June 2020"."""
    if isinstance(point, Yearly) and point.year is None and isinstance(other, Yearly) and other.year is not None:
        return replace(point, year=other.year)
    return point
