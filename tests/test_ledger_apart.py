"""Words kept apart are read as if they stood in the record, can be erased, and leave the chain whole."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from commands import verifybench
from conftest import MakeCase
from hypothesis import given, settings
from hypothesis import strategies as st
from test_case_build import FILES
from test_ledger_file import check
from test_ledger_state import opened, verdict

from verifybench.case.audit import audit
from verifybench.case.case import Case
from verifybench.case.errors import CaseError, ReadOnly
from verifybench.case.publishing import NotAccepted
from verifybench.ledger import Ledger, LedgerError, apart
from verifybench.ledger.records import KINDS
from verifybench.model.claim import Selector
from verifybench.model.event import (
    Adjudicated,
    Carried,
    Checkpoint,
    ClaimNoted,
    ClaimsFlagged,
    ClaimsRecut,
    ClaimsWaived,
    ConflictDecided,
    Corrected,
    Event,
    EvidenceDecided,
    Excepted,
    LetStand,
    NamesDecided,
    ReplySought,
    ReviewAsked,
    RevisionDecided,
    SignedOff,
    SourceGraded,
    SourcesGrouped,
    SpansWaived,
    SpellingDecided,
    VerdictRecorded,
    VerdictsRecorded,
)
from verifybench.model.reference import Apart, ClaimRef, EvidenceRef, HeadRef

SECRET = "Zaphod told us in confidence"


def counting(number: int) -> bytes:
    """Salt that is not random, for tests alone."""
    return bytes(range(number))


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
    return folder


def decide(root: Path, because: str = SECRET, *, apart: bool | None = True, **more: Any) -> VerdictRecorded:
    with Case.open(root) as case:
        case.apart = apart
        event = case.record_verdict(case.queue()[0].id, "refuted", because, **more).event
    assert isinstance(event, VerdictRecorded)
    return event


def excepted_in(case: Case) -> tuple[Excepted, ...]:
    """What the case's only sign-off excepts, as its record says; what waits for a blind review is hidden elsewhere."""
    (event,) = [one.event for one in case._ledger.records() if isinstance(one.event, SignedOff)]
    return event.exceptions


def holding(root: Path, words: str) -> list[str]:
    """The files of a case that hold these words anywhere."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return [path.relative_to(root).as_posix() for path in files if words.encode() in path.read_bytes()]


def told(root: Path) -> list[tuple[str, str]]:
    return [(one.weight, f"{one.place}: {one.message}") for one in audit(root).remarks]


# -- the format -------------------------------------------------------------------------------------------------------------


def test_a_files_name_is_the_hash_of_exactly_its_bytes(tmp_path: Path) -> None:
    hash = apart.keep(tmp_path, "für später", counting)
    content = (tmp_path / f"apart/{hash}.json").read_bytes()
    salt = bytes(range(32)).hex()
    assert content == b'{"salt":"' + salt.encode() + b'","text":"f\\u00fcr sp\\u00e4ter"}'
    assert hashlib.sha256(content).hexdigest() == hash
    assert (tmp_path / "apart/.gitignore").read_text() == "*\n"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@settings(derandomize=True, deadline=None, max_examples=60)
def test_what_was_kept_is_read_back_and_never_twice_under_one_hash(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("apart")
    one, other = apart.keep(folder, text), apart.keep(folder, text)
    assert one != other, "the salt keeps equal words from being recognised"
    assert apart.read(folder, one) == apart.read(folder, other) == text
    assert apart.erase(folder, one)
    assert not apart.erase(folder, one)
    assert (apart.read(folder, one), apart.read(folder, other)) == (None, text)


def test_erasing_overwrites_the_bytes_before_the_name_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hash = apart.keep(tmp_path, SECRET)
    path = tmp_path / f"apart/{hash}.json"
    size = path.stat().st_size
    seen: list[bytes] = []
    unlink = Path.unlink

    def look_first(self: Path, missing_ok: bool = False) -> None:
        seen.append(self.read_bytes())
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", look_first)
    assert apart.erase(tmp_path, hash)
    assert seen == [b"\0" * size]
    assert not path.exists()


def claim_event(kind: str) -> Event:
    event = verdict()
    assert isinstance(event, VerdictRecorded)
    ref = event.claim
    events: dict[str, Event] = {
        "verdict": VerdictRecorded(ref, "refuted", SECRET, proposed=SECRET, question=SECRET),
        "adjudicated": Adjudicated(ref, "refuted", SECRET, proposed=SECRET),
        "conflict": ConflictDecided("x-1", "explained", SECRET, SECRET, (ref,)),
        "let-stand": LetStand(ref, SECRET),
        "reply-sought": ReplySought((ref,), SECRET, "2026-01-31", SECRET, SECRET),
        "review-asked": ReviewAsked((ref,), "Ben", SECRET),
        "claims-recut": ClaimsRecut("d-1", "added", (), (ref,), SECRET),
        "claims-waived": ClaimsWaived((ref,), SECRET),
        "evidence": EvidenceDecided(ref, (EvidenceRef("p-1", "d-2", ref.selector),), "struck", SECRET),
        "verdicts": VerdictsRecorded((ref, ref), "refuted", SECRET),
        "claim-noted": ClaimNoted(ref, SECRET),
        "claims-flagged": ClaimsFlagged((ref,), "later", SECRET),
        "source-graded": SourceGraded("d-1", "B", reason=SECRET),
        "sources-grouped": SourcesGrouped(("d-1", "d-2"), "same", reason=SECRET),
        "names": NamesDecided(("Ana", "A. Sá"), "same", SECRET),
        "revision": RevisionDecided((Carried("5a" * 32, "d-1", ref.selector),), "dropped", SECRET),
        "spans-waived": SpansWaived("d-1", (ref.selector,), SECRET),
        "spelling": SpellingDecided("d-1", "Ana Sá", "verified", (), SECRET),
        "signed-off": SignedOff(
            "d-1", "ab" * 32, (), tuple(Excepted("claim.undecided", f"finding {n}", SECRET, "c-1") for n in range(3))
        ),
        "corrected": Corrected("d-1", "2026-01-31", SECRET, SECRET + "!", SECRET),
        "checkpoint": Checkpoint((), SECRET),
    }
    return events[kind]


# Text that is no free text about persons, or that what holds now is worked out from.
PLAIN = {
    "case-opened": {"ledger", "device"},
    "verdict": {"label", "snapshot", "answers"},
    "verdicts": {"label", "snapshot", "answers"},
    "adjudicated": {"label", "snapshot"},
    "conflict": {"conflict", "snapshot", "also", "document"},
    "let-stand": {"snapshot"},
    "claims-recut": {"document"},
    "review-asked": {"of"},
    "reply-sought": {"when"},
    "source-described": {
        "document", "title", "publisher", "author", "published", "accessed", "url", "origin", "language",
    },
    "source-graded": {"document"},
    "sources-grouped": {"documents", "name"},
    "block-relabelled": {"document"},
    "names": {"names"},
    "signed-off": {
        "draft", "text_sha256", "rules", "snapshot",
        "exceptions.*.rule", "exceptions.*.message", "exceptions.*.claim", "exceptions.*.conflict",
    },
    "revision": {"items.*.decision", "items.*.document", "items.*.replaces", "snapshot"},
    "spans-waived": {"document"},
    "spelling": {"draft", "spelling"},
    "published": {"draft", "text_sha256", "when", "where"},
    "corrected": {"draft", "when"},
    "ledgers-merged": {"origin"},
    "erased": {"hashes", "reason"},
    "undone": {"target"},
    "redone": {"target"},
}  # fmt: skip
REFERENCES = (ClaimRef, EvidenceRef, HeadRef, Selector, Apart)  # quotes and hashes


def texts_of(kind: Any, before: str = "") -> set[str]:
    """The fields of an event, and of its members that are no references, that hold any text one likes."""
    found: set[str] = set()
    hints = get_type_hints(kind)
    for field in fields(kind):
        hint = hints[field.name]
        many = get_origin(hint) is tuple
        inner = get_args(hint)[0] if many else hint
        if inner is str or str in get_args(inner):
            found.add(before + field.name)
        elif many and is_dataclass(inner) and inner not in REFERENCES:
            found |= texts_of(inner, f"{field.name}.*.")
    return found


def test_every_text_of_an_event_is_either_kept_apart_or_named_as_one_that_is_not() -> None:
    for name, kind in KINDS.items():
        free = set(apart.WORDS.get(kind, ()))
        plain = PLAIN.get(name, set()) | ({"supersedes"} if name in ("verdict", "verdicts", "adjudicated") else set())
        assert texts_of(kind) == free | plain, f"{name}: what is free text belongs into apart.WORDS"
        assert not free & plain
        assert bool(free) == ("apart" in {field.name for field in fields(kind)}), name
    assert {name for name, kind in KINDS.items() if kind in apart.WORDS} == set(WITH_WORDS)


WITH_WORDS = (
    "verdict",
    "verdicts",
    "adjudicated",
    "conflict",
    "let-stand",
    "reply-sought",
    "review-asked",
    "claim-noted",
    "claims-flagged",
    "claims-recut",
    "claims-waived",
    "evidence",
    "source-graded",
    "sources-grouped",
    "names",
    "revision",
    "spans-waived",
    "spelling",
    "signed-off",
    "corrected",
    "checkpoint",
)


@pytest.mark.parametrize("kind", WITH_WORDS)
def test_every_kind_with_free_text_is_stored_without_it_and_read_with_it(tmp_path: Path, kind: str) -> None:
    event = claim_event(kind)
    ledger = opened(tmp_path)
    kept = apart.put_apart(event, tmp_path)
    record = ledger.append(kept)
    assert SECRET.encode() not in (tmp_path / "ana@desk.json").read_bytes()
    assert check(tmp_path / "ana@desk.json")[0]
    again = opened(tmp_path)
    read = again.record(record.hash).event
    assert {**plain(read), "apart": ()} == {**plain(event), "apart": ()}
    assert again.records()[-1].event == read
    for one in apart.hashes(kept):
        apart.erase(tmp_path, one.hash)
    names = [one.field for one in apart.hashes(kept)]
    read = opened(tmp_path).record(record.hash).event
    texts = dict(apart._texts(read))
    assert {texts[field] for field in names} == {apart.GONE}
    assert check(tmp_path / "ana@desk.json")[0]


def plain(event: Event) -> dict[str, object]:
    return {name: getattr(event, name) for name in type(event).__dataclass_fields__}


def test_an_explanation_from_the_table_is_no_free_text_and_stays_in_the_record(tmp_path: Path) -> None:
    event = ConflictDecided("x-1", "explained", "rounding")
    assert apart.put_apart(event, tmp_path) is event
    assert not (tmp_path / "apart").exists()


# -- a case from anyone ------------------------------------------------------------------------------------------------------


def test_altered_words_are_not_shown_and_nothing_but_free_text_is_filled_in(tmp_path: Path) -> None:
    event = verdict()
    assert isinstance(event, VerdictRecorded)
    hash = apart.keep(tmp_path, "supported")
    hostile = VerdictRecorded(
        event.claim,
        "refuted",
        "what the record says",
        apart=(
            Apart("label", hash),
            Apart("snapshot", hash),
            Apart("rationale", hash),
            Apart("question", hash),
            Apart("x", "y"),
        ),
    )
    shown = apart.reveal(hostile, tmp_path)
    assert (shown.label, shown.snapshot, shown.rationale) == ("refuted", None, "what the record says")
    assert shown.question == "supported"
    (tmp_path / f"apart/{hash}.json").write_text('{"salt":"","text":"supported"}')
    assert apart.reveal(hostile, tmp_path).question == apart.ALTERED
    outside = VerdictRecorded(event.claim, "refuted", apart=(Apart("rationale", "../../../etc/hostname"),))
    assert apart.reveal(outside, tmp_path).rationale == apart.ALTERED
    assert not apart.erase(tmp_path, "../apart/" + hash)


def test_links_are_neither_read_nor_overwritten(tmp_path: Path) -> None:
    folder, outside = tmp_path / "ledger", tmp_path / "outside"
    hash = apart.keep(folder, SECRET)
    path = folder / f"apart/{hash}.json"
    path.rename(outside)
    path.symlink_to(outside)
    before = outside.read_bytes()
    assert apart.fate(folder, hash) == "altered"
    assert apart.erase(folder, hash)
    assert (outside.read_bytes(), path.is_symlink()) == (before, False)
    os.link(outside, path)
    assert apart.erase(folder, hash)
    assert outside.read_bytes() == before, "a file of two names may be somebody else's"
    shutil.rmtree(folder / "apart")
    (tmp_path / f"elsewhere/{hash}.json").parent.mkdir()
    outside.rename(tmp_path / f"elsewhere/{hash}.json")
    (folder / "apart").symlink_to(tmp_path / "elsewhere")
    assert apart.fate(folder, hash) == "altered"
    assert not apart.erase(folder, hash)
    assert (tmp_path / f"elsewhere/{hash}.json").read_bytes() == before


# -- in a case --------------------------------------------------------------------------------------------------------------


def test_words_kept_apart_stand_in_no_other_file_of_the_case(root: Path) -> None:
    event = decide(root, proposed=SECRET + " twice", question=SECRET + "?")
    assert (event.rationale, event.proposed, event.question) == (SECRET, SECRET + " twice", SECRET + "?")
    with Case.open(root) as case:
        case.apart = True
        claim = case.queue()[1].id
        case.let_stand(claim, SECRET)
        case.record_verdict(claim, "supported", SECRET)
        case.decide_conflict(case.conflicts()[0].conflict.id, "explained", explanation=SECRET, rationale=SECRET)
        case.undo()
        case.build()
    with Case.open(root, reviewer="Ben") as case:  # so that reviewers' disagreement is on screen, and in snapshots
        case.record_verdict(case.queue()[0].id, "supported", "open")
        case.record_verdict(case.queue()[0].id, "refuted", "open")
    files = holding(root, SECRET)
    assert len(files) == 7
    assert all(path.startswith("ledger/apart/") for path in files), files
    with Case.open(root, read_only=True, trust_caches=False) as case:
        assert any(one.event.rationale == SECRET for one in case.verdicts(event.claim.id))
    assert audit(root).remarks == ()


def test_the_reasons_of_every_other_decision_stand_in_no_other_file_either(root: Path) -> None:
    (root / "verifybench.toml").write_text("[policy]\napart = true\n")
    with Case.open(root) as case:
        claim, other = case.queue()[0].id, case.queue()[1].id
        passage = case.evidence(claim)[0].passage
        case.add_evidence(claim, passage, "contradicts", SECRET)
        case.record_verdict(claim, "refuted", SECRET)
        case.strike_evidence(claim, passage, SECRET)
        case.waive([other], SECRET)
        case.ask_review([claim], "Ben", SECRET)
        case.grade("paper", reliability="B", reason=SECRET)
        case.names_same(["Ivan Petrov", "Iwan Petrow"], SECRET)
        case.build()
        case.correct("story", SECRET + " was", SECRET + " now", notice=SECRET)
        case.checkpoint(SECRET)
        with pytest.raises(NotAccepted) as refused:
            case.sign_off("story")
        rules = {one.rule: SECRET for one in refused.value.findings}
        signed = case.sign_off("story", rules)
        assert isinstance(signed.event, SignedOff)
        assert {one.reason for one in signed.event.exceptions} == {SECRET}
        statement = case.claim(claim).statement
        case.edit_claim(claim, statement.start, statement.end - 5, SECRET)
    files = holding(root, SECRET)
    assert all(path.startswith("ledger/apart/") for path in files), files
    assert len(files) == 13, "one reason for many findings is kept once"
    with Case.open(root) as case:
        assert SECRET in {one.reason for one in excepted_in(case)}
        assert case.erase(f"{signed.seq}@anna@desk", "asked for").erased == 1
        assert apart.GONE in {one.reason for one in excepted_in(case)}
    assert len(holding(root, SECRET)) == 12
    assert {one.weight for one in audit(root).remarks} == {"fact"}


def test_the_cases_policy_keeps_words_apart_and_a_flag_overrules_it(root: Path) -> None:
    decide(root, "open words", apart=None)
    (root / "verifybench.toml").write_text("[policy]\napart = true\n")
    decide(root, apart=None)
    decide(root, "open again", apart=False)
    assert [path.split("/")[1] for path in holding(root, SECRET)] == ["apart"]
    assert holding(root, "open words") == holding(root, "open again") == ["ledger/anna@desk.json"]
    with Case.open(root) as case:
        assert case.config.passing == ("supported", "not checkable", "opinion", "on author")


def test_a_decision_that_was_refused_leaves_no_words_behind(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decide(root, "open", apart=False)

    def refuse(self: Ledger, event: Event) -> None:
        raise LedgerError("The disk is full.")

    monkeypatch.setattr(Ledger, "append", refuse)
    with pytest.raises(LedgerError):
        decide(root)
    assert holding(root, SECRET) == []
    monkeypatch.undo()
    with pytest.raises(CaseError, match="cannot be written down"):
        decide(root, "x" * (apart.LIMIT + 1))


def test_erased_words_are_gone_the_chain_is_whole_and_audit_says_who_erased_them(root: Path) -> None:
    decide(root, question=SECRET)
    with Case.open(root, reviewer="Ben") as case:
        done = case.erase("2@anna@desk", "asked for")
        assert (done.erased, done.absent) == (2, 0)
        first = case.history()[1].event
        assert isinstance(first, VerdictRecorded)
        assert (first.rationale, first.question) == (apart.GONE, apart.GONE)
    assert holding(root, SECRET) == []
    assert check(root / "ledger/anna@desk.json")[0]
    facts = told(root)
    assert [weight for weight, _ in facts] == ["fact", "fact"]
    assert "anna@desk.json, record 2 by Anna: its rationale is erased: Ben erased it on 2026-03-01" in facts[0][1]


def test_what_was_erased_already_is_told_with_who_did_it_and_is_not_recorded_twice(root: Path) -> None:
    decide(root, question=SECRET)
    with Case.open(root, reviewer="Ben") as case:
        first = case.erase("2@anna@desk", "asked for")
    with Case.open(root) as case:
        before = len(case.history())
        again = case.erase("2@anna@desk", "asked for again")
        assert (again.already, again.erased, again.record) == (True, 0, first.record)
        assert len(case.history()) == before
    done = verifybench("-C", root, "erase", "2@anna@desk", "--because", "again")
    assert done.returncode == 0
    assert done.stderr == "already erased (record 2, by Ben, on 2026-03-01T09:30:00Z): nothing was recorded\n"


def test_words_that_never_came_are_erased_though_they_are_not_here(root: Path) -> None:
    decide(root)
    (path,) = (root / "ledger/apart").glob("*.json")
    path.unlink()
    with Case.open(root) as case:
        done = case.erase("2@anna@desk", "asked for")
    assert (done.already, done.erased, done.absent) == (False, 0, 1)


def test_what_another_process_erased_is_no_longer_shown_after_a_refresh(root: Path) -> None:
    decide(root)
    with Case.open(root) as case:
        claim = case.queue()[0].id
        assert case.verdicts(claim)[0].event.rationale == SECRET
        with Case.open(root, reviewer="Ben") as other:
            other.erase("2@anna@desk", "asked for")
        assert case.refresh()
        assert case.verdicts(claim)[0].event.rationale == apart.GONE


def test_words_that_came_back_are_told_and_are_erased_once_more(root: Path) -> None:
    decide(root)
    (path,) = (root / "ledger/apart").glob("*.json")
    content = path.read_bytes()
    with Case.open(root) as case:
        hash = case.history()[1].hash
        case.erase(hash[:8], "asked for")
        path.write_bytes(content)  # a backup was played back
    assert told(root)[0][0] == "warning"
    assert "was erased, and this copy has it still, or again" in told(root)[0][1]
    with Case.open(root) as case:
        assert case.erase(hash, "it came back").erased == 1
    assert [weight for weight, _ in told(root)] == ["fact"]


@pytest.mark.parametrize(("harm", "word"), [(Path.unlink, "are not here"), (lambda path: path.write_text("x"), "altered")])
def test_words_that_nobody_says_were_erased_must_be_there_as_they_were(root: Path, harm: object, word: str) -> None:
    decide(root)
    (path,) = (root / "ledger/apart").glob("*.json")
    assert callable(harm)
    harm(path)
    ((weight, message),) = told(root)
    assert (weight, word in message) == ("failure", True)


def test_a_copy_without_anothers_words_is_a_warning_and_one_that_lacks_some_a_failure(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(root)
    decide(root)
    monkeypatch.setenv("VERIFYBENCH_DEVICE", "auditor")
    one, other = (root / "ledger/apart").glob("*.json")
    one.unlink()
    assert told(root)[0][0] == "failure"
    other.unlink()
    ((weight, message),) = told(root)
    assert weight == "warning"
    assert "words of records 2, 3, kept apart, are not here: none of this ledger's are" in message


def test_words_that_no_record_names_are_told(root: Path) -> None:
    decide(root, "open", apart=False)
    apart.keep(root / "ledger", SECRET)
    ((weight, message),) = told(root)
    assert (weight, "1 text is kept here that no record names" in message) == ("warning", True)


def test_what_cannot_be_erased_is_refused_with_its_reason(root: Path) -> None:
    decide(root, "open words", apart=False)
    decide(root)
    with Case.open(root) as case:
        for record, because, message in (
            ("2@anna@desk.json", "x", "keeps no words apart"),
            ("3@anna@desk.json", " ", "needs a reason"),
            ("3@ben@desk.json", "x", "no ledger file"),
            ("9@anna@desk.json", "x", "no record"),
            ("3", "x", "names no record; write N@FILE"),
            ("12345678", "x", "no record"),
        ):
            with pytest.raises(CaseError, match=message):
                case.erase(record, because)
        assert len(case.history()) == 3
    with Case.open(root, read_only=True) as case, pytest.raises(ReadOnly):
        case.erase("3@anna@desk.json", "x")


def test_words_that_cannot_be_deleted_are_said_to_be_there_still(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decide(root)

    def refuse(folder: Path, hash: str) -> bool:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(apart, "erase", refuse)
    with Case.open(root) as case, pytest.raises(CaseError, match="could not be deleted"):
        case.erase("2@anna@desk", "asked for")
    monkeypatch.undo()
    assert json.loads((root / "ledger/anna@desk.json").read_text())["_default"]["3"]["event"]["kind"] == "erased"
    assert "was erased, and this copy has it still, or again" in told(root)[0][1]
