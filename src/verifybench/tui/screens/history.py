"""The history: who decided what, when, on which evidence; newest first. Any record opens the case as it stood then."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size

from verifybench.case.rows import ClaimRow
from verifybench.case.timeline import GROUPINGS
from verifybench.model.event import Record
from verifybench.tui.actions.history import HISTORY
from verifybench.tui.draw.history import heading_row, record_line, record_rows
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.rows import counted, paragraph, shown
from verifybench.tui.history_desk import HistoryDesk
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowList, RowView

BESIDE = 160


class HistoryScreen(WorkScreen):
    """Opens on everything, by day; `h` narrows it to the claim it was opened from. A long history is read while one looks."""

    PLACE = "history"
    ACTIONS = HISTORY
    BINDINGS = screen_bindings("history", HISTORY)
    DEFAULT_CSS = """
    HistoryScreen #body { layout: vertical; }
    HistoryScreen #records { height: 1fr; }
    HistoryScreen #record { height: 45%; min-height: 6; }
    HistoryScreen.-beside #body { layout: horizontal; }
    HistoryScreen.-beside #records { width: 58%; margin-right: 1; }
    HistoryScreen.-beside #record { height: 1fr; }
    """

    def __init__(self, claim: ClaimRow | None) -> None:
        super().__init__()
        self._claim = claim

    def body(self) -> ComposeResult:
        self.desk = HistoryDesk(self.bench.case, self._claim)
        self.records = RowList(self._item, id="records", draw_heading=self._heading)
        self.record = RowView(id="record")
        with Container(id="body"):
            for pane, title in ((self.records, "history"), (self.record, "record")):
                pane.add_class("pane")
                pane.border_title = f" {title} "
                yield pane

    def on_mount(self) -> None:
        super().on_mount()
        self.records.focus()
        self.call_after_refresh(self._read_on)

    def _read_on(self) -> None:
        """What is not known yet of a long history is read a little at a time, and keys come in between."""
        if not self.is_attached or self.desk.timeline.complete:
            return
        if self.desk.read_on():
            self.records.border_title = self._title()
        else:
            self._draw()
        self.set_timer(0.01, self._read_on)

    def lay_out(self, size: Size, *, restyle: bool = True) -> None:
        super().lay_out(size, restyle=restyle)
        self.set_class(size.width >= BESIDE, "-beside", update=restyle)

    def repaint(self) -> None:
        self.desk.refresh()
        self._draw()
        self.bars()
        self._read_on()

    # drawing

    def _item(self, index: int, width: int) -> tuple[Row, ...]:
        record = self.desk.record(index)
        return (record_line(record, width, self.desk.timeline.pointed(record), self.desk.group),)

    def _heading(self, number: int, width: int) -> Row:
        words, count = self.desk.heading(number)
        return heading_row(self.desk.group, words, count, width)

    @on(RowView.Sized, "#record")
    def _draw(self) -> None:
        desk = self.desk
        self.records.fill(len(desk), desk.cursor, headings=[one.at for one in desk.listed.headings])
        self.records.border_title = self._title()
        self._draw_record()

    def _title(self) -> str:
        desk, timeline = self.desk, self.desk.timeline
        whose = "this claim" if desk.only_claim else "everything"
        parts = [
            f"history of {whose}: {counted(desk.listed.records, 'record')}, newest first",
            GROUPINGS[desk.group],
            *([desk.kind] if desk.kind else []),
            *([f"“{shown(desk.words)}”"] if desk.words else []),
            *([f"reading: {len(timeline):,} of {timeline.total:,} so far"] if not timeline.complete else []),
        ]
        return f" {' · '.join(parts)} "

    def _draw_record(self) -> None:
        width, story = self.record.room, self.desk.story
        if story is not None:
            self.record.show(record_rows(story.record, width, story.pointed, story))
            self.record.border_title = f" record {story.record.seq} of {shown(story.record.reviewer)} "
        else:
            said = "No record is such a one: esc lists all." if self._narrowed else "Nothing is recorded here yet."
            self.record.show([BLANK, *paragraph(said, width, ink="dim")])

    @property
    def _narrowed(self) -> bool:
        return bool(self.desk.words or self.desk.kind or self.desk.only_claim)

    def idle(self, width: int) -> Row:
        desk = self.desk
        if desk.claim is not None and desk.only_claim:
            return ((" claim: " + shown(desk.claim.text), "dim"),)
        return ()

    # moving

    @on(RowList.Moved, "#records")
    def _moved(self, message: RowList.Moved) -> None:
        self.desk.point(message.index)
        self.bench.status = ()
        self._draw_record()
        self.bars()

    @on(RowList.Opened, "#records")
    def _opened(self) -> None:
        self.action_go()

    def action_heading(self, step: int) -> None:
        if (place := self.desk.next_heading(step)) is not None:
            self.records.point(place)

    def action_pane(self, step: int) -> None:
        (self.record if self.records.has_focus else self.records).focus()

    def action_back(self) -> None:
        if self.desk.widest():
            self._chosen()
        else:
            super().action_back()

    def action_go(self) -> None:
        """To the first claim of the record that is one today."""
        claims = self.desk.claims()
        for claim in claims:
            if self.bench.desk.go_to(claim):
                self.bench.pop_screen()
                self.bench.main.land()
                return
        why = "no claim of today" if claims else "no claim"
        self.say(f"This record is about {why}: a shows the case as it stood then.", "dim")

    def action_as_of(self) -> None:
        if (record := self.desk.current) is not None:
            self.say("Opening the case as it stood then …")  # of a very long history, or of other texts, seconds
            self.call_after_refresh(self._look_back, record)

    def _look_back(self, record: Record) -> None:
        from verifybench.tui.past import look_back

        if self.is_current:  # not a second time, where the key was pressed twice
            self.bench.status = ()
            look_back(self.bench, record)

    # choosing what is listed

    def action_widen(self) -> None:
        if self.desk.narrow():
            self._chosen()

    def action_group(self) -> None:
        self.desk.change_group()
        self._chosen()

    def action_kinds(self) -> None:
        self.desk.change_kind()
        self._chosen()

    def _chosen(self) -> None:
        self.bench.status = ()
        self._draw()
        self.bars()

    def action_search(self) -> None:
        from verifybench.tui.widgets.search import SearchBox

        box = SearchBox(self.desk.words, self._found, "words of claim, reason, evidence, reviewer, day, id")
        box.add_class("box")
        self._before_box = self.records
        self.mount(box)

    def _found(self, words: str, done: bool) -> None:
        self.desk.find(words)
        self._chosen()
        if done:
            self.close_box()
            self.records.focus()
