"""A bare number is an age where its subject is a person, and a count where it is not."""

from __future__ import annotations

import pytest

from verifybench.values import recognise


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Velkov was 35 at the time.", "35"),
        ("Oslo-born Velkov was 35 when he left.", "35"),
        ("Was 35 at the time.", "35"),
        ("He says his wife is 41", "41"),
        ("The suspect is 58.", "58"),
        ("The president is 58 and rich.", "58"),
        ("Mrs Velkova is 41, he said.", "41"),
        ("Mr Ivan Velkov was 41.", "41"),
        ("The age of the victim was 58.", "58"),
        ("Nobody under 18 may buy it.", "under 18"),
        ("No one under 18 should buy it.", "under 18"),
        ("Free for pensioners over 65", "over 65"),
        ("Pensioners over 65 may vote.", "over 65"),
        ("Most pensioners over 65 voted for it.", "over 65"),
    ],
)
def test_a_bare_number_told_of_a_person_is_an_age(text: str, shown: str) -> None:
    (value,) = recognise(text)
    assert (value.kind, value.text) == ("age", shown)


@pytest.mark.parametrize(
    "text",
    [
        "The score was 35 at the time.",
        "The temperature in Oslo was 35.",
        "The number of victims is 58.",
        "The majority of the minister was 58.",
        "The minister's majority was 58.",
        "The driver is 12 points ahead.",
        "The victims were 12.",
        "The computer is 58.",
        "In Oslo was 35 at the time.",
    ],
)
def test_a_bare_number_told_of_anything_else_is_none(text: str) -> None:
    assert "age" not in {value.kind for value in recognise(text)}
