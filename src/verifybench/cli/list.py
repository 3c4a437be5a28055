"""List claims, sources, conflicts or evidence.

    verifybench list claims                      the claims to decide: the drafts', or all where there is no draft
    verifybench list claims --scope sources      the sources' own claims
    verifybench list claims --status undecided --format json
    verifybench list claims --kind misconduct    those that ascribe a crime or misconduct to somebody named
    verifybench list claims --filter "kind:money is:undecided" --sort score --limit 20

A filter is words that must all occur ("a phrase", -without), and terms: is: label: by: score: source: doc: kind: has: says:
conflicts: (docs/workbench.md). With --limit, what is left out is said on standard error.

JSON is an array of objects with stable keys (docs/schemas/list.schema.json); CSV has the same keys as columns.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

from verifybench.case.arranging import Sort
from verifybench.case.case import Case
from verifybench.case.checked import sources as counted
from verifybench.case.errors import CaseError
from verifybench.case.grading import Grade
from verifybench.case.interchange import (
    carried_json,
    checked_json,
    conflict_row_json,
    document_json,
    evidence_json,
    locator_json,
)
from verifybench.case.queue import CHUNK
from verifybench.case.rows import ClaimRow
from verifybench.cli.opening import as_of_options, open_case
from verifybench.cli.output import FORMATS, columns, out, say, shorten, table
from verifybench.review import KINDS

Rows = list[dict[str, Any]]

FLAGGED, NOTED = "⚑", "✎"
HELD_BACK = "‖ held back"
CARRIED_OVER = "carried over"

STATUSES = ("undecided", "suspended", "decided", "disputed", "stands", "waived", "second", "adjudicate", "later")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "claims": (
        "id",
        "document",
        "text",
        "start",
        "end",
        "locator",
        "values",
        "kinds",
        "facts",
        "status",
        "verdict",
        "fact",
        "review",
        "carried",
        "flagged",
        "notes",
    ),
    "sources": (
        "id",
        "role",
        "path",
        "metadata",
        "sha256",
        "file_sha256",
        "encoding",
        "group",
        "group_size",
        "why",
        "grade",
        "claims",
        "passages",
        "warnings",
    ),
    "conflicts": (
        "id",
        "kind",
        "rule",
        "message",
        "certainty",
        "fact",
        "state",
        "explanation",
        "names",
        "blocks",
        "cluster",
        "predecessor",
        "successor",
        "left",
        "right",
    ),
    "evidence": (
        "id",
        "claim",
        "passage",
        "document",
        "text",
        "locator",
        "relation",
        "certainty",
        "facts",
        "score",
        "origin",
        "group",
        "grade",
        "rests_on",
        "repeats",
        "reasons",
    ),
}


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("what", choices=tuple(COLUMNS))
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument(
        "--scope", choices=("drafts", "sources", "all"), help="whose claims (default: drafts where there are any)"
    )
    parser.add_argument(
        "--status",
        choices=STATUSES,
        help="claims only; second and adjudicate: what a claim's second review waits for; later: flagged",
    )
    parser.add_argument("--kind", choices=KINDS, action="append", help="claims of this kind only; repeatable")
    parser.add_argument("--filter", metavar="TEXT", help="claims only: as in the workbench's search box")
    parser.add_argument("--sort", choices=get_args(Sort), help="claims only: order (as read), score, conflict, age")
    parser.add_argument("--limit", metavar="N", type=int, help="claims only: the first N of them")
    parser.add_argument("--document", metavar="ID", help="of one document only")


def run(options: Namespace) -> int:
    makers: Mapping[str, Callable[[Case, Namespace], Rows]] = {
        "claims": claims,
        "sources": sources,
        "conflicts": conflicts,
        "evidence": evidence,
    }
    if options.what != "claims" and options.status is not None:
        raise CaseError("--status is for claims only")
    for name in ("kind", "filter", "sort", "limit"):
        if options.what != "claims" and getattr(options, name) is not None:
            raise CaseError(f"--{name} is for claims only")
    if options.limit is not None and options.limit < 0:
        raise CaseError("--limit is a number of claims: 0 or more")
    if options.what in ("sources", "conflicts") and options.scope is not None:
        raise CaseError("--scope is for claims and evidence only")
    with open_case(options, read_only=True) as case:
        if options.document is not None:
            case.document(options.document)
        rows = makers[options.what](case, options)
        if options.format != "text":
            table(rows, COLUMNS[options.what], options.format)
            return 0
        for line in columns(_lines(options.what, rows)):
            out(line)
        if options.what == "claims":
            counts = case.queue(options.scope).counts()
            later = sum(row["flagged"] for row in rows)
            say(
                f"{counts.decided}/{counts.total} decided · {counts.left}"
                + (f" · {FLAGGED} {later} later" if later else "")
            )
        elif not rows:
            say(f"no {options.what}")
        elif options.what == "sources":
            given = [row for row in rows if row["role"] == "source"]
            say(counted(len({row["group"] for row in given}), len(given)))
    return 0


def claims(case: Case, options: Namespace) -> Rows:
    from verifybench.values import to_json

    rows: Rows = []
    left_out = 0
    for row in _chosen(case, options):
        if options.document not in (None, row.document):
            continue
        status = _status(row)
        if options.status not in (None, status, row.review, "later" if row.flagged else None):
            continue
        kinds = case.kinds(row.id)
        if options.kind and not set(options.kind) & set(kinds):
            continue
        if options.limit is not None and len(rows) >= options.limit:
            left_out += 1
            continue
        claim = case.claim(row.id)
        rows.append(
            {
                "id": row.id,
                "document": row.document,
                "text": claim.text,
                "start": claim.statement.start,
                "end": claim.statement.end,
                "locator": locator_json(claim.selector.locator),
                "values": [to_json(value) for value in claim.statement.values],
                "kinds": list(kinds),
                "facts": checked_json(case.checked(row.id)),
                "status": status,
                "verdict": row.label,
                "fact": row.fact,
                "review": row.review or None,
                "carried": [carried_json(one) for given in case.verdicts(row.id) for one in case.carried_over(given)],
                "flagged": row.flagged,
                "notes": len(case.standing.notes.get(row.id, ())),
            }
        )
    if left_out:
        say(f"{left_out} more: --limit {options.limit}")
    return rows


def _chosen(case: Case, options: Namespace) -> Iterator[ClaimRow]:
    """The claims of the scope that the filter lets through, in the order asked for."""
    queue = case.queue(options.scope)
    wanted = queue.filter(options.filter or "")
    if wanted.faults:
        raise CaseError(f"--filter: {'; '.join(wanted.faults)}")
    found = queue.find(wanted)
    if found.alike:
        say(f"nothing holds these words; claims with words that are like them: {len(found.positions)}")
    order = queue.arrange(found.positions, options.sort or "order", "none").order
    for at in range(0, len(order), CHUNK):
        queue.read_ahead(order[at : at + CHUNK])
        yield from (queue[position] for position in order[at : at + CHUNK])


def _status(row: ClaimRow) -> str:
    """What was decided; of a claim whose verdict a revision holds back, that, unless it has another decision."""
    told = (
        ("disputed", row.disputed),
        ("stands", row.stands),
        ("waived", row.waived),
        ("second", row.review == "second"),
        ("decided", row.label),
        ("suspended", row.held),
    )
    return next((status for status, is_so in told if is_so), "undecided")


def sources(case: Case, options: Namespace) -> Rows:
    return [
        {**document_json(row), "claims": row.claims, "passages": row.passages}
        for row in case.documents()
        if options.document in (None, row.id)
    ]


def conflicts(case: Case, options: Namespace) -> Rows:
    from verifybench.case.conflicts import Wanted, clusters

    rows = filter(Wanted(document=options.document).holds, case.conflicts())
    return [conflict_row_json(row, one.id) for one in clusters(rows) for row in one.rows]


def evidence(case: Case, options: Namespace) -> Rows:
    rows: Rows = []
    for row in case.queue(options.scope):
        linked = case.evidence(row.id)
        sourced = case.sourced(linked)
        for one in linked:
            if options.document in (None, one.document, row.document):
                passage = case.passage(one.passage)
                rows.append(evidence_json(one, passage.statement.text, passage.locator, sourced[one.passage]))
    return rows


def _said(row: dict[str, Any]) -> str:
    """The verdict in a word; what stands, is disputed or waits for a second review says so, whatever the newest verdict is."""
    on = f" ({row['fact']})" if row["fact"] else ""
    if row["status"] == "suspended":
        return HELD_BACK
    word = row["status"] if row["status"] != "decided" else f"{row['verdict']}{on}"
    return f"{word}, {CARRIED_OVER}" if row["carried"] and row["status"] == "decided" else word


def _marked(row: dict[str, Any]) -> str:
    """That a claim is put off, and that somebody noted something on it."""
    noted = f"{NOTED} {row['notes']}" if row["notes"] else ""
    return " ".join(filter(None, (f"{FLAGGED} later" if row["flagged"] else "", noted)))


def _facts(row: dict[str, Any]) -> str:
    """What was found about the two facts of an attributed claim; "" for any other."""
    facts = row["facts"]
    return " · ".join(f"{one['fact']} {one['relation'] or '-'}" for one in facts) if len(facts) > 1 else ""


def _graded(grade: dict[str, str | None]) -> str:
    return str(Grade(grade["reliability"], grade["credibility"], grade["tier"])) or "not graded"


def _counts(row: dict[str, Any]) -> str:
    """Whether a source counts once with others, under the id of their group; a draft is no source."""
    if row["role"] == "draft":
        return "no source"
    return f"group {row['group']}: {row['group_size']} count once" if row["group_size"] > 1 else "counts alone"


def _lines(what: str, rows: Rows) -> list[tuple[str, ...]]:
    if what == "claims":
        marks = any(row["flagged"] or row["notes"] for row in rows)
        return [
            (
                row["id"],
                _said(row),
                *((_marked(row),) if marks else ()),
                row["document"],
                _facts(row),
                shorten(row["text"], 90),
            )
            for row in rows
        ]
    if what == "sources":
        known = ("publisher", "published", "translated")
        return [
            (
                row["id"],
                row["role"],
                *(f"{row['metadata'][key] or 'unknown'}" for key in known),
                _graded(row["grade"]),
                f"{row['claims']} claims",
                _counts(row),
                row["path"],
            )
            for row in rows
        ]
    if what == "conflicts":
        return [
            (
                row["id"],
                row["state"] + (" (blocks)" if row["blocks"] else ""),
                row["certainty"],
                row["kind"],
                row["message"],
            )
            for row in rows
        ]
    return [
        (
            row["claim"],
            row["passage"],
            row["relation"],
            _facts(row),
            f"{row['score']:.2f}",
            row["document"],
            str(Grade(**row["grade"])),
            f"repeats {row['repeats']}" if row["repeats"] else "",
            shorten(row["text"], 70),
        )
        for row in rows
    ]
