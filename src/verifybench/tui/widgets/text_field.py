"""A field of several lines: it holds what was typed or pasted as it was, and draws it safely."""

from __future__ import annotations

from rich.text import Text
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea

from verifybench.tui.draw.rows import shown


class TextField(TextArea):
    """In it, tab goes to the next field."""

    def __init__(self, text: str = "", *, id: str) -> None:
        super().__init__(text, id=id, tab_behavior="focus", highlight_cursor_line=False)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Blank while the style sheet has not come to it: a part of the screen may be drawn between its mounting and that."""
        if not self._component_styles:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)

    def get_line(self, line_index: int) -> Text:
        return Text(shown(self.document.get_line(line_index)), end="", no_wrap=True)
