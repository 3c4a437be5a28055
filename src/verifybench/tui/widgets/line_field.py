"""A field of one line: it holds what was typed or pasted as it was, and draws it safely.

Textual draws what a field holds as it is, and a paste may hold anything: a terminal would obey it.
"""

from __future__ import annotations

from rich.highlighter import Highlighter
from rich.text import Text
from textual.widgets import Input

from verifybench.tui.draw.rows import shown


class _Shown(Highlighter):
    def highlight(self, text: Text) -> None:
        text.plain = shown(text.plain)


class LineField(Input):
    """Compact, as wide as there is room."""

    def __init__(self, text: str = "", *, placeholder: str = "") -> None:
        super().__init__(text, placeholder=placeholder, highlighter=_Shown(), compact=True)
