"""Sums, differences and shares as evidence: agreeing where the words ask for them, else hints; only totals conflict."""

from __future__ import annotations

import pytest

from verifybench.claims import analyse
from verifybench.evidence import Context, SourceText, agree, compare, conflicts, judge
from verifybench.model.claim import Claim, Selector, Statement
from verifybench.model.document import Document
from verifybench.model.evidence import Judgement
from verifybench.text import sha256


def statement(text: str) -> Statement:
    return analyse(text, spans=[(0, len(text))])[0]


def about(claim: str, passage: str, context: Context | None = None) -> Judgement:
    return judge(statement(claim), statement(passage), context=context or Context())


@pytest.mark.parametrize(
    ("claim", "passage", "arithmetic"),
    [
        (
            "The flight carried 450 people.",
            "The flight carried 412 passengers and 38 crew.",
            "412 passengers + 38 crew = 450 people",
        ),
        (
            "Deaths in the city rose by 60 last year.",
            "Deaths in the city rose from 120 to 180 last year.",
            "180 - 120 = 60",
        ),
        (
            "Deaths in the city rose by half last year.",
            "Deaths in the city rose from 120 to 180 last year.",
            "(180 - 120) / 120 = 50%",
        ),
        ("30 per cent of the passengers died.", "12 of the 40 passengers died.", "12 of 40 passengers = 30%"),
        ("30 per cent of the passengers died.", "Of the 40 passengers, 12 died.", "12 of 40 passengers = 30%"),
        ("The war lasted two years.", "The war lasted from 2019 to 2021.", "from 2019 to 2021 = 2 years"),
        ("Police held 20 people in all.", "Police held 12 people in Oslo and 8 in Bergen.", "12 people + 8 = 20 people"),
    ],
)
def test_a_figure_that_a_passage_adds_up_to_is_supported_with_the_arithmetic(
    claim: str, passage: str, arithmetic: str
) -> None:
    found = about(claim, passage)
    reason = next(reason for reason in found.reasons if reason.rule == "value.derived")
    assert found.relation in ("supports", "partly")
    assert reason.message == arithmetic
    assert reason.claim_span is not None
    assert reason.passage_span is not None


@pytest.mark.parametrize("claim", ["In all 450 people were on board.", "In all, 450 people were on board."])
def test_in_all_at_the_head_of_a_sentence_is_a_total_and_no_all(claim: str) -> None:
    found = about(claim, "The ferry carried 412 passengers and 38 crew on board.")
    assert "scope.wider" not in {reason.rule for reason in found.reasons}


def test_a_sum_that_nobody_asked_for_is_a_hint_and_no_support() -> None:
    found = about("The firm paid $8.5 million.", "The firm paid $5 million in 2019 and $3.5 million in 2020.")
    assert found.relation != "supports"
    assert [reason.message for reason in found.reasons if reason.rule == "value.derived"] == [
        "perhaps by chance: 5 million USD + 3.5 million USD = 8.5 million USD"
    ]


def test_the_figures_of_a_list_are_only_partly_shown_by_their_total() -> None:
    found = about("The flight carried 412 passengers and 38 crew.", "The flight carried 450 people in all.")
    assert found.relation == "partly"
    assert {reason.rule for reason in found.reasons} >= {"value.derived"}


def test_a_rise_is_no_fall_of_the_same_size() -> None:
    found = about("Deaths in the city fell by 60 last year.", "Deaths in the city rose from 120 to 180 last year.")
    assert found.relation == "contradicts"
    assert "value.derived" not in {reason.rule for reason in found.reasons}


def test_a_sum_that_misses_the_figure_makes_no_conflict() -> None:
    found = about("The flight carried 460 people.", "The flight carried 412 passengers and 38 crew.")
    assert found.relation != "contradicts"


def test_a_total_may_be_made_up_over_two_sentences_as_a_hint() -> None:
    near = Context(neighbours=(statement("It had 38 crew."),))
    found = about("The flight carried 450 people in all.", "The flight carried 412 passengers.", near)
    assert found.relation != "supports"
    assert "perhaps by chance: 38 crew + 412 passengers = 450 people" in [reason.message for reason in found.reasons]


def test_a_sentence_that_does_not_add_up_is_a_possible_conflict_with_itself() -> None:
    text = "The flight carried 412 passengers and 38 crew, 460 people in all."
    digest = sha256(text)
    document = Document("d", "draft", "d", text, digest, digest)
    claim = Claim("c-1", "d", Selector(text, "", "", 0, len(text), digest), statement(text))
    (conflict,) = conflicts([claim], {}, [], [document])
    assert (conflict.rule, conflict.kind, conflict.certainty) == ("sum.differs", "draft-draft", "possible")
    assert conflict.message == "412 passengers + 38 crew = 450 people, and the sentence says “460 people”"
    assert (conflict.left.focus_text, conflict.right.focus_text) == ("412 passengers and 38 crew", "460 people")
    assert conflict.left.claim == conflict.right.claim == "c-1"


@pytest.mark.parametrize(
    ("claim", "passage", "relation"),
    [
        ("Ivan Petrov has lived in France since 2011.", "Ivan Petrov has lived in France since 2015.", "contradicts"),
        ("Ivan Petrov has lived in France since May 2011.", "Ivan Petrov has lived in France since 2011.", "partly"),
        ("Ivan Petrov was mayor from 2011 to 2014.", "Ivan Petrov was mayor from 2011 to 2016.", "contradicts"),
        ("Ivan Petrov was mayor from 2011 to 2014.", "Ivan Petrov was mayor from 2011 until 2014.", "supports"),
        ("The walk was 10 miles long.", "The walk was 16 km long.", "supports"),
        ("The walk was more than 10 miles long.", "The walk was more than 16 km long.", "partly"),
        ("Ivan Petrov was jailed for two years.", "Ivan Petrov was jailed for 29 months.", "contradicts"),
        ("Ivan Petrov was jailed for one month.", "Ivan Petrov was jailed for 30 days.", "supports"),
        ("The fever reached 100 degrees Fahrenheit.", "The fever reached 38 degrees Celsius.", "supports"),
        ("The fire hurt 13 people.", "The fire hurt 12 officers.", "partly"),
    ],
)
def test_limits_and_units_are_read_as_a_checker_reads_them(claim: str, passage: str, relation: str) -> None:
    assert about(claim, passage).relation == relation


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("460 people were on board, counting the crew.", "412 passengers and 38 crew were on board the ferry."),
        ("412 passengers and 38 crew were on board the ferry.", "460 people in all were on board the ferry."),
        ("430 people in all were on board the ferry.", "412 passengers and 38 crew were on board the ferry."),
    ],
)
def test_a_total_that_the_list_of_the_other_text_does_not_come_to_is_a_possible_conflict(claim: str, passage: str) -> None:
    found = compare(claim, [SourceText("s", passage)])
    judgement = found.passages[0].judgement
    assert (found.relation, judgement.certainty) == ("contradicts", "possible")
    assert judgement.reasons[0].rule == "sum.differs"
    assert "412 passengers + 38 crew = 450 people" in judgement.reasons[0].message
    assert agree(SourceText("a", claim), SourceText("b", passage)).relation == "conflict"


@pytest.mark.parametrize(
    "claim",
    ["460 people were on board.", "450 people were on board, counting the crew.", "About 450 people in all were on board."],
)
def test_a_figure_that_is_no_total_or_the_right_one_is_no_conflict_with_a_list(claim: str) -> None:
    passage = "412 passengers and 38 crew were on board the ferry."
    assert compare(claim, [SourceText("s", passage)]).relation != "contradicts"
