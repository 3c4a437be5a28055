"""The order in which a list shows claims, and under which headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from verifybench.case.catalogue import Catalogue
from verifybench.case.live import Live

Sort = Literal["order", "score", "conflict", "age"]
Group = Literal["none", "document", "subject"]
SORTS: Mapping[Sort, str] = {
    "order": "as they are read",
    "score": "most worth checking first",
    "conflict": "most conflicts first",
    "age": "undecided first, then what was decided longest ago",
}
GROUPS: Mapping[Group, str] = {
    "none": "not grouped",
    "document": "by document",
    "subject": "by subject: the first name of each claim",
}
NO_NAME = "names nobody"


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands before the claim at this place of the order."""

    at: int
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Arranged:
    """Positions of claims in the order that they are shown in."""

    order: Sequence[int]
    headings: tuple[Heading, ...] = ()


def arrange(
    positions: Sequence[int],
    sort: Sort,
    group: Group,
    catalogue: Catalogue,
    live: Live,
    conflicts: Callable[[], Mapping[str, int]],
) -> Arranged:
    """Sort, then group: groups stand in the order of their first claims, and claims that are alike as they are read."""
    order = _sorted(positions, sort, catalogue, live, conflicts)
    if group == "none":
        return Arranged(order)
    by: Sequence[str] = catalogue.columns.documents if group == "document" else catalogue.subjects
    folded: dict[str, list[int]] = {}
    for position in order:
        folded.setdefault(by[position], []).append(position)
    titles = live.titles() if group == "document" else {"": NO_NAME}
    grouped: list[int] = []
    headings = []
    for name, members in folded.items():
        headings.append(Heading(len(grouped), titles.get(name, name), len(members)))
        grouped += members
    return Arranged(grouped, tuple(headings))


def _sorted(
    positions: Sequence[int], sort: Sort, catalogue: Catalogue, live: Live, conflicts: Callable[[], Mapping[str, int]]
) -> Sequence[int]:
    if sort == "order":
        return positions
    if sort == "score":
        return sorted(positions, key=catalogue.columns.scores.__getitem__, reverse=True)
    ids = catalogue.ids
    if sort == "conflict":
        touched = conflicts()
        first = [at for at in positions if touched.get(ids[at], 0) > 0]
        rest = [at for at in positions if touched.get(ids[at], 0) <= 0]
        return sorted(first, key=lambda at: -touched[ids[at]]) + rest
    standing = live.standing()
    decided = {id: max(one.at for one in given) for id, given in standing.verdicts.items()}
    decided |= {id: one.at for id, one in standing.waivers.items() if id not in decided}
    return sorted(positions, key=lambda at: decided.get(ids[at], ""))
