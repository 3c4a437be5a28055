"""A ledger file from elsewhere: copied without following links, and checked record by record, before anything is believed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from verifybench.ledger import beside
from verifybench.ledger.canonical import sealed_so
from verifybench.ledger.chain import LONGEST
from verifybench.ledger.errors import LedgerDamaged
from verifybench.ledger.file import CLOSER, HEADER, LedgerFile
from verifybench.model.event import CaseOpened, Record

LARGEST = 8 << 30  # bytes of a ledger: a thousand years of one reviewer


class Refused(Exception):
    """The file is not taken in; the message says why. `seq` is the record at fault, 0 where the whole file is meant."""

    def __init__(self, what: str, seq: int = 0) -> None:
        super().__init__(what)
        self.what, self.seq = what, seq


@dataclass(frozen=True, slots=True)
class Incoming:
    """A copy, `file`, of the ledger file `source`, closed properly. `torn`: an unfinished write was left out."""

    source: Path
    file: LedgerFile
    ledger: str
    reviewer: str
    device: str
    torn: bool


def receive(source: Path, staged: Path) -> Incoming:
    """Copy a ledger file to `staged`, which nobody else sees, and check the copy's chain and its first record.

    Raises Refused; OSError of the own disk.
    """
    try:
        with beside.opened(source, os.O_RDONLY) as (descriptor, _), open(descriptor, "rb", closefd=False) as there:
            _copy(there, staged)
    except beside.Unfit as error:
        raise Refused(str(error)) from None
    except OSError as error:
        if error.filename != str(source):
            raise
        raise Refused(f"cannot be read ({error.strerror})") from None
    file = LedgerFile(staged)
    try:
        with file.locked():  # so that a tail that was being written there is cut off the copy
            file.catch_up()
        first = next(_checked(file, 1, None, 0), None)
    except LedgerDamaged as error:
        raise Refused(error.what, error.seq) from None
    if first is None:
        raise Refused("holds no record")
    return Incoming(source, file, first.ledger, first.reviewer, _device(first), file.set_aside is not None)


def check(incoming: Incoming, known: int) -> None:
    """Check every record behind the first `known`, which were checked before, in another file: that each has its form, and
    that its bytes are those anybody would write for it. Raises Refused."""
    file = incoming.file
    try:
        clock = file.record(known)["clock"] if known else 0
        for _ in _checked(file, known + 1, incoming.ledger if known else None, clock):
            pass
    except LedgerDamaged as error:
        raise Refused(error.what, error.seq) from None


def lines_of(path: Path) -> Iterator[bytes]:
    """The lines of a ledger file that are records, or pretend to be, without their newlines."""
    with path.open("rb") as file:
        file.readline()
        for line in file:
            if line == CLOSER:
                return
            yield line.rstrip(b"\n")


def _copy(there: BinaryIO, staged: Path) -> None:
    with staged.open("xb") as here:
        if there.read(len(HEADER)) != HEADER:
            raise Refused("is not a ledger, or another program has rewritten it (see: verifybench ledger repair)")
        copied, number = here.write(HEADER), 0
        while line := there.readline(LONGEST + 1):
            number, copied = number + 1, copied + len(line)
            if len(line) > LONGEST:
                raise Refused(f"is longer than {LONGEST >> 20} MiB", number)
            if copied > LARGEST:
                raise Refused(f"is larger than {LARGEST >> 30} GiB, and is not read")
            here.write(line)


def _checked(file: LedgerFile, start: int, ledger: str | None, clock: int) -> Iterator[Record]:
    from verifybench.ledger.events import validate

    for members in file.records(start):
        record = validate(members, file.path, members["seq"], ledger, clock)
        if not sealed_so(members):
            raise Refused("is not written as canonical JSON", record.seq)
        ledger, clock = record.ledger, record.clock
        yield record


def _device(first: Record) -> str:
    return first.event.device if isinstance(first.event, CaseOpened) else ""
