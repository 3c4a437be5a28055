"""The keys of the conflicts board."""

from __future__ import annotations

from verifybench.tui.actions.action import Action, Place

_HERE: tuple[Place, ...] = ("conflicts",)

CONFLICTS: tuple[Action, ...] = (
    Action("conflicts.uphold", "uphold", ("p",), "Uphold the conflict: it stands", "Conflict", _HERE, "uphold", 3),
    Action("conflicts.reopen", "reopen", ("r",), "Reopen a decided conflict", "Conflict", _HERE, "reopen", 4),
    Action("conflicts.as-before", "as_before", ("b",), "Decide it as it was before its words changed", "Conflict", _HERE),
    Action("conflicts.own-words", "own_words", ("e",), "Explained in words of your own", "Conflict", _HERE),
    Action("conflicts.side", "side", ("x",), "The other side's claim", "Conflict", _HERE),
    Action("conflicts.go", "go", ("enter",), "Go to the claim", "Conflict", _HERE, "go to claim", 2),
    Action(
        "conflicts.next-pair", "pair(1)", ("right_square_bracket",), "The next pair of the disagreement", "Conflict", _HERE
    ),
    Action("conflicts.pair-before", "pair(-1)", ("left_square_bracket",), "The pair before", "Conflict", _HERE),
    Action("conflicts.split", "split", ("s",), "Each conflict by itself, or as disagreements", "Conflict", _HERE),
    Action(
        "conflicts.states", "states", ("w",), "Which: all, open or upheld, decided, gone", "Conflict", _HERE, "which", 5
    ),
    Action("conflicts.kinds", "kinds", ("f",), "Of which kind", "Conflict", _HERE, "kind", 6),
    Action("conflicts.certainty", "certainty", ("v",), "Firm and possible, firm, possible", "Conflict", _HERE),
    Action("conflicts.document", "document", ("d",), "Of this document only, or of all", "Conflict", _HERE),
    Action(
        "conflicts.next-pane", "pane(1)", ("tab",), "Between the list and the conflict", "Conflict", _HERE, palette=False
    ),
)
