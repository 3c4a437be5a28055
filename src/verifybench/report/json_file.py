"""JSON for other programs: stable keys, in the words that `list` and `show` use for the same things.

Text is what the source says, character for character; what `text.safe` would replace is written as a \\u escape, so that a
file shown in a terminal is as harmless as it is exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from verifybench.case import conflict_words
from verifybench.case.conflicts import Cluster, ConflictRow
from verifybench.case.interchange import (
    carried_json,
    checked_json,
    claim_json,
    conflict_row_json,
    decision_json,
    document_json,
    dumps,
    evidence_json,
    locator_json,
    side_facts_json,
    signoff_json,
)
from verifybench.ledger import Fork
from verifybench.model.document import Note
from verifybench.model.event import (
    AnyVerdict,
    ClaimsWaived,
    Corrected,
    EvidenceRef,
    Head,
    LetStand,
    Published,
    Record,
    ReplySought,
    ReviewAsked,
)
from verifybench.model.state import Decided, Verdict
from verifybench.report import words
from verifybench.report.corrections import Correction, Corrections
from verifybench.report.model import Dispute, Entry, Report, SourceLine

REPORT_FORMAT = "verifybench-report/1"
CORRECTIONS_FORMAT = "verifybench-corrections/1"

Plain = dict[str, Any]
Signed = frozenset[str]  # records that a signature covers


def report(report: Report) -> str:
    """The whole report as one object."""
    numbers = {conflict.number: conflict.cluster for conflict in report.conflicts}
    return (
        dumps(
            {
                "format": REPORT_FORMAT,
                "case": report.case,
                "tool": report.tool,
                "rules": report.rules,
                "as_of": report.as_of,
                "ready": report.ready,
                "counts": {
                    "total": report.counts.total,
                    "decided": report.counts.decided,
                    "undecided": report.counts.undecided,
                    "held_back": report.counts.held,
                    "labels": dict(report.counts.labels),
                    "disputed": report.counts.disputed,
                },
                "blocking": [
                    {
                        "rule": finding.rule,
                        "message": finding.words,
                        "document": finding.document,
                        "claim": finding.claim,
                        "conflict": finding.conflict,
                    }
                    for group in report.blocking
                    for finding in group.findings
                ],
                "drafts": [document_json(draft.row) for draft in report.drafts],
                "sign_offs": [signoff_json(one.signoff) for one in report.outgoing if one.signoff],
                "published": [_published(went, report.signed) for one in report.outgoing for went in one.published],
                "corrected": [_corrected(made, report.signed) for one in report.outgoing for made in one.corrected],
                "claims": [_entry(entry, numbers, report.signed) for entry in report.entries],
                "conflicts": [
                    _conflict(row, dispute, report.signed) for dispute in report.conflicts for row in dispute.cluster.rows
                ],
                "suspended": [{"fate": one.fate, **_verdict(one.verdict, report.signed)} for one in report.suspended],
                "sources": [_source(source, report.entries) for source in report.sources],
                "ledger": heads_json(report.heads),
                "forks": _forks(report.forks),
            },
            indent=1,
        )
        + "\n"
    )


def corrections(corrections: Corrections) -> str:
    """The correction list as one object."""
    return (
        dumps(
            {
                "format": CORRECTIONS_FORMAT,
                "case": corrections.case,
                "tool": corrections.tool,
                "rules": corrections.rules,
                "as_of": corrections.as_of,
                "corrections": [_correction(item, corrections.signed) for item in corrections.items],
                "ledger": heads_json(corrections.heads),
                "forks": _forks(corrections.forks),
            },
            indent=1,
        )
        + "\n"
    )


def _entry(entry: Entry, conflicts: dict[int, Cluster], signed: Signed) -> Plain:
    return {
        "number": entry.number,
        **claim_json(entry.claim),
        "status": entry.status,
        "blocks": entry.blocks,
        "misconduct": entry.misconduct,
        "facts": checked_json(entry.checked),
        "said_only": sorted(entry.said_only),
        "waits_for": entry.waits or None,
        "verdicts": [
            {**_verdict(verdict, signed), "carried": [carried_json(one) for one in entry.carried.get(verdict.hash, ())]}
            for verdict in entry.verdicts
        ],
        "adjudicated_between": [_verdict(record, signed, entry.claim.id) for record in entry.originals],
        "let_stand": _stand(entry.stands, signed),
        "waived": _reasoned(entry.waiver, signed),
        "second_reviews": [{"of": one.event.of or None, **_with_reason(one, signed)} for one in entry.requests],
        "replies": [_reply(one, signed) for one in entry.replies],
        "evidence": [
            evidence_json(one.evidence, one.passage.statement.text, one.passage.locator, one.sourced)
            for one in entry.machine
        ],
        "conflicts": [
            row.conflict.id
            for number in entry.conflicts
            for row in conflicts[number].rows
            if entry.claim.id in row.conflict.claims
        ],
    }


def _verdict(verdict: Verdict | Record, signed: Signed, on: str = "") -> Plain:
    """`on` is the claim that a record is told for, which has a verdict on others too where it was given on several at once."""
    event = verdict.event
    assert isinstance(event, AnyVerdict)
    alike = verdict.alike if isinstance(verdict, Verdict) else None
    here = (one for one in event.claims if one.id == on and event.kind == "verdicts")
    claim = verdict.claim if isinstance(verdict, Verdict) else next(here, event.claims[0])
    return {
        "claim": claim.id,
        "text": claim.selector.exact,
        "as": alike.id if alike else None,
        "label": event.label,
        "rationale": event.rationale,
        "proposed": event.proposed,
        "question": event.question,
        "evidence": [_cited(reference) for reference in event.evidence],
        **_made(verdict, signed),
        "snapshot": event.snapshot,
        "kind": event.kind,
        "second_review": bool(words.kind_of(verdict) == "second review"),
        "fact": event.fact,
    }


def _made(one: Verdict | Record | Decided[Any], signed: Signed) -> Plain:
    """Who recorded it, when, and where: the same for every decision."""
    name = "signed" if one.hash in signed else "stated"
    return {"reviewer": one.reviewer, "signed": name, "at": one.at, "record": one.hash}


def _cited(reference: EvidenceRef) -> Plain:
    return {
        "passage": reference.id,
        "document": reference.document,
        "text": reference.selector.exact,
        "locator": locator_json(reference.selector.locator),
        "relation": reference.relation or None,
        "text_sha256": reference.selector.text_sha256,
    }


def _stand(stands: Decided[LetStand] | None, signed: Signed) -> Plain | None:
    return None if stands is None else {"reason": stands.event.reason, **_made(stands, signed)}


def _reasoned(waiver: Decided[ClaimsWaived] | None, signed: Signed) -> Plain | None:
    return None if waiver is None else {"reason": waiver.event.reason, **_made(waiver, signed)}


def _with_reason(asked: Decided[ReviewAsked], signed: Signed) -> Plain:
    return {"reason": asked.event.reason, **_made(asked, signed)}


def _reply(sought: Decided[ReplySought], signed: Signed) -> Plain:
    event = sought.event
    return {"whom": event.whom, "when": event.when, "how": event.how, "answer": event.answer, **_made(sought, signed)}


def _published(went: Decided[Published], signed: Signed) -> Plain:
    event = went.event
    told = {"draft": event.draft, "when": event.when, "where": event.where, "text_sha256": event.text_sha256}
    return {**told, **_made(went, signed)}


def _corrected(made: Decided[Corrected], signed: Signed) -> Plain:
    event = made.event
    return {
        "draft": event.draft,
        "when": event.when,
        "was": event.was,
        "now": event.now,
        "notice": event.notice,
        "claims": [claim.id for claim in event.claims],
        **_made(made, signed),
    }


def _conflict(row: ConflictRow, dispute: Dispute, signed: Signed) -> Plain:
    """A conflict; what is known of both sides stands with the first of a disagreement."""
    decision = row.decision
    more: Plain = {}
    if row is dispute.row:
        more = {
            "camps": [{"words": one.words, "who": list(one.who), "sources": one.sources} for one in dispute.camps],
            "sides": [side_facts_json(one) for one in dispute.known.sides],
            "notes": conflict_words.notes(row, dispute.known),
            "history": [decision_json(record, back) for record, back in dispute.known.history],
        }
    return {
        "number": dispute.number,
        **conflict_row_json(row, dispute.cluster.id),
        **more,
        "decision": None
        if decision is None
        else {
            "explanation": decision.event.explanation,
            "rationale": decision.event.rationale,
            **_made(decision, signed),
        },
    }


def _source(source: SourceLine, entries: Sequence[Entry]) -> Plain:
    return {
        **document_json(source.row),
        "note": _note(source.note),
        "cited_for": [entries[number - 1].claim.id for number in source.cited],
    }


def _note(note: Note | None) -> Plain | None:
    if note is None:
        return None
    return {
        "who": note.who,
        "when": note.when,
        "how": note.how,
        "attachment": note.attachment,
        "attachment_sha256": note.attachment_sha256,
    }


def _correction(item: Correction, signed: Signed) -> Plain:
    return {
        "number": item.number,
        "fate": item.fate,
        "why": item.why,
        "document": item.document,
        "locator": item.locator,
        "claim": item.claim,
        "text": item.text,
        "proposed": item.proposed,
        "question": item.question,
        "verdict": _verdict(item.verdict, signed),
        "let_stand": _stand(item.stands, signed),
    }


def _forks(forks: Iterable[Fork]) -> list[Plain]:
    return [{"ledger": one.ledger, "files": list(one.files), "seq": one.seq} for one in forks]


def heads_json(heads: Iterable[Head]) -> list[Plain]:
    return [{"ledger": head.ledger, "file": head.file, "seq": head.seq, "hash": head.hash, "at": head.at} for head in heads]
