"""What each sentence of one source hears from another source: that it is so, that it is not, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from verifybench.evidence.content import content
from verifybench.evidence.examine import Examination
from verifybench.evidence.inplace import Swap, swapped, swaps
from verifybench.evidence.instead import Figures
from verifybench.evidence.judging import COVERED, MEASURED
from verifybench.evidence.ranking import Ranker
from verifybench.evidence.readsource import ReadSentence, ReadSource
from verifybench.evidence.rules import whence
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.settling import examine_source, settle
from verifybench.evidence.sourcefigures import Sorted
from verifybench.evidence.syntax import clause_of, subject_of
from verifybench.evidence.words import View
from verifybench.model.document import Span
from verifybench.model.evidence import Certainty, Judgement, Reason

Answer = Literal["conflict", "same", "unclear"]
"""`unclear`: a conflict where both sentences are of one happening."""
MOST = 120
"""Sentences of a source that are held against another; of a longer one the first and those that share most with the other."""
FIGURES = 150
"""Figures of each that are held against each other where both are full of them; of more, the sentences that share most."""
_LEAD = 2  # sentences that say what it is about
SPEAKS = 0.4
"""Score from which a sentence of the other source speaks of the same thing."""
MEASURES = 0.15
"""The same where both have the same sum, weight, length …, which seldom meet by chance."""
_SUBSTANCE = 2.0  # words of full meaning and figures that a sentence must share with the other to agree with it
_OTHERWISE = 1.0  # of these other than names
_NAMED = ("name.", "place.", "said.", "subject.", "value.missing", "predicate.missing", "polarity.unclear")
_TURNED = frozenset({"polarity.negated", "predicate.antonym", "predicate.opposite", "predicate.complementary"})
_AGREED = frozenset({"value.equal", "value.rounds", "value.bound"})
_DENIED = 0.5  # strength from which a denial counts where both are of one happening for sure
_MEASURE = 1.5  # what a sum, weight, length … that both have ties two sentences by
_COUNTED = 0.5  # strength from which a count is the same: "twice" is not "two teams"
_FIGURES = ("value.", "bound.")


@dataclass(frozen=True, slots=True)
class Heard:
    """What a sentence hears from another, by their positions; the reason's spans are those of the first and of the second."""

    answer: Answer
    reason: Reason
    left: int
    right: int
    ties: float = 0.0  # what this alone has the two in common by
    certainty: Certainty = "firm"  # of a conflict

    @property
    def turned(self) -> Heard:
        """The same, looked at from the other source."""
        one = self.reason
        reason = Reason(one.rule, one.message, one.passage_span, one.claim_span, one.fact)
        return Heard(self.answer, reason, self.right, self.left, self.ties, self.certainty)


def hear(ours: ReadSource, theirs: ReadSource) -> Iterator[Heard]:
    """What the sentences of one source hear from the other, in order, the best aligned first."""
    views = theirs.views
    ranker = Ranker(views)
    holders = _holders(theirs)
    for at, item in _different(ours):
        copy = holders.get(item.sentence.statement.text)
        if copy is not None:
            told = whence.apart(item.view, views[copy], replace(theirs[copy].context, claim_sent=item.context.sent))
            if (told is None or told[0] != "differs") and _says_something(item.view):
                yield Heard("same", Reason("words.same", "both say it in the same words"), at, copy)
            continue
        claim = content(item.view)
        examined = examine_source(
            claim, theirs, ranker.rank(item.view), tuple(item.context.neighbours[:2]), item.context.sent
        )
        answer = settle(claim, theirs, examined)
        for index in sorted(answer.judged, key=lambda index: (-answer.judged[index].score, index)):
            judgement, found = answer.judged[index], examined[index]
            if judgement.relation == "contradicts" and answer.relation == "contradicts":
                reason = judgement.reasons[0]
                if not _of_other_things(reason, claim, found) and not _borne_out(reason, at, ours, theirs[index].view):
                    yield Heard("conflict", reason, at, index, certainty=judgement.certainty)
            elif judgement.relation == "mentions":
                turned = _said_of_unnamed(claim, views[index], found)
                if turned is not None:
                    yield Heard("unclear", turned, at, index, certainty="possible")
            elif judgement.reasons and _agrees(claim, views[index], found, judgement):
                yield Heard("same", judgement.reasons[0], at, index, _MEASURE * _measured(found))


def _said_of_unnamed(claim: View, passage: View, found: Examination) -> Reason | None:
    """What is denied or turned round of somebody whom one of the two only calls "he"."""
    if found.subject != "unclear" or not (subject_of(claim).pronoun or subject_of(passage).pronoun):
        return None
    return next((one.reason for one in found.findings if one.rule in _TURNED and one.strength >= _DENIED), None)


def _says_something(view: View) -> bool:
    """Whether a sentence that both have is more than a heading or a line of the page."""
    telling = sum(word.weight >= 1 for word in view.words)
    return telling >= _SUBSTANCE and (clause_of(view).verb >= 0 or bool(view.statement.values))


def _agrees(claim: View, passage: View, found: Examination, judgement: Judgement) -> bool:
    """Whether a passage bears a sentence out in more than a word or the name of who is spoken of."""
    if judgement.relation not in ("supports", "partly") or judgement.score < (MEASURES if _measured(found) else SPEAKS):
        return False
    if (
        judgement.relation == "partly"
        and found.coverage < COVERED
        and all(reason.rule.startswith(_NAMED) for reason in judgement.reasons)
    ):
        return False
    figures = sum(one.rule in _AGREED and (one.kind != "count" or one.strength >= _COUNTED) for one in found.findings)
    if judgement.reasons[0].rule in _AGREED and not figures:
        return False
    named, otherwise = _shared(claim, found)
    if figures + named + otherwise < _SUBSTANCE or figures + otherwise < _OTHERWISE:
        return False
    if clause_of(claim).verb < 0 and not figures:
        return False
    return not _unlike(claim, passage, judgement.reasons)


def _measured(found: Examination) -> bool:
    return any(one.rule in _AGREED and one.kind in MEASURED for one in found.findings)


def _shared(claim: View, found: Examination) -> tuple[float, float]:
    """What the words of names, and the other words, count that a passage has as well."""
    named = otherwise = 0.0
    for word, degree in zip(claim.words, found.alignment.degree, strict=True):
        if word.name >= 0:
            named += word.weight * degree
        elif word.value < 0:
            otherwise += word.weight * degree
    return named, otherwise


def _of_other_things(reason: Reason, claim: View, found: Examination) -> bool:
    """Whether two figures are told of one name, and nothing else is: "searched twice within a month", "held for three years"."""
    kind = next((one.kind for one in claim.statement.values if (one.start, one.end) == reason.claim_span), "date")
    return kind != "date" and kind not in MEASURED and _shared(claim, found)[1] < _OTHERWISE


def _borne_out(reason: Reason, at: int, ours: ReadSource, theirs: View) -> bool:
    """Whether the figure of the other source is told by this one as well, of what the other tells it of.

    Not where one stands in the very place of the other: then it makes no difference what else is told.
    """
    mine, view = ours[at].view, content(theirs)
    here, there = _value_at(mine, reason.claim_span), _value_at(view, reason.passage_span)
    if there < 0 or not reason.rule.startswith(_FIGURES):
        return False
    if here >= 0 and swapped(swaps(mine, view), mine.value_ranges[here], view.value_ranges[there]):
        return False
    finding = Finding(f"value:{there}", "differs", reason.rule, "", 1.0, reason.passage_span, reason.claim_span, passage=at)
    return Figures(view, Sorted(view.statement.values), ours.figures, summary=False).bear_out(finding, ())


def _value_at(view: View, span: Span | None) -> int:
    """The index of the value with this span, -1 where none has."""
    values = enumerate(view.statement.values)
    return next((index for index, one in values if (one.start, one.end) == span and index in view.value_ranges), -1)


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


def chosen(ours: ReadSource, theirs: ReadSource) -> Sequence[int]:
    """The positions of the sentences that are held against the other source, in order."""
    dense = len(ours.figures.placed) * len(theirs.figures.placed) > FIGURES**2
    if len(ours) <= MOST and not dense:
        return range(len(ours))
    ranker = Ranker(theirs.views)
    rest = sorted(range(_LEAD, len(ours)), key=lambda at: (-ranker.shared(ours[at].view), at))
    kept: list[int] = []
    room = FIGURES if dense else len(ours.figures.placed)
    for at in (*range(min(_LEAD, len(ours))), *rest):
        room -= len(ours[at].view.value_ranges)
        if len(kept) == MOST or (room < 0 and kept):
            break
        kept.append(at)
    return sorted(kept)


def _holders(items: ReadSource) -> dict[str, int]:
    """Where each sentence stands first."""
    return {item.sentence.statement.text: index for index, item in reversed(list(enumerate(items)))}


def _different(items: ReadSource) -> list[tuple[int, ReadSentence]]:
    """The sentences in order with their positions, each wording once."""
    return [(at, items[at]) for at in sorted(_holders(items).values())]
