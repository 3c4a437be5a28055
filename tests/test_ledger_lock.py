"""One writer at a time, on every system; who only reads takes no lock and changes nothing."""

from __future__ import annotations

import errno
import importlib.util
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import BinaryIO

import pytest
from test_ledger_state import now, opened, verdict

from verifybench.ledger import Finding, Ledger, LedgerError, LedgerReadOnly, audit, disk, lock, verify
from verifybench.ledger import file as ledger_file
from verifybench.ledger.file import CLOSER, LedgerFile
from verifybench.ledger.lock import Lock
from verifybench.ledger.tail import unfinished

HOLDER = """
import sys
from pathlib import Path
from verifybench.ledger.lock import Lock
lock = Lock(Path(sys.argv[1]), 5)
lock.acquire()
print("held", flush=True)
sys.stdin.readline()
if sys.argv[2] == "release":
    lock.release()
    print("released", flush=True)
    sys.stdin.readline()
"""


def holder(path: Path, then: str) -> subprocess.Popen[str]:
    """Another process, which holds the lock when this returns, until it is sent a line."""
    command = [sys.executable, "-c", HOLDER, str(path), then]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.mark.parametrize("then", ["release", "end"])
def test_another_process_is_kept_out_until_the_first_lets_go_or_ends(tmp_path: Path, then: str) -> None:
    path = tmp_path / "ana@desk.json.lock"
    other = holder(path, then)
    with pytest.raises(TimeoutError):
        Lock(path, 0.05).acquire()
    if then == "release":
        assert other.stdin is not None
        assert other.stdout is not None
        print(file=other.stdin, flush=True)
        assert other.stdout.readline() == "released\n"
    else:
        other.kill()
        other.wait()
    mine = Lock(path, 5)
    mine.acquire()
    mine.release()
    other.communicate("\n")
    assert path.exists(), "the file is never deleted: another may be waiting on it"


def test_a_writer_that_waited_too_long_says_so_and_records_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_file, "LOCK_SECONDS", 0.05)
    opened(tmp_path).append(verdict())
    before = (tmp_path / "ana@desk.json").read_bytes()
    ledger = opened(tmp_path)
    other = holder(tmp_path / "ana@desk.json.lock", "end")
    with pytest.raises(LedgerError, match="close the other one and try again"):
        ledger.append(verdict("refuted"))
    assert (tmp_path / "ana@desk.json").read_bytes() == before
    other.communicate("\n")
    assert ledger.append(verdict("refuted")).seq == 3


def test_a_lock_may_be_taken_again_by_the_thread_that_has_it(tmp_path: Path) -> None:
    file = LedgerFile(tmp_path / "ana@desk.json")
    with file.locked(), file.locked():
        other = Lock(tmp_path / "ana@desk.json.lock", 0)
        with pytest.raises(TimeoutError):
            other.acquire()
    other.acquire()
    other.release()


def test_threads_take_turns(tmp_path: Path) -> None:
    one, inside, most = Lock(tmp_path / "lock", 5), 0, 0

    def work() -> None:
        nonlocal inside, most
        for _ in range(200):
            one.acquire()
            inside += 1
            most = max(most, inside)
            inside -= 1
            one.release()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (inside, most) == (0, 1)
    assert not one.held


def test_threads_that_write_one_ledger_lose_nothing(tmp_path: Path) -> None:
    ledger = opened(tmp_path)

    def work(n: int) -> None:
        for m in range(10):
            ledger.append(verdict(claim=f"c-{n}-{m}"))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened(tmp_path).state.verdicts) == 30


def test_a_lock_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    (tmp_path / "ana@desk.json.lock").mkdir()
    with pytest.raises(LedgerReadOnly, match="cannot be written"):
        ledger.append(verdict())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_child_does_not_keep_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    mine = Lock(path, 5)
    mine.acquire()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:  # holds copies of the descriptors until it is told to end
        os.close(writing)
        os.read(reading, 1)
        os._exit(0)
    os.close(reading)
    mine.release()
    other = Lock(path, 0)
    other.acquire()
    other.release()
    os.close(writing)
    os.waitpid(child, 0)


def test_opening_for_reading_makes_no_lock_and_heals_nothing(tmp_path: Path) -> None:
    opened(tmp_path).append(verdict())
    path = tmp_path / "ana@desk.json"
    (tmp_path / "ana@desk.json.lock").unlink()
    torn = path.read_bytes().removesuffix(CLOSER) + b',"3":{"at":"20'
    path.write_bytes(torn)
    ledger = Ledger(tmp_path, reviewer="Ana", device="desk", now=now, read_only=True)
    assert len(ledger.records()) == 2
    assert ledger.state.verdicts
    with pytest.raises(LedgerReadOnly):
        ledger.append(verdict("refuted"))
    ledger.close()
    assert path.read_bytes() == torn
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_reader_that_meets_a_write_under_way_does_not_take_it_for_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(tmp_path).append(verdict())
    writer, reader = opened(tmp_path), LedgerFile(tmp_path / "ana@desk.json")
    writes = iter(range(3))

    def late(line: bytes, seq: int, file: BinaryIO) -> bytes | None:
        if next(writes, None) is not None:  # between the reader's looks at the closing brackets and behind them
            writer.append(verdict("refuted"))
        return unfinished(line, seq, file)

    monkeypatch.setattr(ledger_file, "unfinished", late)
    assert reader.catch_up() == range(1, 6)
    assert reader.torn is None


def test_what_is_written_while_a_folder_is_verified_is_no_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = opened(tmp_path), opened(tmp_path, "Ben")
    ana.append(verdict())
    ben.append(verdict())
    check, writes = audit._check_file, iter(range(2))

    def late(path: Path, findings: list[Finding]) -> object:
        checked = check(path, findings)
        if path.name == "ana@desk.json" and next(writes, None) is not None:
            ana.append(verdict("refuted"))
            ben.append(verdict("refuted"))  # names a record of hers that was not there when her file was read
        return checked

    monkeypatch.setattr(audit, "_check_file", late)
    assert verify(tmp_path) == ()


# -- other systems, as far as they can be stood in for ------------------------------------------------------------------------


class Windows(ModuleType):
    """Stands in for `msvcrt`: a byte range of a file is locked by one descriptor at a time."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.holders: dict[tuple[int, int], int] = {}

    def locking(self, descriptor: int, mode: int, size: int) -> None:
        place = os.fstat(descriptor).st_ino, os.lseek(descriptor, 0, os.SEEK_CUR)
        assert size == 1
        if mode == self.LK_NBLCK:
            if place in self.holders:
                raise PermissionError(errno.EACCES, "Permission denied")
            self.holders[place] = descriptor
        else:
            assert self.holders.pop(place) == descriptor, "unlocked by who locked it, at the same place"


def test_on_windows_the_first_byte_is_locked_and_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    windows = Windows()
    monkeypatch.setitem(sys.modules, "msvcrt", windows)
    monkeypatch.setattr(sys, "platform", "win32")
    spec = importlib.util.spec_from_file_location("lock_there", str(lock.__file__))
    assert spec is not None
    assert spec.loader is not None
    there = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(there)
    monkeypatch.undo()
    one, other = there.Lock(tmp_path / "lock", 0), there.Lock(tmp_path / "lock", 0)
    one.acquire()
    one.acquire()
    with pytest.raises(TimeoutError):
        other.acquire()
    one.release()
    with pytest.raises(TimeoutError):
        other.acquire()
    one.release()
    other.acquire()
    other.release()
    assert not windows.holders


def test_folders_are_synced_but_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    disk.sync_folder(tmp_path)
    assert len(synced) == 1
    monkeypatch.setattr(disk, "os", SimpleNamespace(name="nt"))  # anything but its name would fail
    disk.sync_folder(tmp_path)
    assert len(synced) == 1


def test_a_mac_is_asked_to_flush_the_drive_and_synced_where_it_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[tuple[str, int]] = []

    def flush(descriptor: int, _command: int) -> None:
        done.append(("flush", descriptor))

    def refuse(_descriptor: int, _command: int) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(os, "fsync", lambda descriptor: done.append(("fsync", descriptor)))
    monkeypatch.setattr(disk, "_full_sync", 51)
    told: list[tuple[Callable[[int, int], None], list[tuple[str, int]]]] = [
        (flush, [("flush", 7)]),
        (refuse, [("fsync", 7)]),
    ]
    for control, expected in told:
        done.clear()
        monkeypatch.setattr(disk, "fcntl", SimpleNamespace(fcntl=control), raising=False)
        disk.durable(7)
        assert done == expected
