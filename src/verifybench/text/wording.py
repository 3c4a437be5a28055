"""Words and figures: what highlights snap to and differences are counted in."""

from __future__ import annotations

import regex

from verifybench.model.document import Span

# A figure keeps its currency sign, separators, per-cent sign and unit letters: $3,800 1.5 10:30 40GB 5%.
# A word keeps inner apostrophes; compounds fall apart at hyphens, so that 40-gigabyte and 40 gigabyte align.
TOKEN = regex.compile(
    r"\p{Sc}?+\p{Nd}++(?:[.,:'’]\p{Nd}++)*+(?:\ ?%|[\p{L}\p{M}]++)?+|[\p{L}\p{M}\p{N}_]++(?:['’][\p{L}\p{M}]++)*+"
)
_REACH = 256  # characters that snapping looks past either end; no word is longer


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The spans of words and figures between two offsets, in order."""
    return [match.span() for match in TOKEN.finditer(text, start, len(text) if end is None else end)]


def snap(text: str, span: Span) -> Span:
    """The span widened so that it cuts through no word or figure."""
    start, end = span
    low, high = start, end
    while low > 0 and start - low < _REACH and not text[low - 1].isspace():
        low -= 1
    while high < len(text) and high - end < _REACH and not text[high].isspace():
        high += 1
    for left, right in tokens(text, low, high):
        if left < span[0] < right:
            start = left
        if left < span[1] < right:
            end = right
    return start, end
