"""Figures and dates: which of the passage's values answers a value of the claim, and whether they agree."""

from __future__ import annotations

from verifybench.evidence import lexicon
from verifybench.evidence.align import likeness, neighbourhood
from verifybench.evidence.rules.finding import Finding, Stance
from verifybench.evidence.words import View
from verifybench.model.value import Comparison, Value
from verifybench.values import compare

ALIKE = 0.34
"""Affinity from which two values answer the same question."""
_AGREEING = frozenset({"equal", "rounds", "bound"})
_BONUS = 0.12  # of two equally placed values the one that agrees is the answer


def findings(claim: View, passage: View, coverage: float) -> list[Finding]:
    """One finding for each value of the claim that a value of the passage answers; each passage value answers once."""
    ours = [index for index, value in enumerate(claim.statement.values) if _says_something(value)]
    theirs = [index for index, value in enumerate(passage.statement.values) if _says_something(value)]
    pairs: list[tuple[float, int, int, Comparison]] = []
    around_theirs = {index: _around(passage, index) for index in theirs} if ours else {}
    for one in ours:
        around = _around(claim, one)
        for other in theirs:
            left, right = claim.statement.values[one], passage.statement.values[other]
            comparison = compare(left, right)
            if comparison.outcome == "incomparable":
                continue
            affinity = _affinity(left, right, around, around_theirs[other], coverage)
            pairs.append((affinity + (_BONUS if comparison.outcome in _AGREEING else 0.0), one, other, comparison))
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    found: list[Finding] = []
    answered: set[int] = set()
    used: set[int] = set()
    for affinity, one, other, comparison in pairs:
        if one in answered or other in used:
            continue
        answered.add(one)
        used.add(other)
        found.append(_finding(claim, passage, one, other, comparison, min(affinity, 1.0)))
    found.sort(key=lambda finding: finding.claim_span or (0, 0))
    return found


def _says_something(value: Value) -> bool:
    return value.low is not None or value.high is not None


def _finding(claim: View, passage: View, one: int, other: int, comparison: Comparison, affinity: float) -> Finding:
    left, right = claim.statement.values[one], passage.statement.values[other]
    rule = comparison.rule
    stance: Stance = "agrees"
    if comparison.outcome == "disjoint":
        stance = "differs"
    elif comparison.outcome == "overlap" or (rule == "bound.touches" and left.hedge != "exact" and right.hedge == "exact"):
        stance = "partly"
    return Finding(
        part=f"value:{one}",
        stance=stance,
        rule=rule,
        message=comparison.message,
        strength=affinity,
        claim_span=(left.start, left.end),
        passage_span=(right.start, right.end),
        kind=left.kind,
    )


class _Around:
    """The words about a value: its neighbourhood, and the word before that governs it ("born in", "up to")."""

    __slots__ = ("governor", "near")

    def __init__(self, near: dict[str, float], governor: str) -> None:
        self.near = near
        self.governor = governor


def _around(view: View, index: int) -> _Around:
    covered = [at for at, word in enumerate(view.words) if word.value == index]
    if not covered:
        return _Around({}, "")
    first, last = covered[0], covered[-1]
    governor = ""
    for at in range(first - 1, max(-1, first - 5), -1):
        if view.words[at].weight and view.words[at].value < 0:
            governor = view.words[at].stem
            break
    return _Around(neighbourhood(view, first, last), governor)


def _affinity(left: Value, right: Value, here: _Around, there: _Around, coverage: float) -> float:
    score = 0.45 * likeness(here.near, there.near) + 0.35 * coverage
    if left.noun and right.noun:
        score += 0.2 if _same_noun(left.noun, right.noun) else -0.25
    elif left.kind == right.kind and left.kind not in ("count", "other"):
        score += 0.1
    if here.governor and here.governor == there.governor:
        score += 0.1
    return max(score, 0.0)


def _same_noun(one: str, other: str) -> bool:
    a = {lexicon.stem(word) for word in one.lower().split()}
    b = {lexicon.stem(word) for word in other.lower().split()}
    if a & b:
        return True
    known = lexicon.synonyms()
    return any(known.get(word, frozenset()) & b for word in sorted(a))


def missing(claim: View, found: list[Finding]) -> list[Finding]:
    """`value.missing` for each value of the claim that no value of the passage answers."""
    answered = {finding.part for finding in found}
    return [
        Finding(
            f"value:{index}",
            "lacks",
            "value.missing",
            f"the passage has nothing on “{value.text}”",
            0.0,
            (value.start, value.end),
        )
        for index, value in enumerate(claim.statement.values)
        if f"value:{index}" not in answered
    ]
