"""Times of day: "10:30", "5 p.m.", "half past three", "noon", bounds and ranges of them.

A time is seconds after midnight where it was told (more than a day's where a range runs over midnight); the zone named with
it is its noun. Hours without
a.m. or p.m. are those of the part of the day that stands beside them, else as written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifybench.model.value import Hedge, Value
from verifybench.values.items import Item
from verifybench.values.phrases import Phrases
from verifybench.values.tables import clock, words
from verifybench.values.tables.nouns import ENDS

_FRENCH = frozenset(f"h{minute:02d}" for minute in range(60))  # "15h30"
_TOLD = clock.OCLOCK | _FRENCH | frozenset(words("than past quarter hours hrs morning afternoon evening night half"))
_DOTTED = re.compile(r"\d{1,2}\.[0-5]\d")  # "3.15pm"
_LETTERS = frozenset("CA")
_NOON, _DAY = 43200.0, 86400.0
_BEFORE: Phrases[Hedge] = Phrases(
    {tuple(phrase.split("_")): hedge for hedge, names in clock.BOUNDS_BEFORE.items() for phrase in names.split()}
)
_AFTER: Phrases[Hedge] = Phrases(
    {tuple(phrase.split("_")): hedge for hedge, names in clock.BOUNDS_AFTER.items() for phrase in names.split()}
)
_IN_THE = (["at"], ["in", "the"], ["in", "that"], ["on", "the"], ["on", "that"])
_AT = frozenset(words("at by from until till since before after around about between to"))


@dataclass(frozen=True, slots=True)
class _Told:
    """A time as told: seconds after midnight, the item behind it, its written precision in seconds.

    `open` says that the half of the day is not told.
    """

    seconds: float
    last: int
    step: float
    open: bool = False


def times(text: str, items: Sequence[Item], taken: list[bool]) -> list[Value]:
    """The times of a stretch; marks their items in `taken`."""
    values: list[Value] = []
    told = not _TOLD.isdisjoint([item.lower for item in items]) or not _LETTERS.isdisjoint([item.letter for item in items])
    if not told and not (any(taken) and _dated_hour(items, taken)):
        return values
    at = behind = 0
    while at < len(items):
        found = None if taken[at] else _range(items, at) or _single(items, at, taken)
        if found is None:
            at += 1
            continue
        low, high = found
        first, last = at, high.last
        opener = items[at - 1].lower if at else ""
        hedge: Hedge = "exact"
        if low is not high:
            if opener in ("between", "from") and not taken[at - 1]:
                first = at - 1
        else:
            hedge, first, last = _hedged(items, at, last, max(behind, 0), taken)
        zone, last = _zone(items, last)
        start, end = items[first].start, items[last - 1].end
        values.append(_value(text, start, end, low, high, hedge, zone))
        taken[first:last] = [True] * (last - first)
        at = behind = last
    return values


def _hedged(items: Sequence[Item], first: int, last: int, floor: int, taken: Sequence[bool]) -> tuple[Hedge, int, int]:
    """The bound that the words before or behind a time make of it, and the items with them."""
    after = _AFTER.at(items, last)
    if after is not None:
        return after[0], first, after[1]
    before = _BEFORE.before(items, first)
    if before is None or before[1] < floor or any(taken[before[1] : first]):
        return "exact", first, last
    hedge, start = before
    if hedge == "approx":  # "after around 3:30pm"
        outer = _BEFORE.before(items, start)
        if outer is not None and outer[1] >= floor and not any(taken[outer[1] : start]):
            return outer[0], outer[1], last
    return hedge, start, last


def _value(text: str, start: int, end: int, low: _Told, high: _Told, hedge: Hedge, zone: str) -> Value:
    first, final = low.seconds, high.seconds
    if final < first:
        final += _DAY  # "from 22:00 until 6 a.m." ends on the next day
    bounds: tuple[float | None, float | None, bool, bool] = first, final, False, False
    if hedge in ("at_least", "more_than"):
        bounds = first, None, hedge == "more_than", False
    elif hedge in ("at_most", "less_than"):
        bounds = None, final, False, hedge == "less_than"
    elif hedge == "approx":
        bounds = max(first - 900.0, 0.0), min(final + 900.0, _DAY - 1), False, False
    return Value("time", text[start:end], start, end, None, *bounds, unit="s", noun=zone, hedge=hedge, step=high.step)


def _zone(items: Sequence[Item], at: int) -> tuple[str, int]:
    """The time zone that stands behind a time, and the item behind it."""
    bracket = at < len(items) and items[at].text == "("
    first = at + bracket
    if first < len(items) and items[first].text in clock.ZONES:
        closed = first + 1 < len(items) and items[first + 1].text == ")"
        return (items[first].text, first + 1 + bracket) if closed or not bracket else ("", at)
    for length in (2, 3):
        phrase = items[at : at + length]
        if len(phrase) == length and phrase[-1].lower == "time" and phrase[0].lower in clock.ZONE_NAMES:
            return " ".join(item.text for item in phrase[:-1]), at + length
    return "", at


def _range(items: Sequence[Item], at: int) -> tuple[_Told, _Told] | None:
    """ "5–7 pm", "from 9 to 17:00", "between noon and 3 p.m.", "22:00 until 6 a.m."."""
    low = _time(items, at) or _past(items, at)
    bare = low is None
    if low is None:
        low = _hour(items, at)
    if low is None or low.last + 1 >= len(items):
        return None
    word = items[low.last]
    opener = items[at - 1].lower if at else ""
    joined = word.letter == "-" or word.lower in ("to", "until", "till", "through")
    if not joined and not (word.lower == "and" and opener == "between"):
        return None
    high = _time(items, low.last + 1) or _past(items, low.last + 1)
    if high is None and (not bare or opener in ("between", "from")):
        high = _hour(items, low.last + 1)
        if high is not None and (bare or not _closed(items, high.last)):
            return None  # "between 5 and 7" may be anything
    if high is None:
        return None
    half = _half_beside(items, at, high.last) if high.open else None
    if half is not None:
        high = _in_half(high, half)
    if low.open and not high.open:
        low = _before_end(low, high)
    return low, high


def _before_end(low: _Told, high: _Told) -> _Told:
    """The first of two times in the half of the day of the second: "5–7 pm", but "11–1 pm"."""
    if high.seconds < _NOON or low.seconds >= _NOON:
        return low
    later = low.seconds + _NOON
    return replace(low, seconds=later, open=False) if later < high.seconds else low


def _single(items: Sequence[Item], at: int, taken: Sequence[bool]) -> tuple[_Told, _Told] | None:
    told = _past(items, at) or _time(items, at)
    if told is None:
        told = _hour(items, at)
        if told is None or (_half_behind(items, told.last) is None and not _hour_of_day(items, at, told.last, taken)):
            return None
    if told.open:
        half, behind = _half_beside(items, at, told.last), _half_behind(items, told.last)
        told = _in_half(told, half) if half is not None else told
        told = replace(told, last=behind) if behind is not None else told
    return told, told


def _dated_hour(items: Sequence[Item], taken: Sequence[bool]) -> bool:
    """Whether an "at" stands beside a date: "on Monday at 5"."""
    return any(taken[at - 1] and item.lower == "at" for at, item in enumerate(items) if at)


def _hour_of_day(items: Sequence[Item], at: int, last: int, taken: Sequence[bool]) -> bool:
    """Whether a bare figure is an hour: "on Monday at 5", "in the morning at 7"."""
    if at < 2 or items[at - 1].lower != "at" or not _closed(items, last):
        return False
    return taken[at - 2] or items[at - 2].lower in clock.HALF_DAYS


def _closed(items: Sequence[Item], at: int) -> bool:
    """Whether the phrase ends at an item: nothing is counted."""
    return at >= len(items) or items[at].letter in ".,;)" or items[at].lower in ENDS or items[at].text in clock.ZONES


def _half_behind(items: Sequence[Item], at: int) -> int | None:
    """The item behind "in the morning", "at night", "this evening" that begins at `at`, or None."""
    for length in (2, 3):
        phrase = [item.lower for item in items[at : at + length]]
        if phrase[:-1] in _IN_THE and phrase[-1] in clock.HALF_DAYS:
            return at + length
    return None


def _half_beside(items: Sequence[Item], first: int, last: int) -> str | None:
    """The part of the day that stands within four words of a time."""
    for item in (*items[last : last + 3], *reversed(items[max(0, first - 4) : first])):
        if item.lower in clock.HALF_DAYS:
            return item.lower
    return None


def _in_half(told: _Told, part: str) -> _Told:
    hours = told.seconds / 3600
    if hours >= 13:
        return replace(told, open=False)
    late = clock.HALF_DAYS[part] and not (part == "night" and (hours < 6 or hours >= 12))
    hours %= 12
    return replace(told, seconds=hours * 3600 + (_NOON if late else 0.0), open=False)


def _past(items: Sequence[Item], at: int) -> _Told | None:
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
    if items[way].lower == "to" and not (word == "quarter" or way > at + 1):
        return None  # "from ten to six"
    hour = _hour(items, way + 1)
    if hour is None:
        return None
    last = hour.last
    if last < len(items) and items[last].lower in clock.OCLOCK:
        last += 1
    hours = int(hour.seconds / 3600)
    half = last < len(items) and items[last].letter == "A"
    if half:
        hours, last = _half_day(hours, items[last].lower), last + 1
    minutes = minutes if items[way].lower == "past" else -minutes
    return _Told(float((hours * 3600 + minutes * 60) % _DAY), last, 60.0, not half)


def _hour(items: Sequence[Item], at: int) -> _Told | None:
    """A whole hour from 1 to 12, without anything behind it that says so."""
    numeral = items[at].numeral if at < len(items) else None
    if numeral is None or numeral.ordinal or numeral.scaled or numeral.vague or numeral.value not in range(1, 13):
        return None
    return _Told(numeral.value * 3600, at + 1, 3600.0, True)


def _time(items: Sequence[Item], at: int) -> _Told | None:
    """A time that its own form tells: digits with a colon, a.m. or p.m., "o'clock", "hours"."""
    item = items[at]
    after = items[at + 1] if at + 1 < len(items) else None
    if item.letter == "C":
        if item.lower in clock.TIMES:
            return _Told(clock.TIMES[item.lower], at + 1, 3600.0)
        if at and items[at - 1].text[0].isupper() and items[at - 1].lower in clock.SCRIPTURE:
            return None
        parts = [int(part) for part in item.text.split(":")]
        return _clock(parts[0], parts[1], parts[2] if len(parts) == 3 else None, at + 1, after)
    numeral = item.numeral
    if numeral is None or numeral.ordinal or numeral.vague or numeral.scaled:
        return None
    if (
        _DOTTED.fullmatch(item.text)
        and at > 1
        and items[at - 1].lower == "than"
        and items[at - 2].lower in ("later", "earlier")
    ):
        hours, minutes = item.text.split(".")
        return _clock(int(hours), int(minutes), None, at + 1, after)
    if after is None:
        return None
    if item.text.isdecimal() and len(item.text) in (3, 4) and (after.letter == "A" or after.lower in ("hours", "hrs")):
        military = after.letter != "A"
        if military and not (len(item.text) == 4 and (item.text[0] == "0" or (at and items[at - 1].lower in _AT))):
            return None
        told = _clock(int(item.text[:-2]), int(item.text[-2:]), None, at + 1, None if military else after)
        return replace(told, last=at + 2, open=False) if told and military else told
    if _DOTTED.fullmatch(item.text) and after.letter == "A":
        hours, minutes = item.text.split(".")
        return _clock(int(hours), int(minutes), None, at + 1, after)
    if item.text.isdecimal() and after.start == item.end and after.lower in _FRENCH and at and items[at - 1].lower in _AT:
        if numeral.value > 24:
            return None
        return _Told(numeral.value * 3600 + int(after.lower[1:]) * 60.0, at + 2, 60.0)
    hour = _hour(items, at)
    if hour is None:
        return None
    if after.letter == "A":
        return _Told(float(_half_day(int(numeral.value), after.lower) * 3600), at + 2, 3600.0)
    if after.lower in clock.OCLOCK:
        behind = items[at + 2] if at + 2 < len(items) else None
        if behind is not None and behind.letter == "A":
            return _Told(float(_half_day(int(numeral.value), behind.lower) * 3600), at + 3, 3600.0)
        return replace(hour, last=at + 2)
    return None


def _clock(hours: int, minutes: int, seconds: int | None, last: int, after: Item | None) -> _Told | None:
    """A time in figures, with the a.m. or p.m. behind it."""
    if hours > 24 or minutes > 59 or (seconds or 0) > 59:
        return None
    half = after is not None and after.letter == "A" and hours <= 12
    if half and after is not None:
        hours, last = _half_day(hours, after.lower), last + 1
    step = 60.0 if seconds is None else 1.0
    return _Told(float((hours * 3600 + minutes * 60 + (seconds or 0)) % _DAY), last, step, not half and 0 < hours <= 12)


def _half_day(hours: int, mark: str) -> int:
    afternoon = mark.strip().startswith("p")
    if hours == 12:
        return 12 if afternoon else 0
    return hours + 12 if afternoon and hours < 12 else hours
