"""Whatever records can still be read from a file: a ledger that another program rewrote, that was cut, converted or altered.

A record is believed when its hash fits its content, wherever and however it is written down; nothing else is.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from verifybench.ledger import beside
from verifybench.ledger.canonical import seal

LARGEST = 2 << 30  # bytes of a file
LEDGER = re.compile(r"[0-9a-f]{32}")
_HASH = re.compile(r"[0-9a-f]{64}")
_KEY = re.compile(r'"(\d{1,15})"\s*:\s*(?=\{)')
_BEGINS = re.compile(r'\{\s*"at"\s*:')
_SEQ = re.compile(r'"seq"\s*:\s*(\d{1,15})')
_STRUCTURE = re.compile(r'(?:[\s,{}\0]++|"_default"\s*+:)*+')
_ROOM = 64 << 20  # characters that may be read in vain whatever the size of the file
_DEEP = 1_000_000  # what a text nested too deep counts for


@dataclass(frozen=True, slots=True)
class Found:
    """A record whose hash fits; `sealed` is how it belongs on its line, `origin` the file it was read from."""

    seq: int
    prev: str
    hash: str
    ledger: str
    sealed: bytes
    origin: str

    @property
    def members(self) -> dict[str, Any]:
        members: dict[str, Any] = json.loads(self.sealed)
        return members


@dataclass(frozen=True, slots=True)
class Odd:
    """Something that is no whole record: `members` where it can be read as an object, else `text`. `key` is what it stood under."""

    key: int | None
    members: Mapping[str, Any] | None = None
    text: str = ""

    @property
    def seq(self) -> int | None:
        """Its number, where it may have been a record."""
        if self.members is None:
            return self.key
        seq = self.members.get("seq")
        alike = {"event", "ledger", "prev", "hash"} & self.members.keys()
        return (seq if type(seq) is int and seq > 0 else self.key) if alike else None


@dataclass(frozen=True, slots=True)
class Salvage:
    """What one file holds. `torn`: the last of `odd` is the beginning of a record, with no closing brackets behind it."""

    found: tuple[Found, ...]
    odd: tuple[Odd, ...]
    torn: bool = False


def salvage(path: Path, name: str) -> Salvage:
    """Read what can be read. Raises Unfit for what is no regular file or larger than 2 GiB, OSError."""
    with beside.opened(path, os.O_RDONLY) as (descriptor, size), open(descriptor, "rb", closefd=False) as file:
        if size > LARGEST:
            raise beside.Unfit(f"is larger than {LARGEST >> 30} GiB, and is not read")
        content = file.read(LARGEST)
    text = _decoded(content)
    del content
    found: list[Found] = []
    odd: list[Odd] = []
    for one in _objects(text):
        record = _fitting(one.members, name) if one.members is not None else None
        if record is not None:
            found.append(record)
        else:
            odd.append(one)
    closed = text[-100:].rstrip("\0 \t\r\n").endswith("}}")
    return Salvage(tuple(found), tuple(odd), bool(odd) and odd[-1].members is None and not closed)


def _decoded(content: bytes) -> str:
    """Editors and shells convert: UTF-8 and UTF-16 with their marks are read too."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    return content.decode("utf-8-sig", "replace")


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is no JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse)


def _objects(text: str) -> Iterator[Odd]:
    """Every object that stands under a number, and what between them cannot be read, in the order of the file.

    What was made to be slow (objects nested without end, of which each fails to be read) is given up after a multiple of
    the file's length, up to the end of its line.
    """
    at, in_vain = 0, 4 * len(text) + _ROOM
    key: int | None = None
    while match := _KEY.search(text, at):
        yield from _rubble(text[at : match.start()], key)
        key, at = int(match[1]), match.end()
        try:
            members, at = _DECODER.raw_decode(text, at)
        except json.JSONDecodeError as error:
            in_vain -= error.pos - at
        except (ValueError, RecursionError):  # a giant number, NaN, or nested too deep
            in_vain -= _DEEP
        else:
            yield Odd(key, members)
            key = None
        if in_vain <= 0:  # what a line of its own spoils ends with that line
            end = text.find("\n", at) + 1 or len(text)
            yield from _rubble(text[at:end], None)
            in_vain += 4 * (end - at)
            key, at = None, end
    yield from _rubble(text[at:], key)


def _rubble(text: str, key: int | None) -> Iterator[Odd]:
    """Text that is no object, unless it is only what belongs between objects; and records in it whose keys alone are damaged."""
    at = 0
    while key is None and (start := _BEGINS.search(text, at)):
        before = text[at : start.start()]
        try:
            members, at = _DECODER.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            break
        if told := _SEQ.search(before):
            yield Odd(int(told[1]), None, before)
        yield Odd(None, members)
    if key is not None or not _STRUCTURE.fullmatch(text, at):
        told = _SEQ.search(text, at)
        yield Odd(key or (int(told[1]) if told else None), None, text[at:])


def _fitting(members: Mapping[str, Any], origin: str) -> Found | None:
    seq, prev, own, ledger = (members.get(name) for name in ("seq", "prev", "hash", "ledger"))
    if type(seq) is not int or seq < 1 or not all(isinstance(one, str) for one in (prev, own, ledger)):
        return None
    if not (_HASH.fullmatch(str(prev)) and _HASH.fullmatch(str(own)) and LEDGER.fullmatch(str(ledger))):
        return None
    try:
        sealed, made = seal(members, seq, str(prev))
    except (TypeError, ValueError, RecursionError):
        return None
    return Found(seq, str(prev), made, str(ledger), sealed, origin) if made == own else None
