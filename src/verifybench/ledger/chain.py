"""The chain of a ledger file: each line's number, hash and link to the line before, checked without reading its JSON.

A million lines are checked in little more time than hashing them takes: what precedes the hash on a line is the same on
all lines of a ledger but for numbers and hashes, so one comparison of bytes does for the common line; any other is parsed.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from verifybench.ledger.canonical import LEAF, ZERO, canonical, hash_of

if TYPE_CHECKING:
    from hashlib import _Hash

HEADER = b'{"_default":{\n'
CLOSER = b"}}\n"
LONGEST = 64 << 20  # bytes of a record: an event about 100,000 claims
LINES = 256  # a block of lines that stays in the processor's cache
# Whoever has seen a record writes the next clock above its: one that leaves no room above it would end every ledger of the
# case. A million records a second would take nine years to get here.
LAST_CLOCK = 1 << 48
FOLLOWED = (
    LAST_CLOCK >> 1
)  # above this the clocks of others are not gone on from, so that nobody is ever led to the last one
BEYOND_USE = "its logical clock is beyond all use"
MANY = 10_000  # records whose parsing takes longer than importing a quicker parser

Members = dict[str, Any]


def key(seq: int) -> bytes:
    """What stands before record `seq` on its line."""
    return b'%s"%d":' % (b"," if seq > 1 else b"", seq)


def parsed(line: bytes) -> Members:
    """The record on a line. Raises ValueError or RecursionError where it is none."""
    members: Members = json.loads(line[line.index(b":") + 1 :])
    return members


def parser(records: int) -> Callable[[bytes], Any]:
    """The quickest way to parse so many records: pydantic's reader takes half the time of json's, once it is imported."""
    if records > MANY or "pydantic_core" in sys.modules:
        from pydantic_core import from_json

        quick = partial(from_json, cache_strings="keys")

        def parse(line: bytes) -> Any:
            try:
                return quick(line)
            except ValueError:  # what only the other reads (deep nesting, half a surrogate pair) is not refused on a whim
                return json.loads(line)

        return parse
    return json.loads


class Chain:
    """How far a file's lines were checked: `count` records up to the hash `head`; the last goes from offset `last`, where that
    is known, to `end`.

    `seen` are the heads of other ledgers that its records name, the newest of each: ledger to number. With `marking`,
    `sha` is the SHA-256 of the file's first `end` bytes.
    """

    def __init__(self, *, marking: bool = False) -> None:
        self.count = 0
        self.head = ZERO
        self.end = 0
        self.last: int | None = None
        self.seen: dict[str, int] = {}
        self.sha: _Hash | None = hashlib.sha256() if marking else None
        self._common: tuple[str, str] | None = None  # what stands before `prev` and between it and the number

    def read_on(self, file: Iterator[bytes]) -> bytes:
        """Take in whole records from the lines of a file behind `end`. Returns the first line that is not the next record of
        the chain, b"" at the end of the file; where the file stands then means nothing."""
        while True:
            # Blocks end where numbers get longer, so that key and tail of a common line have one length in all of a block.
            block = list(islice(file, min(LINES, 10 ** len(str(self.count + 1)) - self.count - 1)))
            if not block:
                return b""
            while (taken := self._take_common(block)) < len(block):
                if not self._take(block[taken]):
                    return block[taken]
                block = block[taken + 1 :]

    def begin(self, header: bytes) -> None:
        self.end = len(header)
        if self.sha is not None:
            self.sha.update(header)

    def add(self, line: bytes, own: str) -> None:
        """Take in a line that this program made, its newline included."""
        self.count, self.head, self.last, self.end = self.count + 1, own, self.end, self.end + len(line)
        if self.sha is not None:
            self.sha.update(line)

    def _take_common(self, block: list[bytes]) -> int:
        """Take in lines that differ from the one before in numbers and hashes only; how many of them do.

        This is where opening a ledger spends its time: a nanosecond here is a millisecond for a million records.
        """
        if self._common is None:
            return 0
        before, between = self._common
        first, head = self.count + 1, self.head
        begins = len(key(first))
        ends = len(f'{before}{head}{between}{first},"hash":"{head}"}}\n')
        numbers = list(map(str, range(first, first + len(block))))
        if b"".join([line[:begins] for line in block]) != (',"' + '":,"'.join(numbers) + '":').encode():
            block = list(_with_keys(block, numbers))
        fresh = _LEAF.copy
        for number, line in zip(numbers, block, strict=False):
            leaf = fresh()
            leaf.update(line[begins:-76])  # 76: ,"hash":"64 digits"} and the newline
            leaf.update(b"}")
            own = leaf.hexdigest()
            if line[-ends:] != f'{before}{head}{between}{number},"hash":"{own}"}}\n'.encode():
                block = block[: int(number) - first]
                break
            head = own
        if block:
            self.count, self.head, self.end = self.count + len(block), head, self.end + sum(map(len, block))
            self.last = self.end - len(block[-1])
        if self.sha is not None:
            self.sha.update(b"".join(block))
        return len(block)

    def _take(self, line: bytes) -> bool:
        """Take in any line that is the next record of the chain. Its newline may be missing."""
        start = key(self.count + 1)
        sealed = line[len(start) :].removesuffix(b"\n")
        own = hash_of(sealed) if line.startswith(start) else None
        if own is None:
            return False
        try:
            members = json.loads(sealed)
        except (ValueError, RecursionError):
            return False
        if not isinstance(members, dict) or members.get("prev") != self.head or members.get("seq") != self.count + 1:
            return False
        self.add(line if line.endswith(b"\n") else line + b"\n", own)
        self.note_seen(members)
        self._common = _common(members)
        return True

    def note_seen(self, members: Members) -> None:
        for ledger, seq in _heads_seen(members):
            self.seen[ledger] = max(seq, self.seen.get(ledger, 0))


_LEAF = hashlib.sha256(LEAF)


def _with_keys(block: list[bytes], numbers: list[str]) -> Iterator[bytes]:
    """The lines before the first that does not begin with its number."""
    for number, line in zip(numbers, block, strict=True):
        if not line.startswith(f',"{number}":'.encode()):
            return
        yield line


def _common(members: Members) -> tuple[str, str] | None:
    """What the lines of this ledger have around `prev`, where the members of this one are as they should be."""
    ledger, reviewer, schema = members.get("ledger"), members.get("reviewer"), members.get("schema")
    if type(ledger) is not str or type(reviewer) is not str or type(schema) is not int:
        return None
    try:
        about = canonical({"reviewer": reviewer, "schema": schema}).decode("ascii")
        return f',"ledger":{canonical(ledger).decode("ascii")},"prev":"', f'",{about[1:-1]},"seq":'
    except ValueError:  # text that has no canonical form
        return None


def _heads_seen(members: Members) -> Iterator[tuple[str, int]]:
    """Ledger and number of each; what has not the form of one is passed over, for its record is checked when it is read."""
    seen = members.get("seen")
    for one in seen if isinstance(seen, list) else ():
        if isinstance(one, dict) and isinstance(one.get("ledger"), str) and type(one.get("seq")) is int:
            yield one["ledger"], one["seq"]
