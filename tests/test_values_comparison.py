"""How two values stand to each other, and the rule that says so."""

from __future__ import annotations

import pytest

from verifybench.model.value import Value
from verifybench.values import compare, recognise


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
        ("12 officers", "13 people", "disjoint", "value.disjoint"),
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


def test_the_reason_reads_in_one_line() -> None:
    assert compare(one("more than 40 GB"), one("40 GB")).message == "40 GB touches the bound of more than 40 GB"
