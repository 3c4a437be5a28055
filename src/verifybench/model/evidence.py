"""Evidence: how a passage bears on a claim, and the named rules that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.claim import Fact
from verifybench.model.document import Span
from verifybench.model.value import Value

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
class Place:
    """Where the same words stand once more: a copy of one side of a conflict."""

    document: str
    span: Span
    claim: str | None = None
    passage: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: the words, where they stand, and the part of them that disagrees.

    `verdict` is what its reviewer says of the claim. `value` is the figure or date of that part, kept here so that a conflict which
    is gone still shows it; `also` are the other places that say this side in the same words.
    """

    document: str
    text: str
    span: Span
    focus: Span
    claim: str | None = None
    passage: str | None = None
    reviewer: str | None = None
    verdict: str | None = None
    value: Value | None = None
    also: tuple[Place, ...] = ()

    @property
    def focus_text(self) -> str:
        return self.text[self.focus[0] - self.span[0] : self.focus[1] - self.span[0]]

    @property
    def documents(self) -> tuple[str, ...]:
        """Every document that says it, this side's own first."""
        return tuple(dict.fromkeys((self.document, *(place.document for place in self.also))))


@dataclass(frozen=True, slots=True)
class Conflict:
    """A disagreement that someone must look at, over one fact. `id` is derived from kind, rule and both sides' words, in either
    order except of a claim against a source: copies of a sentence are witnesses of one conflict."""

    id: str
    kind: ConflictKind
    rule: str
    message: str
    left: Side
    right: Side
    certainty: Certainty = "firm"
    fact: Fact = "content"

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.left, self.right

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that it touches, those of copies too."""
        places: tuple[Side | Place, ...] = (self.left, self.right, *self.left.also, *self.right.also)
        return tuple(dict.fromkeys(place.claim for place in places if place.claim is not None))

    @property
    def documents(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.left.documents, *self.right.documents)))

    @property
    def within_one_sentence(self) -> bool:
        """Whether both sides are parts of one sentence: a list and its total."""
        return (self.left.document, self.left.span) == (self.right.document, self.right.span) and not self.left.reviewer
