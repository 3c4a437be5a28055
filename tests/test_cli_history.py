"""`history` and `blame`: what they leave out when asked, what they say of names, and where each part of a decision comes from."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from verifybench.case.case import Case
from verifybench.cli.main import main

TEXT = "The court sentenced Ivan Petrov to four years in prison.\n"
SOURCE = "The court sentenced Ivan Petrov to five years in prison.\n"

Run = Callable[..., str]


@pytest.fixture
def root(make_case: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    root = make_case({"drafts/story.txt": TEXT, "sources/paper.txt": SOURCE})
    with Case.open(root) as case:
        case.build()
        claim = case.queue()[0].id
        cited = case.evidence(claim)[0].passage
        case.record_verdict(claim, "supported", "I think so")
        case.record_verdict(
            claim, "refuted", "The court says five", evidence=[cited], proposed="five years", question="Why?"
        )
        case.describe_source("paper", publisher="The Paper")
    monkeypatch.setenv("VERIFYBENCH_NOW", "2026-03-02T10:00:00Z")
    with Case.open(root, reviewer="Ben") as case:
        case.let_stand(claim, "agreed with the author")
        case.decide_conflict(case.conflicts()[0].conflict.id, "upheld", rationale="plain")
        case.decide_conflict(case.conflicts()[0].conflict.id, "explained", explanation="rounding", rationale="no, rounded")
    return root


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: str) -> str:
        assert main(["-C", str(root), *words]) == 0
        return capsys.readouterr().out

    return call


def rows(run: Run, *filters: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("history", *filters, "--format", "json"))
    return found


def test_days_are_headings_and_every_line_belongs_to_one(run: Run) -> None:
    lines = run("history").splitlines()
    assert [line for line in lines if not line.startswith("  ")] == ["2026-03-01", "2026-03-02"]


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        (["--by", "Ben"], ["case-opened", "let-stand", "conflict", "conflict"]),
        (["--by", "ben"], []),
        (["--day", "2026-03-01"], ["case-opened", "verdict", "verdict", "source-described"]),
        (["--since", "2026-03-02"], ["case-opened", "let-stand", "conflict", "conflict"]),
        (["--until", "2026-03-01", "--kind", "verdict"], ["verdict", "verdict"]),
        (["--kind", "let-stand", "--kind", "source-described"], ["source-described", "let-stand"]),
        (["--ledger", "ben@desk"], ["case-opened", "let-stand", "conflict", "conflict"]),
        (["--ledger", "ben@desk.json", "--by", "Anna"], []),
    ],
)
def test_filters_leave_out_and_never_reorder(run: Run, filters: list[str], kinds: list[str]) -> None:
    found = rows(run, *filters)
    assert [row["kind"] for row in found] == kinds
    everything = [row["hash"] for row in rows(run)]
    assert [row["hash"] for row in found] == [hash for hash in everything if hash in {row["hash"] for row in found}]


def test_json_and_csv_name_the_claims_concerned_and_whether_a_name_is_signed(root: Path, run: Run) -> None:
    with Case.open(root, read_only=True) as case:
        claim = case.queue()[0].id
    found = rows(run)
    assert {row["signed"] for row in found} == {"stated"}
    about = {row["kind"]: row["claims"] for row in found}
    assert about["verdict"] == about["let-stand"] == about["conflict"] == [claim]
    assert about["source-described"] == about["case-opened"] == []
    table = list(csv.DictReader(io.StringIO(run("history", "--format", "csv"))))
    assert [row["claims"] for row in table] == [json.dumps(row["claims"]) for row in found]


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        (["--day", "yesterday"], "write YYYY-MM-DD"),
        (["--since", "20260301"], "write YYYY-MM-DD"),
        (["--kind", "verdict-given"], "kinds: adjudicated, block-relabelled"),
        (["--ledger", "carl@desk"], "Ledgers: anna@desk.json, ben@desk.json"),
    ],
)
def test_a_filter_that_means_nothing_says_what_would(
    root: Path, capsys: pytest.CaptureFixture[str], filters: list[str], says: str
) -> None:
    assert main(["-C", str(root), "history", *filters]) == 2
    assert says in capsys.readouterr().err


# -- blame ------------------------------------------------------------------------------------------------------------------


def blame(root: Path, run: Run) -> list[dict[str, Any]]:
    with Case.open(root, read_only=True) as case:
        claim = case.queue()[0].id
    parts: list[dict[str, Any]] = json.loads(run("blame", claim, "--format", "json"))["parts"]
    return parts


def test_blame_gives_each_part_its_record_and_what_it_replaced(root: Path, run: Run) -> None:
    parts = {part["part"]: part for part in blame(root, run)}
    assert parts["claim"]["record"] is None
    assert parts["verdict"]["words"] == "refuted"
    assert [one["words"] for one in parts["verdict"]["replaced"]] == ["supported"]
    assert [one["words"] for one in parts["because"]["replaced"]] == ["I think so"]
    assert (parts["proposes"]["words"], parts["asks"]["words"]) == ("five years", "Why?")
    assert parts["verdict"]["record"]["seq"] == 3
    assert parts["verdict"]["record"]["file"] == "anna@desk.json"
    assert parts["let stand"]["record"]["reviewer"] == "Ben"
    assert "rounding: no, rounded" in parts["conflict explained"]["words"]
    assert [one["words"] for one in parts["conflict explained"]["replaced"]] == ["conflict upheld"]
    assert parts["source paper"]["words"] == "publisher: The Paper"


def test_what_was_taken_back_does_not_stand(root: Path, run: Run) -> None:
    with Case.open(root) as case:
        case.undo()  # the description
        case.undo()  # the second verdict
    parts = blame(root, run)
    assert [part["words"] for part in parts if part["part"] == "verdict"] == ["supported"]
    assert not [part for part in parts if part["part"].startswith("source")]


@pytest.mark.parametrize(
    ("old", "new", "fate"),
    [
        ("", "", "same"),
        ("prison.", "prison. More was said.", "stands"),
        ("sentenced Ivan Petrov to five years in prison", "acquitted Ivan Petrov of every charge", "changed"),
        (SOURCE, None, "gone"),
    ],
)
def test_blame_says_whether_a_cited_text_is_still_what_was_cited(
    root: Path, run: Run, old: str, new: str | None, fate: str
) -> None:
    source = root / "sources/paper.txt"
    if new is None:
        source.unlink()
    else:
        source.write_text(SOURCE.replace(old, new) if old else SOURCE)
    with Case.open(root) as case:
        case.build()
    assert [part["text"] for part in blame(root, run) if part["part"] == "cites"] == [fate]


def test_blame_in_words_names_every_record(root: Path, run: Run) -> None:
    with Case.open(root, read_only=True) as case:
        claim = case.queue()[0].id
    said = run("blame", claim)
    assert "record 3 of anna@desk.json by Anna (stated), 2026-03-01T09:30:00Z" in said
    assert "in place of “supported”, record 2 of anna@desk.json" in said
    assert "the source’s text is the same as then" in said


def test_blame_of_what_nobody_knows_is_refused(root: Path) -> None:
    assert main(["-C", str(root), "blame", "c-nobody"]) == 2


def test_blame_and_history_hide_what_blind_review_hides(root: Path, run: Run) -> None:
    with Case.open(root) as case:
        claim = case.queue()[0].id
        case.undo()
        case.undo()
        case.undo()  # nobody has decided now
        case.record_verdict(claim, "refuted", "five, not four")
    assert main(["-C", str(root), "review", "ask", claim, "--of", "Cleo"]) == 0
    for words in (["blame", claim], ["history", claim], ["history", "--format", "json"], ["report", "--format", "json"]):
        said = run("--reviewer", "Cleo", *words)
        assert "five, not four" not in said, words
        assert "hidden until the second review is in" in said or words[0] == "report"
        assert "five, not four" in run("--reviewer", "Anna", *words) or words[0] == "report"
    verdict = next(row for row in rows(run, "--kind", "verdict") if row["event"].get("rationale") == "five, not four")
    assert verdict["claims"] == [claim]
