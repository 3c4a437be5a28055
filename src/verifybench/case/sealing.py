"""Whether the index is what a build wrote: its hash lies beside it, and whoever opens it compares.

A large one that was hashed once is not hashed again to be looked at while its file is as it was; what people will rely on
(a report, the gate, a sign-off) has all of it hashed.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

SEAL = "index.seal"
"""The hash of the index; while a build puts the next one in its place, of both, the next one's first."""
STAMP = "index.stamp"
"""A seal that held, and what the file's status was then."""
ALWAYS = 16 * 2**20  # bytes that are hashed at every opening: some hundredths of a second


def put(partial: Path, path: Path) -> None:
    """Move a finished index into place, with its seal."""
    seal, place = digest(partial), path.with_name(SEAL)
    # Both, so that whoever looks meanwhile trusts either. A build killed in between leaves an index that is not the first of
    # them, and the next begins from nothing.
    _write(place, "\n".join((seal, *_seals(path)[:1])))
    partial.replace(path)
    with contextlib.suppress(OSError):  # it is in place, and sealed
        _write(place, seal)
    _remember(path, seal, _status(path))


def is_finished(path: Path) -> bool:
    """Whether it is the last index that a build put there, whole; what another build may go on from."""
    return digest(path) in _seals(path)[:1]


def is_sealed(path: Path) -> bool:
    """Whether there is a seal to compare with."""
    return bool(_seals(path))


def holds(path: Path, *, wholly: bool, remember: bool = True) -> bool:
    """Whether the index is what a build wrote. Unless `wholly`, a large one is known again by its file's status, if `remember`
    wrote that down before."""
    status, large = _status(path), path.stat().st_size > ALWAYS
    if large and not wholly and _read(path.with_name(STAMP)) in {f"{seal} {status}" for seal in _seals(path)}:
        return True
    found = digest(path)
    if found not in _seals(path):  # read after the index: a build that ends meanwhile names both
        return False
    if large and remember:
        _remember(path, found, status)
    return True


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()


def _seals(path: Path) -> list[str]:
    return _read(path.with_name(SEAL)).split()


def _status(path: Path) -> str:
    status = path.stat()
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def _remember(path: Path, seal: str, status: str) -> None:
    with contextlib.suppress(OSError):  # a disk that cannot be written costs the time only
        _write(path.with_name(STAMP), f"{seal} {status}")


def _write(path: Path, text: str) -> None:
    """Whole or not at all: on a full disk what was there stays."""
    partial = path.with_name(f"{path.name}.new")
    try:
        partial.write_text(text, encoding="ascii")
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except (OSError, ValueError):
        return ""
