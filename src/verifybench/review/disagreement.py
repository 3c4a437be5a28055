"""Reviewer against reviewer, or against themselves: two standing verdicts on one claim that say different things."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from verifybench.model.claim import Claim
from verifybench.model.evidence import Conflict, Side
from verifybench.model.state import Verdict
from verifybench.review.second import person
from verifybench.text import short_id


def disagreements(
    verdicts: Mapping[str, tuple[Verdict, ...]], claims: Mapping[str, Claim], nth: Callable[[Claim], int]
) -> Iterable[Conflict]:
    """One conflict for each pair of reviewers whose standing verdicts on a claim differ, in the order of the claims given.

    `verdicts` is by today's claim id and need only name claims with more than one verdict; `nth` tells claims of one document apart
    that say the same. A conflict's id is made from the document, the claim's own words and who says what, so that it holds when a
    neighbouring sentence changes, and when somebody records the same verdict once more.
    """
    told: set[str] = set()
    for id, claim in claims.items():
        standing = sorted(verdicts.get(id, ()), key=lambda verdict: (verdict.reviewer, verdict.hash))
        for one, other in combinations(standing, 2):
            if one.event.label == other.event.label:
                continue
            first, second = sorted((person(each.reviewer), verdict_label(each)) for each in (one, other))
            words = " ".join(claim.text.split())
            name = short_id("x", "reviewer-reviewer", claim.document, words, str(nth(claim)), *first, *second)
            if name in told:  # the same two say the same in further ledgers
                continue
            told.add(name)
            yield Conflict(
                id=name,
                kind="reviewer-reviewer",
                rule="reviewers.differ",
                message=_message(one, other),
                left=_side(claim, one),
                right=_side(claim, other),
            )


def _message(one: Verdict, other: Verdict) -> str:
    if person(one.reviewer) != person(other.reviewer):
        return f"{one.reviewer} says {verdict_label(one)}, {other.reviewer} says {verdict_label(other)}"
    both = f"{verdict_label(one)} in one ledger, {verdict_label(other)} in another"
    return f"{one.reviewer} differs with a verdict of their own: {both}; recording it once more replaces both"


def verdict_label(verdict: Verdict) -> str:
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
        verdict=verdict_label(verdict),
    )
