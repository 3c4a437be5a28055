"""Events: what a person did, as it stands in the ledger for ever.

Every event is one user action. Old kinds and fields stay readable for ever: new fields get defaults, nothing is renamed.
Numbers are whole and keys are ASCII, so that any JSON writer serialises an event to the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.event_editing import (
    BlockRelabelled,
    ClaimsRecut,
    ClaimsWaived,
    EvidenceDecided,
    NamesDecided,
    Recut,
    SourceDescribed,
    SourceGraded,
    SourcesGrouped,
)
from verifybench.model.event_publication import (
    Checkpoint,
    Corrected,
    Erased,
    Excepted,
    LedgersMerged,
    Published,
    SignedOff,
)
from verifybench.model.event_review import (
    Adjudicated,
    AnyVerdict,
    ClaimNoted,
    ClaimsFlagged,
    ConflictDecided,
    LetStand,
    ReplySought,
    ReviewAsked,
    VerdictRecorded,
    VerdictsRecorded,
)
from verifybench.model.event_revision import Carried, RevisionDecided, SpansWaived, SpellingDecided
from verifybench.model.reference import Apart, ClaimRef, EvidenceRef, HeadRef

__all__ = [
    "Adjudicated",
    "AnyVerdict",
    "Apart",
    "BlockRelabelled",
    "Carried",
    "CaseOpened",
    "Checkpoint",
    "ClaimNoted",
    "ClaimRef",
    "ClaimsFlagged",
    "ClaimsRecut",
    "ClaimsWaived",
    "ConflictDecided",
    "Corrected",
    "Erased",
    "Event",
    "EvidenceDecided",
    "EvidenceRef",
    "Excepted",
    "Head",
    "HeadRef",
    "Hidden",
    "LedgersMerged",
    "LetStand",
    "NamesDecided",
    "Published",
    "Record",
    "Recut",
    "Redone",
    "ReplySought",
    "ReviewAsked",
    "RevisionDecided",
    "SignedOff",
    "SourceDescribed",
    "SourceGraded",
    "SourcesGrouped",
    "SpansWaived",
    "SpellingDecided",
    "Undone",
    "Unknown",
    "VerdictRecorded",
    "VerdictsRecorded",
]


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """The genesis of a ledger; `ledger` is a random id, the identity of the ledger whatever its file is called."""

    ledger: str
    device: str
    kind: Literal["case-opened"] = "case-opened"


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


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a reader gets in place of an event that blind second review keeps from them: never in a ledger, without effect."""

    claims: tuple[ClaimRef, ...]
    what: Literal["verdict", "adjudication", "conflict"]
    kind: Literal["hidden"] = "hidden"


Event = (
    CaseOpened
    | VerdictRecorded
    | VerdictsRecorded
    | Adjudicated
    | ConflictDecided
    | LetStand
    | ReviewAsked
    | ReplySought
    | ClaimNoted
    | ClaimsFlagged
    | ClaimsRecut
    | ClaimsWaived
    | EvidenceDecided
    | SourceDescribed
    | SourceGraded
    | SourcesGrouped
    | BlockRelabelled
    | NamesDecided
    | RevisionDecided
    | SpansWaived
    | SpellingDecided
    | SignedOff
    | Published
    | Corrected
    | LedgersMerged
    | Checkpoint
    | Erased
    | Undone
    | Redone
    | Unknown
    | Hidden
)


@dataclass(frozen=True, slots=True)
class Record:
    """An event as it stands in a ledger: who, when (UTC, ISO 8601), and its place in the hash chain.

    `clock` is a logical clock, larger than that of every record its author had seen; records of several ledgers are
    ordered by (clock, ledger, seq), the same on every replica. `seen` are the heads of other ledgers that were new to this
    one since its record before: who cuts or rewrites another's history contradicts everybody who had seen it. `edition` is the
    SHA-256 of the list of texts that were on screen, kept in `versions/`; "" where nobody can say.
    """

    ledger: str
    seq: int
    clock: int
    at: str
    reviewer: str
    prev: str
    hash: str
    event: Event
    seen: tuple[HeadRef, ...] = ()
    edition: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The newest record of one ledger, as printed on reports: `n hash time`."""

    ledger: str
    file: str
    seq: int
    hash: str
    at: str

    def ref(self) -> HeadRef:
        return HeadRef(self.ledger, self.seq, self.hash)
