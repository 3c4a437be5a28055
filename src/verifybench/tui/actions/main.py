"""The keys of the main screen."""

from __future__ import annotations

from verifybench.tui.actions.action import Action, Place

_HERE: tuple[Place, ...] = ("main",)

MAIN: tuple[Action, ...] = (
    Action("main.next-claim", "claim(1)", ("J",), "Next claim, from any pane", "Claims", _HERE, palette=False),
    Action("main.claim-before", "claim(-1)", ("K",), "Claim before, from any pane", "Claims", _HERE, palette=False),
    Action(
        "main.next-undecided", "next_undecided", ("space",), "Next undecided claim", "Claims", _HERE, "next undecided", 2
    ),
    Action("main.search", "search", ("slash",), "Search: filter the claims as you type", "Claims", _HERE, "search", 4),
    Action(
        "main.next-match",
        "match(1)",
        ("n",),
        "Next claim found, or found before",
        "Claims",
        _HERE,
        palette=False,
    ),
    Action("main.match-before", "match(-1)", ("N",), "Claim found before", "Claims", _HERE, palette=False),
    Action("main.sort", "sort", ("S",), "Sort: as read, by score, conflicts first, by age", "Claims", _HERE),
    Action("main.group", "group", ("O",), "Group: by document, by subject, not", "Claims", _HERE),
    Action("main.filters", "filters", ("F",), "Filters: those there are, with what each finds", "Claims", _HERE),
    Action("main.scope", "scope", ("w",), "Whose claims: drafts, sources, all", "Claims", _HERE),
    Action("main.next-passage", "passage(1)", ("right_square_bracket",), "Next passage", "Evidence", _HERE, "passage", 0),
    Action("main.passage-before", "passage(-1)", ("left_square_bracket",), "Passage before", "Evidence", _HERE),
    Action("main.cite", "cite", ("x",), "Cite the passage as evidence, or no longer", "Evidence", _HERE, "cite", 3),
    Action(
        "main.strike", "strike", ("X",), "Strike the passage from the claim's evidence, with a reason", "Evidence", _HERE
    ),
    Action("main.more-context", "context(1)", ("right_curly_bracket",), "More context around the claim", "Evidence", _HERE),
    Action("main.less-context", "context(-1)", ("left_curly_bracket",), "Less context around the claim", "Evidence", _HERE),
    Action(
        "main.columns", "columns", ("P",), "Passages in one, two, three columns, or as there is room", "Evidence", _HERE
    ),
    Action("main.source", "source", ("o",), "Open the source of the passage, or the claim's document", "Evidence", _HERE),
    Action("main.recut", "recut", ("E",), "Cut the claim anew: it begins or ends elsewhere", "Claims", _HERE),
    Action("main.split", "split", ("minus",), "Split the claim in its document", "Claims", _HERE),
    Action("main.new-claim", "new_claim", ("plus",), "Make a claim of words in the document", "Claims", _HERE),
    Action("main.merge", "merge", ("M",), "Merge the claims that are marked, or the claim with the next", "Claims", _HERE),
    Action("main.copy", "copy", ("y",), "Copy the quote with its locator", "Evidence", _HERE),
    Action("main.mark", "mark", ("v",), "Mark a range of claims, to decide them at once; again: end", "Decide", _HERE),
    Action("main.note", "note", ("m",), "Amend the rationale of your verdict", "Decide", _HERE),
    Action("main.let-stand", "let_stand", ("l",), "Let the claim stand as written, with a reason", "Decide", _HERE),
    Action("main.ask-review", "ask_review", ("A",), "Ask for a second review of the claim", "Decide", _HERE),
    Action("main.waive", "waive", ("W",), "Waive the claim: it needs no verdict, with a reason", "Decide", _HERE),
    Action("main.flag", "flag", ("b",), "Flag for later, or no longer", "Decide", _HERE),
    Action("main.write-note", "write_note", ("i",), "Note something on the claim", "Decide", _HERE),
    Action(
        "main.auto-advance",
        "auto_advance",
        ("full_stop",),
        "Auto-advance: after a verdict to the next undecided claim, or not",
        "Decide",
        _HERE,
    ),
    Action("main.next-pane", "pane(1)", ("tab",), "Next pane", "Panes", _HERE, palette=False),
    Action("main.pane-before", "pane(-1)", ("shift+tab",), "Pane before", "Panes", _HERE, palette=False),
    Action("main.claims-pane", "show_pane(1)", ("1",), "Claims", "Panes", _HERE),
    Action("main.claim-pane", "show_pane(2)", ("2",), "The claim in its context", "Panes", _HERE),
    Action("main.passages-pane", "show_pane(3)", ("3",), "Passages", "Panes", _HERE),
    Action("main.conflicts", "conflicts", ("c", "4"), "Conflicts", "Panes", _HERE, "conflicts", 6),
    Action("main.history", "history", ("h", "5"), "History of verdicts", "Panes", _HERE),
    Action("main.revision", "revision", ("R",), "What revised texts did to decisions", "Panes", _HERE, "revision", 1),
    Action("main.coverage", "coverage", ("C",), "Coverage: every checkable word of a draft", "Panes", _HERE),
    Action(
        "main.sources", "sources", ("6", "B"), "Sources: what is known of them, and search in all texts", "Panes", _HERE
    ),
    Action("main.dashboard", "dashboard", ("7", "D"), "Dashboard: how far it is, what is still demanded", "Panes", _HERE),
    Action("main.zoom", "zoom", ("z",), "Give the pane the whole window, or no longer", "Panes", _HERE),
    Action("main.enter", "enter", ("enter",), "Into the claim, its passages, the source", "Panes", _HERE, palette=False),
    Action("main.leave", "leave", ("escape",), "Back out; in the list: end the search", "Panes", _HERE, palette=False),
    Action("main.leave-or-quit", "leave_or_quit", ("q",), "Back, then quit", "General", _HERE, "quit", 9),
)
