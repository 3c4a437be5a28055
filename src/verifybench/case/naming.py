"""The names of a case: what may be spellings of one, and what people decided about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from verifybench.model.event import NamesDecided
from verifybench.model.state import Decided
from verifybench.names import Settled, propose


@dataclass(frozen=True, slots=True)
class NameCluster:
    """Names with how often each stands in the case. `proposed` by the machine, or settled by a person who said so."""

    state: Literal["proposed", "same", "different"]
    names: tuple[tuple[str, int], ...]
    reviewer: str | None = None
    at: str | None = None
    reason: str = ""


def name_clusters(counts: Mapping[str, int], decided: Iterable[Decided[NamesDecided]]) -> tuple[NameCluster, ...]:
    """What is still open first, as proposed, then the decisions, oldest first."""
    order = sorted(decided, key=lambda one: (one.clock, one.hash))
    settled = Settled((one.event.names, one.event.state) for one in order)
    open_ones = [
        NameCluster("proposed", tuple((name, counts[name]) for name in sorted(cluster)))
        for cluster in propose(counts)
        if any(settled.standing(*pair) is None for pair in combinations(sorted(cluster), 2))
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
