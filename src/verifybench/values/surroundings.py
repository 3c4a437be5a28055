"""What stands around a figure: hedges before and behind it, and the noun it counts."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.value import Hedge
from verifybench.values.figures import is_glued, lower_at
from verifybench.values.items import Item
from verifybench.values.lookup import HEDGES, HEDGES_AFTER
from verifybench.values.nouns import head_noun
from verifybench.values.numerals import Numeral
from verifybench.values.tables import words

DETERMINERS = frozenset(words("the his her its their our my your these those all"))


def hedge_before(items: Sequence[Item], first: int, floor: int, ranged: bool) -> tuple[int, Hedge]:
    """The hedges right before item `first`; of several the one with a direction counts."""
    hedge: Hedge = "exact"
    if ranged and first > floor and items[first - 1].lower == "between":
        first -= 1
    for _ in range(3):
        found = HEDGES.before(items[max(floor, first - 6) : first], min(6, first - floor))
        if found is None:
            break
        if found[0] != "exact" and hedge in ("exact", "approx"):
            hedge = found[0]
        first = max(floor, first - 6) + found[1]
        if (
            first > floor
            and items[first - 1].lower in ("an", "a", "the")
            and lower_at(items, first) in ("estimated", "average")
        ):
            first -= 1
    return first, hedge


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


def hedge_after(items: Sequence[Item], at: int) -> tuple[Hedge, int] | None:
    found = HEDGES_AFTER.at(items, at)
    if found is None:
        return None
    if lower_at(items, found[1]) == "than":
        return None  # "or more than 4 days" is the next figure's
    if items[at].lower == "+" and not is_glued(items, at):
        return None
    if (
        items[at].lower in ("at", "maximum", "minimum", "plus")
        and found[1] < len(items)
        and items[found[1]].letter not in ",.;)"
    ):
        return None
    return found
