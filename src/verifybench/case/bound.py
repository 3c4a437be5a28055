"""What decisions refer to, found again today: claims, passages and other words, as the texts and people have it now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from verifybench.case.dating import Dates
from verifybench.case.index import Index
from verifybench.case.today import Today
from verifybench.model.claim import Selector
from verifybench.model.event import ClaimRef, EvidenceRef
from verifybench.model.revision import Carries, Carry
from verifybench.model.state import State, Verdict
from verifybench.review import Binding, Place, bind, locate


@dataclass(frozen=True, slots=True)
class Why:
    """Why a verdict is suspended: the words of its `claim` or a passage it `cited` are not as they were (`place` says how), or the
    `date` against which they were read is another. `cited` is None where it is about the claim."""

    what: Literal["claim", "cited", "date"]
    place: Place
    cited: EvidenceRef | None = None


class Binder:
    """Binds what decisions refer to, each at most once for an index: a new verdict costs what is new."""

    def __init__(self, index: Index) -> None:
        self.today = Today(index)
        self.dates = Dates(index.root, self.today)
        self._bound: dict[tuple[str, str, _Words, _Words | None], Binding] = {}
        self._placed: dict[tuple[str, _Words, _Words | None], Place] = {}

    def look_up(self, ids: Iterable[str]) -> None:
        self.today.look_up(ids)

    def bind(self, reference: ClaimRef, carry: Carry | None = None) -> Binding:
        """Where a claim is today; of one that a person dropped, where its words are."""
        after = carry.after if carry else None
        key = reference.document, reference.id, _words(reference.selector), _words(after) if after else None
        if key not in self._bound:
            self._bound[key] = bind(reference, self.today, after)
        return self._bound[key]

    def locate(self, cited: EvidenceRef, carry: Carry | None = None) -> Place:
        """Where a passage is today."""
        return self.place(cited.document, cited.selector, carry)

    def place(self, document: str, selector: Selector, carry: Carry | None = None) -> Place:
        """Where words of a document are today."""
        after = carry.after if carry else None
        if after is None and selector.text_sha256 == self.today.sha256(document):
            return Place("unchanged", (selector.start, selector.end))
        key = document, _words(selector), _words(after) if after else None
        if key not in self._placed:
            self._placed[key] = locate(document, selector, self.today, after)
        return self._placed[key]


_Words = tuple[str, int, str]


def _words(selector: Selector) -> _Words:
    return selector.text_sha256, selector.start, selector.exact


class Bound:
    """The decisions of a state among today's words: bound, and as people decided about them when texts were revised."""

    def __init__(self, state: State, binder: Binder) -> None:
        self._binder = binder
        self._carries = Carries(state.carried)

    def carry(self, decision: str, document: str, selector: Selector) -> Carry | None:
        """What a person said of words; of other words than stand there now, or where people differ, it is open (`against`)."""
        carry = self._carries.of(decision, document, selector) if self._carries else None
        if carry is None or not carry.dropped or carry.seen is None:
            return carry
        if self._binder.place(document, carry.seen).holds or self._binder.place(document, selector).holds:
            return carry
        return replace(carry, dropped=False, against=(carry.decided,))

    def claim(self, decision: str, reference: ClaimRef) -> Binding:
        carry = self.carry(decision, reference.document, reference.selector)
        binding = self._binder.bind(reference, carry)
        if carry is None or not carry.against or not binding.holds:
            return binding
        today = () if binding.orphan else (binding.claim,)
        return replace(binding, outcome="changed", claim=reference.id, orphan=None, successors=today)

    def cited(self, decision: str, cited: EvidenceRef) -> Place:
        carry = self.carry(decision, cited.document, cited.selector)
        place = self._binder.locate(cited, carry)
        return replace(place, outcome="changed") if carry and carry.against and place.holds else place

    def known(self, decision: str, document: str, selector: Selector) -> tuple[str, ...]:
        """The records that decided about words before."""
        return self._carries.known(decision, document, selector)

    def counts(self, decision: str, reference: ClaimRef) -> bool:
        """Whether a decision about a claim has effect: its words stand, and nobody dropped it."""
        carry = self.carry(decision, reference.document, reference.selector)
        return not (carry and carry.dropped) and self.claim(decision, reference).holds

    def dropped(self, verdict: Verdict) -> bool:
        """Whether somebody said that a verdict holds no more, because of its claim's words or of what it cites."""
        if not self._carries:
            return False
        named: tuple[ClaimRef | EvidenceRef, ...] = (verdict.claim, *verdict.event.evidence)
        carries = (self.carry(verdict.hash, one.document, one.selector) for one in named)
        return any(carry.dropped for carry in carries if carry)

    def why(self, verdict: Verdict, binding: Binding) -> Iterator[Why]:
        """What holds a verdict back on the claim that it counts for: its words, its date, and so of what is cited."""
        if not binding.holds:
            yield Why("claim", binding.place)
        elif self._otherwise(verdict, verdict.claim.document, verdict.claim.selector):
            yield Why("date", binding.place)
        for cited in verdict.event.evidence:
            place = self.cited(verdict.hash, cited)
            if not place.holds:
                yield Why("cited", place, cited)
            elif self._otherwise(verdict, cited.document, cited.selector):
                yield Why("date", place, cited)

    def _otherwise(self, verdict: Verdict, document: str, selector: Selector) -> bool:
        carry = self.carry(verdict.hash, document, selector)
        seen = (carry.decided.event.snapshot if carry else None, verdict.event.snapshot)
        return self._binder.dates.reads_otherwise(document, selector, seen)
