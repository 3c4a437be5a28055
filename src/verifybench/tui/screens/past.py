"""The main screen of a case as it stood earlier: everything can be looked at, nothing decided, and leaving it returns to today."""

from __future__ import annotations

from verifybench.tui.draw.ink import Row
from verifybench.tui.past import come_back
from verifybench.tui.screens.main import MainScreen


class PastScreen(MainScreen):
    """Lies over the screens of today, which wait as they were left."""

    def _seen(self) -> None:
        self._on_screen = True
        self.show_claim()

    def idle(self, width: int) -> Row:
        return ((" Looking back: all can be read, nothing decided.", "note"),) if not self.busy else super().idle(width)

    def action_leave(self) -> None:
        if self.busy:
            super().action_leave()
        else:
            come_back(self.bench)

    def action_leave_or_quit(self) -> None:
        if self.has_class("-zoom"):
            self.action_zoom()
        else:
            self.action_leave()
