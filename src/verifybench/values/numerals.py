"""A number as written, in digits or in words, and how a scale behind it raises it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifybench.values.lexer import Token
from verifybench.values.tables.numbers import SCALES

LARGEST = 1e30  # beyond it a figure is left alone: no text means it as a quantity
_SIMPLE_SHARE = 0.015


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


def scaling_step(step: float, value: float) -> float:
    """The step before a scale word: the digits stand as written, so "30 million" is written to a million."""
    return 1.0 if value == int(value) else step


def integer_step(value: int) -> float:
    """The written precision of a whole number: one place below its last digit that is not zero, and never below one.

    "300,000" may be 298,450 rounded, but is no rounding of 340,000; "40" and "412" are meant to the unit.
    """
    if value == 0 or value % 10:
        return 1.0
    zeros = len(str(value)) - len(str(value).rstrip("0"))
    return 10.0 ** max(zeros - 1, 0)


def checked(numeral: Numeral) -> Numeral | None:
    """The numeral, or None where it is beyond `LARGEST` or not finite."""
    return numeral if math.isfinite(numeral.value) and abs(numeral.value) <= LARGEST else None


def lower_word(tokens: Sequence[Token], at: int) -> str:
    """The word at `at` in lower case, or "" where no word stands there."""
    return tokens[at].lower if at < len(tokens) and tokens[at].kind == "word" else ""


def with_scale(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """With the scales that follow: “3.5 million”, “40 thousand million”; three at most."""
    at, value, step = numeral.last, numeral.value, scaling_step(numeral.step, numeral.value)
    scaled = False
    for _ in range(3):
        skip = 1 if at < len(tokens) and tokens[at].lower == "-" else 0
        factor = SCALES.get(lower_word(tokens, at + skip))
        if factor is None:
            break
        value, step, at, scaled = value * factor, step * factor, at + skip + 1, True
    return replace(numeral, last=at, value=value, step=step, digits="", scaled=True) if scaled else numeral


def share_step(below: int) -> float:
    """The written precision of so many parts of `below`: a point and a half for simple fractions, a point for hundredths.

    Writers say "a third" for 34 per cent and "two thirds" for 66.
    """
    return min(_SIMPLE_SHARE, 1 / below)


def year_number(numeral: Numeral) -> int | None:
    """The figure as a year of four plain digits, or None."""
    if len(numeral.digits) == 4 and 1000 <= numeral.value <= 2199:
        return int(numeral.value)
    return None
