"""Names: spotting, folding of spellings, comparison, proposed clusters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.names.comparing import NameMatch, compare
    from verifybench.names.folding import fold
    from verifybench.names.proposing import propose
    from verifybench.names.spotting import spot


__all__ = ["NameMatch", "compare", "fold", "propose", "spot"]

__getattr__ = lazy(
    __name__,
    {"NameMatch": "comparing", "compare": "comparing", "fold": "folding", "propose": "proposing", "spot": "spotting"},
)
