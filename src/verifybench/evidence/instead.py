"""A figure of the claim that a source has nowhere: which of the source's own stands where it should.

A passage alone may be about another thing. Over a whole source more is known: the figures that answer others of the claim's are
taken, and where one is left of this kind, unit and noun, told of in the words that stand about the claim's, the two differ.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import cast

from verifybench.evidence.content import whole
from verifybench.evidence.placing import Candidate, Placing
from verifybench.evidence.rows import owner
from verifybench.evidence.rules import conditions, distinct
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.naming import mentioned
from verifybench.evidence.rules.surroundings import around, says_something
from verifybench.evidence.rules.values import as_deadline, finding_on
from verifybench.evidence.sourcefigures import Sorted, SourceFigures
from verifybench.evidence.words import View
from verifybench.model.value import Value

_FAMILIAR = 0.4  # likeness from which a figure is of the same thing
_ALONE = 0.2  # where the source has no other figure of its kind and unit
_PLACED = 0.2  # where it has the claim's own, of something else
_STRICT = 0.5  # for dates, of which there is one beside nearly everything
_APART = 0.1  # by which the figure must be better placed than any other
_NEARER = 0.05  # by which another must be better placed for the claim's own figure to be no proof
_APART_BESIDE = 0.08  # than the claim's own figure in the same sentence, which tells what each is of
_APART_DATED = 0.3  # and than the claim's own date
_SURE, _SURER = 0.55, 0.69  # strengths: a conflict, short of a firm one
_UNIT_TELLS = frozenset(("money", "percent", "rate", "size", "length", "area", "volume", "mass", "speed", "temperature"))
_ROW = frozenset(("and", "or", "to", "the", "in", "late", "early", "mid", "then", "again", "from"))
_VALUES = 12  # of one sentence of a claim
_ROUNDED = 0.05  # share by which a hedged figure may lie beside the one it was made of
_RECKONED = 40  # figures of a source tried for sums
_CLAIMED = "claimed"
_REMAINDER = frozenset(("other", "others", "another", "further", "more", "remaining", "additional", "extra", "rest"))


class Figures:
    """The figures of one sentence of a claim against those of a whole source. `claimed` are the values of the whole claim.

    `summary`: the claim tells of this source, which a sentence of another source does not.
    """

    def __init__(self, claim: View, claimed: Sorted, source: SourceFigures, *, summary: bool = True) -> None:
        self._claim, self.claimed, self._figures, self.summary = claim, claimed, source, summary
        self._source = source.views
        self._answers: dict[int, list[Candidate]] = {}

    def stand_ins(self) -> Iterator[Finding]:
        """A `differs` for each value of the claim in whose place another figure of the source stands; a `partly`, rule
        `value.elsewhere`, where another only stands nearer to what the claim says than its own does.

        `passage` of a finding is the index of the source's sentence.
        """
        for index, value in enumerate(self._claim.statement.values[:_VALUES]):
            if index not in self._claim.value_ranges or not _held(self._claim, index, value):
                continue
            found = self.answers(index)
            if (owned := owner(self._claim, index, found, self._source)) is not None:
                yield replace(finding_on(index, value, owned.value, owned.comparison, _SURE), passage=owned.sentence)
                continue
            best = max(found, key=lambda one: (one.likeness, one.differs, -one.sentence), default=None)
            if best is None or not best.differs:
                continue
            finding = replace(finding_on(index, value, best.value, best.comparison, _sure(best)), passage=best.sentence)
            view = self._source[best.sentence]
            finding = as_deadline(
                finding, self._claim, self._claim.value_ranges[index][0], view, view.value_ranges[best.place][0]
            )
            if _stands_in(self._claim, index, best, found, self._source):
                yield finding
            elif best.likeness >= _FAMILIAR and all(one.differs or one.likeness < best.likeness - _NEARER for one in found):
                line = f"“{' '.join(best.value.text.split())}” stands nearer to what the claim says"
                yield replace(finding, stance="partly", rule="value.elsewhere", message=line, strength=0.0)

    def bear_out(self, finding: Finding, silent: Collection[int]) -> bool:
        """Whether a value that one passage differs from is told elsewhere, at least as fittingly, or reckoned there.

        `silent` are the sentences that decide nothing here: questions, what somebody else says.
        """
        index = int(finding.part.partition(":")[2])
        if index not in self._claim.value_ranges:
            return False
        value, found = self._claim.statement.values[index], self.answers(index)
        against = [one for one in found if one.sentence == finding.passage and _span(one.value) == finding.passage_span]
        if not against:
            return False
        bears = ("equal", "rounds") if value.hedge == "exact" else ("equal", "rounds", "bound")
        agreeing = [one for one in found if one.comparison.outcome in bears and one.sentence not in silent]
        if any(
            one.likeness >= against[0].likeness
            or (value.hedge != "exact" and (one.comparison.outcome != "bound" or _close(value, one.value)))
            for one in agreeing
        ):
            return True
        return not agreeing and _comes_to(value, self._source)

    def answers(self, index: int) -> list[Candidate]:
        """The source's values comparable to one of the claim's, those left out that answer another of them; none where the
        source may have it unread."""
        if index not in self._answers:
            self._answers[index] = self._look_up(index)
        return self._answers[index]

    def _look_up(self, index: int) -> list[Candidate]:
        claim, source, value = self._claim, self._source, self._claim.statement.values[index]
        found = [
            (sentence, place, other, comparison)
            for sentence, place, other in self._figures.meeting(value)
            if (comparison := conditions.held((value, other), claim, index, source[sentence], place)).outcome
            != "incomparable"
        ]
        if all(comparison.outcome != "disjoint" for *_, comparison in found) or _unread(claim, index, source):
            return []
        placing = Placing(claim, index, source)
        if not placing.tells:
            return []
        return [
            Candidate(
                placing.likeness(sentence, place) - _unlike(claim, index, source[sentence], place),
                sentence,
                place,
                other,
                comparison,
            )
            for sentence, place, other, comparison in found
            if comparison.outcome != "disjoint" or not self._claims(source[sentence], place)
        ]

    def _claims(self, view: View, place: int) -> bool:
        """Whether the claim has a figure of the source somewhere; kept with the view for the claim's next sentence."""
        claimed, known = view.kept.get(_CLAIMED, ((), {}))
        if claimed is not self.claimed.values:
            known = {}
            view.kept[_CLAIMED] = self.claimed.values, known
        if place not in known:
            other = view.statement.values[place]
            known[place] = any(_same(one, other) or _at_limit(one, other) for one in self.claimed.meeting(other))
        return cast(bool, known[place])


def _sure(best: Candidate) -> float:
    return max(_SURE, min(_SURER, best.likeness))


def _span(value: Value) -> tuple[int, int]:
    return value.start, value.end


def _close(one: Value, other: Value) -> bool:
    """Whether a rounded figure is so near to another that it was made of it."""
    a, b = (one.low or one.high or 0.0), (other.low or other.high or 0.0)
    return abs(a - b) <= _ROUNDED * max(abs(a), abs(b))


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


def _unlike(claim: View, index: int, view: View, place: int) -> float:
    """What is taken off where a change begins with the value and the claim tells no change, or where it measures something else."""
    here, there = around(claim, index), around(view, place)
    begins = there.end.told and there.end.side == "from" and not here.end.side
    return _APART * (begins + 2 * distinct.measures(claim.statement.values[index], claim, here, view, there))


def _same(one: Value, other: Value) -> bool:
    return held_against(one, other).outcome in ("equal", "rounds")


def _at_limit(one: Value, other: Value) -> bool:
    """Whether one tells the other's figure as a limit: "starting at $3,000", "a starting price of $3,000"."""
    return one.amount is not None and one.amount == other.amount and held_against(one, other).outcome == "bound"


def _unread(claim: View, index: int, source: Sequence[View]) -> bool:
    """Whether the figure stands somewhere in the source, and was not read as a value there."""
    figures = {word.stem for word in claim.words if word.value == index and word.text[0].isdigit()}
    return any(
        view.words[at].value < 0 for view in source for figure in sorted(figures) for at in view.where.get(figure, ())
    )


def _stands_in(claim: View, index: int, best: Candidate, found: Sequence[Candidate], source: Sequence[View]) -> bool:
    value, passage = claim.statement.values[index], source[best.sentence]
    here, there = around(claim, index), around(passage, best.place)
    dated = value.kind == "date"
    others = [one for one in found if not _same(best.value, one.value)]
    agreeing = [one for one in others if not one.differs]
    if agreeing and (value.hedge != "exact" or any(one.value.amount != value.amount for one in agreeing)):
        return False  # who rounds a figure had it from the source
    if dated:
        least = _STRICT
    else:
        alone = value.kind in _UNIT_TELLS and not others
        least = _PLACED if agreeing else _ALONE if alone else _FAMILIAR
    if best.likeness < least or (dated and distinct.stretch(value) != distinct.stretch(best.value)):
        return False
    if any(one.likeness > best.likeness - _lead(best, one, dated) for one in others):
        return False
    if any(one.sentence == best.sentence and _coordinated(passage, one.place, best.place) for one in agreeing):
        return False
    if distinct.sorts(value, here, best.value, there) or distinct.happenings(value, claim, here, passage, there):
        return False
    return bool(agreeing) or not _comes_to(value, source)


def _lead(best: Candidate, other: Candidate, dated: bool) -> float:
    """How much less fitting another value must be."""
    if dated and not other.differs:
        return _APART_DATED
    return _APART_BESIDE if other.sentence == best.sentence and not other.differs else _APART


def _coordinated(view: View, one: int, other: int) -> bool:
    """Whether two values stand in one row, so that both are told of the same: "in the late 1960s and early 1970s"."""
    first, second = sorted((view.value_ranges[one], view.value_ranges[other]))
    return all(word.lower in _ROW for word in view.words[first[1] + 1 : second[0]])


def _comes_to(value: Value, source: Sequence[View]) -> bool:
    """Whether two figures of one place in the source add up to the value, or leave it: it may be reckoned from them.

    Shares are of something each, and are reckoned with only where they are of the same: a rise of 37% and a discount of 10% make
    no 27%.
    """
    if value.amount is None:
        return False
    told = list(islice(_of_unit(value, source), _RECKONED))
    return any(
        abs(here - there) <= 1 and one == other and any(math.isclose(value.amount, sum) for sum in (a + b, a - b, b - a))
        for at, (here, a, one) in enumerate(told)
        for there, b, other in told[at + 1 :]
    )


def _of_unit(value: Value, source: Sequence[View]) -> Iterator[tuple[int, float, str]]:
    """The sentence and amount of each figure of the value's unit, and what a share is of."""
    for sentence, view in enumerate(source):
        for place, other in enumerate(view.statement.values):
            if (other.kind, other.unit) == (value.kind, value.unit) and other.amount is not None:
                yield sentence, other.amount, around(view, place).head if value.kind == "percent" else ""
