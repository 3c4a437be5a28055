"""One of the ledgers of a folder: its file, and what its heads and its next record need."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from verifybench.ledger.cache import Kept
from verifybench.ledger.canonical import ZERO, sealed_so
from verifybench.ledger.chain import BEYOND_USE, LAST_CLOCK, Members, key
from verifybench.ledger.errors import LedgerDamaged, LedgerError
from verifybench.ledger.file import LedgerFile
from verifybench.ledger.records import MOMENT, SCHEMA
from verifybench.ledger.steps import step_of
from verifybench.model.event import Record

# A record's place in merged order, with the number of its file and its line: (clock, ledger, seq, hash, number, line).
Placed = tuple[int, str, int, bytes, int, bytes]

_MOMENT = re.compile(MOMENT, re.ASCII)
_AT = 27  # bytes of `{"at":"2026-01-31T09:30:00Z`, with which every record begins
_CLOCK = b'","clock":'


def ledgers_in(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:  # a tenth of glob's time
            return sorted(
                one.name for one in entries if one.name.endswith(".json") and not one.is_dir(follow_symlinks=False)
            )
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise LedgerError(
            f"{folder}: cannot be read ({error.strerror}). Nothing was recorded; look at the disk and try again."
        ) from error


class Replica:
    """One file of the folder. `first` is its first record that no other file gives: 1, behind a common beginning where two
    files of one ledger part, behind its end where it is a copy."""

    def __init__(self, path: Path, *, marking: bool = False) -> None:
        self.file = LedgerFile(path, marking=marking)
        self.ledger: str | None = None
        self.clock = 0
        self.at = ""
        self.owner = ("", "")
        self.first = 1
        self.parts_from: Replica | None = None  # the file that holds what comes before `first`
        self.validated = 0  # so many records, from the first, have the form of one
        self._looked = 0

    @property
    def name(self) -> str:
        return self.file.path.name

    @property
    def is_copy(self) -> bool:
        return self.first > self.file.count > 0

    def resume(self, kept: Kept) -> bool:
        """Take over what an earlier opening verified, if the bytes are still those. What the next record builds on is read
        from the first and the last record: a wrong cache must not spoil a ledger."""
        try:
            if not self.file.resume(kept.mark):
                return False
            self._open(self.file.record(1))
            self._look(self.file.record(self.file.count))
        except (LedgerError, OSError, ValueError, KeyError, TypeError):
            return False
        self.first, self.validated, self._looked = kept.first, kept.mark.count, kept.mark.count
        return True

    def kept(self) -> Kept:
        return Kept(self.file.mark(), self.first)

    def catch_up(self) -> bool:
        """Take in newly committed records; whether there are any. Of these the last is looked at, and the first of all."""
        try:
            self.file.catch_up()
        except OSError as error:
            raise LedgerError(f"{self.file.path}: cannot be read ({error.strerror}).") from error
        if self.file.count == self._looked:
            return False
        if self.ledger is None:
            self._open(self.file.record(1))
        self._look(self.file.record(self.file.count))
        self._looked = self.file.count
        return True

    def take(self, members: Members) -> None:
        """The file's newest record, which this program wrote."""
        if self.ledger is None:
            self._open(members)
        self.clock, self.at, self._looked = members["clock"], members["at"], members["seq"]
        if self.validated == members["seq"] - 1:
            self.validated = members["seq"]

    def damaged(self, seq: int, what: str) -> LedgerDamaged:
        return LedgerDamaged(self.file.path, seq, what)

    def records(self, start: int) -> Iterator[Members]:
        """Its records from `start` on. Raises LedgerDamaged where clocks do not run on, or one is no JSON."""
        before = 0
        for members in self.file.records(start):
            clock = members.get("clock")
            if type(clock) is not int or clock <= before:
                raise self.damaged(members["seq"], "its logical clock does not run on")
            before = clock
            yield members

    def typed(self, members: Members) -> Record:
        """A record that nobody has looked at before. Raises LedgerDamaged where it has not the form its kind says, or its
        bytes are not those that anybody would write for it."""
        from verifybench.ledger.events import validate  # pydantic, 60 ms

        seq = members["seq"]
        if not sealed_so(members):
            raise self.damaged(seq, "not written as canonical JSON")
        return validate(members, self.file.path, seq, None if seq == 1 else self.ledger, 0)

    def placed(self, start: int, number: int) -> Iterator[Placed]:
        """The lines of its records from `start` on, each with its place. Raises LedgerDamaged where clocks do not run on."""
        ledger, before = self.ledger or "", 0
        at, longer = len(key(start)) + _AT, 2 if start == 1 else 10 ** len(str(start))  # the next that is longer by a byte
        for seq, line in enumerate(self.file.lines(start), start):
            if seq == longer:
                at, longer = at + 1, longer * 10 if longer > 2 else 10
            if line[at : at + 10] == _CLOCK and (digits := line[at + 10 : line.index(b",", at + 10)]).isdigit():
                clock = int(digits)
            else:
                clock = self._clock(seq)
            if clock <= before:
                raise self.damaged(seq, "its logical clock does not run on")
            before = clock
            yield clock, ledger, seq, line[-67:-3], number, line

    def _clock(self, seq: int) -> int:
        clock = self.file.record(seq).get("clock")
        if type(clock) is not int:
            raise self.damaged(seq, "not a ledger record (clock)")
        return clock

    def _open(self, members: Members) -> None:
        event, ledger, reviewer = members.get("event"), members.get("ledger"), members.get("reviewer")
        if (
            not isinstance(event, Mapping)
            or event.get("kind") != "case-opened"
            or members.get("schema") != SCHEMA
            or members["prev"] != ZERO
            or not isinstance(ledger, str)
            or event.get("ledger") != ledger
            or not isinstance(reviewer, str)
            or not isinstance(event.get("device"), str)
        ):
            raise self.damaged(1, "the first record does not open a ledger")
        self.ledger, self.owner = ledger, (reviewer, event["device"])

    def _look(self, members: Members) -> None:
        """What heads and the next record need of the newest one."""
        seq, clock, at, reviewer = members["seq"], members.get("clock"), members.get("at"), members.get("reviewer")
        if members.get("ledger") != self.ledger:
            raise self.damaged(seq, "the record belongs to another ledger")
        if not isinstance(at, str) or not _MOMENT.fullmatch(at) or not isinstance(reviewer, str):
            raise self.damaged(seq, "not a ledger record (at, reviewer)")
        if type(clock) is not int or clock < max(seq, self.clock + 1):
            raise self.damaged(seq, "its logical clock does not run on")
        if clock > LAST_CLOCK:
            raise self.damaged(seq, BEYOND_USE)
        try:
            step_of(members)
        except (KeyError, TypeError, AttributeError) as error:
            raise self.damaged(seq, f"not a ledger record ({error})") from None
        self.clock, self.at = clock, at


def settle_copies(replicas: Iterable[Replica]) -> None:
    """Files of one ledger: what they have in common is read once, from the longest of them."""
    by_ledger: dict[str, list[Replica]] = {}
    for replica in replicas:
        if replica.ledger:
            by_ledger.setdefault(replica.ledger, []).append(replica)
    for files in by_ledger.values():
        # Of equal ones the shorter name: copies are called "ana@desk (1).json", and the original goes on being written.
        files.sort(key=lambda replica: (-replica.file.count, len(replica.name), replica.name))
        for number, replica in enumerate(files):
            shared, other = max(
                ((_shared(replica.file, before.file), before) for before in files[:number]),
                key=lambda pair: pair[0],
                default=(0, None),
            )
            replica.first, replica.parts_from = shared + 1, other


def _shared(one: LedgerFile, other: LedgerFile) -> int:
    """How many records two files begin with alike: each hash stands for all before it."""
    low, high = 0, min(one.count, other.count)
    if one.hash_at(high) == other.hash_at(high):
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if one.hash_at(middle) == other.hash_at(middle):
            low = middle
        else:
            high = middle
    return low
