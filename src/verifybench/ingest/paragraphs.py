"""Plain text into pieces, and what the words of a paragraph end in."""

from __future__ import annotations

import regex

from verifybench.ingest.piece import Piece
from verifybench.text import paragraph_spans

_ENDS = regex.compile(r"[.!?:;。！？…][\"'”’»)\]*_]{0,3}$")


def paragraphs(text: str, start: int = 0, end: int | None = None, *, width: int | None = None) -> list[Piece]:
    """The paragraphs of `text.paragraph_spans`, numbered by the stretch between blank lines that they stand in."""
    pieces: list[Piece] = []
    chunk = 0
    for low, high in paragraph_spans(text, start, end, width=width):
        chunk += bool(pieces) and text.count("\n", pieces[-1].end, low) > 1
        pieces.append(Piece(low, high, chunk))
    return pieces


def ends_sentence(text: str) -> bool:
    """Whether a text closes with end punctuation, quotes and brackets aside."""
    return _ENDS.search(text[-8:]) is not None
