"""How two values stand to each other, and the rule that says so."""

from __future__ import annotations

import pytest

from verifybench.model.value import Value
from verifybench.values import compare, compare_limits, recognise


def one(text: str) -> Value:
    return recognise(text)[0]


@pytest.mark.parametrize(
    ("a", "b", "outcome", "rule"),
    [
        ("five years", "60 months", "equal", "value.equal"),
        ("half of voters", "50 percent of voters", "equal", "value.equal"),
        ("one in five voters", "20% of voters", "equal", "value.equal"),
        ("a dozen eggs", "12 eggs", "equal", "value.equal"),
        ("18 months", "1.5 years", "equal", "value.equal"),
        ("1.2 million people", "1,187,000 people", "rounds", "value.rounds"),
        ("a third of voters", "33% of voters", "rounds", "value.rounds"),
        ("in May 2020", "5 May 2020", "rounds", "value.rounds"),
        ("about 400 people", "412 people", "rounds", "value.rounds"),
        ("more than 100 people", "103 people", "bound", "value.bound"),
        ("more than 40 GB", "40 GB", "bound", "bound.touches"),
        ("since 2015", "in 2018", "bound", "value.bound"),
        ("dozens of officers", "30 officers", "rounds", "value.rounds"),
        ("412 passengers", "450 passengers", "disjoint", "value.disjoint"),
        ("more than 100 people", "80 people", "disjoint", "value.disjoint"),
        ("nine years", "five years", "disjoint", "value.disjoint"),
        ("10 km", "10 miles", "disjoint", "value.disjoint"),
        ("in 2015", "in 2016", "disjoint", "value.disjoint"),
        ("7-4 win", "5-4 win", "disjoint", "value.disjoint"),
        ("€3m", "$3m", "incomparable", "value.incomparable"),
        ("12 officers", "12 percent", "incomparable", "value.incomparable"),
        ("3 percent", "3 percentage points", "incomparable", "value.incomparable"),
        ("12 dogs", "13 cats", "incomparable", "value.incomparable"),
        ("12 officers", "13 people", "incomparable", "value.incomparable"),
        ("15 officers", "13 people", "disjoint", "value.disjoint"),
        ("412 passengers", "412 people", "equal", "value.equal"),
        ("13 people", "40 shops", "incomparable", "value.incomparable"),
        ("12 dogs", "12 animals", "equal", "value.equal"),
        ("500 Swiss francs", "500 francs", "equal", "value.equal"),
        ("500 Swiss francs", "600 francs", "incomparable", "value.incomparable"),
        ("500 Swiss francs", "500 crowns", "incomparable", "value.incomparable"),
        ("10 Canadian dollars", "10 dollars", "incomparable", "value.incomparable"),
        ("10 miles", "16 km", "rounds", "value.rounds"),
        ("10 miles", "15 km", "disjoint", "value.disjoint"),
        ("30 days", "one month", "rounds", "value.rounds"),
        ("52 weeks", "one year", "rounds", "value.rounds"),
        ("100 °F", "38 °C", "rounds", "value.rounds"),
        ("40 GB", "40 GiB", "rounds", "value.rounds"),
        ("40 GB", "45 GiB", "disjoint", "value.disjoint"),
        ("2.5 percent", "2 percent", "rounds", "value.rounds"),
        ("2.5 percent", "3 percent", "rounds", "value.rounds"),
        ("3.5 percent", "3 percent", "disjoint", "value.disjoint"),
        ("10 a.m.", "10:30 a.m.", "disjoint", "value.disjoint"),
        ("12/05/2011", "5 December 2011", "equal", "value.equal"),
        ("12/05/2011", "1 August 2011", "disjoint", "value.disjoint"),
        ("100 francs", "100 crowns", "incomparable", "value.incomparable"),
        ("last year", "in 2015", "incomparable", "value.incomparable"),
    ],
)
def test_a_pair_has_one_outcome_whichever_comes_first(a: str, b: str, outcome: str, rule: str) -> None:
    forward, backward = compare(one(a), one(b)), compare(one(b), one(a))
    assert forward == backward
    assert (forward.outcome, forward.rule) == (outcome, rule), forward.message


def test_a_stated_equivalent_stands_for_the_amount() -> None:
    crowns = one("1.2 million crowns ($115,000)")
    assert compare(crowns, one("$115,000")).outcome == "equal"
    assert compare(crowns, one("1.2 million crowns")).outcome == "equal"
    assert compare(crowns, one("$300,000")).outcome == "disjoint"
    assert compare(crowns, one("€110,000")).outcome == "incomparable"


def test_amounts_in_one_currency_differ_though_both_texts_convert_them_alike() -> None:
    assert compare(one("300,000 rubles ($3,800)"), one("310,000 rubles ($3,800)")).outcome == "disjoint"
    assert compare(one("300,000 rubles ($3,800)"), one("300,000 rubles ($4,900)")).outcome == "equal"


def test_the_reason_reads_in_one_line() -> None:
    assert compare(one("more than 40 GB"), one("40 GB")).message == "40 GB touches the bound of more than 40 GB"
    assert compare(one("10 miles"), one("15 km")).message == "15 km (9.321 miles) is not 10 miles"
    assert compare(one("12 officers"), one("13 people")).message == "13 people may count others beside 12 officers"


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("since 2011", "since 2015", "disjoint"),
        ("since 2011", "since May 2011", "rounds"),
        ("since 2011", "from 2015 to 2018", "disjoint"),
        ("from 2011 to 2014", "from 2011 to 2016", "disjoint"),
        ("from 2011 to 2014", "2011–2014", "equal"),
        ("3–10 May 2012", "from 3 May to 12 May 2012", "disjoint"),
        ("until 2014", "from 2011 to 2014", "equal"),
        ("more than 100 people", "more than 200 people", "disjoint"),
        ("more than 10 miles", "more than 16 km", "rounds"),
        ("at least 100 people", "at least 200 people", None),
        ("at least 40 GB", "more than 40 GB", None),
        ("after 2011", "since 2015", None),
        ("since 2011", "in 2013", None),
        ("since 2011", "until 2014", None),
        ("between 2011 and 2014", "between 2012 and 2016", None),
        ("the 1990s", "1994", None),
        ("more than 100 people", "103 people", None),
    ],
)
def test_limits_on_one_side_are_compared_as_the_points_they_name(a: str, b: str, outcome: str | None) -> None:
    forward, backward = compare_limits(one(a), one(b)), compare_limits(one(b), one(a))
    assert forward == backward
    assert (forward and forward.outcome) == outcome
