"""One axis for several intervals, in cells of text: the number line that screen, commands and reports draw.

A filled circle is an end that is included, an open circle one that is not ("more than 40"), an arrow runs on without end; what
is the reader's own is drawn in diamonds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_RATIO_FOR_LOG = 50.0  # beyond it a straight axis would press all but the largest figure into one cell


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
    finite = [end for one in intervals for end in (one.low, one.high) if end is not None and math.isfinite(end)]
    if not finite:
        return ()
    cells = max(6, cells)
    shift = 2 * any(one.low is None for one in intervals)
    inner = max(2, cells - shift - 2 * any(one.high is None for one in intervals))
    axis = _axis(finite, inner)
    return tuple(_row(one, axis, cells, shift) for one in intervals)


@dataclass(frozen=True, slots=True)
class _Axis:
    """Maps a figure to a cell; `low < high`."""

    low: float
    high: float
    cells: int
    logarithmic: bool

    def cell(self, figure: float) -> int:
        if self.logarithmic:
            part = math.log(figure / self.low) / math.log(self.high / self.low)
        else:
            part = (figure - self.low) / (self.high - self.low)
        return max(0, min(self.cells - 1, round(part * (self.cells - 1))))


def _axis(finite: Sequence[float], cells: int) -> _Axis:
    low, high = min(finite), max(finite)
    if low == high:  # everything agrees: put it in the middle
        reach = abs(low) * 0.5 or 1.0
        return _Axis(low - reach, high + reach, cells, False)
    return _Axis(low, high, cells, low > 0 and high / low > _RATIO_FOR_LOG)


def _row(one: Interval, axis: _Axis, cells: int, shift: int) -> Drawn:
    left = 0 if one.low is None else shift + axis.cell(one.low)
    right = cells - 1 if one.high is None else shift + axis.cell(one.high)
    line = ["·"] * cells
    for cell in range(left, right + 1):
        line[cell] = "─"
    line[left] = "◂" if one.low is None else _end(one.own, one.low_open)
    if right > left or one.low is None:
        line[right] = "▸" if one.high is None else _end(one.own, one.high_open)
    return Drawn("".join(line), left, right)


def _end(own: bool, is_open: bool) -> str:
    if own:
        return "◇" if is_open else "◆"
    return "○" if is_open else "●"
