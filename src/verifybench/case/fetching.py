"""Texts and records that decisions saw, fetched from another copy of the case: by their SHA-256, and never over what is here."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from verifybench.case import versions
from verifybench.ledger import beside, durable, sync_folder
from verifybench.ledger.merging import place

LARGEST = 1 << 30  # bytes of one text or record
CHUNK = 1 << 20
_EDITION = re.compile(rb'"edition":"([0-9a-f]{64})"')
_POINTS_AT = re.compile(rb'"(text_sha256|snapshot)":"([0-9a-f]{64})"')


@dataclass(frozen=True, slots=True)
class Fetched:
    """How many files of `versions/` came, and how many are in neither copy."""

    came: int = 0
    missing: int = 0


def pointed_at(lines: Iterable[bytes]) -> set[str]:
    """The file names in `versions/` that the lines of ledgers name, whatever the kind of event."""
    return {
        f"{digest.decode('ascii')}{'.json' if member == b'snapshot' else '.txt'}"
        for line in lines
        for member, digest in _POINTS_AT.findall(line)
    }


def fetch(root: Path, names: Iterable[str], others: Iterable[Path]) -> Fetched:
    """Bring the files `names` that are not in the case's `versions/` from the folders `others`, whichever has them whole.

    The texts that a record of what was on screen lists come before it, so that a record that is here has had its texts come.
    """
    here = root / versions.FOLDER
    known = set(os.listdir(here)) if here.is_dir() else set[str]()  # noqa: PTH208, names only
    places = [folder for folder in others if folder.is_dir() and not folder.is_symlink()]
    came = missing = 0
    waiting = sorted(set(names) - known, key=lambda name: (not name.endswith(".json"), name))
    for name in waiting:
        if name in known:
            continue
        listed = _texts_of(name, places) if name.endswith(".json") else ()
        for one in (*sorted(set(listed) - known), name):
            known.add(one)
            if any(_copy(folder / one, here) for folder in places):
                came += 1
            else:
                missing += 1
    return Fetched(came, missing)


def editions_named(lines: Iterable[bytes]) -> set[str]:
    """The editions that the lines of ledgers name."""
    return {digest.decode("ascii") for line in lines for digest in _EDITION.findall(line)}


def fetch_editions(root: Path, editions: Iterable[str], others: Iterable[Path]) -> None:
    """Bring these lists of texts, and of what they list whatever another copy of the case keeps: what stayed as it was is in the
    documents themselves."""
    from verifybench.case import edition

    here = root / versions.FOLDER
    places = [folder for folder in others if folder.is_dir() and not folder.is_symlink()]
    known = set(os.listdir(here)) if here.is_dir() else set[str]()  # noqa: PTH208, names only
    for digest in sorted(editions) if places else ():
        name = f"{digest}.json"
        if name not in known and not any(_copy(folder / name, here) for folder in places):
            continue
        known.add(name)
        listed = edition.kept(root, digest)
        for one in listed.parts if listed else ():
            for kept in {f"{one.sha256}.txt", f"{one.record}.json"} - known:
                known.add(kept)  # asked for once
                any(_copy(folder / kept, here) for folder in places)


def _texts_of(record: str, places: Iterable[Path]) -> Iterable[str]:
    for folder in places:
        try:
            documents = json.loads(beside.read(folder / record, LARGEST) or b"{}")["documents"]
            digests = [str(about["sha256"]) for about in documents.values()]
        except (beside.Unfit, OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
        return [f"{digest}.txt" for digest in digests if re.fullmatch(r"[0-9a-f]{64}", digest)]
    return ()


def _copy(there: Path, here: Path) -> bool:
    """Copy a file whose name says its SHA-256; False where it is not there, or is not what its name says."""
    try:
        with beside.opened(there, os.O_RDONLY) as (descriptor, size), open(descriptor, "rb", closefd=False) as file:
            return size <= LARGEST and _keep(file, here / there.name)
    except beside.Unfit:
        return False
    except OSError as error:
        if error.filename == str(there):  # missing, or not to be read
            return False
        raise


def _keep(file: BinaryIO, target: Path) -> bool:
    if not target.parent.is_dir():
        target.parent.mkdir()
        sync_folder(target.parent.parent)
    partial = target.with_name(f".{target.name}.{os.getpid()}")
    digest = hashlib.sha256()
    try:
        with partial.open("wb") as copy:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
                copy.write(chunk)
            copy.flush()
            durable(copy.fileno())
        if digest.hexdigest() != target.stem:
            return False
        with contextlib.suppress(FileExistsError):  # another process was faster
            place(partial, target)
        return True
    finally:
        partial.unlink(missing_ok=True)
