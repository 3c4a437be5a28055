"""What is written can be read back: writing takes exactly what reading would, and makes of it the same members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from verifybench.ledger.canonical import canonical
from verifybench.ledger.events import typed
from verifybench.ledger.records import KINDS, payload
from verifybench.ledger.writing import written
from verifybench.model.event import Unknown

WRONG: tuple[object, ...] = (
    None,
    5,
    -1,
    0.5,
    True,
    "",
    "word",
    "lone \ud800",
    2**53,
    b"x",
    [],
    (),
    ("x",),
    (5,),
    {},
    object(),
)


def sample(hint: Any) -> Any:
    """A value of this type that differs from most defaults."""
    arguments = get_args(hint)
    if get_origin(hint) is tuple:
        return (sample(arguments[0]),) * 2
    if get_origin(hint) is Literal:
        return arguments[0]
    if arguments:
        return sample(next(one for one in arguments if one is not type(None)))
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return hint(**{field.name: sample(hints[field.name]) for field in fields(hint) if field.name != "kind"})
    return {str: "Ünal \n“x” \U0001f5c4", int: 7}[hint]


def least(kind: type[Any]) -> Any:
    """An event with nothing in it but what must be."""
    hints = get_type_hints(kind)
    return kind(**{field.name: sample(hints[field.name]) for field in fields(kind) if field.default is MISSING})


def changed(thing: Any) -> Iterator[Any]:
    """The thing with one field, here or further in, set to something else."""
    for field in fields(thing):
        value = getattr(thing, field.name)
        for other in WRONG:
            yield replace(thing, **{field.name: other})
        if is_dataclass(value):
            for inner in changed(value):
                yield replace(thing, **{field.name: inner})
        if isinstance(value, tuple) and value and is_dataclass(value[0]):
            for inner in changed(value[0]):
                yield replace(thing, **{field.name: (inner, *value[1:])})


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_events_are_written_as_their_payload_and_read_back_as_they_were(kind: type[Any]) -> None:
    for event in (sample(kind), least(kind)):
        assert written(event) == payload(event)
        assert written(event).text == canonical(payload(event)).decode()
        assert typed(written(event).members) == event


def reads_back(event: Any) -> bool:
    """What reading alone says of it."""
    try:
        plain = payload(event)
        canonical(plain)
        return bool(typed(plain) == event)
    except (TypeError, ValueError, KeyError):
        return False


def writes(event: Any) -> bool:
    try:
        return written(event).text.encode() == canonical(payload(event))
    except (TypeError, ValueError):
        return False


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_exactly_what_would_be_read_back_as_it_is_is_written(kind: type[Any]) -> None:
    tried = [other for event in (sample(kind), least(kind)) for other in changed(event)]
    assert [other for other in tried if writes(other) != reads_back(other)] == []
    assert {writes(other) for other in tried} == {True, False}


def test_an_event_of_a_newer_version_is_written_as_it_came() -> None:
    assert written(Unknown("starred", '{"kind":"starred","stars":[5]}')) == {"kind": "starred", "stars": [5]}
    for wrong in ('{"half":0.5}', '{"é":1}', "nothing"):
        with pytest.raises((TypeError, ValueError)):
            written(Unknown("x", wrong))
