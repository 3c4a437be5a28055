"""Write the report for editors.

    verifybench report --output report.html             one file, for the browser and the printer
    verifybench report --format md|csv|json
    verifybench report --corrections                    proposed wordings and questions, in the draft's order

HTML and Markdown say first what holds back publication, then the draft with each claim marked, then the rest. CSV cells that a
spreadsheet would take for a formula start with an apostrophe.
"""

from __future__ import annotations

import hashlib
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from verifybench.case.config import FILE
from verifybench.case.errors import CaseError
from verifybench.cli.opening import as_of_options, open_case
from verifybench.cli.output import say

FORMATS: Mapping[str, Literal["html", "md", "csv", "json"]] = {
    ".html": "html",
    ".htm": "html",
    ".md": "md",
    ".csv": "csv",
    ".json": "json",
}


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("draft", metavar="DRAFT", nargs="?", help="of one draft only")
    parser.add_argument(
        "--format", choices=("html", "md", "csv", "json"), help="default: by the ending of --output, else html"
    )
    parser.add_argument("--output", "-o", metavar="FILE", type=Path, help="write to a file (default: standard output)")
    parser.add_argument("--corrections", action="store_true", help="only what the author is asked to change or answer")


def run(options: Namespace) -> int:
    from verifybench.report import write

    by_name = FORMATS.get(options.output.suffix.lower()) if options.output else None
    with open_case(options, trust_caches=False) as case:
        case.as_author = False  # it goes to others: what blind second review hides is hidden
        if options.output is not None:
            _refuse_the_case_itself(case.root, options.output)
        format: Literal["html", "md", "csv", "json"] = options.format or by_name or "html"
        text = write(case, format, draft=options.draft, corrections=options.corrections)
        heads = case.heads()
        case.note_edition()
        if options.output is None:
            sys.stdout.write(text)
            return 0
        _write(options.output, text)
        if options.output.is_file():  # not a pipe, not a terminal
            case.note_report(options.output.name, hashlib.sha256(text.encode()).hexdigest())
    say(f"{options.output}: written")
    for head in heads:
        say(f"ledger head: {head.seq} {head.hash} {head.at}")
    return 0


def _refuse_the_case_itself(root: Path, output: Path) -> None:
    """A report must not take the place of what it reports on."""
    target = output.resolve()
    own = [root / FILE, *(root / name for name in ("sources", "drafts", "claims", "ledger", "versions", ".verifybench"))]
    if any(target.is_relative_to(one.resolve()) for one in own):
        raise CaseError(f"{output}: this is a place of the case itself. Write the report elsewhere, say to report.html")


def _write(output: Path, text: str) -> None:
    if output.is_symlink() or (output.exists() and not output.is_file()):  # a link, a pipe, a terminal: written through
        output.write_text(text, encoding="utf-8", newline="\n")
        return
    partial = output.with_name(f".{output.name}.new")
    try:
        partial.write_text(text, encoding="utf-8", newline="\n")
        partial.replace(output)
    finally:
        partial.unlink(missing_ok=True)
