"""The keys of a document that is open."""

from __future__ import annotations

from verifybench.tui.actions.action import Action, Place

_HERE: tuple[Place, ...] = ("source",)

SOURCE: tuple[Action, ...] = (
    Action("source.next-mark", "hit(1)", ("n",), "Next marked passage", "Source", _HERE, "next mark", 2),
    Action("source.mark-before", "hit(-1)", ("N",), "Marked passage before", "Source", _HERE),
)
