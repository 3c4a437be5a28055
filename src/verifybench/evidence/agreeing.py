"""Two sources against each other: whether they conflict on anything they both speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from verifybench.evidence.content import content
from verifybench.evidence.examine import Examination
from verifybench.evidence.inplace import Swap, swapped, swaps
from verifybench.evidence.instead import Figures
from verifybench.evidence.ranking import Ranker
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.setting import Setting, Ties, setting, ties
from verifybench.evidence.settling import ReadSentence, examine_source, read_source, settle
from verifybench.evidence.sourcetext import SourceText
from verifybench.evidence.syntax import clause_of
from verifybench.evidence.words import View
from verifybench.model.document import Span
from verifybench.model.evidence import Judgement, Reason

AgreeRelation = Literal["agree", "conflict", "unrelated"]
MOST = 1000
"""Sentences of a source that are compared; the rest of a longer one is left out."""
SPEAKS = 0.4
"""Score from which a sentence of the other source speaks of the same thing."""
_SHORT = 12  # sentences of a source that are one setting
_LEAD, _WINDOW = 2, 3  # of a longer one: the first, and those either side
_SUBSTANCE = 2.0  # words of full meaning and figures that a sentence must share with the other to agree with it
_OTHERWISE = 1.0  # of these other than names
_ONE, _MUCH = 0.5, 1.0  # what one more difference, and more than one, keep two settings apart
_AGREED = frozenset({"value.equal", "value.rounds", "value.bound"})


@dataclass(frozen=True, slots=True)
class AgreeReason:
    """A reason with the sentences it was found in; its spans run in the sources' own offsets, A's as the claim's."""

    reason: Reason
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class AgreeResult:
    """`conflict` as soon as one sentence of a source is contradicted by the other's best-aligned passages."""

    relation: AgreeRelation
    reasons: tuple[AgreeReason, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What two sentences say of each other, by their positions in A and in B."""

    reason: Reason
    left: int
    right: int


def agree(a: SourceText, b: SourceText) -> AgreeResult:
    """Whether two sources agree, conflict or speak of different things. Looked at from both sides; the order only turns spans."""
    left, right = read_source(a), read_source(b)
    conflicts: list[_Found] = []
    same: list[_Found] = []
    for ours, theirs, turned in ((left, right, False), (right, left, True)):
        for at, other, relation, reason in _heard(ours, theirs):
            found = _Found(_turned(reason), other, at) if turned else _Found(reason, at, other)
            (conflicts if relation == "conflict" else same).append(found)
    settings = _Settings(left, right)
    besides = {
        (found.left, found.right, found.reason.claim_span) for found in conflicts if not _of_a_date(found, left[found.left])
    }
    conflicts = [found for found in conflicts if not settings.differ(found, _beside(found, besides))]
    if conflicts:
        return AgreeResult("conflict", _told(conflicts, left, right))
    same = [found for found in same if not settings.differ(found, _beside(found, besides))]
    return AgreeResult("agree", _told(same, left, right)) if same else AgreeResult("unrelated", ())


class _Settings:
    """The settings of two sources, of long ones that of the part in question."""

    def __init__(self, left: Sequence[ReadSentence], right: Sequence[ReadSentence]) -> None:
        self._views = [item.view for item in left], [item.view for item in right]
        self._known: dict[tuple[int, int], Setting] = {}
        self._ties: dict[tuple[int, int], Ties] = {}

    def differ(self, found: _Found, besides: int) -> bool:
        """Whether the two sentences are of two happenings, so that nothing in them is one statement.

        `besides` is how much else differs there.
        """
        left, right = self._part(0, found.left), self._part(1, found.right)
        if (left, right) not in self._ties:
            self._ties[left, right] = ties(self._known[0, left], self._known[1, right])
        known = self._ties[left, right]
        more = _MUCH if besides > 1 else _ONE * besides
        return known.apart > 0 and known.apart + more > known.together

    def _part(self, side: int, at: int) -> int:
        """The number of the part a sentence is of; its setting is known from then on."""
        views = self._views[side]
        number = 0 if len(views) <= _SHORT else at
        if (side, number) not in self._known:
            near = range(max(0, at - _WINDOW), min(len(views), at + _WINDOW + 1))
            chosen = range(len(views)) if len(views) <= _SHORT else sorted({*range(_LEAD), *near})
            self._known[side, number] = setting([views[index] for index in chosen])
        return number


def _beside(found: _Found, besides: set[tuple[int, int, Span | None]]) -> int:
    """How much differs in the sentences around this pair."""
    return sum(abs(left - found.left) <= _WINDOW and abs(right - found.right) <= _WINDOW for left, right, _ in besides)


def _of_a_date(found: _Found, item: ReadSentence) -> bool:
    values = item.sentence.statement.values
    return any(value.kind == "date" and (value.start, value.end) == found.reason.claim_span for value in values)


def _of_figures(reason: Reason) -> bool:
    return reason.rule.startswith(("value.", "bound.", "sum."))


def _heard(
    ours: list[ReadSentence], theirs: list[ReadSentence]
) -> Iterator[tuple[int, int, Literal["conflict", "same"], Reason]]:
    """What each sentence of one source hears from the other: its position, that of the other, and why."""
    views = [item.view for item in theirs]
    ranker = Ranker(views)
    holders = {item.sentence.statement.text: index for index, item in reversed(list(enumerate(theirs)))}
    for at, item in _different(ours):
        copy = holders.get(item.sentence.statement.text)
        if copy is not None:
            if _says_something(item.view):
                yield at, copy, "same", Reason("words.same", "both say it in the same words")
            continue
        ours_only = content(item.view)
        examined = examine_source(ours_only, theirs, ranker.rank(item.view), item.context.neighbours[:2])
        answer = settle(ours_only, theirs, examined)
        for index in sorted(answer.judged, key=lambda index: (-answer.judged[index].score, index)):
            judgement = answer.judged[index]
            if not judgement.reasons:
                continue
            if judgement.relation == "contradicts" and answer.relation == "contradicts":
                if not _borne_out(judgement.reasons[0], at, ours, theirs[index]):
                    yield at, index, "conflict", judgement.reasons[0]
            elif _agrees(ours_only, theirs[index].view, examined[index], judgement):
                yield at, index, "same", judgement.reasons[0]


def _says_something(view: View) -> bool:
    """Whether a sentence that both have is more than a heading or a line of the page."""
    telling = sum(word.weight >= 1 for word in view.words)
    return telling >= _SUBSTANCE and (clause_of(view).verb >= 0 or bool(view.statement.values))


def _agrees(claim: View, passage: View, found: Examination, judgement: Judgement) -> bool:
    """Whether a passage bears a sentence out in more than a word or the name of who is spoken of."""
    if judgement.score < SPEAKS or judgement.relation not in ("supports", "partly"):
        return False
    figures = sum(reason.rule in _AGREED for reason in judgement.reasons)
    shared = [
        (degree * word.weight, word.name >= 0)
        for word, degree in zip(claim.words, found.alignment.degree, strict=True)
        if word.value < 0
    ]
    if figures + sum(weight for weight, _ in shared) < _SUBSTANCE:
        return False
    if figures + sum(weight for weight, named in shared if not named) < _OTHERWISE:
        return False
    if clause_of(claim).verb < 0 and not figures:
        return False
    return not _unlike(claim, passage, judgement.reasons)


def _borne_out(reason: Reason, at: int, ours: Sequence[ReadSentence], theirs: ReadSentence) -> bool:
    """Whether the figure of the other source is told by this one as well, of what the other tells it of."""
    view = content(theirs.view)
    values = view.statement.values
    index = next((n for n, value in enumerate(values) if (value.start, value.end) == reason.passage_span), None)
    if index is None or not _of_figures(reason):
        return False
    finding = Finding(f"value:{index}", "differs", reason.rule, "", 1.0, reason.passage_span, reason.claim_span, passage=at)
    return Figures(view, values, [item.view for item in ours], summary=False).bear_out(finding, ())


def _unlike(ours: View, theirs: View, reasons: Sequence[Reason]) -> bool:
    """Whether a figure of each answers none of the other's, and one stands where the other does, or nothing else agrees.

    Euros and dollars, per cent and percentage points are neither one nor in conflict: such sentences do not agree.
    """
    open_ours = {reason.claim_span for reason in reasons if reason.rule == "value.missing"}
    answers = {reason.passage_span for reason in reasons}
    left = [index for index, value in enumerate(ours.statement.values) if (value.start, value.end) in open_ours]
    right = [index for index, value in enumerate(theirs.statement.values) if (value.start, value.end) not in answers]
    if not left or not right:
        return False
    if reasons[0].rule in ("value.missing", "words.covered"):
        return True
    places = swaps(ours, theirs)
    return any(_in_one_place(ours, one, theirs, other, places) for one in left for other in right)


def _in_one_place(ours: View, one: int, theirs: View, other: int, places: tuple[Swap, ...]) -> bool:
    """Whether two values stand behind the same word, or those of one kind where the words around them are the same."""
    here, there = ours.value_ranges.get(one), theirs.value_ranges.get(other)
    if here is None or there is None:
        return False
    if here[0] and there[0] and ours.words[here[0] - 1].stem == theirs.words[there[0] - 1].stem:
        return True
    return ours.statement.values[one].kind == theirs.statement.values[other].kind and swapped(places, here, there)


def _different(items: list[ReadSentence]) -> list[tuple[int, ReadSentence]]:
    """The sentences in order with their positions, each wording once; no more than can be compared in a few seconds."""
    found = {item.sentence.statement.text: (at, item) for at, item in reversed(list(enumerate(items[:MOST])))}
    return list(found.values())[::-1]


def _turned(reason: Reason) -> Reason:
    return Reason(reason.rule, reason.message, reason.passage_span, reason.claim_span, reason.fact)


def _told(found: list[_Found], left: list[ReadSentence], right: list[ReadSentence]) -> tuple[AgreeReason, ...]:
    """Each reason once, in the order found."""
    once = {(item.reason.rule, item.reason.claim_span, item.reason.passage_span): item for item in reversed(found)}
    return tuple(
        AgreeReason(item.reason, left[item.left].sentence.statement.text, right[item.right].sentence.statement.text)
        for item in reversed(once.values())
    )
