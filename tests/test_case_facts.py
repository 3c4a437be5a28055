"""Facts for auditors: right figures, each with its places, and nothing that judges or times anybody."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from verifybench.case.audit import audit
from verifybench.case.case import Case
from verifybench.case.facts import Fact
from verifybench.cli.main import main

DRAFT = "The court sentenced Ivan Petrov to four years in prison. The archive holds 40 gigabytes of video.\n"
FIRST = "The court sentenced Ivan Petrov to five years in prison. The archive has 40 gigabytes of video.\n"
SECOND = "Ivan Petrov must go to prison for five years, the court said. It has video of 40 gigabytes in its archive.\n"


@pytest.fixture
def root(make_case: Callable[..., Path]) -> Path:
    root = make_case({"drafts/story.txt": DRAFT, "sources/a.txt": FIRST, "sources/b.txt": SECOND})
    with Case.open(root) as case:
        case.build()
    return root


def facts(root: Path) -> dict[str, Fact]:
    found = audit(root)
    assert found.count("failure") == 0
    return {fact.name: fact for fact in found.facts}


def figures(root: Path, name: str) -> tuple[int | None, int]:
    fact = facts(root)[name]
    assert fact.count is None or fact.count == len(fact.instances)
    return fact.count, fact.of


def decide(root: Path, number: int, label: str, reviewer: str = "Anna", evidence: tuple[str, ...] = ()) -> str:
    with Case.open(root, reviewer=reviewer) as case:
        claim = case.queue("drafts")[number].id
        case.record_verdict(claim, label, evidence=evidence)
    return claim


def sign(root: Path, reviewer: str) -> None:
    with Case.open(root, reviewer=reviewer) as case:
        case.sign_off("story", {finding.rule: "known" for finding in case.gate("story")})


def test_an_empty_history_has_no_facts(root: Path) -> None:
    assert facts(root) == {}


def test_verdicts_without_evidence_are_counted_while_they_stand(root: Path) -> None:
    first = decide(root, 0, "refuted")
    decide(root, 1, "supported", evidence=("a:0-10",))
    assert figures(root, "verdict.uncited") == (1, 2)
    (one,) = facts(root)["verdict.uncited"].instances
    assert one.claim == first
    assert one.words.startswith("record 2 of anna@desk.json by Anna, 2026-03-01T09:30:00Z, on c-")
    decide(root, 0, "refuted", evidence=("a:0-10",))
    assert figures(root, "verdict.uncited") == (0, 2)


def test_evidence_from_one_independent_source_is_told_where_there_is_an_index(root: Path) -> None:
    decide(root, 0, "refuted", evidence=("a:0-10", "a:12-20"))
    decide(root, 1, "supported", evidence=("a:0-10", "b:0-10"))
    assert figures(root, "verdict.one-group") == (1, 2)
    with Case.open(root) as case:
        case.describe_source("b", origin="Agency")
        case.describe_source("a", origin="Agency")
        case.build()
    assert figures(root, "verdict.one-group") == (2, 2)
    shutil.rmtree(root / ".verifybench")
    assert figures(root, "verdict.one-group") == (None, 2)
    assert "not known, since nothing is built" in facts(root)["verdict.one-group"].message


def test_labels_given_and_taken_back_are_counted(root: Path) -> None:
    decide(root, 0, "refuted")
    with Case.open(root) as case:
        case.undo()
        case.redo()
    assert figures(root, "verdict.undone") == (0, 1)
    with Case.open(root) as case:
        case.undo()
    assert figures(root, "verdict.undone") == (1, 1)
    decide(root, 1, "supported")
    decide(root, 1, "supported")
    assert figures(root, "verdict.relabelled") == (0, 3)
    decide(root, 1, "refuted")
    decide(root, 1, "supported", reviewer="Ben")
    assert figures(root, "verdict.relabelled") == (1, 5)


def test_what_changed_after_a_report_is_told_and_what_was_new_is_not(root: Path, tmp_path: Path) -> None:
    first = decide(root, 0, "refuted")
    assert main(["-C", str(root), "report", "-o", str(tmp_path / "early.html")]) == 0
    decide(root, 1, "supported")  # the report said nothing about it yet
    assert figures(root, "verdict.after-report")[0] == 0
    decide(root, 0, "supported")
    with Case.open(root) as case:
        case.undo()
    fact = facts(root)["verdict.after-report"]
    assert (fact.count, [one.claim for one in fact.instances]) == (2, [first, first])
    assert "after early.html of 2026-03-01T09:30:00Z" in fact.instances[0].words


def test_what_changed_after_a_sign_off_and_after_publication_is_told(root: Path) -> None:
    decide(root, 0, "refuted")
    sign(root, "Ed")
    decide(root, 0, "supported")
    assert figures(root, "verdict.after-signoff") == (1, 1)
    assert figures(root, "verdict.after-publication") == (0, 1)
    with Case.open(root) as case:
        case.publish("story", "2026-03-05")
    decide(root, 0, "refuted", reviewer="Ben")
    assert figures(root, "verdict.after-signoff") == (2, 2)
    (one,) = facts(root)["verdict.after-publication"].instances
    assert "by Ben" in one.words
    assert one.words.endswith("after story was published, 2026-03-05")


def test_sign_offs_by_somebody_who_gave_verdicts_are_told(root: Path) -> None:
    decide(root, 0, "refuted")
    sign(root, "Ed")
    assert figures(root, "signoff.own") == (0, 1)
    sign(root, "Anna")
    assert figures(root, "signoff.own") == (1, 2)


def test_publications_without_a_sign_off_that_held_are_told(root: Path) -> None:
    decide(root, 0, "refuted")
    with Case.open(root) as case:
        case.publish("story")
    assert figures(root, "published.unsigned") == (1, 1)
    sign(root, "Ed")
    with Case.open(root) as case:
        case.publish("story")
    assert figures(root, "published.unsigned") == (1, 2)
    decide(root, 0, "supported")
    with Case.open(root) as case:
        case.publish("story")
    assert figures(root, "published.unsigned") == (2, 3)


def test_the_order_of_arrival_of_ledgers_does_not_change_the_facts(root: Path) -> None:
    decide(root, 0, "refuted")
    decide(root, 0, "supported", reviewer="Ben")
    before = audit(root).facts
    (root / "ledger/anna@desk.json").rename(root / "ledger/zoe@desk.json")
    after = audit(root).facts
    assert [(fact.name, fact.count, fact.of) for fact in after] == [(fact.name, fact.count, fact.of) for fact in before]


def test_audit_prints_facts_as_facts_and_exits_0(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decide(root, 0, "refuted")
    capsys.readouterr()
    assert main(["-C", str(root), "audit"]) == 0
    assert "fact: 1 of 1 verdicts that stand cite no evidence" in capsys.readouterr().out
    assert main(["-C", str(root), "audit", "--format", "json"]) == 0
    plain: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert {fact["name"]: (fact["count"], fact["of"]) for fact in plain["facts"]}["verdict.uncited"] == (1, 1)
    assert plain["heads"][0]["file"] == "anna@desk.json"


def test_a_lost_text_of_a_sign_off_or_publication_is_a_failure(root: Path) -> None:
    sign(root, "Ed")
    with Case.open(root) as case:
        event = case.state.signoffs["story"].event
    (root / "versions" / f"{event.text_sha256}.txt").unlink()
    (root / "versions" / f"{event.snapshot}.json").unlink()
    lost = [remark.message for remark in audit(root).remarks if remark.weight == "failure"]
    assert [message.partition(":")[0] for message in lost] == [
        "the text of story is missing",
        "the list of what was signed off is missing",
    ]
