"""Dates at every precision, and what relative ones are resolved against."""

from __future__ import annotations

import pytest

from verifybench.values import iso_bounds, recognise


def bounds(text: str, date: str | None = None) -> list[tuple[str | float | None, str | float | None]]:
    return [iso_bounds(value) for value in recognise(text, date=date) if value.kind == "date"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("on 5 May 2020", "2020-05-05", "2020-05-05"),
        ("on May 5, 2020,", "2020-05-05", "2020-05-05"),
        ("on 2020-05-05", "2020-05-05", "2020-05-05"),
        ("on 13/05/2011", "2011-05-13", "2011-05-13"),
        ("in May 2020", "2020-05-01", "2020-05-31"),
        ("in 2015", "2015-01-01", "2015-12-31"),
        ("since 2015", "2015-01-01", None),
        ("Since July 1, 2024, we", "2024-07-01", None),
        ("after May 2020", "2020-06-01", None),
        ("before 2015", None, "2014-12-31"),
        ("until 1998", None, "1998-12-31"),
        ("2012 or later", "2012-01-01", None),
        ("from 1996 until 1998", "1996-01-01", "1998-12-31"),
        ("between 1921 and 1953", "1921-01-01", "1953-12-31"),
        ("1921–53", "1921-01-01", "1953-12-31"),
        ("May 5–7, 2020", "2020-05-05", "2020-05-07"),
        ("from May to July 2020", "2020-05-01", "2020-07-31"),
        ("early 2021", "2021-01-01", "2021-04-30"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("in the 19th century", "1801-01-01", "1900-12-31"),
        ("second quarter of 2020", "2020-04-01", "2020-06-30"),
        ("Q3 2020", "2020-07-01", "2020-09-30"),
        ("summer of 2020", "2020-06-01", "2020-08-31"),
        ("on the second Monday of June 2024", "2024-06-10", "2024-06-10"),
        ("on the last Friday in May 2024", "2024-05-31", "2024-05-31"),
        ("in nineteen eighty-four.", "1984-01-01", "1984-12-31"),
        ("since twenty nineteen", "2019-01-01", None),
        ("in two thousand and nine, they", "2009-01-01", "2009-12-31"),
        ("late May 2020", "2020-05-21", "2020-05-31"),
    ],
)
def test_a_date_runs_from_its_first_to_its_last_day(text: str, low: str | None, high: str | None) -> None:
    assert bounds(text) == [(low, high)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("yesterday", "2023-04-09", "2023-04-09"),
        ("on Saturday", "2023-04-08", "2023-04-08"),
        ("last year", "2022-01-01", "2022-12-31"),
        ("in May", "2022-05-01", "2022-05-31"),
        ("two days ago", "2023-04-08", "2023-04-08"),
        ("over the past week", "2023-04-03", "2023-04-10"),
        ("earlier this year", "2023-01-01", "2023-04-10"),
        ("the second Monday of next month", "2023-05-08", "2023-05-08"),
        ("on Friday the 14th he left", "2023-04-14", "2023-04-14"),
        ("The trial begins in three weeks.", "2023-05-01", "2023-05-01"),
        ("this month", "2023-04-01", "2023-04-30"),
    ],
)
def test_relative_dates_are_resolved_against_the_day_of_the_text(text: str, low: str, high: str) -> None:
    assert bounds(text, "2023-04-10T08:00:00Z") == [(low, high)]
    assert bounds(text) == [(None, None)], "never against today"


def test_earlier_and_later_are_counted_from_the_date_named_before() -> None:
    text = "He has lived there since 2015. Four years earlier, he founded the group."
    assert bounds(text) == [("2015-01-01", None), ("2011-01-01", "2011-12-31")]


def test_a_month_without_year_takes_the_year_named_in_its_paragraph_only() -> None:
    assert bounds("In 2015 he was held. In April he fled.")[1] == ("2015-04-01", "2015-04-30")
    assert bounds("In 2015 he was held.\n\nIn April he fled.")[1] == (None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In 2015, he was held on 8 June.", "2015-06-08"),
        ("In 2015 he was held. He fled on 8 June.", "2022-06-08"),
        ("He was held on 3 March 2015. On 8 June he fled.", "2015-06-08"),
        ("He was born on 12 December 1980. On 8 June he fled.", "2022-06-08"),
        ("By the end of next year, says a letter dated 8 June.", "2022-06-08"),
        ("In 2015, the court said on 8 June, he had lied.", "2022-06-08"),
        ("The law of 3 March 2015 will expire on 8 June.", "2023-06-08"),
    ],
)
def test_a_day_takes_the_year_of_another_date_only_in_its_clause_or_story(text: str, day: str) -> None:
    assert bounds(text, "2023-04-10")[1] == (day, day)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The court will sit on Wednesday, said the judge on Friday.", ["2023-04-12", "2023-04-07"]),
        ("The talks, which began on Thursday, will resume on Wednesday.", ["2023-04-06", "2023-04-12"]),
        ("On Wednesday, the court will sit.", ["2023-04-12"]),
        ("The man arrested on Friday will be tried on Wednesday.", ["2023-04-07", "2023-04-12"]),
        ("They will meet on Tuesday, Wednesday and 8 June.", ["2023-04-11", "2023-04-12", "2023-06-08"]),
    ],
)
def test_the_nearest_verb_says_whether_a_day_is_past_or_to_come(text: str, days: list[str]) -> None:
    assert bounds(text, "2023-04-10") == [(day, day) for day in days]


def test_yesterday_is_not_called_last_wednesday() -> None:
    assert bounds("last Wednesday", "2023-04-13") == [("2023-04-05", "2023-04-05")]
    assert bounds("this past Wednesday", "2023-04-13") == [("2023-04-12", "2023-04-12")]
    assert bounds("last Sunday", "2023-04-10") == [("2023-04-09", "2023-04-09")]


def test_a_day_that_does_not_exist_is_a_date_without_bounds() -> None:
    assert bounds("on 31 June 2020") == [(None, None)]
    assert bounds("on 29 February 2020") == [("2020-02-29", "2020-02-29")]


def test_figures_beside_nouns_are_no_years() -> None:
    found = recognise("In 2012, 2000 people met 1500 soldiers.")
    assert [value.kind for value in found] == ["date", "count", "count"]


def test_may_and_march_are_months_only_where_they_must_be() -> None:
    assert bounds("You may march in spring; May said so.") == []


def test_a_range_the_wrong_way_round_is_read_as_meant() -> None:
    assert bounds("between 1953 and 1921") == [("1921-01-01", "1953-12-31")]


def test_a_range_of_months_runs_over_new_year() -> None:
    assert bounds("from November to March", "2023-04-10") == [("2022-11-01", "2023-03-31")]


@pytest.mark.parametrize("date", ["", "soon", "2023-99-99", "٢٠٢٣-01-01"])
def test_a_date_that_is_none_leaves_relative_dates_open(date: str) -> None:
    assert bounds("yesterday", date) == [(None, None)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("It was built in three weeks by ten men.", ["duration", "count"]),
        ("two thousand and nine people came", ["count"]),
        ("in nineteen cases", ["count"]),
        ("on Friday the first witness spoke", ["date", "ordinal"]),
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str, kinds: list[str]) -> None:
    assert [value.kind for value in recognise(text, date="2023-04-10")] == kinds


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("at half past seven", "07:30"),
        ("at a quarter past six p.m.", "18:15"),
        ("at quarter to nine", "08:45"),
        ("at twenty past four", "04:20"),
    ],
)
def test_times_are_told_in_words(text: str, clock: str) -> None:
    assert [iso_bounds(value) for value in recognise(text)] == [(clock, clock)]
