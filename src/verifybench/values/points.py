"""Single dates as written: patterns over the shape of a stretch, and what the words they cover mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from verifybench.values.items import Item, month_number, weekday_number
from verifybench.values.lookup import MONEY, NAMES
from verifybench.values.nouns import is_plural
from verifybench.values.periods import IMPOSSIBLE, Base, Point, century, decade, month_end, part_of
from verifybench.values.tables import calendar, words
from verifybench.values.tables.nouns import ENDS

# In order: the first that fits at a place, and that its maker accepts, wins. The letters are those of `items`.
_SHAPES = {
    "iso": r"I",
    "numeric": r"J",
    "days_month": r"(?:B|F)?(?P<ds_from>[DO])(?:-|2|&)t?(?P<ds_to>[DO])o?(?P<ds_month>M)\.?,?(?P<ds_year>Y)?",
    "month_days": r"(?P<ms_month>M)\.?(?P<ms_from>[DO])(?:-|2|&)(?P<ms_to>[DO])(?![%$-]),?(?P<ms_year>Y)?",
    "day_month": r"(?:W,?t?)?(?P<dm_day>[DO])[-/.]?o?(?P<dm_month>M)[-/.]?,?(?:o?(?P<dm_year>Y))?",
    "month_day": r"(?:W\.?,?)?(?P<md_month>M)[-/.]?t?(?P<md_day>[DO])(?![%$]),?(?P<md_year>Y)?",
    "year_month": r"(?P<ym_part>(?:e-?|t?bo))?(?P<ym_month>M)\.?(?:,|o)?t?(?P<ym_year>Y)",
    "nth_weekday": (
        r"t?(?P<nw_which>[Or])(?P<nw_day>W)[oi](?:t?(?P<nw_way>r)(?P<nw_unit>[UM])|(?P<nw_month>M)\.?,?(?P<nw_year>Y)?)"
    ),
    "weekday_the": r"(?P<wt_weekday>W),?t(?P<wt_day>O)(?!-?U)",
    "in_a_while": r"(?<=w)i(?P<iw_count>[aND])(?P<iw_unit>U)(?=[.,;)]|$)",
    "ordinal_in": r"t?(?P<oi_which>O)(?P<oi_what>[qU])(?:[oi]?(?:t)?(?P<oi_year>Y))",
    "half_year": r"t?(?P<hy_which>[Or])(?P<hy_half>N|w)o(?:t?(?P<hy_year>Y))",
    "fiscal": r"w(?P<fq_year>Y)",
    "season_year": r"(?P<sy_part>(?:e-?|t?bot?))?(?P<sy_season>S),?o?t?(?P<sy_year>Y)",
    "centuries": r"(?P<ce_part>(?:e-?|t?bot?))?t?(?P<ce_which>O)-?(?P<ce_word>U)",
    "decade": r"(?P<de_part>(?:e-?|t?bot?))?t?'?(?P<de_year>[YDN])'?w(?!\w)",
    "decade_word": r"(?P<dw_part>(?:e-?|t?bot?))?(?:t|(?<=e)|(?<=-))(?P<dw_word>K)",
    "season_span": r"(?P<ss_from>Y)[-/](?P<ss_to>[DN])(?![-%$U])",
    "part_year": r"(?P<py_part>e-?|t?bot?)(?P<py_year>Y)",
    "part_month": r"(?P<pm_part>e-?|t?bot?)(?P<pm_month>M)",
    "count_back": r"(?P<cb_count>a|[NDYV])(?P<cb_of>o?)-?(?P<cb_unit>[UO])(?P<cb_way>g|f|zw|z(?=[.,;)]|$)|Fw)",
    "span_back": r"t?(?P<sb_way>r)(?P<sb_count>[NDV])o?(?P<sb_unit>U)",
    "pointed": r"(?P<po_part>e-?|t?bot?|f)?t?(?P<po_way>r)(?P<po_what>[UMWSq])",
    "day_word": r"d",
    "weekday": r"W",
    "month": r"M",
    "season": r"(?<=t)S",
    "year": r"Y",
}


# What a shape can begin with; most letters of a stretch are a w, which begins only a fiscal year.
_FIRST = r"(?=[IJBFDOMWetbSYNVarfdiK']|wY)"
_POINTS = re.compile(_FIRST + "(?:" + "|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items()) + ")")


_POINT = {name: re.compile(shape) for name, shape in _SHAPES.items()}


@dataclass(slots=True)
class Place:
    """A point found, with the items `first`..`last` (exclusive) it covers."""

    first: int
    last: int
    point: Point


# A date holds one of these: most stretches of figures hold none, and need not be searched.
_DATING = re.compile(r"[IJMWSUKqdYrO]|[DN]'?w")


def find_points(items: Sequence[Item]) -> list[Place]:
    shape = "".join(item.letter for item in items)
    if not _DATING.search(shape):
        return []
    places: list[Place] = []
    at = 0
    while match := _POINTS.search(shape, at):
        place = _place(items, shape, match)
        if place is None:
            at = match.start() + 1
            continue
        places.append(place)
        at = place.last
    return places


def _place(items: Sequence[Item], shape: str, match: re.Match[str]) -> Place | None:
    """What begins where `match` does: by its shape, or by a later one where the words do not bear that out."""
    name = match.lastgroup or ""
    point = _MAKERS[name](items, match)
    if point is not None:
        return Place(match.start(), match.end(), point)
    names = list(_MAKERS)
    for other in names[names.index(name) + 1 :]:
        again = _POINT[other].match(shape, match.start())
        if again and (point := _MAKERS[other](items, again)):
            return Place(again.start(), again.end(), point)
    return None


def _figure(items: Sequence[Item], at: int) -> int:
    numeral = items[at].numeral
    return int(numeral.value) if numeral is not None else 0


def _maybe_year(items: Sequence[Item], match: re.Match[str], group: str) -> int | None:
    return _figure(items, match.start(group)) if match.start(group) >= 0 else None


def _part(items: Sequence[Item], match: re.Match[str], group: str) -> str:
    if match.start(group) < 0:
        return ""
    if items[match.start(group)].lower in ("earlier", "later"):
        return items[match.start(group)].lower
    for index in range(match.start(group), match.end(group)):
        if items[index].lower in calendar.PARTS:
            return calendar.PARTS[items[index].lower]
    return ""


def _iso(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    text = items[match.start()].text
    return _day(int(text[:4]), int(text[5:7]), int(text[8:10]))


def _day(year: int | None, month: int, day: int) -> Point | None:
    if (
        not 1 <= month <= 12
        or not 1 <= day <= month_end(year or 2000, month)
        or (year is not None and not 1 <= year <= 9998)
    ):
        return None
    return Point("day", year=year, month=month, day=day)


def _numeric(items: Sequence[Item], match: re.Match[str]) -> Point | None:
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


def _days_month(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    return _several_days(items, match, "ds")


def _month_days(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    return _several_days(items, match, "ms")


def _several_days(items: Sequence[Item], match: re.Match[str], prefix: str) -> Point | None:
    """ "10 to 12 May", "May 5–7, 2020", "5 and 6 May": from the first day to the last."""
    month = month_number(items[match.start(f"{prefix}_month")].lower)
    first, last = _figure(items, match.start(f"{prefix}_from")), _figure(items, match.start(f"{prefix}_to"))
    point = _day(_maybe_year(items, match, f"{prefix}_year"), month, first)
    if last <= first or last > month_end(point.year or 2000 if point else 2000, month):
        return None
    return replace(point, until=last) if point else None


def _day_month(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    month = month_number(items[match.start("dm_month")].lower)
    return _day(_maybe_year(items, match, "dm_year"), month, _figure(items, match.start("dm_day"))) or IMPOSSIBLE


def _month_day(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    month = month_number(items[match.start("md_month")].lower)
    return _day(_maybe_year(items, match, "md_year"), month, _figure(items, match.start("md_day"))) or IMPOSSIBLE


def _year_month(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    month = month_number(items[match.start("ym_month")].lower)
    return Point("month", year=_maybe_year(items, match, "ym_year"), month=month, part=_part(items, match, "ym_part"))


def _nth_weekday(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "the second Monday of next month", "the last Friday in May 2024"."""
    which = items[match.start("nw_which")]
    count = _figure(items, match.start("nw_which")) if which.numeral else -1 if which.lower == "last" else 0
    weekday = weekday_number(items[match.start("nw_day")].lower)
    if not (count == -1 or 1 <= count <= 5) or weekday < 0:
        return None
    within: Point | None
    if match.start("nw_month") >= 0:
        month = month_number(items[match.start("nw_month")].lower)
        within = Point("month", year=_maybe_year(items, match, "nw_year"), month=month)
    else:
        unit, way = items[match.start("nw_unit")], calendar.POINTERS[items[match.start("nw_way")].lower]
        if unit.letter == "M":
            within = Point("month", month=month_number(unit.lower), way=way)
        elif unit.lower in ("month", "quarter", "year"):
            within = Point("period", unit=unit.lower, way=way)
        else:
            return None
    return Point("nth", weekday=weekday, day=count, within=within)


def _weekday_the(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "Friday the 15th"."""
    weekday, day = weekday_number(items[match.start("wt_weekday")].lower), _figure(items, match.start("wt_day"))
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


def _in_a_while(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "The trial begins in three weeks": so far from the day of the text. Without such a verb it is a duration."""
    at = match.start()
    amount = _amount(items, match.start("iw_count"))
    unit = items[match.start("iw_unit")].lower
    if items[at].lower != "in" or items[at - 1].lower not in _SCHEDULED or amount is None or amount[1] > 5000:
        return None
    return Point("offset", unit=unit, amount=amount, base="today") if unit in calendar.PERIODS else None


def _ordinal_in(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    what = items[match.start("oi_what")].lower
    which = _figure(items, match.start("oi_which"))
    if what != "quarter" or not 1 <= which <= 4:
        return None
    return Point("quarter", year=_maybe_year(items, match, "oi_year"), month=which)


def _half_year(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    if items[match.start("hy_half")].lower != "half":
        return None
    item = items[match.start("hy_which")]
    which = 2 if item.lower in ("last", "latter") else _figure(items, match.start("hy_which"))
    return Point("half", year=_maybe_year(items, match, "hy_year"), month=which) if which in (1, 2) else None


def _fiscal(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    word = items[match.start()].lower
    if len(word) == 2 and word[0] == "q" and word[1] in "1234":
        return Point("quarter", year=_maybe_year(items, match, "fq_year"), month=int(word[1]))
    return None


def _season_year(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    season = items[match.start("sy_season")].lower
    return Point("season", year=_maybe_year(items, match, "sy_year"), season=season, part=_part(items, match, "sy_part"))


def _centuries(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    if items[match.start("ce_word")].lower not in ("century", "centuries"):
        return None
    which = _figure(items, match.start("ce_which"))
    if not 1 <= which <= 25:
        return None
    return Point("days", days=part_of(century(which), _part(items, match, "ce_part")))


def _of_a_life(items: Sequence[Item], at: int) -> bool:
    """Whether the decade at `at` is one of a life: "in her early thirties"."""
    while at and items[at - 1].letter in "e-":
        at -= 1
    return at > 0 and items[at - 1].lower in ("his", "her", "their", "my", "your", "our", "whose")


def _decade(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    at = match.start("de_year")
    year = items[at]
    numeral = year.numeral
    if _of_a_life(items, at):
        return None
    if items[match.end() - 1].lower != "s" or items[match.end() - 1].start != items[match.end() - 2].end:
        return None
    if numeral is None or not numeral.digits.endswith("0"):
        return None
    start = int(numeral.value)
    if len(numeral.digits) == 2:
        before = items[at - 1] if at else None
        if before is None or before.letter not in "'teb-" or (start < 20 and start != 10):
            return None
        start += 1900
    elif len(numeral.digits) != 4:
        return None
    part = _part(items, match, "de_part")
    return Point(
        "days", days=part_of(century(start // 100 + 1, True) if start % 100 == 0 and start < 2000 else decade(start), part)
    )


def _decade_word(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    if _of_a_life(items, match.start()):
        return None
    start = calendar.DECADE_WORDS[items[match.start("dw_word")].lower]
    return Point("days", days=part_of(decade(start), _part(items, match, "dw_part")))


def _season_span(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """1921–53: from the one year to the other; 2019/20: two years running."""
    first, second = _figure(items, match.start("ss_from")), items[match.start("ss_to")]
    between = items[match.start("ss_from") + 1]
    numeral = second.numeral
    if between.text not in "-–/" or numeral is None or len(numeral.digits) != 2 or second.start != between.end:
        return None
    if between.start != items[match.start("ss_from")].end or (int(numeral.digits) <= first % 100 and first % 100 != 99):
        return None
    last = first - first % 100 + int(numeral.digits) + (100 if first % 100 == 99 else 0)
    if not 1500 <= first <= last <= 2100 or (between.text == "/" and last != first + 1):
        return None
    return Point("days", days=(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()))


def _part_year(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    return Point("year", year=_maybe_year(items, match, "py_year"), part=_part(items, match, "py_part"))


def _part_month(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    month = month_number(items[match.start("pm_month")].lower)
    return Point("month", month=month, part=_part(items, match, "pm_part"))


def _amount(items: Sequence[Item], at: int) -> tuple[float, float] | None:
    """The least and greatest figure of a count of periods."""
    numeral = items[at].numeral
    if numeral is None:
        return (1.0, 1.0) if items[at].letter == "a" else None
    if numeral.low is not None and numeral.high is not None:
        return numeral.low, numeral.high - 1
    return numeral.value, numeral.value


def _count_back(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "four years earlier", "a week ago", "two days later", "two weeks from now"."""
    unit = items[match.start("cb_unit")].lower
    amount = _amount(items, match.start("cb_count"))
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


def _span_back(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "the last three years": the days from then to the day of the text."""
    unit = items[match.start("sb_unit")].lower
    way = calendar.POINTERS[items[match.start("sb_way")].lower]
    amount = _amount(items, match.start("sb_count"))
    if amount is None or unit not in calendar.PERIODS or way == 0 or amount[1] > 5000:
        return None
    return Point("span", unit=unit, amount=(way * amount[1], way * amount[1]), base="today")


def _pointed(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "last year", "this month", "next Tuesday", "the past week", "early next year"."""
    way_word = items[match.start("po_way")].lower
    way = calendar.POINTERS[way_word]
    item = items[match.start("po_what")]
    part = _part(items, match, "po_part")
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


def _day_word(items: Sequence[Item], match: re.Match[str]) -> Point | None:
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
    return at > 0 and items[at - 1].text[0].isupper() and items[at - 1].lower in calendar.DAY_NAMES


def _weekday(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    at = match.start()
    name = weekday_number(items[at].lower)
    if name < 0 or _named_day(items, at) or (at + 1 < len(items) and items[at + 1].letter == "-"):
        return None
    return Point("weekday", weekday=name, way=None)


def _month(items: Sequence[Item], match: re.Match[str]) -> Point | None:
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


def _season(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "in the spring": without a year it says when, not in which year; kept unresolved unless the text has a day."""
    at = match.start()
    if at < 2 or items[at - 2].lower not in ("in", "during", "since", "by", "of", "until"):
        return None
    return Point("season", season=items[at].lower)


_PEOPLE = frozenset(words("people men women children soldiers officers troops workers prisoners dead cases deaths"))


def _year(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """Four plain digits alone are a year where nothing says that they count or name something."""
    at = match.start()
    year = _figure(items, at)
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    recent = 1900 <= year <= 2060
    if before is not None:
        glued = before.end == items[at].start
        if before.letter in "$x" or (
            before.letter == "-"
            and glued
            and at > 1
            and items[at - 2].text[-1].isalpha()
            and items[at - 2].letter not in "ewM"
        ):
            return None
        if before.text in "#/_&№=+" and glued:
            return None
    if after is not None:
        glued = after.start == items[at].end
        if after.letter == "%" or (glued and after.letter in "w$"):
            return None
        if after.letter == "U" and after.lower.endswith("s"):
            return None
        if after.letter in "w" and after.lower in _PEOPLE and (before is None or before.letter != "t"):
            return None
        if glued and after.text in "/:+":
            return None
        if after.letter == "$":
            return None
    if recent or (
        before is not None
        and before.letter in "isuzFB2M-oe("
        and before.lower not in ("at", "to", "about", "around", "by", "of")
    ):
        return _unless_counted(items, at, year, recent, before, after)
    if 1000 <= year < 1900 and before is not None and (before.text == "(" or before.lower in ("circa", "year")):
        return Point("year", year=year)
    if year >= 1500 and before is not None and before.lower in ("of", "by", "to", "and", "the"):
        return _unless_counted(items, at, year, recent, before, after)
    return None


def _unless_counted(
    items: Sequence[Item], at: int, year: int, recent: bool, before: Item | None, after: Item | None
) -> Point | None:
    named = NAMES.at(items, at + 1) or MONEY.at(items, at + 1)
    if named and not (recent and items[at + 1].lower in ("second", "won", "stone", "sterling", "min", "real", "rand")):
        return None
    if not recent and after is not None and after.letter == "w" and is_plural(after.lower):
        return None
    hedged = before is not None and before.lower in (
        "than",
        "least",
        "some",
        "over",
        "nearly",
        "almost",
        "approximately",
        "roughly",
        "exactly",
    )
    if hedged and after is not None and after.letter == "w" and after.lower not in ENDS:
        return None
    labels = (
        "boeing",
        "windows",
        "model",
        "room",
        "flight",
        "no",
        "number",
        "route",
        "article",
        "section",
        "order",
        "resolution",
        "office",
    )
    if before is not None and before.lower in labels:
        return None
    return Point("year", year=year)


_MAKERS: dict[str, Callable[[Sequence[Item], re.Match[str]], Point | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "days_month": _days_month,
    "month_days": _month_days,
    "day_month": _day_month,
    "month_day": _month_day,
    "year_month": _year_month,
    "nth_weekday": _nth_weekday,
    "weekday_the": _weekday_the,
    "in_a_while": _in_a_while,
    "ordinal_in": _ordinal_in,
    "half_year": _half_year,
    "fiscal": _fiscal,
    "season_year": _season_year,
    "centuries": _centuries,
    "decade": _decade,
    "decade_word": _decade_word,
    "season_span": _season_span,
    "part_year": _part_year,
    "part_month": _part_month,
    "count_back": _count_back,
    "span_back": _span_back,
    "pointed": _pointed,
    "day_word": _day_word,
    "weekday": _weekday,
    "month": _month,
    "season": _season,
    "year": _year,
}
