"""Two line-API widgets that draw rows made elsewhere: a view that scrolls, and a list with a cursor."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from verifybench.tui.draw.ink import BLANK, Row, Rows

_CSS = """
RowView {
    overflow-x: hidden;
    height: 1fr;
    width: 1fr;
    scrollbar-size-vertical: 1;
    scrollbar-color: $line;
    scrollbar-color-hover: $ink-dim;
    scrollbar-color-active: $primary;
    scrollbar-background: $background;
    scrollbar-background-hover: $background;
    scrollbar-background-active: $background;
}
"""


class RowView(ScrollView, inherit_bindings=False, can_focus=True):
    """Rows that scroll. Only visible rows are asked for, so `rows` may be a lazy sequence over a very long text."""

    DEFAULT_CSS = _CSS

    @dataclass
    class Sized(Message):
        """The view has another room for rows, and whoever wraps for it must wrap again."""

        view: RowView

        @property
        def control(self) -> RowView:
            return self.view

    def __init__(self, rows: Rows = (), *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.rows = rows
        self._styles_of: dict[str, Style] = {}
        self._sized = Size(0, 0)

    def render_str(self, text_content: str | Content) -> Content:
        """Titles hold words from outside: brackets in them are no markup."""
        return text_content if isinstance(text_content, Content) else Content(text_content)

    def on_resize(self) -> None:
        if self.size != self._sized:
            self._sized = self.size
            self.post_message(self.Sized(self))

    def on_show(self) -> None:
        """While hidden there was no room to wrap for; the size may be the same as before, so no resize tells of it."""
        self.post_message(self.Sized(self))

    @property
    def room(self) -> int:
        """Cells of a row: one stays free at the right, and rows do not move when the scrollbar appears."""
        return max(1, self.scrollable_content_region.width - (1 if self.show_vertical_scrollbar else 2))

    def show(self, rows: Rows, *, keep: bool = False) -> None:
        """Draw other rows from their top, or from where the view stands with `keep`."""
        self.rows = rows
        self._hold(len(rows))
        if not keep:
            self.scroll_to(y=0, animate=False, immediate=True)
        self.refresh()

    def _hold(self, rows: int) -> None:
        """Take in how many rows there are. All of the screen is laid out anew, some 15 ms, only where this changes anybody's place:
        the scrollbar comes or goes, or the view is as high as its rows."""
        size, height = Size(0, rows), self.scrollable_content_region.height
        bar = self.show_vertical_scrollbar
        if not height or self.styles.is_auto_height or bar != (rows > height):
            self.virtual_size = size
            return
        self.set_reactive(RowView.virtual_size, size)
        if bar:
            self.vertical_scrollbar.window_virtual_size = rows
        if self.scroll_offset.y > (last := max(0, rows - height)):
            self.scroll_to(y=last, animate=False, immediate=True)

    def move(self, rows: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, immediate=True)

    def page(self, pages: int) -> None:
        self.move(pages * max(1, self.size.height - 1))

    def edge(self, side: int) -> None:
        self.scroll_to(y=0 if side < 0 else self.virtual_size.height, animate=False, immediate=True)

    def reveal(self, start: int, end: int) -> None:
        """Scroll as little as shows rows `start` to `end`, the first of them in any case."""
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if end > top + height:
            top = end - height
        # Also before the scrollbar is there: it comes with the next layout, and the rows are known now.
        self.scroll_to(y=max(0, min(top, start)), animate=False, immediate=True, force=True)

    def notify_style_update(self) -> None:
        self._styles_of.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        return self._strip(self.rows[at] if at < len(self.rows) else BLANK, "")

    def _strip(self, row: Row, ground: str) -> Strip:
        base = self._style(ground)
        segments = [Segment(text, self._style(f"{ground} {ink}" if ground else ink) if ink else base) for text, ink in row]
        return Strip(segments).adjust_cell_length(self.scrollable_content_region.width, base)

    def _style(self, ink: str) -> Style:
        style = self._styles_of.get(ink)
        if style is None:
            style = self.rich_style
            for name in ink.split():
                style += self.screen.get_component_rich_style(f"ink--{name}", partial=True)
            self._styles_of[ink] = style
        return style


MARK = "┃"
_MARGIN = 2  # items kept in sight before and behind the cursor, where there is room: what comes next is seen


def _with_first(row: Row, sign: str) -> Row:
    """A row starts with a space, where cursor and marks show without colour too."""
    return ((sign, "here"), (row[0][0][1:], row[0][1]), *row[1:])


DrawItem = Callable[[int, int], Sequence[Row]]


class RowList(RowView):
    """A list with a cursor over items of one height; an item's rows are drawn when they come into sight.

    `draw(index, width)` gives an item's rows, and the first starts with a space, the cursor's place. The list holds no
    items: `count` says how many there are. Before some items a heading stands, which the cursor never comes to;
    `draw_heading(number, width)` gives the row of each.
    """

    @dataclass
    class Moved(Message):
        """The cursor came to an item."""

        list: RowList
        index: int

        @property
        def control(self) -> RowList:
            return self.list

    @dataclass
    class Opened(Message):
        """An item was clicked twice."""

        list: RowList
        index: int

        @property
        def control(self) -> RowList:
            return self.list

    def __init__(
        self,
        draw: Callable[[int, int], Sequence[Row]],
        *,
        id: str | None = None,
        tall: int = 1,
        lit: bool = False,
        draw_heading: Callable[[int, int], Row] | None = None,
    ) -> None:
        super().__init__(id=id)
        self._draw_heading = draw_heading
        self._headings: Sequence[int] = ()  # the items before which one stands
        self._heading_lines: Sequence[int] = ()
        self._lit = lit  # the cursor shows as if focused, for a list that an input beside it moves
        self._draw = draw
        self._drawn: dict[int, Sequence[Row]] = {}
        self.count = 0
        self.cursor = 0
        self.tall = 1
        self._marked = range(0)

    def mark(self, items: range) -> None:
        """Show these items as marked, and no others."""
        if items != self._marked:
            self._marked = items
            self.refresh()

    def fill(self, count: int, cursor: int, *, tall: int | None = None, headings: Sequence[int] = ()) -> None:
        """Show `count` items with the cursor on one of them, drawn anew; posts no message."""
        self.count, self.tall = count, tall or self.tall
        self.cursor = max(0, min(cursor, count - 1))
        self._headings = headings
        self._heading_lines = [item * self.tall + number for number, item in enumerate(headings)]
        self._hold(count * self.tall + len(headings))
        self.redraw()
        self._follow()

    def redraw(self) -> None:
        self._drawn.clear()
        self.refresh()

    def point(self, index: int) -> None:
        """Put the cursor on an item and say so."""
        index = max(0, min(index, self.count - 1))
        if index == self.cursor:
            return
        for one in (self.cursor, index):
            self._drawn.pop(one, None)
            self.refresh(Region(0, self._line(one) - self.scroll_offset.y, self.size.width, self.tall))
        self.cursor = index
        self._follow()
        self.post_message(self.Moved(self, index))

    def move(self, rows: int) -> None:
        self.point(self.cursor + rows)

    def page(self, pages: int) -> None:
        self.point(self.cursor + pages * max(1, self.size.height // self.tall - 1))

    def edge(self, side: int) -> None:
        self.point(0 if side < 0 else self.count - 1)

    def _line(self, item: int) -> int:
        """The line on which an item begins."""
        return item * self.tall + bisect_right(self._headings, item)

    def _at(self, line: int) -> tuple[int, int]:
        """The item on a line, and which of its rows; of a heading its number, and -1."""
        before = bisect_right(self._heading_lines, line)
        if before and self._heading_lines[before - 1] == line:
            return before - 1, -1
        return divmod(line - before, self.tall)

    def _follow(self) -> None:
        if self.size.height:
            line, heading = self._line(self.cursor), bisect_left(self._headings, self.cursor)
            headed = heading < len(self._headings) and self._headings[heading] == self.cursor
            margin = self.tall * min(_MARGIN, max(0, (self.size.height // self.tall - 1) // 2))
            self.reveal(max(0, line - headed - margin), min(line + self.tall + margin, self.virtual_size.height))

    def render_line(self, y: int) -> Strip:
        item, part = self._at(y + self.scroll_offset.y)
        if part < 0:
            return self._strip(self._draw_heading(item, self.room) if self._draw_heading else BLANK, "")
        if item >= self.count:
            return self._strip(BLANK, "")
        rows = self._drawn.get(item)
        if rows is None:
            if len(self._drawn) > 400:
                self._drawn.clear()
            rows = self._drawn[item] = self._draw(item, self.room)
        row = rows[part] if part < len(rows) else BLANK
        if item in self._marked and row:
            row = _with_first(row, MARK)
        if item != self.cursor:
            return self._strip(row, "")
        if part == 0 and row:
            row = _with_first(row, "▸")
        return self._strip(row, "cursor-focus" if self.has_focus or self._lit else "cursor")

    def watch_has_focus(self, value: bool) -> None:
        super().watch_has_focus(value)
        self.refresh()

    def on_resize(self) -> None:
        super().on_resize()
        self.redraw()
        self._follow()

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index, part = self._at(offset.y + self.scroll_offset.y)
        if part >= 0 and index < self.count:
            self.point(index)
            if event.chain > 1:
                self.post_message(self.Opened(self, index))
