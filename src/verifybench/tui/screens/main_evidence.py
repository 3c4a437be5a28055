"""What the keys of the passages and of the context do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench.tui.draw.rows import counted
from verifybench.tui.screens.main_panes import ThreePanes

if TYPE_CHECKING:
    from verifybench.model.event import Record


class OnEvidence(ThreePanes):
    """Looking at evidence, citing and striking it."""

    def action_passage(self, step: int) -> None:
        if self.desk.step_passage(step):
            self._draw_passages(self.desk.view(), keep=True)

    def action_columns(self) -> None:
        wanted, drawn = self.desk.turn_columns(), self._draw_passages(self.desk.view(), keep=True)
        if not wanted:
            self.say("Passages in as many columns as there is room for.")
        elif drawn < wanted:
            self.say(f"Passages in {counted(wanted, 'column')} where there is room; here {drawn}.")
        else:
            self.say(f"Passages in {counted(wanted, 'column')}.")

    def action_context(self, step: int) -> None:
        self.desk.context = max(0, min(20, self._level + step))
        self._draw_claim(self.desk.view(), keep=True)

    def action_cite(self) -> None:
        cited = self.desk.toggle_cited()
        view = self.desk.view()
        if cited is None or view is None:
            self.say("There is no passage to cite: 6 opens the sources, where words can be sought and cited.", "dim")
            return
        self._draw_passages(view, keep=True)
        passages = "1 passage" if len(view.cited) == 1 else f"{len(view.cited)} passages"
        own = any(one.reviewer == self.bench.case.reviewer for one in view.verdicts)
        then = "m records that, your verdict still cites what it did" if own else "recorded with your verdict"
        self.say(f"{'Cited' if cited else 'No longer cited'}: {passages} for this claim; {then}.")

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

    # claims cut in their document

    def action_recut(self) -> None:
        self._open_claim(
            "Select the words that the claim is to be, then E: v begins, arrows and w b extend.", selected=True
        )

    def action_split(self) -> None:
        self._open_claim("Put the caret where the second part begins, then | splits the claim.")

    def action_new_claim(self) -> None:
        self._open_claim("Select the words of the new claim, then +: v begins, s takes the sentence.")

    def _open_claim(self, hint: str, *, selected: bool = False) -> None:
        view = self.desk.view()
        if view is None:
            return
        from verifybench.tui.screens.source import SourceScreen

        span = view.claim.statement.start, view.claim.statement.end
        screen = SourceScreen.of_claim(view, span if selected else None)
        self.bench.open(screen)
        screen.hint = hint

    def action_merge(self) -> None:
        view = self.desk.view()
        ids = self.desk.marked() or self._with_the_next()
        if view is None or len(ids) < 2:
            self.say("No claim of this document follows: one is merged with the next, or with those marked.", "dim")
            return
        claims = [self.bench.case.claim(id) for id in ids]
        if any(one.document != view.document.id for one in claims):
            self.say("These are of several documents: claims of one can be merged.", "warn")
            return
        from verifybench.tui.cutting import Cutting

        Cutting(self.bench.case).merge(self, view.document, claims, self._to_merged)

    def _with_the_next(self) -> tuple[str, ...]:
        """The claim and the one behind it in its document, however the list is sorted; fewer where there is none."""
        queue, row = self.desk.queue, self.desk.current
        if row is None:
            return ()
        at = queue.position(row.id) + 1
        following = queue[at] if at < len(queue) else None
        return (row.id, following.id) if following is not None and following.document == row.document else (row.id,)

    def _to_merged(self, record: Record) -> None:
        from verifybench.model.event import ClaimsRecut

        if isinstance(record.event, ClaimsRecut):
            self.desk.stale()
            self.desk.go_to(record.event.after[0].id)

    def action_sources(self) -> None:
        from verifybench.tui.screens.sources import SourcesScreen

        self.bench.open(SourcesScreen())
