"""Two values as evidence: `values.compare`, with what is known of how claims and sources name the same thing."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from verifybench.evidence import lexicon
from verifybench.evidence.rules import calendar
from verifybench.model.value import Comparison, Value
from verifybench.values import compare, compare_limits, same_unit

_AGREEING = frozenset({"equal", "rounds", "bound"})
_KINDRED = ({"money", "rate"}, {"age", "duration"})
_SMALL = 1000  # whole figures below it are counted, not rounded
_PRICED = 10_000  # and sums of money below this are asked and paid to the unit
_UP_TO = ("up to ", "as much as ", "as many as ", "as high as ", "as long as ", "as far as ")
_COARSE = 0.15  # a rounding that moves a figure further than this is none: 2 years are not 29 months


def may_meet(left: Value, right: Value) -> bool:
    """Whether two values are of kinds that are compared at all: what is asked first where all of a source is gone through."""
    if left.kind == right.kind or left.equivalent is not None or right.equivalent is not None:
        return True
    return {left.kind, right.kind} in _KINDRED


@lru_cache(maxsize=16384)
def held_against(left: Value, right: Value) -> Comparison:
    """`values.compare`, also where one names the same thing by another word, or gives a price and the other its rate."""
    if {left.kind, right.kind} == {"money", "rate"}:
        left, right = _as_money(left, right), _as_money(right, left)
    elif left.noun != right.noun and left.noun and right.noun and same_noun(left.noun, right.noun):
        right = replace(right, noun=left.noun)
    comparison = compare(left, right)
    if left.kind == right.kind == "date" and comparison.outcome == "incomparable":
        return calendar.compare(left.text, right.text)
    if comparison.outcome == "rounds" and _no_rounding(left, right):
        return Comparison("disjoint", "value.disjoint", f"{left.text} is not {right.text}")
    if comparison.outcome in _AGREEING and _reached(left) and _reached(right):
        return as_limits(left, right, comparison)
    if comparison.outcome in _AGREEING:
        limits = compare_limits(left, right)
        bears_out = left.kind != "date" and entails(right, left)
        if limits is not None and limits.outcome == "disjoint" and not bears_out:
            return limits
    return comparison


def _reached(value: Value) -> bool:
    """Whether a figure is the most that is reached: "up to 30%" is told of what comes to 30, and is no "up to 50%"."""
    return value.hedge == "at_most" and value.text.lower().startswith(_UP_TO)


def as_limits(left: Value, right: Value, comparison: Comparison) -> Comparison:
    """Two values of which one would bear out the other, held against each other as the limits they name."""
    points = (replace(value, low=limit(value), high=limit(value), hedge="exact") for value in (left, right))
    if held_against(*points).outcome != "disjoint":
        return comparison
    ours, theirs = (" ".join(value.text.split()) for value in (left, right))
    return Comparison("disjoint", "bound.differs", f"“{ours}” against “{theirs}”: two different limits")


def limit(value: Value) -> float | None:
    """The figure at which a bounded value begins or ends."""
    return value.low if value.low is not None else value.high


def entails(one: Value, other: Value) -> bool:
    """Whether the interval of a value lies within that of another, so that who says the one has said the other."""
    least, most = float("-inf"), float("inf")
    low = (other.low if other.low is not None else least) <= (one.low if one.low is not None else least)
    return low and (one.high if one.high is not None else most) <= (other.high if other.high is not None else most)


def in_place(left: Value, right: Value, comparison: Comparison) -> Comparison:
    """Two ranges in one place are meant to be the same, though they overlap."""
    ranges = left.amount is None and right.amount is None and left.low != left.high and right.low != right.high
    if ranges and comparison.outcome == "overlap":
        return Comparison("disjoint", "value.disjoint", f"{left.text} is not {right.text}")
    return comparison


def _no_rounding(left: Value, right: Value) -> bool:
    """Whether exact figures are too far apart to be one figure rounded: 100 dead are no rounding of 95.

    In one unit that holds for small whole figures, and for prices of some size. Of two units one is converted, and the result
    seldom whole.
    """
    if not left.hedge == right.hedge == "exact" or left.amount is None or right.amount is None:
        return False
    if left.low is None or right.low is None or left.kind in ("date", "time"):
        return False
    if same_unit(left, right):
        most = _PRICED if left.kind == "money" else _SMALL
        return all(amount == int(amount) and abs(amount) < most for amount in (left.amount, right.amount))
    return abs(left.low - right.low) > _COARSE * max(abs(left.low), abs(right.low))


def _as_money(value: Value, other: Value) -> Value:
    """A rate of money as the sum it names ("$424.15/month" as $424.15)."""
    if value.kind != "rate" or not value.unit.startswith(other.unit) or not other.unit or value.amount is None:
        return value
    return replace(value, kind="money", unit=other.unit, low=value.amount, high=value.amount, noun="")


def same_noun(one: str, other: str) -> bool:
    """Whether two counted nouns share a word, or have one that means the same."""
    a = {lexicon.stem(word) for word in one.lower().split()}
    b = {lexicon.stem(word) for word in other.lower().split()}
    known = lexicon.synonyms()
    return bool(a & b) or any(known.get(word, frozenset()) & b for word in sorted(a))
