"""Figures, quantities and dates in a text, and how two of them stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.values.comparison import compare
    from verifybench.values.limits import compare_limits
    from verifybench.values.recognition import recognise
    from verifybench.values.wording import describe, iso_bounds, to_json
    from verifybench.values.written import same_unit

__all__ = ["compare", "compare_limits", "describe", "iso_bounds", "recognise", "same_unit", "to_json"]

__getattr__ = lazy(
    __name__,
    {
        "compare": "comparison",
        "compare_limits": "limits",
        "describe": "wording",
        "iso_bounds": "wording",
        "recognise": "recognition",
        "same_unit": "written",
        "to_json": "wording",
    },
)
