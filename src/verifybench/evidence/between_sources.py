"""Disagreements between the sources of a case, told as `agree` tells them of any two texts.

Sources are held against each other where a sentence of one contradicts one of the other, and what stands around the two tells of
one happening. Of two short ones it is then said what `agree` says of them whole; of longer ones, that these sentences disagree.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, overload

from verifybench.claims import sent_from
from verifybench.evidence.agreeing import disagreements
from verifybench.evidence.context import Context, voices
from verifybench.evidence.examine import NO_CONTEXT
from verifybench.evidence.happenings import SHORT, Happenings
from verifybench.evidence.hearing import Heard
from verifybench.evidence.readsource import ReadSentence, ReadSource, read_sentences
from verifybench.evidence.retracted import standing
from verifybench.evidence.sourcetext import Sentence
from verifybench.evidence.words import read
from verifybench.model.claim import Claim, Passage
from verifybench.model.document import Document
from verifybench.model.evidence import Judgement
from verifybench.names import UNSETTLED, Settled

_OPPOSITE = "predicate."


class Contradiction(NamedTuple):
    """A claim of one source, or the whole sentence that stands there, and the passage of another that contradicts it."""

    claim: Claim | Passage
    passage: Passage
    judgement: Judgement


def between_sources(
    found: Iterable[Contradiction],
    passages: Callable[[str], Iterable[Passage]],
    documents: Mapping[str, Document],
    settled: Settled = UNSETTLED,
) -> Iterator[Contradiction]:
    """Those of the contradictions `found` pair by pair that hold between their sources, and what else short sources differ in.

    `passages` gives the sentences of a document.
    """
    pairs: dict[tuple[str, str], list[Contradiction]] = {}
    for one in found:
        ids = sorted((one.claim.document, one.passage.document))
        pairs.setdefault((ids[0], ids[1]), []).append(one)
    sources: dict[str, _Source] = {}
    for id in sorted({id for pair in pairs for id in pair}):
        sources[id] = _Source(id, passages(id), documents.get(id), settled)
    for (a, b), linked in sorted(pairs.items()):
        left, right = sources[a], sources[b]
        kept = _of_one_happening(left, right, linked)
        yield from _as_agreed(left, right, linked) if kept and left.short and right.short else kept


class _Source:
    """The sentences of a source, read for comparison when they are first asked for."""

    def __init__(self, id: str, passages: Iterable[Passage], document: Document | None, settled: Settled) -> None:
        self.id = id
        self.passages = sorted(passages, key=lambda passage: passage.statement.start)
        self.short = len(self.passages) <= SHORT
        self._starts = [passage.statement.start for passage in self.passages]
        self._document, self._settled = document, settled
        self._whole: ReadSource | None = None
        self.sentences = _Sentences(self.passages)

    def at(self, one: Claim | Passage) -> int:
        """The position of the sentence that a claim or passage stands in."""
        return max(0, bisect_right(self._starts, one.statement.start) - 1)

    @property
    def whole(self) -> ReadSource:
        if self._whole is None:
            known = self._document
            title, translated = (known.metadata.title or "", known.metadata.translated) if known else ("", None)
            sent = sent_from(known.text) if known else ()
            stands = Context(title=title, translated=translated, voices=voices(known), settled=self._settled, sent=sent)
            found = read_sentences([_sentence(number, one) for number, one in enumerate(self.passages)], stands)
            self._whole = ReadSource(
                replace(one, context=replace(one.context, heading=passage.locator.heading))
                for one, passage in zip(found, self.passages, strict=True)
            )
        return self._whole


class _Sentences(Sequence[ReadSentence]):
    """The sentences of a source, each read alone and only when it is looked at."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._read: dict[int, ReadSentence] = {}

    def __len__(self) -> int:
        return len(self._passages)

    @overload
    def __getitem__(self, index: int) -> ReadSentence: ...
    @overload
    def __getitem__(self, index: slice) -> list[ReadSentence]: ...
    def __getitem__(self, index: int | slice) -> ReadSentence | list[ReadSentence]:
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        if index not in self._read:
            passage = self._passages[index]
            self._read[index] = ReadSentence(_sentence(index, passage), read(standing(passage.statement)), NO_CONTEXT)
        return self._read[index]


def _sentence(number: int, passage: Passage) -> Sentence:
    return Sentence(passage.document, number, passage.statement)


def _of_one_happening(left: _Source, right: _Source, linked: Sequence[Contradiction]) -> list[Contradiction]:
    """The contradictions between sentences that stand in one setting.

    Long sources tell of much in many settings. Figures and names then differ by chance; that opposite things are done does not, so
    that it stays a possible conflict for somebody to look at.
    """
    heard = [
        Heard("conflict", one.judgement.reasons[0], left.at(one.claim), right.at(one.passage))
        if one.claim.document == left.id
        else Heard("conflict", one.judgement.reasons[0], right.at(one.claim), left.at(one.passage)).turned
        for one in linked
    ]
    happenings = Happenings(left.sentences, right.sentences, heard)
    short = left.short and right.short
    kept: list[Contradiction] = []
    for one, between in zip(linked, heard, strict=True):
        if not happenings.differ(between):
            kept.append(one)
        elif not short and between.reason.rule.startswith(_OPPOSITE):
            kept.append(one._replace(judgement=replace(one.judgement, certainty="possible")))
    return kept


def _as_agreed(left: _Source, right: _Source, linked: Sequence[Contradiction]) -> Iterator[Contradiction]:
    """What `agree` says of the two. A claim stands for its sentence, so that what is decided about it is found there."""
    claims = {_place(one.claim): one.claim for one in linked}
    for heard in disagreements(left.whole, right.whole):
        ours, theirs = left.passages[heard.left], right.passages[heard.right]
        claim = claims.get(_place(ours))
        if claim is None and (turned := claims.get(_place(theirs))) is not None:
            heard, claim, theirs = heard.turned, turned, ours
        yield Contradiction(claim or ours, theirs, Judgement("contradicts", 1.0, (heard.reason,), heard.certainty))


def _place(one: Claim | Passage) -> tuple[str, int, int]:
    return one.document, one.statement.start, one.statement.end
