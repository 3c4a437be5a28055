"""Every class of wording that the table of forms knows, and the figures and words that only look like dates."""

from __future__ import annotations

import pytest

from verifybench.model.value import Value
from verifybench.values import compare, iso_bounds, recognise
from verifybench.values.date_forms import FORMS, beginning_with

WEDNESDAY = "2023-04-12"


def dates(text: str, date: str | None = WEDNESDAY) -> list[Value]:
    return [value for value in recognise(text, date=date) if value.kind == "date"]


def told(text: str, date: str | None = WEDNESDAY) -> list[tuple[object, ...]]:
    return [(value.text, *iso_bounds(value)) for value in dates(text, date)]


# What is written in brackets is the span.
ABSOLUTE = """
on [3rd May, 2020] | 2020-05-03 2020-05-03
[the 3rd of May 2020] | 2020-05-03 2020-05-03
[Tues., May 3, 2022] | 2022-05-03 2022-05-03
[May 3 2020] | 2020-05-03 2020-05-03
[3 May '98] | 1998-05-03 1998-05-03
dated [12.03.2019] | 2019-03-12 2019-03-12
[12-Mar-2019] | 2019-03-12 2019-03-12
[2019/03/12] | 2019-03-12 2019-03-12
[20190312] | 2019-03-12 2019-03-12
[2018-Sep-21] | 2018-09-21 2018-09-21
on [28, 29 and 30 May 2020] | 2020-05-28 2020-05-30
[Aug. 14-15, 2019] | 2019-08-14 2019-08-15
on [5/6 May 2020] | 2020-05-05 2020-05-06
[January twenty-five nineteen eighty-six] | 1986-01-25 1986-01-25
in [nineteen oh five] | 1905-01-01 1905-12-31
[Dec '98] | 1998-12-01 1998-12-31
[May of 2020] | 2020-05-01 2020-05-31
in [2016-11] | 2016-11-01 2016-11-30
[2020-W15] | 2020-04-06 2020-04-12
[week 3 of 2027] | 2027-01-18 2027-01-24
in ['98] | 1998-01-01 1998-12-31
in [2011-12] | 2011-01-01 2012-12-31
[FY2021] | 2021-01-01 2021-12-31
in [fiscal year 2021] | 2021-01-01 2021-12-31
[1Q21] | 2021-01-01 2021-03-31
[2016H2] | 2016-07-01 2016-12-31
[2019 Q3] | 2019-07-01 2019-09-30
in [the first quarter of 2021] | 2021-01-01 2021-03-31
in [the second half of 2013] | 2013-07-01 2013-12-31
[the second half of the 19th century] | 1851-01-01 1900-12-31
[the mid-'80s] | 1984-01-01 1986-12-31
in [the noughties] | 2000-01-01 2009-12-31
[the nineteen seventies] | 1970-01-01 1979-12-31
[late eighteenth century] | 1768-01-01 1800-12-31
[the 18th and 19th centuries] | 1701-01-01 1900-12-31
in [AD 79] | 0079-01-01 0079-12-31
[the spring of 2020] | 2020-03-01 2020-05-31
[winter 2019/20] | 2019-12-01 2020-02-29
on [New Year's Eve 2019] | 2019-12-31 2019-12-31
at [Easter 2018] | 2018-04-01 2018-04-01
on [Thanksgiving 2019] | 2019-11-28 2019-11-28
on [Black Friday 2010] | 2010-11-26 2010-11-26
[the first week of March 2016] | 2016-02-29 2016-03-06
[the last three days of May 2020] | 2020-05-29 2020-05-31
[the first ten months of 2020] | 2020-01-01 2020-10-31
[the last Sunday of October 2020] | 2020-10-25 2020-10-25
[the week of May 4, 2020] | 2020-05-04 2020-05-10
[the night of 5 May 2020] | 2020-05-05 2020-05-05
[two weeks after 5 May 2020] | 2020-05-19 2020-05-19
[the day before 1 March 2020] | 2020-02-29 2020-02-29
[Friday, 5 May 2020] | 2020-05-05 2020-05-05
"""
RANGES = """
[from 3 to 5 May 2020] | 2020-05-03 2020-05-05
[2011–14] | 2011-01-01 2014-12-31
[from 9 to 17 April 2020] | 2020-04-09 2020-04-17
[from November to March 2017] | 2016-11-01 2017-03-31
[from November 2016 to March] | 2016-11-01 2017-03-31
[from May until the end of 2021] | 2021-05-01 2021-12-31
[between the late 1980s and early 1990s] | 1987-01-01 1993-12-31
[Jan–Feb 2017] | 2017-01-01 2017-02-28
[from April 27 to the 3rd], | 2022-04-27 2022-05-03
[Monday through Friday] | 2023-04-10 2023-04-14
[1 June 2020 to date] | 2020-06-01 2023-04-12
[2015–present] | 2015-01-01 2023-04-12
[from 4 to 23 next month] | 2023-05-04 2023-05-23
[from 9 a.m. on Monday to 5 p.m. on Friday] | 2023-04-10 2023-04-14
[between 18:00 on 3 May and 06:00 on 5 May 2020] | 2020-05-03 2020-05-05
[9 a.m. Monday to 5 p.m. Friday] | 2023-04-10 2023-04-14
[13/05/2018-17/05/2018] | 2018-05-13 2018-05-17
"""
BOUNDS = """
[up to 2014] | at_most None 2014-12-31
[through 2024] | at_most None 2024-12-31
[by the end of May 2020] | at_most None 2020-05-31
[not later than 5 May 2020] | at_most None 2020-05-05
[on or before 1 June 2021] | at_most None 2021-06-01
[starting in 2019] | at_least 2019-01-01 None
[ever since 2011] | at_least 2011-01-01 None
[from 2011 on], | at_least 2011-01-01 None
[from 2011 onwards] | at_least 2011-01-01 None
[before the end of 2021] | less_than None 2021-12-31
[after the beginning of 2021] | more_than 2021-01-01 None
[more than two years ago] | at_most None 2021-04-12
[less than two years ago] | at_least 2021-04-12 None
[more than two weeks after 5 May 2020] | at_least 2020-05-19 None
[less than two weeks after 5 May 2020] | exact 2020-05-06 2020-05-19
Applications open [from 1 February 2025]. | at_least 2025-02-01 None
It is named [around 1340]; | approx 1340-01-01 1340-12-31
[circa 1850] | approx 1850-01-01 1850-12-31
"""
RELATIVE = """
[the day before yesterday] | 2023-04-10 2023-04-10
[the day after tomorrow] | 2023-04-14 2023-04-14
[a year and a half ago] | 2021-10-12 2021-10-12
[2 years 1 month and 21 days ago] | 2021-02-19 2021-02-19
[in two weeks' time] | 2023-04-26 2023-04-26
[three weeks from tomorrow] | 2023-05-04 2023-05-04
[the week after next] | 2023-04-24 2023-04-30
[the month before last] | 2023-02-01 2023-02-28
[last night] | 2023-04-11 2023-04-11
[Tuesday week] | 2023-04-25 2023-04-25
[two weeks from Tuesday] | 2023-05-02 2023-05-02
[two Sundays from now] | 2023-04-23 2023-04-23
[three Fridays ago] | 2023-03-24 2023-03-24
[a year or two ago] | 2021-04-12 2022-04-12
in [the early hours of Sunday] | 2023-04-09 2023-04-09
[w/c 3 April] | 2023-04-03 2023-04-09
over [Easter weekend] | 2023-04-08 2023-04-09
[the last three quarters] | 2022-07-01 2023-03-31
[Tuesday 11/4] | 2023-04-11 2023-04-11
[this coming Friday] | 2023-04-14 2023-04-14
[Wednesday of last week] | 2023-04-05 2023-04-05
[next week on Tuesday] | 2023-04-18 2023-04-18
[the 20th of next month] | 2023-05-20 2023-05-20
on [the 3rd], he | 2023-04-03 2023-04-03
[June next year] | 2024-06-01 2024-06-30
[the third quarter of last year] | 2022-07-01 2022-09-30
[the end of last month] | 2023-03-21 2023-03-31
[later this month] | 2023-04-12 2023-04-30
[late last week] | 2023-04-06 2023-04-09
[last winter] | 2022-12-01 2023-02-28
[last Sept] | 2022-09-01 2022-09-30
[the year to date] | 2023-01-01 2023-04-12
[the next three days] | 2023-04-13 2023-04-15
[the last two quarters] | 2022-10-01 2023-03-31
over [the past year] | 2022-04-12 2023-04-12
over [last weekend] | 2023-04-08 2023-04-09
[last Christmas] | 2022-12-25 2022-12-25
[next Easter] | 2024-03-31 2024-03-31
at [the weekend] | 2023-04-08 2023-04-09
[34 hours ago] | 2023-04-10 2023-04-11
a letter from [5 April], | 2023-04-05 2023-04-05
[Thursday 5 May] | 2022-05-05 2022-05-05
[Thursday (5 May)] | 2022-05-05 2022-05-05
"""


def rows(table: str) -> list[tuple[str, str, list[str]]]:
    """Text without brackets, the span in them, and the words behind the bar."""
    made = []
    for line in table.strip().splitlines():
        text, wanted = line.split(" | ")
        made.append((text.replace("[", "").replace("]", ""), text[text.index("[") + 1 : text.index("]")], wanted.split()))
    return made


def end(word: str) -> str | None:
    return None if word == "None" else word


@pytest.mark.parametrize(("text", "span", "wanted"), rows(ABSOLUTE))
def test_a_date_needs_no_day_of_the_text_where_it_says_its_year(text: str, span: str, wanted: list[str]) -> None:
    assert told(text, None) == told(text) == [(span.removeprefix("the ") if span not in text else span, *wanted)]


@pytest.mark.parametrize(("text", "span", "wanted"), rows(RANGES))
def test_a_range_runs_from_the_first_day_to_the_last_of_both_ends(text: str, span: str, wanted: list[str]) -> None:
    assert told(text) == [(span, *wanted)]


@pytest.mark.parametrize(("text", "span", "wanted"), rows(BOUNDS))
def test_words_around_a_date_make_a_bound_of_it(text: str, span: str, wanted: list[str]) -> None:
    (value,) = dates(text)
    assert (value.text, value.hedge, *iso_bounds(value)) == (span, wanted[0], end(wanted[1]), end(wanted[2]))


@pytest.mark.parametrize(("text", "span", "wanted"), rows(RELATIVE))
def test_a_relative_date_is_told_from_the_day_of_the_text_and_open_without_it(
    text: str, span: str, wanted: list[str]
) -> None:
    assert told(text) == [(span, *wanted)]
    assert told(text, None) == [(span, None, None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In May 2015 he left. The following day he was held.", ("2015-06-01", "2015-06-01")),
        ("He left on 4 May 2015. The next morning she followed.", ("2015-05-05", "2015-05-05")),
        ("He left on 4 May 2015. Two Mondays later she followed.", ("2015-05-18", "2015-05-18")),
        ("He left on 4 May 2015. That year she followed.", ("2015-01-01", "2015-12-31")),
        ("He left on 4 May 2015. Two years and a month later she followed.", ("2017-06-04", "2017-06-04")),
        ("He left on 4 May 2015. On the 12th she followed.", ("2015-05-12", "2015-05-12")),
    ],
)
def test_what_points_back_is_told_from_the_date_named_before(text: str, wanted: tuple[str, str]) -> None:
    assert iso_bounds(dates(text, None)[1]) == wanted


def test_a_list_of_dates_shares_the_year_told_with_its_last() -> None:
    assert [value[1] for value in told("on 5 May and 3 June 2020", None)] == ["2020-05-05", "2020-06-03"]
    assert [value[1] for value in told("in May or June 2020", None)] == ["2020-05-01", "2020-06-01"]


def test_two_bounds_beside_each_other_are_two() -> None:
    assert told("before 2010 or after 2018", None) == [
        ("before 2010", None, "2009-12-31"),
        ("after 2018", "2019-01-01", None),
    ]


def test_what_an_event_tells_is_a_date_without_days_that_keeps_its_distance() -> None:
    (two,), (three,) = dates("two months after the disaster"), dates("three months after the disaster")
    assert two.text == "two months after the disaster"
    assert iso_bounds(two) == (None, None)
    assert compare(two, three).outcome == "disjoint"
    assert [value.text for value in dates("He left the day after his father's death.")] == [
        "the day after his father's death"
    ]


@pytest.mark.parametrize("text", ["on 31 June 2020", "30 February 2021", "2019-02-29", "29 February 2021", "in 44 BC"])
def test_a_day_that_no_calendar_has_is_a_date_without_bounds(text: str) -> None:
    assert [value[1:] for value in told(text)] == [(None, None)]


@pytest.mark.parametrize("text", ["during Ramadan", "on Independence Day", "before Yom Kippur"])
def test_a_holiday_that_moves_with_country_or_moon_has_no_bounds(text: str) -> None:
    assert [value[1:] for value in told(text)] == [(None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "He may march on; the fall was hard, and Mark sat in the sun.",
        "1,500 people and 2000 men came.",
        "In 5 to 10 cases they won 3–2.",
        "The Easter eggs lay under the Christmas tree.",
        "She was in her early thirties, the partner of the year.",
        "It might last three weeks.",
        "A second man, the 3rd man, on the 21st floor in his fourth month.",
        "April Jones told her friend June; May and Jan had met.",
        "Invoice INV-2023-00417 quotes John 3:16.",
        "the 4/5 majority, 1/2 of it, 24/7 since 9/11",
        "It scored in the first half, at the end of the day.",
        "They came week after week, day after day.",
        "It employed around 1340. They delivered 2000 letters.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert told(text) == []


def test_every_form_can_be_begun() -> None:
    """A line of the table that no two sorts begin would never be tried."""
    for notation, reader in FORMS:
        assert reader.__doc__, notation
    assert beginning_with("DM")
    assert not beginning_with(";;")
