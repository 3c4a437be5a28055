"""Evidence: find the passages that bear on a claim, say what they mean for it, and say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.evidence.agreeing import AgreeReason, AgreeResult, agree
    from verifybench.evidence.comparing import ComparedPassage, CompareResult, compare
    from verifybench.evidence.conflicting import conflicts
    from verifybench.evidence.context import Context
    from verifybench.evidence.facts import by_fact
    from verifybench.evidence.grouping import independence
    from verifybench.evidence.index import Hit, Index
    from verifybench.evidence.judging import judge
    from verifybench.evidence.linking import link
    from verifybench.evidence.sourcetext import SourceText

RULES_VERSION = "4"
"""Changes whenever the same claims and passages could give other evidence or conflicts than before."""

__all__ = [
    "RULES_VERSION",
    "AgreeReason",
    "AgreeResult",
    "CompareResult",
    "ComparedPassage",
    "Context",
    "Hit",
    "Index",
    "SourceText",
    "agree",
    "by_fact",
    "compare",
    "conflicts",
    "independence",
    "judge",
    "link",
]

# The modules are not called like what they hold: importing one would put the module in the function's place.
__getattr__ = lazy(
    __name__,
    {
        "AgreeReason": "agreeing",
        "AgreeResult": "agreeing",
        "CompareResult": "comparing",
        "ComparedPassage": "comparing",
        "Context": "context",
        "Hit": "index",
        "Index": "index",
        "SourceText": "sourcetext",
        "agree": "agreeing",
        "by_fact": "facts",
        "compare": "comparing",
        "conflicts": "conflicting",
        "independence": "grouping",
        "judge": "judging",
        "link": "linking",
    },
)
