"""Quantities: a numeral with what stands before it (hedge, currency) and behind it (unit, noun, rate)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from verifybench.model.value import Hedge, Value
from verifybench.values.ages import after_old, age_label, decade_of_life, is_age, over_age, thirties
from verifybench.values.amounts import AFTER_ARTICLE, OPENING_LETTERS, OPENING_WORDS, read_figure
from verifybench.values.counted import with_noun
from verifybench.values.equivalents import behind_brackets, equivalents
from verifybench.values.exclude import IDIOM, idiom, past_name, why_none
from verifybench.values.figures import Figure, closed, counting, exact_product, lower_at, with_unit
from verifybench.values.forms import read_ordinal, read_score, read_share
from verifybench.values.hedging import hedge_before, hedge_behind, tells_age
from verifybench.values.intervals import bounds
from verifybench.values.items import Item
from verifybench.values.lookup import NAMES, SYMBOLS
from verifybench.values.opposite_bounds import opposite_bounds
from verifybench.values.pairs import with_partner
from verifybench.values.rates import rate_of_other, with_rate
from verifybench.values.surroundings import noun_behind
from verifybench.values.tables.units import YEAR

_UNRATED = frozenset(("age", "rate", "speed", "temperature"))  # kinds that take no "a month" behind them


class Reading(NamedTuple):
    """What was read at a place: a value, or why there is none; and the item behind it."""

    value: Value | None
    last: int
    why: str = ""


class Left(NamedTuple):
    """Items of a figure that is no value, and why."""

    first: int
    last: int
    why: str


def quantities(text: str, items: Sequence[Item], taken: Sequence[bool], left: list[Left] | None = None) -> list[Value]:
    """The values of a stretch that are no dates; `taken` marks the items dates have used. `left` gathers what is none."""
    values: list[Value] = []
    floor = 0  # no value reaches back before it
    for at, item in enumerate(items):
        if taken[at]:
            floor = at + 1
            continue
        if at < floor or (item.numeral is None and item.letter not in OPENING_LETTERS and item.lower not in OPENING_WORDS):
            continue
        if item.letter == "a" and item.numeral is None and lower_at(items, at + 1) not in AFTER_ARTICLE:
            continue
        found = _read(text, items, at, floor, taken)
        if found is None:
            continue
        if found.value is not None:
            values.append(found.value)
        elif left is not None:
            left.append(Left(at, found.last, found.why))
        floor = max(found.last, at + 1)
    return equivalents(text, opposite_bounds(text, values))


def _read(text: str, items: Sequence[Item], at: int, floor: int, taken: Sequence[bool]) -> Reading | None:
    """The value that begins at item `at`; hedges before it are looked up backwards, not before item `floor`."""
    figure = read_figure(items, at)
    if figure is None:
        return _reading(thirties(text, items, at)) if items[at].letter == "K" else None
    if any(taken[figure.first : figure.last]):
        return None
    if figure.numeral.ordinal:
        return Reading(read_ordinal(text, items, figure), figure.last, IDIOM)
    why = why_none(items, figure)
    if why:
        return Reading(None, past_name(items, figure.last, why), why)
    ends = closed(items, figure.last)
    form = None if ends else _form(text, items, figure, floor)
    if form and not any(taken[figure.first : form.last]):  # "7-4-May" ends in a date, and is no score
        return form
    figure, partner = (figure, None) if ends and figure.kind == "count" else with_partner(items, figure, taken)
    first, hedge = hedge_before(items, figure.first, floor, ranged=partner is not None)
    if hedge == "exact" and (label := age_label(items, first)) is not None:
        before, hedge = hedge_before(items, label, floor)  # "under the age of 18"
        first = before if hedge != "exact" else first
    last = (partner or figure).last
    complete = _complete(items, figure, partner, first, last, hedge)
    if isinstance(complete, str):
        return Reading(None, last, complete)
    figure, last, hedge = complete
    if last > figure.first + 1:
        last = min(last, next((index for index in range(figure.first, last) if taken[index]), last))
    return Reading(_value(text, items, figure, partner, hedge, first, last), last)


def _form(text: str, items: Sequence[Item], figure: Figure, floor: int) -> Reading | None:
    """A figure with a form of its own: a decade of a life, a score, a share."""
    return _reading(
        over_age(text, items, figure, floor)
        or decade_of_life(text, items, figure)
        or read_score(text, items, figure)
        or read_share(text, items, figure, floor)
    )


def _reading(found: tuple[Value | None, int] | None) -> Reading | None:
    return Reading(*found, IDIOM) if found else None


def _complete(
    items: Sequence[Item], figure: Figure, partner: Figure | None, first: int, last: int, hedge: Hedge
) -> tuple[Figure, int, Hedge] | str:
    """Ages, nouns, rates and hedges behind the figure; why it is no value where it is none after all."""
    figure, last, hedge = _hedged_behind(items, figure, last, hedge)
    if figure.kind == "duration":
        if age := after_old(items, last):
            figure, last = replace(figure, kind="age"), age
            figure, last, hedge = _hedged_behind(items, figure, last, hedge)
        elif idiom(items, figure, None):
            return IDIOM
    elif figure.kind == "count":
        if lower_at(items, last) in ("yo", "y.o.") and (age := after_old(items, last)) is not None:
            return replace(figure, kind="age", factor=YEAR, canonical="s"), age, hedge
        if not figure.numeral.share and is_age(items, figure, first, last):
            return _hedged_behind(items, replace(figure, kind="age", factor=YEAR, canonical="s"), last, hedge)
        counted = with_noun(items, figure, last, hedge, ranged=partner is not None)
        if isinstance(counted, str):
            return counted
        figure, last = counted
    elif figure.kind == "percent" and not figure.noun and lower_at(items, last) == "of":
        noun = noun_behind(items, last)
        figure = counting(figure, noun) if noun else figure
    if closed(items, last) and not (last < len(items) and items[last].letter in ",)"):
        return figure, last, hedge
    if figure.kind not in _UNRATED:
        figure, last = with_rate(items, figure, last)
        if figure.kind == "count" and lower_at(items, last) == "to" and lower_at(items, first - 1) == "from":
            figure = rate_of_other(items, figure, last + 1)
        if figure.kind == "money":
            figure = behind_brackets(items, figure, last)
    return _hedged_behind(items, figure, last, hedge)


def _hedged_behind(items: Sequence[Item], figure: Figure, last: int, hedge: Hedge) -> tuple[Figure, int, Hedge]:
    """With a hedge behind the figure; "or more" may stand before its unit, and "or older" makes it an age."""
    if last >= len(items) or items[last].text[0].isdigit():
        return figure, last, hedge
    found = hedge_behind(items, last)
    if found is None:
        return figure, last, hedge
    said, last = found
    if hedge in ("exact", "approx") and said != "exact":
        hedge = said
    if figure.kind == "count":
        named = NAMES.at(items, last) or SYMBOLS.at(items, last, exact=True)
        if named and items[last].lower not in ("in", "a", "at"):
            return with_unit(figure, *named), named[1], hedge
    if tells_age(items, last - 1, last) and figure.kind in ("count", "duration"):
        years = figure.kind == "count"
        figure = replace(figure, kind="age", canonical="s", factor=YEAR if years else figure.factor)
    return figure, last, hedge


def _value(
    text: str, items: Sequence[Item], figure: Figure, partner: Figure | None, hedge: Hedge, first: int, last: int
) -> Value:
    start, end = items[first].start, items[last - 1].end
    step = abs(exact_product(figure.step, figure.factor))
    numeral = figure.numeral
    amount: float | None = None
    low: float | None
    high: float | None
    low_open = high_open = False
    if partner is not None:
        scale = 100.0 if numeral.share else 1.0
        # Each end in its own unit: "18 months to two years".
        other = partner if partner.canonical and partner.canonical == figure.canonical else figure
        low, high = sorted((figure.convert(figure.value), other.convert(partner.value * scale)))
    elif numeral.low is not None and numeral.high is not None:
        low, high, high_open, step = figure.convert(numeral.low), figure.convert(numeral.high), True, 0.0
        if hedge in ("at_least", "more_than"):
            high, high_open = None, False
        elif hedge in ("at_most", "less_than"):
            low = None
        else:
            hedge = "approx"
    else:
        amount = figure.value
        low, high, low_open, high_open = bounds(figure.value, hedge, 0.0 if numeral.share else figure.step)
        low = figure.convert(low) if low is not None else None
        high = figure.convert(high) if high is not None else None
    return Value(
        figure.kind,
        text[start:end],
        start,
        end,
        amount,
        low,
        high,
        low_open,
        high_open,
        figure.canonical,
        figure.noun,
        hedge,
        step,
    )
