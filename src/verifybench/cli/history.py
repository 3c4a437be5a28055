"""Who decided what, when, and on which evidence; the newest record is last.

verifybench history
verifybench history c-4ujm2k7x5q                   one claim, under any id it ever had
verifybench history --by Anna --format csv         one reviewer

Below a record's line stand what it cites, the wording it proposes, its question, and for an undo what it took back.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from verifybench.cli.events import details, summary
from verifybench.cli.opening import open_case
from verifybench.cli.output import FORMATS, columns, out, say, table, wrap
from verifybench.model.codec import to_plain
from verifybench.model.event import Record

COLUMNS = ("at", "reviewer", "ledger", "seq", "clock", "kind", "summary", "event", "hash", "prev")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("claim", metavar="CLAIM", nargs="?", help="records about one claim only")
    parser.add_argument("--by", metavar="NAME", help="of one reviewer only")
    parser.add_argument("--format", choices=FORMATS, default="text")


def run(options: Namespace) -> int:
    with open_case(options, read_only=True) as case:
        records = [one for one in case.history(options.claim) if options.by in (None, one.reviewer)]
        if options.format != "text":
            table([record_json(one) for one in records], COLUMNS, options.format)
            return 0
        lines = columns([(one.at, one.reviewer, str(one.seq), summary(one.event)) for one in records])
        by_hash = {one.hash: one for one in case.history()}
        for one, line in zip(records, lines, strict=True):
            out(line)
            for label, words in details(one.event, by_hash):
                out(wrap(words, "      ", first=f"    {label}: "))
        if not records:
            say("nothing recorded yet")
        for head in case.heads():
            say(f"head of {head.file}: {head.seq} {head.hash} {head.at}")
    return 0


def record_json(record: Record) -> dict[str, Any]:
    """A record as `history --format json` prints it."""
    return {
        "at": record.at,
        "reviewer": record.reviewer,
        "ledger": record.ledger,
        "seq": record.seq,
        "clock": record.clock,
        "kind": record.event.kind,
        "summary": summary(record.event),
        "event": to_plain(record.event),
        "hash": record.hash,
        "prev": record.prev,
    }
