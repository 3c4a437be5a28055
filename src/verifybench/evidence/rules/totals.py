"""Totals of one text that the list in the other does not come to: "460 people in all", "412 passengers and 38 crew"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from verifybench.evidence.rules.against import held_against
from verifybench.evidence.rules.finding import Finding
from verifybench.model.claim import Statement
from verifybench.model.value import Value
from verifybench.values import Derived, asks_total

RULE = "sum.differs"
_LEAST = 0.4  # coverage from which both speak of the same list
_STRENGTH = 0.6
_COUNTED_IN = regex.compile(
    r"\b(?:counting|including|inclusive of|together with|plus)\s+(?:(?:the|its|their|all)\s+)?+(?P<noun>[\w-]++)",
    regex.IGNORECASE,
)


def differing(
    claim: Statement,
    passage: Statement,
    ours: Sequence[Derived],
    theirs: Sequence[Derived],
    parts: dict[str, Finding],
    coverage: float,
) -> Iterator[Finding]:
    """`sum.differs` for a total of either text against the whole list of the other, where neither has other counts beside.

    A possible conflict: who was counted in is for a reader.
    """
    if coverage < _LEAST:
        return
    for total, listed in _pairs(claim, theirs):
        old = parts.get(f"value:{claim.values.index(total)}")
        if old is not None:
            yield _finding(old, listed, total, (total.start, total.end), (listed.value.start, listed.value.end))
    for total, listed in _pairs(passage, ours):
        for operand in listed.operands:
            old = parts.get(f"value:{claim.values.index(operand)}") if operand in claim.values else None
            if old is not None:
                yield _finding(old, listed, total, (listed.value.start, listed.value.end), (total.start, total.end))


def _pairs(statement: Statement, lists: Sequence[Derived]) -> Iterator[tuple[Value, Derived]]:
    """The totals of a statement with the longest list that each would sum up, where the two differ."""
    sums = [one for one in lists if one.operation == "sum" and one.stated and one.value.noun]
    if not sums:
        return
    longest = max(sums, key=lambda one: len(one.operands))
    for total in statement.values:
        others = [one for one in statement.values if one is not total and one.kind == total.kind]
        if total.kind == longest.value.kind and not others and _asks(statement, total, longest):
            compared = held_against(total, longest.value)
            if compared.outcome == "disjoint" or (compared.outcome == "incomparable" and _short(total, longest)):
                yield total, longest


def _short(total: Value, listed: Derived) -> bool:
    """Whether a list comes to less than a total that counts its members and says that it has them all."""
    return total.low is not None and listed.value.high is not None and listed.value.high < total.low


def _asks(statement: Statement, total: Value, listed: Derived) -> bool:
    """Whether the words make the value a total of this list: "in all", or "counting the crew"."""
    if asks_total(statement.text, total, statement.start):
        return True
    nouns = {operand.noun.lower() for operand in listed.operands}
    return any(found["noun"].lower() in nouns for found in _COUNTED_IN.finditer(statement.text))


def _finding(old: Finding, listed: Derived, total: Value, ours: tuple[int, int], theirs: tuple[int, int]) -> Finding:
    line = f"{listed.arithmetic}, not “{' '.join(total.text.split())}”"
    return replace(
        old,
        stance="differs",
        rule=RULE,
        message=line,
        strength=_STRENGTH,
        claim_span=ours,
        passage_span=theirs,
        kind=total.kind,
    )
