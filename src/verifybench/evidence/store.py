"""Where linking finds passages and what stands around them: by number, so that a million of them need not be in memory."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from verifybench.claims import sent_from
from verifybench.evidence.context import Beside, Context, voices
from verifybench.evidence.wording import indexed_stems, wording
from verifybench.model.claim import Claim, Passage, Statement
from verifybench.model.document import Document, Translated
from verifybench.names import UNSETTLED, Settled

BEFORE, AFTER = 2, 1
"""Sentences around a passage in which its subject is sought."""
_BEFORE_CLAIM = 3


@dataclass(frozen=True, slots=True)
class About:
    """What judging asks of a document; `sent` are the places of its dateline."""

    title: str = ""
    translated: Translated | None = None
    voices: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()

    @classmethod
    def of(cls, document: Document) -> About:
        metadata = document.metadata
        return cls(metadata.title or "", metadata.translated, voices(document), sent_from(document.text))


class PassageStore(ABC):
    """Passages of all documents, numbered; numbers of one document are consecutive in reading order, and no other has them between.

    Only passages of sources are ever copies of a wording. Nothing that is found may depend on the numbers.
    """

    def __init__(self, settled: Settled = UNSETTLED) -> None:
        self.settled = settled
        self._about = lru_cache(maxsize=1024)(self.about)

    @abstractmethod
    def copies(self, key: int, outside: str, most: int) -> Sequence[int]:
        """The first passage of a wording in each source but one, in the order of the documents' ids; at most so many."""

    @abstractmethod
    def stems(self, key: int) -> Collection[str]:
        """The stems of a wording that has copies."""

    @abstractmethod
    def sources(self) -> Sequence[str]:
        """The ids of the documents that have copies: of more than two any two do."""

    @abstractmethod
    def passage(self, number: int) -> Passage: ...

    @abstractmethod
    def beside(self, number: int, before: int, after: int) -> Sequence[Passage]:
        """So many passages before and after one in its document, in reading order."""

    @abstractmethod
    def upto(self, document: str, offset: int, most: int) -> Sequence[Passage]:
        """The last passages of a document that start at or before an offset, in reading order."""

    @abstractmethod
    def about(self, document: str) -> About:
        """What is known of a document; nothing where it is not known itself."""

    def near(self, number: int) -> tuple[Passage, Sequence[Statement]]:
        """A passage, and the sentences before and after it in text order."""
        return self.passage(number), Beside(lambda: tuple(one.statement for one in self.beside(number, BEFORE, AFTER)))

    def surrounding(
        self, claim: Claim, around_claim: tuple[Statement, ...], passage: Passage, neighbours: Sequence[Statement]
    ) -> Context:
        """What a claim, of which the sentences before it are given, and a passage are judged in."""
        about = self._about(passage.document)
        return Context(
            heading=passage.locator.heading,
            title=about.title,
            neighbours=neighbours,
            claim_neighbours=around_claim,
            translated=about.translated,
            voices=about.voices,
            settled=self.settled,
            sent=about.sent,
            claim_sent=self._about(claim.document).sent if about.sent else (),
        )

    def around_claim(self, claim: Claim) -> tuple[Statement, ...]:
        """The sentences before a claim; of one that a person cut out of a sentence, also that sentence up to it."""
        begin = claim.statement.start
        leading = [passage.statement for passage in self.upto(claim.document, begin, _BEFORE_CLAIM + 1)]
        if not leading:
            return ()
        inside = leading.pop()
        if inside.start == begin:
            return tuple(leading)
        if inside.end <= begin:
            return ()
        return (*leading[1 - _BEFORE_CLAIM :], _up_to(inside, begin))


class Surroundings(PassageStore):
    """Passages that are in memory, of which those of other documents than drafts are copies."""

    def __init__(self, documents: Iterable[Document], passages: Iterable[Passage], settled: Settled = UNSETTLED) -> None:
        super().__init__(settled)
        self._documents = {document.id: document for document in documents}
        self._passages = sorted(passages, key=lambda passage: (passage.document, passage.statement.start))
        self._number = {passage.id: number for number, passage in enumerate(self._passages)}
        self._first: dict[str, int] = {}
        self._starts: dict[str, list[int]] = {}
        self._copies: dict[int, dict[str, int]] = {}
        self._stems: dict[int, frozenset[str]] = {}
        for number, passage in enumerate(self._passages):
            self._first.setdefault(passage.document, number)
            self._starts.setdefault(passage.document, []).append(passage.statement.start)
            if self._is_source(passage.document):
                self._copies.setdefault(wording(passage.statement.text), {}).setdefault(passage.document, number)

    def _is_source(self, document: str) -> bool:
        known = self._documents.get(document)
        return known is None or known.role == "source"

    def copies(self, key: int, outside: str, most: int) -> Sequence[int]:
        found = self._copies.get(key, {})
        return [number for document, number in found.items() if document != outside][:most]

    def stems(self, key: int) -> Collection[str]:
        if key not in self._stems:
            number = next(iter(self._copies[key].values()))
            self._stems[key] = frozenset(indexed_stems(self._passages[number].statement.text).split())
        return self._stems[key]

    def sources(self) -> Sequence[str]:
        return [document for document in self._first if self._is_source(document)]

    def passage(self, number: int) -> Passage:
        return self._passages[number]

    def beside(self, number: int, before: int, after: int) -> Sequence[Passage]:
        document = self._passages[number].document
        first, size = self._first[document], len(self._starts[document])
        begin, end = max(first, number - before), min(first + size, number + after + 1)
        return [*self._passages[begin:number], *self._passages[number + 1 : end]]

    def upto(self, document: str, offset: int, most: int) -> Sequence[Passage]:
        end = bisect_right(self._starts.get(document, []), offset)
        first = self._first.get(document, 0)
        return self._passages[first + max(0, end - most) : first + end]

    def about(self, document: str) -> About:
        known = self._documents.get(document)
        return About.of(known) if known else About()

    def context(self, claim: Claim, passage: Passage) -> Context:
        """What stands around a claim and a passage; neighbours are those of the passage known by the same id."""
        number = self._number.get(passage.id)
        return self.surrounding(claim, self.around_claim(claim), passage, () if number is None else self.near(number)[1])


def _up_to(statement: Statement, end: int) -> Statement:
    """The beginning of a sentence, with the names in it."""
    names = tuple(name for name in statement.names if name.end <= end)
    return replace(
        statement, end=end, text=statement.text[: end - statement.start], values=(), names=names, quotes=(), attribution=()
    )
