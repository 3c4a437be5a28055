"""What the propositions of a passage say of those of a claim: agreeing, differing, less, and of somebody else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import judge
from verifybench.evidence.content import content
from verifybench.evidence.matching import told
from verifybench.evidence.matching.referring import Both
from verifybench.evidence.words import View, read
from verifybench.model.evidence import Judgement

AGREES = [
    ("The fire was extinguished by the crew.", "The crew put out the fire.", "predicate.same"),
    ("Karr was beaten by Moen in Tromsø.", "Moen beat Karr in Tromsø.", "predicate.same"),
    ("Karr lost to Moen in the final.", "Moen beat Karr in the final.", "predicate.converse"),
    ("The mill belonged to the parish.", "The parish owned the mill.", "predicate.converse"),
    ("Anna Lind is older than Per Moen.", "Per Moen is younger than Anna Lind.", "predicate.converse"),
    ("The dog did not survive.", "The dog died.", "predicate.entailed"),
]
DIFFERS = [
    ("Moen signed the treaty.", "Moen did not sign the treaty.", "polarity.negated"),
    ("The town council approved the plan.", "The town council rejected the plan.", "predicate.opposite"),
    ("Moen sued Karr.", "Karr sued Moen.", "roles.swapped"),
    ("Anna Lind is older than Per Moen.", "Anna Lind is younger than Per Moen.", "predicate.opposite"),
    ("The cook was rescued.", "All those on board were rescued except the cook.", "scope.excepted"),
]
LESS = [
    ("The firm opened a factory in Ludz.", "The firm plans to open a factory in Ludz.", "modality.weaker"),
    ("The climbers reached the hut.", "The climbers may have reached the hut.", "modality.weaker"),
    ("All the tenants accepted the offer.", "Some of the tenants accepted the offer.", "quantity.weaker"),
]
APART = [
    ("The opposition called off the strike.", "The union called off the strike after the opposition had agreed."),
    ("Pavel cooked the soup for the lunch.", "Maria cooked the soup and Pavel baked the bread for the lunch."),
]


def view(text: str) -> View:
    return content(read(analyse(text)[0]))


def about(claim: str, passage: str) -> Judgement:
    return judge(analyse(claim)[0], analyse(passage)[0])


def rules(claim: str, passage: str) -> dict[str, str]:
    found = told(Both(view(claim), view(passage), known=True))
    return {one.rule: one.verdict for one in found.values()}


@pytest.mark.parametrize(("claim", "passage", "rule"), AGREES)
def test_the_same_said_otherwise_agrees(claim: str, passage: str, rule: str) -> None:
    assert rules(claim, passage).get(rule) == "agrees", rules(claim, passage)
    assert about(claim, passage).relation != "contradicts"


@pytest.mark.parametrize(("claim", "passage", "rule"), DIFFERS)
def test_what_excludes_the_claim_differs_by_its_rule(claim: str, passage: str, rule: str) -> None:
    assert rules(claim, passage).get(rule) == "differs", rules(claim, passage)
    assert about(claim, passage).relation == "contradicts"


@pytest.mark.parametrize(("claim", "passage", "rule"), LESS)
def test_what_is_less_than_said_does_not_support(claim: str, passage: str, rule: str) -> None:
    assert rules(claim, passage).get(rule) == "weaker", rules(claim, passage)
    assert about(claim, passage).relation != "supports"


@pytest.mark.parametrize(("claim", "passage"), APART)
def test_all_words_of_a_claim_do_not_support_it_where_another_did_it(claim: str, passage: str) -> None:
    assert about(claim, passage).relation != "supports"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Karr lost to Moen in the final.", "Moen beat Karr in the final."),
        ("Ada borrowed a tent from Bruno Haas.", "Bruno Haas lent a tent to Ada."),
    ],
)
def test_the_other_side_of_a_deed_is_no_conflict_of_words(claim: str, passage: str) -> None:
    assert about(claim, passage).relation != "contradicts"


def test_a_deed_denied_of_somebody_else_is_no_conflict() -> None:
    assert (
        about("Ada Lind was acquitted of fraud.", "The court convicted the banker Uwe Haas of fraud.").relation
        != "contradicts"
    )


SUBJECTS, VERBS, OBJECTS = ("Moen", "Ada Lind", "The council"), ("sold", "repaired", "bought"), ("the mill", "the ferry")


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.sampled_from(SUBJECTS), st.sampled_from(VERBS), st.sampled_from(OBJECTS))
def test_a_claim_agrees_with_itself_active_or_passive_and_not_with_its_negation(who: str, did: str, what: str) -> None:
    active, passive = (
        f"{who} {did} {what}.",
        f"{what.capitalize()} was {did} by {who[0].lower() + who[1:] if who[0] == 'T' else who}.",
    )
    denied = passive.replace(" was ", " was not ")
    for claim, passage in ((active, active), (active, passive), (passive, active)):
        assert {one.verdict for one in told(Both(view(claim), view(passage), known=True)).values()} == {"agrees"}
    assert "differs" in rules(active, denied).values()
    assert about(active, denied).relation == "contradicts"


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_are_held_against_each_other_the_same_way_twice(one: str, other: str) -> None:
    found = [
        [told(Both(content(read(a)), content(read(b)))) for a in analyse(one) for b in analyse(other)] for _ in range(2)
    ]
    assert repr(found[0]) == repr(found[1])
