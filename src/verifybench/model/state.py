"""The current state of a case: what the events of all its ledgers add up to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from verifybench.model.event import BlockRelabelled, ConflictDecided, LetStand, Record, VerdictRecorded

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict that nothing supersedes and nobody took back, with the record that holds it."""

    event: VerdictRecorded
    reviewer: str
    at: str
    hash: str
    seq: int
    ledger: str
    clock: int = 0


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

    `verdicts` maps the claim id an event names to the verdicts standing for it (two where reviewers differ). `metadata`
    maps document id to the fields people described. `undoable`/`redoable` are, per ledger, the records the next undo or
    redo would act on, newest last.
    """

    verdicts: Mapping[str, tuple[Verdict, ...]] = field(default_factory=dict)
    conflicts: Mapping[str, Decided[ConflictDecided]] = field(default_factory=dict)
    stands: Mapping[str, Decided[LetStand]] = field(default_factory=dict)
    metadata: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    blocks: tuple[Decided[BlockRelabelled], ...] = ()
    undoable: Mapping[str, Sequence[Record]] = field(default_factory=dict)
    redoable: Mapping[str, Sequence[Record]] = field(default_factory=dict)
