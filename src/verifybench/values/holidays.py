"""Holidays by name: the rules of the table turned into points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from verifybench.values.calendar_points import IMPOSSIBLE, MonthDay, Point, Yearly
from verifybench.values.items import Item
from verifybench.values.periods import WEEK, Days, easter, months, nth_weekday
from verifybench.values.tables.calendar import PARTS_OF_DAYS
from verifybench.values.tables.holidays import HOLIDAYS
from verifybench.values.tables.nouns import ENDS


@dataclass(frozen=True, slots=True)
class EasterBound(Yearly):
    """So many days from Easter Sunday."""

    offset: int = 0

    def in_year(self, year: int) -> Days | None:
        if not 1583 <= year <= 9998:
            return None
        day = easter(year) + self.offset
        return day, day


@dataclass(frozen=True, slots=True)
class WeekdayBound(Yearly):
    """ "the fourth Thursday of November", and so many days behind it."""

    month: int = 1
    weekday: int = 0
    which: int = 1
    offset: int = 0

    def in_year(self, year: int) -> Days | None:
        month = months(year, self.month, 1)
        day = nth_weekday(month, self.weekday, self.which) if month else None
        return None if day is None else (day + self.offset, day + self.offset)


_CHRISTMAS = MonthDay(month=12, day=25)


@dataclass(frozen=True, slots=True)
class HolidayWeekend(Yearly):
    """ "Labor Day weekend": the Saturday and Sunday beside a holiday, and the days from it to them."""

    holiday: Yearly = _CHRISTMAS

    @property
    def size(self) -> int:
        return WEEK

    def in_year(self, year: int) -> Days | None:
        days = self.holiday.in_year(year)
        if days is None:
            return None
        weekday = date.fromordinal(days[0]).weekday()
        saturday = days[0] - weekday + (5 if weekday > 2 else -2)
        return min(saturday, days[0]), max(saturday + 1, days[1])


def _point(rule: str) -> Point:
    if rule == "-":
        return IMPOSSIBLE
    if rule.startswith("easter"):
        return EasterBound(offset=int(rule[6:]))
    if "*" in rule:
        which, weekday, month, offset = (int(part) for part in re.split(r"[* ]", rule + ("" if "+" in rule else " +0")))
        return WeekdayBound(month=month, weekday=weekday, which=which, offset=offset)
    return MonthDay(month=int(rule[:2]), day=int(rule[3:]))


# By first word, longest first.
_BY_WORD: dict[str, list[tuple[tuple[str, ...], Point]]] = {}
for _rule, _names in HOLIDAYS:
    for _name in _names.split():
        _words = tuple(re.findall(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]", _name))
        _BY_WORD.setdefault(_words[0], []).append((_words, _point(_rule)))
for _choices in _BY_WORD.values():
    _choices.sort(key=lambda choice: -len(choice[0]))
WORDS = frozenset(_BY_WORD)
# After these a name in lower case is one: "on easter 2018".
_BEFORE = frozenset(
    ("on", "at", "by", "since", "until", "before", "after", "for", "this", "last", "next", "of", "previous", "following")
)


def holiday_at(items: Sequence[Item], at: int) -> tuple[Point, int] | None:
    """The holiday whose name begins at item `at`, and the item behind it; not the tree of "Christmas tree"."""
    for words, point in _BY_WORD.get(items[at].lower, ()):
        last = at + len(words)
        if last > len(items) or any(
            item.lower.replace("’", "'") != word for item, word in zip(items[at:last], words, strict=True)
        ):
            continue
        if not items[at].text[0].isupper() and not (at and items[at - 1].lower in _BEFORE):
            return None
        after = items[last] if last < len(items) else None
        if after is not None and after.lower == "weekend" and isinstance(point, Yearly):
            return HolidayWeekend(holiday=point), last + 1
        return None if after is not None and _renamed(after, alone=len(words) == 1) else (point, last)
    return None


def _renamed(after: Item, *, alone: bool) -> bool:
    """Whether the word behind makes another thing of the holiday: "Christmas tree", "Good Friday Agreement"."""
    if after.letter not in "wM" or after.lower in ENDS or after.lower in PARTS_OF_DAYS:
        return False
    return after.text[0].isupper() or (alone and after.letter == "w")
