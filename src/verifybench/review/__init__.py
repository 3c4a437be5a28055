"""What people's decisions mean for today's claims: binding, second reviews, disagreements, agreement, the publishing gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.review.agreement import Measure
    from verifybench.review.binding import Binding, Place, bind, locate
    from verifybench.review.comparison import Agreement, Pair, compare
    from verifybench.review.demands import still_demanded
    from verifybench.review.disagreement import disagreements, verdict_label
    from verifybench.review.independence import independent
    from verifybench.review.kinds import KINDS, ClaimKind, kinds_in, read_claim, read_words
    from verifybench.review.misconduct import misconduct_table
    from verifybench.review.phrases import parsed
    from verifybench.review.policy import NO_POLICY, Misconduct, Policy, SecondReview
    from verifybench.review.publishing import Finding, gate
    from verifybench.review.resting import lacking, rests_on
    from verifybench.review.revision import only_wording, what_changed
    from verifybench.review.saying import asserts, rests_on_saying
    from verifybench.review.second import Review, demanded, differs_from_self, person, where_it_stands
    from verifybench.review.wording import same_words

__all__ = [
    "KINDS",
    "NO_POLICY",
    "Agreement",
    "Binding",
    "ClaimKind",
    "Finding",
    "Measure",
    "Misconduct",
    "Pair",
    "Place",
    "Policy",
    "Review",
    "SecondReview",
    "asserts",
    "bind",
    "compare",
    "demanded",
    "differs_from_self",
    "disagreements",
    "gate",
    "independent",
    "kinds_in",
    "lacking",
    "locate",
    "misconduct_table",
    "only_wording",
    "parsed",
    "person",
    "read_claim",
    "read_words",
    "rests_on",
    "rests_on_saying",
    "same_words",
    "still_demanded",
    "verdict_label",
    "what_changed",
    "where_it_stands",
]

__getattr__ = lazy(
    __name__,
    {
        "Agreement": "comparison",
        "Binding": "binding",
        "ClaimKind": "kinds",
        "Finding": "publishing",
        "KINDS": "kinds",
        "Measure": "agreement",
        "Misconduct": "policy",
        "NO_POLICY": "policy",
        "Pair": "comparison",
        "Place": "binding",
        "Policy": "policy",
        "Review": "second",
        "SecondReview": "policy",
        "asserts": "saying",
        "bind": "binding",
        "compare": "comparison",
        "demanded": "second",
        "differs_from_self": "second",
        "disagreements": "disagreement",
        "gate": "publishing",
        "independent": "independence",
        "kinds_in": "kinds",
        "lacking": "resting",
        "locate": "binding",
        "misconduct_table": "misconduct",
        "only_wording": "revision",
        "parsed": "phrases",
        "person": "second",
        "read_claim": "kinds",
        "read_words": "kinds",
        "rests_on": "resting",
        "rests_on_saying": "saying",
        "same_words": "wording",
        "still_demanded": "demands",
        "verdict_label": "disagreement",
        "what_changed": "revision",
        "where_it_stands": "second",
    },
)
