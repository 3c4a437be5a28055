"""What the claims list shows: one light row a claim, without parsing what is behind it. The first frame waits for this module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from verifybench.model.claim import Fact
    from verifybench.model.document import BlockLabel, Role

Scope = Literal["drafts", "sources", "all"]
Waits = Literal["", "second", "adjudicate"]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as a list shows it. `label` is the standing verdict's, None while undecided; `disputed` where reviewers differ;
    `waived` where it was decided, with a reason, that it needs none. `review` is what a claim with a verdict waits for: a `second`
    one, or a third person to `adjudicate`; while it waits blindly, `label` is None for everybody but who gave the verdict. `held`
    says that it has none because a revision holds its verdict back; `flagged` that somebody put it aside for later."""

    id: str
    document: str
    role: Role
    block: BlockLabel
    text: str
    start: int
    checkworthiness: float
    relation: str  # what the claim's evidence says: supports, contradicts, partly, conflicting, mentions or ""
    said: str | None  # the same for the fact that it was said; None where the claim names nobody who did
    content: str  # the same for the fact that it is so
    conflicts: int  # conflicts that touch it and are open or upheld
    label: str | None = None
    stands: bool = False
    disputed: bool = False
    waived: bool = False
    review: Waits = ""
    fact: Fact | None = None  # of an attributed claim, the one that the verdict is on
    held: bool = False
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """n/total and what is left, over the claims of one scope; a waived claim is not left, and a disputed one has no label. Of the
    `undecided` `held` have a verdict that a revision holds back."""

    total: int
    undecided: int
    labels: Mapping[str, int] = field(default_factory=dict)
    disputed: int = 0
    held: int = 0

    @property
    def left(self) -> str:
        """How many are undecided, in words, and that some of these were decided on other words."""
        return f"{self.undecided} undecided" + (f", {self.held} of them held back" if self.held else "")

    @property
    def decided(self) -> int:
        return self.total - self.undecided
