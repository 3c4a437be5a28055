"""Revisions that are odd: in other bytes the same text stays what it was, and another text is never taken for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import MakeCase

from verifybench.case.case import Case

DRAFT = """The café on the pier cost 3,412 euros in May 2019, Mayor Ada Brook said.

“We were warned,” said Brook. The second report, of March 2019, named 31 cracks.

Sven Berg, who wrote both reports, left the council in 1998. Nobody was hurt in the fire.
"""
OTHER = "Кафе на пирсе стоило дорого, сказала мэр. Никто не пострадал при пожаре. Совет закрыл гавань.\n"


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    """A draft every claim of which somebody decided on."""
    folder = make_case({"drafts/story.txt": DRAFT})
    with Case.open(folder) as case:
        case.build()
        for claim in case.index.claims_of("story"):
            case.record_verdict(claim.id, "supported")
    return folder


def revised(root: Path, content: bytes) -> dict[str, str]:
    """The old words of what is open after a build, with what became of each."""
    (root / "drafts/story.txt").write_bytes(content)
    with Case.open(root) as case:
        case.build()
        return {row.before.exact: row.outcome for row in case.revision() if row.state == "open"}


@pytest.mark.parametrize(
    "content",
    [
        DRAFT.replace("\n", "\r\n").encode(),
        DRAFT.replace("\n", "\r").encode(),
        DRAFT.encode("utf-8-sig"),
        DRAFT.encode("utf-16"),
        DRAFT.encode("cp1252"),
        " ".join(DRAFT.split()).encode(),
        DRAFT.replace(" ", "\n").encode(),
        f"{DRAFT}\n{DRAFT}".encode(),
        (" ".join(DRAFT.split()) + " The harbour stayed closed until the ice broke." * 500).encode(),
    ],
    ids=["CRLF", "CR", "BOM", "UTF-16", "cp1252", "one line", "a word a line", "twice", "a long line"],
)
def test_the_same_words_in_other_bytes_ask_for_nothing(root: Path, content: bytes) -> None:
    assert revised(root, content) == {}


@pytest.mark.parametrize(
    ("edit", "outcomes"),
    [
        (lambda text: OTHER, {"gone"}),
        (lambda text: text.translate(str.maketrans("0123456789", "1234567890")), {"changed"}),
        (lambda text: "Nothing of it is left, the editor said in June 2020.\n", {"gone"}),
    ],
    ids=["another language", "every digit changed", "rewritten"],
)
def test_another_text_is_taken_for_nothing_and_the_old_one_brings_all_back(
    root: Path, edit: Callable[[str], str], outcomes: set[str]
) -> None:
    found = revised(root, edit(DRAFT).encode())
    assert set(found.values()) == outcomes
    with Case.open(root) as case:
        assert not any(
            row.outcome in ("unchanged", "moved") for row in case.revision() if any(map(str.isdigit, row.before.exact))
        )
    assert revised(root, DRAFT.encode()) == {}


def test_a_draft_that_was_emptied_is_named_and_everything_about_it_is_kept(root: Path) -> None:
    (root / "drafts/story.txt").write_bytes(b"")
    with Case.open(root) as case:
        decided = len(case.history())
        assert "drafts/story.txt: is empty" in "\n".join(case.build().skipped)
        assert len(case.history()) == decided
    assert revised(root, DRAFT.encode()) == {}
