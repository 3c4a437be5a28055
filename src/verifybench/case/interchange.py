"""The JSON that leaves the program: `claims/*.json`, `list`, `show` and `pipe` all say a thing in these words.

Keys are stable and documented by the schemas in `docs/schemas/`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from verifybench.model.evidence import FactJudged
from verifybench.text import safe

if TYPE_CHECKING:
    from verifybench.case.carried_over import CarriedOver
    from verifybench.case.checked import Checked
    from verifybench.case.conflicts import ConflictRow
    from verifybench.case.documents import DocumentRow
    from verifybench.case.followed import Followed
    from verifybench.case.grading import Grade
    from verifybench.case.particulars import SideFacts
    from verifybench.case.signing import SignOff
    from verifybench.case.sourcing import Sourced
    from verifybench.model.claim import Attribution, Claim, Name, Quotation, Statement
    from verifybench.model.document import Document, Locator, Metadata
    from verifybench.model.event import Record
    from verifybench.model.evidence import Conflict, Evidence, Judgement, Reason, Side

CLAIMS_FORMAT = "verifybench-claims/1"


def dumps(data: Any, *, indent: int | None = None) -> str:
    """JSON with stable keys, exact to the character, and safe to look at.

    What a terminal would obey or hide is written as a \\u escape; line breaks and spaces between members stay as they are.
    """
    written = json.dumps(data, ensure_ascii=False, indent=indent)
    shown = safe(written)
    if shown == written:
        return written
    return "".join(one if one in (seen, "\n") else json.dumps(one)[1:-1] for one, seen in zip(written, shown, strict=True))


def document_json(row: DocumentRow) -> dict[str, Any]:
    """A document as `list sources` and reports print it."""
    return {
        "id": row.id,
        "role": row.role,
        "path": row.path,
        "metadata": metadata_json(row.metadata),
        "sha256": row.sha256,
        "file_sha256": row.raw_sha256,
        "encoding": row.encoding,
        "group": row.group,
        "group_size": row.group_size,
        "why": list(row.why),
        "grade": grade_json(row.grade),
        "warnings": list(row.warnings),
    }


def statement_json(statement: Statement) -> dict[str, Any]:
    """A statement as `pipe claims` prints it; offsets are into the text that was analysed."""
    from verifybench.values import to_json

    return {
        "text": statement.text,
        "start": statement.start,
        "end": statement.end,
        "checkworthiness": round(statement.checkworthiness, 4),
        "values": [to_json(value) for value in statement.values],
        "names": [name_json(name) for name in statement.names],
        "quotes": [quote_json(quote) for quote in statement.quotes],
        "attribution": [attribution_json(one) for one in statement.attribution],
    }


def name_json(name: Name) -> dict[str, Any]:
    return {"text": name.text, "start": name.start, "end": name.end, "kind": name.kind, "title": name.title}


def quote_json(quote: Quotation) -> dict[str, Any]:
    return {"text": quote.text, "start": quote.start, "end": quote.end, "speaker": quote.speaker}


def attribution_json(one: Attribution) -> dict[str, Any]:
    return {"speaker": one.speaker, "verb": one.verb, "start": one.start, "end": one.end}


def locator_json(locator: Locator) -> dict[str, Any]:
    return {
        "page": locator.page,
        "line": locator.line,
        "paragraph": locator.paragraph,
        "heading": list(locator.heading),
        "text": str(locator),
    }


def claim_json(claim: Claim) -> dict[str, Any]:
    """A claim as `claims/*.json` keeps it: a statement with its id, block and selector."""
    return {
        "id": claim.id,
        "document": claim.document,
        "block": claim.block,
        **statement_json(claim.statement),
        "prefix": claim.selector.prefix,
        "suffix": claim.selector.suffix,
        "locator": locator_json(claim.selector.locator),
    }


def claims_file(document: Document, claims: tuple[Claim, ...], rules: str) -> dict[str, Any]:
    """The contents of `claims/ID.json`: a function of document, configuration and rules version only."""
    return {
        "format": CLAIMS_FORMAT,
        "rules": rules,
        "document": {
            "id": document.id,
            "role": document.role,
            "path": document.path,
            "sha256": document.sha256,
            "file_sha256": document.raw_sha256,
        },
        "claims": [claim_json(claim) for claim in claims],
    }


def metadata_json(metadata: Metadata) -> dict[str, Any]:
    """What is known of a document; unknown is null."""
    return {
        "title": metadata.title,
        "publisher": metadata.publisher,
        "author": metadata.author,
        "published": metadata.published,
        "accessed": metadata.accessed,
        "url": metadata.url,
        "origin": metadata.origin,
        "translated": metadata.translated,
        "language": metadata.language,
    }


def grade_json(grade: Grade) -> dict[str, Any]:
    """What people graded a source; what they did not is null."""
    return {"reliability": grade.reliability, "credibility": grade.credibility, "tier": grade.tier}


def reason_json(reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "message": reason.message,
        "fact": reason.fact,
        "claim_span": list(reason.claim_span) if reason.claim_span else None,
        "passage_span": list(reason.passage_span) if reason.passage_span else None,
    }


def judged_json(judgement: Judgement) -> list[dict[str, Any]]:
    """What a passage says about each fact of an attributed claim; of any other claim about its content alone."""
    facts = judgement.facts or (FactJudged("content", judgement.relation, judgement.certainty),)
    return [{"fact": one.fact, "relation": one.relation, "certainty": one.certainty} for one in facts]


def checked_json(checked: Iterable[Checked]) -> list[dict[str, Any]]:
    """What all evidence says about each fact of a claim, and how many independent sources say that it holds, or against it, in how
    many documents; and why some of these count once."""
    return [
        {
            "fact": one.fact,
            "relation": one.relation or None,
            "sources": one.sources,
            "documents": one.documents,
            "against": one.against,
            "against_documents": one.against_documents,
            "why": [link.line() for link in one.why],
        }
        for one in checked
    ]


def carried_json(one: CarriedOver) -> dict[str, Any]:
    """Words that a decision saw and others stand for today, because somebody said that it holds for them."""
    return {
        "text": one.before,
        "now": one.after,
        "document": one.document,
        "cited": one.cited,
        "reviewer": one.decided.reviewer,
        "at": one.decided.at,
        "reason": one.reason,
        "record": one.decided.hash,
        "message": str(one),
    }


def followed_json(one: Followed) -> dict[str, Any]:
    """What became of a claim that was asked for by an id of an earlier day."""
    return {"id": one.id, "text": one.text, "outcome": one.outcome, "today": list(one.today), "message": str(one)}


def evidence_json(evidence: Evidence, text: str, locator: Locator, sourced: Sourced) -> dict[str, Any]:
    """A link from a claim to a passage, with the passage's words, where they stand, and on whose word they rest."""
    return {
        "id": evidence.id,
        "claim": evidence.claim,
        "passage": evidence.passage,
        "document": evidence.document,
        "text": text,
        "locator": locator_json(locator),
        "relation": evidence.judgement.relation,
        "certainty": evidence.judgement.certainty,
        "facts": judged_json(evidence.judgement),
        "score": round(evidence.judgement.score, 4),
        "origin": evidence.origin,
        "group": sourced.group,
        "grade": grade_json(sourced.grade),
        "rests_on": list(sourced.rests_on),
        "repeats": sourced.repeats,
        "reasons": [reason_json(reason) for reason in evidence.judgement.reasons],
    }


def conflict_json(conflict: Conflict) -> dict[str, Any]:
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "rule": conflict.rule,
        "message": conflict.message,
        "certainty": conflict.certainty,
        "fact": conflict.fact,
        "left": side_json(conflict.left),
        "right": side_json(conflict.right),
    }


def conflict_row_json(row: ConflictRow, cluster: str) -> dict[str, Any]:
    """A conflict with what was decided; `cluster` is the id of the first conflict of the same disagreement."""
    event = row.decision.event if row.decision else None
    return {
        **conflict_json(row.conflict),
        "state": row.state,
        "explanation": event.explanation if event else None,
        "names": event.document if event else None,
        "blocks": row.blocks,
        "cluster": cluster,
        "predecessor": row.predecessor or None,
        "successor": row.successor or None,
    }


def side_facts_json(one: SideFacts) -> dict[str, Any]:
    """What is known of the document of a side; unknown is null."""
    from verifybench.case import conflict_words

    return {
        "document": one.side.document,
        "role": one.role,
        "title": one.title,
        "publisher": one.publisher or None,
        "published": one.published or None,
        "grade": one.grade or None,
        "value": one.value or None,
        "as_one": list(one.as_one),
        "copies": list(one.copies),
        "agree": list(one.agree),
        "sources": one.sources,
        "verdicts": list(one.verdicts),
        "rationale": one.rationale or None,
        "known": conflict_words.side(one),
    }


def decision_json(record: Record, taken_back: bool) -> dict[str, Any]:
    """One decision about a conflict, standing or not."""
    from verifybench.case import conflict_words
    from verifybench.case.telling import tell
    from verifybench.model.event import ConflictDecided

    event, told = record.event, tell(record.event)
    return {
        "did": conflict_words.decided(event) if isinstance(event, ConflictDecided) else told.did,
        "rationale": told.why,
        "reviewer": record.reviewer,
        "at": record.at,
        "record": record.hash,
        "taken_back": taken_back,
    }


def side_json(side: Side) -> dict[str, Any]:
    from verifybench.values import to_json

    return {
        "document": side.document,
        "claim": side.claim,
        "passage": side.passage,
        "reviewer": side.reviewer,
        "text": side.text,
        "start": side.span[0],
        "end": side.span[1],
        "focus": side.focus_text,
        "verdict": side.verdict,
        "value": to_json(side.value) if side.value else None,
        "also": [
            {"document": one.document, "claim": one.claim, "passage": one.passage, "start": one.span[0], "end": one.span[1]}
            for one in side.also
        ],
    }


def signoff_json(signed: SignOff) -> dict[str, Any]:
    """A sign-off as `signoff --show`, and the report, print it."""
    event = signed.decision.event
    return {
        "draft": signed.draft,
        "valid": signed.valid,
        "void": list(signed.void),
        "reviewer": signed.decision.reviewer,
        "at": signed.decision.at,
        "record": signed.decision.hash,
        "text_sha256": event.text_sha256,
        "snapshot": event.snapshot,
        "rules": event.rules,
        "heads": [{"ledger": one.ledger, "seq": one.seq, "hash": one.hash} for one in event.heads],
        "exceptions": [
            {
                "rule": one.rule,
                "message": one.message,
                "reason": one.reason,
                "claim": one.claim,
                "conflict": one.conflict,
            }
            for one in event.exceptions
        ],
        "own_verdicts": signed.own,
    }
