"""The door of the room: what cannot be read says so, a child that fails harms nobody, people's decisions lie on top."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from verifybench.ingest import SUFFIXES, Request, Unreadable, read, read_many, relabel, sandbox, stated_id
from verifybench.model.decisions import Decisions
from verifybench.model.document import Document
from verifybench.text import select

TEXT = (
    "Bridge closed for good\n\nThe council voted to close the bridge in May.\n\nIt cost 3 million euros to build in 1974.\n"
)


def write(tmp_path: Path, name: str, raw: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(raw)
    return path


def document(tmp_path: Path) -> Document:
    return read(write(tmp_path, "a.txt", TEXT.encode()), id="a", role="source", relative="sources/a.txt")


@pytest.mark.parametrize(
    ("name", "raw", "cause"),
    [
        ("a.txt", b"", "is empty"),
        ("a.md", b" \n\t\n", "holds no text"),
        ("a.md", b"---\ntitle: A\n---\n", "holds no text"),
        ("a.txt", b"\x00\x01\x02" * 200, "is not text"),
        ("a.txt", b"%PDF-1.4\n", "is not text"),
        ("a.docx", b"PK\x03\x04", "is damaged or no DOCX"),
        ("a.odt", b"PK\x03\x04", "“.odt” files cannot be read"),
        ("a", b"words", "a file without an ending"),
    ],
)
def test_a_file_that_gives_no_text_names_cause_and_remedy(tmp_path: Path, name: str, raw: bytes, cause: str) -> None:
    with pytest.raises(Unreadable) as error:
        read(write(tmp_path, name, raw), id="a", role="source", relative=f"sources/{name}")
    assert str(error.value).startswith(f"sources/{name}: {cause}")
    assert "; not read. " in str(error.value)
    assert error.value.remedy.endswith(".")


def test_missing_files_and_folders_are_unreadable(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    for name, cause in (("none.txt", "there is no such file"), ("folder.txt", "is a folder")):
        with pytest.raises(Unreadable, match=cause):
            read(tmp_path / name, id="a", role="source", relative=name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", b"words")
    path.chmod(0)
    with pytest.raises(Unreadable, match="cannot be opened"):
        read(path, id="a", role="source", relative="a.txt")


def test_a_file_above_the_bound_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verifybench.ingest.reader.MOST_BYTES", 10)
    with pytest.raises(Unreadable, match="is larger than"):
        document(tmp_path)


def test_text_that_is_not_utf8_is_read_with_a_warning(tmp_path: Path) -> None:
    found = read(write(tmp_path, "a.txt", b"A caf\xe9 paid \x803.\n"), id="a", role="source", relative="a.txt")
    assert found.text == "A café paid €3.\n"
    assert "cp1252" in found.warnings[0]


@pytest.mark.parametrize(
    ("code", "stderr", "cause"),
    [(-11, b"", "crashed"), (-24, b"", "processor time"), (3, b"", "memory"), (1, b"ValueError: odd", "ValueError: odd")],
)
def test_how_a_child_ended_becomes_the_cause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, stderr: bytes, cause: str
) -> None:
    ended = subprocess.CompletedProcess[bytes]([], code, b"", stderr)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: ended)
    with pytest.raises(Unreadable, match=cause):
        read(write(tmp_path, "a.html", b"<p>words"), id="a", role="source", relative="a.html")


def test_a_child_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(Unreadable, match=r"took longer than 0\.01 seconds"):
        sandbox.parse(b"<p>words", "html", "a.html", wall_seconds=0.01)


@pytest.mark.skipif(sys.platform != "linux", reason="limits on memory hold on Linux")
def test_a_child_that_needs_too_much_memory_is_refused() -> None:
    limit = "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20));"
    code = f"{limit} sys.argv = ['child', 'html']; from verifybench.ingest.child import main; sys.exit(main('html'))"
    page = b"<p>words " * 3_000_000
    done = subprocess.run([sys.executable, "-c", code], input=page, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (3, b"")


def test_a_module_in_the_current_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "lxml.py", b"raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    found = read(write(tmp_path, "a.html", b"<p>Ada Brook paid 12 euros."), id="a", role="source", relative="a.html")
    assert found.text == "Ada Brook paid 12 euros."


def test_many_files_come_in_order_and_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    names = {"a.txt": b"One.", "b.html": b"<p>Two.", "c.pdf": b"no", "d.md": b"# Four\n\nFive.", "e.html": b"<p>Six."}
    requests = [Request(write(tmp_path, name, raw), name, "source", name) for name, raw in names.items()]
    found = list(read_many(requests))
    assert [request.id for request, _ in found] == list(names)
    assert [type(result) for _, result in found] == [Document, Document, Unreadable, Document, Document]


def test_a_stated_day_of_publication_is_taken_and_two_days_are_not(tmp_path: Path) -> None:
    one = f"{TEXT}\nPublished 5 October 2018\n"
    assert (
        read(write(tmp_path, "a.txt", one.encode()), id="a", role="source", relative="a").metadata.published == "2018-10-05"
    )
    two = f"{one}\nPosted on 6 October 2018\n"
    assert read(write(tmp_path, "b.txt", two.encode()), id="b", role="source", relative="b").metadata.published is None


def test_reading_twice_gives_the_same_document(tmp_path: Path) -> None:
    assert document(tmp_path) == document(tmp_path)


def test_a_stated_id_is_found_without_reading_the_file(tmp_path: Path) -> None:
    assert stated_id(write(tmp_path, "a.md", b"---\nid: bridge\n---\nText.")) == "bridge"
    assert stated_id(write(tmp_path, "b.txt", b"\x00")) is None
    assert stated_id(tmp_path / "none.md") is None


def test_every_suffix_has_a_reader(tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        path = write(tmp_path, f"a{suffix.upper()}", b"<p>Words.")
        if suffix in (".pdf", ".docx"):
            with pytest.raises(Unreadable, match=r"not a PDF|no DOCX"):
                read(path, id="a", role="source", relative="a")
        else:
            assert "Words." in read(path, id="a", role="source", relative="a").text


def test_what_people_describe_lies_on_top_and_empty_is_unknown_again(tmp_path: Path) -> None:
    plain = document(tmp_path)
    assert plain.metadata.title == "Bridge closed for good"
    fields = {"title": "", "publisher": "Daily Example", "published": "2021-05", "translated": "human"}
    metadata = relabel(plain, Decisions(metadata={"a": fields, "b": {"author": "Jane Doe"}})).metadata
    assert (metadata.title, metadata.publisher, metadata.published, metadata.translated, metadata.author) == (
        None,
        "Daily Example",
        "2021-05",
        "human",
        None,
    )


def test_a_described_date_that_is_none_is_a_warning(tmp_path: Path) -> None:
    found = relabel(document(tmp_path), Decisions(metadata={"a": {"published": "last May"}}))
    assert found.metadata.published is None
    assert "last May" in found.warnings[0]


def test_a_relabelled_block_is_found_by_its_words(tmp_path: Path) -> None:
    plain = document(tmp_path)
    block = plain.blocks[1]
    decisions = Decisions(blocks={"a": ((select(plain.text, block.start, block.end, plain.sha256), "boilerplate"),)})
    found = relabel(plain, decisions)
    assert [(one.label, one.rule == "person") for one in found.blocks] == [
        ("title", False),
        ("boilerplate", True),
        ("main", False),
    ]
    assert relabel(found, decisions) == found


def test_a_relabelled_block_that_is_gone_is_a_warning(tmp_path: Path) -> None:
    plain = document(tmp_path)
    other = "Something else altogether was written in this place, about ferries and their captains."
    found = relabel(plain, Decisions(blocks={"a": ((select(other, 0, len(other), "0" * 64), "caption"),)}))
    assert found.blocks == plain.blocks
    assert "is gone" in found.warnings[0]


def test_the_room_opens_without_its_readers() -> None:
    heavy = "('regex', 'lxml', 'trafilatura', 'pypdfium2')"
    code = f"import sys, verifybench.ingest; sys.exit(any(name in sys.modules for name in {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
