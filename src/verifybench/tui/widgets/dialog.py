"""The decision box at the foot of a screen: what is being decided, and up to three fields of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import TextArea

from verifybench.tui.actions.boxes import DIALOG
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import paragraph, shown
from verifybench.tui.keys import bindings
from verifybench.tui.widgets.rows import RowView
from verifybench.tui.widgets.text_field import TextField


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the box; `tall` rows of it are seen at once."""

    name: str
    label: str
    text: str = ""
    tall: int = 1


@dataclass(frozen=True, slots=True)
class Question:
    """What the box asks, and what recording does: `record` returns the status line, or raises when nothing was recorded.

    `turn` goes on to the next of what the decision may be about, and returns the title that says so; None where there is but one.
    `from_before` is whether its texts were typed into a workbench that ended before they were recorded.
    """

    title: Row
    fields: tuple[Field, ...]
    record: Callable[[dict[str, str]], str]
    keep: Callable[[dict[str, str]], None]  # called with what is typed, now and then, and when the box is left unrecorded
    turn: Callable[[], Row] | None = None
    along: Callable[[], Row] | None = None  # takes along what says the same, or no longer; returns the title
    from_before: bool = False


_KEEP = 1.0  # seconds of typing that a killed screen may lose
_WHY = 3  # rows for why nothing was recorded

_BEFORE: Row = (("↺ kept from before: typed, and not recorded when the workbench ended", "note"),)
_HINTS: Row = (
    ("enter", "key"),
    (" record   ", "dim"),
    ("tab", "key"),
    (" next field   ", "dim"),
    ("esc", "key"),
    (" leave", "dim"),
)
_NOT_RECORDED: Row = (
    ("NOT recorded", "bad strong"),
    (" · your text is kept, ", ""),
    ("enter", "key"),
    (" tries again", ""),
)
_TURN: Row = (("ctrl+f", "key"), (" other fact   ", "dim"))
_ALONG: Row = (("ctrl+t", "key"), (" those that say the same   ", "dim"))


class Dialog(Vertical):
    """Records on enter. A failure is said in the box, and the text stays for another try."""

    BINDINGS = bindings("dialog", DIALOG, priority=True)
    DEFAULT_CSS = """
    Dialog { dock: bottom; height: auto; background: $panel; border-top: heavy $primary; padding: 0 1; }
    Dialog Horizontal { height: auto; }
    Dialog RowView { height: 1; background: $panel; scrollbar-size-vertical: 0; }
    Dialog .title { margin-bottom: 1; }
    Dialog .label { width: 21; }
    Dialog TextArea, Dialog TextArea:focus {
        width: 1fr; background: $background; border: none; border-left: thick $line; padding: 0 1; scrollbar-size-vertical: 1;
    }
    Dialog TextArea:focus { border-left: thick $primary; }
    Dialog #outcome { margin-top: 1; }
    """

    @dataclass
    class Closed(Message):
        """The box was left; `status` says what was recorded, empty when nothing was."""

        status: str

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self._recorded = False
        self._kept: dict[str, str] = {}  # what was typed when it was kept last

    def compose(self) -> ComposeResult:
        yield RowView([self.question.title], classes="title")
        for field in self.question.fields:
            with Horizontal():
                yield RowView([((field.label, "dim"),)], classes="label")
                area = TextField(field.text, id=field.name)
                area.styles.height = field.tall
                yield area
        yield RowView([()], id="outcome")

    def on_mount(self) -> None:
        for view in self.query(RowView):
            view.can_focus = False
        areas = self._areas()
        areas[0].focus()
        for area in areas:
            area.move_cursor(area.document.end)
        turn, along = _TURN if self.question.turn else (), _ALONG if self.question.along else ()
        hints: Row = (*turn, *along, *_HINTS)
        self._tell([_BEFORE, hints] if self.question.from_before else [hints])
        self._kept = self.texts()
        self.set_interval(_KEEP, self.keep_typed)

    def _areas(self) -> Sequence[TextArea]:
        return list(self.query(TextArea))

    def _tell(self, rows: Sequence[Row]) -> None:
        outcome = self.query_one("#outcome", RowView)
        outcome.styles.height = len(rows)
        outcome.show(rows)

    def keep_typed(self) -> None:
        """Keep what is typed, where it is not what was kept."""
        if not self._recorded and (texts := self.texts()) != self._kept:
            self._kept = texts
            self.question.keep(texts)

    def texts(self) -> dict[str, str]:
        return {area.id or "": area.text.strip() for area in self._areas()}

    def action_submit(self) -> None:
        # A burst of keys (a paste, a slow line) may still wait in the field: what was typed before enter is recorded.
        field = self.screen.focused
        (field if isinstance(field, TextArea) else self).call_later(self._submit)

    def _submit(self) -> None:
        if self._recorded:
            return
        try:
            status = self.question.record(self.texts())
        except Exception as failure:  # whatever it was, nothing is recorded, and that must be said
            why = paragraph(one_line(failure), max(20, self.size.width - 4), ink="bad")[:_WHY]
            self._tell([_NOT_RECORDED, *why])
            self.keep_typed()
            return
        self._recorded = True
        self.post_message(self.Closed(status))

    def action_cancel(self) -> None:
        self.keep_typed()
        self.post_message(self.Closed(""))

    def action_newline(self) -> None:
        if isinstance(self.screen.focused, TextArea):
            self.screen.focused.insert("\n")

    def action_turn(self) -> None:
        if self.question.turn is not None:
            self.query_one(".title", RowView).show([self.question.turn()])

    def action_along(self) -> None:
        if self.question.along is not None:
            self.query_one(".title", RowView).show([self.question.along()])

    def action_field(self, step: int) -> None:
        areas = self._areas()
        at = next((i for i, area in enumerate(areas) if area.has_focus), 0)
        areas[(at + step) % len(areas)].focus()


def one_line(failure: Exception) -> str:
    """An error as one line that is safe to draw; of the system's errors the words without the number."""
    words = failure.strerror if isinstance(failure, OSError) else str(failure).strip()
    return shown(words or type(failure).__name__)
