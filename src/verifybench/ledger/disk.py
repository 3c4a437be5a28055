"""Bytes on the medium: synced, at their place, or set aside."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from typing import Any, BinaryIO

try:
    import fcntl
except ImportError:  # Windows
    _full_sync = None
else:
    _full_sync = getattr(fcntl, "F_FULLFSYNC", None)

CHUNK = 1 << 20
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def durable(descriptor: int) -> None:
    """Returns when what was written is on the medium: macOS needs a full sync to flush the drive's own cache."""
    if _full_sync is not None:
        with contextlib.suppress(OSError):  # file systems without it; then a plain sync has to do
            fcntl.fcntl(descriptor, _full_sync)
            return
    os.fsync(descriptor)


def blank(file: BinaryIO) -> bool:
    """Whether nothing but zeros is left: a power cut can leave a file longer than what was written to it."""
    while chunk := file.read(CHUNK):
        if chunk.strip(b"\0"):
            return False
    return True


def write_at(file: Any, offset: int, data: bytes) -> None:
    file.seek(offset)
    while data:
        data = data[file.write(data) :]


def keep(path: Path, seq: int, torn: bytes) -> Path:
    number = 1
    while True:
        aside = path.with_name(f"{path.name}.torn-{seq}-{number}")
        with contextlib.suppress(FileExistsError), aside.open("xb") as file:
            file.write(torn)
            file.flush()
            durable(file.fileno())
            return aside
        number += 1


def sync_folder(folder: Path) -> None:
    """A new file's name is durable only when its folder is; Windows has no such thing."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
