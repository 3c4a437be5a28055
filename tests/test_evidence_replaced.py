"""A figure that the claim puts another in the place of."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare

SOURCE = (
    "The council of Vik met on Monday. A new roof could lower the heating costs of the school by up to 45%. "
    "The roof would be paid over 12 years, and the school has 310 pupils."
)


def relation(told: str) -> str:
    return compare(f"The council of Vik met on Monday. The mayor {told}.", [SourceText("s", SOURCE)]).relation


@pytest.mark.parametrize(
    "told",
    [
        "spoke of a 25% cut in heating costs for the school instead of 45%",
        "said that heating costs would be cut by 25% rather than 45%",
    ],
)
def test_a_figure_said_not_to_be_so_is_held_against_a_source_that_has_it(told: str) -> None:
    assert relation(told) == "contradicts"


@pytest.mark.parametrize(
    "told",
    [
        "spoke of a cut of up to 45% in heating costs for the school instead of 25%",
        "said that the prices of tickets rose by 60% rather than 70%",
    ],
)
def test_a_figure_put_in_the_place_of_one_that_the_source_lacks_is_no_conflict(told: str) -> None:
    assert relation(told) != "contradicts"


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("The council cut the fee by 20% rather than by 30% as planned.", "The council had planned to cut the fee by 30%."),
        (
            "The council cut the fee by 20% rather than 30%.",
            "Parents had expected that the council would cut the fee by 30%.",
        ),
    ],
)
def test_a_figure_that_was_only_expected_is_not_put_in_the_place_of_another(told: str, source: str) -> None:
    found = compare(told, [SourceText("s", source)])
    assert "value.denied" not in [reason.rule for one in found.passages for reason in one.judgement.reasons]
