"""Two figures that are one value: the ends of a range, or the parts of "two hours and 30 minutes"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifybench.values.amounts import and_a_half, read_figure
from verifybench.values.figures import Figure, exact_product, lower_at
from verifybench.values.items import Item


def with_partner(items: Sequence[Item], figure: Figure, taken: Sequence[bool]) -> tuple[Figure, Figure | None]:
    """The other end of a range: "between A and B", "A to B", "A–B", or the smaller part of "two hours and 30 minutes"."""
    at = figure.last
    if at >= len(items):
        return figure, None
    word, letter = items[at].lower, items[at].letter
    between = figure.first > 0 and items[figure.first - 1].lower == "between"
    from_ = figure.first > 0 and items[figure.first - 1].lower == "from"
    if letter == "-" and lower_at(items, at + 1) == "to":  # "8- to 16-metre"
        at, word, letter = at + 1, "to", "2"
    joins = letter == "-" or word in ("to", "through") or (word == "and" and between)
    if joins and at + 1 < len(items) and not figure.numeral.vague and not (letter == "-" and items[at].text == "—"):
        other = read_figure(items, at + 1)
        if other and items[at + 1].letter == "-":
            other = None
        if other and from_ and not (figure.kind == "count" and other.kind != "count"):
            other = None  # "from 5 to 7" tells a change: two figures
        if other and not other.numeral.ordinal and not other.numeral.vague and not taken[other.first]:
            paired = _pair(figure, other)
            if paired:
                return paired
    return _compound(items, figure, taken), None


def _pair(a: Figure, b: Figure) -> tuple[Figure, Figure] | None:
    if a.numeral.share != b.numeral.share:
        return None
    if a.kind == b.kind and a.canonical == b.canonical:
        if (a.kind == "count" and b.numeral.scaled and not a.numeral.scaled and a.value < 1000) or (
            a.kind == "money" and _is_scaled(b) and not _is_scaled(a) and a.value < 1000
        ):
            factor = b.value / _unscaled(b.value)
            a = replace(a, value=exact_product(a.value, factor), step=a.step * factor)
        return a, b
    if a.kind == "count":
        if b.numeral.scaled and not a.numeral.scaled and a.value < 1000:
            factor = b.value / _unscaled(b.value)
            a = replace(a, value=exact_product(a.value, factor), step=a.step * factor)
        return replace(a, kind=b.kind, canonical=b.canonical, factor=b.factor, offset=b.offset), b
    if b.kind == "count" and a.kind == "money":
        if _is_scaled(b) and not _is_scaled(a) and a.value < 1000:
            factor = b.value / _unscaled(b.value)
            a = replace(a, value=exact_product(a.value, factor), step=a.step * factor)
        return a, replace(b, kind=a.kind, canonical=a.canonical, factor=a.factor, offset=a.offset)
    return None


def _is_scaled(figure: Figure) -> bool:
    return figure.numeral.scaled or figure.value != figure.numeral.value


def _unscaled(value: float) -> float:
    for factor in (1e12, 1e9, 1e6, 1e3, 1e2):
        if abs(value) >= factor:
            return value / factor
    return value


def _compound(items: Sequence[Item], figure: Figure, taken: Sequence[bool]) -> Figure:
    """ "two hours and 30 minutes", "6 feet 2 inches", "13 dollars and 45 cents" as one figure."""
    if figure.kind not in ("duration", "length", "mass", "money") or figure.numeral.vague:
        return figure
    whole = figure
    for _ in range(5):
        at = whole.last
        if figure.kind == "money" and figure.factor != 1.0:
            return whole
        half = and_a_half(items, at)
        if half:
            return replace(whole, value=whole.value + 0.5, step=0.5, last=half)
        skip = at
        if lower_at(items, skip) == ",":
            skip += 1
        if lower_at(items, skip) == "and":
            skip += 1
        if skip >= len(items) or taken[skip] or items[skip].numeral is None or items[skip].letter not in "NDY":
            return whole
        part = read_figure(items, skip)
        if part is None or part.kind != figure.kind or part.canonical != figure.canonical or not part.factor < whole.factor:
            return whole
        ratio = part.factor / figure.factor
        if part.value * part.factor >= whole.factor * 1.0001 and figure.kind != "duration":
            return whole
        whole = replace(
            whole,
            value=whole.value + part.value * ratio,
            step=part.step * ratio,
            last=part.last,
        )
        if part.factor >= whole.factor:
            return whole
    return whole
