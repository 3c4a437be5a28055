"""Dates at every precision: single dates joined to ranges and bounds, resolved to the days they mean.

`find_points` finds single dates ("5 May 2020", "early 2021", "last year"); here two of them become a range ("from … until
…"), words around one a bound ("since …", "… or later"), and what is relative is resolved.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from verifybench.model.value import Hedge, Value
from verifybench.values.calendar_points import (
    Context,
    DayOfMonth,
    Fixed,
    MonthDay,
    Months,
    Point,
    Weekday,
    Yearly,
    in_year_of,
)
from verifybench.values.clock_times import time_at
from verifybench.values.date_clauses import Anchor, looks_ahead
from verifybench.values.items import Item
from verifybench.values.periods import MONTH, Days, year_of
from verifybench.values.phrases import Phrases
from verifybench.values.points import Place, find_points
from verifybench.values.relative_points import Event, Offset, Part, Period, Within
from verifybench.values.tables import calendar, words
from verifybench.values.tables.units import MONTH as MONTH_SECONDS

_BEFORE: Phrases[Hedge] = Phrases(
    {tuple(phrase.split("_")): hedge for hedge, names in calendar.BOUNDS_BEFORE.items() for phrase in names.split()}
)
_AFTER: Phrases[Hedge] = Phrases(
    {tuple(phrase.split("_")): hedge for hedge, names in calendar.BOUNDS_AFTER.items() for phrase in names.split()}
)
_NOW: Phrases[bool] = Phrases({tuple(phrase.split("_")): True for phrase in calendar.UNTIL_NOW})
# Between two dates of a range; "and" only behind "between".
_TO = frozenset(words("to until till through thru -  ~")) | {"–", "—", "‑", "−"}
_FROM = frozenset({"from", "between"})


@dataclass(slots=True)
class Clock:
    """What relative dates are resolved against: the day of the text, and the last date named in it before."""

    today: date | None = None
    named: Days | None = None
    anchor: Anchor | None = None

    def forget(self) -> None:
        """A date does not reach into the next paragraph."""
        self.named = self.anchor = None


def dates(text: str, items: Sequence[Item], words: Set[str], letters: str, taken: list[bool], clock: Clock) -> list[Value]:
    """The date values of a stretch; marks their items in `taken` and moves `clock` to the last day named.

    `words` are those of the stretch in lower case, `letters` the letters of its items.
    """
    if clock.anchor is not None:
        clock.anchor.last = -1
    places = find_points(items, words, letters)
    if not places:
        return []
    _share_years(items, places)
    hopeful = not calendar.AHEAD.isdisjoint(words) or ("to" in words and ("is" in words or "are" in words))
    values: list[Value] = []
    at = behind = 0
    while at < len(places):
        place = places[at]
        ahead = hopeful and looks_ahead(items, place.first, place.last)
        year = since = None
        if clock.anchor is not None and not isinstance(place.point, Fixed | Period | Weekday):
            year, since = clock.anchor.year_for(items, place.first, clock.today, ahead)
        context = Context(clock.today, clock.named, ahead, None, year, since)
        found = _range(items, places, at, context) or _single(items, places, at, context, behind)
        first, last = max(found.first, behind), found.last
        start, end = items[first].start, items[last - 1].end
        length = found.value.equivalent
        if length is not None:
            length = replace(length, text=text[start:end], start=start, end=end)
        values.append(replace(found.value, text=text[start:end], start=start, end=end, equivalent=length))
        taken[first:last] = [True] * (last - first)
        if found.days is not None:
            clock.named = found.days
            clock.anchor = Anchor(place.point, found.days, last)
        at, behind = at + found.places, last
    return values


@dataclass(slots=True)
class _Found:
    """A value whose span is yet to be set, its items, the days that later dates may be told from, and the places it took."""

    value: Value
    first: int
    last: int
    days: Days | None
    places: int = 1


def _value(low: int | None, high: int | None, hedge: Hedge = "exact", step: float = 0.0) -> Value:
    return Value("date", "", 0, 0, None, low, high, hedge=hedge, step=step)


def _resolved(point: Point, context: Context) -> Days | None:
    """The days of a point, or None where it cannot be placed, or lies outside the calendar."""
    try:
        days = point.resolve(context)
    except (ValueError, OverflowError):
        return None
    if days is None or not 1 < days[0] <= days[1] < date.max.toordinal():
        return None
    return days


def _single(items: Sequence[Item], places: Sequence[Place], at: int, context: Context, behind: int) -> _Found:
    """One date, with the words that make a bound of it."""
    place = places[at]
    days = _resolved(place.point, context)
    low, high = days or (None, None)
    first, last = place.first, place.last
    while last > first + 1 and items[last - 1].letter == ",":
        last -= 1
    now = _NOW.at(items, last)
    after = _AFTER.at(items, last)
    if after is not None and at + 1 < len(places) and items[places[at + 1].first].start <= items[after[1] - 1].end + 5:
        after = None  # "before 2010 or after 2018"
    if now is not None and not _is_now(items, last):
        return _to_now(place.point, days, first, now[1], context, items)
    if after is not None:
        hedge = after[0]
        low, high = (low, None) if hedge == "at_least" else (None, high) if hedge == "at_most" else (low, high)
        opener = first - 1 if first > behind and items[first - 1].lower == "from" else first
        return _Found(_value(low, high, hedge), opener, after[1], days)
    if first > behind and items[first - 1].lower == "from" and last < len(items) and items[last].lower in ("on", "forward"):
        return _Found(_value(low, None, "at_least"), first - 1, last + 1, days)  # "from 2011 on"
    if first > behind and items[first - 1].lower == "from" and _begins(items, place, first):
        return _Found(_value(low, None, "at_least"), first - 1, last, days)
    before = _BEFORE.before(items, first)
    hedged = _hedged_distance(items, place, days, behind, context)
    if hedged is not None:
        return hedged
    if before is not None and before[1] >= behind and not _idle(items, place, before[0], before[1]):
        hedge, first = before
        if hedge == "approx":
            return _Found(_value(low, high, hedge, _step(place.point)), first, last, days)
        return _Found(_value(*_bounds(place.point, days, hedge), hedge), first, last, days)
    value = _value(low, high, "exact", _step(place.point))
    if isinstance(place.point, Event):
        value = replace(value, equivalent=_length(place.point))
    point = place.point.inner if isinstance(place.point, Within) else place.point
    if isinstance(point, MonthDay | DayOfMonth) and point.until and first > behind and items[first - 1].lower in _FROM:
        first -= 1
    return _Found(value, first, last, days)


def _begins(items: Sequence[Item], place: Place, first: int) -> bool:
    """Whether "from 5 May" begins something, and does not say of which day a letter is."""
    if place.point.size > MONTH or not isinstance(place.point, MonthDay | Months) or first < 2:
        return False
    thing = items[first - 2]
    ranged = isinstance(place.point, MonthDay) and place.point.until > 0
    return not ranged and thing.letter in "w,;" and thing.lower not in calendar.DATED_THINGS


def _is_now(items: Sequence[Item], at: int) -> bool:
    """Whether a dash and "now" are a new clause, not the end of a range: "in 2015 – now a free man – he …"."""
    return items[at].letter == "-" and items[at].start > items[at - 1].end


def _to_now(point: Point, days: Days | None, first: int, last: int, context: Context, items: Sequence[Item]) -> _Found:
    """ "1 June 2020 to date", "from 2015 until now"."""
    if first and items[first - 1].lower in ("from", "since"):
        first -= 1
    if days is None:
        return _Found(_value(None, None), first, last, None)
    today = context.today.toordinal() if context.today else None
    if today is None or today < days[0]:
        return _Found(_value(days[0], None, "at_least"), first, last, days)
    return _Found(_value(days[0], today), first, last, days)


def _idle(items: Sequence[Item], place: Place, hedge: Hedge, first: int) -> bool:
    """Whether the words before a date bound nothing: "fell by last year", "beginning Monday's trial"."""
    word = items[first].lower
    pointed = items[place.first].letter == "r" or (
        items[place.first].letter == "t" and items[place.first + 1].letter == "r"
    )
    if word in ("by", "through") and pointed and first == place.first - 1:
        return True
    if word == "about" and isinstance(place.point, Period | Weekday):
        return True  # "this is about today"
    return word == "c" and items[first].end != items[first].start + 1


def _bounds(point: Point, days: Days | None, hedge: Hedge) -> tuple[int | None, int | None]:
    """The open interval that a bound leaves; "before the end of 2021" ends with the year, not with its last third."""
    if days is None:
        return None, None
    low, high = days
    part = point.part if isinstance(point, Part) else ""
    if hedge == "at_least":
        return low, None
    if hedge == "more_than":
        return (low if part == "start" else high + 1), None
    if hedge == "at_most":
        return None, high
    return None, (high if part == "end" else low - 1)


_FARTHER = frozenset(words("than over"))


def _hedged_distance(
    items: Sequence[Item], place: Place, days: Days | None, behind: int, context: Context
) -> _Found | None:
    """ "more than two years ago" is before that day, "less than a week later" is before it too; "over a year later" after."""
    point = place.point
    first = place.first
    if not isinstance(point, Offset) or first <= behind:
        return None
    word, earlier = items[first - 1].lower, items[first - 2].lower if first > 1 else ""
    if word in ("nearly", "almost", "some", "about", "around", "roughly", "approximately", "barely"):
        low, high = days or (None, None)
        return _Found(_value(low, high, "approx", _step(point)), first - 1, place.last, days)
    if word == "least" and earlier == "at":
        farther, first = True, first - 2
    elif word == "than" and earlier in ("more", "less"):
        farther, first = earlier == "more", first - 2
    elif word in ("over", "under"):
        farther, first = word == "over", first - 1
    else:
        return None
    if first < behind:
        return None
    back = point.distance[0][1] < 0
    late = farther != back  # farther ahead, or nearer behind: from that day on
    if days is None:
        return _Found(_value(None, None), first, place.last, None)
    base = _resolved(point.point, context) if point.point is not None else None
    if base is not None and not farther:  # "less than two weeks after the 5th of May" ends both ways
        low, high = (days[0], base[0] - 1) if back else (base[1] + 1, days[1])
        return _Found(_value(low, max(low, high)), first, place.last, days)
    value = _value(days[0], None, "at_least") if late else _value(None, days[1], "at_most")
    return _Found(value, first, place.last, days)


def _step(point: Point) -> float:
    return point.fuzz if isinstance(point, Offset) else 0.0


def _length(point: Event) -> Value | None:
    """The distance of an event as a duration, so that two months after it can be told from three."""
    low = high = 0.0
    for unit, least, most in point.distance:
        if unit in calendar.HOURS:
            low, high = low + 3600 * least, high + 3600 * most
            continue
        size, count = calendar.PERIODS[unit]
        seconds = count * (86400.0 if size == "day" else MONTH_SECONDS)
        low, high = low + least * seconds, high + most * seconds
    return Value("duration", "", 0, 0, None, low, high, unit="s")


def _share_years(items: Sequence[Item], places: Sequence[Place]) -> None:
    """Gives the dates of a list the year that is told with its last: "5 May and 3 June 2020", "in May or June 2020"."""
    for place, behind in zip(reversed(places[:-1]), reversed(places[1:]), strict=True):
        between = [item.lower for item in items[place.last : behind.first]]
        if between in (["and"], ["or"], [","], [",", "and"], ["/"]):
            place.point = in_year_of(place.point, behind.point)


def _range(items: Sequence[Item], places: Sequence[Place], at: int, context: Context) -> _Found | None:
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
    return _Found(_value(low, high), first - (opener in _FROM), last, days, 2)


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
        finish = _resolved(two, context)  # "from May until the end of 2021"
        year = year_of(finish) if finish else None
        if finish and year is not None:
            begin = _resolved(replace(one, year=year), context)
            if begin and begin[0] > finish[1]:
                begin = _resolved(replace(one, year=year - 1), context)
            return begin, finish
    begin = _resolved(one, context)
    if begin is None:
        return None, _resolved(two, context)
    if isinstance(two, Weekday) and two.inside is not None:
        day = begin[0] + (two.number - date.fromordinal(begin[0]).weekday()) % 7
        return begin, (day, day)
    if isinstance(two, DayOfMonth):
        start = date.fromordinal(begin[0])
        two = MonthDay(start.year, start.month, two.day)
        if two.day < start.day:
            two = replace(two, year=start.year + start.month // 12, month=start.month % 12 + 1)
    if not isinstance(two, Yearly) or not isinstance(one, Yearly):
        return begin, _resolved(two, context)
    year = two.year or date.fromordinal(begin[0]).year
    finish = _resolved(replace(two, year=year), context)
    if finish and finish[0] < begin[0] and isinstance(left, Yearly) and isinstance(right, Yearly):
        if right.year is None:  # "from November 2016 to March"
            finish = _resolved(replace(two, year=year + 1), context)
        elif left.year is None:  # "from November to March 2017"
            begin = _resolved(replace(one, year=year - 1), context)
    return begin, finish


def day_of(text: str | None) -> date | None:
    """The day of an ISO 8601 date or datetime, or None."""
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
