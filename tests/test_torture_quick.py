"""A little of each torture of the ledger; `make torture` does all of it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from torture import calls, cuts, disks, flips, forgeries, kills, writers
from torture.ledgers import written
from torture.nursery import Nursery

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills and system calls of POSIX")


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with Nursery() as made:
        yield made


def test_a_kill_at_any_moment_loses_nothing_acknowledged_and_the_next_append_works(
    nursery: Nursery, tmp_path: Path
) -> None:
    met = kills.kill_and_go_on(nursery, tmp_path / "ledger", 15, random=Random(1))
    met += kills.kill_and_go_on(nursery, tmp_path / "cached", 10, random=Random(2), cached=True)
    assert met["kills"] == 25
    assert met["inside an append"] >= 5


def test_a_kill_while_a_ledger_is_made_leaves_one_that_can_be_begun(nursery: Nursery, tmp_path: Path) -> None:
    met = kills.kill_creations(nursery, tmp_path, 20, random=Random(3))
    assert met["inside an append"] >= 5


@pytest.mark.skipif(not calls.traces(), reason="strace is not installed, or may not trace here")
@pytest.mark.parametrize("scene", ["commit", "healing"])
def test_a_kill_at_each_system_call_of_a_commit_loses_nothing(nursery: Nursery, tmp_path: Path, scene: str) -> None:
    found = calls.calls_of(nursery, tmp_path / "dry", scene)
    changing = [call for call in found if call.name in calls.CHANGING]
    assert {call.name for call in changing} >= {"fsync"}
    met: Counter[str] = Counter()
    for n, call in enumerate(changing):
        met += calls.kill_at(nursery, tmp_path / str(n), scene, call)
    assert met["kills"] == len(changing) >= 2


@pytest.mark.skipif(not calls.traces(), reason="strace is not installed, or may not trace here")
def test_a_write_or_a_sync_that_fails_is_said_and_leaves_what_was_there(nursery: Nursery, tmp_path: Path) -> None:
    found = calls.calls_of(nursery, tmp_path / "dry", "commit")[:-1]
    met: Counter[str] = Counter()
    for call in found:
        if call.name in calls.CHANGING:
            for error in ("ENOSPC", "EIO"):
                met += calls.fail_at(nursery, tmp_path / f"{call.name}-{error}", "commit", call, error)
    assert met["errors"] == met["refused"] >= 4
    assert met["not confirmed"] == 2


def test_a_cut_anywhere_keeps_what_is_whole(tmp_path: Path) -> None:
    data = written(tmp_path / "whole", 6).read_bytes()
    met = cuts.cut(tmp_path / "cut", data, [*range(len(data) - 500, len(data), 3), len(data)])
    assert met["set aside"] >= 100
    assert met["written on"] == met["cuts"]


def test_a_flip_anywhere_is_placed_by_opening_by_audit_and_by_the_checker(tmp_path: Path) -> None:
    data = written(tmp_path / "whole", 12).read_bytes()
    last = data.rindex(b"}}\n")
    chosen = [(at, 1 << n % 8) for n, at in enumerate(range(0, last, 19))]
    met = flips.flip(tmp_path / "flipped", data, chosen)
    assert met["flips"] == len(chosen) > 250


def test_records_moved_removed_put_in_or_repeated_are_placed(tmp_path: Path) -> None:
    data, foreign = (written(tmp_path / name, 9).read_bytes() for name in ("own", "foreign"))
    met = forgeries.found(tmp_path / "forged", forgeries.rearranged(data, foreign, step=2))
    met += forgeries.found(tmp_path / "forged", forgeries.renumbered(data, foreign, step=2))
    assert len(met) >= 10


def test_a_history_chained_anew_is_found_by_every_head_behind_the_change(tmp_path: Path) -> None:
    data = written(tmp_path / "own", 8).read_bytes()
    met = forgeries.found_by_head(tmp_path / "forged", data, forgeries.rechained(data, step=2))
    assert {"cut short", "altered, chained anew", "removed, chained anew", "duplicated, chained anew"} <= set(met)


def test_a_history_chained_anew_is_contradicted_by_who_had_seen_it(tmp_path: Path) -> None:
    met = forgeries.found_by_others(tmp_path / "ledger", 6, step=2)
    assert met["contradictions"] >= met["cut short"] >= 3


def test_a_write_that_stops_at_any_byte_leaves_no_half_record(nursery: Nursery, tmp_path: Path) -> None:
    met = disks.limited_files(nursery, tmp_path / "ledger", list(range(0, 420, 12)))
    assert met["refused"] >= 10


def test_who_may_not_write_reads_and_is_told(nursery: Nursery) -> None:
    assert disks.may_not_write(nursery)["refused"] == 4


def test_processes_and_threads_on_one_ledger_lose_nothing(nursery: Nursery, tmp_path: Path) -> None:
    met = writers.on_one_ledger(nursery, tmp_path / "processes", 3, 30)
    assert met["turns between processes"] >= 3
    writers.in_threads(nursery, tmp_path / "threads", 4, 15, shared=True)
    writers.in_threads(nursery, tmp_path / "ledgers", 3, 10, shared=False)


def test_processes_on_own_ledgers_in_one_folder_do_not_take_each_others_writes_for_damage(
    nursery: Nursery, tmp_path: Path
) -> None:
    for turn in range(4):
        writers.on_own_ledgers(nursery, tmp_path / str(turn), 4, 20)
