"""Printing: data to stdout, narration to stderr, and nothing from outside reaches the terminal as control characters."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from verifybench.case.interchange import dumps
from verifybench.text import safe

Format = Literal["text", "json", "csv"]
FORMATS: tuple[Format, ...] = ("text", "json", "csv")


def out(line: str = "") -> None:
    """A line of data."""
    print("\n".join(map(safe, line.split("\n"))))


def fields(*cells: str) -> None:
    """A line of data with tabs between its cells, for `cut` and its like."""
    print("\t".join(safe(cell).replace("\n", "␊") for cell in cells))


def say(line: str) -> None:
    """A line of narration."""
    print("\n".join(map(safe, line.split("\n"))), file=sys.stderr)


def table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], format: Literal["json", "csv"]) -> None:
    """Rows as a JSON array of objects, or as CSV with one column a key (nested members as JSON); each as soon as it is made."""
    if format == "json":
        before = "["
        for row in rows:
            print(before, dumps(row, indent=1).replace("\n", "\n "), sep="\n ", end="")
            before = ","
        print("[]" if before == "[" else "\n]")
        return
    from verifybench.report import csv_lines

    def cell(member: Any) -> str | int | None:
        return dumps(member) if isinstance(member, (list, dict)) else member if isinstance(member, int) else _text(member)

    sys.stdout.writelines(csv_lines(columns, ([cell(row.get(column)) for column in columns] for row in rows)))


def _text(member: Any) -> str | None:
    return None if member is None else str(member)


def wrap(text: str, indent: str = "", *, first: str | None = None) -> str:
    """Text folded to the terminal's width."""
    width = max(40, min(100, shutil.get_terminal_size((100, 24)).columns))
    flat = " ".join(text.split())
    return textwrap.fill(flat, width, initial_indent=indent if first is None else first, subsequent_indent=indent)


def shorten(text: str, width: int) -> str:
    """The beginning of a text on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1].rstrip() + "…"


def columns(rows: Iterable[Sequence[str]]) -> Iterable[str]:
    """Rows as lines with aligned columns; the last column is free."""
    table = [list(row) for row in rows]
    if not table:
        return
    widths = [max(len(row[at]) for row in table) for at in range(len(table[0]) - 1)]
    for row in table:
        yield "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]).rstrip()
