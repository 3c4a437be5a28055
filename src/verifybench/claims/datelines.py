"""Datelines: where, on which day and by which agency a report was sent, before its first words. They are none of what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from verifybench.model.claim import Name
from verifybench.model.document import Span
from verifybench.names import is_news, spot

_LONGEST = 90  # characters
_HEAD = 1000  # characters at the head of a text in which its dateline stands, behind titles and bylines
_SPOTTED = 200  # characters of its line that are looked at for names
_DASHES = frozenset("–—-")  # without one there is no dateline
# "LONDON (Reuters) – ", "MOSCOW, May 3 (TASS) - ", "Paris/Lyon (AFP) — ", "GENEVA — "
_DATELINE = regex.compile(
    r"(?P<place>\p{Lu}[\p{L}.'’/ -]{1,40}?)(?P<day>,\s?[\p{L}\d.,/ -]{0,40}?)?\s?(?P<agency>\([\p{L}][\p{L}\p{N}./& -]{1,30}\))?+"
    r"\s?(?:[–—]|\s--?\s|(?<=\))--?\s)\s?+(?=[\p{Lu}\d“\"„«‘'(])"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """`places` as written ("LONDON", "Paris/Lyon" two); `end` is the offset of the first word of the report."""

    places: tuple[str, ...]
    end: int


def dateline(text: str, span: Span, names: Sequence[Name]) -> Dateline | None:
    """The dateline before the first sentence of a report.

    It is a place that the names have, in capitals or with an agency in brackets; or, before such an agency, any capitals that are
    no body's: "NATO – The alliance" has none.
    """
    start, end = span
    if _DASHES.isdisjoint(text[start : min(end, start + _LONGEST)]):
        return None
    found = _DATELINE.match(text, start, min(end, start + _LONGEST))
    if found is None or found.end() >= end:
        return None
    low, high = found.span("place")
    named = [name for name in names if name.start == low]
    shouted = text[low:high].isupper()
    place = any(name.kind == "place" and (shouted or name.end >= high) for name in named)
    if found["agency"] is not None and shouted:
        place = place or is_news(found["agency"][1:-1]) or not any(name.kind == "organisation" for name in named)
    if not place or not (shouted or found["agency"]):
        return None
    return Dateline(tuple(filter(None, (one.strip() for one in found["place"].split("/")))), found.end())


def without_dateline(text: str, span: Span, names: Sequence[Name]) -> Span:
    """The first sentence of a report without its dateline: the sentence itself where it has none."""
    found = dateline(text, span, names)
    return (found.end, span[1]) if found else span


def sent_from(text: str) -> tuple[str, ...]:
    """The places of the dateline at the head of a text; none where it has no dateline."""
    if _DASHES.isdisjoint(text[:_HEAD]):
        return ()
    start = 0
    while start < min(_HEAD, len(text)):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        head = text[start : min(end, start + _LONGEST)]
        begin = start + len(head) - len(head.lstrip())
        if _DATELINE.match(text, begin, min(end, begin + _LONGEST)):
            line = text[begin : min(end, begin + _SPOTTED)]
            if found := dateline(line, (0, len(line)), spot(line)):
                return found.places
        start = end + 1
    return ()
