"""Laws of comparison, over values of every kind, hedge, open end, precision and equivalent that can be made."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.model.value import Hedge, Kind, Outcome, Value
from verifybench.values import add, compare, compare_limits, derive, describe, recognise, same_unit
from verifybench.values.intervals import bounds
from verifybench.values.tables.currencies import CURRENCIES
from verifybench.values.unit_forms import all_units

LAW = settings(derandomize=True, deadline=None, max_examples=300)
AGREEING: frozenset[Outcome] = frozenset({"equal", "rounds", "bound", "overlap"})
CANONICAL: dict[str, tuple[str, ...]] = {
    "percent": ("%", "pp"),
    "money": (*(currency.code for currency in CURRENCIES[:6]), "XXX"),
    "duration": ("s",),
    "age": ("s",),
    "time": ("s",),
    "size": ("B",),
    "length": ("m",),
    "area": ("m2",),
    "volume": ("m3",),
    "mass": ("kg",),
    "speed": ("m/s",),
    "temperature": ("degC", "deg"),
    "rate": ("USD/year", "%/year", "/h"),
    "other": ("W", "score"),
}
NOUNS = ("", "people", "passengers", "crew", "officers", "houses", "dogs", "animals", "others", "crowns", "francs")
FIGURES = st.one_of(
    st.integers(0, 60).map(float),
    st.integers(1, 99).map(lambda figure: figure * 1e5),
    st.sampled_from((0.1, 0.5, 2.5, 3.5, 33.3333, 1.2e6, 1.25e6, 1e15)),
    st.integers(-40, 0).map(float),
)
STEPS = st.sampled_from((0.0, 0.1, 1.0, 10.0, 1000.0, 1e5))
DAYS = st.integers(date(2010, 12, 1).toordinal(), date(2012, 2, 1).toordinal()).map(float)
DATE_TEXTS = ("2011", "since 2011", "from 2011 to 2012", "12/05/2011", "until May 2011", "3–10 May 2011", "the 1990s")


@st.composite
def figures(draw: st.DrawFn, kind: Kind | None = None) -> Value:
    """A value of a kind other than date, as recognition could make it."""
    chosen: Kind = kind if kind is not None else draw(st.sampled_from([one for one in get_args(Kind) if one != "date"]))
    unit = draw(st.sampled_from(CANONICAL.get(chosen, ("",))))
    hedge: Hedge = draw(st.sampled_from(get_args(Hedge)))
    step, figure = draw(STEPS), draw(FIGURES)
    if chosen in ("ordinal", "time"):
        figure = abs(figure)
    form = draw(st.sampled_from(("figure", "figure", "range", "vague")))
    noun = draw(st.sampled_from(NOUNS)) if chosen in ("count", "rate") or unit == "XXX" else ""
    text = draw(st.sampled_from(("5", "five miles", "40 GB", "40 GiB", "two years", "100 °F", "two years and ten months")))
    value = Value(chosen, text, 0, len(text), figure, figure, figure, unit=unit, noun=noun, hedge=hedge, step=step)
    if unit == "score" or chosen == "ordinal":
        return replace(value, hedge="exact")
    if form == "figure":
        low, high, low_open, high_open = bounds(figure, hedge, step)
        return replace(value, low=low, high=high, low_open=low_open, high_open=high_open)
    other = figure + abs(draw(FIGURES))
    hedge = "exact" if form == "range" else "approx"
    return replace(value, amount=None, low=figure, high=other, high_open=form == "vague" and other > figure, hedge=hedge)


@st.composite
def dates(draw: st.DrawFn) -> Value:
    """A date with both ends, one, or none."""
    low, length = draw(DAYS), draw(st.sampled_from((0, 1, 30, 364)))
    text, hedge = draw(st.sampled_from(DATE_TEXTS)), draw(st.sampled_from(get_args(Hedge)))
    ends: tuple[float | None, float | None] = (low, low + length)
    if hedge in ("at_least", "more_than"):
        ends = (low, None)
    elif hedge in ("at_most", "less_than"):
        ends = (None, low)
    elif draw(st.integers(0, 9)) == 0:
        ends = (None, None)
    return Value("date", text, 0, len(text), None, *ends, hedge=hedge)


@st.composite
def money_with_equivalent(draw: st.DrawFn) -> Value:
    amount, other = draw(figures("money")), draw(figures("money"))
    return replace(amount, equivalent=other)


VALUES = st.one_of(figures(), figures(), dates(), money_with_equivalent())


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Value, Value]:
    """Two values; often of one kind and unit, so that they meet."""
    one = draw(VALUES)
    other = draw(VALUES)
    if draw(st.booleans()) and one.kind != "date":
        other = replace(draw(figures(one.kind)), unit=one.unit, noun=draw(st.sampled_from((one.noun, other.noun))))
        other = replace(other, amount=other.low, high=other.low) if other.unit == "score" and other.low else other
    elif one.kind == "date":
        other = draw(dates())
    return one, other


@LAW
@given(pairs())
def test_comparison_does_not_depend_on_the_order(pair: tuple[Value, Value]) -> None:
    one, other = pair
    assert compare(one, other) == compare(other, one)
    assert compare_limits(one, other) == compare_limits(other, one)
    assert same_unit(one, other) == same_unit(other, one)


@LAW
@given(VALUES)
def test_a_value_equals_itself_unless_it_could_not_be_resolved(value: Value) -> None:
    known = value.low is not None or value.high is not None
    found = compare(value, value)
    assert found.outcome == ("equal" if known else "incomparable")
    limits = compare_limits(value, value)
    assert limits is None or limits.outcome == "equal"


@LAW
@given(
    pairs(),
    st.sampled_from((0.0, 0.4, 1.0, 25.0, 1e6)),
    st.sampled_from((0.0, 0.4, 1.0, 25.0, 1e6)),
    st.sampled_from(("", "low", "high")),
)
def test_widening_an_interval_never_turns_agreement_into_conflict(
    pair: tuple[Value, Value], down: float, up: float, unbounded: str
) -> None:
    one, other = pair
    if one.unit == "score" or one.kind == "ordinal" or compare(one, other).outcome not in AGREEING:
        return
    wide = _widened(one, down, up, unbounded)
    assert compare(wide, other).outcome in AGREEING, (one, other, wide)


def _widened(value: Value, down: float, up: float, unbounded: str) -> Value:
    if value.kind == "date":
        down, up = float(int(down) % 400), float(int(up) % 400)
    if value.kind == "time":
        unbounded = ""  # an open end of a time ends with its day: "after noon" is no wider than "from noon to 1 a.m."
    low = None if value.low is None or (unbounded == "low" and value.high is not None) else value.low - down
    high = None if value.high is None or (unbounded == "high" and low is not None) else value.high + up
    return replace(value, low=low, high=high, low_open=value.low_open and not down, high_open=value.high_open and not up)


@LAW
@given(st.sampled_from(sorted({unit.kind for unit in all_units() if unit.kind not in ("rate",)})), st.data())
def test_one_quantity_written_in_two_units_never_conflicts(kind: str, data: st.DataObject) -> None:
    units = [unit for unit in all_units() if unit.kind == kind]
    one = data.draw(st.sampled_from(units))
    other = data.draw(st.sampled_from([unit for unit in units if unit.canonical == one.canonical]))
    figure = data.draw(st.integers(1, 9999)) / data.draw(st.sampled_from((1, 10, 100)))
    canonical = (figure + one.offset) * one.factor
    values = []
    for unit, step in ((one, one.factor / 100), (other, other.factor * data.draw(st.sampled_from((0.01, 0.1, 1.0))))):
        written = canonical / unit.factor - unit.offset
        name = (unit.names or unit.symbols).split()[0].partition("/")[0].replace("_", " ")
        digit = step / unit.factor
        if abs(abs(math.fmod(written / digit, 1.0)) - 0.5) < 1e-6:
            return  # which way a half goes depends on the unit it is a half in
        shown = round(written / digit) * digit
        at = (shown + unit.offset) * unit.factor
        values.append(Value(unit.kind, f"{shown:g} {name}", 0, 9, shown, at, at, unit=unit.canonical, step=step))
    assert compare(*values).outcome in AGREEING


@LAW
@given(figures("money"), figures("money"))
def test_an_amount_agrees_with_either_of_its_currencies_and_conflicts_with_no_other(one: Value, other: Value) -> None:
    if one.unit == other.unit or "XXX" in (one.unit, other.unit):
        return
    both = replace(one, equivalent=other)
    assert compare(both, one).outcome == "equal"
    assert compare(both, other).outcome == "equal"
    third = replace(one, unit="THB")
    assert compare(both, third).outcome == "incomparable"


@LAW
@given(pairs())
def test_currencies_without_a_stated_equivalent_never_conflict(pair: tuple[Value, Value]) -> None:
    one, other = (replace(value, equivalent=None) for value in pair)
    if one.kind == other.kind == "money" and one.unit != other.unit:
        assert compare(one, other).outcome != "disjoint"


@LAW
@given(VALUES)
def test_a_description_is_one_line_whatever_the_value(value: Value) -> None:
    words = describe(value)
    assert words.strip() == words
    assert words
    assert "\n" not in words
    assert "None" not in words
    assert "e+" not in words


@LAW
@given(st.lists(figures("count"), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_a_sum_does_not_depend_on_the_order_of_its_operands(values: list[Value], random: object) -> None:
    placed = [replace(value, start=10 * index, end=10 * index + 2) for index, value in enumerate(values)]
    forward, backward = add(placed), add(placed[::-1])
    assert forward == backward
    if forward is not None:
        lows = [value.low for value in placed if value.low is not None]
        assert forward.value.low is not None
        assert abs(forward.value.low - sum(lows)) <= 1e-6 * max(1.0, *map(abs, lows))


PIECES = """
412 passengers|38 crew|450 people|and|,|in all|from|to|120|180|5|8 per cent|of|12|40 men|born in 1960|died in 2010|2019
began in|lasted|two years|$5 million|including|rose|fell|(10 May 1894 – 29 May 1986)|half|about 20|9999
"""
SENTENCES = st.lists(st.sampled_from(PIECES.strip().replace("\n", "|").split("|")), max_size=9).map(" ".join)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(SENTENCES)
def test_what_follows_from_any_sentence_has_ends_within_it_and_reads_as_an_equation(text: str) -> None:
    for one in derive(text, recognise(text)):
        assert 0 <= one.value.start < one.value.end <= len(text)
        assert one.value.low is not None
        assert one.value.high is not None
        assert one.value.low <= one.value.high
        assert " = " in one.arithmetic
        assert compare(one.value, one.value).outcome == "equal"
