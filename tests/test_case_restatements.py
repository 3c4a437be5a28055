"""One verdict decides what a draft says several times: never by words that changed, and hidden on one claim it is seen on none."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import cast

import pytest
from any_event import an_event
from commands import verifybench
from hypothesis import given, settings
from hypothesis import strategies as st
from test_ledger_laws import QUICK, STEPS, Step, history

from verifybench.case import versions
from verifybench.case.audit import audit
from verifybench.case.bound import Binder
from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.case.errors import CaseError
from verifybench.case.laying import in_order
from verifybench.case.standing import Standing, stand
from verifybench.ledger import fold
from verifybench.ledger.records import payload
from verifybench.model.claim import Selector
from verifybench.model.event import (
    Adjudicated,
    ClaimRef,
    Event,
    EvidenceRef,
    Record,
    Redone,
    Undone,
    VerdictRecorded,
    VerdictsRecorded,
)
from verifybench.model.revision import Carry
from verifybench.report import write
from verifybench.review import Binding, Place, person

DRAFT = """# Riverton library lent 40,000 books in 2024

The Riverton library lent 40,000 books in 2024. The roof cost 3 million euros.

Mayor Ana Ruiz said the Riverton library lent 40,000 books in 2024.
"""
SOURCE = "The Riverton library lent 40,000 books in 2024. Its roof cost 3 million euros.\n"
POLICY = '\n[policy.second-review]\nkinds = ["attribution"]\nreviewers = ["Anna", "Ben"]\n'


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("restatements") / "case"
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
    """Headline, body, roof, what the mayor said."""
    headline, body, roof, said = (row.id for row in case.queue())
    return headline, body, roof, said


def labels(case: Case, claim: str) -> list[tuple[str, str]]:
    return [(one.reviewer, one.event.label) for one in case.verdicts(claim)]


def revise(root: Path, old: str, new: str) -> None:
    path = root / "drafts/story.md"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    with opened(root) as case:
        case.build()


def test_one_decision_counts_on_every_claim_that_says_the_same_and_undo_takes_it_from_all(root: Path) -> None:
    with opened(root) as case:
        headline, body, roof, said = ids(case)
        assert case.restatements(body) == (headline, said)
        before = case.coverage("story").tally
        case.record_verdict(body, "supported", restated=case.restatements(body))
        assert [labels(case, one) for one in (headline, body, said)] == [[("Anna", "supported")]] * 3
        assert case.verdicts(roof) == ()
        assert case.verdicts(body)[0].over is None
        assert [one.over and one.over.id for one in case.verdicts(headline)] == [headline]
        assert case.coverage("story").tally.verified > before.verified + 2
        assert case.queue().counts().undecided == 1
        assert len(case.history()) == 2  # the ledger's beginning, and one decision
        assert case.history(headline) == case.history(said) == case.history(body)
        case.undo()
        assert [labels(case, one) for one in (headline, body, said)] == [[], [], []]
        assert case.coverage("story").tally == before
        case.redo()
        assert [labels(case, one) for one in (headline, body, said)] == [[("Anna", "supported")]] * 3


def test_a_later_verdict_on_one_of_them_counts_there_alone_and_takes_nothing_from_the_others(root: Path) -> None:
    with opened(root) as case:
        headline, body, _, said = ids(case)
        case.record_verdict(body, "supported", restated=[headline, said])
        record = case.record_verdict(headline, "refuted")
        assert isinstance(record.event, VerdictRecorded)
        assert record.event.supersedes == ()
        assert [labels(case, one) for one in (headline, body, said)] == [
            [("Anna", "refuted")],
            [("Anna", "supported")],
            [("Anna", "supported")],
        ]
        case.undo()
        assert labels(case, headline) == [("Anna", "supported")]


def test_ones_own_earlier_verdict_lies_under_it_and_comes_back_when_it_is_taken_back(root: Path) -> None:
    with opened(root) as case:
        headline, body, _, _ = ids(case)
        case.record_verdict(headline, "refuted")
        case.record_verdict(body, "supported", restated=[headline])
        assert labels(case, headline) == [("Anna", "supported")]
        case.undo()
        assert labels(case, headline) == [("Anna", "refuted")]


def test_what_takes_the_place_of_the_verdict_goes_with_the_claims_that_it_names_itself(root: Path) -> None:
    with opened(root) as case:
        headline, body, _, said = ids(case)
        case.record_verdict(body, "supported", restated=[headline, said])
        assert (case.goes_with(body), case.goes_with(headline)) == ((headline, said), ())
        case.record_verdict(body, "refuted", restated=[said])
        assert [labels(case, one) for one in (headline, said)] == [[], [("Anna", "refuted")]]


def test_another_persons_verdict_on_one_of_them_differs_and_adjudicating_it_leaves_the_others(root: Path) -> None:
    with opened(root) as case:
        headline, body, _, _ = ids(case)
        case.record_verdict(body, "supported", restated=[headline])
    with opened(root, "Ben") as case:
        record = case.record_verdict(headline, "refuted")
        assert isinstance(record.event, VerdictRecorded)
        assert record.event.supersedes == ()
        assert labels(case, headline) == [("Anna", "supported"), ("Ben", "refuted")]
        assert len(case.conflicts()) == 1
    for party in ("Anna", "Ben"):
        with opened(root, party) as case, pytest.raises(CaseError, match="gave one of the verdicts"):
            case.adjudicate(headline, "opinion", "because")
    with opened(root, "Cleo") as case:
        record = case.adjudicate(headline, "refuted", "because")
        assert isinstance(record.event, Adjudicated)
        assert len(record.event.supersedes) == 1, "Anna's is on the other claim, and stands there"
        assert (labels(case, headline), labels(case, body)) == ([("Cleo", "refuted")], [("Anna", "supported")])
        assert {one.reviewer for one in case.adjudicated(case.verdicts(headline)[0])} == {"Anna", "Ben"}
        review = case.review_of(headline)
        assert review is None or set(review.parties) == {"Anna", "Ben"}


def test_where_its_words_change_it_is_held_back_there_alone_and_is_back_with_the_words(root: Path) -> None:
    with opened(root) as case:
        headline, body, _, said = ids(case)
        case.record_verdict(body, "supported", restated=[headline, said])
    revise(root, "# Riverton library lent 40,000", "# Riverton library lent 50,000")
    with opened(root) as case:
        assert [labels(case, one) for one in ids(case)] == [[], [("Anna", "supported")], [], [("Anna", "supported")]]
        assert next((row.id, row.outcome, row.state) for row in case.revision()) == (headline, "changed", "open")
        assert sum(row.state == "open" for row in case.revision()) == 1
        assert [one.verdict.claim.id for one in case.suspended(headline)] == [headline]
        assert case.suspended(ids(case)[1]) == ()
        assert "revision.changed" in {finding.rule for finding in case.gate("story")}
    revise(root, "# Riverton library lent 50,000", "# Riverton library lent 40,000")
    with opened(root) as case:
        assert labels(case, headline) == [("Anna", "supported")]
        assert case.revisions_open() == 0


def test_it_is_carried_to_other_words_or_dropped_on_one_claim_without_the_rest(root: Path) -> None:
    with opened(root) as case:
        headline, body, _, said = ids(case)
        case.record_verdict(body, "supported", restated=[headline, said])
    revise(root, "library lent 40,000 books in 2024\n\nThe", "library did lend 40,000 books in 2024\n\nThe")
    with opened(root) as case:
        given = ("Anna", "supported")
        assert [labels(case, one) for one in ids(case)] == [[], [given], [], [given]]
        case.carry([headline], "the same in other words")
        assert [labels(case, one) for one in ids(case)] == [[given], [given], [], [given]]
        case.undo()
        case.drop([headline])
        assert [labels(case, one) for one in ids(case)] == [[], [given], [], [given]]


def test_while_the_words_of_its_own_claim_changed_it_counts_nowhere(root: Path) -> None:
    with opened(root) as case:
        headline, body, _, said = ids(case)
        case.record_verdict(body, "supported", restated=[headline, said])
    revise(
        root, "The Riverton library lent 40,000 books in 2024. The", "The Riverton library lent 41,000 books in 2024. The"
    )
    with opened(root) as case:
        assert [labels(case, one) for one in ids(case)] == [[], [], [], []]
        assert [row.id for row in case.revision() if row.state == "open"] == [body]


def test_a_verdict_that_is_hidden_on_one_claim_is_seen_on_none(root: Path) -> None:
    with (root / "verifybench.toml").open("a") as file:
        file.write(POLICY)
    with opened(root) as case:
        headline, body, _, said = ids(case)
        case.record_verdict(body, "supported", "secret words", restated=[headline, said])
        assert labels(case, said) == labels(case, headline) == [("Anna", "supported")]
    with opened(root, "Ben") as case:
        assert [labels(case, one) for one in (headline, body, said)] == [[], [], []]
        assert [record.event.kind for record in case.history(body)] == ["hidden"]
        assert "secret words" not in write(case, "json")
        assert "secret words" not in verifybench("-C", root, "history", "--reviewer", "Ben").stdout
    with opened(root, "Ben") as case:
        assert case.agreement().left_out == 0
        case.record_verdict(said, "refuted")
        assert labels(case, said) == [("Anna", "supported"), ("Ben", "refuted")]
        assert labels(case, headline) == labels(case, body) == [("Anna", "supported")]


def test_what_was_said_is_not_what_is_so(root: Path) -> None:
    with opened(root) as case:
        headline, body, _, said = ids(case)
        with pytest.raises(CaseError, match="names nobody who said it"):
            case.record_verdict(said, "supported", fact="said", restated=[headline])
        case.record_verdict(body, "supported", restated=[said])
        assert [one.event.fact for one in case.verdicts(said)] == ["content"], "nobody looked at whether the mayor said so"


def test_a_claim_of_a_source_and_one_that_is_not_there_are_refused_before_anything_is_recorded(root: Path) -> None:
    with opened(root) as case:
        body = ids(case)[1]
        source = next(one.id for one in case.index.claims_of("report"))
        for wrong in (source, "c-0000000000"):
            with pytest.raises(CaseError):
                case.record_verdict(body, "supported", restated=[wrong])
        assert case.history() == ()


def test_a_wording_is_proposed_for_the_claim_itself_and_for_none_that_says_the_same(root: Path) -> None:
    with opened(root) as case:
        headline, body, _, _ = ids(case)
        case.record_verdict(body, "refuted", proposed="It lent 4,000 books.", question="Says who?", restated=[headline])
        assert [(one.event.proposed, one.event.question) for one in case.verdicts(headline)] == [(None, None)]
        assert [one.event.proposed for one in case.verdicts(body)] == ["It lent 4,000 books."]
        assert f"as {body}" in write(case, "md")


def test_what_was_on_screen_of_every_claim_is_kept_and_audited(root: Path) -> None:
    with opened(root) as case:
        headline, body, _, _ = ids(case)
        record = case.record_verdict(body, "supported", restated=[headline])
        plain = case.record_verdict(body, "supported")
    assert isinstance(record.event, VerdictRecorded)
    assert isinstance(plain.event, VerdictRecorded)
    kept = json.loads(versions.read(root, record.event.snapshot or "") or b"")
    assert [one["id"] for one in kept["restated"]] == [headline]
    assert "restated" not in json.loads(versions.read(root, plain.event.snapshot or "") or b"")
    assert "restated" not in payload(plain.event), "a plain verdict is the record that it always was"
    assert audit(root).remarks == ()


def test_the_command_tells_what_says_the_same_before_it_records_it(root: Path) -> None:
    with opened(root) as case:
        headline, body, roof, said = ids(case)
    done = verifybench("verdict", "-C", root, body, "supported", "--restatements")
    assert done.returncode == 0
    assert [line.split()[3] for line in done.stderr.splitlines() if line.startswith("says the same")] == [headline, said]
    assert "1 of 4 undecided" in done.stderr
    assert f"supported as {body}" in verifybench("coverage", "-C", root, "story").stdout
    assert f"as {body}, which says the same" in " ".join(verifybench("show", "-C", root, headline).stdout.split())
    assert "given on:" in verifybench("blame", "-C", root, headline).stdout
    assert "says the same: " in verifybench("history", "-C", root, headline).stdout
    again = verifybench("verdict", "-C", root, body, "supported", "--also", said)
    assert f"went with {headline}, undecided now" in again.stderr
    alone = verifybench("verdict", "-C", root, roof, "supported", "--restatements")
    assert "no other claim" in alone.stderr


# -- laws -----------------------------------------------------------------------------------------------------------------


class AsTheyWere:
    """A binder of texts that nobody edited."""

    @property
    def dates(self) -> AsTheyWere:
        return self

    def reads_otherwise(self, *_: object) -> bool:
        return False

    def look_up(self, ids: Sequence[str]) -> None:
        pass

    def bind(self, reference: ClaimRef, carry: Carry | None = None) -> Binding:
        return Binding("unchanged", reference.id, place=Place("unchanged", (0, 1)))

    def locate(self, cited: EvidenceRef, carry: Carry | None = None) -> Place:
        return Place("unchanged", (0, 1))


def standing(records: Sequence[Record]) -> Standing:
    return stand(fold(records), cast(Binder, AsTheyWere()))


CLAIMS = [ClaimRef(f"c-{n}", "d-1", Selector("It held 40 GB", "", "", n, n + 13, "ab" * 32)) for n in (1, 2, 3)]
VERDICTS = st.builds(
    lambda verdict, of, restated: replace(verdict, claim=CLAIMS[of], restated=tuple(CLAIMS[n] for n in restated)),
    st.builds(VerdictRecorded, st.just(CLAIMS[0]), st.sampled_from(["supported", "refuted"])),
    st.integers(0, 2),
    st.lists(st.integers(0, 2), max_size=2),
)
ACTS = st.one_of(
    VERDICTS, VERDICTS, an_event("adjudicated"), st.tuples(st.sampled_from(["undo", "redo"]), st.integers(0, 3))
)
HISTORIES: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(st.sampled_from("ab"), st.booleans(), ACTS, st.just([])), max_size=16
)


@QUICK
@given(HISTORIES, st.randoms(use_true_random=False))
def test_any_order_of_arrival_lays_the_same_over_the_same(steps: list[Step], random: Random) -> None:
    records = history(steps)
    shuffled = list(records)
    random.shuffle(shuffled)
    assert standing(records) == standing(shuffled)


@QUICK
@given(HISTORIES, VERDICTS)
def test_undo_and_redo_of_a_verdict_that_goes_with_others_leave_no_trace(steps: list[Step], event: VerdictRecorded) -> None:
    begun = history(steps)
    done = history([("a", True, event, [])], begun)
    undone = [*done, _next(done, Undone(done[-1].hash))]
    assert standing(undone) == standing(begun)
    assert standing([*undone, _next(undone, Redone(done[-1].hash))]) == standing(done)


@QUICK
@given(HISTORIES)
def test_what_is_laid_over_a_claim_has_its_verdict_standing_and_nothing_newer_of_the_claims_own(steps: list[Step]) -> None:
    records = history(steps)
    state, now = fold(records), standing(records)
    for id, given_ in now.verdicts.items():
        own = state.verdicts.get(id, ())
        assert list(given_) == sorted(given_, key=in_order)
        for one in given_:
            if one.over is None:
                assert one in own
                continue
            assert one.hash in {other.hash for other in state.verdicts[one.event.claims[0].id]}
            assert not any(
                in_order(other) > in_order(one)
                and (isinstance(other.event, Adjudicated) or person(other.reviewer) == person(one.reviewer))
                for other in own
            )


@settings(QUICK, max_examples=60)
@given(STEPS)
def test_where_no_verdict_goes_with_others_what_stands_is_what_the_ledger_says(steps: list[Step]) -> None:
    def alone(act: Event | tuple[str, int]) -> Event | tuple[str, int]:
        return replace(act, restated=()) if isinstance(act, VerdictRecorded) else act

    records = [
        replace(one, event=replace(one.event, restated=())) if isinstance(one.event, VerdictRecorded) else one
        for one in history([(who, aware, alone(act), old) for who, aware, act, old in steps])
        if not isinstance(one.event, VerdictsRecorded)
    ]
    now = standing(records)
    assert now.under == {}
    assert not any("restated" in payload(one.event) for one in records if one.event.kind == "verdict")
    held_back = {one.verdict.hash for one in now.suspended}
    expected = {id: [one for one in told if one.hash not in held_back] for id, told in fold(records).verdicts.items()}
    assert all(one.over is None for told in now.verdicts.values() for one in told)
    assert {id for id, told in expected.items() if told} >= set(now.verdicts)


def _next(records: Sequence[Record], event: Event) -> Record:
    seq = 1 + sum(record.ledger == "a" for record in records)
    clock = 1 + max(record.clock for record in records)
    return Record("a", seq, clock, "2026-01-31T09:30:00Z", "a", "", f"a-{seq}", event)
