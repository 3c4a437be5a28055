"""A figure as written: sign, currency, numeral and unit, as one; "twice", "threefold", "a month" among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifybench.values.figures import Figure, is_glued, lower_at, with_unit
from verifybench.values.items import Item
from verifybench.values.lookup import MONEY, NAMES
from verifybench.values.measures import sign_code, with_measure, with_sign
from verifybench.values.nouns import head_noun
from verifybench.values.numerals import Numeral
from verifybench.values.tables import words
from verifybench.values.tables.contexts import MEASURING, RATE_PERIODS, SINGLE_OTHERWISE
from verifybench.values.tables.numbers import MULTIPLES
from verifybench.values.tables.units import Unit

# What a figure can begin with besides a numeral; an article only before one of AFTER_ARTICLE.
OPENING_LETTERS = frozenset("-$aK")
OPENING_WORDS = frozenset(("minus", "negative", "±", "another", *MULTIPLES))
_BEFORE_SINGLE = frozenset(words("by only just than to for but"))  # "by a single vote", no "not a single vote"
_WHOLE = frozenset(words("full whole entire single"))
AFTER_ARTICLE = NAMES.first_words | MONEY.first_words | _WHOLE
_MINUS_WORDS = frozenset(("minus", "negative"))
_LASTING = frozenset(
    words(
        "for in within over after than about nearly almost least most under every spent lasted lasts took takes last past once of"
        " just approximately roughly around up by part to reach reached reaches"
    )
)
# Units that are other things too, or are said loosely: "a cup of tea", "a ton of work", "a second chance".
_LOOSE = frozenset(words("second min h cup bit byte bar mole stone ton yard night acre foot hand degree barrel"))
_OF = frozenset(words("period space matter course most part"))  # "in the space of a week"


def read_figure(items: Sequence[Item], at: int) -> Figure | None:
    """The figure that begins at item `at`, or None."""
    first, sign = at, 1.0
    item = items[at]
    if item.letter == "-" or item.lower in _MINUS_WORDS:
        if not _is_minus(items, at):
            return None
        sign, at = -1.0, at + 1
        item = items[at]
    elif item.text == "±":
        at += 1
        if at >= len(items) or items[at].letter not in "NDY":
            return None
        item = items[at]
    code = ""
    if item.letter == "$":
        code = sign_code(item)
        at += 1
        if at + 1 < len(items) and items[at].text in "-−" and is_glued(items, at) and is_glued(items, at + 1):
            sign, at = -1.0, at + 1  # "$-99.99"
    if at >= len(items):
        return None
    numeral = items[at].numeral
    if numeral is None:
        return None if code else _single(items, at)
    if code and (numeral.ordinal or numeral.vague):
        return None
    figure = Figure(first, at + 1, sign * numeral.value, numeral.step, numeral)
    if code:
        return with_sign(items, figure, code)
    if numeral.ordinal:
        return figure
    return _multiple_of(items, figure) or with_measure(items, figure)


def _is_minus(items: Sequence[Item], at: int) -> bool:
    """Whether item `at` makes the figure behind it negative: not a hyphen between words, not "plus or minus"."""
    item = items[at]
    if at + 1 >= len(items) or items[at + 1].letter not in "NDY$":
        return False
    if item.letter == "-":
        free = at == 0 or items[at - 1].end < item.start or items[at - 1].text in "(<>="
        alone = at == 0 and len(items) == 2  # "- 1 4/5": nothing but a figure
        return item.text in "-−–" and free and (items[at + 1].start == item.end or alone)
    return not (item.lower == "minus" and lower_at(items, at - 1) == "or")


def _multiple_of(items: Sequence[Item], figure: Figure) -> Figure | None:
    """ "3x", "10-fold", "five-fold": so many times."""
    at = figure.last
    if at >= len(items) or figure.value < 0:
        return None
    if items[at].text in ("x", "×") and is_glued(items, at) and not _continues(items, at + 1):
        return _times(figure, at + 1)
    at += items[at].letter == "-" and is_glued(items, at)
    if lower_at(items, at) == "fold" and is_glued(items, at):
        return _times(figure, at + 1)
    return None


def _continues(items: Sequence[Item], at: int) -> bool:
    return at < len(items) and ((is_glued(items, at) and items[at].letter not in ",.;)") or items[at].numeral is not None)


def _times(figure: Figure, last: int) -> Figure:
    return Figure(figure.first, last, figure.value, figure.step, figure.numeral, noun="times")


def _single(items: Sequence[Item], at: int) -> Figure | None:
    """ "within a month", "an hour and a half", "twice": one without the word one."""
    item = items[at]
    if item.lower in MULTIPLES:
        return _word_of_multiple(items, at)
    if at + 1 >= len(items) or (item.letter != "a" and item.lower != "another"):
        return None
    one = Figure(at, at + 1, 1.0, 1.0, Numeral(at, at + 1, 1.0, 1.0))
    whole = at + 1 if item.lower == "another" else at + 2 if lower_at(items, at + 1) in _WHOLE else 0
    alone = lower_at(items, at + 1) == "single" and lower_at(items, at - 1) in _BEFORE_SINGLE
    if whole == at + 2 and alone and lower_at(items, whole) not in SINGLE_OTHERWISE:
        noun = head_noun(items, whole, one=True)
        if noun is not None and items[whole].letter == "w" and noun.letter == "w":
            return Figure(at, whole, 1.0, 1.0, replace(one.numeral, last=whole))
    if whole:
        named = NAMES.at(items, whole)
        fits = named is not None and named[0].kind == "duration" and items[whole].letter == "U"
        return with_unit(one, *named) if named and fits else None
    before = lower_at(items, at - 1)
    of = before != "of" or lower_at(items, at - 2) in _OF
    money = MONEY.at(items, at + 1)
    if money and money[0][0] != "XXX" and of and (before in _LASTING or _by_time(items, money[1])):
        return Figure(at, money[1], 1.0, 1.0, one.numeral, "money", money[0][0], money[0][1])
    named = NAMES.at(items, at + 1)
    if named is None or named[0].kind not in ("duration", "length", "mass", "volume", "size", "area"):
        return None
    if and_a_half(items, named[1]) is None and not (of and _meant(items, before, *named)):
        return None
    return with_unit(one, *named)


def _meant(items: Sequence[Item], before: str, unit: Unit, last: int) -> bool:
    """Whether "a" and a unit measure: "less than a mile", "a litre of stock", "a metre long"; not "a cup", "a second chance"."""
    if items[last - 1].lower in _LOOSE:
        return False
    if before in _LASTING:
        return True
    if unit.kind == "duration":
        return False
    return (lower_at(items, last) == "of" and unit.kind != "length") or lower_at(items, last) in MEASURING


def _by_time(items: Sequence[Item], at: int) -> bool:
    return lower_at(items, at) in ("a", "an", "per") and lower_at(items, at + 1) in RATE_PERIODS


def _word_of_multiple(items: Sequence[Item], at: int) -> Figure | None:
    """ "twice a week", "a threefold rise"; "once" only as a rate, and not "twice as many" of something unsaid."""
    following = lower_at(items, at + 1)
    by_time = _by_time(items, at + 1) or following in ("daily", "weekly", "monthly", "yearly", "annually", "every")
    if items[at].lower == "once" and not by_time:
        return None
    if items[at].lower in ("twice", "thrice") and following in ("as", "the", "that", "over"):
        return None
    value = MULTIPLES[items[at].lower]
    noun = "" if items[at].lower in ("once", "twice", "thrice") else "times"
    return Figure(at, at + 1, value, 1.0, Numeral(at, at + 1, value, 1.0), noun=noun)


def and_a_half(items: Sequence[Item], at: int) -> int | None:
    """The item behind "and a half" at item `at`."""
    if lower_at(items, at) != "and" or at + 1 >= len(items):
        return None
    numeral = items[at + 1].numeral
    return at + 2 if numeral is not None and numeral.share and numeral.value == 0.5 else None
