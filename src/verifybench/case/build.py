"""`build`: from files to claims, evidence and conflicts, doing again only what changed.

Everything made here is derived: `claims/*.json` (from documents, configuration and rules alone, so that a diff means something)
and the index (which also takes in what people decided).
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from verifybench import __version__
from verifybench.case import claims_files
from verifybench.case.config import Config
from verifybench.case.documents import DocumentRow
from verifybench.case.folder import Entry, Unread, register, scan
from verifybench.case.index import FILE, FOLDER, Index, IndexMissing
from verifybench.case.index_writer import IndexWriter
from verifybench.model.claim import Claim, Passage
from verifybench.model.codec import to_plain
from verifybench.model.decisions import Decisions
from verifybench.model.document import Document
from verifybench.model.evidence import Evidence

Progress = Callable[[str, int, int], None]
"""Called with (step, done, total)."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did. `skipped` are files that were not read, with cause and remedy; the others went on."""

    documents: int
    read: int
    removed: int
    claims: int
    conflicts: int
    unchanged: bool
    skipped: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Analysed:
    document: Document
    fingerprint: str
    claims: tuple[Claim, ...]
    passages: tuple[Passage, ...]
    plain: tuple[Document, tuple[Claim, ...]] | None  # without people's decisions; None: the claims file is as it should be


def rules_version() -> str:
    """Names everything that a claim or a piece of evidence depends on beside the documents."""
    from verifybench import claims, evidence

    return f"{__version__}+{claims.RULES_VERSION}.{evidence.RULES_VERSION}"


def build(root: Path, config: Config, decisions: Decisions, progress: Progress | None = None) -> BuildResult:
    """Bring `claims/` and the index up to date with the files, the configuration and people's decisions.

    One build at a time works on a case; another waits for it.
    """
    from filelock import FileLock

    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    with FileLock(folder / "build.lock"):
        try:
            return _build(root, config, decisions, progress or (lambda step, done, total: None))
        except IndexMissing:  # the old index turned out to be damaged while it was read: make everything anew
            (folder / FILE).unlink(missing_ok=True)
            return _build(root, config, decisions, progress or (lambda step, done, total: None))


def _build(root: Path, config: Config, decisions: Decisions, report: Progress) -> BuildResult:
    entries, unread = scan(root, config.exclude)
    rules = rules_version()
    fingerprints = {entry.id: _fingerprint(entry, decisions) for entry in entries}
    try:
        old: Index | None = Index(root / FOLDER)
    except IndexMissing:
        old = None
    try:
        if old:
            old.check()
        known = old.fingerprints() if old else {}
        before = json.loads(old.meta("claims") or "{}") if old else {}
        renames = tuple(
            f"{one.path}: renamed from {one.renamed_from}; followed by its content" for one in entries if one.renamed_from
        )
        if old and not renames and (unchanged := _unchanged(old, root, entries, fingerprints, unread)):
            return unchanged
        analysed, failed = _analyse(root, entries, decisions, old, fingerprints, report)
    finally:
        if old:
            old.close()
    skipped = [str(one) for one in unread] + [message for _, message in failed]
    # Ids and claims first, the index last: a build killed in between is seen by the next one.
    read = {one.document.id for one in analysed}
    for entry in entries:
        if entry.id in read:
            register(root, entry)
    written = {
        one.document.id: claims_files.write(root, *one.plain, rules) if one.plain else before[one.document.id]
        for one in analysed
    }
    removed = claims_files.remove_others(root, written)
    failures = {entry.path: entry.sha256 for entry, _ in failed}
    meta = {"rules": rules, "skipped": skipped, "failures": failures, "claims": written}
    conflicts = _write(root / FOLDER, analysed, meta, report)
    return BuildResult(
        documents=len(analysed),
        read=sum(known.get(one.document.id) != one.fingerprint for one in analysed),
        removed=removed,
        claims=sum(len(one.claims) for one in analysed),
        conflicts=conflicts,
        unchanged=False,
        skipped=tuple(skipped),
        warnings=renames + tuple(f"{one.document.path}: {text}" for one in analysed for text in one.document.warnings),
    )


def _fingerprint(entry: Entry, decisions: Decisions) -> str:
    parts = (
        _rules_digest(),
        entry.role,
        entry.path,
        entry.sha256,
        to_plain(entry.note),
        dict(sorted(decisions.metadata.get(entry.id, {}).items())),
        [[to_plain(selector), label] for selector, label in decisions.blocks.get(entry.id, ())],
    )
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


@cache
def _rules_digest() -> str:
    """What an index rests on beside the documents: the rooms that read, compare and judge, as they are installed."""
    package = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256(rules_version().encode())
    for room in ("model", "text", "values", "names", "claims", "ingest", "evidence"):
        for path in sorted((package / room).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _unchanged(
    old: Index, root: Path, entries: tuple[Entry, ...], fingerprints: Mapping[str, str], unread: tuple[Unread, ...]
) -> BuildResult | None:
    known = old.fingerprints()
    skipped = json.loads(old.meta("skipped") or "[]")
    failures = json.loads(old.meta("failures") or "{}")
    written = json.loads(old.meta("claims") or "{}")
    same_rules = old.meta("digest") == _rules_digest()
    # A file that could not be read then is not tried again with the same bytes and the same rules.
    readable = {one.id: fingerprints[one.id] for one in entries if not same_rules or failures.get(one.path) != one.sha256}
    told = [str(one) for one in unread]
    as_before = known == readable and skipped[: len(told)] == told and len(skipped) == len(told) + len(failures)
    if not as_before or not all(claims_files.is_as_written(root, id, written) for id in known):
        return None
    rows = old.document_rows()
    return BuildResult(
        documents=len(rows),
        read=0,
        removed=0,
        claims=sum(row.claims for row in rows),
        conflicts=len(old.conflicts()),
        unchanged=True,
        skipped=tuple(skipped),
        warnings=tuple(f"{row.path}: {text}" for row in rows for text in row.warnings),
    )


def _analyse(
    root: Path,
    entries: tuple[Entry, ...],
    decisions: Decisions,
    old: Index | None,
    fingerprints: Mapping[str, str],
    report: Progress,
) -> tuple[list[_Analysed], list[tuple[Entry, str]]]:
    from verifybench.ingest import Request, Unreadable, read_many

    known = old.fingerprints() if old else {}
    written = json.loads(old.meta("claims") or "{}") if old else {}
    kept = {
        one.id
        for one in entries
        if known.get(one.id) == fingerprints[one.id] and claims_files.is_as_written(root, one.id, written)
    }
    requests = [Request(root / one.path, one.id, one.role, one.path) for one in entries if one.id not in kept]
    read = read_many(requests)
    analysed: list[_Analysed] = []
    failed: list[tuple[Entry, str]] = []
    for number, entry in enumerate(entries):
        report(f"reading {entry.path}", number, len(entries))
        if old is not None and entry.id in kept:
            claims, passages = old.claims_of(entry.id), old.passages_of(entry.id)
            analysed.append(_Analysed(old.document(entry.id), fingerprints[entry.id], claims, passages, None))
            continue
        _, outcome = next(read)
        if isinstance(outcome, Unreadable):
            failed.append((entry, str(outcome)))
            continue
        # The file may have changed since it was hashed: what counts is what was read.
        seen = replace(entry, sha256=outcome.raw_sha256)
        try:
            analysed.append(_extract(replace(outcome, note=entry.note), _fingerprint(seen, decisions), decisions))
        except Exception as error:  # one text that trips a rule must not cost the others
            problem = f"{type(error).__name__}: {error}"
            failed.append(
                (entry, f"{entry.path}: an internal error ({problem}); left out. Please report it with the file.")
            )
    report("reading", len(entries), len(entries))
    return analysed, failed


def _extract(plain: Document, fingerprint: str, decisions: Decisions) -> _Analysed:
    from verifybench.claims import extract, passages
    from verifybench.ingest import relabel

    document = relabel(plain, decisions)
    claims, cut = extract(document), passages(document)
    plain_claims = claims if document == plain else extract(plain)
    return _Analysed(document, fingerprint, claims, cut, (plain, plain_claims))


def _write(folder: Path, analysed: list[_Analysed], meta: Mapping[str, object], report: Progress) -> int:
    from verifybench import evidence as room

    documents = {one.document.id: one.document for one in analysed}
    passages = [passage for one in analysed if one.document.role == "source" for passage in one.passages]
    claims = [claim for one in analysed for claim in one.claims]
    folder.mkdir(exist_ok=True)
    report("indexing passages", 0, len(passages))
    search = room.Index.build(folder / "passages", passages)
    linked: dict[str, tuple[Evidence, ...]] = {}
    # A draft's sentences prove nothing, and say whom the pronouns of its claims stand for.
    around = [passage for one in analysed for passage in one.passages]
    for claim, found in room.link(claims, documents.values(), around, search):
        linked[claim] = found
        report("linking evidence", len(linked), len(claims))
    report("looking for conflicts", 0, 1)
    conflicts = room.conflicts(claims, linked, passages, documents.values())
    groups = room.independence(documents.values())
    touched = {
        conflict.id: {side.claim for side in (conflict.left, conflict.right) if side.claim is not None}
        for conflict in conflicts
    }
    counts = Counter(claim for claims_touched in touched.values() for claim in claims_touched)
    writer = IndexWriter(folder)
    try:
        for one in analysed:
            writer.document(_row(one, groups), one.document, one.fingerprint)
            relations = {claim.id: _summary(linked.get(claim.id, ())) for claim in one.claims}
            writer.claims(one.document, one.claims, relations, counts)
            writer.passages(one.passages)
        for claim, found in linked.items():
            writer.evidence(claim, found)
        writer.conflicts(conflicts, touched)
        writer.finish({**{key: json.dumps(value) for key, value in meta.items()}, "digest": _rules_digest()})
    except BaseException:
        writer.abandon()
        raise
    report("done", 1, 1)
    return len(conflicts)


def _row(one: _Analysed, groups: Mapping[str, str]) -> DocumentRow:
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
        group=groups.get(document.id, document.id),
        warnings=document.warnings,
    )


def _summary(evidence: tuple[Evidence, ...]) -> str:
    """The one word a list shows for all evidence of a claim: opposite answers of different sources are `conflicting`."""
    firm = {one.judgement.relation for one in evidence if one.judgement.certainty == "firm"}
    if {"supports", "contradicts"} <= firm:
        return "conflicting"
    found = firm or {one.judgement.relation for one in evidence}
    return next((relation for relation in ("contradicts", "supports", "partly", "mentions") if relation in found), "")
