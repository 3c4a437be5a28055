"""What people decided that steers building; `case` reads it from the ledger and passes it down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from verifybench.model.claim import Selector
from verifybench.model.document import BlockLabel
from verifybench.model.state import State


@dataclass(frozen=True, slots=True)
class Decisions:
    """`metadata` maps document id to described fields, `blocks` document id to the blocks people relabelled."""

    metadata: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    blocks: Mapping[str, tuple[tuple[Selector, BlockLabel], ...]] = field(default_factory=dict)


def decisions(state: State) -> Decisions:
    """The part of a state that steers building."""
    blocks: dict[str, tuple[tuple[Selector, BlockLabel], ...]] = {}
    for decision in state.blocks:
        event = decision.event
        blocks[event.document] = (*blocks.get(event.document, ()), (event.selector, event.label))
    return Decisions(state.metadata, blocks)
