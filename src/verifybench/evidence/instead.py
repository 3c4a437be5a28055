"""A figure of the claim that a source has nowhere: which of the source's own stands where it should.

A passage alone may be about another thing. Over a whole source more is known: the figures that answer others of the claim's are
taken, and where one is left of this kind, unit and noun, told of in the words that stand about the claim's, the two differ.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verifybench.evidence import lexicon
from verifybench.evidence.align import neighbourhood
from verifybench.evidence.content import whole
from verifybench.evidence.rules import counted
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.naming import mentioned
from verifybench.evidence.rules.surroundings import says_something
from verifybench.evidence.rules.values import finding_on
from verifybench.evidence.words import View
from verifybench.model.value import Comparison, Value

_REACH = 8  # words either side of the claim's figure that say what it is of
_NEAR = {0: 1.0, 1: 0.7, 2: 0.4}  # what such a word counts in the passage, and in a sentence one or two away
_FAMILIAR = 0.4  # share of those words, rare ones counting more, from which a figure is of the same thing
_ALONE = 0.3  # where the source has no other figure of its kind and unit
_STRICT = 0.6  # for dates, of which there is one beside nearly everything, and for bounds, which may both hold
_APART = 0.1  # by which the figure must be better placed than any other that is not the same
_ELSEWHERE = 0.35  # by which, where the source has the claim's own figure beside other words
_SURE = 0.55  # strength: a conflict
_UNIT_TELLS = frozenset(("money", "percent", "rate", "size", "length", "area", "volume", "mass", "speed", "temperature"))
_REMAINDER = frozenset(("other", "others", "another", "further", "more", "remaining", "additional", "extra", "rest"))
_GUARDS = {"count": counted.other_count, "date": counted.other_happening}


@dataclass(frozen=True, slots=True)
class _Answer:
    """A value of the source that may answer the claim's, and how much about it is what stands about the claim's."""

    likeness: float
    sentence: int
    value: Value
    comparison: Comparison

    @property
    def differs(self) -> bool:
        return self.comparison.outcome == "disjoint"


def stand_ins(claim: View, claimed: Sequence[Value], source: Sequence[View]) -> Iterator[Finding]:
    """A `differs` for each value of the claim in whose place another figure of the source stands.

    `claimed` are the values of the whole claim. `passage` of a finding is the index of the source's sentence.
    """
    for index, value in enumerate(claim.statement.values):
        if index in claim.value_ranges and _held(claim, index, value):
            found = _answers(claim, index, claimed, source)
            best = max(found, key=lambda one: (one.likeness, one.differs, -one.sentence), default=None)
            if best is not None and best.differs and _stands_in(claim, index, best, found, source[best.sentence]):
                yield replace(finding_on(index, value, best.value, best.comparison, _SURE), passage=best.sentence)


def strangers(claim: View, passage: View) -> bool:
    """Whether the passage names anybody whom the claim does not."""
    told = whole(claim)
    return any(name.kind == "person" and not mentioned(name.text, told) for name in passage.statement.names)


def _held(claim: View, index: int, value: Value) -> bool:
    """Whether a figure can be held against another: it is affirmed, no rank, and not what is left of something."""
    if value.kind == "ordinal" or not says_something(claim.statement, value):
        return False
    first, last = claim.value_ranges[index]
    beside = {word.lower for word in claim.words[max(0, first - 1) : last + 2]}
    return not claim.words[first].negated and not beside & _REMAINDER


def _answers(claim: View, index: int, claimed: Sequence[Value], source: Sequence[View]) -> list[_Answer]:
    """The source's comparable values, those left out that answer another of the claim's; none where it may have it unread."""
    value = claim.statement.values[index]
    found = [
        (sentence, other, comparison)
        for sentence, view in enumerate(source)
        for other in view.statement.values
        if says_something(view.statement, other)
        if (comparison := _as_figures(value, other)).outcome != "incomparable"
    ]
    if all(comparison.outcome != "disjoint" for _, _, comparison in found) or _unread(claim, index, source):
        return []
    about = neighbourhood(claim, *claim.value_ranges[index], _REACH)
    weights = {stem: weight * _rarity(stem, source) for stem, weight in about.items()}
    total = sum(weights.values())
    if not total:
        return []
    return [
        _Answer(_likeness(weights, source, sentence) / total, sentence, other, comparison)
        for sentence, other, comparison in found
        if comparison.outcome != "disjoint" or not any(_same(one, other) for one in claimed)
    ]


def _as_figures(left: Value, right: Value) -> Comparison:
    """Two values held against each other as they are told: what is "up to 35%" may be 25%, and nobody tells it so."""
    comparison = held_against(left, right)
    told_alone = left.hedge == "exact" and right.hedge == "at_most" and left.amount is not None
    if comparison.outcome == "bound" and told_alone and left.amount != right.amount:
        return Comparison("disjoint", "bound.differs", comparison.message)
    return comparison


def _same(one: Value, other: Value) -> bool:
    return held_against(one, other).outcome in ("equal", "rounds")


def _unread(claim: View, index: int, source: Sequence[View]) -> bool:
    """Whether the figure stands somewhere in the source, and was not read as a value there."""
    figures = {word.stem for word in claim.words if word.value == index and word.text[0].isdigit()}
    return any(
        view.words[at].value < 0 for view in source for figure in sorted(figures) for at in view.where.get(figure, ())
    )


def _rarity(stem: str, source: Sequence[View]) -> float:
    holders = sum(stem in view.where for view in source)
    return math.log(1 + (len(source) - holders + 0.5) / (holders + 0.5))


def _likeness(weights: dict[str, float], source: Sequence[View], sentence: int) -> float:
    known = lexicon.synonyms()
    total = 0.0
    for stem, weight in weights.items():
        forms = {stem, *known.get(stem, ())}
        total += weight * max(
            (
                part
                for step, part in _NEAR.items()
                for at in {sentence - step, sentence + step}
                if 0 <= at < len(source) and not forms.isdisjoint(source[at].where)
            ),
            default=0.0,
        )
    return total


def _stands_in(claim: View, index: int, best: _Answer, found: Sequence[_Answer], passage: View) -> bool:
    value = claim.statement.values[index]
    others = [one for one in found if not _same(best.value, one.value)]
    least = _FAMILIAR if others or value.kind not in _UNIT_TELLS else _ALONE
    if value.kind == "date" or best.comparison.rule == "bound.differs" or any(not one.differs for one in others):
        least = _STRICT
    if best.likeness < least:
        return False
    if any(one.likeness > best.likeness - (_APART if one.differs else _ELSEWHERE) for one in others):
        return False
    place = next((at for at, one in enumerate(passage.statement.values) if one is best.value), -1)
    if place not in passage.value_ranges:
        return False
    guard = _GUARDS.get(value.kind)
    ours, theirs = claim.value_ranges[index][0], passage.value_ranges[place][0]
    return guard is None or not guard(claim, ours, passage, theirs)
