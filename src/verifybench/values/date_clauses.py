"""What the words around a date say of it: whether its clause looks ahead, and which year a day without one is of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from verifybench.values.calendar_points import Context, Point
from verifybench.values.items import Item
from verifybench.values.periods import MONTH, YEAR, Days, year_of
from verifybench.values.tables import calendar

_REACH = 40  # words: no clause is longer, and looking on would cost the square of the text
_FINITE = calendar.AHEAD | calendar.BEHIND


def looks_ahead(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether the clause of items `first`..`last` (exclusive) tells of what is to come.

    The nearest verb decides: the one before in the same part of the clause, the one behind, then those beyond a comma.
    """
    near, far = _told(items, range(first - 1, max(first - _REACH, 0) - 1, -1))
    if near is not None:
        return near
    near, farther = _told(items, range(last, min(last + _REACH, len(items))))
    return next((told for told in (near, far, farther) if told is not None), False)


def _told(items: Sequence[Item], way: Iterable[int]) -> tuple[bool | None, bool | None]:
    """What the first verb says that is met on the way, where no comma stands before it, and wherever it stands; None where the
    clause ends before one."""
    comma = False
    for at in way:
        item = items[at]
        if item.numeral is not None or item.letter == "M":
            continue
        word = item.lower
        if word in _FINITE:
            told = word in calendar.AHEAD
        elif word in calendar.CLAUSES:
            break
        elif item.letter == ",":
            comma = True
            continue
        elif word == "to" and at and items[at - 1].lower in ("is", "are"):
            told = True
        elif word.endswith("ed") and item.letter == "w" and len(word) > 4 and at:
            if items[at - 1].lower in calendar.PASSIVE:
                continue
            told = False
        else:
            continue
        return None if comma else told, told
    return None, None


@dataclass(slots=True)
class Anchor:
    """The last date named, from which a later one may take its year: its point, its days, and the item behind it in this
    stretch (-1 where it stands in an earlier one)."""

    point: Point
    days: Days
    last: int

    def year_for(self, items: Sequence[Item], first: int, today: date | None, ahead: bool) -> tuple[int | None, int | None]:
        """The year that a day or month at item `first` takes from here, and the day it must not lie before; else None twice.

        Without a day of the text, any date that says its year gives it. With one, a reader takes the year of the text, except
        where the year stands in the same clause, or a story told in days goes on: "He was held on 3 March 2015. On 8 June …".
        """
        year = year_of(self.days)
        if year is None:
            return None, None
        if today is None:
            return (year, None) if self._explicit() else (None, None)
        if _reported(items, first):
            return None, None
        if 0 <= self.last <= first and not any(item.lower in calendar.CLAUSES for item in items[self.last : first]):
            if ahead:
                told = self.days[1] >= today.toordinal() and self._explicit()
            else:
                told = self._explicit() or (self.point.size == YEAR and year < today.year)  # "last year … on 8 June"
            return (year, None) if told else (None, None)
        story = not ahead and self.point.size <= MONTH and self.days[0] <= today.toordinal()
        return (year, self.days[0]) if story and self._explicit() else (None, None)

    def _explicit(self) -> bool:
        """Whether it says its own year, in need of no other day."""
        try:
            return self.point.resolve(Context()) is not None
        except (ValueError, OverflowError):
            return False


def _reported(items: Sequence[Item], first: int) -> bool:
    """Whether a verb of saying stands before the date, as in "he said on 8 June"."""
    before = [item.lower for item in items[max(0, first - 3) : first]]
    while before and before[-1] in ("on", "in", "the"):
        before.pop()
    return bool(before) and before[-1] in calendar.REPORTED
