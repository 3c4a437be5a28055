"""How much something changed and where it led are two values; one range stays one; a list is no sum."""

from __future__ import annotations

import pytest

from verifybench.values import recognise


def figures(text: str) -> list[tuple[str, str, float | None, float | None]]:
    return [(value.kind, value.unit, value.low, value.high) for value in recognise(text, date="2024-05-10")]


@pytest.mark.parametrize(
    ("text", "change", "level"),
    [
        ("The lake rose by 2.3 metres to 7.1 metres.", 2.3, 7.1),
        ("Fares rose by £2 to £9.", 2, 9),
        ("Shares in the mill fell 20p to 340p.", 0.2, 3.4),
        ("Turnout rose 3 per cent to 20 per cent.", 3, 20),
        ("The dead rose by 12 to 45.", 12, 45),
        ("Profit was up £3m to £45m.", 3e6, 45e6),
        ("The town grew by about 2,000 to 14,300 people.", None, 14300),
        ("They cut the price of a seat by $10 to $40.", 10, 40),
        ("Wages climbed more than $2 to $4.", 2, 4),
    ],
)
def test_a_change_and_the_level_it_led_to_are_two_values(text: str, change: float | None, level: float) -> None:
    first, second = figures(text)
    assert second[2:] == (level, level)
    assert change is None or change in first[2:]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Prices will rise by 3 to 5 per cent.", 3, 5),
        ("Prices rose 2% to 3%.", 2, 3),
        ("The fee could increase by £2 to £3.", 2, 3),
        ("They lost 10kg to 15kg.", 10, 15),
        ("The sea rose 10cm to 20cm.", 0.1, 0.2),
        ("It rose 3- to 20-fold, and weighs 2 kg to 9 kg.", 2, 9),
        ("The price, which fell, is $2 to $9.", 2, 9),
    ],
)
def test_a_range_behind_a_verb_of_change_stays_one(text: str, low: float, high: float) -> None:
    assert figures(text)[-1][2:] == (low, high)


def test_a_level_keeps_the_rate_that_stands_behind_it_alone() -> None:
    assert [kind for kind, *_ in figures("Oil fell $2.15 to $71.40 a barrel.")] == ["money", "rate"]


@pytest.mark.parametrize("text", ["It cost €1.5-2m.", "It cost €1.5 to 2m.", "It cost €1.5m-2m.", "It cost €1.5m to €2m."])
def test_the_second_end_of_an_amount_is_in_the_money_of_the_first(text: str) -> None:
    assert figures(text) == [("money", "EUR", 1.5e6, 2e6)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("£3.50, 99p", [3.5, 0.99]),
        ("£3, 99p", [3, 0.99]),
        ("1.5 metres, 20 cm", [1.5, 0.2]),
        ("three dollars, 20 cents", [3.2]),
        ("5 feet, 2 inches", [1.5748]),
    ],
)
def test_amounts_in_a_list_are_not_added(text: str, parts: list[float]) -> None:
    assert [low for _, _, low, _ in figures(text)] == pytest.approx(parts)


def test_only_smaller_parts_add_to_a_distance_from_today() -> None:
    found = recognise("It was a fortnight, three weeks ago.", date="2024-05-10")
    assert [value.text for value in found if value.kind == "date"] == ["three weeks ago"]
    (value,) = recognise("It was two years, three months ago.", date="2024-05-10")
    assert value.text == "two years, three months ago"
