"""A verdict that was carried to other words says so wherever an editor reads it, with the words that its reviewer saw."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from commands import verifybench

from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.report.build import build
from verifybench.report.html import report as html
from verifybench.report.markdown import report as markdown
from verifybench.tui.draw.claim import claim_page
from verifybench.tui.draw.claims import claim_line
from verifybench.tui.draw.view import gather

OLD = "It voted to close 12 of the 30 branch libraries of the county."
NEW = "It voted to close 13 of the 30 branch libraries of the county."
DRAFT = f"The council of Norbury met on 4 May 2021. {OLD}\n"
SAID = f"given on “{OLD}”, carried over by Ben, "


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ann decided, the draft was rewritten, Ben carried her verdict to the new words."""
    root = tmp_path_factory.mktemp("carried") / "case"
    init(root)
    (root / "drafts/story.txt").write_text(DRAFT, encoding="utf-8")
    with Case.open(root, reviewer="Ann") as case:
        case.build()
        for row in list(case.queue()):
            case.record_verdict(row.id, "supported", "as the minutes say")
    (root / "drafts/story.txt").write_text(DRAFT.replace(OLD, NEW), encoding="utf-8")
    with Case.open(root, reviewer="Ben") as case:
        case.build()
        (waiting,) = (one for one in case.revision() if one.state == "open")
        case.carry([waiting.id], "the vote was counted again")
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "case"))


def told(root: Path, *words: str, code: int = 0) -> str:
    done = verifybench("-C", root, *words)
    assert done.returncode == code, done.stderr
    return done.stdout


def claim_of(root: Path, words: str) -> str:
    with Case.open(root, read_only=True) as case:
        return next(row.id for row in case.queue() if row.text == words)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_commands_tell_the_words_that_were_seen_and_who_carried_the_verdict(root: Path) -> None:
    id = claim_of(root, NEW)
    for command in ("show", "blame"):
        assert SAID in flat(told(root, command, id))
        assert ": the vote was counted again" in flat(told(root, command, id))
    shown: dict[str, Any] = json.loads(told(root, "show", id, "--format", "json"))
    (carried,) = shown["verdicts"][0]["carried"]
    assert (carried["text"], carried["now"], carried["reviewer"]) == (OLD, NEW, "Ben")
    rows = {row["text"]: row for row in json.loads(told(root, "list", "claims", "--format", "json"))}
    assert [one["text"] for one in rows[NEW]["carried"]] == [OLD]
    assert [len(row["carried"]) for text, row in rows.items() if text != NEW] == [0]
    assert "carried over" in next(line for line in told(root, "list", "claims").splitlines() if id in line)
    assert f"was: {OLD} now: {NEW}" in flat(told(root, "history", id))


def test_reports_of_every_kind_tell_it(root: Path) -> None:
    with Case.open(root, read_only=True) as case:
        report = build(case)
    assert f"given on “{OLD}”, carried over by Ben (stated), " in html(report)
    assert "carried over by Ben (stated), " in markdown(report)
    assert "12 of the 30" in markdown(report)
    lines = list(csv.DictReader(io.StringIO(told(root, "report", "--format", "csv"))))
    assert [line["carried"].startswith(SAID) for line in lines] == [line["text"] == NEW for line in lines]
    claims = json.loads(told(root, "report", "--format", "json"))["claims"]
    assert [one["text"] for claim in claims for one in claim["verdicts"][0]["carried"]] == [OLD]


def test_the_claim_pane_tells_it(root: Path) -> None:
    with Case.open(root, read_only=True) as case:
        row = next(row for row in case.queue() if row.text == NEW)
        pane = claim_page(gather(case, row, (), {}), 100).rows
    assert SAID in flat("\n".join("".join(text for text, _ in line) for line in pane))


def test_nothing_is_told_when_the_text_goes_back_to_what_was_seen(root: Path) -> None:
    (root / "drafts/story.txt").write_text(DRAFT, encoding="utf-8")
    with Case.open(root, reviewer="Ann") as case:
        case.build()
        assert all(not case.carried_over(one) for row in case.queue() for one in case.verdicts(row.id))


def test_what_is_held_back_is_not_like_what_nobody_looked_at(root: Path) -> None:
    (root / "drafts/story.txt").write_text(DRAFT.replace(OLD, NEW.replace("13", "14")) + "It has 3 schools.\n", "utf-8")
    with Case.open(root, reviewer="Ann") as case:
        case.build()
        rows = list(case.queue())
        counts = case.queue().counts()
        report = build(case)
    assert [(row.held, row.label) for row in rows] == [(False, "supported"), (True, None), (False, None)]
    assert (counts.undecided, counts.held) == (2, 1)
    assert counts == report.counts
    assert [entry.status for entry in report.entries] == ["decided", "suspended", "undecided"]
    assert "2 undecided, 1 of them held back" in markdown(report)
    assert [" ".join(text for text, _ in claim_line(row, 120)[0]).split()[:3] for row in rows][1] == ["‖", "held", "back"]
    assert "‖ held back" in told(root, "list", "claims")


@pytest.mark.parametrize("did", ["waived", "let stand"])
def test_what_needed_no_verdict_lives_on_where_its_words_are_no_claim_any_more(tmp_path: Path, did: str) -> None:
    init(tmp_path / "case")
    root = tmp_path / "case"
    (root / "drafts/story.txt").write_text(DRAFT, encoding="utf-8")
    with Case.open(root, reviewer="Ann") as case:
        case.build()
        id = next(row.id for row in case.queue() if row.text == OLD)
        case.waive([id], "no need") if did == "waived" else case.let_stand(id, "no need")
    asked = DRAFT.replace(OLD, "Did it vote to close 12 of the branch libraries of the county?")
    (root / "drafts/story.txt").write_text(asked, encoding="utf-8")
    with Case.open(root, reviewer="Ben") as case:
        case.build()
        (waiting,) = (one for one in case.revision() if one.state == "open")
        assert waiting.span is not None
        assert not waiting.claims
        case.carry([waiting.id], "asked now")
        assert id in (case.standing.waivers if did == "waived" else case.standing.stands)
        assert case.claim(id).text == waiting.text
        assert [str(one)[: len(SAID)] for told in case.set_aside_then(id).values() for one in told] == [SAID]
        for shown in (markdown(build(case)), html(build(case))):
            assert "carried over by Ben (stated)" in shown
        assert id in [row.id for row in case.queue()]
        (told,) = (one for one in case.gate() if one.claim == id)
        assert told.rule == "claim.not-extracted"
        assert did in told.message
        case.waive([id], "a question") if did == "waived" else case.let_stand(id, "a question")
        assert not [one for one in case.gate() if one.claim == id]
