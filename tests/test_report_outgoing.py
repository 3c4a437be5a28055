"""What a report says of what happens around verdicts: second reviews, adjudication, replies, waivers, grades, going out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from verifybench.case.case import Case
from verifybench.model.event import (
    Adjudicated,
    ClaimRef,
    ClaimsWaived,
    Event,
    ReplySought,
    ReviewAsked,
    SourceGraded,
)
from verifybench.report import FORMATS, Format, write

DRAFT = "A court sentenced Ivan Petrov to four years in prison. The archive holds 40 gigabytes. He was born in 1970.\n"
SOURCE = "A court sentenced Ivan Petrov to five years in prison. The archive holds 40 gigabytes.\n"
EVIL = "<b>x</b> [a](javascript:b) \x1b[31m=1+1"


def _record(root: Path, reviewer: str, event: Event) -> str:
    with Case.open(root, reviewer=reviewer) as case:
        return case._append(event).hash


@pytest.fixture
def root(make_case: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two verdicts that differ, adjudicated; a reply, a waiver and a grade; signed off, published, corrected."""
    root = make_case({"drafts/story.txt": DRAFT, "sources/paper.txt": SOURCE})
    with Case.open(root) as case:
        case.build()
        claims = [case.claim(row.id) for row in case.queue()]
        refs = [ClaimRef(claim.id, claim.document, claim.selector) for claim in claims]
        first = case.record_verdict(refs[0].id, "refuted", "five, not four")
    with Case.open(root, reviewer="Ben") as case:
        second = case.record_verdict(refs[0].id, "supported", "four, said his lawyer")
    _record(root, "Ben", ReviewAsked((refs[0],), "Cleo", "they differ"))
    event = Adjudicated(refs[0], "refuted", "the court counts", supersedes=(first.hash, second.hash))
    _record(root, "Cleo", event)
    _record(root, "Anna", ReplySought((refs[0],), "Mr Petrov", "2026-02-28", "by letter", "It is not so"))
    _record(root, "Anna", ReplySought((refs[0],), "his lawyer", "2026-02-27", "by phone"))
    _record(root, "Anna", ClaimsWaived((refs[2],), "not in question"))
    _record(root, "Anna", SourceGraded("paper", "B", "2", "primary"))
    monkeypatch.setenv("VERIFYBENCH_NOW", "2026-03-04T10:00:00Z")
    with Case.open(root, reviewer="Ed") as case:
        case.build()
        case.sign_off("story", {finding.rule: "accepted " + finding.rule for finding in case.gate("story")})
        case.publish("story", "2026-03-05", "https://example.org/story")
    return root


def text(root: Path, format: Format) -> str:
    with Case.open(root, read_only=True) as case:
        return write(case, format)


def words(root: Path, format: Format) -> str:
    """What a reader sees, on one line."""
    shown = text(root, format)
    if format == "html":
        shown = re.sub(r"<style>.*?</style>|<[^>]*>", "", shown, flags=re.DOTALL)
    return " ".join(shown.replace("\\", "").split())


def plain(root: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(text(root, "json"))
    return report


SAID = (
    "Signed off in spite of",
    "accepted claim.refuted",
    "Published 5 March 2026",
    "example.org/story",
    "by Ed (stated), 4 March 2026, 10:00 UTC",
    "refuted · adjudication by Cleo (stated)|refuted**, adjudication by Cleo (stated)",
    "four, said his lawyer",
    "five, not four",
    "Adjudicated between",
    "Second review asked of Cleo",
    "they differ",
    "Reply sought from Mr Petrov, 2026-02-28, by letter, answered",
    "“It is not so”",
    "Reply sought from his lawyer, 2026-02-27, by phone, no answer",
    "not in question",
    "1 waived",
    "B, usually reliable",
    "2, probably true",
    "primary, at first hand",
    "ascribes misconduct",
)


@pytest.mark.parametrize("format", ["html", "md"])
def test_pages_for_people_say_all_of_it(root: Path, format: Format) -> None:
    shown = words(root, format)
    assert [said for said in SAID if not any(one in shown for one in said.split("|"))] == []


def test_json_has_each_decision_with_its_record(root: Path) -> None:
    report = plain(root)
    claim = report["claims"][0]
    assert [verdict["kind"] for verdict in claim["verdicts"]] == ["adjudicated"]
    assert [(one["reviewer"], one["label"]) for one in claim["adjudicated_between"]] == [
        ("Anna", "refuted"),
        ("Ben", "supported"),
    ]
    assert [(one["whom"], one["answer"]) for one in claim["replies"]] == [
        ("Mr Petrov", "It is not so"),
        ("his lawyer", None),
    ]
    assert [(one["of"], one["reviewer"], one["signed"]) for one in claim["second_reviews"]] == [("Cleo", "Ben", "stated")]
    assert claim["misconduct"] is True
    assert report["claims"][1]["misconduct"] is False
    assert (report["claims"][2]["status"], report["claims"][2]["waived"]["reason"]) == ("waived", "not in question")
    (signed,) = report["sign_offs"]
    assert (signed["draft"], signed["valid"], signed["void"]) == ("story", True, [])
    assert [(one["when"], one["where"]) for one in report["published"]] == [("2026-03-05", "https://example.org/story")]
    assert report["sources"][0]["grade"] == {"reliability": "B", "credibility": "2", "tier": "primary"}
    with Case.open(root, read_only=True) as case:
        held = {record.hash for record in case.history()}
    assert set(re.findall(r'"record": "([0-9a-f]{64})"', text(root, "json"))) <= held


def test_csv_has_columns_for_it(root: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(text(root, "csv"), newline="")))
    assert (rows[0]["kind"], rows[0]["signed"], rows[0]["misconduct"]) == ("adjudication", "stated", "yes")
    assert rows[0]["replies"].startswith("Reply sought from Mr Petrov, 2026-02-28, by letter, answered: It is not so")
    assert (rows[2]["status"], rows[2]["waived"]) == ("waived", "not in question")
    assert {row["sign_off"] for row in rows} == {"signed off"}


def test_a_void_sign_off_is_not_a_headline_and_says_why(root: Path) -> None:
    with Case.open(root, reviewer="Ben") as case:
        case.correct("story", "four years", "five years", notice="We were wrong", claims=[case.queue()[0].id])
    for format in ("html", "md"):
        shown = words(root, format)
        assert "Not ready" in shown
        assert "1 record came after it: record 4 by Ben: corrected: story" in shown
        assert "We were wrong" in shown
    assert plain(root)["corrected"][0]["now"] == "five years"


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_records_give_the_same_bytes(root: Path, format: Format) -> None:
    assert text(root, format) == text(root, format)


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_words_stay_words_wherever_they_come_from(root: Path, format: Format) -> None:
    with Case.open(root, read_only=True) as case:
        claim = case.queue()[1].id
        ref = ClaimRef(claim, "story", case.claim(claim).selector)
    for event in (
        ReviewAsked((ref,), EVIL, EVIL),
        ReplySought((ref,), EVIL, "2026-02-28", EVIL, EVIL),
        ClaimsWaived((ref,), EVIL),
    ):
        _record(root, "Anna " + EVIL, event)
    with Case.open(root, reviewer=EVIL) as case:
        case.build()
        case.sign_off("story", {finding.rule: EVIL for finding in case.gate("story")})
        case.publish("story", where=EVIL)
        case.correct("story", EVIL, EVIL + "y", notice=EVIL)
    shown = text(root, format)
    assert "\x1b" not in shown
    assert "<b>x" not in shown or format in ("json", "csv")
    if format == "md":
        assert "[a](javascript" not in shown
    if format == "csv":
        cells = [cell for row in csv.reader(io.StringIO(shown, newline="")) for cell in row]
        assert not [cell for cell in cells if cell.startswith("=")]
        assert any("x" in cell for cell in cells)
