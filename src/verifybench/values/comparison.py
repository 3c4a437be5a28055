"""How two values stand to each other, with the rule that decided."""

from __future__ import annotations

import math

from verifybench.model.value import Comparison, Outcome, Value
from verifybench.values.nouns import singular
from verifybench.values.tables import words
from verifybench.values.wording import describe

_TOLERANCE = 1e-9
# Nouns that count the same heads: a figure of "people" may be one of anybody.
_ANYBODY = frozenset(words("person people individual human member other total soul"))


def compare(a: Value, b: Value) -> Comparison:
    """Say how two values stand to each other, and name the deciding rule.

    Symmetric. Values of different kinds, units or currencies are `incomparable`, never a conflict; so are counts whose
    nouns differ in the singular, unless one counts people as such. An amount and its stated equivalent stand for each
    other. Rounding follows NIST SP 811 B.7: equal when they agree at the coarser written precision. A figure at the
    limit of an open bound is `bound`, rule `bound.touches`.
    """
    best = _compare(a, b)
    for left in (a, a.equivalent):
        for right in (b, b.equivalent):
            if left is not None and right is not None and (left is not a or right is not b):
                best = min(best, _compare(left, right), key=lambda found: _RANK[found.outcome])
    return best


# The best of an amount and its equivalents counts: agreement first, then a conflict over not knowing.
_RANK: dict[Outcome, int] = {"equal": 0, "rounds": 1, "bound": 2, "overlap": 3, "disjoint": 4, "incomparable": 5}


def _compare(a: Value, b: Value) -> Comparison:
    why = _incomparable(a, b)
    if why:
        return Comparison("incomparable", "value.incomparable", why)
    first, second = _ordered(a, b)
    x, y = describe(first), describe(second)
    if first.unit == "score":
        if (first.low, first.high) == (second.low, second.high):
            return Comparison("equal", "value.equal", f"both say {x}")
        return Comparison("disjoint", "value.disjoint", f"{x} is not {y}")
    touching = _touching(first, second)
    if _apart(first, second):
        if touching:
            return Comparison("bound", "bound.touches", f"{x} touches the bound of {y}")
        if _rounds(first, second):
            return Comparison("rounds", "value.rounds", f"{x} and {y} agree at the coarser precision")
        return Comparison("disjoint", "value.disjoint", f"{x} is not {y}")
    if _same(first.low, second.low) and _same(first.high, second.high) and _open(first) == _open(second):
        return Comparison("equal", "value.equal", f"both say {x}" if x == y else f"{x} equals {y}")
    if _bounded(first) or _bounded(second):
        if touching:
            return Comparison("bound", "bound.touches", f"{x} touches the bound of {y}")
        if _bounded(first) and _bounded(second) and not _within(first, second) and not _within(second, first):
            return Comparison("overlap", "value.overlap", f"{x} and {y} can both hold")
        return Comparison("bound", "value.bound", f"{x} is within {y}")
    if first.kind == "date" and (_within(first, second) or _within(second, first)):
        return Comparison("rounds", "value.rounds", f"{x} lies in {y}")
    if _within(first, second) or _within(second, first):
        inner, outer = (x, y) if _within(first, second) else (y, x)
        return Comparison("rounds", "value.rounds", f"{inner} is within {outer}")
    return Comparison("overlap", "value.overlap", f"{x} and {y} overlap")


def _incomparable(a: Value, b: Value) -> str:
    """Why two values cannot be compared, or the empty string."""
    first, second = sorted((a, b), key=_key)
    x, y = describe(first), describe(second)
    kinds = {a.kind, b.kind}
    if a.kind != b.kind and kinds != {"age", "duration"}:
        return f"{x} and {y} are of different kinds ({first.kind}, {second.kind})"
    if a.unit != b.unit:
        what = "currencies" if a.kind == "money" else "units"
        return f"{x} and {y} are in different {what}"
    for value, text in ((first, x), (second, y)):
        if value.low is None and value.high is None:
            return f"“{text}” could not be resolved"
    if a.unit == "XXX" or a.kind in ("count", "rate"):
        p, q = singular(a.noun), singular(b.noun)
        if p and q and p != q and not ({p, q} & _ANYBODY and a.unit != "XXX"):
            return f"{x} and {y} count different things"
    return ""


def _key(value: Value) -> tuple[object, ...]:
    return (value.kind, value.unit, _low(value), _high(value), value.hedge, value.text, value.step)


def _ordered(a: Value, b: Value) -> tuple[Value, Value]:
    """The narrower value first; ties by content, so that the message does not depend on the order given."""
    first, second = sorted((a, b), key=_key)
    if _high(second) - _low(second) < _high(first) - _low(first) or (
        math.isinf(_high(first) - _low(first)) and not math.isinf(_high(second) - _low(second))
    ):
        return second, first
    return first, second


def _low(value: Value) -> float:
    return -math.inf if value.low is None else value.low


def _high(value: Value) -> float:
    return math.inf if value.high is None else value.high


def _open(value: Value) -> tuple[bool, bool]:
    return value.low_open, value.high_open


def _bounded(value: Value) -> bool:
    return value.low is None or value.high is None


def _same(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return math.isclose(a, b, rel_tol=_TOLERANCE, abs_tol=1e-12)


def _apart(a: Value, b: Value) -> bool:
    """Whether the intervals share no point."""
    return _before(a, b) or _before(b, a)


def _before(a: Value, b: Value) -> bool:
    high, low = a.high, b.low
    if high is None or low is None:
        return False
    if _same(high, low):
        return a.high_open or b.low_open
    return high < low


def _touching(a: Value, b: Value) -> bool:
    """Whether one is a point, or ends, just where the other has its open bound."""
    return any(
        is_open and end is not None and (_same(end, other.low) or _same(end, other.high)) and not _same_side(value, other)
        for value, other in ((a, b), (b, a))
        for end, is_open in ((value.low, value.low_open), (value.high, value.high_open))
    )


def _same_side(a: Value, b: Value) -> bool:
    """Whether both are open to the same side: "more than 40" and "at least 40" do not touch, one holds the other."""
    return (a.high is None and b.high is None) or (a.low is None and b.low is None)


def _within(a: Value, b: Value) -> bool:
    return (_low(a) >= _low(b) or _same(a.low, b.low)) and (_high(a) <= _high(b) or _same(a.high, b.high))


def _rounds(a: Value, b: Value) -> bool:
    """Whether two intervals that share no point agree at the coarser written precision."""
    if a.kind == "ordinal" or (_bounded(a) and _bounded(b)):
        return False
    step = max(a.step, b.step)
    gap = max(_low(a), _low(b)) - min(_high(a), _high(b))
    if _bounded(a) or _bounded(b):
        step = (b if _bounded(a) else a).step  # a bound is not softened by its own precision
    return 0 <= gap <= step / 2 * (1 + _TOLERANCE)
