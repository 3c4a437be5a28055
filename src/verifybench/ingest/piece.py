"""Pieces: what a reader cuts a canonical text into, before the pieces are labelled."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.model.document import BlockLabel


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph-sized stretch of canonical text, trimmed of white space, with what the format says about it.

    `label` and `rule` are set where the markup decides; where they are empty the words decide. `level` is the heading level
    (1 is the highest, 0 no heading). `chunk` numbers the stretches between blank lines: neighbours in one chunk were set together.
    `plain` is what to read instead of the canonical text, where that carries markup; `weak` marks what the format
    itself doubts (a page's parts outside its article), `item` an entry of a list or a table, which heads nothing. `beside` names
    where a piece stands that is not of the running text ("Footnote 2"), in place of its headings.
    """

    start: int
    end: int
    chunk: int = 0
    label: BlockLabel | None = None
    rule: str = ""
    level: int = 0
    page: str | None = None
    plain: str | None = None
    weak: bool = False
    item: bool = False
    beside: str = ""
