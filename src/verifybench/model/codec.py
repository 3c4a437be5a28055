"""Model dataclasses to plain JSON data and back, driven by their type hints alone.

For data this program wrote itself (its index, hash-verified records). What arrives from outside is validated with pydantic
where it arrives; this codec only refuses what does not fit.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decoder = Callable[[Any], Any]


_PLAIN = (str, int, bool, float)


def to_plain(thing: Any) -> Any:
    """A dataclass as dicts, lists, strings and numbers; members that hold their default are left out."""
    if thing is None or type(thing) in _PLAIN:
        return thing
    if is_dataclass(thing):
        plain: dict[str, Any] = {}
        for name, default in _defaults(thing.__class__):
            member = getattr(thing, name)
            if member != default or default is MISSING:
                plain[name] = to_plain(member)
        return plain
    if isinstance(thing, (tuple, list)):
        return [to_plain(member) for member in thing]
    if isinstance(thing, Mapping):
        return {key: to_plain(member) for key, member in thing.items()}
    return thing


def from_plain(kind: type[T], plain: Any) -> T:
    """The dataclass `kind` from what `to_plain` made of it. Raises TypeError, KeyError or ValueError."""
    decoded: T = _decode(kind, plain)
    return decoded


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    # A `kind` tag tells members of a union apart and is always written.
    return tuple((field.name, MISSING if field.name == "kind" else field.default) for field in fields(kind))


def _same(plain: Any) -> Any:
    return plain


def _decode(hint: Any, plain: Any) -> Any:
    return _decoder(hint)(plain)


@cache
def _decoder(hint: Any) -> Decoder:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _union(tuple(get_args(hint)))
    if origin is tuple:
        return _tuple(get_args(hint))
    if origin is not None and origin is not Literal and isinstance(origin, type) and issubclass(origin, Mapping):
        member = _decoder(get_args(hint)[1])
        return lambda plain: {key: member(value) for key, value in plain.items()}
    if is_dataclass(hint) and isinstance(hint, type):
        return _dataclass(hint)
    return _same


def _union(members: tuple[Any, ...]) -> Decoder:
    rest = [member for member in members if member is not type(None)]
    if len(rest) == 1:
        only = _decoder(rest[0])
        if only is _same:
            return _same
        return lambda plain: None if plain is None else only(plain)
    if any(is_dataclass(member) for member in rest):
        raise TypeError(f"no codec for a union of {len(rest)} dataclasses: decode by its tag")
    return _same


def _tuple(arguments: tuple[Any, ...]) -> Decoder:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        member = _decoder(arguments[0])
        return tuple if member is _same else lambda plain: tuple(map(member, plain))
    members = [_decoder(argument) for argument in arguments]
    if all(decode is _same for decode in members):
        return _exactly(len(members))
    return lambda plain: tuple(decode(value) for decode, value in zip(members, plain, strict=True))


def _exactly(count: int) -> Decoder:
    def decode(plain: Any) -> Any:
        if len(plain) != count:
            raise ValueError(f"{len(plain)} members where {count} belong")
        return tuple(plain)

    return decode


def _dataclass(kind: type) -> Decoder:
    decoders: list[tuple[str, Decoder]] | None = None  # of the fields that are not taken as they are

    def decode(plain: Any) -> Any:
        nonlocal decoders
        if decoders is None:  # on first use, since a class may name itself
            hints = get_type_hints(kind)
            found = ((field.name, _decoder(hints[field.name])) for field in fields(kind))
            decoders = [(name, decoder) for name, decoder in found if decoder is not _same]
        given = dict(plain)
        for name, decoder in decoders:
            if name in given:
                given[name] = decoder(given[name])
        return kind(**given)

    return decode
