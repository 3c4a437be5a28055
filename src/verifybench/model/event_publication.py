"""Events of going out: signed off, published, corrected; and of the ledgers themselves: merged, checkpoint, erased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.reference import Apart, ClaimRef, HeadRef


@dataclass(frozen=True, slots=True)
class Excepted:
    """A finding of the publishing gate that a draft is signed off in spite of, with the reason."""

    rule: str
    message: str
    reason: str
    claim: str | None = None
    conflict: str | None = None


@dataclass(frozen=True, slots=True)
class SignedOff:
    """A draft may go out as it is: binds its text, every ledger's head, and what `check` found with a reason for each.

    `heads` are those before this record. `snapshot` is the SHA-256 of what it was signed on: every document's text and file,
    rules and policy, kept in `versions/`. Any later change of these or of the history voids it.
    """

    draft: str
    text_sha256: str
    heads: tuple[HeadRef, ...]
    exceptions: tuple[Excepted, ...] = ()
    rules: str = ""
    snapshot: str | None = None
    apart: tuple[Apart, ...] = ()
    kind: Literal["signed-off"] = "signed-off"


@dataclass(frozen=True, slots=True)
class Published:
    """A draft went out: `when` is an ISO date or moment as stated, `where` an address or a name."""

    draft: str
    text_sha256: str
    when: str
    where: str = ""
    kind: Literal["published"] = "published"


@dataclass(frozen=True, slots=True)
class Corrected:
    """What was published was corrected: the words before and after, and what readers were told."""

    draft: str
    when: str
    was: str
    now: str
    notice: str = ""
    claims: tuple[ClaimRef, ...] = ()
    apart: tuple[Apart, ...] = ()
    kind: Literal["corrected"] = "corrected"


@dataclass(frozen=True, slots=True)
class LedgersMerged:
    """Another case's ledgers were taken in: `heads` are all of them as they were then; `origin` says where from."""

    heads: tuple[HeadRef, ...]
    origin: str = ""
    kind: Literal["ledgers-merged"] = "ledgers-merged"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Every ledger's head at a moment, so that none of them can be cut or rewritten before it unnoticed."""

    heads: tuple[HeadRef, ...]
    reason: str = ""
    apart: tuple[Apart, ...] = ()
    kind: Literal["checkpoint"] = "checkpoint"


@dataclass(frozen=True, slots=True)
class Erased:
    """Words kept beside the ledger were deleted: `hashes` are the salted ones that records name."""

    hashes: tuple[str, ...]
    reason: str
    kind: Literal["erased"] = "erased"
