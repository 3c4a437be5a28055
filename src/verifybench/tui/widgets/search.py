"""The search box: the list is filtered as one types."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from verifybench.tui.actions.boxes import SEARCH
from verifybench.tui.keys import bindings


class SearchBox(Horizontal):
    """Calls `found(text, done)` at every change, and a last time when it is left; escape leaves with an empty text."""

    BINDINGS = bindings("search", SEARCH, priority=True)
    DEFAULT_CSS = """
    SearchBox { dock: bottom; height: 2; background: $panel; border-top: heavy $primary; }
    SearchBox Static { width: 3; color: $primary; text-style: bold; }
    SearchBox Input { border: none; height: 1; background: $panel; padding: 0; width: 1fr; }
    SearchBox Input:focus { border: none; }
    """

    def __init__(self, text: str, found: Callable[[str, bool], None]) -> None:
        super().__init__()
        self._text = text
        self._found = found

    def compose(self) -> ComposeResult:
        yield Static(" / ", markup=False)
        yield Input(self._text, compact=True, placeholder="words of the claim")

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._found(event.value, False)

    def action_accept(self) -> None:
        self._found(self.query_one(Input).value, True)

    def action_abandon(self) -> None:
        self._found("", True)
