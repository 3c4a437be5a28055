"""Names: spotting, folding of spellings, comparison, proposed clusters, and what people settled about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.names.comparing import compare
    from verifybench.names.folding import fold
    from verifybench.names.match import NameMatch
    from verifybench.names.parsing import one_line
    from verifybench.names.proposing import propose
    from verifybench.names.settled import UNSETTLED, Settled
    from verifybench.names.spotting import spot


__all__ = ["UNSETTLED", "NameMatch", "Settled", "compare", "fold", "one_line", "propose", "spot"]

__getattr__ = lazy(
    __name__,
    {
        "NameMatch": "match",
        "Settled": "settled",
        "UNSETTLED": "settled",
        "compare": "comparing",
        "fold": "folding",
        "one_line": "parsing",
        "propose": "proposing",
        "spot": "spotting",
    },
)
