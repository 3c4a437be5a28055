"""What the keys of the passages and of the context do."""

from __future__ import annotations

from verifybench.tui.screens.main_panes import ThreePanes


class OnEvidence(ThreePanes):
    """Looking at evidence, citing and striking it."""

    def action_passage(self, step: int) -> None:
        if self.desk.step_passage(step):
            self._draw_passages(self.desk.view(), keep=True)

    def action_context(self, step: int) -> None:
        self.desk.context = max(0, min(20, self._level + step))
        self._draw_claim(self.desk.view(), keep=True)

    def action_cite(self) -> None:
        cited = self.desk.toggle_cited()
        view = self.desk.view()
        if cited is None or view is None:
            self.say("There is no passage to cite.", "dim")
            return
        self._draw_passages(view, keep=True)
        passages = "1 passage" if len(view.cited) == 1 else f"{len(view.cited)} passages"
        self.say(f"{'Cited' if cited else 'No longer cited'}: {passages} for this claim.")

    def action_strike(self) -> None:
        self.bench.deciding.strike(self)

    def action_source(self) -> None:
        view = self.desk.view()
        if view is None:
            return
        from verifybench.tui.screens.source import SourceScreen

        bearing = view.bearings[self.desk.passage] if view.bearings and self._pane_number() != 2 else None
        self.bench.open(SourceScreen.of_passage(view, bearing) if bearing else SourceScreen.of_claim(view))

    def action_copy(self) -> None:
        view = self.desk.view()
        if view is None:
            return
        from verifybench.tui.quote import citation

        bearing = view.bearings[self.desk.passage] if view.bearings and self._pane_number() == 3 else None
        self.bench.copy_to_clipboard(citation(view, bearing))
        self.say("Copied the passage with its locator." if bearing else "Copied the claim with its locator.")
