"""The registry turned into Textual bindings."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from verifybench.tui.actions import ACTIONS, Action, Place, at, explanation_actions


def bindings(place: Place, *, priority: bool = False, actions: Iterable[Action] = ()) -> list[BindingType]:
    """The bindings of a place. `priority` is for boxes whose text fields would take enter, tab and escape themselves."""
    chosen = at(place, actions or (*ACTIONS, *explanation_actions()))
    return [
        Binding(
            ",".join(action.keys),
            action.call,
            action.description,
            show=False,
            priority=priority or action.name == "interrupt",
        )
        for action in chosen
        if action.keys
    ]
