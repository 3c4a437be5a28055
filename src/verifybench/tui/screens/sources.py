"""Sources: every document with what is known of it, what it is worth and what it counts with; and search in all texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.geometry import Size

from verifybench.case.documents import DocumentRow
from verifybench.case.errors import CaseError
from verifybench.tui.actions.sources import SOURCES
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import counted, paragraph, shown
from verifybench.tui.draw.sources import Known, columns_row, document_line, document_page, hit_line, hit_page
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.sources_desk import SourcesDesk
from verifybench.tui.sourcing import Sourcing
from verifybench.tui.widgets.rows import RowList, RowView

BESIDE = 130


class SourcesScreen(WorkScreen):
    """The list, and what is known of the document under its cursor; while words are searched in texts, the places found."""

    PLACE = "sources"
    ACTIONS = SOURCES
    BINDINGS = screen_bindings("sources", SOURCES)
    DEFAULT_CSS = """
    SourcesScreen #body { layout: vertical; }
    SourcesScreen #listing { height: 55%; }
    SourcesScreen #columns { height: 1; scrollbar-size-vertical: 0; }
    SourcesScreen #listing:focus-within {
        border-top: heavy $primary; border-title-color: $primary; border-title-style: bold;
    }
    SourcesScreen #document { height: 1fr; }
    SourcesScreen.-beside #body { layout: horizontal; }
    SourcesScreen.-beside #listing { height: 1fr; width: 60%; margin-right: 1; }
    """

    def body(self) -> ComposeResult:
        self.desk = SourcesDesk(self.bench.case)
        self.columns = RowView(id="columns")
        self.list = RowList(self._item, id="list")
        self.page = RowView(id="document")
        with Container(id="body"):
            with Vertical(id="listing", classes="pane") as self.listing:
                yield self.columns
                yield self.list
            yield self.page
        self.page.add_class("pane")

    def on_mount(self) -> None:
        super().on_mount()
        self.columns.can_focus = False
        view = self.bench.desk.view()
        if view is not None and view.bearings:  # at the source that one comes from
            self.desk.to(view.bearings[self.bench.desk.passage].document.id)
        self.list.focus()

    def lay_out(self, size: Size, *, restyle: bool = True) -> None:
        super().lay_out(size, restyle=restyle)
        self.set_class(size.width >= BESIDE, "-beside", update=restyle)

    def repaint(self) -> None:
        self.desk.read()
        self._draw()
        self.bars()

    # drawing

    @on(RowView.Sized, "#list")
    @on(RowView.Sized, "#document")
    def _draw(self) -> None:
        desk = self.desk
        self.columns.show([columns_row(self.list.room) if not desk.words else ()])
        drafts = sum(row.role == "draft" for row in desk.listed)
        what = f"“{shown(desk.words)}” in all texts" if desk.words else f"documents, {counted(drafts, 'draft')}"
        self.listing.border_title = f" {len(desk):,} {what} "
        self.list.fill(len(desk), desk.cursor)
        self._look()

    def _item(self, index: int, width: int) -> Sequence[Row]:
        desk = self.desk
        if desk.words:
            hit = desk.hits[index]
            return (hit_line(hit, _title(desk.by_id.get(hit.document), hit.document), desk.words, width),)
        row = desk.listed[index]
        return (document_line(row, self._known(row), width),)

    def _known(self, row: DocumentRow) -> Known:
        desk = self.desk
        return Known(row.id in desk.marked, desk.groups.get(row.id, 0), desk.cited[row.id], row.id in desk.unseen)

    def _look(self) -> None:
        """Draw what is known of the document under the cursor, or the place found in it."""
        row, hit, width = self.desk.current, self.desk.hit, self.page.room
        self.page.border_title = f" {shown(_title(row, hit.document if hit else ''))} " if row else " document "
        if row is None:
            empty = (
                "These words stand in no text. esc ends the search."
                if self.desk.words
                else "No document. esc ends the search."
            )
            self.page.show(paragraph(empty, width, ink="dim"))
        elif hit is not None:
            try:
                self.page.show(hit_page(hit, self.bench.case.document(hit.document), self.desk.words, width))
            except CaseError as failure:
                self.page.show(paragraph(shown(str(failure)), width, ink="bad"))
        else:
            self.page.show(document_page(row, self._known(row), row.why, width))

    def idle(self, width: int) -> Row:
        desk = self.desk
        if desk.marked:
            keys: Row = (("=", "key"), (" are one   ", "dim"), ("!", "key"), (" keep apart   ", "dim"), ("~", "key"))
            return ((f" {counted(len(desk.marked), 'source')} marked   ", "here"), *keys, (" as found", "dim"))
        if desk.words or desk.needle:
            lead = f" {desk.cursor + 1 if len(desk) else 0}/{len(desk):,}   "
            glyphs = "= as they stand  ≈ all words  · some   " if desk.words else f"“{shown(desk.needle)}”   "
            return ((lead, "here"), (glyphs, "dim"), ("esc", "key"), (" ends the search", "dim"))
        if desk.unseen:
            return ((f" ‖ {counted(len(desk.unseen), 'decision')} that a build has not taken in yet", "warn"),)
        return ((" space marks sources that are to count as one, or apart", "dim"),)

    # moving

    @on(RowList.Moved, "#list")
    def _moved(self, message: RowList.Moved) -> None:
        self.desk.point(message.index)
        self.bench.status = ()
        self._look()
        self.bars()

    @on(RowList.Opened, "#list")
    def _opened(self) -> None:
        self.action_open_document()

    def action_hit(self, step: int) -> None:
        self.desk.step(step)
        self.list.point(self.desk.cursor)

    def action_pane(self, step: int) -> None:
        (self.page if self.list.has_focus else self.list).focus()

    def action_back(self) -> None:
        if self.desk.words:
            self.desk.find("")
        elif self.desk.needle:
            self.desk.filter("")
        elif self.desk.marked:
            self.desk.marked.clear()
        else:
            super().action_back()
            if isinstance(self.bench.screen, WorkScreen):
                self.bench.screen.repaint()  # what was cited in a document is seen there
            return
        self.bench.status = ()
        self._draw()
        self.bars()

    def action_open_document(self) -> None:
        desk, claim = self.desk, self.bench.desk.current
        row, hit = desk.current, desk.hit
        if row is None:
            return
        from verifybench.tui.screens.source import SourceScreen

        try:
            document = self.bench.case.document(row.id)
        except CaseError as failure:
            self.say(shown(str(failure)), "bad")
            return
        stops = [(one.document, one.span) for one in desk.hits] if hit is not None else []
        said = f"where “{shown(desk.words)}” stands"
        places = [span for id, span in stops if id == row.id]
        at, marks = desk.cursor if stops else 0, [(*place, "match") for place in places]
        screen = SourceScreen(document, places, marks, at, said, claim=claim.id if claim else None, stops=stops)
        self.bench.open(screen)

    # searching

    async def action_filter(self) -> None:
        await self._box(self.desk.needle, self._filtered, "words of title, publisher, author")

    def _filtered(self, needle: str, done: bool) -> None:
        self.desk.words = ""
        self.desk.filter(needle)
        self._searched(done)

    async def action_find(self) -> None:
        await self._box(self.desk.words, self._found, "words in any text; enter searches")

    def _found(self, words: str, done: bool) -> None:
        if done:
            self.desk.find(words)
            self._searched(done)

    def _searched(self, done: bool) -> None:
        self._draw()
        self.bars()
        if done:
            self.close_box()
            self.list.focus()

    async def _box(self, text: str, found: Callable[[str, bool], None], says: str) -> None:
        from textual.widgets import Input

        from verifybench.tui.widgets.search import SearchBox

        box = SearchBox(text, found, says)
        box.add_class("box")
        self._before_box = self.list
        await self.mount(box)
        self.set_focus(box.query_one(Input))  # at once: what is typed next belongs to the box

    # deciding

    @property
    def sourcing(self) -> Sourcing:
        return Sourcing(self.bench.case)

    def action_describe(self) -> None:
        if (row := self.desk.current) is not None:
            self.sourcing.describe(self, row)

    def action_grade(self) -> None:
        if (row := self.desk.current) is not None:
            self.sourcing.grade(self, row)

    def action_mark(self) -> None:
        if refused := self.desk.mark():
            self.say(refused, "dim")
            return
        self.desk.point(self.desk.cursor + 1)
        self.bench.status = ()
        self._draw()
        self.bars()

    def action_same(self) -> None:
        self.sourcing.same(self, self.desk.chosen, self.desk.marked.clear)

    def action_apart(self) -> None:
        self.sourcing.apart(self, self.desk.chosen, self.desk.marked.clear)

    def action_as_found(self) -> None:
        self.sourcing.as_found(self, self.desk.chosen, self.desk.marked.clear)


def _title(row: DocumentRow | None, id: str) -> str:
    return row.metadata.title or row.path.rpartition("/")[2] if row else id
