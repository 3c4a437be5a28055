"""The conflicts board: every disagreement with both its sides, decided in place."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from verifybench.case.conflicts import ConflictRow
from verifybench.tui.actions import EXPLANATIONS, explanation_actions
from verifybench.tui.door import DecidedState
from verifybench.tui.draw.bars import explanation_strip
from verifybench.tui.draw.conflicts import conflict_line, conflict_page
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.rows import paragraph
from verifybench.tui.keys import bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowList, RowView


class ConflictsScreen(WorkScreen):
    """A list above, the conflict in full below. Rows are read again whenever the case changed."""

    PLACE = "conflicts"
    BINDINGS = bindings("conflicts")
    DEFAULT_CSS = """
    ConflictsScreen #board { max-height: 40%; min-height: 4; }
    ConflictsScreen #page { height: 1fr; }
    """

    def body(self) -> ComposeResult:
        self.board = RowList(lambda index, width: (conflict_line(self.rows[index], width),), id="board")
        self.page = RowView(id="page")
        self.rows: tuple[ConflictRow, ...] = ()
        with Container(id="body"):
            for pane, title in ((self.board, "conflicts"), (self.page, "both sides")):
                pane.add_class("pane")
                pane.border_title = f" {title} "
                yield pane

    def on_mount(self) -> None:
        super().on_mount()
        self.page.can_focus = False
        self.board.focus()
        self.rows = self.bench.case.conflicts()

    @property
    def current(self) -> ConflictRow | None:
        return self.rows[self.board.cursor] if self.rows else None

    def repaint(self) -> None:
        before = self.current
        self.rows = self.bench.case.conflicts()
        places = {row.conflict.id: (index, row.state) for index, row in enumerate(self.rows)}
        index, state = places.get(before.conflict.id, (0, "gone")) if before else (0, "gone")
        # What was just decided moves to the end of the board; the cursor stays, on the next one to decide.
        if before is not None and state == before.state:
            self.board.cursor = index
        self._draw()
        self.bars()

    @on(RowView.Sized, "#page")
    def _draw(self) -> None:
        self.board.styles.height = len(self.rows) + 1
        self.board.fill(len(self.rows), self.board.cursor)
        unsettled = sum(row.state in ("open", "upheld") for row in self.rows)
        blocking = sum(row.blocks for row in self.rows)
        self.board.border_title = f" conflicts: {len(self.rows)}, {unsettled} open or upheld, {blocking} block publication "
        self._draw_page()

    def _draw_page(self) -> None:
        row = self.current
        if row is None:
            self.page.show([BLANK, *paragraph("No text of this case contradicts another.", self.page.room, ink="good")])
        else:
            self.page.show([BLANK, *conflict_page(self.bench.case, row, self.page.room)])

    @on(RowList.Moved, "#board")
    def _moved(self) -> None:
        self.bench.status = ()
        self._draw_page()
        self.bars()

    def idle(self, width: int) -> Row:
        return explanation_strip(explanation_actions(), width)

    def _decide(self, state: DecidedState, explanation: str | None = None) -> None:
        if (row := self.current) is not None:
            self.bench.deciding.conflict(self, row, state, explanation)

    def action_explain(self, index: int) -> None:
        self._decide("explained", EXPLANATIONS[index])

    def action_uphold(self) -> None:
        self._decide("upheld")

    def action_reopen(self) -> None:
        row = self.current
        if row is not None and row.state == "open":
            self.say("This conflict is open already.", "dim")
        else:
            self._decide("open")

    def action_go(self) -> None:
        self._go(0)

    def action_side(self) -> None:
        self._go(1)

    def _go(self, number: int) -> None:
        """To the claim of one side: the draft's first, then the other's."""
        if (row := self.current) is None:
            return
        claims = [side.claim for side in (row.conflict.left, row.conflict.right) if side.claim is not None]
        if number < len(claims) and self.bench.desk.go_to(claims[number]):
            self.bench.pop_screen()
            self.bench.main.land()
        else:
            self.say("That side is a passage, not a claim.", "dim")
