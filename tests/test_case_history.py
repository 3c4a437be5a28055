"""The history of a claim is found whatever became of its words, and tells all of every decision."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from commands import verifybench
from conftest import MakeCase
from test_case_audit import TEXT, decide
from test_case_build import FILES

from verifybench.case.case import Case
from verifybench.case.errors import NoSuchId


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case({**FILES, "drafts/story.txt": TEXT})
    with Case.open(folder) as case:
        case.build()
    return folder


def test_an_id_that_an_old_report_printed_finds_its_history_when_the_words_were_changed(root: Path) -> None:
    event = decide(root, 0)
    old = event.claim.id
    (root / "drafts/story.txt").write_text(TEXT.replace("four years", "nine years"))
    with Case.open(root) as case:
        case.build()
        assert old not in [row.id for row in case.queue()]
        assert [record.event for record in case.history(old)] == [event]
        case.undo()
        assert len(case.history(old)) == 2
        with pytest.raises(NoSuchId, match=f"verifybench history {old}"):
            case.claim(old)
        with pytest.raises(NoSuchId, match="no claim 'c-nobody'"):
            case.history("c-nobody")


def test_the_history_of_a_claim_needs_nothing_built(root: Path) -> None:
    event = decide(root, 0)
    shutil.rmtree(root / ".verifybench")
    with Case.open(root) as case:
        assert [record.event for record in case.history(event.claim.id)] == [event]


def test_a_superseded_verdict_under_another_id_stays_in_the_claims_history(root: Path) -> None:
    old = decide(root, 0)
    moved = "Nobody had expected this. " + TEXT
    (root / "drafts/story.txt").write_text(moved)
    with Case.open(root) as case:
        case.build()
        today = next(row.id for row in case.queue() if row.text == old.claim.selector.exact)
        record = case.record_verdict(today, "refuted")
        assert len(case.history(today)) == 2
        assert len(case.history(old.claim.id)) == 2
        assert case.history(today)[-1] == record


def test_history_tells_evidence_wording_question_and_what_an_undo_took_back(root: Path) -> None:
    because = "The paper of record says five, in the words of the court itself, and no other source differs. " * 2
    with Case.open(root) as case:
        claim = case.queue()[0]
        passage = case.evidence(claim.id)[0].passage
        words = case.passage(passage).statement.text
        case.record_verdict(
            claim.id, "refuted", because, evidence=[passage], proposed="five\x1b[31m years", question="Why?"
        )
        case.undo()
        case.redo()
        case.decide_conflict(case.conflicts()[0].conflict.id, "upheld", rationale="so")
    done = verifybench("-C", root, "history", claim.id)
    flat = " ".join(done.stdout.split())
    assert because.strip() in flat
    assert f"cites: “{words}” (paper, " in flat
    assert "proposes: five␛[31m years" in done.stdout
    assert "    asks: Why?\n" in done.stdout
    assert "took back: record 2 of Anna, 2026-03-01T09:30:00Z: refuted: “The court sentenced" in flat
    assert "brought back: record 2 of Anna" in flat
    assert f"claim: “{claim.text}” ({claim.id}, story)" in flat
    assert all(line == "2026-03-01" or line.startswith("  ") for line in done.stdout.splitlines())
    rows = json.loads(verifybench("-C", root, "history", "--format", "json").stdout)
    told = {"at", "reviewer", "signed", "ledger", "seq", "clock", "kind", "summary", "claims", "event", "hash", "prev"}
    assert set(rows[0]) == told
