"""A cache makes opening quick, is never believed over the bytes, and may be deleted."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from test_ledger_state import labels, opened, verdict

from verifybench.ledger import LedgerDamaged, fold, verify, verify_cache
from verifybench.model.event import Undone

PROBE = """
import sys
from pathlib import Path
from verifybench.ledger import Ledger
ledger = Ledger(Path(sys.argv[1]), reviewer="Ana", device="desk", now=lambda: "", cache=Path(sys.argv[2]))
print([v.event.label for v in ledger.state.verdicts["c-1"]], len(ledger.records()), len(ledger.heads()))
print(sorted({"pydantic", "tinydb"} & set(sys.modules)))
"""


def probe(folder: Path, cache: Path) -> list[str]:
    done = subprocess.run([sys.executable, "-c", PROBE, folder, cache], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_an_opening_that_the_cache_serves_imports_neither_pydantic_nor_tinydb(tmp_path: Path) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "made" / "ledger.json"
    with opened(folder, cache=cache) as ledger:
        ledger.append(verdict())
        ledger.append(verdict("refuted"))
    assert probe(folder, cache) == ["['refuted'] 3 1", "[]"]
    cache.unlink()
    assert probe(folder, cache) == ["['refuted'] 3 1", "['pydantic']"]
    assert probe(folder, cache) == ["['refuted'] 3 1", "[]"]


def test_records_that_came_after_the_cache_are_verified_and_folded_on_top(tmp_path: Path) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "ledger.json"
    with opened(folder, cache=cache) as ledger:
        first = ledger.append(verdict())
    other = opened(folder, "Ben")
    other.append(verdict("refuted"))
    mine = opened(folder)
    mine.append(Undone(first.hash))
    with opened(folder, cache=cache) as ledger:
        assert labels(ledger.state) == ["refuted"]
        assert ledger.state == fold(ledger.records())


def test_a_ledger_that_arrives_late_but_belongs_earlier_gives_the_same_state_as_on_the_other_replica(
    tmp_path: Path,
) -> None:
    here, there, cache = tmp_path / "here", tmp_path / "there", tmp_path / "ledger.json"
    ana, ben = opened(here, cache=cache), opened(there, "Ben")
    for n in range(4):
        ana.append(verdict("supported", f"c-{n}"))
        ben.append(verdict("refuted", f"c-{n}"))
    ana.close()
    shutil.copy(there / "ben@desk.json", here)
    shutil.copy(here / "ana@desk.json", there)
    assert ana.refresh()
    assert ben.refresh()
    assert not ana.refresh()
    assert ana.state == ben.state == opened(here, cache=cache).state == opened(here).state
    assert ana.records() == ben.records()


def test_an_edited_old_record_is_found_although_size_and_head_are_as_cached(tmp_path: Path) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "ledger.json"
    with opened(folder, cache=cache) as ledger:
        ledger.append(verdict("supported"))
        ledger.append(verdict("refuted", "c-2"))
    path = folder / "ana@desk.json"
    path.write_bytes(path.read_bytes().replace(b"supported", b"Supported"))
    with pytest.raises(LedgerDamaged, match="record 2"):
        opened(folder, cache=cache)


@pytest.mark.parametrize("spoil", ["", "{}", "[]", "nonsense", '{"version":1}', '{"version":0,"files":{},"fold":{}}'])
def test_a_spoilt_cache_is_made_again(tmp_path: Path, spoil: str) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "ledger.json"
    opened(folder).append(verdict())
    cache.write_text(spoil)
    assert labels(opened(folder, cache=cache).state) == ["supported"]
    assert json.loads(cache.read_text())["files"]["ana@desk.json"]["mark"]["count"] == 2


def test_a_cache_of_files_that_are_gone_is_not_believed(tmp_path: Path) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "ledger.json"
    with opened(folder, cache=cache) as ledger:
        ledger.append(verdict())
    (folder / "ana@desk.json").unlink()
    assert not opened(folder, cache=cache).state.verdicts


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with opened(tmp_path / "ledger", cache=tmp_path / "file" / "ledger.json") as ledger:
        ledger.append(verdict())
    assert labels(opened(tmp_path / "ledger").state) == ["supported"]


def test_a_cache_that_says_something_else_than_the_files_is_found_and_left_as_it_is(tmp_path: Path) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "ledger.json"
    assert verify_cache(folder, cache) == ()
    with opened(folder, cache=cache) as ledger:
        ledger.append(verdict("supported"))
        refuted = ledger.append(verdict("refuted"))
        ledger.append(Undone(refuted.hash))
    assert verify_cache(folder, cache) == ()
    opened(folder, "Ben").append(verdict("opinion", "c-2"))
    assert verify_cache(folder, cache) == (), "a cache that is behind is no lie"
    for old, new in (
        ('"standing":{"claim":{"c-1"', '"standing":{"claim":{"c-9"'),
        ('"seen":{}', f'"seen":{{"{"b" * 32}":7}}'),
    ):
        true = cache.read_text()
        assert old in true
        cache.write_text(true.replace(old, new))
        assert [(one.rule, one.weight) for one in verify_cache(folder, cache)] == [("cache.differs", "failure")]
        assert cache.read_text() == true.replace(old, new)
        cache.write_text(true)


@pytest.mark.parametrize("spoil", ["", "{}", '{"version":0}'])
def test_a_cache_that_no_opening_would_believe_is_no_finding(tmp_path: Path, spoil: str) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "ledger.json"
    opened(folder).append(verdict())
    cache.write_text(spoil)
    assert verify_cache(folder, cache) == ()


def test_a_cache_that_is_no_fold_is_passed_over(tmp_path: Path) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "ledger.json"
    with opened(folder, cache=cache) as ledger:
        ledger.append(verdict())
    plain = json.loads(cache.read_text())
    plain["fold"]["undoable"] = {ledger.id: 5}
    cache.write_text(json.dumps(plain))
    opened(folder).append(verdict("refuted"))
    assert verify_cache(folder, cache) == ()
    assert labels(opened(folder, cache=cache).state) == ["refuted"]


def test_no_state_is_cached_that_nobody_asked_for(tmp_path: Path) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "ledger.json"
    opened(folder).append(verdict())
    with opened(folder, cache=cache) as ledger:
        assert len(ledger.records()) == 2
        ledger.append(verdict("refuted"))
    assert not cache.exists()
    with opened(folder, cache=cache) as ledger:
        assert labels(ledger.state) == ["refuted"]
        assert cache.exists(), "kept at once: a process may be killed"
        kept = cache.read_bytes()
        opened(folder, "Ben").append(verdict("opinion"))
        assert ledger.refresh()
    assert cache.read_bytes() == kept
    with opened(folder, cache=cache) as ledger:
        assert sorted(labels(ledger.state)) == ["opinion", "refuted"]
    assert cache.read_bytes() != kept
    assert verify_cache(folder, cache) == ()


def _clock(kept: Any) -> None:
    kept["files"]["ana@desk.json"]["clock"] = 0


def _owner(kept: Any) -> None:
    kept["files"]["ana@desk.json"]["owner"] = ["Zed", "q"]


def _count(kept: Any) -> None:
    kept["files"]["ana@desk.json"]["mark"]["count"] = 2


def _head(kept: Any) -> None:
    kept["files"]["ana@desk.json"]["mark"]["head"] = "f" * 64


def _beginning(kept: Any) -> None:
    kept["files"]["ana@desk.json"]["mark"] |= {"end": 0, "sha256": sha256().hexdigest()}


def _types(kept: Any) -> None:
    kept["files"]["ana@desk.json"]["mark"]["seen"] = {"b" * 32: "7"}


def _elsewhere(kept: Any) -> None:
    kept["files"]["../ledger/ana@desk.json"] = kept["files"].pop("ana@desk.json")


def _standing(kept: Any) -> None:
    kept["fold"]["standing"]["claim"]["c-9"] = ["a" * 64]


def _stack(kept: Any) -> None:
    kept["fold"]["undoable"] = dict.fromkeys(kept["fold"]["undoable"], 5)


@pytest.mark.parametrize("spoil", [_clock, _owner, _count, _head, _beginning, _types, _elsewhere, _standing, _stack])
def test_no_cache_whatever_it_says_spoils_what_is_recorded_with_it(tmp_path: Path, spoil: Callable[[Any], None]) -> None:
    folder, cache = tmp_path / "ledger", tmp_path / "ledger.json"
    with opened(folder, cache=cache) as ledger:
        ledger.append(verdict())
        ledger.append(verdict("refuted", "c-2"))
    kept = json.loads(cache.read_text())
    spoil(kept)
    cache.write_text(json.dumps(kept))
    with opened(folder, cache=cache) as ledger:
        assert ledger.append(verdict("opinion", "c-3")).clock == 4
        assert {claim: verdicts[0].event.label for claim, verdicts in ledger.state.verdicts.items()} == {
            "c-1": "supported",
            "c-2": "refuted",
            "c-3": "opinion",
        }
    assert [path.name for path in folder.glob("*.json")] == ["ana@desk.json"]
    assert verify(folder) == ()
    assert len(opened(folder).records()) == 4
