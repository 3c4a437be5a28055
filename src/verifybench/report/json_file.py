"""JSON for other programs: stable keys, in the words that `list` and `show` use for the same things.

Text is what the source says, character for character; what `text.safe` would replace is written as a \\u escape, so that a
file shown in a terminal is as harmless as it is exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from verifybench.case.interchange import claim_json, conflict_json, document_json, dumps, evidence_json, locator_json
from verifybench.model.document import Note
from verifybench.model.event import EvidenceRef, Head, LetStand
from verifybench.model.state import Decided, Verdict
from verifybench.report.corrections import Correction, Corrections
from verifybench.report.model import Dispute, Entry, Report, SourceLine

REPORT_FORMAT = "verifybench-report/1"
CORRECTIONS_FORMAT = "verifybench-corrections/1"

Plain = dict[str, Any]


def report(report: Report) -> str:
    """The whole report as one object."""
    numbers = {conflict.number: conflict.row.conflict.id for conflict in report.conflicts}
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
                    "labels": dict(report.counts.labels),
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
                "claims": [_entry(entry, numbers) for entry in report.entries],
                "conflicts": [_conflict(conflict) for conflict in report.conflicts],
                "suspended": [{"fate": one.fate, **_verdict(one.verdict)} for one in report.suspended],
                "sources": [_source(source, report.entries) for source in report.sources],
                "ledger": heads_json(report.heads),
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
                "corrections": [_correction(item) for item in corrections.items],
                "ledger": heads_json(corrections.heads),
            },
            indent=1,
        )
        + "\n"
    )


def _entry(entry: Entry, conflicts: dict[int, str]) -> Plain:
    return {
        "number": entry.number,
        **claim_json(entry.claim),
        "status": entry.status,
        "blocks": entry.blocks,
        "verdicts": [_verdict(verdict) for verdict in entry.verdicts],
        "let_stand": _stand(entry.stands),
        "evidence": [evidence_json(one.evidence, one.passage.statement.text, one.passage.locator) for one in entry.machine],
        "conflicts": [conflicts[number] for number in entry.conflicts],
    }


def _verdict(verdict: Verdict) -> Plain:
    event = verdict.event
    return {
        "claim": event.claim.id,
        "text": event.claim.selector.exact,
        "label": event.label,
        "rationale": event.rationale,
        "proposed": event.proposed,
        "question": event.question,
        "evidence": [_cited(reference) for reference in event.evidence],
        "reviewer": verdict.reviewer,
        "at": verdict.at,
        "record": verdict.hash,
        "snapshot": event.snapshot,
    }


def _cited(reference: EvidenceRef) -> Plain:
    return {
        "passage": reference.id,
        "document": reference.document,
        "text": reference.selector.exact,
        "locator": locator_json(reference.selector.locator),
        "relation": reference.relation or None,
        "text_sha256": reference.selector.text_sha256,
    }


def _stand(stands: Decided[LetStand] | None) -> Plain | None:
    if stands is None:
        return None
    return {"reason": stands.event.reason, "reviewer": stands.reviewer, "at": stands.at, "record": stands.hash}


def _conflict(dispute: Dispute) -> Plain:
    decision = dispute.row.decision
    return {
        **conflict_json(dispute.row.conflict),
        "state": dispute.row.state,
        "blocks": dispute.row.blocks,
        "decision": None
        if decision is None
        else {
            "explanation": decision.event.explanation,
            "rationale": decision.event.rationale,
            "reviewer": decision.reviewer,
            "at": decision.at,
            "record": decision.hash,
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


def _correction(item: Correction) -> Plain:
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
        "verdict": _verdict(item.verdict),
        "let_stand": _stand(item.stands),
    }


def heads_json(heads: Iterable[Head]) -> list[Plain]:
    return [{"ledger": head.ledger, "file": head.file, "seq": head.seq, "hash": head.hash, "at": head.at} for head in heads]
