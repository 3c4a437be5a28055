"""Two sources against each other: whether they conflict on anything they both speak of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.evidence.comparing import examine_source, read_source, settle
from verifybench.evidence.ranking import Ranker
from verifybench.evidence.sourcetext import SourceText
from verifybench.model.evidence import Reason

AgreeRelation = Literal["agree", "conflict", "unrelated"]
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
        for item in ours:
            relation, judged = settle(
                item.view, theirs, examine_source(item.view, theirs, ranker.rank(item.view), item.context.neighbours[:2])
            )
            for index in sorted(judged, key=lambda index: (-judged[index].score, index)):
                judgement = judged[index]
                if not judgement.reasons:
                    continue
                reason = judgement.reasons[0]
                one, other = item.sentence.statement.text, theirs[index].sentence.statement.text
                if turned:
                    reason = Reason(reason.rule, reason.message, reason.passage_span, reason.claim_span, reason.fact)
                    one, other = other, one
                if judgement.relation == "contradicts" and relation == "contradicts":
                    conflicts.append(AgreeReason(reason, one, other))
                elif judgement.score >= SPEAKS and judgement.relation in ("supports", "partly"):
                    same.append(AgreeReason(reason, one, other))
    if conflicts:
        return AgreeResult("conflict", _once(conflicts))
    return AgreeResult("agree", _once(same)) if same else AgreeResult("unrelated", ())


def _once(reasons: list[AgreeReason]) -> tuple[AgreeReason, ...]:
    found = {(item.reason.rule, item.reason.claim_span, item.reason.passage_span): item for item in reversed(reasons)}
    return tuple(reversed(list(found.values())))
