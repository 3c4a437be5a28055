"""The keys of the sources screen."""

from __future__ import annotations

from verifybench.tui.actions.action import Action, Place

_HERE: tuple[Place, ...] = ("sources",)

SOURCES: tuple[Action, ...] = (
    Action(
        "sources.open",
        "open_document",
        ("enter", "o"),
        "Open the document, at the place found",
        "Sources",
        _HERE,
        "open",
        2,
    ),
    Action("sources.filter", "filter", ("slash",), "Search titles, publishers, authors", "Sources", _HERE, "titles", 3),
    Action("sources.find", "find", ("f",), "Find words in the texts of all documents", "Sources", _HERE, "in all texts", 4),
    Action("sources.next-hit", "hit(1)", ("n",), "Next document, or place found", "Sources", _HERE),
    Action("sources.hit-before", "hit(-1)", ("N",), "Document, or place found, before", "Sources", _HERE),
    Action(
        "sources.describe",
        "describe",
        ("e",),
        "Describe it: title, publisher, date, origin",
        "Sources",
        _HERE,
        "describe",
        6,
    ),
    Action("sources.grade", "grade", ("t",), "Grade it: B2, primary", "Sources", _HERE, "grade", 7),
    Action("sources.mark", "mark", ("space",), "Mark the source, or no longer", "Sources", _HERE),
    Action("sources.same", "same", ("equals_sign",), "Those marked are one source: they count once", "Sources", _HERE),
    Action("sources.apart", "apart", ("exclamation_mark",), "Keep those marked apart, whatever is found", "Sources", _HERE),
    Action("sources.as-found", "as_found", ("tilde",), "Leave it to what is found whether they are one", "Sources", _HERE),
    Action("sources.next-pane", "pane(1)", ("tab",), "Between the list and the document", "Sources", _HERE, palette=False),
)
