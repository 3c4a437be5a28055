"""The bytes of a record: canonical JSON, and the hash that chains it to the record before.

Canonical JSON here is `json.dumps(sort_keys=True, separators=(",", ":"), ensure_ascii=True)` over objects with ASCII keys,
strings, whole numbers below 2**53, booleans, null and arrays: no floats, so that any JSON writer can make the same bytes.
A record is stored with `hash` as its last member, behind the sorted rest, so that what is hashed is a slice of the line.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

ZERO = "0" * 64  # `prev` of the first record
LEAF = b"\x00"  # RFC 6962: leaves are hashed behind a 0x00, so that no inner node of a Merkle tree can pass for one
_MARK = b',"hash":"'
# Without looking for circles, which `check` would go round for ever, it takes half the time.
_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True, check_circular=False).encode
_TAIL = len(_MARK) + 64 + 2


class Checked(dict[str, Any]):
    """Members that are known to have a canonical form."""


def canonical(value: object) -> bytes:
    """`value` as canonical JSON. Raises TypeError or ValueError for what other programs would not serialise alike."""
    check(value)
    return _encode(value).encode("ascii")


def seal(members: Mapping[str, Any], seq: int, prev: str) -> tuple[bytes, str]:
    """A record's bytes as they stand on its line, with its place in the chain and its hash put in; and the hash."""
    body = canonical({**{key: value for key, value in members.items() if key != "hash"}, "prev": prev, "seq": seq})
    own = hashlib.sha256(LEAF + body).hexdigest()
    return body[:-1] + _MARK + own.encode("ascii") + b'"}', own


def hash_of(sealed: bytes) -> str | None:
    """The hash a sealed record carries, or None where the bytes do not match it. Reads no JSON."""
    if sealed[-_TAIL:-66] != _MARK or sealed[-2:] != b'"}':
        return None
    own = hashlib.sha256(LEAF + sealed[:-_TAIL] + b"}").hexdigest()
    return own if sealed[-66:-2] == own.encode("ascii") else None


def check(value: object) -> None:
    """Raises TypeError or ValueError where `value` has no canonical form."""
    kind = type(value)
    if kind is str:
        assert isinstance(value, str)
        value.encode("utf-8")  # a lone surrogate has no UTF-8 form, and other JSON readers refuse its escape
    elif kind is int:
        assert isinstance(value, int)
        if abs(value) >= 2**53:
            raise ValueError(f"{value} is too large for a ledger record: whole numbers stay below 2**53")
    elif kind is Checked:
        return
    elif kind is dict or isinstance(value, Mapping):
        assert isinstance(value, Mapping)
        for key, member in value.items():
            if type(key) is not str or not key.isascii():
                raise TypeError(f"{key!r} cannot be a key in a ledger record: keys are ASCII strings")
            if type(member) is not str or not member.isascii():  # most are, and need no call: a commit has dozens
                check(member)
    elif kind is list or kind is tuple:
        assert isinstance(value, (list, tuple))
        for member in value:
            check(member)
    elif value is not None and kind is not bool:
        raise TypeError(f"a ledger record holds no {kind.__name__}: only text, whole numbers, lists and objects")
