"""Evidence for claims: retrieve, judge, keep the best. A claim's own document and every draft are left out."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from verifybench.evidence.candidates import Candidate, candidates, spread
from verifybench.evidence.content import content_of, whole
from verifybench.evidence.index import Index
from verifybench.evidence.judging import judge_views
from verifybench.evidence.retrieve import Search
from verifybench.evidence.screening import screen
from verifybench.evidence.store import PassageStore, Surroundings
from verifybench.evidence.words import View, read
from verifybench.model.claim import Claim, Passage, Statement
from verifybench.model.document import Document
from verifybench.model.evidence import Evidence, Judgement
from verifybench.names import UNSETTLED, Settled
from verifybench.text import short_id

KEPT = 8
"""Evidence kept a claim."""
MENTION_FLOOR = 0.35
"""Score below which a mere mention is no evidence."""
_RANK = {"supports": 0, "contradicts": 0, "partly": 1, "mentions": 2}
_CACHED = 4_000  # passages kept read, with their neighbours: some 100 MB


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of a claim that were judged, by the numbers of their passages: those worth keeping, and those that are not."""

    worth: Mapping[int, Evidence] = field(default_factory=dict)
    silent: frozenset[int] = frozenset()


NONE_KNOWN = Pairs()


@dataclass(frozen=True, slots=True)
class Linked:
    """The evidence of a claim, best first, all pairs it was chosen from, and how many of them were judged for it now."""

    claim: str
    evidence: tuple[Evidence, ...]
    numbers: tuple[int, ...]  # of the passages of the evidence, in its order
    pairs: Pairs
    judged: int


class _Read:
    """A passage with the sentences beside it, and its views, each made when it is first asked for."""

    __slots__ = ("_content", "_whole", "near", "passage")

    def __init__(self, passage: Passage, near: Sequence[Statement]) -> None:
        self.passage, self.near = passage, near
        self._whole: View | None = None
        self._content: View | None = None

    def view(self, *, attributed: bool) -> View:
        """The view that a claim is held against: for an attributed one the content is enough, where no other asked before."""
        if attributed and self._whole is None:
            if self._content is None:
                self._content = content_of(self.passage.statement)
            return self._content
        if self._whole is None:
            self._whole = read(self.passage.statement)
        return self._whole


class Linker:
    """Finds the evidence of claims in a store of passages."""

    def __init__(self, store: PassageStore, search: Search) -> None:
        self._store = store
        self._search = search
        self._read: dict[int, _Read] = {}
        self._claim: tuple[Claim, View] | None = None  # the one read last

    def candidates(self, claim: Claim) -> list[Candidate]:
        """The passages that a claim is held against."""
        bears = screen(self._content(claim))
        found = candidates(claim, self._store, self._search)
        return [one for one in found if bears(self._store.stems(one.key))]

    def judge(self, claim: Claim, found: Iterable[Candidate], known: Pairs = NONE_KNOWN) -> Linked:
        """The evidence of one claim out of its candidates.

        `known` are pairs judged under the same rules, texts, contexts and settled names: they are not judged again.
        """
        ours = self._content(claim)
        attributed = bool(whole(ours).speakers)
        wording = dict(found)
        worth = {number: known.worth[number] for number in wording if number in known.worth}
        silent = known.silent.intersection(wording)
        missing = [number for number in wording if number not in worth and number not in silent]
        empty: list[int] = []
        around = self._store.around_claim(claim) if missing else ()
        for number in missing:
            there = self._passage(number)
            passage, view = there.passage, there.view(attributed=attributed)
            judgement = judge_views(ours, view, self._store.surrounding(claim, around, passage, there.near))
            if worth_keeping(judgement):
                id = short_id("e", claim.id, passage.id)
                worth[number] = Evidence(id, claim.id, passage.id, passage.document, judgement)
            else:
                empty.append(number)
        kept = _kept(worth, wording)
        evidence = tuple(worth[number] for number in kept)
        return Linked(claim.id, evidence, tuple(kept), Pairs(worth, silent.union(empty)), len(missing))

    def _content(self, claim: Claim) -> View:
        if self._claim is None or self._claim[0] is not claim:
            self._claim = claim, content_of(claim.statement)
        return self._claim[1]

    def _passage(self, number: int) -> _Read:
        found = self._read.get(number)
        if found is None:
            if len(self._read) >= _CACHED:
                self._read.clear()
                gc.collect()  # views may hold themselves
            found = self._read[number] = _Read(*self._store.near(number))
        return found


def link(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    passages: Iterable[Passage],
    index: Index,
    settled: Settled = UNSETTLED,
) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """For each claim, in the order given, its id and its evidence, best first; for passages that are in memory.

    `index` may hold more than `passages` (drafts, say); what is not a passage of a source is passed over.
    """
    linker = Linker(Surroundings(documents, passages, settled), index.wordings)
    for claim in claims:
        yield claim.id, linker.judge(claim, linker.candidates(claim)).evidence


def _kept(worth: Mapping[int, Evidence], wording: Mapping[int, int]) -> list[int]:
    """The best, best first; where there are more, copies give way to other wordings."""
    ranked = sorted(worth, key=lambda number: _place(worth[number]))
    best = spread((wording[number], number) for number in ranked)[:KEPT]
    return sorted(best, key=lambda number: _place(worth[number]))


def _place(evidence: Evidence) -> tuple[int, int, float, str]:
    """By what it says of the claim, then of the fact of it that it says most about, then by score."""
    judgement = evidence.judgement
    best = min((_RANK[one.relation] for one in judgement.facts), default=0)
    return _RANK[judgement.relation], best, -judgement.score, evidence.id


def worth_keeping(judgement: Judgement) -> bool:
    return judgement.relation != "mentions" or judgement.score >= MENTION_FLOOR
