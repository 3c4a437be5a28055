"""The keys told outside the screen: the tables of README and docs/workbench.md, and what `verifybench keys` lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

from verifybench.model.labels import DEFAULT_LABELS
from verifybench.tui.actions.action import Place, help_groups, key_name
from verifybench.tui.actions.keymap import laid
from verifybench.tui.actions.registry import all_actions

# Boxes that are open for a moment say their keys themselves.
_LEFT_OUT = ("Palette", "Search box")
_FIRST: frozenset[Place] = frozenset({"main", "app", "dialog"})  # where one works; the other screens have a page


def keys_table(*, everywhere: bool = False) -> str:
    """A Markdown table, one row a group of the registry, for the default scale of verdicts: of the main screen and its box, or of
    all screens.
    """
    actions = [one for one in all_actions(DEFAULT_LABELS) if one.keys and (everywhere or _FIRST & set(one.places))]
    lines = ["| | keys |", "|---|---|"]
    for group, members in help_groups(actions).items():
        if group not in _LEFT_OUT:
            told = (f"{_keys(one.keys)} {one.description.replace('Verdict: ', '')}" for one in members)
            lines.append(f"| **{group}** | {' · '.join(told)} |")
    return "\n".join(lines) + "\n"


class Told(TypedDict):
    """An action as it is told; keys as they are printed."""

    id: str
    keys: list[str]
    description: str
    group: str
    places: list[str]


def told(
    labels: Sequence[str], explanations: Sequence[str], wanted: Mapping[str, Sequence[str]]
) -> tuple[list[Told], tuple[str, ...]]:
    """Every action with the keys it has under a keymap, and what is wrong with that, a line each."""
    keymap = laid(all_actions(labels, explanations), wanted)
    rows: list[Told] = [
        {
            "id": one.id,
            "keys": list(map(key_name, one.keys)),
            "description": one.description,
            "group": one.group,
            "places": list(one.places),
        }
        for one in keymap.actions
        if not one.like
    ]
    return rows, keymap.faults


def _keys(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key_name(key)}`" for key in keys).replace("`|`", "`\\|`")


if __name__ == "__main__":
    print(keys_table(), end="")
