"""What lists show: one light row a claim, a document or a conflict, without parsing what is behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from verifybench.model.document import BlockLabel, Metadata, Role
from verifybench.model.event import ConflictDecided
from verifybench.model.evidence import Conflict
from verifybench.model.state import Decided

Scope = Literal["drafts", "sources", "all"]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as a list shows it. `label` is the standing verdict's, None while undecided; `disputed` where reviewers differ."""

    id: str
    document: str
    role: Role
    block: BlockLabel
    text: str
    start: int
    checkworthiness: float
    relation: str  # the best of the claim's evidence: supports, contradicts, partly, conflicting, mentions or ""
    conflicts: int  # conflicts that touch it and are open or upheld
    label: str | None = None
    stands: bool = False
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class DocumentRow:
    id: str
    role: Role
    path: str
    metadata: Metadata
    sha256: str
    raw_sha256: str
    encoding: str
    claims: int
    passages: int
    group: str  # independence group: sources of one group count once
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict with its decision; `gone` when a rebuild no longer finds what was decided."""

    conflict: Conflict
    state: Literal["open", "explained", "upheld", "gone"]
    decision: Decided[ConflictDecided] | None = None
    blocks: bool = False  # touches a draft claim and is open or upheld


@dataclass(frozen=True, slots=True)
class Counts:
    """n/total and what is left, over the claims of one scope."""

    total: int
    undecided: int
    labels: Mapping[str, int] = field(default_factory=dict)

    @property
    def decided(self) -> int:
        return self.total - self.undecided
