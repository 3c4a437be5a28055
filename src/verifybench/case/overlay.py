"""Evidence as people left it: what they added stands first, what they struck is told apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from verifybench.case.bound import Bound
from verifybench.case.index import Index
from verifybench.model.claim import Passage, Statement
from verifybench.model.document import Document, Locator, Span
from verifybench.model.event import EvidenceDecided, EvidenceRef
from verifybench.model.evidence import Evidence, Judgement, Reason, Relation
from verifybench.model.state import Decided
from verifybench.text import short_id

Decisions = tuple[Decided[EvidenceDecided], ...]

ADDED = "reviewer.added"
"""The rule of the reason that says who added a passage, and why."""
_RELATIONS: Mapping[str, Relation] = {
    "supports": "supports",
    "contradicts": "contradicts",
    "partly": "partly",
    "mentions": "mentions",
}
_SAME = 0.8  # of the longer of two spans


@dataclass(frozen=True, slots=True)
class Struck:
    """A passage that was struck from a claim's evidence: `passage` is its id today."""

    passage: str
    cited: EvidenceRef
    reviewer: str
    at: str
    reason: str


class Overlay:
    """Lays decisions about evidence over what one index has, for one state. A passage is found by its words, or where a person said
    that they stand now; each is sought once."""

    def __init__(self, index: Index, bound: Bound) -> None:
        self._index, self._bound = index, bound
        self._found: dict[tuple[str, EvidenceRef], Passage | None] = {}
        self._documents: dict[str, Document | None] = {}
        self._made: dict[str, Passage] = {}

    def lay(
        self, claim: str, machine: tuple[Evidence, ...], decided: Decisions
    ) -> tuple[tuple[Evidence, ...], tuple[Struck, ...]]:
        """A claim's evidence with the decisions, oldest first, laid over it; and what was struck. Of two about one passage the
        later counts.

        A passage whose words are not there any more as they were is neither added nor struck.
        """
        last: dict[str, tuple[EvidenceRef, Decided[EvidenceDecided]]] = {}
        for one in decided:
            for ref in one.event.evidence:
                if (passage := self.find(one.hash, ref)) is not None:
                    last.pop(passage.id, None)
                    last[passage.id] = ref, one
        known = {one.passage: one for one in machine}
        added = tuple(
            self._facts(_added(claim, id, ref, one, known.get(id)))
            for id, (ref, one) in last.items()
            if one.event.state == "added"
        )
        struck = tuple(
            Struck(id, ref, one.reviewer, one.at, one.event.reason)
            for id, (ref, one) in last.items()
            if one.event.state == "struck"
        )
        return (*added, *(one for one in machine if one.passage not in last)), struck

    def _facts(self, added: Evidence) -> Evidence:
        """What a person says a passage is to a claim, told of each fact of an attributed one: by who speaks in the passage."""
        try:
            claim = self._index.claim(added.claim).statement
        except KeyError:
            return added
        passage = self._made.get(added.passage) or self._index.passage(added.passage)
        from verifybench.evidence import by_fact

        facts = by_fact(claim, passage.statement, added.judgement.relation, self._document(added.document))
        return replace(added, judgement=replace(added.judgement, facts=facts))

    def find(self, decision: str, ref: EvidenceRef) -> Passage | None:
        """The passage of today that a decision is about; None where its words are gone, changed or in several places, or it was
        dropped."""
        if (decision, ref) not in self._found:
            self._found[decision, ref] = self._find(decision, ref)
        return self._found[decision, ref]

    def made(self, id: str, decided: Iterable[Decisions]) -> Passage | None:
        """The passage of this id that only a person's decision makes one."""
        if id not in self._made:
            for one in (one for several in decided for one in several):
                for ref in one.event.evidence:
                    self.find(one.hash, ref)
        return self._made.get(id)

    def _find(self, decision: str, ref: EvidenceRef) -> Passage | None:
        carry = self._bound.carry(decision, ref.document, ref.selector)
        if carry is not None and carry.dropped:
            return None
        place = self._bound.cited(decision, ref)
        if not place.holds or place.span is None:
            return None
        with suppress(KeyError):
            passage = self._index.passage(ref.id)
            if (passage.document, passage.statement.start, passage.statement.end) == (ref.document, *place.span):
                return passage
        for passage in self._index.passages_of(ref.document):
            if _alike((passage.statement.start, passage.statement.end), place.span):
                return passage
        document = self._document(ref.document)
        if document is None:
            return None
        passage = _passage(ref.id, document, place.span)
        self._made[passage.id] = passage
        return passage

    def _document(self, id: str) -> Document | None:
        if id not in self._documents:
            try:
                self._documents[id] = self._index.document(id)
            except KeyError:
                self._documents[id] = None
        return self._documents[id]


def _added(
    claim: str, passage: str, ref: EvidenceRef, decided: Decided[EvidenceDecided], machine: Evidence | None
) -> Evidence:
    # What a reviewer saw is kept in `versions/` for ever, so words that may be erased are not shown here.
    why = ": its reason is in the history" if decided.event.apart else f": {decided.event.reason}".removesuffix(": ")
    own = Reason(ADDED, f"added by {decided.reviewer}{why}")
    relation = _RELATIONS.get(ref.relation, "mentions")
    if machine is not None:
        judgement = replace(
            machine.judgement, relation=relation, certainty="firm", reasons=(own, *machine.judgement.reasons)
        )
        return replace(machine, judgement=judgement, origin="reviewer")
    id = short_id("e", claim, passage)
    return Evidence(id, claim, passage, ref.document, Judgement(relation, 1.0, (own,)), "reviewer")


def _passage(id: str, document: Document, span: Span) -> Passage:
    """Words of a document that no sentence of it is: a person's choice of a passage."""
    block = document.block_at(span[0])
    locator = Locator(page=block.page, paragraph=block.paragraph, heading=block.heading) if block else Locator()
    around = (min(block.start, span[0]), max(block.end, span[1])) if block else span
    return Passage(id, document.id, _read(document, span), around, block.label if block else "main", locator)


def _read(document: Document, span: Span) -> Statement:
    from verifybench.claims import reread  # sentences and values are not needed to look at what the index has

    return reread(document, [span])[0]


def _alike(one: Span, other: Span) -> bool:
    return min(one[1], other[1]) - max(one[0], other[0]) >= _SAME * max(one[1] - one[0], other[1] - other[0])
