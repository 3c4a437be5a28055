"""The main screen: claims, the claim in its context, and the passages, in three panes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size

from verifybench.case.errors import CaseError
from verifybench.tui.actions.main import MAIN
from verifybench.tui.draw.bars import verdict_strip
from verifybench.tui.draw.claims import claim_line, claim_lines
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.rows import cells, fill, paragraph, shown
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowList, RowView

if TYPE_CHECKING:
    from collections.abc import Collection

    from verifybench.model.document import Span
    from verifybench.tui.desk import Desk
    from verifybench.tui.draw.view import ClaimView

WIDE = 150  # three columns from here on; below it the list lies above the other two
SINGLE = 76  # below it only one of claim and passages is seen at a time
_TALL_ITEM = 3
_SCOPES = {"drafts": "The drafts' claims.", "sources": "The sources' claims.", "all": "The claims of all texts."}


class MainScreen(WorkScreen):
    """Moving and looking; what is decided goes through `deciding`."""

    PLACE = "main"
    JUDGES = True
    AUTO_FOCUS = "#claims"
    ACTIONS = MAIN
    BINDINGS = screen_bindings("main", MAIN)
    DEFAULT_CSS = """
    MainScreen #body { layout: vertical; }
    MainScreen #claims { height: 30%; min-height: 5; }
    MainScreen #read { layout: horizontal; height: 1fr; }
    MainScreen #claim, MainScreen #passages { width: 1fr; }
    MainScreen #passages { margin-left: 1; }
    MainScreen.-wide #body { layout: horizontal; }
    MainScreen.-wide #claims { width: 27%; height: 1fr; margin-right: 1; }
    MainScreen.-wide #read { width: 1fr; }
    MainScreen.-wide #claim { width: 44%; }
    MainScreen.-single #passages, MainScreen.-single.-evidence #claim { display: none; }
    MainScreen.-single.-evidence #passages { display: block; margin-left: 0; }
    MainScreen.-zoom #claims, MainScreen.-zoom #claim, MainScreen.-zoom #passages { display: none; }
    MainScreen.-zoom.-list #read { display: none; }
    MainScreen.-zoom.-list #claims { display: block; width: 1fr; height: 1fr; margin-right: 0; }
    MainScreen.-zoom.-claim #claim { display: block; width: 1fr; }
    MainScreen.-zoom.-evidence #passages { display: block; width: 1fr; margin-left: 0; }
    """
    PANES: ClassVar[tuple[str, ...]] = ("claims", "claim", "passages")
    _FRONT: ClassVar[dict[str, str]] = {"claims": "-list", "claim": "-claim", "passages": "-evidence"}

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[Span, ...] = ()  # the rows each passage lies in
        self._on_screen = False
        self._level = 0  # how much context is drawn around the claim

    def body(self) -> ComposeResult:
        self.claims = RowList(self._claim_item, id="claims")
        self.claim_pane = RowView(id="claim")
        self.passages = RowView(id="passages")
        for number, (pane, title) in enumerate(
            ((self.claims, "claims"), (self.claim_pane, "claim in context"), (self.passages, "passages")), 1
        ):
            pane.add_class("pane")
            pane.border_title = f" {number} {title} "
        with Container(id="body"):
            yield self.claims
            with Container(id="read"):
                yield self.claim_pane
                yield self.passages

    @property
    def desk(self) -> Desk:
        return self.bench.desk

    def on_mount(self) -> None:
        super().on_mount()
        # The list is the first frame; the case is opened, and what stands behind a claim is read, once it is on the screen.
        self.call_after_refresh(self._seen)

    def lay_out(self, size: Size, *, restyle: bool = True) -> None:
        super().lay_out(size, restyle=restyle)
        self.set_class(size.width >= WIDE, "-wide", update=restyle)
        self.set_class(size.width < SINGLE, "-single", update=restyle)

    def fit(self, size: Size) -> None:
        desk = self.bench.listing
        self.claims.fill(len(desk), desk.cursor, tall=_TALL_ITEM if size.width >= WIDE else 1)
        super().fit(size)

    def _seen(self) -> None:
        self._on_screen = True
        self.bench.take_in()
        self.show_claim()
        self.bench.call_after_refresh(self.bench.settle)

    def case_opened(self) -> None:
        """What was decided is known now."""
        self.claims.fill(len(self.desk), self.desk.cursor)
        self.bars()

    def _claim_item(self, index: int, width: int) -> tuple[Row, ...]:
        desk = self.bench.listing
        row = desk.row(index)
        if row is None:
            return ()
        draw = claim_lines if self.claims.tall > 1 else claim_line
        return draw(row, width, desk.needle, decided=self.bench.opened)

    # drawing

    def idle(self, width: int) -> Row:
        desk, labels = self.bench.listing, self.bench.front.labels
        if desk.needle:
            found = f" “{shown(desk.needle)}”: {len(desk)} found   "
            return ((found, "warn"), ("n", "key"), (" next   ", "dim"), ("esc", "key"), (" ends the search", "dim"))
        count, actions = desk.revised(), self.bench.scale
        for words in (f" revision: {count:,} to look at ", f" revision: {count:,} ") if count else ():
            note: Row = (("R", "key"), (words, "warn strong"))
            room = width - cells(note)
            if cells(strip := verdict_strip(actions, labels, room)) <= room:
                return (*fill(strip, room), *note)
        return verdict_strip(actions, labels, width)

    def resting(self) -> Collection[str]:
        return () if self.bench.listing.revised() else ("revision",)

    def middle(self) -> str:
        scope = self.bench.listing.scope
        words = [scope] if scope else []
        return " · ".join([*words, *(["read only"] if self.bench.front.read_only else [])])

    def repaint(self) -> None:
        self.claims.fill(len(self.desk), self.desk.cursor)
        self.show_claim(keep=True)
        self.bars()

    def show_claim(self, *, keep: bool = False) -> None:
        """Draw the claim pane and the passages of the current claim."""
        if not (self._on_screen and self.bench.opened):
            return
        try:
            view = self.desk.view()
        except CaseError as failure:
            self.claim_pane.show(paragraph(shown(str(failure)), self.claim_pane.room, ink="bad"))
            self.passages.show([])
            self._places = ()
            return
        self._draw_claim(view, keep)
        self._draw_passages(view, keep)

    @on(RowView.Sized, "#claim")
    @on(RowView.Sized, "#passages")
    def _pane_sized(self, message: RowView.Sized) -> None:
        self.show_claim()

    def _draw_claim(self, view: ClaimView | None, keep: bool) -> None:
        pane = self.claim_pane
        if view is None:
            pane.show([BLANK, *paragraph(self._nothing(), pane.room, ink="dim")])
            return
        from verifybench.tui.draw.claim import claim_page, fitting_page

        if self.desk.context is None:
            page, self._level = fitting_page(view, pane.room, pane.size.height)
        else:
            page, self._level = claim_page(view, pane.room, self.desk.context), self.desk.context
        pane.show(page.rows, keep=keep)
        if not keep:
            pane.reveal(*page.place)

    def _draw_passages(self, view: ClaimView | None, keep: bool) -> None:
        from verifybench.tui.draw.passages import Board, board

        drawn = board(view, self.passages.room, self.desk.passage) if view else Board([], ())
        self._places = drawn.places
        self.passages.show(drawn.rows, keep=keep)
        count = len(view.bearings) if view else 0
        self.passages.border_title = f" 3 passages ({count}) "
        if self.desk.passage < len(self._places):
            self.passages.reveal(*self._places[self.desk.passage])

    def _nothing(self) -> str:
        if self.desk.needle:
            return "No claim holds these words. Press esc to end the search."
        return (
            "No claims here. Add texts with “verifybench add FILE”, run “verifybench build”, and open the workbench again."
        )

    @on(RowList.Moved, "#claims")
    def _claim_moved(self, message: RowList.Moved) -> None:
        if self.desk.point(message.index):
            self._looked_elsewhere()

    def _looked_elsewhere(self) -> None:
        self.bench.status = ()
        self.show_claim()
        self.bars()

    @on(RowList.Opened, "#claims")
    def _claim_opened(self) -> None:
        self.action_show_pane(2)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        front = self._FRONT.get(event.widget.id or "")
        if front and (front != "-list" or self.has_class("-zoom")):
            for name in self._FRONT.values():
                self.set_class(name == front, name)

    def land(self) -> None:
        """The desk looks at another claim than the list's cursor: bring the list there and draw all."""
        self.claims.fill(len(self.desk), self.desk.cursor)
        self._looked_elsewhere()

    # actions: moving

    def action_claim(self, step: int) -> None:
        self.claims.move(step)

    def action_next_undecided(self) -> None:
        if self.desk.next_undecided():
            self.land()
        else:
            self.say("Every claim is decided. “verifybench check” tells whether the draft may be published.", "good")

    def action_search(self) -> None:
        from verifybench.tui.widgets.search import SearchBox  # the input widget is not needed before

        box = SearchBox(self.desk.needle, self._found)
        box.add_class("box")
        self._before_box = self.focused
        self.mount(box)

    def _found(self, needle: str, done: bool) -> None:
        self.desk.find(needle)
        self.land()
        if done:
            self.close_box()
            self.claims.focus()

    def action_match(self, step: int) -> None:
        if not self.desk.needle:
            self.say("Nothing is searched for: / searches.", "dim")
        elif len(self.desk):
            self.claims.point((self.desk.cursor + step) % len(self.desk))

    def action_scope(self) -> None:
        scope = self.desk.change_scope()
        self.land()
        self.say(_SCOPES[scope])

    def action_pane(self, step: int) -> None:
        panes = list(self.PANES)
        at = panes.index(self.focused.id) if self.focused is not None and self.focused.id in panes else 0
        self.action_show_pane((at + step) % len(panes) + 1)

    def action_show_pane(self, number: int) -> None:
        name = self.PANES[number - 1]
        for front in self._FRONT.values():
            self.set_class(front == self._FRONT[name], front)
        self.query_one(f"#{name}").focus()

    def action_zoom(self) -> None:
        self.toggle_class("-zoom")
        self.action_show_pane(self._pane_number())

    def _pane_number(self) -> int:
        name = self.focused.id if self.focused is not None else None
        return self.PANES.index(name) + 1 if name in self.PANES else 1

    def action_enter(self) -> None:
        number = self._pane_number()
        if number < 3:
            self.action_show_pane(number + 1)
        else:
            self.action_source()

    def action_leave(self) -> None:
        if (number := self._pane_number()) > 1:
            self.action_show_pane(number - 1)
        elif self.desk.needle:
            self._found("", True)

    def action_leave_or_quit(self) -> None:
        if self.has_class("-zoom"):
            self.action_zoom()
        elif self._pane_number() > 1 or self.desk.needle:
            self.action_leave()
        else:
            self.bench.exit()

    # actions: evidence

    def action_passage(self, step: int) -> None:
        if self.desk.step_passage(step):
            self._draw_passages(self.desk.view(), keep=True)

    def action_context(self, step: int) -> None:
        self.desk.context = max(0, min(20, self._level + step))
        self._draw_claim(self.desk.view(), keep=True)

    def action_cite(self) -> None:
        cited = self.desk.toggle_cited()
        view = self.desk.view()
        if cited is None or view is None:
            self.say("There is no passage to cite.", "dim")
            return
        self._draw_passages(view, keep=True)
        passages = "1 passage" if len(view.cited) == 1 else f"{len(view.cited)} passages"
        self.say(f"{'Cited' if cited else 'No longer cited'}: {passages} for this claim.")

    def action_strike(self) -> None:
        self.bench.deciding.strike(self)

    def action_source(self) -> None:
        view = self.desk.view()
        if view is None:
            return
        from verifybench.tui.screens.source import SourceScreen

        bearing = view.bearings[self.desk.passage] if view.bearings and self._pane_number() != 2 else None
        self.bench.open(SourceScreen.of_passage(view, bearing) if bearing else SourceScreen.of_claim(view))

    def action_copy(self) -> None:
        view = self.desk.view()
        if view is None:
            return
        from verifybench.tui.quote import citation

        bearing = view.bearings[self.desk.passage] if view.bearings and self._pane_number() == 3 else None
        self.bench.copy_to_clipboard(citation(view, bearing))
        self.say("Copied the passage with its locator." if bearing else "Copied the claim with its locator.")

    # actions: deciding

    def action_verdict(self, index: int) -> None:
        self.bench.deciding.verdict(self, self.bench.case.labels[index])

    def action_note(self) -> None:
        self.bench.deciding.amend(self)

    def action_let_stand(self) -> None:
        self.bench.deciding.let_stand(self)

    def action_ask_review(self) -> None:
        self.bench.deciding.ask_review(self)

    def action_waive(self) -> None:
        self.bench.deciding.waive(self)

    def action_conflicts(self) -> None:
        from verifybench.tui.screens.conflicts import ConflictsScreen

        self.bench.open(ConflictsScreen())

    def action_revision(self) -> None:
        from verifybench.tui.screens.revision import RevisionScreen

        self.bench.open(RevisionScreen())

    def action_coverage(self) -> None:
        drafts = [row.id for row in self.bench.case.documents("draft")]
        if not drafts:
            self.say("There is no draft in this case: “verifybench add FILE --role draft” adds one.", "dim")
            return
        from verifybench.tui.screens.coverage import CoverageScreen

        here = self.desk.current
        self.bench.open(CoverageScreen(drafts, here.document if here and here.document in drafts else drafts[0]))

    def action_history(self) -> None:
        from verifybench.tui.screens.history import HistoryScreen

        self.bench.open(HistoryScreen(self.desk.current))
