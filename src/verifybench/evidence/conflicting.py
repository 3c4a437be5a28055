"""Disagreements that someone must look at, each once, whichever side it was found from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from verifybench.evidence.between_sources import Contradiction, between_sources
from verifybench.evidence.index import Index
from verifybench.evidence.judging import judge
from verifybench.evidence.store import Surroundings
from verifybench.evidence.witnesses import joined, plain, with_copies
from verifybench.model.claim import Claim, Passage, Statement
from verifybench.model.document import Document, Span
from verifybench.model.evidence import Conflict, ConflictKind, Evidence, Judgement, Reason, Side
from verifybench.model.value import Value
from verifybench.names import UNSETTLED, Settled
from verifybench.text import short_id
from verifybench.values import totals_that_differ

_DRAFT_CANDIDATES = 10
_FIGURE_SHARE = 0.6  # of the words in question, from which on they are the figure
_AGREEING = frozenset({"value.equal", "value.rounds", "value.bound"})
_KINDS = ("claim-source", "draft-draft", "source-source")


def conflicts(
    claims: Iterable[Claim],
    evidence: Mapping[str, tuple[Evidence, ...]],
    passages: Iterable[Passage],
    documents: Iterable[Document],
    settled: Settled = UNSETTLED,
    sentences: Callable[[str], Iterable[Passage]] | None = None,
) -> tuple[Conflict, ...]:
    """Conflicts of drafts with sources, of sources among themselves, of drafts with themselves and each other, and of sentences
    with their own sums.

    `passages` are those of all documents, drafts too: what stands around a sentence says whom it speaks of. Of sources those are
    enough that may be a side, where `sentences` gives all of a document. Sorted by certainty, kind, place. The same two sentences
    make one conflict a rule; where else they stand are its witnesses.
    """
    every = list(claims)
    by_id = {passage.id: passage for passage in passages}
    known = {document.id: document for document in documents}
    roles = {document.id: document.role for document in known.values()}
    drafted = [claim for claim in every if roles.get(claim.document) == "draft"]
    told = [claim for claim in every if roles.get(claim.document) != "draft"]
    found: dict[str, Conflict] = {}
    found_in = (
        _with_sources(drafted, evidence, by_id),
        _among_sources(told, evidence, by_id, known, settled, sentences or _by_document(by_id.values())),
        _among_drafts(every, by_id.values(), known, settled),
        _within_sentences(every, roles),
    )
    for conflict in chain.from_iterable(found_in):
        before = found.get(conflict.id)
        if before is None:
            found[conflict.id] = conflict
        else:
            first, other = sorted((before, conflict), key=_order)
            found[conflict.id] = joined(first, other)
    sources = (passage for passage in by_id.values() if roles.get(passage.document) == "source")
    return tuple(sorted(with_copies(found.values(), sources, roles), key=_order))


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


def _by_document(passages: Iterable[Passage]) -> Callable[[str], Iterable[Passage]]:
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.document, []).append(passage)
    return lambda document: found.get(document, ())


def _with_sources(
    claims: list[Claim], evidence: Mapping[str, tuple[Evidence, ...]], passages: Mapping[str, Passage]
) -> Iterator[Conflict]:
    for claim, passage, judgement in _contradictions(claims, evidence, passages):
        yield _conflict("claim-source", claim, passage, judgement)


def _among_sources(
    claims: list[Claim],
    evidence: Mapping[str, tuple[Evidence, ...]],
    passages: Mapping[str, Passage],
    documents: Mapping[str, Document],
    settled: Settled,
    sentences: Callable[[str], Iterable[Passage]],
) -> Iterator[Conflict]:
    found = _contradictions(claims, evidence, passages)
    for claim, passage, judgement in between_sources(found, sentences, documents, settled):
        yield _conflict("source-source", claim, passage, judgement)


def _contradictions(
    claims: list[Claim], evidence: Mapping[str, tuple[Evidence, ...]], passages: Mapping[str, Passage]
) -> Iterator[Contradiction]:
    for claim in claims:
        links = evidence.get(claim.id, ())
        for one in links:
            passage = passages.get(one.passage)
            if passage is not None and one.judgement.relation == "contradicts" and not _outdone(one, links):
                yield Contradiction(claim, passage, one.judgement)


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


def _among_drafts(
    claims: list[Claim], passages: Iterable[Passage], documents: Mapping[str, Document], settled: Settled
) -> Iterator[Conflict]:
    """Each claim of a draft against the claims of all drafts that speak about the same, each pair once."""
    drafts = {id for id, document in documents.items() if document.role == "draft"}
    drafted = [claim for claim in claims if claim.document in drafts]
    if len(drafted) < 2:
        return
    by_id = {claim.id: claim for claim in drafted}
    as_passages = {claim.id: Passage(claim.id, claim.document, claim.statement, claim.span) for claim in drafted}
    index = Index.build(None, as_passages.values())
    sentences = [passage for passage in passages if passage.document in drafts]
    surroundings = Surroundings([documents[id] for id in drafts], sentences, settled)
    at = {(passage.document, passage.statement.start): passage for passage in sentences}
    for claim in drafted:
        for hit in index.search(claim.statement, _DRAFT_CANDIDATES):
            other = by_id[hit.passage]
            if (claim.document, claim.selector.start) >= (other.document, other.selector.start) or _overlap(claim, other):
                continue
            sentence = at.get((other.document, other.statement.start), as_passages[other.id])
            judgement = judge(claim, other, context=surroundings.context(claim, sentence))
            if judgement.relation == "contradicts":
                yield _conflict("draft-draft", claim, as_passages[other.id], judgement)


def _overlap(claim: Claim, other: Claim) -> bool:
    """Whether one is cut out of the other: what a sentence says does not contradict its own part."""
    return claim.document == other.document and claim.span[0] < other.span[1] and other.span[0] < claim.span[1]


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


def _conflict(kind: ConflictKind, claim: Claim | Passage, passage: Passage, judgement: Judgement) -> Conflict:
    reason = judgement.reasons[0]
    ours, theirs = claim.statement, passage.statement
    drafted = kind == "draft-draft"
    focus = reason.claim_span or (ours.start, ours.end)
    stated = isinstance(claim, Claim)
    left = _side(claim.document, ours, focus, claim=claim.id if stated else None, passage=None if stated else claim.id)
    focus = reason.passage_span or (theirs.start, theirs.end)
    own = passage.id
    right = _side(passage.document, theirs, focus, claim=own if drafted else None, passage=None if drafted else own)
    words = [plain(ours.text), plain(theirs.text)]
    if (
        kind != "claim-source"
    ):  # where a draft took over what the source said, and the source what the draft did, it is another
        words.sort()
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


def _side(document: str, statement: Statement, focus: Span, claim: str | None = None, passage: str | None = None) -> Side:
    span = statement.start, statement.end
    return Side(document, statement.text, span, focus, claim, passage, value=_value(statement.values, focus))


def _value(values: Sequence[Value], focus: Span) -> Value | None:
    """The figure that the part in question is; None where that part is more than a figure, or none."""
    shared = ((min(value.end, focus[1]) - max(value.start, focus[0]), value) for value in values)
    most = max(shared, key=lambda one: one[0], default=None)
    return most[1] if most is not None and most[0] >= _FIGURE_SHARE * (focus[1] - focus[0]) > 0 else None
