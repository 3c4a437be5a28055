"""Lengths of time told without a figure of their own: "for days", "all week", "a year and a day", "a week or two".

Lengths with a figure ("six weeks", "an hour and a half") are quantities, and read as those.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from verifybench.model.value import Hedge, Value
from verifybench.values.clock_times import closed
from verifybench.values.items import Item
from verifybench.values.tables import calendar

_UNITS = frozenset((*calendar.LENGTHS, *calendar.MANY))
_Found = tuple[int, int, float, float | None, Hedge]
"""First item, the one behind the last, least and greatest seconds, hedge."""


def durations(text: str, items: Sequence[Item], words: Set[str], taken: list[bool]) -> list[Value]:
    """The lengths of time of a stretch that no figure tells; its words in lower case are `words`. Marks items in `taken`."""
    if _UNITS.isdisjoint(words):
        return []
    values: list[Value] = []
    behind = 0
    for at, item in enumerate(items):
        if item.lower not in _UNITS or at < behind:
            continue
        found = _many(items, at) or _whole(items, at) or _long(items, at) or _or_two(items, at) or _and_more(items, at)
        if found is None or found[0] < behind or any(taken[found[0] : found[1]]):
            continue
        first, behind, low, high, hedge = found
        start, end = items[first].start, items[behind - 1].end
        values.append(Value("duration", text[start:end], start, end, None, low, high, unit="s", hedge=hedge, step=low))
        taken[first:behind] = [True] * (behind - first)
    return values


def _many(items: Sequence[Item], at: int) -> _Found | None:
    """ "for days", "took months", "for hours and hours", "after years of war": two of them at least."""
    unit = calendar.MANY.get(items[at].lower)
    if unit is None or not at:
        return None
    if items[at - 1].lower not in calendar.BEFORE_MANY:
        return None
    last = at + 1
    if last + 1 < len(items) and items[last].lower in ("and", "or") and items[last + 1].lower in calendar.MANY:
        last += 2
    after = items[last] if last < len(items) else None
    if after is None or closed(items, last) or after.letter == ";" or after.lower in calendar.AFTER_MANY:
        return at, last, 2 * calendar.LENGTHS[unit], None, "approx"
    return None


def _whole(items: Sequence[Item], at: int) -> _Found | None:
    """ "all day", "all-day", "the whole week", "the entire year"."""
    length = calendar.LENGTHS.get(items[at].lower)
    dashed = at > 1 and items[at - 1].letter == "-"
    first = at - 1 - dashed
    if length is None or first < 0 or (at + 1 < len(items) and items[at + 1].letter in "-NDO"):
        return None
    if items[first].lower == "all":
        return first, at + 1, length, length, "exact"
    if items[first].lower in ("whole", "entire") and not dashed and first and items[first - 1].letter == "t":
        return first - 1, at + 1, length, length, "exact"
    if items[first].lower in ("whole", "entire", "full") and first and items[first - 1].lower == "for":
        return first, at + 1, length, length, "exact"
    return None


def _long(items: Sequence[Item], at: int) -> _Found | None:
    """ "a week-long strike", "weeklong", "months-long talks"."""
    word = items[at].lower
    if word.endswith("long"):
        return at, at + 1, calendar.LENGTHS[word], calendar.LENGTHS[word], "exact"
    if at + 2 >= len(items) or items[at + 1].letter != "-" or items[at + 2].lower != "long":
        return None
    if at and (items[at - 1].letter == "-" or items[at - 1].numeral is not None):
        return None  # "two-week-long": a figure tells it
    unit = calendar.MANY.get(word)
    if unit is not None:
        return at, at + 3, 2 * calendar.LENGTHS[unit], None, "approx"
    return at, at + 3, calendar.LENGTHS[word], calendar.LENGTHS[word], "exact"


def _or_two(items: Sequence[Item], at: int) -> _Found | None:
    """ "a day or two", "an hour or three": from the one to the other."""
    length = calendar.LENGTHS.get(items[at].lower)
    if length is None or not at or at + 2 >= len(items) or items[at + 1].lower != "or":
        return None
    one = items[at - 1]
    if one.letter != "a" and one.lower != "one":
        return None
    numeral = items[at + 2].numeral
    if numeral is None or numeral.value not in (2, 3) or numeral.ordinal or numeral.vague or not closed(items, at + 3):
        return None
    return at - 1, at + 3, length, numeral.value * length, "exact"


def _and_more(items: Sequence[Item], at: int) -> _Found | None:
    """ "a year and a day", "two weeks and a day", "an hour and a quarter"."""
    word = items[at].lower
    length = calendar.LENGTHS.get(word) or calendar.LENGTHS.get(calendar.MANY.get(word, ""))
    if length is None or not at or at + 2 >= len(items) or items[at + 1].lower != "and":
        return None
    last, added = at + 3, items[at + 2].numeral
    if added is not None and added.value == 0.25:
        more = 0.25 * length
    elif items[at + 2].letter == "a" and last < len(items):
        more, last = calendar.LENGTHS.get(items[last].lower, length), last + 1
    else:
        return None
    if not closed(items, last):
        return None
    one = items[at - 1]
    if more >= length or (one.letter == "a") == (word in calendar.MANY):
        return None
    if one.letter == "a":
        return at - 1, last, length + more, length + more, "exact"
    numeral = one.numeral
    if numeral is None or numeral.ordinal or numeral.vague or numeral.scaled or not 0 < numeral.value < 1000:
        return None
    seconds = numeral.value * length + more
    return at - 1, last, seconds, seconds, "exact"
