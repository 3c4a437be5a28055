"""A new version of a document takes the old file's place: same id, nothing lost, nothing else touched."""

from __future__ import annotations

import errno
import hashlib
import json
from pathlib import Path

import pytest
from conftest import MakeCase
from docx_file import docx, p, run
from test_case_build import FILES

from verifybench.case import replacing, versions
from verifybench.case.case import Case
from verifybench.case.errors import CaseError, ReadOnly
from verifybench.case.replacing import replace_document

STATED = "---\npublished: 2021-05-14\nauthor: Maria Lind\n---\n\nThe court sentenced Ivan Petrov to four years in prison.\n"
NEW = "The court sentenced Ivan Petrov to five years in prison. The archive was 40 gigabytes.\n"


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case({**FILES, "drafts/report.md": STATED})
    with Case.open(folder) as case:
        case.build()
    return folder


def everything(root: Path) -> dict[str, bytes]:
    """The files that no build makes."""
    places = ("sources", "drafts", "versions", "ledger")
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for name in places
        for path in sorted((root / name).rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


def write(root: Path, name: str, content: str | bytes) -> Path:
    path = root.parent / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_new_version_has_the_old_one_s_id_and_place_and_the_old_bytes_are_kept(root: Path) -> None:
    before = (root / "drafts/story.txt").read_bytes()
    with Case.open(root) as case:
        old = case.document("story")
        done = replace_document(case, "story", write(root, "from editor.docx", docx(p(NEW.strip()))))
        assert (done.document, done.before, done.path) == ("story", "drafts/story.txt", "drafts/story.docx")
        assert done.kept == f"{hashlib.sha256(before).hexdigest()}.txt"
        assert case.build().warnings == ()
        assert case.document("story").text == NEW.strip()
        assert {row.id for row in case.documents()} == {"paper", "story", "report"}
    assert versions.read(root, hashlib.sha256(before).hexdigest(), ".txt") == before
    assert json.loads((root / "drafts/.documents/story.json").read_text())["earlier"] == [old.sha256]
    assert not (root / "drafts/story.txt").exists()


def test_what_only_the_old_version_stated_of_itself_stays_known(root: Path) -> None:
    with Case.open(root) as case:
        case.describe_source("report", author="")
        done = replace_document(case, "report", write(root, "new.docx", docx(p(run("It was four years ago.")))))
        assert done.described == {"published": "2021-05-14"}
        case.build()
        metadata = case.document("report").metadata
    assert metadata.published == "2021-05-14"
    assert metadata.author is None, "a person had said that it is not known"


def test_the_same_format_keeps_the_name(root: Path) -> None:
    with Case.open(root) as case:
        assert replace_document(case, "story", write(root, "other.txt", NEW)).path == "drafts/story.txt"
    assert (root / "drafts/story.txt").read_text() == NEW


def test_a_name_that_is_taken_is_left_to_whom_it_belongs(root: Path) -> None:
    (root / "drafts/story.md").write_text("Another story of May 2020.\n")
    with Case.open(root) as case:
        assert replace_document(case, "story", write(root, "new.md", NEW)).path == "drafts/story-2.md"
        case.build()
        assert case.document("story").path == "drafts/story-2.md"
        assert case.document("story-md").path == "drafts/story.md"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.odt", b"PK\x03\x04", "files cannot be read; nothing was replaced"),
        ("a.docx", b"PK\x03\x04", "no DOCX by its content; nothing was replaced"),
        ("a.txt", b"", "is empty; nothing was replaced"),
        ("a.md", b" \n ", "holds no text"),
        ("a.txt", FILES["drafts/story.txt"].replace("\n", "\r\n").encode(), "holds the same text as drafts/story.txt"),
        ("a.docx", docx(""), "shows no text"),
    ],
)
def test_what_is_no_new_version_is_refused_and_changes_nothing(root: Path, name: str, content: bytes, why: str) -> None:
    before = everything(root)
    with Case.open(root) as case, pytest.raises(CaseError, match=why) as error:
        replace_document(case, "story", write(root, name, content))
    assert "exclude" not in str(error.value)
    assert everything(root) == before


def test_files_of_the_case_itself_are_refused(root: Path) -> None:
    before = everything(root)
    with Case.open(root) as case:
        for id, path, why in (
            ("story", "drafts/story.txt", "verifybench build"),
            ("story", "drafts/report.md", "is the draft report of this case, and drafts/story.txt is still there"),
            ("story", "sources/paper.txt", "is the source paper of this case"),
            ("stroy", "drafts/report.md", "Did you mean story"),
            ("story", "drafts/none.md", "there is no such file"),
        ):
            with pytest.raises(CaseError, match=why):
                replace_document(case, id, root / path)
    with Case.open(root, read_only=True) as case, pytest.raises(ReadOnly):
        replace_document(case, "story", write(root, "new.txt", NEW))
    assert everything(root) == before


def test_a_full_disk_loses_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = everything(root)
    with Case.open(root) as case:
        for module in (versions, replacing):
            with monkeypatch.context() as patched:
                patched.setattr(module, "durable", full)
                with pytest.raises(CaseError, match="No space left on device"):
                    replace_document(case, "story", write(root, "new.docx", docx(p(NEW.strip()))))
        case.build()
        assert case.document("story").text == FILES["drafts/story.txt"]
    after = everything(root)
    assert {name: content for name, content in after.items() if name in before and ".documents" not in name} == {
        name: content for name, content in before.items() if ".documents" not in name
    }


@pytest.mark.parametrize("step", [1, 2])
def test_a_run_that_is_killed_leaves_the_document_with_its_id(
    root: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    moves: list[Path] = []
    move = Path.replace

    def killed(self: Path, target: Path) -> Path:
        if self.suffix != ".new" and ".documents" not in self.parts and "versions" not in self.parts:
            moves.append(self)
            if len(moves) == step:
                raise KeyboardInterrupt
        return move(self, target)

    new = write(root, "new.docx", docx(p(NEW.strip())))
    with Case.open(root) as case:
        with monkeypatch.context() as patched:
            patched.setattr(Path, "replace", killed)
            with pytest.raises(KeyboardInterrupt):
                replace_document(case, "story", new)
        case.build()
        files = {path.name for path in (root / "drafts").iterdir() if path.is_file()}
        assert files in ({"story.txt", "report.md"}, {"story.docx", "report.md"})
        replace_document(case, "story", new)
        case.build()
        assert case.document("story").text == NEW.strip()
        assert {row.id for row in case.documents()} == {"paper", "story", "report"}


def test_a_document_renamed_and_edited_takes_over_what_the_build_took_for_a_new_one(root: Path) -> None:
    (root / "drafts/story.txt").unlink()
    (root / "drafts/tale.txt").write_text(FILES["drafts/story.txt"].replace("four", "six"))
    with Case.open(root) as case:
        old = case.document("story").sha256
        told = "\n".join(case.build().warnings)
        assert "drafts/story.txt: was taken away; its text is kept in versions/" in told
        assert "run: verifybench revise story --with drafts/tale.txt" in told
        replace_document(case, "story", root / "drafts/tale.txt")
        assert case.build().warnings == ()
        assert {row.id: row.path for row in case.documents()} == {
            "paper": "sources/paper.txt", "story": "drafts/tale.txt", "report": "drafts/report.md"
        }  # fmt: skip
    assert json.loads((root / "drafts/.documents/story.json").read_text())["earlier"] == [old]
    assert not (root / "drafts/.documents/tale.json").exists()


def test_a_new_document_that_was_decided_on_is_not_taken_over(root: Path) -> None:
    (root / "drafts/story.txt").unlink()
    (root / "drafts/tale.txt").write_text(NEW)
    with Case.open(root) as case:
        case.build()
        case.record_verdict(case.index.claims_of("tale")[0].id, "supported")
        with pytest.raises(CaseError, match="decisions were made about it"):
            replace_document(case, "story", root / "drafts/tale.txt")
