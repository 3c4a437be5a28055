"""Add a passage to a claim's evidence, or strike one from it.

    verifybench evidence add c-4ujm2k7x5q p-kq2v7c6m3d --relation contradicts --because "The same hall, counted anew"
    verifybench evidence add c-4ujm2k7x5q minutes --text "900 seats" --because "…"     any words of a source
    verifybench evidence add c-4ujm2k7x5q minutes:410-419
    verifybench evidence strike c-4ujm2k7x5q p-7vd5m2qkcx --because "Another hall of that name"

What was added is shown first; what was struck is shown last, with who did it and why. Of two decisions on one passage the later
counts.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import get_args

from verifybench.case.errors import CaseError
from verifybench.cli import spans
from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import say
from verifybench.model.evidence import Relation


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("change", choices=("add", "strike"))
    parser.add_argument("claim", metavar="CLAIM")
    parser.add_argument(
        "passage", metavar="PASSAGE", help="as `show` lists it, DOCUMENT:START-END, or DOCUMENT with --text"
    )
    parser.add_argument("--text", metavar="WORDS", action="append", default=[], help="the words themselves")
    parser.add_argument("--relation", choices=get_args(Relation), help="what it is to the claim (default: supports)")
    parser.add_argument("--because", metavar="TEXT", default="", help="why; needed to strike")
    apart_option(parser)


def run(options: Namespace) -> int:
    if options.change == "strike" and options.relation:
        raise CaseError("--relation is for add only")
    with open_case(options) as case:
        named = options.passage
        if options.text:
            document, (start, end) = spans.in_document(case, named, options.text)
            named = f"{document}:{start}-{end}"
        if options.change == "add":
            record = case.add_evidence(options.claim, named, options.relation or "supports", options.because)
        else:
            record = case.strike_evidence(options.claim, named, options.because)
    done = "added to" if options.change == "add" else "struck from"
    say(f"recorded as {record.seq} by {record.reviewer}: {options.passage} {done} the evidence of {options.claim}")
    return 0
