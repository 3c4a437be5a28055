"""Say what is known about a document, grade a source, or say which sources are one: events, so that it is known who said so.

    verifybench source dagbladet --publisher Dagbladet --published 2021-10 --translated machine
    verifybench source dagbladet --url ""      an empty value makes it unknown again
    verifybench source dagbladet --reliability B --credibility 2 --tier secondary --because "Right in three of three cases"
    verifybench source dagbladet --same-as vg --because "One newsroom wrote both"
    verifybench source dagbladet --apart-from ntb --because "Its reporter was there"      whatever was found
    verifybench source dagbladet --group "Ministry's press release"                       any number of sources, one group

Grades are those of the NATO (Admiralty) system. Reliability of the source: A completely, B usually, C fairly, D not usually
reliable, E unreliable, F cannot be judged. Credibility of what it says: 1 confirmed by other sources, 2 probably true, 3 possibly
true, 4 doubtful, 5 improbable, 6 cannot be judged. Tier: primary (the document, the data, the witness) or secondary.

Sources of one group count once. Groups are found by shared text, publisher, site and named origin; what people say about them goes
before. --as-found ID takes back what was said about two.

Without anything to say, what is known is shown; what nobody said is "unknown", never guessed from a file's date.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from verifybench.case.errors import CaseError
from verifybench.case.grading import GRADES, in_words
from verifybench.cli.opening import apart_option, open_case
from verifybench.cli.output import columns, out, say, wrap
from verifybench.model.event import Record

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

_GROUPED = {
    "same-as": ("sources_same", "it is one source with this one; repeatable"),
    "apart-from": ("sources_apart", "it is a source apart from this one, whatever was found; repeatable"),
    "as-found": ("sources_as_found", "whether they are one is left to what is found; repeatable"),
}
"""Option -> the case's decision, and what it does."""


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("document", metavar="ID", help="as `verifybench list sources` shows it")
    for name, does in _FIELDS.items():
        parser.add_argument(f"--{name}", metavar="TEXT", help=does)
    for name, grades in GRADES.items():
        parser.add_argument(f"--{name}", metavar="GRADE", help="grade: " + ", ".join(grades))
    parser.add_argument(
        "--group", metavar="NAME", help="put it into a group of sources that count as one; empty takes it out"
    )
    for name, (_, does) in _GROUPED.items():
        parser.add_argument(f"--{name}", metavar="ID", action="append", help=does)
    parser.add_argument("--because", metavar="TEXT", help="why it is graded or grouped so")
    apart_option(parser)


def run(options: Namespace) -> int:
    said = {name: getattr(options, name) for name in _FIELDS if getattr(options, name) is not None}
    grades = {name: getattr(options, name) for name in GRADES if getattr(options, name) is not None}
    grouped = {name: given for name in _GROUPED if (given := getattr(options, name.replace("-", "_")))}
    if bool(said) + bool(grades) + len(grouped) + (options.group is not None) > 1:
        raise CaseError(
            "describe, grade and group it in two commands or three: each is a decision of its own, and is undone alone"
        )
    if options.because is not None and not (grades or grouped or options.group is not None):
        raise CaseError("--because goes with a grade or a group")
    because = options.because or ""
    with open_case(options) as case:
        if grades:
            _say(case.grade(options.document, **grades, reason=because))
        if options.group is not None:
            _say(case.group_source(options.document, options.group, because))
        for name, others in grouped.items():
            _say(getattr(case, _GROUPED[name][0])([options.document, *others], because))
        if said:
            _say(case.describe_source(options.document, **said))
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
            ("group", row.group if row.role == "source" else "none: a draft is no source"),
        ]
        if row.group_size > 1:
            known.append(("counts as one", f"with {row.group_size - 1} more"))
        for line in columns(known):
            out(line)
        for why in row.why:
            out(wrap(why, "    ", first="  · "))
    return 0


def _say(record: Record) -> None:
    say(f"recorded as {record.seq} by {record.reviewer}")
