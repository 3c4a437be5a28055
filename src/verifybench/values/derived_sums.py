"""Sums of what a sentence lists: "412 passengers and 38 crew" are 450 people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verifybench.model.value import Value
from verifybench.values.arithmetic import (
    Derived,
    asks_total,
    closed,
    ends_with,
    has_phrase,
    in_words,
    result,
    words_between,
)
from verifybench.values.comparison import compare
from verifybench.values.noun_classes import ANYTHING, class_of, falls_under, wider_class
from verifybench.values.nouns import singular
from verifybench.values.tables.arithmetic import JOINS, PART
from verifybench.values.tables.noun_classes import CLASSES
from verifybench.values.wording import describe

ADDITIVE = frozenset({"count", "money", "duration", "length", "area", "volume", "mass", "size"})
MOST = 4
"""Operands of a sum."""
_REACH = 120  # characters between two operands
_LISTED = 6  # words and marks between two members of a list
_VERBS = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "did", "got", "took", "went", "came"}
)
_APART = frozenset({"to", "from", "than", "against", "versus", "vs", "by", "per", "or", "not", "but", "after", "before"})
_WHOLE = {"person": "people"}


def sums(text: str, values: Sequence[Value], start: int) -> Iterator[Derived]:
    """Sums of two to four neighbours of one kind and unit whose nouns can be counted together."""
    for first in range(len(values)):
        operands = [values[first]]
        stated = True
        if not _addable(values[first]):
            continue
        for value in values[first + 1 :]:
            if value.start - operands[-1].end > _REACH or len(operands) == MOST:
                break
            if not _addable(value) or (value.kind, value.unit) != (operands[0].kind, operands[0].unit):
                continue
            between = words_between(text, operands[-1].end - start, value.start - start)
            noun = common_noun([*operands, value])
            if noun is None or has_phrase(between, PART) or _APART & set(between[-2:]):
                break
            stated = stated and joined(between)
            operands.append(value)
            yield added(operands, noun, stated)


def totals_that_differ(text: str, values: Sequence[Value], start: int = 0) -> list[tuple[Derived, Value]]:
    """Totals that a sentence gives beside the list they sum up, where the two differ: "412 passengers and 38 crew, 460 in all".

    The words beside a total mark it as one, and every other figure of its kind stands in the list.
    """
    near = [value for value in values if _addable(value)]
    found = []
    for total in near if len(near) <= MOST + 1 else ():
        others = [value for value in near if value is not total and (value.kind, value.unit) == (total.kind, total.unit)]
        if len(others) < 2 or not asks_total(text, total, start):
            continue
        listed = next((one for one in sums(text, others, start) if one.stated and len(one.operands) == len(others)), None)
        if listed is None or listed.value.start < total.start < listed.value.end or not _covers(total, listed):
            continue
        if compare(listed.value, total).outcome == "disjoint" and not _only_parts(text, total, listed, start):
            found.append((listed, total))
    return found


def _covers(total: Value, listed: Derived) -> bool:
    """Whether the total counts what the list does: "men" do not cover "5 women and 3 children"."""
    ours, theirs = singular(total.noun), singular(listed.value.noun)
    return ours in ANYTHING or ours == theirs or falls_under(listed.value.noun, total.noun)


def _only_parts(text: str, total: Value, listed: Derived, start: int) -> bool:
    """Whether the list gives some of what the total counts, and no more than that."""
    between = words_between(text, total.end - start, listed.value.start - start)
    return has_phrase(between, PART) and (listed.value.high or 0.0) <= (total.high or 0.0)


def add(values: Sequence[Value]) -> Derived | None:
    """The sum of values from wherever they stand; None where they cannot be counted together."""
    first = values[0]
    if not all(_addable(value) and (value.kind, value.unit) == (first.kind, first.unit) for value in values):
        return None
    noun = common_noun(values)
    return None if noun is None else added(values, noun, stated=False)


def added(operands: Sequence[Value], noun: str, stated: bool) -> Derived:
    """The sum of the operands, whatever their order."""
    ordered = tuple(sorted(operands, key=lambda value: (value.start, value.end, value.text)))
    low, high = (sum(end or 0.0 for end in ends) for ends in ([v.low for v in ordered], [v.high for v in ordered]))
    total = replace(result(ordered, low, high, step=max(value.step for value in ordered)), noun=noun)
    parts = " + ".join(describe(replace(value, equivalent=None)) for value in ordered)
    return Derived(total, "sum", ordered, f"{parts} = {in_words(total, ordered[0])}", stated)


def joined(between: Sequence[str]) -> bool:
    """Whether the words between two figures put them in one list: "and", "plus", a comma right before the second, and no verb
    of the first alone.
    """
    if len(between) > _LISTED or any(word in _VERBS or word.endswith("ed") for word in between):
        return False
    return ends_with(between, JOINS) or between[-1:] in ([","], [";"])


def common_noun(values: Sequence[Value]) -> str | None:
    """What several counts count together: their noun, or the name of the class they fall under. None where nothing does.

    A noun that names the whole class ("people" beside "passengers") may count the others already.
    """
    nouns = {singular(value.noun): value.noun for value in values if singular(value.noun) not in ANYTHING}
    if not nouns:
        return ""
    if len(nouns) == 1:
        return next(iter(nouns.values()))
    classes = {class_of(noun) for noun in nouns.values()}
    kind = classes.pop()
    if classes or kind is None or any(wider_class(noun) for noun in nouns.values()):
        return None
    return _WHOLE.get(kind, f"{CLASSES[kind][0].split()[0]}s")


def _addable(value: Value) -> bool:
    return value.kind in ADDITIVE and value.unit != "XXX" and closed(value)
