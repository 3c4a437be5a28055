"""Disagreements that someone must look at, each once, whichever side it was found from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from verifybench.evidence.context import Context
from verifybench.evidence.judging import judge
from verifybench.evidence.retrieve import Index
from verifybench.model.claim import Claim, Passage
from verifybench.model.document import Document
from verifybench.model.evidence import Conflict, ConflictKind, Evidence, Judgement, Reason, Side
from verifybench.names import UNSETTLED, Settled
from verifybench.text import short_id
from verifybench.values import totals_that_differ

_DRAFT_CANDIDATES = 10
_AGREEING = frozenset({"value.equal", "value.rounds", "value.bound"})
_KINDS = ("claim-source", "draft-draft", "source-source")


def conflicts(
    claims: Iterable[Claim],
    evidence: Mapping[str, tuple[Evidence, ...]],
    passages: Iterable[Passage],
    documents: Iterable[Document],
    settled: Settled = UNSETTLED,
) -> tuple[Conflict, ...]:
    """Conflicts of drafts with sources, of sources among themselves, of drafts with themselves and each other, and of sentences
    with their own sums.

    Sorted by certainty, kind, place. The same two sentences make one conflict a rule, also where a copied text repeats one.
    """
    every = list(claims)
    by_id = {passage.id: passage for passage in passages}
    roles = {document.id: document.role for document in documents}
    found: dict[str, Conflict] = {}
    found_in = (
        _with_sources(every, evidence, by_id, roles),
        _among_drafts(every, roles, settled),
        _within_sentences(every, roles),
    )
    for conflict in chain.from_iterable(found_in):
        known = found.get(conflict.id)
        if known is None or _order(conflict) < _order(known):
            found[conflict.id] = conflict
    return tuple(sorted(found.values(), key=_order))


def _order(conflict: Conflict) -> tuple[bool, int, str, int, str, int, str]:
    left, right = conflict.left, conflict.right
    return (
        conflict.certainty == "possible",
        _KINDS.index(conflict.kind),
        left.document,
        left.span[0],
        right.document,
        right.span[0],
        conflict.rule,
    )


def _with_sources(
    claims: list[Claim],
    evidence: Mapping[str, tuple[Evidence, ...]],
    passages: Mapping[str, Passage],
    roles: Mapping[str, str],
) -> Iterator[Conflict]:
    for claim in claims:
        links = evidence.get(claim.id, ())
        kind: ConflictKind = "claim-source" if roles.get(claim.document) == "draft" else "source-source"
        for one in links:
            passage = passages.get(one.passage)
            if passage is None or one.judgement.relation != "contradicts" or _outdone(one, links):
                continue
            yield _conflict(kind, claim, passage, one.judgement)


def _outdone(one: Evidence, links: tuple[Evidence, ...]) -> bool:
    """Whether another passage of the same document, aligned as well, agrees on the very part that differs here."""
    first = one.judgement.reasons[0]
    return any(
        other is not one
        and other.document == one.document
        and other.judgement.score >= one.judgement.score - 0.05
        and any(
            reason.rule in _AGREEING and (reason.claim_span, reason.fact) == (first.claim_span, first.fact)
            for reason in other.judgement.reasons
        )
        for other in links
    )


def _among_drafts(claims: list[Claim], roles: Mapping[str, str], settled: Settled) -> Iterator[Conflict]:
    drafted = [claim for claim in claims if roles.get(claim.document) == "draft"]
    if len(drafted) < 2:
        return
    by_id = {claim.id: claim for claim in drafted}
    as_passages = [Passage(claim.id, claim.document, claim.statement, claim.span) for claim in drafted]
    index = Index.build(None, as_passages)
    context = Context(settled=settled)
    for claim in drafted:
        for hit in index.search(claim.statement, _DRAFT_CANDIDATES):
            other = by_id[hit.passage]
            if (claim.document, claim.selector.start) >= (other.document, other.selector.start):
                continue
            judgement = judge(claim, other, context=context)
            if judgement.relation == "contradicts":
                yield _conflict(
                    "draft-draft", claim, Passage(other.id, other.document, other.statement, other.span), judgement
                )


def _within_sentences(claims: list[Claim], roles: Mapping[str, str]) -> Iterator[Conflict]:
    """Totals that are not what their own sentence adds up: always a possible conflict, for a list may leave some out."""
    for claim in claims:
        statement = claim.statement
        kind: ConflictKind = "draft-draft" if roles.get(claim.document) == "draft" else "source-source"
        for listed, total in totals_that_differ(statement.text, statement.values, statement.start):
            reason = Reason(
                "sum.differs",
                f"{listed.arithmetic}, and the sentence says “{' '.join(total.text.split())}”",
                (listed.value.start, listed.value.end),
                (total.start, total.end),
            )
            itself = Passage(claim.id, claim.document, statement, claim.span)
            conflict = _conflict(kind, claim, itself, Judgement("contradicts", 1.0, (reason,), "possible"))
            yield replace(conflict, right=replace(conflict.right, claim=claim.id, passage=None))


def _conflict(kind: ConflictKind, claim: Claim, passage: Passage, judgement: Judgement) -> Conflict:
    reason = judgement.reasons[0]
    ours, theirs = claim.statement, passage.statement
    left = Side(
        document=claim.document,
        text=ours.text,
        span=(ours.start, ours.end),
        focus=reason.claim_span or (ours.start, ours.end),
        claim=claim.id,
    )
    right = Side(
        document=passage.document,
        text=theirs.text,
        span=(theirs.start, theirs.end),
        focus=reason.passage_span or (theirs.start, theirs.end),
        claim=passage.id if kind == "draft-draft" else None,
        passage=None if kind == "draft-draft" else passage.id,
    )
    words = sorted((_plain(ours.text), _plain(theirs.text)))
    if kind == "source-source" and (right.document, right.span) < (left.document, left.span):
        left, right = right, left
    return Conflict(
        short_id("x", kind, reason.rule, *words),
        kind,
        reason.rule,
        reason.message,
        left,
        right,
        judgement.certainty,
        reason.fact,
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
