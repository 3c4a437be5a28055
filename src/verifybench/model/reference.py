"""How events point at things: by words and place, so that they are found again when everything around them has changed."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.model.claim import Selector


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """A claim as the person saw it: binds to today's text by re-anchoring `selector`, never by `id` alone."""

    id: str
    document: str
    selector: Selector


@dataclass(frozen=True, slots=True)
class EvidenceRef:
    """A passage cited for a verdict, with the text it was read in. `relation` is what it is to the claim, "" where nobody said."""

    id: str
    document: str
    selector: Selector
    relation: str = ""


@dataclass(frozen=True, slots=True)
class HeadRef:
    """The newest record of a ledger as somebody saw it: number and hash."""

    ledger: str
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Apart:
    """Words kept beside the ledger, so that they can be erased: `hash` is the salted SHA-256 of what belongs in `field`."""

    field: str
    hash: str
