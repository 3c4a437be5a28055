"""`claims/`: one readable JSON file a document, a function of documents, configuration and rules only."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from verifybench.case.interchange import CLAIMS_FORMAT, claims_file
from verifybench.model.claim import Claim
from verifybench.model.document import Document

FOLDER = "claims"


def path_of(root: Path, id: str) -> Path:
    return root / FOLDER / f"{id}.json"


def is_as_written(root: Path, id: str, written: Mapping[str, str]) -> bool:
    """Whether a document's claims file still has the bytes that the last build gave it."""
    try:
        return hashlib.sha256(path_of(root, id).read_bytes()).hexdigest() == written.get(id)
    except OSError:
        return False


def write(root: Path, document: Document, claims: tuple[Claim, ...], rules: str) -> str:
    """Write one document's file, only where it says something else; returns the SHA-256 of its bytes."""
    content = (json.dumps(claims_file(document, claims, rules), ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    path = path_of(root, document.id)
    path.parent.mkdir(exist_ok=True)
    if not path.is_file() or path.read_bytes() != content:
        partial = path.with_suffix(".json.new")
        partial.write_bytes(content)
        partial.replace(path)
    return hashlib.sha256(content).hexdigest()


def remove_others(root: Path, ids: Iterable[str]) -> int:
    """Remove the files of documents that are no longer there; files that are not ours are left alone."""
    here = {f"{id}.json" for id in ids}
    stale = [path for path in sorted((root / FOLDER).glob("*.json")) if path.name not in here and _is_ours(path)]
    for path in stale:
        path.unlink()
    return len(stale)


def _is_ours(path: Path) -> bool:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(content, dict) and content.get("format") == CLAIMS_FORMAT
