"""A text of any length with a caret: only what is seen is wrapped and drawn."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.geometry import Offset, Size
from textual.message import Message

from verifybench.tui.caret import Caret
from verifybench.tui.draw.document import MARGIN, Page
from verifybench.tui.widgets.rows import RowView

_AIR = 3  # rows kept in sight before and behind the caret


class TextView(RowView):
    """Moves and draws a caret, and selects with the mouse: dragging, or a double click for a word."""

    ALLOW_SELECT = False  # what is selected here is the caret's, not the terminal's

    @dataclass
    class Moved(Message):
        """The caret moved, or what is selected changed."""

        view: TextView

        @property
        def control(self) -> TextView:
            return self.view

    reading: Page
    _settling = False
    _dragging = False

    @property
    def caret(self) -> Caret:
        return self.reading.caret

    def read(self, page: Page) -> None:
        """Show a document; the caret is brought into sight, at a third of the height."""
        self.reading = page
        self.show(page, keep=True)
        self.to_caret(third=True)

    def to_caret(self, *, third: bool = False) -> None:
        """Bring the caret into sight; as little as does, or to a third of the height."""
        row, height = self.reading.lines.row_of(self.caret.at), max(1, self.size.height)
        row = self.reading.lines.settle(row, height)
        top, air = self.scroll_offset.y, min(_AIR, height // 4)
        if third:
            top = row - height // 3
        elif row < top + air:
            top = row - air
        elif row >= top + height - air:
            top = row - height + air + 1
        self._scroll(top)
        row, cell = self.reading.lines.cell_of(self.caret.at)
        # The terminal's own cursor, for screen readers and input methods.
        region = self.scrollable_content_region.offset + self.region.offset
        self.app.cursor_position = region + Offset(cell + MARGIN, row - self.scroll_offset.y)
        self.refresh()

    def changed(self) -> None:
        """The caret was moved by a key."""
        self.to_caret()
        self.post_message(self.Moved(self))

    def move(self, rows: int) -> None:
        self.caret.row(rows)
        self.changed()

    def page(self, pages: int) -> None:
        """A window's height further, with the caret."""
        self.move(pages * max(1, self.size.height - 2))

    def edge(self, side: int) -> None:
        self.caret.edge(side)
        self.changed()

    # what is seen

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if not self._settling and hasattr(self, "reading"):
            self._scroll(self.scroll_offset.y)

    def _scroll(self, top: int) -> None:
        """Wrap what is seen from a row on, and stay on it: what stands before it may turn out to have more rows."""
        self._settling = True
        try:
            top = self.reading.lines.settle(top, max(1, self.size.height))
            self.virtual_size = Size(0, len(self.reading))
            self.scroll_to(y=top, animate=False, force=True, immediate=True)  # before there is a scrollbar, too
        finally:
            self._settling = False

    # the mouse

    def _pointed_at(self, event: events.MouseEvent) -> int:
        offset = event.get_content_offset_capture(self)
        row = max(0, offset.y + self.scroll_offset.y)
        return self.reading.lines.offset_at(row, offset.x - MARGIN)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if event.button == 1 and event.get_content_offset(self) is not None:
            event.stop()
            self.capture_mouse()
            self._dragging = True
            self.caret.to(self._pointed_at(event), extend=event.shift)
            self.post_message(self.Moved(self))
            self.refresh()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._dragging:
            self.caret.to(self._pointed_at(event), extend=True)
            self.to_caret()
            self.post_message(self.Moved(self))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        if self._dragging:
            event.stop()
            self._dragging = False
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        if event.chain == 2:
            self.caret.select(self.caret.word_at(self.caret.at))
            self.changed()
