"""Laws of dates: every way of writing a day means that day, ranges never run backwards, relative dates move with the day of
the text, and reading stays linear in it."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.values import iso_bounds, recognise
from verifybench.values.date_forms import FORMS
from verifybench.values.holidays import EasterBound
from verifybench.values.items import items
from verifybench.values.lexer import lex
from verifybench.values.periods import easter
from verifybench.values.points import _Reading

MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
DAYS = st.dates(date(1900, 1, 1), date(2059, 12, 31))
WRITTEN = (
    "{d} {month} {y}",
    "{d}{th} {month}, {y}",
    "the {d}{th} of {month} {y}",
    "{month} {d}, {y}",
    "{month} {d}{th} {y}",
    "{month} the {d}{th}, {y}",
    "{cut} {d}, {y}",
    "{cut}. {d}, {y}",
    "{weekday}, {d} {month} {y}",
    "{weekday} the {d}{th} of {month} {y}",
    "{d}-{cut}-{y}",
    "{y}-{m:02d}-{d:02d}",
    "{y}/{m:02d}/{d:02d}",
    "{d:02d}.{m:02d}.{y}",
    "{y}{m:02d}{d:02d}",
)


def written(day: date, form: str) -> str:
    """The day in words."""
    month = MONTHS[day.month - 1]
    parts = {"d": day.day, "m": day.month, "y": day.year, "month": month, "cut": month[:3], "weekday": f"{day:%A}"}
    return form.format(**parts, th=ORDINALS.get(day.day, "th"))


def bounds(text: str, day: date | None = None) -> list[tuple[str | float | None, str | float | None]]:
    found = recognise(text, date=None if day is None else day.isoformat())
    return [iso_bounds(value) for value in found if value.kind == "date"]


@settings(derandomize=True, deadline=None, max_examples=200)
@given(DAYS, st.sampled_from(WRITTEN), st.sampled_from(("", "on ", "He left on ", "(", "by then, ")))
def test_every_way_of_writing_a_day_means_that_day(day: date, form: str, lead: str) -> None:
    assert bounds(lead + written(day, form)) == [(day.isoformat(), day.isoformat())]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(
    DAYS,
    DAYS,
    st.sampled_from(WRITTEN[:8]),
    st.sampled_from(("from {} to {}", "between {} and {}", "{} – {}", "{} until {}")),
)
def test_a_range_holds_both_its_days_whichever_stands_first(one: date, two: date, form: str, joined: str) -> None:
    low, high = sorted((one, two))
    assert bounds(joined.format(written(one, form), written(two, form))) == [(low.isoformat(), high.isoformat())]


POINTING = [
    "yesterday",
    "today",
    "tomorrow",
    "the day before yesterday",
    "three days ago",
    "two weeks ago",
    "in two weeks' time",
    "last week",
    "next week",
    "this week",
    "last weekend",
    "on Friday",
    "last Monday",
    "next Tuesday",
    "this coming Sunday",
    "Wednesday of last week",
    "the past ten days",
    "the next two weeks",
    "last night",
    "a fortnight ago",
    "the end of next week",
    "two weeks from tomorrow",
    "since Monday",
    "more than a week ago",
]
MONTHLY = [
    "last year",
    "next year",
    "this month",
    "last month",
    "two years ago",
    "the past three years",
    "June next year",
    "the end of last month",
    "the first week of this month",
    "last spring",
    "a year and a half ago",
    "the third quarter of last year",
    "earlier this year",
]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.sampled_from(POINTING), DAYS, st.integers(1, 60))
def test_what_is_told_in_days_and_weeks_moves_with_the_day_of_the_text(phrase: str, day: date, weeks: int) -> None:
    later = timedelta(weeks=weeks)
    moved = [tuple(moving(end, later) for end in pair) for pair in bounds(phrase, day)]
    assert moved == bounds(phrase, day + later)
    assert moved, phrase


def moving(end: str | float | None, later: timedelta) -> str | None:
    return None if end is None else (date.fromisoformat(str(end)) + later).isoformat()


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.sampled_from((*POINTING, *MONTHLY)), DAYS)
def test_a_relative_date_has_no_bounds_without_the_day_of_the_text(phrase: str, day: date) -> None:
    assert all(pair == (None, None) for pair in bounds(phrase))
    (low, high), *others = bounds(phrase, day)
    assert not others
    assert low is None or high is None or str(low) <= str(high)


@settings(derandomize=True, deadline=None, max_examples=50)
@given(st.integers(1990, 2050), st.integers(1, 12), st.sampled_from(MONTHLY))
def test_what_is_told_in_years_moves_with_them(year: int, month: int, phrase: str) -> None:
    if "week" in phrase:
        return  # weeks do not begin with the same day in every year
    here, there = (bounds(phrase, date(start, month, 15)) for start in (year, year + 8))
    assert [tuple(str(int(str(end)[:4]) + 8) for end in pair) for pair in here] == [
        tuple(str(end)[:4] for end in pair) for pair in there
    ]


@pytest.mark.parametrize(
    ("year", "day"), [(1818, "03-22"), (1943, "04-25"), (2000, "04-23"), (2018, "04-01"), (2038, "04-25")]
)
def test_easter_is_where_the_tables_have_it(year: int, day: str) -> None:
    assert date.fromordinal(easter(year)).isoformat() == f"{year}-{day}"
    assert EasterBound(offset=-2).in_year(year) == (easter(year) - 2, easter(year) - 2)


NAMED = {
    word for notation, _ in FORMS for token in notation.split() for word in token.rpartition(":")[2].rstrip("?").split("|")
}
SAMPLES = (
    "5",
    "15",
    "98",
    "21st",
    "5/6",
    "2015",
    "2020-05-05",
    "May",
    "Friday",
    "summer",
    "year",
    "two",
    "half",
    "Q3",
    "last",
    "(",
    ")",
)
FORM_WORDS = (*sorted(word for word in NAMED if not word.isupper()), *SAMPLES, "Christmas", "nineties", "early")


@settings(derandomize=True, deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from(FORM_WORDS), max_size=14), st.sampled_from((None, "2023-04-12", "0001-01-01", "9999-12-31"))
)
def test_words_of_the_forms_in_any_order_are_read_or_left_alone(words: list[str], day: str | None) -> None:
    text = " ".join(words)
    for value in recognise(text, date=day):
        assert text[value.start : value.end] == value.text
        assert value.low is None or value.high is None or value.low <= value.high
        iso_bounds(value)


def test_nested_dates_are_read_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """The forms tried grow with the text, not with the depth of what stands in it."""
    tried: list[int] = []
    form = _Reading._form

    def counted(self: _Reading, at: int, depth: int) -> object:
        tried.append(at)
        return form(self, at, depth)

    monkeypatch.setattr(_Reading, "_form", counted)
    pieces = ["the first week of", "early", "the end of", "the day after", "May", "next year", "Monday,", "5", "2020", "in"]
    order = random.Random(5)
    for times in (200, 400):
        tried.clear()
        text = " ".join(order.choice(pieces) for _ in range(times))
        made = items(lex(text, 0, len(text)))
        _Reading(made, holy=False, words={item.lower for item in made}).places()
        assert len(tried) <= 2 * len(made)
