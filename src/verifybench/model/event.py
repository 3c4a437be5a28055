"""Events: what a person did, as it stands in the ledger for ever.

Every event is one user action. Old kinds and fields stay readable for ever: new fields get defaults, nothing is renamed.
Numbers are whole and keys are ASCII, so that any JSON writer serialises an event to the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.claim import Selector
from verifybench.model.document import BlockLabel, Translated


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """A claim as the person saw it: binds to today's text by re-anchoring `selector`, never by `id` alone."""

    id: str
    document: str
    selector: Selector


@dataclass(frozen=True, slots=True)
class EvidenceRef:
    """A passage cited for a verdict, with the text it was read in."""

    id: str
    document: str
    selector: Selector
    relation: str = ""


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """The genesis of a ledger; `ledger` is a random id, the identity of the ledger whatever its file is called."""

    ledger: str
    device: str
    kind: Literal["case-opened"] = "case-opened"


@dataclass(frozen=True, slots=True)
class VerdictRecorded:
    """`snapshot` is the SHA-256 of the record displayed, kept in `versions/`; `supersedes` holds record hashes."""

    claim: ClaimRef
    label: str
    rationale: str = ""
    evidence: tuple[EvidenceRef, ...] = ()
    proposed: str | None = None
    question: str | None = None
    snapshot: str | None = None
    supersedes: tuple[str, ...] = ()
    kind: Literal["verdict"] = "verdict"


@dataclass(frozen=True, slots=True)
class ConflictDecided:
    """A conflict explained or upheld; `open` takes a decision back."""

    conflict: str
    state: Literal["explained", "upheld", "open"]
    explanation: str | None = None
    rationale: str = ""
    claims: tuple[ClaimRef, ...] = ()
    snapshot: str | None = None
    kind: Literal["conflict"] = "conflict"


@dataclass(frozen=True, slots=True)
class LetStand:
    """An editor lets a draft claim stand as written (stet), with a reason."""

    claim: ClaimRef
    reason: str
    snapshot: str | None = None
    kind: Literal["let-stand"] = "let-stand"


@dataclass(frozen=True, slots=True)
class SourceDescribed:
    """What a person knows about a document. A field left `None` is not touched; an empty string makes it unknown again."""

    document: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    accessed: str | None = None
    url: str | None = None
    origin: str | None = None
    translated: Translated | Literal[""] | None = None
    language: str | None = None
    kind: Literal["source-described"] = "source-described"


@dataclass(frozen=True, slots=True)
class BlockRelabelled:
    """A person says what a block is; it is found again by its selector."""

    document: str
    selector: Selector
    label: BlockLabel
    kind: Literal["block-relabelled"] = "block-relabelled"


@dataclass(frozen=True, slots=True)
class Undone:
    """Takes back the event whose record hash is `target`; undoing what was undone is `Redone`."""

    target: str
    kind: Literal["undone"] = "undone"


@dataclass(frozen=True, slots=True)
class Redone:
    """Brings back the event whose record hash is `target`."""

    target: str
    kind: Literal["redone"] = "redone"


@dataclass(frozen=True, slots=True)
class Unknown:
    """An event of a newer version: kept, shown as such, and without effect on the state."""

    kind: str
    payload: str  # its canonical JSON


Event = (
    CaseOpened
    | VerdictRecorded
    | ConflictDecided
    | LetStand
    | SourceDescribed
    | BlockRelabelled
    | Undone
    | Redone
    | Unknown
)


@dataclass(frozen=True, slots=True)
class Record:
    """An event as it stands in a ledger: who, when (UTC, ISO 8601), and its place in the hash chain.

    `clock` is a logical clock, larger than that of every record its author had seen; records of several ledgers are
    ordered by (clock, ledger, seq), the same on every replica.
    """

    ledger: str
    seq: int
    clock: int
    at: str
    reviewer: str
    prev: str
    hash: str
    event: Event


@dataclass(frozen=True, slots=True)
class Head:
    """The newest record of one ledger, as printed on reports: `n hash time`."""

    ledger: str
    file: str
    seq: int
    hash: str
    at: str
