"""Actions turned into Textual bindings, by whose ids a keymap gives them other keys."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from verifybench.tui.actions.action import Action, Place, at
from verifybench.tui.actions.everywhere import GENERAL, MOVES, TAKING_BACK


def bindings(place: Place, actions: Iterable[Action], *, priority: bool = False) -> list[BindingType]:
    """The bindings of a place. `priority` is for boxes whose text fields would take enter, tab and escape themselves."""
    return [
        Binding(
            ",".join(action.keys),
            action.call,
            action.description,
            show=False,
            priority=priority or action.name == "interrupt",
            id=action.id,
        )
        for action in at(place, actions)
        if action.keys
    ]


def screen_bindings(place: Place, own: Iterable[Action]) -> list[BindingType]:
    """The bindings of a screen: its own, and what it shares with others."""
    return bindings(place, (*MOVES, *own, *TAKING_BACK, *GENERAL))
