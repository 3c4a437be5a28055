"""The workbench's actions by id, with the keys they have.

    verifybench keys
    verifybench keys --format json

Inside a case the keys are those of its `verifybench.toml`. There a table gives an action other keys, by its id:

    [keys]
    "main.cite" = "c"
    "main.conflicts" = ["f4", "4"]

What names no action, or would give a key two meanings in one place, is told and changes nothing; then this exits with 1.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence

from verifybench.case import config, finding
from verifybench.case.errors import CaseError
from verifybench.cli.output import FORMATS, columns, out, say, table
from verifybench.model.labels import DEFAULT_LABELS, EXPLANATIONS

COLUMNS = ("id", "keys", "description", "group", "places")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=FORMATS, default="text")


def run(options: Namespace) -> int:
    from verifybench.tui.reference import told

    rows, faults = told(*_of_case(options))
    if options.format == "text":
        for line in columns([(row["id"], " ".join(row["keys"]), row["description"]) for row in rows]):
            out(line)
    else:
        table(rows, COLUMNS, options.format)
    for fault in faults:
        say(fault)
    return 1 if faults else 0


def _of_case(options: Namespace) -> tuple[Sequence[str], Sequence[str], Mapping[str, Sequence[str]]]:
    """Labels, explanations and wanted keys of the case one is in; the program's own outside of any."""
    try:
        root = finding.find(options.case)
    except CaseError:
        return DEFAULT_LABELS, EXPLANATIONS, {}
    found = config.load(root)
    return found.labels, found.every_explanation, dict(found.keys)
