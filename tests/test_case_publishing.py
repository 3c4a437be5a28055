"""Going out: what a sign-off binds, what voids it and says so, and that publication and correction are recorded as they were."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.case.audit import audit
from verifybench.case.case import Case
from verifybench.case.errors import CaseError, NoSuchId, ReadOnly
from verifybench.case.publishing import NotAccepted
from verifybench.case.signing import ASIDE, since
from verifybench.cli.main import main
from verifybench.ledger.errors import LedgerError, LedgerUnsure
from verifybench.ledger.file import LedgerFile
from verifybench.model.claim import Selector
from verifybench.model.event import (
    Checkpoint,
    ClaimRef,
    Corrected,
    Event,
    HeadRef,
    LedgersMerged,
    LetStand,
    Published,
    Record,
    Redone,
    SignedOff,
    Undone,
    Unknown,
)

TEXT = "The court sentenced Ivan Petrov to four years in prison. The archive holds 40 gigabytes of video.\n"
SOURCE = "The court sentenced Ivan Petrov to five years in prison. The archive has 40 gigabytes of video.\n"
OPEN = {"claim.undecided": "dates only", "conflict.open": "known"}


@pytest.fixture
def root(make_case: Callable[..., Path]) -> Path:
    root = make_case(
        {"drafts/story.txt": TEXT, "drafts/other.txt": "Nobody was hurt in 2019.\n", "sources/paper.txt": SOURCE}
    )
    with Case.open(root) as case:
        case.build()
    return root


def sign(root: Path, draft: str = "story") -> None:
    with Case.open(root) as case:
        case.sign_off(draft, {finding.rule: "known" for finding in case.gate(draft)})


def void(root: Path, draft: str = "story") -> tuple[str, ...]:
    with Case.open(root, read_only=True) as case:
        return case.signoffs()[draft].void


def edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text().replace(old, new))


def build(root: Path) -> None:
    with Case.open(root) as case:
        case.build()


# -- signing ----------------------------------------------------------------------------------------------------------------


def test_a_draft_is_signed_off_only_when_every_finding_has_a_reason(root: Path) -> None:
    with Case.open(root) as case:
        findings = case.gate("story")
        assert {finding.rule for finding in findings} == {"claim.undecided", "conflict.open"}
        with pytest.raises(NotAccepted) as refused:
            case.sign_off("story", {"claim.undecided": "dates only"})
        assert refused.value.findings == tuple(one for one in findings if one.rule == "conflict.open")
        assert case.history() == ()
        record = case.sign_off("story", OPEN)
        event = record.event
        assert isinstance(event, SignedOff)
        assert [(one.rule, one.claim, one.conflict, one.reason) for one in event.exceptions] == [
            (one.rule, one.claim, one.conflict, OPEN[one.rule]) for one in findings
        ]
        assert case.signoffs()["story"].valid


def test_of_several_reasons_for_a_finding_the_narrowest_counts(root: Path) -> None:
    with Case.open(root) as case:
        conflict = next(one for one in case.gate("story") if one.conflict)
        assert conflict.conflict
        assert conflict.claim
        reasons = {conflict.conflict: "this conflict", conflict.claim: "this claim", **OPEN}
        with pytest.raises(CaseError, match=r"no finding to accept under 'conflict.open'"):
            case.sign_off("story", reasons)  # a reason for what is not found is a mistake, and told
        del reasons["conflict.open"]
        event = case.sign_off("story", reasons).event
    assert isinstance(event, SignedOff)
    assert {one.reason for one in event.exceptions if one.conflict} == {"this conflict"}
    assert {one.reason for one in event.exceptions if not one.conflict} == {"this claim", "dates only"}


def test_a_reason_may_not_be_empty_and_a_case_for_looking_signs_nothing(root: Path) -> None:
    with Case.open(root) as case, pytest.raises(CaseError, match="needs a reason"):
        case.sign_off("story", {**OPEN, "conflict.open": "  "})
    with Case.open(root, read_only=True) as case, pytest.raises(ReadOnly):
        case.sign_off("story", OPEN)
    with Case.open(root) as case, pytest.raises(NoSuchId, match="story"):
        case.sign_off("stori", OPEN)


@pytest.mark.parametrize("path", ["drafts/story.txt", "sources/paper.txt"])
def test_a_draft_is_not_signed_off_on_files_that_no_build_has_seen(root: Path, path: str) -> None:
    edit(root / path, "years", "months")
    with Case.open(root) as case:
        everything = {finding.rule: "known" for finding in case.gate("story")}
        with pytest.raises(CaseError, match="verifybench build"):
            case.sign_off("story", everything)
        assert case.history() == ()


def test_what_a_reviewer_gave_as_reason_is_not_copied_into_the_sign_off(root: Path) -> None:
    with Case.open(root) as case:
        for row in case.queue():
            case.record_verdict(row.id, "refuted", "he has two children")
        sign(root)
        case.refresh()
        record = case.history()[-1]
    assert "claim.refuted" in {one.rule for one in getattr(record.event, "exceptions", ())}
    assert "two children" not in repr(record)


def test_the_texts_and_the_list_of_documents_that_were_signed_are_kept(root: Path) -> None:
    sign(root)
    with Case.open(root, read_only=True) as case:
        event = case.state.signoffs["story"].event
    assert (root / "versions" / f"{event.text_sha256}.txt").read_text() == TEXT
    kept = json.loads((root / "versions" / f"{event.snapshot}.json").read_text())
    assert sorted(kept["documents"]) == ["other", "paper", "story"]


# -- what voids it ----------------------------------------------------------------------------------------------------------


def test_a_later_verdict_voids_a_sign_off_and_the_message_names_it(root: Path) -> None:
    sign(root)
    with Case.open(root, reviewer="Ben") as case:
        claim = case.queue("drafts")[0]
        case.record_verdict(claim.id, "refuted", "five")
    (reason,) = void(root)
    assert reason.startswith("1 record came after it: record 2 by Ben: refuted: ")
    assert claim.id in reason
    with Case.open(root, reviewer="Ben") as case:
        case.undo()
    assert void(root)[0].startswith("2 records came after it")


def test_signing_again_makes_it_valid_again(root: Path) -> None:
    sign(root)
    with Case.open(root, reviewer="Ben") as case:
        case.record_verdict(case.queue("drafts")[0].id, "supported")
    assert void(root)
    sign(root)
    assert void(root) == ()


def test_a_sign_off_that_is_taken_back_is_none_until_it_is_brought_back(root: Path) -> None:
    sign(root)
    with Case.open(root) as case:
        case.undo()
        assert case.signoffs() == {}
        case.redo()
        assert case.signoffs()["story"].valid


def test_publication_checkpoints_and_other_sign_offs_leave_it_valid(root: Path) -> None:
    sign(root)
    with Case.open(root, reviewer="Ed") as case:
        case.publish("story")
        case.undo()
        case.publish("story")
        case.checkpoint("end of day")
    sign(root, "other")
    assert void(root) == ()
    assert void(root, "other") == ()


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        ("drafts/story.txt", "40", "41", "the draft’s text was changed"),
        ("sources/paper.txt", "40", "41", "paper was changed"),
        ("drafts/other.txt", "2019", "2020", "other was changed"),
    ],
)
def test_a_changed_file_voids_it_before_and_after_the_build(root: Path, path: str, old: str, new: str, says: str) -> None:
    sign(root)
    edit(root / path, old, new)
    assert any(f"{path} was changed since the last build" in reason for reason in void(root))
    build(root)
    assert says in void(root)
    edit(root / path, new, old)
    build(root)
    assert void(root) == ()


def test_sources_added_and_taken_away_void_it(root: Path) -> None:
    sign(root)
    (root / "sources/new.txt").write_text("The archive holds 44 gigabytes.\n")
    (root / "sources/paper.txt").unlink()
    build(root)
    assert set(void(root)) >= {"new was added", "paper was taken away"}


def test_another_policy_voids_it(root: Path) -> None:
    sign(root)
    (root / "verifybench.toml").write_text('[policy]\npassing = ["supported"]\n')
    assert void(root) == ("the policy was changed",)


def test_a_name_in_the_configuration_is_no_policy(root: Path) -> None:
    sign(root)
    settings_file = root / "verifybench.toml"
    settings_file.write_text('reviewer = "Cleo"\n' + settings_file.read_text())
    assert void(root) == ()


def test_a_draft_that_is_gone_is_told_and_does_not_end_the_telling(root: Path) -> None:
    sign(root)
    (root / "drafts/story.txt").unlink()
    build(root)
    assert "the draft is no longer here" in void(root)


def test_it_stays_void_where_the_list_of_then_is_lost(root: Path) -> None:
    sign(root)
    with Case.open(root) as case:
        snapshot = case.state.signoffs["story"].event.snapshot
    edit(root / "sources/paper.txt", "40", "41")
    build(root)
    (root / "versions" / f"{snapshot}.json").unlink()
    (reason,) = void(root)
    assert "is missing from versions/" in reason


def test_who_signs_is_told_to_have_reviewed_and_not_refused(root: Path) -> None:
    with Case.open(root) as case:
        case.record_verdict(next(row.id for row in case.queue("drafts") if row.document == "story"), "supported")
    sign(root)
    sign(root, "other")
    with Case.open(root, read_only=True) as case:
        assert {draft: signed.own for draft, signed in case.signoffs().items()} == {"other": 0, "story": 1}


# -- as a property ----------------------------------------------------------------------------------------------------------

REF = HeadRef("a" * 32, 2, "hash 2")
SIGNED = SignedOff("story", "0" * 64, (REF,))
EVENTS: dict[str, Event] = {
    "checkpoint": Checkpoint((REF,)),
    "merged": LedgersMerged((REF,)),
    "published": Published("story", "0" * 64, "2026-03-01"),
    "stand": LetStand(ClaimRef("c-1", "story", Selector("x", "", "", 0, 1, "0" * 64)), "so"),
    "corrected": Corrected("story", "2026-03-01", "a", "b"),
    "unknown": Unknown("weighed", "{}"),
}


@given(st.lists(st.sampled_from([*EVENTS, "undo", "redo"]), max_size=8))
@settings(derandomize=True, deadline=None)
def test_records_that_decide_nothing_never_void_and_all_others_do(kinds: list[str]) -> None:
    records = [_record(3, SIGNED)]
    for seq, kind in enumerate(kinds, 4):
        target = records[-1].hash
        event = Undone(target) if kind == "undo" else Redone(target) if kind == "redo" else EVENTS[kind]
        records.append(_record(seq, event))
    later = since(records, SIGNED)
    harmless = {"checkpoint", "merged", "published"}
    for record, kind in zip(records[1:], kinds, strict=True):
        if kind in ("undo", "redo"):
            target_record = next(one for one in records if one.hash == getattr(record.event, "target", ""))
            assert (record in later) == (not isinstance(target_record.event, ASIDE))
        else:
            assert (record in later) == (kind not in harmless)


def test_a_record_of_a_ledger_that_nobody_knew_then_came_after() -> None:
    stranger = Record("b" * 32, 1, 9, "2026-03-01T09:30:00Z", "Ben", "", "h", EVENTS["corrected"])
    assert since([stranger], SIGNED) == (stranger,)


def _record(seq: int, event: Event) -> Record:
    return Record("a" * 32, seq, seq, "2026-03-01T09:30:00Z", "Ana", "", f"hash {seq}", event)


# -- going out --------------------------------------------------------------------------------------------------------------


def test_publication_is_recorded_with_the_text_that_went_out(root: Path) -> None:
    with Case.open(root) as case:
        first = case.publish("story", where=" https://example.org/ ")
        later = case.publish("story", "2026-03-05T10:00")
        digest = case.document("story").sha256
        assert [one.event for one in case.state.published["story"]] == [first.event, later.event]
    assert first.event == Published("story", digest, "2026-03-01", "https://example.org/")
    assert (root / "versions" / f"{digest}.txt").exists()


def test_a_text_that_no_build_has_seen_is_not_recorded_as_published(root: Path) -> None:
    edit(root / "drafts/story.txt", "40", "41")
    with Case.open(root) as case, pytest.raises(CaseError, match="verifybench build"):
        case.publish("story")
    edit(root / "drafts/story.txt", "41", "40")
    edit(root / "sources/paper.txt", "40", "41")  # what did not go out need not be built
    with Case.open(root) as case:
        case.publish("story")


@pytest.mark.parametrize("when", ["yesterday", "2026-02-30", "2026", "2026-3-1", "2026-03-01T25:00", ""])
def test_a_date_that_is_none_is_refused(root: Path, when: str) -> None:
    with Case.open(root) as case:
        with pytest.raises(CaseError, match="is not a date"):
            case.publish("story", when)
        with pytest.raises(CaseError, match="is not a date"):
            case.correct("story", "four", "five", when=when)
        assert case.history() == ()


def test_a_correction_names_claims_that_the_corrected_text_no_longer_has(root: Path) -> None:
    with Case.open(root) as case:
        story = next(row for row in case.queue("drafts") if row.document == "story")
        case.record_verdict(story.id, "refuted", "five")
    edit(root / "drafts/story.txt", "four years", "nine months")
    build(root)
    with Case.open(root) as case:
        event = case.correct("story", "four years", "nine months", notice="We were wrong", claims=[story.id]).event
        assert isinstance(event, Corrected)
        assert [one.id for one in event.claims] == [story.id]
        assert [record.event.kind for record in case.history(story.id)] == ["verdict", "corrected"]
        with pytest.raises(NoSuchId):
            case.correct("story", "four", "five", claims=["c-nobody"])
        with pytest.raises(CaseError, match="must differ"):
            case.correct("story", "four ", "four")
        with pytest.raises(NoSuchId):
            case.correct("nothing", "four", "five")


# -- as commands ------------------------------------------------------------------------------------------------------------


def test_the_commands_sign_show_and_say_why_it_no_longer_holds(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = ["-C", str(root)]
    assert main([*at, "signoff", "story"]) == 1
    refused = capsys.readouterr()
    assert "claim.undecided" in refused.out
    assert "--accept ID REASON" in refused.err
    accept = [word for rule, reason in OPEN.items() for word in ("--accept", rule, reason)]
    assert main([*at, "signoff", "story", *accept]) == 0
    assert "story is signed off, 3 accepted with a reason" in capsys.readouterr().err
    assert main([*at, "signoff", "--show", "story"]) == 0
    assert main([*at, "check", "story"]) == 0
    passed = capsys.readouterr()
    assert "accepted: claim.undecided" in passed.out
    assert "in spite of 3 findings, each with a reason\nmay be published" in passed.err
    capsys.readouterr()
    assert main([*at, "signoff", "--show"]) == 1  # the other draft is not signed off
    assert "other is not signed off" in capsys.readouterr().err
    assert main([*at, "published", "story"]) == 0
    assert "fact" not in capsys.readouterr().err
    assert main([*at, "--reviewer", "Ben", "corrected", "story", "--was", "a", "--now", "b"]) == 0
    assert main([*at, "signoff", "--show", "story", "--format", "json"]) == 1
    (shown,) = json.loads(capsys.readouterr().out)
    assert shown["valid"] is False
    assert "record 2 by Ben: corrected" in shown["void"][0]
    assert main([*at, "check", "story"]) == 1
    assert "accepted" not in capsys.readouterr().out
    assert main([*at, "published", "story"]) == 0
    assert "no longer held" in capsys.readouterr().err
    assert main([*at, "signoff"]) == 2
    assert main([*at, "signoff", "--show", "stori"]) == 2
    assert main([*at, "signoff", "story", "--accept", "a", "b", "--accept", "a", "c"]) == 2


# -- where files of one ledger part ------------------------------------------------------------------------------------------


def test_a_fork_that_changes_verdicts_voids_the_signoff_whatever_its_numbers(root: Path, tmp_path: Path) -> None:
    with Case.open(root) as case:
        claim = case.queue("drafts")[0].id
        case.record_verdict(claim, "supported", "seen")
    other = Path(shutil.copytree(root, tmp_path / "other"))
    with Case.open(other) as case:
        case.record_verdict(claim, "refuted", "another way")
    with Case.open(root) as case:
        for _ in range(3):
            case.record_verdict(claim, "supported", "seen again")
    sign(root)
    assert void(root) == ()
    shutil.copy(other / "ledger/anna@desk.json", root / "ledger/anna@desk (1).json")
    with Case.open(root, read_only=True) as case:
        records, event = case.history(), case.state.signoffs["story"].event
    assert [(one.seq, one.event.kind) for one in since(records, event)] == [(3, "verdict")]
    assert any("1 record came after it: record 3 by Anna" in reason for reason in void(root))


def test_check_and_every_list_say_that_a_ledger_was_forked_and_check_exits_3(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Case.open(root) as case:
        case.checkpoint()
    other = Path(shutil.copytree(root, tmp_path / "other"))
    for folder, label in ((root, "supported"), (other, "refuted")):
        with Case.open(folder) as case:
            case.record_verdict(case.queue("drafts")[0].id, label, "seen")
    monkeypatch.chdir(root)
    assert main(["check"]) == 1
    shutil.copy(other / "ledger/anna@desk.json", root / "ledger/anna@desk (1).json")
    capsys.readouterr()
    for command, code in ((["check"], 3), (["check", "--format", "json"], 3), (["list", "claims"], 0), (["history"], 0)):
        assert main(command) == code
        told = capsys.readouterr()
        assert told.err.count("two files continue one ledger in two ways from record") == 1, command
        assert "anna@desk (1).json" in told.err
        assert "continue one ledger" not in told.out


# -- refused ------------------------------------------------------------------------------------------------------------------


def test_decisions_that_a_full_disk_refused_leave_nothing_that_looks_like_a_cut_ledger(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Case.open(root) as case:
        claims = [row.id for row in case.queue("drafts")]
        case.record_verdict(claims[0], "supported", "before")
        kept = sorted(path.name for path in (root / "versions").glob("*.json"))
        with monkeypatch.context() as patched:
            patched.setattr(LedgerFile, "_commit", lambda *_: refuse(LedgerError("full")))
            for claim in claims[:2]:
                with pytest.raises(LedgerError):
                    case.record_verdict(claim, "refuted", "refused")
            with pytest.raises(LedgerError):
                case.decide_conflict(case.conflicts()[0].conflict.id, "upheld")
        assert sorted(path.name for path in (root / "versions").glob("*.json")) == kept
        with monkeypatch.context() as patched:
            patched.setattr(LedgerFile, "_commit", lambda *_: refuse(LedgerUnsure("unconfirmed")))
            with pytest.raises(LedgerUnsure):
                case.record_verdict(claims[1], "refuted", "who knows")
        assert len(list((root / "versions").glob("*.json"))) == len(kept) + 1, "it may be found recorded after all"
        case.record_verdict(claims[1], "refuted", "again")
    assert [one for one in audit(root).remarks if one.weight != "fact"] == []


def refuse(error: LedgerError) -> None:
    raise error
