"""Calendar arithmetic: a point in time as written, resolved to its first and last day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

from verifybench.values.tables.calendar import PERIODS, SEASONS

Days = tuple[int, int]
"""First and last day, both inclusive, as proleptic Gregorian ordinals."""

PointKind = Literal[
    "day", "either", "month", "year", "quarter", "half", "season", "days", "weekday", "offset", "span", "period", "nth"
]
Base = Literal["today", "named", "unknown"]


@dataclass(frozen=True, slots=True)
class Point:
    """A date as written. `month` also numbers a quarter or half; `way` is -1 last, 0 this, 1 next, None not said.

    A weekday may have its `day` of the month ("Friday the 15th"); an `nth` is the `day`-th (-1: last) weekday `within` a month.
    """

    kind: PointKind
    year: int | None = None
    month: int = 0
    day: int = 0
    until: int = 0  # the last day, of "5–7 May"
    part: str = ""
    season: str = ""
    weekday: int = 0
    days: Days | None = None
    unit: str = ""
    amount: tuple[float, float] = (0.0, 0.0)
    base: Base = "today"
    way: int | None = None
    within: Point | None = None


# A day that no month has ("31 June"): a date, but none that can be placed.
IMPOSSIBLE = Point("days")

FIRST, LAST = date.min.toordinal() + 1, date.max.toordinal() - 1


# The month a third of a year begins with.
_THIRDS = {"early": 1, "mid": 5, "late": 9}


def month_end(year: int, month: int) -> int:
    """The last day of a month."""
    return monthrange(year, month)[1]


def months(year: int, first: int, count: int) -> Days | None:
    """The days of `count` months from month `first` of `year` (which may lie outside 1 to 12)."""
    start = _month_start(year * 12 + first - 1)
    end = _month_start(year * 12 + first - 1 + count)
    return (start, end - 1) if start is not None and end is not None else None


def _month_start(index: int) -> int | None:
    year, month = divmod(index, 12)
    return date(year, month + 1, 1).toordinal() if 1 <= year <= 9999 else None


def decade(start: int) -> Days:
    """The days of the ten years from `start`."""
    return date(start, 1, 1).toordinal(), date(start + 9, 12, 31).toordinal()


def century(number: int, hundreds: bool = False) -> Days:
    """The 20th century runs from 1901 to 2000; "the 1900s" (`hundreds`) from 1900 to 1999."""
    start = (number - 1) * 100 + (0 if hundreds else 1)
    return date(max(start, 1), 1, 1).toordinal(), date(start + 99, 12, 31).toordinal()


def part_of(days: Days, part: str) -> Days:
    """Early, mid or late: the first, middle or last third."""
    if part not in ("early", "mid", "late"):
        return days
    first, last = date.fromordinal(days[0]).year, date.fromordinal(days[1]).year
    count = last - first + 1
    if count > 2:  # decades and centuries are cut at years: the early 1990s are 1990 to 1993
        early, late = (count + 2) // 3, count - count // 3
        begin, end = {"early": (0, early), "mid": (early, late), "late": (late, count)}[part]
        return date(first + begin, 1, 1).toordinal(), date(first + end - 1, 12, 31).toordinal()
    low, high = days
    third = (high - low + 1) // 3
    return {"early": (low, low + third - 1), "mid": (low + third, high - third), "late": (high - third + 1, high)}[part]


def resolve(point: Point, today: date | None, named: Days | None, future: bool) -> Days | None:
    """The days a point means, or None where it is relative to a day that is not known.

    A date without its year takes the year of the last date named in the text, else the nearest one up to the day of the
    text (from it on, where the sentence looks ahead).
    """
    try:
        days = _resolve(point, today, named, future)
    except (ValueError, OverflowError):
        return None
    if days is not None and today is not None and point.part in ("earlier", "later"):
        day = today.toordinal()
        days = (min(days[0], day), min(days[1], day)) if point.part == "earlier" else (max(days[0], day), max(days[1], day))
    if days is None or not FIRST <= days[0] <= days[1] <= LAST:
        return None
    return days


def _resolve(point: Point, today: date | None, named: Days | None, future: bool) -> Days | None:
    if point.kind == "days":
        return point.days
    if point.kind == "offset":
        return _offset(point, today, named)
    if point.kind == "span":
        return _span(point, today)
    if point.kind == "period":
        return _period(point, today, named)
    if point.kind == "nth" and point.within is not None:
        return _nth_weekday(point, _resolve(point.within, today, named, future))
    if point.kind == "weekday" and point.day:
        return _weekday_the(point, today, named, future)
    if point.kind == "weekday":
        return _weekday(point, today, future)
    if point.year is not None:
        return _in_year(point, point.year)
    year = _year_of(named) if point.way is None else None
    if year is not None:
        return _in_year(point, year)
    if today is None:
        return None
    return _nearest(point, today, future)


def _year_of(days: Days | None) -> int | None:
    """The year that a span of days lies in, or None where it spans several."""
    if days is None:
        return None
    first, last = date.fromordinal(days[0]).year, date.fromordinal(days[1]).year
    return first if first == last else None


def _in_year(point: Point, year: int) -> Days | None:
    if point.kind == "day":
        if point.day > month_end(year, point.month):
            return None
        day = date(year, point.month, point.day).toordinal()
        return day, day + max(point.until - point.day, 0)
    if point.kind == "either":
        one, two = sorted((date(year, point.month, point.day).toordinal(), date(year, point.day, point.month).toordinal()))
        return one, two
    whole: Days | None
    if point.kind == "month":
        whole = months(year, point.month, 1)
        if whole and point.part in _THIRDS:
            return _part_of_month(whole, point.part)
    elif point.kind == "year":
        whole = months(year, 1, 12)
        if point.part in _THIRDS:
            return months(year, _THIRDS[point.part], 4)
    elif point.kind == "quarter":
        whole = months(year, 3 * point.month - 2, 3)
    elif point.kind == "half":
        whole = months(year, 6 * point.month - 5, 6)
    else:
        first, last = SEASONS[point.season]
        # The winter of a year is the one it begins with or the one it ends with: both are kept.
        whole = months(year, first, last - first + 1) if first < last else months(year - 1, 12, 15)
    return part_of(whole, point.part) if whole else None


def _part_of_month(days: Days, part: str) -> Days:
    low, high = days
    return {"early": (low, low + 9), "mid": (low + 10, low + 19), "late": (low + 20, high)}[part]


def _nearest(point: Point, today: date, future: bool) -> Days | None:
    day = today.toordinal()
    year = today.year
    candidates = [days for days in (_in_year(point, year + shift) for shift in (-1, 0, 1)) if days]
    if point.way == 0:
        return _in_year(point, year)
    if point.way == 1 or (point.way is None and future):
        ahead = [days for days in candidates if (days[0] > day if point.way == 1 else days[1] >= day)]
        return ahead[0] if ahead else None
    behind = [days for days in candidates if (days[1] < day if point.way == -1 else days[0] <= day)]
    return behind[-1] if behind else None


def _weekday(point: Point, today: date | None, future: bool) -> Days | None:
    if today is None:
        return None
    back = (today.weekday() - point.weekday) % 7
    if point.way == 1 or (point.way is None and future and back):
        day = today.toordinal() + ((point.weekday - today.weekday()) % 7 or 7)
        if point.way == 1 and point.weekday > today.weekday():
            day += 7  # "next Friday" said on a Monday is not this week's
    elif point.way == 0:
        day = today.toordinal() - today.weekday() + point.weekday
    elif point.way == -1:
        day = today.toordinal() - (back or 7)
    else:
        day = today.toordinal() - back
    return day, day


def _nth_weekday(point: Point, whole: Days | None) -> Days | None:
    """ "the second Monday of next month", "the last Friday in May"."""
    if whole is None:
        return None
    first = whole[0] + (point.weekday - date.fromordinal(whole[0]).weekday()) % 7
    last = whole[1] - (date.fromordinal(whole[1]).weekday() - point.weekday) % 7
    day = last if point.day < 0 else first + 7 * (point.day - 1)
    return (day, day) if whole[0] <= day <= whole[1] else None


def _weekday_the(point: Point, today: date | None, named: Days | None, future: bool) -> Days | None:
    """ "Friday the 15th": the day nearest to the date named before, else to the day of the text, that is both."""
    base = date.fromordinal(named[0]) if named else today
    if base is None:
        return None
    near: list[int] = []
    for index in range(base.year * 12 + base.month - 13, base.year * 12 + base.month + 12):
        year, month = divmod(index, 12)
        if 1 <= year <= 9998 and point.day <= month_end(year, month + 1):
            day = date(year, month + 1, point.day)
            if day.weekday() == point.weekday:
                near.append(day.toordinal())
    here = base.toordinal()
    ahead = [day for day in near if day >= here]
    if future and ahead:
        near = ahead
    found = min(near, key=lambda day: (abs(day - here), day), default=None)
    return None if found is None else (found, found)


def _offset(point: Point, today: date | None, named: Days | None) -> Days | None:
    size, count = PERIODS[point.unit]
    base: Days | None = (today.toordinal(), today.toordinal()) if today else None
    if point.base == "named":
        base = named
    if base is None:
        return None
    ends = sorted(point.amount)
    if size == "day":
        return round(base[0] + ends[0] * count), round(base[1] + ends[1] * count)
    return _moved(base[0], round(ends[0] * count)), _moved(base[1], round(ends[1] * count))


def _moved(day: int, by: int) -> int:
    """A day so many months away; the last of a month stays the last where the other month is shorter."""
    start = date.fromordinal(day)
    year, month = divmod(start.year * 12 + start.month - 1 + by, 12)
    return date(year, month + 1, min(start.day, month_end(year, month + 1))).toordinal()


def fuzz(point: Point) -> float:
    """The written precision in days of a date told by its distance: "two weeks ago" is written to the week."""
    if point.kind != "offset" or point.unit in ("day", "days"):
        return 0.0
    size, count = PERIODS[point.unit]
    return float(count if size == "day" else count * 365.25 / 12)


def _span(point: Point, today: date | None) -> Days | None:
    if today is None or point.base == "unknown":
        return None
    size, count = PERIODS[point.unit]
    amount = point.amount[0]
    day = today.toordinal()
    other = round(day + amount * count) if size == "day" else _moved(day, round(amount * count))
    return min(day, other), max(day, other)


def _period(point: Point, today: date | None, named: Days | None) -> Days | None:
    base = today
    if point.base == "named":
        base = date.fromordinal(named[0]) if named else today
    if base is None:
        return None
    way = point.way or 0
    size, count = PERIODS[point.unit]
    if size == "day":
        if point.unit == "weekend":
            saturday = base.toordinal() - base.weekday() + 5 + 7 * way
            return saturday, saturday + 1
        start = base.toordinal() - (base.weekday() if count == 7 else 0) + way * count
        return start, start + count - 1
    if count == 1:
        whole = months(base.year, base.month + way, 1)
        return _part_of_month(whole, point.part) if whole and point.part in _THIRDS else whole
    if count == 3:
        return months(base.year, 3 * ((base.month - 1) // 3) + 1 + 3 * way, 3)
    if count == 12:
        if point.part in _THIRDS:
            return months(base.year + way, _THIRDS[point.part], 4)
        return months(base.year + way, 1, 12)
    years = count // 12
    start_year = base.year - base.year % years + way * years
    return part_of((date(start_year, 1, 1).toordinal(), date(start_year + years - 1, 12, 31).toordinal()), point.part)
