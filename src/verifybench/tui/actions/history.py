"""The keys of the history."""

from __future__ import annotations

from verifybench.tui.actions.action import Action, Place

_HERE: tuple[Place, ...] = ("history",)

HISTORY: tuple[Action, ...] = (
    Action(
        "history.widen", "widen", ("h",), "This claim's history, or everyone's", "History", _HERE, "this claim or all", 2
    ),
)
