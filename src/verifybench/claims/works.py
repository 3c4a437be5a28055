"""Titles of works: films, books, songs, newspapers, as quotation marks or italics set them off."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from verifybench.model.document import Span

_SMALL = frozenset({
    "a", "an", "and", "as", "at", "by", "de", "der", "die", "du", "el", "for", "from", "in", "into", "la", "le", "les", "los", "of",
    "on", "or", "the", "to", "und", "van", "von", "with", "y",
})  # fmt: skip
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*+")
# A title of one word is told by what stands before it.
_CALLED = regex.compile(
    r"\b(?:album|anthem|article|ballad|band|blog|book|broadcast|brochure|called|campaign|cartoon|column|comedy|comic|documentary|drama"
    r"|entitled|essay|exhibition|film|game|installation|journal|magazine|memoir|memoirs|movie|musical|named|newsletter|newspaper"
    r"|novel|novella|opera|painting|pamphlet|paper|play|podcast|poem|programme|program|sculpture|series|show|single|sitcom|song"
    r"|story|study|symphony|thriller|titled|track|trilogy|volume|weekly)\s[“\"‘'«„_*]{0,3}\Z",
    regex.IGNORECASE,
)
_LONGEST = 15  # words
_BEFORE = 24  # characters
_ITALIC = regex.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])([^*_\n]{0,200}[^\s*_])\1(?![\w*_])")


def is_work(text: str, span: Span) -> bool:
    """Whether quoted words that nobody speaks are the title of a work: its words have capitals, or it is called one."""
    words = [match[0] for match in _WORD.finditer(text, *span)]
    if not 0 < len(words) <= _LONGEST or not _capital(words[0]) or (text[span[1] - 1] in "!?…" and len(words) == 1):
        return False
    heavy = [word for word in words if word.lower() not in _SMALL]
    if not all(map(_capital, heavy)):
        return False
    return len(heavy) >= 2 or _CALLED.search(text, max(0, span[0] - _BEFORE), span[0]) is not None


def italic_works(text: str, start: int, end: int) -> Iterator[Span]:
    """What Markdown sets in italics and writes with capitals, between two offsets."""
    for match in _ITALIC.finditer(text, start, end):
        span = match.span(2)
        words = [one[0] for one in _WORD.finditer(text, *span)]
        if words and _capital(words[0]) and all(_capital(word) or word.lower() in _SMALL for word in words):
            yield span


def _capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()
