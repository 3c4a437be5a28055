"""The default scale of verdicts: four findings, then three workflow labels."""

from __future__ import annotations

DEFAULT_LABELS = (
    "supported",
    "refuted",
    "conflicting evidence",
    "not enough evidence",
    "not checkable",
    "opinion",
    "on author",
)
