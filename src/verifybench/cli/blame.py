"""What stands for a claim today, each part with the record that made it so, and what it took the place of.

    verifybench blame c-4ujm2k7x5q
    verifybench blame c-4ujm2k7x5q --format json

Told are the verdicts with rationale, proposed wording, question and every passage cited, decisions on its conflicts, let
stand, waived, second reviews and replies asked for, and what people said of the sources cited. Of each passage it says
whether its source's text is still the one that was cited. All that ever happened: verifybench history CLAIM.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from verifybench.case.blaming import Part, blame
from verifybench.case.case import Case
from verifybench.case.interchange import dumps
from verifybench.cli.history import standing_of
from verifybench.cli.opening import as_of_options, open_case
from verifybench.cli.output import out, say, wrap
from verifybench.ledger.branches import files_of
from verifybench.model.event import Record

TEXTS = {
    "same": "the source’s text is the same as then",
    "stands": "the source’s text is another now, and still has these words",
    "changed": "the source’s text is another now, and no longer has these words",
    "ambiguous": "the source’s text is another now, and has these words in several places",
    "gone": "the source is no longer here",
}


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("claim", metavar="CLAIM")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: Namespace) -> int:
    with open_case(options, read_only=True) as case:
        became = case.followed(options.claim)
        if became is not None:
            say(str(became))
        claim = (became and became.is_today) or options.claim
        parts = blame(case, claim)
        files = files_of(case.history(), case.heads())
        if options.format == "json":
            rows = [_part_json(case, part, files) for part in parts]
            print(dumps({"claim": claim, "parts": rows}, indent=1))
            return 0
        for record, group in groupby(parts, key=lambda part: part.record):
            out(_heading(case, record, files))
            for part in group:
                _print(part, files)
        if all(part.record is None for part in parts):
            say("nobody has decided anything about it")
    return 0


def _heading(case: Case, record: Record | None, files: Mapping[str, str]) -> str:
    if record is None:
        return "found by the machine"
    return f"{_place(record, files)} by {record.reviewer} ({standing_of(case, record)}), {record.at}"


def _place(record: Record, files: Mapping[str, str]) -> str:
    return f"record {record.seq} of {files.get(record.hash, record.ledger[:8])}"


def _print(part: Part, files: Mapping[str, str]) -> None:
    out(wrap(part.words, "      ", first=f"    {part.part}: ") if part.words else f"    {part.part}")
    if part.text is not None:
        out(f"        {TEXTS[part.text]}")
    for words, record in part.replaced:
        what = f"in place of “{words}”, {_place(record, files)} by {record.reviewer}, {record.at}"
        out(wrap(what, "          ", first="        "))


def _part_json(case: Case, part: Part, files: Mapping[str, str]) -> dict[str, Any]:
    return {
        "part": part.part,
        "words": part.words,
        "text": part.text,
        "record": None if part.record is None else _record_json(case, part.record, files),
        "replaced": [{"words": words, **_record_json(case, record, files)} for words, record in part.replaced],
    }


def _record_json(case: Case, record: Record, files: Mapping[str, str]) -> dict[str, Any]:
    return {
        "at": record.at,
        "reviewer": record.reviewer,
        "signed": standing_of(case, record),
        "ledger": record.ledger,
        "file": files.get(record.hash),
        "seq": record.seq,
        "kind": record.event.kind,
        "hash": record.hash,
    }
