"""What a form of the table matched: its named parts as figures, words and amounts, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

from verifybench.values.calendar_points import IMPOSSIBLE, Point
from verifybench.values.items import Item
from verifybench.values.relative_points import Distance
from verifybench.values.tables import calendar

_NO_POINT: Point = IMPOSSIBLE
LONGEST = 5000  # units of time: nobody counts more of them to a date


@dataclass(slots=True)
class Match:
    """A form found at items `first`..`last` (exclusive); `point` is the date that follows a form that ends in POINT.

    A reader may move `last` back or forth. `nested` says that the form stands inside another.
    """

    items: Sequence[Item]
    found: re.Match[str]
    first: int
    last: int
    point: Point = _NO_POINT
    nested: bool = False

    def at(self, part: str) -> int:
        """The item of a part, -1 where the form has none or nothing stands there."""
        return self.found.start(part) if part in self.found.re.groupindex else -1

    def has(self, part: str) -> bool:
        return self.at(part) >= 0

    def item(self, part: str) -> Item:
        return self.items[self.at(part)]

    def word(self, part: str) -> str:
        """The word of a part in lower case and without 's, "" where the part is missing."""
        at = self.at(part)
        return self.items[at].lower.removesuffix("'s").removesuffix("’s") if at >= 0 else ""

    def figure(self, part: str) -> int:
        """The whole figure of a part, 0 where it is none."""
        at = self.at(part)
        numeral = self.items[at].numeral if at >= 0 else None
        return int(numeral.value) if numeral is not None and numeral.value == int(numeral.value) else 0

    def year(self) -> int | None:
        """The year of the part `year`, None where it is missing."""
        return self.figure("year") if self.has("year") else None

    def amount(self, part: str) -> tuple[float, float] | None:
        """The least and greatest figure of a count of periods; "a" is one."""
        item = self.item(part)
        numeral = item.numeral
        if numeral is None:
            return (1.0, 1.0) if item.letter == "a" else None
        if numeral.low is not None and numeral.high is not None:
            return numeral.low, numeral.high - 1
        return (numeral.value, numeral.value) if 0 < numeral.value <= LONGEST else None

    def distance(self, sign: int) -> Distance | None:
        """The counts of units of the parts `count`, `unit`, `count2`, `unit2` and so on; None where one is none.

        A part in a smaller unit is less than one of the unit before it: "a fortnight, three weeks ago" is two distances.
        """
        whole = inf
        told: list[tuple[str, float, float]] = []
        for number in ("", "2", "3"):
            if not self.has(f"unit{number}"):
                break
            amount = self.amount(f"count{number}") if self.has(f"count{number}") else (1.0, 1.0)
            unit = self.word(f"unit{number}")
            if amount is None or (unit not in calendar.PERIODS and unit not in calendar.HOURS):
                return None
            length = calendar.LENGTHS.get(calendar.MANY.get(unit, unit), 0.0)
            if length < whole <= amount[1] * length:
                return None
            whole = length or inf
            told.append((unit, sign * amount[0], sign * amount[1]))
        return tuple(told) or None

    @property
    def before(self) -> Item | None:
        return self.items[self.first - 1] if self.first else None

    @property
    def after(self) -> Item | None:
        return self.items[self.last] if self.last < len(self.items) else None

    def glued(self, at: int) -> bool:
        """Whether item `at` follows the one before it without a space."""
        return 0 < at < len(self.items) and self.items[at - 1].end == self.items[at].start


Reader = Callable[[Match], "Point | None"]
