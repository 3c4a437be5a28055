"""Dates at every precision: single dates joined to ranges and bounds, resolved to the days they mean.

`find_points` finds single dates ("5 May 2020", "early 2021", "last year"); here two of them become a range ("from … until
…"), words around one a bound ("since …", "… or later"), and what is relative is resolved.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date

from verifybench.model.value import Value
from verifybench.values.calendar_points import Context, Fixed, Weekday, in_year_of
from verifybench.values.date_bounds import one_date
from verifybench.values.date_clauses import Anchor, looks_ahead
from verifybench.values.date_ranges import range_of
from verifybench.values.items import Item
from verifybench.values.periods import Days
from verifybench.values.points import Place, find_points
from verifybench.values.relative_points import Period
from verifybench.values.tables import calendar


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
        found = range_of(items, places, at, context) or one_date(items, places, at, context, behind)
        first, last = max(found.first, behind), found.last
        start, end = items[first].start, items[last - 1].end
        values.append(found.bounds.value(text, start, end))
        taken[first:last] = [True] * (last - first)
        if found.days is not None:
            clock.named = found.days
            clock.anchor = Anchor(place.point, found.days, last)
        at, behind = at + found.places, last
    return values


def _share_years(items: Sequence[Item], places: Sequence[Place]) -> None:
    """Gives the dates of a list the year that is told with its last: "5 May and 3 June 2020", "in May or June 2020"."""
    for place, behind in zip(reversed(places[:-1]), reversed(places[1:]), strict=True):
        between = [item.lower for item in items[place.last : behind.first]]
        if between in (["and"], ["or"], [","], [",", "and"], ["/"]):
            place.point = in_year_of(place.point, behind.point)


def day_of(text: str | None) -> date | None:
    """The day of an ISO 8601 date or datetime, or None."""
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
