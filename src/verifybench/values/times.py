"""Times of day: single ones, the bounds and zones told with them, ranges, and parts of the day.

A time is seconds after midnight where it was told (more than a day's where a range runs over midnight); the zone named with
it is its noun. Hours without a.m. or p.m. are those of the part of the day that stands beside them, else as written.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from verifybench.model.value import Hedge, Value
from verifybench.values.clock_times import (
    DAY,
    FRENCH,
    NOON,
    Told,
    closed,
    dotted_at,
    half_beside,
    hour_at,
    in_half,
    part_behind,
    time_at,
)
from verifybench.values.items import Item
from verifybench.values.phrases import Phrases
from verifybench.values.tables import clock, words
from verifybench.values.tables.nouns import ENDS

_TOLD = clock.OCLOCK | clock.OPENING | FRENCH | frozenset(("than", "past", "quarter"))
_BEGINNING = frozenset(("half", "quarter"))
_PARTS = frozenset(name.split()[-1] for name in clock.PARTS)
_BEFORE_PARTS = frozenset(("in", "at", *clock.EARLY))
_HOURLY = frozenset(("at", "from", "between", "-"))
_MINUTES = frozenset((*clock.MINUTES, "5", "10", "20", "25"))
_BEFORE: Phrases[Hedge] = Phrases(
    {tuple(phrase.split("_")): hedge for hedge, names in clock.BOUNDS_BEFORE.items() for phrase in names.split()}
)
_AFTER: Phrases[Hedge] = Phrases(
    {tuple(phrase.split("_")): hedge for hedge, names in clock.BOUNDS_AFTER.items() for phrase in names.split()}
)
_ZONES: Phrases[str] = Phrases({tuple(name.split("_")): name for name in clock.ZONE_NAMES})
_TO = frozenset(words("to until till through -"))


def times(text: str, items: Sequence[Item], words: Set[str], letters: str, taken: list[bool]) -> list[Value]:
    """The times of a stretch; marks their items in `taken`. `words` and `letters` are those that `dates` takes."""
    values: list[Value] = []
    parts = not _PARTS.isdisjoint(words)
    if not parts and "C" not in letters and "A" not in letters and _TOLD.isdisjoint(words):
        dated = True in taken and not _HOURLY.isdisjoint(words)  # "on Monday at 5"
        to_an_hour = "to" in words and not _MINUTES.isdisjoint(words)  # "at ten to six"
        if not dated and not to_an_hour and not (("N" in letters or "Y" in letters) and _has_compact(words)):
            return values
    behind = 0
    for at, item in enumerate(items):
        if taken[at] or at < behind:
            continue
        if item.numeral is not None or item.letter in "Ca" or item.lower in _BEGINNING:
            told = time_at(items, at)
            begin = told or _hour(items, at) or dotted_at(items, at)
            if begin is None:
                continue
            found = _range(items, at, begin, told is None, taken) or _single(items, at, begin, told is None, taken)
        else:
            found = _part(items, at) if parts and item.lower in _BEFORE_PARTS else None
        if found is None or any(taken[at : found[1].last]):
            continue
        low, high = found
        first, last = at, high.last
        opener = items[at - 1].lower if at else ""
        hedge: Hedge = "exact"
        if low is not high:
            if opener in ("between", "from") and not taken[at - 1]:
                first = at - 1
        else:
            hedge, first, last = _hedged(items, at, last, behind, taken)
        zone, last = _zone(items, last)
        start, end = items[first].start, items[last - 1].end
        values.append(_value(text, start, end, low, high, hedge, zone))
        taken[first:last] = [True] * (last - first)
        behind = last
    return values


def _has_compact(words: Set[str]) -> bool:
    """Whether four figures stand there that begin with nought, or beside "hours": "0730", "1530 hours"."""
    counted = "hours" in words or "hrs" in words
    return any(word[0] == "0" or (counted and word.isdecimal()) for word in words if len(word) == 4)


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


def _value(text: str, start: int, end: int, low: Told, high: Told, hedge: Hedge, zone: str) -> Value:
    first, final = low.seconds, high.seconds
    if final < first:
        final += DAY  # "from 22:00 until 6 a.m." ends on the next day
    bounds: tuple[float | None, float | None, bool, bool] = first, final, False, False
    if hedge in ("at_least", "more_than"):
        bounds = first, None, hedge == "more_than", False
    elif hedge in ("at_most", "less_than"):
        bounds = None, final or DAY, False, hedge == "less_than"  # midnight ends the day
    elif hedge == "approx":
        bounds = max(first - 900.0, 0.0), min(final + 900.0, DAY - 1), False, False
    return Value("time", text[start:end], start, end, None, *bounds, unit="s", noun=zone, hedge=hedge, step=high.step)


def _zone(items: Sequence[Item], at: int) -> tuple[str, int]:
    """The time zone that stands behind a time, and the item behind it."""
    bracket = at < len(items) and items[at].text == "("
    first = at + bracket
    if first >= len(items):
        return "", at
    last = first + 1
    zone = items[first].text if items[first].text in clock.ZONES else ""
    if not zone:
        named = _ZONES.at(items, first)
        if named is None or named[1] >= len(items) or items[named[1]].lower != "time":
            return "", at
        zone, last = " ".join(item.text for item in items[first : named[1]]), named[1] + 1
    if bracket and (last >= len(items) or items[last].text != ")"):
        return "", at
    return zone, last + bracket


def _range(items: Sequence[Item], at: int, low: Told, bare: bool, taken: Sequence[bool]) -> tuple[Told, Told] | None:
    """ "5–7 pm", "from 9 to 17:00", "between noon and 3 p.m.", "22:00 until 6 a.m.", "between 5 and 6 in the afternoon"."""
    if low.last + 1 >= len(items):
        return None
    dotted = bare and low.step < 3600.0
    word = items[low.last]
    opener = items[at - 1].lower if at else ""
    if word.letter != "-" and word.lower not in _TO and not (word.lower == "and" and opener == "between"):
        return None
    high = time_at(items, low.last + 1)
    if high is None:
        high = None if dotted else _hour(items, low.last + 1)
        if high is None or (high.open and not _ends_range(items, at, low, high, bare, taken)):
            return None
    half = half_beside(items, at, high.last) if high.open else None
    if half is not None:
        high = in_half(high, half)
    if low.open and not high.open:
        low = _before_end(low, high)
    elif low.open and high.seconds <= low.seconds:
        high = replace(high, seconds=high.seconds + NOON)  # "open 9-5"
    return low, high


def _hour(items: Sequence[Item], at: int) -> Told | None:
    """A bare hour, with the part of the day that may stand behind it."""
    hour = hour_at(items, at)
    part = part_behind(items, hour.last) if hour else None
    return replace(in_half(hour, items[part - 1].lower), last=part) if hour and part else hour


def _ends_range(items: Sequence[Item], at: int, low: Told, high: Told, bare: bool, taken: Sequence[bool]) -> bool:
    """Whether a bare hour ends a range: "from 9:30 to 12", "7pm-9", "open 9-5"; "between 5 and 7" may be anything."""
    if not closed(items, high.last):
        return False
    opener = items[at - 1].lower if at else ""
    if not bare:
        return opener in ("between", "from") or items[low.last].letter == "-"
    first = at - 1 if opener in ("between", "from") else at
    before = items[max(0, first - 2) : first]
    return bool(first and taken[first - 1]) or any(item.lower in clock.OPENING for item in before)


def _before_end(low: Told, high: Told) -> Told:
    """The first of two times in the half of the day of the second: "5–7 pm", but "11–1 pm"; "10–2 a.m." begins at night."""
    later = low.seconds + NOON
    if low.seconds >= NOON or (high.seconds < NOON and low.seconds <= high.seconds):
        return low
    return replace(low, seconds=later, open=False) if later < high.seconds or high.seconds < NOON else low


def _single(items: Sequence[Item], at: int, told: Told, bare: bool, taken: Sequence[bool]) -> tuple[Told, Told] | None:
    if bare and (told.step < 3600.0 or (told.open and not _hour_of_day(items, at, told.last, taken))):
        return None
    if told.open:
        half = half_beside(items, at, told.last)
        told = in_half(told, half) if half is not None else told
    return told, told


def _hour_of_day(items: Sequence[Item], at: int, last: int, taken: Sequence[bool]) -> bool:
    """Whether a bare figure is an hour: "on Monday at 5", "at 7 on Monday morning", "at seven this evening", "at 9 Moscow time"."""
    if not at or items[at - 1].lower != "at":
        return False
    if _zone(items, last)[0]:
        return True
    if last < len(items) and taken[last] and half_beside(items, at, last):
        return True
    if not closed(items, last):
        return False
    if last + 1 < len(items) and items[last].lower == "on" and taken[last + 1]:
        return True
    return at > 1 and (taken[at - 2] or items[at - 2].lower in clock.HALF_DAYS)


def _part(items: Sequence[Item], at: int) -> tuple[Told, Told] | None:
    """A part of the day that stands alone: "in the morning", "at night", "early in the morning", "in the late afternoon"."""
    early, first = "", at
    if items[at].lower in clock.EARLY:
        early, first = clock.EARLY[items[at].lower], at + 1
    if first >= len(items) or items[first].lower not in ("in", "at"):
        return None
    last = first + 1 + (last_is_the := first + 1 < len(items) and items[first + 1].lower == "the")
    if last < len(items) and items[last].lower in ("early", "late", "mid", "small") and last_is_the:
        early, last = items[last].lower, last + 1
        last += last < len(items) and items[last].letter == "-"
    if last >= len(items) or (items[first].lower == "in") != last_is_the:
        return None
    hours = clock.PARTS.get(f"{early} {items[last].lower}".strip())
    if hours is None or items[last].text[0].isupper() or not _alone(items, last + 1):
        return None  # "Blues in the Night" is a title
    last += 1
    if [item.lower for item in items[last : last + 3]] == ["of", "the", "morning"]:
        last += 3
    begin, end = hours
    return Told(3600.0 * begin, last, 3600.0), Told(3600.0 * end, last, 3600.0)


def _alone(items: Sequence[Item], at: int) -> bool:
    """Whether the part of the day is the end of its phrase: not "in the morning papers"."""
    return at >= len(items) or items[at].letter in ".,;)-" or items[at].lower in ENDS
