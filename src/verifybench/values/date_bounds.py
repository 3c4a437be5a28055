"""One date with the words that make a bound of it: "since 2015", "before May", "2019 or later", "nearly five years ago"."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.value import Hedge, Value
from verifybench.values.calendar_points import Context, DayOfMonth, MonthDay, Months, Point, Weekday
from verifybench.values.date_found import Bounds, Found, resolved
from verifybench.values.items import Item
from verifybench.values.periods import MONTH, Days
from verifybench.values.phrases import Phrases
from verifybench.values.points import Place
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
_FROM = frozenset({"from", "between"})


def one_date(items: Sequence[Item], places: Sequence[Place], at: int, context: Context, behind: int) -> Found:
    """One date, with the words that make a bound of it."""
    place = places[at]
    days = resolved(place.point, context)
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
        return Found(Bounds(low, high, hedge), opener, after[1], days)
    if first > behind and items[first - 1].lower == "from" and last < len(items) and items[last].lower in ("on", "forward"):
        return Found(Bounds(low, None, "at_least"), first - 1, last + 1, days)  # "from 2011 on"
    if first > behind and items[first - 1].lower == "from" and _begins(items, place, first):
        return Found(Bounds(low, None, "at_least"), first - 1, last, days)
    before = _BEFORE.before(items, first)
    hedged = _hedged_distance(items, place, days, behind, context)
    if hedged is not None:
        return hedged
    if before is not None and before[1] >= behind and not _idle(items, place, before[0], before[1]):
        hedge, first = before
        if hedge == "approx":
            return Found(Bounds(low, high, hedge, _step(place.point)), first, last, days)
        return Found(Bounds(*_bounds(place.point, days, hedge), hedge), first, last, days)
    length = _length(place.point) if isinstance(place.point, Event) else None
    bounds = Bounds(low, high, "exact", _step(place.point), length)
    point = place.point.inner if isinstance(place.point, Within) else place.point
    if isinstance(point, MonthDay | DayOfMonth) and point.until and first > behind and items[first - 1].lower in _FROM:
        first -= 1
    return Found(bounds, first, last, days)


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


def _to_now(point: Point, days: Days | None, first: int, last: int, context: Context, items: Sequence[Item]) -> Found:
    """ "1 June 2020 to date", "from 2015 until now"."""
    if first and items[first - 1].lower in ("from", "since"):
        first -= 1
    if days is None:
        return Found(Bounds(None, None), first, last, None)
    today = context.today.toordinal() if context.today else None
    if today is None or today < days[0]:
        return Found(Bounds(days[0], None, "at_least"), first, last, days)
    return Found(Bounds(days[0], today), first, last, days)


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


def _hedged_distance(items: Sequence[Item], place: Place, days: Days | None, behind: int, context: Context) -> Found | None:
    """ "more than two years ago" is before that day, "less than a week later" is before it too; "over a year later" after."""
    point = place.point
    first = place.first
    if not isinstance(point, Offset) or first <= behind:
        return None
    word, earlier = items[first - 1].lower, items[first - 2].lower if first > 1 else ""
    if word in ("nearly", "almost", "some", "about", "around", "roughly", "approximately", "barely"):
        low, high = days or (None, None)
        return Found(Bounds(low, high, "approx", _step(point)), first - 1, place.last, days)
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
        return Found(Bounds(None, None), first, place.last, None)
    base = resolved(point.point, context) if point.point is not None else None
    if base is not None and not farther:  # "less than two weeks after the 5th of May" ends both ways
        low, high = (days[0], base[0] - 1) if back else (base[1] + 1, days[1])
        return Found(Bounds(low, max(low, high)), first, place.last, days)
    bounds = Bounds(days[0], None, "at_least") if late else Bounds(None, days[1], "at_most")
    return Found(bounds, first, place.last, days)


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
