"""A box in which one of many things is chosen, filtered as one types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from verifybench.tui.actions.boxes import PALETTE
from verifybench.tui.draw.ink import COMPONENTS, Row, style_sheet
from verifybench.tui.keys import bindings
from verifybench.tui.widgets.line_field import LineField
from verifybench.tui.widgets.rows import RowList

Thing = TypeVar("Thing")
Result = TypeVar("Result")


class ChooserScreen(ModalScreen[Result | None], Generic[Thing, Result], inherit_bindings=False):
    """Closes with what was chosen, or with None."""

    ASKS: ClassVar[str] = ""
    BINDINGS = bindings("palette", PALETTE, priority=True)
    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    DEFAULT_CSS = (
        style_sheet("ChooserScreen")
        + """
    ChooserScreen { align: center top; background: $background 60%; }
    ChooserScreen #box {
        width: 72; max-width: 95%; height: 22; max-height: 85%; margin-top: 2; background: $panel; border: round $primary;
    }
    ChooserScreen Input { border: none; height: 1; margin: 0 1 1 1; background: $panel; }
    ChooserScreen Input:focus { border: none; }
    ChooserScreen RowList { background: $panel; }
    """
    )

    def things(self) -> Sequence[Thing]:
        """All that there is to choose from."""
        raise TypeError(f"{type(self).__name__} offers nothing")

    def words(self, thing: Thing) -> str:
        """What a thing is found by."""
        raise TypeError(f"{type(self).__name__} finds nothing")

    def found(self, typed: str) -> Sequence[Thing]:
        """What there is to choose from when this is typed."""
        return [thing for thing in self._all if holds(self.words(thing), typed)]

    def row(self, thing: Thing, width: int) -> Row:
        raise TypeError(f"{type(self).__name__} draws nothing")

    def result(self, thing: Thing) -> Result:
        """What the box closes with."""
        raise TypeError(f"{type(self).__name__} chooses nothing")

    def compose(self) -> ComposeResult:
        self._all = self.things()
        self._found = self.found("")
        self.list = RowList(self._item, id="actions", lit=True)
        with Vertical(id="box"):
            yield LineField(placeholder=self.ASKS)
            yield self.list

    def on_mount(self) -> None:
        self.list.can_focus = False
        self.query_one(Input).focus()

    @on(RowList.Sized, "#actions")
    def _draw(self) -> None:
        self.list.fill(len(self._found), 0)

    def _item(self, index: int, width: int) -> tuple[Row, ...]:
        return (self.row(self._found[index], width),)

    def on_input_changed(self, event: Input.Changed) -> None:
        self._found = self.found(event.value)
        self._draw()

    def on_row_list_opened(self) -> None:
        self.action_choose()

    def action_move(self, step: int) -> None:
        self.list.move(step)

    def action_choose(self) -> None:
        self.dismiss(self.result(self._found[self.list.cursor]) if self._found else None)

    async def action_dismiss(self, result: object = None) -> None:
        self.dismiss(None)


def holds(words: str, typed: str) -> bool:
    """Whether every word that is typed is somewhere in these."""
    lowered = words.lower()
    return all(word in lowered for word in typed.lower().split())
