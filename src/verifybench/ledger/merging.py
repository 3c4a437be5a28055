"""Ledgers of other replicas brought in: unknown ones copied, longer ones continued here, those that part kept beside.

Committed bytes are never touched. What comes in was checked first, and a file that does not hold keeps no other back. Nothing
depends on which replica came first, but the names of files whose names clash.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from verifybench.ledger.disk import durable, sync_folder
from verifybench.ledger.errors import LedgerReadOnly
from verifybench.ledger.file import LedgerFile
from verifybench.ledger.incoming import Incoming, Refused, check, lines_of, receive
from verifybench.ledger.names import file_name
from verifybench.model.event import Head

Fate = Literal["copied", "continued", "known", "forked", "refused"]

_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,80}@[a-z0-9][a-z0-9_.-]{0,80}\.json")
_FORK = re.compile(r"\.fork-[0-9a-f]{8}$")


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one ledger file: `file` is its name here, "" where it was refused; `added` counts records new here.

    `known`: everything in it was here already. `forked`: it and `parted[0]` continue one ledger in two ways from record
    `parted[1]` on, and both are here. `refused`: `message` says why, `seq` is the record at fault (0 for the whole file).
    """

    source: Path
    fate: Fate
    file: str = ""
    ledger: str = ""
    reviewer: str = ""
    device: str = ""
    added: int = 0
    parted: tuple[str, int] | None = None
    torn: bool = False
    seq: int = 0
    message: str = ""


@dataclass(frozen=True, slots=True)
class _Held:
    """A ledger file of ours: how many records of it are known to be whole, and where they can be read."""

    ledger: str
    count: int
    path: Path


def merge(folder: Path, sources: Iterable[Path], heads: Iterable[Head], *, look_only: bool = False) -> tuple[Taken, ...]:
    """Take the ledger files `sources` into `folder`, whose ledgers were opened and have these heads.

    With `look_only` nothing is written, and what would become of each is told. Raises LedgerError or OSError where this
    folder refuses; what was taken in before stays.
    """
    here = {head.file: _Held(head.ledger, head.seq, folder / head.file) for head in heads}
    told: list[Taken] = []
    arrived: list[Incoming] = []
    with _scratch(folder, look_only) as scratch:
        for number, source in enumerate(dict.fromkeys(sources)):
            try:
                arrived.append(receive(source, scratch / f"{number}.json"))
            except Refused as error:
                told.append(Taken(source, "refused", seq=error.seq, message=error.what))
        # Not in the order of arrival: whichever replica is named first, files get the same names.
        arrived.sort(key=lambda one: (one.ledger, -one.file.count, one.file.head, one.source.name))
        for incoming in arrived:
            try:
                told.append(_take(folder, incoming, here, look_only))
            except Refused as error:
                told.append(Taken(incoming.source, "refused", seq=error.seq, message=error.what))
    return tuple(sorted(told, key=lambda one: str(one.source)))


def _take(folder: Path, incoming: Incoming, here: dict[str, _Held], look_only: bool) -> Taken:
    theirs = incoming.file

    def taken(fate: Fate, name: str, added: int, parted: tuple[str, int] | None = None) -> Taken:
        if added:
            here[name] = _Held(incoming.ledger, theirs.count, theirs.path if look_only else folder / name)
        about = incoming.ledger, incoming.reviewer, incoming.device
        return Taken(incoming.source, fate, name, *about, added, parted, incoming.torn)

    # Of several files of one ledger the nearest relative; of equal ones the shorter name is the original.
    ours = [(_shared(one.path, theirs.path), name) for name, one in here.items() if one.ledger == incoming.ledger]
    shared, name = min(ours, key=lambda one: (-one[0], here[one[1]].count, len(one[1]), one[1]), default=(0, ""))
    check(incoming, shared)
    if not ours:
        name = _free_name(folder, _wanted_name(incoming), here)
        _put(folder, theirs, name, look_only)
        return taken("copied", name, theirs.count)
    if shared == theirs.count:
        return taken("known", name, 0)
    if shared >= here[name].count:
        if look_only or _continue(folder / name, theirs):
            return taken("continued", name, theirs.count - shared)
        shared = _shared(here[name].path, theirs.path)  # somebody else wrote to it since we looked
        if shared == theirs.count:
            return taken("known", name, 0)
    branch = theirs.record(shared + 1)["hash"][:8]
    fork = _free_name(folder, f"{_FORK.sub('', name.removesuffix('.json'))}.fork-{branch}.json", here)
    _put(folder, theirs, fork, look_only)
    return taken("forked", fork, theirs.count - shared, (name, shared + 1))


def _shared(ours: Path, theirs: Path) -> int:
    """How many records two files of one ledger begin with alike."""
    pairs = zip(lines_of(ours), lines_of(theirs), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _continue(ours: Path, theirs: LedgerFile) -> bool:
    """Append what we lack, as every commit does: in place, durably, under the lock. False where it does not join on."""
    file = LedgerFile(ours)
    with file.locked():
        file.catch_up()
        if not 0 < file.count <= theirs.count or file.head != theirs.record(file.count)["hash"]:
            return False
        for members in theirs.records(file.count + 1):
            file.append(members)
    return True


def _put(folder: Path, theirs: LedgerFile, name: str, look_only: bool) -> None:
    if not look_only:
        with theirs.path.open("rb") as file:
            durable(file.fileno())
        place(theirs.path, folder / name)


def place(staged: Path, target: Path) -> None:
    """Give a finished file its name in one step, never one that is taken. Raises FileExistsError."""
    try:
        os.link(staged, target)  # refuses a name that is taken, which renaming does not
        staged.unlink()
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if target.exists() or target.is_symlink():
            raise FileExistsError(target) from None
        staged.rename(target)
    sync_folder(target.parent)


def _wanted_name(incoming: Incoming) -> str:
    """Its name there where that is one we would give, else one made from who opened it: a name may come from anyone."""
    name = incoming.source.name
    return name if _NAME.fullmatch(name) else file_name(incoming.reviewer, incoming.device, 1)


def _free_name(folder: Path, wanted: str, here: Mapping[str, _Held]) -> str:
    """`wanted`, or with a number behind `_`: not a name that a ledger written here would get, so that of two ledgers of one
    person and device the one that was here goes on being written."""
    stem = wanted.removesuffix(".json")
    names = (wanted if number == 1 else f"{stem}_{number}.json" for number in count(1))
    return next(name for name in names if name not in here and not os.path.lexists(folder / name))


@contextlib.contextmanager
def _scratch(folder: Path, look_only: bool) -> Iterator[Path]:
    """A folder for the copies: on the same disk as the ledgers, so that they can be moved in in one step."""
    try:
        if not look_only:
            folder.mkdir(parents=True, exist_ok=True)
        scratch = TemporaryDirectory(prefix=".merging-", dir=None if look_only else folder)
    except OSError as error:
        raise LedgerReadOnly(f"{folder}: cannot be written ({error.strerror}). Nothing was taken in.") from error
    with scratch as path:
        yield Path(path)


def forked(taken: Sequence[Taken]) -> bool:
    """Whether the history can no longer be taken as it is: a fork came in, or a file was refused."""
    return any(one.fate in ("forked", "refused") for one in taken)
