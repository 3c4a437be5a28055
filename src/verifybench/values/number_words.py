"""Numbers in words: “four hundred and twelve”, “half a million”, “two-thirds”, “dozens”."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from verifybench.values.lexer import Token
from verifybench.values.numerals import Numeral, checked, lower_word, with_part, with_scale
from verifybench.values.tables.numbers import COLLECTIVES, FRACTIONS, MULTIPLIERS, ORDINALS, SCALES, SMALL, TENS, VAGUE

# The words a numeral can begin with; most words of a text are none of them.
OPENERS = (
    frozenset(phrase.split()[0] for phrase in (*VAGUE, *MULTIPLIERS, *COLLECTIVES))
    | frozenset((*SMALL, *TENS, *SCALES, *ORDINALS))
    | {"a", "an", "half", "quarter"}
)
# "just over a third agreed": no third of a series.
_BEFORE_SHARES = frozenset(
    ("over", "under", "about", "nearly", "almost", "than", "least", "around", "roughly", "only", "below")
)


def read_vague(tokens: Sequence[Token], at: int) -> Numeral | None:
    """“dozens”, “a few hundred”, “several”: a numeral with bounds."""
    if at and tokens[at - 1].lower == "as" and lower_word(tokens, at + 1) == "as":
        return None  # "as many as", "as few as" hedge the figure behind
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
        scale = SCALES.get(lower_word(tokens, at + 1))
        if scale:
            return read_cardinal(tokens, at)
        return _fraction_words(tokens, at, 1.0, at + 1)
    if word in ("half", "quarter"):
        return _part_of_scale(tokens, at, 1 / FRACTIONS[word]) or (_half(tokens, at) if word == "half" else None)
    if word in SMALL or word in TENS or word in SCALES:
        cardinal = read_cardinal(tokens, at)
        if cardinal is None:
            return None
        if cardinal.ordinal:
            return cardinal
        fraction = _fraction_words(tokens, at, cardinal.value, cardinal.last)
        return fraction or with_part(tokens, cardinal)
    if word in ORDINALS:
        return Numeral(at, at + 1, float(ORDINALS[word]), 0.0, ordinal=True)
    return None


def _part_of_scale(tokens: Sequence[Token], at: int, part: float) -> Numeral | None:
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


def _half(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "half an hour", "half of": not what a hyphen glues, "half-hearted"."""
    nxt = at + 1
    if lower_word(tokens, nxt) in ("a", "an"):
        return Numeral(at, nxt + 1, 0.5, 0.1)
    if nxt < len(tokens) and tokens[nxt].lower == "-":
        return None
    return Numeral(at, at + 1, 0.5, 0.01, share=True)


def _fraction_words(tokens: Sequence[Token], first: int, above: float, at: int) -> Numeral | None:
    """ "a third", "two-thirds", "three quarters of a million": a share, or a part of a scale."""
    skip = 1 if at < len(tokens) and tokens[at].lower == "-" else 0
    word = lower_word(tokens, at + skip)
    below = FRACTIONS.get(word)
    if below is None or not 0 < above < below:
        return None
    last = at + skip + 1
    value = above / below
    if lower_word(tokens, last) in SCALES and below in (2, 4):
        factor = SCALES[lower_word(tokens, last)]
        return Numeral(first, last + 1, value * factor, factor / 100, scaled=True)
    if lower_word(tokens, last) == "of" and lower_word(tokens, last + 1) == "a" and lower_word(tokens, last + 2) in SCALES:
        factor = SCALES[lower_word(tokens, last + 2)]
        return Numeral(first, last + 3, value * factor, factor / 100, scaled=True)
    plural = word.endswith("s") or word == "half"
    if word == "quarters" and above != 3 and not skip and lower_word(tokens, last) != "of":
        return None  # three months each
    hedged = first > 0 and tokens[first - 1].lower in _BEFORE_SHARES
    clear = hedged or lower_word(tokens, last) in ("of", "the", "as", "in", "more", "less") or _stops(tokens, last)
    joined = skip == 1 and not (last < len(tokens) and tokens[last].lower == "-")  # "one-fourth"
    if not plural and not clear and not joined:
        return None  # "a third man", "one third party"
    return Numeral(first, last, value, 0.01, share=True)


def _stops(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or (tokens[at].kind == "mark" and tokens[at].lower != "-")


def read_cardinal(tokens: Sequence[Token], at: int) -> Numeral | None:
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
                    if lower_word(tokens, at + 1) not in SCALES or factor > 1e3:
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
            following = lower_word(tokens, position + 1)
            small_enough = following in SMALL or following in TENS
            if word == "and" and not (small_enough and (current >= 100 or (current < 0 and total))):
                break
            if word == "-" and not (small_enough or following in SCALES or following in ORDINALS):
                break
            position += 1
            previous_joined = True
            continue
        elif word == "point" and last == position and lower_word(tokens, position + 1) in SMALL:
            decimals, position = "", position + 1
            while lower_word(tokens, position) in SMALL and SMALL[lower_word(tokens, position)] < 10 and len(decimals) < 15:
                decimals += str(SMALL[lower_word(tokens, position)])
                position += 1
            if not decimals:
                break
            base = Numeral(at, position, float(f"{int(total + max(current, 0.0))}.{decimals}"), 10.0 ** -len(decimals))
            return checked(with_scale(tokens, base))
        else:
            break
        previous_joined = False
        position += 1
        last, value = position, total + max(current, 0.0)
    if last == at:
        return None
    return checked(Numeral(at, last, value, step, scaled=limit < math.inf or value >= 100))
