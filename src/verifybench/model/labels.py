"""The scales people decide on: the default labels of verdicts, and what explains a conflict."""

from __future__ import annotations

from typing import Literal, get_args

# Four findings, then three workflow labels.
DEFAULT_LABELS = (
    "supported",
    "refuted",
    "conflicting evidence",
    "not enough evidence",
    "not checkable",
    "opinion",
    "on author",
)

Explanation = Literal[
    "different time",
    "different subject",
    "rounding",
    "translation",
    "corrected later",
    "source in error",
    "genuine dispute",
]
EXPLANATIONS: tuple[str, ...] = get_args(Explanation)
