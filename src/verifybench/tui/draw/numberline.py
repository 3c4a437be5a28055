"""The number line: what each text says about one figure, drawn on one axis, so that a conflict is seen before it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verifybench.tui.draw.ink import Piece, Row
from verifybench.tui.draw.rows import cells, fit, shown
from verifybench.values import Drawn, Interval, draw_intervals


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

    @property
    def interval(self) -> Interval:
        return Interval(self.low, self.high, self.low_open, self.high_open, self.own)


def number_line(said: Sequence[Said], width: int) -> list[Row]:
    """One row a text: who, the axis, the words, the glyph. Empty when no figure has an end to be drawn at."""
    if not said:
        return []
    who_width = min(max(cells(((shown(one.who), ""),)) for one in said), max(7, width // 3), 22)
    words_width = min(max(cells(((shown(one.words), ""),)) for one in said), max(12, width // 4))
    drawn = draw_intervals([one.interval for one in said], width - who_width - words_width - 6)
    return [_row(one, line, who_width, words_width) for one, line in zip(said, drawn, strict=bool(drawn))]


def _row(one: Said, line: Drawn, who_width: int, words_width: int) -> Row:
    left, right = line.left, line.right
    ink = f"{one.ink} strong" if one.own else one.ink
    pieces: list[Piece] = [(fit(shown(one.who), who_width), "strong" if one.own else ""), (" ", "")]
    pieces += [(line.text[:left], "faint"), (line.text[left : right + 1], ink), (line.text[right + 1 :], "faint")]
    pieces += [(" ", ""), (f"{one.glyph} ", one.ink), (fit(shown(one.words), words_width), ink)]
    return tuple(piece for piece in pieces if piece[0])
