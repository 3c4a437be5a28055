"""From text to tokens, for the stretches that can hold a value at all.

Most sentences hold no digit and no word of the tables; finding that out costs one `findall` a sentence. Every repetition in
the patterns is bounded or possessive, so that reading is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verifybench.values.tables import calendar, clock, numbers, words
from verifybench.values.tables.currencies import CURRENCIES, WORDS_TOO
from verifybench.values.unit_forms import all_units

if TYPE_CHECKING:
    from verifybench.values.numerals import Numeral


@dataclass(slots=True)
class Token:
    """A token; once it is read, an item: with the letter of its class, and the numeral it begins.

    `kind` names the alternative of the lexer that matched; `lower` is the text in lower case. No token is empty. Reading
    fills in `letter` and `numeral`, and moves `end` to the end of the numeral: a second object for each word would cost a
    tenth of recognition.
    """

    kind: str
    text: str
    lower: str
    start: int
    end: int
    letter: str = ""
    numeral: Numeral | None = None


_MEASURES = frozenset(("length", "mass", "volume", "size"))  # "a mile", "a litre": one without a word for it
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
    | frozenset(name.partition("/")[0] for unit in all_units() if unit.kind in _MEASURES for name in unit.names.split())
    | frozenset(
        words("single couple handful pair tens hour hours minute minutes seconds noon midday midnight twice thrice")
    )
) - {"zero", "may", "march", "fall", "spring", "second"} | {"second", "zero"}
# Text as bytes of the same length in which words are lower-case ASCII, digits are zeros and all else is a space: splitting that
# takes a quarter of the time of finding the words by a pattern.
_FOLD = bytes(
    ord("0") if chr(code).isdigit() else ord(chr(code).lower()) if chr(code).isalpha() and code < 128 else 32
    for code in range(256)
)
_TRIGGER_WORDS = frozenset(word.encode() for word in _TRIGGERS)
_RARE_WORDS = frozenset((b"may", b"march", b"spring", b"fall"))
# A digit behind three small letters belongs to a name ("covid19"); behind fewer it may follow a sign ("Rs40", "zł40").
_FIGURE = re.compile(r"(?<![a-z]{3})[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]")
# "may", "march", "fall" are months and seasons only beside a digit, a preposition or a pointer: looked for apart.
_RARE = re.compile(r"\b(?:May|MAY|March|MARCH|[Ss]pring|[Ff]all)\b")

# Where no value can reach across: a blank line, or a full stop before a capital or an opening quotation mark; not that of "3
# p.m. Moscow time", "3 p.m. GMT" or "3 p.m. Monday".
_DAYTIME = "|".join(
    [
        *sorted(clock.ZONES),
        *(name.capitalize() for name in (*calendar.WEEKDAYS, *calendar.MONTHS)),
        *(name.replace("_", " ").title() + " [Tt]ime" for name in sorted(clock.ZONE_NAMES)),
    ]
)
_BREAK = re.compile(
    r"\n[^\S\n]*+\n\s*+|(?<=[.!?…])(?!(?<=[ap]\.m\.) (?:"
    + _DAYTIME
    + r")\b)[\"'”’)\]»]{0,3}+\s++(?=[\"'“‘(\[«–—-]?\s?(?!\d)[^\W\d_a-z])"
)

_SIGNS = sorted({sign for currency in CURRENCIES for sign in currency.signs.split()}, key=lambda sign: (-len(sign), sign))
_CODES = "|".join(sorted({currency.code for currency in CURRENCIES} - {"XXX"} - WORDS_TOO))
# A sign of letters is one only right before a figure ("Rs40", "RM 40"); R alone (rand) only before one that is written as money.
_LETTERS = "|".join(re.escape(sign) for sign in _SIGNS if sign != "R" and re.fullmatch(r"[^\W\d_]+|\w/", sign))
_GLYPHS = "|".join(
    (r"\b" if sign[0].isalpha() else "") + re.escape(sign) for sign in _SIGNS if not re.fullmatch(r"[^\W\d_]+|\w/", sign)
)
_GLYPH = re.escape("".join(sorted({sign[-1] for sign in _SIGNS if not sign[-1].isalpha()} | {"¢"})))
# The lookaheads keep the long alternations from being tried at every token.
_SMALL_CODES = "usd|eur|gbp|jpy|cny|rmb|inr|aud|cad|nzd|hkd|sgd|chf|mxn|brl|zar"  # no words, so read before a figure too
_CURRENCY = (
    rf"(?=[A-Z]{{3}}\$?\s?\d)\b(?:{_CODES})\$?|(?=[a-z]{{3}}\$?\s?\d)\b(?:{_SMALL_CODES})\$?|(?=[^\W\d_]{{1,5}}/?\.?\s?\d)\b(?:{_LETTERS})\.?(?=\s?\d)"
    rf"|(?=[A-Z][A-Za-z.]{{0,4}}[{_GLYPH}]|[{_GLYPH}])(?:{_GLYPHS}|¢)"
    r"|\bR(?=\s?\d{1,3}(?:[,\s]\d{3}|(?:\.\d{1,2})?\s?(?:million|billion|trillion|m|bn|tn|k)\b|\.\d\d\b))"
)
# Numbers that name a telephone, a card, a book or a person: groups of digits that no quantity is written in.
_IDENTIFIERS = (
    r"(?<![\d.,])1[\ -]\d{3}[\ -]\d{3}[\ -]\d{4}(?!\d)|(?<![\d.,$€£])\d{3}\ \d{3}\ \d{4}(?![\d,]|\.\d)"
    r"|(?<![\d.,$€£])\d\d(?:\ \d\d){3,4}(?![\d,%]|\.\d|\ \d)"
    r"|\+\d[\d\ ().-]{6,20}\d(?!\d)"
    r"|(?:[18][\ .-]?)?\(\d{3,4}\)[\ .-]?\d{3}[\ .-]\d{2,4}(?:[\ .-]\d{2,4})?(?!\d)"
    r"|(?<![\d.,])(?:1[.-])?\d{3}[-.]\d{3}[-.]\d{4}(?!\d)"
    r"|(?<![\d.,$€£-])\d{3}-\d{4}(?![\d-]|\.\d)"
    r"|(?<![\d.,$€£-])(?:\d{3}-\d{2}-\d{2}(?:\d{2})?)(?![\d-]|\.\d)"
    r"|(?<![\d.,/$€£-])\(?0\d{2,4}\)?[\ -]\d{3,4}(?:[\ -]\d{2,4}){0,3}(?![\d,-]|\.\d)"
    r"|(?<![\d.,/$€£-])0\d(?:[\ .-]\d{2}){4}(?!\d)"
    r"|(?<![\d.,$€£-])\d{4}(?:[\ -]\d{4}){2,5}(?!\d)"
    r"|97[89](?:-\d{1,7}){3}-[\dX](?!\d)"
)
# What holds figures that tell nothing: the rest of a percent-encoded address, a tag, code between backticks, a file's path.
_ENCODED = r"[\dA-F]{2}[^\s%]{0,80}%[\dA-F]{2}"
_MARKUP = (
    rf"%(?={_ENCODED})[^\s<>\"]++|</?[A-Za-z][^<>]{{0,300}}+>|(?<!`)`[^`\n]{{1,120}}+`(?!`)"
    r"|(?<![\w.])(?:~|\.{1,2})?/(?:[\w.+-]{1,64}+/)++[\w.+-]{0,64}+|\b[A-Za-z]:\\[^\s<>\"]++"
)
# Decimals with a comma, as on the Continent, where the unit behind tells them from a list.
_COMMA = r"\d{1,3},\d{1,2}(?=\s?(?:%|€|£|°|(?:per\ ?cent|million|billion|bn|kg|km|cm|mm|euros?|tonnes|litres|metres)\b))"
# Two letters at least, and not a sign of two or three before a figure ("Rs. 40").
_PLAIN_WORD = r"(?![A-Za-z][a-z]{1,2}\.?\ \d)[A-Za-z][a-z]++(?=[\ ,;!?)\n]|:(?!/)|\.(?:\s|\Z)|\Z)"
_TOKEN = re.compile(
    rf"""
    # A space is passed over together with what follows it, except before a.m. and p.m.
    (?:\ (?!\ ?[ap]\.?m)|\n++)?+(?:
      # Most of a text, which no alternative below would take otherwise: runs of plain words, stops, other words that end where
      # they seem to, short numbers before a word, signs before a number. A match of these takes a tenth of the time.
      (?P<plain>(?<![\w.+@\#]){_PLAIN_WORD}(?:\ {_PLAIN_WORD})*+)
    | (?P<stop>[,;:!?"“”’‘'–—)\]…&*]|%(?!{_ENCODED})|[.\-(](?!\d|/))
    | (?P<easy>(?<![\w.+@\#])(?![½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])[^\W\d_]++(?:['’][^\W_]++)*+
        (?=[\s,;!?)”"–—]|:(?![/\\])|\.(?:\s|\Z)|\Z|-[^\W\d_]++[\s,;:)])(?!\.?\s?\d))
    | (?P<count>(?<![\d.,/:–-])\d{{1,4}}(?=\ [^\W\d_]{{2}}))
    | (?P<sign>[$£€](?=\s?\d))
    | (?P<skip>(?=[hHwW])(?i:https?://|www\.)[^\s<>"]++ | [\w.+-]{{1,64}}+@[\w-]{{1,64}}+(?:\.[\w-]{{1,64}}+){{0,6}}
        | (?=[<`%~./\w])(?:{_MARKUP})
        | [#@][^\W\d_]\w*+ | (?=[+(\d])(?:{_IDENTIFIERS}) | \b[A-Z]{{2}}\d\d(?:\ ?[\dA-Z]{{4}}){{2,7}}+(?:\ ?[\dA-Z]{{1,3}})?\b )
    | (?P<iso>(?<!\d)\d{{4}}-\d{{2}}-\d{{2}}(?:[T\ ]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d{{1,9}})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    | (?P<clock>(?<![\d:])\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\d:]))
    | (?P<numeric>(?<![\d/.])(?:\d{{1,2}}(?P<sep>[/.-])\d{{1,2}}(?P=sep)(?:\d{{4}}|\d{{2}})
        |\d{{4}}/\d{{1,2}}/\d{{1,2}}|\d{{1,2}}/\d{{4}}|\d{{4}}/(?:0\d|1[0-2]))(?:(?![\w/]|[.-]\d)|(?<=/\d{{4}})(?=-\d{{1,2}}/\d)))
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
        | {_COMMA} | (?<=€)\d{{1,3}},\d{{2}}(?![\d,]) | (?<=€\ )\d{{1,3}},\d{{2}}(?![\d,])
        | 10[⁻⁰¹²³⁴-⁹]{{1,3}}+ | \d++(?:\.\d++)? | \.\d{{1,20}}+(?!\.)
        )
        (?: \s?[x×]\s?10\^?[-−⁻]?[\d⁰¹²³⁴-⁹]{{1,3}} | [eE][-+]?\d{{1,3}}(?!\w) )?
        (?: \ ?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞] )?
      | [½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞] )
    | (?P<currency>{_CURRENCY})
    | (?P<abbreviation>(?<!\w)[^\W\d_]\.(?:[^\W\d_]\.){{1,6}}+ | (?<=\d)\ ?[ap]\.?m\b\.? )
    | (?P<word>[^\W\d_][^\W_]*+(?:['’][^\W_]++)*+)
    | (?P<mark>[^\s\w]|_)
    )
    """,
    re.VERBOSE,
)
# By the number of the group; the group inside another is never the last that closes.
_KINDS = {index: name for name, index in _TOKEN.groupindex.items()} | {
    _TOKEN.groupindex["plain"]: "word",
    _TOKEN.groupindex["easy"]: "word",
    _TOKEN.groupindex["count"]: "number",
    _TOKEN.groupindex["sign"]: "currency",
    _TOKEN.groupindex["stop"]: "mark",
}
_PLAIN = _TOKEN.groupindex["plain"]


def stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """Sentence-like spans of `text` that may hold a value; the flag says that a new paragraph begins before it."""
    folded = text.encode("ascii", "replace").translate(_FOLD)
    start = 0
    fresh = True
    for match in _BREAK.finditer(text):
        end, after = match.span()
        if _promising(text, folded, start, end):
            yield start, end, fresh
            fresh = False
        fresh = fresh or text[end] == "\n"
        start = after
    if _promising(text, folded, start, len(text)):
        yield start, len(text), fresh


def _promising(text: str, folded: bytes, start: int, end: int) -> bool:
    if start >= end:
        return False
    piece = folded[start:end]
    words = piece.split()
    if not _TRIGGER_WORDS.isdisjoint(words):
        return True
    if (b"0" in piece or not text[start:end].isascii()) and _FIGURE.search(text, start, end):
        return True
    return not _RARE_WORDS.isdisjoint(words) and _RARE.search(text, start, end) is not None


def lex(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into `text`. Plain words have the letter "w" already."""
    tokens: list[Token] = []
    add = tokens.append
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastindex or 0
        first, last = match.span(group)
        piece = text[first:last]
        lower = piece.lower()
        if group == _PLAIN:
            for word, small in zip(piece.split(" "), lower.split(" "), strict=True):
                last = first + len(word)
                add(Token("word", word, small, first, last, "w"))
                first = last + 1
        else:
            add(Token(_KINDS[group], piece, lower, first, last))
    return tokens
