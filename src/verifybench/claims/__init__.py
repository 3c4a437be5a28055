"""Statements read out of texts, and the claims and passages of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.claims.analysis import analyse as analyse
    from verifybench.claims.analysis import reread as reread
    from verifybench.claims.analysis import statements as statements
    from verifybench.claims.changed_facts import Changed as Changed
    from verifybench.claims.changed_facts import changes as changes
    from verifybench.claims.coverage import checkable as checkable
    from verifybench.claims.coverage import spelling as spelling
    from verifybench.claims.datelines import sent_from as sent_from
    from verifybench.claims.extraction import extract as extract
    from verifybench.claims.passage import passages as passages
    from verifybench.claims.recutting import Laid as Laid
    from verifybench.claims.recutting import recut as recut
    from verifybench.claims.recutting import refer as refer
    from verifybench.claims.verbs import strength as strength

RULES_VERSION = "3"
"""Changes whenever the same document could give other claims, statements or passages than before."""

CUT = 0.5
"""The check-worthiness from which a statement is a claim."""


__all__ = [
    "CUT",
    "RULES_VERSION",
    "Changed",
    "Laid",
    "analyse",
    "changes",
    "checkable",
    "extract",
    "passages",
    "recut",
    "refer",
    "reread",
    "sent_from",
    "spelling",
    "statements",
    "strength",
]

__getattr__ = lazy(
    __name__,
    {
        "Changed": "changed_facts",
        "Laid": "recutting",
        "analyse": "analysis",
        "changes": "changed_facts",
        "checkable": "coverage",
        "spelling": "coverage",
        "statements": "analysis",
        "extract": "extraction",
        "passages": "passage",
        "recut": "recutting",
        "refer": "recutting",
        "reread": "analysis",
        "sent_from": "datelines",
        "strength": "verbs",
    },
)
