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
import errno
import hashlib
import json
import os
import threading
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from verifybench.ledger.canonical import ZERO, hash_of, seal
from verifybench.ledger.disk import CHUNK, blank, durable, keep, sync_folder, write_at
from verifybench.ledger.errors import LedgerDamaged, LedgerError, LedgerReadOnly

if TYPE_CHECKING:
    from filelock import FileLock

HEADER = b'{"_default":{\n'
CLOSER = b"}}\n"
LOCK_SECONDS = 30.0
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

Members = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a file was verified: `sha256` is that of its first `end` bytes, which hold `count` records up to `head`."""

    count: int
    head: str
    end: int
    sha256: str


class LedgerFile:
    """Knows the records up to `count`, whose newest has the hash `head`; `end` is the offset behind its line.

    Everything read was checked: hash, number, link to the record before. One object may be used by several threads.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self.head = ZERO
        self.end = 0
        self.torn: bytes | None = None  # what an unfinished write left behind `end`
        self.set_aside: Path | None = None  # where the last torn tail that was cut off is kept
        self._sha = hashlib.sha256()
        self._offsets = array("Q")
        self._seen: tuple[int, int, int] | None = None
        self._mutex = threading.RLock()
        self._lock: FileLock | None = None
        self._held = 0
        self._refused: LedgerError | None = None

    # -- reading ------------------------------------------------------------------------------------------------------

    def mark(self) -> Mark:
        return Mark(self.count, self.head, self.end, self._sha.hexdigest())

    def resume(self, mark: Mark) -> bool:
        """Take over what an earlier reading verified, if the bytes are still those. Only on a fresh object."""
        with contextlib.suppress(OSError), self.path.open("rb") as file:
            left = mark.end
            while left and (chunk := file.read(min(left, CHUNK))):
                self._sha.update(chunk)
                left -= len(chunk)
            if not left and self._sha.hexdigest() == mark.sha256:
                self.count, self.head, self.end = mark.count, mark.head, mark.end
                return True
        self._sha = hashlib.sha256()
        return False

    def catch_up(self) -> list[Members]:
        """The records committed since the last call, in order, `hash` included.

        Under `locked()` an unfinished write is set aside and cut off; without the lock it is left alone, for it may be
        under way. Raises LedgerDamaged for everything else that is not a ledger, then and whenever called again.
        """
        with self._mutex:
            if isinstance(self._refused, LedgerDamaged):
                raise self._refused
            try:
                stat = self.path.stat()
            except FileNotFoundError:
                if self.count:
                    raise self._refuse(0, f"the file is gone; it held {self.count} records") from None
                return []
            now = (stat.st_ino, stat.st_size, stat.st_mtime_ns)
            if now == self._seen and not (self._held and self.torn is not None):
                return []
            with self.path.open("rb") as file:
                news = self._read_on(file)
            self._seen = now
            if self._held and self.torn is not None:
                self._heal()
            return news

    def record(self, seq: int) -> Members:
        """Record `seq` (from 1), `hash` included. Raises KeyError."""
        if not 1 <= seq <= self.count:
            raise KeyError(seq)
        with self._mutex, self.path.open("rb") as file:
            self._find_lines(file)
            start = self._offsets[seq - 1]
            stop = self._offsets[seq] if seq < self.count else self.end
            file.seek(start)
            return _parsed(file.read(stop - start))

    def records(self) -> list[Members]:
        """Every known record, in order."""
        return [_parsed(line) for line in self._lines()]

    def hashes(self) -> list[str]:
        """The hash of every known record, in order; parses none."""
        return [line.rstrip(b"\n")[-66:-2].decode("ascii") for line in self._lines()]

    def _lines(self) -> Iterator[bytes]:
        if not self.count:
            return iter(())
        with self._mutex, self.path.open("rb") as file:
            file.seek(len(HEADER))
            return iter(file.read(self.end - len(HEADER)).rstrip(b"\n").split(b"\n"))

    def _find_lines(self, file: BinaryIO) -> None:
        """Offsets of the lines that `resume` took over unread."""
        if len(self._offsets) == self.count:
            return
        self._offsets = array("Q")
        at = len(HEADER)
        file.seek(at)
        for line in file:
            if len(self._offsets) == self.count:
                break
            self._offsets.append(at)
            at += len(line)

    def _read_on(self, file: BinaryIO) -> list[Members]:
        self.torn = None
        news: list[Members] = []
        if self.end == 0:
            first = file.readline()
            if first != HEADER:
                self._judge_header(first, file)
                return news
            self._sha.update(first)
            self.end = len(first)
        elif self.count and not self._still_ours(file):
            raise self._refuse(self.count, "the file now holds another history than the one read before")
        file.seek(self.end)
        if file.read(len(CLOSER) + 1) == CLOSER:
            return news
        self._find_lines(file)
        file.seek(self.end)
        while line := file.readline():
            if line == CLOSER:
                if not blank(file):
                    raise self._refuse(self.count + 1, "something follows the closing brackets")
                return news
            record = self._admit(line)
            if record is None:
                self._judge_tail(line, file)
                return news
            news.append(record)
        self.torn = b""  # the closing brackets were cut off
        return news

    def _still_ours(self, file: BinaryIO) -> bool:
        ending = self.head.encode("ascii") + b'"}'
        file.seek(self.end - len(ending) - 1)
        return file.read(len(ending)) == ending

    def _admit(self, line: bytes) -> Members | None:
        """The line as the next record of the chain, or None where it is not. Its newline may be missing."""
        start = self._start()
        sealed = line[len(start) :].removesuffix(b"\n")
        own = hash_of(sealed) if line.startswith(start) else None
        if own is None:
            return None
        try:
            record = json.loads(sealed)
        except (ValueError, RecursionError):
            return None
        if not isinstance(record, dict) or record.get("prev") != self.head or record.get("seq") != self.count + 1:
            return None
        whole = line if line.endswith(b"\n") else line + b"\n"
        self._take(whole, own)
        return record

    def _take(self, line: bytes, own: str) -> None:
        self._offsets.append(self.end)
        self._sha.update(line)
        self.count, self.head, self.end = self.count + 1, own, self.end + len(line)

    def _start(self) -> bytes:
        return b'%s"%d":' % (b"," if self.count else b"", self.count + 1)

    def _judge_header(self, first: bytes, file: BinaryIO) -> None:
        """Nothing, or the beginning of a file: its creation was cut short. Anything else is not a ledger."""
        body = (first + file.read(len(HEADER))).rstrip(b"\0")
        if first == HEADER.replace(b"\n", b"\r\n"):
            raise self._refuse(0, "its line ends were converted; mark `ledger/*.json -text` in .gitattributes")
        if not (HEADER + CLOSER).startswith(body):
            raise self._refuse(0, "this is not a ledger, or another program has rewritten it")
        self.torn = b""

    def _judge_tail(self, line: bytes, file: BinaryIO) -> None:
        """An unfinished write leaves a strict prefix of a record and its closer, perhaps padded with zeros, over the old
        closer. Only that may be cut off; a whole line that is not the next record is damage."""
        seq, start, body = self.count + 1, self._start() + b'{"', line.rstrip(b"\0")
        if blank(file):
            if b"\n" not in body:
                if CLOSER.startswith(body) or start.startswith(body) or (body.startswith(start) and not _whole(body)):
                    self.torn = body
                    return
            elif body in {start[:cut] + CLOSER[cut:] for cut in (1, 2)}:
                self.torn = body.rstrip(b"}\n")
                return
        raise self._refuse(seq, "the record was altered, or does not follow the one before it")

    def _refuse(self, seq: int, what: str) -> LedgerDamaged:
        damaged = LedgerDamaged(self.path, seq, what)
        self._refused = damaged
        return damaged

    # -- writing ------------------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock between processes (a file beside the ledger, never deleted). May be nested."""
        with self._mutex:
            if not self._held:
                self._acquire()
            self._held += 1
            try:
                yield
            finally:
                self._held -= 1
                if not self._held and self._lock is not None:
                    self._lock.release()

    def _acquire(self) -> None:
        from filelock import FileLock, Timeout  # 10 ms to import: only who writes pays

        if self._lock is None:
            self._lock = FileLock(f"{self.path}.lock", timeout=LOCK_SECONDS, poll_interval=0.002)
        try:
            self._lock.acquire()
        except Timeout:
            raise LedgerError(
                f"{self.path.name}: another verifybench has been writing for {LOCK_SECONDS:.0f} s. "
                "Nothing was recorded; close the other one and try again."
            ) from None
        except OSError as error:
            raise LedgerReadOnly(f"{self.path.parent}: cannot be written ({error.strerror or error}).") from error

    def append(self, members: Mapping[str, Any]) -> Members:
        """Add one record durably: `prev`, `seq` and `hash` are put in. Returns it when it is on the medium.

        Only under `locked()`, after `catch_up()`. On an error nothing is acknowledged and the earlier records stay whole;
        after a failed sync nothing more is written until the ledger is opened anew, since what is on the medium is unknown.
        """
        if not self._held:
            raise LedgerError(f"{self.path.name}: appending needs the lock.")
        if self._refused is not None:
            raise self._refused
        sealed, own = seal(members, self.count + 1, self.head)
        line = self._start() + sealed + b"\n"
        new = self.end == 0
        try:
            with self.path.open("x+b" if new and not self.path.exists() else "r+b", buffering=0) as file:
                self._commit(file, (HEADER if new else b"") + line)
                stat = os.fstat(file.fileno())
        except PermissionError as error:
            raise LedgerReadOnly(f"{self.path}: cannot be written ({error.strerror}). Nothing was recorded.") from error
        if new:
            sync_folder(self.path.parent)
            self._sha.update(HEADER)
            self.end = len(HEADER)
        self._take(line, own)
        self.torn = None
        self._seen = (stat.st_ino, stat.st_size, stat.st_mtime_ns)
        record: Members = json.loads(sealed)
        return record

    def _commit(self, file: Any, added: bytes) -> None:
        try:
            write_at(file, self.end, added + CLOSER)
        except OSError as error:
            try:
                file.truncate(self.end)
                write_at(file, self.end, CLOSER if self.end else b"")
                durable(file.fileno())
                undone = error.errno in _NO_ROOM
            except OSError:
                undone = False
            failed = LedgerError(
                f"{self.path.name}: the record could not be written ({error.strerror}). Nothing was recorded; "
                + ("free some space and try again." if undone else "close the case, look at the disk, and open it again.")
            )
            if not undone:
                self._refused = failed
            raise failed from error
        try:
            durable(file.fileno())
        except OSError as error:
            self._refused = LedgerError(
                f"{self.path.name}: the disk did not confirm the record ({error.strerror}), so it counts as not recorded. "
                "Nothing more is written until the case is opened again; look at the disk first."
            )
            raise self._refused from error

    def _heal(self) -> None:
        """Set the torn tail aside and close the file behind the last whole record. The byte before `end` is its newline."""
        assert self.torn is not None
        if self.torn.strip(b"}"):
            self.set_aside = keep(self.path, self.count + 1, self.torn)
        with self.path.open("r+b", buffering=0) as file:
            if self.end:
                file.truncate(self.end - 1)
                write_at(file, self.end - 1, b"\n" + CLOSER)
            else:
                file.truncate(0)
            durable(file.fileno())
            stat = os.fstat(file.fileno())
        self.torn = None
        self._seen = (stat.st_ino, stat.st_size, stat.st_mtime_ns)


def _parsed(line: bytes) -> Members:
    members: Members = json.loads(line[line.index(b":") + 1 :])
    return members


def _whole(line: bytes) -> bool:
    try:
        _parsed(line)
    except (ValueError, RecursionError):
        return False
    return True
