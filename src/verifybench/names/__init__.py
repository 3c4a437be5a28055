"""Names: spotting, folding of spellings, comparison, proposed clusters."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verifybench.names.comparing import NameMatch, compare
    from verifybench.names.folding import fold
    from verifybench.names.proposing import propose
    from verifybench.names.spotting import spot

_LAZY = {"NameMatch": "comparing", "compare": "comparing", "fold": "folding", "propose": "proposing", "spot": "spotting"}

__all__ = ["NameMatch", "compare", "fold", "propose", "spot"]


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    thing: object = getattr(importlib.import_module(f"{__name__}.{_LAZY[name]}"), name)
    globals()[name] = thing
    return thing
