"""What the last build could not read, and what it warned of."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from verifybench.case.errors import CaseError
from verifybench.tui.draw.around import told_rows
from verifybench.tui.draw.rows import paragraph, shown
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowView


class ToldScreen(WorkScreen):
    """A page to scroll through."""

    PLACE = "told"
    BINDINGS = screen_bindings("told", ())

    def body(self) -> ComposeResult:
        self.page = RowView(id="page", classes="pane")
        self.page.border_title = " what the build said "
        with Container(id="body"):
            yield self.page

    def on_mount(self) -> None:
        super().on_mount()
        self.page.focus()

    def repaint(self) -> None:
        self._draw()
        self.bars()

    @on(RowView.Sized, "#page")
    def _draw(self) -> None:
        width = min(self.page.room, 120)
        try:
            skipped, warnings = self.bench.case.told_by_build()
        except CaseError as failure:
            self.page.show(paragraph(shown(str(failure)), width, ink="bad"))
            return
        last = self.bench.background.last
        self.page.show(told_rows(skipped, last.warnings if last is not None else warnings, width))
