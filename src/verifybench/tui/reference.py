"""The keys as a page: the README's table, made from the action registry."""

from __future__ import annotations

from verifybench.model.labels import DEFAULT_LABELS
from verifybench.tui.actions.action import help_groups, key_name
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


def _keys(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key_name(key)}`" for key in keys).replace("`|`", "`\\|`")


if __name__ == "__main__":
    print(keys_table(), end="")
