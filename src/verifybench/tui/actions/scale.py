"""The keys of the case's own scale: one a verdict, one an explanation of a conflict."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.labels import EXPLANATIONS
from verifybench.tui.actions.action import Action, Place
from verifybench.tui.actions.everywhere import GENERAL, MOVES, TAKING_BACK
from verifybench.tui.actions.main import MAIN
from verifybench.tui.actions.revision import REVISION

JUDGING: tuple[Place, ...] = ("main", "revision")
"""Where the key of a verdict gives one."""

# Chosen by sound; a label of another scale takes its first free letter.
_VERDICT_KEYS = {
    "supported": "s",
    "refuted": "r",
    "conflicting evidence": "f",
    "not enough evidence": "e",
    "not checkable": "t",
    "opinion": "p",
    "on author": "a",
}
_DIGITS = "1234567890"


def verdict_actions(labels: Sequence[str]) -> tuple[Action, ...]:
    """One action a label of the case's scale. A label that finds no free letter has no key and is in the palette."""
    places = {"app", *JUDGING}
    around = (action for action in (*MOVES, *MAIN, *TAKING_BACK, *REVISION, *GENERAL) if places & set(action.places))
    taken = {key for action in around for key in action.keys}
    out: list[Action] = []
    for index, label in enumerate(labels):
        wanted = _VERDICT_KEYS.get(label)
        letters = [wanted] if wanted else [letter for letter in label.lower() if letter.isascii() and letter.isalpha()]
        reserved = {key for other, key in _VERDICT_KEYS.items() if other in labels and other != label}
        key = next((letter for letter in letters if letter not in taken and letter not in reserved), None)
        if key:
            taken.add(key)
        keys = (key,) if key else ()
        out.append(Action(_id("verdict", label), f"verdict({index})", keys, f"Verdict: {label}", "Decide", JUDGING, label))
    return tuple(out)


def explanation_actions(explanations: Sequence[str] = EXPLANATIONS) -> tuple[Action, ...]:
    """One action an explanation of a conflict, on the digits; what finds none is in the palette."""
    return tuple(
        Action(
            _id("explain", text),
            f"explain({at})",
            (_DIGITS[at],) if at < len(_DIGITS) else (),
            f"Explained: {text}",
            "Conflict",
            ("conflicts",),
            text,
        )
        for at, text in enumerate(explanations)
    )


def _id(what: str, words: str) -> str:
    return f"{what}.{'-'.join(words.lower().split())}"
