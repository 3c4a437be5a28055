"""An event as its canonical JSON, checked on the way: what could not be read back as it is, is not written.

Reading validates with pydantic. Writing does not go through it: one pass over the fields takes a tenth of the time of
plain members, a validation and a serialisation, and needs no import.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from json.encoder import encode_basestring_ascii as quoted
from operator import attrgetter
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from verifybench.ledger.canonical import Written, canonical, check
from verifybench.model.event import Event, Unknown

Encoder = Callable[[Any], str]


def written(event: Event) -> Written:
    """The `event` member of a record; fields that hold their default are left out, `kind` never is.

    Raises TypeError or ValueError where a field is not what the event's class says, or has no canonical form.
    """
    if isinstance(event, Unknown):
        return Written(canonical(json.loads(event.payload)).decode("ascii"))
    kind: Any = type(event)
    return Written(_encoder(kind)(event))


@cache
def _encoder(hint: Any) -> Encoder:
    """What makes JSON of a value of this type, or raises."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _union(arguments)
    if origin is Literal:
        return _one_of(arguments)
    if origin is tuple and arguments[1:] == (Ellipsis,):
        return _several(_encoder(arguments[0]))
    if is_dataclass(hint) and isinstance(hint, type):
        return _dataclass(hint)
    if hint is str:
        return _text
    if hint is int:
        return _number
    raise TypeError(f"an event has no field of the type {hint}")


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError(f"text is wanted, not {type(value).__name__}")
    if not value.isascii():
        check(value)
    return quoted(value)


def _number(value: Any) -> str:
    if type(value) is not int:
        raise TypeError(f"a whole number is wanted, not {type(value).__name__}")
    if not 0 <= value < 1 << 53:
        check(value)
    return str(value)


def _one_of(allowed: tuple[Any, ...]) -> Encoder:
    def encode(value: Any) -> str:
        if type(value) is not str or value not in allowed:
            raise ValueError(f"{value!r} is none of {', '.join(map(repr, allowed))}")
        return quoted(value)

    return encode


def _union(members: tuple[Any, ...]) -> Encoder:
    """None, or one of a few words, or one thing: what fields of events are."""
    rest = [member for member in members if member is not type(None)]
    if len(rest) > 1 and all(get_origin(member) is Literal for member in rest):
        inner = _one_of(tuple(word for member in rest for word in get_args(member)))
    elif len(rest) == 1:
        inner = _encoder(rest[0])
    else:
        raise TypeError(f"an event has no field of one of the types {members}")
    if len(rest) == len(members):
        return inner
    return lambda value: "null" if value is None else inner(value)


def _several(encode: Encoder) -> Encoder:
    def several(value: Any) -> str:
        if type(value) is not tuple:
            raise TypeError(f"a tuple is wanted, not {type(value).__name__}")
        return f"[{','.join([encode(member) for member in value])}]"

    return several


def _dataclass(kind: type) -> Encoder:
    hints, members = get_type_hints(kind), sorted(fields(kind), key=lambda field: field.name)
    values_of = attrgetter(*(field.name for field in members), "__class__")  # a tuple, also of one member
    ways = [
        (
            f"{quoted(field.name)}:",
            MISSING if field.name == "kind" else field.default,
            hints[field.name] is str,
            _encoder(hints[field.name]),
        )
        for field in members
    ]

    def encode(thing: Any) -> str:
        if type(thing) is not kind:
            raise TypeError(f"{kind.__name__} is wanted, not {type(thing).__name__}")
        texts = []
        for value, (before, default, is_text, make) in zip(values_of(thing), ways, strict=False):
            if value is default:
                continue
            if is_text and type(value) is str and value.isascii():  # most are
                if value != default:
                    texts.append(before + quoted(value))
            else:
                text = make(value)
                if value != default:
                    texts.append(before + text)
        return f"{{{','.join(texts)}}}"

    return encode
