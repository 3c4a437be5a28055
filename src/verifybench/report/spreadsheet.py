"""CSV that a spreadsheet opens as a table and never runs (RFC 4180, CRLF).

A cell that a spreadsheet would take for a formula (it starts with = + - @, a tab or a carriage return) gets an apostrophe in
front, after OWASP's "CSV Injection": the one change made to anyone's words here besides `text.safe`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from verifybench.text import safe

Cell = str | int | float | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(columns: Sequence[str], rows: Iterable[Iterable[Cell]]) -> str:
    """A table with a header line; None is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _cell(cell: Cell) -> str | int | float:
    if not isinstance(cell, str):
        return "" if cell is None else cell
    # A control that `safe` shows as a picture was a control to a spreadsheet too: look at the cell before and after.
    shown = safe(cell)
    return "'" + shown if shown.startswith(_FORMULA) or cell.startswith(_FORMULA) else shown
