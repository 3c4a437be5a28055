"""Figures, quantities and what is no value, read as a checker reads them."""

from __future__ import annotations

import pytest

from verifybench.model.value import Value
from verifybench.values import describe, iso_bounds, recognise, to_json


def only(text: str, date: str | None = None) -> Value:
    found = recognise(text, date=date)
    assert len(found) == 1, [(value.kind, value.text) for value in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "unit", "low", "high", "hedge"),
    [
        ("more than 40 gigabytes of video", "size", "B", 40e9, None, "more_than"),
        ("a 2 GiB file", "size", "B", 2 * 2.0**30, 2 * 2.0**30, "exact"),
        ("half a million followers", "count", "", 5e5, 5e5, "exact"),
        ("two and a half million", "count", "", 2.5e6, 2.5e6, "exact"),
        ("a quarter of a million euros", "money", "EUR", 2.5e5, 2.5e5, "exact"),
        ("twenty-one thousand three hundred and five readers", "count", "", 21305, 21305, "exact"),
        ("1,50,000 rupees", "money", "INR", 150000, 150000, "exact"),
        ("1.234.567 people", "count", "", 1234567, 1234567, "exact"),
        ("EUR 2,412 million", "money", "EUR", 2.412e9, 2.412e9, "exact"),
        ("10 €", "money", "EUR", 10, 10, "exact"),
        ("between 1.5 and 1.7 million people", "count", "", 1.5e6, 1.7e6, "exact"),
        ("from 50 to 80%", "percent", "%", 50, 80, "exact"),
        ("no fewer than 12 journalists", "count", "", 12, None, "at_least"),
        ("10 or more cases", "count", "", 10, None, "at_least"),
        ("100+ cases", "count", "", 100, None, "at_least"),
        ("as many as 300 people", "count", "", None, 300, "at_most"),
        ("fewer than 300 people", "count", "", None, 300, "less_than"),
        ("about 730 kilometers", "length", "m", 720e3, 740e3, "approx"),
        ("one in five voters", "percent", "%", 20, 20, "exact"),
        ("minus 5 degrees Celsius", "temperature", "degC", -5, -5, "exact"),
        ("six feet two inches", "length", "m", 1.8796, 1.8796, "exact"),
        ("two hours and 30 minutes", "duration", "s", 9000, 9000, "exact"),
        ("within a month", "duration", "s", 2629800, 2629800, "exact"),
        ("20-pound bag", "mass", "kg", 9.0718474, 9.0718474, "exact"),
        ("$10,000 a month", "rate", "USD/year", 120000, 120000, "exact"),
        ("a four-year-old", "age", "s", 4 * 31557600, 4 * 31557600, "exact"),
        ("dozens of police", "count", "", 24, 100, "approx"),
    ],
)
def test_a_figure_asserts_its_interval(
    text: str, kind: str, unit: str, low: float | None, high: float | None, hedge: str
) -> None:
    value = only(text)
    assert (value.kind, value.unit, value.hedge) == (kind, unit, hedge)
    assert value.low == pytest.approx(low) if low is not None else value.low is None
    assert value.high == pytest.approx(high) if high is not None else value.high is None


def test_nearly_is_less_than_the_figure_by_at_most_half_its_precision() -> None:
    value = only("in detention for nearly three years")
    assert (value.low, value.high, value.high_open) == (2.5 * 31557600, 3 * 31557600, True)


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("412 passengers and 38 crew", ["passengers", "crew"]),
        ("nineteen newsrooms in twelve countries", ["newsrooms", "countries"]),
        ("five former senior police officers resigned", ["officers"]),
        ("About 300 of the 1,200 inmates", ["inmates", "inmates"]),
        ("a handful of high-ranking officials", ["officials"]),
        ("at least one publication that asked", ["publication"]),
        ("a 12-member panel", ["member"]),
        ("Members of Russia's 750,000-strong police force", ["force"]),
    ],
)
def test_the_counted_noun_is_the_head_as_written(text: str, nouns: list[str]) -> None:
    assert [value.noun for value in recognise(text)] == nouns


def test_an_amount_and_its_equivalent_know_each_other() -> None:
    rubles, dollars = recognise("extorting 300,000 rubles ($3,800) from a policeman")
    assert rubles.equivalent is not None
    assert dollars.equivalent is not None
    assert (rubles.equivalent.unit, dollars.equivalent.unit) == ("USD", "RUB")
    assert rubles.equivalent.equivalent is None


@pytest.mark.parametrize(
    "text",
    [
        "See Section 3 and Article 12.",
        "He was held at IK-15 with one of them.",
        "No one was told. One can see why.",
        "Call +47 22 33 44 55 or 555-1234.",
        "Version 3.11.2 of the site https://example.org/2020/05/12 is out.",
        "No. 7, page 12",
        "1. Introduction",
        "It runs 24/7 since 9/11.",
        "The 13F filing",
        "at first he was second-guessed",
        "A Boeing 737 landed.",
    ],
)
def test_numbers_that_only_name_something_are_no_values(text: str) -> None:
    assert [value.text for value in recognise(text)] == []


def test_a_glued_m_is_a_million_of_what_follows_and_metres_else() -> None:
    assert only("1.2m people").low == 1.2e6
    assert only("a 100m sprint").unit == "m"
    assert only("£3m").low == 3e6


def test_scores_do_not_depend_on_whose_figure_comes_first() -> None:
    won, lost = only("The court ruled 7-4"), only("they lost 4-7")
    assert (won.unit, won.low, won.high) == (lost.unit, lost.low, lost.high) == ("score", 4, 7)


def test_a_figure_with_hard_spaces_and_soft_hyphens_is_one_figure() -> None:
    assert only("12\u00a0500 people").low == 12500
    assert only("12\u202f500 people").low == 12500
    assert only("12\u00ad500 people").low == 12500


def test_figures_too_large_to_mean_anything_are_left_alone() -> None:
    assert recognise("9" * 400) == ()


def test_json_has_the_stable_keys_and_whole_numbers() -> None:
    entry = to_json(only("more than 2.5 million miles"))
    assert list(entry) == [
        *("kind", "text", "start", "end", "amount", "low", "high"),
        *("low_open", "high_open", "unit", "noun", "hedge"),
    ]
    assert (entry["amount"], entry["high"], entry["low_open"]) == (2500000, None, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("more than 40 gigabytes", "more than 40 GB"),
        ("300,000 rubles", "300,000 RUB"),
        ("between 1.5 and 1.7 million people", "1.5–1.7 million people"),
        ("$10,000 a month", "10,000 USD per month"),
        ("nearly three years", "nearly 3 years"),
        ("18 months", "18 months"),
        ("the 21st", "21st"),
        ("3 percentage points", "3 percentage points"),
    ],
)
def test_a_value_is_described_in_a_readers_words(text: str, words: str) -> None:
    assert describe(only(text)) == words


def test_times_of_day_are_seconds_after_midnight() -> None:
    assert iso_bounds(only("at 5.30")) == (5.3, 5.3)
    assert iso_bounds(only("at 10:30")) == ("10:30", "10:30")
    assert iso_bounds(only("5 p.m.")) == ("17:00", "17:00")
    assert iso_bounds(only("5-7 pm")) == ("17:00", "19:00")


@pytest.mark.parametrize(
    ("text", "kind", "hedge"),
    [
        ("Barely 20 people came.", "count", "approx"),
        ("A good 300 guests came.", "count", "at_least"),
        ("Not even a dozen letters came.", "count", "less_than"),
        ("The hall held 300-odd men.", "count", "approx"),
        ("Just over a third agreed.", "percent", "more_than"),
        ("It must be paid no later than 5 May 2020.", "date", "at_most"),
    ],
)
def test_hedges_are_read_in_many_words(text: str, kind: str, hedge: str) -> None:
    assert [(value.kind, value.hedge) for value in recognise(text)] == [(kind, hedge)]
