"""Dates that another day tells: “last year”, “two weeks ago”, “yesterday”, “the day after the vote”, “the first week of May”."""

from __future__ import annotations

from verifybench.values.calendar_points import COMING, PAST, Months, Point, Pointed, Season, Weekday, Yearly
from verifybench.values.date_clauses import looks_ahead
from verifybench.values.items import month_number, weekday_number
from verifybench.values.matched import Match
from verifybench.values.nouns import head_noun
from verifybench.values.periods import DAY, MONTH, SEASON, SIZES, YEAR
from verifybench.values.relative_points import (
    Around,
    Base,
    Beyond,
    Event,
    Nth,
    Offset,
    Part,
    Period,
    Span,
    ToDate,
    Weekdays,
)
from verifybench.values.tables import calendar, words
from verifybench.values.tables.nouns import ENDS

# Behind these "the last year" is twelve months up to the day of the text, not the calendar year before.
_OVER = frozenset(words("over within for throughout during"))
# Before "last three weeks" where "last" is no verb.
_BEFORE_LAST = frozenset(
    words("these those his her its their my our your over for within of during throughout across and or is was")
)
_AT_WEEKEND = frozenset(words("at over since during on until by before after"))


def pointed(found: Match) -> Point | None:
    """ "last year", "this month", "next Tuesday", "the past week", "that summer", "the same day", "the following day"."""
    way_word = found.word("way")
    way = calendar.POINTERS.get(way_word, 0)
    item = found.item("what")
    base: Base = "named" if way_word in calendar.NARRATED or way_word in ("that", "same") else "today"
    if item.letter == "M" or month_number(found.word("what")):
        if found.after is not None and found.after.letter in "DO":
            return None  # "Coming April 28"
        month = Months(first=month_number(found.word("what")))
        return Pointed(month, way) if way_word in calendar.POINTERS else None
    if item.letter == "W":
        if way_word in ("that", "same"):
            return Weekday(weekday_number(item.lower))
        if way_word == "past":
            return Weekday(weekday_number(item.lower), PAST)
        return Weekday(weekday_number(item.lower), COMING if way_word in ("coming", "upcoming") else way)
    if item.letter == "S":
        season = Season(name=found.word("what"))
        return season if way_word in ("that", "same") else Pointed(season, way)
    unit = found.word("what")
    if unit not in SIZES:
        return None  # "last years"
    if unit == "day" and way_word not in ("that", "same", "previous", "preceding", "following", "next", "this"):
        return None
    if unit == "day" and way_word in ("this", "that") and not found.nested and not _whole(found):
        return None
    if unit == "day" and way_word == "next":
        base = "named"
    before = found.before
    if before is not None and before.letter == "t":
        before = found.items[found.first - 2] if found.first > 1 else None
    over = before is not None and before.lower in _OVER and way == -1
    if way_word in ("past", "coming") or (over and way_word == "last"):
        if unit in ("weekend", "quarter"):
            return Period(unit, 0 if way == 1 and unit == "weekend" else way)
        return Period(unit, 1) if way_word == "coming" else Span(((unit, float(way), float(way)),))
    return Period(unit, way, base)


def _whole(found: Match) -> bool:
    """Whether "that day" ends its phrase; "that day-long siege" and "this day care centre" name no day."""
    after = found.after
    return after is None or after.letter != "w" or after.lower in ENDS


def span(found: Match) -> Point | None:
    """ "the last three years", "the next two weeks", "2 upcoming months": the days from then to the day of the text."""
    way = calendar.POINTERS.get(found.word("way"), 0)
    before, after = found.before, found.after
    if found.word("way") == "last" and before is not None and before.letter in "w2" and before.lower not in _BEFORE_LAST:
        return None  # "trips that may last three weeks"
    if found.has("unit2") and after is not None and after.lower in calendar.BACKWARD:
        found.last = found.at("unit") + 1  # "for the last 3 months, and 2 days ago it ended"
        told = found.distance(way)
        return None if told is None or way == 0 else Span(told[:1])
    told = found.distance(way)
    return None if told is None or way == 0 else Span(told)


def counted_before(found: Match) -> Point | None:
    """ "2 upcoming months", "five past years"."""
    numeral = found.item("count").numeral
    if numeral is None or numeral.scaled or numeral.value < 2 or not found.word("unit").endswith("s"):
        return None
    return span(found)


def weekday_week(found: Match) -> Point | None:
    """ "Tuesday week": a week behind the coming Tuesday."""
    if found.after is not None and found.after.letter == "-":
        return None  # "a Tuesday week-long strike"
    return Offset((("week", 1.0, 1.0),), point=Weekday(weekday_number(found.word("weekday")), COMING))


def weekdays_on(found: Match) -> Point | None:
    """ "two Mondays later", "three Fridays ago", "two Sundays from now"."""
    amount = found.amount("count")
    way = found.word("way")
    if amount is None or amount[0] != amount[1] or not 1 <= amount[0] <= 52 or amount[0] != int(amount[0]):
        return None
    number = weekday_number(found.word("weekday").removesuffix("s"))
    sign = -1 if way in calendar.BACKWARD else 1
    return Weekdays(number, sign * int(amount[0]), "named" if way and way not in ("ago", "hence", "back") else "today")


def three_quarters(found: Match) -> Point | None:
    """ "the last three quarters", which number words alone would read as 75 per cent; not those of the film."""
    way = calendar.POINTERS[found.word("way")]
    numeral = found.item("quarters").numeral
    if numeral is None or numeral.value != 0.75 or found.word("quarters") != "three" or way == 0:
        return None
    if found.after is not None and found.after.letter == "o":
        return None
    return Span((("quarters", 3.0 * way, 3.0 * way),))


def commencing(found: Match) -> Point | None:
    """ "w/c 4 February": the week that begins with a day."""
    return Around("week", found.point, "from") if found.point.size == DAY else None


def now(found: Match) -> Point | None:
    """ "between now and the end of May", "between 2015 and now"."""
    around = [item.lower for item in found.items[max(0, found.first - 6) : found.first]]
    return Period("day", 0) if "between" in around else None


def offset(found: Match) -> Point | None:
    """ "four years earlier", "a week ago", "two days later", "a year and a half ago"."""
    way = found.word("way")
    told = found.distance(-1 if way in calendar.BACKWARD else 1)
    after = found.after
    if told is None:
        return None
    if found.has("half"):
        if found.figure("half") or (numeral := found.item("half").numeral) is None or numeral.value != 0.5:
            return None
        unit, least, most = told[0]
        sign = 1 if least > 0 else -1
        told = ((unit, least + sign * 0.5, most + sign * 0.5),)
    ends = after is None or after.letter in ".,;)&" or after.text in "—–"
    if not ends and way in ("before", "after", "prior", "on", "back", "previously", "thereafter"):
        return None
    if way in ("on", "back") and found.before is not None and found.before.lower in ("of", "by"):
        return None
    return Offset(told, "today" if way in ("ago", "hence", "back") else "named")


def offset_or_two(found: Match) -> Point | None:
    """ "a day or two later", "a year or two ago"."""
    way = found.word("way")
    sign = -1.0 if way in calendar.BACKWARD else 1.0
    more, unit = found.figure("more"), found.word("unit")
    if more not in (2, 3) or found.distance(1) != ((unit, 1.0, 1.0),):
        return None
    return Offset(((unit, sign, more * sign),), "today" if way in ("ago", "hence", "back") else "named")


def from_now(found: Match) -> Point | None:
    """ "two weeks from now", "three days from today"."""
    told = found.distance(1)
    return None if told is None else Offset(told)


def before_that(found: Match) -> Point | None:
    """ "two years before that", "a month after this"."""
    told = found.distance(-1 if found.word("way") == "before" else 1)
    return None if told is None else Offset(told, "named")


def from_point(found: Match) -> Point | None:
    """ "two weeks after 5 May", "the day before yesterday", "three days from tomorrow", "the year before 2015"."""
    way = -1 if found.word("way") in ("before", "prior") else 1
    unit = found.word("unit")
    if not found.has("count"):
        if found.word("way") in ("from", "since") or unit not in calendar.PERIODS:
            return None
        if found.items[found.found.end()].lower == unit:
            return None  # "week after week"
        return Beyond(unit, way, found.point)
    if found.word("count") in ("a", "an") and _is_rate(found):
        return None
    told = found.distance(way)
    point = found.point
    if found.word("way") == "from" and isinstance(point, Weekday) and point.way is None and not point.day:
        point = Weekday(point.number, COMING)  # "two weeks from Tuesday"
    return None if told is None else Offset(told, point=point)


def _is_rate(found: Match) -> bool:
    """Whether the time behind a figure is what it is told by: "$5 a day before May", "40 jobs a month since January"."""
    items, first = found.items, found.first
    before = items[max(0, first - 3) : first]
    if any(item.letter == "$" for item in before) and before[-1].letter != ",":
        return True
    counted = next((index for index, item in enumerate(before) if item.numeral is not None), None)
    return (
        found.word("way") == "since" and counted is not None and all(item.letter == "w" for item in before[counted + 1 :])
    )


def beyond_next(found: Match) -> Point | None:
    """ "the week after next", "the month before last"."""
    unit = found.word("unit")
    way = 2 if found.word("way") == "after" else -2
    if (found.word("pointer") in ("last", "previous")) != (way < 0):
        return None
    return Period(unit, way) if unit in calendar.PERIODS else None


def around_named(found: Match) -> Point | None:
    """ "the day before", "the year after", where nothing follows: beside the date named before."""
    after = found.after
    if after is not None and after.letter not in ".,;)":
        return None
    return Period(found.word("unit"), -1 if found.word("way") == "before" else 1, "named")


def after_event(found: Match) -> Point | None:
    """ "two months after the disaster", "the day after his arrest": told from what no calendar holds."""
    told = found.distance(1)
    noun = head_noun(found.items, found.last, one=True)
    if told is None or noun is None:
        return None
    end = next(index for index in range(found.last, len(found.items)) if found.items[index] is noun) + 1
    while end < len(found.items) and found.items[end - 1].lower.endswith(("'s", "’s")) and found.items[end].letter == "w":
        end += 1  # "after his father's death"
    if end > found.last + 5:
        return None
    found.last = end
    return Event(told)


def in_a_while(found: Match) -> Point | None:
    """ "The trial begins in three weeks", "in two weeks' time": so far from the day of the text, else it is a duration."""
    told = found.distance(1)
    if told is None:
        return None
    if told[0][0] in calendar.HOURS:
        return None  # a duration, or a time of day
    ahead = any(item.lower in calendar.SCHEDULED for item in found.items[max(0, found.first - 8) : found.first])
    timed = found.items[found.last - 1].lower == "time"
    after = found.after
    ends = after is None or after.letter in ".,;)" or (after.lower in ENDS and after.lower != "of")
    return Offset(told) if timed or (ahead and ends) else None


def within(found: Match) -> Point | None:
    """ "He will be back within five days": the days from that of the text to then; without a look ahead it is a duration."""
    told = found.distance(1)
    ahead = any(item.lower in calendar.SCHEDULED for item in found.items[max(0, found.first - 10) : found.first])
    if told is None or told[0][0] in calendar.HOURS or not ahead or (found.after is not None and found.after.letter == "o"):
        return None
    return Span(told, at_once=True)


def day_word(found: Match) -> Point | None:
    """ "yesterday", "today", "tomorrow"; not the newspaper."""
    word = found.word("word")
    item, before = found.items[found.first], found.before
    if item.text[0].isupper() and before is not None and before.letter == "w" and before.text[0].isupper():
        return None  # "USA Today"
    shift = float(calendar.DAYS[word])
    return Offset((("day", shift, shift),)) if shift else Period("day", 0)


def part_of_day(found: Match) -> Point | None:
    """ "this morning", "last night", "the next evening", "that afternoon"."""
    way, part = found.word("way"), found.word("part")
    if way in ("last", "past"):
        return Period("day", -1) if part in ("night", "evening") else None
    if way == "this":
        return Period("day", 0) if part != "night" else None
    if way in ("that", "same"):
        return Period("day", 0, "named")
    return Period("day", 1 if way in ("next", "following") else -1, "named") if way != "current" else None


def day_part(found: Match) -> Point | None:
    """ "the morning of 5 May", "the night of the 5th"."""
    return found.point if found.point.size == DAY else None


def part(found: Match) -> Point | None:
    """ "early 2020", "the end of May", "later this month", "late in the year", "the rest of the week"."""
    word = calendar.PARTS[found.word("part")]
    point = found.point
    if point.size == DAY:
        return None
    if word in ("earlier", "later") and not isinstance(point, Period):
        word = "early" if word == "earlier" else "late"  # "the later fifteenth century"
    return Part(word, point)


def so_far(found: Match) -> Point | None:
    """ "so far this year"."""
    return Part("earlier", found.point) if isinstance(found.point, Period) and found.point.way == 0 else None


def to_date(found: Match) -> Point | None:
    """ "the year to date"."""
    return ToDate(found.word("unit"))


def the_weekend(found: Match) -> Point | None:
    """ "at the weekend", "since the weekend": the last one, or the next where the sentence looks ahead."""
    before = found.items[found.first - 2] if found.first > 1 else None
    if found.nested or before is None or found.items[found.first - 1].letter != "t" or before.lower not in _AT_WEEKEND:
        return None
    return Period("weekend", 0 if looks_ahead(found.items, found.first, found.last) else -1)


def the_unit(found: Match) -> Point | None:
    """ "the year", "the week" inside "the end of the year": the one that runs."""
    unit = found.word("unit")
    if not found.nested or unit not in ("week", "weekend", "month", "quarter", "year", "decade", "century"):
        return None
    return Period(unit, 0)


def year_end(found: Match) -> Point | None:
    """ "year-end", "by month-end"."""
    return Part("end", Period(found.word("unit"), 0))


def nth(found: Match) -> Point | None:
    """ "the second week of May", "the last ten days of 2020", "the opening days of the month", "the last Friday in May"."""
    word = found.word("which")
    which = calendar.ORDINALS.get(word, 0) if found.item("which").numeral is None else found.figure("which")
    if found.has("weekday"):
        weekday = weekday_number(found.word("weekday"))
        if not (which == -1 or 1 <= which <= 5) or weekday < 0 or found.point.size not in (MONTH, SEASON, YEAR):
            return None
        return Nth(which, "day", found.point, weekday=weekday)
    count = 1
    if found.has("count"):
        amount = found.amount("count")
        if amount is None or amount[0] != amount[1] or amount[0] != int(amount[0]):
            return None
        count = int(amount[0])
    unit = found.word("unit")
    single = unit.removesuffix("s") if unit != "centuries" else "century"
    if (single != unit) != (count > 1) or not (which == -1 or 1 <= which <= 400) or (count > 1 and which not in (1, -1)):
        return None
    size = Period(single, 0).size if single in calendar.PERIODS and single not in ("weekend", "fortnight") else None
    if size is None or size >= found.point.size or count > 400:
        return None
    if which > 1 and size == DAY and not isinstance(found.point, (Yearly, Period)):
        return None
    return Nth(which, single, found.point, count)


def around(found: Match) -> Point | None:
    """ "the week of 5 May", "the weekend of the 18th", "the week beginning 5 May"."""
    unit = found.word("unit")
    if found.point.size != DAY or unit not in ("week", "weekend"):
        return None
    way = found.word("way")
    if way == "of":
        return Around(unit, found.point)
    if unit != "week":
        return None
    return Around(unit, found.point, "to" if way in ("ending", "to") else "from")
