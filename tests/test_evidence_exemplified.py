"""Whose case is told."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare

SOURCE = (
    "Dear Mr Lie, your bakery in Moss, Korn & Kli, caught our eye. We at Tine Ovens build and mend ovens for bakeries. "
    "To show what we can do: the Grane Bakery saved 22% of its energy within 9 months."
)
CLAIM = (
    "Tine Ovens builds and mends ovens for bakeries. They {} {} as an example of a customer who saved 22% of its energy."
)


def relation(name: str, how: str = "use") -> str:
    return compare(CLAIM.format(how, name), [SourceText("s", SOURCE)]).relation


@pytest.mark.parametrize("how", ["use", "present", "give"])
def test_the_case_of_another_is_held_against_the_claim(how: str) -> None:
    assert relation("Korn & Kli", how) == "contradicts"


def test_the_same_name_shortened_is_no_conflict() -> None:
    assert relation("the Grane Bakery") != "contradicts"


def test_where_a_figure_differs_as_well_it_is_the_figure_that_is_held_against_the_claim() -> None:
    claim = CLAIM.format("use", "Korn & Kli").replace("energy.", "energy within two months.")
    found = compare(claim, [SourceText("s", SOURCE)])
    rules = {reason.rule for one in found.passages for reason in one.judgement.reasons}
    assert (found.relation, "name.differs" in rules) == ("contradicts", False)


def test_another_figure_tells_of_another_case() -> None:
    claim = "Tine Ovens builds ovens. They cite Korn & Kli as an example of a customer who saved four hours a week."
    assert compare(claim, [SourceText("s", SOURCE)]).relation != "contradicts"
