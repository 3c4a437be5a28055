"""`versions/`: every text and record that a verdict saw, kept by its SHA-256. Evidence, never cache: nothing is deleted."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

FOLDER = "versions"


def keep(root: Path, content: bytes, ending: str) -> str:
    """Store bytes under their SHA-256 and return it; what is there already is left alone. Durable when it returns."""
    digest = hashlib.sha256(content).hexdigest()
    path = root / FOLDER / f"{digest}{ending}"
    if path.is_file() and path.stat().st_size == len(content):
        return digest
    path.parent.mkdir(exist_ok=True)
    partial = path.with_name(f".{digest}.{os.getpid()}")
    with partial.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    return digest


def keep_text(root: Path, text: str) -> str:
    """Store a canonical text; its name is the document's `sha256`."""
    return keep(root, text.encode("utf-8"), ".txt")


def keep_record(root: Path, record: Any) -> str:
    """Store what was on screen as canonical JSON."""
    return keep(root, json.dumps(record, sort_keys=True, ensure_ascii=False, indent=1).encode("utf-8"), ".json")


def read(root: Path, digest: str) -> bytes | None:
    """What is kept under a hash, or None where it is missing or no longer hashes to its name."""
    for ending in (".json", ".txt"):
        path = root / FOLDER / f"{digest}{ending}"
        if path.is_file():
            content = path.read_bytes()
            return content if hashlib.sha256(content).hexdigest() == digest else None
    return next(
        (
            content
            for path in sorted((root / FOLDER).glob(f"{digest}.*"))
            if hashlib.sha256(content := path.read_bytes()).hexdigest() == digest
        ),
        None,
    )
