"""Today's texts and claims, as finding the words of decisions again asks for them: each read once, and only when it is needed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from verifybench.case import versions
from verifybench.case.index import Index
from verifybench.model.claim import Claim, Selector
from verifybench.model.document import Document, Span

if TYPE_CHECKING:
    from verifybench.case.documents import DocumentRow
    from verifybench.text import Anchor, Following

_AT_ONCE = 500  # ids in one question to the index
_KEPT = 8  # earlier texts held at a time


class Today:
    """One index, and the earlier texts kept in `versions/`. While no text changed, none is read."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._root = index.root
        self._listed: dict[str, tuple[str, int] | None] = {}
        self._rows: dict[str, DocumentRow | None] = {}
        self._claims: dict[str, _Claims] = {}
        self._earlier: dict[str, str | None] = {}
        self._followings: dict[str, Following] = {}
        self._documents: dict[str, Document] = {}

    def look_up(self, ids: Iterable[str]) -> None:
        """Fetch the words of today's claims of these ids, in as few questions as possible."""
        wanted = sorted({id for id in ids if id not in self._listed})
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            listed = self._index.listed(some)
            self._listed.update((id, (listed[id].text, listed[id].start) if id in listed else None) for id in some)

    def listed(self, claim: str) -> tuple[str, int] | None:
        if claim not in self._listed:
            self.look_up([claim])
        return self._listed[claim]

    def sha256(self, document: str) -> str | None:
        row = self._row(document)
        return row.sha256 if row else None

    def published(self, document: str) -> str | None:
        """The date against which what a document says was read, None where it has none or is not in the case."""
        row = self._row(document)
        return row.metadata.published if row else None

    def document(self, id: str) -> Document:
        if id not in self._documents:
            self._documents[id] = self._index.document(id)
        return self._documents[id]

    def earlier(self, sha256: str) -> str | None:
        """The text of a hash, None where it is not kept."""
        if sha256 not in self._earlier:
            while len(self._earlier) >= _KEPT:
                del self._earlier[next(iter(self._earlier))]
            self._earlier[sha256] = versions.read_text(self._root, sha256)
        return self._earlier[sha256]

    def anchor(self, document: str, selector: Selector) -> Anchor:
        if document not in self._followings:
            from verifybench.text import Following

            self._followings[document] = Following(self.document(document).text, self.earlier)
        return self._followings[document].anchor(selector)

    def had(self, sha256: str, words: str) -> bool:
        text = self.earlier(sha256)
        return text is not None and words in text

    def overlapping(self, document: str, span: Span) -> Sequence[Claim]:
        if document not in self._claims:
            self._claims[document] = _Claims(self._index.claims_of(document))
        return self._claims[document].overlapping(span)

    def _row(self, document: str) -> DocumentRow | None:
        if document not in self._rows:
            self._rows[document] = self._index.document_row(document)
        return self._rows[document]

    def claim(self, id: str) -> Claim | None:
        """Today's claim of an id, None where there is none."""
        try:
            return self._index.claim(id)
        except KeyError:
            return None

    def away(self, document: str) -> tuple[Span, ...]:
        return self._index.away(document)


class _Claims:
    """The claims of a document by place; they may overlap, since people cut them too."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = sorted(claims, key=lambda one: one.span)
        self._starts = [one.selector.start for one in self._claims]
        self._longest = max((one.selector.end - one.selector.start for one in self._claims), default=0)

    def overlapping(self, span: Span) -> tuple[Claim, ...]:
        first, last = bisect_left(self._starts, span[0] - self._longest), bisect_left(self._starts, span[1])
        return tuple(one for one in self._claims[first:last] if one.selector.end > span[0])
