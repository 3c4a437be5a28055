"""Evidence: how a passage bears on a claim, and the named rules that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.claim import Fact
from verifybench.model.document import Span

Relation = Literal["supports", "contradicts", "partly", "mentions"]
Certainty = Literal["firm", "possible"]


@dataclass(frozen=True, slots=True)
class Reason:
    """The named rule that decided (or guarded), with the spans it looked at in claim and passage."""

    rule: str
    message: str
    claim_span: Span | None = None
    passage_span: Span | None = None
    fact: Fact = "content"


@dataclass(frozen=True, slots=True)
class FactJudged:
    """What one passage says about one fact of an attributed claim."""

    fact: Fact
    relation: Relation
    certainty: Certainty = "firm"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one passage says about one claim; reasons run from the deciding one down, each with the fact it is about.

    `score` is 0..1 and comparable across claims: how well the passage speaks about the same thing, not whether it agrees.
    `facts` are empty where the claim holds one fact, its content, and `relation` is about that.
    """

    relation: Relation
    score: float
    reasons: tuple[Reason, ...] = ()
    certainty: Certainty = "firm"
    facts: tuple[FactJudged, ...] = ()

    def on(self, fact: Fact) -> FactJudged | None:
        """What it says about one fact; None of a fact that the claim does not hold."""
        if not self.facts:
            return FactJudged("content", self.relation, self.certainty) if fact == "content" else None
        return next((one for one in self.facts if one.fact == fact), None)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A link from a claim to a passage of another document, made by the machine or by a reviewer."""

    id: str
    claim: str
    passage: str
    document: str
    judgement: Judgement
    origin: Literal["machine", "reviewer"] = "machine"


ConflictKind = Literal["claim-source", "source-source", "draft-draft", "reviewer-reviewer"]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: the words, where they stand, and the part of them that disagrees."""

    document: str
    text: str
    span: Span
    focus: Span
    claim: str | None = None
    passage: str | None = None
    reviewer: str | None = None

    @property
    def focus_text(self) -> str:
        return self.text[self.focus[0] - self.span[0] : self.focus[1] - self.span[0]]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A disagreement that someone must look at, over one fact. `id` is derived from kind, rule and both sides' words, in either
    order."""

    id: str
    kind: ConflictKind
    rule: str
    message: str
    left: Side
    right: Side
    certainty: Certainty = "firm"
    fact: Fact = "content"
