"""What the keys that decide do; the work is done by `deciding`."""

from __future__ import annotations

from verifybench.tui.screens.main_panes import ThreePanes


class OnDecisions(ThreePanes):
    """Verdicts, and what else is decided about a claim."""

    def caught_up(self) -> None:
        """Look where the list's cursor is: keys may come faster than the list can say that it moved, and what is decided must be
        decided about the claims that are marked on the screen."""
        if self.desk.point(self.claims.cursor):
            self._looked_elsewhere()

    def action_verdict(self, index: int) -> None:
        self.caught_up()
        label, marked = self.bench.case.labels[index], self.desk.marked()
        if len(marked) > 1:
            self.bench.deciding.verdicts(self, label, marked)
        else:
            self.bench.deciding.verdict(self, label)

    def action_note(self) -> None:
        self.caught_up()
        self.bench.deciding.amend(self)

    def action_let_stand(self) -> None:
        self.caught_up()
        self.bench.deciding.let_stand(self)

    def action_ask_review(self) -> None:
        self.caught_up()
        self.bench.deciding.ask_review(self)

    def action_waive(self) -> None:
        self.bench.deciding.waive(self, self._meant())

    def action_flag(self) -> None:
        if claims := self._meant():
            self.bench.deciding.flag(self, claims)

    def action_write_note(self) -> None:
        self.caught_up()
        self.bench.deciding.note(self)

    def action_mark(self) -> None:
        """Begin to mark at the cursor, or end it."""
        self.caught_up()
        if not len(self.desk):
            return
        marking = self.desk.marking
        if marking.on:
            marking.end()
        else:
            marking.begin(self.desk.cursor)
            self.claims.focus()
        self.show_marks()

    def show_marks(self) -> None:
        """Draw what is marked, and what can be done with it."""
        self.bench.status = ()
        self.claims.mark(self.desk.marked_places)
        self.bars()

    def action_auto_advance(self) -> None:
        on = self.desk.turn_advance()
        self.bars()
        self.say(
            "Auto-advance is on: a verdict leads to the next undecided claim."
            if on
            else "Auto-advance is off: after a verdict you stay where you are."
        )

    def _meant(self) -> tuple[str, ...]:
        """The claims that the next key is about: those that are marked, else the current one."""
        self.caught_up()
        row = self.desk.current
        return self.desk.marked() or ((row.id,) if row else ())
