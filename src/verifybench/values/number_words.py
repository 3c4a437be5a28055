"""Numbers in words: “four hundred and twelve”, “half a million”, “two-thirds”, “dozens”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifybench.values.cardinals import read_cardinal
from verifybench.values.fraction_words import as_fraction, half, of_article, part_of_scale, with_divisor, with_part
from verifybench.values.lexer import Token
from verifybench.values.numerals import Numeral, lower_word
from verifybench.values.tables.numbers import COLLECTIVES, FRACTIONS, MULTIPLIERS, ORDINALS, SCALES, SMALL, TENS, VAGUE

# The words a numeral can begin with; most words of a text are none of them.
OPENERS = (
    frozenset(phrase.split()[0] for phrase in (*VAGUE, *MULTIPLIERS, *COLLECTIVES))
    | frozenset((*SMALL, *TENS, *SCALES, *ORDINALS))
    | {"a", "an", "half", "quarter"}
)
_VAGUE_PHRASES = [phrase.split() for phrase in (*VAGUE, *MULTIPLIERS, *COLLECTIVES)]
_VAGUE_ALONE = frozenset(phrase[0] for phrase in _VAGUE_PHRASES if len(phrase) == 1)
_VAGUE_PAIRS = {
    first: frozenset(phrase[1] for phrase in _VAGUE_PHRASES if phrase[0] == first and len(phrase) > 1)
    for first in {phrase[0] for phrase in _VAGUE_PHRASES}
}


def read_vague(tokens: Sequence[Token], at: int) -> Numeral | None:
    """“dozens”, “a few hundred”, “several”: a numeral with bounds."""
    if at and tokens[at - 1].lower == "as" and lower_word(tokens, at + 1) == "as":
        return None  # "as many as", "as few as" hedge the figure behind
    word = tokens[at].lower
    if word not in _VAGUE_ALONE and (word not in _VAGUE_PAIRS or lower_word(tokens, at + 1) not in _VAGUE_PAIRS[word]):
        return None
    words = [lower_word(tokens, at + offset) for offset in range(3)]
    for length in (3, 2, 1):
        bounds = VAGUE.get(" ".join(words[:length]))
        if bounds:
            return _between(at, at + length, bounds)
    for length in (3, 2, 1):
        phrase = " ".join(words[:length])
        if phrase in MULTIPLIERS:
            factor = SCALES.get(lower_word(tokens, at + length))
            low, high = MULTIPLIERS[phrase]
            if factor:
                last = at + length + 1
                if lower_word(tokens, last) in SCALES:
                    factor *= SCALES[lower_word(tokens, last)]
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


def read_words(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The exact number in words that begins at token `at`, a share or an ordinal among them."""
    word = tokens[at].lower
    if word in ("a", "an"):
        return _cardinal(tokens, at) if lower_word(tokens, at + 1) in SCALES else of_article(tokens, at)
    if word in ("half", "quarter"):
        return part_of_scale(tokens, at, 1 / FRACTIONS[word]) or (half(tokens, at) if word == "half" else None)
    if word in SMALL or word in TENS or word in SCALES:
        return _cardinal(tokens, at)
    if word in ORDINALS:
        return Numeral(at, at + 1, float(ORDINALS[word]), 0.0, ordinal=True)
    return None


def _cardinal(tokens: Sequence[Token], at: int) -> Numeral | None:
    """A cardinal with the fraction or the ordinal it is part of."""
    cardinal = read_cardinal(tokens, at)
    if cardinal is None or cardinal.ordinal:
        return cardinal
    if (found := as_fraction(tokens, cardinal)) is not None:
        return found
    following = lower_word(tokens, cardinal.last)
    if cardinal.value == 1.0 and ORDINALS.get(following, 0) >= 100:
        return Numeral(at, cardinal.last + 1, float(ORDINALS[following]), 0.0, ordinal=True)  # "the one millionth visitor"
    return with_divisor(tokens, with_part(tokens, cardinal))
