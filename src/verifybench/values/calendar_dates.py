"""Days and months by their place in the calendar: “5 May 2020”, “12/05/2011”, “May 5–7”, “in May”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verifybench.values.items import Item, month_number
from verifybench.values.matched import figure_at, part_in, year_in
from verifybench.values.periods import IMPOSSIBLE, Point, month_end
from verifybench.values.tables import calendar
from verifybench.values.tables.nouns import ENDS


def iso(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“2011-05-12”."""
    text = items[match.start()].text
    return _day(int(text[:4]), int(text[5:7]), int(text[8:10]))


def _day(year: int | None, month: int, day: int) -> Point | None:
    """The day, or None where no calendar has it; without a year, 29 February counts."""
    if (
        not 1 <= month <= 12
        or not 1 <= day <= month_end(year or 2000, month)
        or (year is not None and not 1 <= year <= 9998)
    ):
        return None
    return Point("day", year=year, month=month, day=day)


def numeric(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """12/05/2011: the day is the figure over twelve; where both could be, both readings are kept as one interval."""
    parts = [int(part) for part in re.split(r"[/.-]", items[match.start()].text)]
    if len(parts) == 2:
        month, year = (parts[0], parts[1]) if parts[1] > 999 else (parts[1], parts[0])
        return Point("month", year=year, month=month) if 1 <= month <= 12 and 1500 <= year <= 2200 else None
    if parts[0] > 999:
        return _day(parts[0], parts[1], parts[2])
    year = parts[2] if parts[2] > 99 else parts[2] + (2000 if parts[2] < 50 else 1900)
    if "." in items[match.start()].text:
        return _day(year, parts[1], parts[0])
    american, european = _day(year, parts[0], parts[1]), _day(year, parts[1], parts[0])
    if american and european and parts[0] != parts[1]:
        return Point("either", year=year, month=parts[0], day=parts[1])
    return american or european


def days_month(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“10 to 12 May”."""
    return _several_days(items, match, "ds")


def month_days(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“May 5–7, 2020”."""
    return _several_days(items, match, "ms")


def _several_days(items: Sequence[Item], match: re.Match[str], prefix: str) -> Point | None:
    """ "10 to 12 May", "May 5–7, 2020", "5 and 6 May": from the first day to the last."""
    month = month_number(items[match.start(f"{prefix}_month")].lower)
    first, last = figure_at(items, match.start(f"{prefix}_from")), figure_at(items, match.start(f"{prefix}_to"))
    point = _day(year_in(items, match, f"{prefix}_year"), month, first)
    if last <= first or last > month_end(point.year or 2000 if point else 2000, month):
        return None
    return replace(point, until=last) if point else None


def day_month(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“5 May 2020”, “the 5th of May”; `IMPOSSIBLE` where the month has no such day."""
    month = month_number(items[match.start("dm_month")].lower)
    return _day(year_in(items, match, "dm_year"), month, figure_at(items, match.start("dm_day"))) or IMPOSSIBLE


def month_day(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“May 5, 2020”, “May 5th”; `IMPOSSIBLE` where the month has no such day."""
    month = month_number(items[match.start("md_month")].lower)
    return _day(year_in(items, match, "md_year"), month, figure_at(items, match.start("md_day"))) or IMPOSSIBLE


def year_month(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“May 2020”, “late May 2020”."""
    month = month_number(items[match.start("ym_month")].lower)
    return Point("month", year=year_in(items, match, "ym_year"), month=month, part=part_in(items, match, "ym_part"))


def part_month(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“early May”."""
    month = month_number(items[match.start("pm_month")].lower)
    return Point("month", month=month, part=part_in(items, match, "pm_part"))


def bare_month(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """A month alone: "in May", "since March", "May and June"; not "May" the verb or the name."""
    at = match.start()
    word = items[at].lower
    number = month_number(word)
    before = items[at - 1] if at else None
    if word in calendar.AMBIGUOUS_MONTHS or word not in calendar.MONTHS:
        if before is None or (
            before.letter not in "isuzFB2&-re" and before.lower not in ("of", "for", "as", "late", "mid")
        ):
            return None
        after = items[at + 1] if at + 1 < len(items) else None
        if word == "may" and after is not None and after.letter == "w" and before.letter == "&" and after.lower not in ENDS:
            return None
    return Point("month", month=number)
