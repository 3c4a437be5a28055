"""`build`: from files to claims, evidence and conflicts, doing again only what changed.

Everything made here is derived: `claims/*.json` (from documents, configuration and rules alone, so that a diff means something)
and the index (which also takes in what people decided).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from verifybench.case import claims_files
from verifybench.case.analysing import Progress, analyse
from verifybench.case.config import Config
from verifybench.case.fingerprint import fingerprint, rules_digest, rules_version, steering
from verifybench.case.folder import Entry, Unread, register, scan
from verifybench.case.index import FILE, FOLDER, Index, IndexMissing
from verifybench.case.indexing import linked_before, write_index
from verifybench.ledger import Lock
from verifybench.model.decisions import Decisions


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


def build(root: Path, config: Config, decisions: Decisions, progress: Progress | None = None) -> BuildResult:
    """Bring `claims/` and the index up to date with the files, the configuration and people's decisions.

    One build at a time works on a case; another waits for it.
    """
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    with Lock(folder / "build.lock", math.inf):
        try:
            return _build(root, config, decisions, progress or (lambda step, done, total: None))
        except IndexMissing:  # the old index turned out to be damaged while it was read: make everything anew
            (folder / FILE).unlink(missing_ok=True)
            return _build(root, config, decisions, progress or (lambda step, done, total: None))


def _build(root: Path, config: Config, decisions: Decisions, report: Progress) -> BuildResult:
    entries, unread = scan(root, config.exclude)
    rules = rules_version()
    fingerprints = {entry.id: fingerprint(entry, decisions) for entry in entries}
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
        if old and not renames and _up_to_date(old, root, entries, fingerprints, unread, decisions):
            return _unchanged(old)
        analysed, failed = analyse(root, entries, decisions, old, fingerprints, report)
        linked = linked_before(old, analysed, decisions)
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
    conflicts = write_index(root / FOLDER, analysed, linked, decisions, meta, report)
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


def _up_to_date(
    old: Index,
    root: Path,
    entries: tuple[Entry, ...],
    fingerprints: Mapping[str, str],
    unread: tuple[Unread, ...],
    decisions: Decisions,
) -> bool:
    known = old.fingerprints()
    skipped = json.loads(old.meta("skipped") or "[]")
    failures = json.loads(old.meta("failures") or "{}")
    written = json.loads(old.meta("claims") or "{}")
    same_rules = old.meta("digest") == rules_digest()
    # A file that could not be read then is not tried again with the same bytes and the same rules.
    readable = {one.id: fingerprints[one.id] for one in entries if not same_rules or failures.get(one.path) != one.sha256}
    told = [str(one) for one in unread]
    as_before = known == readable and skipped[: len(told)] == told and len(skipped) == len(told) + len(failures)
    as_decided = json.loads(old.meta("decided") or "{}") == steering(decisions)
    return as_before and as_decided and all(claims_files.is_as_written(root, id, written) for id in known)


def _unchanged(old: Index) -> BuildResult:
    rows = old.document_rows()
    return BuildResult(
        documents=len(rows),
        read=0,
        removed=0,
        claims=sum(row.claims for row in rows),
        conflicts=len(old.conflicts()),
        unchanged=True,
        skipped=tuple(json.loads(old.meta("skipped") or "[]")),
        warnings=tuple(f"{row.path}: {text}" for row in rows for text in row.warnings),
    )
