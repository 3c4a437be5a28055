"""The door of the room: all ledgers of a folder read as one history, and one of them, the reviewer's own, written."""

from __future__ import annotations

import re
import secrets
import threading
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.ledger import cache as caching
from verifybench.ledger.errors import LedgerDamaged, LedgerError, LedgerReadOnly
from verifybench.ledger.file import LedgerFile, Mark, Members
from verifybench.ledger.folding import Fold, order_of
from verifybench.ledger.names import file_name
from verifybench.ledger.records import SCHEMA, payload, trusted
from verifybench.model.event import CaseOpened, Event, Head, Record, Redone, Undone
from verifybench.model.state import State

if TYPE_CHECKING:
    from verifybench.ledger.database import LedgerDB

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


class _Replica:
    """One file of the folder, and what its heads and its next record need."""

    def __init__(self, path: Path) -> None:
        self.file = LedgerFile(path)
        self.ledger: str | None = None
        self.clock = 0
        self.at = ""
        self.owner = ("", "")
        self.shadows: _Replica | None = None  # the longer copy of the same ledger, where there is one

    def resume(self, kept: caching.Kept) -> bool:
        if self.file.resume(kept.mark):
            self.ledger, self.clock, self.at, self.owner = kept.ledger, kept.clock, kept.at, kept.owner
            return True
        return False

    def catch_up(self) -> list[Record]:
        """Newly committed records, validated."""
        news = self.file.catch_up()
        if not news:
            return []
        from verifybench.ledger.events import validate  # pydantic, 60 ms: only for records nobody has verified before

        path = self.file.path
        return [self.take(validate(members, path, members["seq"], self.ledger, self.clock)) for members in news]

    def take(self, record: Record) -> Record:
        if isinstance(record.event, CaseOpened) and self.ledger is None:
            self.ledger, self.owner = record.ledger, (record.reviewer, record.event.device)
        self.clock, self.at = record.clock, record.at
        return record

    def records(self) -> list[Record]:
        return [trusted(members) for members in self.file.records()]

    def kept(self, mark: Mark) -> caching.Kept:
        return caching.Kept(mark, self.ledger or "", self.clock, self.at, self.owner)


class Ledger:
    """Append-only: `append` is the only way to write, and what it returned stays for ever.

    `state` is the fold over the records of all files; own events are those of the file that belongs to `reviewer` on
    `device`. May be used by several threads.
    """

    def __init__(
        self,
        folder: Path,
        *,
        reviewer: str,
        device: str,
        now: Callable[[], str],
        read_only: bool = False,
        cache: Path | None = None,
        ledger_id: Callable[[], str] = lambda: secrets.token_hex(16),
    ) -> None:
        self.folder = folder
        self.reviewer = unicodedata.normalize("NFC", " ".join(reviewer.split())) or "reviewer"
        self.device = unicodedata.normalize("NFC", " ".join(device.split())) or "device"
        self.read_only = read_only
        self._now, self._new_id, self._cache = now, ledger_id, cache
        self._mutex = threading.RLock()
        self._replicas: dict[str, _Replica] = {}
        self._fold = Fold()
        self._decoded: dict[str, Record] = {}
        self._where: dict[str, tuple[LedgerFile, int]] | None = None
        self._records: tuple[Record, ...] | None = None
        self._state: State | None = None
        self._database: tuple[LedgerFile, LedgerDB] | None = None
        self._saved: dict[str, caching.Kept] | None = None
        self._start()

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        reviewer: str,
        device: str,
        now: Callable[[], str],
        read_only: bool = False,
        cache: Path | None = None,
        ledger_id: Callable[[], str] = lambda: secrets.token_hex(16),
    ) -> Ledger:
        """Read all ledgers of `folder`, which need not exist. Writes nothing there, whatever it finds.

        `now` gives the time of a record as UTC, ISO 8601 with seconds and `Z`. `cache` is a file that may be deleted: with
        it, files whose bytes are those of last time are not verified record by record again. `ledger_id` makes the id of
        a new ledger: 32 hexadecimal digits. Raises LedgerDamaged that names the first bad record.
        """
        return cls(folder, reviewer=reviewer, device=device, now=now, read_only=read_only, cache=cache, ledger_id=ledger_id)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Save the cache. Records need no closing."""
        with self._mutex:
            self._save()

    # -- reading ------------------------------------------------------------------------------------------------------

    @property
    def id(self) -> str | None:
        """The id of the own ledger, None before its first record. Undo and redo work on its events."""
        own = self._own()
        return own.ledger if own else None

    @property
    def state(self) -> State:
        with self._mutex:
            if self._state is None:
                self._state = self._fold.state(self.record)
            return self._state

    def records(self) -> tuple[Record, ...]:
        """The records of all ledgers in merged order: (clock, ledger, seq)."""
        with self._mutex:
            if self._records is None:
                self._records = tuple(sorted(self._read_all(), key=order_of))
            return self._records

    def record(self, hash: str) -> Record:
        """The record with this hash. Raises KeyError."""
        with self._mutex:
            found = self._decoded.get(hash)
            if found is None:
                file, seq = self._places()[hash]
                found = self._decoded[hash] = trusted(file.record(seq))
            return found

    def heads(self) -> tuple[Head, ...]:
        """The newest record of every ledger file, by file name."""
        with self._mutex:
            return tuple(
                Head(replica.ledger or "", name, replica.file.count, replica.file.head, replica.at)
                for name, replica in sorted(self._replicas.items())
                if replica.file.count
            )

    def refresh(self) -> bool:
        """Take in what other processes, or a merge, brought. Says whether there was anything."""
        with self._mutex:
            return self._take_in()

    # -- writing ------------------------------------------------------------------------------------------------------

    def append(self, event: Event) -> Record:
        """Record what the reviewer did; durable when it returns, after others' records were taken in.

        Raises LedgerReadOnly, LedgerDamaged, and LedgerError where an `Undone` or `Redone` names nothing of the own ledger
        that could be undone or redone, or the disk refused; then nothing was recorded.
        """
        if self.read_only:
            raise LedgerReadOnly("The case is open for reading only: nothing was recorded.")
        with self._mutex:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise LedgerReadOnly(f"{self.folder}: cannot be made ({error.strerror}). Nothing was recorded.") from error
            while True:
                name, own = self._own_file()
                with own.file.locked():
                    self._take_in()
                    if own.file.count and own.owner != (self.reviewer, self.device):
                        continue  # somebody of the same slug was first
                    self._check(event, own.ledger)
                    if not own.file.count:
                        opened = CaseOpened(self._new_id(), self.device)
                        self._commit(own, opened, opened.ledger)
                        self._replicas[name] = own
                    assert own.ledger is not None
                    return self._commit(own, event, own.ledger)

    def _check(self, event: Event, ledger: str | None) -> None:
        if isinstance(event, CaseOpened):
            raise LedgerError("A ledger is opened once, by its first record.")
        if isinstance(event, (Undone, Redone)):
            stacks = self._fold.undoable if isinstance(event, Undone) else self._fold.redoable
            if event.target not in stacks.get(ledger or "", ()):
                word = "undone" if isinstance(event, Undone) else "redone"
                raise LedgerError(f"No event of your own ledger that could be {word} has the hash {event.target[:12]}.")

    def _commit(self, own: _Replica, event: Event, ledger: str) -> Record:
        at = self._now()
        if not _MOMENT.fullmatch(at):
            raise ValueError(f"{at!r} is not a UTC time like 2026-01-31T09:30:00Z")
        members: Members = {
            "at": at,
            "clock": 1 + max((replica.clock for replica in self._replicas.values()), default=0),
            "event": payload(event),
            "ledger": ledger,
            "reviewer": self.reviewer,
            "schema": SCHEMA,
        }
        database = self._opened(own.file)
        seq = database.insert(members)
        record = own.take(trusted(own.file.record(seq)))
        self._decoded[record.hash] = record
        self._fold.apply(record)
        self._changed()
        if self._where is not None:
            self._where[record.hash] = (own.file, seq)
        return record

    def _opened(self, file: LedgerFile) -> LedgerDB:
        from verifybench.ledger.database import LedgerDB  # tinydb, 15 ms: only who writes pays

        if self._database is None or self._database[0] is not file:
            self._database = file, LedgerDB(file)
        return self._database[1]

    # -- which file is whose ----------------------------------------------------------------------------------------------

    def _own(self) -> _Replica | None:
        return next(
            (
                replica
                for _, replica in sorted(self._replicas.items())
                if replica.file.count and replica.shadows is None and replica.owner == (self.reviewer, self.device)
            ),
            None,
        )

    def _own_file(self) -> tuple[str, _Replica]:
        """The own ledger, or a new file that nobody has."""
        own = self._own()
        if own is not None:
            return own.file.path.name, own
        number = 1
        while True:
            name = file_name(self.reviewer, self.device, number)
            taken = self._replicas.get(name)
            if taken is None:
                taken = self._replicas[name] = _Replica(self.folder / name)
            if not taken.file.count:
                return name, taken
            number += 1

    # -- taking in ----------------------------------------------------------------------------------------------------------

    def _start(self) -> None:
        kept = caching.load(self._cache) if self._cache else None
        if kept is not None:
            files, fold = kept
            for name, mark in files.items():
                replica = _Replica(self.folder / name)
                if not replica.resume(mark):
                    self._replicas.clear()
                    break
                self._replicas[name] = replica
            else:
                self._fold, self._saved = fold, files
        self._take_in()
        self._save()

    def _take_in(self) -> bool:
        for path in sorted(self.folder.glob("*.json")):
            self._replicas.setdefault(path.name, _Replica(path))
        news = [record for _, replica in sorted(self._replicas.items()) for record in replica.catch_up()]
        if not news:
            return False
        for record in news:
            self._decoded[record.hash] = record
        self._settle_copies()
        fresh = sorted({record.hash: record for record in news}.values(), key=order_of)
        if order_of(fresh[0]) > self._fold.last:
            self._apply(fresh)
        else:  # records that belong before some already folded: another replica's, or a copy's
            self._fold = Fold()
            self._apply(sorted(self._read_all(), key=order_of))
        self._where = None
        self._changed()
        return True

    def _settle_copies(self) -> None:
        """Two files of one ledger: a copy that is a beginning of the other is read once; two that part are refused."""
        by_ledger: dict[str, list[_Replica]] = {}
        for _, replica in sorted(self._replicas.items()):
            replica.shadows = None
            if replica.ledger:
                by_ledger.setdefault(replica.ledger, []).append(replica)
        for replicas in by_ledger.values():
            # Of equal ones the shorter name: copies are called "ana@desk (1).json", and the original goes on being written.
            longest = min(replicas, key=lambda replica: (-replica.file.count, len(replica.file.path.name)))
            for replica in replicas:
                if replica is longest:
                    continue
                seq = replica.file.count
                if longest.file.record(seq)["hash"] != replica.file.head:
                    raise LedgerDamaged(
                        replica.file.path, 0, f"it and {longest.file.path.name} continue the same ledger in two ways"
                    )
                replica.shadows = longest

    def _apply(self, records: Iterable[Record]) -> None:
        for record in records:
            self._fold.apply(record)

    def _read_all(self) -> list[Record]:
        return [
            record
            for _, replica in sorted(self._replicas.items())
            if replica.shadows is None
            for record in replica.records()
        ]

    def _places(self) -> dict[str, tuple[LedgerFile, int]]:
        if self._where is None:
            self._where = {
                hash: (replica.file, seq)
                for _, replica in sorted(self._replicas.items())
                for seq, hash in enumerate(replica.file.hashes(), 1)
            }
        return self._where

    def _changed(self) -> None:
        self._state = self._records = None

    def _save(self) -> None:
        if self._cache is None:
            return
        kept = {
            name: replica.kept(replica.file.mark())
            for name, replica in sorted(self._replicas.items())
            if replica.file.count
        }
        if kept != self._saved:
            caching.save(self._cache, kept, self._fold)
            self._saved = kept
