"""Deciding about the words of a draft: what the box asks, and what recording does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import counted, shown

if TYPE_CHECKING:
    from verifybench.model.document import Document, Span
    from verifybench.model.event import Record
    from verifybench.tui.deciding import Deciding
    from verifybench.tui.door import CaseDoor
    from verifybench.tui.screens.work import WorkScreen


class Ticking:
    """Opens the decision box of the coverage screen. Nothing is recorded where another text of the draft was built meanwhile."""

    def __init__(self, case: CaseDoor, deciding: Deciding) -> None:
        self._case, self._deciding = case, deciding

    def claim(self, screen: WorkScreen, draft: Document, span: Span) -> None:
        def decide(text: str) -> Record:
            return self._case.add_claim(draft.id, *span, text)

        self._ask(screen, draft, ("+ make a claim", "note strong"), draft.text[slice(*span)], "added", span, decide)

    def waive(self, screen: WorkScreen, draft: Document, span: Span) -> None:
        def decide(text: str) -> Record:
            return self._case.waive_words(draft.id, [span], text)

        self._ask(
            screen, draft, ("– waive: needs no check", "note strong"), draft.text[slice(*span)], "waived", span, decide
        )

    def waive_claims(self, screen: WorkScreen, draft: Document, claims: Sequence[str], words: str) -> None:
        """Claims that say one thing, in one event."""

        def decide(text: str) -> Record:
            return self._case.waive(claims, text)

        lead = (f"– waive {counted(len(claims), 'claim')}: no verdict is needed", "note strong")
        self._ask(screen, draft, lead, words, "waived", claims, decide)

    def verify(self, screen: WorkScreen, draft: Document, spelling: str, count: int, passages: Sequence[str]) -> None:
        """`passages` spell it so, and are cited."""
        said = f"{counted(count, 'time')}; " + (
            f"cites {counted(len(passages), 'passage')}" if passages else "no source spells it so"
        )

        def decide(text: str) -> Record:
            return self._case.verify_spelling(draft.id, spelling, passages, text)

        self._ask(screen, draft, ("✓ spelled right", "good strong"), spelling, "verified", said, decide, said)

    def check_again(self, screen: WorkScreen, draft: Document, spelling: str) -> None:
        def decide(text: str) -> Record:
            return self._case.reopen_spelling(draft.id, spelling, text)

        self._ask(screen, draft, ("? check the spelling again", "warn strong"), spelling, "reopened", spelling, decide)

    def _ask(
        self,
        screen: WorkScreen,
        draft: Document,
        lead: tuple[str, str],
        words: str,
        what: str,
        about: object,
        record: Callable[[str], Record],
        said: str = "",
    ) -> None:
        title: Row = (lead, (f"   “{shown(words)}”", ""), (f"   {said}" if said else "", "dim"))

        def decide(text: str) -> Record:
            if self._case.document(draft.id).sha256 != draft.sha256:
                raise CaseError("the draft was built anew while this box was open: leave it and look again")
            return record(text)

        self._deciding.reason(screen, title, "Reason", f"{draft.id} {about}", what, decide)
