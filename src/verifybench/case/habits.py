"""How a person likes to work in the workbench: kept beside the caches, for this copy of the case, and no part of its history."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from verifybench.case.index import FOLDER

NAME = "workbench.json"


@dataclass(frozen=True, slots=True)
class Habits:
    """`advance`: after a verdict the next undecided claim is looked at."""

    advance: bool = True


def read(root: Path) -> Habits:
    """What was kept; the usual where nothing was, or what is there cannot be read."""
    try:
        plain = json.loads((root / FOLDER / NAME).read_bytes())
        advance = plain["advance"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Habits()
    return Habits(advance) if isinstance(advance, bool) else Habits()


def keep(root: Path, habits: Habits) -> None:
    """Where it cannot be written it holds for this session only."""
    path = root / FOLDER / NAME
    fresh = path.with_name(f"{NAME}.{os.getpid()}.new")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(habits)) + "\n", encoding="ascii")
        fresh.replace(path)
