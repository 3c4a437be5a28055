"""What people decided that steers building; `case` reads it from the ledger and passes it down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from verifybench.model.claim import Selector
from verifybench.model.document import BlockLabel
from verifybench.model.event_editing import ClaimsRecut
from verifybench.model.revision import Carries
from verifybench.model.state import State

NamesSettled = tuple[tuple[str, ...], Literal["same", "different"]]
"""Spellings, and whether they are one person or thing or are kept apart."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """By document id: `metadata` the fields described, `blocks` those relabelled, `recuts` the claims cut anew.

    `names` are of the whole case. Whatever there can be several of is oldest first.
    """

    metadata: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    blocks: Mapping[str, tuple[tuple[Selector, BlockLabel], ...]] = field(default_factory=dict)
    recuts: Mapping[str, tuple[ClaimsRecut, ...]] = field(default_factory=dict)
    names: tuple[NamesSettled, ...] = ()


def decisions(state: State) -> Decisions:
    """The part of a state that steers building; what a person said of their words after a revision counts."""
    carries = Carries(state.carried)
    blocks: dict[str, tuple[tuple[Selector, BlockLabel], ...]] = {}
    for relabelled in state.blocks:
        block = relabelled.event
        selector = carries.today(relabelled.hash, block.document, block.selector)
        if selector is not None:
            blocks[block.document] = (*blocks.get(block.document, ()), (selector, block.label))
    recuts: dict[str, tuple[ClaimsRecut, ...]] = {}
    for recut in state.recuts:
        event = _carried(recut.hash, recut.event, carries)
        if event is not None:
            recuts[event.document] = (*recuts.get(event.document, ()), event)
    # The state lists them by the names they are about; which came later decides where two contradict each other.
    settled = sorted(state.names, key=lambda decided: (decided.clock, decided.hash))
    return Decisions(state.metadata, blocks, recuts, tuple((one.event.names, one.event.state) for one in settled))


def _carried(decision: str, event: ClaimsRecut, carries: Carries) -> ClaimsRecut | None:
    """A cut as its words stand now; None where a person dropped one of them."""
    if not carries:
        return event
    sides = []
    for side in (event.before, event.after):
        now = [(ref, carries.today(decision, ref.document, ref.selector)) for ref in side]
        if any(selector is None for _, selector in now):
            return None
        sides.append(tuple(replace(ref, selector=selector) for ref, selector in now if selector is not None))
    return replace(event, before=sides[0], after=sides[1])
