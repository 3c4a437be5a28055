"""What people decided that steers building; `case` reads it from the ledger and passes it down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from verifybench.model.claim import Selector
from verifybench.model.document import BlockLabel


@dataclass(frozen=True, slots=True)
class Decisions:
    """`metadata` maps document id to described fields, `blocks` document id to the blocks people relabelled."""

    metadata: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    blocks: Mapping[str, tuple[tuple[Selector, BlockLabel], ...]] = field(default_factory=dict)
