"""Units and currencies: whatever the tables list is read, in the singular, the plural and by its sign."""

from __future__ import annotations

import pytest

from verifybench.values import recognise
from verifybench.values.lookup import CODES, MONEY
from verifybench.values.tables.currencies import CURRENCIES, WORDS_TOO
from verifybench.values.tables.units import UNITS
from verifybench.values.unit_forms import all_units, both_numbers

CELSIUS = 5.0
# Read as something else on purpose: walls and animals, the time of day, pounds of weight or money.
AMBIGUOUS = {"stone", "second"}


def test_every_name_of_a_unit_is_read_with_its_factor() -> None:
    for unit in all_units():
        for name in both_numbers(unit.names):
            written = " ".join(name).replace(" - ", "-").replace(" .", ".")
            if written in AMBIGUOUS:
                continue
            (value, *_) = recognise(f"It was 5 {written}")
            assert (value.kind, value.unit) == (unit.kind, unit.canonical), (written, value)
            assert value.low == pytest.approx((5 + unit.offset) * unit.factor, rel=1e-9), written


def test_every_symbol_of_a_unit_is_read_behind_digits() -> None:
    for unit in all_units():
        for symbol in unit.symbols.split():
            if symbol in ("'", "''"):  # feet and inches only together: 5'11"
                continue
            text = f"It was 5 {symbol.replace('_', ' ')}" if symbol not in ('"', "″", "′") else f"It was 5{symbol}"
            (value, *_) = recognise(text)
            assert (value.kind, value.unit) == (unit.kind, unit.canonical), (text, value)


def test_no_two_units_share_a_symbol_with_different_meanings() -> None:
    seen: dict[str, tuple[str, float]] = {}
    for unit in UNITS:
        for symbol in unit.symbols.split():
            assert seen.setdefault(symbol, (unit.canonical, unit.factor)) == (unit.canonical, unit.factor), symbol


def test_every_name_of_a_currency_is_read_as_its_code() -> None:
    for currency in CURRENCIES:
        for name in both_numbers(currency.names):
            (value, *_) = recognise(f"It cost 500 {' '.join(name)}.")
            assert (value.kind, value.unit, value.low) == ("money", MONEY[name][0], 500), (name, value)


def test_every_code_and_sign_of_a_currency_is_read_on_its_side() -> None:
    for code in CODES - WORDS_TOO:
        assert [(value.kind, value.unit) for value in recognise(f"It cost {code} 500.")] == [("money", code)]
    for code in CODES:
        assert [(value.kind, value.unit) for value in recognise(f"It cost 500 {code}.")] == [("money", code)]
    for currency in CURRENCIES:
        for sign in currency.signs.split():
            figure = "1,500,000" if sign == "R" else "500"
            (value,) = recognise(f"It cost {sign}{figure}.")
            assert (value.kind, value.unit) == ("money", currency.code), (sign, value)


@pytest.mark.parametrize(
    ("text", "kind", "unit", "low"),
    [
        ("60 km/h", "speed", "m/s", 60 / 3.6),
        ("3 feet per second", "speed", "m/s", 0.9144),
        ("5 Mbit/s", "rate", "B/s", 625000),
        ("7.5 litres per 100 km", "rate", "m3/m", 7.5e-8),
        ("12 deaths per 100,000 people", "rate", "/100000", 12),
        ("four deaths per 1,000 births", "rate", "/100000", 400),
        ("5 mg/dL", "rate", "kg/m3", 0.05),
        ("$80 a barrel", "rate", "USD/m3", 80 / 0.158987294928),
        ("twice a week", "rate", "/year", 2 * 365.25 / 7),
        ("3 per cent a year", "rate", "%/year", 3),
        ("5'11\"", "length", "m", 1.8034),
        ("six foot two", "length", "m", 1.8796),
        ("10st 4lb", "mass", "kg", 65.31730128),
        ("1h 20m", "duration", "s", 4800),
        ("three years and two months", "duration", "s", 38 * 365.25 * 86400 / 12),
        ("two-and-a-half years", "duration", "s", 2.5 * 365.25 * 86400),
        ("15 dollars 50", "money", "USD", 15.5),
        ("75 USD million", "money", "USD", 75e6),
        ("30 MUSD", "money", "USD", 30e6),
        ("12.5p a share", "money", "GBP", 0.125),
        ("€3,50", "money", "EUR", 3.5),
        ("R1.2bn", "money", "ZAR", 1.2e9),
        ("A$40m", "money", "AUD", 40e6),
        ("25 basis points", "percent", "pp", 0.25),
        ("an angle of 45 degrees", "other", "deg", 45),
        ("minus 15C", "temperature", "degC", -15),
        ("bake at 220C", "temperature", "degC", 220),
        ("5 degrees below zero Celsius", "temperature", "degC", -5),
        ("less than a mile", "length", "m", None),
        ("3x more", "count", "", 3),
        ("a threefold rise", "count", "", 3),
        ("10⁶ cells", "count", "", 1e6),
        ("⅔", "count", "", 2 / 3),
    ],
)
def test_figures_are_read_with_the_unit_they_have_in_speech(text: str, kind: str, unit: str, low: float | None) -> None:
    (value,) = recognise(text)
    assert (value.kind, value.unit) == (kind, unit)
    assert value.low == (None if low is None else pytest.approx(low))


def test_the_sides_of_a_thing_share_their_unit() -> None:
    assert [(value.kind, value.low) for value in recognise("a room of 3 by 4 metres")] == [("length", 3), ("length", 4)]


def test_an_amount_and_its_equivalent_before_a_month_are_both_rates() -> None:
    crowns, dollars = recognise("1.2 million crowns ($115,000) a month")
    assert (crowns.kind, crowns.unit, crowns.low) == ("rate", "XXX/year", 14.4e6)
    assert (dollars.kind, dollars.unit, dollars.low) == ("rate", "USD/year", 1.38e6)
    assert crowns.equivalent is not None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("five or six people", 5, 6),
        ("anywhere from 5 to 10 people", 5, 10),
        ("from 5 up to 10 people", 5, 10),
        ("20~100 people", 20, 100),
        ("40 to 50 million people", 40e6, 50e6),
    ],
)
def test_two_ends_make_one_range(text: str, low: float, high: float) -> None:
    (value,) = recognise(text)
    assert (value.low, value.high, value.amount) == (low, high, None)


def test_a_change_is_two_figures() -> None:
    assert [value.amount for value in recognise("It rose from 5 to 10.")] == [5, 10]
