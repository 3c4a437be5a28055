"""What is read and what is left alone never claim the same characters, also where figures and dates are run together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.values import left_alone, recognise

PIECES = st.sampled_from(
    [
        "7-4",
        "-",
        "4",
        "May",
        "2019",
        " ",
        "3",
        "BC",
        "AD",
        "/",
        ".",
        ",",
        "$",
        "1.000,50",
        "%",
        "noon",
        "to",
        "Section",
        "a",
        "half",
    ]
)


def apart(text: str) -> bool:
    values, others = recognise(text), left_alone(text)
    spans = sorted([*((one.start, one.end) for one in values), *((one.start, one.end) for one in others)])
    return all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize("text", ["won 7-4-May", "It was 7-4 AD", "7-4 BC", "just-3-2019", "rubles1.000,50५ BC"])
def test_a_form_gives_way_to_the_date_it_runs_into(text: str) -> None:
    assert apart(text)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_no_two_spans_overlap(text: str) -> None:
    assert apart(text), (recognise(text), left_alone(text))
