"""Tokens to items: numerals become one item each, and every item carries a class letter.

The letters of a stretch, joined, are its shape; the patterns for dates are regular expressions over that shape, where
`D o? M ,? Y` reads as it is meant.

    N number   D plain number 1 to 31   Y plain number 1000 to 2199   O ordinal   V vague number
    M month    W weekday    S season    U unit of time    K decade word    q quarter
    C clock    A a.m. or p.m.    I ISO date    J numeric date
    e early/late/mid   b beginning/end   r last/next/this   d yesterday/today   g ago   f earlier/later
    i in/on/at   s since   u until/by   z before/after   F from   B between   2 to   & and   o of   t the   a a/an
    - hyphen or dash   , comma   ( )   / slash   $ currency   % percent sign   . full stop   ; other mark
    w other word   x nothing of ours (URLs)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from verifybench.values.digits import read_digits, read_fraction
from verifybench.values.lexer import Token
from verifybench.values.number_words import OPENERS, read_vague, read_words
from verifybench.values.numerals import Numeral, year_number
from verifybench.values.spelled_years import spelled_year
from verifybench.values.tables import calendar

Item: TypeAlias = Token
"""A token that `items` has read: it has its letter, and where it begins a numeral that numeral's end."""


_WORD_LETTERS = {
    "early": "e",
    "late": "e",
    "mid": "e",
    "beginning": "b",
    "start": "b",
    "end": "b",
    "middle": "b",
    "close": "b",
    "yesterday": "d",
    "today": "d",
    "tomorrow": "d",
    "tonight": "d",
    "ago": "g",
    "earlier": "f",
    "later": "f",
    "before": "z",
    "after": "z",
    "beforehand": "f",
    "afterwards": "f",
    "afterward": "f",
    "hence": "f",
    "prior": "z",
    "in": "i",
    "on": "i",
    "at": "i",
    "during": "i",
    "around": "i",
    "about": "i",
    "since": "s",
    "until": "u",
    "till": "u",
    "by": "u",
    "through": "u",
    "from": "F",
    "between": "B",
    "to": "2",
    "and": "&",
    "of": "o",
    "the": "t",
    "a": "a",
    "an": "a",
    "one": "N",
    "am": "A",
    "pm": "A",
    "noon": "C",
    "midday": "C",
    "midnight": "C",
    "quarter": "q",
    "weekend": "U",
    "weekends": "U",
}
for _pointer in calendar.POINTERS:
    _WORD_LETTERS[_pointer] = "r"
for _period in calendar.PERIODS:
    _WORD_LETTERS.setdefault(_period, "U")
for _unit in ("hour", "hours", "minute", "minutes", "seconds"):
    _WORD_LETTERS[_unit] = "U"
for _season in calendar.SEASONS:
    _WORD_LETTERS[_season] = "S"
for _decade in calendar.DECADE_WORDS:
    _WORD_LETTERS[_decade] = "K"
for _weekday in calendar.WEEKDAYS:
    _WORD_LETTERS[_weekday] = "W"
_TELLING = frozenset(
    (*_WORD_LETTERS, *calendar.MONTHS, *calendar.MONTH_ABBREVIATIONS, *calendar.WEEKDAYS, *calendar.WEEKDAY_ABBREVIATIONS)
)
# Words that have their letter whatever stands beside them: half of those that are looked at more closely.
_ALWAYS = {
    word: letter
    for word, letter in _WORD_LETTERS.items()
    if word not in OPENERS
    and word not in calendar.MONTHS
    and word not in calendar.MONTH_ABBREVIATIONS
    and word not in calendar.WEEKDAY_ABBREVIATIONS
    and word[:-1] not in calendar.WEEKDAYS
}
_COMPACT_DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")  # YYYYMMDD of ISO 8601
_SPECIAL = _TELLING | OPENERS  # words that may be more than a word
_POSSESSIVE = ("'s", "’s")
_MARKS = {
    "-": "-",
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    ",": ",",
    ".": ".",
    "/": "/",
    "(": "(",
    ")": ")",
    "%": "%",
    "'": "'",
    "’": "'",
    "‘": "'",
}
_KINDS = {"skip": "x", "version": "x", "iso": "I", "clock": "C", "numeric": "J", "currency": "$"}


def items(tokens: Sequence[Token]) -> list[Item]:
    """The items of a stretch, in order; each covers one token or the tokens of one numeral."""
    made: list[Item] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        lower = token.lower
        at += 1
        made.append(token)
        if lower not in _SPECIAL:
            if token.letter:
                continue  # a plain word, as most are
            if token.kind == "mark":
                token.letter = _MARKS.get(token.text, ";")
                continue
            if token.kind == "word" and lower[-2:] not in _POSSESSIVE:
                token.letter = "w"
                continue
        elif lower in _ALWAYS and token.kind == "word":
            token.letter = _ALWAYS[lower]
            continue
        numeral = _numeral(tokens, at - 1)
        if numeral is None:
            token.letter = _letter(token, tokens, at - 1)
        else:
            token.letter, token.numeral = _number_letter(numeral), numeral
            at = numeral.last
            token.end = tokens[at - 1].end
    return made


def _numeral(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The longest numeral that begins at token `at`, or None."""
    token = tokens[at]
    if token.kind == "number":
        return read_digits(tokens, at)
    if token.kind == "fraction":
        return read_fraction(tokens, at)
    if token.kind != "word" or token.lower not in OPENERS:
        return None
    return spelled_year(tokens, at) or read_vague(tokens, at) or read_words(tokens, at)


def _number_letter(numeral: Numeral) -> str:
    if numeral.ordinal:
        return "O"
    if numeral.vague:
        return "V"
    if year_number(numeral) is not None:
        return "Y"
    if len(numeral.digits) == 8 and _COMPACT_DAY.fullmatch(numeral.digits):
        return "I"
    if numeral.digits and len(numeral.digits) <= 2 and 1 <= numeral.value <= 31:
        return "D"
    return "N"


def _letter(token: Token, tokens: Sequence[Token], at: int) -> str:
    if token.kind == "word":
        return _word_letter(token, tokens, at)
    if token.kind == "mark":
        return _MARKS.get(token.text, ";")
    if token.kind == "abbreviation":
        return "A" if token.lower.strip().replace(".", "") in ("am", "pm") else "w"
    return _KINDS.get(token.kind, "x")


def _word_letter(token: Token, tokens: Sequence[Token], at: int) -> str:
    lower = token.lower
    if lower not in _TELLING and lower[-2:] not in _POSSESSIVE:
        return "w"
    month = month_number(lower)
    if month:
        capital = token.text[0].isupper()
        dotted = at + 1 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 1].start == token.end
        beside = _figure_near(tokens, at)
        if lower in calendar.AMBIGUOUS_MONTHS or lower not in calendar.MONTHS:
            if capital and (beside or lower in ("may", "march", "august") or dotted):
                return "M"
            # "14 nov": a lower-case abbreviation that is no word of its own
            return "M" if lower in calendar.PLAIN_ABBREVIATIONS and (beside or (capital and lower != "jan")) else "w"
        return "M"
    if lower in calendar.WEEKDAY_ABBREVIATIONS and token.text[0].isupper():
        after = tokens[at + 1].text if at + 1 < len(tokens) else ""
        return "W" if (after in (".", ",") and lower not in ("sun", "sat")) or _figure_near(tokens, at) else "w"
    if lower.endswith(("'s", "’s")):
        lower = lower[:-2]
        if lower not in calendar.WEEKDAYS and lower not in calendar.DAYS and lower not in calendar.PERIODS:
            return "w"
    elif lower.endswith("s") and lower[:-1] in calendar.WEEKDAYS:
        return "w"
    return _WORD_LETTERS.get(lower, "w")


def _figure_near(tokens: Sequence[Token], at: int) -> bool:
    return any(
        0 <= other < len(tokens) and tokens[other].kind in ("number", "iso", "numeric")
        for other in (at - 2, at - 1, at + 1, at + 2)
    )


def month_number(word: str) -> int:
    """The month a word names, 1 to 12, or 0."""
    return calendar.MONTHS.get(word) or calendar.MONTH_ABBREVIATIONS.get(word) or 0


def weekday_number(word: str) -> int:
    """The weekday a word names, Monday 0, or -1."""
    word = word.removesuffix("'s").removesuffix("’s")
    found = calendar.WEEKDAYS.get(word)
    return found if found is not None else calendar.WEEKDAY_ABBREVIATIONS.get(word, -1)
