"""Quantities: a numeral with what stands before it (hedge, currency) and behind it (unit, noun, rate)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifybench.model.value import Hedge, Kind, Value
from verifybench.values.exclude import identifies, pronoun_one
from verifybench.values.intervals import bounds, slack
from verifybench.values.items import Item
from verifybench.values.lookup import CODES, HEDGES, HEDGES_AFTER, MONEY, MONEY_SIGNS, NAMES, SYMBOLS
from verifybench.values.nouns import head_noun, is_plural
from verifybench.values.numerals import Numeral
from verifybench.values.tables import words
from verifybench.values.tables.calendar import DECADE_WORDS
from verifybench.values.tables.contexts import (
    MEASURING,
    RATE_ADVERBS,
    RATE_PERIODS,
    SCORING,
    WEIGHING,
)
from verifybench.values.tables.numbers import AMBIGUOUS_SUFFIXES
from verifybench.values.tables.units import YEAR, Unit

DETERMINERS = frozenset(words("the his her its their our my your these those all"))
ONE_LETTER_DIGITS_ONLY = 3  # symbols of up to so many letters follow digits, not number words


@dataclass(frozen=True, slots=True)
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
    product = value * factor
    return float(f"{product:.12g}")


def quantities(text: str, items: Sequence[Item], taken: Sequence[bool]) -> list[Value]:
    """The values of a stretch that are no dates; `taken` marks the items dates have used."""
    values: list[Value] = []
    at = 0
    floor = 0  # no value reaches back before it
    while at < len(items):
        if taken[at]:
            at += 1
            floor = at
            continue
        found = _read(text, items, at, floor, taken)
        if found is None:
            at += 1
            continue
        value, last = found
        if value is not None:
            values.append(value)
        at = max(last, at + 1)
        floor = at
    return _equivalents(text, values)


def _read(text: str, items: Sequence[Item], at: int, floor: int, taken: Sequence[bool]) -> tuple[Value | None, int] | None:
    """The value that begins at item `at` (hedges before it are looked up backwards), and the item after it."""
    figure = _figure(items, at)
    if figure is None and items[at].letter == "K":
        return _thirties(text, items, at)
    if figure is None or any(taken[figure.first : figure.last]):
        return None
    numeral = figure.numeral
    if numeral.ordinal:
        return _ordinal(text, items, figure), figure.last
    if identifies(items, at, figure.last, bare=figure.kind == "count"):
        return None, figure.last
    life = _decade_of_life(text, items, figure)
    if life:
        return life
    score = _score(text, items, figure)
    if score:
        return score
    share = _one_in(text, items, figure, floor)
    if share:
        return share
    figure, partner = _with_partner(items, figure, taken)
    first, hedge = _hedge_before(items, figure.first, floor, partner is not None)
    last = (partner or figure).last
    figure, last, hedge = _complete(items, figure, partner, first, last, hedge)
    if figure is None:
        return None, last
    last = min(last, next((index for index in range(figure.first, last) if taken[index]), last))
    return _value(text, items, figure, partner, hedge, first, last), last


def _figure(items: Sequence[Item], at: int) -> Figure | None:
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
        if at + 1 < len(items) and items[at].text in "-−" and _glued(items, at) and _glued(items, at + 1):
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
        if _lower(items, at + 1) in ("as", "the", "that", "over"):
            return None
        return Figure(at, at + 1, 2.0 if item.lower == "twice" else 3.0, 1.0, Numeral(at, at + 1, 2.0, 1.0))
    if at + 1 >= len(items):
        return None
    whole = at + 1 if item.lower == "another" else at + 2 if item.letter == "a" and _lower(items, at + 1) in _WHOLE else 0
    if whole:
        named = NAMES.at(items, whole)
        fits = named is not None and named[0].kind == "duration" and items[whole].letter == "U"
        return _with_unit(Figure(at, whole, 1.0, 1.0, Numeral(at, at + 1, 1.0, 1.0)), *named) if named and fits else None
    if item.letter != "a":
        return None
    named = NAMES.at(items, at + 1)
    if named is None or named[0].kind not in ("duration", "length", "mass", "volume"):
        return None
    half = _and_a_half(items, named[1]) is not None
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
    return _with_unit(Figure(at, at + 2, 1.0, 1.0, Numeral(at, at + 1, 1.0, 1.0)), *named)


def _glued(items: Sequence[Item], at: int) -> bool:
    return 0 < at < len(items) and items[at].start == items[at - 1].end


def _multiplied(figure: Figure, factor: float) -> Figure:
    step = 1.0 if figure.value == int(figure.value) else figure.step
    return replace(figure, value=exact_product(figure.value, factor), step=step * factor, last=figure.last + 1)


def _sign(item: Item) -> str:
    """The ISO 4217 code of a currency sign or code, or the empty string."""
    if item.text[:3] in CODES:
        return item.text[:3]
    return MONEY_SIGNS.get(item.text.rstrip(".").replace("U.S.", "US"), "")


def _money(items: Sequence[Item], figure: Figure, code: str) -> Figure:
    at = figure.last
    if _glued(items, at) and items[at].text in AMBIGUOUS_SUFFIXES and not figure.numeral.scaled:
        figure = _multiplied(figure, AMBIGUOUS_SUFFIXES[items[at].text])
    named = MONEY.at(items, figure.last)
    last = figure.last
    if named and named[0][0] != "XXX" and (named[0][0] == code or code == "USD"):
        code, last = named[0][0], named[1]
    elif last < len(items) and items[last].text in CODES:
        code, last = items[last].text, last + 1
    return replace(figure, kind="money", canonical=code, last=last)


def _unit(items: Sequence[Item], figure: Figure) -> Figure:
    at = figure.last
    if at >= len(items):
        return figure
    numeral = figure.numeral
    if at >= len(items):
        return figure
    if numeral.share and _lower(items, at) == "of" and _lower(items, at + 1) in ("a", "an"):
        named = NAMES.at(items, at + 2)
        if named and named[0].kind != "percent":
            return _with_unit(figure, named[0], named[1])
    if numeral.share and _lower(items, at) in ("a", "an"):
        named = NAMES.at(items, at + 1)
        if named and named[0].kind != "percent":
            return _with_unit(figure, named[0], named[1])
    glued = _glued(items, at)
    if glued and items[at].text in AMBIGUOUS_SUFFIXES and numeral.digits + str(numeral.step) and not numeral.scaled:
        scaled = _suffix(items, figure)
        if scaled is not None:
            figure, at = scaled, scaled.last
            glued = False
    if at < len(items) and items[at].letter == "-" and glued and _glued(items, at + 1):
        at += 1
        glued = False
    if at < len(items) and _lower(items, at) == "of" and numeral.vague:
        money = MONEY.at(items, at + 1)
        if money:
            return replace(
                figure,
                kind="money",
                canonical=money[0][0],
                factor=money[0][1],
                last=money[1],
                noun=_ambiguous(items, money),
            )
        named = NAMES.at(items, at + 1)
        return _with_unit(figure, named[0], named[1]) if named else figure
    money = MONEY.at(items, at)
    named = NAMES.at(items, at)
    symbol = SYMBOLS.at(items, at, exact=True)
    if symbol and not _symbol_fits(items, figure, at, symbol[1], glued):
        symbol = None
    if money and money[1] - at >= (named[1] - at if named else 0):
        if items[at].lower in ("pound", "pounds") and _weighed(items, at):
            return replace(figure, kind="mass", canonical="kg", factor=0.45359237, last=money[1])
        if items[at].lower != "won" or abs(figure.value) >= 100:
            return replace(
                figure,
                kind="money",
                canonical=money[0][0],
                factor=money[0][1],
                last=money[1],
                noun=_ambiguous(items, money),
            )
    if (
        items[at].letter == "$"
        and (code := _sign(items[at]))
        and not (at + 1 < len(items) and items[at + 1].numeral and _glued(items, at + 1))
    ):
        return replace(figure, kind="money", canonical=code, last=at + 1)
    if at < len(items) and items[at].text in CODES:
        return replace(figure, kind="money", canonical=items[at].text, last=at + 1)
    best = max((found for found in (symbol, named) if found), key=lambda found: found[1], default=None)
    if best is None:
        return figure
    if items[at].lower == "stone" and head_noun(items, best[1]) is not None:
        return figure
    if best[0].kind == "temperature" and best[0].canonical == "deg" and best[1] < len(items):
        below = items[best[1]].lower
        if below == "below" and _lower(items, best[1] + 1) == "zero":
            return _with_unit(replace(figure, value=-figure.value), best[0], best[1] + 2)
    return _with_unit(figure, best[0], best[1])


def _ambiguous(items: Sequence[Item], money: tuple[tuple[str, float], int]) -> str:
    """The name of a currency that several countries use is kept as the noun, so that francs never meet crowns."""
    return items[money[1] - 1].text if money[0][0] == "XXX" else ""


def _with_unit(figure: Figure, unit: Unit, last: int) -> Figure:
    return replace(figure, kind=unit.kind, canonical=unit.canonical, factor=unit.factor, offset=unit.offset, last=last)


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
        return (glued or figure.numeral.share or figure.value != int(figure.value)) and _lower(
            items, last
        ) not in _DETERMINED
    if text == "s" and glued:
        return not (figure.numeral.digits.endswith("0") and len(figure.numeral.digits) > 1)
    if len(text) == 1 and not glued:
        following = items[last] if last < len(items) else None
        return following is None or following.letter in ",.;()-ND" or following.lower in ENDS_UNIT
    return True


_DETERMINED = frozenset(words("the a an his her their its this that"))
ENDS_UNIT = frozenset(words("of and or to in by per long wide tall high deep away from at x × thick the for"))


def _suffix(items: Sequence[Item], figure: Figure) -> Figure | None:
    """A glued m, b or t as million, billion, trillion; None where it is a unit."""
    letter = items[figure.last].text
    following = _lower(items, figure.last + 1)
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


def _lower(items: Sequence[Item], at: int) -> str:
    return items[at].lower if at < len(items) else ""


_HAVING = frozenset(words("was were been be is are has have had he she it they we i who when where"))


def _ordinal(text: str, items: Sequence[Item], figure: Figure) -> Value | None:
    """ "21st", "third president"; not "at first", "a second-hand car", "First Lady"."""
    first = figure.first
    item = items[first]
    following = items[figure.last] if figure.last < len(items) else None
    word = item.lower
    if not item.text[0].isdigit():
        if following is not None and following.letter == "-" and following.start == item.end:
            return None
        if word == "first" and (
            (first and items[first - 1].lower == "at")
            or (following is None or following.letter in ",.;")
            or following.lower in ("of", "lady", "name", "names", "and", "hand", "aid", "class")
        ):
            return None
        before = items[first - 1].lower if first else ""
        if word == "first" and (before in _HAVING or (following is not None and following.lower.endswith("ed"))):
            return None  # "were first proposed", "who first said so": the adverb
        if word == "second" and following is not None and following.lower == "only":
            return None
        if word in ("second", "third") and (
            following is None or following.lower in ("party", "hand", "thoughts") or following.letter in ",.;"
        ):
            return None
    value = figure.value
    noun = head_noun(items, figure.last, one=True)
    return Value(
        "ordinal",
        text[item.start : item.end],
        item.start,
        item.end,
        value,
        value,
        value,
        noun=noun.text if noun else "",
    )


_OWNERS = frozenset(words("his her their my your our whose"))


def _life_begins(items: Sequence[Item], at: int) -> int | None:
    """The item after "his", "in her early" before item `at`, or None."""
    first = at
    while first and (items[first - 1].letter in "e-"):
        first -= 1
    return first if first and items[first - 1].lower in _OWNERS else None


def _decade_of_life(text: str, items: Sequence[Item], figure: Figure) -> tuple[Value | None, int] | None:
    """ "in his 30s"; a figure with a glued s that is neither this nor a decade is no value."""
    at = figure.last
    if not figure.numeral.digits or not _glued(items, at) or _lower(items, at) != "s":
        return None
    first = _life_begins(items, figure.first)
    if first is None:
        return None, at + 1
    return _years_of_life(text, items, first, at + 1, figure.value)


def _thirties(text: str, items: Sequence[Item], at: int) -> tuple[Value | None, int] | None:
    first = _life_begins(items, at)
    if first is None:
        return None
    return _years_of_life(text, items, first, at + 1, float(DECADE_WORDS[items[at].lower] % 100))


def _years_of_life(text: str, items: Sequence[Item], first: int, last: int, decade: float) -> tuple[Value | None, int]:
    if not 10 <= decade <= 100 or decade % 10:
        return None, last
    start, end = items[first].start, items[last - 1].end
    low, high = decade * YEAR, (decade + 10) * YEAR
    return Value("age", text[start:end], start, end, None, low, high, False, True, "s", "", "approx"), last


def _score(text: str, items: Sequence[Item], figure: Figure) -> tuple[Value, int] | None:
    """ "7-4": a pair, kept smaller figure first; "unit" says that it is a score."""
    at = figure.last
    if figure.kind != "count" or not figure.numeral.digits or at + 1 >= len(items) or items[at].letter != "-":
        return None
    other = items[at + 1].numeral
    if (
        other is None
        or not other.digits
        or not _glued(items, at + 1)
        or not _glued(items, at)
        or max(figure.value, other.value) > 450
    ):
        return None
    after = items[at + 2] if at + 2 < len(items) else None
    if after is not None and after.letter in "U%-" and after.letter != "-":
        return None
    around = {item.lower for item in (*items[max(0, at - 8) : at], *items[at + 2 : at + 7])}
    cue = not SCORING.isdisjoint(around)
    if not cue and (figure.value < other.value or head_noun(items, at + 2) is not None):
        return None
    if NAMES.at(items, at + 2) or SYMBOLS.at(items, at + 2, exact=True):
        return None
    low, high = sorted((figure.value, other.value))
    start, end = items[figure.first].start, items[at + 1].end
    return Value("other", text[start:end], start, end, None, low, high, unit="score"), at + 2


def _one_in(text: str, items: Sequence[Item], figure: Figure, floor: int) -> tuple[Value, int] | None:
    """ "one in five", "three out of four": a share, as per cent."""
    at = figure.last
    if figure.kind != "count" or figure.numeral.scaled or figure.numeral.share or figure.numeral.vague or figure.value < 1:
        return None
    skip = 1 if _lower(items, at) == "in" else 2 if _lower(items, at) == "out" and _lower(items, at + 1) == "of" else 0
    if not skip or at + skip >= len(items):
        return None
    whole = items[at + skip].numeral
    if (
        whole is None
        or whole.ordinal
        or whole.share
        or whole.vague
        or not figure.value < whole.value
        or items[at + skip].letter == "Y"
    ):
        return None
    if skip == 1 and (figure.value > 10 or NAMES.at(items, at + 2)):
        return None
    last = at + skip + 1
    first, hedge = _hedge_before(items, figure.first, floor, False)
    value = 100 * figure.value / whole.value
    start, end = items[first].start, items[last - 1].end
    noun = _noun_behind(items, last)
    step = 1.0
    low, high, low_open, high_open = bounds(value, hedge, step)
    return (
        Value(
            "percent",
            text[start:end],
            start,
            end,
            value,
            low,
            high,
            low_open,
            high_open,
            "%",
            noun.text if noun else "",
            hedge,
            step,
        ),
        last,
    )


def _hedge_before(items: Sequence[Item], first: int, floor: int, ranged: bool) -> tuple[int, Hedge]:
    """The hedges right before item `first`; of several the one with a direction counts."""
    hedge: Hedge = "exact"
    if ranged and first > floor and items[first - 1].lower == "between":
        first -= 1
    for _ in range(3):
        found = HEDGES.before(items[max(floor, first - 6) : first], min(6, first - floor))
        if found is None:
            break
        if found[0] != "exact" and hedge in ("exact", "approx"):
            hedge = found[0]
        first = max(floor, first - 6) + found[1]
        if (
            first > floor
            and items[first - 1].lower in ("an", "a", "the")
            and _lower(items, first) in ("estimated", "average")
        ):
            first -= 1
    return first, hedge


def _with_partner(items: Sequence[Item], figure: Figure, taken: Sequence[bool]) -> tuple[Figure, Figure | None]:
    """The other end of a range: "between A and B", "A to B", "A–B", or the smaller part of "two hours and 30 minutes"."""
    at = figure.last
    if at >= len(items):
        return figure, None
    word, letter = items[at].lower, items[at].letter
    between = figure.first > 0 and items[figure.first - 1].lower == "between"
    from_ = figure.first > 0 and items[figure.first - 1].lower == "from"
    if letter == "-" and _lower(items, at + 1) == "to":  # "8- to 16-metre"
        at, word, letter = at + 1, "to", "2"
    joins = letter == "-" or word in ("to", "through") or (word == "and" and between)
    if joins and at + 1 < len(items) and not figure.numeral.vague and not (letter == "-" and items[at].text == "—"):
        other = _figure(items, at + 1)
        if other and items[at + 1].letter == "-":
            other = None
        if other and from_ and not (figure.kind == "count" and other.kind != "count"):
            other = None  # "from 5 to 7" tells a change: two figures
        if other and not other.numeral.ordinal and not other.numeral.vague and not taken[other.first]:
            paired = _pair(figure, other)
            if paired:
                return paired
    return _compound(items, figure, taken), None


def _pair(a: Figure, b: Figure) -> tuple[Figure, Figure] | None:
    if a.numeral.share != b.numeral.share:
        return None
    if a.kind == b.kind and a.canonical == b.canonical:
        if (a.kind == "count" and b.numeral.scaled and not a.numeral.scaled and a.value < 1000) or (
            a.kind == "money" and _is_scaled(b) and not _is_scaled(a) and a.value < 1000
        ):
            factor = b.value / _unscaled(b.value)
            a = replace(a, value=exact_product(a.value, factor), step=a.step * factor)
        return a, b
    if a.kind == "count":
        if b.numeral.scaled and not a.numeral.scaled and a.value < 1000:
            factor = b.value / _unscaled(b.value)
            a = replace(a, value=exact_product(a.value, factor), step=a.step * factor)
        return replace(a, kind=b.kind, canonical=b.canonical, factor=b.factor, offset=b.offset), b
    if b.kind == "count" and a.kind == "money":
        if _is_scaled(b) and not _is_scaled(a) and a.value < 1000:
            factor = b.value / _unscaled(b.value)
            a = replace(a, value=exact_product(a.value, factor), step=a.step * factor)
        return a, replace(b, kind=a.kind, canonical=a.canonical, factor=a.factor, offset=a.offset)
    return None


def _is_scaled(figure: Figure) -> bool:
    return figure.numeral.scaled or figure.value != figure.numeral.value


def _unscaled(value: float) -> float:
    for factor in (1e12, 1e9, 1e6, 1e3, 1e2):
        if abs(value) >= factor:
            return value / factor
    return value


def _compound(items: Sequence[Item], figure: Figure, taken: Sequence[bool]) -> Figure:
    """ "two hours and 30 minutes", "6 feet 2 inches", "13 dollars and 45 cents" as one figure."""
    if figure.kind not in ("duration", "length", "mass", "money") or figure.numeral.vague:
        return figure
    whole = figure
    for _ in range(5):
        at = whole.last
        if figure.kind == "money" and figure.factor != 1.0:
            return whole
        half = _and_a_half(items, at)
        if half:
            return replace(whole, value=whole.value + 0.5, step=0.5, last=half)
        skip = at
        if _lower(items, skip) == ",":
            skip += 1
        if _lower(items, skip) == "and":
            skip += 1
        if skip >= len(items) or taken[skip] or items[skip].numeral is None or items[skip].letter not in "NDY":
            return whole
        part = _figure(items, skip)
        if part is None or part.kind != figure.kind or part.canonical != figure.canonical or not part.factor < whole.factor:
            return whole
        ratio = part.factor / figure.factor
        if part.value * part.factor >= whole.factor * 1.0001 and figure.kind != "duration":
            return whole
        whole = replace(
            whole,
            value=whole.value + part.value * ratio,
            step=part.step * ratio,
            last=part.last,
        )
        if part.factor >= whole.factor:
            return whole
    return whole


def _and_a_half(items: Sequence[Item], at: int) -> int | None:
    """The item behind "and a half" at item `at`."""
    if _lower(items, at) != "and" or at + 1 >= len(items):
        return None
    numeral = items[at + 1].numeral
    return at + 2 if numeral is not None and numeral.share and numeral.value == 0.5 else None


def _noun_behind(items: Sequence[Item], at: int, *, one: bool = False, loose: bool = False) -> Item | None:
    """The counted noun at item `at`, also behind "of (the)"."""
    if _lower(items, at) == "of":
        at += 1
        if _lower(items, at) in DETERMINERS:
            at += 1
        if at < len(items) and items[at].numeral is not None:
            at += 1  # "300 of the 1,200 inmates"
        return head_noun(items, at) or head_noun(items, at, one=True)
    if _lower(items, at) == "-":
        at += 1
    found = head_noun(items, at, one=one)
    if found is None and loose:
        found = head_noun(items, at, one=True)
    return found


def _complete(
    items: Sequence[Item], figure: Figure, partner: Figure | None, first: int, last: int, hedge: Hedge
) -> tuple[Figure | None, int, Hedge]:
    """Ages, nouns, rates and hedges behind the figure; None where it is no value after all."""
    numeral = figure.numeral
    after = _hedge_after(items, last)
    if after:
        hedge, last = (after[0] if hedge in ("exact", "approx") else hedge), after[1]
        if figure.kind == "count" and (named := NAMES.at(items, last) or SYMBOLS.at(items, last, exact=True)):
            figure, last = _with_unit(figure, *named), named[1]
    if figure.kind == "duration":
        age = _old(items, last)
        if age:
            figure, last = replace(figure, kind="age"), age
            if after := _hedge_after(items, last):
                hedge, last = after[0], after[1]
    elif figure.kind == "count" and not numeral.share and (aged := _aged(items, figure, first, last)):
        return replace(figure, kind="age", canonical="s", factor=YEAR), aged, hedge
    if figure.kind == "count":
        share = numeral.share
        strong = _lower(items, last) == "-" and _lower(items, last + 1) == "strong"
        if strong:
            last += 2
        one = figure.value == 1 and partner is None and not numeral.vague
        collective = numeral.collective or (numeral.vague and _lower(items, last) == "of")
        noun = _noun_behind(items, last, one=one or strong, loose=collective)
        if share:
            figure = replace(
                figure,
                kind="percent",
                canonical="%",
                value=100 * figure.value,
                step=max(100 * figure.step, 1.0),
                noun=noun.text if noun else "",
            )
        else:
            if pronoun_one(items, figure.first, last, noun is not None, hedge):
                return None, last, hedge
            if numeral.collective and (noun is None or (numeral.first + 1 == numeral.last and _lower(items, last) != "of")):
                return None, last, hedge  # "several officers" and "a few words" count nothing
            if hyphenated(items, last) and not strong:
                noun = _hyphenated_noun(items, last, numeral)
                if noun is None:
                    return None, last, hedge
            figure = replace(figure, noun=noun.text if noun else "")
            last = _through(items, last, noun)
    elif figure.kind == "percent" and not figure.noun:
        noun = _noun_behind(items, last) if _lower(items, last) == "of" else None
        figure = replace(figure, noun=noun.text if noun else "")
    if figure.kind in ("count", "percent", "money", "duration", "mass", "volume", "size", "length", "other"):
        figure, last = _rate(items, figure, last)
    after = _hedge_after(items, last)
    if after and hedge in ("exact", "approx"):
        hedge, last = after
    return figure, last, hedge


def _through(items: Sequence[Item], last: int, noun: Item | None) -> int:
    """The item behind the counted noun, where it follows directly: "412 passengers" is one span."""
    if noun is None:
        return last
    for index in range(last, min(last + 10, len(items))):
        if items[index] is noun:
            return index + 1
        if items[index].numeral is not None:
            return last  # another figure's noun
    return last


def hyphenated(items: Sequence[Item], at: int) -> bool:
    """Whether a hyphen glues item `at` to what stands before it: "two-faced"."""
    return (
        at + 1 < len(items)
        and items[at].letter == "-"
        and items[at].text == "-"
        and _glued(items, at)
        and _glued(items, at + 1)
    )


def _hyphenated_noun(items: Sequence[Item], at: int, numeral: Numeral) -> Item | None:
    """The noun of "a 12-member panel", "three-judge"; not of "two-faced", "one-sided", "three-way"."""
    word = items[at + 1]
    if word.letter not in "wU" or numeral.value == 1 or word.lower.endswith(("ed", "ing", "fold")):
        return None
    return None if word.lower in ("way", "time", "way", "handed", "strong", "up", "in", "on", "off", "and") else word


def _hedge_after(items: Sequence[Item], at: int) -> tuple[Hedge, int] | None:
    found = HEDGES_AFTER.at(items, at)
    if found is None:
        return None
    if _lower(items, found[1]) == "than":
        return None  # "or more than 4 days" is the next figure's
    if items[at].lower == "+" and not _glued(items, at):
        return None
    if (
        items[at].lower in ("at", "maximum", "minimum", "plus")
        and found[1] < len(items)
        and items[found[1]].letter not in ",.;)"
    ):
        return None
    return found


def _old(items: Sequence[Item], at: int) -> int | None:
    """The item behind "old", "-old", "-olds", "of age" at item `at`."""
    skip = at + 1 if _lower(items, at) == "-" else at
    if _lower(items, skip) in ("old", "olds", "old's", "old’s"):
        return skip + 1
    if _lower(items, at) == "of" and _lower(items, at + 1) == "age":
        return at + 2
    return None


def _aged(items: Sequence[Item], figure: Figure, first: int, last: int) -> int | None:
    """ "aged 12", "at the age of 16", "Velkov, 58,": the item behind the age."""
    if not 0 <= figure.value <= 125 or figure.value != int(figure.value):
        return None
    before = items[first - 1] if first else None
    if before is None:
        return None
    if before.lower in ("aged", "age", "ages"):
        return last
    if before.lower == "of" and first > 1 and items[first - 2].lower in ("age", "ages"):
        return last
    if before.lower == "between" and first > 2 and items[first - 3].lower == "ages":
        return last
    closing = items[last] if last < len(items) else None
    name = items[first - 2] if first > 1 else None
    if (
        before.text in ",("
        and figure.numeral.digits
        and figure.value >= (10 if before.text == "(" else 2)
        and name is not None
        and name.letter == "w"
        and name.text[0].isupper()
        and (closing is None or closing.text in ",.)")
        and not (before.text == "," and closing is not None and closing.text == ")")
        and not _listed(items, first)
    ):
        return last
    return None


def _listed(items: Sequence[Item], first: int) -> bool:
    """Whether the figure stands in a list of figures ("Oslo 12, Bergen, 7, 9")."""
    return any(item.numeral is not None for item in items[max(0, first - 4) : first - 2])


def _rate(items: Sequence[Item], figure: Figure, at: int) -> tuple[Figure, int]:
    """ "a month", "per year", "per 100,000 people", "annually": the figure as a rate."""
    word = _lower(items, at)
    period = ""
    last = at
    if word in ("a", "an", "per", "each", "every", "/"):
        period = _lower(items, at + 1)
        last = at + 2
        if (
            word == "per"
            and last <= len(items)
            and items[at + 1 : at + 2]
            and (whole := items[at + 1].numeral)
            and whole.value >= 10
        ):
            factor = exact_product(100000 / whole.value, figure.factor)
            return replace(figure, kind="rate", canonical="/100000", factor=factor, last=last), last
    elif word in RATE_ADVERBS:
        period, last = RATE_ADVERBS[word], at + 1
    if period not in RATE_PERIODS:
        return _per_unit(items, figure, at)
    if figure.kind == "duration" and word not in ("a", "per"):
        return figure, at
    if word in ("a", "an") and _lower(items, last) in ("ago", "earlier", "later", "before", "after", "and"):
        return figure, at
    name, times = RATE_PERIODS[period]
    return replace(figure, kind="rate", canonical=f"{figure.canonical}/{name}", factor=figure.factor * times), last


def _per_unit(items: Sequence[Item], figure: Figure, at: int) -> tuple[Figure, int]:
    """ "$80 a barrel", "5 mg per litre": the figure by the unit of something else."""
    word = _lower(items, at)
    if word not in ("a", "an", "per", "/") or (word in ("a", "an") and figure.kind != "money"):
        return figure, at
    unit = NAMES.at(items, at + 1) or SYMBOLS.at(items, at + 1, exact=True)
    if unit is None or unit[0].kind not in ("mass", "volume", "area", "length", "size", "other"):
        return figure, at
    canonical = f"{figure.canonical}/{unit[0].canonical}"
    return replace(figure, kind="rate", canonical=canonical, factor=figure.factor / unit[0].factor), unit[1]


def _value(
    text: str, items: Sequence[Item], figure: Figure, partner: Figure | None, hedge: Hedge, first: int, last: int
) -> Value:
    start, end = items[first].start, items[last - 1].end
    kind, unit = figure.kind, figure.canonical
    step = abs(exact_product(figure.step, figure.factor))
    numeral = figure.numeral
    low: float | None
    high: float | None
    if partner is not None:
        scale = 100.0 if numeral.share else 1.0
        low, high = sorted((figure.convert(figure.value), figure.convert(partner.value * scale)))
        return Value(kind, text[start:end], start, end, None, low, high, False, False, unit, figure.noun, hedge, step)
    if numeral.low is not None and numeral.high is not None:
        low, high = figure.convert(numeral.low), figure.convert(numeral.high)
        if hedge in ("at_least", "more_than"):
            return Value(kind, text[start:end], start, end, None, low, None, False, False, unit, figure.noun, hedge, 0.0)
        if hedge in ("at_most", "less_than"):
            return Value(kind, text[start:end], start, end, None, None, high, False, True, unit, figure.noun, hedge, 0.0)
        return Value(kind, text[start:end], start, end, None, low, high, False, True, unit, figure.noun, "approx", 0.0)
    low, high, low_open, high_open = bounds(figure.value, hedge, figure.step)
    low = figure.convert(low) if low is not None else None
    high = figure.convert(high) if high is not None else None
    return Value(
        kind, text[start:end], start, end, figure.value, low, high, low_open, high_open, unit, figure.noun, hedge, step
    )


def _equivalents(text: str, values: list[Value]) -> list[Value]:
    """Sets `equivalent` on both of two amounts in different currencies of which one explains the other."""
    for index in range(len(values) - 1):
        a, b = values[index], values[index + 1]
        if a.kind != b.kind or a.kind not in ("money", "rate") or a.unit == b.unit:
            continue
        between = text[a.end : b.start].strip().lower()
        closed = text[b.end : b.end + 20].lstrip()[:1] in (")", "]", ";", ",") or ")" in text[b.end : b.end + 30]
        if (between in ("(", "[") and closed) or between in (
            ", or",
            "or",
            "(or",
            "– or",
            "(about",
            "(equivalent to",
            "(worth",
        ):
            values[index] = replace(a, equivalent=replace(b, equivalent=None))
            values[index + 1] = replace(b, equivalent=replace(a, equivalent=None))
    return values


__all__ = ["is_plural", "quantities", "slack"]
