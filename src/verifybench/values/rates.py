"""Rates: a figure by a time ("a month"), by so many ("per 100,000 people") or by a unit ("a barrel", "per 100 km")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifybench.values.figures import Figure, exact_product, lower_at
from verifybench.values.items import Item
from verifybench.values.lookup import NAMES, SYMBOLS
from verifybench.values.tables.contexts import RATE_ADVERBS, RATE_PERIODS, SPEEDS
from verifybench.values.tables.units import Unit

_BY = frozenset(("per", "/", "each", "every"))
_AGAIN = frozenset(("ago", "earlier", "later", "before", "after", "and", "or"))  # "a year ago" is no rate
_OF_ITSELF = frozenset(("duration", "age", "temperature"))  # "40 hours a week", but no years of age a week


def with_rate(items: Sequence[Item], figure: Figure, at: int) -> tuple[Figure, int]:
    """The figure as a rate, where item `at` begins "a month", "per 100,000", "/h", "annually"; and the item behind."""
    word = lower_at(items, at)
    if word in RATE_ADVERBS:
        return _by_time(figure, RATE_ADVERBS[word]), at + 1
    article = word in ("a", "an")
    if not article and word not in _BY:
        return figure, at
    at_unit = at + 1
    unit = NAMES.at(items, at_unit) or SYMBOLS.at(items, at_unit, exact=True)
    if not article and at_unit < len(items) and (whole := items[at_unit].numeral) and not whole.ordinal:
        return _per_so_many(items, figure, at, whole.value)
    period = lower_at(items, at_unit)
    if period in RATE_PERIODS or (unit and unit[0].kind == "duration" and not article):
        last = at_unit + 1 if period in RATE_PERIODS or unit is None else unit[1]
        if (article and lower_at(items, last) in _AGAIN) or (figure.kind in _OF_ITSELF and word not in ("a", "per", "/")):
            return figure, at
        if unit is not None and (figure.canonical in SPEEDS) and unit[0].factor <= 3600:
            kind, canonical = SPEEDS[figure.canonical]
            return replace(figure, kind=kind, canonical=canonical, factor=figure.factor / unit[0].factor), last
        if period not in RATE_PERIODS and unit is not None:
            period = {1.0: "second", 60.0: "minute", 3600.0: "hour"}.get(unit[0].factor, "year")
        return _by_time(figure, period), last
    if unit is None or (article and figure.kind != "money"):
        return figure, at
    return _by_unit(figure, unit[0], 1.0), unit[1]


def rate_of_other(items: Sequence[Item], figure: Figure, at: int) -> Figure:
    """The figure as the rate that is told of the one it changes to, at item `at`: "from 12.4 to 9.8 per 100,000"."""
    numeral = items[at].numeral if at < len(items) else None
    if figure.noun or numeral is None or numeral.ordinal or numeral.vague:
        return figure
    other, _ = with_rate(items, replace(figure, first=at, last=at + 1), at + 1)
    return replace(other, first=figure.first, last=figure.last)


def _by_time(figure: Figure, period: str) -> Figure:
    name, times = RATE_PERIODS[period]
    return replace(figure, kind="rate", canonical=f"{figure.canonical}/{name}", factor=exact_product(figure.factor, times))


def _by_unit(figure: Figure, unit: Unit, times: float) -> Figure:
    canonical = f"{figure.canonical}/{unit.canonical}"
    return replace(figure, kind="rate", canonical=canonical, factor=exact_product(figure.factor, 1 / (unit.factor * times)))


def _per_so_many(items: Sequence[Item], figure: Figure, at: int, whole: float) -> tuple[Figure, int]:
    """ "7.5 litres per 100 km", "12 deaths per 100,000 people"; the latter are all told per 100,000."""
    last = at + 2
    if whole <= 0:
        return figure, at
    unit = NAMES.at(items, last) or SYMBOLS.at(items, last, exact=True)
    if unit is not None and unit[0].kind in ("length", "area", "volume", "mass"):
        return _by_unit(figure, unit[0], whole), unit[1]
    if whole < 10:
        return figure, at
    factor = exact_product(100000 / whole, figure.factor)
    return replace(figure, kind="rate", canonical=f"{figure.canonical}/100000", factor=factor), last
