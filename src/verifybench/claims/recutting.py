"""People's claims laid over the extracted ones: added, cut anew, split, merged; found again when the text was revised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verifybench.claims.analysis import reread
from verifybench.claims.extraction import locate
from verifybench.model.claim import Claim, Selector
from verifybench.model.document import Document, Locator, Span
from verifybench.model.event_editing import ClaimsRecut
from verifybench.model.reference import ClaimRef
from verifybench.text import Earlier, Following, nothing_kept, select, short_id

SAME = 0.8
"""Share of the longer one that two spans have in common where they are one claim; binding of verdicts asks the same."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The claims as people left them, in reading order; `away` are the spans of those that are no claims any more."""

    claims: tuple[Claim, ...]
    away: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()


def recut(
    document: Document, claims: Sequence[Claim], events: Iterable[ClaimsRecut], earlier: Earlier = nothing_kept
) -> Laid:
    """Lay the decisions, oldest first, over what extraction found; `earlier` gives the texts that they were made in.

    All references are found again by their words. A decision of which one new claim is not found, or in several places, has no
    effect and becomes a warning: no words silently stop being checked.
    """
    spans: dict[Span, Claim | None] = {claim.span: claim for claim in claims}  # None: a person's, not read yet
    away: dict[Span, None] = {}
    warnings: list[str] = []
    following = Following(document.text, earlier)
    for event in events:
        after = [(ref.selector, _found(ref, following, document)) for ref in event.after]
        lost = [selector for selector, span in after if span is None]
        if lost:
            warnings.append(
                f"a claim {event.change} by hand is not found any more; the change has no effect: {_short(lost[0])}"
            )
            continue
        for ref in event.before:
            before = _found(ref, following, document)
            if before is None:
                continue
            here = _same(before, spans)
            if here is None and _same(before, away) is not None:
                warnings.append(f"a claim was cut by hand more than once, and all of it stands: {_short(ref.selector)}")
            if here is not None:
                del spans[here]
            away[here or before] = None
        for _, span in after:
            if span is not None and span not in spans:
                spans[span] = None
            if span is not None:
                away.pop(span, None)
    made = sorted(span for span, claim in spans.items() if claim is None)
    taken = {claim.id for claim in spans.values() if claim is not None}
    read = _claims(document, made, taken) if made else []
    kept = [claim for claim in spans.values() if claim is not None]
    return Laid(tuple(sorted((*kept, *read), key=lambda claim: claim.span)), tuple(sorted(away)), tuple(warnings))


def refer(document: Document, spans: Iterable[Span], taken: Iterable[str]) -> tuple[ClaimRef, ...]:
    """References to claims as a person cuts them; `taken` are the ids of the document's other claims."""
    others = set(taken)
    found = []
    for span in spans:
        selector = _select(document, span)
        id = _free(document.id, selector, others)
        others.add(id)
        found.append(ClaimRef(id, document.id, selector))
    return tuple(found)


def _claims(document: Document, spans: Sequence[Span], taken: set[str]) -> list[Claim]:
    found = []
    for ref, statement in zip(refer(document, spans, taken), reread(document, spans), strict=True):
        block = document.block_at(statement.start)
        label = block.label if block else "main"
        found.append(Claim(ref.id, document.id, ref.selector, statement, label, "reviewer"))
    return found


def _select(document: Document, span: Span) -> Selector:
    block = document.block_at(span[0])
    return select(document.text, *span, document.sha256, locate(block) if block else Locator())


def _free(document: str, selector: Selector, taken: set[str]) -> str:
    """The id that extraction would give these words; where other words like them have it, the next of its kind."""
    words = (selector.exact, selector.prefix, selector.suffix)
    occurrence = 0
    while (id := short_id("c", document, *words, *([str(occurrence)] if occurrence else []))) in taken:
        occurrence += 1
    return id


def _found(ref: ClaimRef, following: Following, document: Document) -> Span | None:
    found = following.anchor(ref.selector)
    if found.span is None or found.status not in ("exact", "fuzzy") or not document.text[slice(*found.span)].strip():
        return None
    return found.span


def _same(span: Span, spans: Iterable[Span]) -> Span | None:
    """Which of the spans is this one, or nearly."""

    def shared(other: Span) -> float:
        return (min(span[1], other[1]) - max(span[0], other[0])) / max(span[1] - span[0], other[1] - other[0])

    best = max(spans, key=lambda other: (shared(other), other), default=None)
    return best if best is not None and shared(best) >= SAME else None


def _short(selector: Selector) -> str:
    words = " ".join(selector.exact.split())
    return f"“{words if len(words) <= 60 else words[:59] + '…'}”"
