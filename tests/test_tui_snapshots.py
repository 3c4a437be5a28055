"""The screens of the sample case stay as they were looked at: rows of text and their inks. `make snapshots` writes them anew."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest
from screens import FOLDER, PLACES, SIZES, make, path_of, shots


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("screens") / "sample"
    make(root)
    return root


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_screen_looks_as_it_did(decided: Path, size: tuple[int, int]) -> None:
    changed: list[str] = []
    for name, now in (await shots(decided, size)).items():
        kept = path_of(name, size)
        before = kept.read_text(encoding="utf-8") if kept.exists() else ""
        changed += unified_diff(
            before.splitlines(), now.splitlines(), f"{kept.name}, kept", "as it is now", lineterm="", n=1
        )
    assert not changed, "\n".join(["look at what differs; if it is meant, run: make snapshots", *changed])


def test_no_snapshot_is_left_of_a_screen_that_is_gone() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {path_of(name, size).name for name, _ in PLACES for size in SIZES}
