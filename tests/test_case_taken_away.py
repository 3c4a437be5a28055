"""A draft that was renamed and edited is told in one line, with the file that has its words, and not claim by claim."""

from __future__ import annotations

from pathlib import Path

from commands import verifybench

from verifybench.case.case import Case
from verifybench.case.create import init

DRAFT = """The bridge of Norbury was opened in 1904. It cost 12 million pounds to build. The mayor cut a ribbon of silk in May 1904.

A ferry had carried 300 people a day before. It stopped in 1903, after 40 years. Nobody has missed it since.
"""


def told(root: Path, *words: str, code: int) -> str:
    done = verifybench("-C", root, *words)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_a_draft_that_was_renamed_and_edited_is_one_line_that_says_what_to_run(tmp_path: Path) -> None:
    root = tmp_path / "case"
    init(root)
    (root / "drafts/story.txt").write_text(DRAFT, encoding="utf-8")
    with Case.open(root, reviewer="Ann") as case:
        case.build()
        rows = [row.id for row in case.queue()]
        for id in rows:
            case.record_verdict(id, "supported", "")
    (root / "drafts/story.txt").unlink()
    (root / "drafts/bridge.txt").write_text(DRAFT.replace("12 million", "13 million"), encoding="utf-8")
    (root / "drafts/other.txt").write_text(
        "Wolves were seen near Lund in 2020. Five of them had young.\n", encoding="utf-8"
    )
    with Case.open(root, reviewer="Ann") as case:
        case.build()
    listed = told(root, "revise", code=1)
    line = f"story was taken away: {len(rows)} decisions on it; its words are mostly in drafts/bridge.txt"
    assert listed.startswith(f"{line}: verifybench revise story --with drafts/bridge.txt\n")
    assert "GONE" not in listed
    assert f"{len(rows)} open" in listed
    assert told(root, "revise", "story", code=1).count("· GONE ·") == len(rows)
    told(root, "revise", "story", "--with", str(root / "drafts/bridge.txt"), code=1)
    assert "taken away" not in told(root, "revise", code=1)


def test_of_a_document_without_a_next_version_the_line_says_how_to_drop_it(tmp_path: Path) -> None:
    root = tmp_path / "case"
    init(root)
    (root / "drafts/story.txt").write_text(DRAFT, encoding="utf-8")
    with Case.open(root, reviewer="Ann") as case:
        case.build()
        case.record_verdict(case.queue()[0].id, "supported", "")
    (root / "drafts/story.txt").unlink()
    (root / "drafts/other.txt").write_text("Wolves were seen near Lund in 2020.\n", encoding="utf-8")
    with Case.open(root, reviewer="Ann") as case:
        case.build()
    assert "story was taken away: 1 decision on it; verifybench revise story lists them" in told(root, "revise", code=1)
    told(root, "revise", "story", "--drop-gone", code=0)
    assert "taken away" not in told(root, "revise", code=0)
