"""What lists show of a conflict: what was found, and what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.event import ConflictDecided
from verifybench.model.evidence import Conflict
from verifybench.model.state import Decided


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict with its decision; `gone` when a rebuild no longer finds what was decided."""

    conflict: Conflict
    state: Literal["open", "explained", "upheld", "gone"]
    decision: Decided[ConflictDecided] | None = None
    blocks: bool = False  # touches a draft claim and is open or upheld
