"""Evidence for claims: retrieve, judge, keep the best. A claim's own document and every draft are left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifybench.evidence.content import content
from verifybench.evidence.context import Context, voices
from verifybench.evidence.judging import judge_views
from verifybench.evidence.retrieve import Index
from verifybench.evidence.words import View, read
from verifybench.model.claim import Claim, Passage, Statement
from verifybench.model.document import Document
from verifybench.model.evidence import Evidence, Judgement
from verifybench.names import UNSETTLED, Settled
from verifybench.text import short_id

CANDIDATES = 20
"""Passages judged a claim."""
KEPT = 8
"""Evidence kept a claim."""
MENTION_FLOOR = 0.35
"""Score below which a mere mention is no evidence."""
_RANK = {"supports": 0, "contradicts": 0, "partly": 1, "mentions": 2}
_CACHED = 50_000  # passages kept read: some 100 MB at most


def link(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    passages: Iterable[Passage],
    index: Index,
    settled: Settled = UNSETTLED,
) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """For each claim, in the order given, its id and its evidence, best first.

    `index` may hold more than `passages` (drafts, say); what is not a passage of a source is passed over.
    """
    surroundings = Surroundings(documents, passages, settled)
    views: dict[str, View] = {}
    for claim in claims:
        statement = claim.statement
        ours = content(read(statement))
        found: list[Evidence] = []
        for passage in surroundings.candidates(claim, index):
            view = views.get(passage.id)
            if view is None:
                if len(views) >= _CACHED:
                    views.clear()
                view = views[passage.id] = read(passage.statement)
            judgement = judge_views(ours, view, surroundings.context(claim, passage))
            if worth_keeping(judgement):
                id = short_id("e", claim.id, passage.id)
                found.append(Evidence(id, claim.id, passage.id, passage.document, judgement))
        found.sort(key=_place)
        yield claim.id, tuple(found[:KEPT])


def _place(evidence: Evidence) -> tuple[int, int, float, str]:
    """By what it says of the claim, then of the fact of it that it says most about, then by score."""
    judgement = evidence.judgement
    best = min((_RANK[one.relation] for one in judgement.facts), default=0)
    return _RANK[judgement.relation], best, -judgement.score, evidence.id


def worth_keeping(judgement: Judgement) -> bool:
    return judgement.relation != "mentions" or judgement.score >= MENTION_FLOOR


class Surroundings:
    """What stands around a claim or a passage: neighbours, heading and title, by document."""

    def __init__(self, documents: Iterable[Document], passages: Iterable[Passage], settled: Settled = UNSETTLED) -> None:
        self._settled = settled
        self._documents = {document.id: document for document in documents}
        self._passages: dict[str, Passage] = {}
        self._before: dict[str, Passage] = {}
        self._after: dict[str, Passage] = {}
        self._starts: dict[str, list[int]] = {}
        self._at: dict[tuple[str, int], str] = {}
        last: Passage | None = None
        for passage in sorted(passages, key=lambda passage: (passage.document, passage.statement.start)):
            self._passages[passage.id] = passage
            self._starts.setdefault(passage.document, []).append(passage.statement.start)
            self._at[passage.document, passage.statement.start] = passage.id
            if last is not None and last.document == passage.document:
                self._before[passage.id] = last
                self._after[last.id] = passage
            last = passage

    def candidates(self, claim: Claim, index: Index) -> list[Passage]:
        """Up to `CANDIDATES` source passages of other documents. The search is widened by what is passed over."""
        found: list[Passage] = []
        wanted = 2 * CANDIDATES
        asked = self._asked(claim.statement)
        while True:
            hits = index.search(asked, wanted, outside=claim.document)
            found = [
                passage
                for hit in hits
                if (passage := self._passages.get(hit.passage)) is not None and self._may_prove(claim, passage)
            ]
            if len(found) >= CANDIDATES or len(hits) < wanted or wanted >= 32 * CANDIDATES:
                return found[:CANDIDATES]
            wanted *= 4

    def _asked(self, statement: Statement) -> Statement:
        """What is searched for: the claim's words, and the other spellings that were confirmed for its names."""
        if not self._settled:
            return statement
        others = (one for name in statement.names for one in self._settled.spellings(name.text)[1:])
        words = " ".join((statement.text, *dict.fromkeys(others)))
        return statement if words == statement.text else Statement(0, len(words), words)

    def _may_prove(self, claim: Claim, passage: Passage) -> bool:
        document = self._documents.get(passage.document)
        return passage.document != claim.document and (document is None or document.role == "source")

    def context(self, claim: Claim, passage: Passage) -> Context:
        document = self._documents.get(passage.document)
        metadata = document.metadata if document else None
        return Context(
            heading=passage.locator.heading,
            title=(metadata.title or "") if metadata else "",
            neighbours=self.neighbours(passage.id),
            claim_neighbours=self._around_claim(claim),
            translated=metadata.translated if metadata else None,
            voices=voices(document),
            settled=self._settled,
        )

    def neighbours(self, passage: str) -> tuple[Statement, ...]:
        """The two sentences before a passage and the one after it, in text order."""
        after = self._after.get(passage)
        return (*self._preceding(passage, 2), *((after.statement,) if after else ()))

    def _around_claim(self, claim: Claim) -> tuple[Statement, ...]:
        """The sentences before a claim; of one that a person cut out of a sentence, also that sentence up to it."""
        begin = claim.statement.start
        starts = self._starts.get(claim.document, [])
        place = bisect_right(starts, begin) - 1
        if place < 0:
            return ()
        id = self._at[claim.document, starts[place]]
        inside = self._passages[id].statement
        if inside.start == begin:
            return self._preceding(id, 3)
        if inside.end <= begin:
            return ()
        return (*self._preceding(id, 2), _up_to(inside, begin))

    def _preceding(self, passage: str | None, count: int) -> tuple[Statement, ...]:
        found: list[Statement] = []
        while passage is not None and len(found) < count and (before := self._before.get(passage)) is not None:
            found.insert(0, before.statement)
            passage = before.id
        return tuple(found)


def _up_to(statement: Statement, end: int) -> Statement:
    """The beginning of a sentence, with the names in it."""
    names = tuple(name for name in statement.names if name.end <= end)
    return replace(
        statement, end=end, text=statement.text[: end - statement.start], values=(), names=names, quotes=(), attribution=()
    )
