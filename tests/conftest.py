"""What tests share: a fixed time and reviewer, and cases made of real files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from verifybench.case.case import Case
from verifybench.case.create import init

REPOSITORY = Path(__file__).resolve().parents[1]

# Before any test module is imported, so that child processes and session fixtures see them too.
os.environ.update(
    VERIFYBENCH_NOW="2026-03-01T09:30:00Z",
    VERIFYBENCH_REVIEWER="Anna",
    VERIFYBENCH_DEVICE="desk",
)

MakeCase = Callable[..., Path]


@pytest.fixture
def make_case(tmp_path: Path) -> MakeCase:
    """Makes a case of the files given: `make_case({"sources/a.txt": "…", "drafts/d.md": "…"})`, not built."""

    def make(files: Mapping[str, str | bytes], name: str = "case") -> Path:
        root = tmp_path / name
        init(root)
        for relative, content in files.items():
            path = root / relative
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return root

    return make


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample case, built once. Do not write into it: take `sample`."""
    root = tmp_path_factory.mktemp("sample") / "case"
    init(root, sample=True)
    with Case.open(root) as case:
        case.build()
    return root


@pytest.fixture
def sample(built_sample: Path, tmp_path: Path) -> Path:
    """A copy of the built sample case of one's own."""
    root = tmp_path / "sample"
    shutil.copytree(built_sample, root)
    return root
