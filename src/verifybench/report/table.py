"""The report as CSV: one line a claim and verdict, or one a correction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verifybench.ledger import Fork
from verifybench.model.event import EvidenceRef, Head, ReplySought
from verifybench.report import words
from verifybench.report.corrections import Corrections
from verifybench.report.model import Entry, Report
from verifybench.report.spreadsheet import Cell, csv_text

CLAIM_COLUMNS = (
    "number", "id", "document", "text", "locator", "status", "verdict", "rationale", "reviewer", "decided",
    "proposed", "question", "evidence", "let_stand", "open_conflicts", "blocks", "ledger", "signed", "kind", "waived",
    "misconduct", "replies", "sign_off", "said", "content", "fact", "said_only",
    "carried",
)  # fmt: skip
CORRECTION_COLUMNS = (
    "number", "fate", "why", "document", "locator", "claim", "text", "proposed", "question", "verdict", "rationale",
    "reviewer", "decided", "ledger",
)  # fmt: skip


def report(report: Report) -> str:
    """One line for each standing verdict of a claim; a claim without one has one line with an empty verdict."""
    ledger = ledgers(report.heads, report.forks)
    undecided = {conflict.number for conflict in report.conflicts if not conflict.settled}
    return csv_text(CLAIM_COLUMNS, (row for entry in report.entries for row in _claim(entry, report, undecided, ledger)))


def _claim(entry: Entry, report: Report, undecided: set[int], ledger: str) -> Iterable[Sequence[Cell]]:
    claim = entry.claim
    head = (entry.number, claim.id, claim.document, claim.text, str(claim.selector.locator), entry.status)
    open_conflicts = len(undecided.intersection(entry.conflicts))
    stand = entry.stands.event.reason if entry.stands else None
    tail = (stand, open_conflicts, _yes(entry.blocks), ledger)
    waived = entry.waiver.event.reason if entry.waiver else None
    replies = "\n".join(_reply(one.event) for one in entry.replies)
    state = next((words.outgoing(one).word for one in report.outgoing if one.row.id == claim.document), None)
    found = {one.fact: one.relation or None for one in entry.checked}
    more = (waived, _yes(entry.misconduct), replies, state, found.get("said"), found.get("content"))
    for verdict in entry.verdicts:
        event = verdict.event
        cited = "\n".join(_cited(reference) for reference in event.evidence)
        decided = (event.label, event.rationale, verdict.reviewer, verdict.at, event.proposed, event.question, cited)
        name = "signed" if verdict.hash in report.signed else "stated"
        yield (
            *head,
            *decided,
            *tail,
            name,
            words.kind_of(verdict) or "verdict",
            *more,
            event.fact,
            _yes(verdict.hash in entry.said_only),
            "\n".join(map(str, entry.carried.get(verdict.hash, ()))) or None,
        )
    if not entry.verdicts:
        yield (*head, *[None] * 7, *tail, None, None, *more, None, None, None)


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def _reply(event: ReplySought) -> str:
    answer = f": {event.answer}" if event.answer else ""
    return f"{words.happened(event)}{answer}"


def _cited(reference: EvidenceRef) -> str:
    return f"{reference.document}, {reference.selector.locator}: “{reference.selector.exact}”"


def corrections(corrections: Corrections) -> str:
    """One line for each proposed wording or question, in the draft's order."""
    ledger = ledgers(corrections.heads, corrections.forks)
    rows = (
        (
            item.number, item.fate, item.why, item.document, item.locator, item.claim, item.text, item.proposed,
            item.question, item.verdict.event.label, item.verdict.event.rationale, item.verdict.reviewer,
            item.verdict.at, ledger,
        )
        for item in corrections.items
    )  # fmt: skip
    return csv_text(CORRECTION_COLUMNS, rows)


def ledgers(heads: Iterable[Head], forks: Iterable[Fork]) -> str:
    """Number, hash and time of each ledger's newest record, as every export prints them, and before them that one was forked."""
    return "; ".join((*(f"! {one.what}" for one in forks), *map(words.head, heads)))
