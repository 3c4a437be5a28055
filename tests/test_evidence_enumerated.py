"""Counts of what a source lists by number."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare

LISTED = """Dear Mrs Aune,

the Hordal school of crafts teaches all year. Here is what you will learn in our courses:

1. Basketry:
- Cutting and soaking willow
- Weaving a base
2. Bookbinding:
- Folding and sewing

Each course lasts ten weeks."""
CLAIM = "The Hordal school of crafts teaches {} and lasts ten weeks."


def relation(told: str, source: str = LISTED) -> str:
    return compare(CLAIM.format(told), [SourceText("s", source)]).relation


@pytest.mark.parametrize("told", ["three courses, Basketry, Bookbinding and Pottery,", "one course, Basketry,"])
def test_another_number_than_is_listed_is_held_against_the_list(told: str) -> None:
    assert relation(told) == "contradicts"


@pytest.mark.parametrize(
    "told",
    [
        "two courses, Basketry and Bookbinding,",
        "three courses, Drawing, Sculpture and Pottery,",
        "one course in weaving, Basketry,",
        "at least one course, Basketry,",
    ],
)
def test_the_number_listed_another_list_and_a_part_of_it_are_no_conflict(told: str) -> None:
    assert relation(told) != "contradicts"


def test_a_list_that_is_a_choice_counts_nothing() -> None:
    chosen = LISTED.replace("what you will learn in our courses", "what you will learn in some of our courses")
    assert relation("three courses, Basketry, Bookbinding and Pottery,", chosen) != "contradicts"


def test_a_count_that_the_source_tells_elsewhere_is_no_conflict() -> None:
    told = LISTED.replace("Each course", "We teach three courses in summer. Each course")
    assert relation("three courses, Basketry, Bookbinding and Pottery,", told) != "contradicts"
