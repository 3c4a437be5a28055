"""The names of a case: what may be spellings of one, and what people decided about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from verifybench.model.event import NamesDecided
from verifybench.model.state import Decided
from verifybench.names import Mentioned, Settled, propose


@dataclass(frozen=True, slots=True)
class NameCluster:
    """Names with how often each stands in the case. `proposed` by the machine, or settled by a person who said so.

    `reason` is the person's, `why` the rules by which the machine proposed them: (rule, message).
    """

    state: Literal["proposed", "same", "different"]
    names: tuple[tuple[str, int], ...]
    reviewer: str | None = None
    at: str | None = None
    reason: str = ""
    why: tuple[tuple[str, str], ...] = ()


def name_clusters(mentions: Iterable[Mentioned], decided: Iterable[Decided[NamesDecided]]) -> tuple[NameCluster, ...]:
    """What is still open first, as proposed, then the decisions, oldest first."""
    known = tuple(mentions)
    counts = {one.name: one.count for one in known}
    order = sorted(decided, key=lambda one: (one.clock, one.hash))
    settled = Settled((one.event.names, one.event.state) for one in order)
    open_ones = [
        NameCluster("proposed", tuple((name, counts[name]) for name in sorted(one.names)), why=one.reasons)
        for one in propose(known)
        if any(settled.standing(*pair) is None for pair in combinations(sorted(one.names), 2))
    ]
    by_key = {name.casefold(): count for name, count in counts.items()}
    told = [
        NameCluster(
            one.event.state,
            tuple((name, by_key.get(name.casefold(), 0)) for name in one.event.names),
            one.reviewer,
            one.at,
            one.event.reason,
        )
        for one in order
    ]
    return (*open_ones, *told)
