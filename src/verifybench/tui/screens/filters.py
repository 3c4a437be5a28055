"""The filters that a case offers, each with how many claims it finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from verifybench.case.saved_filters import SavedFilter, saved_filters
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import fit, shown
from verifybench.tui.screens.chooser import ChooserScreen

if TYPE_CHECKING:
    from verifybench.tui.door import CaseDoor
    from verifybench.tui.worklist import Worklist

_COUNT = 9
_NAME = 28


class FiltersScreen(ChooserScreen[SavedFilter, str]):
    """Chooses what the list is filtered by. What each finds is counted when it comes into sight."""

    ASKS: ClassVar[str] = "which claims?"

    def __init__(self, case: CaseDoor, worklist: Worklist) -> None:
        super().__init__()
        self._case = case
        self._worklist = worklist
        self._counts: dict[str, int] = {}

    def things(self) -> Sequence[SavedFilter]:
        last = self._worklist.last
        known = [*([SavedFilter("searched for last", last, "all")] if last else []), SavedFilter("all claims", "", "all")]
        return [*known, *saved_filters(self._case.filters, self._case.documents("source"))]

    def words(self, thing: SavedFilter) -> str:
        return f"{thing.name} {thing.text}"

    def row(self, thing: SavedFilter, width: int) -> Row:
        room = width - _NAME - _COUNT - 2
        count = self._count(thing.text)
        return (
            (fit(f"  {shown(thing.name)}", _NAME), "strong" if thing.origin == "case" else ""),
            (" ", ""),
            (fit(shown(thing.text), room), "dim"),
            (f"{count:,}".rjust(_COUNT), "key" if count else "dim"),
        )

    def result(self, thing: SavedFilter) -> str:
        return thing.text

    def _count(self, text: str) -> int:
        if text not in self._counts:
            queue = self._worklist.queue
            self._counts[text] = len(queue.find(queue.filter(text)).positions)
        return self._counts[text]
