"""Events about what a revised text does to decisions, and about words of a draft that need no claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.claim import Selector
from verifybench.model.reference import Apart, EvidenceRef


@dataclass(frozen=True, slots=True)
class Carried:
    """Words that a decision was about or cited (`before`, as its record has them), and the words that stand for them now.

    `decision` is the hash of that record. `after` is None where nothing stands for them any more; `seen` are then the words that
    stood in their place. `replaces` are the records that decided about the same words before, as far as they were known.
    """

    decision: str
    document: str
    before: Selector
    after: Selector | None = None
    seen: Selector | None = None
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RevisionDecided:
    """After a text was revised: earlier decisions hold for the words of today (`carried`), or hold no more (`dropped`).

    `snapshot` is the SHA-256 of what was on screen: old and new words, and what differs between them.
    """

    items: tuple[Carried, ...]
    state: Literal["carried", "dropped"]
    reason: str = ""
    snapshot: str | None = None
    apart: tuple[Apart, ...] = ()
    kind: Literal["revision"] = "revision"


@dataclass(frozen=True, slots=True)
class SpansWaived:
    """Checkable words of a draft that need no check, and why."""

    document: str
    selectors: tuple[Selector, ...]
    reason: str
    apart: tuple[Apart, ...] = ()
    kind: Literal["spans-waived"] = "spans-waived"


@dataclass(frozen=True, slots=True)
class SpellingDecided:
    """A name or title of a draft, as spelled, was checked with all its repetitions (`verified`), or is to be again (`open`)."""

    draft: str
    spelling: str
    state: Literal["verified", "open"]
    evidence: tuple[EvidenceRef, ...] = ()
    reason: str = ""
    apart: tuple[Apart, ...] = ()
    kind: Literal["spelling"] = "spelling"
