"""Many processes, and many threads, that write at once."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

from torture.ledgers import NAME, all_agree, failures, opened
from torture.nursery import Nursery


def on_one_ledger(nursery: Nursery, folder: Path, processes: int, each: int) -> Counter[str]:
    """Processes of one reviewer on one device: every acknowledged record is there once, in one chain."""
    said = _together(nursery, [("append_some", {"folder": str(folder), "count": each})] * processes)
    hashes = all_agree(folder / NAME)
    acknowledged = [line.split()[1] for lines in said for line in lines if line.startswith("acknowledged")]
    assert [line for lines in said for line in lines if not line.startswith("acknowledged")] == []
    assert len(acknowledged) == processes * each
    assert sorted(acknowledged) == sorted(hashes[1:]), "the opening, and every acknowledged record once"
    takers = [next(n for n, lines in enumerate(said) if f"acknowledged {hash}" in lines) for hash in hashes[1:]]
    turns = sum(a != b for a, b in pairwise(takers))
    return Counter({"processes": processes, "records": len(hashes), "turns between processes": turns})


def on_own_ledgers(nursery: Nursery, folder: Path, processes: int, each: int) -> Counter[str]:
    """A device each, in one folder: a chain each, and one order of all that their clocks agree on."""
    jobs = [("append_some", {"folder": str(folder), "count": each, "device": f"desk-{n}"}) for n in range(processes)]
    said = _together(nursery, jobs)
    for n, lines in enumerate(said):
        hashes = all_agree(folder / f"ana@desk-{n}.json")
        assert [f"acknowledged {hash}" for hash in hashes[1:]] == lines
    assert failures(folder) == []
    ledger = opened(folder)
    records = ledger.records()
    assert len(records) == processes * (each + 1)
    assert [record.clock for record in records] == sorted(record.clock for record in records)
    assert len(ledger.heads()) == processes
    return Counter({"processes": processes, "records": len(records)})


def in_threads(nursery: Nursery, folder: Path, workers: int, each: int, *, shared: bool) -> Counter[str]:
    """Threads of one process, on one ledger object or on one each."""
    said = nursery.run("threads", folder=str(folder), workers=workers, count=each, shared=shared)
    assert [line for line in said if not line.startswith("acknowledged")] == []
    hashes = all_agree(folder / NAME)
    assert sorted(line.split()[1] for line in said) == sorted(hashes[1:])
    assert len(said) == workers * each
    return Counter({"threads": workers, "records": len(hashes)})


def _together(nursery: Nursery, jobs: list[tuple[str, dict[str, object]]]) -> list[list[str]]:
    """All of them at once; what each said."""
    children = [nursery.start(job, **arguments, together=True) for job, arguments in jobs]
    for child in children:
        child.expect("ready")
    for child in children:
        child.tell()
    return [child.rest() for child in children]
