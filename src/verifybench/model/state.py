"""The current state of a case: what the events of all its ledgers add up to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from verifybench.model.event import (
    AnyVerdict,
    BlockRelabelled,
    ClaimNoted,
    ClaimRef,
    ClaimsFlagged,
    ClaimsRecut,
    ClaimsWaived,
    ConflictDecided,
    Corrected,
    EvidenceDecided,
    LetStand,
    NamesDecided,
    Published,
    Record,
    ReplySought,
    ReviewAsked,
    RevisionDecided,
    SignedOff,
    SourcesGrouped,
    SpansWaived,
    SpellingDecided,
    VerdictsRecorded,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict that nothing supersedes and nobody took back, with the record that holds it.

    `over` is the claim that it is laid over: one that says what its own does, or one of several decided at once, of which none is
    its own; None on its own.
    """

    event: AnyVerdict
    reviewer: str
    at: str
    hash: str
    seq: int
    ledger: str
    clock: int = 0
    over: ClaimRef | None = None

    @property
    def claim(self) -> ClaimRef:
        """The claim that it counts for here; of several decided at once, as they stand in the ledger, the first."""
        return self.over or self.event.claims[0]

    @property
    def batch(self) -> bool:
        """Whether it was given on several claims at once."""
        return isinstance(self.event, VerdictsRecorded)

    @property
    def alike(self) -> ClaimRef | None:
        """The claim that it was given on, where it counts for this one since that says the same."""
        return None if self.over is None or isinstance(self.event, VerdictsRecorded) else self.event.claim


@dataclass(frozen=True, slots=True)
class Decided(Generic[T]):
    """A standing decision other than a verdict, with who made it and when; `clock` orders it among all others."""

    event: T
    reviewer: str
    at: str
    hash: str
    clock: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """A fold over the records: pure, without a clock, the same for the same records.

    Keys are claim ids as events name them, except where the field's comment says otherwise; where there can be several,
    they are in merged order, oldest first. `undoable`/`redoable` are, per ledger, the records the next undo or redo would
    act on, newest last.
    """

    verdicts: Mapping[str, tuple[Verdict, ...]] = field(default_factory=dict)  # two where reviewers differ
    batches: Mapping[str, tuple[Verdict, ...]] = field(default_factory=dict)  # on several claims, by the first of them
    conflicts: Mapping[str, Decided[ConflictDecided]] = field(default_factory=dict)  # by conflict
    stands: Mapping[str, Decided[LetStand]] = field(default_factory=dict)
    waivers: Mapping[str, Decided[ClaimsWaived]] = field(default_factory=dict)
    requests: Mapping[str, tuple[Decided[ReviewAsked], ...]] = field(default_factory=dict)
    replies: Mapping[str, tuple[Decided[ReplySought], ...]] = field(default_factory=dict)
    notes: Mapping[str, tuple[Decided[ClaimNoted], ...]] = field(default_factory=dict)
    flags: Mapping[str, Decided[ClaimsFlagged]] = field(default_factory=dict)  # what was said last, "no longer" too
    evidence: Mapping[str, tuple[Decided[EvidenceDecided], ...]] = field(default_factory=dict)
    recuts: tuple[Decided[ClaimsRecut], ...] = ()
    metadata: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by document: the fields people described
    grades: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by document: reliability, credibility, tier
    groups: tuple[Decided[SourcesGrouped], ...] = ()
    blocks: tuple[Decided[BlockRelabelled], ...] = ()
    names: tuple[Decided[NamesDecided], ...] = ()
    carried: Mapping[str, tuple[Decided[RevisionDecided], ...]] = field(
        default_factory=dict
    )  # by `carried_key`, oldest first
    spans: tuple[Decided[SpansWaived], ...] = ()
    spellings: tuple[Decided[SpellingDecided], ...] = ()
    signoffs: Mapping[str, Decided[SignedOff]] = field(default_factory=dict)  # by draft, the newest
    published: Mapping[str, tuple[Decided[Published], ...]] = field(default_factory=dict)  # by draft
    corrected: Mapping[str, tuple[Decided[Corrected], ...]] = field(default_factory=dict)  # by draft
    undoable: Mapping[str, Sequence[Record]] = field(default_factory=dict)
    redoable: Mapping[str, Sequence[Record]] = field(default_factory=dict)
