"""Lengths of time without a figure of their own, and what only looks like one."""

from __future__ import annotations

import pytest

from verifybench.values import describe, recognise

DAY = 86400.0


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("It went on for days.", "days", 2 * DAY, None),
        ("They talked for hours and hours.", "hours and hours", 7200.0, None),
        ("After weeks of talks they signed.", "weeks", 14 * DAY, None),
        ("It rained all day.", "all day", DAY, DAY),
        ("The whole week was lost.", "The whole week", 7 * DAY, 7 * DAY),
        ("A week-long strike began.", "week-long", 7 * DAY, 7 * DAY),
        ("The daylong summit ended.", "daylong", DAY, DAY),
        ("A weeks-long siege ended.", "weeks-long", 14 * DAY, None),
        ("It took a day or two.", "a day or two", DAY, 2 * DAY),
        ("It lasted two weeks and a day.", "two weeks and a day", 15 * DAY, 15 * DAY),
        ("It took an hour and a quarter.", "an hour and a quarter", 4500.0, 4500.0),
    ],
)
def test_a_length_of_time_needs_no_figure(text: str, span: str, low: float, high: float | None) -> None:
    (value,) = recognise(text)
    assert (value.kind, value.text, value.low, value.high) == ("duration", span, low, high)


def test_an_open_length_is_told_as_one() -> None:
    (value,) = recognise("It went on for days.")
    assert describe(value) == "at least 2 days"


@pytest.mark.parametrize(
    "text",
    [
        "They thanked all for the minutes of the meeting.",
        "The days of the war are over.",
        "He saw the day or the night.",
        "She asked for days off.",
        "All days are long; the day-old bread was cold.",
    ],
)
def test_what_only_names_a_unit_of_time_is_no_length(text: str) -> None:
    assert [value.text for value in recognise(text) if value.kind == "duration"] == []


def test_a_length_that_places_an_event_is_a_date() -> None:
    assert [value.kind for value in recognise("It was sold a year or two ago.", date="2023-04-12")] == ["date"]
