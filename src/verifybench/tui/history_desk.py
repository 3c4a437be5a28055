"""The desk of the history: which records are listed, under which headings, and which one is looked at. Knows no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.case.telling import references
from verifybench.case.timeline import GROUPINGS, KINDS, Grouping, Listed, Wanted

if TYPE_CHECKING:
    from verifybench.case.rows import ClaimRow
    from verifybench.case.timeline import Story
    from verifybench.model.event import Record
    from verifybench.tui.door import CaseDoor

_ORDER: tuple[Grouping, ...] = tuple(GROUPINGS)


class HistoryDesk:
    """A place in the history of a case; `claim` is the one that it was opened from, whose history it narrows to."""

    def __init__(self, case: CaseDoor, claim: ClaimRow | None) -> None:
        self.case, self.claim = case, claim
        self.group: Grouping = _ORDER[0]
        self.kind: str | None = None
        self.words = ""
        self.only_claim = False
        self.cursor = 0
        self._looked_at = ""
        self.timeline = case.timeline()
        self.listed = Listed(())
        self._list()

    def __len__(self) -> int:
        return len(self.listed.order)

    def record(self, index: int) -> Record:
        return self.timeline.record(self.listed.order[index])

    @property
    def current(self) -> Record | None:
        return self.record(self.cursor) if self.cursor < len(self) else None

    @property
    def story(self) -> Story | None:
        return self.timeline.story(self.listed.order[self.cursor]) if self.cursor < len(self) else None

    def heading(self, number: int) -> tuple[str, int]:
        """The words of a heading, and how many records stand under it."""
        heading = self.listed.headings[number]
        return self._claim_words(heading.key, heading.at) if self.group == "claim" else heading.key, heading.count

    def _claim_words(self, claim: str, at: int) -> str:
        if not claim:
            return ""
        try:
            return self.case.claim(claim).text
        except CaseError:  # none of today: as the record has it
            named = references(self.record(at).event)
            return next((one.selector.exact for one in named if one.id == claim), claim)

    def claims(self) -> tuple[str, ...]:
        """The claims of today that the record looked at is about; where it stands under the heading of one, that first."""
        if not len(self):
            return ()
        ids = tuple(self.timeline.claims(self.listed.order[self.cursor]))
        headed = [one.key for one in self.listed.headings if one.at <= self.cursor][-1:] if self.group == "claim" else []
        return tuple(dict.fromkeys((*(id for id in headed if id), *ids)))

    # moving

    def point(self, index: int) -> None:
        self.cursor = max(0, min(index, len(self) - 1))
        self._looked_at = self.timeline.hash(self.listed.order[self.cursor]) if len(self) else ""

    def next_heading(self, step: int) -> int | None:
        """Where the next group begins, or this one, or the one before; None where there is none."""
        begins = [one.at for one in self.listed.headings]
        if step > 0:
            return next((at for at in begins if at > self.cursor), None)
        return next((at for at in reversed(begins) if at < self.cursor), None)

    # choosing what is listed

    def change_group(self) -> str:
        self.group = _ORDER[(_ORDER.index(self.group) + 1) % len(_ORDER)]
        self._list()
        return GROUPINGS[self.group]

    def change_kind(self) -> str:
        kinds = (None, *KINDS)
        self.kind = kinds[(kinds.index(self.kind) + 1) % len(kinds)]
        self._list()
        return self.kind or "every kind"

    def find(self, words: str) -> None:
        self.words = words.strip()
        self._list()

    def narrow(self) -> bool:
        """The history of the claim it was opened from, or everything; False where it was opened from none."""
        if self.claim is None:
            return False
        self.only_claim = not self.only_claim
        self._list(keep=False)
        return True

    def widest(self) -> bool:
        """Everything again; False where nothing was left out."""
        if not (self.words or self.kind):
            return False
        self.words, self.kind = "", None
        self._list()
        return True

    # reading

    def read_on(self) -> bool:
        """Read some more of a long history; whether there is more."""
        more = self.timeline.read_on()
        if not more:
            self._list()
        return more

    def refresh(self) -> bool:
        """Take in what was recorded since, and keep the place; whether there is more to read."""
        more = self.timeline.refresh()
        self._list()
        return more

    def _list(self, *, keep: bool = True) -> None:
        """List anew; the place is kept by the record where it is still listed."""
        claim = self.claim.id if self.claim is not None and self.only_claim else None
        self.listed = self.timeline.listed(self.group, Wanted(self.kind, claim, self.words))
        order = self.listed.order
        place = self.timeline.place(self._looked_at) if keep and self._looked_at else None
        if place is None or place not in order:
            self.point(0)
        elif not (self.cursor < len(order) and order[self.cursor] == place):
            self.point(order.index(place))
