"""The palette: every action by name, filtered as one types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from verifybench.tui.actions.action import Action, Place, key_name
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import fit, shown
from verifybench.tui.screens.chooser import ChooserScreen

if TYPE_CHECKING:
    from verifybench.tui.app import Workbench


def offered(actions: Iterable[Action], place: Place) -> list[Action]:
    """What the palette offers at a place."""
    return [action for action in actions if action.palette and (place in action.places or "app" in action.places)]


class PaletteScreen(ChooserScreen[Action, Action]):
    """Chooses an action of a place."""

    ASKS: ClassVar[str] = "what do you want to do?"

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place

    def things(self) -> Sequence[Action]:
        return offered(cast("Workbench", self.app).actions, self._place)

    def words(self, thing: Action) -> str:
        return f"{thing.group} {thing.description}"

    def row(self, thing: Action, width: int) -> Row:
        keys = key_name(thing.keys[0]) if thing.keys else ""
        return (
            (fit(f"  {thing.group}", 16), "dim"),
            (fit(shown(thing.description), width - 24), ""),
            (keys.rjust(7), "key"),
        )

    def result(self, thing: Action) -> Action:
        return thing
