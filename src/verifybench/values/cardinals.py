"""Cardinal and ordinal numbers in words: “four hundred and twelve”, “two point five million”, “two hundredth”."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from verifybench.values.lexer import Token
from verifybench.values.numerals import Numeral, checked, lower_word, with_scale
from verifybench.values.tables.numbers import ORDINALS, SCALES, SMALL, TENS

_TENS_VALUES = frozenset(TENS.values())
_DECIMALS = 15


def read_cardinal(tokens: Sequence[Token], at: int, stop: int | None = None) -> Numeral | None:
    """Number words by the usual rules: what follows must be smaller than what went before; tokens from `stop` on are not read."""
    reader = _Reader(tokens, at, len(tokens) if stop is None else stop)
    while (token := reader.token()) is not None:
        word, is_word = token.lower, token.kind == "word"
        if is_word and (word in SMALL or word in TENS):
            going = reader.add(SMALL[word] if word in SMALL else TENS[word])
        elif is_word and word in SCALES:
            going = reader.scale(SCALES[word])
        elif is_word and word in ORDINALS and reader.last > at:
            return reader.ordinal(ORDINALS[word]) or reader.numeral()
        elif word in ("and", "-"):
            going = reader.join(word)
        elif word == "point":
            return reader.decimals() or reader.numeral()
        else:
            break
        if not going:
            break
    return reader.numeral()


@dataclass(slots=True)
class _Reader:
    """The state of reading: `total` of the scales so far, `current` of the group that is open (-1 where none is)."""

    tokens: Sequence[Token]
    at: int
    stop: int
    position: int = 0
    last: int = 0
    total: float = 0.0
    current: float = -1.0
    limit: float = math.inf
    step: float = 1.0
    joined: bool = False

    def __post_init__(self) -> None:
        self.position = self.last = self.at
        if self.tokens[self.at].lower in ("a", "an"):
            self.position, self.current, self.step = self.at + 1, 1.0, 0.1

    @property
    def value(self) -> float:
        return self.total + max(self.current, 0.0)

    def token(self) -> Token | None:
        return self.tokens[self.position] if self.position < self.stop else None

    def numeral(self) -> Numeral | None:
        if self.last == self.at:
            return None
        return checked(
            Numeral(self.at, self.last, self.value, self.step, scaled=self.limit < math.inf or self.value >= 100)
        )

    def _take(self) -> bool:
        self.position += 1
        self.last, self.joined = self.position, False
        return True

    def add(self, amount: float) -> bool:
        """A number below a hundred, behind nothing, behind hundreds, or behind tens."""
        hundreds = self.current >= 100 and self.current % 100 == 0
        if self.current >= 0 and not hundreds and not (self.current % 100 in _TENS_VALUES and 0 < amount < 10):
            return False
        self.current, self.step = max(self.current, 0.0) + amount, 1.0
        return self._take()

    def scale(self, factor: float) -> bool:
        """A hundred, a dozen, or a scale below the one before."""
        if self.current < 0:
            return self._scale_alone(factor)
        if factor <= 100:
            if self.current >= 100:
                return False
            self.step = max(1.0, self.step * factor / (10 if self.step >= 1 else 1)) if factor != 12.0 else 1.0
            self.current *= factor
        elif factor >= self.limit:
            return False
        else:
            self.total, self.limit = self.total + self.current * factor, factor
            self.step = factor if self.step >= 1 else self.step * factor
            self.current = -1.0
        return self._take()

    def _scale_alone(self, factor: float) -> bool:
        """ "hundred thousand", "hundred and fifth" at the beginning, no bare "hundred"; "five thousand million"."""
        if self.position == self.at:
            following = lower_word(self.tokens, self.at + 1)
            ranked = following == "and" and _below_hundred(lower_word(self.tokens, self.at + 2))
            if factor > 1e3 or not (following in SCALES or ranked):
                return False
            self.current, self.step = factor, factor / 10
            return self._take()
        if not self.total or self.joined or factor <= 1e2:
            return False
        self.total, self.limit, self.step = self.total * factor, factor, self.step * factor
        return self._take()

    def join(self, word: str) -> bool:
        """ "and" or a hyphen between two words of one number."""
        if self.position != self.last or self.last == self.at or self.position + 1 >= self.stop:
            return False
        following = lower_word(self.tokens, self.position + 1)
        small = following in SMALL or following in TENS
        if word == "and":
            fits = (small or _below_hundred(following)) and (self.current >= 100 or (self.current < 0 and self.total > 0))
        else:
            fits = small or following in SCALES or following in ORDINALS
        self.position += fits
        self.joined = fits
        return fits

    def ordinal(self, amount: int) -> Numeral | None:
        """ "two hundred and fifth", "twenty-first", "two hundredth"; None for "one hundredth", which is a share too."""
        behind_tens = self.current % 100 in _TENS_VALUES and amount < 10
        behind_more = (self.current >= 100 and self.current % 100 == 0) or (self.current < 0 and self.total > 0)
        if behind_tens or (behind_more and amount < 100):
            value = self.value + amount
        elif self.current > 1 and 100 <= amount < self.limit and not (amount == 100 and self.current >= 100):
            value = self.total + self.current * amount
        else:
            return None
        return checked(Numeral(self.at, self.position + 1, value, 0.0, ordinal=True))

    def decimals(self) -> Numeral | None:
        """ "two point five million", "nought point eleven", "two hundred point seventy-one"."""
        at = self.position + 1
        digits = ""
        while at < self.stop and len(digits) < _DECIMALS:
            glued = digits != "" and self.tokens[at].lower == "-"
            word = lower_word(self.tokens, at + glued)
            number = SMALL.get(word, TENS.get(word))
            if number is None:
                break
            behind_tens = digits[-1:] == "0" and lower_word(self.tokens, at - 1) in TENS and 0 < number < 10
            digits = digits[:-1] + str(number) if behind_tens else digits + str(number)
            at += 1 + glued
        if not digits or self.position != self.last:
            return None
        value = float(f"{int(self.value)}.{digits}")
        return checked(with_scale(self.tokens, Numeral(self.at, at, value, 10.0 ** -len(digits))))


def _below_hundred(word: str) -> bool:
    return 0 < ORDINALS.get(word, 0) < 100
