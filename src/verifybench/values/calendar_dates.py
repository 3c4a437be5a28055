"""Days, weeks and months by their place in the calendar: “5 May 2020”, “12/05/2011”, “May 5–7”, “in May”, “the 21st”."""

from __future__ import annotations

import re

from verifybench.values.calendar_points import IMPOSSIBLE, DayOfMonth, EitherDay, MonthDay, Months, Point, Weekday, YearWeek
from verifybench.values.items import month_number, weekday_number
from verifybench.values.matched import Match
from verifybench.values.periods import MONTH, month_end
from verifybench.values.relative_points import Within
from verifybench.values.tables import calendar, words
from verifybench.values.tables.nouns import ENDS

# Two digits of a year up to this one are of this century, those above of the last one.
_PIVOT = 39


def short_year(figure: int) -> int:
    """The year that two digits mean."""
    return figure + (2000 if figure <= _PIVOT else 1900) if figure < 100 else figure


def _day(year: int | None, month: int, day: int, until: int = 0) -> Point | None:
    """The day, or None where no calendar has it; without a year, 29 February counts."""
    if not 1 <= month <= 12 or (year is not None and not 1 <= year <= 9998):
        return None
    if not 1 <= day <= (end := month_end(year or 2000, month)) or until > end:
        return None
    return MonthDay(year, month, day, until)


def iso(found: Match) -> Point | None:
    """ "2011-05-12", "20110512": the extended and the basic format of ISO 8601."""
    text = found.items[found.first].text
    if "-" not in text:
        return _day(int(text[:4]), int(text[4:6]), int(text[6:])) or IMPOSSIBLE
    return _day(int(text[:4]), int(text[5:7]), int(text[8:10])) or IMPOSSIBLE


def numeric(found: Match) -> Point | None:
    """12/05/2011: the day is the figure over twelve; where both could be, both readings are kept as one interval."""
    text = found.items[found.first].text
    parts = [int(part) for part in re.split(r"[/.-]", text)]
    if len(parts) == 2:
        month, year = (parts[0], parts[1]) if parts[1] > 999 else (parts[1], parts[0])
        return Months(year, month) if 1 <= month <= 12 and 1500 <= year <= 2200 else None
    if parts[0] > 999:
        return _day(parts[0], parts[1], parts[2]) or IMPOSSIBLE
    year = short_year(parts[2])
    if "." in text:
        return _day(year, parts[1], parts[0]) or IMPOSSIBLE
    return _either(year, parts[0], parts[1]) or IMPOSSIBLE


def _either(year: int | None, one: int, two: int) -> Point | None:
    american, european = _day(year, one, two), _day(year, two, one)
    if american and european and one != two:
        return EitherDay(year, one, two)
    return american or european


# Not after, before or since: "since 9/11" means what happened on that day.
_DATED = frozenset(words("on by until till from between dated through"))


def slashed(found: Match) -> Point | None:
    """ "on 22/04": a day and a month, where a preposition or a weekday says that it is no fraction."""
    before = found.before
    one, two = (int(part) for part in found.items[found.first].text.split("/"))
    following = found.after
    dated = before is not None and (before.lower in _DATED or before.letter == "W" or _follows_another(found))
    if following is not None and following.lower in ("of", "%"):
        return None
    return _either(None, one, two) if dated or found.nested else None


def _follows_another(found: Match) -> bool:
    """Whether one more slashed date stands before: "from 22/04 to 27/04", "on 22/04, 25/04 and 27/04"."""
    before = found.items[max(0, found.first - 3) : found.first]
    joined = len(before) > 1 and (before[-1].letter in "2-&,u" or before[-1].lower == "or")
    return joined and any("/" in item.text[1:3] for item in before)


def slashed_days(found: Match) -> Point | None:
    """ "5/6 May 2020": two days running."""
    first, last = (int(part) for part in found.items[found.first].text.split("/"))
    return _day(found.year(), month_number(found.word("month")), first, last) if last == first + 1 else None


def days_of_month(found: Match) -> Point | None:
    """ "5–7 May 2020", "May 5 to 7", "the 5th and 6th of May": from the first day to the last."""
    first, last = found.figure("first"), found.figure("until")
    if last <= first or (found.before is not None and found.before.letter == "$"):
        return None
    if found.after is not None and found.after.letter in "%$":
        return None
    return _day(found.year(), month_number(found.word("month")), first, last)


def day_of_month(found: Match) -> Point | None:
    """ "5 May 2020", "May 5th", "5 May '98"; `IMPOSSIBLE` where the month has no such day."""
    day = found.figure("day")
    year = found.year()
    if found.before is not None and found.before.letter == "$" and found.before.end == found.items[found.first].start:
        return None
    if found.after is not None and not found.has("year") and _counts(found):
        return None
    item = found.item("day")
    if not item.text[0].isdigit() and item.numeral is not None and (not 1 <= day <= 31 or item.numeral.scaled):
        return None
    if item.text[0].isdigit() and not 1 <= day <= 31:
        return None
    if found.has("short"):
        year = short_year(found.figure("short"))
        if found.item("short").end - found.item("short").start != 2:
            return None
    return _day(year, month_number(found.word("month")), day) or IMPOSSIBLE


def _counts(found: Match) -> bool:
    """Whether the figure behind a month counts something: "In May 12% voted", "May 5 million"."""
    after = found.after
    if after is None or found.items[found.last - 1].letter not in "DN":
        return False
    return after.letter in "%$" and after.start <= found.items[found.last - 1].end + 1


def month_of_year(found: Match) -> Point | None:
    """ "May 2020", "2020, May", "Dec '98"."""
    month = month_number(found.word("month"))
    if found.has("short"):
        return _month_of_short_year(found, month)
    after = found.after
    begun = after is not None and after.letter in "wDO"
    if begun and found.at("year") < found.at("month") and found.word("month") in ("may", "march", "august"):
        return None  # "in 2011 May resigned"
    return Months(found.year(), month)


def _month_of_short_year(found: Match, month: int) -> Point | None:
    """ "Dec '98", "April of 87"; "August 99" only where nothing is counted."""
    item, at, after = found.item("short"), found.at("short"), found.after
    marked = found.items[at - 1].letter in "'o"
    if item.end - item.start != 2 or not item.text.isdecimal():
        return None
    if not marked and (found.figure("short") < 32 or (after is not None and after.letter not in ".,;)")):
        return None
    return Months(short_year(found.figure("short")), month)


def figured_month(found: Match) -> Point | None:
    """ "2016-11", "12-2015": a month in two figures, glued to its year."""
    item, dash = found.item("month"), found.first + 1
    month = found.figure("month")
    if item.end - item.start != 2 or not 1 <= month <= 12 or not found.glued(dash) or not found.glued(dash + 1):
        return None
    if found.after is not None and found.glued(found.last) and found.after.letter in "-/w%":
        return None
    return Months(found.year(), month) if 1500 <= found.figure("year") <= 2100 else None


def bare_month(found: Match) -> Point | None:
    """A month alone: "in May", "since March", "May and June"; not "May" the verb or the name."""
    word = found.items[found.first].lower.removesuffix("'s").removesuffix("’s")
    before, after = found.before, found.after
    month = Months(first=month_number(word))
    named = word in calendar.GIVEN_NAMES and found.items[found.first].text[0].isupper()
    plain = word in calendar.MONTHS and word not in calendar.AMBIGUOUS_MONTHS and not named
    if found.nested or plain or _between_months(found):
        return month
    if before is None:  # "June next year", not "June said"
        return month if word in calendar.GIVEN_NAMES and (after is None or after.letter != "w") else None
    if word not in calendar.MONTHS:  # Jan and Jun are people too
        joined = before.letter in "uF2&z" and word not in ("jan", "jun", "mar")
        return month if before.lower in _IN_MONTHS or joined else None
    if before.letter not in "isuzFB2&-re(" and before.lower not in ("of", "for", "as", "late", "mid", "than", "or"):
        return None
    if word == "may" and after is not None and after.letter == "w" and before.letter == "&" and after.lower not in ENDS:
        return None
    return month


def _between_months(found: Match) -> bool:
    """Whether the word beside a dash or "to" is a month as well: "May to July", "Jan–Feb"."""
    before, after = found.before, found.after
    if before is not None and before.letter in "-2" and found.first > 1 and found.items[found.first - 2].letter == "M":
        return True
    if after is None or after.letter not in "-2u" or found.last + 1 >= len(found.items):
        return False
    other = found.items[found.last + 1]
    return other.text[0].isupper() and month_number(other.lower) > 0


def week_of_year(found: Match) -> Point | None:
    """ "week 31 of 2020": the week by its number in ISO 8601."""
    number = found.figure("number")
    if found.after is not None and found.after.letter == "U":
        return None  # "one week three days"
    return YearWeek(number=number) if 1 <= number <= 53 else None


def iso_week(found: Match) -> Point | None:
    """ "2020-W31"."""
    word = found.word("week")
    number = int(word[1:])
    return YearWeek(found.year(), number) if 1 <= number <= 53 else None


_IN_MONTHS = frozenset(words("in since until till during last next this of late early mid from"))
_WITH_DAYS = frozenset(words("on by until till since from before after through between to around about for"))


def the_day(found: Match) -> Point | None:
    """ "on the 21st", "by the 3rd": a day of the month named, or of this one; not "the 21st century", "the 3rd man"."""
    day, until = found.figure("day"), found.figure("until")
    before, after = found.before, found.after
    if not 1 <= day <= 31 or (until and not day < until <= 31):
        return None
    if found.nested and after is not None and _named(after.letter, after.lower):
        return None
    if found.nested:
        written = found.item("day").text[0].isdigit() or (after is not None and after.letter == "o")
        return DayOfMonth(day, until) if written else None
    if before is None or before.letter != "t" or not found.item("day").text[0].isdigit() or found.first < 2:
        return None
    if found.items[found.first - 2].lower not in _WITH_DAYS or (after is not None and _named(after.letter, after.lower)):
        return None
    return DayOfMonth(day, until)


def _named(letter: str, word: str) -> bool:
    """Whether the word behind an ordinal is what it numbers."""
    return letter in "wU-NMDqK" and word not in ENDS


def day_of_a_month(found: Match) -> Point | None:
    """ "the 20th of next month", "from 4 to 22 this month", with the month in `found.point`."""
    day, until = found.figure("day"), found.figure("until")
    if not found.has("joint") and found.items[found.found.end()].letter == "U":
        return None  # "in the ninth month"
    if (
        found.point.size != MONTH
        or found.point.inside is not None
        or not 1 <= day <= 31
        or (until and not day < until <= 31)
    ):
        return None
    return Within(DayOfMonth(day, until), found.point)


def weekday_the(found: Match) -> Point | None:
    """ "Friday the 15th", "Sun 14th", "Sunday 31"."""
    weekday, day = weekday_number(found.word("weekday")), found.figure("day")
    if weekday < 0 or not 1 <= day <= 31 or named_day(found):
        return None
    after = found.after
    if after is not None and after.letter in "oM":
        return None  # "Saturday the 1st of January"
    ordinal = found.item("day").letter == "O"
    if after is not None and (after.letter in "w%$U-NqM" and after.lower not in ENDS):
        return None  # "on Friday the first witness", "on Friday 12 men"
    if not ordinal and (not found.item("day").text[0].isdigit() or (after is not None and after.letter in "AC")):
        return None
    if not ordinal and after is not None and after.letter not in ".,;)&":
        return None
    return Weekday(weekday, day=day)


def bare_weekday(found: Match) -> Point | None:
    """ "on Friday": which one, the text does not say."""
    name = weekday_number(found.items[found.first].lower)
    word = found.items[found.first].lower
    if word in calendar.WEEKDAY_ABBREVIATIONS and not found.nested and not _cut_weekday(found, word):
        return None
    if (
        name < 0
        or named_day(found)
        or (found.after is not None and found.after.letter == "-" and found.glued(found.last) and _hyphened(found))
    ):
        return None
    return Weekday(name)


def _hyphened(found: Match) -> bool:
    """Whether the hyphen behind makes an adjective of it: "a Friday-night film", not "Monday–Friday"."""
    following = found.items[found.last + 1] if found.last + 1 < len(found.items) else None
    return following is None or weekday_number(following.lower) < 0


def _cut_weekday(found: Match, word: str) -> bool:
    """Whether a weekday cut short is one: "on Tue", "Mon–Fri", "Thu, 5 May"; Sat and Sun are words of their own."""
    before, after = found.before, found.after
    if found.items[found.first].letter == "W":
        return True
    if after is not None and after.letter in "-2" and found.last + 1 < len(found.items):
        return weekday_number(found.items[found.last + 1].lower) >= 0
    return before is not None and word not in ("sun", "sat") and before.lower in _WITH_DAYS | {"or", "and"}


def named_day(found: Match) -> bool:
    """Whether the weekday is one with a name of its own: "Bloody Sunday"."""
    before = found.before
    return before is not None and before.text[0].isupper() and before.lower in calendar.DAY_NAMES
