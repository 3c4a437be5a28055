"""Evidence named by a person: a passage id, an evidence id, or any span of a document as DOCUMENT:START-END."""

from __future__ import annotations

import re
from collections.abc import Callable

from verifybench.case.errors import CaseError, NoSuchId
from verifybench.case.index import Index
from verifybench.model.claim import Passage
from verifybench.model.document import Document, Locator, Span
from verifybench.model.event import EvidenceRef
from verifybench.model.evidence import Evidence

_SPAN = re.compile(r"(?P<document>[^:]+):(?P<start>\d{1,9})-(?P<end>\d{1,9})")


def cite(
    index: Index, named: str, linked: tuple[Evidence, ...], passage_of: Callable[[str], Passage] | None = None
) -> EvidenceRef:
    """The reference an event keeps; `passage_of` knows more passages than the index. Raises NoSuchId or CaseError with what can be
    cited."""
    by_evidence = {one.id: one for one in linked}
    relation = {one.passage: one.judgement.relation for one in linked}
    passage_id = by_evidence[named].passage if named in by_evidence else named
    try:
        passage = (passage_of or index.passage)(passage_id)
    except (KeyError, NoSuchId):
        return _span(index, named)
    return _passage(index.document(passage.document), passage, relation.get(passage.id, ""))


def _passage(document: Document, passage: Passage, relation: str) -> EvidenceRef:
    from verifybench.text import select

    statement = passage.statement
    selector = select(document.text, statement.start, statement.end, document.sha256, passage.locator)
    return EvidenceRef(passage.id, document.id, selector, relation)


def span_named(index: Index, named: str) -> tuple[Document, Span, Locator]:
    """The document, offsets and place of DOCUMENT:START-END. Raises NoSuchId or CaseError."""
    found = _SPAN.fullmatch(named)
    if found is None or found["document"] not in index.fingerprints():
        raise NoSuchId(
            f"no passage {named!r} in this case. "
            "Name one as `verifybench show CLAIM` lists it, or any span as DOCUMENT:START-END."
        )
    document = index.document(found["document"])
    start, end = int(found["start"]), int(found["end"])
    if not start < end <= len(document.text):
        raise CaseError(f"{named}: {document.id} has characters 0-{len(document.text)}, and START must be before END.")
    block = document.block_at(start)
    return document, (start, end), block.locator if block else Locator()


def _span(index: Index, named: str) -> EvidenceRef:
    from verifybench.text import select, short_id

    document, (start, end), locator = span_named(index, named)
    selector = select(document.text, start, end, document.sha256, locator)
    return EvidenceRef(short_id("p", document.id, selector.exact, selector.prefix, selector.suffix), document.id, selector)
