"""A wording: what copies of one sentence have in common, whatever document they stand in. Wordings are what is searched."""

from __future__ import annotations

import hashlib

from verifybench.evidence import lexicon
from verifybench.evidence.words import read, stems
from verifybench.model.claim import Statement

DIGITS = 15
"""Hexadecimal digits of a key: it fits into a signed number of 64 bits."""
_QUERY_WORDS = 48


def wording(text: str) -> int:
    """The key of a sentence's wording; letter case and white space aside, equal keys are equal words.

    A key is a hash of the words alone: it orders wordings in the same way in every index that holds them.
    """
    plain = " ".join(text.casefold().split())
    return int(hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS], 16)


def indexed_stems(text: str) -> str:
    """The stems a passage is found by."""
    return " ".join(stems(text))


def query_stems(statement: Statement) -> list[str]:
    """The stems a statement is searched by, first come first; stop words are left out."""
    asked: dict[str, None] = {}
    for word in read(statement).words:
        if word.lower not in lexicon.STOP_WORDS:
            asked[word.stem] = None
    return list(asked)[:_QUERY_WORDS]
