"""The history: who decided what, when, on which evidence; newest first."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from verifybench.case.rows import ClaimRow
from verifybench.model.event import Record
from verifybench.tui.actions.history import HISTORY
from verifybench.tui.draw.history import record_line, record_rows
from verifybench.tui.draw.ink import BLANK
from verifybench.tui.draw.rows import paragraph, shown
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowList, RowView


class HistoryScreen(WorkScreen):
    """Opens on everything; `h` narrows it to the claim it was opened from."""

    PLACE = "history"
    ACTIONS = HISTORY
    BINDINGS = screen_bindings("history", HISTORY)
    DEFAULT_CSS = """
    HistoryScreen #records { height: 1fr; }
    HistoryScreen #record { height: 40%; min-height: 6; }
    """

    def __init__(self, claim: ClaimRow | None) -> None:
        super().__init__()
        self._claim = claim
        self._only_claim = False
        self._shown: tuple[Record, ...] = ()
        self._by_hash: dict[str, Record] = {}

    def body(self) -> ComposeResult:
        self.records = RowList(self._item, id="records")
        self.record = RowView(id="record")
        with Container(id="body"):
            for pane, title in ((self.records, "history"), (self.record, "record")):
                pane.add_class("pane")
                pane.border_title = f" {title} "
                yield pane

    def _item(self, index: int, width: int) -> tuple[tuple[tuple[str, str], ...], ...]:
        return (record_line(self._shown[index], width, self._by_hash),)

    def on_mount(self) -> None:
        super().on_mount()
        self.record.can_focus = False
        self.records.focus()
        self._read()

    def _read(self) -> None:
        everything = self.bench.case.history()
        self._by_hash = {record.hash: record for record in everything}
        only = self._claim is not None and self._only_claim
        self._shown = (self.bench.case.history(self._claim.id) if only and self._claim else everything)[::-1]

    def repaint(self) -> None:
        self._read()
        self._draw()
        self.bars()

    @on(RowView.Sized, "#record")
    def _draw(self) -> None:
        self.records.fill(len(self._shown), self.records.cursor)
        whose = "this claim" if self._only_claim else "everything"
        self.records.border_title = f" history of {whose}: {len(self._shown)} records, newest first "
        self._draw_record()

    @on(RowList.Moved, "#records")
    def _draw_record(self) -> None:
        width = self.record.room
        if self._shown:
            rows = record_rows(self._shown[self.records.cursor], width, self._by_hash)
        else:
            rows = paragraph("Nothing is recorded here yet.", width, ink="dim")
        self.record.show([BLANK, *rows])

    def idle(self, width: int) -> tuple[tuple[str, str], ...]:
        return ((" claim: " + shown(self._claim.text), "dim"),) if self._claim and self._only_claim else ()

    def action_widen(self) -> None:
        if self._claim is None:
            return
        self._only_claim = not self._only_claim
        self.records.cursor = 0
        self.repaint()
