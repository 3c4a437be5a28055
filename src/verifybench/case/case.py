"""A case folder: the one door through which commands, screen and reports reach everything. (Interface first.)"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from verifybench.case.rows import ClaimRow, ConflictRow, Counts, DocumentRow, GateFinding, Scope
from verifybench.model.claim import Claim, Passage
from verifybench.model.document import Document
from verifybench.model.event import Head, Record
from verifybench.model.evidence import Evidence
from verifybench.model.state import State, Verdict


class Queue(Sequence[ClaimRow]):
    """The claims of a scope in reading order, drafts first; rows are loaded on demand and see every new verdict."""

    def counts(self) -> Counts: ...
    def position(self, claim: str) -> int: ...  # KeyError where the scope lacks it
    def next_undecided(self, after: int) -> int | None: ...  # wraps around
    def search(self, text: str) -> list[int]: ...  # rows whose text holds every word, case and accents aside


class Case:
    root: Path
    name: str
    labels: tuple[str, ...]
    reviewer: str
    read_only: bool

    @staticmethod
    def find(start: Path) -> Path: ...  # the case around a folder; raises CaseError with the remedy
    @classmethod
    def open(cls, root: Path, *, reviewer: str | None = None, read_only: bool = False) -> Case: ...
    def close(self) -> None: ...

    # reading
    def documents(self, role: Literal["source", "draft"] | None = None) -> tuple[DocumentRow, ...]: ...
    def document(self, id: str) -> Document: ...
    def claim(self, id: str) -> Claim: ...
    def passage(self, id: str) -> Passage: ...
    def evidence(self, claim: str) -> tuple[Evidence, ...]: ...  # best first
    def conflicts(self) -> tuple[ConflictRow, ...]: ...  # those that block first, then firm, then possible
    def conflicts_of(self, claim: str) -> tuple[ConflictRow, ...]: ...
    def queue(self, scope: Scope | None = None) -> Queue: ...  # None: drafts where there are any, else all
    def verdicts(self, claim: str) -> tuple[Verdict, ...]: ...  # standing ones, bound to today's claim
    def history(self, claim: str | None = None) -> tuple[Record, ...]: ...  # newest last
    def heads(self) -> tuple[Head, ...]: ...
    def gate(self, draft: str | None = None) -> tuple[GateFinding, ...]: ...
    @property
    def state(self) -> State: ...
    def refresh(self) -> bool: ...  # another process wrote to a ledger

    # deciding: each returns when the record is durable
    def record_verdict(
        self,
        claim: str,
        label: str,
        rationale: str = "",
        *,
        evidence: Sequence[str] = (),  # passage ids
        proposed: str | None = None,
        question: str | None = None,
    ) -> Record: ...
    def undo(self) -> Record | None: ...  # the record that was taken back, None when there is nothing to undo
    def redo(self) -> Record | None: ...
    def decide_conflict(
        self, conflict: str, state: Literal["explained", "upheld", "open"], *, explanation: str | None = None, rationale: str = ""
    ) -> Record: ...
    def let_stand(self, claim: str, reason: str) -> Record: ...
    def describe_source(self, document: str, **fields: str) -> Record: ...

    # making
    def build(self, progress: Callable[[str, int, int], None] | None = None) -> object: ...  # (step, done, total)
