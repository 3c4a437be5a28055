"""The first steps: a small panel on a case in which nothing is decided yet."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on

from verifybench.tui.draw.around import first_steps
from verifybench.tui.widgets.rows import RowView


class FirstSteps(RowView, can_focus=False):
    """Never has the focus: the keys it tells work as it stands there."""

    DEFAULT_CSS = """
    FirstSteps { height: auto; border: round $primary; padding: 0 1; scrollbar-size-vertical: 0; }
    .-short FirstSteps { border: none; padding: 0; }
    """

    def __init__(self, verdicts: Sequence[str]) -> None:
        super().__init__(id="first-steps")
        self._verdicts = verdicts
        self.border_title = " first steps "

    @on(RowView.Sized)
    def _draw(self) -> None:
        rows = first_steps(self._verdicts, short=self.screen.has_class("-short"))
        self.styles.height = len(rows) + (0 if self.screen.has_class("-short") else 2)
        self.show(rows)
