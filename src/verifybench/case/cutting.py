"""Claims made and cut by people: what extraction left out is added, what it cut badly is cut anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.case.making import Making
from verifybench.model.claim import Claim
from verifybench.model.document import Document, Span, meet
from verifybench.model.event import ClaimsRecut, Record, Recut

if TYPE_CHECKING:
    from verifybench.model.reference import ClaimRef

LONGEST = 2000
"""Characters of a claim: it is one statement that can be checked."""


class Cutting(Making):
    """Each of these is one event, and is built at once. Spans are half-open offsets into a document's text; where they cut through
    a word or a figure they are widened to its ends.

    Raises CaseError where a span is empty, outside or a claim already.
    """

    def add_claim(self, document: str, start: int, end: int, reason: str = "") -> Record:
        """Make a claim of words that extraction did not take for one."""
        return self._recut("added", document, (), [(start, end)], reason)

    def edit_claim(self, claim: str, start: int, end: int, reason: str = "") -> Record:
        """Cut a claim anew: it begins or ends elsewhere."""
        about = self.claim(claim)
        return self._recut("edited", about.document, [about], [(start, end)], reason)

    def split_claim(self, claim: str, spans: Sequence[Span], reason: str = "") -> Record:
        """Make several claims of one; each lies within it."""
        about = self.claim(claim)
        if len(set(spans)) < 2:
            raise CaseError(f"to split {claim} needs two parts or more")
        low, high = _place(about)
        for start, end in spans:
            if start < low or end > high:
                raise CaseError(f"{start}-{end} is not within {claim}, which stands at {low}-{high}")
        return self._recut("split", about.document, [about], spans, reason)

    def merge_claims(self, claims: Sequence[str], reason: str = "") -> Record:
        """Make one claim of several that stand beside each other, with what stands between them."""
        chosen = [self.claim(id) for id in dict.fromkeys(claims)]
        if len(chosen) < 2:
            raise CaseError("to merge needs two claims or more")
        if len(documents := sorted({one.document for one in chosen})) > 1:
            raise CaseError(f"claims of one document can be merged; these are of {', '.join(documents)}")
        span = min(_place(one)[0] for one in chosen), max(_place(one)[1] for one in chosen)
        between = next((one for one in self._others(chosen[0].document, chosen) if meet(_place(one), span)), None)
        if between is not None:
            raise CaseError(f"{between.id} stands between them: merge it as well, or choose others")
        return self._recut("merged", chosen[0].document, sorted(chosen, key=_place), [span], reason)

    def _recut(self, change: Recut, document: str, before: Sequence[Claim], spans: Sequence[Span], reason: str) -> Record:
        self._writable()
        self._can_be_kept(reason)
        text = self.document(document)
        others = self._others(document, before)
        after = self._cut(text, spans, others)
        if {(ref.selector.start, ref.selector.end) for ref in after} == {_place(one) for one in before}:
            raise CaseError("that is the claim as it stands: nothing to record")
        self._keep_text(document)
        event = ClaimsRecut(document, change, tuple(map(self._reference, before)), after, reason.strip())
        return self._take_effect(self._append(event))

    def _cut(self, document: Document, spans: Iterable[Span], others: Sequence[Claim]) -> tuple[ClaimRef, ...]:
        from verifybench.claims import refer

        there = {_place(one): one.id for one in others}
        found = dict.fromkeys(tidy(document, span, LONGEST) for span in spans)
        for span in found:
            if span in there:
                raise CaseError(f"{span[0]}-{span[1]} of {document.id} is a claim already: {there[span]}")
        return refer(document, sorted(found), [one.id for one in others])

    def _others(self, document: str, chosen: Sequence[Claim]) -> list[Claim]:
        ids = {one.id for one in chosen}
        orphans = (one for one in self.standing.orphans.values() if one.document == document)
        return [one for one in (*self.index.claims_of(document), *orphans) if one.id not in ids]


def tidy(document: Document, span: Span, longest: int | None = None) -> Span:
    """A span that a person gave, without white space at its ends and not cutting through words. Raises CaseError."""
    from verifybench.text import snap

    start, end = span
    named, text = f"{start}-{end} of {document.id}", document.text
    if not 0 <= start < end <= len(text):
        raise CaseError(f"{named}: it has characters 0-{len(text)}, and the start must be before the end")
    start, end = snap(text, (start, end))
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    if start == end:
        raise CaseError(f"{named}: there are no words")
    if longest is not None and end - start > longest:
        raise CaseError(f"{named}: too long for a claim ({end - start} characters, {longest} at most)")
    return start, end


def _place(claim: Claim) -> Span:
    """Where a claim stands today; the selector of one that lives on in the ledger only may speak of an older text."""
    return claim.statement.start, claim.statement.end
