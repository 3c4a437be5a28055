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
    from verifybench.evidence.grouping.counting import Counted, Counting, Witness
    from verifybench.evidence.grouping.groups import Grouping, group
    from verifybench.evidence.grouping.origins import origin
    from verifybench.evidence.grouping.texts import compare_texts, independence
    from verifybench.evidence.index import Hit, Index
    from verifybench.evidence.judging import judge
    from verifybench.evidence.linking import link
    from verifybench.evidence.restating import restatements
    from verifybench.evidence.sourcetext import SourceText

RULES_VERSION = "5"
"""Changes whenever the same claims and passages could give other evidence or conflicts than before."""

__all__ = [
    "RULES_VERSION",
    "AgreeReason",
    "AgreeResult",
    "CompareResult",
    "ComparedPassage",
    "Context",
    "Counted",
    "Counting",
    "Grouping",
    "Hit",
    "Index",
    "SourceText",
    "Witness",
    "agree",
    "by_fact",
    "compare",
    "compare_texts",
    "conflicts",
    "group",
    "independence",
    "judge",
    "link",
    "origin",
    "restatements",
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
        "Counted": "grouping.counting",
        "Counting": "grouping.counting",
        "Grouping": "grouping.groups",
        "Hit": "index",
        "Index": "index",
        "SourceText": "sourcetext",
        "Witness": "grouping.counting",
        "agree": "agreeing",
        "by_fact": "facts",
        "compare": "comparing",
        "compare_texts": "grouping.texts",
        "conflicts": "conflicting",
        "group": "grouping.groups",
        "independence": "grouping.texts",
        "judge": "judging",
        "link": "linking",
        "origin": "grouping.origins",
        "restatements": "restating",
    },
)
