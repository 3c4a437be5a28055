"""Reviewer against reviewer, or against themselves: two standing verdicts on one claim that say different things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from verifybench.model.claim import Claim
from verifybench.model.evidence import Conflict, Side
from verifybench.model.state import Verdict
from verifybench.review.second import person
from verifybench.text import short_id


def disagreements(verdicts: Mapping[str, tuple[Verdict, ...]], claims: Mapping[str, Claim]) -> Iterable[Conflict]:
    """One conflict for each pair of reviewers whose standing verdicts on a claim differ, in the order of the claims given.

    `verdicts` is by today's claim id and need only name claims with more than one verdict.
    """
    for id, claim in claims.items():
        standing = sorted(verdicts.get(id, ()), key=lambda verdict: (verdict.reviewer, verdict.hash))
        for one, other in combinations(standing, 2):
            if one.event.label == other.event.label:
                continue
            yield Conflict(
                id=short_id("x", "reviewer-reviewer", id, *sorted((one.hash, other.hash))),
                kind="reviewer-reviewer",
                rule="reviewers.differ",
                message=_message(one, other),
                left=_side(claim, one),
                right=_side(claim, other),
            )


def _message(one: Verdict, other: Verdict) -> str:
    if person(one.reviewer) != person(other.reviewer):
        return f"{one.reviewer} says {_label(one)}, {other.reviewer} says {_label(other)}"
    both = f"{_label(one)} in one ledger, {_label(other)} in another"
    return f"{one.reviewer} differs with a verdict of their own: {both}; recording it once more replaces both"


def _label(verdict: Verdict) -> str:
    """The label, with the fact it is about where that was told: verdicts on two facts need not differ in the matter."""
    fact = verdict.event.fact
    return f"{verdict.event.label} (on {fact})" if fact else verdict.event.label


def _side(claim: Claim, verdict: Verdict) -> Side:
    return Side(
        claim.document,
        claim.text,
        claim.span,
        claim.span,
        claim=claim.id,
        reviewer=verdict.reviewer,
        verdict=_label(verdict),
    )
