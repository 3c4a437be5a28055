"""The figures of a text that are no values, and why: what somebody asks who misses one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from verifybench.values.invisible import Offsets, visible
from verifybench.values.items import Item
from verifybench.values.recognition import Stretch, read

COMPARED = "so many times something else"


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A figure that was not read as a value: `text` is the slice `start:end` of what was read, `reason` the rule's words."""

    text: str
    start: int
    end: int
    reason: str


def left_alone(text: str, *, date: str | None = None) -> tuple[LeftAlone, ...]:
    """What `recognise` left alone among the figures of `text`, in order, each with its reason. No text raises."""
    shown = visible(text)
    found = tuple(one for stretch in read(shown, date, why=True) for one in _left(shown, stretch))
    if shown is text:
        return found
    offsets = Offsets(text)
    spans = [(offsets.span(one.start, one.end), one.reason) for one in found]
    return tuple(LeftAlone(text[start:end], start, end, reason) for (start, end), reason in spans)


def _left(text: str, stretch: Stretch) -> Iterator[LeftAlone]:
    items = stretch.items
    reasons = {at: why for gap in stretch.left for at, why in ((at, gap.why) for at in range(gap.first, gap.last))}
    values = sorted((value.start, value.end) for value in stretch.values)

    def told(at: int) -> str:
        """Why item `at` is no value; the empty string where it is part of one, or nothing like one."""
        item = items[at]
        behind = bisect_right(values, (item.end - 1, len(text) + 1))
        covered = behind and values[behind - 1][1] > item.start
        return "" if covered else reasons.get(at) or _why(item)

    at = 0
    while at < len(items):
        why = told(at)
        last = at + 1
        if why:
            while (
                last < len(items)
                and items[last].start - items[last - 1].end <= 1
                and reasons.get(last) == told(last) == why
            ):
                last += 1
            start, end = items[at].start, items[last - 1].end
            yield LeftAlone(text[start:end], start, end, why)
        at = last


def _why(item: Item) -> str:
    """Why an item by itself is no value; the empty string where it is no figure at all."""
    if item.numeral is not None:
        return "no form of value that is known here"
    if item.lower in _MULTIPLES:
        return COMPARED
    if not any(char.isdigit() for char in item.text):
        return ""
    if item.kind == "skip":
        return _address(item.text)
    return _KINDS.get(item.kind, "")


_MULTIPLES = frozenset(("twice", "thrice"))
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
