"""The keys told outside the screen: the README's table, and what `verifybench keys` lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

from verifybench.model.labels import DEFAULT_LABELS
from verifybench.tui.actions.action import help_groups, key_name
from verifybench.tui.actions.keymap import laid
from verifybench.tui.actions.registry import all_actions

# Boxes that are open for a moment say their keys themselves.
_LEFT_OUT = ("Palette", "Search box")


def keys_table() -> str:
    """A Markdown table, one row a group of the registry, for the default scale of verdicts."""
    lines = ["| | keys |", "|---|---|"]
    for group, actions in help_groups(all_actions(DEFAULT_LABELS)).items():
        if group in _LEFT_OUT:
            continue
        told = [f"{_keys(action.keys)} {action.description.replace('Verdict: ', '')}" for action in actions if action.keys]
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
