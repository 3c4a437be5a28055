"""Calendar arithmetic on days: months, decades, centuries, parts of periods, Easter."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from verifybench.values.tables.calendar import PERIODS

Days = tuple[int, int]
"""First and last day, both inclusive, as proleptic Gregorian ordinals."""

FIRST, LAST = date.min.toordinal() + 1, date.max.toordinal() - 1

# Sizes of periods, so that a smaller one can be looked for inside a larger one.
DAY, WEEK, MONTH, SEASON, YEAR, DECADE, CENTURY = range(7)
SIZES = {"day": DAY, "week": WEEK, "month": MONTH, "quarter": SEASON, "year": YEAR, "decade": DECADE, "century": CENTURY}
SIZES |= {"weekend": WEEK, "fortnight": WEEK}

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


def years(first: int, last: int) -> Days:
    """The days from the first of year `first` to the last of year `last`."""
    return date(max(first, 1), 1, 1).toordinal(), date(last, 12, 31).toordinal()


def century(number: int) -> Days:
    """The 20th century runs from 1901 to 2000."""
    return years(100 * number - 99, 100 * number)


def year_of(days: Days | None) -> int | None:
    """The year that a span of days lies in, or None where it spans several."""
    if days is None:
        return None
    first, last = date.fromordinal(days[0]).year, date.fromordinal(days[1]).year
    return first if first == last else None


def part_of(days: Days, part: str) -> Days:
    """Early, mid or late: the first, middle or last third, cut at months and years where the period has several."""
    if part not in ("early", "mid", "late"):
        return days
    low, high = days
    begin, finish = date.fromordinal(low), date.fromordinal(high)
    count = finish.year - begin.year + 1
    if count > 2:  # decades and centuries are cut at years: the early 1990s are 1990 to 1993
        early, late = (count + 2) // 3, count - count // 3
        first, last = {"early": (0, early), "mid": (early, late), "late": (late, count)}[part]
        return years(begin.year + first, begin.year + last - 1)
    if count == 1 and (begin.month, begin.day, finish.month, finish.day) == (1, 1, 12, 31):
        return months(begin.year, _THIRDS[part], 4) or days
    if 28 <= high - low + 1 <= 31:
        return {"early": (low, low + 9), "mid": (low + 10, low + 19), "late": (low + 20, high)}[part]
    if high - low == 6:  # a week is told by its working days
        return {"early": (low, low + 2), "mid": (low + 1, low + 3), "late": (low + 3, high)}[part]
    third = max((high - low + 1) // 3, 1)
    return {"early": (low, low + third - 1), "mid": (low + third, high - third), "late": (high - third + 1, high)}[part]


def moved(day: int, by: int) -> int:
    """A day so many months away; the last of a month stays the last where the other month is shorter."""
    start = date.fromordinal(day)
    year, month = divmod(start.year * 12 + start.month - 1 + by, 12)
    return date(year, month + 1, min(start.day, month_end(year, month + 1))).toordinal()


def shifted(day: int, unit: str, amount: float) -> int:
    """A day so many units (a key of `PERIODS`) away."""
    size, count = PERIODS[unit]
    return round(day + amount * count) if size == "day" else moved(day, round(amount * count))


def period_at(day: int, unit: str, way: int) -> Days | None:
    """The calendar period of a unit that holds a day (`way` 0), or one before or after it: weeks begin on Monday."""
    size, count = PERIODS[unit]
    base = date.fromordinal(day)
    if unit.startswith("weekend"):
        saturday = day - base.weekday() + 5 + 7 * way
        return saturday, saturday + 1
    if size == "day":
        start = day - (base.weekday() if count > 1 else 0) + way * count
        return start, start + count - 1
    if count <= 3:
        return months(base.year, count * ((base.month - 1) // count) + 1 + count * way, count)
    span = count // 12
    late = span == 100  # a century begins with its year one, a decade with its year zero
    first = (base.year - late) // span * span + late + way * span
    return years(first, first + span - 1) if first >= 1 and first + span <= 9999 else None


def easter(year: int) -> int:
    """Western Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    left = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * left) // 451
    month, day = divmod(h + left - 7 * m + 114, 31)
    return date(year, month, day + 1).toordinal()


def nth_weekday(days: Days, weekday: int, which: int) -> int | None:
    """The `which`-th weekday (Monday 0) of a period, -1 the last; None where there are not so many."""
    first = days[0] + (weekday - date.fromordinal(days[0]).weekday()) % 7
    last = days[1] - (date.fromordinal(days[1]).weekday() - weekday) % 7
    day = last if which < 0 else first + 7 * (which - 1)
    return day if days[0] <= day <= days[1] else None


def week_of_year(year: int, number: int) -> Days | None:
    """An ISO 8601 week of a year."""
    try:
        monday = date.fromisocalendar(year, number, 1).toordinal()
    except ValueError:
        return None
    return monday, monday + 6
