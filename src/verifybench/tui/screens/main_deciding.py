"""What the keys that decide do; the work is done by `deciding`."""

from __future__ import annotations

from verifybench.tui.screens.main_panes import ThreePanes


class OnDecisions(ThreePanes):
    """Verdicts, and what else is decided about a claim."""

    def action_verdict(self, index: int) -> None:
        self.bench.deciding.verdict(self, self.bench.case.labels[index])

    def action_note(self) -> None:
        self.bench.deciding.amend(self)

    def action_let_stand(self) -> None:
        self.bench.deciding.let_stand(self)

    def action_ask_review(self) -> None:
        self.bench.deciding.ask_review(self)

    def action_waive(self) -> None:
        self.bench.deciding.waive(self)
