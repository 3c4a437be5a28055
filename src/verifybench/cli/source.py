"""Say what is known about a document: an event, so that it is known who said so.

    verifybench source dagbladet --publisher Dagbladet --published 2021-10 --translated machine
    verifybench source dagbladet --url ""      an empty value makes it unknown again

Without anything to say, what is known is shown; what nobody said is "unknown", never guessed from a file's date.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.cli.opening import open_case
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


def run(options: Namespace) -> int:
    said = {name: getattr(options, name) for name in _FIELDS if getattr(options, name) is not None}
    with open_case(options) as case:
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
        known += [
            ("text sha256", row.sha256),
            ("file sha256", row.raw_sha256),
            ("encoding", row.encoding),
            ("group", row.group),
        ]
        for line in columns(known):
            out(line)
    return 0
