"""Which sources count as one: what was found joins them, and what people decided joins or parts them whatever was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import get_args

from verifybench.evidence.grouping.publishing import publisher_key, site
from verifybench.model.document import Metadata
from verifybench.model.event import SourcesGrouped
from verifybench.model.independence import Tie, TieRule
from verifybench.model.state import Decided

Decisions = Sequence[Decided[SourcesGrouped]]
_STRENGTH: tuple[TieRule, ...] = get_args(TieRule)


@dataclass(frozen=True, slots=True)
class Parted:
    """Two sources that a person keeps apart; `found` is what would have joined them, None where nothing would."""

    one: str
    other: str
    decided: Decided[SourcesGrouped]
    found: Tie | None = None


@dataclass(frozen=True, slots=True)
class Grouping:
    """Source id to the id of its group, the smallest source id in it; the ties that made the groups, and what was kept apart."""

    groups: Mapping[str, str] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()
    parted: tuple[Parted, ...] = ()

    def of(self, document: str) -> str:
        return self.groups.get(document, document)


def group(
    sources: Mapping[str, Metadata], shared: Iterable[Tie], credited: Mapping[str, str], decided: Decisions = ()
) -> Grouping:
    """The groups of a case's sources (never drafts). `shared` is what their texts share, `credited` the agency each text says that
    it is from. Of decisions, the newest counts where two contradict each other, directly or through others.
    """
    ids = sorted(sources)
    joining = _Joining(ids)
    made: list[Tie] = []
    parted: list[tuple[str, str, Decided[SourcesGrouped]]] = []
    named: dict[str, str] = {}
    for decision in sorted(decided, key=lambda one: (-one.clock, one.hash)):
        known = [id for id in dict.fromkeys(decision.event.documents) if id in sources]
        match decision.event.state:
            case "apart":
                for one, other in _pairs(known):
                    if joining.part(one, other):
                        parted.append((one, other, decision))
            case "same":
                made += [tie for tie in _by_hand(known, decision, "") if joining.join(tie.one, tie.other)]
            case "named":
                for id in known:
                    first = named.setdefault(decision.event.name.casefold(), id)
                    ties = _by_hand([first, id], decision, f"group {decision.event.name}, ") if first != id else ()
                    made += [tie for tie in ties if joining.join(tie.one, tie.other)]
            case "open":
                pass
    found = [tie for tie in (*shared, *_by_metadata(sources, credited)) if tie.one in sources and tie.other in sources]
    found.sort(key=lambda tie: (_STRENGTH.index(tie.rule), tie.one, tie.other))
    made += [tie for tie in found if joining.join(tie.one, tie.other)]
    against = {(tie.one, tie.other): tie for tie in reversed(found)}
    return Grouping(
        {id: joining.find(id) for id in ids},
        tuple(made),
        tuple(Parted(one, other, decision, against.get((one, other))) for one, other, decision in parted),
    )


def _by_hand(known: Sequence[str], decision: Decided[SourcesGrouped], how: str) -> Iterator[Tie]:
    reason = f": {decision.event.reason}" if decision.event.reason else ""
    for id in known[1:]:
        one, other = sorted((known[0], id))
        yield Tie(one, other, "source.hand", f"is one source ({how}says {decision.reviewer}{reason}) with")


def _pairs(known: Sequence[str]) -> Iterator[tuple[str, str]]:
    for at, one in enumerate(known):
        for other in known[at + 1 :]:
            first, second = sorted((one, other))
            yield first, second


def _by_metadata(sources: Mapping[str, Metadata], credited: Mapping[str, str]) -> Iterator[Tie]:
    """One publisher, one site where a publisher is not known, one named origin. A publisher and an origin of one name are one: the
    wire's own text and a paper's copy of it."""
    publishers: dict[str, str] = {}
    sites: dict[str, list[str]] = {}
    origins: dict[str, str] = {}
    keys = {id: publisher_key(sources[id].publisher) for id in sorted(sources)}
    for id, key in keys.items():
        if key:
            first = publishers.setdefault(key, id)
            if first != id:
                yield _tie(first, id, "source.publisher", f"has the same publisher ({sources[id].publisher}) as")
        if host := site(sources[id].url):
            sites.setdefault(host, []).append(id)
    for host, ids in sites.items():
        if len({keys[id] for id in ids if keys[id]}) > 1:
            continue  # several publishers are there: whose a text of none of them is cannot be told
        for first, id in pairwise(ids):
            if not (keys[first] and keys[id]):
                yield _tie(first, id, "source.site", f"was found on the same site ({host}) as")
    for id in sorted(sources):
        name = sources[id].origin or credited.get(id)
        key = publisher_key(name)
        if not key:
            continue
        first = publishers.get(key) or origins.setdefault(key, id)
        if first != id:
            yield _tie(first, id, "source.origin", f"has the same origin ({name}) as")


def _tie(one: str, other: str, rule: TieRule, message: str) -> Tie:
    first, second = sorted((one, other))
    return Tie(first, second, rule, message)


class _Joining:
    """Union-find whose representative is the smallest member, with groups that must not be joined."""

    def __init__(self, members: Iterable[str]) -> None:
        self._parent = {member: member for member in members}
        self._apart: dict[str, set[str]] = {}

    def find(self, member: str) -> str:
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, one: str, other: str) -> bool:
        """Make two groups one; False where they are, or must not be."""
        low, high = sorted((self.find(one), self.find(other)))
        if low == high or high in self._apart.get(low, ()):
            return False
        self._parent[high] = low
        for enemy in self._apart.pop(high, ()):
            self._apart[enemy].discard(high)
            self._apart[enemy].add(low)
            self._apart.setdefault(low, set()).add(enemy)
        return True

    def part(self, one: str, other: str) -> bool:
        """Keep two groups apart from now on; False where they are one already."""
        first, second = self.find(one), self.find(other)
        if first == second:
            return False
        self._apart.setdefault(first, set()).add(second)
        self._apart.setdefault(second, set()).add(first)
        return True
