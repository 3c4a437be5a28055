"""Datelines: where, on which day and by which agency a report was sent, before its first words. They are none of what it says."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from verifybench.model.claim import Name
from verifybench.model.document import Span
from verifybench.names import is_news

_LONGEST = 90  # characters
_DASHES = frozenset("–—-")  # without one there is no dateline
# "LONDON (Reuters) – ", "MOSCOW, May 3 (TASS) - ", "Paris/Lyon (AFP) — ", "GENEVA — "
_DATELINE = regex.compile(
    r"(?P<place>\p{Lu}[\p{L}.'’/ -]{1,40}?)(?P<day>,\s?[\p{L}\d.,/ -]{0,40}?)?\s?(?P<agency>\([\p{L}][\p{L}\p{N}./& -]{1,30}\))?+"
    r"\s?(?:[–—]|\s--?\s|(?<=\))--?\s)\s?+(?=[\p{Lu}\d“\"„«‘'(])"
)


def without_dateline(text: str, span: Span, names: Sequence[Name]) -> Span:
    """The first sentence of a report without its dateline: the sentence itself where it has none.

    A dateline is a place that the names have, in capitals or with an agency in brackets; or, before such an agency, any capitals
    that are no body's: "NATO – The alliance" is none.
    """
    start, end = span
    if _DASHES.isdisjoint(text[start : min(end, start + _LONGEST)]):
        return span
    found = _DATELINE.match(text, start, min(end, start + _LONGEST))
    if found is None or found.end() >= end:
        return span
    low, high = found.span("place")
    named = [name for name in names if name.start == low]
    shouted = text[low:high].isupper()
    place = any(name.kind == "place" and (shouted or name.end >= high) for name in named)
    if found["agency"] is not None and shouted:
        place = place or is_news(found["agency"][1:-1]) or not any(name.kind == "organisation" for name in named)
    return (found.end(), end) if place and (shouted or found["agency"]) else span
