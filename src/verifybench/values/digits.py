"""Numbers in digits: “1,200”, “3.5 million”, “7bn”, “1½”, “3/4”, with the precision they are written to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verifybench.values.cardinals import read_cardinal
from verifybench.values.fraction_words import with_divisor, with_part
from verifybench.values.lexer import Token
from verifybench.values.numerals import Numeral, checked, integer_step, lower_word, scaling_step, share_step, with_scale
from verifybench.values.tables.numbers import SCALES, SMALL, SUFFIXES, TENS, VULGAR

_POWER = re.compile(r"\s?[x×]\s?10\^?|[eE](?=[-+\d])")
_RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_GROUPING = str.maketrans("", "", ",'’\u00a0\u202f\u2009 ")
_NEAR = 9  # tokens
_PLAIN_DIGITS = 15  # so many a float holds exactly
_COMMA_DECIMAL = re.compile(r"\d{1,3},\d{1,2}")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")


def read_digits(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The number whose digits are token `at`, with the scale, suffix or part that follows: “3.5 million”, “7bn”, “21st”."""
    parsed = _parse_figure(tokens[at].text)
    if parsed is None:
        return None
    value, step, plain = parsed
    numeral = Numeral(at, at + 1, value, step, tokens[at].text if plain else "")
    if at + 1 == len(tokens) or (tokens[at + 1].kind != "word" and tokens[at + 1].text != "-"):
        return checked(numeral)
    following = lower_word(tokens, at + 1)
    if following and tokens[at + 1].start == tokens[at].end:
        if plain and following == _ordinal_ending(int(value)):
            return replace(numeral, last=at + 2, ordinal=True, step=0.0, digits="")
        if following == "k" and tokens[at + 1].text == "K" and _warm(tokens, at):
            return checked(numeral)
        suffix = SUFFIXES.get(tokens[at + 1].text) or SUFFIXES.get(following if len(following) > 1 else "")
        if suffix:
            return checked(
                replace(
                    numeral,
                    last=at + 2,
                    value=value * suffix,
                    step=scaling_step(step, value) * suffix,
                    digits="",
                    scaled=True,
                )
            )
    elif len(following) > 1 and following in SUFFIXES and following != "mil":  # "2 mil" is two thousandths of an inch too
        factor = SUFFIXES[following]
        return checked(
            replace(
                numeral, last=at + 2, value=value * factor, step=scaling_step(step, value) * factor, digits="", scaled=True
            )
        )
    scaled = with_scale(tokens, numeral)
    if scaled is not numeral:
        scaled = _with_rest(tokens, scaled)
    return checked(with_divisor(tokens, with_part(tokens, scaled)))


def _with_rest(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """With the smaller parts that follow a scale: “4 thousand 3 hundred and 21”, “3 hundred and one”, “5 million 200 thousand”."""
    while numeral.value == int(numeral.value):
        scale = SCALES.get(lower_word(tokens, numeral.last - 1), 0.0)
        joined = lower_word(tokens, numeral.last) == "and"
        rest = _rest(tokens, numeral.last + joined)
        if rest is None or rest.value != int(rest.value) or not 0 < rest.value < scale:
            break
        if not (rest.scaled and not joined) and not (scale == 100.0 and joined):
            break  # "3 million and 20 people" are two figures
        numeral = replace(numeral, last=rest.last, value=numeral.value + rest.value, step=rest.step)
    return numeral


def _rest(tokens: Sequence[Token], at: int) -> Numeral | None:
    if at >= len(tokens):
        return None
    if tokens[at].lower in SMALL or tokens[at].lower in TENS:
        cardinal = read_cardinal(tokens, at)
        return None if cardinal is None or cardinal.ordinal else cardinal
    parsed = _parse_figure(tokens[at].text) if tokens[at].kind == "number" else None
    return with_scale(tokens, Numeral(at, at + 1, *parsed[:2])) if parsed else None


def _warm(tokens: Sequence[Token], at: int) -> bool:
    """Whether a degree sign stands near, so that a K behind digits is a kelvin."""
    return any(token.text in ("°", "℃", "℉") for token in tokens[max(0, at - _NEAR) : at + _NEAR])


def _ordinal_ending(number: int) -> str:
    return "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _parse_figure(text: str) -> tuple[float, float, bool] | None:
    """Value, written step, and whether it is plain digits; None where it is no number."""
    if len(text) <= _PLAIN_DIGITS and text.isascii() and text.isdecimal():
        return float(text), integer_step(int(text)), True
    vulgar = VULGAR.get(text[-1], 0.0)
    body = text[:-1].rstrip() if vulgar else text
    if not body:
        return vulgar, vulgar / 10 if vulgar != 0.5 else 0.1, False
    if body[:2] == "10" and body[2:].strip(_RAISED) == "" and len(body) > 2:
        body = f"1e{body[2:].translate(_SUPERSCRIPTS)}"  # "10⁶"; a small figure behind others is a footnote's
    mantissa, *power = _POWER.split(body, maxsplit=1)
    if _EUROPEAN.fullmatch(mantissa) or _COMMA_DECIMAL.fullmatch(mantissa):
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


def read_fraction(tokens: Sequence[Token], at: int) -> Numeral | None:
    """“3/4”, “2 1/2”, with a scale behind; not “24/7”."""
    parts = re.split(r"[ -](?=\d+[/⁄])|[/⁄]", tokens[at].text)
    numbers = [int(part) for part in parts]
    above, below = numbers[-2:]
    usual = below in (2, 3, 4, 5, 6, 7, 8, 10, 16, 32, 64, 100) or lower_word(tokens, at + 1) == "of"
    if not 0 < above < below or not usual:
        return None  # "9/11", "24/7", "11/20" are no shares
    whole = numbers[0] if len(numbers) == 3 else 0
    step = 1 / below if whole else share_step(below)
    numeral = Numeral(at, at + 1, whole + above / below, step, share=not whole)
    scaled = with_scale(tokens, numeral)
    return replace(scaled, share=False) if scaled is not numeral else numeral
