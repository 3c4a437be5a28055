"""SIGKILL at random moments of processes that append in a loop."""

from __future__ import annotations

import shutil
import time
from collections import Counter
from pathlib import Path
from random import Random

from torture.ledgers import CLOSER, NAME, all_agree, decision, held, opened
from torture.nursery import Child, Nursery


def kill_and_go_on(
    nursery: Nursery, folder: Path, kills: int, *, random: Random, cached: bool = False, words: int = 0
) -> Counter[str]:
    """One ledger, written on after each kill; returns what the kills met. Records of many `words` are torn more easily."""
    met: Counter[str] = Counter()
    path, cache = folder / NAME, folder.parent / f"{folder.name}.cache" if cached else None
    acknowledged: list[str] = []
    for turn in range(kills):
        child = nursery.start(
            "append_on_and_on", folder=str(folder), cache=str(cache) if cache else None, first=turn, words=words
        )
        child.expect("begun")
        acknowledged.append(child.expect("acknowledged"))
        acknowledged += _judged(path, _killed(child, random.uniform(0, 0.012), ["acknowledged"]), acknowledged, met)
        # Who comes next takes over whatever was left, and can write.
        with opened(folder, cache=cache) as ledger:
            acknowledged.append(ledger.append(decision(turn)).hash)
        assert set(acknowledged) <= set(all_agree(path)), f"an acknowledged record is lost after kill {turn + 1}"
    met["records"] = len(held(path.read_bytes()))
    met["tails set aside"] = len(list(folder.glob("*.torn-*")))
    return met


def kill_creations(nursery: Nursery, folder: Path, kills: int, *, random: Random) -> Counter[str]:
    """A fresh folder for each kill, which comes within the first moments of the ledger's life."""
    met: Counter[str] = Counter()
    takes = _creation_takes(nursery, folder / "timed")
    for turn in range(kills):
        fresh = folder / str(turn)
        path = fresh / NAME
        child = nursery.start("append_on_and_on", folder=str(fresh), first=turn)
        child.expect("begun")
        acknowledged = _judged(path, _killed(child, random.uniform(0.5, 1.3) * takes, ["begun"]), [], met)
        if not path.exists():
            met["before there was a file"] += 1
        elif len(held(path.read_bytes())) < 2:
            met["before the first decision was whole"] += 1
        acknowledged.append(opened(fresh).append(decision(turn)).hash)
        assert set(acknowledged) <= set(all_agree(path)), f"an acknowledged record is lost after kill {turn + 1}"
        shutil.rmtree(fresh)
    return met


def _creation_takes(nursery: Nursery, folder: Path) -> float:
    child = nursery.start("append_on_and_on", folder=str(folder))
    child.expect("begun")
    begun = time.perf_counter()
    child.expect("acknowledged")
    takes = time.perf_counter() - begun
    child.kill()
    return takes


def _killed(child: Child, after: float, said: list[str]) -> list[str]:
    """`said` and all it said before it was killed."""
    until = time.perf_counter() + after
    while time.perf_counter() < until:  # sleeping is too coarse
        pass
    return [*said, *child.kill()]


def _judged(path: Path, said: list[str], before: list[str], met: Counter[str]) -> list[str]:
    """What was acknowledged is in the file as the kill left it; returns the new hashes in `said`."""
    words = [line.split() for line in said]
    assert {line[0] for line in words} <= {"begun", "acknowledged"}, said
    news = [line[1] for line in words if len(line) > 1]
    data = path.read_bytes() if path.exists() else b""
    whole = held(data)
    assert {*before, *news} <= set(whole), "an acknowledged record is not in the file"
    met["kills"] += 1
    met["inside an append"] += words[-1][0] == "begun"
    met["torn"] += bool(data) and not data.endswith(b"\n" + CLOSER)
    met["whole, not yet acknowledged"] += len(whole) > 1 and whole[-1] not in {*before, *news}
    return news
