"""What follows from the figures of a sentence, and the arithmetic that a reviewer reads."""

from __future__ import annotations

import pytest

from verifybench.values import compare, derive, recognise, totals_that_differ
from verifybench.values.arithmetic import Derived


def following(text: str) -> tuple[Derived, ...]:
    return derive(text, recognise(text))


@pytest.mark.parametrize(
    ("text", "operation", "arithmetic"),
    [
        ("The plane carried 412 passengers and 38 crew.", "sum", "412 passengers + 38 crew = 450 people"),
        ("12 men, 5 women and 3 children died.", "sum", "12 men + 5 women + 3 children = 20 people"),
        ("Police held 12 in Oslo and 8 in Bergen.", "sum", "12 + 8 = 20"),
        ("It cost $5 million and $3.5 million.", "sum", "5 million USD + 3.5 million USD = 8.5 million USD"),
        ("They walked 5 miles and 3 miles.", "sum", "5 miles + 3 miles = 8 miles"),
        ("Deaths rose from 120 to 180.", "difference", "180 - 120 = 60"),
        ("Deaths rose from 120 to 180.", "change", "(180 - 120) / 120 = 50%"),
        ("Deaths rose to 180 from 120.", "difference", "180 - 120 = 60"),
        ("Support fell from 8 to 5 percent.", "difference", "8% - 5% = 3 percentage points"),
        ("12 of the 40 passengers died.", "share", "12 of 40 passengers = 30%"),
        ("30 per cent of its 1,200 workers struck.", "part", "30% of 1,200 workers = 360 workers"),
        ("450 people, including 38 crew, were aboard.", "remainder", "450 people - 38 crew = 412 people"),
        ("She was born in 1960 and died in 2010.", "age", "2010 - 1960 = 49 or 50 years old"),
        ("Ada (10 May 1894 – 29 May 1986) wrote.", "age", "29 May 1986 - 10 May 1894 = 92 years old"),
        ("The war lasted from 2019 to 2021.", "span", "from 2019 to 2021 = 2 years"),
        ("He served from May 2011 to July 2012.", "span", "from May 2011 to July 2012 = 14 months"),
        ("The war began in 2019 and lasted two years.", "end", "2019 + 2 years = 2021"),
    ],
)
def test_the_arithmetic_is_shown_with_its_operands(text: str, operation: str, arithmetic: str) -> None:
    assert arithmetic in [one.arithmetic for one in following(text) if one.operation == operation]


@pytest.mark.parametrize(
    "text",
    [
        "They had 12 cars and 8 people.",  # nothing counts both
        "450 people, 412 passengers among them, flew.",  # the passengers are counted already
        "12 officers or 15 men came.",
        "The 12th and the 15th of May were cold.",
        "It weighed 5 kg and was 3 km away.",
        "He beat them 7-4 and 6-2.",
    ],
)
def test_figures_that_cannot_be_added_are_not(text: str) -> None:
    assert [one for one in following(text) if one.operation == "sum"] == []


def test_figures_of_two_happenings_are_not_stated_as_one_sum() -> None:
    (one,) = following("12 men died and 8 women were hurt.")
    assert not one.stated


def test_a_derived_value_compares_like_any_other() -> None:
    (one,) = following("The plane carried 412 passengers and 38 crew.")
    assert compare(one.value, recognise("450 people")[0]).outcome == "equal"
    assert compare(one.value, recognise("460 people")[0]).outcome == "disjoint"


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("It carried 412 passengers and 38 crew, 460 people in all.", "412 passengers + 38 crew = 450 people"),
        ("In all 460 people were aboard: 412 passengers and 38 crew.", "412 passengers + 38 crew = 450 people"),
        ("A total of 440 people, including 412 passengers and 38 crew.", "412 passengers + 38 crew = 450 people"),
        ("It carried 412 passengers and 38 crew, 450 people in all.", None),
        ("A total of 460 people, including 412 passengers and 38 crew.", None),  # some are neither
        ("It carried 412 passengers and 38 crew, about 450 people in all.", None),
        ("A total of 12 men, 5 women and 3 children came.", None),  # the men are one of the list
        ("He paid $5 million and $3.5 million, a total of $9 million.", None),  # 8.5 is written 9
        ("It carried 412 passengers and 38 crew; 460 people saw it off.", None),
    ],
)
def test_a_total_that_its_own_sentence_does_not_add_up_to_is_found(text: str, arithmetic: str | None) -> None:
    found = totals_that_differ(text, recognise(text))
    assert [one.arithmetic for one, _ in found] == ([arithmetic] if arithmetic else [])


def test_work_grows_no_faster_than_the_number_of_values() -> None:
    counts = [len(following(" and ".join(f"{number} men" for number in range(1, size)))) for size in (10, 20, 40, 400)]
    assert counts[1] <= 2.5 * counts[0]
    assert counts[3] <= counts[2] + 10
