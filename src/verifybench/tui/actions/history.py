"""The keys of the history."""

from __future__ import annotations

from verifybench.tui.actions.action import Action, Place

_HERE: tuple[Place, ...] = ("history",)

HISTORY: tuple[Action, ...] = (
    Action(
        "history.as-of",
        "as_of",
        ("a",),
        "The case as it stood at this record; esc returns",
        "History",
        _HERE,
        "as of then",
        2,
    ),
    Action("history.go", "go", ("enter",), "Go to the claim that the record is about", "History", _HERE, "claim", 3),
    Action(
        "history.search", "search", ("slash",), "Search words in all records, as you type", "History", _HERE, "search", 4
    ),
    Action(
        "history.widen", "widen", ("h",), "This claim's history, or everyone's", "History", _HERE, "this claim or all", 5
    ),
    Action("history.group", "group", ("O",), "Group: by day, by reviewer, by claim, not", "History", _HERE, "group", 6),
    Action("history.kinds", "kinds", ("f",), "Of which kind of decision", "History", _HERE, "kind", 7),
    Action("history.next-group", "heading(1)", ("right_square_bracket",), "Next heading", "History", _HERE),
    Action("history.group-before", "heading(-1)", ("left_square_bracket",), "Heading before", "History", _HERE),
    Action(
        "history.next-pane",
        "pane(1)",
        ("tab",),
        "Between the records and the one looked at",
        "History",
        _HERE,
        palette=False,
    ),
)
