"""An id of a claim as an earlier report printed it leads to today's claim, and every command says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import verifybench

from verifybench.case.case import Case
from verifybench.case.create import init

KEPT = "The bridge was opened in 1904 by the mayor of Norbury."
EDITED = "It cost 12 million pounds to build the bridge."
DRAFT = f"The old ferry stopped in 1903. {KEPT} {EDITED}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Every claim decided; then the sentence before one is put after it, and a figure of another is changed."""
    root = tmp_path / "case"
    init(root)
    (root / "drafts/story.txt").write_text(DRAFT, encoding="utf-8")
    with Case.open(root, reviewer="Ann") as case:
        case.build()
        for row in list(case.queue()):
            case.record_verdict(row.id, "supported", f"seen: {row.text}")
    return root


def ids(root: Path) -> dict[str, str]:
    with Case.open(root, read_only=True) as case:
        return {row.text: row.id for row in case.queue()}


def rewrite(root: Path, text: str) -> None:
    (root / "drafts/story.txt").write_text(text, encoding="utf-8")
    with Case.open(root, reviewer="Ann") as case:
        case.build()


def told(root: Path, *words: str, code: int = 0) -> str:
    done = verifybench("-C", root, *words)
    assert done.returncode == code, done.stdout + done.stderr
    return " ".join((done.stdout + done.stderr).split())


def test_an_id_whose_words_only_moved_leads_to_todays_claim(root: Path) -> None:
    old = ids(root)[KEPT]
    rewrite(root, f"{KEPT} A ferry had run until 1903, and it was slow. {EDITED}\n")
    new = ids(root)[KEPT]
    assert new != old
    for command in (["show", old], ["blame", old], ["history", old], ["revise", "--only", old]):
        said = told(root, *command, code=int(command[0] == "revise"))
        assert f"{old} is {new} today" in said, command
    assert json.loads(told(root, "show", old, "--format", "json"))["id"] == new
    assert f"seen: {KEPT}" in told(root, "blame", old)
    assert told(root, "show", new).endswith(told(root, "show", old).partition(f"{new} · ")[2])
    assert f"today: {new}" in told(root, "revise", "--only", new, code=1)


def test_an_id_whose_words_changed_leads_to_what_stands_in_their_place(root: Path) -> None:
    old = ids(root)[EDITED]
    other = EDITED.replace("12", "13")
    rewrite(root, DRAFT.replace(EDITED, other))
    new = ids(root)[other]
    said = told(root, "show", old)
    assert f"in its place is {new}" in said
    assert "HELD BACK: supported" in said
    assert EDITED in said
    assert f"{old} · CHANGED" in told(root, "revise", "--only", old, code=1)
    told(root, "--reviewer", "Ben", "revise", "--carry", old, "--because", "counted again")
    assert f"{old} is {new} today" in told(root, "show", old)


def test_an_id_that_nobody_ever_named_is_unknown(root: Path) -> None:
    with Case.open(root, read_only=True) as case:
        assert case.followed("c-nothing") is None
        assert all(case.followed(id) is None for id in ids(root).values())
    assert "no claim 'c-nothing'" in told(root, "show", "c-nothing", code=2)
