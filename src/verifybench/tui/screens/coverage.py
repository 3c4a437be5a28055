"""Coverage of a draft: its words marked by how far they were looked at, and what is open, one after another."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size

from verifybench.model.coverage import SPELLED
from verifybench.model.document import Span
from verifybench.tui.actions.coverage import COVERAGE
from verifybench.tui.draft_desk import DraftDesk
from verifybench.tui.draw.coverage import Map, counts_rows, legend, word_line, word_page
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import paragraph, shown
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.ticking import Ticking
from verifybench.tui.widgets.rows import RowList, RowView

SIDE_BY_SIDE = 110


class CoverageScreen(WorkScreen):
    """The list (in a narrow window behind `tab`), the draft, and below it the word looked at. The draft is drawn first, and marked
    once its words are known."""

    PLACE = "coverage"
    ACTIONS = COVERAGE
    BINDINGS = screen_bindings("coverage", COVERAGE)
    DEFAULT_CSS = """
    CoverageScreen #counts { height: 2; scrollbar-size-vertical: 0; }
    CoverageScreen #body { layout: vertical; }
    CoverageScreen #list { display: none; height: 1fr; }
    CoverageScreen #read { layout: vertical; height: 1fr; }
    CoverageScreen #map { height: 1fr; }
    CoverageScreen #word { height: 34%; min-height: 5; max-height: 12; }
    CoverageScreen.-listing #list { display: block; }
    CoverageScreen.-listing #map { display: none; }
    CoverageScreen.-listing #read { height: 34%; min-height: 5; }
    CoverageScreen.-listing #word { height: 1fr; }
    CoverageScreen.-beside #body { layout: horizontal; }
    CoverageScreen.-beside #list { display: block; width: 40%; margin-right: 1; }
    CoverageScreen.-beside #read { height: 1fr; width: 1fr; }
    CoverageScreen.-beside #map { display: block; }
    CoverageScreen.-beside #word { height: 34%; }
    """

    def __init__(self, drafts: Sequence[str], draft: str) -> None:
        super().__init__()
        self._opened_on = drafts, draft

    def body(self) -> ComposeResult:
        self.desk = DraftDesk(self.bench.case, *self._opened_on)
        self.counts = RowView(id="counts")
        self.list = RowList(self._item, id="list")
        self.map = RowView(id="map")
        self.word = RowView(id="word")
        yield self.counts
        with Container(id="body"):
            yield self.list
            with Container(id="read"):
                yield self.map
                yield self.word
        for pane, title in ((self.list, "to look at"), (self.map, "draft"), (self.word, "word")):
            pane.add_class("pane")
            pane.border_title = f" {title} "

    def _item(self, index: int, width: int) -> tuple[Row, ...]:
        return word_line(self.desk.items[index], self.desk.document, width)

    def on_mount(self) -> None:
        super().on_mount()
        self.counts.can_focus = False
        (self.list if self.has_class("-beside") else self.map).focus()
        self._ticking = Ticking(self.bench.case, self.bench.deciding)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.desk.read()
        self.desk.to_item(0)
        self._draw()

    def lay_out(self, size: Size, *, restyle: bool = True) -> None:
        super().lay_out(size, restyle=restyle)
        self.set_class(size.width >= SIDE_BY_SIDE, "-beside", update=restyle)

    def repaint(self) -> None:
        self.desk.refresh()
        self._draw()
        self.bars()

    # drawing

    @on(RowView.Sized, "#word")
    def _word_sized(self) -> None:
        if self.desk.coverage is not None:
            self._look()

    @on(RowView.Sized, "#map")
    def _draw(self) -> None:
        """Everything; before the words are known the bare draft."""
        desk = self.desk
        self._rows = Map(desk.document, desk.marked_words, self.map.room)
        self.map.show(self._rows, keep=True)
        several = f" {desk.drafts.index(desk.draft) + 1} of {len(desk.drafts)}" if len(desk.drafts) > 1 else ""
        self.map.border_title = f" draft{several}: {shown(desk.document.metadata.title or desk.draft)} "
        if desk.coverage is None:
            self.counts.show([((" reading the draft …", "dim"),)])
            return
        rows = counts_rows(desk.coverage, self.app.size.width - 2)
        self.counts.styles.height = len(rows)
        self.counts.show(rows)
        self.list.border_title = f" {desk.state}{f' · {desk.kind} only' if desk.kind else ''}: {len(desk.items):,} "
        self._look()

    def _look(self) -> None:
        """Draw the word looked at, and bring it into sight."""
        self.list.fill(len(self.desk.items), self.desk.cursor)
        item = self.desk.item
        if item is None:
            self.word.show(paragraph("This draft has nothing that can be checked.", self.word.room, ink="dim"))
            return
        self._rows.here = self.desk.span
        self.map.refresh()
        self._into_sight(self._rows.place(self.desk.span))
        self.word.show(word_page(item, self.desk.known(item), self.word.room))

    def _into_sight(self, rows: Span) -> None:
        top, height = self.map.scroll_offset.y, max(1, self.map.size.height)
        if not top <= rows[0] < rows[1] <= top + height:
            self.map.scroll_to(y=max(0, rows[0] - height // 3), animate=False, immediate=True)

    def _moved_on(self) -> None:
        self.bench.status = ()
        self._look()
        self.bars()

    def idle(self, width: int) -> Row:
        return legend()

    # moving

    @on(RowList.Moved, "#list")
    def _moved(self, message: RowList.Moved) -> None:
        if message.index != self.desk.cursor:
            self.desk.to_item(message.index)
            self._moved_on()

    def action_next_open(self, step: int) -> None:
        if self.desk.step_item(step):
            self._moved_on()
        else:
            self.say("Nothing is listed: w lists words of another state.", "good")

    def action_word(self, step: int) -> None:
        self.desk.step_word(step)
        self._moved_on()

    def action_pane(self, step: int) -> None:
        panes = (self.list, self.map, self.word)
        at = next((at for at, pane in enumerate(panes) if pane.has_focus), 1)
        self._to_pane(panes[(at + step) % len(panes)])

    def _to_pane(self, pane: RowView) -> None:
        self.set_class(pane is self.list and not self.has_class("-beside"), "-listing")
        pane.focus()

    def action_go(self) -> None:
        item = self.desk.item
        ids = (item.restated or item.word.claims) if item else ()
        undecided = [id for id in ids if not self.bench.case.verdicts(id)]
        if ids and self.bench.desk.go_to((*undecided, *ids)[0]):
            self.bench.pop_screen()
            self.bench.main.land()
        else:
            self.say("No claim holds it: + makes one of its sentence.", "dim")

    def action_open_text(self) -> None:
        if self.desk.current is None:
            return
        from verifybench.tui.screens.source import SourceScreen

        places = [self.desk.span]
        screen = SourceScreen(self.desk.document, places, [(*places[0], "is-open")], 0, "the word looked at")
        self.bench.open(screen)

    # choosing what is listed

    def action_which(self) -> None:
        self.desk.change_state()
        self._chosen()

    def action_kinds(self) -> None:
        self.desk.change_kind()
        self._chosen()

    def action_draft(self) -> None:
        if len(self.desk.drafts) > 1:
            self.desk.change_draft()
            self._chosen()
        else:
            self.say("There is one draft.", "dim")

    def _chosen(self) -> None:
        self.bench.status = ()
        self._draw()
        self.bars()

    # marking

    def action_mark(self) -> None:
        began = self.desk.begin_mark()
        self._look()
        self.say("Marking: ] [ take in words to check, } { any word; + makes a claim of it, esc ends." if began else "")

    def action_extend(self, step: int) -> None:
        if self.desk.current is not None:
            self.desk.extend(step)
            self._look()

    def action_back(self) -> None:
        if self.desk.mark is not None:
            self.desk.mark = None
            self._moved_on()
        elif self.has_class("-listing"):
            self._to_pane(self.map)
        else:
            super().action_back()

    # deciding

    def action_make_claim(self) -> None:
        word = self.desk.current
        if word is None:
            return
        if self.desk.mark is None and word.state != "open":
            self.say("It stands in a claim: enter goes there; m marks other words to make a claim of.", "dim")
        else:
            self._ticking.claim(self, self.desk.document, self.desk.made_of)

    def action_waive(self) -> None:
        item = self.desk.item
        if item is None:
            return
        if item.restated and self.desk.mark is None:
            self._ticking.waive_claims(self, self.desk.document, item.restated, item.words)
        else:
            self._ticking.waive(self, self.desk.document, self.desk.span)

    def action_spelling(self) -> None:
        word, desk = self.desk.current, self.desk
        if word is None or word.what.kind not in SPELLED:
            self.say("Names, places and titles have a spelling to check; this is none of them.", "dim")
        elif word.state == "verified":
            self._ticking.check_again(self, desk.document, word.what.spelling)
        else:
            count = sum(one.what.spelling == word.what.spelling for one in desk.words)
            self._ticking.verify(self, desk.document, word.what.spelling, count, [id for id, *_ in desk.passages(word)])
