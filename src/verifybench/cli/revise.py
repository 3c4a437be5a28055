"""Work through what a revised text did to decisions: each holds for the words of today, or holds no more.

    verifybench revise                                what is open: words that changed, are gone, or stand in several places
    verifybench revise members --all                  of one document, and what only moved, is new or was settled
    verifybench revise --carry c-4ujm2k7x5q e-kq2v7c6m3d --because "The figure was put right in both"
    verifybench revise --carry-wording                all whose words were edited without changing a fact that can be read
    verifybench revise --to 2 c-4ujm2k7x5q            the second of the candidates listed
    verifybench revise --drop c-4ujm2k7x5q            it holds no more: decide anew, or it is rightly gone
    verifybench revise --drop-gone                    all whose words are no longer there
    verifybench revise story --with new.docx          take a file in as the next version of story, build, and list what that does

A decision that is held back stays in the history and decides nothing; `verdict` on today's words decides anew. What is done here is
taken back by `undo`. Exit code 1 while anything is open, or files were
changed since the last build. JSON and CSV have stable keys (docs/schemas/revise.schema.json).
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.case.interchange import locator_json
from verifybench.cli.opening import apart_option, as_of_options, open_case, tell_unbuilt
from verifybench.cli.output import FORMATS, out, say, shorten, table, wrap
from verifybench.model.revision import OUTCOMES

if TYPE_CHECKING:
    from verifybench.case.revision import Row
    from verifybench.model.event import Record

STATES = ("open", "told", "carried", "dropped", "redone")
COLUMNS = (
    "id", "subject", "outcome", "state", "document", "before", "text", "start", "end", "locator", "claims", "cut", "why", "reading",
    "against", "facts", "diff", "candidates", "decisions", "score", "quote", "context",
)  # fmt: skip


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("document", metavar="DOCUMENT", nargs="?", help="of one document only")
    listing = parser.add_argument_group("listing")
    listing.add_argument("--all", action="store_true", help="what moved, is new, was settled or reads otherwise too")
    listing.add_argument("--outcome", choices=OUTCOMES, action="append", help="only words that came out so; repeatable")
    listing.add_argument("--state", choices=STATES, action="append", help="only what stands so; repeatable")
    listing.add_argument("--only", metavar="ID", action="append", help="only this claim or piece of evidence; repeatable")
    listing.add_argument("--format", choices=FORMATS, default="text")
    deciding = parser.add_argument_group("deciding (one event each)")
    one = deciding.add_mutually_exclusive_group()
    one.add_argument("--carry", metavar="ID", nargs="+", help="they hold for the words of today")
    one.add_argument("--carry-wording", action="store_true", help="carry all that differ in their wording only")
    one.add_argument("--to", metavar=("N", "ID"), nargs=2, help="it is about the candidate of this number")
    one.add_argument("--drop", metavar="ID", nargs="+", help="they hold no more")
    one.add_argument("--drop-gone", action="store_true", help="drop all whose words are no longer there")
    one.add_argument(
        "--with",
        type=Path,
        dest="file",
        metavar="FILE",
        help="take it in as the next version of DOCUMENT, in any format read",
    )
    deciding.add_argument("--because", metavar="TEXT", default="", help="why")
    apart_option(parser)


def run(options: Namespace) -> int:
    if options.file is not None:
        _take_in(options)
    if (record := _decided(options)) is not None:
        return record
    with open_case(options, read_only=True) as case:
        if options.document is not None and options.document not in _documents(case):
            case.document(options.document)
        everything = case.revision()
        rows = [row for row in everything if _is_wanted(row, options)]
        waiting = [row for row in everything if row.state == "open" and options.document in (None, row.document)]
        unbuilt = tell_unbuilt(case, {options.document} if options.document else None)
        if options.format != "text":
            table((row_json(row, case) for row in rows), COLUMNS, options.format)
            return 1 if waiting or unbuilt else 0
        away = {one.document: str(one) for one in case.taken_away() if options.document in (None, one.document)}
        for line in away.values():
            out(line)
            out()
        folded = frozenset(away) if not _asks_for_rows(options) else frozenset()
        for row in rows:
            if row.document not in folded:
                _tell(row)
        for id in options.only or ():
            if (became := case.followed(id)) is not None:
                out(str(became))
        hidden = sum(options.document in (None, row.document) for row in everything) - len(rows)
        say(_summary(len(waiting), hidden, unbuilt))
        return 1 if waiting or unbuilt else 0


def _take_in(options: Namespace) -> None:
    from verifybench.case.replacing import replace_document
    from verifybench.cli.progress import ProgressBar

    if options.document is None:
        raise CaseError("name the document that the file is the next version of: verifybench revise DOCUMENT --with FILE")
    with open_case(options) as case:
        done = replace_document(case, options.document, options.file)
        say(
            f"{done.path} is the next version of {done.document}"
            + (f"; {done.before} is kept as {done.kept}" if done.kept else "")
        )
        if done.described:
            named = ", ".join(f"{name} {words}" for name, words in done.described.items())
            say(f"recorded, since the new version does not state it: {named}")
        bar = ProgressBar()
        try:
            result = case.build(bar)
        finally:
            bar.done()
    for line in result.warnings:
        say(f"warning: {line}")


def _decided(options: Namespace) -> int | None:
    """Record what was decided; None where only the list is asked for."""
    given = (options.carry, options.carry_wording, options.to, options.drop, options.drop_gone)
    if not any(given):
        if options.because:
            raise CaseError("--because goes with a decision: --carry, --carry-wording, --to, --drop or --drop-gone")
        return None
    with open_case(options) as case:
        record = _decide(case, options)
        left = sum(row.state == "open" for row in case.revision())
    from verifybench.case.telling import line, tell

    say(f"recorded as {record.seq} by {record.reviewer}: {shorten(line(tell(record.event)), 160)}; {left} open")
    return 0


def _decide(case: Case, options: Namespace) -> Record:
    because = options.because
    if options.carry:
        return case.carry(options.carry, because)
    if options.carry_wording:
        return case.carry_wording(options.document, because)
    if options.to:
        number, id = options.to
        if not number.isdecimal():
            raise CaseError(f"--to {number}: write the number of the candidate, then the id: --to 2 c-…")
        return case.carry_to(id, int(number), because)
    if options.drop:
        return case.drop(options.drop, because)
    return case.drop_gone(options.document, because)


def _documents(case: Case) -> set[str]:
    """Documents that decisions are about, of which some may be here no longer."""
    return {row.document for row in case.revision()}


def _asks_for_rows(options: Namespace) -> bool:
    """Whether the rows of a document that was taken away are wanted too: unasked, one line tells it."""
    return bool(options.document or options.all or options.only or options.outcome or options.state)


def _is_wanted(row: Row, options: Namespace) -> bool:
    if options.document not in (None, row.document) or (options.only and not {row.id, *row.claims} & set(options.only)):
        return False
    if options.outcome and row.outcome not in options.outcome:
        return False
    if options.state:
        return row.state in options.state
    plain = row.state == "open" or (row.state == "told" and row.outcome in ("new", "reread"))
    return bool(options.all or options.outcome or options.only) or plain


def row_json(row: Row, case: Case) -> dict[str, Any]:
    """A row as it is printed; `before` has the old words, `start` and `end` where today's stand, null where nothing does."""
    from verifybench.text import word_diff

    edited = row.outcome == "changed" and row.text
    return {
        "id": row.id,
        "subject": row.subject,
        "outcome": row.outcome,
        "state": row.state,
        "document": row.document,
        "before": row.before.exact,
        "text": row.text,
        "start": row.span[0] if row.span else None,
        "end": row.span[1] if row.span else None,
        "locator": locator_json(row.locator),
        "claims": list(row.claims),
        "cut": row.cut or None,
        "why": row.why or None,
        "reading": list(row.reading),
        "against": list(row.against),
        "facts": [{"kind": one.kind, "before": list(one.before), "after": list(one.after)} for one in row.facts],
        "diff": [{"change": change, "text": words} for change, words in word_diff(row.before.exact, row.text)]
        if edited
        else [],
        "candidates": [
            {"number": number, "start": one.span[0], "end": one.span[1], "text": one.text, "claim": one.claim}
            for number, one in enumerate(row.candidates, 1)
        ],
        "decisions": [
            {
                "record": one.held.decision,
                "kind": one.held.what,
                "did": one.held.did,
                "reviewer": one.held.reviewer,
                "at": one.held.at,
                "claim": one.held.claims[0].id if one.held.claims else None,
            }
            for one in row.affected
        ],
        "score": round(row.place.score, 4),
        "quote": round(row.place.quote, 4),
        "context": round(row.place.context, 4),
    }


_CUT = {
    "split": "now several sentences; which one is it about?",
    "merged": "now part of a claim that says more",
    "recut": "cut anew by a person",
}
_MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def _tell(row: Row) -> None:
    head = row.outcome.upper() if row.state == "open" else row.outcome
    state = "" if row.state in ("open", "told") else f" · {row.state}"
    out(f"{row.id} · {head}{state} · {row.subject} · {row.document} · {row.locator}")
    for words in _body(row):
        out(wrap(words, "      ", first="    "))
    for one in row.affected:
        about = f" on {one.held.claims[0].id}" if row.subject == "passage" else ""
        out(f"    {one.held.what}: {one.held.did}{about}, by {one.held.reviewer}, {one.held.at}")
    out()


def _body(row: Row) -> Iterator[str]:
    if row.outcome == "changed" and row.text:
        from verifybench.text import word_diff

        yield "".join(_MARKS[change].format(words) for change, words in word_diff(row.before.exact, row.text))
        yield "differs in " + ("; ".join(map(str, row.facts)) or "nothing that is read")
    else:
        yield f"“{row.before.exact}”"
    if row.cut:
        yield _CUT[row.cut]
    if row.why == "date":
        yield "read against another date than when it was decided"
    yield from row.reading
    yield from row.against
    if row.span and row.candidates:
        yield "its old words stand elsewhere, word for word; which is it about?"
    for number, one in enumerate(row.candidates, 1):
        yield f"{number}. “{one.text}” ({one.claim or 'no claim'}, {one.span[0]}-{one.span[1]})"
    if row.claims and row.subject == "claim" and row.claims != (row.id,):
        yield f"today: {', '.join(row.claims)}"


def _summary(waiting: int, hidden: int, unbuilt: bool) -> str:
    more = f"; {hidden} more with --all" if hidden else ""
    what = "in what was built " if unbuilt else ""
    return f"{waiting} open {what}".strip() + more if waiting else f"nothing is open {what}".strip() + more
