"""Which files of a case are not as the last build read them, asked again and again at little cost.

A look asks the status of some of the files, so that it costs the same however many there are; only a file whose status is another
is hashed. `freshness` says it for certain, from the content of all.
"""

from __future__ import annotations

import json
import os
import time
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Literal

from verifybench.case.folder import FOLDERS, file_sha256, no_document
from verifybench.case.index import FOLDER, Index, IndexMissing
from verifybench.model.document import Role

LOOK = 1024  # files whose status a look asks: 3 ms
_HASHED = 2**24  # bytes after which a look hashes no further file
_TICK = 2_000_000_000  # ns in which a file system may not tell two writes apart
_BUILDING = 3_600_000_000_000  # ns before the end of a build in which a file may have changed under it

Change = Literal["changed", "new", "renamed", "gone"]
CHANGES: tuple[Change, ...] = ("changed", "new", "renamed", "gone")

# What stands for the hash of a file that has none.
_UNKNOWN, _AS_BUILT, _NO_DOCUMENT = "unknown", "as built", "no document"

Status = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Changed:
    """A file of the case that is not as it was built."""

    path: str
    role: Role
    change: Change


@dataclass(slots=True)
class _File:
    """A file as it was looked at last."""

    status: Status | None = None
    sha256: str = _UNKNOWN


@dataclass(frozen=True, slots=True)
class _Built:
    """What a build read: the hashes of documents and of files that it could not make one of, by path; what else it did not take;
    and when it was finished, in ns."""

    documents: Mapping[str, str]
    failures: Mapping[str, str]
    unread: frozenset[str]
    at: int


class Watch:
    """Looks at `sources/` and `drafts/` of a case, as against the index that there is. One look at a time."""

    def __init__(self, root: Path, exclude: Sequence[str]) -> None:
        self._root, self._exclude = root, tuple(exclude)
        self._prefix = f"{root}{os.sep}"  # joining paths takes three times as long as asking for a status
        self._stamp: object = ()
        self._built = _Built({}, {}, frozenset(), 0)
        self._folders: dict[str, int] = {}  # when each was changed last, as it was listed
        self._files: dict[str, _File] = {}
        self._turn: deque[str] = deque()  # files in the order in which their status is asked
        self._unhashed: deque[str] = deque()
        self._found: tuple[Changed, ...] = ()
        self._stirred = True  # since it was found

    def look(self, most: int | None = LOOK) -> tuple[Changed, ...]:
        """Ask the status of the next files, at `most` so many, and tell what is known by now to be other than it was built."""
        self._read_index()
        self._list_folders()
        for _ in range(len(self._turn) if most is None else min(most, len(self._turn))):
            path = self._turn.popleft()
            if (file := self._files.get(path)) is not None:
                self._turn.append(path)
                self._ask(path, file)
        self._hash(None if most is None else _HASHED)
        if self._stirred:
            self._found, self._stirred = self._compared(), False
        return self._found

    # -- inside ---------------------------------------------------------------------------------------------------------

    def _read_index(self) -> None:
        folder = self._root / FOLDER
        stamp = Index.file_stamp(folder)
        if stamp == self._stamp:
            return
        try:
            index = Index(folder, checked=False)
        except IndexMissing:
            self._built = _Built({}, {}, frozenset(), 0)
        else:
            try:
                self._built = _read(index)
            finally:
                index.close()
        self._stamp, self._stirred = stamp, True
        # What was taken for that which the build before had read need not be what this one has.
        for path, file in self._files.items():
            if file.sha256 == _AS_BUILT:
                file.sha256 = _UNKNOWN
                self._unhashed.append(path)

    def _list_folders(self) -> None:
        waiting = deque([*(folder for folder, _ in FOLDERS), *self._folders])
        listed: set[str] = set()
        while waiting:
            key = waiting.popleft()
            if key in listed:
                continue
            listed.add(key)
            try:
                changed = os.stat(self._prefix + key).st_mtime_ns  # noqa: PTH116, at every look
            except OSError:
                self._forget(key)
                continue
            if self._folders.get(key) != changed:
                # Two changes within a tick look like one: it is listed once more at the next look.
                self._folders[key] = -1 if 0 <= time.time_ns() - changed < _TICK else changed
                waiting.extend(self._list(key))

    def _list(self, key: str) -> list[str]:
        """Take in the names of a folder that was changed; returns the folders in it."""
        before = {path for path in self._files if path.rpartition("/")[0] == key}
        here, folders = set[str](), list[str]()
        try:
            with os.scandir(self._root / key) as entries:
                for entry in entries:
                    path = f"{key}/{entry.name}"
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(path)
                    elif not any(fnmatch(path, one) or fnmatch(entry.name, one) for one in self._exclude):
                        here.add(path)
        except OSError:
            return []
        for path in sorted(here - before):
            file = self._files[path] = _File()
            self._turn.append(path)
            self._ask(path, file)
        for path in before - here:
            del self._files[path]
            self._stirred = True
        return folders

    def _forget(self, key: str) -> None:
        """A folder is gone, with all that was in it."""
        if self._folders.pop(key, None) is not None:
            self._stirred = True
            for path in [one for one in self._files if one.rpartition("/")[0] == key]:
                del self._files[path]

    def _ask(self, path: str, file: _File) -> None:
        status = _status(self._prefix + path)
        if status == file.status:
            return
        first, file.status = file.status is None, status
        # As it was before a build began, a file was read by it so, whatever its name was given to since.
        old = status is not None and max(status[1], status[2]) < self._built.at - _BUILDING
        if first and old and path in self._built.documents:
            file.sha256 = _AS_BUILT
        else:
            self._unhashed.append(path)

    def _hash(self, most: int | None) -> None:
        again: list[str] = []
        read = 0
        while self._unhashed and (most is None or read < most):
            path = self._unhashed.popleft()
            if (file := self._files.get(path)) is None:
                continue
            before = file.sha256
            read += _take(self._root, path, file)
            self._stirred |= file.sha256 != before
            if file.status is not None and 0 <= time.time_ns() - file.status[1] < _TICK:
                again.append(path)  # it may be written once more within the tick
        self._unhashed.extend(again)

    def _compared(self) -> tuple[Changed, ...]:
        built = self._built
        roles = dict(FOLDERS)
        found = {path: change for path, file in self._files.items() if (change := self._change(path, file)) is not None}
        gone = {path for path in built.documents if path not in self._files}
        homeless = {built.documents[path]: path for path in sorted(gone)}
        for path in sorted(path for path, change in found.items() if change == "new"):
            if (before := homeless.pop(self._files[path].sha256, None)) is not None:
                found[path] = "renamed"
                gone.discard(before)
        changes = [*found.items(), *((path, "gone") for path in gone)]
        return tuple(Changed(path, roles[path.partition("/")[0]], change) for path, change in sorted(changes))

    def _change(self, path: str, file: _File) -> Change | None:
        if file.sha256 in (_UNKNOWN, _AS_BUILT):
            return None
        if (then := self._built.documents.get(path)) is not None:
            return "changed" if file.sha256 != then else None
        if file.sha256 == _NO_DOCUMENT or path in self._built.unread:
            return None
        return "new" if self._built.failures.get(path) != file.sha256 else None


def _read(index: Index) -> _Built:
    failures = json.loads(index.meta("failures") or "{}")
    unread = frozenset(str(line).partition(": ")[0] for line in json.loads(index.meta("skipped") or "[]"))
    return _Built(index.raw_files(), failures, unread - failures.keys(), index.stamp[1] if index.stamp else 0)


def _take(root: Path, path: str, file: _File) -> int:
    """Hash a file; returns how many bytes that was."""
    place = root / path
    try:
        file.sha256 = _NO_DOCUMENT if no_document(root, place) else file_sha256(place)
        file.status = _status(place)
    except OSError:  # a build would tell that it cannot be read
        file.sha256 = _NO_DOCUMENT
    return file.status[0] if file.status else 0


def _status(place: Path | str) -> Status | None:
    try:
        status = os.stat(place)  # noqa: PTH116, of many files at every look
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def in_words(changes: Sequence[Changed]) -> tuple[str, ...]:
    """What changed, from the longest words to the shortest; nothing where nothing did."""
    if not changes:
        return ()
    counted = [
        f"{count:,} {role if count == 1 else role + 's'} {change}"
        for role in ("source", "draft")
        for change in CHANGES
        if (count := sum(one.role == role and one.change == change for one in changes))
    ]
    files = "1 file" if len(changes) == 1 else f"{len(changes):,} files"
    return f"{', '.join(counted)} on disk", f"{files} changed on disk", f"{files} changed"
