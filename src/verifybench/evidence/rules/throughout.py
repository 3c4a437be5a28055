"""Rules that hold a claim's sentence against a whole source: what it has nowhere, and what it has instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from verifybench.evidence.rules import (
    appointed,
    attributes,
    consent,
    designations,
    enumerated,
    excluded,
    exemplified,
    prospects,
    ranks,
    replaced,
    sizes,
    venues,
)
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """What stands against the claim; `passage` of a finding is the index of the source's sentence."""
    return chain(
        consent.findings(claim, source),
        designations.findings(claim, source),
        appointed.findings(claim, source),
        attributes.findings(claim, source),
        enumerated.findings(claim, source),
        excluded.findings(claim, source),
        exemplified.findings(claim, source),
        prospects.findings(claim, source),
        ranks.findings(claim, source),
        replaced.findings(claim, source),
        sizes.findings(claim, source),
        venues.findings(claim, source),
    )
