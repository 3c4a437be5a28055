"""The unit or currency behind a numeral: "5 km", "40 dollars", "3m", "a third of a mile"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifybench.values.figures import Figure, closed, exact_product, is_glued, lower_at, with_unit
from verifybench.values.items import Item
from verifybench.values.lookup import CODES, MONEY, MONEY_SIGNS, NAMES, SYMBOLS
from verifybench.values.nouns import head_noun
from verifybench.values.tables import words
from verifybench.values.tables.contexts import ANGULAR, LABELS, MEASURING, MINOR_SIGNS, THERMAL, WEIGHING
from verifybench.values.tables.numbers import AMBIGUOUS_SUFFIXES, SCALES
from verifybench.values.tables.units import Unit

_DETERMINED = frozenset(words("the a an his her their its this that"))
_ENDS_UNIT = MEASURING | frozenset(words("of and or to per at the for is was a"))
_MULTIPLES = {"k": 1e3, "T": 1e3, "M": 1e6}
_LINES = frozenset((480.0, 576.0, 720.0, 1080.0, 1440.0, 2160.0))  # "1080p" is a picture, not pence
_SCREENS = frozenset(words("video screen screens tv tvs television resolution display monitor camera footage quality"))
_DEGREES_BEHIND = frozenset(words("at to of below above around about over under nearly almost than least between and"))
_DEGREE_SIGNS = frozenset(("°", "℃", "℉", "C", "F"))
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_FEET = frozenset(("foot", "feet", "ft"))
_INCHES = frozenset(("inches", "inch", "in", "tall"))
_HEIGHT = 5  # items: "6 feet 2 inches tall"
_MINUTES_OF_AN_HOUR = frozenset(f"h{minutes:02}" for minutes in range(60))


def sign_code(item: Item) -> str:
    """The ISO 4217 code of a currency sign or code, or the empty string."""
    code = item.text[:3].upper()
    if code in CODES:
        return code
    return MONEY_SIGNS.get(item.text.replace(".", "")) or MONEY_SIGNS.get(code, "")


def with_sign(items: Sequence[Item], figure: Figure, code: str) -> Figure:
    """The figure behind a currency sign; a name or code behind it says which dollar it is."""
    at = figure.last
    if is_glued(items, at) and items[at].text in AMBIGUOUS_SUFFIXES and not figure.numeral.scaled:
        figure = _multiplied(figure, AMBIGUOUS_SUFFIXES[items[at].text])
    last = figure.last
    named = MONEY.at(items, last)
    if named and named[0][0] != "XXX" and (named[0][0] == code or code == "USD"):
        code, last = named[0][0], named[1]
    elif last < len(items) and items[last].text in CODES and code in (items[last].text, "USD", "XXX", "JPY"):
        code, last = items[last].text, last + 1
    noun = items[figure.first].text.rstrip(".") if code == "XXX" else ""
    return Figure(figure.first, last, figure.value, figure.step, figure.numeral, "money", code, noun=noun)


def with_measure(items: Sequence[Item], figure: Figure) -> Figure:
    """The figure with the unit or currency that begins at its last item; the same figure where none does."""
    at = figure.last
    if closed(items, at):
        return figure
    numeral = figure.numeral
    if numeral.share and (part := _part_of_one(items, figure)):
        return part
    if numeral.vague and items[at].lower == "of":
        return _unit_at(items, figure, at + 1)
    if items[at].text in _BRACKETS and (unit := _in_brackets(items, figure, at)):
        return unit
    glued = is_glued(items, at)
    if glued and items[at].letter in "w;$":
        text = items[at].text
        if text in AMBIGUOUS_SUFFIXES and not numeral.scaled and (scaled := _suffixed(items, figure)):
            figure, at, glued = scaled, scaled.last, False
            if closed(items, at):
                return figure
        elif (
            text in MINOR_SIGNS
            and items[figure.first].text[0].isdigit()
            and not numeral.scaled
            and figure.value not in _LINES
        ):
            code, factor = MINOR_SIGNS[text]
            return replace(figure, kind="money", canonical=code, factor=factor, last=at + 1)
        elif text in "CF" and _is_temperature(items, figure, at):
            return with_unit(figure, SYMBOLS["°", text], at + 1)
        elif text in _MINUTES_OF_AN_HOUR:
            value = figure.value + int(text[1:]) / 60
            return replace(figure, value=value, step=1 / 60, kind="duration", canonical="s", factor=3600.0, last=at + 1)
    elif glued and items[at].letter == "-" and is_glued(items, at + 1):
        return _unit_at(items, figure, at + 1, hyphen=True)
    return _unit_at(items, figure, at, glued=glued)


def _part_of_one(items: Sequence[Item], figure: Figure) -> Figure | None:
    """ "a third of a mile", "half a kilo", "two-thirds of an hour"."""
    at = figure.last + (items[figure.last].lower == "of")
    if lower_at(items, at) not in ("a", "an"):
        return None
    named = NAMES.at(items, at + 1)
    return with_unit(figure, *named) if named and named[0].kind != "percent" else None


def _in_brackets(items: Sequence[Item], figure: Figure, at: int) -> Figure | None:
    """ "20 (kg)", "20 [mm]": as tables and forms have it; a single letter in brackets may be anything."""
    unit = SYMBOLS.at(items, at + 1, exact=True)
    if unit is None or len(items[at + 1].text) < 2 or lower_at(items, unit[1]) != _BRACKETS[items[at].text]:
        return None
    return with_unit(figure, unit[0], unit[1] + 1)


def _unit_at(items: Sequence[Item], figure: Figure, at: int, *, glued: bool = False, hyphen: bool = False) -> Figure:
    if at >= len(items):
        return figure
    if items[at].text in CODES and _glued_to_figure(items, at):
        return figure  # "3 USD50 cards"
    symbol = SYMBOLS.at(items, at, exact=True)
    if symbol and not _symbol_fits(items, figure, at, symbol[1], glued):
        symbol = None
    named = NAMES.at(items, at)
    money = MONEY.at(items, at)
    if money and money[1] >= (named[1] if named else 0):
        if items[at].lower in ("pound", "pounds") and _weighed(items, at):
            return replace(figure, kind="mass", canonical="kg", factor=0.45359237, last=money[1])
        if items[at].lower != "won" or abs(figure.value) >= 100:
            (code, factor), last = money
            # A name that several countries use is kept as the noun, so that francs never meet crowns.
            noun = items[last - 1].text if code == "XXX" else ""
            return _scaled_behind(items, replace(figure, kind="money", canonical=code, factor=factor, last=last, noun=noun))
    sign = _sign_behind(items, at)
    if sign is not None:
        noun = items[at].text if sign[0] == "XXX" else ""
        money_figure = replace(figure, kind="money", canonical=sign[0], factor=sign[1], last=at + 1, noun=noun)
        return _scaled_behind(items, money_figure)
    best = max((found for found in (symbol, named) if found), key=lambda found: found[1], default=None)
    if best is None:
        return figure
    unit, last = best
    if items[at].lower == "stone" and not hyphen and head_noun(items, last) is not None:
        return figure  # "five stone walls"
    if unit.canonical == "deg":
        return _degrees(items, figure, unit, last)
    if last + 1 < len(items) and items[last].text in ("·", "⋅") and is_glued(items, last) and is_glued(items, last + 1):
        by = SYMBOLS.at(items, last + 1, exact=True)
        if by is not None:  # "4 kg·m"
            product = exact_product(unit.factor, by[0].factor)
            canonical = f"{unit.canonical}*{by[0].canonical}"
            return replace(figure, kind="other", canonical=canonical, factor=product, last=by[1])
    return with_unit(figure, unit, last)


def _degrees(items: Sequence[Item], figure: Figure, unit: Unit, last: int) -> Figure:
    """Degrees of an unnamed scale, below zero, or of an angle."""
    if lower_at(items, last) == "below" and lower_at(items, last + 1) in ("zero", "freezing"):
        named = NAMES.at(items, last + 2)
        unit, last = (named[0], named[1]) if named and named[0].kind == "temperature" else (unit, last + 2)
        return with_unit(replace(figure, value=-figure.value), unit, last)
    around = {item.lower for item in (*items[max(0, figure.first - 4) : figure.first], *items[last : last + 4])}
    if not ANGULAR.isdisjoint(around):
        return with_unit(figure, replace(unit, kind="other"), last)
    return with_unit(figure, unit, last)


def _scaled_behind(items: Sequence[Item], figure: Figure) -> Figure:
    """ "75 USD million"."""
    factor = SCALES.get(lower_at(items, figure.last)) if not figure.numeral.scaled else None
    if not factor or factor < 1e3:
        return figure
    return _multiplied(figure, factor)


def _sign_behind(items: Sequence[Item], at: int) -> tuple[str, float] | None:
    """Code and factor of a sign or code behind a figure: "40 €", "40 kr", "40 CHF", "30 MUSD"."""
    text = items[at].text
    if text in CODES:
        return text, 1.0
    if len(text) == 4 and text[0] in _MULTIPLES and text[1:] in CODES:
        return text[1:], _MULTIPLES[text[0]]
    if items[at].letter == "$" or text in MONEY_SIGNS:
        code = "" if _glued_to_figure(items, at) or text == "R" else sign_code(items[at])
        return (code, 1.0) if code else None
    return None


def _glued_to_figure(items: Sequence[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].numeral is not None and is_glued(items, at + 1)


def _symbol_fits(items: Sequence[Item], figure: Figure, at: int, last: int, glued: bool) -> bool:
    """Short symbols follow digits; "in", "s", "a" and the like only where they can be nothing else."""
    text = items[at].text
    digits = items[figure.last - 1].text[0].isdigit() or figure.numeral.share
    if text == "'":  # feet only in "5'11"
        return glued and is_glued(items, last) and items[last].numeral is not None
    if not text.isalpha():
        return text != '"' or glued or lower_at(items, last) in MEASURING
    if not digits:
        return False
    if text == "in":
        if last >= len(items) or items[last].letter in ",.;)":
            return True
        return (glued or figure.numeral.share or figure.value != int(figure.value)) and lower_at(
            items, last
        ) not in _DETERMINED
    if text == "s" and glued:
        if lower_at(items, figure.first - 1) in ("over", "under", "-"):
            return False  # "under 18s", "over-65s"
        return not (figure.numeral.digits.endswith("0") and len(figure.numeral.digits) > 1)
    if len(text) == 1 and is_glued(items, last) and items[last].text == "-" and is_glued(items, last + 1):
        return False  # "24703 L-202"
    if len(text) == 1 and not glued:
        following = items[last] if last < len(items) else None
        return following is None or following.letter in ",.;()-/ND" or following.lower in _ENDS_UNIT
    return True


def _suffixed(items: Sequence[Item], figure: Figure) -> Figure | None:
    """A glued m, b or t as million, billion, trillion; None where it is a unit."""
    letter = items[figure.last].text
    following = lower_at(items, figure.last + 1)
    if letter in "BT":
        return None
    noun = head_noun(items, figure.last + 1)
    if following in MEASURING or (noun is None and (letter != "m" or figure.value == int(figure.value))):
        return None
    return _multiplied(figure, AMBIGUOUS_SUFFIXES[letter])


def _multiplied(figure: Figure, factor: float) -> Figure:
    """With the scale that the item behind it is."""
    step = 1.0 if figure.value == int(figure.value) else figure.step
    return replace(figure, value=exact_product(figure.value, factor), step=step * factor, last=figure.last + 1)


def _weighed(items: Sequence[Item], at: int) -> bool:
    if items[at].lower == "pound" and at and items[at - 1].letter == "-":
        return not any(item.lower in ("note", "coin", "fine", "bill") for item in items[at + 1 : at + 3])
    around = (*items[max(0, at - 6) : at], *items[at + 1 : at + 4])
    return any(item.lower in WEIGHING for item in around) or _beside_height(items, at)


def _beside_height(items: Sequence[Item], at: int) -> bool:
    """Whether a height stands right before the figure of the pounds at item `at`: "six foot two and 180 pounds"."""
    if lower_at(items, at - 2) not in ("and", ","):
        return False
    behind = max(0, at - 2 - _HEIGHT)
    feet = next((index for index in range(at - 3, behind - 1, -1) if items[index].lower in _FEET), None)
    return feet is not None and all(item.numeral is not None or item.lower in _INCHES for item in items[feet + 1 : at - 2])


def _is_temperature(items: Sequence[Item], figure: Figure, at: int) -> bool:
    """Whether a glued C or F is a scale of temperature: below zero, with decimals, beside another, behind a preposition (C
    alone), or where words speak of warmth; no letter of a seat or a form."""
    if figure.numeral.scaled or figure.numeral.vague:
        return False
    before = items[figure.first - 1] if figure.first else None
    if figure.value < 0 or not figure.numeral.digits:
        return True
    if before is not None and before.lower in LABELS:
        return False
    if items[at].text == "C" and before is not None and before.lower in _DEGREES_BEHIND:
        return True
    around = (*items[max(0, at - 9) : figure.first], *items[at + 1 : at + 8])
    return any(item.lower in THERMAL or item.text in _DEGREE_SIGNS for item in around)


def is_screen(items: Sequence[Item], figure: Figure) -> bool:
    """Whether "4K" and "8K" are a resolution: before a screen, not a count of thousands."""
    short = items[figure.first].end - items[figure.first].start == len("4K")
    return short and figure.value in (2000.0, 4000.0, 8000.0) and lower_at(items, figure.last) in _SCREENS
