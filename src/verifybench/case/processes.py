"""Work on many things by several processes: the same results in the same order as by one."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Generic, TypeVar

from verifybench.case.errors import CaseError

T = TypeVar("T")
Work = Callable[[str], T]

VARIABLE = "VERIFYBENCH_PROCESSES"
_MOST = 8  # beyond which the disk and the one process that writes are the limit
_BATCH = 8
_AHEAD = 3  # batches waiting for each process: none is idle, and few results are held


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
    here. Where a process dies, as for want of memory, or none can be started, this one does by itself what is left.
    """
    done = 0
    try:
        for result in _from_workers(opening, items, count):
            yield result
            done += 1
    except _Died:
        work = opening()
        for item in items[done:]:
            yield work(item)


def child(module: str, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """The command and the environment of a process that runs a module of this very package."""
    # `-P` keeps the current folder, which may hold anything, off the child's path; it is given ours.
    here = str(Path(__file__).resolve().parents[2])
    kept = os.environ.get("PYTHONPATH")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([here, *([kept] if kept else [])])}
    return [sys.executable, "-P", "-m", module, *arguments], environment


class _Died(Exception):
    """A worker ended without an answer."""


class _Worker(Generic[T]):
    """A process that answers batch after batch. It ends with its standard input, and so with this process, however that ends.

    A plain child, since those of `multiprocessing` import the main program again, or are forked beside threads that hold locks.
    """

    def __init__(self, opening: Callable[[], Work[T]]) -> None:
        command, environment = child("verifybench.case.worker")
        try:
            self._child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        except OSError as error:
            raise _Died from error
        self._begun = pickle.dumps(sys.path) + pickle.dumps(opening)

    def ask(self, items: Sequence[str]) -> list[T]:
        given, told = self._child.stdin, self._child.stdout
        assert given is not None
        assert told is not None
        try:
            given.write(self._begun + pickle.dumps(items))
            given.flush()
            self._begun = b""
            went_well, answer = pickle.load(told)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise _Died from error
        if not went_well:
            raise answer[0]
        results: list[T] = answer
        return results

    def kill(self) -> None:
        """It only reads, so that nothing is lost by ending it in the middle. Whoever waits for its answer waits no more."""
        self._child.kill()

    def bury(self) -> None:
        self._child.communicate()


def _from_workers(opening: Callable[[], Work[T]], items: Sequence[str], count: int) -> Iterator[T]:
    workers: list[_Worker[T]] = []
    idle: SimpleQueue[_Worker[T]] = SimpleQueue()

    def ask(batch: Sequence[str]) -> list[T]:
        worker = idle.get()
        try:
            return worker.ask(batch)
        finally:
            idle.put(worker)

    pool = ThreadPoolExecutor(count)
    try:
        for _ in range(count):
            workers.append(_Worker(opening))
            idle.put(workers[-1])
        waiting: deque[Future[list[T]]] = deque()
        for start in range(0, len(items), _BATCH):
            waiting.append(pool.submit(ask, items[start : start + _BATCH]))
            if len(waiting) >= _AHEAD * count:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        for worker in workers:
            worker.kill()
        pool.shutdown(cancel_futures=True)
        for worker in workers:
            worker.bury()
