"""The main screen: claims, the claim in its context, passages; other screens are opened from it."""

from __future__ import annotations

from verifybench.tui.actions.main import MAIN
from verifybench.tui.keys import screen_bindings
from verifybench.tui.screens.main_claims import OnClaims
from verifybench.tui.screens.main_deciding import OnDecisions
from verifybench.tui.screens.main_evidence import OnEvidence


class MainScreen(OnClaims, OnEvidence, OnDecisions):
    """Where a case is worked through."""

    PLACE = "main"
    JUDGES = True
    ACTIONS = MAIN
    BINDINGS = screen_bindings("main", MAIN)

    def action_enter(self) -> None:
        number = self._pane_number()
        if number < 3:
            self.action_show_pane(number + 1)
        else:
            self.action_source()

    def action_leave(self) -> None:
        if self.desk.marking.on:
            self.action_mark()
        elif (number := self._pane_number()) > 1:
            self.action_show_pane(number - 1)
        elif self.desk.worklist.shown:
            self._found("", True)
        elif self.bench.background.builds:
            self.bench.background.end()
        else:
            self.bench.leave_welcome()

    @property
    def busy(self) -> bool:
        """Whether there is something to leave before the screen is left: a mark, a pane, a search."""
        return bool(self.desk.marking.on or self._pane_number() > 1 or self.desk.worklist.shown)

    def action_leave_or_quit(self) -> None:
        if self.has_class("-zoom"):
            self.action_zoom()
        elif self.busy:
            self.action_leave()
        else:
            self.bench.exit()

    # other screens

    def action_conflicts(self) -> None:
        from verifybench.tui.screens.conflicts import ConflictsScreen

        self.bench.open(ConflictsScreen())

    def action_revision(self) -> None:
        from verifybench.tui.screens.revision import RevisionScreen

        self.bench.open(RevisionScreen())

    def action_coverage(self) -> None:
        drafts = [row.id for row in self.bench.case.documents("draft")]
        if not drafts:
            self.say("There is no draft in this case: “verifybench add FILE --role draft” adds one.", "dim")
            return
        from verifybench.tui.screens.coverage import CoverageScreen

        here = self.desk.current
        self.bench.open(CoverageScreen(drafts, here.document if here and here.document in drafts else drafts[0]))

    def action_history(self) -> None:
        from verifybench.tui.screens.history import HistoryScreen

        self.bench.open(HistoryScreen(self.desk.current))

    def action_dashboard(self) -> None:
        from verifybench.tui.screens.dashboard import DashboardScreen

        self.bench.open(DashboardScreen())
