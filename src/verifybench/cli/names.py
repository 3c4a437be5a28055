"""Names that may be spellings of one: confirm them, or keep them apart.

    verifybench names                                                what is proposed and why, and what was decided
    verifybench names same "Sergei Ivanov" "Sergey Ivanoff" --because "One passport number"
    verifybench names different "Sergei Ivanov" "Sergey Ivanov" --because "Father and son"

Confirmed spellings count as one name in evidence, and names kept apart as two. Sameness carries over (A is B, B is C), but never
joins names that were kept apart; of two decisions about the same names the later counts. It takes effect with the next
`verifybench build`.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from verifybench.case.errors import CaseError
from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import columns, out, say, table

COLUMNS = ("state", "names", "reviewer", "at", "reason", "why")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("change", choices=("same", "different"), nargs="?")
    parser.add_argument("names", metavar="NAME", nargs="*", help="two or more, as they are written")
    parser.add_argument("--because", metavar="TEXT", default="", help="why")
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text")
    apart_option(parser)


def run(options: Namespace) -> int:
    if options.change is None:
        return _list(options)
    if len(options.names) < 2:
        raise CaseError("name two spellings or more")
    with open_case(options) as case:
        decide = case.names_same if options.change == "same" else case.names_different
        record = decide(options.names, options.because)
        known = case.name_counts()
    for name in options.names:
        if " ".join(name.split()).casefold() not in known:
            say(f"no document of the case has the name {name!r} as such; see: verifybench names")
    say(f"recorded as {record.seq} by {record.reviewer}. Next: verifybench build")
    return 0


def _list(options: Namespace) -> int:
    with open_case(options, read_only=True) as case:
        rows: list[dict[str, Any]] = [
            {
                "state": one.state,
                "names": [{"name": name, "count": count} for name, count in one.names],
                "reviewer": one.reviewer,
                "at": one.at,
                "reason": one.reason,
                "why": [{"rule": rule, "message": message} for rule, message in one.why],
            }
            for one in case.names()
        ]
    if options.format != "text":
        table(rows, COLUMNS, options.format)
        return 0
    for row, line in zip(rows, columns([(row["state"], _who(row), _counted(row)) for row in rows]), strict=True):
        out(line)
        for one in row["why"]:
            out(f"    {one['message']} ({one['rule']})")
    if not rows:
        say("no names that may be spellings of one")
    return 0


def _who(row: dict[str, Any]) -> str:
    return f"by {row['reviewer']}" if row["reviewer"] else ""


def _counted(row: dict[str, Any]) -> str:
    names = " · ".join(f"{one['name']} ({one['count']})" for one in row["names"])
    return f"{names}: {row['reason']}" if row["reason"] else names
