"""How much something changed, told without a figure."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare

SOURCE = (
    "The dairy at Vik put in new tanks, pumps and a cooling plant last spring. "
    "Farmers report a 30% rise in milk deliveries and a 4% fall in waste since then. Prices did not change."
)
CLAIM = "The dairy at Vik put in new tanks, pumps and a cooling plant, {}."


def relation(told: str) -> str:
    return compare(CLAIM.format(told), [SourceText("s", SOURCE)]).relation


@pytest.mark.parametrize(
    "told",
    ["with farmers reporting only negligible changes in milk deliveries", "and farmers saw no change in milk deliveries"],
)
def test_next_to_no_change_is_held_against_many_per_cent(told: str) -> None:
    assert relation(told) == "contradicts"


@pytest.mark.parametrize(
    "told",
    [
        "with a slight decline in waste",
        "with no small rise in milk deliveries",
        "with marginal changes in energy use",
        "with a notable change in milk deliveries",
    ],
)
def test_few_per_cent_or_a_change_of_something_else_is_no_conflict(told: str) -> None:
    assert relation(told) != "contradicts"


def test_many_per_cent_are_held_against_next_to_no_change() -> None:
    source = "Critics found only a marginal rise in rail freight on the line."
    claim = "The new tunnel brought a 40% rise in rail freight on the line."
    assert compare(claim, [SourceText("s", source)]).relation == "contradicts"
