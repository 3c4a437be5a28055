"""The keys of the revision screen."""

from __future__ import annotations

from verifybench.tui.actions.action import Action, Place

_HERE: tuple[Place, ...] = ("revision",)

REVISION: tuple[Action, ...] = (
    Action(
        "revision.carry", "carry", ("enter", "y"), "Carry: it holds for the words of today", "Revision", _HERE, "carry", 2
    ),
    Action("revision.drop", "drop", ("d",), "Drop: it holds no more, with a reason", "Revision", _HERE, "drop", 3),
    Action(
        "revision.place-1",
        "candidate(1)",
        ("1",),
        "It is about the place of this number, 1 to 9",
        "Revision",
        _HERE,
        palette=False,
    ),
    *(
        Action(
            f"revision.place-{number}",
            f"candidate({number})",
            (str(number),),
            "",
            "Revision",
            _HERE,
            palette=False,
            like=True,
        )
        for number in range(2, 10)
    ),
    Action("revision.next-open", "next_open(1)", ("n",), "Next that is open", "Revision", _HERE, "next open", 4),
    Action("revision.open-before", "next_open(-1)", ("N",), "Open one before", "Revision", _HERE),
    Action("revision.carry-wording", "carry_wording", ("A",), "Carry all whose wording alone changed", "Revision", _HERE),
    Action(
        "revision.which", "which", ("w",), "Which: to look at, of one outcome, settled, all", "Revision", _HERE, "which", 6
    ),
    Action("revision.go", "go", ("c",), "Go to the claim", "Revision", _HERE),
    Action("revision.open-text", "open_text", ("o",), "Open the document at the place", "Revision", _HERE),
    Action("revision.next-pane", "pane(1)", ("tab",), "Between the list and the words", "Revision", _HERE, palette=False),
)
