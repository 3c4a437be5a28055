"""From text to tokens, for the stretches that can hold a value at all.

Most sentences hold no digit and no word of the tables; finding that out costs one `findall` a sentence. Every repetition in
the patterns is bounded or possessive, so that reading is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from verifybench.values.tables import calendar, numbers, words
from verifybench.values.tables.currencies import CURRENCIES, WORDS_TOO


class Token(NamedTuple):
    """A token: `kind` names the alternative of the lexer that matched; `lower` is its text in lower case.

    A tuple, not a frozen dataclass: one is made per word, and making it costs a third.
    """

    kind: str
    text: str
    lower: str
    start: int
    end: int


_TRIGGERS = (
    frozenset(numbers.SMALL)
    | frozenset(numbers.TENS)
    | frozenset(numbers.ORDINALS)
    | frozenset(numbers.FRACTIONS)
    | frozenset(numbers.VAGUE)
    | frozenset(calendar.MONTHS)
    | frozenset(calendar.WEEKDAYS)
    | frozenset(calendar.DAYS)
    | frozenset(calendar.PERIODS)
    | frozenset(calendar.SEASONS)
    | frozenset(calendar.DECADE_WORDS)
    | frozenset(calendar.TRIGGERS)
    | frozenset(numbers.SCALES)
    | frozenset(numbers.MULTIPLES)
    | frozenset(words("couple handful pair tens hour hours minute minutes seconds noon midday midnight twice thrice"))
) - {"zero", "may", "march", "fall", "spring", "second"} | {"second", "zero"}
_WORD = re.compile(r"[a-z]+")
_FIGURE = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]")
# "may", "march", "fall" are months and seasons only beside a digit, a preposition or a pointer: looked for apart.
_RARE = re.compile(r"\b(?:May|MAY|March|MARCH|[Ss]pring|[Ff]all)\b")

# Where no value can reach across: a blank line, or a full stop before a capital or an opening quotation mark.
_BREAK = re.compile(r"\n[^\S\n]*+\n\s*+|(?<=[.!?…])[\"'”’)\]»]{0,3}+\s++(?=[\"'“‘(\[«–—-]?\s?(?!\d)[^\W\d_a-z])")

_SIGNS = sorted({sign for currency in CURRENCIES for sign in currency.signs.split()}, key=lambda sign: (-len(sign), sign))
_CODES = "|".join(sorted({currency.code for currency in CURRENCIES} - {"XXX"} - WORDS_TOO))
# A sign of letters is one only right before a figure ("Rs40", "RM 40"); R alone (rand) only before one that is written as money.
_LETTERS = "|".join(re.escape(sign) for sign in _SIGNS if re.fullmatch(r"[^\W\d_]{2,}|\w/", sign))
_GLYPHS = "|".join(
    (r"\b" if sign[0].isalpha() else "") + re.escape(sign) for sign in _SIGNS if not re.fullmatch(r"[^\W\d_]+|\w/", sign)
)
_CURRENCY = (
    rf"\b(?:{_CODES})\$?(?=\s?\d)|\b(?:{_LETTERS})\.?(?=\s?\d)|{_GLYPHS}|¢"
    r"|\bR(?=\s?\d{1,3}(?:[,\s]\d{3}|(?:\.\d{1,2})?\s?(?:million|billion|trillion|m|bn|tn|k)\b|\.\d\d\b))"
)
_TOKEN = re.compile(
    rf"""
    # A space is passed over together with what follows it, except before a.m. and p.m.
    (?:\ (?!\ ?[ap]\.?m))?+(?:
      # Most tokens: a plain word before a space or comma, which no alternative below would take otherwise.
      (?P<plain>(?<![\w.+@\#])(?![A-Za-z][a-z]{{1,2}}\ \d)[A-Za-z][a-z]++(?=[\ ,]))
    | (?P<skip>(?:https?://|www\.)[^\s<>"]++ | [\w.+-]{{1,64}}+@[\w-]{{1,64}}+(?:\.[\w-]{{1,64}}+){{0,6}}
        | [#@][^\W\d_]\w*+
        | \+\d[\d\ ().-]{{6,20}}\d(?!\d) | \(\d{{3}}\)\ ?\d{{3}}[-.]\d{{4}}(?!\d)
        | (?<![\d.,])\d{{3}}[-.]\d{{3}}[-.]\d{{4}}(?!\d)
        | (?<![\d.,$€£-])\d{{3}}-\d{{4}}(?![\d-]|\.\d)
      )
    | (?P<iso>(?<!\d)\d{{4}}-\d{{2}}-\d{{2}}(?:[T\ ]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d{{1,9}})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    | (?P<clock>(?<![\d:])\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\d:]))
    | (?P<numeric>(?<![\d/.])(?:\d{{1,2}}([/.-])\d{{1,2}}\g<sep>(?:\d{{4}}|\d{{2}})
        |\d{{4}}/\d{{1,2}}/\d{{1,2}}|\d{{1,2}}/\d{{4}}|\d{{4}}/(?:0\d|1[0-2]))(?![\w/]|[.-]\d))
    | (?P<version>\bv\d+(?:\.\d+){{0,5}}+(?!\w)
        | (?<![\d.])(?!\d{{1,3}}(?:\.\d{{3}}){{2,6}}(?!\d|\.\d))\d{{1,9}}(?:\.\d{{1,9}}){{2,8}}+)
    | (?P<fraction>(?<![\d/])(?:\d{{1,3}}[ -])?\d{{1,3}}[/⁄]\d{{1,3}}(?![\d/]))
    | (?P<number>
        (?: \d{{1,3}}(?:,\d{{3}}){{1,8}}(?![\d]|,\d) (?:\.\d{{1,20}}+)?
        | \d{{1,2}}(?:,\d{{2}}){{1,6}},\d{{3}}(?![\d]|,\d) (?:\.\d{{1,20}}+)?
        | \d{{1,3}}(?:\.\d{{3}}){{2,8}}(?!\d) (?:,\d{{1,6}})?
        | \d{{1,3}}(?:\.\d{{3}}){{1,8}},\d{{1,2}}(?!\d)
        | \d{{1,3}}(?:['’\u00a0\u202f\u2009]\d{{3}}){{1,8}}(?!\d) (?:[.,]\d{{1,6}})?
        | \d{{1,3}}(?:\ \d{{3}}){{1,6}}(?![\d]|[.,]\d)
        | \d[\d\u00ad]*+(?:\.\d++)? | \.\d{{1,20}}+(?!\.)
        )
        (?: \s?[x×]\s?10\^?[-−⁻]?[\d⁰¹²³⁴-⁹]{{1,3}} | [eE][-+]?\d{{1,3}}(?!\w) )?
        (?: \ ?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞] )?
      | [½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞] )
    | (?P<currency>{_CURRENCY})
    | (?P<abbreviation>(?<!\w)[^\W\d_]\.(?:[^\W\d_]\.){{1,6}}+ | (?<=\d)\ ?[ap]\.?m\b\.? )
    | (?P<word>[^\W\d_][^\W_]*+(?:['’][^\W_]++)*+)
    | (?P<mark>[^\s\w]|_)
    )
    """.replace("([/.-])", "(?P<sep>[/.-])").replace(r"\g<sep>", "(?P=sep)"),
    re.VERBOSE,
)


def stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """Sentence-like spans of `text` that may hold a value; the flag says that a new paragraph begins before it."""
    start = 0
    fresh = True
    for match in _BREAK.finditer(text):
        if _promising(text, start, match.start()):
            yield start, match.start(), fresh
            fresh = False
        fresh = fresh or match[0][0] == "\n"
        start = match.end()
    if _promising(text, start, len(text)):
        yield start, len(text), fresh


def _promising(text: str, start: int, end: int) -> bool:
    if start >= end:
        return False
    piece = text[start:end]
    if _FIGURE.search(piece) or not _TRIGGERS.isdisjoint(_WORD.findall(piece.lower())):
        return True
    return _RARE.search(piece) is not None


def lex(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup or ""
        if kind == "sep":
            kind = "numeric"
        word = match[kind]
        tokens.append(Token("word" if kind == "plain" else kind, word, word.lower(), *match.span(kind)))
    return tokens
