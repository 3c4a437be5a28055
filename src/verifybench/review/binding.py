"""Binding: which of today's claims a recorded decision is about.

An event names a claim by id and carries its full selector. The id is only a short cut: it holds where today's claim of that id
has the same words. Otherwise the selector is found again in today's text, and never attached to a look-alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from verifybench.model.claim import Claim, Statement
from verifybench.model.document import Document, Span
from verifybench.model.event import ClaimRef

Fate = Literal["bound", "kept", "changed", "gone"]

# Two spans are the same claim when they share this part of the longer one: a re-cut sentence loses or gains a clause mark,
# not half its words.
OVERLAP = 0.8


@dataclass(frozen=True, slots=True)
class Binding:
    """Where a decision's claim is today.

    `bound`: today's claim `claim` has the same words. `kept`: the words still stand but extraction no longer makes a claim of
    them; `orphan` is that claim, made from the event. `changed`: the text there reads differently now, the decision is suspended.
    `gone`: the words or the whole document are no longer there. `recut` where the words still stand, and a person decided that they
    are no claim, or another one: such a decision is suspended like one whose words changed.
    """

    fate: Fate
    claim: str
    orphan: Claim | None = None
    successors: tuple[str, ...] = ()  # of `changed`: the claims that stand in its place today
    recut: bool = False


def bind(
    reference: ClaimRef,
    exact_of: Callable[[str], str | None],
    claims_of: Callable[[str], tuple[Claim, ...]],
    documents: Mapping[str, Document],
    away: Callable[[str], tuple[Span, ...]] = lambda document: (),
) -> Binding:
    """Find a decision's claim in today's case.

    `exact_of` gives the words of today's claim of an id, `claims_of` the claims of a document, `away` the spans of a document that
    people decided are no claims any more.
    """
    if exact_of(reference.id) == reference.selector.exact:
        return Binding("bound", reference.id)
    document = documents.get(reference.document)
    if document is None:
        return Binding("gone", reference.id)
    from verifybench.text import anchor

    found = anchor(reference.selector, document.text)
    if found.span is None or found.status in ("ambiguous", "gone"):
        return Binding("gone", reference.id)
    start, end = found.span
    claims = claims_of(document.id)
    inside = tuple(one.id for one in claims if one.selector.start < end and start < one.selector.end)
    if not _same_words(document.text[start:end], reference.selector.exact):
        return Binding("changed", reference.id, successors=inside)
    for claim in claims:
        if _same_words(claim.text, reference.selector.exact) and _shared(claim.span, (start, end)) >= OVERLAP:
            return Binding("bound", claim.id)
    if any(_shared(one, (start, end)) >= OVERLAP for one in away(document.id)):
        return Binding("changed", reference.id, successors=inside, recut=True)
    return Binding("kept", reference.id, orphan(reference, document, start, end))


def _shared(one: Span, other: Span) -> float:
    """How much of the second span the first one covers."""
    return (min(one[1], other[1]) - max(one[0], other[0])) / max(1, other[1] - other[0])


def _same_words(one: str, other: str) -> bool:
    """Whether two quotations differ at most in where their lines end: a paragraph wrapped again says what it said."""
    return one == other or one.split() == other.split()


def orphan(reference: ClaimRef, document: Document, start: int, end: int) -> Claim:
    """A claim that lives on in the ledger only: its words, without what extraction would have read in them."""
    block = document.block_at(start)
    return Claim(
        id=reference.id,
        document=document.id,
        selector=reference.selector,
        statement=Statement(start, end, document.text[start:end], signals=("kept.verdict",)),
        block=block.label if block else "main",
        origin="verdict",
    )
