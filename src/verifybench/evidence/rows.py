"""Rows of figures in one sentence, each with its own owner: "cars pay 6 euros, lorries 19"."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.evidence import lexicon
from verifybench.evidence.placing import Candidate, Placing, forms
from verifybench.evidence.rules import counted, distinct
from verifybench.evidence.rules.surroundings import around, stretch
from verifybench.evidence.words import View

_OWNED = 0.25  # by which its own stretch must tell more of what the claim speaks of
_APART = 0.1  # by which the claim's figure must be better placed here than in another sentence
_TIMES = frozenset(("date", "time", "ordinal"))


def owner(claim: View, index: int, found: Sequence[Candidate], source: Sequence[View]) -> Candidate | None:
    """The figure that a row of figures gives to what the claim speaks of, where the claim's own is another's in that row:
    "the Tolme dam is 118 metres high, the Harsk dam 64".
    """
    agreeing = [one for one in found if not one.differs]
    if claim.statement.values[index].kind in _TIMES or not agreeing:
        return None
    nearest = max(agreeing, key=lambda one: one.likeness)
    if any(one.sentence != nearest.sentence and one.likeness > nearest.likeness - _APART for one in agreeing):
        return None
    view = source[nearest.sentence]
    beside = [
        one
        for one in found
        if one.differs and one.sentence == nearest.sentence and stretch(view, one.place) != stretch(view, nearest.place)
    ]
    if not beside:
        return None
    placing = Placing(claim, index, source)
    rivals = [one for one in beside if _tells_more(claim, index, view, one, nearest, placing)]
    if (
        len(rivals) != 1
        or _done_there(claim, index, view, stretch(view, nearest.place))
        or around(view, nearest.place).end.told
    ):
        return None
    return rivals[0]


def _tells_more(claim: View, index: int, view: View, one: Candidate, than: Candidate, placing: Placing) -> bool:
    """Whether the words with a figure tell what is counted, and those with another do not; or, where nothing is, more of what the
    claim speaks of."""
    value = claim.statement.values[index]
    if value.noun:
        noun = lexicon.stem(value.noun.lower().split()[-1])
        return _has(view, stretch(view, one.place), noun) and not _has(view, stretch(view, than.place), noun)
    if placing.within(one.sentence, one.place) < placing.within(than.sentence, than.place) + _OWNED:
        return False
    return not distinct.sorts(value, around(claim, index), one.value, around(view, one.place))


def _has(view: View, place: tuple[int, int], stem: str) -> bool:
    return any(place[0] <= at < place[1] for form in forms(stem) for at in view.where.get(form, ()))


def _done_there(claim: View, index: int, view: View, place: tuple[int, int]) -> bool:
    """Whether a stretch of a sentence tells what the claim says was done."""
    verb = counted.predicate(claim, claim.value_ranges[index][0])
    return verb >= 0 and _has(view, place, claim.words[verb].stem)
