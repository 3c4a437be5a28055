"""What a key does, as a thing: the registry holds these, and bindings, footer, help, palette and keymap are made from them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Place = Literal[
    "app",
    "main",
    "conflicts",
    "history",
    "revision",
    "coverage",
    "source",
    "sources",
    "dashboard",
    "help",
    "told",
    "palette",
    "search",
    "dialog",
]
PLACES: tuple[Place, ...] = get_args(Place)

HINTS = 7  # more in a footer is not read


@dataclass(frozen=True, slots=True)
class Action:
    """What a key does: `id` is what a keymap calls it, `call` the action's method and arguments, `keys` the bindings, the first one
    shown.

    `hint` puts it into the footer of its places (1 is leftmost, 0 is not there) under the word `short`. `palette` is False
    for moves that make no sense when picked from a list; `like` an action before it, and told there.
    """

    id: str
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


# What is printed -> what Textual calls it.
_SIGNS = {
    "/": "slash", "?": "question_mark", "+": "plus", ":": "colon", "[": "left_square_bracket", "]": "right_square_bracket",
    "{": "left_curly_bracket", "}": "right_curly_bracket", ".": "full_stop", ",": "comma", ";": "semicolon", "-": "minus",
    "=": "equals_sign", "'": "apostrophe", '"': "quotation_mark", "`": "grave_accent", "\\": "backslash",
    "!": "exclamation_mark", "@": "at", "#": "number_sign", "$": "dollar_sign", "%": "percent_sign", "&": "ampersand",
    "*": "asterisk", "(": "left_parenthesis", ")": "right_parenthesis", "_": "underscore", "~": "tilde",
    "<": "less_than_sign", ">": "greater_than_sign", "|": "vertical_line", "^": "circumflex_accent", "esc": "escape",
    "pgdn": "pagedown", "pgup": "pageup", "←": "left", "→": "right", "↓": "down", "↑": "up", "⇧tab": "shift+tab",
}  # fmt: skip
_KEY_NAMES = {key: sign for sign, key in _SIGNS.items()}


def key_of(sign: str) -> str:
    """A key as Textual calls it, from how it is printed or called."""
    return "space" if sign == " " else _SIGNS.get(sign, sign)


def key_name(key: str) -> str:
    """A key as it is printed: `[`, `esc`, `ctrl+r`."""
    return _KEY_NAMES.get(key, key)


def at(place: Place, actions: Iterable[Action]) -> list[Action]:
    return [action for action in actions if place in action.places]


def footer(place: Place, actions: Iterable[Action], idle: Collection[str] = ()) -> list[tuple[str, str]]:
    """At most seven (key, word) hints for a place, what everyone needs last; `idle` are names of actions with nothing to do now."""
    near = [action for action in actions if action.hint and action.keys and {place, "app"} & set(action.places)]
    near = [action for action in near if action.name not in idle]
    near.sort(key=lambda action: action.hint)
    return [(key_name(action.keys[0]), action.short) for action in near[:HINTS]]


def help_groups(actions: Iterable[Action]) -> dict[str, list[Action]]:
    """All actions under their groups, both in the order of the registry."""
    groups: dict[str, list[Action]] = {}
    for action in actions:
        if not action.like:
            groups.setdefault(action.group, []).append(action)
    return groups
