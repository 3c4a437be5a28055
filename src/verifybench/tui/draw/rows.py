"""Text into rows: wrapping by terminal cells, and laying inks over it so that each stays on its characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len

from verifybench.text import safe
from verifybench.tui.draw.ink import Piece, Row

if TYPE_CHECKING:
    from verifybench.model.document import Span

Mark = tuple[int, int, str]
"""Half-open offsets into the text that is drawn, and the ink over them."""

_LAYOUT = str.maketrans("\t\n\r\v\f", "     ")
_BULLETS = ("- ", "* ", "• ", "– ", "|", "> ", "#")


def shown(text: str) -> str:
    """Outside text made fit for one line: safe, tabs and line ends as spaces. Same length, so offsets hold."""
    return safe(text).translate(_LAYOUT)


def reflowed(text: str) -> str:
    """Outside text made fit for wrapping: safe, and only the line ends kept that mean something. Same length.

    Kept are those at an empty line and before what looks like a list item, a table row or a heading.
    """
    lines = safe(text).replace("\t", " ").replace("\r", " ").split("\n")
    out = lines[:1]
    for before, line in pairwise(lines):
        bare = line.lstrip()
        hard = (
            not bare or not before.strip() or bare.startswith(_BULLETS) or (bare[0].isdigit() and bare[1:3] in (". ", ") "))
        )
        out.append(("\n" if hard else " ") + line)
    return "".join(out)


def wrap(text: str, width: int, start: int = 0, end: int | None = None) -> list[Span]:
    """Rows of at most `width` cells as half-open offsets into `text`; spaces at a break belong to no row.

    Line ends break and belong to no row. A word wider than a row is cut. A single character wider than `width` still
    gets a row of its own, so every call ends.
    """
    end = len(text) if end is None else end
    width = max(1, width)
    rows: list[Span] = []
    at = start
    while True:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        _wrap_line(text, at, stop, width, rows)
        if stop >= end:
            return rows
        at = stop + 1


def _wrap_line(text: str, at: int, stop: int, width: int, rows: list[Span]) -> None:
    narrow = text[at:stop].isascii()
    while True:
        reach = min(stop, at + width) if narrow else _reach(text, at, stop, width)
        if reach >= stop:
            rows.append((at, stop))
            return
        cut = reach
        if text[reach] != " ":
            space = text.rfind(" ", at, reach)
            # A break in the first third would leave a ragged hole before a very long word: cut the word instead.
            cut = space + 1 if space > at + width // 3 else reach
        row_end = cut
        while row_end > at and text[row_end - 1] == " ":
            row_end -= 1
        while cut < stop and text[cut] == " ":
            cut += 1
        rows.append((at, row_end))
        at = cut
        if at >= stop:
            return


def _reach(text: str, at: int, stop: int, width: int) -> int:
    """The offset behind the last character that fits into `width` cells, always at least one further."""
    used = 0
    for offset in range(at, min(stop, at + 4 * width + 4)):
        used += cell_len(text[offset])
        if used > width:
            return max(at + 1, offset)
    return min(stop, at + 4 * width + 4)


def paint(text: str, row: Span, marks: Iterable[Mark], ink: str = "") -> Row:
    """The characters of one row in their inks; marks may overlap, and later ones lie above."""
    start, end = row
    near = [(max(a, start), min(b, end), name) for a, b, name in marks if a < end and b > start]
    if not near:
        return ((text[start:end], ink),) if end > start else ()
    edges = sorted({start, end, *(a for a, _, _ in near), *(b for _, b, _ in near)})
    pieces: list[Piece] = []
    for a, b in pairwise(edges):
        names = [ink] if ink else []
        names += [name for low, high, name in near if low <= a and b <= high and name not in names]
        pieces.append((text[a:b], " ".join(names)))
    return tuple(pieces)


def paragraph(text: str, width: int, marks: Sequence[Mark] = (), ink: str = "", indent: int = 0) -> list[Row]:
    """`text`, already safe, wrapped and painted; every row starts with `indent` spaces."""
    margin: Row = ((" " * indent, ""),) if indent else ()
    return [margin + paint(text, row, marks, ink) for row in wrap(text, width - indent)]


def counted(number: int, noun: str) -> str:
    """`1 row`, `1,200 rows`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def cells(row: Row) -> int:
    """How many terminal cells a row takes."""
    return sum(cell_len(text) for text, _ in row)


def fit(text: str, width: int) -> str:
    """Exactly `width` cells: filled with spaces, or cut with an ellipsis."""
    if width <= 0:
        return ""
    if text.isascii() or cell_len(text) == len(text):
        return text.ljust(width) if len(text) <= width else text[: width - 1] + "…"
    if (taken := cell_len(text)) <= width:
        return text + " " * (width - taken)
    cut = _reach(text, 0, len(text), width - 1) if width > 1 else 0
    while cut and cell_len(text[:cut]) > width - 1:
        cut -= 1
    kept = text[:cut] + "…"
    return kept + " " * (width - cell_len(kept))


def fill(row: Row, width: int) -> Row:
    """The row cut or filled to exactly `width` cells."""
    taken = 0
    out: list[Piece] = []
    for text, ink in row:
        here = len(text) if text.isascii() else cell_len(text)
        if taken + here > width:
            out.append((fit(text, width - taken), ink))
            return tuple(out)
        out.append((text, ink))
        taken += here
    if taken < width:
        out.append((" " * (width - taken), ""))
    return tuple(out)


def beside(columns: Sequence[Sequence[Row]], widths: Sequence[int], gap: Row) -> list[Row]:
    """Columns of rows set side by side, each filled to its width, with `gap` between them."""
    height = max((len(column) for column in columns), default=0)
    rows: list[Row] = []
    for y in range(height):
        row: Row = ()
        for index, (column, width) in enumerate(zip(columns, widths, strict=True)):
            row += (gap if index else ()) + fill(column[y] if y < len(column) else (), width)
        rows.append(row)
    return rows
