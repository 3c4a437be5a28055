"""Times of day, the part of the day that tells a.m. from p.m., and ranges that run over midnight."""

from __future__ import annotations

import pytest

from verifybench.model.value import Value
from verifybench.values import compare, describe, iso_bounds, recognise


def times(text: str) -> list[Value]:
    return [value for value in recognise(text, date="2023-04-12") if value.kind == "time"]


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("at 3 pm", "3 pm", "15:00", "15:00"),
        ("at 3.15pm", "3.15pm", "15:15", "15:15"),
        ("1140 a.m.", "1140 a.m.", "11:40", "11:40"),
        ("at 1530 hours", "1530 hours", "15:30", "15:30"),
        ("by 15h30", "by 15h30", None, "15:30"),
        ("at 12 a.m.", "12 a.m.", "00:00", "00:00"),
        ("ten past 9 in the evening", "ten past 9 in the evening", "21:10", "21:10"),
        ("twenty minutes past four", "twenty minutes past four", "04:20", "04:20"),
        ("4 o'clock in the afternoon", "4 o'clock in the afternoon", "16:00", "16:00"),
        ("seven at night", "seven at night", "19:00", "19:00"),
        ("at 2 at night", "2 at night", "02:00", "02:00"),
        ("on Friday evening at 7:30", "7:30", "19:30", "19:30"),
        ("on Monday at 5, he", "5", "05:00", "05:00"),
        ("5 to 6pm", "5 to 6pm", "17:00", "18:00"),
        ("11–1 pm", "11–1 pm", "11:00", "13:00"),
        ("from 9 to 17:00", "from 9 to 17:00", "09:00", "17:00"),
        ("between noon and 3 p.m.", "between noon and 3 p.m.", "12:00", "15:00"),
        ("shortly before 6 a.m.", "shortly before 6 a.m.", None, "06:00"),
        ("after around 3:30pm", "after around 3:30pm", "15:30", None),
        ("3 pm or later", "3 pm or later", "15:00", None),
        ("around noon", "around noon", "11:45", "12:15"),
        ("12 noon", "12 noon", "12:00", "12:00"),
        ("9.15 to 10.45 a.m.", "9.15 to 10.45 a.m.", "09:15", "10:45"),
        ("shortly before midnight", "shortly before midnight", None, "00:00"),
        ("at 3.30 in the morning", "3.30 in the morning", "03:30", "03:30"),
        ("at ten to six", "ten to six", "05:50", "05:50"),
        ("at seven this evening", "seven", "19:00", "19:00"),
        ("At 7 on Monday morning he left", "7", "07:00", "07:00"),
        ("between 5 and 6 in the afternoon", "between 5 and 6 in the afternoon", "17:00", "18:00"),
        ("5 to 7 in the morning", "5 to 7 in the morning", "05:00", "07:00"),
        ("from 8 in the morning until 6 at night", "from 8 in the morning until 6 at night", "08:00", "18:00"),
        ("from 10 to 2 a.m.", "from 10 to 2 a.m.", "22:00", "02:00"),
        ("between 0730 and 0930", "between 0730 and 0930", "07:30", "09:30"),
        ("The shop is open 9-5.", "9-5", "09:00", "17:00"),
        ("on Monday from 10 to 4", "from 10 to 4", "10:00", "16:00"),
        ("He came in the morning.", "in the morning", "04:00", "12:00"),
        ("early in the evening", "early in the evening", "17:00", "20:00"),
        ("in the late afternoon", "in the late afternoon", "15:00", "18:00"),
        ("in the early hours of the morning", "in the early hours of the morning", "00:00", "07:00"),
        ("They rode at night.", "at night", "19:00", "06:00"),
    ],
)
def test_a_time_is_told_in_many_ways(text: str, span: str, low: str | None, high: str | None) -> None:
    assert [(value.text, *iso_bounds(value)) for value in times(text)] == [(span, low, high)]


def test_a_range_over_midnight_ends_on_the_next_day() -> None:
    (night,) = times("from 22:00 until 6 a.m.")
    assert iso_bounds(night) == ("22:00", "06:00")
    assert describe(night) == "22:00–06:00"
    (two,) = times("at 23:30")
    (noon,) = times("at noon")
    assert compare(night, two).outcome == "rounds"
    assert compare(night, noon).outcome == "disjoint"


def test_a_zone_stands_with_its_time() -> None:
    assert [(value.text, value.noun) for value in times("at 17:36 GMT, or 8 pm Moscow time, 9 a.m. New York time")] == [
        ("17:36 GMT", "GMT"),
        ("8 pm Moscow time", "Moscow"),
        ("9 a.m. New York time", "New York"),
    ]


def test_times_of_two_zones_are_not_compared() -> None:
    (here,), (there,), (plain,) = times("at 3 pm GMT"), times("at 6 pm Moscow time"), times("at 6 pm")
    assert compare(here, there).outcome == compare(there, here).outcome == "incomparable"
    assert compare(there, plain).outcome == "equal"


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("at 5 o'clock", "at 5 p.m.", "equal"),
        ("half past three", "at 15:30", "equal"),
        ("at 5 o'clock in the morning", "at 5 p.m.", "disjoint"),
        ("at 05:30", "at 5:30 p.m.", "disjoint"),
        ("at night", "at 2 a.m.", "rounds"),
        ("in the morning", "at 3 p.m.", "disjoint"),
        ("after 8 pm", "at 7 am", "disjoint"),
    ],
)
def test_a_time_agrees_in_the_half_of_the_day_that_its_words_leave_open(one: str, other: str, outcome: str) -> None:
    (first,), (second,) = times(one), times(other)
    assert compare(first, second) == compare(second, first)
    assert compare(first, second).outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "from 5 to 7 men came",
        "between 5 and 7 people",
        "It ran for 1500 hours.",
        "ten to six of them",
        "It traded at 6.45 a share.",
        "It cost 15.30 on Monday, at 13.15 a piece.",
        "He read in the morning papers of the night sky.",
        "They won 9-5 on Monday.",
        "The film Midnight Special was shown after a midnight raid; he sang Blues in the Night.",
        "It traded at 0730 units.",
        "In 2012 it rose from nine to five.",
        "He was there at 5 of them.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize("text", ["25:70", "at 99 pm", "13:61 a.m.", "half past forty", "0 o'clock"])
def test_times_that_no_clock_shows_are_left_alone(text: str) -> None:
    assert times(text) == []
