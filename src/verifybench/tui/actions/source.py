"""The keys of a document that is open."""

from __future__ import annotations

from verifybench.tui.actions.action import Action, Place

_HERE: tuple[Place, ...] = ("source",)


def _move(id: str, call: str, keys: tuple[str, ...], description: str) -> Action:
    return Action(f"source.{id}", call, keys, description, "Document", _HERE, palette=False)


SOURCE: tuple[Action, ...] = (
    _move("right", "character(1)", ("right",), "A character on"),
    _move("left", "character(-1)", ("left",), "A character back"),
    _move("next-word", "word(1)", ("w",), "A word on; while selecting to its end"),
    _move("word-before", "word(-1)", ("b",), "A word back"),
    _move("row-start", "row_edge(-1)", ("0",), "To the beginning of the row"),
    _move("row-end", "row_edge(1)", ("dollar_sign",), "To the end of the row"),
    _move("next-paragraph", "paragraph(1)", ("right_curly_bracket",), "To the next paragraph"),
    _move("paragraph-before", "paragraph(-1)", ("left_curly_bracket",), "To the paragraph before"),
    Action("source.select", "select", ("v",), "Begin to select at the caret, or end it", "Document", _HERE, "select", 3),
    Action("source.sentence", "sentence", ("s",), "Select the sentence; again: the next one too", "Document", _HERE),
    Action("source.search", "search", ("slash",), "Search in the text as you type", "Document", _HERE, "search", 6),
    Action("source.next-mark", "hit(1)", ("n",), "Next place found, or marked", "Document", _HERE, "next", 7),
    Action("source.mark-before", "hit(-1)", ("N",), "Place found, or marked, before", "Document", _HERE),
    Action(
        "source.cite",
        "cite",
        ("x",),
        "Cite what is selected, or the sentence, for the claim; or no longer",
        "Document",
        _HERE,
        "cite",
        2,
    ),
    Action("source.evidence", "evidence", ("a",), "Add it to the claim's evidence, with what it says", "Document", _HERE),
    Action("source.make-claim", "make_claim", ("plus",), "Make a claim of what is selected", "Document", _HERE, "claim", 4),
    Action("source.recut", "recut", ("E",), "Cut the claim anew: it is what is selected", "Document", _HERE),
    Action("source.split", "split", ("vertical_line",), "Split the claim at the caret", "Document", _HERE),
    Action("source.relabel", "relabel", ("L",), "Relabel the block: main, title, caption, boilerplate", "Document", _HERE),
    Action("source.describe", "describe", ("e",), "Describe the document: title, publisher, date", "Document", _HERE),
    Action("source.grade", "grade", ("t",), "Grade the source: B2, primary", "Document", _HERE),
    Action("source.copy", "copy", ("y",), "Copy what is selected, or the sentence, with its locator", "Document", _HERE),
    Action("source.go", "go", ("enter",), "Go to the claim at the caret", "Document", _HERE),
)
