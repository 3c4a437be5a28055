"""Years in words: “in nineteen eighty-four”, “since twenty nineteen”, “in two thousand and nine”."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.values.lexer import Token
from verifybench.values.number_words import read_cardinal
from verifybench.values.numerals import Numeral, lower_word
from verifybench.values.tables.calendar import MONTHS
from verifybench.values.tables.nouns import ENDS
from verifybench.values.tables.numbers import SMALL, TENS

_BEFORE_YEARS = frozenset(
    ("in", "since", "until", "till", "by", "from", "of", "during", "before", "after", "early", "late", "year", "between")
) | frozenset(MONTHS)


def spelled_year(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "in nineteen eighty-four", "since twenty nineteen", "in two thousand and nine, …": a year as digits would write it."""
    hundreds = SMALL.get(tokens[at].lower) or TENS.get(tokens[at].lower) or 0
    if at == 0 or tokens[at - 1].lower not in _BEFORE_YEARS or not (15 <= hundreds <= 20 or hundreds == 2):
        return None
    second = lower_word(tokens, at + 1)
    last = at + 2
    if second in ("hundred", "thousand"):
        if (hundreds == 2 and second == "hundred") or (hundreds != 2 and second == "thousand"):
            return None
        whole = read_cardinal(tokens, at)
        if whole is None or whole.ordinal or whole.last == at + 2 or not 1500 < whole.value < 2100:
            return None
        year, last = int(whole.value), whole.last
    elif hundreds == 2:
        return None
    elif second in TENS:
        year = 100 * hundreds + TENS[second]
        unit = SMALL.get(lower_word(tokens, at + 3) if _text(tokens, at + 2) == "-" else second, 0)
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
