"""Help: made from the action registry."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from verifybench.tui.actions.action import Place
from verifybench.tui.actions.everywhere import PLACE_NAMES
from verifybench.tui.draw.bars import help_rows, signs_rows
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowView

# Pane of the main screen -> the groups of keys that are about it.
_PANES = {
    "claims": ("Claims", "Decide", "Move"),
    "claim": ("Evidence", "Decide", "Claims"),
    "passages": ("Evidence", "Decide", "Move"),
}


class HelpScreen(WorkScreen):
    """Every key of every screen, those of the pane that had the focus first, and what the signs mean."""

    PLACE = "help"
    BINDINGS = screen_bindings("help", ())

    def __init__(self, place: Place, pane: str | None = None, title: str = "") -> None:
        """`pane` is the id of what had the focus, `title` what the screen calls it."""
        super().__init__()
        self._place, self._pane, self._title = place, pane, title

    def body(self) -> ComposeResult:
        self.page = RowView(id="page", classes="pane")
        where = PLACE_NAMES.get(self._place, "")
        pane = self._title.strip().lstrip("0123456789 ")
        words = " ".join(filter(None, (pane if self._place == "main" else "", where)))
        self.page.border_title = f" help: {words} " if words else " help "
        with Container(id="body"):
            yield self.page

    def on_mount(self) -> None:
        super().on_mount()
        self.page.focus()

    @on(RowView.Sized, "#page")
    def _draw(self) -> None:
        case = self.bench.case
        first = _PANES.get(self._pane or "", ()) if self._place == "main" else ()
        rows = help_rows(self.bench.actions, min(self.page.room, 100), case.read_only, place=self._place, first=first)
        self.page.show(rows + signs_rows(case.labels))
