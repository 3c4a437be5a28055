"""A thing the claim says nobody gives or has, among much else, and the sentence of the source that gives it."""

from __future__ import annotations

import pytest

from verifybench.claims import analyse
from verifybench.evidence import SourceText, compare
from verifybench.evidence.rules import denied
from verifybench.evidence.words import read

MUCH_ELSE = "Halden is a young firm from Lund that repairs bicycles, trains mechanics and sells used parts to schools"
SOURCE = (
    "Halden, a young firm from Lund, repairs bicycles and sells used parts to schools. It trains mechanics. "
    "We are glad to provide a 30-day risk-free trial of our service plan. As a special offer we give a 15% discount on the "
    "listed prices. The plan includes: - Free advice on lights and brakes."
)


@pytest.mark.parametrize(
    "denial",
    [
        "but does not offer a 30-day risk-free trial.",
        "without offering a risk-free trial.",
        "with no discount on the listed prices.",
        "but does not include free advice.",
        "but gives no discount.",
    ],
)
def test_a_thing_denied_among_much_else_is_held_against_the_sentence_that_gives_it(denial: str) -> None:
    assert compare(f"{MUCH_ELSE}, {denial}", [SourceText("s", SOURCE)]).relation == "contradicts"


@pytest.mark.parametrize(
    "denial",
    [
        "but does not offer a 60-day trial.",
        "with no discount on spare tyres.",
        "but does not include free delivery.",
        "and gives a discount on the listed prices.",
    ],
)
def test_another_thing_of_that_name_is_no_conflict(denial: str) -> None:
    assert compare(f"{MUCH_ELSE}, {denial}", [SourceText("s", SOURCE)]).relation != "contradicts"


@pytest.mark.parametrize(
    "text",
    [
        "Workers want the firm to offer a pension plan.",
        "The firm may offer a pension plan.",
        "Workers had asked for a pension plan to be included.",
        "The firm lost its pension plan.",
        "The firm plans to provide a pension plan.",
        "The firm gives no pension plan.",
    ],
)
def test_what_is_wanted_or_may_come_is_not_given(text: str) -> None:
    found = denied.findings(read(analyse("The firm offers no pension plan.")[0]), read(analyse(text)[0]))
    assert "differs" not in {finding.stance for finding in found}
