"""The desk of the sources screen: which documents are listed and marked, and what was found in their texts. Knows no widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from verifybench.case.occurrences import search_form
from verifybench.tui.draw.view import shared_groups

if TYPE_CHECKING:
    from verifybench.case.documents import DocumentRow
    from verifybench.case.searching import TextHit
    from verifybench.tui.door import CaseDoor


class SourcesDesk:
    """A place among the documents of a case, or among the places where words were found. `cursor` is in what is listed."""

    def __init__(self, case: CaseDoor) -> None:
        self.case = case
        self.needle = ""  # of titles
        self.words = ""  # of texts
        self.hits: tuple[TextHit, ...] = ()
        self.marked: dict[str, None] = {}  # ids, in the order in which they were marked
        self.cursor = 0
        self.rows: Sequence[DocumentRow] = ()
        self.read()

    def read(self) -> None:
        """Read the documents anew; the cursor stays on what it was on."""
        before = self.current.id if self.rows and self.current else None
        texts = [(row.id, row.sha256) for row in self.rows]
        self.rows = sorted(self.case.documents(), key=lambda row: row.role == "draft")  # sources first
        self.by_id: Mapping[str, DocumentRow] = {row.id: row for row in self.rows}
        self.groups = shared_groups(self.case.documents("source"))
        verdicts = self.case.standing.verdicts.values()
        self.cited = Counter(ref.document for several in verdicts for one in several for ref in one.event.evidence)
        self.unseen = frozenset(self.case.unseen())
        self.marked = {id: None for id in self.marked if id in self.by_id}
        if self.words and [(row.id, row.sha256) for row in self.rows] != texts:
            self.hits = self.case.search_texts(self.words)  # what was found stood in other texts
        self._choose()
        if before is not None and not self.words:
            self.to(before)

    def __len__(self) -> int:
        return len(self.hits) if self.words else len(self.listed)

    @property
    def hit(self) -> TextHit | None:
        """The place found that the cursor is on."""
        return self.hits[self.cursor] if self.words and self.cursor < len(self.hits) else None

    @property
    def current(self) -> DocumentRow | None:
        """The document that the cursor is on, or on a place in it."""
        if self.words:
            return self.by_id.get(self.hit.document) if self.hit else None
        return self.listed[self.cursor] if self.cursor < len(self.listed) else None

    def point(self, index: int) -> None:
        self.cursor = max(0, min(index, len(self) - 1))

    def to(self, document: str) -> None:
        """To a document, where it is listed."""
        self.cursor = next((at for at, row in enumerate(self.listed) if row.id == document), self.cursor)

    def step(self, step: int) -> None:
        """On, around the end."""
        if len(self):
            self.cursor = (self.cursor + step) % len(self)

    def filter(self, needle: str) -> None:
        """Only documents that say every word of themselves: title, publisher, author, origin, id."""
        self.needle = needle.strip()
        self._choose()
        self.cursor = 0

    def _choose(self) -> None:
        words = search_form(self.needle).split()
        self.listed = [row for row in self.rows if all(word in _said(row) for word in words)] if words else list(self.rows)
        self.cursor = max(0, min(self.cursor, len(self) - 1))

    def find(self, words: str) -> None:
        """Search all texts; nothing ends it."""
        before = self.current.id if self.current else None
        self.words = " ".join(words.split())
        self.hits = self.case.search_texts(self.words) if self.words else ()
        self.cursor = 0
        if not self.words and before is not None:
            self.to(before)

    def mark(self) -> str:
        """Mark the source, or no longer; says why not where it is none."""
        row = self.current
        if row is None:
            return ""
        if row.role == "draft":
            return "This is a draft: it is no source, and counts with none."
        if row.id in self.marked:
            del self.marked[row.id]
        else:
            self.marked[row.id] = None
        return ""

    @property
    def chosen(self) -> list[DocumentRow]:
        """The sources that are marked."""
        return [self.by_id[id] for id in self.marked]


def _said(row: DocumentRow) -> str:
    one = row.metadata
    said = (one.title, one.publisher, one.author, one.origin, one.published, row.id, row.path)
    return search_form(" ".join(part for part in said if part))
