"""Dates at every precision: shapes of items to the days they mean.

Reading goes in two steps. `find_points` finds single dates ("5 May 2020", "early 2021", "last year") as patterns over the
shape of a stretch; `dates` joins them to ranges and bounds ("from … until …", "since …") and resolves what is relative.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from verifybench.model.value import Hedge, Value
from verifybench.values.items import Item
from verifybench.values.periods import Days, Point, fuzz, resolve
from verifybench.values.points import Place, find_points

_JOINS = re.compile(
    r"""
      (?P<range>(?:(?P<between>B)t?(?P<b1>X)&t?(?P<b2>X)) | (?P<from>F)?t?(?P<r1>X)(?:2|u|-)t?(?P<r2>X))
    | (?P<bound>(?P<word>[suz])[it]?(?P<b>X))
    | (?P<only>X)
    """,
    re.VERBOSE,
)


def dates(text: str, items: Sequence[Item], taken: list[bool], clock: Clock) -> list[Value]:
    """The date values of a stretch; marks their items in `taken` and moves `clock` to the last day named."""
    places = find_points(items)
    if not places:
        return []
    letters: list[str] = []
    at = 0
    homes: list[tuple[int, int, Place | None]] = []
    waiting = {place.first: place for place in places}
    while at < len(items):
        place = waiting.get(at)
        letters.append("X" if place else items[at].letter)
        homes.append((at, place.last if place else at + 1, place))
        at = place.last if place else at + 1
    values: list[Value] = []
    future = any(item.lower in ("will", "shall", "scheduled") for item in items)
    for match in _JOINS.finditer("".join(letters)):
        value = _join(text, items, homes, match, clock, future)
        if value is None:
            continue
        values.append(value[0])
        for index in range(value[1], value[2]):
            taken[index] = True
    return values


@dataclass(slots=True)
class Clock:
    """What relative dates are resolved against: the day of the text, and the last date named in it before."""

    today: date | None = None
    named: Days | None = None


def _join(
    text: str,
    items: Sequence[Item],
    homes: Sequence[tuple[int, int, Place | None]],
    match: re.Match[str],
    clock: Clock,
    future: bool,
) -> tuple[Value, int, int] | None:
    """A range, a bound or a single date as a value, with the items it covers."""
    if match.group("range") is not None:
        return _range(text, items, homes, match, clock, future)
    if match.group("bound") is not None:
        home = homes[match.start("b")]
        word_home = homes[match.start("word")]
        word = items[word_home[0]].lower
        place = home[2]
        if place is None:
            return None
        days = resolve(place.point, clock.today, clock.named, future)
        _remember(clock, place.point, days)
        hedge = _BOUND_HEDGES.get(word)
        if hedge is None or (word in ("by", "through") and items[home[0]].letter == "r"):
            return _plain(text, items, place, days)
        return _bound(text, items, word_home[0], place, days, hedge)
    place = homes[match.start("only")][2]
    if place is None:
        return None
    days = resolve(place.point, clock.today, clock.named, future)
    _remember(clock, place.point, days)
    return _plain(text, items, place, days)


_BOUND_HEDGES: dict[str, Hedge] = {
    "since": "at_least",
    "until": "at_most",
    "till": "at_most",
    "by": "at_most",
    "through": "at_most",
    "before": "less_than",
    "after": "more_than",
}


_BOUND_PHRASES: dict[tuple[str, ...], Hedge] = {
    ("no", "later", "than"): "at_most",
    ("not", "later", "than"): "at_most",
    ("no", "earlier", "than"): "at_least",
    ("not", "earlier", "than"): "at_least",
}


_OPEN_AFTER: dict[tuple[str, ...], Hedge] = {
    ("or", "later"): "at_least",
    ("or", "after"): "at_least",
    ("or", "newer"): "at_least",
    ("and", "later"): "at_least",
    ("onward",): "at_least",
    ("onwards",): "at_least",
    ("or", "earlier"): "at_most",
    ("or", "before"): "at_most",
    ("and", "earlier"): "at_most",
}


def _plain(text: str, items: Sequence[Item], place: Place, days: Days | None) -> tuple[Value, int, int]:
    first, last = _trim(items, place)
    start, end = items[first].start, items[last - 1].end
    low, high = days or (None, None)
    hedge: Hedge = "exact"
    behind = tuple(item.lower for item in items[last : last + 2])
    if behind in _OPEN_AFTER or behind[:1] in _OPEN_AFTER:
        hedge = _OPEN_AFTER.get(behind) or _OPEN_AFTER[behind[:1]]
        last += 2 if behind in _OPEN_AFTER else 1
        low, high = (low, None) if hedge == "at_least" else (None, high)
        end = items[last - 1].end
        return Value("date", text[start:end], start, end, None, low, high, hedge=hedge), first, last
    phrase = tuple(item.lower for item in items[max(0, first - 3) : first])
    if phrase in _BOUND_PHRASES:
        hedge, first = _BOUND_PHRASES[phrase], first - 3
        low, high = (low, None) if hedge == "at_least" else (None, high)
        start = items[first].start
        return Value("date", text[start:end], start, end, None, low, high, hedge=hedge), first, last
    if first and items[first - 1].lower in ("around", "about", "circa", "ca", "c", "approximately", "roughly"):
        hedge, first = "approx", first - 1
        start = items[first].start
    return Value("date", text[start:end], start, end, None, low, high, hedge=hedge, step=fuzz(place.point)), first, last


def _trim(items: Sequence[Item], place: Place) -> tuple[int, int]:
    first, last = place.first, place.last
    while last > first + 1 and items[last - 1].letter in ",.":
        last -= 1
    return first, last


def _bound(
    text: str, items: Sequence[Item], word_at: int, place: Place, days: Days | None, hedge: Hedge
) -> tuple[Value, int, int]:
    _, last = _trim(items, place)
    start, end = items[word_at].start, items[last - 1].end
    low: int | None = None
    high: int | None = None
    if days:
        if hedge == "at_least":
            low = days[0]
        elif hedge == "more_than":
            low = days[1] + 1
        elif hedge == "at_most":
            high = days[1]
        else:
            high = days[0] - 1
    return Value("date", text[start:end], start, end, None, low, high, hedge=hedge), word_at, last


def _range(
    text: str,
    items: Sequence[Item],
    homes: Sequence[tuple[int, int, Place | None]],
    match: re.Match[str],
    clock: Clock,
    future: bool,
) -> tuple[Value, int, int] | None:
    one, two = ("b1", "b2") if match.start("b1") >= 0 else ("r1", "r2")
    a, b = homes[match.start(one)][2], homes[match.start(two)][2]
    if a is None or b is None:
        return None
    left, right = a.point, b.point
    if left.year is None and right.year is not None and left.kind in ("day", "month", "season", "quarter"):
        left = replace(left, year=right.year)
    if right.year is None and left.year is not None and right.kind in ("day", "month"):
        right = replace(right, year=left.year)
    begin = resolve(left, clock.today, clock.named, future)
    finish = resolve(right, clock.today, clock.named, future)
    if begin and finish and finish[0] < begin[0] and right.year is None and right.kind in ("day", "month", "season"):
        year = date.fromordinal(begin[0]).year
        for shift in (0, 1):  # "from November to March" runs into the next year
            finish = resolve(replace(right, year=year + shift), None, None, future)
            if finish and finish[0] >= begin[0]:
                break
    lead = homes[match.start()][0]
    _, last = _trim(items, b)
    start, end = items[lead].start, items[last - 1].end
    low = high = None
    if begin and finish:
        low, high = min(begin[0], finish[0]), max(begin[1], finish[1])
        _remember(clock, right, (low, high))
    return Value("date", text[start:end], start, end, None, low, high), lead, last


def _remember(clock: Clock, point: Point, days: Days | None) -> None:
    if days is not None:
        clock.named = days


def day_of(text: str | None) -> date | None:
    """The day of an ISO 8601 date or datetime, or None."""
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
