"""The search box: what is looked at is filtered, or found, as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from verifybench.tui.actions.boxes import SEARCH
from verifybench.tui.draw.ink import Row
from verifybench.tui.keys import bindings
from verifybench.tui.widgets.line_field import LineField
from verifybench.tui.widgets.rows import RowView


class Note(RowView, can_focus=False):
    """The line under what is typed."""


class SearchBox(Vertical):
    """Calls `found(text, done)` at every change, and a last time when it is left; escape leaves with an empty text.

    `complete` gives what a text may become, `recall` what was searched for before, newest first; `note` is told below what is
    typed.
    """

    BINDINGS = bindings("search", SEARCH, priority=True)
    DEFAULT_CSS = """
    SearchBox { dock: bottom; height: auto; background: $panel; border-top: heavy $primary; }
    SearchBox Horizontal { height: 1; }
    SearchBox Static { width: 3; color: $primary; text-style: bold; }
    SearchBox Input { border: none; height: 1; background: $panel; padding: 0; width: 1fr; }
    SearchBox Input:focus { border: none; }
    SearchBox RowView { height: 1; background: $panel; scrollbar-size-vertical: 0; }
    """

    def __init__(
        self,
        text: str,
        found: Callable[[str, bool], None],
        says: str = "words of the claim",
        *,
        complete: Callable[[str], Sequence[str]] | None = None,
        recall: Sequence[str] = (),
        note: Callable[[], Row] | None = None,
    ) -> None:
        super().__init__()
        self._says = says
        self._text = text
        self._found = found
        self._complete = complete
        self._recall = list(recall)
        self._recalled = -1
        self._note = note

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static(" / ", markup=False)
            yield LineField(self._text, placeholder=self._says)
        if self._note:
            yield Note([self._note()], id="note")

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._found(event.value, False)
        if self._note:
            self.query_one("#note", RowView).show([self._note()])

    def action_accept(self) -> None:
        self._found(self.query_one(Input).value, True)

    def action_abandon(self) -> None:
        self._found("", True)

    def action_complete(self) -> None:
        """As far as all that it may become is the same."""
        box = self.query_one(Input)
        may = self._complete(box.value) if self._complete else ()
        if may:
            self._put(may[0] if len(may) == 1 else _shared(may))

    def action_recall(self, step: int) -> None:
        """An earlier search, or a later one, and at the end what was being typed."""
        at = max(-1, min(self._recalled + step, len(self._recall) - 1))
        if at == self._recalled:
            return
        if self._recalled < 0:
            self._text = self.query_one(Input).value
        self._recalled = at
        self._put(self._recall[at] if at >= 0 else self._text)

    def _put(self, text: str) -> None:
        box = self.query_one(Input)
        box.value = text
        box.cursor_position = len(text)


def _shared(texts: Sequence[str]) -> str:
    """What all texts begin with."""
    first, last = min(texts), max(texts)
    length = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:length]
