"""List conflicts, or decide one.

    verifybench conflicts                                    those that block a draft first
    verifybench conflicts x-3fz… explained --as "different time" --because "One counts 2021, the other 2022"
    verifybench conflicts x-3fz… upheld --because "The draft is wrong"
    verifybench conflicts x-3fz… open                        take the decision back

Explanations: different time, different subject, rounding, translation, corrected later, source in error, genuine dispute,
or words of your own.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.case.errors import CaseError
from verifybench.cli.opening import apart_option, as_of_options, open_case
from verifybench.cli.output import FORMATS, out, say, shorten, table


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("conflict", metavar="CONFLICT", nargs="?")
    parser.add_argument("state", choices=("explained", "upheld", "open"), nargs="?")
    parser.add_argument("--as", dest="explanation", metavar="EXPLANATION", help="with explained: which explanation")
    parser.add_argument("--because", metavar="TEXT", default="", help="the rationale")
    apart_option(parser)
    parser.add_argument("--all", action="store_true", help="list what is explained or gone as well")
    parser.add_argument("--format", choices=FORMATS, default="text")


def run(options: Namespace) -> int:
    if options.conflict is not None:
        return _decide(options)
    from verifybench.cli.list import COLUMNS, conflicts

    with open_case(options, read_only=True) as case:
        if options.format != "text":
            options.document = None
            shown = [row for row in conflicts(case, options) if options.all or row["state"] in ("open", "upheld")]
            table(shown, COLUMNS["conflicts"], options.format)
            return 0
        rows = [row for row in case.conflicts() if options.all or row.state in ("open", "upheld")]
        for row in rows:
            conflict = row.conflict
            blocks = ", blocks the draft" if row.blocks else ""
            out(f"{conflict.id}  {row.state}, {conflict.certainty}{blocks}: {conflict.message}")
            for side in (conflict.left, conflict.right):
                out(f"    {side.document}: {shorten(side.text, 110)}")
        say(f"{len(rows)} conflicts" + ("" if options.all else " open or upheld"))
    return 0


def _decide(options: Namespace) -> int:
    if options.state is None:
        raise CaseError("say what it is: explained (with --as), upheld or open")
    if options.as_of or options.as_if_merged:
        raise CaseError("the past is only looked at: decide without --as-of")
    with open_case(options) as case:
        record = case.decide_conflict(
            options.conflict, options.state, explanation=options.explanation, rationale=options.because
        )
    say(f"recorded as {record.seq} by {record.reviewer}: conflict {options.conflict} {options.state}")
    return 0
