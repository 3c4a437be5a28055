"""Who decided what, when, and on which evidence; the newest record is last.

    verifybench history
    verifybench history c-4ujm2k7x5q                     one claim, under any id it ever had
    verifybench history --by Anna --since 2026-03-01     one reviewer, from a day on
    verifybench history --kind verdict --kind undone --format csv

Days are those of the records, in UTC. Below a record's line stand what it cites, the wording it proposes, its question, and
for an undo what it took back. `stated` in JSON and CSV says that the reviewer's name is nothing but stated, `signed` that a
signature of theirs covers the record.
"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.case.telling import concerned
from verifybench.cli.events import details, summary
from verifybench.cli.opening import as_of_options, open_case
from verifybench.cli.output import FORMATS, columns, out, say, table, wrap
from verifybench.model.codec import to_plain
from verifybench.model.event import Record, SignedOff

COLUMNS = ("at", "reviewer", "signed", "ledger", "seq", "clock", "kind", "summary", "claims", "event", "hash", "prev")


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("claim", metavar="CLAIM", nargs="?", help="records about one claim only")
    parser.add_argument("--by", metavar="NAME", help="of one reviewer only")
    parser.add_argument("--day", metavar="YYYY-MM-DD", type=_day, help="of one day only")
    parser.add_argument("--since", metavar="YYYY-MM-DD", type=_day, help="of this day and later ones")
    parser.add_argument("--until", metavar="YYYY-MM-DD", type=_day, help="of this day and earlier ones")
    parser.add_argument(
        "--kind",
        metavar="KIND",
        type=_kind,
        action="append",
        help="of one kind only (verdict: those on several claims too); repeatable",
    )
    parser.add_argument("--ledger", metavar="FILE", help="of one ledger only: its file's name, or the start of its id")
    parser.add_argument("--format", choices=FORMATS, default="text")


def run(options: Namespace) -> int:
    with open_case(options, read_only=True) as case:
        everything = case.history()
        if options.claim is not None and (became := case.followed(options.claim)) is not None:
            say(str(became))
        by_hash = {one.hash: one for one in everything}
        records = _wanted(case, everything if options.claim is None else case.history(options.claim), options)
        if options.format != "text":
            table([record_json(case, one, by_hash) for one in records], COLUMNS, options.format)
            return 0
        _print(case, records, by_hash)
        if not records:
            say("no such record" if everything else "nothing recorded yet")
        for head in case.heads():
            say(f"head of {head.file}: {head.seq} {head.hash} {head.at}")
    return 0


def record_json(case: Case, record: Record, records: Mapping[str, Record]) -> dict[str, Any]:
    """A record as `history --format json` prints it."""
    return {
        "at": record.at,
        "reviewer": record.reviewer,
        "signed": standing_of(case, record),
        "ledger": record.ledger,
        "seq": record.seq,
        "clock": record.clock,
        "kind": record.event.kind,
        "summary": summary(record.event, records),
        "claims": list(concerned(record.event)),
        "event": to_plain(record.event),
        "hash": record.hash,
        "prev": record.prev,
    }


def standing_of(case: Case, record: Record) -> str:
    """Whether the name on a record is `signed` for, or only `stated`."""
    return "signed" if case.signed(record) else "stated"


def _print(case: Case, records: list[Record], by_hash: Mapping[str, Record]) -> None:
    lines = columns([(one.at[11:19], one.reviewer, str(one.seq), summary(one.event, by_hash)) for one in records])
    void = {one.decision.hash: one.void for one in (case.signoffs() if _tells_signoff(case, records) else {}).values()}
    for day, told in groupby(zip(records, lines, strict=True), key=lambda pair: pair[0].at[:10]):
        out(day)
        for one, line in told:
            out(f"  {line}")
            for label, words in details(one.event, by_hash):
                out(wrap(words, "        ", first=f"      {label}: "))
            for reason in void.get(one.hash, ()):
                out(wrap(reason, "        ", first="      void: "))


def _tells_signoff(case: Case, records: list[Record]) -> bool:
    return case.built and any(isinstance(one.event, SignedOff) for one in records)


def _wanted(case: Case, records: tuple[Record, ...], options: Namespace) -> list[Record]:
    ledgers = None if options.ledger is None else _ledgers(case, options.ledger)
    return [
        one
        for one in records
        if options.by in (None, one.reviewer)
        and options.day in (None, one.at[:10])
        and (options.since is None or one.at[:10] >= options.since)
        and (options.until is None or one.at[:10] <= options.until)
        and (options.kind is None or one.event.kind in _meant(options.kind))
        and (ledgers is None or one.ledger in ledgers)
    ]


def _ledgers(case: Case, named: str) -> set[str]:
    heads = case.heads()
    found = {one.ledger for one in heads if named in (one.file, one.file.removesuffix(".json"))}
    found = found or {one.ledger for one in heads if len(named) >= 4 and one.ledger.startswith(named)}
    if not found:
        raise CaseError(f"no ledger {named!r} here. Ledgers: {', '.join(one.file for one in heads) or 'none yet'}")
    return found


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if len(text) == 10 else _no_day(text)
    except ValueError:
        return _no_day(text)


def _no_day(text: str) -> str:
    raise ArgumentTypeError(f"{text!r} is no day; write YYYY-MM-DD")


def _meant(kinds: Sequence[str]) -> set[str]:
    """Whoever asks for verdicts means those given on several claims at once too."""
    return {*kinds, *(["verdicts"] if "verdict" in kinds else [])}


def _kind(text: str) -> str:
    from verifybench.ledger.records import KINDS

    if text not in KINDS:
        raise ArgumentTypeError(f"no kind {text!r}; kinds: {', '.join(sorted(KINDS))}")
    return text
