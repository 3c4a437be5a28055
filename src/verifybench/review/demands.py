"""What a case's policy still demands of a draft claim before it may go out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from verifybench.model.claim import Claim
from verifybench.model.state import Verdict
from verifybench.review.policy import Policy
from verifybench.review.publishing import SECOND_REVIEW, Finding
from verifybench.review.second import Review


def still_demanded(
    claim: Claim,
    verdicts: Sequence[Verdict],
    review: Review | None,
    kinds: Collection[str],
    replied: bool,
    policy: Policy,
    *,
    waived: bool = False,
) -> Iterator[Finding]:
    """Findings about one claim: second review, adjudication, a reply, rationales. `verdicts` are those that may be shown.

    Of a claim without a verdict the gate says that it is undecided; `waived` answers that, and not what is demanded of misconduct.
    """

    def finding(rule: str, message: str) -> Finding:
        return Finding(rule, message, claim.document, claim.id)

    if review is not None and review.why:
        why = ", ".join(review.why)
        if review.stage == "second":
            yield finding(SECOND_REVIEW, f"waits for a second review by {review.whom()} ({why})")
        elif review.stage == "first" and waived and policy.misconduct.second_review and "misconduct" in kinds:
            yield finding(SECOND_REVIEW, "waived by one person, and needs verdicts by two (kind misconduct)")
        elif review.stage == "adjudicate":
            yield finding("claim.adjudication", f"two reviews differ: waits for adjudication by {review.whom()} ({why})")
    if policy.misconduct.reply and "misconduct" in kinds and not replied:
        yield finding(
            "claim.no-reply", "ascribes misconduct to somebody named: no reply is recorded, nor the attempt to get one"
        )
    for verdict in verdicts:
        if lacks_rationale(verdict, policy):
            yield finding("claim.no-rationale", f"{verdict.event.label}, says {verdict.reviewer}, and gives no reason")


def lacks_rationale(verdict: Verdict, policy: Policy) -> bool:
    """Whether a verdict's label needs a rationale that it has not; one that was erased was given."""
    event = verdict.event
    given = event.rationale.strip() or any(one.field == "rationale" for one in event.apart)
    return event.label in policy.rationale and not given
