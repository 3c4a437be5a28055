"""What children of the nursery do. Each writes what it did to standard output, a line in one write, and can die anywhere."""

from __future__ import annotations

import ctypes
import os
import resource
import select
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

# All that an append would import on the way, so that what is killed or fails is the append.
import tinydb  # noqa: F401

import verifybench.ledger.audit
import verifybench.ledger.database
import verifybench.ledger.events
import verifybench.ledger.file
from torture.ledgers import decision, opened
from verifybench.ledger import Ledger, LedgerError

PR_SET_PTRACER = 0x59616D61


def run(job: str, arguments: dict[str, Any]) -> None:
    try:
        if (uid := arguments.pop("uid", None)) is not None:
            os.setgroups([])
            os.setgid(uid)
            os.setuid(uid)
        JOBS[job](**arguments)
    except BaseException:
        say("failed " + traceback.format_exc().replace("\n", " | "))


def say(line: str) -> None:
    os.write(1, line.encode() + b"\n")


def wait() -> None:
    """Not in a `read`, which a tracer that comes meanwhile would count."""
    select.select([0], [], [])
    os.read(0, 1)


def attempt(ledger: Ledger, n: int, words: int = 0) -> str | None:
    """Append one record and say how it went: `acknowledged HASH`, or `refused TYPE MESSAGE`. Returns the hash."""
    try:
        record = ledger.append(decision(n, words))
    except LedgerError as error:
        say(f"refused {type(error).__name__} {error}")
        return None
    except Exception as error:
        say(f"raised {type(error).__name__} {error}")
        return None
    say(f"acknowledged {record.hash}")
    return record.hash


def append_on_and_on(folder: str, cache: str | None = None, first: int = 0, words: int = 0) -> None:
    """`begun` before each append, `acknowledged` behind it; with a cache, which every fourth saves. `words`: how long."""
    ledger = opened(Path(folder), cache=Path(cache) if cache else None)
    n = first
    while True:
        say("begun")
        attempt(ledger, n, words)
        n += 1
        if cache and n % 4 == 0:
            ledger.close()


def append_some(folder: str, count: int, reviewer: str = "Ana", device: str = "desk", together: bool = False) -> None:
    """`count` records. With `together`, only when told."""
    ledger = opened(Path(folder), reviewer, device)
    say("ready")
    if together:
        wait()
    for n in range(count):
        attempt(ledger, n)


def one_commit(folder: str, n: int = 0) -> None:
    """One append under a tracer: `ready`, waits, tries; then tries again on the same ledger, and on one opened anew."""
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, ctypes.c_ulong(-1), 0, 0, 0)  # whoever is asked to trace it may
    vars(verifybench.ledger.file)["LOCK_SECONDS"] = 2.0  # a lock that could not be given back is not waited for as long
    ledger = opened(Path(folder))
    say("ready")
    wait()
    attempt(ledger, n)
    say("over")
    wait()
    attempt(ledger, n + 1)
    attempt(opened(Path(folder)), n + 2)


def limited(folder: str, name: str, rooms: list[int]) -> None:
    """An append at each limit of the file's size beyond what it holds, and one without a limit."""
    ledger = opened(Path(folder))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for n, room in enumerate(rooms):
        path = Path(folder) / name
        size = path.stat().st_size if path.exists() else 0
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, hard))
        attempt(ledger, n)
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    attempt(ledger, len(rooms))


def read_then_append(folder: str) -> None:
    """As whoever is not allowed to write: what can be read, and how an append is refused."""
    ledger = opened(Path(folder))
    say(f"read {len(ledger.records())}")
    attempt(ledger, 0)


def threads(folder: str, workers: int, count: int, shared: bool) -> None:
    """`count` records from each of `workers` threads, on one ledger object or on one each."""
    one = opened(Path(folder))

    def work(number: int) -> None:
        ledger = one if shared else opened(Path(folder))
        for n in range(count):
            attempt(ledger, number * count + n)

    running = [threading.Thread(target=work, args=(number,)) for number in range(workers)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()


JOBS: dict[str, Callable[..., None]] = {
    job.__name__: job for job in (append_on_and_on, append_some, one_commit, limited, read_then_append, threads)
}
