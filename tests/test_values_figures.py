"""Figures in their surroundings: two bounds of one range, tolerances, rates, signs of money, what only looks like a figure."""

from __future__ import annotations

import pytest

from verifybench.values import left_alone, recognise
from verifybench.values.tables.units import YEAR


@pytest.mark.parametrize(
    ("text", "bounds", "unit"),
    [
        ("more than 40 and fewer than 60 people", (40, 60, True, True), ""),
        ("greater than 30 and less than or equal to 40", (30, 40, True, False), ""),
        ("at most 100 and at least 20 apples", (20, 100, False, False), ""),
        ("over 5 but under 10 km", (5000, 10000, True, True), "m"),
        ("above one quarter and below a half", (25, 50, True, True), "%"),
    ],
)
def test_opposite_bounds_are_one_range(text: str, bounds: tuple[float, float, bool, bool], unit: str) -> None:
    (value,) = recognise(f"It takes {text}.")
    assert value.text == text
    assert (value.low, value.high, value.low_open, value.high_open) == bounds
    assert value.unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("He was sentenced to 18 months to two years.", 1.5 * YEAR, 2 * YEAR),
        ("It lasts 90 seconds to three minutes.", 90.0, 180.0),
        ("Each weighs 900 g to 1.2 kg.", 0.9, 1.2),
        ("It costs 50 cents to 2 dollars.", 0.5, 2.0),
    ],
)
def test_each_end_of_a_range_is_in_its_own_unit(text: str, low: float, high: float) -> None:
    (value,) = recognise(text)
    assert (value.low, value.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "text",
    [
        "more than 40 men and fewer than 60 women",  # two things
        "more than 60 and less than 40",  # nothing lies between
        "more than 40 and at least 60",  # one side
        "over $40 and under 60 km",
    ],
)
def test_bounds_that_do_not_meet_stay_two(text: str) -> None:
    assert len(recognise(text)) == 2


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5 ± 0.2 mm", 0.0048, 0.0052, "m"),
        ("20 °C ± 2 °C", 18, 22, "degC"),
        ("100 g ± 5%", 0.095, 0.105, "kg"),
        ("10 +/- 1 kg", 9, 11, "kg"),
        ("50 plus or minus 3", 47, 53, ""),
    ],
)
def test_a_tolerance_makes_a_range(text: str, low: float, high: float, unit: str) -> None:
    (value,) = recognise(f"It measured {text}.")
    assert (value.text, value.unit) == (text, unit)
    assert value.low == pytest.approx(low)
    assert value.high == pytest.approx(high)


def test_both_ends_of_a_change_are_rates() -> None:
    values = recognise("The rate fell from 12.4 to 9.8 per 100,000 people.")
    assert [(value.kind, value.amount, value.unit) for value in values] == [
        ("rate", 12.4, "/100000"),
        ("rate", 9.8, "/100000"),
    ]


def test_a_time_behind_an_amount_is_its_rate_and_no_date() -> None:
    rate, since = recognise("He got $5 a day since May.", date="2024-05-10")
    assert (rate.text, rate.kind, rate.unit) == ("$5 a day", "rate", "USD/year")
    assert (since.text, since.kind) == ("since May", "date")


@pytest.mark.parametrize(
    ("text", "code", "amount"),
    [
        ("usd$ 15", "USD", 15),
        ("nzd$15", "NZD", 15),
        ("rmb 40", "CNY", 40),
        ("$1MM", "USD", 1e6),
        ("US$2mil", "USD", 2e6),
        ("10 tln rubles", "RUB", 1e13),
    ],
)
def test_codes_and_suffixes_of_money(text: str, code: str, amount: float) -> None:
    (value,) = recognise(f"They paid {text}.")
    assert (value.kind, value.unit, value.low) == ("money", code, amount)


@pytest.mark.parametrize(
    ("text", "kind", "amount", "unit"),
    [
        ("It survived by a single vote.", "count", 1, ""),
        ("It boils at 572 °F (573.15K).", "temperature", 573.15, "degC"),
        ("They are under 18.", "age", 18, "s"),
        ("An 87 yo man was treated.", "age", 87, "s"),
        ("She finished second!", "ordinal", 2, ""),
        ("It gained 3 km/h².", "other", 3, "m/s2"),
        ("It turns with 4 kg·m.", "other", 4, "kg*m"),
        ("The weight is 20 (kg).", "mass", 20, "kg"),
        ("A metric ton is 2,204.62 pounds.", "mass", 2204.62, "kg"),
        ("They gave away 3 USD50 cards.", "money", 50, "USD"),
        ("Three MPs resigned.", "count", 3, ""),
        ("Of five bakeries it is down to one.", "count", 1, ""),
        ("It fell from five to one.", "count", 1, ""),
    ],
)
def test_figures_told_by_their_surroundings(text: str, kind: str, amount: float, unit: str) -> None:
    value = recognise(text)[-1]
    assert (value.kind, value.amount, value.unit) == (kind, amount, unit)


@pytest.mark.parametrize(
    "text",
    [
        "See http://example.com/a?q=n%280024%2D9114%29%20and%20x for more.",
        "q=issn%280024%2D9114%29%20and%20x",
        'A <td width="20%" height=30> tag.',
        "Run `x = 5 + 3` again.",
        "It lies in /usr/lib/python3.11/foo-2.4.txt on the disk.",
        r"It lies in C:\data\12\b5.txt on the disk.",
        "Call 1 800 555 0199 now.",
        "Tel: 22 45 67 89.",
        "Call us on 07 5575 7400.",
        "Phone: 445539",
        "She is not a single mother.",
        "He met 50 Cent there.",
        "Seven Samurai is long.",
        "They saw the film Seven Samurai.",
        "Not a single ticket was sold.",
    ],
)
def test_what_only_looks_like_a_figure_is_left_alone(text: str) -> None:
    assert recognise(text) == ()


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Call 24 people.", "people"),
        ("Ring 2,500 doctors.", "doctors"),
        ("Two British soldiers died.", "soldiers"),
        ("One visitor described it.", "visitor"),
        ("Three District schoolchildren left.", "schoolchildren"),
        ("He met <i>Mia</i> and 40 men.", "men"),
    ],
)
def test_counts_beside_such_words_stay_counts(text: str, noun: str) -> None:
    assert [value.noun for value in recognise(text)] == [noun]


def test_the_reason_names_markup_and_telephone_numbers() -> None:
    reasons = [found.reason for found in left_alone('Call us on 07 5575 7400 or see <td width="20%">.')]
    assert reasons[0] == "a phone number"
    assert reasons[-1] == "markup, code or a path"
