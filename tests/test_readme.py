"""The README says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from verifybench.tui.reference import keys_table

REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(("page", "everywhere"), [("README.md", False), ("docs/workbench.md", True)])
def test_the_keys_are_those_of_the_action_registry(page: str, everywhere: bool) -> None:
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    found = re.search(r"<!-- keys:.*?-->\n(.*?)<!-- /keys -->", text, re.S)
    assert found is not None
    assert found[1].strip() == keys_table(everywhere=everywhere).strip(), "run: make readme"


def test_every_linked_page_and_picture_is_there() -> None:
    for page in ("README.md", "CONTRIBUTING.md", *(f"docs/{page.name}" for page in (REPOSITORY / "docs").glob("*.md"))):
        text = (REPOSITORY / page).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
            assert (REPOSITORY / page).parent.joinpath(target).exists(), f"{page}: {target}"
