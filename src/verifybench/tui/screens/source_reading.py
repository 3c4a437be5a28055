"""A whole document with a caret: what is drawn around it, moving and selecting."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size

from verifybench.case.errors import CaseError
from verifybench.model.document import Document, Span
from verifybench.tui.caret import Caret
from verifybench.tui.draw.document import MARGIN, MEASURE, Page, about_row, beside_rows, facts_row, where_row
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.lines import Lines
from verifybench.tui.draw.marks import Sign, verdict
from verifybench.tui.draw.rows import Mark, shown
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowView
from verifybench.tui.widgets.text import TextView

if TYPE_CHECKING:
    from verifybench.model.claim import Passage
    from verifybench.tui.widgets.dialog import Dialog

Stop = tuple[str, Span]
"""A document, and a place in it."""
BESIDE = 150  # cells from which on claim and document are told beside the text
LONGEST = 4000  # characters to either side in which the ends of a sentence are looked for


class ReadingScreen(WorkScreen):
    """A document, open at one of several places that are marked; `said` tells what they are. `stops` may lead through several
    documents; `claim` is the one that evidence is looked for.
    """

    DEFAULT_CSS = """
    ReadingScreen #facts, ReadingScreen #about { height: 1; scrollbar-size-vertical: 0; }
    ReadingScreen #pages { layout: horizontal; height: 1fr; }
    ReadingScreen #beside { display: none; width: 1fr; margin-left: 1; }
    ReadingScreen.-beside #beside { display: block; }
    ReadingScreen.-beside #text { width: 104; }
    """

    def __init__(
        self,
        document: Document,
        places: Sequence[Span],
        marks: Sequence[Mark],
        at: int,
        said: str,
        *,
        claim: str | None = None,
        stops: Sequence[Stop] = (),
        selected: Span | None = None,
    ) -> None:
        super().__init__()
        self.document, self.places, self.marks, self.said = document, list(places), list(marks), said
        self.claim = claim
        self.stops: list[Stop] = list(stops) or [(document.id, place) for place in places]
        self.at = at
        self.needle = ""
        self.hits: list[Span] = []
        self.form: str | None = None  # the text as it is searched, once it was
        self.wrapped = "", 0  # which document was wrapped, and for which width
        self.hint = ""  # what to do here, told until something is done
        self.began_at = 0  # where the caret was before words were searched
        start = self.stops[at][1][0] if self.stops else 0
        self.caret = Caret(document.text, start)
        if selected is not None:
            self.caret.select(selected)

    def body(self) -> ComposeResult:
        self.text = TextView(id="text", classes="pane")
        self.beside = RowView(id="beside", classes="pane")
        self.beside.border_title = " claim and document "
        with Container(id="body"):
            yield RowView([facts_row(self.document)], id="facts")
            yield RowView([()], id="about")
            with Container(id="pages"):
                yield self.text
                yield self.beside

    def on_mount(self) -> None:
        super().on_mount()
        for name in ("#facts", "#about", "#beside"):
            self.query_one(name).can_focus = False
        self.text.focus()

    def lay_out(self, size: Size, *, restyle: bool = True) -> None:
        super().lay_out(size, restyle=restyle)
        self.set_class(size.width >= BESIDE, "-beside", update=restyle)

    # drawing

    @on(RowView.Sized, "#beside")
    def _draw_beside(self) -> None:
        cited = [(f"{one.document} · {one.locator}", one.statement.text) for one in self._cited()]
        self.beside.show(beside_rows(self.document, self.claim_words(), cited, self.beside.room))

    @on(TextView.Sized, "#text")
    def _sized(self) -> None:
        if self.wrapped != (self.document.id, self._width()):
            self.wrap()

    def _width(self) -> int:
        return min(self.text.room - MARGIN - 1, MEASURE)

    def wrap(self) -> None:
        self.wrapped = self.document.id, self._width()
        self.caret.lines = Lines(self.document.text, self.wrapped[1])
        self.lay()

    def lay(self) -> None:
        """The page anew, with the caret where it is."""
        page = Page(self.document, self.caret.lines, self.caret)
        page.mark(self.places, self.marks)
        page.find(self.hits)
        page.cite(self.cited_here())
        page.here = self._here()
        self.text.border_title = f" {self.document.role} "
        self.text.read(page)
        self.tell()

    def tell(self) -> None:
        """What stands around the text."""
        self.query_one("#facts", RowView).show([facts_row(self.document)])
        words = self.claim_words()
        cited = self.bench.desk.cited(self.claim) if self.claim is not None and words is not None else ()
        self.query_one("#about", RowView).show([about_row(words, cited, self.app.size.width - 2)])
        if self.has_class("-beside"):
            self._draw_beside()
        self.bars()

    def _cited(self) -> list[Passage]:
        """What is cited for the claim, as far as it is still there."""
        found: list[Passage] = []
        if self.claim is not None and self.claim_words() is not None:
            for named in self.bench.desk.cited(self.claim):
                with suppress(CaseError):
                    found.append(self.bench.case.named_passage(named))
        return found

    def cited_here(self) -> list[Span]:
        """The words of this document that are cited for the claim."""
        return [(one.statement.start, one.statement.end) for one in self._cited() if one.document == self.document.id]

    def claim_words(self) -> str | None:
        """The claim that evidence is looked for; None without one, or where it is no claim any more."""
        if self.claim is None:
            return None
        try:
            return self.bench.case.claim(self.claim).text
        except CaseError:
            return None

    def _here(self) -> Span | None:
        at = self.stops[self.at] if self.stops else None
        return at[1] if at is not None and at[0] == self.document.id else None

    def idle(self, width: int) -> Row:
        if not hasattr(self.text, "reading"):
            return ()
        return where_row(self.left(), self.text.reading, width, self._claim_sign())

    def _claim_sign(self) -> Sign | None:
        """The verdict on the claim that the caret is in; None where it is in none."""
        case = self.bench.case
        try:
            here = case.claims_at(self.document.id, self.caret.at)
        except CaseError:  # a build in the middle of its work
            return None
        verdicts = case.verdicts(here[0].id) if here else ()
        return verdict(verdicts[-1].event.label if verdicts else None) if here else None

    def left(self) -> Row:
        """What the status line says beside the place of the caret."""
        return ((f" {self.hint}", "note"),) if self.hint else ()

    def repaint(self) -> None:
        """Something was recorded or built: keep the place, and drop it where the text is another."""
        if not hasattr(self.text, "reading"):
            return  # it was not drawn yet
        try:
            document = self.bench.case.document(self.document.id)
        except CaseError as failure:
            self.say(shown(str(failure)), "bad")
            return
        if document.sha256 != self.document.sha256:
            self.document, self.places, self.marks, self.hits, self.form = document, [], [], [], None
            self.stops, self.at, self.needle = [], 0, ""
            self.caret = Caret(document.text, self.caret.at)
            self.wrap()
            self.say("This document was built anew: its text is another now.", "warn")
            return
        blocks_changed, self.document = document.blocks != self.document.blocks, document
        if blocks_changed or self.remark():
            self._draw_again()
        self.tell()

    def remark(self) -> bool:
        """Mark anew what a decision changed; whether anything is marked otherwise."""
        return False

    def _draw_again(self) -> None:
        top = self.text.scroll_offset.y
        self.lay()
        self.text.scroll_to(y=top, animate=False, immediate=True)

    @on(TextView.Moved)
    def _moved(self) -> None:
        self.bench.status = ()
        self.bars()

    # moving

    def mover(self) -> RowView:
        return self.text

    def action_character(self, step: int) -> None:
        self.caret.character(step)
        self.text.changed()

    def action_word(self, step: int) -> None:
        self.caret.word(step)
        self.text.changed()

    def action_row_edge(self, side: int) -> None:
        self.caret.row_edge(side)
        self.text.changed()

    def action_paragraph(self, step: int) -> None:
        self.caret.paragraph(step)
        self.text.changed()

    def action_select(self) -> None:
        if self.caret.selecting:
            self.caret.end()
        else:
            self.caret.begin()
        self.text.changed()

    def action_sentence(self) -> None:
        """The sentence at the caret; while one is selected the next one with it."""
        found = self.sentence_at(self.caret.at)
        if found is None:
            self.say("There is no sentence here.", "dim")
            return
        selected = self.caret.span
        self.caret.select((selected[0] if selected and selected[0] <= found[0] else found[0], found[1]))
        self.text.changed()

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds an offset, or that follows it in its block."""
        from verifybench.text import sentence_spans

        block = self.text.reading.block_at(offset)
        if block is None or offset > block.end:
            return None
        low, high = max(block.start, offset - LONGEST), min(block.end, offset + LONGEST)
        spans = sentence_spans(self.document.text, low, high)
        return next((one for one in spans if one[1] > offset), spans[-1] if spans else None)

    def action_back(self) -> None:
        if self.caret.selecting:
            self.caret.end()
            self.text.changed()
        else:
            super().action_back()
            if isinstance(self.bench.screen, WorkScreen):
                self.bench.screen.repaint()  # what was cited here is seen there

    def on_dialog_closed(self, message: Dialog.Closed) -> None:
        if message.status:
            self.caret.end()
            self.hint = ""
        super().on_dialog_closed(message)
        self.text.focus()
