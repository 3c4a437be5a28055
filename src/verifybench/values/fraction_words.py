"""Fractions in words: “two-thirds”, “one twenty-fifth”, “two and three-quarters million”, “one over three”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from verifybench.values.cardinals import read_cardinal
from verifybench.values.lexer import Token
from verifybench.values.numerals import Numeral, checked, lower_word, share_step, with_scale
from verifybench.values.tables.numbers import FRACTIONS, ORDINALS, SCALES, SMALL, TENS

# "just over a third agreed": no third of a series.
_BEFORE_SHARES = frozenset(
    ("over", "under", "above", "below", "about", "nearly", "almost", "than", "least", "around", "roughly", "only")
)
_BEHIND_SHARES = frozenset(("of", "the", "as", "in", "more", "less", "fewer", "lower", "higher"))
_DETERMINERS = frozenset(("the", "a", "all", "them", "these", "those", "its", "their", "his", "her", "our", "my"))
_EQUALS = frozenset(("minus", "negative", "is", "are", "equals", "="))  # before "one over three"


class _Below(NamedTuple):
    """What a fraction is divided by: its value, the token behind it, whether it is a plural, whether a hyphen led to it."""

    value: int
    last: int
    plural: bool
    hyphen: bool


def part_of_scale(tokens: Sequence[Token], at: int, part: float) -> Numeral | None:
    """ "half a million", "half-million", "quarter of a million", "quarter million"."""
    nxt = at + 1
    glued = nxt < len(tokens) and tokens[nxt].lower == "-"
    nxt += glued
    nxt += not glued and lower_word(tokens, nxt) == "of"
    nxt += lower_word(tokens, nxt) in ("a", "an")
    factor = SCALES.get(lower_word(tokens, nxt))
    if factor is None or (part != 0.5 and factor < 1e3):
        return None
    return Numeral(at, nxt + 1, factor * part, max(factor / (10 if part == 0.5 else 100), 1.0), scaled=True)


def half(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "half an hour", "half of": not what a hyphen glues, "half-hearted"."""
    nxt = at + 1
    if lower_word(tokens, nxt) in ("a", "an"):
        return Numeral(at, nxt + 1, 0.5, 0.1)
    if nxt < len(tokens) and tokens[nxt].lower == "-":
        return None
    return Numeral(at, at + 1, 0.5, share_step(2), share=True)


def as_fraction(tokens: Sequence[Token], cardinal: Numeral) -> Numeral | None:
    """The fraction of which `cardinal` is read as the numerator, wholly or in part; None where there is none."""
    below = _below(tokens, cardinal.last)
    if below is None:
        return None
    return _split(tokens, cardinal, below) or fraction(tokens, cardinal.first, cardinal.value, below)


def of_article(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "a third", "a twenty-fifth"."""
    below = _below(tokens, at + 1)
    return fraction(tokens, at, 1.0, below) if below else None


def fraction(tokens: Sequence[Token], first: int, above: float, below: _Below) -> Numeral | None:
    """ "two-thirds", "three quarters of a million": a share, a number where it is one or more, or a part of a scale."""
    numbered = below.plural or lower_word(tokens, below.last) == "of"  # "two third of the votes" is written too
    if above <= 0 or (above == 1.0 and below.plural) or (above != 1.0 and not numbered):
        return None
    last, value = below.last, above / below.value
    of_a = lower_word(tokens, last) == "of" and lower_word(tokens, last + 1) == "a"
    scale = last + 2 if of_a else last
    factor = SCALES.get(lower_word(tokens, scale))
    if factor and (of_a or below.value in (2, 4)):
        return Numeral(first, scale + 1, value * factor, factor / 100, scaled=True)
    quarters = tokens[last - 1].lower == "quarters"
    of_it = lower_word(tokens, last) == "of" and lower_word(tokens, last + 1) in _DETERMINERS
    if quarters and above != 3 and not below.hyphen and not of_it:
        return None  # three months each
    if not below.plural and tokens[last - 1].lower != "half" and not _is_share(tokens, first, below):
        return None  # "a third man", "one third party"
    if value >= 1:
        return Numeral(first, last, value, 1 / below.value)
    return Numeral(first, last, value, share_step(below.value), share=True)


def _is_share(tokens: Sequence[Token], first: int, below: _Below) -> bool:
    last = below.last
    if first > 0 and tokens[first - 1].lower in _BEFORE_SHARES:
        return True
    stops = last >= len(tokens) or (tokens[last].kind == "mark" and tokens[last].lower != "-")
    joined = below.hyphen and not (last < len(tokens) and tokens[last].lower == "-")  # "one-fourth"
    return stops or joined or lower_word(tokens, last) in _BEHIND_SHARES or _another(tokens, last)


def _another(tokens: Sequence[Token], at: int) -> bool:
    """Whether a second fraction is joined to the first: "between a quarter and a third", "from one third to one half"."""
    if lower_word(tokens, at) not in ("and", "to", "or"):
        return False
    if lower_word(tokens, at + 1) in ("a", "an", "one"):
        return lower_word(tokens, at + 2) in FRACTIONS
    return lower_word(tokens, at + 1) == "half"


def _below(tokens: Sequence[Token], at: int) -> _Below | None:
    """The denominator at token `at`: any ordinal but first and second, "half", "quarter", "twenty-fifths"."""
    hyphen = at < len(tokens) and tokens[at].lower == "-"
    at += hyphen
    word = lower_word(tokens, at)
    if word in FRACTIONS:
        return _Below(FRACTIONS[word], at + 1, _is_plural(word), hyphen)
    if word not in TENS or hyphen:
        return None
    behind = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower == "-")
    unit = lower_word(tokens, behind)
    value = FRACTIONS.get(unit) or ORDINALS.get(unit.removesuffix("s"), 0)
    if not 0 < value < 10 or unit in ("half", "halves", "quarter", "quarters", "second", "seconds"):
        return None
    return _Below(TENS[word] + value, behind + 1, _is_plural(unit), hyphen=False)


def _is_plural(word: str) -> bool:
    return word.endswith("s")


def _split(tokens: Sequence[Token], cardinal: Numeral, below: _Below) -> Numeral | None:
    """Where the words before the denominator are two numbers: "three hundred and two fifths", "one hundred thirty fifths"."""
    first, last = cardinal.first, cardinal.last
    joint = next((at for at in range(last - 1, first, -1) if tokens[at].lower == "and"), 0)
    if joint:
        whole, above = read_cardinal(tokens, first, joint), read_cardinal(tokens, joint + 1, last)
        if whole is None or above is None or above.last != last or (above.value == 1.0) == below.plural:
            return None
        return _sum(tokens, whole, above.value, below) if above.value < below.value else None
    tens = TENS.get(tokens[last - 1].lower, 0)
    if tens and last - 2 >= first and tokens[last - 2].lower != "-" and 0 < below.value < 10 and below.plural:
        above = read_cardinal(tokens, first, last - 1)
        if above is not None and above.last == last - 1 and above.value > 1:
            return fraction(tokens, first, above.value, below._replace(value=tens + below.value, hyphen=False))
    return None


def with_part(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """ "two and a half", "two-and-a-half", "three and two fifths", "2 and three quarters", with a scale behind."""
    at = _past_hyphen(tokens, numeral.last)
    if lower_word(tokens, at) != "and" or numeral.value != int(numeral.value):
        return numeral
    at = _past_hyphen(tokens, at + 1)
    word = lower_word(tokens, at)
    if word in ("a", "an"):
        above, last = 1.0, at + 1
    elif word in SMALL or word in TENS:
        cardinal = read_cardinal(tokens, at)
        if cardinal is None or cardinal.ordinal:
            return numeral
        above, last = cardinal.value, cardinal.last
    else:
        return numeral
    below = _below(tokens, last)
    if below is None or not 0 < above < below.value or (above == 1.0) == below.plural:
        return numeral
    if lower_word(tokens, below.last) == "of" and below.value != 2:
        return numeral  # "three, and a third of the rest"
    return _sum(tokens, numeral, above, below) or numeral


def _sum(tokens: Sequence[Token], whole: Numeral, above: float, below: _Below) -> Numeral | None:
    """A whole number and a part: of the scale behind the part, else of the whole's own ("three million and a half")."""
    part, last = above / below.value, below.last
    factor = next((scale for scale in (1e12, 1e9, 1e6, 1e3) if whole.value >= scale), 1.0) if whole.scaled else 1.0
    if whole.value % factor:
        return None
    own = SCALES.get(lower_word(tokens, last), 0.0) if factor > 1.0 else 0.0
    if 0 < own < factor:
        factor, last = own, last + 1
    value = whole.value + factor * part
    mixed = replace(whole, last=last, value=value, step=factor / below.value / 2, digits="")
    return checked(mixed if factor > 1.0 else with_scale(tokens, mixed))


def with_divisor(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """ "one over three", where nothing but a fraction can be meant: it begins and ends a statement."""
    at = numeral.last
    if lower_word(tokens, at) != "over" or at + 1 >= len(tokens):
        return numeral
    if numeral.first and tokens[numeral.first - 1].lower not in _EQUALS:
        return numeral
    token = tokens[at + 1]
    if token.kind == "number" and token.text.isascii() and token.text.isdecimal() and len(token.text) <= _DIVISOR_DIGITS:
        value, last = float(token.text), at + 2
    else:
        below = read_cardinal(tokens, at + 1) if token.lower in SMALL or token.lower in TENS else None
        if below is None or below.ordinal:
            return numeral
        value, last = below.value, below.last
    ends = last >= len(tokens) or (tokens[last].text in ".,;?!" and tokens[last].kind == "mark")
    if not ends or not 0 < numeral.value < value:
        return numeral  # also of "120 over 80", a pressure
    quotient = numeral.value / value
    return replace(numeral, last=last, value=quotient, step=share_step(int(value)), share=True, digits="", scaled=False)


_DIVISOR_DIGITS = 9


def _past_hyphen(tokens: Sequence[Token], at: int) -> int:
    """The token behind a hyphen that glues two words, else the same."""
    glued = 0 < at < len(tokens) and tokens[at].lower == "-" and tokens[at].start == tokens[at - 1].end
    return at + 1 if glued else at
