"""Looking back shows decisions and texts of then: what a report said once it says again, whatever was edited since."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
from conftest import MakeCase

from verifybench.case import edition, then, versions
from verifybench.case.asof import AsOf
from verifybench.case.case import Case
from verifybench.case.index import FOLDER
from verifybench.cli.main import main
from verifybench.ledger import checkpoints
from verifybench.report import write

FORMATS: Sequence[Literal["html", "md", "csv", "json"]] = ("html", "md", "csv", "json")
DRAFT = """# The bridge

The bridge cost 40 million euros. It was opened in May 2019 by the mayor, Ida Holm.

About 3,000 people cross it every day. Holm called it "a gift to the town".
"""
SOURCE = """---
title: Accounts of the town
published: 2020-01-15
---

The bridge cost 40 million euros, the town's accounts say. It was opened in May 2019.

Every day 3,000 people cross the bridge.
"""
OTHER = "Ida Holm, the mayor, opened the bridge in June 2019. She called it a gift to the town.\n"
FILES = {"drafts/bridge.md": DRAFT, "sources/accounts.md": SOURCE, "sources/paper.txt": OTHER}


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    root = make_case(FILES)
    with Case.open(root) as case:
        case.build()
        for row, label in zip(case.queue(), ("supported", "refuted"), strict=False):
            case.record_verdict(row.id, label, "looked up")
    return root


def put(root: Path, path: str, content: str | None) -> None:
    if content is None:
        (root / path).unlink()
    else:
        (root / path).write_text(content, encoding="utf-8")


def build(root: Path) -> None:
    with Case.open(root) as case:
        case.build()


def reports(case: Case) -> dict[str, str]:
    return {format: write(case, format) for format in FORMATS}


def today(root: Path) -> tuple[dict[str, str], AsOf]:
    """What a report says now, and the heads that it prints."""
    with Case.open(root) as case:
        return reports(case), AsOf(heads=tuple((head.seq, head.hash) for head in case.heads()))


def back(root: Path, to: AsOf) -> tuple[dict[str, str], tuple[str, ...]]:
    """What a report says of then, and what differs."""
    with Case.open(root, as_of=to) as case:
        return reports(case), case.changed_since()


def rewrite(root: Path) -> None:
    """The draft and a source are edited, another source is taken away; it is built and somebody decides."""
    put(root, "drafts/bridge.md", DRAFT.replace("40 million", "45 million").replace("About 3,000", "Some 2,500"))
    put(root, "sources/accounts.md", SOURCE.replace("40", "45").replace("2020-01-15", "2021-02-01"))
    put(root, "sources/paper.txt", None)
    with Case.open(root) as case:
        case.build()
        for row in list(case.queue())[-2:]:
            case.record_verdict(row.id, "refuted", "another figure")


def test_a_report_as_of_before_texts_were_edited_is_the_same_to_the_byte(root: Path, tmp_path: Path) -> None:
    before, heads = today(root)
    rewrite(root)
    assert today(root)[0]["md"] != before["md"]
    assert back(root, heads) == (before, ())
    copy = tmp_path / "copy"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(FOLDER))
    assert back(copy, heads) == (before, ())


def test_commands_as_of_then_print_what_they_printed_then(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def printed(*as_of: str) -> list[tuple[int, str, str]]:
        found = []
        for command in (
            ["check"],
            ["list", "claims"],
            ["list", "documents"],
            ["coverage"],
            ["conflicts"],
            ["revise", "--all"],
        ):
            capfd.readouterr()
            code = main(["-C", str(root), *command, *as_of])
            found.append((code, *capfd.readouterr()))
        return found

    before = printed()
    head = today(root)[1].heads[0]
    rewrite(root)
    assert printed("--as-of", f"{head[0]}:{head[1]}") == before
    assert printed() != before


def test_every_head_has_the_texts_of_its_own_time(root: Path) -> None:
    seen = [today(root)]
    for number in range(41, 44):
        put(root, "drafts/bridge.md", DRAFT.replace("40", str(number)))
        with Case.open(root) as case:
            case.build()
            case.waive([next(iter(case.queue())).id], f"in passing {number}")  # keeps no screen of its own
        seen.append(today(root))
    assert len({one["md"] for one, _ in seen}) == 4
    for before, heads in seen:
        assert back(root, heads) == (before, ())


def test_claims_that_people_cut_are_those_of_then(root: Path) -> None:
    start = DRAFT.index("The bridge cost")
    with Case.open(root) as case:
        case.add_claim("bridge", start, start + len("The bridge"), "")
    before, heads = today(root)
    with Case.open(root) as case:
        case.undo()
    assert today(root)[0]["md"] != before["md"]
    rewrite(root)
    assert back(root, heads) == (before, ())


def test_a_file_that_could_not_be_read_then_is_told_as_then(root: Path) -> None:
    put(root, "sources/broken.docx", "no archive")
    build(root)
    with Case.open(root) as case:
        case.undo()
    before, heads = today(root)
    assert "broken.docx" in before["md"]
    put(root, "sources/broken.docx", None)
    rewrite(root)
    assert back(root, heads) == (before, ())


def test_texts_as_they_were_cost_nothing(root: Path) -> None:
    before, heads = today(root)
    with Case.open(root) as case:
        case.record_verdict(next(iter(case.queue())).id, "opinion")
    assert back(root, heads) == (before, ())
    assert not (root / FOLDER / then.PLACE).exists()


def test_a_report_of_texts_on_which_nobody_decided_is_found_by_the_heads_it_printed(root: Path, tmp_path: Path) -> None:
    put(root, "drafts/bridge.md", DRAFT.replace("40", "41"))
    build(root)
    before, heads = today(root)
    assert main(["-C", str(root), "report", "-o", str(tmp_path / "report.md")]) == 0
    rewrite(root)
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == before["md"]
    assert back(root, heads) == (before, ())


def test_a_text_that_is_lost_is_named_and_today_is_shown(root: Path) -> None:
    _, heads = today(root)
    rewrite(root)
    for document in (SOURCE.partition("---\n\n")[2], DRAFT, OTHER):
        for path in (root / versions.FOLDER).glob("*.txt"):
            if path.read_text(encoding="utf-8").strip() == document.strip():
                path.unlink()
    _, told = back(root, heads)
    assert "the text of then is not kept of drafts/bridge.md" in told[0]
    assert "texts of today" in told[0]
    assert any("drafts/bridge.md (bridge) was changed since" in one for one in told)


def test_a_list_of_texts_that_is_lost_or_altered_is_named_and_audited(
    root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, heads = today(root)
    with Case.open(root) as case:
        digest = case.edition()
    rewrite(root)
    path = root / versions.FOLDER / f"{digest}.json"
    path.write_text("{}", encoding="utf-8")
    assert f"{digest}.json" in back(root, heads)[1][0]
    assert main(["-C", str(root), "audit"]) == 3
    assert "the list of the texts that were on screen was altered" in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: plain.update(order=["../../etc/passwd"]),
        lambda plain: plain.update(order=7),
        lambda plain: plain["documents"]["paper"].update(path="../../../etc/passwd", record="../x", sha256="0" * 64),
        lambda plain: plain["documents"]["paper"].update(file_sha256="/../../etc/passwd", sha256="", record=""),
        lambda plain: plain["documents"]["accounts"].update(record=plain["documents"]["paper"]["record"]),
        lambda plain: plain.update(decided=[1]),
        lambda plain: plain.update(format="another"),
    ],
)
def test_a_list_of_texts_that_anybody_may_have_written_leads_nowhere_else(
    root: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Any], None]
) -> None:
    with Case.open(root) as case:
        plain = json.loads(versions.read(root, case.edition()) or b"")
    _, heads = today(root)
    rewrite(root)
    change(plain)
    digest = versions.keep_record(root, plain)
    monkeypatch.setattr(then, "named", lambda ledger, moment: digest)
    assert "texts of today" in back(root, heads)[1][0]


def test_where_nothing_can_be_kept_it_is_made_in_passing(root: Path) -> None:
    before, heads = today(root)
    rewrite(root)
    (root / FOLDER / then.PLACE).write_text("in the way", encoding="utf-8")
    assert back(root, heads) == (before, ())


def test_only_the_newest_indexes_of_then_are_kept(root: Path) -> None:
    heads = []
    for number in range(then.KEPT + 2):
        put(root, "drafts/bridge.md", f"The bridge cost {number + 50} million euros.\n")
        with Case.open(root) as case:
            case.build()
            case.waive([next(iter(case.queue())).id], "in passing")
        heads.append(today(root)[1])
    rewrite(root)
    for number, one in enumerate(heads):
        back(root, one)
        for folder in (root / FOLDER / then.PLACE).iterdir():
            os.utime(folder, (number, number))
    assert len(list((root / FOLDER / then.PLACE).iterdir())) == then.KEPT


def test_rules_that_are_newer_are_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, heads = today(root)
    rewrite(root)
    with monkeypatch.context() as patch:
        patch.setattr(then, "rules_version", lambda: "9")
        _, told = back(root, heads)
    assert told[0].startswith("read by the rules 9; then ")


def test_records_without_an_edition_are_read_as_before(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(edition, "named_by", lambda root, index: "")
        with Case.open(root) as case:
            case.record_verdict(next(iter(case.queue())).id, "opinion")
            last = case.history()[-1]
    assert not last.edition
    # An older version's ledger: no record names what was on screen.
    monkeypatch.setattr(then, "named", lambda ledger, moment: None)
    _, heads = today(root)
    rewrite(root)
    assert "was changed since; what is shown is the text of today" in " ".join(back(root, heads)[1])


def test_a_merge_brings_the_texts_of_then(root: Path, tmp_path: Path) -> None:
    before, heads = today(root)
    copy = tmp_path / "copy"
    shutil.copytree(root, copy)
    rewrite(root)
    shutil.copytree(root / "sources", copy / "sources", dirs_exist_ok=True)
    (copy / "sources/paper.txt").unlink()
    shutil.copyfile(root / "drafts/bridge.md", copy / "drafts/bridge.md")
    shutil.rmtree(copy / FOLDER)
    shutil.rmtree(copy / versions.FOLDER)
    shutil.rmtree(copy / "ledger")
    with Case.open(copy, reviewer="Ben") as case:
        case.build()
        case.merge([root])
    assert back(copy, heads) == (before, ())


def test_a_checkpoint_line_says_which_texts_only_where_no_record_does(root: Path, tmp_path: Path) -> None:
    def lines() -> list[str]:
        return [
            one.what for one in checkpoints.read(root / "ledger", "anna@desk.txt").lines if one.what.startswith(then.LINE)
        ]

    main(["-C", str(root), "report", "-o", str(tmp_path / "one.md")])
    assert lines() == []
    put(root, "sources/paper.txt", OTHER + "More.\n")
    build(root)
    for name in ("two.md", "three.md"):
        main(["-C", str(root), "report", "-o", str(tmp_path / name)])
    assert len(lines()) == 1


def test_an_edition_is_the_same_wherever_it_is_built(root: Path, make_case: MakeCase) -> None:
    with Case.open(root) as case, Case.open(make_case(FILES, "elsewhere")) as other:
        other.build()
        assert case.edition() == other.edition()
        known = edition.of_index(case.index)
    assert known is not None
    assert known.differs_in_rules_only(replace(known, rules="9", digest=""))


def test_revise_and_coverage_say_that_files_were_changed(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    put(root, "drafts/bridge.md", DRAFT + "\nAnother line.\n")
    for command in ("revise", "coverage"):
        capfd.readouterr()
        assert main(["-C", str(root), command]) == 1
        assert "drafts/bridge.md was changed since the last build; run: verifybench build" in "".join(capfd.readouterr())
