"""The bytes that are signed and stamped: one line that names a head.

    verifybench-head/1 LEDGER N HASH

with a newline at its end; LEDGER is the ledger's id, N the record's number in decimal, HASH its 64 hexadecimal digits. The hash
covers everything up to that record, so a signature or stamp of the line does too.
"""

from __future__ import annotations

import re

from verifybench.model.reference import HeadRef

LIMIT = 4096
_LINE = re.compile(rb"verifybench-head/1 ([0-9a-f]{32}) ([1-9]\d{0,14}) ([0-9a-f]{64})\n")


def head_text(head: HeadRef) -> bytes:
    return f"verifybench-head/1 {head.ledger} {head.seq} {head.hash}\n".encode("ascii")


def parse(text: bytes | None) -> HeadRef | None:
    """The head a text names, None where it is no such line."""
    found = _LINE.fullmatch(text or b"")
    return HeadRef(found[1].decode(), int(found[2]), found[3].decode()) if found else None


def stem(ledger_file: str, head: HeadRef) -> str:
    """What files about a head are called: NAME@DEVICE-N, without the ending."""
    return f"{ledger_file.removesuffix('.json')}-{head.seq}"
