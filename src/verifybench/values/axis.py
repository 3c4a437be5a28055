"""One axis for several intervals, in cells of text: the number line that screen, commands and reports draw.

A filled circle is an end that is included, an open circle one that is not ("more than 40"), an arrow runs on without end; what
is the reader's own is drawn in diamonds.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_RATIO_FOR_LOG = 50.0  # beyond it a straight axis would press all but the largest figure into one cell
_SAME = 1e-9  # of a figure: what converting units leaves of two equal ones
_NOTHING = 1e-290  # sizes below it are zero: their halves and quotients are no floats any more
_TICK_ROOM = 6  # cells at least from one tick to the next


@dataclass(frozen=True, slots=True)
class Interval:
    """What one text says, in the unit that all on the axis share; None is an open end."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A row of the axis; its interval is the cells from `left` to `right`, both included."""

    text: str
    left: int
    right: int


def draw_intervals(intervals: Sequence[Interval], cells: int) -> tuple[Drawn, ...]:
    """One row an interval, each of `cells` characters; nothing where no interval has an end to be drawn at."""
    axis = axis_of(intervals, cells)
    return () if axis is None else tuple(axis.draw(one) for one in intervals)


@dataclass(frozen=True, slots=True)
class Axis:
    """Where figures stand on a row of `cells` characters.

    The ends of the intervals are `figures`, ascending, at `places`: a larger figure never stands left of a smaller one, and two
    figures share a cell only where there are more of them than cells.
    """

    cells: int
    figures: tuple[float, ...]
    places: tuple[int, ...]
    logarithmic: bool

    @property
    def low(self) -> float:
        return self.figures[0]

    @property
    def high(self) -> float:
        return self.figures[-1]

    def place(self, figure: float) -> int:
        """The cell of an end of one of the intervals."""
        figure = _end_of(figure) or 0.0
        at = bisect_left(self.figures, figure - abs(figure) * _SAME)
        return self.places[min(at, len(self.places) - 1)]

    def draw(self, one: Interval) -> Drawn:
        low, high = _bounds(one)
        left = 0 if low is None else self.place(low)
        right = self.cells - 1 if high is None else self.place(high)
        line = ["·"] * self.cells
        for cell in range(left, right + 1):
            line[cell] = "─"
        line[left] = "◂" if low is None else _end(one.own, one.low_open)
        if right > left or low is None:
            line[right] = "▸" if high is None else _end(one.own, one.high_open)
        return Drawn("".join(line), left, right)

    def scale(self) -> str:
        """The axis itself from its least figure to its largest: ticks at halves or quarters of it, or one for each power of ten."""
        line = [" "] * self.cells
        left, right = self.places[0], self.places[-1]
        for cell in range(left, right + 1):
            line[cell] = "─"
        for part in self._ticks((right - left) // _TICK_ROOM):
            line[left + round(part * (right - left))] = "┬"
        line[left], line[right] = "├", "┤"
        return "".join(line)

    def _ticks(self, most: int) -> list[float]:
        """How far along the axis ticks stand, 0..1; a unit does not matter to them."""
        if not self.logarithmic:
            parts = 4 if most >= 4 else 2 if most >= 2 else 1
            return [at / parts for at in range(1, parts)]
        if self.low <= 0 or most < 1:
            return []
        low, high = math.log10(self.low), math.log10(self.high)
        powers = range(math.ceil(low), math.floor(high) + 1)
        return [(power - low) / (high - low) for power in powers[:: len(powers) // most + 1]]


def axis_of(intervals: Sequence[Interval], cells: int) -> Axis | None:
    """The axis that holds all ends of the intervals; None where there is none to be drawn at."""
    bounds = [_bounds(one) for one in intervals]
    finite = _apart(sorted(end for ends in bounds for end in ends if end is not None))
    if not finite:
        return None
    cells = max(6, cells)
    shift = 2 * any(low is None for low, _ in bounds)
    inner = max(2, cells - shift - 2 * any(high is None for _, high in bounds))
    low, high, least = finite[0], finite[-1], _least(finite)
    logarithmic = len(finite) > 1 and max(abs(low), abs(high)) / least > _RATIO_FOR_LOG
    if len(finite) == 1:  # everything agrees: put it in the middle
        return Axis(cells, tuple(finite), (shift + (inner - 1) // 2,), False)
    wanted = [round(_part(one, low, high, logarithmic, least) * (inner - 1)) for one in finite]
    return Axis(cells, tuple(finite), tuple(shift + place for place in _spread(wanted, inner)), logarithmic)


def _bounds(one: Interval) -> tuple[float | None, float | None]:
    """The ends in order; what is no number is no end."""
    low, high = (_end_of(end) for end in (one.low, one.high))
    return (high, low) if low is not None and high is not None and low > high else (low, high)


def _end_of(figure: float | None) -> float | None:
    if figure is None or not math.isfinite(figure):
        return None
    return 0.0 if abs(figure) < _NOTHING else figure


def _apart(ascending: Sequence[float]) -> list[float]:
    """The figures that differ by more than converting leaves."""
    out: list[float] = []
    for figure in ascending:
        if not out or figure - out[-1] > abs(figure) * _SAME:
            out.append(figure)
    return out


def _least(figures: Sequence[float]) -> float:
    """The smallest size of those that are not zero."""
    return min((abs(one) for one in figures if one), default=1.0)


def _part(figure: float, low: float, high: float, logarithmic: bool, least: float) -> float:
    """How far along the axis, 0..1. With zero or below among the figures, a logarithm of sizes that runs through zero."""
    if not logarithmic:
        return (figure / 2 - low / 2) / (high / 2 - low / 2)
    if low > 0:
        return (math.log(figure) - math.log(low)) / (math.log(high) - math.log(low))
    at, start, end = (math.copysign(_magnitude(one, least), one) for one in (figure, low, high))
    return (at - start) / (end - start)


def _magnitude(figure: float, least: float) -> float:
    """The logarithm of 1 + size / least, where that quotient is more than a float holds too."""
    return math.log(abs(figure) / 2 + least / 2) - math.log(least) + math.log(2)


def _spread(wanted: Sequence[int], cells: int) -> list[int]:
    """Places in order and, where there are enough cells, one for each."""
    places = list(wanted)
    if len(places) > cells:
        return places
    for at in range(1, len(places)):
        places[at] = max(places[at], places[at - 1] + 1)
    last = cells - 1
    for at in range(len(places) - 1, -1, -1):
        places[at] = last = min(places[at], last)
        last -= 1
    return places


def _end(own: bool, is_open: bool) -> str:
    if own:
        return "◇" if is_open else "◆"
    return "○" if is_open else "●"
