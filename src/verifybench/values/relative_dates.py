"""Dates that another day tells: “last year”, “two weeks ago”, “yesterday”, “on Friday”, “the second Monday of next month”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifybench.values.items import Item, month_number, weekday_number
from verifybench.values.matched import figure_at, part_in, year_in
from verifybench.values.periods import Base, Point
from verifybench.values.tables import calendar, words


def nth_weekday(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "the second Monday of next month", "the last Friday in May 2024"."""
    which = items[match.start("nw_which")]
    count = figure_at(items, match.start("nw_which")) if which.numeral else -1 if which.lower == "last" else 0
    weekday = weekday_number(items[match.start("nw_day")].lower)
    if not (count == -1 or 1 <= count <= 5) or weekday < 0:
        return None
    within: Point | None
    if match.start("nw_month") >= 0:
        month = month_number(items[match.start("nw_month")].lower)
        within = Point("month", year=year_in(items, match, "nw_year"), month=month)
    else:
        unit, way = items[match.start("nw_unit")], calendar.POINTERS[items[match.start("nw_way")].lower]
        if unit.letter == "M":
            within = Point("month", month=month_number(unit.lower), way=way)
        elif unit.lower in ("month", "quarter", "year"):
            within = Point("period", unit=unit.lower, way=way)
        else:
            return None
    return Point("nth", weekday=weekday, day=count, within=within)


def weekday_the(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "Friday the 15th"."""
    weekday, day = weekday_number(items[match.start("wt_weekday")].lower), figure_at(items, match.start("wt_day"))
    if weekday < 0 or not 1 <= day <= 31 or _named_day(items, match.start()):
        return None
    written = items[match.start("wt_day")].text[0].isdigit()
    if not written and match.end() < len(items) and items[match.end()].letter == "w":
        return None  # "on Friday the first witness"
    return Point("weekday", weekday=weekday, day=day)


# What stands before "in three weeks" where that says when, not how long.
_SCHEDULED = frozenset(
    words("begins starts opens ends expires closes resumes due effect leaves arrives begin start open end expire resume")
)


def in_a_while(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "The trial begins in three weeks": so far from the day of the text. Without such a verb it is a duration."""
    at = match.start()
    amount = _amount_at(items, match.start("iw_count"))
    unit = items[match.start("iw_unit")].lower
    if items[at].lower != "in" or items[at - 1].lower not in _SCHEDULED or amount is None or amount[1] > 5000:
        return None
    return Point("offset", unit=unit, amount=amount, base="today") if unit in calendar.PERIODS else None


def _amount_at(items: Sequence[Item], at: int) -> tuple[float, float] | None:
    """The least and greatest figure of a count of periods."""
    numeral = items[at].numeral
    if numeral is None:
        return (1.0, 1.0) if items[at].letter == "a" else None
    if numeral.low is not None and numeral.high is not None:
        return numeral.low, numeral.high - 1
    return numeral.value, numeral.value


def count_back(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "four years earlier", "a week ago", "two days later", "two weeks from now"."""
    unit = items[match.start("cb_unit")].lower
    amount = _amount_at(items, match.start("cb_count"))
    way = items[match.start("cb_way")].lower
    behind = items[match.end() - 1].lower
    if amount is None or amount[1] > 5000 or unit not in calendar.PERIODS:
        return None
    if way in ("before", "after", "prior") and match.end() - match.start("cb_way") == 2 and behind not in ("that", "this"):
        return None
    if way == "from" and behind != "now":
        return None
    direction = -1 if way in ("ago", "earlier", "before", "beforehand", "prior") else 1
    base: Base = "today" if way in ("ago", "from", "hence") else "named"
    return Point("offset", unit=unit, amount=(direction * amount[0], direction * amount[1]), base=base)


def span_back(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "the last three years": the days from then to the day of the text."""
    unit = items[match.start("sb_unit")].lower
    way = calendar.POINTERS[items[match.start("sb_way")].lower]
    amount = _amount_at(items, match.start("sb_count"))
    if amount is None or unit not in calendar.PERIODS or way == 0 or amount[1] > 5000:
        return None
    return Point("span", unit=unit, amount=(way * amount[1], way * amount[1]), base="today")


def pointed(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "last year", "this month", "next Tuesday", "the past week", "early next year"."""
    way_word = items[match.start("po_way")].lower
    way = calendar.POINTERS[way_word]
    item = items[match.start("po_what")]
    part = part_in(items, match, "po_part")
    if item.letter == "M":
        return Point("month", month=month_number(item.lower), way=way, part=part)
    if item.letter == "W":
        return Point("weekday", weekday=weekday_number(item.lower), way=way)
    if item.letter == "S":
        return Point("season", season=item.lower, way=way, part=part)
    unit = item.lower.removesuffix("'s").removesuffix("’s")
    if unit not in calendar.PERIODS:
        return None
    if unit.endswith("s"):
        return Point("span", unit=unit, amount=(way * 2.0, way * 2.0), base="unknown")
    if way_word in ("past", "coming"):
        return Point("span", unit=unit, amount=(float(way), float(way)), base="today")
    base: Base = "named" if way_word in ("following", "preceding", "previous") else "today"
    return Point("period", unit=unit, way=way, base=base, part=part)


def day_word(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“yesterday”, “today”, “tomorrow”; not the newspaper, nor “Today,” that opens a stretch."""
    word = items[match.start()].lower.removesuffix("'s").removesuffix("’s")
    if _in_a_name(items, match.start()):
        return None
    if word == "today" and match.start() == 0 and len(items) > 1 and items[1].letter == ",":
        return None
    return Point("offset", unit="day", amount=(calendar.DAYS[word],) * 2, base="today")


def _in_a_name(items: Sequence[Item], at: int) -> bool:
    """Whether a capitalised word follows another: "USA Today"."""
    before = items[at - 1] if at else None
    return items[at].text[0].isupper() and before is not None and before.letter == "w" and before.text[0].isupper()


def _named_day(items: Sequence[Item], at: int) -> bool:
    """Whether the day at `at` is one with a name of its own: “Good Friday”."""
    return at > 0 and items[at - 1].text[0].isupper() and items[at - 1].lower in calendar.DAY_NAMES


def bare_weekday(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“on Friday”: which one, the text does not say."""
    at = match.start()
    name = weekday_number(items[at].lower)
    if name < 0 or _named_day(items, at) or (at + 1 < len(items) and items[at + 1].letter == "-"):
        return None
    return Point("weekday", weekday=name, way=None)
