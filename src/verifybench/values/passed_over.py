"""The figures of a text that are no values, and why: what somebody asks who misses one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from verifybench.values.items import Item
from verifybench.values.recognition import Stretch, read


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A figure that was not read as a value: `text` is the slice `start:end` of what was read, `reason` the rule's words."""

    text: str
    start: int
    end: int
    reason: str


def left_alone(text: str, *, date: str | None = None) -> tuple[LeftAlone, ...]:
    """What `recognise` left alone among the figures of `text`, in order, each with its reason. No text raises."""
    return tuple(found for stretch in read(text, date, why=True) for found in _left(text, stretch))


def _left(text: str, stretch: Stretch) -> Iterator[LeftAlone]:
    items = stretch.items
    reasons = {at: why for gap in stretch.left for at, why in ((at, gap.why) for at in range(gap.first, gap.last))}
    values = sorted((value.start, value.end) for value in stretch.values)
    at = 0
    while at < len(items):
        item = items[at]
        read_as_value = bisect_right(values, (item.start, len(text) + 1))
        covered = read_as_value and values[read_as_value - 1][1] > item.start
        why = "" if covered else reasons.get(at) or _why(item)
        if not why:
            at += 1
            continue
        last = at + 1
        while last < len(items) and reasons.get(last) == why and items[last].start - items[last - 1].end <= 1:
            last += 1
        yield LeftAlone(text[item.start : items[last - 1].end], item.start, items[last - 1].end, why)
        at = last


def _why(item: Item) -> str:
    """Why an item by itself is no value; the empty string where it is no figure at all."""
    if item.numeral is not None:
        return "no form of value that is known here"
    if not any(char.isdigit() for char in item.text):
        return ""
    if item.kind == "skip":
        return _address(item.text)
    return _KINDS.get(item.kind, "")


_KINDS = {
    "version": "a version or an address",
    "fraction": "no usual fraction",
    "number": "too large or too precise to be meant as a quantity",
    "word": "part of a name",
    "iso": "a date that does not exist",
    "numeric": "a date that does not exist",
    "clock": "a time that does not exist",
}


def _address(text: str) -> str:
    if text.lower().startswith(("http", "www.")):
        return "a web address"
    if text[0] in "@#":
        return "a handle or a tag"
    if text[0] in "<`%~./" or text[1:3] == ":\\":
        return "markup, code or a path"
    return "an e-mail address" if "@" in text else "a phone number or another identifier"
