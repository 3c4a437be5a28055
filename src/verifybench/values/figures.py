"""A figure: sign, currency, numeral and unit, as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifybench.model.value import Hedge, Kind
from verifybench.values.items import Item
from verifybench.values.lookup import CODES, MONEY, MONEY_SIGNS, NAMES, SYMBOLS
from verifybench.values.nouns import head_noun
from verifybench.values.numerals import Numeral
from verifybench.values.tables import words
from verifybench.values.tables.contexts import (
    MEASURING,
    WEIGHING,
)
from verifybench.values.tables.numbers import AMBIGUOUS_SUFFIXES
from verifybench.values.tables.units import Unit


@dataclass(slots=True)  # never changed, but made by the thousand: freezing would double what it costs
class Figure:
    """A numeral with its unit: items `first`..`last` (exclusive). Figure and step are before conversion."""

    first: int
    last: int
    value: float
    step: float
    numeral: Numeral
    kind: Kind = "count"
    canonical: str = ""
    factor: float = 1.0
    offset: float = 0.0
    noun: str = ""
    hedge: Hedge = "exact"

    def convert(self, value: float) -> float:
        return exact_product(value + self.offset, self.factor)


def exact_product(value: float, factor: float) -> float:
    """A product without the dust of binary fractions: 0.3 m stays 0.3, 40 GB stays 40000000000."""
    if factor == 1.0 and abs(value) < 1e12 and value == int(value):
        return float(value)
    product = value * factor
    return float(f"{product:.12g}")


# What a figure can begin with besides a numeral.
OPENING_LETTERS = frozenset("-$aK")
OPENING_WORDS = frozenset({"minus", "twice", "thrice", "another"})


def read_figure(items: Sequence[Item], at: int) -> Figure | None:
    """Sign, currency, numeral, unit."""
    first, sign = at, 1.0
    item = items[at]
    code = ""
    if item.lower == "minus" or (
        item.letter == "-"
        and item.text in "-−–"
        and (at == 0 or items[at - 1].end < item.start or items[at - 1].text == "(")
    ):
        nxt = at + 1
        if nxt < len(items) and (item.lower == "minus" or items[nxt].start == item.end):
            sign, at = -1.0, nxt
            item = items[at]
            if item.letter not in "NDY$":
                return None
        else:
            return None
    if item.letter == "$":
        code = _sign(item)
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
        return _money(items, figure, code)
    if numeral.ordinal:
        return figure
    return _unit(items, figure)


_WHOLE = frozenset(words("full whole entire"))


_LASTING = frozenset(
    words(
        "for in within over after than about nearly almost least most under every spent lasted lasts took takes last past once of"
        " just approximately roughly around up by"
    )
)


def _single(items: Sequence[Item], at: int) -> Figure | None:
    """ "within a month", "an hour and a half", "twice": one without the word one."""
    item = items[at]
    if item.lower in ("twice", "thrice"):
        if lower_at(items, at + 1) in ("as", "the", "that", "over"):
            return None
        return Figure(at, at + 1, 2.0 if item.lower == "twice" else 3.0, 1.0, Numeral(at, at + 1, 2.0, 1.0))
    if at + 1 >= len(items):
        return None
    whole = at + 1 if item.lower == "another" else at + 2 if item.letter == "a" and lower_at(items, at + 1) in _WHOLE else 0
    if whole:
        named = NAMES.at(items, whole)
        fits = named is not None and named[0].kind == "duration" and items[whole].letter == "U"
        return with_unit(Figure(at, whole, 1.0, 1.0, Numeral(at, at + 1, 1.0, 1.0)), *named) if named and fits else None
    if item.letter != "a":
        return None
    named = NAMES.at(items, at + 1)
    if named is None or named[0].kind not in ("duration", "length", "mass", "volume"):
        return None
    half = and_a_half(items, named[1]) is not None
    before = items[at - 1].lower if at else ""
    if not half and (
        named[0].kind != "duration" or before not in _LASTING or items[at + 1].lower in ("second", "min", "h")
    ):
        return None
    if (
        not half
        and before == "of"
        and (at < 2 or items[at - 2].lower not in ("period", "space", "matter", "course", "most"))
    ):
        return None
    return with_unit(Figure(at, at + 2, 1.0, 1.0, Numeral(at, at + 1, 1.0, 1.0)), *named)


def is_glued(items: Sequence[Item], at: int) -> bool:
    return 0 < at < len(items) and items[at].start == items[at - 1].end


def _multiplied(figure: Figure, factor: float) -> Figure:
    step = 1.0 if figure.value == int(figure.value) else figure.step
    return replace(figure, value=exact_product(figure.value, factor), step=step * factor, last=figure.last + 1)


def _sign(item: Item) -> str:
    """The ISO 4217 code of a currency sign or code, or the empty string."""
    if item.text[:3] in CODES:
        return item.text[:3]
    return MONEY_SIGNS.get(item.text.replace(".", ""), "")


def _sign_behind(items: Sequence[Item], at: int) -> tuple[str, float] | None:
    """Code and factor of a sign or code behind a figure: "40 €", "40 kr", "40 CHF", "30 MUSD"."""
    text = items[at].text
    if text in CODES:
        return text, 1.0
    if len(text) == 4 and text[0] in _MULTIPLES and text[1:] in CODES:
        return text[1:], _MULTIPLES[text[0]]
    if items[at].letter == "$" or text in MONEY_SIGNS:
        following = items[at + 1] if at + 1 < len(items) else None
        before_another = following is not None and following.numeral is not None and is_glued(items, at + 1)
        code = "" if before_another or text == "R" else _sign(items[at])
        return (code, 1.0) if code else None
    return None


_MULTIPLES = {"k": 1e3, "T": 1e3, "M": 1e6}


def _money(items: Sequence[Item], figure: Figure, code: str) -> Figure:
    """The figure behind a currency sign; a name or code behind it says which dollar it is."""
    at = figure.last
    if is_glued(items, at) and items[at].text in AMBIGUOUS_SUFFIXES and not figure.numeral.scaled:
        figure = _multiplied(figure, AMBIGUOUS_SUFFIXES[items[at].text])
    named = MONEY.at(items, figure.last)
    last = figure.last
    if named and named[0][0] != "XXX" and (named[0][0] == code or code == "USD"):
        code, last = named[0][0], named[1]
    elif last < len(items) and items[last].text in CODES and (code == items[last].text or code in ("USD", "XXX", "JPY")):
        code, last = items[last].text, last + 1
    noun = items[figure.first].text.rstrip(".") if code == "XXX" else ""
    return Figure(figure.first, last, figure.value, figure.step, figure.numeral, "money", code, noun=noun)


def _unit(items: Sequence[Item], figure: Figure) -> Figure:
    at = figure.last
    if closed(items, at):
        return figure
    numeral = figure.numeral
    if numeral.share and lower_at(items, at) == "of" and lower_at(items, at + 1) in ("a", "an"):
        named = NAMES.at(items, at + 2)
        if named and named[0].kind != "percent":
            return with_unit(figure, named[0], named[1])
    if numeral.share and lower_at(items, at) in ("a", "an"):
        named = NAMES.at(items, at + 1)
        if named and named[0].kind != "percent":
            return with_unit(figure, named[0], named[1])
    glued = is_glued(items, at)
    if glued and items[at].text in AMBIGUOUS_SUFFIXES and not numeral.scaled:
        scaled = _suffix(items, figure)
        if scaled is not None:
            figure, at = scaled, scaled.last
            glued = False
    if at < len(items) and items[at].letter == "-" and glued and is_glued(items, at + 1):
        at += 1
        glued = False
    if at < len(items) and lower_at(items, at) == "of" and numeral.vague:
        money = MONEY.at(items, at + 1)
        if money:
            return _as_money(items, figure, money)
        named = NAMES.at(items, at + 1)
        return with_unit(figure, named[0], named[1]) if named else figure
    money = MONEY.at(items, at)
    named = NAMES.at(items, at)
    symbol = SYMBOLS.at(items, at, exact=True)
    if symbol and not _symbol_fits(items, figure, at, symbol[1], glued):
        symbol = None
    if money and money[1] - at >= (named[1] - at if named else 0):
        if items[at].lower in ("pound", "pounds") and _weighed(items, at):
            return replace(figure, kind="mass", canonical="kg", factor=0.45359237, last=money[1])
        if items[at].lower != "won" or abs(figure.value) >= 100:
            return _as_money(items, figure, money)
    sign = _sign_behind(items, at)
    if sign is not None:
        noun = items[at].text if sign[0] == "XXX" else ""
        return replace(figure, kind="money", canonical=sign[0], factor=sign[1], last=at + 1, noun=noun)
    best = max((found for found in (symbol, named) if found), key=lambda found: found[1], default=None)
    if best is None:
        return figure
    if items[at].lower == "stone" and head_noun(items, best[1]) is not None:
        return figure
    if best[0].kind == "temperature" and best[0].canonical == "deg" and best[1] < len(items):
        below = items[best[1]].lower
        if below == "below" and lower_at(items, best[1] + 1) == "zero":
            return with_unit(replace(figure, value=-figure.value), best[0], best[1] + 2)
    return with_unit(figure, best[0], best[1])


def _as_money(items: Sequence[Item], figure: Figure, money: tuple[tuple[str, float], int]) -> Figure:
    """The figure in a currency given in words: its code and factor, and the item behind its last word."""
    (code, factor), last = money
    return replace(figure, kind="money", canonical=code, factor=factor, last=last, noun=_ambiguous(items, money))


def _ambiguous(items: Sequence[Item], money: tuple[tuple[str, float], int]) -> str:
    """The name of a currency that several countries use is kept as the noun, so that francs never meet crowns."""
    return items[money[1] - 1].text if money[0][0] == "XXX" else ""


def with_unit(figure: Figure, unit: Unit, last: int) -> Figure:
    # Written out, for replace() takes four times as long and most figures have a unit.
    return Figure(
        figure.first,
        last,
        figure.value,
        figure.step,
        figure.numeral,
        unit.kind,
        unit.canonical,
        unit.factor,
        unit.offset,
        figure.noun,
        figure.hedge,
    )


def _symbol_fits(items: Sequence[Item], figure: Figure, at: int, last: int, glued: bool) -> bool:
    """Short symbols follow digits; "in", "s", "a" and the like only where they can be nothing else."""
    text = items[at].text
    digits = items[figure.last - 1].text[0].isdigit() or figure.numeral.share
    if not text.isalpha():
        return text not in ('"',) or glued
    if not digits:
        return False
    if text == "in":
        if last >= len(items) or items[last].letter in ",.;)":
            return True
        return (glued or figure.numeral.share or figure.value != int(figure.value)) and lower_at(
            items, last
        ) not in _DETERMINED
    if text == "s" and glued:
        return not (figure.numeral.digits.endswith("0") and len(figure.numeral.digits) > 1)
    if len(text) == 1 and not glued:
        following = items[last] if last < len(items) else None
        return following is None or following.letter in ",.;()-/ND" or following.lower in ENDS_UNIT
    return True


_DETERMINED = frozenset(words("the a an his her their its this that"))


ENDS_UNIT = frozenset(words("of and or to in by per long wide tall high deep away from at x × thick the for"))


def _suffix(items: Sequence[Item], figure: Figure) -> Figure | None:
    """A glued m, b or t as million, billion, trillion; None where it is a unit."""
    letter = items[figure.last].text
    following = lower_at(items, figure.last + 1)
    if letter in "BT":
        return None
    noun = head_noun(items, figure.last + 1)
    if following in MEASURING or (noun is None and (letter != "m" or figure.value == int(figure.value))):
        return None
    return _multiplied(figure, AMBIGUOUS_SUFFIXES[letter])


def _weighed(items: Sequence[Item], at: int) -> bool:
    if items[at].lower == "pound" and at and items[at - 1].letter == "-":
        return not any(item.lower in ("note", "coin", "fine", "bill") for item in items[at + 1 : at + 3])
    return any(item.lower in WEIGHING for item in (*items[max(0, at - 6) : at], *items[at + 1 : at + 4]))


def closed(items: Sequence[Item], at: int) -> bool:
    """Whether no unit, rate or hedge can begin at item `at`: the end, a comma, a full stop, a bracket, a further figure."""
    return at >= len(items) or items[at].letter in ",.)" or items[at].text[0].isdigit()


def lower_at(items: Sequence[Item], at: int) -> str:
    return items[at].lower if at < len(items) else ""


def and_a_half(items: Sequence[Item], at: int) -> int | None:
    """The item behind "and a half" at item `at`."""
    if lower_at(items, at) != "and" or at + 1 >= len(items):
        return None
    numeral = items[at + 1].numeral
    return at + 2 if numeral is not None and numeral.share and numeral.value == 0.5 else None
