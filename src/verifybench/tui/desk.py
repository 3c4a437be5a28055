"""The desk: which claim is being looked at, what is found, cited and half-written. Knows no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from verifybench.case.rows import ClaimRow, Counts, Scope
from verifybench.tui.citing import Citing
from verifybench.tui.marking import Marking
from verifybench.tui.unsent import Unsent
from verifybench.tui.worklist import Worklist

if TYPE_CHECKING:
    from verifybench.case.arranging import Group, Sort
    from verifybench.case.habits import Habits
    from verifybench.case.preview import Preview
    from verifybench.model.event import EvidenceRef
    from verifybench.tui.door import CaseDoor, QueueDoor
    from verifybench.tui.draw.view import ClaimView

SCOPES: tuple[Scope, ...] = ("drafts", "sources", "all")


class EmptyDesk:
    """What the first frame shows: the claims list from its top. What was decided is not known before the case is opened."""

    scope: Scope | None = None
    worklist = None
    cursor = 0
    marked_places = range(0)
    advances = False

    def __init__(self, preview: Preview) -> None:
        self._preview = preview

    def __len__(self) -> int:
        return self._preview.total

    def row(self, index: int) -> ClaimRow | None:
        return self._preview.rows[index] if index < len(self._preview.rows) else None

    def counts(self) -> None:
        return None

    def revised(self) -> int:
        return 0


class Desk:
    """A place in the worklist."""

    def __init__(self, case: CaseDoor) -> None:
        self.case = case
        self.worklist = Worklist(case)
        self.marking = Marking()
        self.cursor = 0
        self.passage = 0
        self.context: int | None = None  # as much as there is room for
        self.unsent = Unsent(None if case.read_only else case.root, case.reviewer)
        self.citing = Citing(case)
        self.lost = 0  # passages that were chosen and are none any more, since a build
        self._view: ClaimView | None = None
        self._looked_at = ""
        self._searched_from = ""  # the claim that was looked at when one began to type
        self._groups: dict[str, int] | None = None
        self._habits: Habits | None = None  # read when it is asked for
        self.settled = False  # what a first look does not need is read from here on

    def __len__(self) -> int:
        return len(self.worklist)

    def row(self, index: int) -> ClaimRow:
        return self.worklist.row(index)

    @property
    def queue(self) -> QueueDoor:
        return self.worklist.queue

    @property
    def scope(self) -> Scope | None:
        return self.worklist.scope

    @property
    def current(self) -> ClaimRow | None:
        return self.row(self.cursor) if 0 <= self.cursor < len(self) else None

    def counts(self) -> Counts:
        return self.queue.counts()

    def revised(self) -> int:
        """How many decisions wait because a text was revised under them; not asked for before all else is drawn."""
        return self.case.revisions_open() if self.settled else 0

    def point(self, index: int) -> bool:
        """Look at another claim; False when there is none or it is the same."""
        index = max(0, min(index, len(self) - 1))
        if index == self.cursor or not len(self):
            return False
        self._look_at(index)
        return True

    def _look_at(self, index: int) -> None:
        self.cursor, self.passage, self._view = index, 0, None
        self._looked_at = self.worklist.id(index) if len(self) else ""

    @property
    def marked_places(self) -> range:
        """The places of the list that are marked."""
        return self.marking.places(self.cursor)

    def marked(self) -> tuple[str, ...]:
        """The claims that are marked, in the list's order."""
        return tuple(map(self.worklist.id, self.marked_places))

    @property
    def advances(self) -> bool:
        """Whether after a verdict the next undecided claim is looked at."""
        return self._usual.advance

    @property
    def columns(self) -> int:
        """In how many columns passages stand; 0 is as many as there is room for."""
        return self._usual.passages

    @property
    def _usual(self) -> Habits:
        if self._habits is None:
            self._habits = self.case.habits
        return self._habits

    def turn_columns(self) -> int:
        """The next of one, two, three, and as many as there is room for."""
        from verifybench.case.habits import MOST_COLUMNS

        self._keep_habits(replace(self._usual, passages=(self.columns + 1) % (MOST_COLUMNS + 1)))
        return self.columns

    def turn_advance(self) -> bool:
        """The other way from now on; whether it advances."""
        self._keep_habits(replace(self._usual, advance=not self.advances))
        return self.advances

    def keep_theme(self, theme: str) -> None:
        """The theme of the next time."""
        self._keep_habits(replace(self._usual, theme=theme))

    @property
    def welcomed(self) -> bool:
        """Whether the first steps need not be told any more."""
        return self._usual.welcomed

    def put_welcome_away(self) -> None:
        self._keep_habits(replace(self._usual, welcomed=True))

    def _keep_habits(self, habits: Habits) -> None:
        self._habits = habits
        self.case.keep_habits(habits)

    def view(self) -> ClaimView | None:
        """Everything about the current claim, gathered on the first look."""
        row = self.current
        if row is None:
            return None
        if self._view is None or self._view.row.id != row.id:
            from verifybench.tui.draw.view import gather, shared_groups  # not needed for the first frame

            self._looked_at = row.id
            if self._groups is None:
                self._groups = shared_groups(self.case.documents("source"))
            self._view = gather(self.case, row, tuple(self.cited(row.id)), self._groups)
            self.passage = min(self.passage, max(0, len(self._view.bearings) - 1))
        return self._view

    def stale(self) -> None:
        """The case changed, perhaps was built anew: read it again, and keep the place by the claim's id."""
        claim, cursor, marked = self._looked_at, self.cursor, self.marked()
        self._groups = None
        self._view = None
        self.lost = self.citing.renew()
        self.worklist.refresh()
        place = self.worklist.place(claim)
        self.cursor = max(0, min(cursor, len(self) - 1)) if place is None else place
        if marked and (self.marked_places.stop > len(self) or self.marked() != marked):
            self.marking.end()

    # moving

    def go_to(self, claim: str) -> bool:
        """Look at a claim by its id, leaving search and scope where they hide it; False when no queue has it. Ends marking."""
        self.marking.end()
        if (place := self.worklist.place(claim)) is None:
            for scope in dict.fromkeys((self.scope, "all")):
                try:
                    self.case.queue(scope).position(claim)
                except KeyError:
                    continue
                self.worklist.show_all(scope)
                place = self.worklist.place(claim)
                break
        if place is None:
            return False
        self._look_at(place)
        return True

    def next_undecided(self) -> bool:
        """To the next undecided claim of those shown, around the end; False when none is left."""
        found = self.queue.next_undecided(self.cursor, self.worklist.order)
        return found is not None and (self.point(found) or found == self.cursor)

    def change_scope(self) -> Scope:
        """The next of drafts, sources, all."""
        scope = SCOPES[(SCOPES.index(self.scope) + 1) % len(SCOPES)] if self.scope else "sources"
        self._keeping_place(lambda: self.worklist.show(scope))
        return scope

    def find(self, text: str, *, typing: bool = False) -> None:
        """Show the claims that a filter lets through; nothing typed shows all. The place is kept where it still can be."""
        before = self._searched_from or self._looking_at()
        self._keeping_place(lambda: self.worklist.find(text, typing=typing), before)
        self._searched_from = before if typing else ""

    def arrange(self, sort: Sort, group: Group) -> None:
        """Show the claims in another order, or under other headings."""
        self._keeping_place(lambda: self.worklist.arrange(sort, group))

    @property
    def looked_at(self) -> str:
        """The id of the claim that is looked at; "" of none."""
        return self._looking_at()

    def _looking_at(self) -> str:
        return self._looked_at or (self.worklist.id(self.cursor) if len(self) else "")

    def _keeping_place(self, change: Callable[[], None], claim: str = "") -> None:
        """Look at the same claim after a change of what is shown; where it is gone at the first that stands behind it."""
        claim = claim or self._looking_at()
        before = self.queue
        self.marking.end()
        change()
        place = self.worklist.place(claim)
        if place is None and claim and self.queue.same_claims(before):
            place = self.worklist.behind(self.queue.position(claim))
        self._look_at(place or 0)
        if not len(self):
            self._looked_at = claim  # where the list holds claims again one is back at it

    # evidence

    def cited(self, claim: str) -> list[str]:
        """The passages chosen for a claim, at first those of the reviewer's standing verdict."""
        return self.citing.of(claim)

    def toggle_cited(self) -> bool | None:
        """Cite the current passage, or no longer; None when there is none."""
        view = self.view()
        if view is None or not view.bearings:
            return None
        return self.toggle_named(view.row.id, view.bearings[self.passage].passage.id)

    def toggle_named(self, claim: str, named: str) -> bool:
        """Cite for a claim a passage by its id, or words as DOCUMENT:START-END, or no longer; whether it is cited now."""
        self._view = None
        return self.citing.toggle(claim, named)

    def cite_again(self, claim: str, evidence: Sequence[EvidenceRef]) -> None:
        """Where nothing is cited for a claim, cite what an earlier decision did, as far as it still stands as it was."""
        self._view = None
        self.citing.again(claim, evidence)

    def forget_cited(self, claim: str) -> None:
        """After an undo the ledger says what is cited."""
        self.citing.forget(claim)

    def drop_cited(self, claim: str, passage: str) -> None:
        """What was struck is cited no longer."""
        self.citing.drop(claim, passage)

    def step_passage(self, step: int) -> bool:
        view = self.view()
        count = len(view.bearings) if view else 0
        target = max(0, min(self.passage + step, count - 1))
        moved, self.passage = target != self.passage, target
        return moved
