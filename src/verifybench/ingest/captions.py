"""Captions and credits under pictures and videos: a caption says something and is evidence, a bare credit is not."""

from __future__ import annotations

from functools import cache
from typing import Literal

import regex

from verifybench.ingest import phrases
from verifybench.ingest.paragraphs import ends_sentence
from verifybench.ingest.phrase_table import alternatives

LONGEST_CREDIT = 12  # words
LONGEST_CAPTION = 120
LONGEST_TAIL = 250  # characters from the end in which a credit may begin

_SLASHED = regex.compile(r"[\p{L}\p{M}\d.'’@&-]{1,40}(?: [\p{L}\p{M}\d.'’@&-]{1,40}){0,5} ?(?: [/|] ?|/ )[\p{L}\d@]")
_BRACKETED = regex.compile(r"\(([^()]{2,80})\)$")
_PICTURED = regex.compile(r"(?i)(?:pictured|photo|in this photo|file photo) ?[:,] ?\S")
_SEPARATOR = regex.compile(r" ?[/|,] ?| via ")
_STOPS = regex.compile(r"[.!?…][\"”’»)]?\s+")


def caption(flat: str) -> Literal["caption", "credit"] | None:
    """What a paragraph is by its end: `caption` for words with a credit behind them, `credit` for a credit alone."""
    if len(flat) > 900 or flat.count(" ") > LONGEST_CAPTION:
        return None
    if _labelled(flat):
        return "credit"
    for stop in _STOPS.finditer(flat, max(0, len(flat) - LONGEST_TAIL)):
        initial = flat[max(0, stop.start() - 2) : stop.start()].strip()
        tail = flat[stop.end() :]
        if (len(initial) > 1 or not initial.isupper()) and (_is_credit(tail) or _agency(tail, alone=True)):
            return "caption"
    if _is_credit(flat):
        return "credit"
    bracketed = _BRACKETED.search(flat[-90:])
    if bracketed and len(bracketed.group()) < len(flat) and (_labelled(bracketed[1]) or _agency(bracketed[1], alone=True)):
        return "caption"
    return "caption" if _PICTURED.match(flat) else None


def _is_credit(text: str) -> bool:
    words = text.split()
    if not words or len(words) > LONGEST_CREDIT:
        return False
    if _labelled(text):
        return True
    if ends_sentence(text):
        return False
    return _agency(text) or (_SLASHED.match(text) is not None and _named(words))


def _named(words: list[str]) -> bool:
    """Names on both sides of the slash: no word in lower case but handles and particles, and no figures."""
    plain = [word for word in words if word.isalpha()]
    lower = sum(word.islower() for word in plain)
    return lower <= max(1, len(plain) // 4) and not any(word[0].isdigit() for word in words)


def _labelled(text: str) -> bool:
    return _label_pattern().fullmatch(text) is not None


def _agency(text: str, *, alone: bool = False) -> bool:
    """A name and an agency; an agency's name alone only where its place says that it is a credit."""
    parts = [part.strip(" .©()") for part in _SEPARATOR.split(text.casefold())]
    known = sum(part in phrases.AGENCIES for part in parts)
    return known > 0 and len(text.split()) <= 8 and len(parts) <= 4 and (len(parts) > 1 or alone or text[:1] == "©")


@cache
def _label_pattern() -> regex.Pattern[str]:
    words = alternatives(phrases.CREDIT_WORDS)
    name = rf"(?!(?i:{words}) ?:)[@\p{{Lu}}][^\s:]{{0,40}}"
    particle = r"(?:de|van|von|der|la|of|for|and|the|/|\||&|-|–|via)"
    names = rf"{name}(?: (?:{name}|{particle})){{0,9}}+[.]?"
    return regex.compile(
        rf"(?:[(\[©]{{0,2}}(?i:{words})(?: ?:|(?i: by:?)|(?<=(?i:courtesy of))) ?{names},? ?){{1,3}}[)\]]?"
    )
