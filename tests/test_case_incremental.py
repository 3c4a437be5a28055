"""A build that goes on from the last one finds what a build from nothing finds, and does only what it must."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from conftest import MakeCase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verifybench.case import linking, processes
from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.case.errors import CaseError
from verifybench.evidence import Context, retrieve
from verifybench.evidence.judging import judge_views
from verifybench.evidence.words import View
from verifybench.model.evidence import Judgement

SENTENCES = (
    "The harbour of Oslo had 40 cranes in 2019.",
    "The harbour of Oslo had 50 cranes in 2019.",
    "Ivan Petrov was sentenced to five years in prison.",
    "Ivan Petrov was sentenced to four years in prison, Maria Lind said.",
    "He denied it.",
    "Maria Lind opened the bridge on 3 May 2021.",
    "The bridge was opened by Maria Lind on 4 May 2021.",
    "Of the 12 boats, 7 sank and 4 were lost.",
    "Nobody was hurt, the mayor told AFP.",
    "The archive holds 40 gigabytes.",
)
NAMES = ("sources/a.txt", "sources/b.txt", "sources/c.txt", "drafts/d.txt", "drafts/e.txt")

texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(lambda lines: "\n\n".join(lines) + "\n")
edits = st.lists(st.tuples(st.sampled_from(NAMES), st.none() | texts), min_size=1, max_size=4)


@pytest.fixture(autouse=True)
def _an_index_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few passages there are."""
    monkeypatch.setattr("verifybench.case.indexing.IN_MEMORY", 0)


def found(root: Path) -> dict[str, object]:
    """All that a built case shows, and every pair it judged, by ids."""
    with Case.open(root) as case:
        index = case.index
        claims = index.claim_ids(("draft", "source"))
        shown: dict[str, object] = {
            "documents": index.document_rows(),
            "claims": [index.claim(id) for id in claims],
            "listed": index.listed(claims),
            "first": index.first("draft", 5),
            "evidence": {id: index.evidence(id) for id in claims},
            "conflicts": [(one.outline, one.read()) for one in index.conflicts()],
            "touching": {id: index.conflicts_of(id) for id in claims},
            "names": index.mentions(),
            "origins": {id: index.origins([one.passage for one in index.evidence(id)]) for id in claims},
            "passages": [index.passages_of(row.id) for row in index.document_rows()],
            "notes": {key: value for key, value in index.notes().items() if key != "next"},
        }
        id_of = dict(index.db.execute("select number, id from passages"))
        pairs: dict[str, object] = {}
        for claim, kept, spare, silent in index.db.execute("select claim, kept, spare, silent from pairs order by claim"):
            pairs[claim] = (
                [id_of[number] for number in json.loads(kept)],
                sorted((id_of[number], json.dumps(one)) for number, one in json.loads(spare)),
                sorted(id_of[number] for number in json.loads(silent)),
            )
        return {**shown, "pairs": pairs}


def build(root: Path) -> None:
    with Case.open(root) as case:
        case.build()


def built_from_nothing(root: Path) -> dict[str, object]:
    for folder in (".verifybench", "claims"):
        shutil.rmtree(root / folder, ignore_errors=True)
    build(root)
    return found(root)


def write(root: Path, changes: Iterable[tuple[str, str | None]]) -> None:
    for name, text in changes:
        if text is None:
            (root / name).unlink(missing_ok=True)
        else:
            (root / name).write_text(text)


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(edits, min_size=2, max_size=4))
def test_any_sequence_of_edits_gives_what_a_build_from_nothing_gives(steps: list[list[tuple[str, str | None]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "case"
        init(root)
        for step in steps:
            write(root, step)
            build(root)
        onward = found(root)
        assert onward == built_from_nothing(root)


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The passages that are judged from now on, once for each pair."""
    judged: list[str] = []

    def counting(claim: View, passage: View, context: Context) -> Judgement:
        judged.append(passage.statement.text)
        return judge_views(claim, passage, context)

    monkeypatch.setattr("verifybench.evidence.linking.judge_views", counting)
    return judged


def case_of(make_case: MakeCase, sources: int, sentences: int = 24) -> Path:
    lines = [f"Ship {number} carried {number + 100} crates to Oslo in 20{number:02}." for number in range(sentences)]
    files = {f"sources/s{number:02}.txt": "\n\n".join(lines[number::sources]) + "\n" for number in range(sources)}
    return make_case({**files, "drafts/d.txt": "Ship 7 carried 108 crates to Oslo in 2007.\n"})


def test_one_more_source_costs_its_own_pairs_and_no_others(make_case: MakeCase, monkeypatch: pytest.MonkeyPatch) -> None:
    root = case_of(make_case, 5, 30)
    judged = counted(monkeypatch)
    build(root)
    first = len(judged)
    judged.clear()
    (root / "sources/more.txt").write_text("Ship 7 carried 107 crates to Oslo in 2007.\n\nA storm sank ship 7 in 2008.\n")
    build(root)
    new = [
        text for text in judged if text in ("Ship 7 carried 107 crates to Oslo in 2007.", "A storm sank ship 7 in 2008.")
    ]
    own = 2 * 20  # the pairs of its own two claims
    assert len(judged) - len(new) <= own + 30 < first / 4, "its pairs, and what another weight of words brought"
    assert found(root) == built_from_nothing(root)


def test_an_added_source_is_added_to_the_search_index_and_a_lost_one_makes_it_anew(
    make_case: MakeCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled: list[int] = []
    fill = retrieve._fill

    def counting(index: object, wordings: Iterable[retrieve.Indexed]) -> object:
        given = list(wordings)
        filled.append(len(given))
        return fill(index, given)  # type: ignore[arg-type]

    monkeypatch.setattr(retrieve, "_fill", counting)
    root = case_of(make_case, 6)
    build(root)
    (root / "sources/more.txt").write_text("A storm sank ship 7 in 2008.\n\nShip 1 carried 101 crates to Oslo in 2001.\n")
    build(root)
    (root / "sources/more.txt").unlink()
    build(root)
    (root / "drafts/d.txt").write_text("Ship 8 carried 108 crates to Oslo in 2008.\n")
    build(root)
    assert filled == [24, 1, 24]


def spoil_manifest(folder: Path) -> None:
    (folder / "passages/manifest.json").write_text("{")


def spoil_segment(folder: Path) -> None:
    largest = max((folder / "passages").glob("*.store"), key=lambda path: path.stat().st_size)
    content = bytearray(largest.read_bytes())
    content[len(content) // 2] ^= 0xFF
    largest.write_bytes(content)


def lose_segment(folder: Path) -> None:
    next((folder / "passages").glob("*.idx")).unlink()


def stop_half_way(folder: Path) -> None:
    (folder / "passages/manifest.json").unlink()
    (folder / "index.sqlite.new").write_bytes(b"half")
    (folder / "index.sqlite.new-wal").write_bytes(b"half")


def lose_search(folder: Path) -> None:
    shutil.rmtree(folder / "passages")


def lose_index(folder: Path) -> None:
    (folder / "index.sqlite").unlink()


def damage_index(folder: Path) -> None:
    content = bytearray((folder / "index.sqlite").read_bytes())
    content[8192:16384] = b"\xff" * 8192
    (folder / "index.sqlite").write_bytes(content)


def change_a_word(folder: Path) -> None:
    content = (folder / "index.sqlite").read_bytes()
    assert b"Ship 4 carried 104 crates" in content
    (folder / "index.sqlite").write_bytes(content.replace(b"Ship 4 carried 104 crates", b"Ship 4 carried 204 crates"))


def lose_seal(folder: Path) -> None:
    (folder / "index.seal").unlink()


def age_index(folder: Path) -> None:
    db = sqlite3.connect(folder / "index.sqlite")
    db.execute("update meta set value = '5' where key = 'format'")
    db.commit()
    db.close()


@pytest.mark.parametrize(
    "harm",
    [
        spoil_manifest,
        spoil_segment,
        lose_segment,
        stop_half_way,
        lose_search,
        lose_index,
        damage_index,
        change_a_word,
        lose_seal,
        age_index,
    ],
)
def test_what_is_half_built_older_damaged_or_gone_is_made_anew(make_case: MakeCase, harm: Callable[[Path], None]) -> None:
    root = case_of(make_case, 2, 10)
    build(root)
    harm(root / ".verifybench")
    (root / "sources/more.txt").write_text("A storm sank ship 7 in 2008.\n")
    build(root)
    assert found(root) == built_from_nothing(root)


def test_several_processes_find_what_one_finds(make_case: MakeCase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "FEWEST", 5)
    root = case_of(make_case, 2, 12)
    monkeypatch.setenv(processes.VARIABLE, "1")
    build(root)
    one = found(root)
    started: list[int] = []
    spread = processes._from_workers

    def counting(opening: object, items: object, count: int) -> object:
        started.append(count)
        return spread(opening, items, count)  # type: ignore[arg-type]

    monkeypatch.setattr(processes, "_from_workers", counting)
    monkeypatch.setattr(linking, "IN_MEMORY", 0)
    monkeypatch.setenv(processes.VARIABLE, "2")
    assert built_from_nothing(root) == one
    assert started == [2]
    left = {path.name for path in (root / ".verifybench").iterdir()}
    assert not {name for name in left if name.startswith("index.sqlite.")}, left


@pytest.mark.parametrize("said", ["0", "-1", "many", "²", "9999"])
def test_a_number_of_processes_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv(processes.VARIABLE, said)
    with pytest.raises(CaseError, match="number of processes"):
        processes.processes()


def failing() -> processes.Work[str]:
    def work(item: str) -> str:
        if item == "37":
            raise ValueError("item 37 cannot be done")
        return item

    return work


def dying() -> processes.Work[str]:
    def work(item: str) -> str:
        if item == "37" and "verifybench.case.worker" in sys.orig_argv:
            os.kill(os.getpid(), signal.SIGKILL)
        return item

    return work


def slow() -> processes.Work[str]:
    def work(item: str) -> str:
        time.sleep(0.05)
        return f"{os.getpid()}"

    return work


ITEMS = [str(number) for number in range(100)]


def test_an_error_in_a_process_is_raised_here_behind_what_came_before_it() -> None:
    got: list[str] = []
    with pytest.raises(ValueError, match="item 37"):
        got.extend(processes.in_processes(failing, ITEMS, 2))
    assert got == ITEMS[:32]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux which processes there are")
def test_a_build_that_is_killed_leaves_no_process_behind() -> None:
    code = """
import sys
from test_case_incremental import ITEMS, slow
from verifybench.case.processes import in_processes
for number, result in enumerate(in_processes(slow, ITEMS, 2)):
    print(result, flush=True)
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=environment, text=True) as build:
        assert build.stdout is not None
        workers = {int(build.stdout.readline()) for _ in range(20)}
        build.kill()
    for _ in range(200):
        if not any(running(worker) for worker in workers):
            return
        time.sleep(0.05)
    raise AssertionError(f"still there: {[worker for worker in workers if running(worker)]}")


def running(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


def test_what_a_killed_process_leaves_is_done_by_this_one() -> None:
    assert list(processes.in_processes(dying, ITEMS, 2)) == ITEMS
