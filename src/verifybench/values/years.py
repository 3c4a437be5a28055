"""Years, the quarters, halves and seasons of a year, decades and centuries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from verifybench.values.items import Item
from verifybench.values.lookup import MONEY, NAMES
from verifybench.values.matched import figure_at, part_in, year_in
from verifybench.values.nouns import is_plural
from verifybench.values.periods import Point, century, decade, part_of
from verifybench.values.tables import calendar, words
from verifybench.values.tables.nouns import ENDS


def quarter(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“the third quarter of 2020”."""
    what = items[match.start("oi_what")].lower
    which = figure_at(items, match.start("oi_which"))
    if what != "quarter" or not 1 <= which <= 4:
        return None
    return Point("quarter", year=year_in(items, match, "oi_year"), month=which)


def half_year(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“the first half of 2020”, “the latter half of 2020”."""
    if items[match.start("hy_half")].lower != "half":
        return None
    item = items[match.start("hy_which")]
    which = 2 if item.lower in ("last", "latter") else figure_at(items, match.start("hy_which"))
    return Point("half", year=year_in(items, match, "hy_year"), month=which) if which in (1, 2) else None


def short_quarter(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“Q3 2020”."""
    word = items[match.start()].lower
    if len(word) == 2 and word[0] == "q" and word[1] in "1234":
        return Point("quarter", year=year_in(items, match, "fq_year"), month=int(word[1]))
    return None


def season_year(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“spring 2020”, “late summer of 2020”."""
    season = items[match.start("sy_season")].lower
    return Point("season", year=year_in(items, match, "sy_year"), season=season, part=part_in(items, match, "sy_part"))


def centuries(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“the 19th century”, “the early twentieth century”."""
    if items[match.start("ce_word")].lower not in ("century", "centuries"):
        return None
    which = figure_at(items, match.start("ce_which"))
    if not 1 <= which <= 25:
        return None
    return Point("days", days=part_of(century(which), part_in(items, match, "ce_part")))


def _of_a_life(items: Sequence[Item], at: int) -> bool:
    """Whether the decade at `at` is one of a life: "in her early thirties"."""
    while at and items[at - 1].letter in "e-":
        at -= 1
    return at > 0 and items[at - 1].lower in ("his", "her", "their", "my", "your", "our", "whose")


def decade_in_figures(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“the 1990s”, “the late ’80s”; “the 1900s” are the century."""
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
    part = part_in(items, match, "de_part")
    return Point(
        "days", days=part_of(century(start // 100 + 1, True) if start % 100 == 0 and start < 2000 else decade(start), part)
    )


def decade_in_words(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“the early nineties”."""
    if _of_a_life(items, match.start()):
        return None
    start = calendar.DECADE_WORDS[items[match.start("dw_word")].lower]
    return Point("days", days=part_of(decade(start), part_in(items, match, "dw_part")))


def year_span(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """1921–53: from the one year to the other; 2019/20: two years running."""
    first, second = figure_at(items, match.start("ss_from")), items[match.start("ss_to")]
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


def part_year(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """“early 2020”, “the end of 2020”."""
    return Point("year", year=year_in(items, match, "py_year"), part=part_in(items, match, "py_part"))


def bare_season(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """ "in the spring": without a year it says when, not in which year; kept unresolved unless the text has a day."""
    at = match.start()
    if at < 2 or items[at - 2].lower not in ("in", "during", "since", "by", "of", "until"):
        return None
    return Point("season", season=items[at].lower)


_PEOPLE = frozenset(words("people men women children soldiers officers troops workers prisoners dead cases deaths"))


def bare_year(items: Sequence[Item], match: re.Match[str]) -> Point | None:
    """Four plain digits alone are a year where nothing says that they count or name something."""
    at = match.start()
    year = figure_at(items, at)
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
    """The year, unless what stands beside it makes it a count (“2000 tonnes”, “at least 2000 people”) or a label (“Room 2014”)."""
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
