"""A repaired ledger written: to a new file, or in place of the damaged one, which is kept; never over anything."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from pathlib import Path

from verifybench.ledger.disk import durable, sync_folder
from verifybench.ledger.errors import LedgerError
from verifybench.ledger.file import LedgerFile
from verifybench.ledger.merging import place
from verifybench.ledger.repair import Repair, repair


def write(made: Repair, out: Path) -> Path | None:
    """Write the ledger to a new file `out`, and what is not in it to `OUT.lost-1` (the first free number), as plain JSON.

    Returns the path of the latter, None where nothing is left over. Raises LedgerError where `out` is taken.
    """
    try:
        _fresh(out, made.content())
    except FileExistsError:
        raise LedgerError(f"{out}: there is a file of this name already. Name another with -o.") from None
    return _write_leftovers(made, out)


def put_in_place(path: Path, copies: Sequence[Path] = ()) -> tuple[Repair, Path | None, Path | None]:
    """Repair a ledger under its lock: the damaged file is kept as `FILE.damaged-1` (the first free number), the repaired one
    takes its place in one step. Returns what was done, where the damaged one is, and where what is left over is."""
    with LedgerFile(path).locked():
        made = repair(path, copies)
        if made.whole:
            return made, None, None
        fresh = path.with_name(f".{path.name}.{os.getpid()}.repaired")
        try:
            _fresh(fresh, made.content())
            leftovers = _write_leftovers(made, path)
            damaged = _numbered(path, "damaged", lambda free: _also_called(path, free))
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
        sync_folder(path.parent)
        return made, damaged, leftovers


def _write_leftovers(made: Repair, beside: Path) -> Path | None:
    leftovers = made.leftovers()
    if not leftovers:
        return None
    # Not `.json` at the end: everything in the ledger folder that ends so is read as a ledger.
    text = json.dumps({"ledger": made.chain[0].ledger, "left_over": leftovers}, indent=1)
    return _numbered(beside, "lost", lambda free: _fresh(free, [text.encode("ascii"), b"\n"]))


def _numbered(path: Path, what: str, make: Callable[[Path], None]) -> Path:
    for number in count(1):
        free = path.with_name(f"{path.name}.{what}-{number}")
        with contextlib.suppress(FileExistsError):
            make(free)
            return free
    raise AssertionError


def _fresh(path: Path, pieces: Iterable[bytes]) -> None:
    """A new file that is on the medium whole or not there at all. Raises FileExistsError."""
    if os.path.lexists(path):
        raise FileExistsError(path)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with partial.open("xb") as file:
            file.writelines(pieces)
            file.flush()
            durable(file.fileno())
        place(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def _also_called(path: Path, other: Path) -> None:
    """A second name for the same file, so that the first can be given away. Raises FileExistsError."""
    try:
        os.link(path, other)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        with path.open("rb") as file:
            _fresh(other, iter(lambda: file.read(1 << 20), b""))
