"""The bytes of a record: canonical JSON, and the hash that chains it to the record before.

Canonical JSON here is `json.dumps(sort_keys=True, separators=(",", ":"), ensure_ascii=True)` over objects with ASCII keys,
strings, whole numbers below 2**53, booleans, null and arrays: no floats, so that any JSON writer can make the same bytes.
A record is stored with `hash` as its last member, behind the sorted rest, so that what is hashed is a slice of the line.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

ZERO = "0" * 64  # `prev` of the first record
LEAF = b"\x00"  # RFC 6962: leaves are hashed behind a 0x00, so that no inner node of a Merkle tree can pass for one
DEEPEST = 64  # levels of lists and objects: JSON readers differ in how many they take, from a hundred on
_MARK = b',"hash":"'
# Without looking for circles, which `check` would go round for ever, it takes half the time.
_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True, check_circular=False).encode
_TAIL = len(_MARK) + 64 + 2


class Written(Mapping[str, Any]):
    """Members whose canonical JSON is known: read only by who looks into them."""

    __slots__ = ("_members", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._members: dict[str, Any] | None = None

    @property
    def members(self) -> dict[str, Any]:
        if self._members is None:
            self._members = json.loads(self.text)
        return self._members

    def __getitem__(self, name: str) -> Any:
        return self.members[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)


def canonical(value: object) -> bytes:
    """`value` as canonical JSON. Raises TypeError or ValueError for what other programs would not serialise alike."""
    check(value)
    return _text(value).encode("ascii")


def seal(members: Mapping[str, Any], seq: int, prev: str) -> tuple[bytes, str]:
    """A record's bytes as they stand on its line, with its place in the chain and its hash put in; and the hash."""
    whole = {**members, "prev": prev, "seq": seq}
    whole.pop("hash", None)
    check(whole)
    body = f"{{{','.join([f'{_encode(name)}:{_text(value)}' for name, value in sorted(whole.items())])}}}".encode("ascii")
    own = hashlib.sha256(LEAF + body).hexdigest()
    return body[:-1] + _MARK + own.encode("ascii") + b'"}', own


def _text(value: object) -> str:
    if type(value) is Written:
        return value.text
    return str(value) if type(value) is int else _encode(value)


def hash_of(sealed: bytes) -> str | None:
    """The hash a sealed record carries, or None where the bytes do not match it. Reads no JSON."""
    if sealed[-_TAIL:-66] != _MARK or sealed[-2:] != b'"}':
        return None
    own = hashlib.sha256(LEAF + sealed[:-_TAIL] + b"}").hexdigest()
    return own if sealed[-66:-2] == own.encode("ascii") else None


def sealed_so(members: Mapping[str, Any]) -> bool:
    """Whether sealing these members gives the hash they carry: their bytes were canonical, with no member twice."""
    try:
        return bool(seal(members, members["seq"], members["prev"])[1] == members["hash"])
    except (TypeError, ValueError, KeyError, RecursionError):
        return False


def check(value: object, deep: int = 0) -> None:
    """Raises TypeError or ValueError where `value` has no canonical form."""
    if deep > DEEPEST:
        raise ValueError(f"nested deeper than {DEEPEST} levels")
    kind = type(value)
    if kind is str:
        assert isinstance(value, str)
        value.encode("utf-8")  # a lone surrogate has no UTF-8 form, and other JSON readers refuse its escape
    elif kind is int:
        assert isinstance(value, int)
        if abs(value) >= 2**53:
            raise ValueError(f"{value} is too large for a ledger record: whole numbers stay below 2**53")
    elif kind is Written:
        return
    elif kind is dict or isinstance(value, Mapping):
        assert isinstance(value, Mapping)
        for key, member in value.items():
            if type(key) is not str or not key.isascii():
                raise TypeError(f"{key!r} cannot be a key in a ledger record: keys are ASCII strings")
            if type(member) is not str or not member.isascii():  # most are, and need no call: a commit has dozens
                check(member, deep + 1)
    elif kind is list or kind is tuple:
        assert isinstance(value, (list, tuple))
        for member in value:
            check(member, deep + 1)
    elif value is not None and kind is not bool:
        raise TypeError(f"a ledger record holds no {kind.__name__}: only text, whole numbers, lists and objects")
