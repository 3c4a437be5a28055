"""What a group of a matched shape stands for: a figure, a year, or the part of a period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifybench.values.items import Item
from verifybench.values.tables import calendar


def figure_at(items: Sequence[Item], at: int) -> int:
    """The whole figure at item `at`, 0 where it is none."""
    numeral = items[at].numeral
    return int(numeral.value) if numeral is not None else 0


def year_in(items: Sequence[Item], match: re.Match[str], group: str) -> int | None:
    """The year a group matched, or None where it matched nothing."""
    return figure_at(items, match.start(group)) if match.start(group) >= 0 else None


def part_in(items: Sequence[Item], match: re.Match[str], group: str) -> str:
    """The part of a period a group names (early, mid, late, earlier or later), or ""."""
    if match.start(group) < 0:
        return ""
    if items[match.start(group)].lower in ("earlier", "later"):
        return items[match.start(group)].lower
    for index in range(match.start(group), match.end(group)):
        if items[index].lower in calendar.PARTS:
            return calendar.PARTS[items[index].lower]
    return ""
