"""The one registry of what keys do: bindings, footer, help and palette are made from it, and from nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from verifybench.model.labels import EXPLANATIONS

Place = Literal[
    "app", "main", "conflicts", "history", "revision", "coverage", "source", "help", "palette", "search", "dialog"
]
PLACES: tuple[Place, ...] = get_args(Place)

HINTS = 7  # more in a footer is not read


@dataclass(frozen=True, slots=True)
class Action:
    """What a key does: `call` is the action's method and arguments, `keys` the bindings, the first one shown.

    `hint` puts it into the footer of its places (1 is leftmost, 0 is not there) under the word `short`. `palette` is False
    for moves that make no sense when picked from a list; `like` an action before it, and told there.
    """

    call: str
    keys: tuple[str, ...]
    description: str
    group: str
    places: tuple[Place, ...]
    short: str = ""
    hint: int = 0
    palette: bool = True
    like: bool = False

    @property
    def name(self) -> str:
        return self.call.partition("(")[0]


_LISTS: tuple[Place, ...] = ("main", "conflicts", "history", "revision", "coverage", "source", "help")
_DECIDING: tuple[Place, ...] = ("main", "conflicts", "history", "revision", "coverage")
_JUDGING: tuple[Place, ...] = ("main", "revision")  # where a verdict's key gives a verdict

ACTIONS: tuple[Action, ...] = (
    Action("move(1)", ("j", "down"), "Down: the next row, or scroll", "Move", _LISTS, palette=False),
    Action("move(-1)", ("k", "up"), "Up: the row before, or scroll", "Move", _LISTS, palette=False),
    Action("page(1)", ("pagedown", "ctrl+f"), "A page down", "Move", _LISTS, palette=False),
    Action("page(-1)", ("pageup", "ctrl+b"), "A page up", "Move", _LISTS, palette=False),
    Action("edge(-1)", ("g", "home"), "To the first", "Move", _LISTS, palette=False),
    Action("edge(1)", ("G", "end"), "To the last", "Move", _LISTS, palette=False),
    Action("claim(1)", ("J",), "Next claim, from any pane", "Claims", ("main",), palette=False),
    Action("claim(-1)", ("K",), "Claim before, from any pane", "Claims", ("main",), palette=False),
    Action("next_undecided", ("space",), "Next undecided claim", "Claims", ("main",), "next undecided", 2),
    Action("search", ("slash",), "Search: filter the claims as you type", "Claims", ("main",), "search", 4),
    Action("match(1)", ("n",), "Next claim found", "Claims", ("main",), palette=False),
    Action("match(-1)", ("N",), "Claim found before", "Claims", ("main",), palette=False),
    Action("scope", ("w",), "Whose claims: drafts, sources, all", "Claims", ("main",)),
    Action("passage(1)", ("right_square_bracket",), "Next passage", "Evidence", ("main",), "passage", 0),
    Action("passage(-1)", ("left_square_bracket",), "Passage before", "Evidence", ("main",)),
    Action("cite", ("x",), "Cite the passage as evidence, or no longer", "Evidence", ("main",), "cite", 3),
    Action("strike", ("X",), "Strike the passage from the claim's evidence, with a reason", "Evidence", ("main",)),
    Action("context(1)", ("right_curly_bracket",), "More context around the claim", "Evidence", ("main",)),
    Action("context(-1)", ("left_curly_bracket",), "Less context around the claim", "Evidence", ("main",)),
    Action("source", ("o",), "Open the source of the passage, or the claim's document", "Evidence", ("main",)),
    Action("copy", ("y",), "Copy the quote with its locator", "Evidence", ("main",)),
    Action("note", ("m",), "Amend the rationale of your verdict", "Decide", ("main",)),
    Action("let_stand", ("l",), "Let the claim stand as written, with a reason", "Decide", ("main",)),
    Action("ask_review", ("A",), "Ask for a second review of the claim", "Decide", ("main",)),
    Action("waive", ("W",), "Waive the claim: it needs no verdict, with a reason", "Decide", ("main",)),
    Action(
        "undo",
        ("u",),
        "Undo the last decision, also across restarts",
        "Decide",
        _DECIDING,
        "undo",
        5,
    ),
    Action("redo", ("ctrl+r",), "Redo what was undone", "Decide", _DECIDING),
    Action("pane(1)", ("tab",), "Next pane", "Panes", ("main",), palette=False),
    Action("pane(-1)", ("shift+tab",), "Pane before", "Panes", ("main",), palette=False),
    Action("show_pane(1)", ("1",), "Claims", "Panes", ("main",)),
    Action("show_pane(2)", ("2",), "The claim in its context", "Panes", ("main",)),
    Action("show_pane(3)", ("3",), "Passages", "Panes", ("main",)),
    Action("conflicts", ("c", "4"), "Conflicts", "Panes", ("main",), "conflicts", 6),
    Action("history", ("h", "5"), "History of verdicts", "Panes", ("main",)),
    Action("revision", ("R",), "What revised texts did to decisions", "Panes", ("main",), "revision", 1),
    Action("coverage", ("C",), "Coverage: every checkable word of a draft", "Panes", ("main",)),
    Action("zoom", ("z",), "Give the pane the whole window, or no longer", "Panes", ("main",)),
    Action("enter", ("enter",), "Into the claim, its passages, the source", "Panes", ("main",), palette=False),
    Action("leave", ("escape",), "Back out; in the list: end the search", "Panes", ("main",), palette=False),
    Action("uphold", ("p",), "Uphold the conflict: it stands", "Conflict", ("conflicts",), "uphold", 3),
    Action("reopen", ("r",), "Reopen a decided conflict", "Conflict", ("conflicts",), "reopen", 4),
    Action("as_before", ("b",), "Decide it as it was before its words changed", "Conflict", ("conflicts",)),
    Action("own_words", ("e",), "Explained in words of your own", "Conflict", ("conflicts",)),
    Action("side", ("x",), "The other side's claim", "Conflict", ("conflicts",)),
    Action("go", ("enter",), "Go to the claim", "Conflict", ("conflicts",), "go to claim", 2),
    Action("pair(1)", ("right_square_bracket",), "The next pair of the disagreement", "Conflict", ("conflicts",)),
    Action("pair(-1)", ("left_square_bracket",), "The pair before", "Conflict", ("conflicts",)),
    Action("split", ("s",), "Each conflict by itself, or as disagreements", "Conflict", ("conflicts",)),
    Action("states", ("w",), "Which: all, open or upheld, decided, gone", "Conflict", ("conflicts",), "which", 5),
    Action("kinds", ("f",), "Of which kind", "Conflict", ("conflicts",), "kind", 6),
    Action("certainty", ("v",), "Firm and possible, firm, possible", "Conflict", ("conflicts",)),
    Action("document", ("d",), "Of this document only, or of all", "Conflict", ("conflicts",)),
    Action("pane(1)", ("tab",), "Between the list and the conflict", "Conflict", ("conflicts",), palette=False),
    Action("widen", ("h",), "This claim's history, or everyone's", "History", ("history",), "this claim or all", 2),
    Action("carry", ("enter", "y"), "Carry: it holds for the words of today", "Revision", ("revision",), "carry", 2),
    Action("drop", ("d",), "Drop: it holds no more, with a reason", "Revision", ("revision",), "drop", 3),
    Action(
        "candidate(1)", ("1",), "It is about the place of this number, 1 to 9", "Revision", ("revision",), palette=False
    ),
    *(
        Action(f"candidate({number})", (str(number),), "", "Revision", ("revision",), palette=False, like=True)
        for number in range(2, 10)
    ),
    Action("next_open(1)", ("n",), "Next that is open", "Revision", ("revision",), "next open", 4),
    Action("next_open(-1)", ("N",), "Open one before", "Revision", ("revision",)),
    Action("carry_wording", ("A",), "Carry all whose wording alone changed", "Revision", ("revision",)),
    Action("which", ("w",), "Which: to look at, of one outcome, settled, all", "Revision", ("revision",), "which", 6),
    Action("go", ("c",), "Go to the claim", "Revision", ("revision",)),
    Action("open_text", ("o",), "Open the document at the place", "Revision", ("revision",)),
    Action("pane(1)", ("tab",), "Between the list and the words", "Revision", ("revision",), palette=False),
    Action("next_open(1)", ("n",), "Next of the words listed", "Coverage", ("coverage",), "next open", 2),
    Action("next_open(-1)", ("N",), "Listed word before", "Coverage", ("coverage",)),
    Action("word(1)", ("right_square_bracket", "right"), "Next checkable word, in any state", "Coverage", ("coverage",)),
    Action("word(-1)", ("left_square_bracket", "left"), "Checkable word before", "Coverage", ("coverage",)),
    Action(
        "make_claim", ("plus",), "Make a claim of its sentence, or of what is marked", "Coverage", ("coverage",), "claim", 3
    ),
    Action("waive", ("W",), "Waive: the words need no check, with a reason", "Coverage", ("coverage",), "waive", 4),
    Action(
        "spelling",
        ("v",),
        "Its spelling is right wherever it stands; again: check it anew",
        "Coverage",
        ("coverage",),
        "spelling",
        6,
    ),
    Action("mark", ("m",), "Begin to mark words here, or end that", "Coverage", ("coverage",)),
    Action("extend(1)", ("right_curly_bracket",), "Mark a word more", "Coverage", ("coverage",)),
    Action("extend(-1)", ("left_curly_bracket",), "Mark a word less", "Coverage", ("coverage",)),
    Action("go", ("enter",), "Go to the claim", "Coverage", ("coverage",)),
    Action(
        "which", ("w",), "Which: open, claimed, held back, waived, verified, all", "Coverage", ("coverage",), "which", 7
    ),
    Action("kinds", ("f",), "Of which kind", "Coverage", ("coverage",)),
    Action("draft", ("d",), "Next draft", "Coverage", ("coverage",)),
    Action("pane(1)", ("tab",), "The list, the draft, the word", "Coverage", ("coverage",), palette=False),
    Action("pane(-1)", ("shift+tab",), "Pane before", "Coverage", ("coverage",), palette=False),
    Action("hit(1)", ("n",), "Next marked passage", "Source", ("source",), "next mark", 2),
    Action("hit(-1)", ("N",), "Marked passage before", "Source", ("source",)),
    Action(
        "back",
        ("escape", "q"),
        "Back",
        "General",
        ("conflicts", "history", "revision", "coverage", "source", "help"),
        "back",
        1,
        palette=False,
    ),
    Action("submit", ("enter",), "Record it", "Decision box", ("dialog",), "record", 1, palette=False),
    Action("newline", ("ctrl+j", "alt+enter"), "New line", "Decision box", ("dialog",), palette=False),
    Action(
        "field(1)",
        ("tab",),
        "Next field: rationale, proposed wording, question",
        "Decision box",
        ("dialog",),
        palette=False,
    ),
    Action("field(-1)", ("shift+tab",), "Field before", "Decision box", ("dialog",), palette=False),
    Action(
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
        "along",
        ("ctrl+t",),
        "Take along the draft's claims that say the same: one verdict for all",
        "Decision box",
        ("dialog",),
        "alike",
        4,
        palette=False,
    ),
    Action("cancel", ("escape",), "Leave without recording", "Decision box", ("dialog",), "cancel", 3, palette=False),
    Action("accept", ("enter",), "Keep the filter and return to the claims", "Search box", ("search",), palette=False),
    Action("abandon", ("escape",), "End the search", "Search box", ("search",), palette=False),
    Action("choose", ("enter",), "Do what is marked", "Palette", ("palette",), palette=False),
    Action("move(1)", ("down", "ctrl+n"), "Down", "Palette", ("palette",), palette=False),
    Action("move(-1)", ("up", "ctrl+p"), "Up", "Palette", ("palette",), palette=False),
    Action("dismiss", ("escape",), "Close", "Palette", ("palette",), palette=False),
    Action("theme", ("T",), "Next theme: dark, light, the terminal's own", "General", ("app",)),
    Action("help", ("question_mark",), "Help", "General", ("app",), "help", 8),
    Action("palette", ("colon", "ctrl+p"), "Palette: every action by name", "General", ("app",), palette=False),
    Action("leave_or_quit", ("q",), "Back, then quit", "General", ("main",), "quit", 9),
    Action("interrupt", ("ctrl+c",), "Leave at once; nothing recorded is lost", "General", ("app",), palette=False),
)

# Single keys for the default scale, chosen by sound; a label of another scale takes its first free letter.
_VERDICT_KEYS = {
    "supported": "s",
    "refuted": "r",
    "conflicting evidence": "f",
    "not enough evidence": "e",
    "not checkable": "t",
    "opinion": "p",
    "on author": "a",
}

_KEY_NAMES = {
    "slash": "/",
    "question_mark": "?",
    "plus": "+",
    "left": "←",
    "right": "→",
    "colon": ":",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "escape": "esc",
    "down": "↓",
    "up": "↑",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "shift+tab": "⇧tab",
}


def verdict_actions(labels: Sequence[str]) -> tuple[Action, ...]:
    """One action a label of the case's scale. A label that finds no free letter has no key and is in the palette."""
    taken = {key for action in ACTIONS if {"app", *_JUDGING} & set(action.places) for key in action.keys}
    out: list[Action] = []
    for index, label in enumerate(labels):
        wanted = _VERDICT_KEYS.get(label)
        letters = [wanted] if wanted else [letter for letter in label.lower() if letter.isascii() and letter.isalpha()]
        reserved = {key for other, key in _VERDICT_KEYS.items() if other in labels and other != label}
        key = next((letter for letter in letters if letter not in taken and letter not in reserved), None)
        if key:
            taken.add(key)
        out.append(Action(f"verdict({index})", (key,) if key else (), f"Verdict: {label}", "Decide", _JUDGING, label))
    return tuple(out)


def explanation_actions(explanations: Sequence[str] = EXPLANATIONS) -> tuple[Action, ...]:
    """One action an explanation of a conflict, on the digits; what finds none is in the palette."""
    return tuple(
        Action(
            f"explain({at})",
            (_DIGITS[at],) if at < len(_DIGITS) else (),
            f"Explained: {text}",
            "Conflict",
            ("conflicts",),
            text,
        )
        for at, text in enumerate(explanations)
    )


_DIGITS = "1234567890"


def all_actions(labels: Sequence[str], explanations: Sequence[str] = EXPLANATIONS) -> tuple[Action, ...]:
    """Every action of the program for a case with this scale, and with what may explain its conflicts."""
    return (*verdict_actions(labels), *ACTIONS, *explanation_actions(explanations))


def at(place: Place, actions: Iterable[Action]) -> list[Action]:
    return [action for action in actions if place in action.places]


def key_name(key: str) -> str:
    """A key as it is printed: `[`, `esc`, `ctrl+r`."""
    return _KEY_NAMES.get(key, key)


def footer(place: Place, actions: Sequence[Action], idle: Collection[str] = ()) -> list[tuple[str, str]]:
    """At most seven (key, word) hints for a place, what everyone needs last; `idle` are names of actions with nothing to do now."""
    near = [action for action in actions if action.hint and (place in action.places or "app" in action.places)]
    near = [action for action in near if action.name not in idle]
    near.sort(key=lambda action: action.hint)
    return [(key_name(action.keys[0]), action.short) for action in near[:HINTS]]


def help_groups(actions: Iterable[Action]) -> dict[str, list[Action]]:
    """All actions under their groups, both in the order of the registry."""
    groups: dict[str, list[Action]] = {}
    for action in actions:
        if action.like:
            continue
        groups.setdefault(action.group, []).append(action)
    return groups
