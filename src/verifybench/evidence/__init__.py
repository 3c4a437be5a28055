"""Evidence: find the passages that bear on a claim, say what they mean for it, and say why."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verifybench.evidence.agreeing import AgreeReason, AgreeResult, agree
    from verifybench.evidence.comparing import ComparedPassage, CompareResult, compare
    from verifybench.evidence.conflicting import conflicts
    from verifybench.evidence.context import Context
    from verifybench.evidence.grouping import independence
    from verifybench.evidence.judging import judge
    from verifybench.evidence.linking import link
    from verifybench.evidence.retrieve import Hit, Index
    from verifybench.evidence.sourcetext import SourceText

__all__ = [
    "AgreeReason",
    "AgreeResult",
    "CompareResult",
    "ComparedPassage",
    "Context",
    "Hit",
    "Index",
    "SourceText",
    "agree",
    "compare",
    "conflicts",
    "independence",
    "judge",
    "link",
]

# The modules are not called like what they hold: importing one would put the module in the function's place.
_HOMES = {
    "AgreeReason": "agreeing",
    "AgreeResult": "agreeing",
    "CompareResult": "comparing",
    "ComparedPassage": "comparing",
    "Context": "context",
    "Hit": "retrieve",
    "Index": "retrieve",
    "SourceText": "sourcetext",
    "agree": "agreeing",
    "compare": "comparing",
    "conflicts": "conflicting",
    "independence": "grouping",
    "judge": "judging",
    "link": "linking",
}


def __getattr__(name: str) -> object:
    # tantivy, the tables and the rooms below cost some 60 ms: nobody who only reads a finished case pays them.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
