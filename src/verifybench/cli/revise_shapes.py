"""What `revise --format json` prints."""

from __future__ import annotations

from typing import Literal

from pydantic import RootModel

from verifybench.case.held import What
from verifybench.case.revision import RowState, Subject
from verifybench.claims.changed_facts import FactKind
from verifybench.cli.list_shapes import LocatorOut
from verifybench.cli.pipe_answers import Out
from verifybench.model.revision import Outcome
from verifybench.text import Change


class ChangedOut(Out):
    """One kind of fact that differs, with what only the old and only the new wording has."""

    kind: FactKind
    before: list[str]
    after: list[str]


class DiffOut(Out):
    """A run of words: `same` and `removed` ones add up to the old words, `same` and `added` ones to the new."""

    change: Change
    text: str


class CandidateOut(Out):
    """A place where the words may stand now; `number` is what `--to` takes."""

    number: int
    start: int
    end: int
    text: str
    claim: str | None


class DecisionOut(Out):
    """A decision that rests on the words; `claim` as it names it."""

    record: str
    kind: What
    did: str
    reviewer: str
    at: str
    claim: str | None


class RevisedOut(Out):
    """Words that decisions rest on, and what became of them: `before` the old words, `text` those in their place, null `start` and
    `end` where a person must choose or nothing is there. `score`, `quote` and `context` are 0..1."""

    id: str
    subject: Subject
    outcome: Outcome
    state: RowState
    document: str
    before: str
    text: str
    start: int | None
    end: int | None
    locator: LocatorOut
    claims: list[str]
    cut: Literal["split", "merged", "recut"] | None
    why: Literal["date", "rules"] | None
    reading: list[str]
    against: list[str]
    facts: list[ChangedOut]
    diff: list[DiffOut]
    candidates: list[CandidateOut]
    decisions: list[DecisionOut]
    score: float
    quote: float
    context: float


class ReviseOut(RootModel[list[RevisedOut]]):
    """What `revise --format json` prints."""
