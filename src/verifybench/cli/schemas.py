"""The shapes of what goes in and out as JSON: `pipe`, `list` and `claims/*.json`. Run as a module it writes the JSON Schemas.

Input models ignore unknown keys; output models forbid them, so that a golden test notices what the schemas do not say. Each is
built when it is first asked for: all of them together take longer than reading the first record.
"""

from __future__ import annotations

import json
import sys
from datetime import date as day
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from verifybench.model.claim import Fact, NameKind
from verifybench.model.document import BlockLabel, Role, Translated
from verifybench.model.evidence import Certainty, ConflictKind, Relation
from verifybench.model.value import Hedge, Kind
from verifybench.review import ClaimKind


def _iso(text: str) -> str:
    """A date or a date and time; a year or a month alone serve as well."""
    for pattern in ("%Y", "%Y-%m"):
        try:
            datetime.strptime(text, pattern)
        except ValueError:
            continue
        return text
    try:
        day.fromisoformat(text[:10])
        datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not an ISO 8601 date") from None
    return text


Date = Annotated[str, AfterValidator(_iso)]
RecordRelation = Literal["supports", "contradicts", "partly", "mentions", "conflicting", "unrelated"]
Id = str | int | float | None


class _In(BaseModel):
    model_config = ConfigDict(extra="ignore", defer_build=True)

    id: Id = None


class TextIn(_In):
    """A line for `pipe claims` and `pipe values`."""

    text: str
    date: Date | None = None


class SourceIn(BaseModel):
    """A source of `pipe compare` and `pipe agree`: a text, or its sentences cut already."""

    model_config = ConfigDict(extra="ignore", defer_build=True)

    id: str | int
    text: str | None = None
    sentences: list[str] | None = None
    date: Date | None = None

    @model_validator(mode="after")
    def _has_words(self) -> SourceIn:
        if (self.text is None) == (self.sentences is None):
            raise ValueError("a source has either text or sentences")
        return self


class CompareIn(_In):
    """A line for `pipe compare`."""

    claim: str
    sources: list[SourceIn]
    date: Date | None = None

    @model_validator(mode="after")
    def _ids_differ(self) -> CompareIn:
        if len({source.id for source in self.sources}) != len(self.sources):
            raise ValueError("two sources have the same id")
        return self


class AgreeIn(_In):
    """A line for `pipe agree`."""

    sources: Annotated[list[SourceIn], Field(min_length=2, max_length=2)]


class NamesIn(_In):
    """A line for `pipe names`."""

    names: Annotated[list[str], Field(min_length=2, max_length=2)]


class _Out(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)


class ValueOut(_Out):
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


class NameOut(_Out):
    text: str
    start: int
    end: int
    kind: NameKind
    title: str


class QuoteOut(_Out):
    text: str
    start: int
    end: int
    speaker: str | None


class AttributionOut(_Out):
    speaker: str
    verb: str
    start: int
    end: int


class StatementOut(_Out):
    """A sentence with everything read in it; offsets are into the text given."""

    text: str
    start: int
    end: int
    checkworthiness: float = Field(ge=0, le=1)
    values: list[ValueOut]
    names: list[NameOut]
    quotes: list[QuoteOut]
    attribution: list[AttributionOut]


class ErrorOut(_Out):
    """The answer to a line that cannot be read."""

    id: Any
    error: str


class ClaimsOut(_Out):
    """The answer of `pipe claims`."""

    id: Any
    claims: list[StatementOut]


class ValuesOut(_Out):
    """The answer of `pipe values`."""

    id: Any
    values: list[ValueOut]


class FactJudgedOut(_Out):
    """What a passage says about one fact of the claim; an attributed claim holds two, any other its content alone."""

    fact: Fact
    relation: Relation
    certainty: Certainty


class FactComparedOut(_Out):
    """What all sources say about one fact of the claim."""

    fact: Fact
    relation: RecordRelation


class CompareReasonOut(_Out):
    rule: str
    message: str
    fact: Fact
    claim_text: str
    source_text: str


class ComparedOut(_Out):
    """A passage; `start` and `end` are offsets into the sentence where sentences were given, else into the text."""

    source: str | int
    start: int
    end: int
    sentence: int | None = None
    score: float = Field(ge=0, le=1)
    relation: Relation
    facts: list[FactJudgedOut]
    reasons: list[CompareReasonOut]


class CompareOut(_Out):
    """The answer of `pipe compare`."""

    id: Any
    relation: RecordRelation
    facts: list[FactComparedOut]
    score: float = Field(ge=0, le=1)
    passages: list[ComparedOut]


class AgreeReasonOut(_Out):
    rule: str
    message: str
    fact: Fact
    sentences: Annotated[list[str], Field(min_length=2, max_length=2)]


class AgreeOut(_Out):
    """The answer of `pipe agree`."""

    id: Any
    relation: Literal["agree", "conflict", "unrelated"]
    reasons: list[AgreeReasonOut]


class NameReasonOut(_Out):
    rule: str
    message: str


class NamesOut(_Out):
    """The answer of `pipe names`."""

    id: Any
    same: bool
    score: float = Field(ge=0, le=1)
    reasons: list[NameReasonOut]


class LocatorOut(_Out):
    page: str | None
    line: int | None
    paragraph: int | None
    heading: list[str]
    text: str


class ClaimOut(StatementOut):
    """A claim as `claims/*.json` keeps it."""

    id: str
    document: str
    block: BlockLabel
    prefix: str
    suffix: str
    locator: LocatorOut


class ClaimsDocumentOut(_Out):
    id: str
    role: Role
    path: str
    sha256: str
    file_sha256: str


class ClaimsFileOut(_Out):
    """A file of `claims/`: what extraction finds in one document."""

    format: Literal["verifybench-claims/1"]
    rules: str
    document: ClaimsDocumentOut
    claims: list[ClaimOut]


class FactCheckedOut(_Out):
    """What the evidence says about one fact of a claim, null where nothing was found; how many independent sources say that it
    holds, and how many that it does not, in how many documents; and why some of these count once."""

    fact: Fact
    relation: Literal["supports", "contradicts", "partly", "mentions", "conflicting"] | None
    sources: int
    documents: int
    against: int
    against_documents: int
    why: list[str]


class ListedClaimOut(_Out):
    id: str
    document: str
    text: str
    start: int
    end: int
    locator: LocatorOut
    values: list[ValueOut]
    kinds: list[ClaimKind]
    facts: list[FactCheckedOut]
    status: Literal["undecided", "decided", "disputed", "stands", "waived", "second"]
    verdict: str | None
    fact: Fact | None
    review: Literal["second", "adjudicate"] | None


class MetadataOut(_Out):
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    accessed: str | None
    url: str | None
    origin: str | None
    translated: Translated | None
    language: str | None


class GradeOut(_Out):
    """NATO (Admiralty) grade of a source, and its tier; null is not graded."""

    reliability: Literal["A", "B", "C", "D", "E", "F"] | None
    credibility: Literal["1", "2", "3", "4", "5", "6"] | None
    tier: Literal["primary", "secondary"] | None


class ListedSourceOut(_Out):
    id: str
    role: Role
    path: str
    metadata: MetadataOut
    sha256: str
    file_sha256: str
    encoding: str
    group: str
    group_size: int
    why: list[str]
    grade: GradeOut
    claims: int
    passages: int
    warnings: list[str]


class PlaceOut(_Out):
    document: str
    claim: str | None
    passage: str | None
    start: int
    end: int


class SideOut(_Out):
    document: str
    claim: str | None
    passage: str | None
    reviewer: str | None
    text: str
    start: int
    end: int
    focus: str
    verdict: str | None
    value: ValueOut | None
    also: list[PlaceOut]


class ListedConflictOut(_Out):
    id: str
    kind: ConflictKind
    rule: str
    message: str
    certainty: Certainty
    fact: Fact
    left: SideOut
    right: SideOut
    state: Literal["open", "explained", "upheld", "gone"]
    explanation: str | None
    names: str | None
    blocks: bool
    cluster: str
    predecessor: str | None
    successor: str | None


class ReasonOut(_Out):
    rule: str
    message: str
    fact: Fact
    claim_span: list[int] | None
    passage_span: list[int] | None


class ListedEvidenceOut(_Out):
    id: str
    claim: str
    passage: str
    document: str
    text: str
    locator: LocatorOut
    relation: Relation
    certainty: Certainty
    facts: list[FactJudgedOut]
    score: float
    origin: Literal["machine", "reviewer"]
    group: str
    grade: GradeOut
    rests_on: list[str]
    repeats: str | None
    reasons: list[ReasonOut]


class ListOut(_Out):
    """What `list claims|sources|conflicts|evidence --format json` prints: an array of one of these."""

    claims: list[ListedClaimOut]
    sources: list[ListedSourceOut]
    conflicts: list[ListedConflictOut]
    evidence: list[ListedEvidenceOut]


SCHEMAS: dict[str, type[BaseModel]] = {
    "claims": ClaimsFileOut,
    "list": ListOut,
    "pipe-claims-in": TextIn,
    "pipe-claims-out": ClaimsOut,
    "pipe-values-in": TextIn,
    "pipe-values-out": ValuesOut,
    "pipe-compare-in": CompareIn,
    "pipe-compare-out": CompareOut,
    "pipe-agree-in": AgreeIn,
    "pipe-agree-out": AgreeOut,
    "pipe-names-in": NamesIn,
    "pipe-names-out": NamesOut,
    "pipe-error": ErrorOut,
}


def schema_text(name: str) -> str:
    """One JSON Schema as it is committed."""
    mode: Literal["validation", "serialization"] = "validation" if name.endswith("-in") else "serialization"
    return json.dumps(SCHEMAS[name].model_json_schema(mode=mode), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in SCHEMAS:
        (folder / f"{name}.schema.json").write_text(schema_text(name), encoding="utf-8", newline="\n")
