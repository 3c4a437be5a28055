"""`verifybench.toml`: mistakes are named with file, key and the nearest known one."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifybench.case.config import load
from verifybench.case.errors import CaseError
from verifybench.model.labels import DEFAULT_LABELS


def write(folder: Path, text: str | bytes) -> Path:
    (folder / "verifybench.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def test_an_empty_file_is_a_case_named_after_its_folder(tmp_path: Path) -> None:
    config = load(write(tmp_path, ""))
    assert (config.name, config.labels) == (tmp_path.name, DEFAULT_LABELS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('nmae = "x"', "did you mean 'name'?"),
        ("[policy]\npasing = []", "did you mean 'passing'?"),
        ("zebra = 1", "known keys: exclude, labels, name"),
        ("name = 3", "name: Input should be a valid string"),
        ('labels = ["a", "A"]', "labels must be different"),
        ('labels = ["a", "b"]\n[policy]\npassing = ["c"]', "policy.passing names 'c'"),
        ("name = ", "not valid TOML"),
    ],
)
def test_a_mistake_names_the_key_and_the_remedy(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CaseError) as caught:
        load(write(tmp_path, text))
    assert said in str(caught.value)
    assert "verifybench.toml" in str(caught.value)


def test_a_file_that_is_not_utf8_says_where(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="not UTF-8 at byte 8"):
        load(write(tmp_path, b'name = "\xff"'))


def test_the_kept_result_is_used_only_for_the_same_bytes(tmp_path: Path) -> None:
    cache = tmp_path / ".verifybench" / "config.json"
    cache.parent.mkdir()
    assert load(write(tmp_path, 'name = "one"'), cache).name == "one"
    assert load(tmp_path, cache).name == "one"
    assert load(write(tmp_path, 'name = "two"'), cache).name == "two"
    cache.write_text("{broken")
    assert load(tmp_path, cache).name == "two"


def test_labels_of_ones_own_keep_those_defaults_that_remain_passing(tmp_path: Path) -> None:
    config = load(write(tmp_path, 'labels = ["supported", "wrong"]'))
    assert config.passing == ("supported",)
