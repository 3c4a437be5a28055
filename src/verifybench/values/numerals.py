"""Numbers in digits and in words, with the precision they are written to."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifybench.values.lexer import Token
from verifybench.values.tables.calendar import MONTHS
from verifybench.values.tables.nouns import ENDS
from verifybench.values.tables.numbers import (
    COLLECTIVES,
    FRACTIONS,
    MULTIPLIERS,
    ORDINALS,
    SCALES,
    SMALL,
    SUFFIXES,
    TENS,
    VAGUE,
    VULGAR,
)

LARGEST = 1e30  # beyond it a figure is left alone: no text means it as a quantity


@dataclass(slots=True)  # never changed, but made by the thousand: freezing would double what it costs
class Numeral:
    """A number as written: tokens `first`..`last` (exclusive), value, written precision `step`.

    `digits` holds the plain digit string of a number written as nothing but digits ("2015"). A vague one ("dozens") has
    `low` and `high`, half-open, instead of a value. `share` marks a part of a whole ("a third", "one in five").
    """

    first: int
    last: int
    value: float
    step: float
    digits: str = ""
    scaled: bool = False
    ordinal: bool = False
    share: bool = False
    low: float | None = None
    high: float | None = None
    collective: bool = False

    @property
    def vague(self) -> bool:
        return self.low is not None


# The words a numeral can begin with; most words of a text are none of them.
OPENERS = (
    frozenset(phrase.split()[0] for phrase in (*VAGUE, *MULTIPLIERS, *COLLECTIVES))
    | frozenset((*SMALL, *TENS, *SCALES, *ORDINALS))
    | {"a", "an", "half"}
)
_BEFORE_YEARS = frozenset(
    ("in", "since", "until", "till", "by", "from", "of", "during", "before", "after", "early", "late", "year", "between")
) | frozenset(MONTHS)
# "just over a third agreed": no third of a series.
_BEFORE_SHARES = frozenset(
    ("over", "under", "about", "nearly", "almost", "than", "least", "around", "roughly", "only", "below")
)
_POWER = re.compile(r"\s?[x×]\s?10\^?|[eE](?=[-+\d])")
_SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_GROUPING = str.maketrans("", "", ",'’\u00a0\u202f\u2009 \u00ad")
_PLAIN_DIGITS = 15  # so many a float holds exactly
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")


def read_numeral(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The longest numeral that begins at token `at`, or None."""
    token = tokens[at]
    if token.kind == "number":
        return _figure(tokens, at)
    if token.kind == "fraction":
        return _fraction_figure(tokens, at)
    if token.kind != "word" or token.lower not in OPENERS:
        return None
    return _spelled_year(tokens, at) or _vague(tokens, at) or _words(tokens, at)


def _spelled_year(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "in nineteen eighty-four", "since twenty nineteen", "in two thousand and nine, …": a year as digits would write it."""
    hundreds = SMALL.get(tokens[at].lower) or TENS.get(tokens[at].lower) or 0
    if at == 0 or tokens[at - 1].lower not in _BEFORE_YEARS or not (15 <= hundreds <= 20 or hundreds == 2):
        return None
    second = _word(tokens, at + 1)
    last = at + 2
    if second in ("hundred", "thousand"):
        if (hundreds == 2 and second == "hundred") or (hundreds != 2 and second == "thousand"):
            return None
        whole = _cardinal(tokens, at)
        if whole is None or whole.ordinal or whole.last == at + 2 or not 1500 < whole.value < 2100:
            return None
        year, last = int(whole.value), whole.last
    elif hundreds == 2:
        return None
    elif second in TENS:
        year = 100 * hundreds + TENS[second]
        unit = SMALL.get(_word(tokens, at + 3) if _text(tokens, at + 2) == "-" else second, 0)
        if 0 < unit < 10:
            year, last = year + unit, at + 4
    elif 10 <= SMALL.get(second, 0) <= 19:
        year = 100 * hundreds + SMALL[second]
    else:
        return None
    after = tokens[last] if last < len(tokens) else None
    if after is not None and (after.text == "-" or (after.kind == "word" and after.lower not in ENDS)):
        return None  # "in twenty ten-pound notes", "in nineteen eighty cases"
    return Numeral(at, last, float(year), 1.0, str(year))


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def _figure(tokens: Sequence[Token], at: int) -> Numeral | None:
    parsed = _parse_figure(tokens[at].text)
    if parsed is None:
        return None
    value, step, plain = parsed
    numeral = Numeral(at, at + 1, value, step, tokens[at].text if plain else "")
    if at + 1 == len(tokens) or (tokens[at + 1].kind != "word" and tokens[at + 1].text != "-"):
        return _checked(numeral)
    following = _word(tokens, at + 1)
    if following and tokens[at + 1].start == tokens[at].end:
        if plain and following in ("st", "nd", "rd", "th"):
            return replace(numeral, last=at + 2, ordinal=True, step=0.0, digits="")
        suffix = SUFFIXES.get(tokens[at + 1].text) or SUFFIXES.get(following if len(following) > 1 else "")
        if suffix:
            return _checked(
                replace(
                    numeral, last=at + 2, value=value * suffix, step=_lead(step, value) * suffix, digits="", scaled=True
                )
            )
    elif following in ("bn", "mn", "tn", "mln", "bln"):
        factor = SUFFIXES[following]
        return _checked(
            replace(numeral, last=at + 2, value=value * factor, step=_lead(step, value) * factor, digits="", scaled=True)
        )
    scaled = _scale(tokens, numeral)
    return _checked(_and_a_part(tokens, scaled))


def _lead(step: float, value: float) -> float:
    """The step before a scale word: the digits stand as written, so "30 million" is written to a million."""
    return 1.0 if value == int(value) else step


def _parse_figure(text: str) -> tuple[float, float, bool] | None:
    if len(text) <= _PLAIN_DIGITS and text.isascii() and text.isdecimal():
        return float(text), integer_step(int(text)), True
    vulgar = VULGAR.get(text[-1], 0.0)
    body = text[:-1].rstrip() if vulgar else text
    if not body:
        return vulgar, vulgar / 10 if vulgar != 0.5 else 0.1, False
    mantissa, *power = _POWER.split(body, maxsplit=1)
    if _EUROPEAN.fullmatch(mantissa):
        mantissa = mantissa.replace(".", "").replace(",", ".")
    mantissa = mantissa.translate(_GROUPING)
    if len(mantissa) > 60:
        return None
    try:
        exponent = int(power[0].translate(_SUPERSCRIPTS)) if power else 0
        value = float(mantissa)
        decimals = len(mantissa) - mantissa.index(".") - 1 if "." in mantissa else 0
        if decimals or power:
            step = 10.0 ** (exponent - decimals)
        elif vulgar:
            step = 0.25
        else:
            step = integer_step(int(mantissa))
        value = float(f"{mantissa}e{exponent}") if power else value + vulgar
    except (ValueError, OverflowError):
        return None
    return value, step, body.isdecimal() and not vulgar


def integer_step(value: int) -> float:
    """The written precision of a whole number: one place below its last digit that is not zero, and never below one.

    "300,000" may be 298,450 rounded, but is no rounding of 340,000; "40" and "412" are meant to the unit.
    """
    if value == 0:
        return 1.0
    zeros = len(str(value)) - len(str(value).rstrip("0"))
    return 10.0 ** max(zeros - 1, 0)


def _checked(numeral: Numeral) -> Numeral | None:
    return numeral if math.isfinite(numeral.value) and abs(numeral.value) <= LARGEST else None


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if at < len(tokens) and tokens[at].kind == "word" else ""


def _scale(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    at, value, step = numeral.last, numeral.value, _lead(numeral.step, numeral.value)
    scaled = False
    for _ in range(3):
        skip = 1 if at < len(tokens) and tokens[at].lower == "-" else 0
        factor = SCALES.get(_word(tokens, at + skip))
        if factor is None:
            break
        value, step, at, scaled = value * factor, step * factor, at + skip + 1, True
    return replace(numeral, last=at, value=value, step=step, digits="", scaled=True) if scaled else numeral


def _fraction_figure(tokens: Sequence[Token], at: int) -> Numeral | None:
    parts = re.split(r"[ -](?=\d+[/⁄])|[/⁄]", tokens[at].text)
    numbers = [int(part) for part in parts]
    above, below = numbers[-2:]
    usual = below in (2, 3, 4, 5, 6, 7, 8, 10, 16, 32, 64, 100) or _word(tokens, at + 1) == "of"
    if not 0 < above < below or not usual:
        return None  # "9/11", "24/7", "11/20" are no shares
    whole = numbers[0] if len(numbers) == 3 else 0
    numeral = Numeral(at, at + 1, whole + above / below, 1 / below, share=not whole)
    scaled = _scale(tokens, numeral)
    return replace(scaled, share=False) if scaled is not numeral else numeral


def _vague(tokens: Sequence[Token], at: int) -> Numeral | None:
    words = [_word(tokens, at + offset) for offset in range(3)]
    for length in (3, 2, 1):
        bounds = VAGUE.get(" ".join(words[:length]))
        if bounds:
            return _between(at, at + length, bounds)
    for length in (3, 2, 1):
        phrase = " ".join(words[:length])
        if phrase in MULTIPLIERS:
            factor = SCALES.get(_word(tokens, at + length))
            low, high = MULTIPLIERS[phrase]
            if factor:
                last = at + length + 1
                if _word(tokens, last) in SCALES:
                    factor *= SCALES[_word(tokens, last)]
                    last += 1
                # "a few hundred" is under a thousand; more than the multiplier alone would allow
                return _between(at, last, (low * factor, max(high, 10) * factor))
            if phrase in COLLECTIVES:
                return replace(_between(at, at + length, COLLECTIVES[phrase]), collective=True)
            if phrase != "many":
                return replace(_between(at, at + length, (low, high)), collective=True)
        if phrase in COLLECTIVES:
            return replace(_between(at, at + length, COLLECTIVES[phrase]), collective=True)
    return None


def _between(first: int, last: int, bounds: tuple[float, float]) -> Numeral:
    return Numeral(first, last, bounds[0], 0.0, low=bounds[0], high=bounds[1])


def _words(tokens: Sequence[Token], at: int) -> Numeral | None:
    word = tokens[at].lower
    if word in ("a", "an"):
        scale = SCALES.get(_word(tokens, at + 1))
        if scale:
            return _cardinal(tokens, at)
        return _fraction_words(tokens, at, 1.0, at + 1)
    if word == "half":
        return _half(tokens, at)
    if word in SMALL or word in TENS or word in SCALES:
        cardinal = _cardinal(tokens, at)
        if cardinal is None:
            return None
        if cardinal.ordinal:
            return cardinal
        fraction = _fraction_words(tokens, at, cardinal.value, cardinal.last)
        return fraction or _and_a_part(tokens, cardinal)
    if word in ORDINALS:
        return Numeral(at, at + 1, float(ORDINALS[word]), 0.0, ordinal=True)
    return None


def _half(tokens: Sequence[Token], at: int) -> Numeral | None:
    nxt = at + 1
    if _word(tokens, nxt) in SCALES:
        factor = SCALES[_word(tokens, nxt)]
        return Numeral(at, nxt + 1, factor / 2, max(factor / 10, 1.0), scaled=True)
    if _word(tokens, nxt) in ("a", "an"):
        skip = nxt + 1
        if _word(tokens, skip) in SCALES:
            factor = SCALES[_word(tokens, skip)]
            return Numeral(at, skip + 1, factor / 2, max(factor / 10, 1.0), scaled=True)
        return Numeral(at, skip, 0.5, 0.1)
    if nxt < len(tokens) and tokens[nxt].lower == "-" and _word(tokens, nxt + 1) in SCALES:
        factor = SCALES[_word(tokens, nxt + 1)]
        return Numeral(at, nxt + 2, factor / 2, factor / 10, scaled=True)
    if nxt < len(tokens) and tokens[nxt].lower == "-":
        return None  # half-hour is read by its unit, half-hearted is no figure
    return Numeral(at, at + 1, 0.5, 0.01, share=True)


def _fraction_words(tokens: Sequence[Token], first: int, above: float, at: int) -> Numeral | None:
    """ "a third", "two-thirds", "three quarters of a million": a share, or a part of a scale."""
    skip = 1 if at < len(tokens) and tokens[at].lower == "-" else 0
    word = _word(tokens, at + skip)
    below = FRACTIONS.get(word)
    if below is None or not 0 < above < below:
        return None
    last = at + skip + 1
    value = above / below
    if _word(tokens, last) in SCALES and below in (2, 4):
        factor = SCALES[_word(tokens, last)]
        return Numeral(first, last + 1, value * factor, factor / 100, scaled=True)
    if _word(tokens, last) == "of" and _word(tokens, last + 1) == "a" and _word(tokens, last + 2) in SCALES:
        factor = SCALES[_word(tokens, last + 2)]
        return Numeral(first, last + 3, value * factor, factor / 100, scaled=True)
    plural = word.endswith("s") or word == "half"
    if word == "quarters" and above != 3 and not skip and _word(tokens, last) != "of":
        return None  # three months each
    hedged = first > 0 and tokens[first - 1].lower in _BEFORE_SHARES
    clear = hedged or _word(tokens, last) in ("of", "the", "as", "in", "more", "less") or _stops(tokens, last)
    if not plural and not clear:
        return None  # "a third man", "one third party"
    return Numeral(first, last, value, 0.01, share=True)


def _stops(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or (tokens[at].kind == "mark" and tokens[at].lower != "-")


def _and_a_part(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """ "two and a half", "three and three quarters", with a scale behind."""
    at = numeral.last
    if _word(tokens, at) != "and" or numeral.value != int(numeral.value):
        return numeral
    above, word_at = 1.0, at + 2
    if _word(tokens, at + 1) not in ("a", "one"):
        above = float(SMALL.get(_word(tokens, at + 1), 0))
    elif _word(tokens, at + 1) == "one" and word_at < len(tokens) and tokens[word_at].lower == "-":
        word_at += 1
    below = FRACTIONS.get(_word(tokens, word_at))
    if below is None or not 0 < above < below or (above == 1.0 and _word(tokens, word_at).endswith("ths")):
        return numeral
    # "three million and a half" is half a million more
    factor = next((scale for scale in (1e12, 1e9, 1e6, 1e3) if numeral.value >= scale), 1.0) if numeral.scaled else 1.0
    if numeral.value % factor:
        return numeral
    value = numeral.value + factor * above / below
    part = replace(numeral, last=word_at + 1, value=value, step=factor / below / 2, digits="")
    return part if numeral.scaled else _scale(tokens, part)


def _cardinal(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Number words by the usual rules: what follows must be smaller than what went before."""
    position, total, current, limit = at, 0.0, -1.0, math.inf
    last, step, value = at, 1.0, 0.0
    if tokens[at].lower in ("a", "an"):
        position, current, step = at + 1, 1.0, 0.1
    previous_joined = False
    while position < len(tokens):
        word = tokens[position].lower
        if tokens[position].kind == "word" and (word in SMALL or word in TENS):
            amount = SMALL.get(word, TENS.get(word, 0))
            if not (
                current < 0
                or (current >= 100 and current % 100 == 0)
                or (current % 100 in TENS.values() and 0 < amount < 10)
            ):
                break
            current = max(current, 0.0) + amount
            step = 1.0
        elif tokens[position].kind == "word" and word in SCALES:
            factor = SCALES[word]
            if current < 0:
                if position == at:
                    if _word(tokens, at + 1) not in SCALES or factor > 1e3:
                        return None  # a bare "hundred" counts nothing, "hundred thousand" does
                    current, position, last, step = factor, at + 1, at + 1, factor / 10
                    continue
                if value and not previous_joined and factor > 1e2 and total:
                    total, limit = total * factor, factor
                    step *= factor
                    last, value = position + 1, total
                    position += 1
                    continue
                break
            if factor <= 100:
                if current >= 100:
                    break
                current, step = current * factor, max(1.0, step * factor / (10 if step >= 1 else 1))
                if factor == 12.0:
                    step = 1.0
            elif factor >= limit:
                break
            else:
                total, limit = total + current * factor, factor
                step = factor if step >= 1 else step * factor
                current = -1.0
        elif tokens[position].kind == "word" and word in ORDINALS and last > at:
            amount = ORDINALS[word]
            if (current % 100 in TENS.values() and amount < 10) or (current >= 100 and current % 100 == 0 and amount < 100):
                return Numeral(at, position + 1, total + current + amount, 0.0, ordinal=True)
            break
        elif word in ("and", "-") and last > at and position == last:
            following = _word(tokens, position + 1)
            small_enough = following in SMALL or following in TENS
            if word == "and" and not (small_enough and (current >= 100 or (current < 0 and total))):
                break
            if word == "-" and not (small_enough or following in SCALES or following in ORDINALS):
                break
            position += 1
            previous_joined = True
            continue
        elif word == "point" and last == position and _word(tokens, position + 1) in SMALL:
            decimals, position = "", position + 1
            while _word(tokens, position) in SMALL and SMALL[_word(tokens, position)] < 10 and len(decimals) < 15:
                decimals += str(SMALL[_word(tokens, position)])
                position += 1
            if not decimals:
                break
            base = Numeral(at, position, float(f"{int(total + max(current, 0.0))}.{decimals}"), 10.0 ** -len(decimals))
            return _checked(_scale(tokens, base))
        else:
            break
        previous_joined = False
        position += 1
        last, value = position, total + max(current, 0.0)
    if last == at:
        return None
    return _checked(Numeral(at, last, value, step, scaled=limit < math.inf or value >= 100))


def year_number(numeral: Numeral) -> int | None:
    """The figure as a year of four plain digits, or None."""
    if len(numeral.digits) == 4 and 1000 <= numeral.value <= 2199:
        return int(numeral.value)
    return None
