"""How two values stand to each other, with the rule that decided."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache

from verifybench.model.value import Comparison, Outcome, Value
from verifybench.values import clock_wording
from verifybench.values.date_wording import either_way
from verifybench.values.noun_classes import ANYTHING, falls_under
from verifybench.values.nouns import singular
from verifybench.values.tables.currencies import CURRENCIES
from verifybench.values.wording import describe_beside
from verifybench.values.written import written

_TOLERANCE = 1e-9
_LIMITS = frozenset({"at_least", "more_than", "at_most", "less_than"})
# The best of several readings counts: agreement first, then a conflict over not knowing.
_RANK: dict[Outcome, int] = {"equal": 0, "rounds": 1, "bound": 2, "overlap": 3, "disjoint": 4, "incomparable": 5}


def compare(a: Value, b: Value) -> Comparison:
    """Say how two values stand to each other, and name the deciding rule.

    Symmetric. Values of different kinds, units or currencies are `incomparable`, never a conflict; so are counts whose
    nouns differ in the singular, unless one falls under the other. An amount in another currency is compared through the
    equivalent that either text states. Rounding follows NIST SP 811 B.7: equal when they agree at the coarser written
    precision. A figure at the limit of an open bound is `bound`, rule `bound.touches`.
    """
    pairs = [(x, y) for x in _readings(a, b) for y in _readings(b, a)]
    best = min((_compare(x, y) for x, y in pairs), key=_rank)
    if best.outcome != "incomparable":
        return best
    for left in (a, a.equivalent):
        for right in (b, b.equivalent):
            if left is not None and right is not None and (left is not a or right is not b):
                best = min(best, _compare(left, right), key=_rank)
    return best


def _rank(found: Comparison) -> tuple[int, str]:
    """Ties by the message, so that they do not depend on the order given."""
    return _RANK[found.outcome], found.message


def _readings(value: Value, other: Value) -> tuple[Value, ...]:
    """What a value may mean: the two days of a date in figures (no day between them is either), the halves of a day."""
    if value.kind == "time":
        return clock_wording.readings(value, other)
    days = either_way(value)
    return (value,) if days is None else tuple(replace(value, low=float(day), high=float(day)) for day in days)


def _compare(a: Value, b: Value) -> Comparison:
    if unlike := _unlike(a, b):
        one, other = sorted((a, b), key=_key)  # so that the line does not depend on the order given
        x, y = describe_beside(one, one), describe_beside(other, other)
        return Comparison("incomparable", "value.incomparable", unlike.format(x=x, y=y, one=one, other=other))
    first, second = _ordered(a, b)
    found = _intervals(first, second)
    return (_excused(first, second) or found) if found.outcome == "disjoint" else found


def _excused(first: Value, second: Value) -> Comparison | None:
    """Why two intervals that lie apart may yet be said of one thing, or None."""
    if (first.unit == "XXX") != (second.unit == "XXX"):
        x, y = describe_beside(first, second), describe_beside(second, second)
        return Comparison("incomparable", "value.incomparable", f"{x} and {y} may be in different currencies")
    wider = _wider(first, second)
    if wider is not None:
        narrower = second if wider is first else first
        if not _before(wider, narrower):
            some, others = describe_beside(narrower, narrower), describe_beside(wider, wider)
            return Comparison("incomparable", "value.incomparable", f"{others} may count others beside {some}")
    if _binary(first, second):
        x, y = describe_beside(first, second), describe_beside(second, second)
        return Comparison("rounds", "value.rounds", f"{x} and {y} are the same where a kilobyte is 1,024 bytes")
    return None


def _intervals(first: Value, second: Value) -> Comparison:
    """The two intervals, the narrower first, whatever they measure."""
    x, y = describe_beside(first, first), describe_beside(second, second)
    if first.unit == "score":
        if (first.low, first.high) == (second.low, second.high):
            return Comparison("equal", "value.equal", f"both say {x}")
        return Comparison("disjoint", "value.disjoint", f"{x} is not {y}")
    if _same(first.low, second.low) and _same(first.high, second.high) and _open(first) == _open(second):
        return Comparison("equal", "value.equal", f"both say {y}" if x == y else _told_equal(first, second, x, y))
    touching = _touching(first, second)
    bounded = _bounded(first) or _bounded(second)
    apart = _apart(first, second)
    if touching and (apart or bounded):
        return Comparison("bound", "bound.touches", f"{x} touches the bound of {y}")
    if apart:
        x = describe_beside(first, second)
        if _rounds(first, second):
            if _passes_nearly(first, second):
                return Comparison("rounds", "nearly.passed", f"{x} is past {y}, though it rounds to it")
            return Comparison("rounds", "value.rounds", f"{x} and {y} agree at the coarser precision")
        return Comparison("disjoint", "value.disjoint", f"{x} is not {y}")
    inner, outer = (second, first) if _within(second, first) and not _within(first, second) else (first, second)
    x, y = describe_beside(inner, outer), describe_beside(outer, outer)
    if not _within(inner, outer):
        return Comparison("overlap", "value.overlap", f"{x} and {y} can both hold")
    if bounded:
        return Comparison("bound", "value.bound", f"{x} is within {y}")
    return Comparison("rounds", "value.rounds", f"{x} {'lies in' if first.kind == 'date' else 'is within'} {y}")


def _told_equal(first: Value, second: Value, x: str, y: str) -> str:
    """Two intervals that are the same in other words; a single figure that reaches as far as a range is within it."""
    if (first.amount is None) == (second.amount is None):
        return f"{x} equals {y}"
    return f"{y} is within {x}" if first.amount is None else f"{x} is within {y}"


def _unlike(a: Value, b: Value) -> str:
    """Why two values cannot be compared, as a line to be filled in with both in words, or the empty string."""
    if a.kind != b.kind and {a.kind, b.kind} != {"age", "duration"}:
        return "{x} and {y} are of different kinds ({one.kind}, {other.kind})"
    if a.unit != b.unit and not _one_currency(a, b):
        return "{x} and {y} are in different currencies" if a.kind == "money" else "{x} and {y} are in different units"
    if (a.low is None and a.high is None) or (b.low is None and b.high is None):
        first = min(a, b, key=_key)
        return f"“{'{x}' if first.low is None and first.high is None else '{y}'}” could not be resolved"
    if a.kind == b.kind == "time" and a.noun and b.noun and a.noun.lower() != b.noun.lower():
        return "“{x}” is told in {one.noun}, “{y}” in {other.noun}"
    if a.unit == b.unit == "XXX" or a.kind in ("count", "rate"):
        p, q = singular(a.noun), singular(b.noun)
        if p != q and not {p, q} & ANYTHING and (a.unit == "XXX" or not _one_falls_under(a, b)):
            return "{x} and {y} count different things"
    return ""


def _one_currency(a: Value, b: Value) -> bool:
    """Whether one gives only the name that several currencies share, and the other's is one of them: crowns, SEK."""
    for shared, known in ((a, b), (b, a)):
        if shared.unit == "XXX" and shared.kind == known.kind == "money" and singular(shared.noun) in _called(known.unit):
            return True
    return False


@cache
def _called(code: str) -> frozenset[str]:
    """The last words, in the singular, of the names of a currency: crown and krona of the Swedish ones."""
    names = (name for currency in CURRENCIES if currency.code == code for name in currency.names.split())
    return frozenset(singular(name.partition("/")[0].rpartition("_")[2]) for name in names)


def _one_falls_under(a: Value, b: Value) -> bool:
    return falls_under(a.noun, b.noun) or falls_under(b.noun, a.noun)


def _wider(a: Value, b: Value) -> Value | None:
    """The one that counts the wider class ("people" beside "officers"), where both count and one does."""
    if a.kind != "count" or singular(a.noun) == singular(b.noun):
        return None
    up, down = falls_under(a.noun, b.noun), falls_under(b.noun, a.noun)
    if up == down:
        return None
    return b if up else a


def _binary(a: Value, b: Value) -> bool:
    """Whether two sizes are one where kilo means 1,024: 40 GB is 40 GiB in the words of many."""
    if a.kind != "size":
        return False
    for plain, binary in ((a, b), (b, a)):
        ours, theirs = written(plain), written(binary)
        if len(ours) == len(theirs) == 1 and _powers(ours[0].factor, 1000.0) == _powers(theirs[0].factor, 1024.0) > 0:
            factor = theirs[0].factor / ours[0].factor
            if not _apart(_times(plain, factor), binary) or _rounds(_times(plain, factor), binary):
                return True
    return False


def _powers(factor: float, base: float) -> int:
    """Which power of the base a factor is, 0 where it is none."""
    return next((power for power in range(1, 7) if factor == base**power), 0)


def _times(value: Value, factor: float) -> Value:
    low, high = (end and end * factor for end in (value.low, value.high))
    return replace(value, low=low, high=high, step=value.step * factor)


def _key(value: Value) -> tuple[object, ...]:
    ends = (_low(value), _high(value), *_open(value))
    return (value.kind, value.unit, *ends, value.hedge, value.text, value.step, value.noun, value.amount or 0.0)


def _ordered(a: Value, b: Value) -> tuple[Value, Value]:
    """The narrower value first; ties by content, so that the message does not depend on the order given."""
    ours, theirs = _high(a) - _low(a), _high(b) - _low(b)
    if ours != theirs:
        return (a, b) if ours < theirs else (b, a)
    first, second = sorted((a, b), key=_key)
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
    lower, upper = (a, b) if _before(a, b) else (b, a)
    if a.kind == "ordinal" or lower.high is None or upper.low is None:
        return False
    coarse = a if _softness(a) >= _softness(b) else b
    gap, half = upper.low - lower.high, _softness(coarse) / 2
    if abs(gap - half) <= _TOLERANCE * max(half, abs(upper.low), abs(lower.high)):
        return a.kind != "time" and _half_way(upper.low if coarse is upper else lower.high, coarse is upper, coarse.step)
    return 0 <= gap < half


def _passes_nearly(a: Value, b: Value) -> bool:
    """Whether one is "nearly" a figure that the other is beyond: 103 is not nearly 100."""
    return any(value.hedge == "nearly" and _before(value, other) for value, other in ((a, b), (b, a)))


def _softness(value: Value) -> float:
    """How far rounding may have moved a figure: its written precision, and nothing where the words make it a limit."""
    return 0.0 if value.hedge in _LIMITS else value.step


def _half_way(figure: float, upward: bool, step: float) -> bool:
    """Whether a figure half a step off is written so: halves go away from zero, or to the even digit (NIST SP 811 B.7.1)."""
    return step > 0 and ((figure > 0) == upward or round(abs(figure) / step) % 2 == 0)
