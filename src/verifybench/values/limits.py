"""Two limits against each other: "since 2011" and "since 2015", "more than 40" and "more than 50".

Intervals alone do not tell them apart, for each pair nests. As statements they differ: each names the point where something
begins, or the figure that is passed. "At least 20" names the least that is known, and differs from no other such.
"""

from __future__ import annotations

from dataclasses import replace

from verifybench.model.value import Comparison, Value
from verifybench.values.comparison import compare
from verifybench.values.spans import begin, end, is_span

_EXCLUDING = frozenset({"more_than", "less_than"})


def compare_limits(a: Value, b: Value) -> Comparison | None:
    """Compare the points that two values name on the same side: where both begin, else where both end.

    None where they name no point on the same side. `disjoint` has the rule `bound.differs`. Symmetric.
    """
    pairs = _dated(a, b) if a.kind == b.kind == "date" else _figured(a, b)
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


def _figured(a: Value, b: Value) -> list[tuple[Value, Value]]:
    if a.kind != b.kind or a.hedge != b.hedge or a.hedge not in _EXCLUDING or a.amount is None or b.amount is None:
        return []
    if (a.low is None) != (b.low is None) or (a.high is None) != (b.high is None):
        return []
    return [(_limit(a), _limit(b))]


def _limit(value: Value) -> Value:
    """The figure at the limit, as if it stood there alone."""
    at = value.low if value.low is not None else value.high
    return replace(value, low=at, high=at, low_open=False, high_open=False, hedge="exact", equivalent=None)


def _quoted(value: Value) -> str:
    return f"“{' '.join(value.text.split())}”"
