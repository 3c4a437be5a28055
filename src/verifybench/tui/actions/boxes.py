"""The keys of boxes that are open for a moment: decision, search, palette."""

from __future__ import annotations

from verifybench.tui.actions.action import Action

DIALOG: tuple[Action, ...] = (
    Action("dialog.submit", "submit", ("enter",), "Record it", "Decision box", ("dialog",), "record", 1, palette=False),
    Action("dialog.newline", "newline", ("ctrl+j", "alt+enter"), "New line", "Decision box", ("dialog",), palette=False),
    Action(
        "dialog.next-field",
        "field(1)",
        ("tab",),
        "Next field: rationale, proposed wording, question",
        "Decision box",
        ("dialog",),
        palette=False,
    ),
    Action("dialog.field-before", "field(-1)", ("shift+tab",), "Field before", "Decision box", ("dialog",), palette=False),
    Action(
        "dialog.turn",
        "turn",
        ("ctrl+f",),
        "The other fact of an attributed claim: that it was said, that it is so",
        "Decision box",
        ("dialog",),
        "other fact",
        2,
        palette=False,
    ),
    Action(
        "dialog.along",
        "along",
        ("ctrl+t",),
        "Take along the draft's claims that say the same: one verdict for all",
        "Decision box",
        ("dialog",),
        "alike",
        4,
        palette=False,
    ),
    Action(
        "dialog.cancel",
        "cancel",
        ("escape",),
        "Leave without recording",
        "Decision box",
        ("dialog",),
        "cancel",
        3,
        palette=False,
    ),
)

SEARCH: tuple[Action, ...] = (
    Action(
        "search.accept",
        "accept",
        ("enter",),
        "Keep the filter and return to the claims",
        "Search box",
        ("search",),
        palette=False,
    ),
    Action("search.abandon", "abandon", ("escape",), "End the search", "Search box", ("search",), palette=False),
    Action(
        "search.complete", "complete", ("tab",), "Complete a term or its value", "Search box", ("search",), palette=False
    ),
    Action("search.older", "recall(1)", ("up",), "What was searched for before", "Search box", ("search",), palette=False),
    Action(
        "search.newer", "recall(-1)", ("down",), "What was searched for after", "Search box", ("search",), palette=False
    ),
)

PALETTE: tuple[Action, ...] = (
    Action("palette.choose", "choose", ("enter",), "Do what is marked", "Palette", ("palette",), palette=False),
    Action("palette.down", "move(1)", ("down", "ctrl+n"), "Down", "Palette", ("palette",), palette=False),
    Action("palette.up", "move(-1)", ("up", "ctrl+p"), "Up", "Palette", ("palette",), palette=False),
    Action("palette.dismiss", "dismiss", ("escape",), "Close", "Palette", ("palette",), palette=False),
)
