"""Two dates that bound something against each other: "since 2011" and "since 2015".

Intervals alone do not tell them apart, for each pair nests. As statements they differ: each names the point where something
begins. The bound of a figure names none: whoever knows of "at least 30" says "at least 20" truly.
"""

from __future__ import annotations

from dataclasses import replace

from verifybench.model.value import Comparison, Value
from verifybench.values.comparison import compare
from verifybench.values.spans import begin, end, is_span

_EXCLUDING = frozenset({"more_than", "less_than"})


def compare_limits(a: Value, b: Value) -> Comparison | None:
    """Compare the days that two dates name on the same side: where both begin, else where both end.

    None where they name no point on the same side. `disjoint` has the rule `bound.differs`. Symmetric.
    """
    pairs = _dated(a, b) if a.kind == b.kind == "date" else []
    found = [compare(*pair) for pair in pairs]
    apart = [one for one in found if one.outcome == "disjoint"]
    if apart:
        x, y = sorted((_quoted(a), _quoted(b)))
        return Comparison("disjoint", "bound.differs", f"{x} against {y}: two different limits")
    return found[0] if found else None


def _dated(a: Value, b: Value) -> list[tuple[Value, Value]]:
    """What both begin with and what both end with, as dates; "between" and single dates name neither.

    "After 2011" names no beginning, only what lies before it: it is held against another "after" alone.
    """
    if (a.hedge in _EXCLUDING) != (b.hedge in _EXCLUDING):
        return []
    pairs = []
    for open_low in (True, False):
        sides = [_point(value, low=open_low) for value in (a, b)]
        if sides[0] is not None and sides[1] is not None:
            pairs.append((sides[0], sides[1]))
    return pairs


def _point(value: Value, *, low: bool) -> Value | None:
    bounded = value.high is None if low else value.low is None
    if not bounded and not is_span(value):
        return None
    period = begin(value) if low else end(value)
    if period is None:
        return None
    return replace(value, low=float(period[0]), high=float(period[1]), low_open=False, high_open=False, hedge="exact")


def _quoted(value: Value) -> str:
    return f"“{' '.join(value.text.split())}”"
