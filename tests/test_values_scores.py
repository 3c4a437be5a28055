"""Scores and votes in the forms news writes them in; ranges, falls and sizes beside them are none."""

from __future__ import annotations

import pytest

from verifybench.values import describe, recognise


@pytest.mark.parametrize(
    ("text", "low", "high", "shown"),
    [
        ("The court ruled 7-4 in favour of it.", 4, 7, "7–4"),
        ("The court voted 5-4.", 4, 5, "5–4"),
        ("He won 4 - 3.", 3, 4, "4–3"),
        ("They lost 4–3 in the final.", 3, 4, "4–3"),
        ("The result was 52-48.", 48, 52, "52–48"),
        ("It passed by 51 votes to 49.", 49, 51, "51–49"),
        ("They were beaten 1-3.", 1, 3, "1–3"),
        ("It failed by 290 votes to 310.", 290, 310, "290–310"),
        ("MPs voted by 310 to 290 against.", 290, 310, "310–290"),
        ("The side won by 3 goals to 1.", 1, 3, "3–1"),
    ],
)
def test_a_score_is_a_pair_shown_in_the_order_it_is_told_in(text: str, low: float, high: float, shown: str) -> None:
    (value,) = recognise(text)
    assert (value.kind, value.unit, value.low, value.high, describe(value)) == ("other", "score", low, high, shown)


@pytest.mark.parametrize(
    "text",
    [
        "They won 3 to 5 medals.",
        "They won 5 to 3 medals.",
        "He lost 10 to 5 kilos.",
        "The lead fell 12 points to 8.",
        "Votes rose from 310 to 290.",
        "It is 4-7 in wide.",
        "It seats 4 - 3 fewer than planned.",
        "He won 12 - a record.",
        "They scored 5-8 per cent.",
    ],
)
def test_ranges_falls_and_sizes_are_no_scores(text: str) -> None:
    assert "score" not in {value.unit for value in recognise(text)}
