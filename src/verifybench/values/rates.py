"""Rates: a figure by a period ("a month"), by so many ("per 100,000") or by a unit ("a barrel")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifybench.values.figures import Figure, exact_product, lower_at
from verifybench.values.items import Item
from verifybench.values.lookup import NAMES, SYMBOLS
from verifybench.values.tables.contexts import (
    RATE_ADVERBS,
    RATE_PERIODS,
)


def with_rate(items: Sequence[Item], figure: Figure, at: int) -> tuple[Figure, int]:
    """ "a month", "per year", "per 100,000 people", "annually": the figure as a rate."""
    word = lower_at(items, at)
    period = ""
    last = at
    if word in ("a", "an", "per", "each", "every", "/"):
        period = lower_at(items, at + 1)
        last = at + 2
        if (
            word == "per"
            and last <= len(items)
            and items[at + 1 : at + 2]
            and (whole := items[at + 1].numeral)
            and whole.value >= 10
        ):
            factor = exact_product(100000 / whole.value, figure.factor)
            return replace(figure, kind="rate", canonical="/100000", factor=factor, last=last), last
    elif word in RATE_ADVERBS:
        period, last = RATE_ADVERBS[word], at + 1
    if period not in RATE_PERIODS:
        return _per_unit(items, figure, at)
    if figure.kind == "duration" and word not in ("a", "per"):
        return figure, at
    if word in ("a", "an") and lower_at(items, last) in ("ago", "earlier", "later", "before", "after", "and"):
        return figure, at
    name, times = RATE_PERIODS[period]
    return replace(figure, kind="rate", canonical=f"{figure.canonical}/{name}", factor=figure.factor * times), last


def _per_unit(items: Sequence[Item], figure: Figure, at: int) -> tuple[Figure, int]:
    """ "$80 a barrel", "5 mg per litre": the figure by the unit of something else."""
    word = lower_at(items, at)
    if word not in ("a", "an", "per", "/") or (word in ("a", "an") and figure.kind != "money"):
        return figure, at
    unit = NAMES.at(items, at + 1) or SYMBOLS.at(items, at + 1, exact=True)
    if unit is None or unit[0].kind not in ("mass", "volume", "area", "length", "size", "other"):
        return figure, at
    canonical = f"{figure.canonical}/{unit[0].canonical}"
    return replace(figure, kind="rate", canonical=canonical, factor=figure.factor / unit[0].factor), unit[1]
