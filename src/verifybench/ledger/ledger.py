"""The door of the room: all ledgers of a folder read as one history, and one of them, the reviewer's own, written."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifybench.ledger import cache as caching
from verifybench.ledger.canonical import canonical
from verifybench.ledger.errors import LedgerDamaged, LedgerError, LedgerReadOnly
from verifybench.ledger.file import LedgerFile, Members
from verifybench.ledger.folding import Fold, order_of
from verifybench.ledger.names import file_name
from verifybench.ledger.records import SCHEMA, payload, trusted
from verifybench.ledger.replica import Replica, ledgers_in, settle_copies
from verifybench.ledger.steps import step_of_record
from verifybench.model.event import CaseOpened, Event, Head, Record, Redone, Undone, Unknown
from verifybench.model.state import State

if TYPE_CHECKING:
    from verifybench.ledger.database import LedgerDB

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


def _random_id() -> str:
    import secrets  # 6 ms, once in the life of a ledger

    return secrets.token_hex(16)


def _as_read_back(event: Event) -> Event:
    """The event as reading will give it: what would not be read back is not written."""
    from verifybench.ledger.events import typed  # pydantic: who opened from the cache pays for it at the first verdict

    return event if isinstance(event, Unknown) else typed(payload(event))


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
        ledger_id: Callable[[], str] = _random_id,
    ) -> None:
        """Read all ledgers of `folder`, which need not exist. Writes nothing there, whatever it finds.

        `now` gives the time of a record as UTC, ISO 8601 with seconds and `Z`. `cache` is a file that may be deleted: with
        it, files whose bytes are those of last time are not verified record by record again. `ledger_id` makes the id of
        a new ledger: 32 hexadecimal digits. Raises LedgerDamaged that names the first bad record.
        """
        self.folder = folder
        self.reviewer = unicodedata.normalize("NFC", " ".join(reviewer.split())) or "reviewer"
        self.device = unicodedata.normalize("NFC", " ".join(device.split())) or "device"
        self.read_only = read_only
        self._now, self._new_id, self._cache = now, ledger_id, cache
        self._mutex = threading.RLock()
        self._replicas: dict[str, Replica] = {}
        self._fold = Fold()
        self._decoded: dict[str, Record] = {}
        self._where: dict[str, tuple[LedgerFile, int]] | None = None
        self._records: tuple[Record, ...] | None = None
        self._state: State | None = None
        self._database: tuple[LedgerFile, LedgerDB] | None = None
        self._saved: dict[str, caching.Kept] | None = None
        self._settled = self._behind = False
        self._damaged: LedgerDamaged | None = None
        self._start()

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

    def derived(self) -> dict[str, Any]:
        """All that is computed from the files, as plain data: equal for two openings of the same files."""
        with self._mutex:
            return caching.to_plain(self._kept(), self._fold)

    def refresh(self) -> bool:
        """Take in what other processes, or a merge, brought. Says whether there was anything."""
        with self._mutex:
            return self._take_in()

    # -- writing ------------------------------------------------------------------------------------------------------

    def append(self, event: Event) -> Record:
        """Record what the reviewer did; durable when it returns, after others' records were taken in.

        Raises ValueError or TypeError for an event whose fields are not what its class says, LedgerReadOnly, LedgerDamaged,
        and LedgerError where an `Undone` or `Redone` names nothing of the own ledger
        that could be undone or redone, or the disk refused; then nothing was recorded.
        """
        if self.read_only:
            raise LedgerReadOnly("The case is open for reading only: nothing was recorded.")
        read = _as_read_back(event)
        with self._mutex:
            if not self._replicas:
                self._make_folder()
            while True:
                name, own = self._own_file()
                with own.file.locked():
                    self._take_in()
                    if own.file.count and own.owner != (self.reviewer, self.device):
                        continue  # somebody of the same slug was first
                    self._check(event, own.ledger)
                    if not own.file.count:
                        canonical(payload(event))  # what cannot be stored opens no ledger either
                        opened = CaseOpened(self._new_id(), self.device)
                        self._commit(own, opened, opened.ledger)
                        self._replicas[name] = own
                    assert own.ledger is not None
                    return self._commit(own, read, own.ledger)

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerReadOnly(f"{self.folder}: cannot be made ({error.strerror}). Nothing was recorded.") from error

    def _check(self, event: Event, ledger: str | None) -> None:
        if isinstance(event, CaseOpened):
            raise LedgerError("A ledger is opened once, by its first record.")
        if isinstance(event, (Undone, Redone)):
            stacks = self._fold.undoable if isinstance(event, Undone) else self._fold.redoable
            if event.target not in stacks.get(ledger or "", ()):
                word = "undone" if isinstance(event, Undone) else "redone"
                raise LedgerError(f"No event of your own ledger that could be {word} has the hash {event.target[:12]}.")

    def _commit(self, own: Replica, event: Event, ledger: str) -> Record:
        at = self._now()
        if not _MOMENT.fullmatch(at):
            raise ValueError(f"{at!r} is not a UTC time like 2026-01-31T09:30:00Z")
        clock = 1 + max((replica.clock for replica in self._replicas.values()), default=0)
        members: Members = {
            "at": at,
            "clock": clock,
            "event": payload(event),
            "ledger": ledger,
            "reviewer": self.reviewer,
            "schema": SCHEMA,
        }
        prev = own.file.head
        seq = self._opened(own.file).insert(members)
        record = own.take(Record(ledger, seq, clock, at, self.reviewer, prev, own.file.head, event))
        self._decoded[record.hash] = record
        self._fold.apply(step_of_record(record))
        self._changed()
        if self._where is not None:
            self._where[record.hash] = (own.file, seq)
        return record

    def _opened(self, file: LedgerFile) -> LedgerDB:
        from verifybench.ledger.database import LedgerDB  # tinydb: only who writes pays

        if self._database is None or self._database[0] is not file:
            self._database = file, LedgerDB(file)
        return self._database[1]

    # -- which file is whose ----------------------------------------------------------------------------------------------

    def _own(self) -> Replica | None:
        return next(
            (
                replica
                for _, replica in sorted(self._replicas.items())
                if replica.file.count and replica.shadows is None and replica.owner == (self.reviewer, self.device)
            ),
            None,
        )

    def _own_file(self) -> tuple[str, Replica]:
        """The own ledger, or a new file that nobody has."""
        own = self._own()
        if own is not None:
            return own.file.path.name, own
        number = 1
        while True:
            name = file_name(self.reviewer, self.device, number)
            taken = self._replicas.get(name)
            if taken is None:
                taken = self._replicas[name] = Replica(self.folder / name)
            if not taken.file.count:
                return name, taken
            number += 1

    # -- taking in ----------------------------------------------------------------------------------------------------------

    def _start(self) -> None:
        kept = caching.load(self._cache) if self._cache else None
        if kept is not None:
            files, fold = kept
            for name, mark in files.items():
                replica = Replica(self.folder / name)
                if not replica.resume(mark):
                    self._replicas.clear()
                    break
                self._replicas[name] = replica
            else:
                self._fold, self._saved = fold, files
        self._take_in()
        self._save()

    def _take_in(self) -> bool:
        if self._damaged is not None:
            raise self._damaged
        try:
            news = self._read_news()
        except LedgerError as error:
            self._behind = True  # some files may have been read on, and their records not yet folded
            if isinstance(error, LedgerDamaged):
                self._damaged = error
            raise
        if not news and not self._behind:
            return False
        for record in news:
            self._decoded[record.hash] = record
        fresh = sorted({record.hash: record for record in news}.values(), key=order_of)
        if not self._behind and order_of(fresh[0]) > self._fold.last:
            self._apply(fresh)
        else:  # records that belong before some already folded: another replica's, or a copy's
            self._fold = Fold()
            self._apply(sorted(self._read_all(), key=order_of))
        self._behind = False
        self._where = None
        self._changed()
        return True

    def _read_news(self) -> list[Record]:
        for name in ledgers_in(self.folder):
            if name not in self._replicas:
                self._replicas[name] = Replica(self.folder / name)
        news = [record for _, replica in sorted(self._replicas.items()) for record in replica.catch_up()]
        if news or not self._settled:
            settle_copies(self._replicas[name] for name in sorted(self._replicas))
            self._settled = True
        return news

    def _apply(self, records: Iterable[Record]) -> None:
        for record in records:
            self._fold.apply(step_of_record(record))

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

    def _kept(self) -> dict[str, caching.Kept]:
        return {
            name: replica.kept(replica.file.mark())
            for name, replica in sorted(self._replicas.items())
            if replica.file.count
        }

    def _save(self) -> None:
        if self._cache is None:
            return
        kept = self._kept()
        if kept != self._saved:
            caching.save(self._cache, kept, self._fold)
            self._saved = kept
