"""Signing a draft off: what the box asks, and what recording does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.tui.asking import Asked, ask
from verifybench.tui.draw.rows import counted, shown

if TYPE_CHECKING:
    from verifybench.model.event import Record
    from verifybench.tui.draw.ink import Row
    from verifybench.tui.screens.work import WorkScreen

_NAMED = 3  # findings that are told where they hold a draft back


def ask_sign_off(screen: WorkScreen, draft: str, title: str, left: int) -> None:
    """Ask what is accepted, one line each: a claim, a conflict or a rule, and why. Where the gate does not hold, nothing is
    recorded and the box says what is left."""
    case = screen.bench.case
    told = (
        f"   {counted(left, 'finding')} left: name a claim, conflict or rule and why" if left else "   nothing is demanded"
    )
    head: Row = ((f"✓ sign off {shown(title)}", "good strong"), (told, "warn" if left else "dim"))

    def record(texts: dict[str, str]) -> Record:
        from verifybench.case.publishing import NotAccepted

        try:
            return case.sign_off(draft, accepted(texts["accept"]))
        except NotAccepted as refused:
            few = "; ".join(f"{one.conflict or one.claim or one.rule}: {one.words}" for one in refused.findings[:_NAMED])
            more = f"; and {len(refused.findings) - _NAMED:,} more" if len(refused.findings) > _NAMED else ""
            raise CaseError(f"{counted(len(refused.findings), 'finding')} left: {few}{more}") from refused

    ask(screen, head, (Asked("accept", "In spite of", tall=3),), (draft, "signed-off"), record)


def accepted(typed: str) -> dict[str, str]:
    """The reasons by what they are given for: of each line the first word, and the rest. Raises CaseError for two reasons."""
    reasons: dict[str, str] = {}
    for line in filter(None, map(str.strip, typed.splitlines())):
        name, _, why = line.partition(" ")
        if reasons.setdefault(name, why.strip()) != why.strip():
            raise CaseError(f"two reasons for {name}: give one")
    return reasons
