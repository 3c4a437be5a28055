"""What was typed and not recorded outlives a killed workbench, and is offered to whoever typed it, once."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.case.index import FOLDER
from verifybench.tui.unsent import LONGEST, MOST, NAME, Unsent, read, written

VERDICT = ("c-1", "verdict")


def files(root: Path) -> list[Path]:
    return sorted((root / ".verifybench" / "unsent").glob("*"))


def killed(unsent: Unsent) -> None:
    """As the kernel leaves it: the lock is free, the file stands."""
    unsent.close()


def test_typed_text_is_there_for_the_next_workbench_and_gone_once_it_is_recorded(tmp_path: Path) -> None:
    first = Unsent(tmp_path, "Anna")
    first[VERDICT] = {"rationale": "half a sen"}
    killed(first)
    second = Unsent(tmp_path, "Anna")
    assert second.get(VERDICT) == {"rationale": "half a sen"}
    assert second.from_before(VERDICT)
    second.pop(VERDICT)  # recorded
    killed(second)
    assert files(tmp_path) == []
    assert Unsent(tmp_path, "Anna").get(VERDICT) is None


def test_what_is_typed_again_is_no_longer_from_before(tmp_path: Path) -> None:
    first = Unsent(tmp_path, "Anna")
    first[VERDICT] = {"rationale": "half"}
    assert not first.from_before(VERDICT)
    killed(first)
    second = Unsent(tmp_path, "Anna")
    second[VERDICT] = {**second[VERDICT], "rationale": "a whole sentence"}
    assert not second.from_before(VERDICT)
    killed(second)
    assert Unsent(tmp_path, "Anna")[VERDICT] == {"rationale": "a whole sentence"}


def test_what_was_taken_over_survives_a_second_kill_unopened(tmp_path: Path) -> None:
    first = Unsent(tmp_path, "Anna")
    first[VERDICT] = {"rationale": "half"}
    killed(first)
    second = Unsent(tmp_path, "Anna")
    assert second.get(("c-2", "verdict")) is None
    killed(second)
    assert Unsent(tmp_path, "Anna")[VERDICT] == {"rationale": "half"}


def test_two_workbenches_on_one_case_leave_each_others_alone(tmp_path: Path) -> None:
    first, second = Unsent(tmp_path, "Anna"), Unsent(tmp_path, "Anna")
    first[VERDICT] = {"rationale": "one"}
    assert second.get(VERDICT) is None
    second[VERDICT] = {"rationale": "other"}
    first[VERDICT] = {"rationale": "one and more"}
    assert (first[VERDICT]["rationale"], second[VERDICT]["rationale"]) == ("one and more", "other")
    killed(second)
    assert Unsent(tmp_path, "Anna")[VERDICT] == {"rationale": "other"}
    assert len([path for path in files(tmp_path) if path.suffix == ".json"]) == 2


def test_nobody_is_offered_the_words_of_another_reviewer(tmp_path: Path) -> None:
    annas = Unsent(tmp_path, "Anna")
    annas[VERDICT] = {"rationale": "hers"}
    killed(annas)
    assert len(Unsent(tmp_path, "Boris")) == 0
    assert Unsent(tmp_path, "Anna")[VERDICT] == {"rationale": "hers"}


def test_only_its_owner_may_read_the_file(tmp_path: Path) -> None:
    unsent = Unsent(tmp_path, "Anna")
    unsent[VERDICT] = {"rationale": "hers"}
    for path in files(tmp_path):
        if path.suffix == ".json":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / ".verifybench" / "unsent").stat().st_mode) == 0o700


def test_nothing_is_written_without_a_folder_or_without_a_text(tmp_path: Path) -> None:
    nowhere = Unsent(None, "Anna")
    nowhere[VERDICT] = {"rationale": "in memory"}
    assert nowhere[VERDICT] == {"rationale": "in memory"}
    silent = Unsent(tmp_path, "Anna")
    assert silent.get(VERDICT) is None
    assert silent.pop(VERDICT, None) is None
    silent.close()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_nothing_leaves_the_text_in_memory(tmp_path: Path) -> None:
    (tmp_path / ".verifybench").write_text("a file where the folder should be")
    unsent = Unsent(tmp_path, "Anna")
    unsent[VERDICT] = {"rationale": "kept"}
    assert unsent[VERDICT] == {"rationale": "kept"}


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff", b"[]", b"{}", b'{"reviewer": "Anna"}', b'{"reviewer": "Anna", "unsent": 3}', b"[" * 100_000,
        b'{"reviewer": "Anna", "unsent": [["c-1", "verdict", 3]]}', b'{"reviewer": "Anna", "unsent": [["c-1", 3, {}]]}',
        b'{"reviewer": "Anna", "unsent": [["c-1", "verdict", {"rationale": null}]]}', b'{"reviewer": 7, "unsent": []}',
        b'{"reviewer": "Anna", "unsent": [[["c-1"], "verdict", {}]]}',
    ],
)  # fmt: skip
def test_a_file_that_is_no_such_file_is_passed_over(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / ".verifybench" / "unsent"
    folder.mkdir(parents=True)
    (folder / "1.json").write_bytes(content)
    os.mkfifo(folder / "2.json")
    (folder / "3.json").mkdir()
    (folder / "4.json").symlink_to(tmp_path / "nowhere")
    unsent = Unsent(tmp_path, "Anna")
    assert len(unsent) == 0
    assert (folder / "1.json").read_bytes() == content


FIELDS = st.dictionaries(st.sampled_from(["rationale", "proposed", "question"]), st.text(max_size=40), min_size=1)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.dictionaries(st.tuples(st.text(max_size=5), st.text(max_size=5)), FIELDS, max_size=6))
def test_any_text_comes_back_as_it_was_typed(
    tmp_path_factory: pytest.TempPathFactory, texts: dict[tuple[str, str], dict[str, str]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "unsent.json"
    path.write_bytes(written("Ann\ud800a", texts))
    assert read(path) == ("Ann\ud800a", texts)


def test_the_file_is_bounded_and_keeps_the_newest() -> None:
    many = {(f"c-{n}", "verdict"): {"rationale": "x"} for n in range(MOST + 50)}
    kept = json.loads(written("Anna", many))["unsent"]
    assert [subject for subject, _, _ in kept] == [f"c-{n}" for n in range(50, MOST + 50)]
    long = {("c-1", "verdict"): {"rationale": "old"}, ("c-2", "verdict"): {"rationale": "y" * (2 * LONGEST)}}
    ((subject, _, fields),) = json.loads(written("Anna", long))["unsent"]
    assert (subject, len(fields["rationale"])) == ("c-2", LONGEST)


def test_links_and_files_too_large_are_passed_over_and_nothing_is_made_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "case"
    folder = root / FOLDER / NAME
    folder.mkdir(parents=True)
    (folder / "1-aa.json").write_bytes(written("Anna", {("c-1", "verdict"): {"rationale": "left"}}))
    (folder / "1-aa.lock").symlink_to(outside / "made")
    (folder / "2-bb.json").write_text(
        json.dumps({"reviewer": "Anna", "unsent": [["c-2", "verdict", {"rationale": "\n" * 1_000_000}]]})
    )
    (folder / "3-cc.json").write_bytes(written("Ben", {("c-3", "verdict"): {"rationale": "his"}}))
    assert dict(Unsent(root, "Anna")) == {}
    assert list(outside.iterdir()) == []
    assert not (folder / "3-cc.lock").exists()


def test_a_folder_that_is_a_link_is_not_written_to(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "case"
    (root / FOLDER).mkdir(parents=True)
    (root / FOLDER / NAME).symlink_to(outside)
    kept = Unsent(root, "Anna")
    kept["c-1", "verdict"] = {"rationale": "typed"}
    assert list(outside.iterdir()) == []
    assert kept["c-1", "verdict"] == {"rationale": "typed"}
