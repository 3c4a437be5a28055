"""What lists show of a document."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.case.grading import UNGRADED, Grade
from verifybench.model.document import Metadata, Role


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
    grade: Grade = UNGRADED
    group_size: int = 1  # sources in the group, itself among them
    why: tuple[str, ...] = ()  # what ties it to them, and what it is kept apart from
