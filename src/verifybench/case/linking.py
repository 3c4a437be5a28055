"""Linking the claims of an index that is being made, by one process or several."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from verifybench.case.passages import StoredPassages
from verifybench.case.processes import Work, in_processes, processes
from verifybench.evidence.linking import NONE_KNOWN, Linked, Linker
from verifybench.evidence.retrieve import IN_MEMORY, Search
from verifybench.model.decisions import NamesSettled
from verifybench.names import Settled

FEWEST = 150
"""Claims a process from which on several are started: a new one takes a second before it links any."""


def link_claims(
    store: StoredPassages,
    search: Search,
    claims: Sequence[str],
    *,
    path: Path,
    folder: Path,
    names: Sequence[NamesSettled],
    share: Callable[[], bool],
) -> Iterator[Linked | None]:
    """For each claim its evidence, or None where that stays as it is; in the order given.

    Other processes read the index at `path` and the search index in `folder` once `share` lets them.
    """
    count = min(processes(), len(claims) // FEWEST)
    if count > 1 and len(search) > IN_MEMORY and share():
        yield from in_processes(partial(_open, path, folder, tuple(names)), claims, count)
    else:
        work = _linking(store, search)
        with without_collector():
            yield from map(work, claims)


@contextmanager
def without_collector() -> Iterator[None]:
    """Linking spends a fifth of its time on looking for cycles among passages that are kept read; the linker has them collected
    when it lets go of them."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _open(path: Path, folder: Path, names: Sequence[NamesSettled]) -> Work[Linked | None]:
    gc.disable()  # this process does nothing else
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    return _linking(StoredPassages(db, Settled(names)), Search.open(folder))


def _linking(store: StoredPassages, search: Search) -> Work[Linked | None]:
    linker = Linker(store, search)

    def link(id: str) -> Linked | None:
        claim = store.claim(id)
        found = linker.candidates(claim)
        judged = store.judged(id)
        if judged is not None and judged == {number for number, _ in found}:
            return None
        return linker.judge(claim, found, NONE_KNOWN if judged is None else store.pairs(id))

    return link
