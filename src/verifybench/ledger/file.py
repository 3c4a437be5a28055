"""One ledger file: reads what is committed and appends in place; committed bytes are never touched again.

    {"_default":{
    "1":{...,"hash":"..."}
    ,"2":{...,"hash":"..."}
    }}

A commit is one write at the position of the closing brackets (the new line and the brackets again) and one fsync, under a
lock between processes, whatever the size of the ledger. Stock TinyDB reads the file. docs/ledger.md has the format.
"""

from __future__ import annotations

import contextlib
import os
import stat
import threading
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from io import FileIO
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from verifybench.ledger.canonical import hash_of, seal
from verifybench.ledger.chain import CLOSER, HEADER, LONGEST, Chain, Members, key, parser
from verifybench.ledger.disk import CHUNK, NO_ROOM, Unfit, durable, keep, regular, sync_folder, unfit, write_at
from verifybench.ledger.errors import LedgerDamaged, LedgerError, LedgerGone, LedgerReadOnly, LedgerUnsure
from verifybench.ledger.lock import Lock
from verifybench.ledger.tail import Damaged, unfinished, unfinished_header

__all__ = ["CLOSER", "HEADER", "LedgerFile", "Mark", "Members"]

LOCK_SECONDS = 30.0
TRIES = 100  # to read what another process goes on writing, before it is left for the next time
BUFFER = 1 << 18  # bytes read at a time: with Python's own 8 kB every eighth line of a ledger costs a system call


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a file was verified: `sha256` is that of its first `end` bytes, which hold `count` records up to `head`.

    `seen` are the newest heads of other ledgers that these records name: ledger to number.
    """

    count: int
    head: str
    end: int
    sha256: str
    seen: Mapping[str, int] = field(default_factory=dict)


class _Held:
    """A lock held, and other threads kept out of the file meanwhile."""

    __slots__ = ("_lock", "_mutex", "_path")

    def __init__(self, path: Path, mutex: threading.RLock, lock: Lock) -> None:
        self._path, self._mutex, self._lock = path, mutex, lock

    def __enter__(self) -> None:
        self._mutex.acquire()
        try:
            self._lock.acquire()
        except BaseException as error:
            self._mutex.release()
            if isinstance(error, TimeoutError):
                raise LedgerError(
                    f"{self._path.name}: another verifybench has been writing for {LOCK_SECONDS:.0f} s. "
                    "Nothing was recorded; close the other one and try again."
                ) from None
            if isinstance(error, OSError):
                what = f"{self._path.parent}: cannot be written ({error.strerror or error})."
                raise LedgerReadOnly(what) from error
            raise

    def __exit__(self, *_: object) -> None:
        self._lock.release()
        self._mutex.release()


class LedgerFile:
    """Knows the records up to `count`, whose newest has the hash `head`; `end` is the offset behind its line.

    Everything read was checked: hash, number, link to the record before. Records themselves stay in the file and are
    parsed when they are asked for. One object may be used by several threads.
    """

    def __init__(self, path: Path, *, marking: bool = False) -> None:
        """With `marking` the file's bytes are hashed as they are verified, for `mark`."""
        self.path = path
        self.torn: bytes | None = None  # what an unfinished write left behind `end`
        self.set_aside: Path | None = None  # where the last torn tail that was cut off is kept
        self._chain = Chain(marking=marking)
        # Offsets of the records behind `_base`, found when one is asked for; `_next` is where the first unknown one begins.
        self._offsets, self._base, self._next = array("Q"), 0, len(HEADER)
        self._looked: tuple[int, int, int] | None = None
        self._mutex = threading.RLock()
        self._lock = Lock(path.with_name(f"{path.name}.lock"), LOCK_SECONDS)
        self._refused: LedgerError | None = None

    @property
    def count(self) -> int:
        return self._chain.count

    @property
    def head(self) -> str:
        return self._chain.head

    @property
    def end(self) -> int:
        return self._chain.end

    @property
    def seen(self) -> Mapping[str, int]:
        """The newest heads of other ledgers that records of this file name: ledger to number."""
        return self._chain.seen

    # -- reading ------------------------------------------------------------------------------------------------------

    def mark(self) -> Mark:
        """Only with `marking`."""
        chain = self._chain
        assert chain.sha is not None
        return Mark(chain.count, chain.head, chain.end, chain.sha.hexdigest(), dict(chain.seen))

    def resume(self, mark: Mark) -> bool:
        """Take over what an earlier reading verified, if the bytes are still those. Only on a fresh object with `marking`."""
        chain = Chain(marking=True)
        assert chain.sha is not None
        with contextlib.suppress(OSError, Unfit), open(self.path, "rb", buffering=0, opener=regular) as file:
            left = mark.end
            while left and (chunk := file.read(min(left, CHUNK))):
                chain.sha.update(chunk)
                left -= len(chunk)
            if not left and chain.sha.hexdigest() == mark.sha256:
                line = _line_before(file, mark.end)
                start = key(mark.count)
                if line.startswith(start) and hash_of(line[len(start) : -1]) == mark.head:
                    chain.count, chain.head, chain.end, chain.seen = mark.count, mark.head, mark.end, dict(mark.seen)
                    chain.last = mark.end - len(line)
                    self._chain = chain
                    return True
        return False

    def catch_up(self) -> range:
        """Take in what was committed since the last call; the numbers of those records.

        Under `locked()` an unfinished write is set aside and cut off; without the lock it is left alone, for it may be
        under way. Raises LedgerDamaged for everything else that is not a ledger, then and whenever called again; LedgerGone
        for as long as there is no such file.
        """
        with self._mutex:
            if isinstance(self._refused, LedgerDamaged):
                raise self._refused
            before = self.count
            for _ in range(TRIES):
                now = self._look()
                if now is None or (now == self._looked and not (self._lock.held and self.torn is not None)):
                    break
                try:
                    with _opened(self.path) as file:
                        self._read_on(file)
                except LedgerDamaged:
                    if self._lock.held or self._look() == now:
                        raise
                    self._refused = None  # somebody was writing meanwhile: what was read is half of before, half of after
                    continue
                self._looked = now
                if self._lock.held and self.torn is not None:
                    self._heal()
                break
            return range(before + 1, self.count + 1)

    def _look(self) -> tuple[int, int, int] | None:
        """What tells one state of the file from another: every commit changes its size. None where there is no file yet."""
        try:
            about = os.lstat(self.path)  # a commit looks twice: a third of the time of Path.stat
        except FileNotFoundError:
            if self.count:
                raise LedgerGone(self.path, 0, f"the file is gone; it held {self.count} records") from None
            return None
        if not stat.S_ISREG(about.st_mode):
            raise LedgerGone(self.path, 0, f"it {unfit(about)}")
        return about.st_ino, about.st_size, about.st_mtime_ns

    def lines(self, start: int = 1, stop: int | None = None) -> Iterator[bytes]:
        """The lines of the records from `start` to `stop`, both included; to the last one known now."""
        with self._mutex:
            stop = self.count if stop is None else min(stop, self.count)
            if start > stop:
                return iter(())
            at = self._offset(start)
        return _lines(self.path, at, stop - start + 1)

    def records(self, start: int = 1, stop: int | None = None) -> Iterator[Members]:
        """The records from `start` to `stop`, both included, `hash` with them; parsed one at a time.

        Raises LedgerDamaged where a line that fits the chain is no JSON.
        """
        lines = self.lines(start, stop)
        parse = parser((self.count if stop is None else stop) - start)
        for seq, line in enumerate(lines, start):
            try:
                members = parse(line[line.index(b":") + 1 :])
            except (ValueError, RecursionError):
                members = None
            if type(members) is not dict:
                raise LedgerDamaged(self.path, seq, "not a record")
            yield members

    def record(self, seq: int) -> Members:
        """Record `seq` (from 1), `hash` included. Raises KeyError; LedgerDamaged where it is no JSON."""
        if not 1 <= seq <= self.count:
            raise KeyError(seq)
        return next(self.records(seq, seq))

    def hash_at(self, seq: int) -> str:
        """The hash of record `seq`, which must be known."""
        return next(self.hashes(seq, seq))

    def hashes(self, start: int = 1, stop: int | None = None) -> Iterator[str]:
        """The hashes of the records from `start` to `stop`, in order; parses none."""
        return (line[-67:-3].decode("ascii") for line in self.lines(start, stop))

    def _offset(self, seq: int) -> int:
        if seq == self.count and self._chain.last is not None:
            return self._chain.last
        if seq <= self._base:
            self._offsets, self._base, self._next = array("Q"), 0, len(HEADER)
        if seq == self._base + len(self._offsets) + 1:
            return self._next
        if seq > self._base + len(self._offsets):
            with _opened(self.path) as file:
                file.seek(self._next)
                for line in islice(file, self.count - self._base - len(self._offsets)):
                    self._offsets.append(self._next)
                    self._next += len(line)
        return self._offsets[seq - self._base - 1]

    def _pass_over(self) -> None:
        """What was read so far need not be gone through for the offset of what comes next."""
        if not self._offsets and self.end:
            self._base, self._next = self.count, self.end

    def _read_on(self, file: BinaryIO) -> None:
        self.torn = None
        if self.end == 0:
            first = file.readline(CHUNK)
            if first != HEADER:
                try:
                    self.torn = unfinished_header(first, file)
                except Damaged as error:
                    raise self._refuse(0, str(error)) from None
                return
            self._chain.begin(HEADER)
        elif self.count and not self._still_ours(file):
            raise self._refuse(self.count, "the file now holds another history than the one read before")
        self._pass_over()
        file.seek(self.end)
        # A limit costs time at every line, and only a file that is longer can have a line that is.
        bounded = os.fstat(file.fileno()).st_size > LONGEST
        stopped = self._chain.read_on(iter(partial(file.readline, LONGEST + 1), b"") if bounded else file)
        if not stopped:
            self.torn = b""  # the closing brackets were cut off
            return
        if len(stopped) > LONGEST:
            raise self._refuse(self.count + 1, f"longer than {LONGEST >> 20} MiB, and is not read")
        file.seek(self.end + len(stopped))
        try:
            self.torn = unfinished(stopped, self.count + 1, file)
        except Damaged as error:
            raise self._refuse(self.count + 1, str(error)) from None

    def _still_ours(self, file: BinaryIO) -> bool:
        ending = self.head.encode("ascii") + b'"}'
        file.seek(self.end - len(ending) - 1)
        return file.read(len(ending)) == ending

    def _refuse(self, seq: int, what: str) -> LedgerDamaged:
        damaged = LedgerDamaged(self.path, seq, what)
        self._refused = damaged
        return damaged

    # -- writing ------------------------------------------------------------------------------------------------------

    @property
    def held(self) -> bool:
        """Whether this thread holds the lock."""
        return self._lock.held

    def locked(self) -> _Held:
        """Hold the lock between processes (a file beside the ledger, never deleted), as a context. May be nested."""
        return _Held(self.path, self._mutex, self._lock)

    def append(self, members: Mapping[str, Any]) -> Members:
        """Add one record durably: `prev`, `seq` and `hash` are put in. Returns it when it is on the medium.

        Only under `locked()`, after `catch_up()`. On an error nothing is acknowledged and the earlier records stay whole;
        after a failed sync nothing more is written until the ledger is opened anew, since what is on the medium is unknown.
        """
        if not self._lock.held:
            raise LedgerError(f"{self.path.name}: appending needs the lock.")
        if self._refused is not None:
            raise self._refused
        seq, prev = self.count + 1, self.head
        sealed, own = seal(members, seq, prev)
        line = key(seq) + sealed + b"\n"
        record: Members = {**members, "prev": prev, "seq": seq, "hash": own}
        new = self.end == 0
        file = self._opened(new)
        try:
            self._commit(file, (HEADER if new else b"") + line)
            self._looked = None
            with contextlib.suppress(OSError):  # it is recorded: not knowing how the file looks now costs a reading
                about = os.fstat(file.fileno())
                self._looked = about.st_ino, about.st_size, about.st_mtime_ns
        finally:
            with contextlib.suppress(OSError):
                file.close()
        if new:
            try:
                sync_folder(self.path.parent)
            except OSError as error:
                raise self._unconfirmed(error) from error
            self._chain.begin(HEADER)
        self._pass_over()
        self._chain.add(line, own)
        self._chain.note_seen(record)
        self.torn = None
        return record

    def _opened(self, new: bool) -> FileIO:
        try:
            return FileIO(str(self.path), "x+" if new and not self.path.exists() else "r+", opener=regular)
        except Unfit as error:
            raise LedgerGone(self.path, 0, f"it {error}") from None
        except PermissionError as error:
            raise LedgerReadOnly(f"{self.path}: cannot be written ({error.strerror}). Nothing was recorded.") from error
        except OSError as error:
            what = f"{self.path}: cannot be written ({error.strerror}). Nothing was recorded; try again."
            raise LedgerError(what) from error

    def _commit(self, file: FileIO, added: bytes) -> None:
        try:
            write_at(file, self.end, added + CLOSER)
        except OSError as error:
            try:
                file.truncate(self.end)
                write_at(file, self.end, CLOSER if self.end else b"")
                durable(file.fileno())
                undone = error.errno in NO_ROOM
            except OSError:
                undone = False
            failed = (LedgerError if undone else LedgerUnsure)(
                f"{self.path.name}: the record could not be written ({error.strerror}). Nothing was recorded; "
                + ("free some space and try again." if undone else "close the case, look at the disk, and open it again.")
            )
            if not undone:
                self._refused = failed
            raise failed from error
        try:
            durable(file.fileno())
        except OSError as error:
            raise self._unconfirmed(error) from error

    def _unconfirmed(self, error: OSError) -> LedgerError:
        self._refused = LedgerUnsure(
            f"{self.path.name}: the disk did not confirm the record ({error.strerror}), so it counts as not recorded. "
            "Nothing more is written until the case is opened again; look at the disk first."
        )
        return self._refused

    def _heal(self) -> None:
        """Set the torn tail aside and close the file behind the last whole record. The byte before `end` is its newline."""
        assert self.torn is not None
        if self.torn.strip(b"}"):
            self.set_aside = keep(self.path, self.count + 1, self.torn)
        with FileIO(str(self.path), "r+", opener=regular) as file:
            if self.end:
                file.truncate(self.end - 1)
                write_at(file, self.end - 1, b"\n" + CLOSER)
            else:
                file.truncate(0)
            durable(file.fileno())
            about = os.fstat(file.fileno())
        self.torn = None
        self._looked = (about.st_ino, about.st_size, about.st_mtime_ns)


def _opened(path: Path) -> BinaryIO:
    try:
        return open(path, "rb", buffering=BUFFER, opener=regular)
    except Unfit as error:
        raise LedgerDamaged(path, 0, str(error)) from None


def _line_before(file: BinaryIO | FileIO, end: int) -> bytes:
    """The line that ends at this offset."""
    length = 1 << 12
    while True:
        at = max(0, end - length)
        file.seek(at)
        read = file.read(end - at) or b""
        begins = read.rfind(b"\n", 0, -1) + 1
        if begins or not at:
            return read[begins:]
        length <<= 3


def _lines(path: Path, at: int, number: int) -> Iterator[bytes]:
    with _opened(path) as file:
        file.seek(at)
        yield from islice(file, number)
