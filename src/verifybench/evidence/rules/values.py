"""Figures and dates: which of the passage's values answers a value of the claim, and whether they agree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from verifybench.evidence import lexicon
from verifybench.evidence.align import Alignment, likeness, neighbourhood
from verifybench.evidence.inplace import Swap, swapped
from verifybench.evidence.rules import calendar, changes, counted, lives
from verifybench.evidence.rules.against import entails, held_against, in_place, same_noun
from verifybench.evidence.rules.finding import Finding, Stance
from verifybench.evidence.words import View, Word
from verifybench.model.claim import Statement
from verifybench.model.value import Comparison, Value

_AGREEING = frozenset({"equal", "rounds", "bound"})
_BONUS = 0.12  # of two equally placed values the one that agrees is the answer
_IN_PLACE = 0.4  # one stands where the other does, between the same words
_BORN, _DIED = lexicon.stem("born"), lexicon.stem("died")
_MANY = 40  # values looked at in one sentence: a table read as one would make thousands of pairs
_PHRASE = 3  # words behind a rank that may name what is ranked
_WINDOW = 8  # words either side of a value that say what it is about
_HAPPENING = {"count": counted.other_count, "date": counted.other_happening}


def findings(
    claim: View, passage: View, alignment: Alignment, coverage: float, places: tuple[Swap, ...] = ()
) -> list[Finding]:
    """One finding for each value of the claim that a value of the passage answers; each passage value answers once.

    `coverage` is the share of the claim's words that the passage has, `places` are the words that stand in
    for each other. Values answer each other by the words around them: a long sentence may carry several, and share little
    else with the passage that gives one of them.
    """
    ours = [index for index, value in enumerate(claim.statement.values) if says_something(claim.statement, value)][:_MANY]
    theirs = _answers(passage)
    if not ours or not theirs:
        return []
    pairs: list[tuple[float, int, int, Comparison]] = []
    rows = {one: _row(claim, one, passage, theirs) for one in ours}
    for one in ours:
        around = _around(claim, one)
        near = _window_coverage(claim, around, alignment)
        equal = any(comparison.outcome == "equal" for _, comparison in rows[one])
        for other, ((pair, comparison), (_, there)) in enumerate(zip(rows[one], theirs, strict=True)):
            if comparison.outcome == "incomparable":
                continue
            if comparison.outcome == "disjoint" and (around.end.told or there.end.told):
                agreeing = _agreeing_end(claim, rows, one, other, theirs)
                if changes.apart(around.end, there.end, agreeing):
                    continue
            if comparison.outcome == "disjoint" and around.negated != there.negated:
                continue  # "not the first" and "the second" do not differ
            affinity = _affinity(*pair, around, there) + 0.3 * near + 0.1 * coverage
            if not equal and swapped(places, (around.first, around.last), (there.first, there.last)):
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
        finding = finding_on(one, claim.statement.values[one], theirs[other][0], comparison, min(affinity, 1.0))
        guard = _HAPPENING.get(finding.kind) if finding.stance == "differs" else None
        line = guard(claim, _around(claim, one).first, passage, theirs[other][1].first) if guard else ""
        if finding.stance == "agrees" and finding.kind == "ordinal" and not line:
            line = _other_rank(claim, _around(claim, one), passage, theirs[other][1])
        found.append(_guarded(finding, line) if line else finding)
    found.sort(key=lambda finding: finding.claim_span or (0, 0))
    return found


_Row = list[tuple[tuple[Value, Value], Comparison]]


def _row(claim: View, one: int, passage: View, theirs: list[tuple[Value, _Around]]) -> _Row:
    """A value of the claim held against each of the passage's, with the two as they were compared."""
    left, last = claim.statement.values[one], _around(claim, one).last
    paired = [counted.people(left, claim, last, right, passage, there.last) for right, there in theirs]
    return [(pair, held_against(*pair)) for pair in paired]


def _agreeing_end(claim: View, rows: dict[int, _Row], one: int, other: int, theirs: list[tuple[Value, _Around]]) -> bool:
    """Whether one of two values agrees with the other end of a change that the other one is an end of."""
    if _around(claim, one).end.told:
        beside = (row[other][1] for index, row in rows.items() if index != one and _around(claim, index).end.told)
    else:
        beside = (found for index, (_, found) in enumerate(rows[one]) if index != other and theirs[index][1].end.told)
    return any(found.outcome in _AGREEING for found in beside)


def _other_rank(claim: View, here: _Around, passage: View, there: _Around) -> str:
    """A line where two equal ranks are ranks of different things ("first year", "first six months"), else ""."""
    ours, theirs = _ranked(claim, here), _ranked(passage, there)
    if not ours or not theirs or any(same_noun(a.stem, b.stem) for a in ours for b in theirs):
        return ""
    return f"“{ours[0].text}” is not “{theirs[-1].text}”: other things are counted"


def _ranked(view: View, around: _Around) -> list[Word]:
    """The telling words right behind a rank, figures left out, up to a mark or a small word."""
    found = []
    for at in range(around.last + 1, min(len(view.words), around.last + 1 + _PHRASE)):
        word = view.words[at]
        if at in view.breaks or (not word.weight and word.value < 0):
            break
        if word.lower.isalpha():
            found.append(word)
    return found


def _guarded(finding: Finding, line: str) -> Finding:
    """`attribute.differs` where the figures belong to different happenings: twelve were killed, forty were wounded."""
    return replace(finding, stance="lacks", rule="attribute.differs", message=line, strength=0.0)


def _answers(passage: View) -> list[tuple[Value, _Around]]:
    """The values of a passage with the words about them; the dates of a life are told apart as birth and death."""
    if "values" in passage.kept:
        return cast(list[tuple[Value, _Around]], passage.kept["values"])
    found = passage.kept["values"] = []
    for index, value in enumerate(passage.statement.values[:_MANY]):
        if says_something(passage.statement, value):
            around = _around(passage, index)
            life = lives.dates(passage.statement, value)
            if life is None:
                found.append((value, around))
            else:
                for end, word in zip(life, (_BORN, _DIED), strict=True):
                    found.append((end, replace(around, governor=word, near={**around.near, word: 1.5})))
    return found


def says_something(statement: Statement, value: Value) -> bool:
    """Whether a value asserts anything: not unresolved, no list number ("2. Services"), no part of a word ("all-in-one")."""
    if value.low is None and value.high is None and not (value.kind == "date" and calendar.parts(value.text)):
        return False
    start, end = value.start - statement.start, value.end - statement.start
    if start > 0 and statement.text[start - 1] in "-–#":
        return False
    return not (start == 0 and value.text.isdigit() and statement.text[end : end + 1] in (".", ")", ":"))


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
        rule=comparison.rule,
        message=_line(left, right, comparison),
        strength=affinity,
        claim_span=(left.start, left.end),
        passage_span=(right.start, right.end),
        kind=left.kind,
    )


def _line(left: Value, right: Value, comparison: Comparison) -> str:
    """Both values as written, claim first; what was made of them only where the words do not show it."""
    ours, theirs = " ".join(left.text.split()), " ".join(right.text.split())
    if comparison.outcome == "disjoint":
        told = f" ({comparison.message})" if left.kind in ("date", "time") and comparison.rule == "value.disjoint" else ""
        return f"“{ours}” against “{theirs}”{told}"
    return comparison.message


def _entailed(left: Value, right: Value, comparison: Comparison) -> bool:
    """Whether the passage's value is enough for the claim's: a year does not prove a day, nor "40" "more than 40"."""
    if comparison.rule in ("bound.touches", "nearly.passed"):
        return False
    if comparison.outcome == "bound" or (comparison.outcome == "rounds" and left.kind == "date"):
        return entails(right, left)
    return True


@dataclass(frozen=True, slots=True)
class _Around:
    """The words about a value: its neighbourhood, the word before that governs it ("born in", "up to"), the word right
    behind it that it counts or measures ("10% discount"), its own place."""

    near: dict[str, float]
    governor: str
    head: str = ""
    first: int = 0
    last: int = -1
    negated: bool = False
    end: changes.End = changes.NONE


def _around(view: View, index: int) -> _Around:
    known = view.kept.setdefault("around", {})
    if index not in known:
        known[index] = _look_around(view, index)
    return cast(_Around, known[index])


def _look_around(view: View, index: int) -> _Around:
    if index not in view.value_ranges:
        return _Around({}, "")
    first, last = view.value_ranges[index]
    governor = ""
    for at in range(first - 1, max(-1, first - 5), -1):
        if view.words[at].weight and view.words[at].value < 0:
            governor = view.words[at].stem
            break
    after = view.words[last + 1] if last + 1 < len(view.words) and last + 1 not in view.breaks else None
    head = after.stem if after is not None and after.weight and after.value < 0 else ""
    near = neighbourhood(view, first, last)
    noun = view.statement.values[index].noun
    if noun:
        near[lexicon.stem(noun.lower().split()[-1])] = 1.0
    return _Around(near, governor, head, first, last, view.words[first].negated, changes.end(view, index))


def _window_coverage(claim: View, around: _Around, alignment: Alignment) -> float:
    """Share of the words about a claim's value that the passage has, wherever it has them."""
    total = covered = 0.0
    for at in range(max(0, around.first - _WINDOW), min(len(claim.words), around.last + _WINDOW + 1)):
        word = claim.words[at]
        if word.value < 0:
            total += word.weight
            covered += word.weight * alignment.degree[at]
    return covered / total if total else 0.0


def _affinity(left: Value, right: Value, here: _Around, there: _Around) -> float:
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
