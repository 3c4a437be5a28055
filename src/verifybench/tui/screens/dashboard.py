"""The dashboard: how far the case is, and what it still takes to publish. What takes long is read by a thread of its own."""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.geometry import Size
from textual.message import Message

from verifybench.case.errors import CaseError
from verifybench.tui.actions.dashboard import DASHBOARD
from verifybench.tui.dashboard_desk import DashboardDesk
from verifybench.tui.draw.dashboard import board_rows, demand_line, demand_rows, draft_line
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import counted, paragraph, shown
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.signing import ask_sign_off
from verifybench.tui.widgets.rows import RowList, RowView

BESIDE = 110


class DashboardScreen(WorkScreen):
    """Bars, what is demanded, and in full what the cursor is on. Costly parts come when they are there."""

    PLACE = "dashboard"
    ACTIONS = DASHBOARD
    BINDINGS = screen_bindings("dashboard", DASHBOARD)
    DEFAULT_CSS = """
    DashboardScreen #body { layout: vertical; }
    DashboardScreen #board { height: 55%; }
    DashboardScreen #gate { height: 1fr; }
    DashboardScreen #demands { height: 1fr; }
    DashboardScreen #demand { height: 4; }
    DashboardScreen.-short #demand { display: none; }
    DashboardScreen.-beside #body { layout: horizontal; }
    DashboardScreen.-beside #board { height: 1fr; width: 55%; margin-right: 1; }
    DashboardScreen.-beside #demand { height: 7; }
    """

    @dataclass
    class Read(Message):
        """A part was read, of the case as it stood when the `number`th reading began."""

        part: object
        number: int

    @dataclass
    class Ended(Message):
        """All parts were read, or `failure` says why not."""

        failure: str

    def body(self) -> ComposeResult:
        self.desk = DashboardDesk(self.bench.case)
        self.board = RowView(id="board")
        self.demands = RowList(self._item, id="demands")
        self.demand = RowView(id="demand")
        with Container(id="body"):
            yield self.board
            with Vertical(id="gate"):
                yield self.demands
                yield self.demand
        for pane, title in ((self.board, "how far it is"), (self.demands, "still demanded"), (self.demand, "in full")):
            pane.add_class("pane")
            pane.border_title = f" {title} "

    def on_mount(self) -> None:
        super().on_mount()
        self.demand.can_focus = False
        self.demands.focus()
        self._number = 0
        self._again = False
        self._stopped = threading.Event()
        self.call_after_refresh(self._begin)

    def on_unmount(self) -> None:
        self._stopped.set()

    def lay_out(self, size: Size, *, restyle: bool = True) -> None:
        super().lay_out(size, restyle=restyle)
        self.set_class(size.width >= BESIDE, "-beside", update=restyle)

    def repaint(self) -> None:
        self.desk.refresh()
        self._begin()
        self._draw()
        self.bars()

    # reading

    def _begin(self) -> None:
        """Read what takes long, one reading at a time: what changed meanwhile is read when it has ended."""
        if self.reading:
            self._again = True
            return
        self.reading, self._number = True, self._number + 1
        work = threading.Thread(target=self._work, args=(self._number,), name="dashboard", daemon=True)
        work.start()

    def _work(self, number: int) -> None:
        """Touches no widget: the case is opened once more, and parts are posted."""
        try:
            with closing(self.desk.case.reopened()) as case:
                for part in case.progress_parts():
                    if self._stopped.is_set():
                        return
                    self.post_message(self.Read(part, number))
        except Exception as failure:  # whatever it was, the screen says so, and shows what it has
            self.post_message(self.Ended(shown(str(failure))))
        else:
            self.post_message(self.Ended(""))

    def on_dashboard_screen_read(self, message: Read) -> None:
        self.desk.take(message.part)
        self._draw()

    def on_dashboard_screen_ended(self, message: Ended) -> None:
        self.reading = False
        if message.failure:
            self.say(f"Not everything could be read: {message.failure}", "bad")
        if self._again:
            self._again = False
            self._begin()
        self._draw()
        self.bars()

    # drawing

    def _item(self, index: int, width: int) -> tuple[Row, ...]:
        desk, line = self.desk, self.desk.lines[index]
        if line.finding is None:
            return (draft_line(desk.drafts[line.draft], desk.left(line.draft), desk.signed(line.draft), width),)
        return (demand_line(line.finding, desk.words(line.finding.claim), line.accepted, width),)

    @on(RowView.Sized, "#board")
    @on(RowView.Sized, "#demands")
    def _draw(self) -> None:
        desk = self.desk
        self.board.show(board_rows(desk.board, self.board.room), keep=True)
        self.demands.fill(len(desk.lines), desk.cursor)
        demands = desk.board.demands
        waits = "reading …" if self.reading else "not read"
        told = waits if demands is None else counted(len(demands.left), "finding") if demands.left else "nothing"
        more = f", {counted(len(demands.accepted), 'more')[:-1]} accepted" if demands and demands.accepted else ""
        self.demands.border_title = f" still demanded: {told}{more} "
        self._look()

    def _look(self) -> None:
        line, desk = self.desk.current, self.desk
        width = self.demand.room
        if line is None:
            waits = "The gate is being read …" if self.reading else "The gate could not be read: “verifybench check” tells."
            nothing = "Nothing is demanded: this may be published." if desk.board.demands else waits
            self.demand.show(paragraph(nothing, width, ink="good" if desk.board.demands else "dim"))
            return
        words = desk.words(line.finding.claim) if line.finding else ""
        self.demand.show(demand_rows(line.finding, words, desk.signed(line.draft), width))

    def idle(self, width: int) -> Row:
        if self.reading:
            return ((" reading what takes longer …", "dim"),)
        return ((" check, signoff, agreement, coverage and list say the same as commands", "dim"),)

    # moving

    @on(RowList.Moved, "#demands")
    def _moved(self, message: RowList.Moved) -> None:
        self.desk.point(message.index)
        self.bench.status = ()
        self._look()
        self.bars()

    @on(RowList.Opened, "#demands")
    def _opened(self) -> None:
        self.action_go()

    def action_draft(self, step: int) -> None:
        if (place := self.desk.next_draft(step)) is not None:
            self.demands.point(place)

    def action_pane(self, step: int) -> None:
        (self.board if self.demands.has_focus else self.demands).focus()

    def action_accepted(self) -> None:
        every = self.desk.show_accepted()
        self._draw()
        self.say("What was accepted is listed too." if every else "Only what is left.")

    def action_go(self) -> None:
        """To the claim, the conflict, or the words that a line is about."""
        line = self.desk.current
        finding = line.finding if line is not None else None
        if line is None:
            self.say("Nothing is listed to go to.", "dim")
        elif finding is None or finding.rule.startswith(("coverage.", "spelling.")):
            self._to_coverage(line.draft)
        elif finding.conflict:
            from verifybench.tui.screens.conflicts import ConflictsScreen

            self.bench.open(ConflictsScreen(finding.conflict))
        elif finding.claim and self.bench.desk.go_to(finding.claim):
            self.bench.pop_screen()
            self.bench.main.land()
        elif finding.rule.startswith("revision."):
            from verifybench.tui.screens.revision import RevisionScreen

            self.bench.open(RevisionScreen())
        else:
            self.say(shown(finding.words), "warn")

    def _to_coverage(self, draft: str) -> None:
        from verifybench.tui.screens.coverage import CoverageScreen

        if draft in self.desk.drafts:
            self.bench.open(CoverageScreen(list(self.desk.drafts), draft))

    # deciding

    def action_sign_off(self) -> None:
        line = self.desk.current
        draft = line.draft if line is not None and line.draft else next(iter(self.desk.drafts), "")
        if not draft:
            self.say("There is no draft in this case: nothing is signed off.", "dim")
            return
        if self.desk.board.demands is None:
            why = "is still being read" if self.reading else "could not be read: “verifybench check” says what is left"
            self.say(f"The gate {why}.", "warn")
            return
        try:
            self.bench.case.document(draft)
        except CaseError as failure:
            self.say(shown(str(failure)), "bad")
            return
        ask_sign_off(self, draft, self.desk.drafts[draft], self.desk.left(draft))
