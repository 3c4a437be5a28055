"""Two sources against each other: whether they conflict on anything they both speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from verifybench.evidence.content import content
from verifybench.evidence.inplace import Swap, swapped, swaps
from verifybench.evidence.ranking import Ranker
from verifybench.evidence.settling import ReadSentence, examine_source, read_source, settle
from verifybench.evidence.sourcetext import SourceText
from verifybench.evidence.words import View
from verifybench.model.evidence import Reason

AgreeRelation = Literal["agree", "conflict", "unrelated"]
MOST = 1000
"""Sentences of a source that are compared; the rest of a longer one is left out."""
SPEAKS = 0.4
"""Score from which a sentence of the other source speaks of the same thing."""


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


def agree(a: SourceText, b: SourceText) -> AgreeResult:
    """Whether two sources agree, conflict or speak of different things. Looked at from both sides; the order only turns spans."""
    left, right = read_source(a), read_source(b)
    conflicts: list[AgreeReason] = []
    same: list[AgreeReason] = []
    for ours, theirs, turned in ((left, right, False), (right, left, True)):
        ranker = Ranker([item.view for item in theirs])
        holders = {item.sentence.statement.text: item for item in reversed(theirs)}
        for item in _different(ours):
            copy = holders.get(item.sentence.statement.text)
            if copy is not None:
                same.append(_reason(Reason("words.same", "both say it in the same words"), item, copy, turned))
                continue
            before = item.context.neighbours[:2]
            ours_only = content(item.view)
            answer = settle(ours_only, theirs, examine_source(ours_only, theirs, ranker.rank(item.view), before))
            for index in sorted(answer.judged, key=lambda index: (-answer.judged[index].score, index)):
                judgement = answer.judged[index]
                if not judgement.reasons:
                    continue
                reason = _reason(judgement.reasons[0], item, theirs[index], turned)
                if judgement.relation == "contradicts" and answer.relation == "contradicts":
                    conflicts.append(reason)
                elif (
                    judgement.score >= SPEAKS
                    and judgement.relation in ("supports", "partly")
                    and not _unlike(ours_only, theirs[index].view, judgement.reasons)
                ):
                    same.append(reason)
    if conflicts:
        return AgreeResult("conflict", _once(conflicts))
    return AgreeResult("agree", _once(same)) if same else AgreeResult("unrelated", ())


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


def _different(items: list[ReadSentence]) -> list[ReadSentence]:
    """The sentences in order, each wording once; no more than can be compared in a few seconds."""
    return list({item.sentence.statement.text: item for item in reversed(items[:MOST])}.values())[::-1]


def _reason(reason: Reason, ours: ReadSentence, theirs: ReadSentence, turned: bool) -> AgreeReason:
    one, other = ours.sentence.statement.text, theirs.sentence.statement.text
    if not turned:
        return AgreeReason(reason, one, other)
    return AgreeReason(Reason(reason.rule, reason.message, reason.passage_span, reason.claim_span, reason.fact), other, one)


def _once(reasons: list[AgreeReason]) -> tuple[AgreeReason, ...]:
    found = {(item.reason.rule, item.reason.claim_span, item.reason.passage_span): item for item in reversed(reasons)}
    return tuple(reversed(list(found.values())))
