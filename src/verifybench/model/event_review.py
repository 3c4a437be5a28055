"""Events of deciding: verdicts, conflicts, second reviews, adjudication, replies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.claim import Fact
from verifybench.model.reference import Apart, ClaimRef, EvidenceRef


@dataclass(frozen=True, slots=True)
class VerdictRecorded:
    """`snapshot` is the SHA-256 of the record displayed, kept in `versions/`; `supersedes` holds record hashes.

    `answers` is the hash of the `ReviewAsked` that this second review was given for. `fact` is which fact of an attributed claim it
    is about; None: not told. `restated` are claims that say the same, with which it goes: their own later verdicts count before it.
    `apart` lists the fields whose words are
    kept beside the ledger: they are "" in the record, and read as what is kept, or as erased.
    """

    claim: ClaimRef
    label: str
    rationale: str = ""
    evidence: tuple[EvidenceRef, ...] = ()
    proposed: str | None = None
    question: str | None = None
    snapshot: str | None = None
    supersedes: tuple[str, ...] = ()
    answers: str | None = None
    fact: Fact | None = None
    restated: tuple[ClaimRef, ...] = ()
    apart: tuple[Apart, ...] = ()
    kind: Literal["verdict"] = "verdict"

    @property
    def claims(self) -> tuple[ClaimRef, ...]:
        """Every claim that it decides, its own first."""
        return (self.claim, *self.restated)


@dataclass(frozen=True, slots=True)
class VerdictsRecorded:
    """One verdict on several claims at once, for one reason: undone and redone as a whole, and each claim's for itself otherwise.

    A later verdict of the same person on one of the claims counts there alone. `answers` has, for each claim, the hash of the
    `ReviewAsked` that it answers, "" where it answers none; it is empty where none of them does. `supersedes` holds the records of
    this person's verdicts that it was given in place of, on whichever of the claims these count for. `snapshot` and `apart` are as
    above.
    """

    claims: tuple[ClaimRef, ...]
    label: str
    rationale: str = ""
    evidence: tuple[EvidenceRef, ...] = ()
    snapshot: str | None = None
    supersedes: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    fact: Fact | None = None
    apart: tuple[Apart, ...] = ()
    kind: Literal["verdicts"] = "verdicts"

    @property
    def proposed(self) -> None:
        """A wording is proposed for one claim."""
        return None

    @property
    def question(self) -> None:
        """The author is asked about one claim."""
        return None

    def answering(self, at: int) -> str | None:
        """The request that the verdict on one of the claims, by its place among them, answers."""
        return (self.answers[at] or None) if at < len(self.answers) else None


@dataclass(frozen=True, slots=True)
class Adjudicated:
    """A third person's decision between verdicts that differ; `supersedes` names them, and they stay in the history."""

    claim: ClaimRef
    label: str
    rationale: str
    evidence: tuple[EvidenceRef, ...] = ()
    proposed: str | None = None
    question: str | None = None
    snapshot: str | None = None
    supersedes: tuple[str, ...] = ()
    fact: Fact | None = None
    apart: tuple[Apart, ...] = ()
    kind: Literal["adjudicated"] = "adjudicated"

    @property
    def claims(self) -> tuple[ClaimRef, ...]:
        """The claim that it decides."""
        return (self.claim,)


AnyVerdict = VerdictRecorded | VerdictsRecorded | Adjudicated
"""Whatever gives a claim a verdict."""


@dataclass(frozen=True, slots=True)
class ConflictDecided:
    """A conflict explained or upheld; `open` takes a decision back.

    `also` are other conflicts that the same act decided: one disagreement between many texts. `document` is the one that the
    explanation names: what corrected it later, or the source in error.
    """

    conflict: str
    state: Literal["explained", "upheld", "open"]
    explanation: str | None = None
    rationale: str = ""
    claims: tuple[ClaimRef, ...] = ()
    snapshot: str | None = None
    also: tuple[str, ...] = ()
    document: str | None = None
    apart: tuple[Apart, ...] = ()
    kind: Literal["conflict"] = "conflict"

    @property
    def conflicts(self) -> tuple[str, ...]:
        """Every conflict that it decides."""
        return tuple(dict.fromkeys((self.conflict, *self.also)))


@dataclass(frozen=True, slots=True)
class LetStand:
    """An editor lets a draft claim stand as written (stet), with a reason."""

    claim: ClaimRef
    reason: str
    snapshot: str | None = None
    apart: tuple[Apart, ...] = ()
    kind: Literal["let-stand"] = "let-stand"


@dataclass(frozen=True, slots=True)
class ReviewAsked:
    """A second review of these claims, asked of a named reviewer or ("") of anybody but the first."""

    claims: tuple[ClaimRef, ...]
    of: str = ""
    reason: str = ""
    apart: tuple[Apart, ...] = ()
    kind: Literal["review-asked"] = "review-asked"


@dataclass(frozen=True, slots=True)
class ReplySought:
    """Somebody a claim is about was asked: `whom`, `when` (ISO date), `how`; `answer` is None where none came."""

    claims: tuple[ClaimRef, ...]
    whom: str
    when: str
    how: str = ""
    answer: str | None = None
    apart: tuple[Apart, ...] = ()
    kind: Literal["reply-sought"] = "reply-sought"


@dataclass(frozen=True, slots=True)
class ClaimNoted:
    """What somebody wants to remember of a claim: no decision, and nothing follows from it."""

    claim: ClaimRef
    text: str
    apart: tuple[Apart, ...] = ()
    kind: Literal["claim-noted"] = "claim-noted"


@dataclass(frozen=True, slots=True)
class ClaimsFlagged:
    """Claims put off for `later`, or ("") no longer. Of several about a claim the last counts, whosever it is."""

    claims: tuple[ClaimRef, ...]
    state: Literal["later", ""]
    reason: str = ""
    apart: tuple[Apart, ...] = ()
    kind: Literal["claims-flagged"] = "claims-flagged"
