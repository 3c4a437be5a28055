"""Hedges: which way words before and behind a figure move it, whatever stands between, strengthens or negates them."""

from __future__ import annotations

import pytest

from verifybench.model.value import Hedge, Kind, Value
from verifybench.values import recognise
from verifybench.values.tables import hedges


def only(text: str) -> Value:
    found = recognise(text)
    assert len(found) == 1, [(value.kind, value.text) for value in found]
    return found[0]


DIRECTIONS: dict[Hedge, list[str]] = {
    "approx": [
        "about 40 boats",
        "an estimated 40 boats",
        "c. 40 boats",
        "~40 boats",
        "in the region of 40 boats",
        "40 boats or so",
        "40-odd boats",
        "40ish boats",
        "40 boats, give or take",
    ],
    "nearly": [
        "almost 40 boats",
        "close to 40 boats",
        "just short of 40 boats",
        "slightly fewer than 40 boats",
        "a shade under 40 boats",
        "not quite 40 boats",
    ],
    "at_least": [
        "no fewer than 40 boats",
        "at the very least 40 boats",
        "a minimum of 40 boats",
        "40 boats or more",
        "40+ boats",
        "40-plus boats",
        ">= 40 boats",
        "not under 40 boats",
        "at least another 40 boats",
        "as few as 40 boats",
        "a good 40 boats",
    ],
    "more_than": [
        "more than 40 boats",
        "well over 40 boats",
        "far more than 40 boats",
        "upwards of 40 boats",
        "more than an estimated 40 boats",
        "more than a record total of 40 boats",
        "the losses exceeded 40 boats",
        "the losses topped 40 boats",
        "a little over 40 boats",
        "40 boats and counting",
    ],
    "at_most": [
        "up to 40 boats",
        "up to a record 40 boats",
        "no more than 40 boats",
        "not significantly more than 40 boats",
        "the losses did not exceed 40 boats",
        "as many as 40 boats",
        "40 boats at most",
        "40 boats or fewer",
        "max. 40 boats",
        "at the very most 40 boats",
    ],
    "less_than": [
        "fewer than 40 boats",
        "well under 40 boats",
        "not even 40 boats",
        "losses fell below 40 boats",
        "<40 boats",
    ],
    "exact": ["exactly 40 boats", "only 40 boats", "a total of 40 boats", "a record 40 boats", "all 40 boats"],
}


@pytest.mark.parametrize(("text", "hedge"), [(text, hedge) for hedge, texts in DIRECTIONS.items() for text in texts])
def test_a_wording_moves_the_figure_its_way(text: str, hedge: Hedge) -> None:
    value = only(text)
    assert (value.hedge, value.amount, value.noun) == (hedge, 40, "boats")


@pytest.mark.parametrize("word", [*hedges.UP, *hedges.DOWN])
def test_every_comparative_of_the_table_is_a_bound_and_no_turns_it_round(word: str) -> None:
    plain, negated = only(f"{word} than 40 boats"), only(f"no {word} than 40 boats")
    assert (plain.hedge, negated.hedge) in (("more_than", "at_most"), ("less_than", "at_least"))
    assert (plain.low is None) == (word in hedges.DOWN)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("He spoke about 3 cases.", [("count", "exact")]),
        ("He paid $3m over three years.", [("money", "exact"), ("duration", "exact")]),
        ("It took over three years.", [("duration", "more_than")]),
        ("over a 10-day period", [("duration", "exact")]),
        ("up to a 30% increase", [("percent", "at_most")]),
        ("above 1,000 and below 1,500", [("count", "exact")]),  # one range
        ("over the past 5 years", [("date", "exact")]),
    ],
)
def test_prepositions_of_topic_place_and_time_are_no_hedges(text: str, read: list[tuple[Kind, Hedge]]) -> None:
    assert [(value.kind, value.hedge) for value in recognise(text, date="2021-05-03")] == read


def test_of_two_hedges_the_one_with_a_direction_counts() -> None:
    assert only("at least about 40 boats").hedge == "at_least"
    assert only("as many as an estimated 40 boats").hedge == "at_most"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("65 and older", 65, None),
        ("no younger than 14", 14, None),
        ("under the age of 18", None, 18),
        ("over-65s", 65, None),
    ],
)
def test_older_younger_and_the_age_of_say_that_a_bound_is_an_age(text: str, low: float | None, high: float | None) -> None:
    value = only(text)
    years = [end and end / (365.25 * 86400) for end in (value.low, value.high)]
    assert (value.kind, years) == ("age", [low, high])
