"""`versions/`: every text and record that a verdict saw, kept by its SHA-256. Evidence, never cache: nothing is deleted."""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path
from typing import Any, Literal

from verifybench.case.errors import CaseError
from verifybench.ledger import durable, sync_folder

FOLDER = "versions"
_SHA256 = re.compile(r"[0-9a-f]{64}")


def keep(root: Path, content: bytes, ending: str, made: list[Path] | None = None) -> str:
    """Store bytes under their SHA-256 and return it. Durable when it returns; CaseError where it cannot be written.

    A file that was not there before goes to `made`.
    """
    digest = hashlib.sha256(content).hexdigest()
    path = root / FOLDER / f"{digest}{ending}"
    # The name says what the content must be: a file that was altered, or cut short, is put right and loses nothing.
    if read(root, digest, ending) is not None:
        return digest
    fresh = made is not None and not path.exists()
    try:
        _store(path, content)
    except OSError as error:
        raise CaseError(
            f"nothing was recorded: {FOLDER}/ cannot be written ({error.strerror}). "
            "Free some space, or see to its permissions, and try again."
        ) from error
    if made is not None and fresh:
        made.append(path)
    return digest


def _store(path: Path, content: bytes) -> None:
    if not path.parent.is_dir():
        path.parent.mkdir(exist_ok=True)
        sync_folder(path.parent.parent)
    partial = path.with_name(f".{path.stem}.{os.getpid()}")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            durable(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    sync_folder(path.parent)


def keep_text(root: Path, text: str) -> str:
    """Store a canonical text; its name is the document's `sha256`."""
    return keep(root, text.encode("utf-8"), ".txt")


def keep_record(root: Path, record: Any, made: list[Path] | None = None) -> str:
    """Store what was on screen as canonical JSON."""
    return keep(root, _written(record), ".json", made)


def digest_of(record: Any) -> str:
    """The SHA-256 that `keep_record` would give, without keeping anything."""
    return hashlib.sha256(_written(record)).hexdigest()


def _written(record: Any) -> bytes:
    return json.dumps(record, sort_keys=True, ensure_ascii=False, indent=1).encode("utf-8")


def read(root: Path, digest: str, ending: str = ".json") -> bytes | None:
    """What is kept under a hash, or None where it is missing, cannot be read or no longer hashes to its name."""
    if not _SHA256.fullmatch(digest):  # it comes from a file, and must not lead elsewhere
        return None
    try:
        content = (root / FOLDER / f"{digest}{ending}").read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == digest else None


def read_text(root: Path, digest: str) -> str | None:
    """The canonical text that is kept under its hash, or None as above."""
    content = read(root, digest, ".txt")
    return None if content is None else content.decode("utf-8", "replace")


def fate(root: Path, digest: str, ending: str) -> Literal["kept", "altered", "missing"]:
    """What became of the file of this hash and ending. Reads and hashes it."""
    if read(root, digest, ending) is not None:
        return "kept"
    return "altered" if _SHA256.fullmatch(digest) and (root / FOLDER / f"{digest}{ending}").exists() else "missing"
