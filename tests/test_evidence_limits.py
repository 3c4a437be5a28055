"""Limits, prices and figures put aside: which figures differ though intervals nest, and which do not though they are apart."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare
from verifybench.evidence.comparing import CompareResult


def against(claim: str, text: str) -> CompareResult:
    return compare(claim, [SourceText("s", text)])


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The bridge carries up to 40 tonnes.", "The bridge carries up to 30 tonnes."),
        ("The drug cuts the risk by up to 30 per cent.", "The drug cuts the risk by up to 50 per cent."),
        ("The hall holds as many as 400 people.", "The hall holds as many as 300 people."),
        ("Shipping is free on orders over $50.", "Shipping is free on all orders over $100."),
        ("The pass is free for pensioners over 60.", "The pass is free for pensioners over 65."),
    ],
)
def test_another_limit_of_what_is_meant_or_reached_is_a_possible_conflict(claim: str, text: str) -> None:
    found = against(claim, text)
    assert found.relation == "contradicts"
    assert {passage.judgement.certainty for passage in found.passages} == {"possible"}


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Tickets cost over $50.", "Tickets cost over $100."),
        ("Prices rose over 5 per cent.", "Prices rose over 8 per cent."),
        ("The book sold more than 500 copies.", "The book sold more than 1,000 copies."),
        ("The drug cuts the risk by up to 50 per cent.", "The drug cuts the risk by 30 per cent."),
        ("Up to 1.2 million people took part.", "Up to 1,187,000 people took part."),
    ],
)
def test_a_bound_that_the_other_text_passes_or_rounds_is_no_conflict(claim: str, text: str) -> None:
    assert against(claim, text).relation != "contradicts"


def test_a_price_is_not_rounded_and_a_crowd_is() -> None:
    assert against("The phone costs $1,000.", "The phone costs $999.").relation == "contradicts"
    assert against("The phone costs about $1,000.", "The phone costs $999.").relation == "supports"
    assert against("The march drew 12,000 people.", "The march drew 11,980 people.").relation == "supports"


def test_two_deadlines_are_one_difference_of_one_offer() -> None:
    claim = "The discount is given to the first 10 customers who sign up before 1 September 2022."
    text = "The discount is given to the first 20 customers who sign up before 31 August 2022."
    assert against(claim, text).relation == "contradicts"


def test_a_count_that_grew_from_one_date_to_the_next_does_not_differ() -> None:
    claim = "In all 40 people had died of the fever by 1 May 2019."
    assert against(claim, "In all 65 people had died of the fever by 1 June 2019.").relation != "contradicts"


def test_shares_of_two_things_do_not_add_up_to_a_third() -> None:
    text = "Members get a 10% discount on the fee. Sales rose after the campaign: the shop saw a 37% increase in sales."
    assert against("The shop saw a 27% increase in sales after the campaign.", text).relation == "contradicts"


@pytest.mark.parametrize(
    ("claim", "relation"),
    [
        ("The final season of the series was its sixth season.", "contradicts"),
        ("The series began its sixth and final season in 2011.", "contradicts"),
        ("The series began its seventh and final season in 2011.", "supports"),
        ("The seventh season of the series was its last.", "supports"),
    ],
)
def test_the_rank_of_the_last_one_is_held_against_that_of_the_last(claim: str, relation: str) -> None:
    text = "In 2011 the series began its seventh and final season, having finished its sixth season as the best of all."
    assert against(claim, text).relation == relation


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The dam at Arven is 64 metres high.", "The Arven dam is the higher one, at 118 metres; Lysk is 64 metres high."),
        ("The station ringed 602 gulls.", "Ducks came first with 602, ahead of gulls with 577."),
        (
            "There were 31 thefts in the first half of the year.",
            "There were 18 thefts in the first half of the year, against 31 before.",
        ),
    ],
)
def test_a_figure_of_another_in_the_same_row_is_no_support(claim: str, text: str) -> None:
    assert against(claim, text).relation == "contradicts"


def test_a_figure_in_a_row_supports_what_it_is_told_of() -> None:
    text = "Ducks came first with 602, ahead of gulls with 577."
    assert against("The station ringed 577 gulls.", text).relation != "contradicts"
    assert against("Berg, of Karsk, sold 40 boats.", "Berg built 12 boats in Karsk, and sold 40.").relation != "contradicts"
