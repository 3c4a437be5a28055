"""Differences and shares: "rose from 120 to 180" is 60 more, or 50 per cent; "12 of 40" are 30 per cent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verifybench.model.value import Value
from verifybench.values.arithmetic import Derived, closed, ends_with, has_phrase, in_words, result, words_between
from verifybench.values.nouns import singular
from verifybench.values.tables.arithmetic import FALL, PART, RISE
from verifybench.values.wording import describe

_MEASURED = frozenset({"count", "money", "percent", "duration", "length", "area", "volume", "mass", "size", "speed"})
_REACH = 60  # characters between two operands
_BEFORE = 60  # characters in which a verb may say what happened
_OF = frozenset(
    {"of", "out_of", "of_the", "of_its", "of_their", "of_all", "out_of_the", "of_his", "of_her", "of_about", "of_some"}
)


def changes(text: str, values: Sequence[Value], start: int) -> Iterator[Derived]:
    """Results of one range or of two neighbours."""
    for index, value in enumerate(values):
        before = words_between(text, value.start - start - _BEFORE, value.start - start)
        if _is_range(value):
            direction = _direction([*before, *words_between(value.text, 0, 5)])
            if direction and value.low is not None and value.high is not None:
                low, high = (replace(value, low=end, high=end, amount=end) for end in (value.low, value.high))
                yield from _change(*((low, high) if direction > 0 else (high, low)), (value,))
        if index + 1 < len(values):
            yield from _of_two(text, value, values[index + 1], start, before)


def _of_two(text: str, one: Value, other: Value, start: int, before: list[str]) -> Iterator[Derived]:
    if other.start - one.end > _REACH or not (closed(one) and closed(other)):
        return
    between = words_between(text, one.end - start, other.start - start)
    if one.kind == other.kind == "count" and ends_with(between, _OF) and len(between) <= 5:
        yield from _share(one, other)
    elif one.kind == other.kind == "count" and between == [","] and ends_with(before, _OF) and other.noun in ("", one.noun):
        yield from _share(other, one)  # "of the 40 passengers, 12 died"
    elif one.kind == "percent" and one.unit == "%" and other.kind in ("count", "money") and ends_with(between, _OF):
        yield from _part(one, other)
    elif (one.kind, one.unit) == (other.kind, other.unit) and one.kind in _MEASURED:
        if _same_noun(one, other) and before[-1:] == ["from"] and between[-1:] == ["to"]:
            yield from _change(one, other, (one, other))
        elif _same_noun(one, other) and before[-1:] == ["to"] and between[-1:] == ["from"]:
            yield from _change(other, one, (one, other))
        elif one.kind == "count" and has_phrase(between, PART):
            yield from _remainder(one, other)


def _change(old: Value, new: Value, operands: tuple[Value, ...]) -> Iterator[Derived]:
    """How much more or less, in the unit itself (percentage points of a percentage), and in per cent of the first."""
    rise = (new.low or 0.0) > (old.low or 0.0)
    large, small, direction = (new, old, 1) if rise else (old, new, -1)
    least, most = (large.low or 0.0) - (small.high or 0.0), (large.high or 0.0) - (small.low or 0.0)
    if least <= 0:
        return
    size = result(operands, least, most, step=max(old.step, new.step))
    if old.kind == "percent" and old.unit == "%":
        size = replace(size, unit="pp", noun="")
    shown = f"{describe(large)} - {describe(small)}"
    yield Derived(size, "difference", operands, f"{shown} = {in_words(size, large)}", True, direction)
    if old.low == old.high and old.low and old.low > 0:
        relative = result(operands, 100 * least / old.low, 100 * most / old.low)
        relative = replace(relative, kind="percent", unit="%", noun="")
        words = f"({shown}) / {describe(old)} = {in_words(relative, relative)}"
        yield Derived(relative, "change", operands, words, True, direction)


def _share(part: Value, whole: Value) -> Iterator[Derived]:
    if not part.low or not whole.low or whole.high != whole.low or part.high is None or part.high > whole.low:
        return
    value = result((part, whole), 100 * part.low / whole.low, 100 * part.high / whole.low)
    value = replace(value, kind="percent", unit="%", noun=whole.noun)
    figures = f"{describe(replace(part, noun=''))} of {describe(whole)}"
    yield Derived(value, "share", (part, whole), f"{figures} = {in_words(value, value)}", True)


def _part(share: Value, whole: Value) -> Iterator[Derived]:
    if share.low is None or share.high is None or whole.low is None or whole.high is None or not 0 < share.high <= 100:
        return
    step = max(whole.step if whole.kind == "money" else 1.0, share.step / 100 * whole.low)
    value = result((whole, share), share.low / 100 * whole.low, share.high / 100 * whole.high, step=step)
    yield Derived(value, "part", (share, whole), f"{describe(share)} of {describe(whole)} = {in_words(value, whole)}", True)


def _remainder(whole: Value, part: Value) -> Iterator[Derived]:
    """What is left of a whole: a hint only, for what is left may be of more than one sort."""
    least, most = (whole.low or 0.0) - (part.high or 0.0), (whole.high or 0.0) - (part.low or 0.0)
    if least > 0:
        value = result((whole, part), least, most, step=max(whole.step, part.step))
        yield Derived(
            value, "remainder", (whole, part), f"{describe(whole)} - {describe(part)} = {in_words(value, whole)}", False
        )


def _is_range(value: Value) -> bool:
    return value.kind in _MEASURED and closed(value) and value.amount is None and value.low != value.high and value.step > 0


def _direction(before: Sequence[str]) -> int:
    """1 where the words before a range from one figure to another tell of a rise, -1 of a fall, 0 of neither."""
    if "from" not in before[-3:]:
        return 0
    for word in reversed(before):
        if word in RISE:
            return 1
        if word in FALL:
            return -1
    return 0


def _same_noun(a: Value, b: Value) -> bool:
    return not a.noun or not b.noun or singular(a.noun) == singular(b.noun)
