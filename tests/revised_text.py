"""A draft in several versions, for binding without a case: each version is kept, claims are those that extraction finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from verifybench.claims import extract
from verifybench.model.claim import Claim, Selector
from verifybench.model.document import Block, Document, Span
from verifybench.model.reference import ClaimRef
from verifybench.text import Anchor, Following, paragraph_spans, sha256


def draft(text: str) -> Document:
    blocks = tuple(Block(*span, "main", number) for number, span in enumerate(paragraph_spans(text), 1))
    return Document("draft", "draft", "drafts/draft.txt", text, sha256(text), sha256(text), blocks)


@dataclass
class Versions:
    """`text` is today's; every text that was shown before is kept, unless `keeps` is false."""

    text: str
    keeps: bool = True
    kept: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._show(self.text)

    def revise(self, text: str) -> None:
        self._show(text)

    def _show(self, text: str) -> None:
        self.text = text
        if self.keeps:
            self.kept[sha256(text)] = text
        self._document = draft(text)
        self.claims = extract(self._document)
        self._by_id = {one.id: one for one in self.claims}
        self._following = Following(text, self.kept.get)

    def references(self) -> list[ClaimRef]:
        return [ClaimRef(one.id, one.document, one.selector) for one in self.claims]

    def listed(self, claim: str) -> tuple[str, int] | None:
        one = self._by_id.get(claim)
        return (one.text, one.selector.start) if one else None

    def sha256(self, document: str) -> str | None:
        return self._document.sha256 if document == "draft" else None

    def document(self, id: str) -> Document:
        return self._document

    def anchor(self, document: str, selector: Selector) -> Anchor:
        return self._following.anchor(selector)

    def earlier(self, sha256: str) -> str | None:
        return self.kept.get(sha256)

    def had(self, sha256: str, words: str) -> bool:
        return words in self.kept.get(sha256, "")

    def overlapping(self, document: str, span: Span) -> Sequence[Claim]:
        return [one for one in self.claims if one.selector.start < span[1] and span[0] < one.selector.end]

    def away(self, document: str) -> tuple[Span, ...]:
        return ()
