"""Events about what there is to decide on: claims, evidence, sources, blocks, names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.claim import Selector
from verifybench.model.document import BlockLabel, Translated
from verifybench.model.reference import Apart, ClaimRef, EvidenceRef

Recut = Literal["added", "edited", "split", "merged"]


@dataclass(frozen=True, slots=True)
class ClaimsRecut:
    """Claims made, cut anew, split or merged by hand: `before` are no claims any more, `after` are.

    `added` has no `before`, `edited` one and one, `split` one and several, `merged` several and one. All are of one document.
    """

    document: str
    change: Recut
    before: tuple[ClaimRef, ...] = ()
    after: tuple[ClaimRef, ...] = ()
    reason: str = ""
    apart: tuple[Apart, ...] = ()
    kind: Literal["claims-recut"] = "claims-recut"


@dataclass(frozen=True, slots=True)
class ClaimsWaived:
    """These claims need no verdict, and why."""

    claims: tuple[ClaimRef, ...]
    reason: str
    apart: tuple[Apart, ...] = ()
    kind: Literal["claims-waived"] = "claims-waived"


@dataclass(frozen=True, slots=True)
class EvidenceDecided:
    """Passages a person adds to a claim's evidence, or strikes from it."""

    claim: ClaimRef
    evidence: tuple[EvidenceRef, ...]
    state: Literal["added", "struck"]
    reason: str = ""
    apart: tuple[Apart, ...] = ()
    kind: Literal["evidence"] = "evidence"


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
class SourceGraded:
    """NATO (Admiralty) grade of a source and its tier. `None` is not touched; an empty string takes a grade away."""

    document: str
    reliability: Literal["A", "B", "C", "D", "E", "F", ""] | None = None
    credibility: Literal["1", "2", "3", "4", "5", "6", ""] | None = None
    tier: Literal["primary", "secondary", ""] | None = None
    reason: str = ""
    apart: tuple[Apart, ...] = ()
    kind: Literal["source-graded"] = "source-graded"


@dataclass(frozen=True, slots=True)
class SourcesGrouped:
    """Sources that count as one (`same`, or one put into a group of a `name`), are kept `apart`, or are left (`open`) to what is
    found. Of several about the same documents the last counts.
    """

    documents: tuple[str, ...]
    state: Literal["same", "named", "apart", "open"]
    name: str = ""
    reason: str = ""
    apart: tuple[Apart, ...] = ()
    kind: Literal["sources-grouped"] = "sources-grouped"


@dataclass(frozen=True, slots=True)
class BlockRelabelled:
    """A person says what a block is; it is found again by its selector."""

    document: str
    selector: Selector
    label: BlockLabel
    kind: Literal["block-relabelled"] = "block-relabelled"


@dataclass(frozen=True, slots=True)
class NamesDecided:
    """Spellings that are one person or thing (`same`), or are to be kept apart (`different`)."""

    names: tuple[str, ...]
    state: Literal["same", "different"]
    reason: str = ""
    apart: tuple[Apart, ...] = ()
    kind: Literal["names"] = "names"
