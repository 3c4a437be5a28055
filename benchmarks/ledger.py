"""What a commit, an opening, a replay and a merge cost, as ratios to the least work that could do the same in the same run.

    python benchmarks/ledger.py [EVENTS]        default 100,000; 1,000,000 takes some minutes and 2 GB of disk

A commit is held against appending the same bytes to a bare file with fsync; an opening against reading the file and hashing
its lines with hashlib. Stock TinyDB and SQLite (write-ahead log, full sync) do the same beside it. What must not depend on
what this process did before is measured in a fresh one, which is this file with the name of the task.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from unittest.mock import patch

MOMENT = "2026-01-31T09:30:00Z"
EVENTS = 100_000  # of a replay, and of each ledger of a merge
COMMITS = 200


def now() -> str:
    return MOMENT


# -- what is measured on ----------------------------------------------------------------------------------------------------


def verdict(n: int) -> Any:
    from verifybench.model.claim import Selector
    from verifybench.model.event import ClaimRef, EvidenceRef, VerdictRecorded

    quote = f"The archive came to about {n} gigabytes of video, the committee said."
    selector = Selector(quote, "p" * 32, "s" * 32, n, n + len(quote), "ab" * 32)
    cited = EvidenceRef(f"p-{n}", "d-2", selector, "supports")
    return VerdictRecorded(ClaimRef(f"c-{n}", "d-1", selector), "supported", "As the agency has it.", (cited,))


def make(folder: Path, events: int, reviewer: str = "Ana", clocks: Iterable[int] | None = None) -> Path:
    """A ledger of so many events, written in one go; `clocks` are those of its records, 1, 2, 3 … where none are given."""
    from verifybench.ledger.canonical import ZERO, seal
    from verifybench.ledger.file import CLOSER, HEADER
    from verifybench.ledger.records import payload
    from verifybench.model.event import CaseOpened

    folder.mkdir(parents=True, exist_ok=True)
    path, prev = folder / f"{reviewer.lower()}@desk.json", ZERO
    ledger = hashlib.sha256(reviewer.encode()).hexdigest()[:32]
    with path.open("wb") as file:
        file.write(HEADER)
        for seq, clock in zip(range(1, events + 1), clocks or range(1, events + 1), strict=False):
            members = {
                "at": MOMENT,
                "clock": clock,
                "event": payload(CaseOpened(ledger, "desk") if seq == 1 else verdict(seq)),
                "ledger": ledger,
                "reviewer": reviewer,
                "schema": 1,
            }
            sealed, prev = seal(members, seq, prev)
            file.write(b'%s"%d":%s\n' % (b"," if seq > 1 else b"", seq, sealed))
        file.write(CLOSER)
    return path


# -- commits ----------------------------------------------------------------------------------------------------------------


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def commits(path: Path, scratch: Path) -> str:
    """A verdict recorded and a bare append with fsync of the same bytes, in turns: what the disk does meanwhile changes from
    second to second. Medians, and the median of the ratios of neighbours; SQLite's commit of the same bytes after that."""
    from verifybench.ledger import Ledger
    from verifybench.ledger.disk import durable

    waited: list[float] = []

    def timed_sync(descriptor: int) -> None:
        waited.append(timed(lambda: durable(descriptor)))

    scratch.mkdir()
    bare = os.open(scratch / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    with Ledger(path.parent, reviewer="Ana", device="desk", now=now) as ledger:
        ledger.append(verdict(0))
        line = path.read_bytes()[-1200:].splitlines()[-2] + b"\n"

        def plainly() -> None:
            os.write(bare, line)
            os.fsync(bare)

        def one(n: int) -> tuple[float, float]:
            event = verdict(n)
            return timed(plainly), timed(lambda: ledger.append(event))

        with patch("verifybench.ledger.file.durable", timed_sync):
            taken = [one(n) for n in range(COMMITS)]
        count = ledger.heads()[0].seq - COMMITS - 1
    os.close(bare)
    sqlite = sqlite_commit(scratch / "events.sqlite", line.decode())
    plain, own = (statistics.median(column) for column in zip(*taken, strict=True))
    outside = statistics.median(mine - sync for (_, mine), sync in zip(taken, waited, strict=True))
    return (
        f"commit at {count:,} events: {own:.3f} ms, {own / plain:.2f} times a bare append with fsync ({plain:.3f} ms; "
        f"of neighbours {statistics.median(mine / its for its, mine in taken):.2f}), {outside:.3f} ms of it outside "
        f"fsync; SQLite {sqlite:.3f} ms"
    )


def sqlite_commit(path: Path, record: str) -> float:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("pragma journal_mode=wal")
    database.execute("pragma synchronous=full")
    database.execute("create table events (seq integer primary key, record text not null)")

    def commit() -> None:
        database.execute("begin immediate")
        database.execute("insert into events (record) values (?)", (record,))
        database.execute("commit")

    commit()
    took = statistics.median(timed(commit) for _ in range(COMMITS))
    database.close()
    return took


def stock_insert(path: Path) -> str:
    from tinydb import TinyDB

    records = list(json.loads(path.read_bytes())["_default"].values())
    with TinyDB(path.parent / "stock.json") as stock:
        stock.insert_multiple(records)
        took = statistics.median(timed(lambda: stock.insert(records[-1])) for _ in range(5))
    return f"stock TinyDB's insert at {len(records):,} events: {took:.1f} ms, not durable"


# -- openings, replays, merges: each in a process of its own ------------------------------------------------------------------


def cpu_ms(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def hashing(path: Path) -> None:
    with path.open("rb") as file:
        for line in file:
            hashlib.sha256(line).hexdigest()


def opened(path: Path, cache: Path | None = None) -> Any:
    from verifybench.ledger import Ledger

    return Ledger(path.parent, reviewer="Ana", device="desk", now=now, cache=cache)


def peak_mb() -> float:
    import resource

    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1 << 20) if sys.platform == "darwin" else size / 1024


def opening(path: Path) -> str:
    """Imports are not counted, since they do not grow; the same work before them warms the file up."""
    import verifybench.ledger.ledger  # noqa: F401

    pairs = [(cpu_ms(lambda: hashing(path)), cpu_ms(lambda: opened(path))) for _ in range(3)]
    least, own = (min(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / its for its, mine in pairs)
    count = opened(path).heads()[0].seq
    return (
        f"open and verify {count:,} events: {own:.0f} ms CPU, {own / least:.2f} times reading and hashing the lines "
        f"({least:.0f} ms; of neighbours {ratio:.2f}), {peak_mb():.0f} MB resident at most"
    )


def with_cache(path: Path) -> str:
    cache = path.parent / "cache" / "ledger.json"
    with opened(path, cache) as ledger:
        assert ledger.state.undoable
    least = min(cpu_ms(lambda: hashing(path)) for _ in range(3))

    def again() -> None:
        with opened(path, cache) as ledger:
            assert ledger.state.undoable

    own = min(cpu_ms(again) for _ in range(3))
    return f"open with the cache, state included: {own:.0f} ms CPU, {own / least:.2f} times reading and hashing the lines"


def replay(path: Path) -> str:
    """From opened files: lines parsed, folded, and a state given out."""
    import pydantic_core  # noqa: F401, imported once, whatever is replayed

    ledgers = [opened(path) for _ in range(3)]
    took = min(cpu_ms(lambda ledger=ledger: ledger.state) for ledger in ledgers)  # type: ignore[misc]
    return f"replay of {ledgers[0].heads()[0].seq:,} events: {took:.0f} ms CPU"


def merge(path: Path) -> str:
    """Ledgers that were loaded and verified: every record brought in its place among those of the others, once."""
    from verifybench.ledger.folder import LedgerFolder

    files = LedgerFolder(path.parent)
    files.catch_up()
    took = min(cpu_ms(lambda: deque(files.placed({}), maxlen=0)) for _ in range(3))
    parsed = min(cpu_ms(lambda: deque(files.in_order({}), maxlen=0)) for _ in range(3))
    return (
        f"merge of three ledgers, {files.count:,} events in all: {took:.0f} ms CPU; every record parsed too {parsed:.0f} ms"
    )


def verifying(path: Path) -> str:
    from verifybench.ledger import verify

    return f"verify (audit: every record parsed, validated, written anew): {cpu_ms(lambda: verify(path.parent)):.0f} ms CPU"


def stock_reading(path: Path) -> str:
    from tinydb import TinyDB

    return f"stock TinyDB reads it: {cpu_ms(lambda: len(TinyDB(path))):.0f} ms CPU, {peak_mb():.0f} MB resident at most"


TASKS: dict[str, Callable[[Path], str]] = {
    task.__name__: task for task in (opening, with_cache, replay, merge, verifying, stock_reading)
}


def apart(task: Callable[[Path], str], path: Path) -> None:
    """In a process of its own, so that what it holds at most is its own."""
    command = [sys.executable, __file__, task.__name__, str(path)]
    print(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout, end="", flush=True)


def main() -> None:
    if len(sys.argv) == 3:
        print(TASKS[sys.argv[1]](Path(sys.argv[2])))
        return
    events = int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        small = make(folder / "small", 1_000)
        print(commits(small, folder / "small-scratch"), flush=True)
        large = make(folder / "large", events)
        apart(opening, large)
        print(commits(large, folder / "large-scratch"), flush=True)
        for inserted in (1_000, 10_000):
            print(stock_insert(make(folder / f"stock-{inserted}", inserted)), flush=True)
        one = make(folder / "one", EVENTS)
        for task in (with_cache, replay, verifying, stock_reading):
            apart(task, one)
        for number, reviewer in enumerate(("Ana", "Ben", "Cleo"), 1):
            made = make(folder / "three", EVENTS, reviewer, range(number, 4 * EVENTS, 3))
        apart(merge, made)


if __name__ == "__main__":
    main()
