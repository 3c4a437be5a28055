"""The notation that the forms of dates are written in, compiled to regular expressions over the sorts of a stretch.

A form is a line such as `day:DAY|ORDINAL of? month:MONTH [ ,? year:YEAR ]`: words in lower case and marks stand for
themselves, names in capitals for a class, `|` for either, `?` for what may be missing, `[ … ]` for a group that may be
missing, `name:` for a part its reader asks for. `the?` in front is taken along where it stands; a form that ends in POINT
is followed by another date. Every word that a form names has a character of its own, its sort; so has every class of
figures. A stretch becomes a string of sorts, and a form a regular expression over it without any repetition.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import count

from verifybench.values.items import Item
from verifybench.values.tables import calendar

SLASHED = "ƒ"  # the sort of "22/04", which is a fraction to everybody else

_MARKS = "-,./'()"
_fresh = map(chr, count(0x400))
_SORTS: dict[str, str] = {}


def sort_of(word: str) -> str:
    """The character that stands for a word of the forms."""
    if word not in _SORTS:
        _SORTS[word] = next(_fresh)
    return _SORTS[word]


def _class(words: Iterable[str]) -> str:
    return "".join(sort_of(word) for word in words)


# The letters of `items` stand for themselves: D M Y O W S and so on.
CLASSES = {
    "DAY": "DNO",
    "FIGURE": "DN",
    "NUMBER": "DNY",
    "COUNT": "DNYV" + _class(("a", "an")),
    "ORDINAL": "O",
    "YEAR": "Y",
    "MONTH": "M",
    "WEEKDAY": "W",
    "WEEKDAYS": _class(word + "s" for word in calendar.WEEKDAYS),
    "ISO": "I",
    "NUMERIC": "J",
    "SLASHED": SLASHED,
    "SEASON": _class(calendar.SEASONS),
    "DECADE": _class(calendar.DECADE_WORDS),
    "DAYWORD": _class(calendar.DAYS),
    "POINTER": _class(calendar.POINTERS),
    "UNIT": _class((*calendar.PERIODS, *sorted(calendar.HOURS))),
    "CODE": _class(calendar.PERIOD_CODES),
    "ISOWEEK": _class(f"w{number:02d}" for number in range(1, 54)),
    "FISCAL": _class(calendar.FISCAL_CODES),
    "ERA": _class(calendar.ERAS),
    "PART": _class(calendar.PARTS),
    "WHICH": "O" + _class(calendar.ORDINALS),
    "QUARTERYEAR": _class(calendar.QUARTER_CODES),
    "HALFDAY": _class(calendar.PARTS_OF_DAYS),
    "OWN": _class(calendar.DETERMINERS),
    "TO": "-" + _class(("to", "through", "until", "till", "thru", "~")),
    "BACK": _class(calendar.BACKWARD),
    "ON": _class(calendar.FORWARD),
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled form: the pairs of sorts it can begin with, and whether "the" goes with it and a POINT must follow.

    `pairs` maps a first sort to the second ones, or to "" where the form may end or go on with anything.
    """

    regex: re.Pattern[str]
    pairs: dict[str, str]
    article: bool
    prefix: bool

    def may_begin(self, pair: str) -> bool:
        """Whether the form can begin with these two sorts (one, at the end of a stretch)."""
        seconds = self.pairs.get(pair[0])
        return seconds is not None and (not seconds or pair[1:] in seconds)


def compile_form(notation: str) -> Pattern:
    """The pattern of one line; a word that it names gets its sort here."""
    tokens = notation.split()
    article = tokens[0] == "the?"
    prefix = tokens[-1] == "POINT"
    tokens = tokens[1 if article else 0 : -1 if prefix else None]
    pieces: list[str] = []
    sorts: list[str] = []
    for token in tokens:
        if token in "[]":
            pieces.append("(?:" if token == "[" else ")?")
            sorts.append("")
            continue
        name, _, body = token.rpartition(":")
        sorts.append("".join(_chars(word) for word in body.removesuffix("?").split("|")))
        piece = f"[{re.escape(sorts[-1])}]"
        pieces.append((f"(?P<{name}>{piece})" if name else piece) + ("?" if body.endswith("?") else ""))
    pairs: dict[str, str] = {}
    for first in _reach(tokens, 0):
        ends = len(tokens) in (after := _reach(tokens, first + 1))
        seconds = "".join(sorts[second] for second in after if second < len(tokens))
        for sort in sorts[first] if first < len(tokens) else "":
            pairs[sort] = "" if ends or pairs.get(sort) == "" else pairs.get(sort, "") + seconds
    return Pattern(re.compile("".join(pieces)), pairs, article, prefix)


def _reach(tokens: Sequence[str], at: int) -> list[int]:
    """The tokens that may be matched next at `at`, what is optional passed over; `len(tokens)` where the form may end."""
    if at == len(tokens):
        return [at]
    if tokens[at] == "[":
        depth, close = 1, at
        while depth:
            close += 1
            depth += {"[": 1, "]": -1}.get(tokens[close], 0)
        return _reach(tokens, at + 1) + _reach(tokens, close + 1)
    if tokens[at] == "]":
        return _reach(tokens, at + 1)
    return [at, *_reach(tokens, at + 1)] if tokens[at].endswith("?") else [at]


def _chars(word: str) -> str:
    if word in CLASSES:
        return CLASSES[word]
    return word if word in _MARKS else sort_of(word)


_SLASHED = re.compile(r"\d{1,2}/\d{1,2}")


def shape(items: Sequence[Item], words: Set[str]) -> str:
    """The sorts of a stretch, one character an item; `words` are its words in lower case."""
    sort_of_word = _SORTS.get  # most items are plain words: a call for each would double the cost
    sorts = [sort_of_word(item.lower, "w") if item.letter == "w" else _sort(item) for item in items]
    if not _CUT.isdisjoint(words):
        sorts = [
            _abbreviated(item) if item.letter == "w" and item.lower in _CUT else sort
            for item, sort in zip(items, sorts, strict=True)
        ]
    return "".join(sorts)


_CUT = frozenset((*calendar.MONTH_ABBREVIATIONS, *calendar.WEEKDAY_ABBREVIATIONS))


def _abbreviated(item: Item) -> str:
    """A month or weekday cut short: which of them stands for one, its reader says."""
    if item.lower in calendar.MONTH_ABBREVIATIONS:
        return "M" if item.text[0].isupper() or item.lower in calendar.PLAIN_ABBREVIATIONS else "w"
    return "W" if item.lower in calendar.WEEKDAY_ABBREVIATIONS and item.text[0].isupper() else "w"


def _sort(item: Item) -> str:
    letter = item.letter
    if item.numeral is None:
        if letter in "MWIJCA,.()":
            return letter
        if letter == "x" and _SLASHED.fullmatch(item.text):
            return SLASHED
        return _SORTS.get(item.lower) or (
            _SORTS.get(item.lower[:-2], letter) if item.lower[-2:] in ("'s", "’s") else letter
        )
    if letter == "N":
        if item.lower == "half":
            return _SORTS["half"]
        if len(item.text) < 6 and _SLASHED.fullmatch(item.text):
            return SLASHED
    return letter
