"""Single times of day as they are told: "10:30", "5 p.m.", "half past three", "3.30 in the morning", "noon"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifybench.values.items import Item
from verifybench.values.tables import clock, words
from verifybench.values.tables.nouns import ENDS

FRENCH = frozenset(f"h{minute:02d}" for minute in range(60))  # "15h30"
NOON, DAY = 43200.0, 86400.0
_DOTTED = re.compile(r"\d{1,2}\.[0-5]\d")  # "3.15pm"
_IN_THE = (["at"], ["in", "the"], ["in", "that"], ["on", "the"], ["on", "that"])
_AT = frozenset(words("at by from until till since before after around about between to"))
_TO_AN_HOUR = frozenset(words("at by until till around about since before after"))  # before "ten to six"


@dataclass(frozen=True, slots=True)
class Told:
    """A time as told: seconds after midnight, the item behind it, its written precision in seconds.

    `open` says that the half of the day is not told.
    """

    seconds: float
    last: int
    step: float
    open: bool = False


def time_at(items: Sequence[Item], at: int) -> Told | None:
    """The time that begins at an item and says itself that it is one, with the part of the day right behind it; or None."""
    told = _past(items, at) or _time(items, at)
    return told and in_part_behind(items, told)


def hour_at(items: Sequence[Item], at: int) -> Told | None:
    """A whole hour from 1 to 12, without anything behind it that says so."""
    numeral = items[at].numeral if at < len(items) else None
    if numeral is None or numeral.ordinal or numeral.scaled or numeral.vague or numeral.value not in range(1, 13):
        return None
    return Told(numeral.value * 3600, at + 1, 3600.0, True)


def in_part_behind(items: Sequence[Item], told: Told) -> Told:
    """With "in the morning" or "at night" behind it, which says the half of the day."""
    behind = part_behind(items, told.last) if told.open else None
    if behind is None:
        return told
    return replace(in_half(told, items[behind - 1].lower), last=behind)


def closed(items: Sequence[Item], at: int) -> bool:
    """Whether the phrase ends at an item: nothing is counted."""
    return at >= len(items) or items[at].letter in ".,;)" or items[at].lower in ENDS or items[at].text in clock.ZONES


def part_behind(items: Sequence[Item], at: int) -> int | None:
    """The item behind "in the morning", "at night", "this evening" that begins at `at`, or None."""
    for length in (2, 3):
        phrase = [item.lower for item in items[at : at + length]]
        if phrase[:-1] in _IN_THE and phrase[-1] in clock.HALF_DAYS:
            return at + length
    return None


def half_beside(items: Sequence[Item], first: int, last: int) -> str | None:
    """The part of the day that stands within four words of a time."""
    for item in (*items[last : last + 3], *reversed(items[max(0, first - 4) : first])):
        if item.lower in clock.HALF_DAYS:
            return item.lower
    return None


def in_half(told: Told, part: str) -> Told:
    hours = told.seconds / 3600
    if hours >= 13:
        return replace(told, open=False)
    late = clock.HALF_DAYS[part] and not (part == "night" and (hours < 6 or hours >= 12))
    hours %= 12
    return replace(told, seconds=hours * 3600 + (NOON if late else 0.0), open=False)


def _past(items: Sequence[Item], at: int) -> Told | None:
    """ "half past seven", "a quarter to nine", "twenty minutes past four"."""
    if items[at].letter == "a":
        at += 1
    if at + 2 >= len(items):
        return None
    numeral = items[at].numeral
    word = items[at].lower
    minutes = clock.MINUTES.get(word, 0) if numeral is None or word in ("half", "quarter") else 0
    if numeral is not None and not minutes and not numeral.scaled and numeral.value in range(1, 31):
        minutes = int(numeral.value)
    way = at + 1
    if items[way].lower in ("minute", "minutes", "min", "mins"):
        way += 1
    if not minutes or way + 1 >= len(items) or items[way].lower not in ("past", "to"):
        return None
    hour = hour_at(items, way + 1)
    if hour is None or (
        items[way].lower == "to" and not (word == "quarter" or way > at + 1 or _to_an_hour(items, at, hour))
    ):
        return None
    last = hour.last
    if last < len(items) and items[last].lower in clock.OCLOCK:
        last += 1
    hours = int(hour.seconds / 3600)
    half = last < len(items) and items[last].letter == "A"
    if half:
        hours, last = _half_day(hours, items[last].lower), last + 1
    minutes = minutes if items[way].lower == "past" else -minutes
    return Told(float((hours * 3600 + minutes * 60) % DAY), last, 60.0, not half)


def _to_an_hour(items: Sequence[Item], at: int, hour: Told) -> bool:
    """Whether "ten to six" is a time: "at ten to six"; not "from ten to six", "at ten to six of them"."""
    numeral = items[at].numeral
    if numeral is None or numeral.value not in (5, 10, 20, 25) or not at or items[at - 1].lower not in _TO_AN_HOUR:
        return False
    after = items[hour.last] if hour.last < len(items) else None
    return after is None or (
        after.lower != "of" and (closed(items, hour.last) or after.lower in clock.OCLOCK or after.letter == "A")
    )


def _time(items: Sequence[Item], at: int) -> Told | None:
    """A time that its own form tells: digits with a colon, a.m. or p.m., "o'clock", "hours"."""
    item = items[at]
    if item.letter == "C":
        return _with_colon(items, at)
    numeral = item.numeral
    if numeral is None or numeral.ordinal or numeral.vague or numeral.scaled:
        return None
    after = items[at + 1] if at + 1 < len(items) else None
    if _DOTTED.fullmatch(item.text):
        return _dotted(items, at, after)
    if item.text.isdecimal() and len(item.text) in (3, 4):
        return _compact(items, at, after)
    if after is None:
        return None
    if item.text.isdecimal() and after.start == item.end and after.lower in FRENCH and at and items[at - 1].lower in _AT:
        return Told(numeral.value * 3600 + int(after.lower[1:]) * 60.0, at + 2, 60.0) if numeral.value <= 24 else None
    hour = hour_at(items, at)
    if hour is None:
        return None
    if after.letter == "A":
        return Told(float(_half_day(int(numeral.value), after.lower) * 3600), at + 2, 3600.0)
    if numeral.value == 12 and after.lower in clock.TIMES:
        return Told(clock.TIMES[after.lower], at + 2, 3600.0)  # "12 noon"
    if after.lower in clock.OCLOCK:
        behind = items[at + 2] if at + 2 < len(items) else None
        if behind is not None and behind.letter == "A":
            return Told(float(_half_day(int(numeral.value), behind.lower) * 3600), at + 3, 3600.0)
        return replace(hour, last=at + 2)
    return None


def _with_colon(items: Sequence[Item], at: int) -> Told | None:
    """ "10:30", "17:36:01", "noon"; not the verse of "John 3:16"."""
    item = items[at]
    if item.lower in clock.TIMES:
        return None if _of_a_thing(items, at) else Told(clock.TIMES[item.lower], at + 1, 3600.0)
    if at and items[at - 1].text[0].isupper() and items[at - 1].lower in clock.SCRIPTURE:
        return None
    parts = [int(part) for part in item.text.split(":")]
    after = items[at + 1] if at + 1 < len(items) else None
    return _clock(parts[0], parts[1], parts[2] if len(parts) == 3 else None, at + 1, after)


def _of_a_thing(items: Sequence[Item], at: int) -> bool:
    """Whether "midnight" tells of the noun behind it: "a midnight raid", "Midnight Special"; not "at midnight Moscow time"."""
    after = items[at + 1] if at + 1 < len(items) else None
    if after is None or after.letter != "w" or after.lower in ENDS or after.text in clock.ZONES:
        return False
    titled = items[at].text[0].isupper() and after.text[0].isupper()
    return titled or at == 0 or items[at - 1].lower not in _AT


def _dotted(items: Sequence[Item], at: int, after: Item | None) -> Told | None:
    """ "3.15pm", "3.30 in the morning", "no later than 6.45"; a decimal everywhere else."""
    bound = at > 1 and items[at - 1].lower == "than" and items[at - 2].lower in ("later", "earlier")
    if not bound and (after is None or (after.letter != "A" and part_behind(items, at + 1) is None)):
        return None
    return dotted_at(items, at)


def dotted_at(items: Sequence[Item], at: int) -> Told | None:
    """A figure that can be a time where what stands beside it is one: "9.15 to 10.45 a.m."."""
    if not _DOTTED.fullmatch(items[at].text):
        return None
    hours, minutes = items[at].text.split(".")
    return _clock(int(hours), int(minutes), None, at + 1, items[at + 1] if at + 1 < len(items) else None)


def _compact(items: Sequence[Item], at: int, after: Item | None) -> Told | None:
    """ "1140 a.m.", "1530 hours", "between 0730 and 0930"; not the 1500 hours that something ran for."""
    text = items[at].text
    hours, minutes = int(text[:-2]), int(text[-2:])
    if after is not None and after.letter == "A":
        return _clock(hours, minutes, None, at + 1, after)
    before = items[at - 1].lower if at else ""
    nought = len(text) == 4 and text[0] == "0"
    if after is not None and after.lower in ("hours", "hrs"):
        if not (nought or (len(text) == 4 and before in _AT)):
            return None
        told = _clock(hours, minutes, None, at + 2, None)
    else:
        if (
            not nought
            or not (before in _AT or _in_compact_range(items, at))
            or not (closed(items, at + 1) or _dashed(after))
        ):
            return None
        told = _clock(hours, minutes, None, at + 1, None)
    return told and replace(told, open=False)


def _in_compact_range(items: Sequence[Item], at: int) -> bool:
    """Whether four figures stand before: "0730–0930", "0730 and 0930"."""
    if at < 2 or items[at - 1].letter not in "-&2":
        return False
    return len(items[at - 2].text) == 4 and items[at - 2].text[0] == "0"


def _dashed(after: Item | None) -> bool:
    return after is not None and after.letter == "-"


def _clock(hours: int, minutes: int, seconds: int | None, last: int, after: Item | None) -> Told | None:
    """A time in figures, with the a.m. or p.m. behind it."""
    if hours > 24 or minutes > 59 or (seconds or 0) > 59:
        return None
    half = after is not None and after.letter == "A" and hours <= 12
    if half and after is not None:
        hours, last = _half_day(hours, after.lower), last + 1
    step = 60.0 if seconds is None else 1.0
    return Told(float((hours * 3600 + minutes * 60 + (seconds or 0)) % DAY), last, step, not half and 0 < hours <= 12)


def _half_day(hours: int, mark: str) -> int:
    afternoon = mark.strip().startswith("p")
    if hours == 12:
        return 12 if afternoon else 0
    return hours + 12 if afternoon and hours < 12 else hours
