"""The worklist: which claims are shown, in which order, under which headings. Knows no widgets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verifybench.case.rows import ClaimRow, Scope

if TYPE_CHECKING:
    from verifybench.case.arranging import Group, Heading, Sort
    from verifybench.case.filtering import Filter
    from verifybench.case.sieve import Found
    from verifybench.tui.door import CaseDoor, QueueDoor

_AHEAD = 64  # rows read at once where the list is not in the queue's own order
_REMEMBERED = 50


@dataclass(frozen=True, slots=True)
class Shown:
    """A filter as it was typed, and what it found."""

    text: str
    filter: Filter
    found: Found


class Worklist:
    """A filter, an order and a grouping of a queue.

    Rows stay where they are whatever is decided meanwhile, here or elsewhere, until the list is asked for anew.
    """

    def __init__(self, case: CaseDoor) -> None:
        self._case = case
        self.scope: Scope | None = None
        self.queue: QueueDoor = case.queue()
        self.sort: Sort = "order"
        self.group: Group = "none"
        self.shown: Shown | None = None  # None where nothing is filtered
        self.last = ""  # what was searched for last in this session
        self.searches: list[str] = []
        self.order: Sequence[int] = range(len(self.queue))
        self.headings: tuple[Heading, ...] = ()
        self._ahead: set[int] = set()
        self._strayed: tuple[object, int] = (None, 0)

    def __len__(self) -> int:
        return len(self.order)

    def row(self, index: int) -> ClaimRow:
        chunk = index // _AHEAD
        if chunk not in self._ahead:
            self._ahead.add(chunk)
            self.queue.read_ahead(self.order[chunk * _AHEAD : (chunk + 1) * _AHEAD])
        return self.queue[self.order[index]]

    def id(self, index: int) -> str:
        """The id of the claim at a place, without reading its row."""
        return self.queue.id(self.order[index])

    def place(self, claim: str) -> int | None:
        """Where a claim stands in the list; None where it is not shown."""
        try:
            return self.order.index(self.queue.position(claim))
        except (KeyError, ValueError):
            return None

    def behind(self, position: int) -> int:
        """The place of the first claim behind a position of the queue; the top where there is none, or the order is another."""
        place = 0 if self.arranged else bisect_left(self.order, position)
        return place if place < len(self.order) else 0

    @property
    def text(self) -> str:
        """What the list is filtered by, as it was typed; "" where it is not."""
        return self.shown.text if self.shown else ""

    @property
    def sought(self) -> tuple[str, ...]:
        """What is marked in the claims that are shown."""
        return self.shown.found.sought if self.shown else ()

    @property
    def arranged(self) -> bool:
        """Whether claims stand in another order than in their texts."""
        return self.sort != "order" or self.group == "subject"

    def match(self, index: int, step: int) -> int | None:
        """The next claim found, behind a place or before it and around the end: of a list that is not filtered, one that was
        searched for last. None where there is none."""
        if self.shown is not None or not self.last:
            return (index + step) % len(self) if len(self) else None
        found = set(self.queue.find(self.queue.filter(self.last)).positions)
        total = len(self.order)
        places = ((index + step * away) % total for away in range(1, total + 1))
        return next((place for place in places if self.order[place] in found), None)

    # asking anew

    def find(self, text: str, *, typing: bool = False) -> None:
        """Show the claims that a filter lets through; where it asks for nothing, all."""
        wanted = self.queue.filter(text, typing=typing)
        self.shown = Shown(text.strip(), wanted, self.queue.find(wanted)) if text.strip() else None
        if not typing and wanted.asks:
            self.last = text.strip()
            self.searches = [self.last, *(one for one in self.searches if one != self.last)][:_REMEMBERED]
        self._arrange()

    def arrange(self, sort: Sort, group: Group) -> None:
        self.sort, self.group = sort, group
        self._find_again()

    def show(self, scope: Scope | None) -> None:
        """The claims of another scope, by the same filter and in the same order."""
        self.scope = scope
        self.queue = self._case.queue(scope)
        self._find_again()

    def show_all(self, scope: Scope | None) -> None:
        """Every claim of a scope."""
        self.scope, self.shown = scope, None
        self.queue = self._case.queue(scope)
        self._arrange()

    def _find_again(self) -> None:
        if self.shown is not None:
            self.find(self.shown.text)
        else:
            self._arrange()

    def _arrange(self) -> None:
        positions = self.shown.found.positions if self.shown else range(len(self.queue))
        self._ahead.clear()
        self._strayed = self.queue, 0
        if self.sort == "order" and self.group == "none":
            self.order, self.headings = positions, ()
            return
        arranged = self.queue.arrange(positions, self.sort, self.group)
        self.order, self.headings = arranged.order, arranged.headings

    # what others do

    def refresh(self) -> None:
        """The case changed: rows keep their places. Where there are other claims than before the list is asked for anew."""
        before, self.queue = self.queue, self._case.queue(self.scope)
        self._ahead.clear()
        if not self.queue.same_claims(before):
            self._find_again()

    def strayed(self) -> int:
        """How many of the claims that are shown the filter would not find now."""
        if self.shown is None:
            return 0
        if self._strayed[0] is not self.queue:
            self._strayed = self.queue, self.queue.strayed(self.shown.filter, self.order)
        return self._strayed[1]
