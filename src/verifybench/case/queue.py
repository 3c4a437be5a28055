"""The claims of a case as a list to work through: light rows, read on demand, that see every new verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from verifybench.case.index import Listed
from verifybench.case.rows import ClaimRow, Counts, Scope

if TYPE_CHECKING:
    from verifybench.case.arranging import Arranged, Group, Sort
    from verifybench.case.catalogue import Catalogue
    from verifybench.case.filtering import Filter
    from verifybench.case.live import Live
    from verifybench.case.sieve import Found, Sieve
    from verifybench.case.standing import Standing

ROLES: Mapping[Scope, tuple[str, ...]] = {"drafts": ("draft",), "sources": ("source",), "all": ("draft", "source")}
CHUNK = 64  # rows read at once: a screenful and what the next page shows


class Queue(Sequence[ClaimRow]):
    """The claims of one scope in reading order, drafts first."""

    def __init__(self, catalogue: Catalogue, live: Live) -> None:
        orphans = live.standing().orphans
        self.catalogue = catalogue.with_orphans(orphans) if orphans else catalogue
        self._live = live
        self._ids = self.catalogue.ids
        self._rows: dict[str, Listed] = {}
        self._held: tuple[Standing, frozenset[str]] | None = None

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, position: int) -> ClaimRow: ...
    @overload
    def __getitem__(self, position: slice) -> list[ClaimRow]: ...
    def __getitem__(self, position: int | slice) -> ClaimRow | list[ClaimRow]:
        if isinstance(position, slice):
            return [self[one] for one in range(*position.indices(len(self)))]
        id = self._ids[position]
        if id not in self._rows:
            first = (position if position >= 0 else position + len(self)) // CHUNK * CHUNK
            self.read_ahead(range(first, min(first + CHUNK, len(self))))
        return self._row(self._rows[id])

    def read_ahead(self, positions: Sequence[int]) -> None:
        """Read the rows at these positions at once, a few hundred at most: they are shown next."""
        wanted = [id for at in positions if (id := self._ids[at]) not in self._rows]
        self._rows.update(self.catalogue.listed(wanted))

    def _row(self, listed: Listed) -> ClaimRow:
        id, live = listed.id, self._live
        standing = live.standing()
        verdicts = standing.verdicts.get(id, ())
        newest = verdicts[-1].event if verdicts else None
        if (told := live.summaries().get(id)) is not None:
            listed = listed._replace(**told._asdict())
        return ClaimRow(
            *listed[:-1],
            listed.conflicts + live.settled().get(id, 0),
            label=newest.label if newest else None,
            stands=id in standing.stands,
            disputed=len({one.event.label for one in verdicts}) > 1,
            waived=id in standing.waivers,
            review=live.waits_for(id),
            fact=newest.fact if newest else None,
            held=newest is None and id in self._held_back(standing),
            flagged=id in standing.flags,
        )

    def position(self, claim: str) -> int:
        """Where a claim stands in the queue; KeyError where this scope lacks it."""
        return self.catalogue.positions[claim]

    def id(self, position: int) -> str:
        return self._ids[position]

    def same_claims(self, other: Queue) -> bool:
        """Whether positions of the other are those of this one."""
        return self._ids is other._ids or self._ids == other._ids

    def counts(self) -> Counts:
        standing = self._live.standing()
        verdicts = standing.verdicts
        disputed = {id for id in standing.disputed if len({one.event.label for one in verdicts[id]}) > 1}
        here = self.catalogue.positions
        labels = Counter(given[-1].event.label for id, given in verdicts.items() if id in here and id not in disputed)
        waived = sum(id in here and id not in verdicts for id in standing.waivers)
        differ = sum(id in here for id in disputed)
        undecided = len(self._ids) - sum(labels.values()) - differ - waived
        held_back = self._held_back(standing)
        held = sum(id in here and id not in verdicts and id not in standing.waivers for id in held_back)
        return Counts(len(self._ids), undecided, dict(sorted(labels.items())), differ, held)

    def _held_back(self, standing: Standing) -> frozenset[str]:
        """The claims with a verdict that a revision holds back, or in the place of one."""
        if self._held is None or self._held[0] is not standing:
            found = (id for one in standing.suspended for id in (one.binding.claim, *one.binding.successors))
            self._held = standing, frozenset(found)
        return self._held[1]

    def next_undecided(self, after: int, order: Sequence[int] | None = None) -> int | None:
        """The first claim without a verdict or waiver behind a place of an order (else of the queue), from the top again at its
        end; None when all have one."""
        standing, ids = self._live.standing(), self._ids
        verdicts, waivers = standing.verdicts, standing.waivers
        order = range(len(ids)) if order is None else order
        total = len(order)
        places = (at % total for at in range(after + 1, after + 1 + total))
        return next((at for at in places if ids[order[at]] not in verdicts and ids[order[at]] not in waivers), None)

    # finding

    @cached_property
    def sieve(self) -> Sieve:
        from verifybench.case.sieve import Sieve

        return Sieve(self.catalogue, self._live)

    def ready(self) -> None:
        """Read what filters look at, so that the first key that is typed need not wait for it."""
        _ = self.catalogue.positions, self.catalogue.columns

    def filter(self, text: str, *, typing: bool = False) -> Filter:
        """What is typed, understood: with the labels, reviewers and documents of this case."""
        from verifybench.case.filtering import parse

        return parse(text, self.sieve.known, typing=typing)

    def completions(self, text: str) -> tuple[str, ...]:
        """What a text that is being typed may become."""
        from verifybench.case.filtering import completions

        return completions(text, self.sieve.known)

    def find(self, wanted: Filter) -> Found:
        """The claims that a filter lets through, in reading order."""
        return self.sieve.find(wanted)

    def strayed(self, wanted: Filter, order: Sequence[int]) -> int:
        """How many of these positions, found by a filter, it would not find now."""
        return self.sieve.strayed(wanted, order)

    def arrange(self, positions: Sequence[int], sort: Sort, group: Group) -> Arranged:
        """Positions in the order, and under the headings, in which a list shows them."""
        from verifybench.case.arranging import arrange

        return arrange(positions, sort, group, self.catalogue, self._live, self.sieve.conflicts)
