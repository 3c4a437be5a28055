"""Places in documents as people type them: START-END, DOCUMENT:START-END, or the words themselves."""

from __future__ import annotations

import re

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.case.quoted import quoted
from verifybench.model.document import Span

_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


def span(text: str) -> Span:
    """START-END as two offsets."""
    found = _SPAN.fullmatch(text)
    if found is None:
        raise CaseError(f"{text!r} is not START-END, two offsets of characters as `list claims --format json` has them")
    return int(found[1]), int(found[2])


def in_document(case: Case, place: str, words: list[str]) -> tuple[str, Span]:
    """The document and span of DOCUMENT:START-END, or of DOCUMENT with the words."""
    if len(words) > 1:
        raise CaseError("--text once: one stretch of words")
    if words:
        return place, quoted(case.document(place), words[0])
    document, colon, offsets = place.rpartition(":")
    if not colon:
        raise CaseError(f'{place!r}: say where in it, as {place}:START-END or with --text "the words"')
    return document, span(offsets)


def in_claim(case: Case, claim: str, words: str) -> Span:
    """Where the words stand in a claim, or else in its document."""
    about = case.claim(claim)
    return quoted(case.document(about.document), words, (about.statement.start, about.statement.end))
