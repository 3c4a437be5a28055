"""What `list --format json` prints and `claims/*.json` hold."""

from __future__ import annotations

from typing import Literal

from verifybench.cli.pipe_answers import FactJudgedOut, Out, StatementOut, ValueOut
from verifybench.model.claim import Fact
from verifybench.model.document import BlockLabel, Role, Translated
from verifybench.model.evidence import Certainty, ConflictKind, Relation
from verifybench.review import ClaimKind


class LocatorOut(Out):
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


class ClaimsDocumentOut(Out):
    id: str
    role: Role
    path: str
    sha256: str
    file_sha256: str


class ClaimsFileOut(Out):
    """A file of `claims/`: what extraction finds in one document."""

    format: Literal["verifybench-claims/1"]
    rules: str
    document: ClaimsDocumentOut
    claims: list[ClaimOut]


class FactCheckedOut(Out):
    """What the evidence says about one fact of a claim, null where nothing was found; how many independent sources say that it
    holds, and how many that it does not, in how many documents; and why some of these count once."""

    fact: Fact
    relation: Literal["supports", "contradicts", "partly", "mentions", "conflicting"] | None
    sources: int
    documents: int
    against: int
    against_documents: int
    why: list[str]


class CarriedOut(Out):
    """Words that a verdict was given on, or cited, and those of today for which somebody said that it holds."""

    text: str
    now: str
    document: str
    cited: bool
    reviewer: str
    at: str
    reason: str
    record: str
    message: str


class ListedClaimOut(Out):
    id: str
    document: str
    text: str
    start: int
    end: int
    locator: LocatorOut
    values: list[ValueOut]
    kinds: list[ClaimKind]
    facts: list[FactCheckedOut]
    status: Literal["undecided", "suspended", "decided", "disputed", "stands", "waived", "second"]
    verdict: str | None
    fact: Fact | None
    review: Literal["second", "adjudicate"] | None
    carried: list[CarriedOut]
    flagged: bool
    notes: int


class MetadataOut(Out):
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    accessed: str | None
    url: str | None
    origin: str | None
    translated: Translated | None
    language: str | None


class GradeOut(Out):
    """NATO (Admiralty) grade of a source, and its tier; null is not graded."""

    reliability: Literal["A", "B", "C", "D", "E", "F"] | None
    credibility: Literal["1", "2", "3", "4", "5", "6"] | None
    tier: Literal["primary", "secondary"] | None


class ListedSourceOut(Out):
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


class PlaceOut(Out):
    document: str
    claim: str | None
    passage: str | None
    start: int
    end: int


class SideOut(Out):
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


class ListedConflictOut(Out):
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


class ReasonOut(Out):
    rule: str
    message: str
    fact: Fact
    claim_span: list[int] | None
    passage_span: list[int] | None


class ListedEvidenceOut(Out):
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


class ListOut(Out):
    """What `list claims|sources|conflicts|evidence --format json` prints: an array of one of these."""

    claims: list[ListedClaimOut]
    sources: list[ListedSourceOut]
    conflicts: list[ListedConflictOut]
    evidence: list[ListedEvidenceOut]
