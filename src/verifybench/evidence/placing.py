"""How like each other two figures stand: how much of what stands about the one stands about the other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from verifybench.evidence import lexicon
from verifybench.evidence.align import neighbourhood
from verifybench.evidence.rules import dimensions
from verifybench.evidence.rules.surroundings import clauses_of, stretch
from verifybench.evidence.words import View
from verifybench.model.value import Comparison, Value

_REACH = 8  # words either side of the claim's figure that say what it is of
_OWN = 5  # and either side of the source's, within its clause
_CLAUSE = (1.0, 0.75, 0.6)  # what a word counts in the clause of the source's figure, in the next one, and farther on
_BESIDE = (0.5, 0.3)  # in a sentence one or two away
_THEIRS = 0.25  # weight of what stands about the source's figure and in the claim, beside that of the claim's own words


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value of the source that may answer the claim's, and how much about it is what stands about the claim's."""

    likeness: float
    sentence: int
    place: int
    value: Value
    comparison: Comparison

    @property
    def differs(self) -> bool:
        return self.comparison.outcome == "disjoint"


class Placing:
    """The stems that say what a figure of the claim is of, the rarer in the source the heavier, and where the source has them."""

    def __init__(self, claim: View, index: int, source: Sequence[View]) -> None:
        near = neighbourhood(claim, *claim.value_ranges[index], _REACH) | _counted(claim.statement.values[index])
        self._claim, self._source = claim, source
        self._weights = [(forms(stem), weight * _rarity(stem, source)) for stem, weight in near.items()]
        self._total = sum(weight for _, weight in self._weights)
        self._shared: dict[tuple[int, int], float] = {}  # by sentence and clause

    @property
    def tells(self) -> bool:
        """Whether anything says what the figure is of."""
        return any(weight for _, weight in self._weights)

    def likeness(self, sentence: int, place: int) -> float:
        """How much of what stands about the claim's figure stands about this one, and the other way round, 0..1."""
        view = self._source[sentence]
        at = sentence, clauses_of(view)[view.value_ranges[place][0]]
        shared = self._shared.get(at)
        if shared is None:
            shared = self._shared[at] = self._shared_with(*at)
        own, total = _own(view, place)
        where = self._claim.where
        ours = 0.0
        for told, weight in own:
            for form in told:
                if form in where:
                    ours += weight
                    break
        return (1 - _THEIRS) * shared / self._total + _THEIRS * (ours / total if own else 0.5)

    def within(self, sentence: int, place: int) -> float:
        """How much of what stands about the claim's figure stands in the figure's own stretch of its sentence, 0..1."""
        view = self._source[sentence]
        begin, end = stretch(view, place)
        held = sum(
            weight
            for told, weight in self._weights
            if any(begin <= at < end for form in told for at in view.where.get(form, ()))
        )
        return held / self._total

    def _shared_with(self, sentence: int, clause: int) -> float:
        """What the words about the claim's figure count by where the source has each nearest to a clause."""
        clauses = clauses_of(self._source[sentence])
        return sum(weight * _nearest(told, self._source, sentence, clauses, clause) for told, weight in self._weights)


def _rarity(stem: str, source: Sequence[View]) -> float:
    holders = sum(stem in view.where for view in source)
    return math.log(1 + (len(source) - holders + 0.5) / (holders + 0.5))


def _own(view: View, place: int) -> tuple[list[tuple[tuple[str, ...], float]], float]:
    """The forms of the words about a figure of the source within its clause, with their weights, and these together; worked
    out once."""
    known = view.kept.setdefault("own", {})
    if place not in known:
        first, last = view.value_ranges[place]
        clauses = clauses_of(view)
        own = {
            stem: weight
            for stem, weight in neighbourhood(view, first, last, _OWN).items()
            if any(clauses[at] == clauses[first] and not _is_figure(view, at) for at in view.where.get(stem, ()))
        }
        own |= _counted(view.statement.values[place])
        known[place] = [(forms(stem), weight) for stem, weight in own.items()], sum(own.values())
    return cast("tuple[list[tuple[tuple[str, ...], float]], float]", known[place])


def _is_figure(view: View, at: int) -> bool:
    index = view.words[at].value
    return index >= 0 and view.value_ranges[index][0] == at


def _nearest(told: tuple[str, ...], source: Sequence[View], sentence: int, clauses: Sequence[int], clause: int) -> float:
    """What a word counts by where the source has it nearest: in the clause, the sentence, or the sentences around it."""
    steps = [abs(clauses[at] - clause) for form in told for at in source[sentence].where.get(form, ())]
    if steps:
        return _CLAUSE[min(min(steps), len(_CLAUSE) - 1)]
    for step, part in enumerate(_BESIDE, 1):
        for at in (sentence - step, sentence + step):
            if 0 <= at < len(source) and any(form in source[at].where for form in told):
                return part
    return 0.0


def _counted(value: Value) -> dict[str, float]:
    return {lexicon.stem(value.noun.lower().split()[-1]): 1.0} if value.noun else {}


@lru_cache(maxsize=4096)
def forms(stem: str) -> tuple[str, ...]:
    return (stem, *lexicon.aliases().get(stem, ()), *dimensions.other_words(stem))
