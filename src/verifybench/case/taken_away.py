"""Documents that were taken away and that decisions are about, told once each instead of word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verifybench.case.documents import DocumentRow
    from verifybench.case.revision import Row
    from verifybench.case.today import Today

ALIKE = 0.5  # share of the longer text's words, in their order, from which a document may be one that is gone
_MOST = 12  # documents that one which is gone is held against


@dataclass(frozen=True, slots=True)
class TakenAway:
    """A document that is not in the case, how many decisions about it are held back, and the one that has most of its words."""

    document: str
    decisions: int
    into: str | None = None  # its path

    def __str__(self) -> str:
        """In a line, with what to do."""
        told = f"{self.document} was taken away: {self.decisions} decision{'' if self.decisions == 1 else 's'} on it"
        if self.into is None:
            return f"{told}; verifybench revise {self.document} lists them, and with --drop-gone drops them all"
        return f"{told}; its words are mostly in {self.into}: verifybench revise {self.document} --with {self.into}"


def taken_away(rows: Iterable[Row], others: Sequence[DocumentRow], today: Today) -> Iterator[TakenAway]:
    """Each document of open rows that is not in the case any more, by id. `others` are documents that nobody decided anything
    about: one of these may be its next version."""
    from verifybench.text import Anchoring

    of: dict[str, list[Row]] = {}
    for row in rows:
        if row.state == "open" and today.sha256(row.document) is None:
            of.setdefault(row.document, []).append(row)
    for document, gone in sorted(of.items()):
        newest = max(((one.held.clock, one.before.text_sha256) for row in gone for one in row.affected), default=None)
        text = today.earlier(newest[1]) if newest else None
        near = [
            (like, other.path)
            for other in (others[:_MOST] if text is not None else ())
            if (like := Anchoring(today.document(other.id).text, text).likeness) >= ALIKE
        ]
        decisions = len({one.held.decision for row in gone for one in row.affected})
        yield TakenAway(document, decisions, max(near)[1] if near else None)
