"""Single dates as written: patterns over the shape of a stretch, and who says what the words they cover mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from verifybench.values import calendar_dates, relative_dates, years
from verifybench.values.items import Item
from verifybench.values.periods import Point

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
    """The single dates of a stretch, in order and not overlapping."""
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


# Who says what each shape means, in the order of `_SHAPES`.
_MAKERS: dict[str, Callable[[Sequence[Item], re.Match[str]], Point | None]] = {
    "iso": calendar_dates.iso,
    "numeric": calendar_dates.numeric,
    "days_month": calendar_dates.days_month,
    "month_days": calendar_dates.month_days,
    "day_month": calendar_dates.day_month,
    "month_day": calendar_dates.month_day,
    "year_month": calendar_dates.year_month,
    "nth_weekday": relative_dates.nth_weekday,
    "weekday_the": relative_dates.weekday_the,
    "in_a_while": relative_dates.in_a_while,
    "ordinal_in": years.quarter,
    "half_year": years.half_year,
    "fiscal": years.short_quarter,
    "season_year": years.season_year,
    "centuries": years.centuries,
    "decade": years.decade_in_figures,
    "decade_word": years.decade_in_words,
    "season_span": years.year_span,
    "part_year": years.part_year,
    "part_month": calendar_dates.part_month,
    "count_back": relative_dates.count_back,
    "span_back": relative_dates.span_back,
    "pointed": relative_dates.pointed,
    "day_word": relative_dates.day_word,
    "weekday": relative_dates.bare_weekday,
    "month": calendar_dates.bare_month,
    "season": years.bare_season,
    "year": years.bare_year,
}
