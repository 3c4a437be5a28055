"""What an unfinished write leaves at the end of a file, told from damage: only the one may ever be cut off."""

from __future__ import annotations

from typing import BinaryIO

from verifybench.ledger.chain import CLOSER, HEADER, key, parsed
from verifybench.ledger.disk import blank


class Damaged(ValueError):
    """What stands there is neither whole nor the beginning of something that was being written."""


def unfinished_header(first: bytes, file: BinaryIO) -> bytes:
    """What there is of a file whose creation was cut short: nothing, or a beginning. Raises Damaged for anything else."""
    if first == HEADER.replace(b"\n", b"\r\n"):
        raise Damaged("its line ends were converted; mark `ledger/*.json -text` in .gitattributes")
    if not (HEADER + CLOSER).startswith((first + file.read(len(HEADER))).rstrip(b"\0")):
        raise Damaged(
            "it does not begin like a ledger: another program has rewritten it, or it is none; then move it out of this folder"
        )
    return b""


def unfinished(line: bytes, seq: int, file: BinaryIO) -> bytes | None:
    """What `line`, where record `seq` would begin, holds of an unfinished write; None where it is the closing brackets.

    `file` stands behind it. An unfinished write leaves a strict prefix of a record and its closer, perhaps padded with
    zeros, over the old closer. A whole line that is not the next record is damage.
    """
    if line == CLOSER:
        if not blank(file):
            raise Damaged("something follows the closing brackets")
        return None
    start, body = key(seq) + b'{"', line.rstrip(b"\0")
    if blank(file):
        if b"\n" not in body:
            if CLOSER.startswith(body) or start.startswith(body) or (body.startswith(start) and not _whole(body)):
                return body
        elif body in {start[:cut] + CLOSER[cut:] for cut in (1, 2)}:
            return body.rstrip(b"}\n")
    raise Damaged("the record was altered, or does not follow the one before it")


def _whole(line: bytes) -> bool:
    try:
        parsed(line)
    except (ValueError, RecursionError):
        return False
    return True
