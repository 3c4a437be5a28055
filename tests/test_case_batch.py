"""One verdict on several claims: one act, of which each claim goes its own way; notes and flags, which decide nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from commands import Done, process, verifybench
from hypothesis import given
from hypothesis import strategies as st
from test_case_restatements import CLAIMS, standing
from test_ledger_laws import QUICK, Step, history

from verifybench.case import versions
from verifybench.case.audit import audit
from verifybench.case.blaming import blame
from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.case.errors import CaseError
from verifybench.case.habits import Habits
from verifybench.ledger import fold
from verifybench.model.event import Event, Hidden, Record, Redone, Undone, VerdictRecorded, VerdictsRecorded
from verifybench.report import write

DRAFT = """# Riverton

The Riverton library lent 40,000 books in 2024. The roof cost 3 million euros. The bridge was closed on 4 May 2023.

Mayor Ana Ruiz said the museum had 12,000 visitors in 2022.
"""
SOURCE = "The Riverton library lent 41,000 books in 2024. Its roof cost 3 million euros.\n"
POLICY = '\n[policy.second-review]\nkinds = ["attribution"]\nreviewers = ["Anna", "Ben"]\n'


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("batch") / "case"
    init(folder)
    (folder / "drafts/story.md").write_text(DRAFT, encoding="utf-8")
    (folder / "sources/report.txt").write_text(SOURCE, encoding="utf-8")
    with Case.open(folder) as case:
        case.build()
    return folder


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "case"))


def opened(root: Path, who: str = "Anna") -> Case:
    return Case.open(root, reviewer=who)


def ids(case: Case) -> tuple[str, str, str, str]:
    """Books, roof, bridge, what the mayor said."""
    books, roof, bridge, said = (row.id for row in case.queue() if row.text != "Riverton")
    return books, roof, bridge, said


def labels(case: Case, claim: str) -> list[tuple[str, str]]:
    return [(one.reviewer, one.event.label) for one in case.verdicts(claim)]


def revise(root: Path, old: str, new: str) -> None:
    path = root / "drafts/story.md"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def run(root: Path, *words: str) -> Done:
    return verifybench("-C", root, "--reviewer", "Anna", *words)


def apart(root: Path, *words: str) -> Done:
    """The same in a process of its own, which knows nothing but what is on disk."""
    return process("-C", root, "--reviewer", "Anna", *words)


# -- what it does -----------------------------------------------------------------------------------------------------------


def test_one_event_counts_on_every_claim_and_is_taken_back_and_brought_back_as_a_whole_after_a_restart(root: Path) -> None:
    with opened(root) as case:
        books, roof, bridge, said = ids(case)
        before = len(case.history())
        case.record_verdicts([books, roof, bridge], "refuted", "the table was withdrawn")
        assert [labels(case, id) for id in (books, roof, bridge, said)] == [[("Anna", "refuted")]] * 3 + [[]]
        assert len(case.history()) in (before + 1, before + 2)  # and the ledger's own beginning
        assert case.together(case.verdicts(roof)[0]) == (books, bridge)
    with opened(root) as case:
        undone = case.undo()
        assert undone is not None
        assert isinstance(undone.event, VerdictsRecorded)
        assert len(undone.event.claims) == 3
        assert not any(labels(case, id) for id in (books, roof, bridge))
    with opened(root) as case:
        case.redo()
        assert all(labels(case, id) == [("Anna", "refuted")] for id in (books, roof, bridge))
        assert case.queue().counts().labels == {"refuted": 3}


def test_a_later_verdict_on_one_of_them_counts_there_alone_and_undoing_it_brings_the_first_back(root: Path) -> None:
    with opened(root) as case:
        books, roof, bridge, _ = ids(case)
        first = case.record_verdicts([books, roof, bridge], "refuted")
        later = case.record_verdict(books, "supported")  # also where it is the first that was named
        assert isinstance(later.event, VerdictRecorded)
        assert later.event.supersedes == (first.hash,)
        assert [labels(case, id) for id in (books, roof)] == [[("Anna", "supported")], [("Anna", "refuted")]]
        case.undo()
        assert labels(case, books) == [("Anna", "refuted")]


def test_ones_earlier_verdicts_lie_under_it_and_another_persons_stand_beside_it(root: Path) -> None:
    with opened(root) as case:
        books, roof, bridge, _ = ids(case)
        case.record_verdict(books, "supported", "by itself")
    with opened(root, "Ben") as case:
        case.record_verdict(roof, "supported")
    with opened(root) as case:
        case.record_verdicts([bridge, roof, books], "refuted")
        assert labels(case, books) == [("Anna", "refuted")]
        assert sorted(labels(case, roof)) == [("Anna", "refuted"), ("Ben", "supported")]
        assert [row.conflict.kind for row in case.conflicts_of(roof)].count("reviewer-reviewer") == 1
        case.undo()
        assert labels(case, books) == [("Anna", "supported")]
        assert labels(case, roof) == [("Ben", "supported")]


def test_a_verdict_on_another_device_of_the_same_person_is_replaced_as_one_by_one(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VERIFYBENCH_DEVICE", "laptop")
    with opened(root) as case:
        books, roof, _, _ = ids(case)
        case.record_verdict(books, "supported")
    monkeypatch.setenv("VERIFYBENCH_DEVICE", "desk")
    with opened(root) as case:
        case.record_verdicts([books, roof], "refuted")
        assert labels(case, books) == [("Anna", "refuted")]
        case.undo()
        assert labels(case, books) == [("Anna", "supported")]


def test_an_adjudication_settles_one_claim_of_a_batch_and_leaves_the_others(root: Path) -> None:
    with opened(root) as case:
        books, roof, bridge, _ = ids(case)
        case.record_verdicts([books, roof], "refuted")
    with opened(root, "Ben") as case:
        case.record_verdict(roof, "supported")
    with opened(root, "Cleo") as case:
        with pytest.raises(CaseError, match="waits for adjudication between"):
            case.record_verdicts([bridge, roof], "supported")
        case.adjudicate(roof, "supported", "the invoice")
        (verdict,) = case.verdicts(roof)
        assert sorted(one.reviewer for one in case.adjudicated(verdict)) == ["Anna", "Ben"]
        assert labels(case, books) == [("Anna", "refuted")]
        assert case.review_of(roof) is None or case.review_of(roof).stage == "settled"  # type: ignore[union-attr]
        plain = json.loads(write(case, "json"))
        entry = next(one for one in plain["claims"] if one["id"] == roof)
        assert sorted(one["reviewer"] for one in entry["adjudicated_between"]) == ["Anna", "Ben"]
        assert {one["claim"] for one in entry["adjudicated_between"]} == {roof}


def test_what_it_names_is_refused_before_anything_is_kept(root: Path) -> None:
    with opened(root) as case:
        books, roof, _, said = ids(case)
        kept = sorted(path.name for path in (root / versions.FOLDER).glob("*"))
        for named, wrong in (
            ([books, books], "named twice"),
            ([books, "c-nothing"], "no claim"),
            ([books], "two claims or more"),
            ([], "two claims or more"),
        ):
            with pytest.raises(CaseError, match=wrong):
                case.record_verdicts(named, "refuted")
        with pytest.raises(CaseError, match="names nobody who said it"):
            case.record_verdicts([said, roof], "refuted", fact="said")
        with pytest.raises(CaseError, match="no verdict 'false'"):
            case.record_verdicts([books, roof], "false")
        assert sorted(path.name for path in (root / versions.FOLDER).glob("*")) == kept
        assert not any(labels(case, id) for id in (books, roof, said))
    (root / "verifybench.toml").write_text('[policy]\nrationale = ["refuted"]\n', encoding="utf-8")
    with opened(root) as case, pytest.raises(CaseError, match="needs its reasons"):
        case.record_verdicts([books, roof], "refuted", "  ")


# -- revision ---------------------------------------------------------------------------------------------------------------


def called(case: Case, words: str) -> str:
    """The claim of today that holds these words: its neighbours' words are in its id."""
    return next(row.id for row in case.queue() if words in row.text)


def test_where_the_words_of_one_claim_change_it_is_held_back_there_alone(root: Path) -> None:
    with opened(root) as case:
        books, roof, bridge, _ = ids(case)
        case.record_verdicts([books, roof, bridge], "supported")
    revise(root, "cost 3 million", "cost 5 million")
    with opened(root) as case:
        case.build()
        assert labels(case, called(case, "books")) == labels(case, called(case, "bridge")) == [("Anna", "supported")]
        changed = called(case, "5 million")
        assert not case.verdicts(changed)
        (held,) = case.standing.suspended
        assert held.verdict.claim.id == roof
        rows = [row for row in case.revision() if row.state == "open"]
        assert [row.id for row in rows] == [roof]
        case.record_verdict(changed, "refuted")
        assert not case.standing.suspended
        case.undo()
    revise(root, "cost 5 million", "cost 3 million")
    with opened(root) as case:
        case.build()
        assert labels(case, roof) == [("Anna", "supported")]


def test_a_passage_that_it_cites_and_that_changed_is_one_row_and_holds_it_back_on_all(root: Path) -> None:
    with opened(root) as case:
        books, roof, _, _ = ids(case)
        passage = next(one.passage for one in case.evidence(books))
        case.record_verdicts([books, roof], "refuted", "both", evidence=[passage])
    source = root / "sources/report.txt"
    source.write_text(SOURCE.replace("41,000", "42,000"), encoding="utf-8")
    with opened(root) as case:
        case.build()
        assert not labels(case, books)
        assert not labels(case, roof)
        (row,) = [row for row in case.revision() if row.state == "open"]
        assert row.subject == "passage"
        assert set(row.claims) == {books, roof}
        case.carry([row.id], "the same table, corrected")
        assert labels(case, books) == labels(case, roof) == [("Anna", "refuted")]


# -- second reviews ---------------------------------------------------------------------------------------------------------


def test_a_hidden_verdict_is_hidden_on_its_claim_alone_and_nothing_tells_that_it_belongs_to_the_others(root: Path) -> None:
    with (root / "verifybench.toml").open("a", encoding="utf-8") as file:
        file.write(POLICY)
    with opened(root) as case:
        books, roof, _, said = ids(case)
        mine = case.record_verdicts([books, roof, said], "refuted", "all wrong")
        assert all(case.verdicts(id) for id in (books, roof, said))
    with opened(root, "Ben") as case:
        assert [bool(case.verdicts(id)) for id in (books, roof, said)] == [True, True, False]
        assert case.together(case.verdicts(books)[0]) == (roof,)
        shown = next(one for one in case.history() if one.hash == mine.hash).event
        assert isinstance(shown, VerdictsRecorded)
        assert [one.id for one in shown.claims] == [books, roof]
        assert shown.snapshot is None
        assert mine.hash not in {one.hash for one in case.history(said)}
        answer = case.record_verdicts([said, roof], "supported", "I rang her").event
        assert isinstance(answer, VerdictsRecorded)
        assert sorted(labels(case, said)) == [("Anna", "refuted"), ("Ben", "supported")]
        found = case.agreement()
        assert found is not None


def test_a_second_review_asked_of_one_claim_hides_none_of_the_others(root: Path) -> None:
    with opened(root) as case:
        books, roof, _, said = ids(case)
        case.record_verdicts([books, roof, said], "refuted", "all wrong")
        case.ask_review([said], "Ben")
    with opened(root, "Ben") as case:
        assert labels(case, books) == [("Anna", "refuted")]
        assert not labels(case, said)
        assert case.queue().counts().undecided == len(case.queue()) - 2
        answer = case.record_verdicts([books, said], "refuted").event
        assert isinstance(answer, VerdictsRecorded)
        assert [bool(one) for one in answer.answers] == [False, True]
    with opened(root) as case:
        assert len(case.verdicts(said)) == 2


def test_where_all_are_hidden_the_record_is_hidden(root: Path) -> None:
    with opened(root) as case:
        books, roof, _, _ = ids(case)
        mine = case.record_verdicts([books, roof], "refuted", "all wrong")
        case.ask_review([books, roof], "Ben")
    with opened(root, "Ben") as case:
        assert isinstance(next(one for one in case.history() if one.hash == mine.hash).event, Hidden)


# -- what was on screen -----------------------------------------------------------------------------------------------------


def test_every_claim_is_kept_as_it_was_seen_with_its_evidence_and_audited(root: Path) -> None:
    with opened(root) as case:
        books, roof, _, _ = ids(case)
        event = case.record_verdicts([books, roof], "refuted", "both").event
        assert isinstance(event, VerdictsRecorded)
        assert event.snapshot
        kept = json.loads(versions.read(root, event.snapshot) or b"")
        assert [one["claim"]["id"] for one in kept["claims"]] == [books, roof]
        assert [bool(one["evidence"]) for one in kept["claims"]] == [True, True]
    assert not [one for one in audit(root).remarks if one.weight == "failure"]
    (root / versions.FOLDER / f"{event.snapshot}.json").unlink()
    assert [one for one in audit(root).remarks if one.weight == "failure"]


# -- notes and flags --------------------------------------------------------------------------------------------------------


def test_notes_stay_and_flags_go_and_both_follow_the_claim_through_a_revision(root: Path) -> None:
    with opened(root) as case:
        books, roof, _, _ = ids(case)
        case.note(books, "call back on Monday")
        case.note(books, "they did not")
        case.flag([books, roof], "archive closed")
        assert [one.event.text for one in case.standing.notes[books]] == ["call back on Monday", "they did not"]
        assert set(case.standing.flags) == {books, roof}
        assert sorted(row.id for row in case.queue() if row.flagged) == sorted([books, roof])
        assert case.queue().counts().undecided == len(case.queue())
        with pytest.raises(CaseError, match="already"):
            case.flag([roof])
    revise(root, "# Riverton", "# Riverton in figures\n\nWe looked at some of what it says of itself.")
    with opened(root, "Ben") as case:
        case.build()
        now = next(row.id for row in case.queue() if "40,000" in row.text)
        assert len(case.standing.notes[now]) == 2
        assert case.standing.flags[now].reviewer == "Anna"
        case.unflag([now])
        assert now not in case.standing.flags
        case.undo()
        assert now in case.standing.flags
        with pytest.raises(CaseError, match="not flagged"):
            case.unflag([next(row.id for row in case.queue() if "bridge" in row.text)])
        with pytest.raises(CaseError, match="needs its words"):
            case.note(now, " ")


def test_a_note_or_a_flag_leaves_a_signed_draft_signed_and_a_batch_does_not(root: Path) -> None:
    with opened(root) as case:
        books, roof, _, _ = ids(case)
        reasons = {finding.rule: "in proof" for finding in case.gate("story")}
        case.sign_off("story", reasons)
        case.note(books, "call back on Monday")
        case.flag([books, roof])
        case.undo()
        assert case.signoffs()["story"].valid
        case.record_verdicts([books, roof], "supported")
        assert not case.signoffs()["story"].valid


def test_blame_tells_the_record_behind_each_verdict_of_a_batch_and_what_it_replaced(root: Path) -> None:
    with opened(root) as case:
        books, roof, _, _ = ids(case)
        case.record_verdict(books, "supported", "at first sight")
        record = case.record_verdicts([books, roof], "refuted", "both from one table")
        case.note(books, "call back on Monday")
        parts = blame(case, books)
        verdict = next(part for part in parts if part.part == "verdict")
        assert verdict.record == record
        assert [words for words, _ in verdict.replaced] == ["supported"]
        assert "call back on Monday" in "\n".join(part.words for part in parts)


def test_how_one_likes_to_work_is_kept_beside_the_caches_and_never_in_the_ledger(root: Path) -> None:
    with opened(root) as case:
        assert case.habits == Habits()
        before = case.heads()
        case.keep_habits(Habits(advance=False))
        assert case.heads() == before
    with opened(root) as case:
        assert case.habits == Habits(advance=False)
    for odd in ('{"advance": "no"}', "[]", "{", ""):
        (root / ".verifybench/workbench.json").write_text(odd)
        with opened(root) as case:
            assert case.habits == Habits()


# -- commands ---------------------------------------------------------------------------------------------------------------


def test_the_commands_record_one_event_and_say_what_was_undone(root: Path) -> None:
    with opened(root) as case:
        books, roof, bridge, said = ids(case)
    done = run(root, "verdict", books, "refuted", "--with", roof, bridge, "--because", "the table was withdrawn")
    assert (done.returncode, "3 verdicts" in done.stderr) == (0, True)
    assert run(root, "verdict", books, "refuted", "--with", roof, "--propose", "other words").returncode == 2
    twice = run(root, "verdict", books, "refuted", "--with", books)
    assert (twice.returncode, "named twice" in twice.stderr) == (2, True)
    assert run(root, "flag", said, books, "--because", "the archive is closed").returncode == 0
    assert run(root, "note", said, "call back on Monday").returncode == 0
    rows = {row["id"]: row for row in json.loads(run(root, "list", "claims", "--format", "json").stdout)}
    assert [(rows[id]["verdict"], rows[id]["flagged"], rows[id]["notes"]) for id in (books, roof, said)] == [
        ("refuted", True, 0),
        ("refuted", False, 0),
        (None, True, 1),
    ]
    shown = run(root, "show", said).stdout
    assert [words for words in ("⚑ later", "the archive is closed", "call back on Monday") if words not in shown] == []
    assert "2 later" in run(root, "list", "claims").stderr
    for word in ("noted", "flagged for later, 2 claims", "refuted, 3 verdicts"):
        assert f"undone: {word}" in apart(root, "undo").stderr
    assert "redone: refuted, 3 verdicts" in apart(root, "redo").stderr
    assert roof in run(root, "show", books).stdout


# -- laws -------------------------------------------------------------------------------------------------------------------

LABELS = st.sampled_from(["supported", "refuted"])
OWN = st.builds(lambda of, label: VerdictRecorded(CLAIMS[of], label), st.integers(0, 2), LABELS)
BATCHES = st.builds(
    lambda of, label: VerdictsRecorded(tuple(CLAIMS[n] for n in of), label),
    st.lists(st.integers(0, 2), min_size=1, max_size=3, unique=True),
    LABELS,
)
ACTS = st.one_of(OWN, BATCHES, BATCHES, st.tuples(st.sampled_from(["undo", "redo"]), st.integers(0, 3)))
HISTORIES: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(st.sampled_from("ab"), st.booleans(), ACTS, st.just([])), max_size=16
)


def by_hand(records: Sequence[Record]) -> dict[str, set[tuple[str, str]]]:
    """What stands, told without the fold: of each person the last of what they said of a claim and did not take back."""
    gone: set[str] = set()
    last: dict[tuple[str, str], str] = {}
    in_order = sorted(records, key=lambda one: (one.clock, one.ledger, one.seq))
    for record in in_order:
        if isinstance(record.event, Undone):
            gone.add(record.event.target)
        elif isinstance(record.event, Redone):
            gone.discard(record.event.target)
    for record in in_order:
        event = record.event
        if record.hash in gone or not isinstance(event, (VerdictRecorded, VerdictsRecorded)):
            continue
        for claim in event.claims:
            last[claim.id, record.reviewer] = event.label
    found: dict[str, set[tuple[str, str]]] = {}
    for (id, who), label in last.items():
        found.setdefault(id, set()).add((who, label))
    return found


@QUICK
@given(HISTORIES)
def test_any_verdicts_and_batches_and_undos_stand_as_the_last_word_of_each_person_on_each_claim(steps: list[Step]) -> None:
    records = history(steps)
    told = {
        id: {(one.reviewer, one.event.label) for one in several}
        for id, several in standing(records).verdicts.items()
        if several
    }
    assert told == by_hand(records)


@QUICK
@given(HISTORIES, st.randoms(use_true_random=False))
def test_any_order_of_arrival_is_the_same_state(steps: list[Step], random: Random) -> None:
    records = history(steps)
    shuffled = list(records)
    random.shuffle(shuffled)
    assert standing(records) == standing(shuffled)


@QUICK
@given(HISTORIES, BATCHES)
def test_undo_and_redo_of_a_batch_leave_no_trace(steps: list[Step], event: VerdictsRecorded) -> None:
    begun = history(steps)
    done = history([("a", True, event, [])], begun)
    undone = [*done, _next(done, Undone(done[-1].hash))]
    assert _counts(undone) == _counts(begun)
    assert _counts([*undone, _next(undone, Redone(done[-1].hash))]) == _counts(done)


@QUICK
@given(HISTORIES, BATCHES)
def test_a_batch_is_what_as_many_verdicts_one_by_one_are(steps: list[Step], event: VerdictsRecorded) -> None:
    begun = history(steps)
    at_once = history([("a", True, event, [])], begun)
    singly = history([("a", True, VerdictRecorded(one, event.label), []) for one in event.claims], begun)
    assert _said(at_once) == _said(singly)


def test_a_batch_without_claims_says_nothing() -> None:
    records = history([("a", True, VerdictsRecorded((), "refuted"), [])])
    assert not fold(records).batches
    assert not standing(records).verdicts


def _counts(records: Sequence[Record]) -> object:
    now = standing(records)
    return {id: told for id, told in now.verdicts.items() if told}, now.suspended, now.disputed


def _said(records: Sequence[Record]) -> dict[str, set[tuple[str, str]]]:
    now = standing(records).verdicts
    return {id: {(one.reviewer, one.event.label) for one in told} for id, told in now.items() if told}


def _next(records: Sequence[Record], event: Event) -> Record:
    seq = 1 + sum(record.ledger == "a" for record in records)
    last = max(records, key=lambda one: one.clock, default=None)
    clock = 1 + (last.clock if last else 0)
    base = Record("a", seq, clock, "2026-01-31T09:30:00Z", "a", "", f"a-{seq}", event)
    return replace(base)
