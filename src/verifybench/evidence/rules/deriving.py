"""A figure that one text states and the other only adds up to: "450 people" against "412 passengers and 38 crew".

A result that the words ask for agrees with what it comes to; any other is a hint beside what the rules found, since figures
meet by chance. Only a total that the words ask for and that differs makes a conflict, a possible one (`totals`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from verifybench.evidence.context import Context
from verifybench.evidence.rules import totals
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.rules.finding import Finding, Stance
from verifybench.evidence.rules.surroundings import says_something
from verifybench.evidence.words import View
from verifybench.model.claim import Statement
from verifybench.model.value import Value
from verifybench.values import Derived, add, asks_total, change_told, derive

RULE = "value.derived"
_HINT = 0.05  # strength: more than of a value that is missing, less than of any answer
_LEAST = 5  # a smaller sum that nobody asked for is chance
_LARGE = 10  # an equal sum of this size is seldom chance
_OPERANDS = 12  # values of one sentence that are reckoned with: in a table anything comes to anything


def findings(
    claim: View, passage: View, found: Sequence[Finding], coverage: float, context: Context | None = None
) -> list[Finding]:
    """The findings, with those on a value replaced that follows from others, or from which the other text's follows."""
    open_parts = {finding.part: finding for finding in found if finding.part.startswith("value:") and _open(finding)}
    if not open_parts:
        return list(found)
    better: dict[str, Finding] = {}
    for finding in (
        *_stated(claim, passage, open_parts, coverage),
        *_added_up(claim, passage, open_parts, coverage),
        *_over_sentences(claim, passage, open_parts, context),
        *totals.differing(claim.statement, passage.statement, _derived(claim), _derived(passage), open_parts, coverage),
    ):
        known = better.get(finding.part)
        if known is None or _RANK[finding.stance] < _RANK[known.stance]:
            better[finding.part] = finding
    return [better.get(finding.part, finding) for finding in found]


def counts_subject(claim: View, first: int, last: int, found: Sequence[Finding]) -> bool:
    """Whether the claim's subject is what a sum of the passage counts: "450 people" are its 412 passengers and 38 crew."""
    return any(
        finding.rule == RULE
        and finding.stance == "agrees"
        and all(
            word.value == int(finding.part.partition(":")[2]) or not word.weight
            for word in claim.words[first : last + 1]
            if word.lower not in _IN_ALL
        )
        for finding in found
    )


_IN_ALL = frozenset(("total", "together", "altogether", "all"))
_RANK: dict[Stance, int] = {"agrees": 0, "partly": 1, "differs": 2, "lacks": 3}


def _open(finding: Finding) -> bool:
    return finding.stance in ("differs", "lacks", "partly")


def _stated(claim: View, passage: View, parts: dict[str, Finding], coverage: float) -> Iterator[Finding]:
    """Values of the claim that follow from several of the passage."""
    results = _derived(passage)
    for part, old in parts.items():
        value = _value(claim, part)
        for one in results:
            if not _comes_to(value, one):
                continue
            asked = _asked(claim.statement, value, one)
            if old.stance == "differs" and not (asked or _no_chance(value, one)):
                continue
            yield _finding(
                old,
                one,
                "agrees" if asked else "lacks",
                coverage,
                (value.start, value.end),
                (one.value.start, one.value.end),
            )


def _added_up(claim: View, passage: View, parts: dict[str, Finding], coverage: float) -> Iterator[Finding]:
    """Values of the claim that come to one of the passage: it bears the whole out, not each of them."""
    for one in _derived(claim):
        operands = [part for part in parts if _value(claim, part) in one.operands]
        if len(operands) < len(one.operands):
            continue
        for value in passage.statement.values:
            if not says_something(passage.statement, value) or not _comes_to(value, one):
                continue
            asked = _asked(passage.statement, value, one)
            for part in operands:
                if parts[part].stance == "differs" and not (asked or _no_chance(value, one)):
                    continue
                own = _value(claim, part)
                yield _finding(
                    parts[part],
                    one,
                    "partly" if asked else "lacks",
                    coverage,
                    (own.start, own.end),
                    (value.start, value.end),
                )
            break


def _over_sentences(claim: View, passage: View, parts: dict[str, Finding], context: Context | None) -> Iterator[Finding]:
    """Totals that the claim asks for and that the passage makes only with the sentences beside it: hints."""
    if context is None:
        return
    for part, old in parts.items():
        value = _value(claim, part)
        if old.stance != "lacks" or not asks_total(claim.statement.text, value, claim.statement.start):
            continue
        for own in passage.statement.values:
            for other in (value for statement in context.neighbours for value in statement.values):
                one = add((own, other))
                if one is not None and _comes_to(value, one):
                    yield _finding(old, one, "lacks", 0.0, (value.start, value.end), (own.start, own.end))
                    break


def _finding(
    old: Finding, one: Derived, stance: Stance, coverage: float, ours: tuple[int, int], theirs: tuple[int, int]
) -> Finding:
    sure = stance != "lacks"
    message = one.arithmetic if sure else f"perhaps by chance: {one.arithmetic}"
    strength = 0.25 + 0.5 * coverage if sure else _HINT
    return replace(
        old,
        stance=stance,
        rule=RULE,
        message=message,
        strength=strength,
        claim_span=ours,
        passage_span=theirs,
        kind=one.value.kind,
    )


def _comes_to(value: Value, one: Derived) -> bool:
    """Whether a stated value is what a result comes to; hedged ones must be entailed by it."""
    if value.low is None and value.high is None:
        return False
    if not one.stated and abs(one.value.high or 0.0) < _LEAST:
        return False
    return held_against(value, one.value).outcome in ("equal", "rounds", "bound")


def _no_chance(value: Value, one: Derived) -> bool:
    """Whether a result meets a figure too well for chance, so that the figure is not held against its operands."""
    large = max(abs(one.value.low or 0.0), abs(one.value.high or 0.0)) >= _LARGE
    return one.stated or (large and held_against(value, one.value).outcome == "equal")


def _asked(statement: Statement, value: Value, one: Derived) -> bool:
    """Whether the words ask for the arithmetic: a total for a sum, a change in its direction for a difference."""
    if one.operation == "sum":
        nouns = {operand.noun for operand in one.operands}
        fits = one.stated and bool(value.noun) and "" not in nouns
        return fits or asks_total(statement.text, value, statement.start)
    if not one.stated:
        return False
    if one.operation in ("difference", "change"):
        told = change_told(statement.text, value, statement.start)
        return told is not None and told in (0, one.direction)
    return one.operation != "remainder"


def _value(view: View, part: str) -> Value:
    return view.statement.values[int(part.partition(":")[2])]


def _derived(view: View) -> tuple[Derived, ...]:
    known = view.kept.get("derived")
    if known is None:
        statement = view.statement
        telling = [value for value in statement.values if says_something(statement, value)][:_OPERANDS]
        known = view.kept["derived"] = derive(statement.text, telling, statement.start)
    return cast(tuple[Derived, ...], known)
