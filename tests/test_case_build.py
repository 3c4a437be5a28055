"""`build`: derived things follow the files, people's decisions stay, and nothing is done twice."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import MakeCase

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.cli.main import USAGE, main

SOURCE = (
    "The archive was 40 gigabytes, Maria Lind said in March 2021.\n\n"
    "The court sentenced Ivan Petrov to five years in prison.\n"
)
DRAFT = "The court sentenced Ivan Petrov to four years in prison. The archive was 40 gigabytes.\n"
FILES = {"sources/paper.txt": SOURCE, "drafts/story.txt": DRAFT}


def derived(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "claims").glob("*.json"))}


def test_a_second_build_of_unchanged_input_does_nothing(make_case: MakeCase) -> None:
    root = make_case(FILES)
    with Case.open(root) as case:
        first = case.build()
        stamp = (root / ".verifybench/index.sqlite").stat().st_mtime_ns
        second = case.build()
    assert (first.unchanged, second.unchanged) == (False, True)
    assert (first.claims, first.conflicts) == (second.claims, second.conflicts)
    assert (root / ".verifybench/index.sqlite").stat().st_mtime_ns == stamp


def test_two_builds_of_the_same_files_are_equal_to_the_byte(make_case: MakeCase) -> None:
    roots = [make_case(FILES, name) for name in ("one", "two")]
    for root in roots:
        with Case.open(root) as case:
            case.build()
    assert derived(roots[0]) == derived(roots[1])
    shutil.rmtree(roots[1] / ".verifybench")
    shutil.rmtree(roots[1] / "claims")
    with Case.open(roots[1]) as case:
        case.build()
    assert derived(roots[0]) == derived(roots[1])


def test_an_added_source_is_read_and_the_others_are_not(make_case: MakeCase) -> None:
    root = make_case(FILES)
    with Case.open(root) as case:
        case.build()
        (root / "sources/second.txt").write_text("Ivan Petrov was sentenced to five years, the court said.\n")
        assert case.build().read == 1
        assert {row.id for row in case.documents()} == {"paper", "story", "second"}


def test_a_deleted_source_leaves_no_claims_file_behind(make_case: MakeCase) -> None:
    root = make_case(FILES)
    with Case.open(root) as case:
        case.build()
        (root / "claims/notes.json").write_text('{"mine": true}')
        (root / "sources/paper.txt").unlink()
        result = case.build()
    assert result.removed == 1
    assert set(derived(root)) == {"story.json", "notes.json"}


def test_files_that_cannot_be_read_are_named_and_the_others_go_on(make_case: MakeCase) -> None:
    root = make_case(
        {**FILES, "sources/empty.txt": b"", "sources/binary.txt": b"\x7fELF\x00\x01\x02" * 50, "sources/photo.xyz": "x"}
    )
    (root / "sources/gone.txt").symlink_to(root / "nowhere")
    with Case.open(root) as case:
        result = case.build()
        assert {row.id for row in case.documents()} == {"paper", "story"}
        again = case.build()
    told = "\n".join(result.skipped)
    for name in ("empty.txt", "binary.txt", "photo.xyz", "gone.txt"):
        assert f"sources/{name}" in told
    assert again.skipped == result.skipped


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_an_unreadable_file_is_named(make_case: MakeCase) -> None:
    root = make_case(FILES)
    (root / "sources/paper.txt").chmod(0)
    with Case.open(root) as case:
        assert "sources/paper.txt" in "\n".join(case.build().skipped)


def test_what_people_described_stays_out_of_claims_and_goes_into_the_index(make_case: MakeCase) -> None:
    root = make_case(FILES)
    with Case.open(root) as case:
        case.build()
        before = derived(root)
        case.describe_source("paper", published="2021-04-01", publisher="The Paper")
        assert case.document("paper").metadata.published == "2021-04-01"
        assert not case.build().unchanged
        assert case.document("paper").metadata.publisher == "The Paper"
    assert derived(root) == before


def test_a_damaged_index_is_rebuilt_never_trusted(make_case: MakeCase) -> None:
    root = make_case(FILES)
    with Case.open(root) as case:
        first = case.build()
    (root / ".verifybench/index.sqlite").write_bytes(b"not a database" * 100)
    with Case.open(root) as case:
        with pytest.raises(CaseError, match="verifybench build"):
            case.queue()
        assert case.build().claims == first.claims


def test_a_build_stopped_half_way_leaves_the_old_index(make_case: MakeCase) -> None:
    root = make_case(FILES)

    def stop(step: str, done: int, total: int) -> None:
        if step.startswith("linking"):
            raise KeyboardInterrupt

    with Case.open(root) as case:
        case.build()
        (root / "sources/second.txt").write_text("Nobody was hurt in the fire of May 2020.\n")
        with pytest.raises(KeyboardInterrupt):
            case.build(stop)
        assert {row.id for row in case.documents()} == {"paper", "story"}
        assert case.build().documents == 3


def test_an_empty_case_builds_and_says_that_there_is_nothing(make_case: MakeCase) -> None:
    with Case.open(make_case({})) as case:
        result = case.build()
        assert (result.documents, result.claims) == (0, 0)
        assert len(case.queue()) == 0


def test_claims_files_hold_offsets_into_the_canonical_text(make_case: MakeCase) -> None:
    root = make_case(FILES)
    with Case.open(root) as case:
        case.build()
        for file in sorted((root / "claims").glob("*.json")):
            content = json.loads(file.read_text())
            text = case.document(content["document"]["id"]).text
            assert content["claims"]
            for claim in content["claims"]:
                assert text[claim["start"] : claim["end"]] == claim["text"]
                for value in claim["values"]:
                    assert text[value["start"] : value["end"]] == value["text"]


def test_a_claims_file_that_somebody_changed_is_made_again(make_case: MakeCase) -> None:
    root = make_case(FILES)
    with Case.open(root) as case:
        case.build()
        before = derived(root)
        (root / "claims/story.json").write_text("{}")
        assert not case.build().unchanged
    assert derived(root) == before


def test_an_index_damaged_in_its_middle_is_made_anew(make_case: MakeCase) -> None:
    root = make_case(FILES)
    with Case.open(root) as case:
        first = case.build()
    index = root / ".verifybench/index.sqlite"
    content = bytearray(index.read_bytes())
    content[4096 : len(content) - 4096] = bytes(len(content) - 8192)
    index.write_bytes(content)
    with Case.open(root) as case:
        result = case.build()
        assert (result.unchanged, result.claims) == (False, first.claims)
        assert len(case.queue()) == len(case.queue("drafts"))


def test_a_registry_that_names_other_places_writes_nothing_there(make_case: MakeCase, tmp_path: Path) -> None:
    root = make_case(FILES)
    (root / "sources/.documents").mkdir()
    entries: list[object] = [
        {"id": str(tmp_path / "evil"), "path": "sources/paper.txt", "sha256": "x"},
        {"id": "../evil", "path": "sources/paper.txt", "sha256": "x"},
        {"id": 5, "path": "sources/paper.txt", "sha256": "x"},
        {"id": "a", "path": ["q"], "sha256": "x"},
        {"id": "b", "path": "sources/../../outside.txt", "sha256": "x"},
        [],
    ]
    for number, entry in enumerate(entries):
        (root / f"sources/.documents/{number}.json").write_text(json.dumps(entry))
    with Case.open(root) as case:
        case.build()
        assert {row.id for row in case.documents()} == {"paper", "story"}
    assert {path.name for path in tmp_path.iterdir()} == {"case"}


def test_one_id_in_both_folders_becomes_two(make_case: MakeCase) -> None:
    root = make_case(FILES)
    for folder, name in (("sources", "paper.txt"), ("drafts", "story.txt")):
        (root / folder / ".documents").mkdir()
        entry = {"id": "same", "path": f"{folder}/{name}", "sha256": "x"}
        (root / folder / ".documents/same.json").write_text(json.dumps(entry))
    with Case.open(root) as case:
        case.build()
        assert len({row.id for row in case.documents()}) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_links_and_pipes_in_the_folder_neither_hang_nor_lead_out(make_case: MakeCase, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The secret archive was 40 gigabytes in 2021.\n")
    root = make_case(FILES)
    (root / "sources/out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "sources/loop").symlink_to(root / "sources")
    os.mkfifo(root / "sources/pipe.txt")
    (root / "sources/topipe.txt").symlink_to(root / "sources/pipe.txt")
    with Case.open(root) as case:
        result = case.build()
        assert {row.id for row in case.documents()} == {"paper", "story"}
    assert len(result.skipped) == 4
    assert any("leads out of the case" in line for line in result.skipped)


def test_builds_at_the_same_time_take_turns(make_case: MakeCase) -> None:
    root = make_case(FILES)
    command = [sys.executable, "-m", "verifybench", "-C", str(root), "build"]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    ended = [(process.wait(60), process.stderr.read() if process.stderr else "") for process in running]
    assert [code for code, _ in ended] == [0, 0, 0], ended


def test_a_full_disk_is_told_in_one_line_and_leaves_the_old_index(
    make_case: MakeCase, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def small(*given: Any, **options: Any) -> sqlite3.Connection:
        db: sqlite3.Connection = connect(*given, **options)
        db.execute("pragma max_page_count = 40")
        return db

    connect = sqlite3.connect
    root = make_case(FILES)
    with Case.open(root) as case:
        before = case.build().claims
    lines = [f"Ship {number} carried {number + 100} crates to Oslo in 2004.\n\n" for number in range(200)]
    (root / "sources/long.txt").write_text("".join(lines))
    with monkeypatch.context() as patched:
        patched.setattr("verifybench.case.index_writer.sqlite3.connect", small)
        assert main(["-C", str(root), "build"]) == USAGE
    told = capsys.readouterr().err.splitlines()[-1]
    assert "database or disk is full" in told
    assert "Make room on the disk" in told
    assert not list((root / ".verifybench").glob("*.new*"))
    with Case.open(root) as case:
        assert len(case.index.claim_ids(("draft", "source"))) == before
        assert case.build().claims > before


@pytest.mark.parametrize("name", ["index.sqlite", "index.sqlite.new", "index.seal"])
def test_a_folder_in_the_place_of_a_file_is_named_or_taken_away(make_case: MakeCase, name: str) -> None:
    root = make_case(FILES)
    place = root / ".verifybench" / name
    (place / "mine").mkdir(parents=True)
    with Case.open(root) as case:
        with pytest.raises(CaseError, match=rf"{re.escape(str(place))} is a folder.*Take it away"):
            case.build()
        (place / "mine").rmdir()
        assert case.build().claims
