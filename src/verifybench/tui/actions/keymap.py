"""The keys a user wants instead: `[keys]` of verifybench.toml laid over the registry, and what of it cannot be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from verifybench.tui.actions.action import Action, Place, at, key_name, key_of

_BOXES: frozenset[Place] = frozenset({"palette", "search", "dialog"})  # what is typed there belongs to them


@dataclass(frozen=True, slots=True)
class Keymap:
    """`actions` with the keys that they have now, `changed` the keys by id as Textual wants them, `faults` a line each."""

    actions: tuple[Action, ...]
    changed: Mapping[str, str]
    faults: tuple[str, ...]


def laid(actions: Sequence[Action], wanted: Mapping[str, Sequence[str]]) -> Keymap:
    """The registry with other keys for some actions. What names no action, or would leave a key with two meanings in one place, is
    told and changes nothing.
    """
    known = {action.id: action for action in actions}
    faults = [_unknown(id, known) for id in wanted if id not in known]
    keys = {id: tuple(key_of(key) for key in wanted[id]) for id in wanted if id in known}
    while clash := _clash([_with(action, keys) for action in actions], keys):
        id, line = clash
        faults.append(line)
        del keys[id]
    changed = {id: ",".join(given) for id, given in keys.items()}
    return Keymap(tuple(_with(action, keys) for action in actions), changed, tuple(faults))


def _with(action: Action, keys: Mapping[str, tuple[str, ...]]) -> Action:
    return replace(action, keys=keys[action.id]) if action.id in keys else action


def _unknown(id: str, known: Mapping[str, Action]) -> str:
    near = get_close_matches(id, known, n=1)
    hint = f" Did you mean {near[0]}?" if near else " `verifybench keys` lists them."
    return f"[keys] names no action: {id}.{hint}"


def _clash(actions: Sequence[Action], keys: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
    """An id of `keys` that cannot have what it asks for, and why; the last asked first."""
    for place in dict.fromkeys(place for action in actions for place in action.places if place != "app"):
        here = [*at(place, actions), *([] if place in _BOXES else at("app", actions))]
        meaning: dict[str, Action] = {}
        for action in here:
            for key in action.keys:
                other = meaning.setdefault(key, action)
                if other.id == action.id or (action.id not in keys and other.id not in keys):
                    continue
                asked = max((one for one in (action, other) if one.id in keys), key=lambda one: list(keys).index(one.id))
                kept = other if asked is action else action
                return (
                    asked.id,
                    f"[keys] {asked.id}: {key_name(key)} is {kept.id} already ({kept.description}). Choose another key",
                )
    return None
