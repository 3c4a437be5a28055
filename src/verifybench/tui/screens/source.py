"""A whole document, with the places marked that bear on the claim, open at the one looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from verifybench.model.document import Document, Span
from verifybench.tui.actions.source import SOURCE
from verifybench.tui.draw.claim import claim_marks
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.passages import passage_marks
from verifybench.tui.draw.rows import Mark, paint, reflowed, shown, wrap
from verifybench.tui.draw.view import Bearing, ClaimView, date_of, publisher_of, title_of
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.widgets.rows import RowView

_MEASURE = 96  # characters of a line that can still be read with ease


class DocumentRows:
    """A document as rows, painted when they come into sight; `here` is the index of the place looked at."""

    def __init__(self, document: Document, marks: Sequence[Mark], places: Sequence[Span], width: int) -> None:
        self.text = reflowed(document.text)
        self.marks = marks
        self.places = places
        self.here = 0
        self.rows = wrap(self.text, min(width - 3, _MEASURE))
        self._grey = [(block.start, block.end, "dim") for block in document.blocks if block.label == "boilerplate"]

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> Row:
        row = self.rows[index]
        a, b = row
        if a == b:
            return BLANK
        inside = [index for index, (start, end) in enumerate(self.places) if a < end and b > start]
        bar = ("▌ " if inside else "  ", "here" if self.here in inside else "faint")
        return (bar, *paint(self.text, row, [*self._grey, *self.marks]))

    def row_at(self, offset: int) -> int:
        """The row that holds an offset."""
        return max(0, bisect_right(self.rows, (offset, len(self.text) + 1)) - 1)


class SourceScreen(WorkScreen):
    """A document, open at one of several places that are marked; `said` tells what they are."""

    PLACE = "source"
    ACTIONS = SOURCE
    BINDINGS = screen_bindings("source", SOURCE)

    def __init__(self, document: Document, places: Sequence[Span], marks: Sequence[Mark], at: int, said: str) -> None:
        super().__init__()
        self._document, self._places, self._marks, self._at, self._said = document, places, marks, at, said

    @classmethod
    def of_claim(cls, view: ClaimView) -> SourceScreen:
        """A claim's own document."""
        return cls(view.document, [view.claim.span], claim_marks(view), 0, "the claim in its document")

    @classmethod
    def of_passage(cls, view: ClaimView, bearing: Bearing) -> SourceScreen:
        """The source of a passage, with all in it that bears on the claim."""
        near = [one for one in view.bearings if one.document.id == bearing.document.id]
        places = sorted({(one.passage.statement.start, one.passage.statement.end) for one in near})
        at = places.index((bearing.passage.statement.start, bearing.passage.statement.end))
        marks = [mark for one in near for mark in passage_marks(one)]
        return cls(
            bearing.document,
            places,
            marks,
            at,
            "that bear on the claim" if len(places) > 1 else "place 1 of 1 that bears on the claim",
        )

    def body(self) -> ComposeResult:
        self.text = RowView(id="text", classes="pane")
        metadata = self._document.metadata
        facts = [title_of(self._document)]
        if self._document.role == "source":
            facts += [publisher_of(metadata), date_of(metadata)]
        if metadata.url:
            facts.append(metadata.url)
        self._facts: Row = ((shown("  " + " · ".join(facts)), "note"),)
        with Container(id="body"):
            yield RowView([self._facts], id="facts")
            yield self.text

    DEFAULT_CSS = "SourceScreen #facts { height: 1; }"

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#facts").can_focus = False
        self.text.border_title = f" {self._document.role} "
        self.text.focus()

    @on(RowView.Sized, "#text")
    def _draw(self) -> None:
        self.rows = DocumentRows(self._document, self._marks, self._places, self.text.room)
        self.text.show(self.rows)
        self._to_place()

    def _to_place(self) -> None:
        self.rows.here = self._at
        self.text.refresh()
        first = self.rows.row_at(self._places[self._at][0])
        self.text.scroll_to(y=max(0, first - self.text.size.height // 3), animate=False, immediate=True)

    def idle(self, width: int) -> Row:
        count = len(self._places)
        where = self._said if count == 1 else f"place {self._at + 1} of {count} {self._said}"
        return ((f" {where}", "dim"),)

    def action_hit(self, step: int) -> None:
        self._at = (self._at + step) % len(self._places)
        self._to_place()
        self.bars()
