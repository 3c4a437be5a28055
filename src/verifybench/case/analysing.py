"""From files to analysed documents: read again only where the file, the rules or people's decisions about it changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from verifybench.case import claims_files
from verifybench.case.fingerprint import fingerprint
from verifybench.case.folder import Entry
from verifybench.case.index import Index
from verifybench.model.claim import Claim, Passage
from verifybench.model.decisions import Decisions
from verifybench.model.document import Document, Span

Progress = Callable[[str, int, int], None]
"""Called with (step, done, total)."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """A document with people's decisions laid over it.

    `away` are spans that people decided are no claims any more. `plain` is the document and its claims without any decision;
    None where the claims file is as it should be.
    """

    document: Document
    fingerprint: str
    claims: tuple[Claim, ...]
    passages: tuple[Passage, ...]
    away: tuple[Span, ...]
    plain: tuple[Document, tuple[Claim, ...]] | None


def analyse(
    root: Path,
    entries: tuple[Entry, ...],
    decisions: Decisions,
    old: Index | None,
    fingerprints: Mapping[str, str],
    report: Progress,
) -> tuple[list[Analysed], list[tuple[Entry, str]]]:
    """Every document that could be read, in the order of the entries; and those that could not, with cause and remedy."""
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
    analysed: list[Analysed] = []
    failed: list[tuple[Entry, str]] = []
    for number, entry in enumerate(entries):
        report(f"reading {entry.path}", number, len(entries))
        if old is not None and entry.id in kept:
            claims, passages, away = old.claims_of(entry.id), old.passages_of(entry.id), old.away(entry.id)
            analysed.append(Analysed(old.document(entry.id), fingerprints[entry.id], claims, passages, away, None))
            continue
        _, outcome = next(read)
        if isinstance(outcome, Unreadable):
            failed.append((entry, str(outcome)))
            continue
        # The file may have changed since it was hashed: what counts is what was read.
        seen = replace(entry, sha256=outcome.raw_sha256)
        try:
            analysed.append(_extract(replace(outcome, note=entry.note), fingerprint(seen, decisions), decisions))
        except Exception as error:  # one text that trips a rule must not cost the others
            problem = f"{type(error).__name__}: {error}"
            failed.append(
                (entry, f"{entry.path}: an internal error ({problem}); left out. Please report it with the file.")
            )
    report("reading", len(entries), len(entries))
    return analysed, failed


def _extract(plain: Document, fingerprint: str, decisions: Decisions) -> Analysed:
    from verifybench.claims import extract, passages, recut
    from verifybench.ingest import relabel

    document = relabel(plain, decisions)
    claims, cut = extract(document), passages(document)
    plain_claims = claims if document == plain else extract(plain)
    away: tuple[Span, ...] = ()
    if recuts := decisions.recuts.get(document.id):
        laid = recut(document, claims, recuts)
        claims, away = laid.claims, laid.away
        document = replace(document, warnings=(*document.warnings, *laid.warnings))
    return Analysed(document, fingerprint, claims, cut, away, (plain, plain_claims))
