"""What an auditor is told years later: everything a decision saw is there, nothing was cut off, no cache is believed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import verifybench
from conftest import MakeCase
from test_case_build import DRAFT, FILES

from verifybench.case import versions
from verifybench.case.audit import Audit, audit
from verifybench.case.case import Case
from verifybench.case.create import add_note
from verifybench.ledger import LedgerDamaged, verify
from verifybench.ledger.file import CLOSER, HEADER
from verifybench.model.document import Note
from verifybench.model.event import ConflictDecided, VerdictRecorded

TEXT = DRAFT + "In 2019 the fire killed 12 people in Oslo.\n"


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case({**FILES, "drafts/story.txt": TEXT})
    with Case.open(folder) as case:
        case.build()
    return folder


def decide(root: Path, number: int, label: str = "supported") -> VerdictRecorded:
    """The event of a verdict on the claim of this place in the queue."""
    with Case.open(root) as case:
        event = case.record_verdict(case.queue()[number].id, label).event
    assert isinstance(event, VerdictRecorded)
    return event


def cut(root: Path, records: int) -> None:
    """Take records off the end of the ledger, close it properly, and clear away the checkpoints that would tell."""
    shutil.rmtree(root / "ledger/checkpoints")
    (path,) = (root / "ledger").glob("*.json")
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[: -1 - records]) + CLOSER)


def told(found: Audit) -> list[tuple[str, str]]:
    return [(remark.weight, remark.place) for remark in found.remarks]


# -- what decisions point at ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("harm", "word"), [(lambda path: path.unlink(), "missing"), (lambda path: path.write_text("x"), "altered")]
)
def test_every_text_that_was_on_screen_must_be_there_cited_or_not(
    root: Path, harm: Callable[[Path], object], word: str
) -> None:
    event = decide(root, 0)
    assert event.evidence == ()
    documents = json.loads((root / f"versions/{event.snapshot}.json").read_text())["documents"]
    (shown,) = [one["sha256"] for one in documents.values() if one["role"] == "source"][:1]
    harm(root / f"versions/{shown}.txt")
    (remark,) = audit(root).remarks
    assert (remark.weight, remark.place) == ("failure", "anna@desk.json, record 2 by Anna")
    assert word in remark.message
    assert f"versions/{shown}.txt" in remark.message
    assert "Put it back from version control" in remark.message


def test_one_lost_text_is_one_remark_however_many_records_point_at_it(root: Path) -> None:
    event = decide(root, 0)
    decide(root, 1)
    decide(root, 2)
    (root / f"versions/{event.claim.selector.text_sha256}.txt").unlink()
    (remark,) = audit(root).remarks
    assert "2 more records point at it" in remark.message


def test_the_texts_of_a_decided_conflict_must_be_there(root: Path) -> None:
    with Case.open(root) as case:
        record = case.decide_conflict(case.conflicts()[0].conflict.id, "upheld")
    assert isinstance(record.event, ConflictDecided)
    (root / f"versions/{record.event.claims[0].selector.text_sha256}.txt").unlink()
    assert told(audit(root)) == [("failure", "anna@desk.json, record 2 by Anna")]


def test_the_original_of_a_note_must_be_there_as_it_was(root: Path, tmp_path: Path) -> None:
    picture = tmp_path / "Scan.PNG"
    picture.write_bytes(b"a picture")
    entry = add_note(root, Note("Ivan Petrov", "2026-02-01", "letter"), "He says so.", picture)
    assert audit(root).remarks == ()
    assert entry.note is not None
    kept = root / f"versions/{entry.note.attachment_sha256}.png"
    kept.write_bytes(b"b picture")
    (remark,) = audit(root).remarks
    assert remark.place == f"sources/.documents/{entry.id}.json"
    assert "Scan.PNG, the original of a note, was altered" in remark.message
    kept.unlink()
    assert "is missing" in audit(root).remarks[0].message


# -- what no ledger names ---------------------------------------------------------------------------------------------------


def test_a_ledger_moved_away_is_a_failure_and_never_an_empty_history(root: Path) -> None:
    decide(root, 0)
    (root / "ledger").rename(root / "x")
    done = verifybench("-C", root, "audit")
    assert done.returncode == 3
    assert "1 record of a decision is here that no ledger names" in done.stdout
    assert "a ledger was cut short or is missing" in done.stdout


def test_a_ledger_cut_short_and_closed_properly_is_found(root: Path) -> None:
    for number in range(3):
        decide(root, number)
    cut(root, 2)
    assert told(audit(root)) == [("failure", "versions")]
    assert "2 records of decisions are here that no ledger names" in audit(root).remarks[0].message


def test_one_record_that_no_ledger_names_may_be_an_interrupted_decision_and_is_a_warning(root: Path) -> None:
    decide(root, 0)
    decide(root, 1)
    cut(root, 1)
    assert told(audit(root)) == [("warning", "versions")]
    assert "interrupted or refused before it was recorded, or cut off" in audit(root).remarks[0].message
    decide(root, 1)
    assert audit(root).remarks == (), "deciding again names it"


def test_each_unfinished_write_accounts_for_one_record_that_no_ledger_names(root: Path) -> None:
    for number in range(3):
        decide(root, number)
    cut(root, 2)
    for number in (1, 2):
        (root / f"ledger/anna@desk.json.torn-{number}-1").write_bytes(b',"3":{"at":')
    assert [weight for weight, _ in told(audit(root))] == ["fact", "fact", "warning"]


def test_other_files_in_versions_are_no_records_of_decisions(root: Path, tmp_path: Path) -> None:
    versions.keep(root, b'{"format": "something else"}', ".json")
    versions.keep(root, b"nonsense", ".json")
    versions.keep(root, b"[" * 100_000, ".json")
    assert audit(root).remarks == ()


def test_nothing_recorded_yet_is_no_failure(root: Path) -> None:
    done = verifybench("-C", root, "audit")
    assert (done.returncode, done.stdout) == (0, "")
    assert "nothing recorded yet" in done.stderr
    done = verifybench("-C", root, "audit", "--head", f"1:{'0' * 64}")
    assert done.returncode == 3, "a published head says that there was something"


# -- facts, caches, configuration -------------------------------------------------------------------------------------------


def test_a_copy_of_a_ledger_and_a_clock_that_ran_back_are_facts_and_exit_0(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(root, 0)
    monkeypatch.setenv("VERIFYBENCH_NOW", "2001-01-01T00:00:00Z")
    decide(root, 1)
    shutil.copy(root / "ledger/anna@desk.json", root / "ledger/anna@desk (1).json")
    done = verifybench("-C", root, "audit")
    assert done.returncode == 0, done.stdout
    assert "fact: anna@desk (1).json: a copy of anna@desk.json" in done.stdout
    assert "fact: anna@desk.json, record 3: 1 record has an earlier time" in done.stdout
    assert "the history is whole" in done.stderr


def test_a_copy_that_is_a_beginning_is_a_fact_and_a_fork_is_a_failure(root: Path, tmp_path: Path) -> None:
    decide(root, 0)
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(root, elsewhere)
    shutil.copy(root / "ledger/anna@desk.json", root / "ledger/anna@desk (1).json")
    decide(root, 1)
    assert told(audit(root)) == [("fact", "anna@desk (1).json")]
    decide(elsewhere, 2)
    shutil.copy(elsewhere / "ledger/anna@desk.json", root / "ledger/anna@desk (1).json")
    assert ("failure", "anna@desk (1).json, record 3") in told(audit(root))
    assert verifybench("-C", root, "audit").returncode == 3


def test_an_audit_writes_nothing_into_the_case(root: Path) -> None:
    decide(root, 0)
    (root / "ledger/anna@desk.json").write_bytes((root / "ledger/anna@desk.json").read_bytes()[:-1])

    def everything() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}

    before = everything()
    done = verifybench("-C", root, "audit")
    assert (done.returncode, everything()) == (1, before), done.stdout


def test_an_edited_cache_changes_neither_check_nor_report_and_audit_says_so(root: Path, tmp_path: Path) -> None:
    with Case.open(root) as case:
        claim = case.queue()[0].id
        case.record_verdict(claim, "refuted")
        case.record_verdict(claim, "supported")
    commands = (("check",), ("report", "--format", "json"))
    before = [verifybench("-C", root, *command).stdout for command in commands]
    cache = root / ".verifybench/ledger.json"
    plain = json.loads(cache.read_text())
    first, second = plain["fold"]["slots"][f"claim:{claim}"]
    assert plain["fold"]["standing"]["claim"] == {claim: [second]}
    plain["fold"]["standing"]["claim"] = {claim: [first]}
    cache.write_text(json.dumps(plain))
    config = root / ".verifybench/config.json"
    config.write_text(config.read_text().replace('"config": {', '"config": {"passing": ["refuted"], '))
    with Case.open(root) as case:
        assert case.queue()[0].label == "refuted", "the edit does what its author wanted"
    edited = cache.read_text()
    assert [verifybench("-C", root, *command).stdout for command in commands] == before
    assert told(audit(root)) == [("failure", ".verifybench/ledger.json")]
    assert cache.read_text() == edited, "nothing is deleted or mended"
    assert verifybench("-C", root, "audit").returncode == 3


def test_a_broken_configuration_does_not_keep_an_auditor_from_the_heads(root: Path) -> None:
    decide(root, 0)
    (root / "verifybench.toml").write_text("labels = [")
    done = verifybench("-C", root, "audit")
    assert done.returncode == 0, done.stderr
    assert "anna@desk.json: 2 records, head " in done.stdout


def test_a_ledger_that_cannot_be_trusted_is_told_once_and_shows_no_head(root: Path) -> None:
    decide(root, 0)
    (path,) = (root / "ledger").glob("*.json")
    path.write_bytes(path.read_bytes().replace(b"supported", b"refuted.."))
    found = audit(root)
    assert told(found) == [("failure", "anna@desk.json, record 2")]
    assert found.heads == ()


@pytest.mark.parametrize("size", [0, 1, 13, 14, 15, 16])
def test_a_ledger_whose_making_was_cut_short_is_a_warning_and_opens(root: Path, size: int) -> None:
    decide(root, 0)
    (root / "ledger/ben@desk.json").write_bytes((HEADER + CLOSER)[:size])
    assert told(audit(root)) == [("warning", "ben@desk.json" + (", record 1" if size >= 14 else ""))]
    with Case.open(root, reviewer="Ben") as case:
        case.record_verdict(case.queue()[0].id, "supported")
    assert audit(root).count("failure") == 0


@pytest.mark.parametrize("ending", [b"|}\n", b"}]\n", b"}}\nx", b"x", b"}}}\n", b"}\n", b"\n}}\n"])
def test_an_altered_closing_line_is_a_failure_where_opening_refuses_it(root: Path, ending: bytes) -> None:
    decide(root, 0)
    path = root / "ledger/anna@desk.json"
    path.write_bytes(path.read_bytes().removesuffix(CLOSER) + ending)
    with pytest.raises(LedgerDamaged):
        Case.open(root)
    found = verify(root / "ledger")
    assert [(one.rule, one.seq, one.weight) for one in found] in (
        [("file.layout", 3, "failure")],
        [("record.altered", 3, "failure"), ("file.layout", 4, "failure")],
        [("record.altered", 3, "failure")],
    )


def test_converted_line_ends_are_told_as_such_with_the_remedy_and_once(root: Path) -> None:
    decide(root, 0)
    with Case.open(root, reviewer="Ben") as case:
        case.record_verdict(case.queue()[0].id, "supported")
    path = root / "ledger/anna@desk.json"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    first, *others = audit(root).remarks
    assert (first.weight, first.place) == ("failure", "anna@desk.json")
    assert "its line ends were converted" in first.message
    assert "verifybench ledger repair ledger/anna@desk.json" in first.message
    ((weight, message),) = {(one.weight, one.message) for one in others}
    assert weight == "warning"
    assert "held against nothing while it is damaged" in message
    assert len(others) == 1


def test_one_record_taken_out_is_one_failure_that_counts_what_does_not_follow(root: Path) -> None:
    for label in ("supported", "refuted", "supported", "refuted", "supported"):
        decide(root, 0, label)
    with Case.open(root, reviewer="Ben") as case:
        case.record_verdict(case.queue()[0].id, "supported")
    path = root / "ledger/anna@desk.json"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:3] + lines[4:]))
    remarks = audit(root).remarks
    assert [(one.weight, one.place) for one in remarks] == [
        ("failure", "anna@desk.json, record 3"),
        ("warning", "anna@desk.json"),
    ]
    assert "its number is not the next one" in remarks[0].message
    assert "and 2 more records after it do not follow" in remarks[0].message


def test_damage_in_two_places_is_told_for_both(root: Path) -> None:
    for label in ("supported", "refuted", "supported", "refuted"):
        decide(root, 0, label)
    path = root / "ledger/anna@desk.json"
    path.write_bytes(path.read_bytes().replace(b"refuted", b"Refuted"))
    assert told(audit(root)) == [("failure", f"anna@desk.json, record {n}") for n in (3, 5)]


def test_a_head_that_is_given_is_held_against_a_damaged_ledger_all_the_same(root: Path) -> None:
    decide(root, 0)
    path = root / "ledger/anna@desk.json"
    path.write_bytes(path.read_bytes().replace(b"supported", b"Supported"))
    found = audit(root, [(2, "ab" * 32)])
    assert [one.weight for one in found.remarks] == ["failure", "failure"]
    assert "the head given says record 2" in found.remarks[1].message
