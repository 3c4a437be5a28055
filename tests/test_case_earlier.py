"""All versions of a document are kept: what a build saw is in `versions/` before the next one forgets it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from conftest import MakeCase
from test_case_build import DRAFT, FILES

from verifybench.case import versions
from verifybench.case.case import Case
from verifybench.case.create import add
from verifybench.case.errors import CaseError
from verifybench.text import sha256

SECOND = DRAFT.replace("four", "five")
THIRD = DRAFT.replace("four", "six")


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    build(folder)
    return folder


def build(root: Path) -> tuple[str, ...]:
    with Case.open(root) as case:
        return case.build().warnings


def write(root: Path, text: str) -> None:
    (root / "drafts/story.txt").write_text(text)


def earlier(root: Path, id: str = "story") -> list[str]:
    for folder in ("drafts", "sources"):
        path = root / folder / ".documents" / f"{id}.json"
        if path.is_file():
            return [text_of(root, one) for one in json.loads(path.read_text()).get("earlier", [])]
    raise AssertionError(id)


def text_of(root: Path, digest: str) -> str:
    kept = versions.read(root, digest, ".txt")
    assert kept is not None
    return kept.decode()


def test_each_version_is_listed_once_oldest_first(root: Path) -> None:
    assert earlier(root) == []
    for text in (SECOND, THIRD, SECOND, DRAFT):
        write(root, text)
        build(root)
    assert earlier(root) == [DRAFT, SECOND, THIRD]
    assert earlier(root, "paper") == []


def test_front_matter_and_line_ends_make_no_new_version(root: Path) -> None:
    write(root, f"---\npublished: 2021-05-14\n---\n{DRAFT}".replace("\n", "\r\n"))
    build(root)
    assert earlier(root) == []


def test_a_file_taken_away_is_told_once_and_its_text_kept(root: Path) -> None:
    (root / "drafts/story.txt").unlink()
    assert build(root) == (
        f"drafts/story.txt: was taken away; its text is kept in versions/{sha256(DRAFT)}.txt, "
        "and what was decided about story stays in the history",
    )
    assert earlier(root) == [DRAFT]
    assert build(root) == ()
    write(root, SECOND)
    with Case.open(root) as case:
        case.build()
        assert case.document("story").text == SECOND, "the place keeps its id"
    assert earlier(root) == [DRAFT]


def test_a_file_that_can_be_read_no_more_has_its_text_kept(root: Path) -> None:
    write(root, "")
    assert build(root) == ()
    assert earlier(root) == [DRAFT]


def test_a_renamed_file_is_followed_with_its_versions(root: Path) -> None:
    write(root, SECOND)
    build(root)
    (root / "drafts/story.txt").rename(root / "drafts/tale.txt")
    assert build(root) == ("drafts/tale.txt: renamed from drafts/story.txt; followed by its content",)
    assert earlier(root) == [DRAFT]


def test_a_new_file_with_other_words_is_not_offered_as_the_gone_one(root: Path) -> None:
    (root / "drafts/story.txt").unlink()
    (root / "drafts/other.txt").write_text("Ferries will sail twice a day from June, the town of Exampleville said.\n")
    assert not any("--with" in line for line in build(root))


@pytest.mark.parametrize("moment", ["reading", "linking", "looking"])
def test_a_build_that_is_killed_loses_no_version(root: Path, moment: str) -> None:
    def stop(step: str, done: int, total: int) -> None:
        if step.startswith(moment) and (moment != "reading" or done):
            raise KeyboardInterrupt

    write(root, SECOND)
    with Case.open(root) as case, pytest.raises(KeyboardInterrupt):
        case.build(stop)
    write(root, THIRD)
    build(root)
    assert earlier(root) == [DRAFT]
    write(root, SECOND)
    build(root)
    assert earlier(root) == [DRAFT, THIRD]


def test_a_full_disk_stops_the_build_before_anything_is_forgotten(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    write(root, SECOND)
    with Case.open(root) as case:
        with monkeypatch.context() as patched:
            patched.setattr(versions, "durable", full)
            with pytest.raises(CaseError, match="No space left on device"):
                case.build()
        assert case.document("story").text == DRAFT
    build(root)
    assert earlier(root) == [DRAFT]


def test_a_draft_edited_while_it_is_read_is_of_one_state_and_the_next_build_notices(root: Path) -> None:
    write(root, SECOND)

    def edit(step: str, done: int, total: int) -> None:
        if step.startswith("linking"):
            write(root, THIRD)

    with Case.open(root) as case:
        case.build(edit)
        assert case.document("story").text == SECOND
        assert not case.build().unchanged
        assert case.document("story").text == THIRD
    assert earlier(root) == [DRAFT, SECOND]


def test_a_list_that_somebody_spoiled_loses_no_document(root: Path) -> None:
    path = root / "drafts/.documents/story.json"
    kept = json.loads(path.read_text())
    for spoiled in ("x", [1, "../a", "A" * 64], {"a": 1}):
        path.write_text(json.dumps({**kept, "earlier": spoiled}))
        build(root)
        write(root, f"{DRAFT}{spoiled}")
        with Case.open(root) as case:
            case.build()
            assert case.document("story").path == "drafts/story.txt"
    assert len(earlier(root)) == 1, "what was spoiled is gone, what came after is listed"


def test_copies_of_a_case_that_meet_keep_the_versions_of_both(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(root, other)
    for place, text in ((root, SECOND), (other, THIRD)):
        write(place, text)
        build(place)
        write(place, f"{text}More was said.\n")
        build(place)
    with Case.open(root) as case:
        case.merge([other])
        assert case.merge([other]).texts == 0
    assert earlier(root) == [DRAFT, SECOND, THIRD]
    assert earlier(other) == [DRAFT, THIRD]


def test_a_file_that_is_added_never_takes_the_id_of_a_document_that_was_taken_away(root: Path, tmp_path: Path) -> None:
    (root / "drafts/story.txt").unlink()
    build(root)
    for name, text, id, path in (
        ("story.md", "Another story of May 2020.\n", "story-md", "drafts/story.md"),
        ("back.txt", DRAFT, "story", "drafts/back.txt"),
    ):
        (tmp_path / name).write_text(text)
        (added,) = add(root, [tmp_path / name], "draft")
        assert (added.id, added.path) == (id, path)
    assert build(root) == ()
    assert earlier(root) == [DRAFT]
