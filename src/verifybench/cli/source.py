"""Say what is known about a document, or grade a source: an event, so that it is known who said so.

    verifybench source dagbladet --publisher Dagbladet --published 2021-10 --translated machine
    verifybench source dagbladet --url ""      an empty value makes it unknown again
    verifybench source dagbladet --reliability B --credibility 2 --tier secondary --because "Right in three of three cases"

Grades are those of the NATO (Admiralty) system. Reliability of the source: A completely, B usually, C fairly, D not usually
reliable, E unreliable, F cannot be judged. Credibility of what it says: 1 confirmed by other sources, 2 probably true, 3 possibly
true, 4 doubtful, 5 improbable, 6 cannot be judged. Tier: primary (the document, the data, the witness) or secondary.

Without anything to say, what is known is shown; what nobody said is "unknown", never guessed from a file's date.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.case.errors import CaseError
from verifybench.case.grading import GRADES, in_words
from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import columns, out, say

_FIELDS = {
    "title": "its headline",
    "publisher": "who put it out",
    "origin": "who first said it, where that is somebody else",
    "author": "who wrote it",
    "published": "date: YYYY, YYYY-MM or YYYY-MM-DD",
    "accessed": "date on which it was fetched",
    "url": "where it was found",
    "translated": "no, human or machine",
    "language": "language tag: en, nb, ru, …",
}


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("document", metavar="ID", help="as `verifybench list sources` shows it")
    for name, does in _FIELDS.items():
        parser.add_argument(f"--{name}", metavar="TEXT", help=does)
    for name, grades in GRADES.items():
        parser.add_argument(f"--{name}", metavar="GRADE", help="grade: " + ", ".join(grades))
    parser.add_argument("--because", metavar="TEXT", help="why it is graded so")
    apart_option(parser)


def run(options: Namespace) -> int:
    said = {name: getattr(options, name) for name in _FIELDS if getattr(options, name) is not None}
    grades = {name: getattr(options, name) for name in GRADES if getattr(options, name) is not None}
    if said and grades:
        raise CaseError("describe it and grade it in two commands: each is a decision of its own, and is undone alone")
    if options.because is not None and not grades:
        raise CaseError("--because goes with a grade: --reliability, --credibility or --tier")
    with open_case(options) as case:
        if grades:
            record = case.grade(options.document, **grades, reason=options.because or "")
            say(f"recorded as {record.seq} by {record.reviewer}")
        if said:
            record = case.describe_source(options.document, **said)
            say(f"recorded as {record.seq} by {record.reviewer}")
            if {"published", "translated", "publisher", "origin"} & said.keys():
                say("Dates, translation and publisher bear on evidence. Next: verifybench build")
        row = next((row for row in case.documents() if row.id == options.document), None)
        if row is None:
            case.document(options.document)  # raises, with the nearest id
            return 2
        known = [("id", row.id), ("role", row.role), ("file", row.path)]
        known += [(name, getattr(row.metadata, name) or "unknown") for name in _FIELDS]
        known += [(name, in_words(name, getattr(row.grade, name))) for name in GRADES]
        known += [
            ("text sha256", row.sha256),
            ("file sha256", row.raw_sha256),
            ("encoding", row.encoding),
            ("group", row.group),
        ]
        for line in columns(known):
            out(line)
    return 0
