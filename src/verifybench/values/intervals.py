"""From a figure, its hedge and its written precision to the interval it asserts."""

from __future__ import annotations

from verifybench.model.value import Hedge

Bounds = tuple[float | None, float | None, bool, bool]
"""low, high, low_open, high_open"""


def slack(value: float, step: float) -> float:
    """How far "about" reaches: a tenth of the figure, at most one unit of its last written digit that is not zero (a final
    five counts as five), at least half its written precision. "About 730" is 720 to 740, "about 400" 360 to 440. A `step` of 0
    is that of a figure without digits, a fraction: "about half" is 45 to 55 per cent.
    """
    if step <= 0:
        return abs(value) / 10
    last = step
    figure = round(abs(value) / step)
    while figure and figure % 10 == 0:
        figure //= 10
        last *= 10
    if figure > 5 and figure % 10 == 5:
        last *= 5
    return max(min(last, abs(value) / 10), step / 2)


def bounds(value: float, hedge: Hedge, step: float) -> Bounds:
    """The interval of one hedged figure; an open end is None."""
    if hedge == "exact":
        return value, value, False, False
    if hedge == "at_least":
        return value, None, False, False
    if hedge == "more_than":
        return value, None, True, False
    if hedge == "at_most":
        return None, value, False, False
    if hedge == "less_than":
        return None, value, False, True
    width = slack(value, step)
    if hedge == "nearly":
        return value - width, value, False, True
    return value - width, value + width, False, False
