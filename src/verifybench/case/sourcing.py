"""Which of a case's sources are one, as found and as people decided, and how many that stand apart say something."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from verifybench.case.describe import described
from verifybench.case.errors import CaseError
from verifybench.case.grading import Grade, graded
from verifybench.case.index import Index, IndexMissing
from verifybench.model.codec import from_plain
from verifybench.model.decisions import decisions
from verifybench.model.document import Metadata
from verifybench.model.evidence import Evidence
from verifybench.model.independence import OWN, Origin, TextsCompared, Tie
from verifybench.model.state import State

if TYPE_CHECKING:
    from verifybench.evidence import Counted, Counting, Grouping, Witness
    from verifybench.model.claim import Fact, Passage
    from verifybench.names import Settled

MOST_LINES = 12
"""Reasons told of one document; of ten thousand copies the first has as many."""


@dataclass(frozen=True, slots=True)
class Sourced:
    """What is known of the source of one piece of evidence: its group and grade, whom the passage rests on, and which source of the
    case it repeats."""

    group: str
    grade: Grade
    rests_on: tuple[str, ...] = ()
    repeats: str | None = None

    def __str__(self) -> str:
        return self.line()

    def line(self, called: Callable[[str], str] = str) -> str:
        """In a line: "B2 primary · has it from AFP · repeats 002"; "" where there is nothing to tell."""
        told = [str(self.grade)] if str(self.grade) else []
        told += [f"has it from {', '.join(self.rests_on)}"] if self.rests_on else []
        told += [f"repeats {called(self.repeats)}"] if self.repeats else []
        return " · ".join(told)


class Sourcing:
    """The sources of one index, seen with one state. Decisions about sources need no build."""

    def __init__(self, index: Index, state: State, passage: Callable[[str], Passage] | None = None) -> None:
        self._index, self._state = index, state
        self._passage = passage or index.passage
        self._origins: dict[str, Origin] = {}

    @cached_property
    def sources(self) -> Mapping[str, Metadata]:
        """What is known of each source, by id; drafts are none."""
        said = self._state.metadata
        rows = self._index.document_rows()
        return {row.id: described(row.metadata, said.get(row.id, {})) for row in rows if row.role == "source"}

    @cached_property
    def grouping(self) -> Grouping:
        from verifybench.evidence import group

        texts = self._texts
        return group(self.sources, texts.ties, texts.credits, self._state.groups)

    def grade(self, document: str) -> Grade:
        return graded(self._state.grades.get(document, {}))

    def primary(self, document: str) -> bool:
        return self.grade(document).tier == "primary"

    def size(self, document: str) -> int:
        """How many sources count as one with this one, itself among them."""
        return self._sizes[self.grouping.of(document)]

    def why(self, document: str, called: Callable[[str], str] = str) -> tuple[str, ...]:
        """Why a source counts as one with others, a line each, and what it is kept apart from; `called` names the others."""
        ties = self._ties.get(document, ())
        lines = [self._line(tie, document, called) for tie in ties[:MOST_LINES]]
        if len(ties) > MOST_LINES:
            lines.append(f"and so with {len(ties) - MOST_LINES} more")
        return (*lines, *self._kept_apart(document, called))

    def pairs(self, document: str) -> tuple[tuple[str, str, str], ...]:
        """The sentences to look at where a source shares its text: its own words, the other source, and the words there."""
        return tuple(
            (self._text(document)[slice(*ours)], tie.others(document), self._text(tie.others(document))[slice(*theirs)])
            for tie in self._ties.get(document, ())[:MOST_LINES]
            for ours, theirs in ((pair if tie.one == document else pair[::-1]) for pair in tie.pairs)
        )

    def _text(self, document: str) -> str:
        return self._index.document(document).text

    def _kept_apart(self, document: str, called: Callable[[str], str]) -> Iterator[str]:
        for parted in self.grouping.parted:
            if document in (parted.one, parted.other):
                other = parted.other if document == parted.one else parted.one
                because = f": {reason}" if (reason := parted.decided.event.reason) else ""
                found = f", though it {parted.found.message} it" if parted.found else ""
                yield f"is kept apart from {called(other)} by {parted.decided.reviewer}{because}{found}"

    def _line(self, tie: Tie, document: str, called: Callable[[str], str]) -> str:
        """A tie in words, from one of its two documents: "shares 14 of 16 sentences with 003, which is older (2021-10-05)"."""
        other = tie.others(document)
        if tie.rule == "draft.text":
            told = f"{tie.message} {'the draft ' if document in self.sources else ''}{called(other)}"
            return f"{told}: a text made from a draft proves nothing of it"
        return f"{tie.message} {called(other)}{self._age(document, other)}"

    def _age(self, document: str, other: str) -> str:
        """Which of two texts is the older one, where their dates say so to the precision that both have."""
        ours, theirs = (self.sources[id].published if id in self.sources else None for id in (document, other))
        if not ours or not theirs:
            return ""
        length = min(len(ours), len(theirs))
        if ours[:length] == theirs[:length]:
            return ""
        return f", which is the {'older' if theirs[:length] < ours[:length] else 'newer'} ({theirs})"

    # -- for one statement ----------------------------------------------------------------------------------------------

    def count(self, evidence: Iterable[Evidence], fact: Fact = "content", of: str | None = None) -> Counted:
        """How many sources that stand apart these pieces of evidence come from, for a fact stated in the document `of`."""
        return self._counting.count(self._witnesses(evidence), fact, of)

    def count_passages(self, passages: Sequence[tuple[str, str]], fact: Fact = "content", of: str | None = None) -> Counted:
        """The same for passages, as (id, document)."""
        from verifybench.evidence import Witness

        origins = self.origins([id for id, _ in passages], chosen=[id for id, _ in passages])
        return self._counting.count([Witness(document, origins.get(id, OWN)) for id, document in passages], fact, of)

    def repeats(self, evidence: Sequence[Evidence]) -> Mapping[str, str]:
        """By passage, the source of the case that it has its words from and names; passages that repeat nobody are left out."""
        documents = [one.document for one in evidence]
        found = ((one.passage, self._counting.repeated(it, documents)) for one, it in self._paired(evidence))
        return {passage: source for passage, source in found if source is not None}

    def of(self, evidence: Sequence[Evidence]) -> Mapping[str, Sourced]:
        """By passage, what is known of the source of each piece of evidence of a claim."""
        repeats = self.repeats(evidence)
        return {
            one.passage: Sourced(
                self.grouping.of(one.document),
                self.grade(one.document),
                self._counting.rests_on(witness, "content"),
                repeats.get(one.passage),
            )
            for one, witness in self._paired(evidence)
        }

    def originals_first(self, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        """The evidence, a passage of a source before those that only repeat that source and say the same of the claim."""
        repeats = self.repeats(evidence) if len(evidence) > 1 else {}
        if not repeats:
            return evidence
        order = list(evidence)
        for one in evidence:
            source = repeats.get(one.passage)
            here = order.index(one)
            for other in order[here + 1 :]:
                if other.document == source and other.judgement.relation == one.judgement.relation:
                    order.remove(other)
                    order.insert(here, other)
                    break
        return tuple(order)

    def origins(self, passages: Iterable[str], chosen: Iterable[str] = ()) -> Mapping[str, Origin]:
        """On whose word each passage rests, by id. Of passages that a person has `chosen` the index may know nothing: they are
        read, without what stands before them."""
        wanted = [id for id in dict.fromkeys(passages) if id not in self._origins]
        if wanted:
            known = self._index.origins(wanted)
            self._origins.update({id: known.get(id, OWN) for id in wanted})
            for id in set(chosen) & set(wanted) - known.keys():
                self._origins[id] = self._read(id)
        return self._origins

    def _read(self, passage: str) -> Origin:
        from verifybench.evidence import origin

        try:
            return origin(self._passage(passage).statement)
        except (KeyError, CaseError):
            return OWN

    @cached_property
    def _ties(self) -> Mapping[str, tuple[Tie, ...]]:
        found: dict[str, list[Tie]] = {}
        for tie in (*self.grouping.ties, *(one for one in self._texts.ties if one.rule == "draft.text")):
            found.setdefault(tie.one, []).append(tie)
            found.setdefault(tie.other, []).append(tie)
        return {id: tuple(ties) for id, ties in found.items()}

    @cached_property
    def _sizes(self) -> Counter[str]:
        return Counter(self.grouping.groups.values())

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _witnesses(self, evidence: Iterable[Evidence]) -> list[Witness]:
        return [witness for _, witness in self._paired(tuple(evidence))]

    def _paired(self, evidence: Sequence[Evidence]) -> list[tuple[Evidence, Witness]]:
        from verifybench.evidence import Witness

        chosen = [one.passage for one in evidence if one.origin == "reviewer"]
        origins = self.origins((one.passage for one in evidence), chosen)
        return [(one, Witness(one.document, origins.get(one.passage, OWN))) for one in evidence]

    @cached_property
    def _texts(self) -> TextsCompared:
        try:
            return from_plain(TextsCompared, json.loads(self._index.meta("texts") or "{}"))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise IndexMissing from error

    @cached_property
    def _counting(self) -> Counting:
        from verifybench.evidence import Counting

        return Counting(self.grouping, self.sources, self._texts.credits, self._settled)

    @cached_property
    def _settled(self) -> Settled:
        from verifybench.names import Settled

        return Settled(decisions(self._state).names)
