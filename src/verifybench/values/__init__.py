"""Figures, quantities and dates in a text, and how two of them stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.values.arithmetic import Derived, asks_total, change_told
    from verifybench.values.axis import Axis, Drawn, Interval, axis_of, draw_intervals
    from verifybench.values.comparison import compare
    from verifybench.values.derived import derive
    from verifybench.values.derived_sums import add, totals_that_differ
    from verifybench.values.limits import compare_limits
    from verifybench.values.passed_over import LeftAlone, left_alone
    from verifybench.values.recognition import recognise
    from verifybench.values.wording import describe, iso_bounds, to_json
    from verifybench.values.written import same_unit

__all__ = [
    "Axis",
    "Derived",
    "Drawn",
    "Interval",
    "LeftAlone",
    "add",
    "asks_total",
    "axis_of",
    "change_told",
    "compare",
    "compare_limits",
    "derive",
    "describe",
    "draw_intervals",
    "iso_bounds",
    "left_alone",
    "recognise",
    "same_unit",
    "to_json",
    "totals_that_differ",
]

__getattr__ = lazy(
    __name__,
    {
        "Axis": "axis",
        "Derived": "arithmetic",
        "Drawn": "axis",
        "Interval": "axis",
        "add": "derived_sums",
        "asks_total": "arithmetic",
        "axis_of": "axis",
        "change_told": "arithmetic",
        "compare": "comparison",
        "compare_limits": "limits",
        "derive": "derived",
        "describe": "wording",
        "draw_intervals": "axis",
        "iso_bounds": "wording",
        "LeftAlone": "passed_over",
        "left_alone": "passed_over",
        "recognise": "recognition",
        "same_unit": "written",
        "to_json": "wording",
        "totals_that_differ": "derived_sums",
    },
)
