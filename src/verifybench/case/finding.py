"""Which case a folder belongs to."""

from __future__ import annotations

from pathlib import Path

from verifybench.case.config import FILE
from verifybench.case.errors import CaseError


def find(start: Path) -> Path:
    """The case that a folder belongs to: itself or the nearest one above. Raises CaseError with the remedy."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return folder
    raise CaseError(
        f"no case here: neither {start} nor a folder above it has a {FILE}. Make one with: verifybench init FOLDER"
    )
