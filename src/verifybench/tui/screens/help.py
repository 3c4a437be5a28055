"""Help: made from the action registry."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from verifybench.tui.draw.bars import help_rows, signs_rows
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowView


class HelpScreen(WorkScreen):
    """Every key of every screen, and what the signs mean."""

    PLACE = "help"
    BINDINGS = screen_bindings("help", ())

    def body(self) -> ComposeResult:
        self.page = RowView(id="page", classes="pane")
        self.page.border_title = " help "
        with Container(id="body"):
            yield self.page

    def on_mount(self) -> None:
        super().on_mount()
        self.page.focus()

    @on(RowView.Sized, "#page")
    def _draw(self) -> None:
        case = self.bench.case
        rows = help_rows(self.bench.actions, min(self.page.room, 100), case.read_only)
        self.page.show(rows + signs_rows(case.labels))
