"""What lists show of a conflict: what was found, what was decided about it, and which of them are one disagreement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import Literal

from verifybench.case.outline import Outline, outline
from verifybench.model.event import ConflictDecided
from verifybench.model.evidence import Certainty, Conflict, ConflictKind, Side
from verifybench.model.state import Decided
from verifybench.model.value import Value

RowState = Literal["open", "explained", "upheld", "gone"]
STATES: tuple[RowState, ...] = ("open", "upheld", "explained", "gone")
"""The most pressing first."""
UNSETTLED = frozenset({"open", "upheld"})


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict in outline, with its decision; `gone` when a rebuild no longer finds what was decided.

    Its words are read when `conflict` is asked for; lists ask for those that they show.

    `successor` is today's conflict in the place of one that is gone; `predecessor` and `before` are the one whose place this
    took, and what was decided about it before the words changed. `past` is one of a look back, as it was kept then: today's texts
    have it no longer.
    """

    outline: Outline
    read: Callable[[], Conflict] = field(compare=False, repr=False)
    state: RowState
    decision: Decided[ConflictDecided] | None = None
    blocks: bool = False  # touches a draft claim and is open or upheld
    successor: str = ""
    predecessor: str = ""
    before: Decided[ConflictDecided] | None = None
    past: bool = False

    @classmethod
    def of(
        cls, conflict: Conflict, state: RowState, *, drafts: Set[str] = frozenset(), blocks: bool = False
    ) -> ConflictRow:
        """An undecided conflict that was read; `drafts` are the ids of draft documents."""
        return cls(outline(conflict, drafts), lambda: conflict, state, blocks=blocks)

    @property
    def id(self) -> str:
        return self.outline.id

    @property
    def conflict(self) -> Conflict:
        return self.read()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which conflicts a list is to hold; None is any."""

    kind: ConflictKind | None = None
    document: str | None = None
    states: frozenset[str] | None = None
    certainty: Certainty | None = None

    def holds(self, row: ConflictRow) -> bool:
        told = row.outline
        return (
            self.kind in (None, told.kind)
            and (self.states is None or row.state in self.states)
            and self.certainty in (None, told.certainty)
            and (self.document is None or self.document in told.documents)
        )


@dataclass(frozen=True, slots=True)
class Camp:
    """Who says the same in one disagreement: `who` are documents, or reviewers, in the order met; `sources` of them are
    independent sources."""

    words: str
    who: tuple[str, ...]
    sources: int
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Cluster:
    """One disagreement: the conflicts that are over the same part of a claim, or that lead from one text to the next."""

    rows: tuple[ConflictRow, ...]

    @property
    def lead(self) -> ConflictRow:
        """The most pressing of them."""
        return self.rows[0]

    @property
    def id(self) -> str:
        return self.lead.id

    @property
    def blocks(self) -> bool:
        return any(row.blocks for row in self.rows)

    @property
    def alike(self) -> tuple[ConflictRow, ...]:
        """Those in the state of the first: what one decision about all of them decides."""
        return tuple(row for row in self.rows if row.state == self.lead.state)

    def camps(self, group: Callable[[str], str | None]) -> tuple[Camp, ...]:
        """Who says what, in the order met; `group` gives a source's independence group, None for a draft."""
        words: dict[object, str] = {}
        values: dict[object, Value | None] = {}
        who: dict[object, dict[str, None]] = {}
        for row in self.rows:
            for side in row.conflict.sides:
                key = _says(side)
                words.setdefault(key, told(side))
                values.setdefault(key, side.value)
                who.setdefault(key, {}).update(dict.fromkeys((side.reviewer,) if side.reviewer else side.documents))
        return tuple(
            Camp(words[key], tuple(names), len({group(name) for name in names} - {None}), values[key])
            for key, names in who.items()
        )


def on_one_axis(camps: Sequence[Camp]) -> bool:
    """Whether all say a figure of one sort, so that a line can be drawn through them."""
    sorts = {(one.value.kind, one.value.unit) if one.value else None for one in camps}
    ends = [end for one in camps if one.value for end in (one.value.low, one.value.high)]
    return len(camps) > 1 and len(sorts) == 1 and None not in sorts and any(end is not None for end in ends)


def told(side: Side) -> str:
    """The part of a side that disagrees, in its own words; of a reviewer the verdict."""
    return side.verdict or " ".join(side.focus_text.split()) or " ".join(side.text.split())


def _says(side: Side) -> object:
    value = side.value
    if side.reviewer or value is None or (value.low is None and value.high is None):
        return told(side).casefold()
    return value.kind, value.unit, value.low, value.high, value.low_open, value.high_open


def clusters(rows: Iterable[ConflictRow]) -> tuple[Cluster, ...]:
    """The rows as disagreements, each where its first row stands. What is gone stands with what the same act decided."""
    joined = _Joined()
    placed: list[tuple[ConflictRow, object]] = []
    for row in rows:
        nodes = _nodes(row)
        joined.join(nodes)
        placed.append((row, nodes[0]))
    members: dict[object, list[ConflictRow]] = {}
    for row, node in placed:
        members.setdefault(joined.find(node), []).append(row)
    return tuple(Cluster(tuple(several)) for several in members.values())


def each(rows: Iterable[ConflictRow]) -> tuple[Cluster, ...]:
    """Every conflict by itself."""
    return tuple(Cluster((row,)) for row in rows)


def _nodes(row: ConflictRow) -> Sequence[object]:
    if row.state == "gone":
        return (("gone", row.decision.hash if row.decision else row.id),)
    return row.outline.over


class _Joined:
    """Union-find; a set is known by the node that came first."""

    def __init__(self) -> None:
        self._above: dict[object, object] = {}

    def find(self, node: object) -> object:
        above = self._above.setdefault(node, node)
        while above != node:
            self._above[node] = self._above[above]
            node, above = above, self._above[above]
        return node

    def join(self, nodes: Sequence[object]) -> None:
        first = self.find(nodes[0])
        for node in nodes[1:]:
            self._above[self.find(node)] = first
