"""The door of the room: all ledgers of a folder read as one history, and one of them, the reviewer's own, written."""

from __future__ import annotations

import contextlib
import re
import threading
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifybench.ledger import cache as caching
from verifybench.ledger.canonical import Written
from verifybench.ledger.errors import LedgerDamaged, LedgerError, LedgerGone, LedgerReadOnly
from verifybench.ledger.file import LedgerFile, Members
from verifybench.ledger.folder import Fork, LedgerFolder
from verifybench.ledger.folding import Fold
from verifybench.ledger.records import MOMENT, SCHEMA, trusted
from verifybench.ledger.replay import Replay
from verifybench.ledger.replica import Replica
from verifybench.ledger.writing import written
from verifybench.model.event import CaseOpened, Event, Head, Record, Redone, Undone
from verifybench.model.state import State

if TYPE_CHECKING:
    from verifybench.ledger.database import LedgerTable
    from verifybench.ledger.entries import Entry

_MOMENT = re.compile(MOMENT, re.ASCII)


def _random_id() -> str:
    import secrets  # 6 ms, once in the life of a ledger

    return secrets.token_hex(16)


class Ledger:
    """Append-only: `append` is the only way to write, and what it returned stays for ever.

    `state` is the fold over the records of all files, made when it is first asked for; own events are those of the file
    that belongs to `reviewer` on `device`. May be used by several threads.
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
        """Verify all ledgers of `folder`, which need not exist. Writes nothing there, whatever it finds.

        `now` gives the time of a record as UTC, ISO 8601 with seconds and `Z`. `cache` is a file that may be deleted: with
        it, files whose bytes are those of last time are not verified record by record again. `ledger_id` makes the id of
        a new ledger: 32 hexadecimal digits. Raises LedgerDamaged that names the first bad record.

        Here the chain is checked, every line of it. That a record is what its kind says is checked when it is read: `state`,
        `records`, `record` and what they return raise LedgerDamaged for one that is not.
        """
        self.folder = folder
        self.reviewer = unicodedata.normalize("NFC", " ".join(reviewer.split())) or "reviewer"
        self.device = unicodedata.normalize("NFC", " ".join(device.split())) or "device"
        self.read_only = read_only
        self.keeps_cache = True  # else it is only read
        self.edition: Callable[[], str] = lambda: ""  # what names the texts on screen, asked before each record is written
        self._now, self._new_id, self._cache = now, ledger_id, cache
        self._mutex = threading.RLock()
        self._files = LedgerFolder(folder, marking=cache is not None)
        # What goes into the cache is believed later without pydantic, so it is validated first.
        self._replay = Replay(self._files, validating=cache is not None)
        self._decoded: dict[str, Record] = {}
        self._told: dict[str, Record] = {}  # those with words kept beside the ledger filled in
        self._records: tuple[Record, ...] | None = None
        self._state: State | None = None
        self._written: tuple[LedgerFile, LedgerTable] | None = None
        self._saved: dict[str, caching.Kept] | None = None
        self._damaged: LedgerDamaged | None = None
        self._known = 0
        self._resume()
        self._take_in()

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
        own = self._files.own(self.reviewer, self.device)
        return own.ledger if own else None

    @property
    def state(self) -> State:
        with self._mutex:
            if self._state is None:
                with self._noting_damage():
                    fold = self._replay.looked_up()
                self._state = fold.state(self.record)
                if self._saved is None:
                    self._save()
            return self._state

    @property
    def forks(self) -> tuple[Fork, ...]:
        """Ledgers that two files here continue in two ways. The records of both are read; each goes on in its own file."""
        with self._mutex:
            return self._files.forks()

    def records(self) -> tuple[Record, ...]:
        """The records of all ledgers in merged order: (clock, ledger, seq)."""
        with self._mutex:
            if self._records is None:
                typed = (self._typed(replica, members) for replica, members in self._files.in_order({}))
                self._records = tuple(map(self._with_words, typed))
            return self._records

    def entries(self, newest: int | None = None) -> Iterator[Entry]:
        """What lists tell of the records, in merged order, without typing them; of all, or of as many of the newest."""
        from verifybench.ledger.entries import entry_of

        with self._mutex:
            starts = {} if newest is None else {one.name: one.file.count - newest + 1 for one in self._files}
            placed = self._files.placed(starts)
            lines = placed if newest is None else list(placed)[-newest:]
        return map(entry_of, lines)

    @property
    def held(self) -> int:
        """How many records there are; one that several files have counts once."""
        with self._mutex:
            return sum(max(0, one.file.count - one.first + 1) for one in self._files)

    def record(self, hash: str) -> Record:
        """The record with this hash. Raises KeyError."""
        with self._mutex:
            found = self._decoded.get(hash)
            if found is None:
                replica, seq = self._files.find(hash)
                with self._noting_damage():
                    found = self._typed(replica, replica.file.record(seq))
            return self._with_words(found)

    def heads(self) -> tuple[Head, ...]:
        """The newest record of every ledger file, by file name."""
        with self._mutex:
            return self._files.heads()

    def derived(self) -> dict[str, Any]:
        """All that is computed from the files, as plain data: equal for two openings of the same files."""
        with self._mutex:
            files = {
                one.name: [
                    one.file.count,
                    one.file.head,
                    one.file.end,
                    dict(one.file.seen),
                    one.ledger,
                    one.clock,
                    one.at,
                    one.owner,
                ]
                for one in self._files
            }
            return {"files": files, "fold": self._brought_on().to_json()}

    def forget_words(self) -> None:
        """Have words that are kept beside the ledger read anew: some were erased, or came."""
        with self._mutex:
            self._told.clear()
            self._state = self._records = None

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
        plain, edition = written(event), self.edition()
        with self._mutex:
            if not self._files.replicas:
                self._files.make()
            while True:
                own = self._own()
                with own.file.locked():
                    if self._take_in(quickly=bool(own.file.count)) and self._own() is not own:
                        continue  # somebody of the same slug was first, or another file came that is to be gone on with
                    self._check(event, own.ledger)
                    if not own.file.count:
                        opened = CaseOpened(self._new_id(), self.device)
                        self._commit(own, opened, written(opened), opened.ledger, edition)
                    assert own.ledger is not None
                    return self._commit(own, event, plain, own.ledger, edition)

    def _own(self) -> Replica:
        return self._files.own(self.reviewer, self.device) or self._files.fresh(self.reviewer, self.device)

    def _check(self, event: Event, ledger: str | None) -> None:
        if isinstance(event, CaseOpened):
            raise LedgerError("A ledger is opened once, by its first record.")
        if isinstance(event, (Undone, Redone)):
            fold = self._brought_on()
            stacks = fold.undoable if isinstance(event, Undone) else fold.redoable
            if event.target not in stacks.get(ledger or "", ()) or self.record(event.target).reviewer != self.reviewer:
                word = "undone" if isinstance(event, Undone) else "redone"
                raise LedgerError(f"No event of your own ledger that could be {word} has the hash {event.target[:12]}.")

    def _commit(self, own: Replica, event: Event, plain: Written, ledger: str, edition: str) -> Record:
        at = self._now()
        if not _MOMENT.fullmatch(at):
            raise ValueError(f"{at!r} is not a UTC time like 2026-01-31T09:30:00Z")
        members: Members = {
            "at": at,
            "clock": self._files.next_clock(own),
            "event": plain,
            "ledger": ledger,
            "reviewer": self.reviewer,
            "schema": SCHEMA,
        }
        if edition:
            members["edition"] = edition
        seen = self._files.unseen_by(own)
        if seen:
            members["seen"] = [{"hash": head.hash, "ledger": head.ledger, "seq": head.seq} for head in seen]
        prev, current = own.file.head, self._replay.is_current()
        members |= {"prev": prev, "seq": self._table(own.file).insert(members), "hash": own.file.head}
        own.take(members)
        record = Record(
            ledger, members["seq"], members["clock"], at, self.reviewer, prev, own.file.head, event, seen, edition
        )
        self._decoded[record.hash] = record
        self._state = self._records = None
        if current:
            self._replay.add(own, members)
        self._known = self._files.count
        return record

    def _table(self, file: LedgerFile) -> LedgerTable:
        from verifybench.ledger.database import LedgerDB  # tinydb: only who writes pays

        if self._written is None or self._written[0] is not file:
            database = LedgerDB(file)
            self._written = file, database.table(database.default_table_name)
        return self._written[1]

    # -- taking in ------------------------------------------------------------------------------------------------------

    def _take_in(self, *, quickly: bool = False) -> bool:
        if self._damaged is not None:
            raise self._damaged
        try:
            self._files.catch_up(quickly=quickly)
        except LedgerGone:
            raise
        except LedgerDamaged as error:
            self._damaged = error
            raise
        if self._files.count == self._known:
            return False
        self._known = self._files.count
        self.forget_words()
        return True

    def _brought_on(self) -> Fold:
        with self._noting_damage():
            return self._replay.brought_on()

    @contextlib.contextmanager
    def _noting_damage(self) -> Iterator[None]:
        """What is damaged stays refused, and nothing is written on top of it."""
        if self._damaged is not None:
            raise self._damaged
        try:
            yield
        except LedgerGone:
            raise
        except LedgerDamaged as error:
            self._damaged = error
            raise

    def _resume(self) -> None:
        kept = caching.load(self._cache) if self._cache else None
        if kept is None:
            return
        files, fold = kept
        if self._files.resume(files):
            self._replay.resume(fold)
            self._saved = files

    def _save(self) -> None:
        """Only what somebody asked for: a fold that is behind stays as it was saved."""
        if self._cache is None or not self.keeps_cache or not self._replay.is_current():
            return
        kept = {replica.name: replica.kept() for replica in self._files}
        if kept != self._saved:
            caching.save(self._cache, kept, self._replay.fold)
            self._saved = kept

    def _typed(self, replica: Replica, members: Members) -> Record:
        """The record, validated unless that was done before. Each is made once."""
        hash = members["hash"]
        found = self._decoded.get(hash)
        if found is None:
            seq = members["seq"]
            found = trusted(members) if seq <= replica.validated else replica.typed(members)
            self._decoded[hash] = found
        return found

    def _with_words(self, record: Record) -> Record:
        """With the words that are kept beside the ledger."""
        if not getattr(record.event, "apart", ()):
            return record
        found = self._told.get(record.hash)
        if found is None:
            from verifybench.ledger.apart import reveal

            found = self._told[record.hash] = replace(record, event=reveal(record.event, self.folder))
        return found
