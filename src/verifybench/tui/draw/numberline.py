"""The number line: what each text says about one figure, drawn on one axis, so that a conflict is seen before it is read.

A filled circle is a figure that is included, an open circle one that is not ("more than 40"), an arrow runs on without
end; the draft's own are diamonds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from verifybench.tui.draw.ink import Piece, Row
from verifybench.tui.draw.rows import fit, shown

_RATIO_FOR_LOG = 50.0  # beyond it a straight axis would press all but the largest figure into one cell


@dataclass(frozen=True, slots=True)
class Said:
    """What one text says: an interval in the unit all of them share, its words, and how it stands to the claim."""

    who: str
    words: str
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    ink: str = ""
    glyph: str = " "
    own: bool = False  # the claim's own figure


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


def number_line(said: Sequence[Said], width: int) -> list[Row]:
    """One row a text: who, the axis, the words, the glyph. Empty when no figure has an end to be drawn at."""
    finite = [bound for one in said for bound in (one.low, one.high) if bound is not None and math.isfinite(bound)]
    if not finite:
        return []
    who_width = min(max(len(one.who) for one in said), max(7, width // 3), 22)
    words_width = min(max(len(one.words) for one in said), max(12, width // 4))
    plot = max(6, width - who_width - words_width - 6)
    open_left = any(one.low is None for one in said)
    open_right = any(one.high is None for one in said)
    inner = max(2, plot - 2 * open_left - 2 * open_right)
    axis = _axis(finite, inner)
    return [_row(one, axis, plot, 2 * open_left, who_width, words_width) for one in said]


def _axis(finite: Sequence[float], cells: int) -> _Axis:
    low, high = min(finite), max(finite)
    if low == high:  # everything agrees: put it in the middle
        reach = abs(low) * 0.5 or 1.0
        return _Axis(low - reach, high + reach, cells, False)
    return _Axis(low, high, cells, low > 0 and high / low > _RATIO_FOR_LOG)


def _row(one: Said, axis: _Axis, plot: int, shift: int, who_width: int, words_width: int) -> Row:
    left = 0 if one.low is None else shift + axis.cell(one.low)
    right = plot - 1 if one.high is None else shift + axis.cell(one.high)
    line = ["·"] * plot
    for cell in range(left, right + 1):
        line[cell] = "─"
    line[left] = "◂" if one.low is None else _end(one.own, one.low_open)
    if right > left or one.low is None:
        line[right] = "▸" if one.high is None else _end(one.own, one.high_open)
    drawn = "".join(line)
    ink = f"{one.ink} strong" if one.own else one.ink
    pieces: list[Piece] = [(fit(shown(one.who), who_width), "strong" if one.own else ""), (" ", "")]
    pieces += [(drawn[:left], "faint"), (drawn[left : right + 1], ink), (drawn[right + 1 :], "faint")]
    pieces += [(" ", ""), (f"{one.glyph} ", one.ink), (fit(shown(one.words), words_width), ink)]
    return tuple(piece for piece in pieces if piece[0])


def _end(own: bool, is_open: bool) -> str:
    if own:
        return "◇" if is_open else "◆"
    return "○" if is_open else "●"
