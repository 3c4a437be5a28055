"""A piece while it is being labelled."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from verifybench.ingest import phrase_table
from verifybench.ingest.paragraphs import ends_sentence
from verifybench.ingest.piece import Piece
from verifybench.model.document import BlockLabel

LONGEST_HEADING = 12  # words

_SPACE = regex.compile(r"\s++")
_KEY = regex.compile(r"[^\p{L}\p{N}]++")


class Reading:
    """A piece's words in the forms that the rules look at, and its label as soon as a rule has set one."""

    __slots__ = ("chunk", "ended", "flat", "key", "label", "level", "piece", "plain", "rule", "words")

    def __init__(self, piece: Piece, text: str) -> None:
        raw = text[piece.start : piece.end] if piece.plain is None else piece.plain
        self.piece = piece
        self.chunk = piece.chunk
        self.flat = _SPACE.sub(" ", raw).strip()
        self.plain = phrase_table.normal(raw)
        self.key = key(self.flat)
        self.words = self.flat.count(" ") + 1 if self.flat else 0
        self.ended = ends_sentence(self.flat)
        self.label: BlockLabel | None = piece.label
        self.rule = piece.rule
        self.level = piece.level

    @property
    def body(self) -> bool:
        """Reads like a paragraph of the article and is not labelled as anything else."""
        return self.label in (None, "main") and self.words >= 8 and self.ended

    @property
    def line(self) -> bool:
        """A short line without an end mark, such as a heading, a name or a menu entry."""
        if (
            self.label is not None
            or self.piece.item
            or self.words > LONGEST_HEADING
            or self.ended
            or self.flat.endswith(",")
        ):
            return False
        return any(map(str.isalnum, self.flat))

    def set(self, label: BlockLabel, rule: str) -> None:
        if self.label is None:
            self.label, self.rule = label, rule


def key(text: str) -> str:
    """What makes two titles one and the same: letters and figures, case and marks aside."""
    bare: str = _KEY.sub(" ", text[:300].casefold())
    return bare.strip()


def punctuated(readings: Sequence[Reading]) -> bool:
    """Whether the text closes its sentences at all; where it does not, a missing end mark says nothing."""
    long = [reading for reading in readings if reading.label in (None, "main") and reading.words >= 12]
    return bool(long) and sum(reading.ended for reading in long) * 2 > len(long)
