"""What was typed into decision boxes and is recorded nowhere yet: kept in memory, and in a file that outlives a killed screen.

A workbench has a file of its own under `.verifybench/unsent/`, so two on one case leave each other's alone; it holds a lock beside
the file for as long as it lives. Who starts later takes over what is no longer locked and was typed by the same reviewer: nobody
is offered the words of another.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case.index import FOLDER

if TYPE_CHECKING:
    from verifybench.ledger import Lock

About = tuple[str, str]
"""What a decision is about, and for what: `("c-1f2e", "verdict")`."""
Texts = dict[str, str]
"""What stands in the fields of a box, by their names."""

NAME = "unsent"
MOST = 200  # boxes
LONGEST = 100_000  # characters in all; the newest are kept
_LARGEST = 2 << 20  # bytes of a file that is read: each character escaped, and more


class Unsent(MutableMapping[About, Texts]):
    """Typed texts by what they are about; the newest last. Without a folder they live in memory alone.

    Every change is written at once, atomically, for the owner's eyes only. A disk that takes nothing raises nothing: what
    is typed stays in memory, and recording it will say what is wrong.
    """

    def __init__(self, root: Path | None, reviewer: str) -> None:
        self._folder = None if root is None else root / FOLDER / NAME
        self._reviewer = reviewer
        self._lock: Lock | None = None
        self._held: dict[About, Texts] | None = None  # nothing is read before the first box
        self._from_before: set[About] = set()
        self._written = False

    def from_before(self, about: About | None) -> bool:
        """Whether a text was typed into a workbench that ended, and not touched since."""
        return about in self._from_before

    def __getitem__(self, about: About) -> Texts:
        return self._texts[about]

    def __setitem__(self, about: About, texts: Texts) -> None:
        self._texts.pop(about, None)
        self._texts[about] = texts
        self._from_before.discard(about)
        self._write()

    def __delitem__(self, about: About) -> None:
        del self._texts[about]
        self._from_before.discard(about)
        self._write()

    def __iter__(self) -> Iterator[About]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def close(self) -> None:
        """Leave what is kept to the workbench that starts next."""
        if self._lock is not None:
            with contextlib.suppress(OSError):
                if not self._written:
                    self._lock.path.unlink(missing_ok=True)
                self._lock.release()
            self._lock = None

    @property
    def _texts(self) -> dict[About, Texts]:
        if self._held is None:
            self._held = {}
            if self._folder is not None:
                self._take_over(self._folder)
        return self._held

    # files

    def _take_over(self, folder: Path) -> None:
        """Take what ended workbenches left; their files go once it stands in this one's own."""
        left: list[tuple[Path, Lock]] = []
        with contextlib.suppress(OSError):
            left_over = [] if folder.is_symlink() else [path for path in folder.glob("*.json") if _plain(path)]
            for path in sorted(left_over, key=lambda path: path.stat().st_mtime_ns):
                if (found := self._left_at(path)) is not None:
                    left.append((path, found[0]))
                    for about, texts in found[1].items():
                        self._texts.pop(about, None)
                        self._texts[about] = texts
        self._from_before = set(self._texts)
        kept = not self._texts or self._write()
        for path, lock in left:
            with contextlib.suppress(OSError):
                if kept:
                    path.unlink(missing_ok=True)
                    lock.path.unlink(missing_ok=True)
                lock.release()

    def _left_at(self, path: Path) -> tuple[Lock, dict[About, Texts]] | None:
        """What this reviewer left, locked; None where a workbench lives that has it, or it is another's."""
        from verifybench.ledger import Lock

        lock = Lock(path.with_suffix(".lock"), 0)
        try:
            if self._own(path) is None:  # before a lock is made for it
                return None
            lock.acquire()
        except OSError:  # not let go, or in a folder that may not be written
            return None
        if (texts := self._own(path)) is None:
            lock.release()
            return None
        return lock, texts

    def _own(self, path: Path) -> dict[About, Texts] | None:
        """What a file holds, if this reviewer typed it."""
        try:
            found = read(path)
        except OSError:
            return None
        return found[1] if found is not None and found[0] == self._reviewer else None

    def _write(self) -> bool:
        """Whether what is held is in the file now."""
        if self._folder is None or not (self._written or self._texts):
            return False
        try:
            path = self._path(self._folder)
            if self._texts:
                _replace(path, written(self._reviewer, self._texts))
            else:
                path.unlink(missing_ok=True)
        except OSError:
            return False
        self._written = bool(self._texts)
        return True

    def _path(self, folder: Path) -> Path:
        """This workbench's own file, locked from the first time on."""
        if self._lock is None:
            from verifybench.ledger import Lock

            if folder.is_symlink():
                raise OSError(f"{folder} is a link: nothing is kept there")
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
            lock = Lock(folder / f"{os.getpid()}-{secrets.token_hex(8)}.lock", 0)
            lock.acquire()
            self._lock = lock
        return self._lock.path.with_suffix(".json")


def written(reviewer: str, texts: dict[About, Texts]) -> bytes:
    """The file: the newest boxes that fit, in the order they were typed in."""
    newest: list[list[object]] = []
    room = LONGEST
    for (subject, what), fields in reversed(texts.items()):
        taken = sum(map(len, fields.values()))
        if newest and (taken > room or len(newest) == MOST):
            break
        newest.append([subject, what, {name: text[:LONGEST] for name, text in fields.items()}])
        room -= taken
    return (json.dumps({"reviewer": reviewer, "unsent": newest[::-1]}, indent=1) + "\n").encode("ascii")


def read(path: Path) -> tuple[str, dict[About, Texts]] | None:
    """Whose texts a file holds, and the texts; None where it is not as one was written. Raises OSError."""
    with path.open("rb") as file:
        raw = file.read(_LARGEST + 1)
    try:
        plain = json.loads(raw) if len(raw) <= _LARGEST else {}
        reviewer, texts = plain["reviewer"], {(subject, what): fields for subject, what, fields in plain["unsent"]}
        words = [reviewer, *(word for about in texts for word in about)]
        words += [word for fields in texts.values() for field in fields.items() for word in field]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if not all(isinstance(word, str) for word in words) or len(texts) > MOST or sum(map(len, words)) > 2 * LONGEST:
        return None
    return reviewer, texts


def _plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
