"""The answers of `pipe`. Unknown keys are forbidden, so that a golden test notices what the schemas do not say."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from verifybench.model.claim import Fact, NameKind
from verifybench.model.evidence import Certainty, Relation
from verifybench.model.value import Hedge, Kind

RecordRelation = Literal["supports", "contradicts", "partly", "mentions", "conflicting", "unrelated"]


class Out(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class ValueOut(Out):
    """A value; `low` and `high` are in the canonical unit, dates ISO 8601 and both inclusive, null is an open end."""

    kind: Kind
    text: str
    start: int
    end: int
    amount: float | int | None
    low: float | int | str | None
    high: float | int | str | None
    low_open: bool
    high_open: bool
    unit: str | None
    noun: str | None
    hedge: Hedge


class NameOut(Out):
    text: str
    start: int
    end: int
    kind: NameKind
    title: str


class QuoteOut(Out):
    text: str
    start: int
    end: int
    speaker: str | None


class AttributionOut(Out):
    speaker: str
    verb: str
    start: int
    end: int


class StatementOut(Out):
    """A sentence with everything read in it; offsets are into the text given."""

    text: str
    start: int
    end: int
    checkworthiness: float = Field(ge=0, le=1)
    values: list[ValueOut]
    names: list[NameOut]
    quotes: list[QuoteOut]
    attribution: list[AttributionOut]


class ErrorOut(Out):
    """The answer to a line that cannot be read."""

    id: Any
    error: str


class ClaimsOut(Out):
    """The answer of `pipe claims`."""

    id: Any
    claims: list[StatementOut]


class ValuesOut(Out):
    """The answer of `pipe values`."""

    id: Any
    values: list[ValueOut]


class FactJudgedOut(Out):
    """What a passage says about one fact of the claim; an attributed claim holds two, any other its content alone."""

    fact: Fact
    relation: Relation
    certainty: Certainty


class FactComparedOut(Out):
    """What all sources say about one fact of the claim."""

    fact: Fact
    relation: RecordRelation


class CompareReasonOut(Out):
    rule: str
    message: str
    fact: Fact
    claim_text: str
    source_text: str


class ComparedOut(Out):
    """A passage; `start` and `end` are offsets into the sentence where sentences were given, else into the text."""

    source: str | int
    start: int
    end: int
    sentence: int | None = None
    score: float = Field(ge=0, le=1)
    relation: Relation
    facts: list[FactJudgedOut]
    reasons: list[CompareReasonOut]


class CompareOut(Out):
    """The answer of `pipe compare`."""

    id: Any
    relation: RecordRelation
    facts: list[FactComparedOut]
    score: float = Field(ge=0, le=1)
    passages: list[ComparedOut]


class AgreeReasonOut(Out):
    rule: str
    message: str
    fact: Fact
    sentences: Annotated[list[str], Field(min_length=2, max_length=2)]


class AgreeOut(Out):
    """The answer of `pipe agree`."""

    id: Any
    relation: Literal["agree", "conflict", "unrelated"]
    reasons: list[AgreeReasonOut]


class NameReasonOut(Out):
    rule: str
    message: str


class NamesOut(Out):
    """The answer of `pipe names`."""

    id: Any
    same: bool
    score: float = Field(ge=0, le=1)
    reasons: list[NameReasonOut]
