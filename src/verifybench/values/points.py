"""Single dates of a stretch: the forms of the table, joined where one lies in another."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from verifybench.values.calendar_points import EitherDay, Fixed, MonthDay, Months, Point, Pointed, Weekday, Yearly
from verifybench.values.date_forms import FIRST, beginning_with
from verifybench.values.date_notation import CLASSES, shape, sort_of
from verifybench.values.holidays import WORDS, holiday_at
from verifybench.values.items import Item
from verifybench.values.matched import Match
from verifybench.values.periods import DAY, WEEK, YEAR, year_of
from verifybench.values.relative_points import Period, Within
from verifybench.values.tables import calendar

DEEPEST = 4  # "the beginning of the first week of May next year"


@dataclass(slots=True)
class Place:
    """A point found, with the items `first`..`last` (exclusive) it covers."""

    first: int
    last: int
    point: Point


# A date holds one of these: most stretches of figures hold none, and need not be searched.
_DATING = re.compile(r"[IJMWSKqdY]|'[DN]|rN|U[DNY]")  # rN: "the last three quarters"; UD: "week 31"
# Or one of these words, which are nothing else's.
_TELLING = WORDS.union(
    ("s", "q"),  # "90s", "3Q 2020"
    [day + "s" for day in calendar.WEEKDAYS],  # "two Mondays later"
    calendar.PERIOD_CODES,
    calendar.QUARTER_CODES,
    calendar.FISCAL_CODES,
    calendar.MONTH_ABBREVIATIONS,
    calendar.PARTS_OF_DAYS,
    calendar.ERAS,
)
# Units of time stand in most texts and are dates in few: only beside one of these, "three weeks ago", "the end of the year".
_BESIDE_UNITS = frozenset(
    (
        *calendar.BACKWARD,
        *calendar.FORWARD,
        *calendar.POINTERS,
        *calendar.PARTS,
        *calendar.ORDINALS,
        *calendar.SCHEDULED,
        *("from", "since", "within", "inside", "that", "same", "time", "weekend", "weekends", "date", "half"),
        *("century", "centuries", "second", "third", "fourth", "first"),
    )
)
_STARTS = re.compile("[" + re.escape(FIRST) + "]")
_OF, _IN, _ON, _THE = (sort_of(word) for word in ("of", "in", "on", "the"))
_JOINTS = frozenset((",", _OF, _IN, "-"))
_WITH_WEEKDAY = (MonthDay, EitherDay, Fixed, Within)
_DATES = frozenset("DNOMIJ" + CLASSES["SLASHED"])
_HALFDAYS = frozenset(CLASSES["HALFDAY"])


def find_points(items: Sequence[Item], words: Set[str], letters: str) -> list[Place]:
    """The single dates of a stretch, in order and not overlapping; `words` are its words in lower case, `letters` its shape."""
    holy = not WORDS.isdisjoint(words)
    if _TELLING.isdisjoint(words) and not _DATING.search(letters):
        counted = "U" in letters and not _BESIDE_UNITS.isdisjoint(words)
        if not counted and not (("O" in letters or "x" in letters) and _has_day_in_figures(items)):
            return []
    return _Reading(items, holy, words).places()


def _has_day_in_figures(items: Sequence[Item]) -> bool:
    """Whether "21st" or "22/04" stands there; "the first" is a day only beside what else tells one."""
    return any(item.letter in "Ox" and item.text[0].isdigit() and len(item.text) < 6 for item in items)


class _Reading:
    """One stretch being read; what stands inside a longer date is read once, and kept."""

    def __init__(self, items: Sequence[Item], holy: bool, words: Set[str]) -> None:
        self._items = items
        self._sorts = shape(items, words)
        self._nested: dict[int, Place | None] = {}
        self._holidays: dict[int, Place] = {}
        if holy:
            for at, item in enumerate(items):
                if item.lower in WORDS and (found := holiday_at(items, at)):
                    place = self._pointed(Place(at, found[1], found[0]))
                    self._holidays[place.first] = place

    def _pointed(self, place: Place) -> Place:
        """A holiday with the word that says which one: "last Christmas"."""
        way = calendar.POINTERS.get(self._items[place.first - 1].lower) if place.first else None
        if way is None or not isinstance(place.point, Yearly):
            return place
        return Place(place.first - 1, place.last, Pointed(place.point, way))

    def places(self) -> list[Place]:
        found: list[Place] = []
        sorts = self._sorts
        starts = [match.start() for match in _STARTS.finditer(self._sorts)]
        if self._holidays:
            starts = sorted({*self._holidays, *starts})
        behind = 0
        for at in starts:
            if at < behind or not (at in self._holidays or beginning_with(sorts[at : at + 2])):
                continue
            place = self._read(at, 0)
            if place is not None:
                place.first = max(place.first, behind)
                found.append(place)
                behind = place.last
        return found

    def _inside(self, at: int, depth: int) -> Place | None:
        """The date that begins at `at` inside another, an article in front passed over."""
        if at < len(self._sorts) and self._sorts[at] == _THE:
            at += 1
        if at >= len(self._sorts) or depth > DEEPEST:
            return None
        if at not in self._nested:
            self._nested[at] = None
            self._nested[at] = self._read(at, depth)
        return self._nested[at]

    def _read(self, at: int, depth: int) -> Place | None:
        holiday = self._holidays.get(at)
        place = replace(holiday) if holiday is not None else self._form(at, depth)
        if place is None:
            return None
        place = self._joined(place, depth)
        if place.point.size == DAY and place.last < len(self._sorts) and self._sorts[place.last] in _HALFDAYS:
            place.last += 1  # "Friday evening"
        return place

    def _form(self, at: int, depth: int) -> Place | None:
        """What begins at `at`: by the first form that fits and whose reader accepts it."""
        for form in beginning_with(self._sorts[at : at + 2]):
            found = form.pattern.regex.match(self._sorts, at)
            if found is None:
                continue
            match = Match(self._items, found, at, found.end(), nested=depth > 0)
            if form.pattern.prefix:
                inner = self._inside(match.last, depth + 1)
                if inner is None:
                    continue
                match.point, match.last = inner.point, inner.last
            point = form.reader(match)
            if point is not None:
                article = form.pattern.article and at > 0 and self._sorts[at - 1] == _THE
                return Place(at - 1 if article else at, match.last, point)
        return None

    def _joined(self, place: Place, depth: int) -> Place:
        """With the longer period that it lies in, or that stands before it: "June next year", "2016, Q3"."""
        point = place.point
        if isinstance(point, Weekday) and not point.day:
            at = place.last
            for mark in ".,(":
                at += at < len(self._sorts) and self._sorts[at] == mark
            other = self._inside(at, depth + 1) if at < len(self._sorts) and self._dated(at) else None
            if other is not None and other.point.size == DAY and isinstance(other.point, _WITH_WEEKDAY):
                closed = self._sorts[at - 1] == "(" and self._sorts[other.last : other.last + 1] == ")"
                if isinstance(other.point, MonthDay | EitherDay):
                    return Place(place.first, other.last + closed, replace(other.point, weekday=point.number))
                return Place(place.first, other.last + closed, other.point)  # "Friday, 5 May 2020", "Friday (5 May)"
        if point.inside is not None:
            return self._within(place, depth)
        if depth == 0 and point.size in (WEEK, YEAR):
            return self._before(place)
        return place

    def _dated(self, at: int) -> bool:
        return self._sorts[at] in _DATES or (
            self._sorts[at] == _THE and at + 1 < len(self._sorts) and self._sorts[at + 1] == "O"
        )

    def _within(self, place: Place, depth: int) -> Place:
        at = place.last
        joint = self._sorts[at] if at < len(self._sorts) and self._sorts[at] in _JOINTS else ""
        at += bool(joint)
        if joint in (",", "-") and not (at < len(self._sorts) and self._sorts[at] == "Y"):
            return place
        outer = self._inside(at, depth + 1)
        if outer is None or outer.point.size != place.point.inside or outer.point.inside is not None:
            return place
        if outer.point.size == YEAR and not isinstance(outer.point, Fixed | Period):
            return place
        return Place(place.first, outer.last, _in(place.point, outer.point))

    def _before(self, place: Place) -> Place:
        """A longer period that stands before what lies in it."""
        at = place.last
        joint = self._sorts[at] if at < len(self._sorts) and self._sorts[at] in (",", _IN, _ON, "-") else ""
        inner = self._inside(at + bool(joint), 1)
        if inner is None or inner.point.inside != place.point.size:
            return place
        outer = place.point
        if outer.size == WEEK:
            fits = joint in ("", "-", _ON) and isinstance(inner.point, Weekday)
        elif isinstance(outer, Period):
            fits = joint in (_IN, _ON) and isinstance(inner.point, Yearly)
        else:
            fits = joint in ("", ",", "-") and isinstance(inner.point, Months) and inner.point.count > 1
        return Place(place.first, inner.last, _in(inner.point, outer)) if fits else place


def _in(inner: Point, outer: Point) -> Point:
    year = year_of(outer.days) if isinstance(outer, Fixed) else None
    if isinstance(inner, Yearly) and year is not None:
        return replace(inner, year=year)
    return Within(inner, outer)
