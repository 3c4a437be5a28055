"""Random events of any kind, made from the dataclasses themselves, so that a new kind or field is covered when it is there."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from verifybench.ledger.records import KINDS
from verifybench.model.event import Event

# Few things to decide about, so that decisions meet.
POOLS = {
    "id": ("c-1", "c-2", "c-3"),
    "document": ("d-1", "d-2"),
    "draft": ("draft-1", "draft-2"),
    "conflict": ("x-1", "x-2"),
    "names": ("Ana", "A. Sá", "Ana Sá"),
    "label": ("supported", "refuted", "opinion"),
}
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
WHOLE = st.integers(0, 2**53 - 1)
AT_LEAST_ONE = ("claims", "names", "items")  # what an event without one would be about nothing


def an_event(kind: str) -> st.SearchStrategy[Event]:
    made: st.SearchStrategy[Event] = _of(KINDS[kind])
    return made


def _of(hint: Any, field: str = "") -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, types.UnionType):
        return st.one_of([_of(one, field) for one in arguments])
    if origin is tuple:
        return st.lists(_of(arguments[0], field), min_size=field in AT_LEAST_ONE, max_size=2).map(tuple)
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return st.builds(hint, **{one.name: _of(hints[one.name], one.name) for one in fields(hint)})
    if hint is str:
        return st.sampled_from(POOLS[field]) if field in POOLS else TEXT
    if hint is int:
        return WHOLE
    assert hint is type(None), f"no way to make a {hint}"
    return st.none()
