"""A lock between processes: an exclusive lock on a file beside the ledger, which is made once and never deleted.

A microsecond where nobody else holds it, so that it does not show beside the fsync of a commit.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from pathlib import Path
from typing import Self

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_IN_PLACE = getattr(os, "O_NOFOLLOW", 0)  # a folder may come from anyone: no link leads out of it
POLL = 0.002  # seconds between tries while another process holds it


class Lock:
    """Re-entrant, and usable by several threads: who holds it in one thread keeps the others out, here and elsewhere.

    The file is opened anew each time: a forked child holds no copy of it, and a folder that was replaced is noticed.
    """

    def __init__(self, path: Path, seconds: float) -> None:
        """`seconds` is how long to wait for another process."""
        self.path, self.seconds = path, seconds
        self._mutex = threading.RLock()
        self._depth = 0
        self._owner = 0
        self._descriptor = -1

    @property
    def held(self) -> bool:
        """Whether this thread holds it."""
        return self._depth > 0 and self._owner == threading.get_ident()

    def acquire(self) -> None:
        """Raises TimeoutError where another process does not let go, OSError where the file cannot be made."""
        self._mutex.acquire()
        try:
            if not self._depth:
                self._descriptor = self._wait()
                self._owner = threading.get_ident()
            self._depth += 1
        except BaseException:
            self._mutex.release()
            raise

    def release(self) -> None:
        self._depth -= 1
        try:
            if not self._depth:
                descriptor, self._descriptor = self._descriptor, -1
                with contextlib.suppress(OSError):  # it is gone all the same, and what was written under it is there
                    _let_go(descriptor)
        finally:
            self._mutex.release()

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(self, *failure: object) -> None:
        self.release()

    def _wait(self) -> int:
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | _IN_PLACE, 0o644)
        try:
            deadline = None
            while not _taken(descriptor):
                now = time.monotonic()
                deadline = deadline or now + self.seconds
                if now >= deadline:
                    raise TimeoutError(self.path)
                time.sleep(POLL)
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor


if sys.platform == "win32":

    def _taken(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # one byte, at the beginning, whether or not it is there
        except PermissionError:
            return False
        return True

    def _let_go(descriptor: int) -> None:
        try:
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        finally:
            os.close(descriptor)

else:

    def _taken(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _let_go(descriptor: int) -> None:
        # Closing would do, but for a child that was forked meanwhile and holds a copy of the descriptor.
        try:
            fcntl.flock(descriptor, fcntl.LOCK_UN)
        finally:
            os.close(descriptor)
