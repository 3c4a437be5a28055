"""Work on many things by several processes: the same results in the same order as by one."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from typing import Any, TypeVar

from verifybench.case.errors import CaseError

T = TypeVar("T")
Work = Callable[[str], T]

VARIABLE = "VERIFYBENCH_PROCESSES"
_MOST = 8  # beyond which the disk and the one process that writes are the limit
_BATCH = 16
_AHEAD = 3  # batches waiting for each process: none is idle, and few results are held

_opening: Callable[[], Work[Any]] | None = None
_opened: Work[Any] | None = None


def processes() -> int:
    """How many processes a build may use: as many as the machine gives this one, or what VERIFYBENCH_PROCESSES says.

    Raises CaseError where that is no number from 1.
    """
    said = os.environ.get(VARIABLE, "").strip()
    if not said:
        mine = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return min(mine, _MOST)
    if not (said.isascii() and said.isdigit() and len(said) < 4 and int(said)):
        raise CaseError(f"{VARIABLE} is “{said}”. Set it to a number of processes from 1 to 999, or leave it out")
    return int(said)


def in_processes(opening: Callable[[], Work[T]], items: Sequence[str], count: int) -> Iterator[T]:
    """What the work that `opening` gives in each process makes of every item, in their order.

    A new process must be able to import `opening`: a function of a module, or a `partial` of one. An error in a process is raised
    here. Where a process dies, as for want of memory, this one does by itself what is left.
    """
    done = 0
    try:
        for result in _from_pool(opening, items, count):
            yield result
            done += 1
    except BrokenProcessPool:
        work = opening()
        for item in items[done:]:
            yield work(item)


def _from_pool(opening: Callable[[], Work[T]], items: Sequence[str], count: int) -> Iterator[T]:
    # Spawned, not forked: the search library has threads of its own, and a fork of them is not safe.
    pool = ProcessPoolExecutor(count, get_context("spawn"), _begin, (opening,))
    try:
        waiting: deque[Future[list[T]]] = deque()
        for start in range(0, len(items), _BATCH):
            waiting.append(pool.submit(_do, items[start : start + _BATCH]))
            if len(waiting) >= _AHEAD * count:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)  # waits for the batches that are being worked on, so nothing outlives a build


def _begin(opening: Callable[[], Work[Any]]) -> None:
    """In a new process: leave ctrl-C to the parent, and end when the parent does, however it ends."""
    global _opening
    _opening = opening
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _do(items: Sequence[str]) -> list[Any]:
    global _opened
    if _opened is None:
        assert _opening is not None
        _opened = _opening()
    return [_opened(item) for item in items]
