"""Files kept in folders beside the ledgers: checkpoints, signatures, time stamps, words kept apart.

A case may come from anyone: nothing here follows a link, waits for a pipe, or reads without end.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from verifybench.ledger.disk import Unfit, durable, sync_folder, write_at

__all__ = ["Unfit", "make", "names", "opened", "read", "wipe", "write"]

_SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def names(folder: Path, ending: str) -> list[str]:
    """The names in a folder that end so, sorted; none where there is no folder. Raises Unfit where it is a link."""
    if folder.is_symlink():
        raise Unfit("is a link, and is not followed")
    try:
        return sorted(
            path.name for path in folder.iterdir() if path.name.endswith(ending) and not path.name.startswith(".")
        )
    except (FileNotFoundError, NotADirectoryError):
        return []


def read(path: Path, limit: int) -> bytes | None:
    """The content of a file of at most `limit` bytes, None where there is none. Raises Unfit, OSError."""
    try:
        with opened(path, os.O_RDONLY) as (descriptor, size):
            if size > limit:
                raise Unfit(f"is larger than {limit >> 10} KiB, and is not read")
            with open(descriptor, "rb", closefd=False) as file:
                return file.read(limit)
    except (FileNotFoundError, NotADirectoryError):
        return None


def write(path: Path, content: bytes) -> None:
    """Put a file into its folder in one step, whatever stood there before; durable when it returns."""
    make(path.parent)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with (
            opened(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as (descriptor, _),
            open(descriptor, "wb", closefd=False) as file,
        ):
            file.write(content)
            file.flush()
            durable(descriptor)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    sync_folder(path.parent)


def make(folder: Path, **dotfiles: str) -> None:
    """Make a folder beside the ledgers; `gitignore="*"` puts a `.gitignore` into a new one."""
    if folder.is_symlink():
        raise Unfit("is a link, and is not followed")
    if folder.is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in dotfiles.items():
        with contextlib.suppress(FileExistsError), (folder / f".{name}").open("x", encoding="ascii", newline="\n") as file:
            file.write(text)
    sync_folder(folder.parent)


def wipe(path: Path) -> bool:
    """Overwrite a file and unlink it; says whether there was one. A link, or one of several names, is only unlinked."""
    with contextlib.suppress(Unfit, FileNotFoundError), opened(path, os.O_WRONLY) as (descriptor, size):
        if os.fstat(descriptor).st_nlink == 1:
            with open(descriptor, "wb", buffering=0, closefd=False) as file:
                write_at(file, 0, b"\0" * size)
            durable(descriptor)
    try:
        path.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    sync_folder(path.parent)
    return True


@contextlib.contextmanager
def opened(path: Path, flags: int) -> Iterator[tuple[int, int]]:
    """A descriptor of a regular file and its size. Raises Unfit for anything else, OSError."""
    if path.parent.is_symlink() or path.is_symlink():  # O_NOFOLLOW is not everywhere
        raise Unfit("is a link, and is not followed")
    descriptor = os.open(path, flags | _SAFE, 0o666)
    try:
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode):
            raise Unfit("is no regular file, and is not read")
        yield descriptor, about.st_size
    finally:
        os.close(descriptor)
