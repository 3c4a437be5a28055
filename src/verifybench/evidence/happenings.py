"""Whether two sources, or two parts of long ones, tell of one happening."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from verifybench.evidence import alone
from verifybench.evidence.hearing import Heard
from verifybench.evidence.readsource import ReadSentence
from verifybench.evidence.setting import Part, Setting, Ties, setting, ties
from verifybench.evidence.words import View, read

SHORT = 12
"""Sentences of a source that are one setting."""
_LEAD, _WINDOW = 2, 3  # of a longer one: the first, and those either side
_TIED = 0.5  # what parts of longer ones must have in common
_ONE_HAPPENING = 1.5  # and short ones, to be of one for sure
_SELF_TOLD = 2.5  # what two sentences of longer ones share that say themselves of whom, where and when they tell
_LEFT_OUT = {
    "figure": frozenset[Part](),
    "date": frozenset[Part](["days"]),
    "place": frozenset[Part](["where"]),
    "person": frozenset[Part](["people"]),
}
_ONE, _MUCH = 0.5, 1.0  # what one more difference, and more than one, keep two settings apart


class Happenings:
    """The settings of two sources, of long ones that of the part in question. `differing` are the conflicts found so far."""

    def __init__(self, left: Sequence[ReadSentence], right: Sequence[ReadSentence], differing: Iterable[Heard]) -> None:
        self._sides = left, right
        self._long = max(len(left), len(right)) > SHORT
        self._known: dict[tuple[int, int], Setting] = {}
        self._ties: dict[tuple[int, int], Ties] = {}
        self._besides: dict[int, set[tuple[int, object]]] = {}
        for one in differing:
            if not one.reason.rule.startswith("name.") and not _of_a_date(one, left[one.left]):
                self._besides.setdefault(one.left, set()).add((one.right, one.reason.claim_span))

    def differ(self, found: Heard) -> bool:
        """Whether the two sentences are of two happenings, so that nothing in them is one statement.

        Two settings that have as much in common as keeps them apart are two where more than names and days differs.
        """
        if self._long and self._self_told(found):
            return False
        known = self._between(found.left, found.right)
        together = known.together + found.ties
        if self._long and together < _TIED:
            return True
        besides = self._beside(found)
        return known.apart > 0 and known.apart + (_MUCH if besides > 1 else _ONE * besides) > together

    def one_for_sure(self) -> bool:
        """Whether two short sources are of one happening, and nothing keeps them apart."""
        return self._ties_of_all.together >= _ONE_HAPPENING and not self._ties_of_all.apart

    def alone(self) -> Iterator[Heard]:
        """What two short sources of one happening say once each, and differently, in whatever words."""
        known = self._ties_of_all
        if known.together < _ONE_HAPPENING:
            return
        left, right = ([item.view for item in side] for side in self._sides)
        for one in (*alone.figures(left, right), *alone.whereabouts(left, right), *alone.people(left, right)):
            if known.parts <= _LEFT_OUT[one.part]:
                yield Heard("conflict", one.reason, one.left, one.right, certainty="possible")

    @property
    def _ties_of_all(self) -> Ties:
        return self._between(0, 0) if not self._long and all(self._sides) else Ties(0.0, 0.0)

    def _self_told(self, found: Heard) -> bool:
        """Whether the two sentences tell by themselves of one happening, whatever stands around them."""
        left, right = (
            setting([_whole(side[at])], side[at].context.sent)
            for side, at in zip(self._sides, (found.left, found.right), strict=True)
        )
        own = ties(left, right)
        return not own.apart and own.together >= _SELF_TOLD

    def _beside(self, found: Heard) -> int:
        """How much differs in the sentences around this pair."""
        near = range(found.left - _WINDOW, found.left + _WINDOW + 1)
        return sum(abs(right - found.right) <= _WINDOW for at in near for right, _ in self._besides.get(at, ()))

    def _between(self, left: int, right: int) -> Ties:
        one, other = self._part(0, left), self._part(1, right)
        if (one, other) not in self._ties:
            self._ties[one, other] = ties(self._known[0, one], self._known[1, other])
        return self._ties[one, other]

    def _part(self, side: int, at: int) -> int:
        """The number of the part a sentence is of; its setting is known from then on."""
        items = self._sides[side]
        number = 0 if len(items) <= SHORT else at
        if (side, number) not in self._known:
            near = range(max(0, at - _WINDOW), min(len(items), at + _WINDOW + 1))
            chosen = range(len(items)) if len(items) <= SHORT else sorted({*range(_LEAD), *near})
            sent = items[at].context.sent
            self._known[side, number] = setting([_whole(items[index]) for index in chosen], sent)
        return number


def _whole(item: ReadSentence) -> View:
    """A sentence with what it takes back: that tells of the same happening."""
    statement = item.sentence.statement
    return item.view if item.view.statement is statement else read(statement)


def _of_a_date(found: Heard, item: ReadSentence) -> bool:
    values = item.sentence.statement.values
    return any(value.kind == "date" and (value.start, value.end) == found.reason.claim_span for value in values)
