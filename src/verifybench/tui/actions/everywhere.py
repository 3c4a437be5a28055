"""The keys that several screens share."""

from __future__ import annotations

from collections.abc import Mapping

from verifybench.tui.actions.action import Action, Place

_OVERLAID: tuple[Place, ...] = (
    "conflicts", "history", "revision", "coverage", "source", "sources", "dashboard", "help", "told",
)  # fmt: skip
_LISTS: tuple[Place, ...] = ("main", *_OVERLAID)
_DECIDING: tuple[Place, ...] = ("main", "conflicts", "history", "revision", "coverage", "source", "sources", "dashboard")

PLACE_NAMES: Mapping[Place, str] = {
    "main": "on the main screen",
    "conflicts": "on the conflicts board",
    "history": "in the history",
    "revision": "on the revision list",
    "coverage": "on the coverage screen",
    "source": "in a document",
    "sources": "on the sources screen",
    "dashboard": "on the dashboard",
}
"""Where the actions of a place are."""

RECORDING = frozenset(
    {
        "main.strike",
        "main.note",
        "main.let-stand",
        "main.ask-review",
        "main.waive",
        "main.flag",
        "main.write-note",
        "main.merge",
        "decide.undo",
        "decide.redo",
        "app.build",
    }
)
"""Actions, besides verdicts, that a case open for reading only refuses."""

MOVES: tuple[Action, ...] = (
    Action("list.down", "move(1)", ("j", "down"), "Down: the next row, or scroll", "Move", _LISTS, palette=False),
    Action("list.up", "move(-1)", ("k", "up"), "Up: the row before, or scroll", "Move", _LISTS, palette=False),
    Action("list.page-down", "page(1)", ("pagedown", "ctrl+f"), "A page down", "Move", _LISTS, palette=False),
    Action("list.page-up", "page(-1)", ("pageup", "ctrl+b"), "A page up", "Move", _LISTS, palette=False),
    Action("list.first", "edge(-1)", ("g", "home"), "To the first", "Move", _LISTS, palette=False),
    Action("list.last", "edge(1)", ("G", "end"), "To the last", "Move", _LISTS, palette=False),
)

TAKING_BACK: tuple[Action, ...] = (
    Action("decide.undo", "undo", ("u",), "Undo the last decision, also across restarts", "Decide", _DECIDING, "undo", 5),
    Action("decide.redo", "redo", ("ctrl+r",), "Redo what was undone", "Decide", _DECIDING),
)

GENERAL: tuple[Action, ...] = (
    Action("list.back", "back", ("escape", "q"), "Back", "General", _OVERLAID, "back", 1, palette=False),
    Action("app.build", "build", ("f5",), "Build: take in what changed on disk; again: end the build", "General", ("app",)),
    Action("app.build-told", "build_told", ("f7",), "What the build could not read", "General", ("app",)),
    Action("app.theme", "theme", ("T",), "Next theme: dark, light, the terminal's own", "General", ("app",)),
    Action("app.help", "help", ("question_mark",), "Help", "General", ("app",), "help", 8),
    Action(
        "app.palette", "palette", ("colon", "ctrl+p"), "Palette: every action by name", "General", ("app",), palette=False
    ),
    Action(
        "app.interrupt",
        "interrupt",
        ("ctrl+c",),
        "Leave at once; nothing recorded is lost",
        "General",
        ("app",),
        palette=False,
    ),
)
