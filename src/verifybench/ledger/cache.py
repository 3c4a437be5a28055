"""What an earlier opening verified and folded, so that the next need not: derived, and safe to delete.

It is believed only for files whose leading bytes still have the SHA-256 they had when every record was verified, and only for
what takes long to find out: whose ledger it is and what its next record builds on is read from the file each time.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from verifybench.ledger.file import Mark
from verifybench.ledger.folding import Fold

VERSION = 7


@dataclass(frozen=True, slots=True)
class Kept:
    """How far a file was verified. All its records were validated and folded."""

    mark: Mark
    first: int  # its first record that was folded from it and not from another file of the same ledger


def load(path: Path) -> tuple[dict[str, Kept], Fold] | None:
    """File name to what is kept of it, and the fold over all of them; None where there is no usable cache."""
    try:
        plain = json.loads(path.read_bytes())
        if plain["version"] != VERSION:
            return None
        files = {name: _kept(kept) for name, kept in plain["files"].items()}
        return files, Fold.from_json(plain["fold"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _kept(plain: Mapping[str, Any]) -> Kept:
    mark, first = Mark(**plain["mark"]), plain["first"]
    numbers = (mark.count, mark.end, first, *mark.seen.values())
    if any(type(number) is not int or number < 1 for number in numbers) or type(mark.head) is not str:
        raise ValueError("not a cache of this version")
    return Kept(mark, first)


def save(path: Path, files: Mapping[str, Kept], fold: Fold) -> None:
    """Replace the cache in one step. A cache that cannot be written is no error: the next opening is slower."""
    plain: dict[str, Any] = {
        "version": VERSION,
        "files": {name: asdict(kept) for name, kept in files.items()},
        "fold": fold.to_json(),
    }
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(plain, separators=(",", ":")), encoding="ascii")
        fresh.replace(path)
