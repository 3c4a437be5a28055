"""The keys of the coverage screen."""

from __future__ import annotations

from verifybench.tui.actions.action import Action, Place

_HERE: tuple[Place, ...] = ("coverage",)

COVERAGE: tuple[Action, ...] = (
    Action("coverage.next-open", "next_open(1)", ("n",), "Next of the words listed", "Coverage", _HERE, "next open", 2),
    Action("coverage.open-before", "next_open(-1)", ("N",), "Listed word before", "Coverage", _HERE),
    Action(
        "coverage.next-word",
        "word(1)",
        ("right_square_bracket", "right"),
        "Next checkable word, in any state",
        "Coverage",
        _HERE,
    ),
    Action("coverage.word-before", "word(-1)", ("left_square_bracket", "left"), "Checkable word before", "Coverage", _HERE),
    Action(
        "coverage.make-claim",
        "make_claim",
        ("plus",),
        "Make a claim of its sentence, or of what is marked",
        "Coverage",
        _HERE,
        "claim",
        3,
    ),
    Action(
        "coverage.waive", "waive", ("W",), "Waive: the words need no check, with a reason", "Coverage", _HERE, "waive", 4
    ),
    Action(
        "coverage.spelling",
        "spelling",
        ("v",),
        "Its spelling is right wherever it stands; again: check it anew",
        "Coverage",
        _HERE,
        "spelling",
        6,
    ),
    Action("coverage.mark", "mark", ("m",), "Begin to mark words here, or end that", "Coverage", _HERE),
    Action("coverage.mark-more", "extend(1)", ("right_curly_bracket",), "Mark a word more", "Coverage", _HERE),
    Action("coverage.mark-less", "extend(-1)", ("left_curly_bracket",), "Mark a word less", "Coverage", _HERE),
    Action("coverage.open-text", "open_text", ("o",), "Open the draft here, to select any words of it", "Coverage", _HERE),
    Action("coverage.go", "go", ("enter",), "Go to the claim", "Coverage", _HERE),
    Action(
        "coverage.which",
        "which",
        ("w",),
        "Which: open, claimed, held back, waived, verified, all",
        "Coverage",
        _HERE,
        "which",
        7,
    ),
    Action("coverage.kinds", "kinds", ("f",), "Of which kind", "Coverage", _HERE),
    Action("coverage.draft", "draft", ("d",), "Next draft", "Coverage", _HERE),
    Action("coverage.next-pane", "pane(1)", ("tab",), "The list, the draft, the word", "Coverage", _HERE, palette=False),
    Action("coverage.pane-before", "pane(-1)", ("shift+tab",), "Pane before", "Coverage", _HERE, palette=False),
)
