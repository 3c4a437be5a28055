"""Decisions: durable, chained, undone across restarts, and never attached to words they were not made for."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest
from conftest import MakeCase
from test_case_build import DRAFT, FILES
from tinydb import TinyDB

from verifybench.case.audit import audit
from verifybench.case.case import Case
from verifybench.case.errors import CaseError, NoSuchId, ReadOnly
from verifybench.model.event import VerdictRecorded


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
    return folder


def first(case: Case) -> str:
    return case.queue()[0].id


def test_a_verdict_is_in_the_ledger_when_the_call_returns(root: Path) -> None:
    with Case.open(root) as case:
        claim = first(case)
        passage = case.evidence(claim)[0].passage
        record = case.record_verdict(
            claim, "Refuted", "five, not four", evidence=[passage], proposed="five years", question="why?"
        )
        (file,) = (root / "ledger").glob("*.json")
        documents = TinyDB(file).all()
        assert documents[-1]["event"]["rationale"] == "five, not four"
        assert documents[-1]["hash"] == record.hash
        assert case.queue()[0].label == "refuted"
        assert case.queue().counts().undecided == len(case.queue()) - 1
    with Case.open(root) as case:
        (verdict,) = case.verdicts(claim)
        assert verdict.event.evidence[0].id == passage
        assert (verdict.event.proposed, verdict.event.question) == ("five years", "why?")


def test_what_was_on_screen_is_kept_by_its_hash(root: Path) -> None:
    with Case.open(root) as case:
        record = case.record_verdict(first(case), "supported")
    event = record.event
    assert isinstance(event, VerdictRecorded)
    snapshot = json.loads((root / f"versions/{event.snapshot}.json").read_text())
    assert snapshot["claim"]["id"] == event.claim.id
    assert snapshot["evidence"][0]["text"]
    assert (root / f"versions/{event.claim.selector.text_sha256}.txt").read_text() == DRAFT
    assert audit(root).remarks == ()
    (root / f"versions/{event.snapshot}.json").write_text("{}")
    assert "was altered" in audit(root).remarks[0].message


def test_a_new_verdict_of_the_same_reviewer_replaces_the_old_one(root: Path) -> None:
    with Case.open(root) as case:
        claim = first(case)
        case.record_verdict(claim, "supported")
        case.record_verdict(claim, "refuted")
        assert [one.event.label for one in case.verdicts(claim)] == ["refuted"]
        assert len(case.history(claim)) == 2


def test_two_reviewers_who_differ_are_a_conflict(root: Path) -> None:
    with Case.open(root) as case:
        claim = first(case)
        case.record_verdict(claim, "supported")
    with Case.open(root, reviewer="Boris") as case:
        case.record_verdict(claim, "refuted")
        assert case.queue()[0].disputed
        assert [row.conflict.message for row in case.conflicts() if row.conflict.kind == "reviewer-reviewer"] == [
            "Anna says supported, Boris says refuted"
        ]


def test_undo_and_redo_work_across_restarts_as_new_records(root: Path) -> None:
    with Case.open(root) as case:
        claim = first(case)
        case.record_verdict(claim, "supported")
        case.record_verdict(claim, "refuted")
    for step, label in (("undo", "supported"), ("undo", None), ("redo", "supported"), ("redo", "refuted")):
        with Case.open(root) as case:
            assert getattr(case, step)() is not None
            assert case.queue()[0].label == label
    with Case.open(root) as case:
        assert case.redo() is None
        assert len(case.history()) == 7


def test_words_that_no_file_can_hold_are_refused_and_the_ledger_stays_readable(root: Path) -> None:
    with Case.open(root) as case:
        with pytest.raises(CaseError, match="cannot be written"):
            case.record_verdict(first(case), "supported", "half a pair \ud800")
        assert not (root / "versions").exists(), "nothing of a refused decision is kept"
        case.record_verdict(first(case), "supported")
    with Case.open(root) as case:
        assert len(case.history()) == 2


def test_undo_with_nothing_to_undo_records_nothing(root: Path) -> None:
    with Case.open(root) as case:
        assert case.undo() is None
        assert case.history() == ()


@pytest.mark.parametrize(("label", "said"), [("suported", "Did you mean 'supported'?"), ("", "Labels: supported")])
def test_a_label_outside_the_scale_is_refused_with_the_scale(root: Path, label: str, said: str) -> None:
    with Case.open(root) as case, pytest.raises(CaseError) as caught:
        case.record_verdict(first(case), label)
    assert said in str(caught.value)


def test_an_id_that_names_nothing_is_refused_with_the_nearest(root: Path) -> None:
    with Case.open(root) as case:
        near = first(case)[:-1] + "x"
        with pytest.raises(NoSuchId, match=f"Did you mean {first(case)}"):
            case.record_verdict(near, "supported")
        with pytest.raises(NoSuchId):
            case.record_verdict(first(case), "supported", evidence=["p-nothing"])
        assert case.history() == ()


def test_any_span_of_a_document_can_be_cited(root: Path) -> None:
    with Case.open(root) as case:
        record = case.record_verdict(first(case), "supported", evidence=["paper:4-11"])
        assert isinstance(record.event, VerdictRecorded)
        assert record.event.evidence[0].selector.exact == "archive"
        with pytest.raises(CaseError, match="START must be before END"):
            case.record_verdict(first(case), "supported", evidence=["paper:11-4"])


def test_a_case_opened_for_looking_records_nothing(root: Path) -> None:
    with Case.open(root, read_only=True) as case:
        for attempt in (
            lambda: case.record_verdict(first(case), "supported"),
            lambda: case.let_stand(first(case), "because"),
            lambda: case.describe_source("paper", title="T"),
            case.undo,
            case.build,
        ):
            with pytest.raises(ReadOnly):
                attempt()
    assert not (root / "versions").exists()


def test_verdicts_stay_when_a_draft_is_wrapped_again(root: Path) -> None:
    path = root / "drafts/story.txt"
    with Case.open(root) as case:
        claims = [row.id for row in case.queue()]
        for claim in claims:
            case.record_verdict(claim, "supported")
    path.write_text(textwrap.fill(path.read_text("utf-8"), 40), encoding="utf-8")
    with Case.open(root) as case:
        case.build()
        assert len(case.standing.suspended) == 0
        assert [row.label for row in case.queue()] == ["supported"] * len(claims)


def test_a_verdict_whose_words_changed_is_suspended_not_moved_to_the_look_alike(root: Path) -> None:
    with Case.open(root) as case:
        claim = first(case)
        case.record_verdict(claim, "refuted")
        (root / "drafts/story.txt").write_text(DRAFT.replace("four years", "five years"))
        case.build()
        assert case.queue().counts().labels == {}
        assert [one.binding.outcome for one in case.standing.suspended] == ["changed"]


def test_a_verdict_follows_its_words_when_text_is_put_before_them(root: Path) -> None:
    with Case.open(root) as case:
        case.record_verdict(first(case), "refuted")
        (root / "drafts/story.txt").write_text("The trial began in May 2020 in Oslo.\n\n" + DRAFT)
        case.build()
        rows = {row.text: row.label for row in case.queue()}
        assert [label for text, label in rows.items() if "four years" in text] == ["refuted"]


def test_a_verdict_on_words_that_are_no_longer_extracted_stays_a_claim(root: Path) -> None:
    with Case.open(root) as case:
        row = case.queue()[1]
        case.record_verdict(row.id, "supported")
        text = DRAFT.replace(row.text, f"Well: {row.text.rstrip('.')} or so they say, is it not?")
        (root / "drafts/story.txt").write_text(text)
        case.build()
        fates = [one.binding.outcome for one in case.standing.suspended]
        kept = [one for one in case.queue() if one.label == "supported"]
        assert fates == ["gone"] or fates == ["changed"] or kept, "the verdict must be listed or suspended, never lost"


def test_a_conflict_is_explained_upheld_and_opened_again(root: Path) -> None:
    with Case.open(root) as case:
        row = next(row for row in case.conflicts() if row.blocks)
        case.decide_conflict(row.conflict.id, "explained", explanation="different time", rationale="2020 against 2021")
        assert [one.state for one in case.conflicts() if one.conflict.id == row.conflict.id] == ["explained"]
        case.undo()
        case.decide_conflict(row.conflict.id, "upheld")
        assert next(one for one in case.conflicts() if one.conflict.id == row.conflict.id).blocks
        with pytest.raises(CaseError, match="different subject"):
            case.decide_conflict(row.conflict.id, "explained")


def test_a_decided_conflict_that_a_rebuild_no_longer_finds_is_gone_not_forgotten(root: Path) -> None:
    with Case.open(root) as case:
        row = next(row for row in case.conflicts() if row.blocks)
        case.decide_conflict(row.conflict.id, "upheld")
        (root / "drafts/story.txt").write_text(DRAFT.replace("four years", "five years"))
        case.build()
        assert [(one.state, one.conflict) for one in case.conflicts() if one.conflict.id == row.conflict.id] == [
            ("gone", row.conflict)
        ]


def test_the_gate_opens_only_when_every_draft_claim_may_go_out(root: Path) -> None:
    with Case.open(root) as case:
        assert {one.rule for one in case.gate()} == {"claim.undecided", "conflict.open"}
        for found in case.conflicts():
            if found.blocks:
                case.decide_conflict(found.conflict.id, "explained", explanation="rounding")
        for row in case.queue():
            case.record_verdict(row.id, "supported")
        assert case.gate() == ()
        case.record_verdict(first(case), "refuted", "five")
        assert [one.rule for one in case.gate()] == ["claim.refuted"]
        case.let_stand(first(case), "the editor knows")
        assert case.gate() == ()
        with pytest.raises(NoSuchId):
            case.gate("nothing")


def test_without_a_draft_the_gate_asks_for_all_claims(make_case: MakeCase) -> None:
    root = make_case({"sources/a.txt": "In 2020 the fire destroyed 12 houses.\n"})
    with Case.open(root) as case:
        case.build()
        assert [one.rule for one in case.gate()] == ["claim.undecided"]
        case.record_verdict(first(case), "supported")
        assert case.gate() == ()


def decide_all(case: Case) -> None:
    for found in case.conflicts():
        case.decide_conflict(found.conflict.id, "explained", explanation="rounding")
    for row in case.queue():
        case.record_verdict(row.id, "supported")
    assert case.gate() == ()


def test_the_gate_stays_shut_for_texts_that_were_not_built_as_they_are_now(root: Path) -> None:
    with Case.open(root) as case:
        decide_all(case)
        draft, source = root / "drafts/story.txt", root / "sources/paper.txt"
        draft.write_text(DRAFT + "He stole 50 million dollars.\n")
        assert [(one.rule, one.document) for one in case.gate()] == [("file.changed", "story")]
        draft.rename(root / "story.txt")
        source.write_bytes(b"\x00\x01")
        (root / "drafts/second.txt").write_text("The mayor paid 40 million crowns.\n")
        assert sorted(one.rule for one in case.gate()) == ["file.changed", "file.gone", "file.new"]


def test_the_gate_names_files_that_no_build_could_read(root: Path) -> None:
    with Case.open(root) as case:
        decide_all(case)
        (root / "drafts/second.txt").write_bytes(b"\x7fELF\x00\x01\x02" * 40)
        case.build()
        (finding,) = case.gate()
        assert finding.rule == "file.unread"
        assert "drafts/second.txt" in finding.message


def test_a_verdict_after_let_stand_counts_again(root: Path) -> None:
    with Case.open(root) as case:
        decide_all(case)
        case.record_verdict(first(case), "refuted")
        case.let_stand(first(case), "the editor knows")
        assert case.gate() == ()
    with Case.open(root, reviewer="Boris") as case:
        case.record_verdict(first(case), "refuted", "it is five")
        assert {one.rule for one in case.gate()} == {"claim.refuted"}


def test_a_changed_claim_decided_anew_is_no_longer_told_as_suspended(root: Path) -> None:
    with Case.open(root) as case:
        case.record_verdict(first(case), "refuted")
        (root / "drafts/story.txt").write_text(DRAFT.replace("four years", "five years"))
        case.build()
        before = len(case.standing.suspended)
        case.record_verdict(first(case), "supported")
        assert (before, len(case.standing.suspended)) == (1, 0)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"published": "yesterday"}, "is not a date"),
        ({"published": "2021-02-30"}, "is not a date"),
        (
            {"published": "20210503"},
            "is not a date",
        ),  # what is laid over a document must pass the same rule as front matter
        ({"translated": "perhaps"}, "no, human, machine"),
        ({"url": "javascript:alert(1)"}, "http"),
        ({"colour": "red"}, "Known fields"),
        ({}, "nothing to describe"),
    ],
)
def test_a_description_is_checked_before_it_is_recorded(root: Path, fields: dict[str, str], said: str) -> None:
    with Case.open(root) as case:
        with pytest.raises(CaseError, match=said):
            case.describe_source("paper", **fields)
        assert case.history() == ()


def test_an_emptied_field_is_unknown_again(root: Path) -> None:
    with Case.open(root) as case:
        case.describe_source("paper", publisher="The Paper", published="2021-04")
        case.describe_source("paper", publisher="")
        metadata = next(row for row in case.documents("source")).metadata
        assert (metadata.publisher, metadata.published) == (None, "2021-04")


def test_what_another_process_recorded_is_seen_after_refresh(root: Path) -> None:
    with Case.open(root) as mine, Case.open(root, reviewer="Boris") as theirs:
        claim = first(mine)
        theirs.record_verdict(claim, "supported")
        assert mine.verdicts(claim) == ()
        assert mine.refresh()
        assert mine.queue()[0].label == "supported"
        assert not mine.refresh()


def test_only_what_a_draft_says_can_be_let_stand(root: Path) -> None:
    with Case.open(root) as case, pytest.raises(CaseError, match="only what a draft says"):
        case.let_stand(case.queue("sources")[0].id, "because")
