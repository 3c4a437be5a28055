"""Asking: the decision box for a reason alone, and what every box has in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from verifybench.model.event import Record
from verifybench.tui.door import CaseDoor
from verifybench.tui.draw.ink import Row

if TYPE_CHECKING:
    from verifybench.tui.desk import Desk
    from verifybench.tui.screens.work import WorkScreen


class Asking:
    """Opens the decision box. Text of a box that was left is kept for the next time it is opened on the same thing."""

    def __init__(self, case: CaseDoor, desk: Desk) -> None:
        self.case = case
        self.desk = desk

    def reason(
        self,
        screen: WorkScreen,
        title: Row,
        label: str,
        about: str,
        what: str,
        decide: Callable[[str], Record],
        given: str = "",
        also: Callable[[], str] = str,
    ) -> None:
        """Ask for a reason alone, for which one may be `given`. What was typed is kept under what it is `about` and for `what`;
        `also` is told behind what was recorded."""
        from verifybench.tui.widgets.dialog import Field, Question

        before = self.desk.unsent.get((about, what), {}).get("rationale", given)

        def record(texts: dict[str, str]) -> str:
            made = decide(texts["rationale"])
            self.desk.unsent.pop((about, what), None)
            return recorded(title[0][0], made) + also()

        def keep(texts: dict[str, str]) -> None:
            self._keep(about, what, texts)

        from_before = self.desk.unsent.from_before((about, what))
        screen.ask(Question(title, (Field("rationale", label, before, 2),), record, keep, from_before=from_before))

    def _keep(self, about: str, what: str, texts: dict[str, str]) -> None:
        if any(texts.values()):
            self.desk.unsent[about, what] = texts
        else:
            self.desk.unsent.pop((about, what), None)


def recorded(words: str, record: Record) -> str:
    """The status line once a decision is durable."""
    return f"recorded (record {record.seq}): {words}"


def cites(count: int, warning: str) -> Row:
    """How many passages a verdict cites, and what speaks against that."""
    if warning:
        return (("   cites ", "dim"), (f"{count}, {warning}", "warn strong"))
    if not count:
        return (("   cites no passage: esc, then x on a passage cites it", "dim"),)
    return (("   cites 1 passage" if count == 1 else f"   cites {count} passages", "dim"),)
