"""Bytes on the medium: synced, at their place, or set aside."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
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
_SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class Unfit(Exception):
    """Something stands where a file of ours belongs, and is not opened: a link, a device, or far too large."""


def regular(path: str, flags: int) -> int:
    """An opener for `open`: follows no link, and does not wait for a pipe. Raises Unfit, OSError."""
    try:
        descriptor = os.open(path, flags | _SAFE, 0o666)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO):
            raise Unfit(unfit(os.lstat(path))) from None
        raise
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        os.close(descriptor)
        raise Unfit(unfit(about))
    return descriptor


def unfit(about: os.stat_result) -> str:
    return "is a link, and is not followed" if stat.S_ISLNK(about.st_mode) else "is no regular file, and is not read"


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
