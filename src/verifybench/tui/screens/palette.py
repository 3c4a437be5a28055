"""The palette: every action by name, filtered as one types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from verifybench.tui.actions.action import Action, Place, key_name
from verifybench.tui.actions.boxes import PALETTE
from verifybench.tui.draw.ink import COMPONENTS, Row, style_sheet
from verifybench.tui.draw.rows import fit, shown
from verifybench.tui.keys import bindings
from verifybench.tui.widgets.rows import RowList

if TYPE_CHECKING:
    from verifybench.tui.app import Workbench


def matching(actions: list[Action], typed: str) -> list[Action]:
    """The actions whose group and description hold every word typed, in the order of the registry."""
    words = typed.lower().split()
    return [action for action in actions if all(word in f"{action.group} {action.description}".lower() for word in words)]


def offered(actions: Iterable[Action], place: Place) -> list[Action]:
    """What the palette offers at a place."""
    return [action for action in actions if action.palette and (place in action.places or "app" in action.places)]


class PaletteScreen(ModalScreen[Action | None], inherit_bindings=False):
    """Closes with the chosen action, or with None."""

    BINDINGS = bindings("palette", PALETTE, priority=True)
    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    DEFAULT_CSS = (
        style_sheet("PaletteScreen")
        + """
    PaletteScreen { align: center top; background: $background 60%; }
    PaletteScreen #box {
        width: 72; max-width: 95%; height: 22; max-height: 85%; margin-top: 2; background: $panel; border: round $primary;
    }
    PaletteScreen Input { border: none; height: 1; margin: 0 1 1 1; background: $panel; }
    PaletteScreen Input:focus { border: none; }
    PaletteScreen RowList { background: $panel; }
    """
    )

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place

    def compose(self) -> ComposeResult:
        actions = cast("Workbench", self.app).actions
        self._all = offered(actions, self._place)
        self._found = self._all
        self.list = RowList(self._item, id="actions", lit=True)
        with Vertical(id="box"):
            yield Input(placeholder="what do you want to do?", compact=True)
            yield self.list

    def on_mount(self) -> None:
        self.list.can_focus = False
        self.query_one(Input).focus()

    @on(RowList.Sized, "#actions")
    def _draw(self) -> None:
        self.list.fill(len(self._found), 0)

    def _item(self, index: int, width: int) -> tuple[Row, ...]:
        action = self._found[index]
        keys = key_name(action.keys[0]) if action.keys else ""
        return (
            (
                (fit(f"  {action.group}", 16), "dim"),
                (fit(shown(action.description), width - 24), ""),
                (keys.rjust(7), "key"),
            ),
        )

    def on_input_changed(self, event: Input.Changed) -> None:
        self._found = matching(self._all, event.value)
        self._draw()

    def on_row_list_opened(self) -> None:
        self.action_choose()

    def action_move(self, step: int) -> None:
        self.list.move(step)

    def action_choose(self) -> None:
        self.dismiss(self._found[self.list.cursor] if self._found else None)

    async def action_dismiss(self, result: object = None) -> None:
        self.dismiss(None)
