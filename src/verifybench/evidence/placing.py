"""How like each other two figures stand: how much of what stands about the one stands about the other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

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
    """A value of the source that may answer the claim's, and how much about it is what stands about the claim's: in all, and
    in the value's own clause."""

    likeness: float
    within: float
    sentence: int
    place: int
    value: Value
    comparison: Comparison

    @property
    def differs(self) -> bool:
        return self.comparison.outcome == "disjoint"


def about(claim: View, index: int, source: Sequence[View]) -> dict[str, float]:
    """The stems that say what a figure of the claim is of, the rarer in the source the heavier."""
    near = neighbourhood(claim, *claim.value_ranges[index], _REACH) | _counted(claim.statement.values[index])
    return {stem: weight * _rarity(stem, source) for stem, weight in near.items()}


def _rarity(stem: str, source: Sequence[View]) -> float:
    holders = sum(stem in view.where for view in source)
    return math.log(1 + (len(source) - holders + 0.5) / (holders + 0.5))


def likeness(claim: View, weights: dict[str, float], source: Sequence[View], sentence: int, place: int) -> float:
    """How much of what stands about the claim's figure stands about this one, and the other way round, 0..1."""
    view = source[sentence]
    first, last = view.value_ranges[place]
    clauses = clauses_of(view)
    shared = sum(weight * _nearest(stem, source, sentence, clauses, clauses[first]) for stem, weight in weights.items())
    own = {
        stem: weight
        for stem, weight in neighbourhood(view, first, last, _OWN).items()
        if any(clauses[at] == clauses[first] and not _is_figure(view, at) for at in view.where.get(stem, ()))
    }
    own |= _counted(view.statement.values[place])
    ours = sum(weight for stem, weight in own.items() if any(form in claim.where for form in forms(stem)))
    theirs = ours / sum(own.values()) if own else 0.5
    return (1 - _THEIRS) * shared / sum(weights.values()) + _THEIRS * theirs


def within(weights: dict[str, float], view: View, place: int) -> float:
    """How much of what stands about the claim's figure stands in the figure's own stretch of its sentence, 0..1."""
    begin, end = stretch(view, place)
    held = sum(
        weight
        for stem, weight in weights.items()
        if any(begin <= at < end for form in forms(stem) for at in view.where.get(form, ()))
    )
    return held / sum(weights.values())


def _is_figure(view: View, at: int) -> bool:
    index = view.words[at].value
    return index >= 0 and view.value_ranges[index][0] == at


def _nearest(stem: str, source: Sequence[View], sentence: int, clauses: Sequence[int], clause: int) -> float:
    """What a word counts by where the source has it nearest: in the clause, the sentence, or the sentences around it."""
    told = forms(stem)
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


def forms(stem: str) -> tuple[str, ...]:
    return (stem, *lexicon.aliases().get(stem, ()), *dimensions.other_words(stem))
