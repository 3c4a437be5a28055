"""What a decision saw is kept under its hash, whole, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import MakeCase
from test_case_audit import TEXT, decide
from test_case_build import FILES

from verifybench.case import versions
from verifybench.case.audit import audit
from verifybench.case.case import Case


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case({**FILES, "drafts/story.txt": TEXT})
    with Case.open(folder) as case:
        case.build()
    return folder


def test_a_kept_text_that_was_altered_at_the_same_length_is_put_right_by_the_next_decision(root: Path) -> None:
    event = decide(root, 0)
    kept = root / f"versions/{event.claim.selector.text_sha256}.txt"
    kept.write_text(TEXT.upper())
    decide(root, 0, "refuted")
    assert kept.read_text() == TEXT
    assert audit(root).remarks == ()


def test_what_is_kept_is_on_the_medium_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[Path | str] = []
    monkeypatch.setattr(versions, "sync_folder", synced.append)
    monkeypatch.setattr(versions, "durable", lambda descriptor: synced.append("content"))
    versions.keep(tmp_path, b"once", ".txt")
    assert synced == [tmp_path, "content", tmp_path / "versions"]
    versions.keep(tmp_path, b"once", ".txt")
    assert len(synced) == 3, "what is there as it should be is left alone"
    assert len(list((tmp_path / "versions").iterdir())) == 1


@pytest.mark.parametrize("digest", ["../verifybench", "a", "A" * 64, ""])
def test_a_hash_from_a_ledger_never_leads_out_of_versions(root: Path, digest: str) -> None:
    assert versions.read(root, digest, ".toml") is None
    assert versions.fate(root, digest, ".toml") == "missing"
