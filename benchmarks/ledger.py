"""What a commit and an opening cost, as ratios to the least work that could do the same in the same run.

    python benchmarks/ledger.py [EVENTS_TO_OPEN]

A commit is held against appending the same bytes to a bare file with fsync; an opening against reading the file and
hashing its lines with hashlib.
"""

from __future__ import annotations

import gc
import hashlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tinydb import TinyDB

from verifybench.ledger import Ledger, verify
from verifybench.ledger.canonical import ZERO, seal
from verifybench.ledger.file import CLOSER, HEADER
from verifybench.ledger.records import payload
from verifybench.model.claim import Selector
from verifybench.model.event import CaseOpened, ClaimRef, Event, EvidenceRef, VerdictRecorded

LEDGER = "0123456789abcdef" * 2
MOMENT = "2026-01-31T09:30:00Z"


def now() -> str:
    return MOMENT


def verdict(n: int) -> VerdictRecorded:
    quote = f"The archive came to about {n} gigabytes of video, the committee said."
    selector = Selector(quote, "p" * 32, "s" * 32, n, n + len(quote), "ab" * 32)
    cited = EvidenceRef(f"p-{n}", "d-2", selector, "supports")
    return VerdictRecorded(ClaimRef(f"c-{n}", "d-1", selector), "supported", "As the agency has it.", (cited,))


def make(folder: Path, events: int) -> Path:
    """A ledger of so many events, written in one go."""
    folder.mkdir(parents=True)
    path, prev = folder / "ana@desk.json", ZERO
    with path.open("wb") as file:
        file.write(HEADER)
        for seq in range(1, events + 1):
            event: Event = CaseOpened(LEDGER, "desk") if seq == 1 else verdict(seq)
            members = {
                "at": MOMENT,
                "clock": seq,
                "event": payload(event),
                "ledger": LEDGER,
                "reviewer": "Ana",
                "schema": 1,
            }
            sealed, prev = seal(members, seq, prev)
            file.write(b'%s"%d":%s\n' % (b"," if seq > 1 else b"", seq, sealed))
        file.write(CLOSER)
    return path


def median_ms(work: Callable[[int], object], times: int) -> float:
    took = []
    for n in range(times):
        start = time.perf_counter()
        work(n)
        took.append(time.perf_counter() - start)
    return statistics.median(took) * 1000


def least_cpu_ms(work: Callable[[], object], times: int = 3) -> float:
    took = []
    for _ in range(times):
        gc.collect()
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return min(took) * 1000


def commits(folder: Path, events: int, times: int = 200) -> None:
    path = make(folder, events)
    with Ledger(path.parent, reviewer="Ana", device="desk", now=now) as ledger:
        ledger.append(verdict(0))
        line = path.read_bytes().splitlines()[-2] + b"\n"
        descriptor = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

        def bare(_: int) -> None:
            os.write(descriptor, line)
            os.fsync(descriptor)

        # Taken in turns, since what the disk does meanwhile changes from second to second.
        pairs = [(median_ms(bare, 20), median_ms(lambda n: ledger.append(verdict(n)), 20)) for _ in range(times // 20)]
        os.close(descriptor)
    plain, own = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"commit at {events:,} events: {own:.2f} ms, {own / plain:.2f} times a bare append with fsync ({plain:.2f} ms)")


def openings(folder: Path, events: int) -> None:
    path, cache = make(folder, events), folder / "cache" / "ledger.json"

    def hashing() -> None:
        with path.open("rb") as file:
            for line in file:
                hashlib.sha256(line).hexdigest()

    def opened(cached: Path | None) -> None:
        with Ledger(path.parent, reviewer="Ana", device="desk", now=now, cache=cached) as ledger:
            assert ledger.state.undoable

    least = least_cpu_ms(hashing)
    opened(cache)
    print(f"reading and hashing {events:,} lines: {least:.0f} ms CPU, {path.stat().st_size / 1e6:.1f} MB")
    for name, work in (
        ("open with the cache", lambda: opened(cache)),
        ("open without a cache", lambda: opened(None)),
        ("verify everything", lambda: verify(path.parent)),
        ("stock TinyDB reads it", lambda: len(TinyDB(path))),
    ):
        took = least_cpu_ms(work)
        print(f"{name}: {took:.0f} ms CPU, {took / least:.2f} times reading and hashing")


def main() -> None:
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        commits(Path(folder) / "small", 1_000)
        openings(Path(folder) / "large", events)


if __name__ == "__main__":
    main()
