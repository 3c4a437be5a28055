"""What must not count as support or agreement, however alike the words are."""

from __future__ import annotations

import pytest
from comparing import against, best_rules

from verifybench.evidence import SourceText, agree


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Olga Petrova was held in Perm in 2019 and jailed for five years.",
            "Anna Petrova was held in Perm in 2019 and jailed for five years.",
        ),
        ("Olga Petrova was held in Perm in 2019.", "A. Petrova was held in Perm in 2019."),
        ("George Bush opened the bridge in 2019.", "Barbara Bush opened the bridge in 2019."),
    ],
)
def test_a_person_of_the_same_family_name_and_another_given_name_is_another_subject(claim: str, text: str) -> None:
    found = against(claim, text)
    assert found.relation == "mentions"
    assert best_rules(found)[0] == "subject.differs"


@pytest.mark.parametrize(
    "passage", ["Petrova was held in Perm in 2019.", "Anna Petrova and Petrova’s aunt were held in Perm in 2019."]
)
def test_a_family_name_alone_may_be_the_persons_own(passage: str) -> None:
    assert against("Olga Petrova was held in Perm in 2019.", passage).relation != "mentions"


def test_a_sentence_whose_subject_has_no_telling_word_supports_itself() -> None:
    assert against("The mine closed in 2019.", "The mine closed in 2019.").relation == "supports"
    assert against("It closed in 2019.", "It closed in 2019.").relation == "partly"


@pytest.mark.parametrize(
    ("claim", "text"), [("Nearly 100 people died.", "103 people died."), ("103 people died.", "Almost 100 people died.")]
)
def test_nearly_so_many_is_not_said_of_more(claim: str, text: str) -> None:
    found = against(claim, text)
    assert (found.relation, best_rules(found)[0]) == ("partly", "nearly.passed")
    assert against("Nearly 100 people died.", "97 people died.").relation == "supports"
    assert against("Nearly 100 people died.", "150 people died.").relation == "contradicts"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bridge cost €3m.", "The bridge cost $3m."),
        ("Unemployment fell by 3 per cent.", "Unemployment fell by 3 percentage points."),
        ("In 2019 the city paid €3m for the old bridge.", "In 2019 the city paid $3m for the old bridge."),
    ],
)
def test_figures_that_cannot_be_compared_in_one_place_are_no_agreement(one: str, other: str) -> None:
    assert agree(SourceText("a", one), SourceText("b", other)).relation == "unrelated"
    assert agree(SourceText("a", one), SourceText("b", one)).relation == "agree"


def test_sources_agree_on_a_figure_though_each_has_others() -> None:
    one = "Twelve people were hurt in the harbour fire on Berg Street, with damage of €3m."
    other = "Twelve people were hurt in the harbour fire on Berg Street, which 40 engines fought."
    assert agree(SourceText("a", one), SourceText("b", other)).relation == "agree"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The judge sentenced Karr to five years.", "Karr sentenced the judge to five years."),
        ("Arsenal beat Leeds 3-1.", "Leeds beat Arsenal 3-1."),
        ("The union sued the ministry in 2019.", "The ministry sued the union in 2019."),
    ],
)
def test_who_did_it_to_whom_is_no_matter_of_the_same_words(claim: str, text: str) -> None:
    found = against(claim, text)
    assert (found.relation, found.passages[0].judgement.certainty) == ("contradicts", "possible")
    assert best_rules(found)[0] == "roles.swapped"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Anna Holm killed Ivan Petrov in March 2021.", "Ivan Petrov was killed in March 2021."),
        ("Anna Holm bribed the mayor of Lund.", "The mayor of Lund was bribed."),
        ("Leeds sold the ground in 2019.", "The ground was sold in 2019."),
        ("Anna Holm killed Ivan Petrov.", "Ivan Petrov was killed and Anna Holm was wounded."),
        ("Anna Holm won the prize.", "Anna Holm was on stage when the prize was won."),
    ],
)
def test_a_passive_that_does_not_say_who_did_it_supports_no_claim_that_does(claim: str, text: str) -> None:
    found = against(claim, text)
    assert found.relation in ("partly", "mentions")
    assert {"name.missing", "predicate.partly"} & set(best_rules(found))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The bridge was closed on Monday and Sunday.", "The bridge was closed on Monday and not on Sunday."),
        ("The bridge was closed on Monday and not on Sunday.", "The bridge was closed on Monday and on Sunday."),
        ("The bridge was closed on Monday and not on Sunday.", "The bridge was closed on Sunday and not on Monday."),
        ("Berg gave the keys to the brother.", "Berg gave the keys to the sister and not to the brother."),
    ],
)
def test_what_is_denied_of_one_day_or_person_alone_is_not_told_of_it(claim: str, text: str) -> None:
    found = against(claim, text)
    assert found.relation == "contradicts"
    assert best_rules(found).count("polarity.negated") == 1


def test_another_deed_of_the_same_person_is_no_part_of_the_claim() -> None:
    found = against("Ben Vik was elected in 2015.", "The court opened an inquiry into Ben Vik in 2020.")
    assert (found.relation, best_rules(found)[0]) == ("mentions", "attribute.differs")


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Karr met Petrova in 2019.", "Petrova met Karr in 2019."),
        ("The union sued the ministry in 2019.", "The ministry was sued by the union in 2019."),
        ("Leeds lost and Arsenal won the cup in 2019.", "Arsenal won the cup and Leeds lost in 2019."),
    ],
)
def test_a_passive_and_a_mutual_verb_turn_nobody_round(claim: str, text: str) -> None:
    assert against(claim, text).relation != "contradicts"


@pytest.mark.parametrize("told", ["The WHO said that", "WHO said", "According to the WHO,"])
def test_what_a_body_with_the_initials_of_a_word_said_is_only_said(told: str) -> None:
    found = against("300 people fell ill in Lund.", f"{told} 300 people fell ill in Lund.")
    assert (found.relation, best_rules(found)[-1]) == ("partly", "said.only")


def test_a_denial_keeps_words_from_supporting_though_its_clause_is_misread() -> None:
    found = against(
        "The mine had been inspected before the accident.",
        "The mine where eleven miners died had not been inspected before the accident.",
    )
    assert found.relation != "supports"
