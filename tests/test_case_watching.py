"""What changed on disk is noticed at little cost, and for what it is."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from verifybench.case import watching
from verifybench.case.case import Case
from verifybench.case.folder import file_sha256
from verifybench.case.watching import LOOK, Change, Watch, in_words

MakeCase = Callable[..., Path]


@pytest.fixture
def built(make_case: MakeCase) -> Path:
    root = make_case(
        {
            "drafts/d.md": "The town sold 40 homes in 2019.\n",
            "sources/s.md": "The town sold 60 homes in 2019.\n",
            "sources/deep/t.md": "The harbour has 12 cranes.\n",
            "sources/bad.json": "{",
        }
    )
    with Case.open(root) as case:
        case.build()
    return root


def looked(watch: Watch) -> dict[str, Change]:
    return {one.path: one.change for one in watch.look(None)}


def test_nothing_changed_is_told_of_a_case_as_it_was_built(built: Path) -> None:
    assert looked(Watch(built, ())) == {}


def test_what_was_changed_added_renamed_and_taken_away_is_told_apart(built: Path) -> None:
    watch = Watch(built, ("*.tmp",))
    assert looked(watch) == {}
    (built / "sources/s.md").write_text("The town sold 61 homes in 2019.\n", encoding="utf-8")
    (built / "sources/deep/t.md").rename(built / "sources/cranes.md")
    (built / "sources/other.tmp").write_text("excluded", encoding="utf-8")
    (built / "sources/.hidden").write_text("hidden", encoding="utf-8")
    (built / "drafts/e.md").write_text("A second draft.\n", encoding="utf-8")
    (built / "drafts/d.md").unlink()
    assert looked(watch) == {
        "drafts/d.md": "gone",
        "drafts/e.md": "new",
        "sources/cranes.md": "renamed",
        "sources/s.md": "changed",
    }
    assert looked(Watch(built, ("*.tmp",))) == looked(watch)
    with Case.open(built) as case:
        assert {one.document for one in case.unbuilt() if one.rule == "file.changed"} == {"s"}
        case.build()
    assert looked(watch).keys() <= {"sources/other.tmp"}  # which the case itself does not exclude


def test_a_file_that_is_put_back_as_it_was_is_no_change(built: Path) -> None:
    watch, place = Watch(built, ()), built / "sources/s.md"
    before = place.read_bytes()
    place.write_bytes(b"something else\n")
    assert looked(watch) == {"sources/s.md": "changed"}
    place.write_bytes(before)
    assert looked(watch) == {}


def test_a_change_that_keeps_size_and_time_is_seen(built: Path) -> None:
    watch, place = Watch(built, ()), built / "sources/s.md"
    assert looked(watch) == {}
    status = place.stat()
    place.write_bytes(place.read_bytes().replace(b"60", b"61"))
    os.utime(place, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert looked(watch) == {"sources/s.md": "changed"}


def test_a_file_changed_while_a_build_was_at_work_is_told_when_it_is_done(built: Path) -> None:
    watch, place = Watch(built, ()), built / "sources/s.md"
    assert looked(watch) == {}
    read, written = place.read_bytes(), b"The town sold 61 homes in 2019.\n"

    def in_the_middle(step: str, done: int, total: int) -> None:
        if step == "looking for conflicts":
            place.write_bytes(written)

    (built / "drafts/d.md").write_text("The town sold 41 homes in 2019.\n", encoding="utf-8")
    with Case.open(built) as case:
        case.build(in_the_middle)
    assert looked(watch) == looked(Watch(built, ())) == {"sources/s.md": "changed"}
    place.write_bytes(read)
    assert looked(watch) == {}


def test_a_link_out_of_the_case_is_not_offered_again_and_again(built: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("not of the case\n", encoding="utf-8")
    (built / "sources/link.txt").symlink_to(outside)
    assert looked(Watch(built, ())) == {}


def test_a_look_asks_about_a_part_of_the_files_and_the_next_looks_about_the_rest(make_case: MakeCase) -> None:
    root = make_case({f"sources/{number:04}.txt": f"Text {number}.\n" for number in range(30)})
    watch = Watch(root, ())
    assert len(watch.look(None)) == 30  # nothing is built
    (root / "sources/0029.txt").unlink()
    assert len(watch.look(10)) == 29  # a folder that got or lost a name is listed at once
    assert LOOK < 10_000


def test_a_folder_that_goes_away_takes_its_files_along(built: Path) -> None:
    watch = Watch(built, ())
    assert looked(watch) == {}
    (built / "sources/deep").rename(built / "elsewhere")
    assert looked(watch) == {"sources/deep/t.md": "gone"}
    (built / "elsewhere").rename(built / "sources/deep")
    assert looked(watch) == {}


def test_changes_are_told_in_few_words(built: Path) -> None:
    watch = Watch(built, ())
    (built / "sources/s.md").write_text("Other words.\n", encoding="utf-8")
    (built / "sources/deep/t.md").write_text("Other words too.\n", encoding="utf-8")
    (built / "drafts/e.md").write_text("A second draft.\n", encoding="utf-8")
    assert in_words(watch.look(None)) == (
        "2 sources changed, 1 draft new on disk",
        "3 files changed on disk",
        "3 files changed",
    )
    assert in_words(()) == ()


def test_what_is_far_older_than_the_index_is_not_read_before_its_status_changes(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = built / ".verifybench/index.sqlite"
    later = index.stat().st_mtime + 7200
    os.utime(index, (later, later))
    read: list[Path] = []

    def hashed(place: Path) -> str:
        read.append(place)
        return file_sha256(place)

    monkeypatch.setattr(watching, "file_sha256", hashed)
    watch = Watch(built, ())
    assert looked(watch) == {}
    assert [place.name for place in read] == ["bad.json"]  # which is no document
    (built / "sources/s.md").write_text("Other words.\n", encoding="utf-8")
    assert looked(watch) == {"sources/s.md": "changed"}
