"""What a reviewer had on screen, kept under its hash before the decision is written: an auditor opens it years later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verifybench.case import versions
from verifybench.case.conflicts import ConflictRow
from verifybench.case.documents import DocumentRow
from verifybench.case.index import Index, IndexDamaged
from verifybench.model.claim import Claim, Passage
from verifybench.model.codec import to_plain
from verifybench.model.document import Document
from verifybench.model.evidence import Conflict, Evidence
from verifybench.text import sha256

FORMAT = "verifybench-snapshot/1"


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim as it was on screen, with its evidence and conflicts."""

    claim: Claim
    evidence: tuple[tuple[Evidence, Passage], ...]
    conflicts: tuple[ConflictRow, ...]

    def plain(self) -> dict[str, Any]:
        return {
            "claim": to_plain(self.claim),
            "evidence": [{**to_plain(one), "text": passage.statement.text} for one, passage in self.evidence],
            "conflicts": [{**to_plain(row.conflict), "state": row.state} for row in self.conflicts],
        }


def keep_claim(
    root: Path, index: Index, rules: str, seen: Seen, made: list[Path] | None = None, restated: Sequence[Claim] = ()
) -> str:
    """Keep a claim with its evidence and conflicts, those that say the same, and every text they stand in; returns the record's
    SHA-256.

    Raises IndexDamaged where the words of a claim or passage are not those of its text. Where nobody had kept the same before,
    the record's file goes to `made`.
    """
    plain = seen.plain()
    if restated:
        plain["restated"] = [to_plain(one) for one in restated]
    return _keep(root, index, rules, plain, (seen.claim, *restated), seen.evidence, made)


def keep_claims(root: Path, index: Index, rules: str, several: Sequence[Seen], made: list[Path] | None = None) -> str:
    """Keep the claims that one verdict is on, each with its evidence and conflicts. Returns, raises, `made` as above."""
    evidence = [one for seen in several for one in seen.evidence]
    plain = {"claims": [seen.plain() for seen in several]}
    return _keep(root, index, rules, plain, [seen.claim for seen in several], evidence, made)


def _keep(
    root: Path,
    index: Index,
    rules: str,
    plain: Mapping[str, Any],
    claims: Sequence[Claim],
    evidence: Sequence[tuple[Evidence, Passage]],
    made: list[Path] | None,
) -> str:
    named = {*(one.document for one in claims), *(one.document for one, _ in evidence)}
    documents = [index.document(id) for id in sorted(named)]
    said = [(one.document, one.selector.start, one.selector.end, one.text) for one in claims if one.origin != "verdict"]
    said += [(one.document, one.statement.start, one.statement.end, one.statement.text) for _, one in evidence]
    texts = {one.id: one.text for one in documents}
    if any(texts[id][start:end] != words for id, start, end, words in said):
        raise IndexDamaged
    keep_texts(root, documents)
    kept = {"format": FORMAT, "rules": rules, **plain, "documents": _documents(documents)}
    return versions.keep_record(root, kept, made)


def keep_conflicts(
    root: Path,
    index: Index,
    rules: str,
    conflicts: Sequence[Conflict],
    rows: Mapping[str, DocumentRow],
    made: list[Path] | None = None,
) -> str:
    """Keep the conflicts that one act decides with both sides, the texts they stand in and, from `rows`, what was known of these:
    metadata, grade, independence group. Returns the record's SHA-256. `made` as above."""
    known = index.fingerprints()
    named = {side.document for conflict in conflicts for side in conflict.sides}
    documents = [index.document(id) for id in sorted(named) if id in known]
    keep_texts(root, documents)
    told = {id: dict(plain) for id, plain in _documents(documents).items()}
    for id, plain in told.items():
        if (row := rows.get(id)) is not None:
            plain |= {"metadata": to_plain(row.metadata), "grade": to_plain(row.grade), "group": row.group}
    first, *also = (to_plain(conflict) for conflict in conflicts)
    plain = {"format": FORMAT, "rules": rules, "conflict": first, "documents": told}
    return versions.keep_record(root, {**plain, "also": also} if also else plain, made)


def keep_revision(
    root: Path,
    index: Index,
    rules: str,
    rows: Sequence[Mapping[str, Any]],
    documents: Iterable[str],
    made: list[Path] | None = None,
) -> str:
    """Keep what was decided about after texts were revised, old words and new, with today's texts of it. `made` as above."""
    known = index.fingerprints()
    texts = [index.document(id) for id in documents if id in known]
    keep_texts(root, texts)
    plain = {"format": FORMAT, "rules": rules, "revision": list(rows), "documents": _documents(texts)}
    return versions.keep_record(root, plain, made)


def keep_texts(root: Path, documents: Iterable[Document]) -> None:
    """Raises IndexDamaged where a text is not the one that was read: records name it by a hash that it would not have."""
    for document in documents:
        if sha256(document.text) != document.sha256:
            raise IndexDamaged
        versions.keep_text(root, document.text)


def _documents(documents: Iterable[Document]) -> Mapping[str, Any]:
    return {
        one.id: {"path": one.path, "role": one.role, "sha256": one.sha256, "metadata": to_plain(one.metadata)}
        for one in documents
    }
