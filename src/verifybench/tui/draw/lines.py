"""The rows of a whole document, wrapped where they are looked at: a text of many megabytes is open at once."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len

from verifybench.tui.draw.rows import reflowed, wrap

STRETCH = 8192
"""Characters that are wrapped together; some hundred rows."""
_END = re.compile(r"\n(?=\n|[ \t]*+(?:[-*•–] |> |[|#]|\d[.)] ))")  # a line end that stays one when the text is wrapped
_FULL = 0.93  # of the width of a row is used in running text
_SAMPLE = 65_536  # characters from which the number of paragraphs is guessed
_SOFT = 1024  # characters in which a better place to cut is looked for where no paragraph ends


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the half-open offsets of its characters, and these made fit to be drawn."""

    start: int
    end: int
    text: str


class Lines:
    """Rows of at most `width` cells over a text, numbered from its top.

    Before a stretch is looked at, its number of rows is a guess: when it is wrapped, numbers behind it change, and none before it.
    """

    def __init__(self, text: str, width: int, stretch: int = STRETCH) -> None:
        self.text, self.width = text, max(1, width)
        self._starts = _cut(text, stretch)
        self._wrapped: dict[int, list[Line]] = {}
        self._gaps = text.count("\n\n", 0, _SAMPLE) / max(1, min(len(text), _SAMPLE))
        self._heights = [self._guess(at) for at in range(len(self._starts))]
        self._tops = self._added_up()

    def __len__(self) -> int:
        return self._tops[-1]

    def __getitem__(self, index: int) -> Line:
        at = self._at(index)
        return self._wrapped[at][index - self._tops[at]]

    def row_of(self, offset: int) -> int:
        """The row that an offset is in, or behind which it is: white space where a row breaks is in none."""
        at = self._stretch_of(offset)
        rows = self._rows(at)
        return self._tops[at] + max(0, bisect_right(rows, offset, key=lambda line: line.start) - 1)

    def cell_of(self, offset: int) -> tuple[int, int]:
        """The row of an offset, and the cell in that row at which it is drawn."""
        index = self.row_of(offset)
        line = self[index]
        return index, cell_len(line.text[: max(0, offset - line.start)])

    def offset_at(self, index: int, cell: int) -> int:
        """The offset drawn at a cell of a row; behind its end where the row is shorter."""
        line = self[max(0, min(index, len(self) - 1))]
        if line.text.isascii():
            return min(line.end, line.start + max(0, cell))
        used = 0
        for offset, character in enumerate(line.text, line.start):
            used += cell_len(character)
            if used > cell:
                return offset
        return line.end

    def settle(self, top: int, height: int) -> int:
        """Wrap what is seen from a row on, and a window's height around it; returns the number that this row has now."""
        top = max(0, min(top, len(self) - 1))
        at = self._at(top)
        offset = top - self._tops[at]
        above, first = offset, at
        while above < height and first > 0:
            first -= 1
            above += len(self._rows(first))
        below, last = -offset, at
        while last < len(self._starts) and below < 2 * height:
            below += len(self._rows(last))
            last += 1
        return self._tops[at] + offset

    def _at(self, index: int) -> int:
        """The stretch that a row is in, wrapped."""
        while True:
            at = min(bisect_right(self._tops, index), len(self._starts)) - 1
            if at in self._wrapped and index < self._tops[at + 1]:
                return at
            if at in self._wrapped:
                raise IndexError(index)
            self._rows(at)

    def _rows(self, at: int) -> list[Line]:
        """The rows of a stretch; wraps it on the first look."""
        rows = self._wrapped.get(at)
        if rows is None:
            start, end = self._bounds(at)
            drawn = reflowed(
                self.text[start:end].removesuffix("\n") if at + 1 < len(self._starts) else self.text[start:end]
            )
            rows = [Line(start + a, start + b, drawn[a:b]) for a, b in wrap(drawn, self.width)]
            self._wrapped[at] = rows
            if len(rows) != self._heights[at]:
                self._heights[at] = len(rows)
                self._tops = self._added_up()
        return rows

    def _stretch_of(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _bounds(self, at: int) -> tuple[int, int]:
        return self._starts[at], self._starts[at + 1] if at + 1 < len(self._starts) else len(self.text)

    def _guess(self, at: int) -> int:
        start, end = self._bounds(at)
        return int((end - start) * (1 / (self.width * _FULL) + self._gaps)) + 1

    def _added_up(self) -> list[int]:
        return list(accumulate(self._heights, initial=0))


def _cut(text: str, stretch: int) -> list[int]:
    """Where stretches begin: at line ends that mean something, in a very long paragraph behind a sentence or a word."""
    starts, at = [0], 0
    while len(text) - at > 2 * stretch:
        low, high = at + stretch, at + 2 * stretch
        if (end := text.find("\n\n", low, high)) >= 0:
            at = end + 2
        elif found := _END.search(text, low, low + _SOFT):
            at = found.end()
        else:
            for mark in (". ", " ", "\n"):
                if (end := text.find(mark, low, low + _SOFT)) >= 0:
                    at = end + len(mark)
                    break
            else:
                at = low
        starts.append(at)
    return starts
