"""An item that the claim leaves out of a list by name."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare

LISTED = """The Nome agency finds helpers for households in the valley. {}

1. Window cleaning (40 euros): We bring our own ladders.
2. Light garden work (30 euros): We mow, rake and plant.

Call us on weekdays."""
OFFERED, DENIED = "Our helpers do all of this:", "What our helpers do not do:"


def relation(claim: str, lead: str = OFFERED) -> str:
    return compare(claim, [SourceText("s", LISTED.format(lead))]).relation


@pytest.mark.parametrize(
    "excepting", ["but not light garden work", "excluding light garden work", "except light garden work"]
)
def test_an_item_that_is_listed_is_held_against_a_claim_that_leaves_it_out(excepting: str) -> None:
    assert relation(f"The Nome agency finds helpers for window cleaning, {excepting}, in the valley.") == "contradicts"


def test_an_item_of_a_list_of_what_is_not_done_is_no_conflict() -> None:
    claim = "The Nome agency finds helpers for households, but not light garden work, in the valley."
    assert relation(claim, DENIED) != "contradicts"


@pytest.mark.parametrize("item", ["heavy garden work", "garden", "light bulbs"])
def test_another_item_is_no_conflict(item: str) -> None:
    assert relation(f"The Nome agency finds helpers for window cleaning, but not {item}, in the valley.") != "contradicts"
