"""Second review in a case: a verdict stays with its author until the second is in; who differs waits for a third."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import MakeCase
from test_case_build import DRAFT, FILES

from verifybench.case.asof import AsOf
from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.model.event import Adjudicated, Hidden, ReplySought, SignedOff, VerdictRecorded
from verifybench.review import Finding

POLICY = """
[policy.second-review]
kinds = ["number"]
reviewers = ["Anna", "Ben"]
[policy.misconduct]
reply = true
"""


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    """A case of two draft claims, both with a number: one about a sentence, one about an archive."""
    folder = make_case(FILES)
    with (folder / "verifybench.toml").open("a") as file:
        file.write(POLICY)
    with Case.open(folder) as case:
        case.build()
    return folder


def claims(root: Path) -> list[str]:
    with Case.open(root, read_only=True) as case:
        return [row.id for row in case.queue()]


def decide(root: Path, who: str, claim: str, label: str, rationale: str = "") -> None:
    with Case.open(root, reviewer=who) as case:
        case.record_verdict(claim, label, rationale)


def sees(root: Path, who: str, claim: str) -> list[str]:
    """The labels that a reviewer is shown."""
    with Case.open(root, reviewer=who, read_only=True) as case:
        return [one.event.label for one in case.verdicts(claim)]


def rules(findings: tuple[Finding, ...], claim: str) -> list[str]:
    return [one.rule for one in findings if one.claim == claim and not one.rule.startswith("conflict")]


def test_a_verdict_is_shown_to_its_author_only_until_the_second_is_in(root: Path) -> None:
    claim, other = claims(root)
    decide(root, "Anna", claim, "refuted")
    assert (sees(root, "Anna", claim), sees(root, "Ben", claim), sees(root, "Cleo", claim)) == (["refuted"], [], [])
    with Case.open(root, reviewer="Ben") as case:
        row = case.queue()[0]
        assert (row.label, row.review, case.queue()[1].review) == (None, "second", "")
        assert case.queue().counts().labels == {}
        assert case.queue().next_undecided(1) == 0, "what waits for a second verdict is there to decide"
        assert [record.event.kind for record in case.history(claim)] == ["hidden"]
        assert [(one.row.id, one.review.of) for one in case.review_queue()] == [(claim, "Ben")]
        assert case.review_queue("Anna") == ()
        case.record_verdict(claim, "supported")
        assert [one.event.label for one in case.verdicts(claim)] == ["refuted", "supported"]
    assert sees(root, "Cleo", claim) == ["refuted", "supported"]
    assert sees(root, "Cleo", other) == []


def test_taking_the_second_verdict_back_hides_the_first_again_and_redo_shows_both(root: Path) -> None:
    claim, _ = claims(root)
    decide(root, "Anna", claim, "refuted", "because anna")
    with Case.open(root, reviewer="Ben") as case:
        case.record_verdict(claim, "supported")
        case.decide_conflict(reviewers_conflict(case), "explained", explanation="genuine dispute", rationale="anna errs")
        case.undo()
        case.undo()
        assert case.verdicts(claim) == ()
        assert [row for row in case.conflicts() if row.conflict.kind == "reviewer-reviewer"] == []
        kinds = [record.event.kind for record in case.history(claim)]
        assert kinds == ["hidden", "verdict", "conflict", "undone", "undone"], "one's own stays readable"
    with Case.open(root, reviewer="Anna") as case:
        assert [one.event.label for one in case.verdicts(claim)] == ["refuted"]
        kinds = [record.event.kind for record in case.history(claim)]
        assert kinds == ["verdict", "hidden", "hidden", "undone", "undone"], "nor is what was taken back shown"
    with Case.open(root, reviewer="Ben") as case:
        case.redo()
        assert len(case.verdicts(claim)) == 2


def reviewers_conflict(case: Case) -> str:
    return next(row.conflict.id for row in case.conflicts() if row.conflict.kind == "reviewer-reviewer")


def test_a_second_verdict_by_the_same_person_on_another_device_is_no_second_pair_of_eyes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim, _ = claims(root)
    decide(root, "Anna", claim, "refuted")
    monkeypatch.setenv("VERIFYBENCH_DEVICE", "laptop")
    decide(root, "anna", claim, "supported")
    assert sees(root, "Ben", claim) == []
    assert sees(root, "Anna", claim) == ["supported"], "having seen the earlier, the later takes its place"
    with Case.open(root, reviewer="Ben") as case:
        assert [one.review.stage for one in case.review_queue()] == ["second"]
        assert "claim.second-review" in rules(case.gate(), claim)
        assert [one for one in case.gate() if "anna says" in one.words.lower()] == []


def test_the_gate_says_the_same_to_everybody_and_names_no_hidden_label(root: Path) -> None:
    claim, other = claims(root)
    decide(root, "Anna", claim, "refuted", "because anna")
    with Case.open(root, reviewer="Anna") as mine, Case.open(root, reviewer="Ben") as yours:
        assert mine.gate() == yours.gate()
        assert rules(mine.gate(), claim) == ["claim.second-review", "claim.no-reply"]
        assert rules(mine.gate(), other) == ["claim.undecided"]
        assert not any("refuted" in one.words for one in mine.gate())
    decide(root, "Ben", claim, "supported")
    with Case.open(root) as case:
        assert rules(case.gate(), claim) == ["claim.refuted", "claim.adjudication", "claim.no-reply"]
    with Case.open(root, reviewer="Cleo") as case:
        case.adjudicate(claim, "supported", "the judgment says so")
        assert rules(case.gate(), claim) == ["claim.no-reply"]
        case.record_reply([claim], "Ivan Petrov", "2026-02-11", how="by letter")
        assert rules(case.gate(), claim) == []


def test_a_third_person_adjudicates_and_the_originals_stay_in_the_history(root: Path) -> None:
    claim, _ = claims(root)
    decide(root, "Anna", claim, "refuted")
    with Case.open(root, reviewer="Cleo") as case, pytest.raises(CaseError, match="waits for a second review by Ben"):
        case.adjudicate(claim, "refuted", "why")
    decide(root, "Ben", claim, "supported")
    for who in ("Anna", "ben"):
        with Case.open(root, reviewer=who) as case, pytest.raises(CaseError, match="gave one of the verdicts"):
            case.adjudicate(claim, "refuted", "why")
    with Case.open(root, reviewer="Cleo") as case:
        with pytest.raises(CaseError, match="needs its reasons"):
            case.adjudicate(claim, "refuted", "  ")
        before = len(case.history())
        passage = case.evidence(claim)[0].passage
        event = case.adjudicate(claim, "refuted", "five years, says the court", evidence=[passage]).event
        assert isinstance(event, Adjudicated)
        assert len(event.supersedes) == 2
        assert event.snapshot
        assert [one.event for one in case.verdicts(claim)] == [event]
        assert [one.kind for one in (record.event for record in case.history(claim))] == [
            "verdict",
            "verdict",
            "adjudicated",
        ]
        assert len(case.history()) == before + 2  # the ledger's own first record comes along
        assert case.review_queue() == ()
        with pytest.raises(CaseError, match="no two verdicts that differ"):
            case.adjudicate(claim, "refuted", "again")
        case.undo()
        assert [one.review.stage for one in case.review_queue()] == ["adjudicate"]


def test_the_parties_of_an_adjudication_do_not_adjudicate_a_later_dispute_nor_review_again(root: Path) -> None:
    claim, _ = claims(root)
    decide(root, "Anna", claim, "refuted")
    decide(root, "Ben", claim, "supported")
    with Case.open(root, reviewer="Cleo") as case:
        case.adjudicate(claim, "supported", "the judgment says so")
    with Case.open(root, reviewer="Eve") as case:
        with pytest.raises(CaseError, match="Ben gave one of the verdicts that were adjudicated"):
            case.ask_review([claim], "Ben")
        case.ask_review([claim])
        assert [one.kind for one in (record.event for record in case.history(claim))] == [
            *("verdict", "verdict", "adjudicated", "review-asked")
        ], "who asks again hides nothing that was settled in sight of all"
        case.undo()
    decide(root, "Anna", claim, "refuted")
    with Case.open(root, reviewer="Ben") as case:
        with pytest.raises(CaseError, match="adjudication by anybody but Cleo and Anna and Ben"):
            case.adjudicate(claim, "supported", "I said so")
        assert case.review_queue("Ben") == ()
    with Case.open(root, reviewer="Dora") as case:
        case.adjudicate(claim, "refuted", "five years")


def test_what_was_excepted_of_a_claim_nobody_decided_is_not_hidden(root: Path) -> None:
    with Case.open(root) as case:
        for row in case.conflicts():
            if row.blocks:
                case.decide_conflict(row.conflict.id, "explained", explanation="rounding")
        keys = [one.claim for one in case.gate("story") if one.claim]
        case.sign_off("story", dict.fromkeys(keys, "the court is closed"))
    with Case.open(root, reviewer="Ben") as case:
        (signed,) = [record.event for record in case.history() if isinstance(record.event, SignedOff)]
        assert {(one.rule, one.reason) for one in signed.exceptions} == {
            ("claim.undecided", "the court is closed"),
            ("claim.no-reply", "the court is closed"),
        }
    decide(root, "Anna", keys[0], "refuted")
    with Case.open(root, reviewer="Ben") as case:
        (signed,) = [record.event for record in case.history() if isinstance(record.event, SignedOff)]
        assert {one.rule for one in signed.exceptions} == {"claim.second-review", "claim.undecided"}


def test_a_request_that_came_when_the_first_verdict_was_in_sight_makes_nobody_independent(root: Path) -> None:
    path = root / "verifybench.toml"
    path.write_text(path.read_text().replace(POLICY, ""))
    claim, other = claims(root)
    decide(root, "Anna", claim, "refuted")
    with Case.open(root, reviewer="Eve") as case:
        case.ask_review([claim, other], "Ben")
    decide(root, "Anna", other, "refuted")
    for one in (claim, other):
        assert sees(root, "Ben", one) == []
        decide(root, "Ben", one, "refuted")
    with Case.open(root, reviewer="Eve") as case:
        (pair,) = case.agreement().pairs
        assert pair.claims == 1


def test_whoever_is_asked_by_name_decides_blindly_even_where_two_others_have(root: Path) -> None:
    claim, _ = claims(root)
    decide(root, "Anna", claim, "supported")
    decide(root, "Ben", claim, "supported")
    with Case.open(root, reviewer="Eve") as case:
        with pytest.raises(CaseError, match="anna has given a verdict"):
            case.ask_review([claim], "anna")
        with pytest.raises(CaseError, match="two persons already"):
            case.ask_review([claim])
        asked = case.ask_review([claim], " Dora  ", "she knows the court")
    assert sees(root, "Dora", claim) == ["supported", "supported"], "what everybody could see stays in sight"
    decide(root, "Cleo", claim, "refuted")
    assert sees(root, "Dora", claim) == ["supported", "supported"], "and what is given under the request does not"
    with Case.open(root, reviewer="Dora") as case:
        event = case.record_verdict(claim, "supported").event
        assert isinstance(event, VerdictRecorded)
        assert event.answers == asked.hash
        assert len(case.verdicts(claim)) == 4


def test_asking_for_many_claims_is_one_event_and_undone_as_one(root: Path) -> None:
    with Case.open(root) as case:
        both = [row.id for row in case.queue()]
        case.ask_review(both, "Ben")
        assert len(case.history()) == 2
        assert [one.review.stage for one in case.review_queue("ben")] == ["first", "first"]
        case.undo()
        assert case.review_queue() == ()
        with pytest.raises(CaseError, match="name the claims"):
            case.ask_review([])


def test_what_a_sign_off_excepted_is_hidden_again_with_the_verdict_it_spoke_of(root: Path) -> None:
    with Case.open(root) as case:
        for row in case.conflicts():
            if row.blocks:
                case.decide_conflict(row.conflict.id, "explained", explanation="rounding")
    first, second = claims(root)
    for claim, label in ((first, "refuted"), (second, "supported")):
        decide(root, "Anna", claim, label)
        decide(root, "Ben", claim, label)
    with Case.open(root, reviewer="Eve") as case:
        case.sign_off("story", {first: "the zebra knows"})
    with Case.open(root, reviewer="Ben") as case:
        case.undo()
        case.undo()
        (signed,) = [record.event for record in case.history() if isinstance(record.event, SignedOff)]
        assert not any("refuted" in one.message or "zebra" in one.reason for one in signed.exceptions)
        assert not any("refuted" in one.message for one in case.signoffs()["story"].decision.event.exceptions)


def test_a_verdict_whose_words_changed_stays_hidden_while_the_new_words_wait(root: Path) -> None:
    claim, _ = claims(root)
    decide(root, "Anna", claim, "refuted")
    (root / "drafts/story.txt").write_text(DRAFT.replace("four years", "six years"))
    with Case.open(root, reviewer="Ben") as case:
        case.build()
        assert case.standing.suspended == ()
        assert [record.event.kind for record in case.history(claim)] == ["hidden"]
        new = case.queue()[0].id
    with Case.open(root, reviewer="Anna") as case:
        assert len(case.standing.suspended) == 1
    decide(root, "Anna", new, "supported")
    decide(root, "Ben", new, "supported")
    with Case.open(root, reviewer="Cleo") as case:
        assert [record.event.kind for record in case.history(claim)] == ["verdict"]


def test_a_look_back_shows_nothing_that_is_hidden_today_or_was_then(root: Path) -> None:
    claim, _ = claims(root)
    toml = (root / "verifybench.toml").read_text()
    decide(root, "Anna", claim, "refuted")
    with Case.open(root) as case:
        then = AsOf(heads=tuple((head.seq, head.hash) for head in case.heads()))
    decide(root, "Ben", claim, "supported")
    with Case.open(root, reviewer="Cleo", as_of=then) as case:
        assert case.verdicts(claim) == (), "it was hidden then, and a report of then says so"
    (root / "verifybench.toml").write_text(toml.replace(POLICY, ""))
    with Case.open(root, reviewer="Cleo", as_of=then) as case:
        assert [one.event.label for one in case.verdicts(claim)] == ["refuted"]
    with Case.open(root, reviewer="Eve") as case:
        case.ask_review([claim], "Dora")
    with Case.open(root, reviewer="Cleo", as_of=then) as case:
        assert len(case.verdicts(claim)) == 1, "two had decided in sight of all before it was asked"
    with Case.open(root, reviewer="Ben") as case:
        case.undo()
    with Case.open(root, reviewer="Cleo", as_of=then) as case:
        assert case.verdicts(claim) == (), "it is hidden today, whatever was shown then"


def test_without_an_index_the_history_hides_as_well(root: Path) -> None:
    claim, _ = claims(root)
    decide(root, "Anna", claim, "refuted")
    shutil.rmtree(root / ".verifybench")
    with Case.open(root, reviewer="Ben") as case:
        assert [record.event.kind for record in case.history()] == ["case-opened", "hidden"]
        assert [record.event.kind for record in case.history(claim)] == ["hidden"]


def test_a_waiver_answers_that_nobody_decided_and_nothing_else(root: Path) -> None:
    claim, other = claims(root)
    decide(root, "Anna", claim, "refuted")
    with Case.open(root, reviewer="Ben") as case:
        case.waive([claim, other], "weather")
        assert case.verdicts(claim) == ()
        assert [(one.row.id, one.review.stage) for one in case.review_queue()] == [(claim, "second")]
        assert rules(case.gate(), claim) == ["claim.second-review", "claim.no-reply"]
        assert rules(case.gate(), other) == []
        case.undo()
    with Case.open(root, reviewer="Eve") as case:
        case.waive([claim], "weather")
    decide(root, "Ben", claim, "refuted")
    with Case.open(root, reviewer="Eve") as case:
        (pair,) = case.agreement().pairs
        assert pair.claims == 1, "a waiver shows nothing, so Ben decided blindly"
        case.waive([claim], "weather")
        assert rules(case.gate(), claim) == ["claim.refuted", "claim.refuted", "claim.no-reply"]


def test_what_ascribes_misconduct_needs_two_persons_even_where_one_waives_it(root: Path) -> None:
    path = root / "verifybench.toml"
    path.write_text(path.read_text().replace(POLICY, POLICY + "second-review = true\n"))
    claim, other = claims(root)
    with Case.open(root) as case:
        case.waive([claim, other], "weather")
        assert rules(case.gate(), claim) == ["claim.second-review", "claim.no-reply"]
        assert rules(case.gate(), other) == []


def test_a_label_that_needs_reasons_is_refused_without_and_found_by_the_gate(make_case: MakeCase) -> None:
    root = make_case(FILES)
    with Case.open(root) as case:
        case.build()
        claim = case.queue()[0].id
        case.record_verdict(claim, "supported")
    with (root / "verifybench.toml").open("a") as file:
        file.write('rationale = ["supported"]\n')
    with Case.open(root) as case:
        assert rules(case.gate(), claim) == ["claim.no-rationale"]
        with pytest.raises(CaseError, match=r"policy\.rationale"):
            case.record_verdict(claim, "supported", " ")
        case.record_verdict(claim, "supported", "the court says so")
        assert rules(case.gate(), claim) == []


def test_a_reply_is_kept_with_whom_when_how_and_answer(root: Path) -> None:
    claim, other = claims(root)
    with Case.open(root) as case:
        for whom, when, said in (("", "2026-02-11", "whom was asked"), ("Petrov", "last week", "is not a date")):
            with pytest.raises(CaseError, match=said):
                case.record_reply([claim], whom, when)
        record = case.record_reply([claim, other], "Mr Petrov", "2026-02-11", how="by telephone", answer="He denies it.")
        assert isinstance(record.event, ReplySought)
        assert [one.event.answer for one in case.standing.replies[other]] == ["He denies it."]
        assert len(case.history(other)) == 1


def test_agreement_rests_on_blind_verdicts_and_leaves_out_what_is_still_blind(root: Path) -> None:
    first, second = claims(root)
    for claim, labels in ((first, ("refuted", "supported")), (second, ("supported", None))):
        for who, label in zip(("Anna", "Ben"), labels, strict=True):
            if label:
                decide(root, who, claim, label)
    decide(root, "Anna", first, "supported")
    with Case.open(root) as case:
        found = case.agreement()
        (pair,) = found.pairs
        assert (pair.one, pair.other, pair.confusion) == ("Anna", "Ben", (("refuted", "supported", 1),))
        assert case.agreement(by=["anna", "Ben"]) == found
        assert case.agreement("paper").pairs == ()
        with pytest.raises(CaseError, match="Verdicts were given by: Anna, Ben"):
            case.agreement(by=["Zoe"])
        case.ask_review([first], "Dora")
        assert case.agreement() == found, "who asks again hides nothing that two had said in sight of all"
    with Case.open(root, reviewer="Ben") as case:
        case.undo()
        assert case.agreement().pairs == ()


def test_nothing_is_hidden_where_no_policy_and_nobody_asks(make_case: MakeCase) -> None:
    root = make_case(FILES)
    with Case.open(root) as case:
        case.build()
        claim = case.queue()[0].id
        case.record_verdict(claim, "refuted")
    assert sees(root, "Ben", claim) == ["refuted"]
    with Case.open(root, reviewer="Ben") as case:
        assert not any(isinstance(record.event, Hidden) for record in case.history())
        assert case.review_queue() == ()


def test_a_policy_that_is_not_blind_asks_for_two_and_hides_nothing(root: Path) -> None:
    path = root / "verifybench.toml"
    path.write_text(path.read_text().replace('kinds = ["number"]', 'kinds = ["number"]\nblind = false'))
    claim, _ = claims(root)
    decide(root, "Anna", claim, "refuted")
    assert sees(root, "Ben", claim) == ["refuted"]
    with Case.open(root) as case:
        assert rules(case.gate(), claim) == ["claim.refuted", "claim.second-review", "claim.no-reply"]


def test_the_kinds_of_the_sample_mark_what_ascribes_misconduct(sample: Path) -> None:
    with Case.open(sample, read_only=True) as case:
        marked = {row.text for row in case.queue() if "misconduct" in case.kinds(row.id)}
    assert "Vorontsov was arrested in May 2020." in marked
    assert "Vorontsov quit the force in 2017." not in marked
    assert 4 <= len(marked) <= 12
