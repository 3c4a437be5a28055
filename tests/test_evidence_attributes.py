"""Attributes of one noun that exclude each other, among much else that a claim tells."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare
from verifybench.model.evidence import Reason

MUCH_ELSE = "Halden is a young firm from Lund that repairs bicycles, trains mechanics and sells used parts to schools"
SOURCE = (
    "Halden, a young firm from Lund, repairs bicycles and sells used parts to schools. It trains mechanics. "
    "We invite every school to a complimentary guided tour of the workshop. The annual congress of mechanics is held in Lund. "
    "We also have sturdy, high-pressure tyres. Each buyer gets a check of the brakes at no cost."
)


def rules(claim: str, source: str) -> list[str]:
    found = compare(claim, [SourceText("s", source)])
    held: list[Reason] = [
        reason for one in found.passages if one.judgement.relation == "contradicts" for reason in one.judgement.reasons
    ]
    return [reason.rule for reason in held]


@pytest.mark.parametrize(
    "told",
    [
        "and invites schools to a paid tour of the workshop.",
        "and holds a monthly congress of mechanics in Lund.",
        "and has sturdy low-pressure tyres.",
        "and gives each buyer a paid check of the brakes.",
    ],
)
def test_an_opposite_attribute_of_the_same_noun_is_held_against_the_claim(told: str) -> None:
    assert "attribute.opposed" in rules(f"{MUCH_ELSE}, {told}", SOURCE)


@pytest.mark.parametrize(
    "told",
    [
        "and invites schools to a free tour of the workshop.",
        "and gives each buyer a free check of the brakes.",
        "and sells high-pressure tyres.",
        "and asks for a paid licence.",
        "and sells low-friction tyres.",
        "and invites schools to a tour that is not a paid tour of the workshop.",
    ],
)
def test_the_same_attribute_in_other_words_or_one_of_another_noun_is_no_conflict(told: str) -> None:
    assert compare(f"{MUCH_ELSE}, {told}", [SourceText("s", SOURCE)]).relation != "contradicts"


def test_a_source_that_has_both_attributes_of_a_noun_tells_of_two_things() -> None:
    both = "The office gives free tours of the harbour on Mondays. Its paid tours of the harbour are on Sundays."
    assert "attribute.opposed" not in rules(f"{MUCH_ELSE}, and has paid tours of the harbour on Sundays.", both)


def test_attributes_beside_different_names_are_of_two_things() -> None:
    claim = f"{MUCH_ELSE}, as the weekly paper Varden reported from the workshop."
    source = SOURCE + " The daily paper Glimt reported from the workshop."
    assert "attribute.opposed" not in rules(claim, source)
