"""Numbers in words, by the grammar of English: cardinals, ordinals, fractions, and digits mixed with them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.model.value import Value
from verifybench.values import compare, recognise
from verifybench.values.tables.numbers import SMALL, TENS

_UNITS = {value: word for word, value in SMALL.items() if word not in ("nought", "naught")}
_TENS = {value: word for word, value in TENS.items() if word not in ("fourty", "ninty")}


def one(text: str) -> Value:
    values = recognise(text)
    assert len(values) == 1, values
    return values[0]


def in_words(number: int) -> str:
    """A cardinal below a quadrillion, as British usage writes it."""
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = number % scale
            head = f"{in_words(number // scale)} {name}"
            return head if not rest else f"{head} {'and ' if rest < 100 else ''}{in_words(rest)}"
    if number >= 100:
        rest = number % 100
        return f"{_UNITS[number // 100]} hundred{f' and {in_words(rest)}' if rest else ''}"
    if number < 20:
        return _UNITS[number]
    return _TENS[number - number % 10] + (f"-{_UNITS[number % 10]}" if number % 10 else "")


@given(st.integers(2, 10**15 - 1))
@settings(derandomize=True, deadline=None)
def test_any_cardinal_written_out_is_read_as_the_number_it_is(number: int) -> None:
    assert one(f"They counted {in_words(number)} votes.").amount == number


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("two and fifty-four hundredths", 2.54),
        ("two hundred and fifty-four hundredths", 200.54),
        ("three hundred and two fifths", 300.4),
        ("one hundred and three quarters", 100.75),
        ("twenty-three fifths", 4.6),
        ("one hundred and thirty-two fifths", 26.4),
        ("forty two and a third", 42 + 1 / 3),
        ("one and three quarters million", 1_750_000),
        ("five billion and three quarters", 5_750_000_000),
        ("a billion and a half", 1_500_000_000),
        ("one billion and a half million", 1_000_500_000),
        ("a hundred and a quarter billion", 100_250_000_000),
        ("3 hundred and 21", 321),
        ("4 thousand 3 hundred and 21", 4321),
        ("5 million 200 thousand", 5_200_000),
        ("two hundred point seventy-one", 200.71),
        ("nine point nought four", 9.04),
        ("nought point eleven", 0.11),
        ("three dozens", 36),
        ("minus two and three fifths", -2.6),
    ],
)
def test_mixed_numbers_are_one_figure(text: str, amount: float) -> None:
    value = one(f"The sum is {text}.")
    assert value.kind == "count"
    assert value.amount == pytest.approx(amount)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("one twenty-fifth of it", 4),
        ("three twenty-firsts of it", 100 / 7),
        ("twenty twenty fifths of it", 80),
        ("seven sixteenths of it", 43.75),
        ("a hundred trillionths of it", 1e-8),
        ("two third of the votes", 200 / 3),
        ("one over three.", 100 / 3),
        ("It is from one third", 100 / 3),
        ("two quarters of the pie", 50),
    ],
)
def test_any_ordinal_divides(text: str, percent: float) -> None:
    value = one(text)
    assert value.kind == "percent"
    assert value.amount == pytest.approx(percent)


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("the two hundredth visitor", 200),
        ("the one millionth visitor", 1_000_000),
        ("the twenty-fifth anniversary", 25),
        ("the hundred and fifth day", 105),
        ("a thirty-fifth birthday", 35),
    ],
)
def test_ordinals_are_no_fractions_before_a_noun(text: str, ordinal: int) -> None:
    value = one(f"They marked {text}.")
    assert (value.kind, value.amount) == ("ordinal", ordinal)


@pytest.mark.parametrize(
    "text",
    [
        "3 million and 20 people died",
        "two million and a third of the rest",
        "he scored two over 65 and left",
        "two quarters",
    ],
)
def test_two_figures_stay_two(text: str) -> None:
    amounts = [value.amount for value in recognise(text)]
    assert amounts[0] in (3_000_000, 2_000_000, 2)


def test_joined_fractions_are_both_shares() -> None:
    assert [round(value.amount or 0) for value in recognise("They rose from one third to one half of it.")] == [33, 50]
    (value,) = recognise("Between a quarter and a third of voters stayed.")
    assert (value.low, round(value.high or 0)) == (25, 33)


def test_over_between_figures_is_no_fraction_of_a_pressure_or_an_age() -> None:
    assert [value.amount for value in recognise("The pressure is 120 over 80.")] == [120, 80]
    assert [value.kind for value in recognise("He shot two over 72.")] == ["count", "count"]


@pytest.mark.parametrize(
    ("fraction", "percent", "rule"),
    [
        ("two thirds of voters", "66% of voters", "value.rounds"),
        ("a third of voters", "34 per cent of voters", "value.rounds"),
        ("a third of voters", "35 per cent of voters", "value.disjoint"),
        ("1/2 of voters", "55 per cent of voters", "value.disjoint"),
        ("half of voters", "51 per cent of voters", "value.disjoint"),
        ("three hundredths of it", "3.4% of it", "value.rounds"),
        ("three hundredths of it", "3.6% of it", "value.disjoint"),
        ("one in three people", "34% of people", "value.rounds"),
        ("nearly half of voters", "46% of voters", "value.rounds"),
    ],
)
def test_a_fraction_is_a_rounded_share(fraction: str, percent: str, rule: str) -> None:
    assert compare(one(fraction), one(percent)).rule == rule
