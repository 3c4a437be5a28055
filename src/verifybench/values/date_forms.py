"""The forms of single dates, one a line, with who says what a form means (the notation is that of `date_notation`).

The first form that fits at a place, and that its reader accepts, wins: longer forms stand before what they begin with. A
year, a period or a holiday behind or before a form is joined to it by `points`, so "June next year", "Q3 2016" and "Tuesday
of last week" need no line.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from verifybench.values import calendar_dates, relative_dates, years
from verifybench.values.date_notation import Pattern, compile_form
from verifybench.values.matched import Reader

_MORE = "[ ,? and? count2:COUNT unit2:UNIT [ ,? and? count3:COUNT unit3:UNIT ] ]"
_COUNTS = f"count:COUNT of? -? unit:UNIT {_MORE}"

FORMS: tuple[tuple[str, Reader], ...] = (
    # days
    ("ISO", calendar_dates.iso),
    ("NUMERIC", calendar_dates.numeric),
    ("days:SLASHED of? month:MONTH ,? year:YEAR?", calendar_dates.slashed_days),
    ("SLASHED", calendar_dates.slashed),
    ("first:DAY , FIGURE ,? and|or until:DAY of? month:MONTH .? ,? year:YEAR?", calendar_dates.days_of_month),
    ("first:DAY TO|and the? until:DAY of? month:MONTH .? ,? year:YEAR?", calendar_dates.days_of_month),
    ("month:MONTH .? the? first:DAY TO|and the? until:DAY ,? year:YEAR", calendar_dates.days_of_month),
    ("month:MONTH .? the? first:DAY TO|and the? until:DAY", calendar_dates.days_of_month),
    ("year:YEAR -|/|,? month:MONTH -|/|. day:FIGURE", calendar_dates.day_of_month),
    ("the? day:DAY -|/|.? day? of? month:MONTH -|/|' short:FIGURE", calendar_dates.day_of_month),
    ("the? day:DAY .|-|/? day? of? month:MONTH .|-|/? ,? of|in? year:YEAR", calendar_dates.day_of_month),
    ("the? day:DAY .|-|/? day? of? month:MONTH", calendar_dates.day_of_month),
    ("month:MONTH .|-|/|,? the? day:DAY -|/? ,? year:YEAR", calendar_dates.day_of_month),
    ("month:MONTH .|-|/? ,? the? day:DAY", calendar_dates.day_of_month),
    ("the? day:ORDINAL TO|and the? until:ORDINAL joint:of POINT", calendar_dates.day_of_a_month),
    ("day:FIGURE TO|and until:FIGURE joint:of|in? POINT", calendar_dates.day_of_a_month),
    ("the? day:ORDINAL joint:of? POINT", calendar_dates.day_of_a_month),
    ("the? day:ORDINAL TO|and the? until:ORDINAL", calendar_dates.the_day),
    ("weekday:WEEKDAY .? ,? the? day:DAY", calendar_dates.weekday_the),
    # months and weeks
    ("month:MONTH .? ,|of|-|/? year:YEAR", calendar_dates.month_of_year),
    ("month:MONTH .? of? ' short:FIGURE", calendar_dates.month_of_year),
    ("month:MONTH .? of? short:FIGURE", calendar_dates.month_of_year),
    ("the? year:YEAR -|/ until:FIGURE", years.year_span),
    ("year:YEAR - month:FIGURE", calendar_dates.figured_month),
    ("month:FIGURE - year:YEAR", calendar_dates.figured_month),
    ("year:YEAR -|/|,? month:MONTH", calendar_dates.month_of_year),
    ("the? unit:week|weekend way:of the? POINT", relative_dates.around),
    ("the? unit:week way:beginning|starting|commencing|ending|from|to on? the? POINT", relative_dates.around),
    ("the? week number:FIGURE", calendar_dates.week_of_year),
    ("year:YEAR -? week:ISOWEEK", calendar_dates.iso_week),
    ("the? HALFDAY of the? POINT", relative_dates.day_part),
    ("the? early|small hours of the? POINT", relative_dates.day_part),
    # parts of longer periods
    ("the? which:WHICH weekday:WEEKDAY of|in? the? POINT", relative_dates.nth),
    ("the? which:WHICH -? half joint:of|in? the? POINT", years.half),
    ("the? which:WHICH count:COUNT? unit:UNIT of|in? the? POINT", relative_dates.nth),
    ("part:early|late|earlier|later in|on the? POINT", relative_dates.part),
    ("the? part:PART of? -? the? POINT", relative_dates.part),
    ("so far POINT", relative_dates.so_far),
    ("the? unit:year|month|week|quarter - end", relative_dates.year_end),
    ("the? unit:year|month|week|quarter -? to -? date", relative_dates.to_date),
    # quarters, halves, seasons
    ("the? which:ORDINAL -? quarter", years.quarter),
    ("year:YEAR -? code:CODE", years.coded),
    ("code:CODE of|-|'? year:YEAR", years.coded),
    ("code:CODE", years.coded),
    ("number:FIGURE code:QUARTERYEAR", years.quarter_of_year),
    ("number:FIGURE q year:YEAR?", years.quarter_of_year),
    ("the? season:SEASON ,|of? year:YEAR -|/ short:FIGURE", years.season_of_year),
    ("the? season:SEASON ,|of? year:YEAR", years.season_of_year),
    ("the? season:SEASON of? ' short:FIGURE", years.short_season),
    # centuries, decades, years
    ("the? which:ORDINAL and|to|- the? until:ORDINAL -? century|centuries era:ERA?", years.centuries),
    ("the? which:ORDINAL -? century|centuries era:ERA?", years.centuries),
    ("the? ' year:FIGURE '? s", years.decade_in_figures),
    ("the? year:NUMBER '? s", years.decade_in_figures),
    ("the? hundreds:FIGURE -? decade:DECADE", years.decade_in_words),
    ("the? decade:DECADE", years.decade_in_words),
    ("year:NUMBER era:ERA", years.era_year),
    ("era:ERA year:NUMBER", years.era_year),
    ("the? fiscal|financial year? the? POINT", years.fiscal),
    ("code:FISCAL", years.fiscal_code),
    ("fy year:NUMBER", years.fiscal_code),
    ("' short:FIGURE", years.apostrophe_year),
    ("the? year year:NUMBER", years.numbered_year),
    # counted from another day
    ("the? unit:UNIT way:before|after the? pointer:last|next|previous", relative_dates.beyond_next),
    ("in count:COUNT unit:UNIT '? time", relative_dates.in_a_while),
    ("in count:COUNT unit:UNIT", relative_dates.in_a_while),
    (
        f"within|inside the? next|coming? count:COUNT unit:UNIT {_MORE}",
        relative_dates.within,
    ),
    (f"{_COUNTS} way:BACK", relative_dates.offset),
    (f"{_COUNTS} from now|today", relative_dates.from_now),
    (f"{_COUNTS} way:before|after|prior to? that|this|then", relative_dates.before_that),
    (f"{_COUNTS} way:before|after|from|since|prior|following to? the? POINT", relative_dates.from_point),
    (f"{_COUNTS} before|after|following|prior to? OWN", relative_dates.after_event),
    (f"{_COUNTS} way:ON", relative_dates.offset),
    ("count:COUNT unit:UNIT or more:NUMBER way:BACK|ON", relative_dates.offset_or_two),
    ("count:COUNT unit:UNIT and half:NUMBER way:BACK", relative_dates.offset),
    ("count:COUNT unit:UNIT and half:NUMBER way:ON", relative_dates.offset),
    ("the? unit:UNIT way:before|after|prior to? the? POINT", relative_dates.from_point),
    ("the? unit:day|week|month|year|weekend before|after|following OWN", relative_dates.after_event),
    ("the? unit:day|week|month|year way:before|after", relative_dates.around_named),
    # pointed at
    ("the? way:POINTER|that|same part:HALFDAY", relative_dates.part_of_day),
    (
        f"the? way:POINTER count:COUNT of? unit:UNIT {_MORE}",
        relative_dates.span,
    ),
    ("the? count:FIGURE way:POINTER unit:UNIT", relative_dates.counted_before),
    ("the? way:same what:UNIT|WEEKDAY|SEASON", relative_dates.pointed),
    ("that way:same what:UNIT|WEEKDAY|SEASON", relative_dates.pointed),
    ("this way:POINTER what:UNIT|MONTH|WEEKDAY|SEASON", relative_dates.pointed),
    ("the? way:POINTER|that calendar? what:UNIT|MONTH|WEEKDAY|SEASON", relative_dates.pointed),
    ("weekday:WEEKDAY week", relative_dates.weekday_week),
    ("count:COUNT weekday:WEEKDAYS from now|today", relative_dates.weekdays_on),
    ("count:COUNT weekday:WEEKDAYS way:BACK|ON", relative_dates.weekdays_on),
    ("the? way:POINTER quarters:NUMBER", relative_dates.three_quarters),
    ("the? w / c POINT", relative_dates.commencing),
    # alone
    ("now", relative_dates.now),
    ("word:DAYWORD", relative_dates.day_word),
    ("the? day:ORDINAL", calendar_dates.the_day),
    ("the? weekend", relative_dates.the_weekend),
    ("unit:UNIT", relative_dates.the_unit),
    ("WEEKDAY", calendar_dates.bare_weekday),
    ("MONTH", calendar_dates.bare_month),
    ("season:SEASON", years.bare_season),
    ("year:YEAR", years.bare_year),
)


@dataclass(frozen=True, slots=True)
class Form:
    """A line of the table, compiled."""

    pattern: Pattern
    reader: Reader


_COMPILED = tuple(Form(compile_form(notation), reader) for notation, reader in FORMS)
FIRST = "".join(sorted({sort for form in _COMPILED for sort in form.pattern.pairs}))
"""The sorts that a form can begin with."""


@lru_cache(maxsize=4096)
def beginning_with(pair: str) -> tuple[Form, ...]:
    """The forms that can begin with two sorts, in the order of the table."""
    return tuple(form for form in _COMPILED if form.pattern.may_begin(pair))
