"""`build`: from files to claims, evidence and conflicts, doing again only what changed.

Everything made here is derived: `claims/*.json` (from documents, configuration and rules alone, so that a diff means something)
and the index (which also takes in what people decided).
"""

from __future__ import annotations

import contextlib
import json
import math
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from verifybench.case import claims_files, edition, sealing
from verifybench.case.analysing import Progress, analyse
from verifybench.case.config import Config
from verifybench.case.errors import CaseError
from verifybench.case.fingerprint import fingerprint, rules_digest, rules_version, steering
from verifybench.case.folder import Entry, Unread, register, scan
from verifybench.case.index import FILE, FOLDER, Index, IndexMissing
from verifybench.case.index_writer import IndexWriter
from verifybench.case.indexing import complete
from verifybench.case.past import Past
from verifybench.ledger import Lock
from verifybench.model.decisions import Decisions
from verifybench.model.document import Document


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


class Building(CaseError):
    """Another build is at work on the case."""

    def __init__(self) -> None:
        super().__init__("another process is building this case. Wait for it, and build again")


def build(
    root: Path, config: Config, decisions: Decisions, progress: Progress | None = None, *, waits: bool = True
) -> BuildResult:
    """Bring `claims/` and the index up to date with the files, the configuration and people's decisions.

    One build at a time works on a case; another waits for it, or raises Building where it `waits` not. Raises CaseError where the
    index cannot be written.
    """
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    report = progress or (lambda step, done, total: None)
    with _alone(folder, report, waits):
        _make_room(folder)
        try:
            try:
                return _build(root, config, decisions, report)
            except IndexMissing:  # the old index turned out to be damaged while it was read: make everything anew
                (folder / FILE).unlink(missing_ok=True)
                return _build(root, config, decisions, report)
        except sqlite3.Error as error:
            raise CaseError(
                f"{folder / FILE}: {error}. The index of the last build stays as it was. "
                "Make room on the disk, and see that the folder can be written; then run: verifybench build"
            ) from error


@contextlib.contextmanager
def _alone(folder: Path, report: Progress, waits: bool) -> Iterator[None]:
    """Hold the lock that one build at a time holds: wait for it, and tell so, or give up."""
    lock = Lock(folder / "build.lock", 0)
    try:
        lock.acquire()
    except TimeoutError:
        if not waits:
            raise Building from None
        report("waiting for another process, which is building this case", 0, 1)
        lock = Lock(lock.path, math.inf)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _make_room(folder: Path) -> None:
    """Raises CaseError where a folder stands in the place of a file that a build writes; an empty one is taken away."""
    for place in (folder / name for name in (FILE, f"{FILE}.new", sealing.SEAL)):
        if place.is_dir():
            with contextlib.suppress(OSError):
                place.rmdir()
                continue
            raise CaseError(
                f"{place} is a folder, where a file of the index belongs. Take it away; then run: verifybench build"
            )


def _build(root: Path, config: Config, decisions: Decisions, report: Progress) -> BuildResult:
    with Past(root) as past:
        return _built_on(past, root, config, decisions, report)


def _built_on(past: Past, root: Path, config: Config, decisions: Decisions, report: Progress) -> BuildResult:
    entries, unread = scan(root, config.exclude)
    rules = rules_version()
    fingerprints = {entry.id: fingerprint(entry, decisions) for entry in entries}
    old = past.index
    if old:
        old.check()
    known = old.fingerprints() if old else {}
    renames = tuple(
        f"{one.path}: renamed from {one.renamed_from}; followed by its content" for one in entries if one.renamed_from
    )
    if old and not renames and _up_to_date(old, root, entries, fingerprints, unread, decisions):
        return _unchanged(old)
    onward = old is not None and old.meta("digest") == rules_digest()
    noted = old.notes() if old and onward else {}
    gone = sorted(known.keys() - {entry.id for entry in entries})
    before, away = json.loads(noted.get("claims", "{}")), json.loads(noted.get("away", "{}"))
    records: dict[str, str] = json.loads(noted.get(edition.RECORDS, "{}"))
    kept = {
        one.id
        for one in entries
        if onward and known.get(one.id) == fingerprints[one.id] and claims_files.is_as_written(root, one.id, before)
        if one.id in records
    }
    written: dict[str, str] = {}
    failed: dict[str, tuple[Entry, str]] = {}
    new: dict[str, Document] = {}
    read = 0
    with IndexWriter(root / FOLDER, onward=onward) as writer:
        for entry, outcome in analyse(root, entries, decisions, kept, report):
            if isinstance(outcome, str):
                failed[entry.id] = entry, outcome
                continue
            # Earlier texts, ids and claims first, the index last: a build killed in between is seen by the next one.
            if outcome is None:
                register(root, entry)
                written[entry.id] = before[entry.id]
                continue
            document = outcome.document
            register(root, past.leave(replace(entry, sha256=document.raw_sha256), document.sha256))
            if gone and entry.id not in known:
                new[entry.id] = document
            written[entry.id] = claims_files.write(root, *outcome.plain, rules)
            records[entry.id] = edition.digest_of(outcome.plain[0])
            if document != outcome.plain[0]:  # the index has it with people's decisions only
                edition.keep_document(root, outcome.plain[0])
            away[entry.id] = outcome.away
            read += known.get(entry.id) != outcome.fingerprint
            writer.put(outcome)
        past.leave_others(written)
        records = {id: records[id] for id in written}
        edition.leave(root, old, records)
        writer.keep_only(written)
        removed = claims_files.remove_others(root, written)
        rows = writer.rows()
        skipped = [str(one) for one in unread] + [message for _, message in failed.values()]
        meta = {
            "rules": rules,
            "skipped": skipped,
            "failures": {entry.path: entry.sha256 for entry, _ in failed.values()},
            "claims": written,
            "away": {id: spans for id, spans in sorted(away.items()) if spans and id in written},
            edition.RECORDS: records,
            edition.META: edition.composed(
                rules,
                ((row.id, row.role, row.path, row.sha256, row.raw_sha256) for row in rows),
                records,
                steering(decisions),
                [(id, message) for id, (_, message) in failed.items()] + [(one.path, str(one)) for one in unread],
            ),
        }
        taken_away = tuple(past.told(gone, new))
        past.close()
        conflicts = complete(writer, noted, decisions, meta, report)
    return BuildResult(
        documents=len(rows),
        read=read,
        removed=removed,
        claims=sum(row.claims for row in rows),
        conflicts=conflicts,
        unchanged=False,
        skipped=tuple(skipped),
        warnings=renames + taken_away + tuple(f"{row.path}: {text}" for row in rows for text in row.warnings),
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
