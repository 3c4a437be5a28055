"""How far reviewers agree beyond chance: percent, Cohen's kappa, Krippendorff's alpha, in exact fractions.

Cohen, J. (1960), A coefficient of agreement for nominal scales; Cohen, J. (1968), Weighted kappa; Krippendorff, K. (2011),
Computing Krippendorff's alpha-reliability. Where a measure has no value it says why: it is never 1 or nan for want of one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from enum import Enum
from fractions import Fraction
from typing import Literal, TypeVar

T = TypeVar("T", bound=Hashable)
Weights = Literal["plain", "linear", "quadratic"]
Level = Literal["nominal", "ordinal"]


class Undefined(Enum):
    """Why there is no figure."""

    NOTHING_SHARED = "undefined: nothing was decided by both"
    ONE_CATEGORY = "undefined: only one label was used"


Measure = float | Undefined


def percent(pairs: Sequence[tuple[T, T]]) -> Measure:
    """The share of pairs that agree, 0..100."""
    if not pairs:
        return Undefined.NOTHING_SHARED
    return float(Fraction(100 * sum(one == other for one, other in pairs), len(pairs)))


def kappa(pairs: Sequence[tuple[T, T]], weights: Weights = "plain", order: Sequence[T] = ()) -> Measure:
    """Cohen's kappa of two reviewers: what each said of the things that both decided.

    `plain` takes every difference for as bad; `linear` and `quadratic` weigh it by the distance of the two in `order`, which
    then must hold every category. Raises ValueError where it does not.
    """
    if not pairs:
        return Undefined.NOTHING_SHARED
    distance = _weight(weights, order)
    rows, columns = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    observed = sum(distance(*pair) * count for pair, count in Counter(pairs).items())
    expected = sum(distance(one, other) * rows[one] * columns[other] for one in rows for other in columns)
    if expected == 0:
        return Undefined.ONE_CATEGORY
    return float(1 - Fraction(observed * len(pairs), expected))


def alpha(units: Iterable[Sequence[T]], level: Level = "nominal", order: Sequence[T] = ()) -> Measure:
    """Krippendorff's alpha over any number of reviewers, each of whom may have left out any unit.

    A unit holds what was said of one thing; those with fewer than two say nothing of agreement. With `ordinal`, `order` must hold
    every category. Raises ValueError where it does not.
    """
    coincidences: Counter[tuple[T, T]] = Counter()
    scale = 1  # coincidences are counted in whole numbers, times this
    paired = [Counter(unit) for unit in units if len(unit) > 1]
    sizes = {unit.total() for unit in paired}
    for size in sizes:
        scale *= size - 1
    for unit in paired:
        share = scale // (unit.total() - 1)
        for one, count in unit.items():
            for other, more in unit.items():
                coincidences[one, other] += count * (more - (one == other)) * share
    if not paired:
        return Undefined.NOTHING_SHARED
    margins: Counter[T] = Counter()
    for unit in paired:
        margins.update(unit)
    total = margins.total()
    distance = _metric(level, order, margins)
    observed = sum(distance(*pair) * count for pair, count in coincidences.items())
    expected = sum(distance(one, other) * margins[one] * margins[other] for one in margins for other in margins)
    if expected == 0:
        return Undefined.ONE_CATEGORY
    return float(1 - Fraction(observed * (total - 1), expected * scale))


def _weight(weights: Weights, order: Sequence[T]) -> Callable[[T, T], int]:
    if weights == "plain":
        return lambda one, other: int(one != other)
    place, power = _places(order), 1 if weights == "linear" else 2
    return lambda one, other: abs(_place(place, one) - _place(place, other)) ** power


def _metric(level: Level, order: Sequence[T], margins: Counter[T]) -> Callable[[T, T], int]:
    """Squared differences. Ordinal ones are those of ranks: how many values lie between, times two to stay whole."""
    if level == "nominal":
        return lambda one, other: int(one != other)
    place = _places(order)
    up_to = [0]
    for category in order:
        up_to.append(up_to[-1] + margins[category])

    def between(one: T, other: T) -> int:
        low, high = sorted((_place(place, one), _place(place, other)))
        return (2 * (up_to[high + 1] - up_to[low]) - margins[one] - margins[other]) ** 2

    return between


def _places(order: Sequence[T]) -> dict[T, int]:
    return {category: number for number, category in enumerate(order)}


def _place(places: dict[T, int], category: T) -> int:
    try:
        return places[category]
    except KeyError:
        raise ValueError(f"{category!r} has no place in the order of categories") from None
