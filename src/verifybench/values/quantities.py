"""Quantities: a numeral with what stands before it (hedge, currency) and behind it (unit, noun, rate)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifybench.model.value import Hedge, Value
from verifybench.values.amounts import OPENING_LETTERS, OPENING_WORDS, read_figure
from verifybench.values.ages import after_age, after_old, decade_of_life, thirties
from verifybench.values.exclude import identifies, pronoun_one
from verifybench.values.figures import (
    Figure,
    closed,
    exact_product,
    lower_at,
    with_unit,
)
from verifybench.values.forms import read_ordinal, read_score, read_share
from verifybench.values.hedging import hedge_before, hedge_behind
from verifybench.values.intervals import bounds
from verifybench.values.items import Item
from verifybench.values.lookup import NAMES, SYMBOLS
from verifybench.values.pairs import with_partner
from verifybench.values.rates import with_rate
from verifybench.values.surroundings import hyphenated, hyphenated_noun, noun_behind, past_noun
from verifybench.values.tables.units import YEAR


def quantities(text: str, items: Sequence[Item], taken: Sequence[bool]) -> list[Value]:
    """The values of a stretch that are no dates; `taken` marks the items dates have used."""
    values: list[Value] = []
    at = 0
    floor = 0  # no value reaches back before it
    while at < len(items):
        if taken[at]:
            at += 1
            floor = at
            continue
        item = items[at]
        if item.numeral is None and item.letter not in OPENING_LETTERS and item.lower not in OPENING_WORDS:
            at += 1
            continue
        found = _read(text, items, at, floor, taken)
        if found is None:
            at += 1
            continue
        value, last = found
        if value is not None:
            values.append(value)
        at = max(last, at + 1)
        floor = at
    return _equivalents(text, values)


def _read(text: str, items: Sequence[Item], at: int, floor: int, taken: Sequence[bool]) -> tuple[Value | None, int] | None:
    """The value that begins at item `at` (hedges before it are looked up backwards), and the item after it."""
    figure = read_figure(items, at)
    if figure is None and items[at].letter == "K":
        return thirties(text, items, at)
    if figure is None or any(taken[figure.first : figure.last]):
        return None
    numeral = figure.numeral
    if numeral.ordinal:
        return read_ordinal(text, items, figure), figure.last
    if identifies(items, at, figure.last, bare=figure.kind == "count"):
        return None, figure.last
    ends = closed(items, figure.last)
    form = None if ends else _form(text, items, figure, floor)
    if form:
        return form
    figure, partner = (figure, None) if ends and figure.kind == "count" else with_partner(items, figure, taken)
    first, hedge = hedge_before(items, figure.first, floor, ranged=partner is not None)
    last = (partner or figure).last
    figure, last, hedge = _complete(items, figure, partner, first, last, hedge)
    if figure is None:
        return None, last
    if last > figure.first + 1:
        last = min(last, next((index for index in range(figure.first, last) if taken[index]), last))
    return _value(text, items, figure, partner, hedge, first, last), last


def _form(text: str, items: Sequence[Item], figure: Figure, floor: int) -> tuple[Value | None, int] | None:
    """A figure with a form of its own: a decade of a life, a score, a share."""
    return decade_of_life(text, items, figure) or read_score(text, items, figure) or read_share(text, items, figure, floor)


def _complete(
    items: Sequence[Item], figure: Figure, partner: Figure | None, first: int, last: int, hedge: Hedge
) -> tuple[Figure | None, int, Hedge]:
    """Ages, nouns, rates and hedges behind the figure; None where it is no value after all."""
    numeral = figure.numeral
    after = None if closed(items, last) else hedge_behind(items, last)
    if after:
        hedge, last = (after[0] if hedge in ("exact", "approx") else hedge), after[1]
        if figure.kind == "count" and (named := NAMES.at(items, last) or SYMBOLS.at(items, last, exact=True)):
            figure, last = with_unit(figure, *named), named[1]
    if figure.kind == "duration":
        age = after_old(items, last)
        if age:
            figure, last = replace(figure, kind="age"), age
            if after := hedge_behind(items, last):
                hedge, last = after[0], after[1]
    elif figure.kind == "count" and not numeral.share and (aged := after_age(items, figure, first, last)):
        return replace(figure, kind="age", canonical="s", factor=YEAR), aged, hedge
    if figure.kind == "count":
        share = numeral.share
        strong = lower_at(items, last) == "-" and lower_at(items, last + 1) == "strong"
        if strong:
            last += 2
        one = figure.value == 1 and partner is None and not numeral.vague
        collective = numeral.collective or (numeral.vague and lower_at(items, last) == "of")
        noun = noun_behind(items, last, one=one or strong, loose=collective)
        if share:
            figure = replace(
                figure,
                kind="percent",
                canonical="%",
                value=100 * figure.value,
                step=max(100 * figure.step, 1.0),
                noun=noun.text if noun else "",
            )
        else:
            if pronoun_one(items, figure.first, last, noun is not None, hedge):
                return None, last, hedge
            if numeral.collective and (
                noun is None or (numeral.first + 1 == numeral.last and lower_at(items, last) != "of")
            ):
                return None, last, hedge  # "several officers" and "a few words" count nothing
            if hyphenated(items, last) and not strong:
                noun = hyphenated_noun(items, last, numeral)
                if noun is None:
                    return None, last, hedge
            if noun is not None:
                figure = replace(figure, noun=noun.text)
            last = past_noun(items, last, noun)
    elif figure.kind == "percent" and not figure.noun:
        noun = noun_behind(items, last) if lower_at(items, last) == "of" else None
        if noun is not None:
            figure = replace(figure, noun=noun.text)
    if closed(items, last):
        return figure, last, hedge
    if figure.kind not in ("age", "rate", "speed", "temperature"):
        figure, last = with_rate(items, figure, last)
    after = hedge_behind(items, last)
    if after and hedge in ("exact", "approx"):
        hedge, last = after
    return figure, last, hedge


def _value(
    text: str, items: Sequence[Item], figure: Figure, partner: Figure | None, hedge: Hedge, first: int, last: int
) -> Value:
    start, end = items[first].start, items[last - 1].end
    kind, unit = figure.kind, figure.canonical
    step = abs(exact_product(figure.step, figure.factor))
    numeral = figure.numeral
    low: float | None
    high: float | None
    if partner is not None:
        scale = 100.0 if numeral.share else 1.0
        low, high = sorted((figure.convert(figure.value), figure.convert(partner.value * scale)))
        return Value(kind, text[start:end], start, end, None, low, high, False, False, unit, figure.noun, hedge, step)
    if numeral.low is not None and numeral.high is not None:
        low, high = figure.convert(numeral.low), figure.convert(numeral.high)
        if hedge in ("at_least", "more_than"):
            return Value(kind, text[start:end], start, end, None, low, None, False, False, unit, figure.noun, hedge, 0.0)
        if hedge in ("at_most", "less_than"):
            return Value(kind, text[start:end], start, end, None, None, high, False, True, unit, figure.noun, hedge, 0.0)
        return Value(kind, text[start:end], start, end, None, low, high, False, True, unit, figure.noun, "approx", 0.0)
    low, high, low_open, high_open = bounds(figure.value, hedge, figure.step)
    low = figure.convert(low) if low is not None else None
    high = figure.convert(high) if high is not None else None
    return Value(
        kind, text[start:end], start, end, figure.value, low, high, low_open, high_open, unit, figure.noun, hedge, step
    )


def _equivalents(text: str, values: list[Value]) -> list[Value]:
    """Sets `equivalent` on both of two amounts in different currencies of which one explains the other."""
    for index in range(len(values) - 1):
        a, b = values[index], values[index + 1]
        if a.kind != b.kind or a.kind not in ("money", "rate") or a.unit == b.unit:
            continue
        between = text[a.end : b.start].strip().lower()
        closed = text[b.end : b.end + 20].lstrip()[:1] in (")", "]", ";", ",") or ")" in text[b.end : b.end + 30]
        if (between in ("(", "[") and closed) or between in (
            ", or",
            "or",
            "(or",
            "– or",
            "(about",
            "(equivalent to",
            "(worth",
        ):
            values[index] = replace(a, equivalent=b)
            values[index + 1] = replace(b, equivalent=replace(a, equivalent=None) if a.equivalent else a)
    return values
