"""What a reader makes of a file, before labelling; it crosses the pipe between child and parent as JSON."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.ingest.piece import Piece
from verifybench.model.document import Metadata


@dataclass(frozen=True, slots=True)
class Parsed:
    """Canonical text with its pieces (sorted, disjoint, covering every non-blank character) and what the file states of itself."""

    text: str
    pieces: tuple[Piece, ...]
    metadata: Metadata = Metadata()
    warnings: tuple[str, ...] = ()
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a child could not parse: the two halves of an `Unreadable`."""

    cause: str
    remedy: str
