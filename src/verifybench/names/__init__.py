"""Names: spotting, folding of spellings, comparison, proposed clusters, and what people settled about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.names.comparing import compare, is_another
    from verifybench.names.folding import fold
    from verifybench.names.initials import is_initials, mixed_initials
    from verifybench.names.lines import one_line
    from verifybench.names.match import NameMatch
    from verifybench.names.mentions import Mentioned, gather
    from verifybench.names.news import is_news
    from verifybench.names.proposing import Proposal, propose
    from verifybench.names.settled import UNSETTLED, Settled
    from verifybench.names.spotting import spot


__all__ = [
    "UNSETTLED",
    "Mentioned",
    "NameMatch",
    "Proposal",
    "Settled",
    "compare",
    "fold",
    "gather",
    "is_another",
    "is_initials",
    "is_news",
    "mixed_initials",
    "one_line",
    "propose",
    "spot",
]

__getattr__ = lazy(
    __name__,
    {
        "Mentioned": "mentions",
        "NameMatch": "match",
        "Proposal": "proposing",
        "Settled": "settled",
        "UNSETTLED": "settled",
        "compare": "comparing",
        "fold": "folding",
        "gather": "mentions",
        "is_another": "comparing",
        "is_initials": "initials",
        "is_news": "news",
        "mixed_initials": "initials",
        "one_line": "lines",
        "propose": "proposing",
        "spot": "spotting",
    },
)
