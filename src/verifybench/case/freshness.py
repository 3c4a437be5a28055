"""Whether the index speaks of the files as they are now: a gate that looks at yesterday's draft is no gate."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from verifybench.case.fingerprint import NAMES, steering
from verifybench.case.folder import scan
from verifybench.case.index import Index
from verifybench.model.decisions import Decisions
from verifybench.review import Finding

_REMEDY = "run: verifybench build"


def unbuilt(root: Path, index: Index, exclude: Iterable[str], decisions: Decisions) -> Iterator[Finding]:
    """What was added, changed or taken away since the last build, what no build could read, and decisions that none has seen.

    Rules: `file.new`, `file.changed`, `file.gone`, `file.unread`, `decisions.new`.
    """
    entries, unread = scan(root, exclude)
    rows = {row.id: row for row in index.document_rows()}
    failures = json.loads(index.meta("failures") or "{}")
    told = {line.partition(": ")[0]: line for line in json.loads(index.meta("skipped") or "[]")}
    for entry in entries:
        row = rows.pop(entry.id, None)
        if row is not None and row.raw_sha256 != entry.sha256:
            yield Finding("file.changed", f"{entry.path} was changed since the last build; {_REMEDY}", entry.id)
        elif row is None and failures.get(entry.path) == entry.sha256:
            yield Finding("file.unread", told.get(entry.path, f"{entry.path} could not be read"), entry.id)
        elif row is None:
            yield Finding("file.new", f"{entry.path} was added since the last build; {_REMEDY}", entry.id)
    for row in rows.values():
        yield Finding("file.gone", f"{row.path} was taken away since the last build; {_REMEDY}", row.id)
    for one in unread:
        yield Finding("file.unread", str(one), one.path)
    yield from unseen(index, decisions)


def unseen(index: Index, decisions: Decisions) -> Iterator[Finding]:
    """Decisions about what there is to decide on that claims and evidence do not show yet."""
    before: Mapping[str, str] = json.loads(index.meta("decided") or "{}")
    now = steering(decisions)
    for id in sorted({*before, *now}):
        if before.get(id) == now.get(id):
            continue
        about = "names" if id == NAMES else id
        message = f"decisions about {about} were made or taken back since the last build; {_REMEDY}"
        yield Finding("decisions.new", message, about)
