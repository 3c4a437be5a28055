"""Two bounds that are told of one figure: "more than 40 and fewer than 60 people" is one range, open at both ends."""

from __future__ import annotations

from dataclasses import replace

from verifybench.model.value import Value

_JOINTS = frozenset(("and", "but", "and also", ", and", ", but", ",", "yet", "but also", "and yet", "but still"))
_KINDS_APART = frozenset(("date", "time", "ordinal", "temperature"))  # of their own, or with a zero of their own


def opposite_bounds(text: str, values: list[Value]) -> list[Value]:
    """The values, two neighbours as one where the first is bounded to one side, the second to the other, and they meet."""
    joined: list[Value] = []
    for value in values:
        together = _together(text, joined[-1], value) if joined else None
        if together is None:
            joined.append(value)
        else:
            joined[-1] = together
    return joined


def _together(text: str, a: Value, b: Value) -> Value | None:
    if (a.low is None) == (a.high is None) or (b.low is None) == (b.high is None) or (a.low is None) == (b.low is None):
        return None
    if text[a.end : b.start].strip().lower() not in _JOINTS:
        return None
    scaled = _in_unit_of(a, b)
    if scaled is None:
        return None
    lower, upper = (scaled, b) if scaled.high is None else (b, scaled)
    if lower.low is None or upper.high is None or not lower.low < upper.high:
        return None
    return replace(
        b,
        text=text[a.start : b.end],
        start=a.start,
        amount=None,
        low=lower.low,
        high=upper.high,
        low_open=lower.low_open,
        high_open=upper.high_open,
        noun=b.noun or a.noun,
        hedge="exact",
        step=max(scaled.step, b.step),
    )


def _in_unit_of(a: Value, b: Value) -> Value | None:
    """The first in the unit that only the second names ("more than 5 and less than 10 km"); None where they differ."""
    if a.kind == b.kind and a.unit == b.unit:
        return a if not a.noun or not b.noun or a.noun.lower() == b.noun.lower() else None
    bare = a.kind == "count" and not a.noun and not a.unit
    end = b.low if b.high is None else b.high
    if not bare or b.kind in _KINDS_APART or not b.amount or end is None:
        return None
    factor = end / b.amount
    low, high = (None if bound is None else float(f"{bound * factor:.12g}") for bound in (a.low, a.high))
    return replace(a, low=low, high=high, step=a.step * factor)
