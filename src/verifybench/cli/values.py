"""What is read as a value in a text: each figure, quantity and date with its interval. Needs no case.

    verifybench values report.txt
    echo "Nearly 40 GB in two days" | verifybench values -
    verifybench values report.txt --date 2021-05-03 --why

A line a value: where it stands (line and column), kind, hedge, the words, and what they are read as. Times and dates that point
("last year") are told from --date. With --why also every figure that was left alone, and the reason. The tables behind the
reading, and how to add a unit or a hedge, are in docs/values.md.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date as day
from pathlib import Path

from verifybench.case.errors import CaseError
from verifybench.case.interchange import dumps
from verifybench.cli.main import USAGE
from verifybench.cli.output import columns, out, say, shorten
from verifybench.model.value import Value
from verifybench.text import NotText, decode
from verifybench.values import LeftAlone, describe, iso_bounds, left_alone, recognise, to_json

_WIDEST = 60  # characters of the words, in text


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", nargs="?", default="-", help="a plain text; - (the default) is standard input"
    )
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="the day the text is of")
    parser.add_argument("--why", action="store_true", help="also the figures that are no values, with the reason")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: Namespace) -> int:
    if options.date is not None and not _is_day(options.date):
        say(f"verifybench: --date {options.date!r} is no day; write it as YYYY-MM-DD")
        return USAGE
    text = _text(options.file)
    values = recognise(text, date=options.date)
    left = left_alone(text, date=options.date) if options.why else ()
    if options.format == "json":
        found: dict[str, object] = {"values": [{**to_json(value), "reads": describe(value)} for value in values]}
        if options.why:
            found["left_alone"] = [
                {"text": one.text, "start": one.start, "end": one.end, "reason": one.reason} for one in left
            ]
        print(dumps(found, indent=1))
        return 0
    for line in columns(_rows(text, values, left)):
        out(line)
    if not values:
        say("no value found")
    return 0


def _is_day(text: str) -> bool:
    try:
        return len(text) == len("2021-05-03") and bool(day.fromisoformat(text))
    except ValueError:
        return False


def _text(file: str) -> str:
    """The canonical text of a file or of standard input. Raises CaseError where it is no text."""
    raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        return decode(raw).text
    except NotText as error:
        name = "standard input" if file == "-" else file
        raise CaseError(f"{name}: not plain text: {error}. Add it to a case (verifybench add) to have it read.") from None


def _rows(text: str, values: tuple[Value, ...], left: tuple[LeftAlone, ...]) -> Iterator[tuple[str, ...]]:
    """Place, kind, hedge, words and reading of each, in the order of the text."""
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    found: list[Value | LeftAlone] = [*values, *left]
    for one in sorted(found, key=lambda one: (one.start, one.end)):
        line = bisect_right(starts, one.start)
        place = f"{line}:{one.start - starts[line - 1] + 1}"
        words = f"“{shorten(one.text, _WIDEST)}”"
        if isinstance(one, Value):
            yield place, one.kind, one.hedge, words, f"{describe(one)}  {_interval(one)}".rstrip()
        else:
            yield place, "-", "-", words, f"left alone: {one.reason}"


def _interval(value: Value) -> str:
    """The ends in the canonical unit: "[1.26e9, 1.58e9) s", "(40000000000, …) B"."""
    low, high = iso_bounds(value)
    unit = f" {value.unit}" if value.unit else ""
    if low is None and high is None:
        return ""
    if low == high:
        return f"[{low}]{unit}"
    opening = "(" if value.low_open or low is None else "["
    closing = ")" if value.high_open or high is None else "]"
    return f"{opening}{'…' if low is None else low}, {'…' if high is None else high}{closing}{unit}"
