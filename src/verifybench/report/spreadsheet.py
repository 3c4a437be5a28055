"""CSV that a spreadsheet opens as a table and never runs (RFC 4180, CRLF).

A cell that a spreadsheet would take for a formula (it starts with = + - @, a tab or a carriage return) gets an apostrophe in
front, after OWASP's "CSV Injection": the one change made to anyone's words here besides `text.safe`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from verifybench.text import safe

Cell = str | int | float | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(columns: Sequence[str], rows: Iterable[Iterable[Cell]]) -> str:
    """A table with a header line; None is an empty cell."""
    return "".join(csv_lines(columns, rows))


def csv_lines(columns: Sequence[str], rows: Iterable[Iterable[Cell]]) -> Iterator[str]:
    """The same line by line, each as soon as its row is made."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        yield out.getvalue()
        out.seek(0)
        out.truncate()
        writer.writerow([_cell(cell) for cell in row])
    yield out.getvalue()


def _cell(cell: Cell) -> str | int | float:
    if not isinstance(cell, str):
        return "" if cell is None else cell
    # A control that `safe` shows as a picture was a control to a spreadsheet too: look at the cell before and after.
    shown = safe(cell)
    return "'" + shown if shown.startswith(_FORMULA) or cell.startswith(_FORMULA) else shown
