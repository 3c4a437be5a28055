"""Years in words: “in nineteen eighty-four”, “since twenty nineteen”, “in two thousand and nine”."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.values.cardinals import read_cardinal
from verifybench.values.lexer import Token
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
    if not (15 <= hundreds <= 20 or hundreds in (1, 2)) or at == 0:
        return None
    dated = any(token.lower in MONTHS for token in tokens[max(0, at - 5) : at])
    if not dated and tokens[at - 1].lower not in _BEFORE_YEARS:
        return None
    told = _in_thousands(tokens, at, hundreds, dated) if hundreds < 15 else _in_hundreds(tokens, at, hundreds)
    if told is None:
        return None
    year, last = told
    after = tokens[last] if last < len(tokens) else None
    if after is not None and (after.text == "-" or (after.kind == "word" and after.lower not in ENDS)):
        return None  # "in twenty ten-pound notes", "in nineteen eighty cases"
    return Numeral(at, last, float(year), 1.0, str(year))


def _in_thousands(tokens: Sequence[Token], at: int, thousands: int, dated: bool) -> tuple[int, int] | None:
    """ "two thousand and nine", and "two thousand" alone behind a month: the year, and the token behind it."""
    if lower_word(tokens, at + 1) != "thousand":
        return None
    whole = read_cardinal(tokens, at)
    if whole is None or whole.ordinal or (whole.last == at + 2 and not dated) or whole.value // 1000 != thousands:
        return None
    return (int(whole.value), whole.last) if 1500 <= whole.value < 2100 else None


def _in_hundreds(tokens: Sequence[Token], at: int, hundreds: int) -> tuple[int, int] | None:
    """ "nineteen eighty-four", "nineteen oh five", "eighteen hundred and twelve": the year, and the token behind it."""
    second = lower_word(tokens, at + 1)
    if second == "hundred":
        whole = read_cardinal(tokens, at)
        if whole is None or whole.ordinal or whole.last == at + 2 or hundreds == 20:
            return None
        return int(whole.value), whole.last
    if second in ("oh", "zero", "o"):
        unit = SMALL.get(lower_word(tokens, at + 2), 0)
        return (100 * hundreds + unit, at + 3) if 0 < unit < 10 else None
    if 10 <= SMALL.get(second, 0) <= 19:
        return 100 * hundreds + SMALL[second], at + 2
    if second not in TENS:
        return None
    hyphen = at + 2 < len(tokens) and tokens[at + 2].text == "-"
    unit = SMALL.get(lower_word(tokens, at + 3 if hyphen else at + 2), 0)
    if 0 < unit < 10:
        return 100 * hundreds + TENS[second] + unit, at + (4 if hyphen else 3)
    return 100 * hundreds + TENS[second], at + 2
