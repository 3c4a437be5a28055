"""Deciding what a revised text does to decisions: what the box asks, and what recording does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.marks import REVISED
from verifybench.tui.draw.rows import counted, shown

if TYPE_CHECKING:
    from verifybench.case.revision import Row as Revised
    from verifybench.model.event import Record
    from verifybench.tui.deciding import Deciding
    from verifybench.tui.door import CaseDoor
    from verifybench.tui.screens.work import WorkScreen

_OTHERS = "it is not as it was when this box was opened: leave it and look again"


class Carrying:
    """Opens the decision box of the revision list. What is recorded holds for the words that were on screen: where others came
    in their place while the box was open, nothing is recorded."""

    def __init__(self, case: CaseDoor, deciding: Deciding) -> None:
        self._case, self._deciding = case, deciding

    def carry(self, screen: WorkScreen, row: Revised) -> None:
        self._ask(screen, row, "carried", "it holds for the words of today", lambda text: self._case.carry([row.id], text))

    def carry_to(self, screen: WorkScreen, row: Revised, number: int) -> None:
        what = f"to place {number}: “{row.candidates[number - 1].text}”"
        self._ask(screen, row, "carried", what, lambda text: self._case.carry_to(row.id, number, text))

    def drop(self, screen: WorkScreen, row: Revised) -> None:
        what = "its words are rightly gone" if row.outcome == "gone" else "it holds no more"
        self._ask(screen, row, "dropped", what, lambda text: self._case.drop([row.id], text))

    def carry_wording(self, screen: WorkScreen, rows: Sequence[Revised]) -> None:
        """All open rows whose wording alone changed, in one event."""
        seen = list(map(_seen, rows))
        title: Row = (
            (f"{REVISED['carried'].glyph} carry {counted(len(rows), 'row')}", "good strong"),
            ("   of which only the wording changed", "dim"),
        )

        def decide(text: str) -> Record:
            if [_seen(row) for row in wording_only(self._case)] != seen:
                raise CaseError(_OTHERS)
            return self._case.carry_wording(None, text)

        self._deciding.reason(screen, title, "Reason", "", "carry-wording", decide)

    def _ask(self, screen: WorkScreen, row: Revised, state: str, what: str, record: Callable[[str], Record]) -> None:
        sign = REVISED[state]
        shared = sum(one.state == "open" for one in self._named(row.id)) - (row.state == "open")
        facts = ", ".join(one.kind for one in row.facts if one.kind != "wording")
        title: Row = (
            (f"{sign.glyph} {'carry' if state == 'carried' else 'drop'}", f"{sign.ink} strong"),
            (f"   {shown(what)}", "dim"),
            *(((f"   {facts} differs", "warn strong"),) if facts and state == "carried" else ()),
            *(((f"   with {counted(shared, 'other row')} of this id", "warn"),) if shared else ()),
        )
        before = list(map(_seen, self._named(row.id)))

        def decide(text: str) -> Record:
            if list(map(_seen, self._named(row.id))) != before:
                raise CaseError(_OTHERS)
            return record(text)

        self._deciding.reason(screen, title, "Reason", row.id, state, decide)

    def _named(self, id: str) -> list[Revised]:
        return [row for row in self._case.revision() if row.id == id]


def wording_only(case: CaseDoor) -> list[Revised]:
    """The open rows whose wording alone changed."""
    return [row for row in case.revision() if row.state == "open" and row.only_wording]


def _seen(row: Revised) -> tuple[object, ...]:
    """What a person decides on."""
    decisions = tuple(one.held.decision for one in row.affected)
    return row.subject, row.document, row.before, decisions, row.state, row.outcome, row.text, row.candidates
