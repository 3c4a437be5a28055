"""An index that is not what a build wrote is believed by nobody, and nothing of it gets into the ledger."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import MakeCase

from verifybench.case import sealing
from verifybench.case.case import Case
from verifybench.case.index import Index, IndexDamaged, IndexMissing
from verifybench.case.preview import preview
from verifybench.cli.main import INTEGRITY, main

SAID, CHANGED = b"Ship 4 carried 104 crates", b"Ship 4 carried 204 crates"


def change_a_word(root: Path) -> Path:
    """In every cell of the built index, so that all of it agrees."""
    path = root / ".verifybench/index.sqlite"
    content = path.read_bytes()
    assert SAID in content
    path.write_bytes(content.replace(SAID, CHANGED))
    return path


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    text = f"{SAID.decode()} to Oslo in 2004.\n"
    root = make_case({"sources/s.txt": text, "drafts/d.txt": text})
    with Case.open(root) as case:
        case.build()
    return root


def first_claim(root: Path) -> str:
    with Case.open(root) as case:
        return case.index.claim_ids(("draft",))[0]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("command", ["list", "show", "verdict", "check", "report"])
def test_changed_words_are_neither_shown_nor_recorded(
    root: Path, command: str, large: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if large:
        monkeypatch.setattr(sealing, "ALWAYS", 0)
    claim = first_claim(root)
    change_a_word(root)
    given = {"list": ["claims"], "show": [claim], "verdict": [claim, "supported"]}.get(command, [])
    assert main(["-C", str(root), command, *given]) == INTEGRITY
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "Run: verifybench build" in told.err
    assert not list((root / "ledger").glob("*.jsonl"))
    assert not list((root / "versions").glob("*"))
    assert main(["-C", str(root), "build"]) == 0
    assert main(["-C", str(root), "verdict", claim, "supported"]) == 0
    assert main(["-C", str(root), "audit"]) == 0


def known_again(root: Path) -> None:
    """Damage that the file's status does not tell of, as of a disk that fails."""
    path = change_a_word(root)
    sealing._remember(path, (root / ".verifybench/index.seal").read_text(), sealing._status(path))


def test_a_large_index_known_by_its_file_records_nothing_that_is_not_in_the_texts(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = first_claim(root)
    known_again(root)
    monkeypatch.setattr(sealing, "ALWAYS", 0)
    with Case.open(root) as case:
        assert CHANGED.decode() in case.claim(claim).text, "it was not hashed"
        with pytest.raises(IndexDamaged):
            case.record_verdict(claim, "supported")
        assert not list((root / "versions").glob("*"))
    with Case.open(root, trust_caches=False) as case, pytest.raises(IndexDamaged):
        case.claim(claim)


def test_a_large_index_is_hashed_once_until_its_file_changes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "ALWAYS", 0)
    path = root / ".verifybench/index.sqlite"
    hashed: list[Path] = []
    digest = sealing.digest

    def counting(path: Path) -> str:
        hashed.append(path)
        return digest(path)

    monkeypatch.setattr(sealing, "digest", counting)
    assert sealing.holds(path, wholly=False)
    assert hashed == [], "the build that put it there hashed it"
    os.utime(path, ns=(1, 1))
    assert sealing.holds(path, wholly=False)
    assert sealing.holds(path, wholly=False)
    assert hashed == [path]
    assert sealing.holds(path, wholly=True)
    assert hashed == [path, path]


def test_a_build_killed_while_it_seals_leaves_an_index_to_look_at_and_none_to_go_on_from(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def killed(self: Path, target: Path) -> Path:
        if self.name == "index.sqlite.new":
            raise Killed
        return replace(self, target)

    replace = Path.replace
    claim = first_claim(root)
    (root / "sources/more.txt").write_text("A storm sank ship 7 in 2008.\n")
    with monkeypatch.context() as patched, Case.open(root) as case:
        patched.setattr(Path, "replace", killed)
        with pytest.raises(Killed):
            case.build()
    with Case.open(root) as case:
        assert case.claim(claim).text
    with pytest.raises(IndexMissing):
        Index(root / ".verifybench").check()


def lose_seal(root: Path) -> None:
    (root / ".verifybench/index.seal").unlink()


@pytest.mark.parametrize("harm", [change_a_word, lose_seal])
def test_the_first_glance_waits_for_no_hash_and_the_case_behind_it_is_not_believed(
    root: Path, harm: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Case.open(root) as case:
        assert case.built
    monkeypatch.setattr(sealing, "digest", lambda path: pytest.fail("hashed on the way to the first frame"))
    assert preview(root) is not None
    monkeypatch.undo()
    harm(root)
    with Case.open(root) as case:
        assert not case.built


def test_a_full_disk_while_it_is_sealed_leaves_the_old_index_in_use(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, text: str, **options: str) -> int:
        if self.name.startswith(sealing.SEAL):
            self.write_bytes(b"")
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(self, text, **options)

    write = Path.write_text
    claim = first_claim(root)
    (root / "sources/more.txt").write_text("A storm sank ship 7 in 2008.\n")
    with monkeypatch.context() as patched, Case.open(root) as case:
        patched.setattr(Path, "write_text", full)
        with pytest.raises(OSError, match="No space left"):
            case.build()
    with Case.open(root) as case:
        assert case.claim(claim).text
    left = {path.name for path in (root / ".verifybench").iterdir()}
    assert not {name for name in left if name.endswith(".new")}, left


def test_an_open_case_goes_on_with_the_index_it_read_until_a_build_puts_a_changed_one_right(root: Path) -> None:
    claim = first_claim(root)
    path = root / ".verifybench/index.sqlite"
    with Case.open(root) as case:
        assert SAID.decode() in case.claim(claim).text
        changed = path.with_name("changed")
        changed.write_bytes(path.read_bytes().replace(SAID, CHANGED))
        changed.replace(path)
        for _ in range(2):
            with pytest.raises(IndexDamaged):
                case.refresh()
            assert SAID.decode() in case.claim(claim).text
        with Case.open(root) as another:
            another.build()
        assert case.refresh()
        assert SAID.decode() in case.claim(claim).text
