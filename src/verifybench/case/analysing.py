"""From files to analysed documents: read again only where the file, the rules or people's decisions about it changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from verifybench.case import versions
from verifybench.case.fingerprint import fingerprint
from verifybench.case.folder import Entry
from verifybench.model.claim import Claim, Passage
from verifybench.model.decisions import Decisions
from verifybench.model.document import Document, Span

Progress = Callable[[str, int, int], None]
"""Called with (step, done, total)."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """A document with people's decisions laid over it.

    `away` are spans that people decided are no claims any more. `plain` is the document and its claims without any decision.
    """

    document: Document
    fingerprint: str
    claims: tuple[Claim, ...]
    passages: tuple[Passage, ...]
    away: tuple[Span, ...]
    plain: tuple[Document, tuple[Claim, ...]]


def analyse(
    root: Path, entries: tuple[Entry, ...], decisions: Decisions, kept: Collection[str], report: Progress
) -> Iterator[tuple[Entry, Analysed | str | None]]:
    """Every entry in order, with the document that was read, None for one that is kept, or why it cannot be read and the remedy.

    One document at a time: what was made of the others is not held here.
    """
    from verifybench.ingest import Request, Unreadable, read_many

    def earlier(digest: str) -> str | None:
        return versions.read_text(root, digest)

    requests = [Request(root / one.path, one.id, one.role, one.path) for one in entries if one.id not in kept]
    read = read_many(requests)
    for number, entry in enumerate(entries):
        report(f"reading {entry.path}", number, len(entries))
        if entry.id in kept:
            yield entry, None
            continue
        _, outcome = next(read)
        if isinstance(outcome, Unreadable):
            yield entry, str(outcome)
            continue
        # The file may have changed since it was hashed: what counts is what was read.
        seen = replace(entry, sha256=outcome.raw_sha256)
        try:
            analysed = laid_over(replace(outcome, note=entry.note), fingerprint(seen, decisions), decisions, earlier)
        except Exception as error:  # one text that trips a rule must not cost the others
            problem = f"{type(error).__name__}: {error}"
            yield entry, f"{entry.path}: an internal error ({problem}); left out. Please report it with the file."
        else:
            yield entry, analysed
    report("reading", len(entries), len(entries))


def laid_over(plain: Document, fingerprint: str, decisions: Decisions, earlier: Callable[[str], str | None]) -> Analysed:
    """A document as it was read, analysed with people's decisions. `earlier` gives the text of a SHA-256."""
    from verifybench.claims import extract, passages, recut
    from verifybench.ingest import relabel

    document = relabel(plain, decisions, earlier)
    claims, cut = extract(document), passages(document)
    plain_claims = claims if document == plain else extract(plain)
    away: tuple[Span, ...] = ()
    if recuts := decisions.recuts.get(document.id):
        laid = recut(document, claims, recuts, earlier)
        claims, away = laid.claims, laid.away
        document = replace(document, warnings=(*document.warnings, *laid.warnings))
    return Analysed(document, fingerprint, claims, cut, away, (plain, plain_claims))
