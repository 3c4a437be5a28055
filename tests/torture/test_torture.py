"""All of the torture, `make torture`: some minutes. `test_torture_quick.py` is the part that runs with the other tests."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from torture import calls, commands, cuts, disks, flips, forgeries, kills, writers
from torture.conftest import Figures
from torture.ledgers import decision, opened, written
from torture.nursery import Nursery

pytestmark = [pytest.mark.torture, pytest.mark.skipif(os.name == "nt", reason="kills and system calls of POSIX")]

tracing = pytest.mark.skipif(not calls.traces(), reason="strace is not installed, or may not trace here")

MakeCase = Callable[..., Path]


# -- kills: 500 in all ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cached", [False, True])
def test_kills_of_a_growing_ledger(nursery: Nursery, tmp_path: Path, figures: Figures, cached: bool) -> None:
    met = kills.kill_and_go_on(nursery, tmp_path / "ledger", 120, random=Random(cached), cached=cached)
    figures(met)
    assert met["inside an append"] >= 40
    assert met["whole, not yet acknowledged"] >= 10


@pytest.mark.parametrize("part", range(6))
def test_kills_in_long_records(nursery: Nursery, tmp_path: Path, figures: Figures, part: int) -> None:
    met = kills.kill_and_go_on(nursery, tmp_path / "ledger", 15, random=Random(part), words=60_000)
    figures(met)
    assert met["inside an append"] >= 5


def test_kills_at_the_creation_of_a_ledger(nursery: Nursery, tmp_path: Path, figures: Figures) -> None:
    met = kills.kill_creations(nursery, tmp_path, 170, random=Random(1))
    figures(met)
    assert met["inside an append"] >= 100
    assert 10 <= met["before there was a file"] <= 160


# -- each system call of a commit -------------------------------------------------------------------------------------------


@tracing
@pytest.mark.parametrize("scene", calls.SCENES)
def test_a_kill_at_each_call(nursery: Nursery, tmp_path: Path, figures: Figures, scene: str) -> None:
    met: Counter[str] = Counter()
    found = calls.calls_of(nursery, tmp_path / "dry", scene)
    for n, call in enumerate(found):
        met += calls.kill_at(nursery, tmp_path / str(n), scene, call)
    figures(met)
    assert met["kills"] == len(found) >= 10
    names = {call.name for call in found}
    assert names & {"write", "pwrite64"}
    assert names & set(calls.SYNCS)


@tracing
@pytest.mark.parametrize("error", calls.ERRORS)
@pytest.mark.parametrize("scene", calls.SCENES)
def test_an_error_at_each_call(nursery: Nursery, tmp_path: Path, figures: Figures, scene: str, error: str) -> None:
    met: Counter[str] = Counter()
    found = calls.calls_of(nursery, tmp_path / "dry", scene)[:-1]  # the last one is the acknowledgement
    wrong = []
    for n, call in enumerate(found):
        try:
            met += calls.fail_at(nursery, tmp_path / str(n), scene, call, error)
        except AssertionError as failed:
            wrong.append(str(failed).splitlines()[0])
    figures(met)
    assert not wrong, "\n".join(wrong)
    assert met["errors"] == len(found) >= 10
    assert met["refused"] or error == "EINTR"


# -- cuts and flips ---------------------------------------------------------------------------------------------------------


def test_cuts_at_each_of_the_last_4096_bytes(tmp_path: Path, figures: Figures) -> None:
    data = written(tmp_path / "whole", 14).read_bytes()
    met = cuts.cut(tmp_path / "cut", data, range(len(data) - 4096, len(data) + 1))
    figures(met)
    assert met["cuts"] == 4097
    assert met["set aside"] > 4000


def test_cuts_at_each_of_the_first_bytes(tmp_path: Path, figures: Figures) -> None:
    data = written(tmp_path / "whole", 5).read_bytes()
    met = cuts.cut(tmp_path / "cut", data, range(1200))
    figures(met)
    assert met["cuts"] == 1200


PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_flips_of_each_byte_of_200_events(tmp_path: Path, figures: Figures, part: int) -> None:
    """Each byte once, the bit turned changing from byte to byte."""
    data = written(tmp_path / "whole", 200, every=3).read_bytes()
    chosen = [(at, 1 << at // PARTS % 8) for at in range(part, len(data), PARTS)]
    met = flips.flip(tmp_path / "flipped", data, chosen)
    figures(met)
    assert met["flips"] == len(chosen) > 8000


def test_flips_of_each_bit_of_three_events(tmp_path: Path, figures: Figures) -> None:
    data = written(tmp_path / "whole", 4).read_bytes()
    met = flips.flip(tmp_path / "flipped", data, [(at, 1 << bit) for at in range(len(data)) for bit in range(8)])
    figures(met)
    assert met["flips"] == 8 * len(data)


# -- forgeries --------------------------------------------------------------------------------------------------------------


def test_rearranged_records(tmp_path: Path, figures: Figures) -> None:
    data, foreign = (written(tmp_path / name, 30).read_bytes() for name in ("own", "foreign"))
    met = forgeries.found(tmp_path / "forged", forgeries.rearranged(data, foreign))
    met += forgeries.found(tmp_path / "forged", forgeries.renumbered(data, foreign))
    figures(met)
    assert met["reordered"] == 30 * 29 // 2
    assert met["removed"] == met["removed, renumbered"] == 29


def test_records_chained_anew_and_prefixes_put_back(tmp_path: Path, figures: Figures) -> None:
    data = written(tmp_path / "own", 30).read_bytes()
    met = forgeries.found_by_head(tmp_path / "forged", data, forgeries.rechained(data))
    figures(met)
    assert met["cut short"] == met["altered, chained anew"] == met["removed, chained anew"] == 29


def test_a_history_chained_anew_is_contradicted_by_who_had_seen_it(tmp_path: Path, figures: Figures) -> None:
    met = forgeries.found_by_others(tmp_path / "ledger", 20)
    figures(met)
    assert met["cut short"] == 20


# -- disks ------------------------------------------------------------------------------------------------------------------


def test_a_disk_that_fills_up(figures: Figures) -> None:
    with disks.small_disk(256) as disk:
        if disk is None:
            pytest.skip("may not mount a small disk here; files with a limit take its place")
        figures(met := disks.fill_and_free(disk, 25))
        assert met["refused"] >= 25
    with disks.small_disk(32) as disk:
        assert disk is not None
        assert disks.create_on_a_full_disk(disk)["refused"] == 3


def test_a_disk_mounted_read_only() -> None:
    with disks.small_disk(64) as disk:
        if disk is None:
            pytest.skip("may not mount a disk here")
        assert disks.read_only_disk(disk)["refused"] == 1


def test_files_that_may_grow_to_each_length(nursery: Nursery, tmp_path: Path, figures: Figures) -> None:
    met = disks.limited_files(nursery, tmp_path / "ledger", list(range(900)))
    figures(met)
    assert met["refused"] >= 300
    assert met["acknowledged"] >= 100


def test_files_and_folders_that_may_not_be_written(nursery: Nursery) -> None:
    assert disks.may_not_write(nursery)["refused"] == 4


# -- many at once -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("processes", [2, 4, 8])
def test_processes_on_one_ledger(nursery: Nursery, tmp_path: Path, figures: Figures, processes: int) -> None:
    met = writers.on_one_ledger(nursery, tmp_path / "ledger", processes, 800 // processes)
    figures(met)
    assert met["turns between processes"] >= processes


@pytest.mark.parametrize("processes", [2, 4, 8])
def test_processes_on_own_ledgers(nursery: Nursery, tmp_path: Path, figures: Figures, processes: int) -> None:
    for turn in range(5):
        met = writers.on_own_ledgers(nursery, tmp_path / str(turn), processes, 160 // processes)
    figures(met)


@pytest.mark.parametrize("shared", [True, False])
def test_threads(nursery: Nursery, tmp_path: Path, figures: Figures, shared: bool) -> None:
    figures(writers.in_threads(nursery, tmp_path / "ledger", 8, 100, shared=shared))


# -- commands ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def case(make_case: MakeCase) -> Path:
    root = make_case(
        {
            "sources/a.txt": "The survey counted 412 nests in 2019. The count took three weeks.\n",
            "drafts/d.md": "The survey counted 412 nests in 2019.\n\nIt took two weeks.\n\nThe budget was 40,000 euros.\n",
        }
    )
    code, _, said = commands.done(root, "build")
    assert code == 0, said
    return root


def test_commands_at_once(case: Path, figures: Figures) -> None:
    figures(commands.verdicts_at_once(case, 8))


def test_ledgers_edited_by_stock_tinydb(case: Path, figures: Figures) -> None:
    ledger = opened(case / "ledger")
    for n in range(0, 12, 3):  # descriptions of sources: they have no record of what was on screen to miss
        ledger.append(decision(n))
    met = commands.edited_by_stock_tinydb(case)
    figures(met)
    assert met["edits found"] == len(commands.STOCK_EDITS)
    figures(commands.chained_anew(case))


def test_commands_on_a_full_disk(case: Path, figures: Figures) -> None:
    with disks.small_disk(4096) as disk:
        if disk is None:
            pytest.skip("may not mount a small disk here")
        root = shutil.copytree(case, disk / "case")
        figures(commands.on_a_full_disk(root, disk))
