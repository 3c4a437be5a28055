"""A first look at a built case: its claims as a list begins, before anything that people decided is read.

Opening a case imports the model and the ledger and folds the history, 30 ms and more; a screen can show this much meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from verifybench.case.config import cached
from verifybench.case.habits import read
from verifybench.case.index import FOLDER, Index, IndexMissing
from verifybench.case.rows import ClaimRow

if TYPE_CHECKING:
    from verifybench.model.document import Role

SCREENFUL = 64  # claims; the tallest list draws one a line


@dataclass(frozen=True, slots=True)
class Preview:
    """The queue's first rows and how many there are, as the index has them.

    `label`, `stands`, `disputed` and `conflicts` of the rows say nothing, and claims that live on in the ledger only are missing:
    that is known once the case is opened.
    """

    name: str
    labels: tuple[str, ...]
    explanations: tuple[str, ...]
    read_only: bool
    keys: Mapping[str, tuple[str, ...]]
    rows: tuple[ClaimRow, ...]
    total: int
    theme: str = ""


def preview(root: Path, *, read_only: bool = False) -> Preview | None:
    """What can be shown of the case at `root` at once; None where its index or its validated configuration is not at hand."""
    config = cached(root, root / FOLDER / "config.json")
    if config is None:
        return None
    try:
        index = Index(root / FOLDER, checked=False)  # the case is checked while this is on screen
    except IndexMissing:
        return None
    try:
        role: Role = "draft" if index.has_drafts() else "source"
        rows = tuple(ClaimRow(*listed[:-1], 0) for listed in index.first(role, SCREENFUL))
        return Preview(
            config.name,
            config.labels,
            config.every_explanation,
            read_only,
            dict(config.keys),
            rows,
            index.count(role),
            read(root).theme,
        )
    except IndexMissing:
        return None
    finally:
        index.close()
