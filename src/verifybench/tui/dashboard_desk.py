"""The desk of the dashboard: what is demanded, draft by draft, and which line is looked at. Knows no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from verifybench.case.errors import CaseError
from verifybench.tui.draw.dashboard import Board

if TYPE_CHECKING:
    from verifybench.case.signing import SignOff
    from verifybench.review import Finding
    from verifybench.tui.door import CaseDoor


class Line(NamedTuple):
    """A line of what is demanded: a finding, or a draft itself where there is none."""

    draft: str
    finding: Finding | None = None
    accepted: bool = False


class DashboardDesk:
    """The lines: what is found of the whole case, then each draft with what is found in it, the worst first. `cursor` is
    among them."""

    def __init__(self, case: CaseDoor) -> None:
        self.case = case
        self.all = False  # also what was accepted
        self.cursor = 0
        self.lines: list[Line] = []
        self._left: dict[str, int] = {}
        self.board = Board(case.progress(), case.labels)
        self.drafts = {row.id: row.metadata.title or row.path for row in case.documents("draft")}
        self._words: dict[str, str] = {}
        self._choose()

    def refresh(self) -> None:
        """The case changed: what is quick is read again, the rest stays till it was read again."""
        before, self.board = self.board, Board(self.case.progress(), self.case.labels)
        for part in (before.disputes, before.pace, before.reviews, before.agreement, before.covered, before.demands):
            if part is not None:
                self.board.take(part)
        self._choose()

    def take(self, part: object) -> None:
        self.board.take(part)
        if part is self.board.demands:
            self._choose()

    @property
    def current(self) -> Line | None:
        return self.lines[self.cursor] if self.cursor < len(self.lines) else None

    def point(self, index: int) -> None:
        self.cursor = max(0, min(index, len(self.lines) - 1))

    def words(self, claim: str | None) -> str:
        """The words of a claim; "" where it is none of today."""
        if not claim:
            return ""
        if claim not in self._words:
            if len(self._words) > 1_000:
                self._words.clear()
            try:
                self._words[claim] = self.case.claim(claim).text
            except CaseError:
                self._words[claim] = ""
        return self._words[claim]

    def signed(self, draft: str) -> SignOff | None:
        demands = self.board.demands
        return demands.signed.get(draft) if demands is not None else None

    def left(self, draft: str) -> int:
        """How many findings are left of a draft."""
        return self._left.get(draft, 0)

    def next_draft(self, step: int) -> int | None:
        """The place of the next draft's own line, or of the one before."""
        places = [at for at, line in enumerate(self.lines) if line.finding is None]
        if step > 0:
            return next((at for at in places if at > self.cursor), None)
        return next((at for at in reversed(places) if at < self.cursor), None)

    def show_accepted(self) -> bool:
        self.all = not self.all
        self._choose()
        return self.all

    def _choose(self) -> None:
        """List anew; the place is kept by what it was on."""
        before, demands = self.current, self.board.demands
        self.lines = []
        self._left.clear()
        if demands is None:
            self.cursor = 0
            return
        done = set(demands.accepted)
        by_draft: dict[str, list[Line]] = {}
        for finding in demands.findings:
            draft = finding.document if finding.document in self.drafts else ""
            accepted = finding in done
            if not accepted:
                self._left[draft] = self._left.get(draft, 0) + 1
            if self.all or not accepted:
                by_draft.setdefault(draft, []).append(Line(draft, finding, accepted))
        self.lines += by_draft.get("", ())
        for draft in sorted(self.drafts, key=lambda id: -self._left.get(id, 0)):
            self.lines += [Line(draft), *by_draft.get(draft, ())]
        self.cursor = self.lines.index(before) if before in self.lines else 0
