"""From analysed documents to a finished index: evidence, conflicts, independence."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case.analysing import Analysed, Progress
from verifybench.case.checked import summary
from verifybench.case.documents import DocumentRow
from verifybench.case.fingerprint import as_read, evidence_base, rules_digest, steering
from verifybench.case.index import Index
from verifybench.case.index_writer import IndexWriter
from verifybench.model.codec import to_plain
from verifybench.model.decisions import Decisions
from verifybench.model.evidence import Evidence

if TYPE_CHECKING:
    from verifybench.names import Mentioned


@dataclass(frozen=True, slots=True)
class Linked:
    """Evidence of an earlier build that a new one would find again; `base` says what all of it was looked for in."""

    base: str = ""
    found: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)


def linked_before(old: Index | None, analysed: Iterable[Analysed], decisions: Decisions) -> Linked:
    """What need not be linked again: nothing where a source or the names settled changed, else all of the claims that are the
    same in a document that reads as it did.
    """
    given = tuple(analysed)
    base = _base(given, decisions)
    if old is None or old.meta("evidence") != base:
        return Linked(base)
    known = old.fingerprints()
    found: dict[str, tuple[Evidence, ...]] = {}
    for one in given:
        if as_read(known.get(one.document.id, "")) == as_read(one.fingerprint):
            before = set(old.claims_of(one.document.id))
            found |= {claim.id: old.evidence(claim.id) for claim in one.claims if claim in before}
    return Linked(base, found)


def write_index(
    folder: Path,
    analysed: Sequence[Analysed],
    before: Linked,
    decisions: Decisions,
    meta: Mapping[str, object],
    report: Progress,
) -> int:
    """Link evidence, look for conflicts and write the index anew; returns the number of conflicts."""
    from verifybench import evidence as room
    from verifybench.names import Settled

    documents = {one.document.id: one.document for one in analysed}
    passages = [passage for one in analysed if one.document.role == "source" for passage in one.passages]
    claims = [claim for one in analysed for claim in one.claims]
    settled = Settled(decisions.names)
    folder.mkdir(exist_ok=True)
    report("indexing passages", 0, len(passages))
    search = room.Index.build(folder / "passages", passages)
    linked = dict(before.found)
    # A draft's sentences prove nothing, and say whom the pronouns of its claims stand for.
    around = [passage for one in analysed for passage in one.passages]
    waiting = [claim for claim in claims if claim.id not in linked]
    for claim, found in room.link(waiting, documents.values(), around, search, settled):
        linked[claim] = found
        report("linking evidence", len(linked), len(claims))
    report("looking for conflicts", 0, 1)
    conflicts = room.conflicts(claims, linked, around, documents.values(), settled)
    texts = room.compare_texts(documents.values())
    bearing = {one.passage for found in linked.values() for one in found}
    touched = {conflict.id: set(conflict.claims) for conflict in conflicts}
    counts = Counter(claim for claims_touched in touched.values() for claim in claims_touched)
    known = {
        **meta,
        "away": {one.document.id: one.away for one in analysed if one.away},
        "decided": steering(decisions),
        "texts": to_plain(texts),
    }
    writer = IndexWriter(folder)
    try:
        for one in analysed:
            writer.document(_row(one), one.document, one.fingerprint)
            told = {claim.id: summary(claim.facts, linked.get(claim.id, ())) for claim in one.claims}
            writer.claims(one.document, one.claims, told, counts)
            writer.passages(one.passages)
        writer.names(_names(analysed))
        for claim, found in linked.items():
            writer.evidence(claim, found)
        writer.origins(room.origins(passages, bearing))
        writer.conflicts(conflicts, touched)
        plain = {key: json.dumps(value) for key, value in known.items()}
        writer.finish({**plain, "digest": rules_digest(), "evidence": before.base})
    except BaseException:
        writer.abandon()
        raise
    report("done", 1, 1)
    return len(conflicts)


def _base(analysed: Iterable[Analysed], decisions: Decisions) -> str:
    sources = ((one.document.id, one.fingerprint) for one in analysed if one.document.role == "source")
    return evidence_base(sources, decisions)


def _names(analysed: Iterable[Analysed]) -> tuple[Mentioned, ...]:
    """Every name of the case with what its sentences tell of it."""
    from verifybench.names import gather

    return gather(passage.statement.names for one in analysed for passage in one.passages)


def _row(one: Analysed) -> DocumentRow:
    document = one.document
    return DocumentRow(
        id=document.id,
        role=document.role,
        path=document.path,
        metadata=document.metadata,
        sha256=document.sha256,
        raw_sha256=document.raw_sha256,
        encoding=document.encoding,
        claims=len(one.claims),
        passages=len(one.passages),
        group=document.id,
        warnings=document.warnings,
    )
