"""How a person likes to work in the workbench: kept beside the caches, for this copy of the case, and no part of its history."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from verifybench.case.index import FOLDER

NAME = "workbench.json"
MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Habits:
    """`advance`: after a verdict the next undecided claim is looked at; `passages` is in how many columns they stand, 0 for as many
    as there is room for; `theme` is the name of one of the screen's, "" for the usual; `welcomed`: the first steps were put away.
    """

    advance: bool = True
    passages: int = 0
    theme: str = ""
    welcomed: bool = False


def read(root: Path) -> Habits:
    """What was kept; the usual where nothing was, or what is there cannot be read."""
    try:
        plain = json.loads((root / FOLDER / NAME).read_bytes())
        kept = Habits(**{one.name: plain[one.name] for one in fields(Habits) if one.name in plain})
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Habits()
    alike = all(type(getattr(kept, one.name)) is type(one.default) for one in fields(Habits))
    return kept if alike and 0 <= kept.passages <= MOST_COLUMNS else Habits()


def keep(root: Path, habits: Habits) -> None:
    """Where it cannot be written it holds for this session only."""
    path = root / FOLDER / NAME
    fresh = path.with_name(f"{NAME}.{os.getpid()}.new")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(habits)) + "\n", encoding="ascii")
        fresh.replace(path)
