"""Counts of what a source lists by number: “three courses”, where “Our courses:” is followed by items 1 and 2.

A list is taken for the whole where the line before it does not say that it is a choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from verifybench.evidence.rules.against import same_noun
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View
from verifybench.model.value import Value

RULE = "list.differs"
_NUMBER = regex.compile(r"\s*+(?P<number>\d{1,2})[.)](?!\d)")
_LONGEST = 60  # sentences of a list, those under its items counted
_MOST = 20  # items
_ITEM = 4  # telling words at the beginning of an item that name it
_STRENGTH = 0.6  # a conflict, short of a firm one
# In the line before a list these make it a choice.
_CHOOSING = """
some few several example examples including include includes instance popular favourite favorite top best main key highlights
selected selection among one many most couple first next other further more these
"""
_CHOICE = frozenset(_CHOOSING.split())


@dataclass(frozen=True, slots=True)
class _Listed:
    """A numbered list: the sentence before it, and for each item the stems of the words that name it."""

    lead: int
    items: tuple[frozenset[str], ...]


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`list.differs` for each count of the claim, where a list of that noun, of which the claim has an item, has another length."""
    counts = [(index, value) for index, value in enumerate(claim.statement.values) if _counts(claim, index, value)]
    if not counts:
        return
    lists = list(_lists(source))
    for index, value in counts:
        told = [
            one for one in lists if _of(value, source[one.lead]) and any(item & claim.where.keys() for item in one.items)
        ]
        if not told or any(len(one.items) == value.low for one in told) or _told_elsewhere(value, source):
            continue
        lead = source[told[0].lead]
        yield Finding(
            f"value:{index}",
            "differs",
            RULE,
            f"“{' '.join(value.text.split())}”, where {len(told[0].items)} are listed",
            _STRENGTH,
            (value.start, value.end),
            (lead.statement.start, lead.statement.end),
            kind=value.kind,
            passage=told[0].lead,
        )


def _counts(claim: View, index: int, value: Value) -> bool:
    """Whether a value counts all of a noun: exact, affirmed, and followed by nothing that narrows the noun down."""
    if value.kind != "count" or not value.noun or value.hedge != "exact" or value.low != value.high:
        return False
    if value.low is None or not 1 <= value.low <= _MOST or index not in claim.value_ranges:
        return False
    first, last = claim.value_ranges[index]
    before = claim.words[first - 1].lower if first else ""
    return (
        not claim.words[first].negated
        and before not in _CHOICE
        and (last + 1 in claim.breaks or last + 1 == len(claim.words))
    )


def _of(value: Value, lead: View) -> bool:
    """Whether a line tells that what follows are all things of this noun."""
    return any(word.weight >= 1 and same_noun(value.noun, word.lower) for word in lead.words) and not any(
        word.lower in _CHOICE for word in lead.words
    )


def _told_elsewhere(value: Value, source: Sequence[View]) -> bool:
    """Whether the source has this count of the noun."""
    return any(
        other.kind == "count" and other.low == value.low and other.noun and same_noun(value.noun, other.noun)
        for view in source
        for other in view.statement.values
    )


def _lists(source: Sequence[View]) -> Iterator[_Listed]:
    """The numbered lists of two items and more that follow a line with a colon."""
    for lead, view in enumerate(source):
        if not view.statement.text.rstrip().endswith(":") or lead + 1 >= len(source) or _number(source[lead + 1]) != 1:
            continue
        items: list[frozenset[str]] = []
        for at in range(lead + 1, min(len(source), lead + 1 + _LONGEST)):
            number = _number(source[at])
            if number == len(items) + 1:
                items.append(_named(source, at))
            elif number is not None:
                break
        if 2 <= len(items) <= _MOST:
            yield _Listed(lead, tuple(items))


def _number(view: View) -> int | None:
    found = _NUMBER.match(view.statement.text)
    return int(found["number"]) if found else None


def _named(source: Sequence[View], at: int) -> frozenset[str]:
    """The first telling words of an item; its number may be a sentence of its own."""
    words = [word for word in source[at].words if word.weight and not word.text[0].isdigit()]
    if not words and at + 1 < len(source):
        words = [word for word in source[at + 1].words if word.weight]
    return frozenset(word.stem for word in words[:_ITEM] if word.weight >= 1)
