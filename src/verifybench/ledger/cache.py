"""What an earlier opening verified and folded, so that the next need not: derived, and safe to delete.

It is believed only for files whose leading bytes still have the SHA-256 they had when every record was verified.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verifybench.ledger.file import Mark
from verifybench.ledger.folding import Fold

VERSION = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """A file's mark, and what its heads and its next record need: ledger id, newest clock and time, who opened it."""

    mark: Mark
    ledger: str
    clock: int
    at: str
    owner: tuple[str, str]  # reviewer and device of the first record


def load(path: Path) -> tuple[dict[str, Kept], Fold] | None:
    """File name to what is kept of it, and the fold over all of them; None where there is no usable cache."""
    try:
        plain = json.loads(path.read_bytes())
        if plain["version"] != VERSION:
            return None
        files = {
            name: Kept(Mark(*kept["mark"]), kept["ledger"], kept["clock"], kept["at"], tuple(kept["owner"]))
            for name, kept in plain["files"].items()
        }
        return files, Fold.from_json(plain["fold"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def to_plain(files: Mapping[str, Kept], fold: Fold) -> dict[str, Any]:
    return {
        "version": VERSION,
        "files": {
            name: {
                "mark": [kept.mark.count, kept.mark.head, kept.mark.end, kept.mark.sha256],
                "ledger": kept.ledger,
                "clock": kept.clock,
                "at": kept.at,
                "owner": list(kept.owner),
            }
            for name, kept in files.items()
        },
        "fold": fold.to_json(),
    }


def save(path: Path, files: Mapping[str, Kept], fold: Fold) -> None:
    """Replace the cache in one step. A cache that cannot be written is no error: the next opening is slower."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(to_plain(files, fold), separators=(",", ":")), encoding="ascii")
        fresh.replace(path)
