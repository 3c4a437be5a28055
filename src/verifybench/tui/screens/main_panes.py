"""The three panes of the main screen: the claims, the claim in its context, the passages that bear on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size

from verifybench.case.errors import CaseError
from verifybench.tui.draw.bars import verdict_strip
from verifybench.tui.draw.claims import claim_heading, claim_line, claim_lines, marked_row
from verifybench.tui.draw.filtered import filtered, ordered
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.rows import cells, fill, paragraph, shown
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


class ThreePanes(WorkScreen):
    """What the main screen draws, and moving between its panes."""

    AUTO_FOCUS = "#claims"
    DEFAULT_CSS = """
    ThreePanes #body { layout: vertical; }
    ThreePanes #claims { height: 30%; min-height: 5; }
    ThreePanes #read { layout: horizontal; height: 1fr; }
    ThreePanes #claim, ThreePanes #passages { width: 1fr; }
    ThreePanes #passages { margin-left: 1; }
    ThreePanes.-wide #body { layout: horizontal; }
    ThreePanes.-wide #claims { width: 27%; height: 1fr; margin-right: 1; }
    ThreePanes.-wide #read { width: 1fr; }
    ThreePanes.-wide #claim { width: 44%; }
    ThreePanes.-single #passages, ThreePanes.-single.-evidence #claim { display: none; }
    ThreePanes.-single.-evidence #passages { display: block; margin-left: 0; }
    ThreePanes.-zoom #claims, ThreePanes.-zoom #claim, ThreePanes.-zoom #passages { display: none; }
    ThreePanes.-zoom.-list #read { display: none; }
    ThreePanes.-zoom.-list #claims { display: block; width: 1fr; height: 1fr; margin-right: 0; }
    ThreePanes.-zoom.-claim #claim { display: block; width: 1fr; }
    ThreePanes.-zoom.-evidence #passages { display: block; width: 1fr; margin-left: 0; }
    """
    PANES: ClassVar[tuple[str, ...]] = ("claims", "claim", "passages")
    _FRONT: ClassVar[dict[str, str]] = {"claims": "-list", "claim": "-claim", "passages": "-evidence"}

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[Span, ...] = ()  # the rows each passage lies in
        self._tops: dict[RowView, int] = {}  # the row at which a pane was put
        self._on_screen = False
        self._level = 0  # how much context is drawn around the claim

    def body(self) -> ComposeResult:
        self.claims = RowList(self._claim_item, id="claims", draw_heading=self._claim_heading)
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
        if not self.app.app_focus:  # in a browser, before its page has the focus: keys come all the same
            self.set_focus(self.claims)
        # The list is the first frame; the case is opened, and what stands behind a claim is read, once it is on the screen.
        self.call_after_refresh(self._seen)

    def lay_out(self, size: Size, *, restyle: bool = True) -> None:
        super().lay_out(size, restyle=restyle)
        self.set_class(size.width >= WIDE, "-wide", update=restyle)
        self.set_class(size.width < SINGLE, "-single", update=restyle)

    def fit(self, size: Size) -> None:
        self.claims.tall = _TALL_ITEM if size.width >= WIDE else 1
        self.fill_claims()
        super().fit(size)

    def _seen(self) -> None:
        self._on_screen = True
        self.bench.take_in()
        self.show_claim()
        self.bench.call_after_refresh(self.bench.settle)

    def case_opened(self) -> None:
        """What was decided is known now."""
        self.fill_claims()
        self.bars()

    def fill_claims(self) -> None:
        """Draw the list of claims anew, with the cursor where the desk looks."""
        desk = self.bench.listing
        headings = () if desk.worklist is None else desk.worklist.headings
        self.claims.fill(len(desk), desk.cursor, headings=[one.at for one in headings])
        self.claims.mark(desk.marked_places)

    def _claim_heading(self, number: int, width: int) -> Row:
        worklist = self.bench.listing.worklist
        return () if worklist is None else claim_heading(worklist.headings[number], width)

    def _claim_item(self, index: int, width: int) -> tuple[Row, ...]:
        desk = self.bench.listing
        row = desk.row(index)
        if row is None:
            return ()
        draw = claim_lines if self.claims.tall > 1 else claim_line
        return draw(row, width, self._sought, decided=self.bench.opened)

    # drawing

    @property
    def _sought(self) -> tuple[str, ...]:
        worklist = self.bench.listing.worklist
        return () if worklist is None else worklist.sought

    def idle(self, width: int) -> Row:
        desk, labels = self.bench.listing, self.bench.front.labels
        if len(desk.marked_places):
            return marked_row(len(desk.marked_places), width)
        if desk.worklist is not None and desk.worklist.shown is not None:
            return filtered(desk.worklist, self.bench.scale, labels, width)
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
        desk = self.bench.listing
        words: list[str] = [desk.scope] if desk.scope else []
        if desk.worklist is not None:
            words += ordered(desk.worklist)
        if desk.advances:
            words.append("auto-advance")
        return " · ".join([*words, *(["read only"] if self.bench.front.read_only else [])])

    def repaint(self) -> None:
        self.fill_claims()
        self.show_claim(keep=True)
        self.bars()

    def show_claim(self, *, keep: bool = False, resized: bool = False) -> None:
        """Draw the claim pane and the passages of the current claim: from what matters, or with `keep` where the panes stand.

        In panes of another size, what the reader had scrolled to stays in sight.
        """
        if not (self._on_screen and self.bench.opened):
            return
        try:
            view = self.desk.view()
        except CaseError as failure:
            self.claim_pane.show(paragraph(shown(str(failure)), self.claim_pane.room, ink="bad"))
            self.passages.show([])
            self._places = ()
            return
        self._draw_claim(view, keep, resized)
        self._draw_passages(view, keep, resized)

    @on(RowView.Sized, "#claim")
    @on(RowView.Sized, "#passages")
    def _pane_sized(self, message: RowView.Sized) -> None:
        self.show_claim(resized=True)

    def _draw_claim(self, view: ClaimView | None, keep: bool, resized: bool = False) -> None:
        pane = self.claim_pane
        if view is None:
            pane.border_title = " 2 claim "
            pane.show([BLANK, *paragraph(self._nothing(), pane.room, ink="dim")])
            return
        from verifybench.tui.draw.claim import claim_page, fitting_page, place_of

        pane.border_title = f" 2 claim · {place_of(view)} "
        if self.desk.context is None:
            page, self._level = fitting_page(view, pane.room, pane.size.height)
        else:
            page, self._level = claim_page(view, pane.room, self.desk.context), self.desk.context
        share = self._share(pane) if resized else None
        pane.show(page.rows, keep=keep)
        if not keep:
            self._put(pane, share, page.place)

    def _draw_passages(self, view: ClaimView | None, keep: bool, resized: bool = False) -> int:
        """Returns how many columns there are."""
        from verifybench.tui.draw.passages import Board, board

        pane = self.passages
        drawn = Board([], ())
        if view is not None:
            drawn = board(view, pane.room, self.desk.passage, wanted=self.desk.columns, height=pane.size.height)
        self._places = drawn.places
        share = self._share(pane) if resized else None
        pane.show(drawn.rows, keep=keep)
        count = len(view.bearings) if view else 0
        pane.border_title = f" 3 passages ({count}) "
        if self.desk.passage < len(self._places):
            self._put(pane, share, self._places[self.desk.passage])
        return drawn.columns

    def _share(self, pane: RowView) -> float | None:
        """How far down its rows a pane was scrolled by its reader; None where it stands as it was put."""
        top = pane.scroll_offset.y
        return None if top == self._tops.get(pane, 0) else top / max(1, len(pane.rows))

    def _put(self, pane: RowView, share: float | None, place: Span) -> None:
        """Scroll to where the reader was, or show the rows that matter."""
        if share is not None:
            pane.scroll_to(y=round(share * len(pane.rows)), animate=False, immediate=True)
            return
        pane.reveal(*place)
        self._tops[pane] = pane.scroll_offset.y

    def _nothing(self) -> str:
        if self.desk.worklist.shown is not None:
            return "No claim is found so. Press esc to see all again, or / to change what is sought."
        return (
            "No claims here. Add texts with “verifybench add FILE”, run “verifybench build”, and open the workbench again."
        )

    @on(RowList.Moved, "#claims")
    def _claim_moved(self, message: RowList.Moved) -> None:
        if self.desk.point(message.index):
            self._looked_elsewhere()

    def _looked_elsewhere(self) -> None:
        self.bench.status = ()
        self.claims.mark(self.desk.marked_places)
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
        self.fill_claims()
        self._looked_elsewhere()

    # between panes

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
