"""Binding: where the words of a recorded decision are in today's texts, and which of today's claims they are.

An event names a claim by id and carries its full selector. While the text is the one that the decision was made in, its place is
known. Otherwise the words are found again, with the help of that text where it was kept, and never attached to a look-alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from verifybench.model.claim import Claim, Selector, Statement
from verifybench.model.document import Document, Locator, Span, meet
from verifybench.model.reference import ClaimRef
from verifybench.model.revision import Cut, Outcome

if TYPE_CHECKING:
    from verifybench.claims import Changed
    from verifybench.text import Anchor

# Two spans are the same claim when they share this part of the longer one: a re-cut sentence loses or gains a clause mark,
# not half its words.
OVERLAP = 0.8
_PART = 0.3  # of the shorter of two spans, from which one has a part in the other: neighbours touch at a mark or a space
_LESS = 0.7  # of the words' length, up to which a claim that covers a part of them is one of several sentences now
_MORE = 1.3  # times as long as the words that it has in it, a claim says more than these


class Today(Protocol):
    """The texts and claims of today, as binding asks for them."""

    def listed(self, claim: str) -> tuple[str, int] | None:
        """The words of today's claim of an id, and where they start; None where there is none."""

    def sha256(self, document: str) -> str | None:
        """The hash of a document's text, None where it is not in the case."""

    def document(self, id: str) -> Document: ...

    def anchor(self, document: str, selector: Selector) -> Anchor:
        """Where a selector's words stand, found with the text that it was made in where that is kept."""

    def earlier(self, sha256: str) -> str | None:
        """The text of a hash, None where it is not kept."""

    def had(self, sha256: str, words: str) -> bool:
        """Whether an earlier text is kept and had these words."""

    def overlapping(self, document: str, span: Span) -> Sequence[Claim]:
        """The claims that have a character of a span, in reading order."""

    def away(self, document: str) -> tuple[Span, ...]:
        """The spans of a document that people decided are no claims any more."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand today. `span` is None where they are in several places (`candidates`, best first) or in none.

    `score`, `quote` and `context` are 0..1: how much of it is as it was, of the words, and of those around them. `meant` is what
    differs in whom or what the words stand for, by what is said before them.
    """

    outcome: Outcome
    span: Span | None = None
    candidates: tuple[Span, ...] = ()
    score: float = 1.0
    quote: float = 1.0
    context: float = 1.0
    meant: tuple[Changed, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the words stand as they did, here or elsewhere."""
        return self.outcome in ("unchanged", "moved")

    @property
    def places(self) -> tuple[Span, ...]:
        return (self.span,) if self.span is not None else self.candidates


@dataclass(frozen=True, slots=True)
class Binding:
    """Where a decision's claim is today.

    While it `holds`, `claim` is today's, or, where extraction no longer makes a claim of words that still stand, `orphan`, made
    from the event. Otherwise `claim` is as the event names it, and `successors` are the claims in its place: of `ambiguous` all
    those that it could be. `cut` says how they differ in extent: several for one, one that says more, or as a person cut them anew.
    """

    outcome: Outcome
    claim: str
    orphan: Claim | None = None
    successors: tuple[str, ...] = ()
    cut: Cut = ""
    place: Place = Place("gone")

    @property
    def holds(self) -> bool:
        return self.outcome in ("unchanged", "moved")


def locate(document: str, selector: Selector, today: Today, carried: Selector | None = None) -> Place:
    """Find words in today's text of their document.

    `carried` are the words that a person said stand for them: then these are sought, or, where the text went back to what it was,
    the first ones in the same place.
    """
    if carried is None:
        return _located(document, selector, today)
    place = _located(document, carried, today)
    if place.holds:
        return place
    first = _located(document, selector, today)
    back = first.holds and first.span is not None and all(meet(first.span, one) for one in place.places)
    return first if back else place


def bind(reference: ClaimRef, today: Today, carried: Selector | None = None) -> Binding:
    """Find a decision's claim among today's. `carried` as in `locate`."""
    here = today.listed(reference.id) if carried is None else None
    selector = reference.selector
    if here == (selector.exact, selector.start) and today.sha256(reference.document) == selector.text_sha256:
        return Binding("unchanged", reference.id, place=Place("unchanged", (selector.start, selector.end)))
    place = locate(reference.document, selector, today, carried)
    if place.span is None or not place.holds:
        return _suspended(reference, place, today)
    return _bound(reference, place, carried or selector, today)


def _located(document: str, selector: Selector, today: Today) -> Place:
    digest = today.sha256(document)
    if digest is None:
        return Place("gone", score=0.0, quote=0.0, context=0.0)
    found = today.anchor(document, selector)
    if found.span is None:
        outcome: Outcome = "ambiguous" if found.status == "ambiguous" else "gone"
        return Place(outcome, None, found.candidates, found.score, found.quote, found.context)
    from verifybench.review.wording import same_words

    text = today.document(document).text
    words = text[slice(*found.span)]
    stays: Outcome = "unchanged" if found.span[0] == selector.start else "moved"
    meant = _meant(selector, text, found.span, today) if digest != selector.text_sha256 else ()
    outcome = stays if same_words(selector.exact, words) and not meant else "changed"
    return Place(outcome, found.span, (), found.score, found.quote, found.context, meant)


def _meant(selector: Selector, text: str, span: Span, today: Today) -> tuple[Changed, ...]:
    """What differs in whom or what words stand for, where the text that they were decided in is kept."""
    old = today.earlier(selector.text_sha256)
    was = selector.start, selector.end
    if old is None or old[slice(*was)] != selector.exact:
        return ()
    from verifybench.review.antecedents import who_is_meant

    return who_is_meant(old, was, text, span)


def _suspended(reference: ClaimRef, place: Place, today: Today) -> Binding:
    successors: dict[str, None] = {}
    cut: Cut = ""
    for span in place.places:
        inside = _parts(today.overlapping(reference.document, span), span)
        successors.update((one.id, None) for one in inside)
        if place.span is not None:
            cut = _cut(inside, span, reference.selector.exact)
    return Binding(place.outcome, reference.id, successors=tuple(successors), cut=cut, place=place)


def _bound(reference: ClaimRef, place: Place, selector: Selector, today: Today) -> Binding:
    """Words that stand as they did: the claim that they are, or what was made of it."""
    from verifybench.review.wording import same_words

    assert place.span is not None
    document = today.document(reference.document)
    words = document.text[slice(*place.span)]
    claims = today.overlapping(document.id, place.span)
    for claim in claims:
        if _shared(claim.span, place.span) >= OVERLAP and same_words(words, claim.text):
            return Binding(place.outcome, claim.id, place=place)
    inside = _parts(claims, place.span)
    successors = tuple(one.id for one in inside)
    if any(_shared(one, place.span) >= OVERLAP for one in today.away(document.id)):
        return Binding("changed", reference.id, None, successors, "recut", place)
    # The same sentences as then, cut otherwise by newer rules: the words keep their verdict.
    same_text = document.sha256 == selector.text_sha256
    if inside and not same_text and not all(today.had(selector.text_sha256, one.text) for one in inside):
        return Binding("changed", reference.id, None, successors, _cut(inside, place.span, words), place)
    if not same_text and _begun(selector.prefix) and not _begun(document.text[: place.span[0]]):
        # "It is not true that …": the words are part of a sentence that says something else.
        return Binding("changed", reference.id, None, successors, "merged", place)
    return Binding(place.outcome, reference.id, orphan(reference, document, place.span), place=place)


def _begun(before: str) -> bool:
    """Whether a sentence begins behind these words: there are none, or they end one."""
    plain = before.rstrip(" \t\"'“”„«»‘’([*_")
    return not plain or plain[-1] in ".!?…:\n"


def _cut(inside: Sequence[Claim], span: Span, words: str) -> Cut:
    if len(inside) > 1:
        return "split"
    one = inside[0].span if inside else span
    if _shared(one, span) < OVERLAP and one[1] - one[0] <= _LESS * len(words):
        return "split"  # what was parted from it is no claim
    longer = one[1] - one[0] >= _MORE * max(span[1] - span[0], len(words))
    return "merged" if longer and _shared(one, span) >= OVERLAP else ""


def _parts(claims: Sequence[Claim], span: Span) -> list[Claim]:
    """The claims that have more of a span than a mark at its end."""
    return [one for one in claims if _part(one.span, span) >= _PART]


def _shared(one: Span, other: Span) -> float:
    """How much of the second span the first one covers."""
    return (min(one[1], other[1]) - max(one[0], other[0])) / max(1, other[1] - other[0])


def _part(one: Span, other: Span) -> float:
    return (min(one[1], other[1]) - max(one[0], other[0])) / max(1, min(one[1] - one[0], other[1] - other[0]))


def orphan(reference: ClaimRef, document: Document, span: Span) -> Claim:
    """A claim that lives on in the ledger only: its words, without what extraction would have read in them."""
    from verifybench.text import select

    block = document.block_at(span[0])
    locator = block.locator if block else Locator()
    return Claim(
        id=reference.id,
        document=document.id,
        selector=select(document.text, *span, document.sha256, locator),
        statement=Statement(*span, document.text[slice(*span)], signals=("kept.verdict",)),
        block=block.label if block else "main",
        origin="verdict",
    )
