"""The keys of the dashboard."""

from __future__ import annotations

from verifybench.tui.actions.action import Action, Place

_HERE: tuple[Place, ...] = ("dashboard",)

DASHBOARD: tuple[Action, ...] = (
    Action(
        "dashboard.go",
        "go",
        ("enter",),
        "Go to what it is about: claim, conflict, words of a draft",
        "Dashboard",
        _HERE,
        "go there",
        2,
    ),
    Action("dashboard.sign-off", "sign_off", ("s",), "Sign the draft off", "Dashboard", _HERE, "sign off", 3),
    Action("dashboard.next-draft", "draft(1)", ("right_square_bracket",), "Next draft", "Dashboard", _HERE, "draft", 4),
    Action("dashboard.draft-before", "draft(-1)", ("left_square_bracket",), "Draft before", "Dashboard", _HERE),
    Action(
        "dashboard.accepted",
        "accepted",
        ("w",),
        "What is left only, or what was accepted too",
        "Dashboard",
        _HERE,
        "which",
        6,
    ),
    Action(
        "dashboard.next-pane",
        "pane(1)",
        ("tab",),
        "Between the bars and what is demanded",
        "Dashboard",
        _HERE,
        "bars",
        7,
        palette=False,
    ),
)
