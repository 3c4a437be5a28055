"""Two dates and a word between them: "from May until 3 June", "1921–1953", "between 2011 and 2014"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from verifybench.values.calendar_points import Context, DayOfMonth, MonthDay, Point, Weekday, Yearly, in_year_of
from verifybench.values.clock_times import time_at
from verifybench.values.date_found import Bounds, Found, resolved
from verifybench.values.items import Item
from verifybench.values.periods import Days, year_of
from verifybench.values.points import Place
from verifybench.values.relative_points import Within
from verifybench.values.tables import words

# Between two dates of a range; "and" only behind "between".
_TO = frozenset(words("to until till through thru -  ~")) | {"–", "—", "‑", "−"}
_FROM = frozenset({"from", "between"})


def range_of(items: Sequence[Item], places: Sequence[Place], at: int, context: Context) -> Found | None:
    """ "from May until 3 June", "1921–1953", "from 9 a.m. on Monday to 5 p.m. on Friday": two dates and a word between them."""
    if at + 1 == len(places):
        return None
    left, right = places[at], places[at + 1]
    first, last = left.first, right.last
    between = [item.lower for item in items[left.last : right.first]]
    timed = 1 < len(between) < 10 and _without_times(items, left.last, right.first)
    if timed:
        between = [timed]
        first, last = _time_before(items, first), _time_behind(items, last)
    opener = items[first - 1].lower if first else ""
    if between[-1:] == ["the"]:
        between.pop()
    while between and between[0] == ",":
        between.pop(0)
    if between[:1] == ["up"]:
        between.pop(0)
    if between in (["and", "until"], ["and", "to"]):
        between.pop(0)
    if len(between) != 1 or not (between[0] in _TO or (between[0] == "and" and opener == "between")):
        return None
    apart = items[left.last].start > items[left.last - 1].end or between[0] == "—"
    if between[0] in "-–—~" and apart and left.point.size != right.point.size:
        return None  # a dash between clauses
    begin, finish = _ends(left.point, right.point, context)
    low = high = None
    days = None
    if begin and finish:
        low, high = min(begin[0], finish[0]), max(begin[1], finish[1])
        days = low, high
    return Found(Bounds(low, high), first - (opener in _FROM), last, days, 2)


_BESIDE_TIMES = frozenset((",", "at", "on", "the"))


def _without_times(items: Sequence[Item], first: int, last: int) -> str:
    """The word between two dates of a range whose ends have a time of day with them: "Monday at 9 until 5 p.m. on Friday"."""
    for at in range(first, last):
        word = items[at].lower
        if word in _TO or word == "and":
            fits = _is_time(items, first, at) and _is_time(items, at + 1, last)
            return word if fits else ""
    return ""


def _is_time(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether items are nothing but a time of day, or no items at all."""
    while first < last and items[first].lower in _BESIDE_TIMES:
        first += 1
    while first < last and items[last - 1].lower in _BESIDE_TIMES:
        last -= 1
    told = time_at(items, first) if first < last else None
    return first == last or (told is not None and told.last == last)


def _time_before(items: Sequence[Item], first: int) -> int:
    """The item that a time before a date begins at, else that of the date."""
    for at in range(max(0, first - 5), first):
        if items[at].lower not in _BESIDE_TIMES and _is_time(items, at, first):
            return at
    return first


def _time_behind(items: Sequence[Item], last: int) -> int:
    """The item behind a time that follows a date, else that behind the date."""
    at = last + (last < len(items) and items[last].lower in ("at", ","))
    told = time_at(items, at) if at < len(items) else None
    return told.last if told else last


def _sharing(left: Point, right: Point) -> tuple[Point, Point]:
    """Two ends of a range with the year, month or week that is told with one of them."""
    if isinstance(left, DayOfMonth) and isinstance(right, MonthDay):
        left = MonthDay(right.year, right.month, left.day)
    if (
        isinstance(right, Within)
        and not isinstance(left, Within)
        and left.inside == right.inner.inside
        and left.inside is not None
    ):
        return Within(left, right.outer), right
    if isinstance(left, Within) and right.inside is not None and right.inside == left.inner.inside:
        return left, Within(right, left.outer)
    return in_year_of(left, right), in_year_of(right, left)


def _ends(left: Point, right: Point, context: Context) -> tuple[Days | None, Days | None]:
    """The days of both ends of a range; where the year is told with one of them only, the end lies behind the beginning."""
    one, two = _sharing(left, right)
    if isinstance(one, Yearly) and one.year is None and not isinstance(two, Yearly) and two.inside is None:
        finish = resolved(two, context)  # "from May until the end of 2021"
        year = year_of(finish) if finish else None
        if finish and year is not None:
            begin = resolved(replace(one, year=year), context)
            if begin and begin[0] > finish[1]:
                begin = resolved(replace(one, year=year - 1), context)
            return begin, finish
    begin = resolved(one, context)
    if begin is None:
        return None, resolved(two, context)
    if isinstance(two, Weekday) and two.inside is not None:
        day = begin[0] + (two.number - date.fromordinal(begin[0]).weekday()) % 7
        return begin, (day, day)
    if isinstance(two, DayOfMonth):
        start = date.fromordinal(begin[0])
        two = MonthDay(start.year, start.month, two.day)
        if two.day < start.day:
            two = replace(two, year=start.year + start.month // 12, month=start.month % 12 + 1)
    if not isinstance(two, Yearly) or not isinstance(one, Yearly):
        return begin, resolved(two, context)
    year = two.year or date.fromordinal(begin[0]).year
    finish = resolved(replace(two, year=year), context)
    if finish and finish[0] < begin[0] and isinstance(left, Yearly) and isinstance(right, Yearly):
        if right.year is None:  # "from November 2016 to March"
            finish = resolved(replace(two, year=year + 1), context)
        elif left.year is None:  # "from November to March 2017"
            begin = resolved(replace(one, year=year - 1), context)
    return begin, finish
