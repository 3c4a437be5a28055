"""The noun a figure counts, where it stands behind the figure."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.values.figures import is_glued, lower_at
from verifybench.values.items import Item
from verifybench.values.nouns import head_noun
from verifybench.values.numerals import Numeral
from verifybench.values.tables import words

DETERMINERS = frozenset(words("the his her its their our my your these those all"))


def noun_behind(items: Sequence[Item], at: int, *, one: bool = False, loose: bool = False) -> Item | None:
    """The counted noun at item `at`, also behind "of (the)"."""
    if lower_at(items, at) == "of":
        at += 1
        if lower_at(items, at) in DETERMINERS:
            at += 1
        if at < len(items) and items[at].numeral is not None:
            at += 1  # "300 of the 1,200 inmates"
        return head_noun(items, at) or head_noun(items, at, one=True)
    if lower_at(items, at) == "-":
        at += 1
    found = head_noun(items, at, one=one)
    if found is None and loose:
        found = head_noun(items, at, one=True)
    return found


def past_noun(items: Sequence[Item], last: int, noun: Item | None) -> int:
    """The item behind the counted noun, where it follows directly: "412 passengers" is one span."""
    if noun is None:
        return last
    for index in range(last, min(last + 10, len(items))):
        if items[index] is noun:
            return index + 1
        if items[index].numeral is not None:
            return last  # another figure's noun
    return last


def hyphenated(items: Sequence[Item], at: int) -> bool:
    """Whether a hyphen glues item `at` to what stands before it: "two-faced"."""
    return (
        at + 1 < len(items)
        and items[at].letter == "-"
        and items[at].text == "-"
        and is_glued(items, at)
        and is_glued(items, at + 1)
    )


def hyphenated_noun(items: Sequence[Item], at: int, numeral: Numeral) -> Item | None:
    """The noun of "a 12-member panel", "three-judge"; not of "two-faced", "one-sided", "three-way"."""
    word = items[at + 1]
    if word.letter not in "wU" or numeral.value == 1 or word.lower.endswith(("ed", "ing", "fold")):
        return None
    return None if word.lower in ("way", "time", "way", "handed", "strong", "up", "in", "on", "off", "and") else word
