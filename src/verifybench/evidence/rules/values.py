"""Figures and dates: which of the passage's values answers a value of the claim, and whether they agree."""

from __future__ import annotations

from dataclasses import replace

from verifybench.evidence.align import Alignment, likeness
from verifybench.evidence.inplace import Swap, swapped
from verifybench.evidence.rules import changes, closing, conditions, counted, distinct, periods
from verifybench.evidence.rules.against import entails, held_against, in_place, may_meet, same_noun
from verifybench.evidence.rules.finding import Finding, Stance
from verifybench.evidence.rules.surroundings import MANY, Around, answers, around, says_something
from verifybench.evidence.words import View
from verifybench.model.value import Comparison, Value

_AGREEING = frozenset({"equal", "rounds", "bound"})
_BONUS = 0.12  # of two equally placed values the one that agrees is the answer
_IN_PLACE = 0.4  # one stands where the other does, between the same words
_SAME_RANK = 0.2  # the same rank of a length of time, and another length
_MEASURED = frozenset(("size", "money", "length", "area", "volume", "mass", "speed", "duration"))
_WINDOW = 8  # words either side of a value that say what it is about


def findings(
    claim: View, passage: View, alignment: Alignment, coverage: float, places: tuple[Swap, ...] = ()
) -> list[Finding]:
    """One finding for each value of the claim that a value of the passage answers; each passage value answers once.

    `coverage` is the share of the claim's words that the passage has, `places` are the words that stand in
    for each other. Values answer each other by the words around them: a long sentence may carry several, and share little
    else with the passage that gives one of them.
    """
    ours = [index for index, value in enumerate(claim.statement.values) if says_something(claim.statement, value)][:MANY]
    theirs = answers(passage)
    if not ours or not theirs:
        return []
    pairs: list[tuple[float, int, int, Comparison]] = []
    rows = {one: _row(claim, one, passage, theirs) for one in ours}
    for one in ours:
        if all(comparison.outcome == "incomparable" for _, comparison in rows[one]):
            continue
        here = around(claim, one)
        near = _window_coverage(claim, here, alignment)
        equal = any(comparison.outcome == "equal" for _, comparison in rows[one])
        for other, ((pair, comparison), (_, there)) in enumerate(zip(rows[one], theirs, strict=True)):
            if comparison.outcome == "incomparable":
                continue
            last = _both_last(claim, one, passage, there)
            if last is False:
                continue
            same_place = last or (not equal and swapped(places, (here.first, here.last), (there.first, there.last)))
            if comparison.outcome == "disjoint" and (
                _two_ends(claim, rows, one, other, theirs)
                or here.negated != there.negated  # "not the first" and "the second" do not differ
                or distinct.measures(pair[0], claim, here, passage, there)
                or (not same_place and _of_two(claim, *pair, here, passage, there, equal))
            ):
                continue
            affinity = _affinity(*pair, here, there) + 0.3 * near + 0.1 * coverage
            if same_place:
                affinity += _IN_PLACE
                comparison = in_place(*pair, comparison)
            affinity = max(0.0, affinity) + (_BONUS if comparison.outcome in _AGREEING else 0.0)
            pairs.append((affinity, one, other, comparison))
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    found: list[Finding] = []
    answered: set[int] = set()
    used: set[int] = set()
    for affinity, one, other, comparison in pairs:
        if one in answered or other in used:
            continue
        answered.add(one)
        used.add(other)
        value, here, there = claim.statement.values[one], around(claim, one), theirs[other][1]
        finding = finding_on(one, value, theirs[other][0], comparison, min(affinity, 1.0))
        line = ""
        if finding.stance == "differs":
            finding = as_deadline(finding, claim, here.first, passage, there.first)
            line = distinct.happenings(value, claim, here, passage, there)
        elif finding.stance == "agrees" and finding.kind == "ordinal":
            lengths = periods.ranked(claim, here), periods.ranked(passage, there)
            if lengths[0] is not None and lengths[1] is not None:
                finding = _of_length(finding, one, lengths[0], lengths[1])
            else:
                line = distinct.ranks(claim, here, passage, there)
        elif finding.stance == "agrees" and there.end.side == "from" and there.end.told and not here.end.side:
            finding = replace(
                finding, stance="partly", rule="change.begins", message=f"{finding.message}: what it rose or fell from"
            )
        found.append(_guarded(finding, line) if line else finding)
    found.sort(key=lambda finding: finding.claim_span or (0, 0))
    return found


def _of_length(finding: Finding, one: int, left: Value, right: Value) -> Finding:
    """What two equal ranks say of a length of time each: "the first year", "the first six months"."""
    comparison = held_against(left, right)
    if comparison.outcome != "disjoint":
        return finding
    return finding_on(one, left, right, comparison, min(1.0, finding.strength + _SAME_RANK))


def _of_two(claim: View, left: Value, right: Value, here: Around, passage: View, there: Around, equal: bool) -> bool:
    """Whether two values that differ and stand in no common place are of two things. `equal`: the passage has the claim's too."""
    if left.kind == right.kind == "ordinal":
        return equal or bool(distinct.ranks(claim, here, passage, there))
    return distinct.sorts(left, here, right, there)


def _both_last(claim: View, one: int, passage: View, there: Around) -> bool | None:
    """Whether two ranks are both the last one's; None where the claim tells none such of what the passage does."""
    ours = closing.noun(claim, one)
    if not ours:
        return None
    theirs = {closing.noun(passage, index): index for index in passage.value_ranges}
    return theirs[ours] == passage.words[there.first].value if ours in theirs else None


_Row = list[tuple[tuple[Value, Value], Comparison]]
_OF_TWO_KINDS = Comparison("incomparable", "value.incomparable", "of different kinds")


def _row(claim: View, one: int, passage: View, theirs: list[tuple[Value, Around]]) -> _Row:
    """A value of the claim held against each of the passage's, with the two as they were compared."""
    left, last = claim.statement.values[one], around(claim, one).last
    row: _Row = []
    for right, there in theirs:
        if not may_meet(left, right):
            row.append(((left, right), _OF_TWO_KINDS))
            continue
        pair = counted.people(left, claim, last, right, passage, there.last)
        row.append((pair, conditions.held(pair, claim, one, passage, passage.words[there.first].value)))
    return row


def _two_ends(claim: View, rows: dict[int, _Row], one: int, other: int, theirs: list[tuple[Value, Around]]) -> bool:
    """Whether two values are the two ends of one change."""
    here, there = around(claim, one).end, theirs[other][1].end
    if not (here.told or there.told):
        return False
    if here.told:
        beside = (row[other][1] for index, row in rows.items() if index != one and around(claim, index).end.told)
    else:
        beside = (found for index, (_, found) in enumerate(rows[one]) if index != other and theirs[index][1].end.told)
    return changes.apart(here, there, any(found.outcome in _AGREEING for found in beside))


def _guarded(finding: Finding, line: str) -> Finding:
    """`attribute.differs` where the figures belong to different happenings: twelve were killed, forty were wounded."""
    return replace(finding, stance="lacks", rule="attribute.differs", message=line, strength=0.0)


def finding_on(one: int, left: Value, right: Value, comparison: Comparison, affinity: float) -> Finding:
    """The finding on a claim's value of that index that another value answers."""
    stance: Stance = "agrees"
    if comparison.outcome == "disjoint":
        stance = "differs"
    elif comparison.outcome == "overlap" or not _entailed(left, right, comparison):
        stance = "partly"
    return Finding(
        part=f"value:{one}",
        stance=stance,
        rule=_BOUNDS.get(comparison.rule, comparison.rule),
        message=_line(left, right, comparison),
        strength=affinity,
        claim_span=(left.start, left.end),
        passage_span=(right.start, right.end),
        kind=left.kind,
    )


def as_deadline(finding: Finding, claim: View, ours: int, passage: View, theirs: int) -> Finding:
    """A finding on two dates until when something may be done: figures beside them are of no two times. `ours` and `theirs`
    are words of the dates. In the past a count grows from one date to the next: "40 had died by May"."""
    both = ((claim, ours), (passage, theirs))
    if finding.kind != "date" or not all(_until(view, at) and counted.predicate(view, at) < 0 for view, at in both):
        return finding
    return replace(finding, kind="deadline")


def _until(view: View, at: int) -> bool:
    return view.words[at].lower in _UNTIL or (at > 0 and view.words[at - 1].lower in _UNTIL)


_UNTIL = frozenset(("before", "by", "until", "till"))


_BOUNDS = {"bound.touches": "value.bound"}
"""A figure at the limit of a bound is one rule for whoever reads; whether it proves the bound is told by the relation."""


def _line(left: Value, right: Value, comparison: Comparison) -> str:
    """Both values as written, claim first; what was made of them only where the words do not show it."""
    ours, theirs = " ".join(left.text.split()), " ".join(right.text.split())
    if comparison.outcome == "disjoint":
        told = f" ({comparison.message})" if left.kind in ("date", "time") and comparison.rule == "value.disjoint" else ""
        return f"“{ours}” against “{theirs}”{told}"
    return comparison.message


def _entailed(left: Value, right: Value, comparison: Comparison) -> bool:
    """Whether the passage's value is enough for the claim's: a year does not prove a day, nor "40" "more than 40"."""
    if comparison.rule == "bound.touches":
        # "40 GB" is how "more than 40 GB" is told again; what is counted is not.
        return left.kind in _MEASURED and left.hedge == "exact" and right.hedge in ("more_than", "at_least")
    if comparison.rule == "nearly.passed":
        return False
    if comparison.outcome == "bound" or (comparison.outcome == "rounds" and left.kind == "date"):
        return entails(right, left)
    return True


def _window_coverage(claim: View, here: Around, alignment: Alignment) -> float:
    """Share of the words about a claim's value that the passage has, wherever it has them."""
    total = covered = 0.0
    for at in range(max(0, here.first - _WINDOW), min(len(claim.words), here.last + _WINDOW + 1)):
        word = claim.words[at]
        if word.value < 0:
            total += word.weight
            covered += word.weight * alignment.degree[at]
    return covered / total if total else 0.0


def _affinity(left: Value, right: Value, here: Around, there: Around) -> float:
    score = 0.4 * likeness(here.near, there.near)
    if left.noun and right.noun:
        score += 0.2 if same_noun(left.noun, right.noun) else -0.25
    elif left.kind == right.kind and left.kind not in ("count", "other", "ordinal"):
        score += 0.12
    if here.governor and here.governor == there.governor:
        score += 0.1
    if here.head and there.head and same_noun(here.head, there.head):
        score += 0.2
    return score


def missing(claim: View, found: list[Finding]) -> list[Finding]:
    """`value.missing` for each value of the claim that no value of the passage answers."""
    answered = {finding.part for finding in found}
    return [
        Finding(
            f"value:{index}",
            "lacks",
            "value.missing",
            f"the passage has nothing on “{' '.join(value.text.split())}”",
            0.0,
            (value.start, value.end),
        )
        for index, value in enumerate(claim.statement.values)
        if f"value:{index}" not in answered and says_something(claim.statement, value)
    ]
