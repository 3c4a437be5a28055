"""Disks that are full, files and folders that may not be written, file systems that are mounted read-only."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from torture.calls import ADVICE
from torture.ledgers import NAME, all_agree, decision, held, opened, written
from torture.nursery import Nursery
from verifybench.ledger import Ledger, LedgerError, LedgerReadOnly

NOBODY = 65534


@contextlib.contextmanager
def small_disk(kilobytes: int) -> Iterator[Path | None]:
    """A file system of this size, or None where one may not be mounted."""
    folder = Path(tempfile.mkdtemp())
    command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    mounted = shutil.which("mount") is not None and not subprocess.run(command, capture_output=True, check=False).returncode
    try:
        yield folder if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)
        folder.rmdir()


def fill_and_free(disk: Path, rounds: int) -> Counter[str]:
    """Appends to a ledger until the disk is full, goes on trying, makes room, and writes on; `rounds` times."""
    met: Counter[str] = Counter()
    folder, ballast = disk / "ledger", disk / "ballast"
    path = folder / NAME
    acknowledged = [opened(folder).append(decision(0)).hash]
    for turn in range(rounds):
        ledger = opened(folder)
        _fill(ballast)
        for n in range(200):
            before = path.read_bytes()
            hash, refusal = _attempt(ledger, n + turn)
            if hash:
                acknowledged.append(hash)
                met["in what room was left"] += 1
                continue
            assert ADVICE.search(refusal), refusal
            assert path.read_bytes() == before, "a refused record left something behind"
            met["refused"] += 1
            if met["refused"] % 3 == 0:
                break
        assert set(acknowledged) <= set(held(path.read_bytes()))
        ballast.unlink()
        acknowledged.append(ledger.append(decision(turn)).hash)  # the same ledger, as the message says
        assert set(acknowledged) <= set(all_agree(path))
    met["records"] = len(acknowledged)
    return met


def create_on_a_full_disk(disk: Path) -> Counter[str]:
    """Refused, with advice; and when there is room again, the ledger is made as if nothing had been."""
    met: Counter[str] = Counter()
    ballast = disk / "ballast"
    (disk / "ledger").mkdir()
    _fill(ballast)
    ledger = opened(disk / "ledger")
    for turn in range(3):
        hash, refusal = _attempt(ledger, turn)
        assert hash is None, "acknowledged on a full disk"
        assert ADVICE.search(refusal), refusal
        met["refused"] += 1
    assert held((disk / "ledger" / NAME).read_bytes() if (disk / "ledger" / NAME).exists() else b"") == []
    ballast.unlink()
    ledger.append(decision(0))
    assert len(all_agree(disk / "ledger" / NAME)) == 2
    return met


def read_only_disk(disk: Path) -> Counter[str]:
    """Read as ever; an append is refused, and said to be."""
    path = written(disk / "ledger", 3)
    before = path.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    ledger = opened(disk / "ledger")
    assert len(ledger.records()) == 3
    with pytest.raises(LedgerReadOnly, match="cannot be written"):
        ledger.append(decision(0))
    assert path.read_bytes() == before
    return Counter(refused=1)


def limited_files(nursery: Nursery, folder: Path, rooms: list[int]) -> Counter[str]:
    """Files that may not grow beyond a limit, so that a write stops at each of its bytes: nothing half written stays."""
    met: Counter[str] = Counter()
    path = written(folder, 3)
    before = held(path.read_bytes())
    said = nursery.run("limited", folder=str(folder), name=NAME, rooms=rooms)
    assert len(said) == len(rooms) + 1, said
    for line in said:
        met[line.split()[0]] += 1
        assert line.startswith("acknowledged") or ADVICE.search(line), line
    hashes = all_agree(path)
    assert hashes == [*before, *(line.split()[1] for line in said if line.startswith("acknowledged"))]
    assert said[-1].startswith("acknowledged"), said[-1]
    return met


def may_not_write(nursery: Nursery) -> Counter[str]:
    """Somebody without the right to write: a file, a folder, a file without its lock, a new ledger in a folder of others."""
    met: Counter[str] = Counter()
    user = {"uid": NOBODY} if os.geteuid() == 0 else {}
    for file_mode, folder_mode, lock in (
        (0o444, 0o755, True),
        (0o444, 0o555, True),
        (0o644, 0o555, False),
        (None, 0o555, False),
    ):
        top = Path(tempfile.mkdtemp())
        top.chmod(0o755)
        folder = top / "ledger"
        path = folder / NAME
        if file_mode is None:
            folder.mkdir()
        else:
            written(folder, 3)
            path.chmod(file_mode)
        if not lock:
            path.with_name(f"{NAME}.lock").unlink(missing_ok=True)
        before = path.read_bytes() if path.exists() else None
        folder.chmod(folder_mode)
        try:
            read, refused = nursery.run("read_then_append", folder=str(folder), **user)
            assert read == f"read {0 if file_mode is None else 3}", read
            assert refused.startswith("refused LedgerReadOnly"), refused
            assert "cannot be written" in refused, refused
            assert (path.read_bytes() if path.exists() else None) == before
            met["refused"] += 1
        finally:
            folder.chmod(0o755)
            shutil.rmtree(top)
    return met


def _attempt(ledger: Ledger, n: int) -> tuple[str | None, str]:
    """The hash of the record, or how it was refused."""
    try:
        return ledger.append(decision(n)).hash, ""
    except LedgerError as refused:
        return None, str(refused)


def _fill(ballast: Path) -> None:
    with contextlib.suppress(OSError), ballast.open("ab", buffering=0) as file:
        while True:
            file.write(b"x" * 512)
