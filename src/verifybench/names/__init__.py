"""Names: spotting, folding of spellings, comparison, proposed clusters, and what people settled about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.names.comparing import NameMatch, compare
    from verifybench.names.folding import fold
    from verifybench.names.proposing import propose
    from verifybench.names.settled import UNSETTLED, Settled
    from verifybench.names.spotting import spot


__all__ = ["UNSETTLED", "NameMatch", "Settled", "compare", "fold", "propose", "spot"]

__getattr__ = lazy(
    __name__,
    {
        "NameMatch": "comparing",
        "Settled": "settled",
        "UNSETTLED": "settled",
        "compare": "comparing",
        "fold": "folding",
        "propose": "proposing",
        "spot": "spotting",
    },
)
