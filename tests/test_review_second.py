"""Second review: which claims need one, where each stands, whom it waits for; the same whatever came in first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.model.claim import Selector
from verifybench.model.event import Adjudicated, ClaimRef, ReviewAsked, VerdictRecorded
from verifybench.model.state import Decided, Verdict
from verifybench.review import Misconduct, Policy, Review, SecondReview, demanded, person, where_it_stands
from verifybench.review.second import assigned, sampled

LAWS = settings(derandomize=True, deadline=None, max_examples=100)

CLAIM = ClaimRef("c-1", "story", Selector("words", "", "", 0, 5, "0" * 64))
POLICY = SecondReview()
WANTED = ("kind number",)


def verdict(who: str, label: str = "supported", clock: int = 1, *, third: bool = False, device: str = "desk") -> Verdict:
    event: Any = Adjudicated(CLAIM, label, "why") if third else VerdictRecorded(CLAIM, label)
    return Verdict(event, who, "2026-03-01T09:30:00Z", f"{who}{clock}", clock, f"{who} {device}", clock)


def asked(of: str = "", clock: int = 2, by: str = "Eve", reason: str = "") -> Decided[ReviewAsked]:
    return Decided(ReviewAsked((CLAIM,), of, reason), by, "2026-03-01T09:30:00Z", f"asked {clock}", clock)


def stands(
    *verdicts: Verdict,
    why: tuple[str, ...] = WANTED,
    requests: tuple[Decided[ReviewAsked], ...] = (),
    policy: SecondReview = POLICY,
) -> Review | None:
    return where_it_stands("c-1", why, verdicts, requests, policy)


def stage(*verdicts: Verdict, **rest: Any) -> str | None:
    found = stands(*verdicts, **rest)
    return found.stage if found else None


def test_the_stages_in_their_order() -> None:
    anna, ben = verdict("Anna"), verdict("Ben", clock=2)
    assert stage() == "first"
    assert stage(anna) == "second"
    assert stage(anna, ben) == "settled"
    assert stage(anna, verdict("Ben", "refuted", 2)) == "adjudicate"
    assert stage(verdict("Cleo", "refuted", 3, third=True)) == "settled"


def test_a_claim_nobody_demands_anything_of_is_left_alone_unless_reviewers_differ() -> None:
    assert stage(verdict("Anna"), why=()) is None
    assert stage(verdict("Anna"), verdict("Ben", clock=2), why=()) is None
    found = stands(verdict("Anna"), verdict("Ben", "refuted", 2), why=())
    assert found is not None
    assert (found.stage, found.why, found.blind) == ("adjudicate", (), False)


def test_one_person_on_two_devices_or_in_other_letters_is_one_pair_of_eyes() -> None:
    assert stage(verdict("Anna"), verdict("Anna", "refuted", 2, device="laptop")) == "second"
    assert stage(verdict("Anna"), verdict(" ANNA ", clock=2)) == "second"
    assert person("Ånna") == person("A\u030anna")


def test_it_is_blind_only_while_a_second_verdict_is_wanted_and_the_policy_says_so() -> None:
    anna = verdict("Anna")
    found = [stands(anna), stands(anna, policy=SecondReview(blind=False)), stands(anna, verdict("Ben", clock=2))]
    assert [one.blind if one else None for one in found] == [True, False, False]


def test_who_was_asked_by_name_is_waited_for_even_when_two_others_decided() -> None:
    two = (verdict("Anna"), verdict("Cleo", clock=2))
    found = stands(*two, why=(), requests=(asked("Ben", 3, reason="he knows"),))
    assert found is not None
    assert (found.stage, found.of, found.blind, found.why) == ("second", "Ben", True, ("asked by Eve: he knows",))
    assert found.open_to("ben")
    assert not found.open_to("Dora")
    assert stage(*two, verdict("Ben", clock=4), why=(), requests=(asked("Ben", 3),)) == "settled"


def test_of_several_requests_the_latest_says_whom() -> None:
    found = stands(verdict("Anna"), requests=(asked("Ben", 5), asked("Cleo", 3)))
    assert found is not None
    assert found.of == "Ben"


def test_an_adjudication_answers_what_was_asked_before_it_and_not_what_is_asked_after() -> None:
    third = verdict("Cleo", clock=5, third=True)
    assert stage(third, requests=(asked("Ben", 3),)) == "settled"
    assert stage(third, requests=(asked("Ben", 7),)) == "second"
    assert stage(third, verdict("Anna", "refuted", 6)) == "adjudicate"


def test_who_was_party_to_an_adjudication_is_asked_neither_again_nor_to_adjudicate() -> None:
    past = (verdict("Anna", clock=1), verdict("Ben", "refuted", 2))
    event = Adjudicated(CLAIM, "refuted", "why", supersedes=tuple(one.hash for one in past))
    third = replace(verdict("Cleo", "refuted", 5), event=event)
    found = where_it_stands("c-1", WANTED, (third, verdict("Anna", clock=6)), (), POLICY, past)
    assert found is not None
    assert (found.stage, found.whom()) == ("adjudicate", "anybody but Cleo and Anna and Ben")
    assert [found.open_to(name) for name in ("Anna", "ben", "Cleo", "Dora")] == [False, False, False, True]
    again = where_it_stands("c-1", WANTED, (third, verdict("Anna", clock=8)), (asked(clock=7),), POLICY, past)
    assert again is not None
    assert (again.stage, again.open_to("Ben"), again.open_to("Dora")) == ("second", False, True)
    assert (again.shown_until, again.hidden) == (7, ("Anna",)), "what was in sight stays, what came under it is hidden"


def test_who_asks_again_hides_nothing_that_two_had_said_in_sight_of_all() -> None:
    two = (verdict("Anna"), verdict("Ben", clock=2))
    found = stands(*two, verdict("Cleo", clock=4), requests=(asked("Dora", 3),))
    assert found is not None
    assert (found.blind, found.shown_until, found.hidden) == (True, 3, ("Cleo",))
    alone = stands(verdict("Anna"), why=(), requests=(asked("Dora", 3),))
    assert alone is not None
    assert alone.hidden == ("Anna",), "one alone is the first of the pair that is asked for"


def test_who_differs_from_their_own_verdict_decides_once_more_before_anybody_adjudicates() -> None:
    own = (verdict("Ann Lee"), verdict("ann lee", "refuted", 2, device="laptop"))
    for more in ((), (verdict("Ben", clock=3),)):
        found = stands(*own, *more, why=())
        assert found is not None
        assert (found.stage, found.open_to("ANN LEE"), found.open_to("Ben")) == ("again", True, False)
    assert stage(*own, why=WANTED) == "second"


def test_anybody_but_who_gave_one_may_give_the_other() -> None:
    found = stands(verdict("Anna"))
    assert found is not None
    assert found.whom() == "anybody but Anna"
    assert (found.open_to("Ben"), found.open_to("anna")) == (True, False)


def test_assignment_falls_to_one_of_the_reviewers_who_has_not_decided() -> None:
    policy = SecondReview(reviewers=("Anna", "Ben", "Cleo"))
    found = [assigned(f"c-{number}", policy, ["anna"]) for number in range(400)]
    assert set(found) == {"Ben", "Cleo"}
    assert 150 < found.count("Ben") < 250
    assert assigned("c-1", policy, ["Anna", "Ben", "Cleo"]) == ""
    assert found == [assigned(f"c-{number}", policy, ["Anna"]) for number in range(400)]


@LAWS
@given(st.integers(0, 10_000), st.sampled_from(["Anna", "Ben", "Cleo"]))
def test_a_reviewer_who_joins_takes_claims_and_moves_none_between_others(number: int, first: str) -> None:
    before = assigned(f"c-{number}", SecondReview(reviewers=("Anna", "Ben", "Cleo")), [first])
    after = assigned(f"c-{number}", SecondReview(reviewers=("Dora", "Anna", "Ben", "Cleo")), [first])
    assert after in (before, "Dora")


def test_the_sample_is_the_share_and_depends_on_seed_and_claim_alone() -> None:
    fifth = SecondReview(share=0.2, seed="one")
    drawn = [number for number in range(5000) if sampled(f"c-{number}", fifth)]
    assert 900 < len(drawn) < 1100
    assert drawn == [number for number in range(5000) if sampled(f"c-{number}", fifth)]
    assert drawn != [number for number in range(5000) if sampled(f"c-{number}", SecondReview(share=0.2, seed="two"))]
    assert not any(sampled(f"c-{number}", SecondReview()) for number in range(500))
    assert all(sampled(f"c-{number}", SecondReview(share=1)) for number in range(500))
    larger = SecondReview(share=0.4, seed="one")
    assert all(sampled(f"c-{number}", larger) for number in drawn), "a larger share keeps what was drawn"


def test_the_policy_demands_by_kind_by_misconduct_and_of_the_rest_by_sample() -> None:
    policy = Policy(second=SecondReview(kinds=("number",), share=1), misconduct=Misconduct(second_review=True))
    assert demanded("c-1", lambda: ("number", "misconduct"), policy) == ("kind number", "kind misconduct")
    assert demanded("c-1", lambda: ("name",), policy) == ("sample",)
    assert demanded("c-1", lambda: ("number", "misconduct"), Policy()) == ()


def test_kinds_are_not_read_where_no_policy_asks_for_them() -> None:
    def never() -> tuple[str, ...]:
        raise AssertionError("reading a claim costs time")

    assert demanded("c-1", never, Policy(second=SecondReview(share=1))) == ("sample",)


verdicts = st.lists(
    st.builds(
        verdict,
        st.sampled_from(["Anna", "Ben", "Cleo"]),
        st.sampled_from(["supported", "refuted"]),
        st.integers(1, 9),
        third=st.booleans(),
    ),
    max_size=5,
)


@LAWS
@given(verdicts, st.lists(st.builds(asked, st.sampled_from(["", "Ben"]), st.integers(1, 9)), max_size=2), st.randoms())
def test_the_order_of_arrival_makes_no_difference(given_: list[Verdict], requests: list[Any], random: Any) -> None:
    given_ = list({(one.reviewer, one.clock): one for one in given_}.values())
    requests = list({one.clock: one for one in requests}.values())
    there = stands(*given_, requests=tuple(requests))
    random.shuffle(given_)
    random.shuffle(requests)
    assert there == stands(*given_, requests=tuple(requests))


@LAWS
@given(verdicts)
def test_nobody_who_gave_a_verdict_is_waited_for(given_: list[Verdict]) -> None:
    found = stands(*given_, policy=SecondReview(reviewers=("Anna", "Ben")))
    if found and found.stage in ("second", "adjudicate"):
        assert not any(found.open_to(one.reviewer) for one in given_)
        assert found.of not in {one.reviewer for one in given_}
