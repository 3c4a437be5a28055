"""One source's answer to one sentence of a claim: for each part of each fact the best-aligned passage decides."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from verifybench.evidence import assembling, facts
from verifybench.evidence.examine import Examination, examine
from verifybench.evidence.instead import Figures, strangers
from verifybench.evidence.judging import COVERED, decide, in_conflict, weigh
from verifybench.evidence.readsource import ReadSource
from verifybench.evidence.rules import saying, throughout
from verifybench.evidence.rules.against import held_against, may_meet
from verifybench.evidence.rules.distinct import loose
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.surroundings import around, says_something
from verifybench.evidence.sourcefigures import Sorted
from verifybench.evidence.syntax import subject_of
from verifybench.evidence.words import View
from verifybench.model.claim import Fact, Statement
from verifybench.model.evidence import Judgement, Reason, Relation
from verifybench.model.value import Value

RecordRelation = Literal["supports", "contradicts", "partly", "mentions", "conflicting", "unrelated"]

_EXAMINED = 12  # sentences a source that every rule looks at
_ANSWERS = 2  # further sentences a value of the claim
_VALUES = 12  # values of a claim for which the whole source is searched
UNRELATED = 0.2
"""Score below which a passage has nothing to do with the claim."""
_MATCHED = 0.65  # strength of what stands in a figure's place, from which it does so in another source as well
_NOWHERE = 0.12  # added to a differing value whose figure the whole source does not have
FACTS: tuple[Fact, ...] = ("said", "content")
_SUPPORTED: facts.Weighed = ("supports", (), "firm")
_EVENLY = 0.1  # coverage by which a passage may fall behind the best and still decide a predicate


@dataclass(frozen=True, slots=True)
class Answer:
    """What one source says to one sentence of a claim, about each fact it holds, and what each passage says by itself."""

    relation: RecordRelation
    facts: Mapping[Fact, RecordRelation]
    judged: Mapping[int, Judgement]


def examine_source(
    claim: View,
    source: ReadSource,
    ranked: list[tuple[int, float]],
    before: tuple[Statement, ...] = (),
    sent: tuple[str, ...] = (),
) -> dict[int, Examination]:
    """The sentences ranked first, examined; by their position in the source.

    `before` are the sentences before the claim, `sent` the places of its text's dateline.
    """
    found = {}
    chosen = [index for index, _ in ranked[:_EXAMINED]]
    for index in (*chosen, *_with_answers(claim, source, frozenset(chosen))):
        item = source[index]
        context = replace(item.context, claim_neighbours=before, claim_sent=sent) if before or sent else item.context
        found[index] = examine(claim, item.view, context)
    return found


def _with_answers(claim: View, source: ReadSource, known: frozenset[int]) -> list[int]:
    """Sentences further down that hold a value comparable to one of the claim's, those that share most words first."""
    values = [value for value in claim.statement.values[:_VALUES] if says_something(claim.statement, value)]
    if not values or len(known) == len(source):
        return []
    shared = {
        index: sum(word.weight for word in claim.words if word.stem in view.where)
        for index, view in enumerate(source.views)
        if index not in known and view.statement.values
    }
    order = sorted((index for index, weight in shared.items() if weight > 0), key=lambda index: (-shared[index], index))
    found: dict[int, None] = {}
    for value in values:
        answering = (index for index in order if _has_comparable(source.views[index], value))
        found.update(dict.fromkeys(islice(answering, _ANSWERS)))
    return list(found)


def _has_comparable(view: View, value: Value) -> bool:
    return any(
        may_meet(value, other) and held_against(value, other).outcome != "incomparable" for other in view.statement.values
    )


def settle(claim: View, source: ReadSource, examined: dict[int, Examination], whole: Sorted | None = None) -> Answer:
    """A source's answer to one sentence of the claim, given as the view of its content.

    `whole` are the values of all sentences of a claim that tells of the source. Without them only what stands in the very
    place of a figure is held against it: two sources each tell what the other does not.
    """
    summary = whole is not None
    figures = Figures(claim, whole or Sorted(claim.statement.values), source.figures, summary=summary)
    instead, otherwise = (
        [one for one in _stood_in(claim, found, source, examined) if summary or one.strength >= _MATCHED]
        for found in (figures.stand_ins(), throughout.findings(claim, source.views) if summary else ())
    )
    stood = [*instead, *otherwise]
    judged = {index: decide(found) for index, found in examined.items()}
    holds: tuple[Fact, ...] = FACTS if any(found.voice.attributed for found in examined.values()) else ("content",)
    if not otherwise and all(found.score < UNRELATED for found in examined.values()):
        return Answer("unrelated", dict.fromkeys(holds, "unrelated"), judged)
    about = {index: found for index, found in examined.items() if found.subject != "differs" and not found.asks}
    relations: dict[Fact, Relation] = {}
    for fact in holds:
        deciding = {index: found for index, found in about.items() if fact in found.voice.decides}
        if not deciding and fact == "said":
            deciding = {index: found for index, found in about.items() if found.voice.rival}
        if deciding:
            relations[fact] = _settle_fact(
                fact,
                claim,
                source,
                deciding,
                figures,
                [one for one in stood if fact in examined[one.passage].voice.decides],
                judged,
            )
        else:
            relations[fact] = "mentions"
    relation = facts.together(relations.values())
    if relation == "partly" and relations.get("said") == "supports":
        relation = _as_worded(claim, source, examined, judged)
    return Answer(relation, dict(relations), judged)


def _as_worded(
    claim: View, source: ReadSource, examined: Mapping[int, Examination], judged: dict[int, Judgement]
) -> Relation:
    """`supports` where a passage reports the whole saying that the claim is: that it is so as well is the other fact.

    Such a passage is `judged` to support the claim as it is worded.
    """
    relation: Relation = "partly"
    for index, found in examined.items():
        said = judged[index].on("said")
        before = source[index].context.before(source[index].sentence.statement)
        if said is not None and said.relation == "supports" and saying.same(claim, source[index].view, before, found.voice):
            judged[index] = replace(judged[index], relation="supports")
            relation = "supports"
    return relation


def _stood_in(
    claim: View, findings: Iterable[Finding], source: ReadSource, examined: dict[int, Examination]
) -> list[Finding]:
    """Findings on what stands in the source instead of what the claim has; the sentences it stands in are examined with the others.

    Not what is asked, nor told of somebody whom the claim does not name.
    """
    found = []
    for finding in findings:
        item = source[finding.passage]
        if finding.passage not in examined:
            examined[finding.passage] = examine(claim, item.view, item.context)
        seen = examined[finding.passage]
        other_time = any(one.rule == "time.differs" for one in seen.findings)
        somebody_else = seen.subject == "differs" and (strangers(claim, item.view) or subject_of(item.view).pronoun)
        if not seen.asks and not other_time and not somebody_else:
            found.append(finding)
    return found


def _settle_fact(
    fact: Fact,
    claim: View,
    source: ReadSource,
    about: Mapping[int, Examination],
    figures: Figures,
    stood: Sequence[Finding],
    judged: dict[int, Judgement],
) -> Relation:
    """The answer about one fact, of the passages that can decide it. Corrects what they were `judged` to say about it."""
    findings = _with_stand_ins(_deciding(claim, figures, source, about, judged.keys() - about.keys()), stood)
    covered, lacking = max(
        (_with_neighbours(claim, about, index) for index in about), key=lambda found: (found[0], -found[1])
    )
    weighed = weigh(findings, covered, lacking)
    lead = max(about, key=lambda index: (about[index].score, -index))
    if weighed[0] != "contradicts" and not any(in_conflict(one) for one in findings):
        weighed, lead = _borne_out(fact, claim, source, about, weighed, lead, judged, held=bool(stood))
    relation = facts.on(fact, weighed, about[lead].voice)[0]
    if relation == "supports" and about[lead].subject == "unclear":
        relation = "partly"
    _agree_with(fact, relation, findings, judged, about)
    return relation


def _borne_out(
    fact: Fact,
    claim: View,
    source: ReadSource,
    about: Mapping[int, Examination],
    weighed: facts.Weighed,
    lead: int,
    judged: dict[int, Judgement],
    *,
    held: bool,
) -> tuple[facts.Weighed, int]:
    """Support by one sentence that has all of it, or by several that say it together; by nothing else.

    `held`: something stands in a figure's place. The best of several sentences is `judged` for all of them.
    """
    relation, told, certainty = weighed
    alone = [
        index
        for index, found in about.items()
        if found.coverage >= COVERED and weigh(found.findings, found.coverage, found.uncovered)[0] == "supports"
    ]
    if alone:
        best = max(alone, key=lambda index: (about[index].subject == "same", about[index].score, -index))
        return (("partly" if held else "supports", told, certainty), lead if held else best)
    telling = {index: found for index, found in about.items() if facts.on(fact, _SUPPORTED, found.voice)[0] == "supports"}
    if not held and (found := assembling.assembled(claim, source.views, telling)):
        best = found.answers[0]
        line = assembling.line(found, [item.sentence.number for item in source])
        reason = Reason("source.together", line, fact=fact)
        judged[best] = facts.corrected(judged[best], fact, "supports", reason)
        return _SUPPORTED, best
    return (("partly" if relation == "supports" else relation), told, certainty), lead


def _deciding(
    claim: View,
    figures: Figures,
    source: ReadSource,
    about: Mapping[int, Examination],
    silent: Collection[int],
) -> list[Finding]:
    """For each part of the claim the finding of the passage that is best aligned to it. `silent` passages decide nothing."""
    top = max(about.values(), key=lambda found: found.coverage).coverage
    best: dict[str, tuple[float, Finding]] = {}
    for index in sorted(about):
        found = about[index]
        for finding in found.findings:
            if finding.part == "predicate" and found.coverage < top - _EVENLY:
                continue
            rank = finding.strength + 0.2 * found.score + (0.1 if finding.stance == "agrees" else 0.0)
            known = best.get(finding.part)
            if known is None or rank > known[0]:
                best[finding.part] = rank, finding if finding.passage == index else replace(finding, passage=index)
    decided = [finding for _, (_, finding) in sorted(best.items())]
    weighed = (_weighed_by_absence(claim, figures.claimed, source, finding, summary=figures.summary) for finding in decided)
    return [
        replace(one, stance="lacks", strength=0.0)
        if in_conflict(one) and one.part.startswith("value:") and figures.bear_out(one, silent)
        else one
        for one in weighed
    ]


def _with_stand_ins(findings: list[Finding], stood: Sequence[Finding]) -> list[Finding]:
    """The findings, with those replaced on values in whose place the source has another."""
    held = {found.part: found for found in stood if found.stance == "differs"}
    weaker = {found.part: found for found in stood if found.stance == "partly"}
    kept = [
        weaker[finding.part] if finding.part in weaker and finding.stance == "agrees" else held.pop(finding.part, finding)
        for finding in findings
    ]
    return [*kept, *held.values()]


def _weighed_by_absence(claim: View, claimed: Sorted, source: ReadSource, finding: Finding, *, summary: bool) -> Finding:
    """A differing value is surer where the source has the claim's figure nowhere, and surer still where the claim has the
    source's figure nowhere either: then one stands where the other should. Less so between two sources.
    """
    if finding.stance != "differs" or not finding.part.startswith("value:"):
        return finding
    index = int(finding.part.partition(":")[2])
    value, view = claim.statement.values[index], source[finding.passage].view
    if _is_among(value, source.figures.every):
        return finding
    place = next((n for n, v in enumerate(view.statement.values) if (v.start, v.end) == finding.passage_span), None)
    if place is None:
        return replace(finding, strength=min(1.0, finding.strength + _NOWHERE))
    answer = view.statement.values[place]
    if value.kind == "date" and loose(value, claim, around(claim, index), answer, view, around(view, place)):
        return finding
    bonus = _NOWHERE if not summary or _is_among(answer, claimed) else 2 * _NOWHERE
    return replace(finding, strength=min(1.0, finding.strength + bonus))


def _is_among(value: Value, others: Sorted) -> bool:
    return any(held_against(value, other).outcome in ("equal", "rounds") for other in others.meeting(value))


def _with_neighbours(claim: View, about: Mapping[int, Examination], index: int) -> tuple[float, int]:
    """Coverage by a passage and the sentences right beside it together, and how many full words they still lack."""
    found = [about[other].alignment.degree for other in (index - 1, index, index + 1) if other in about]
    total = covered = 0.0
    lacking = int(claim.cut)  # what was not compared is not found
    for at, word in enumerate(claim.words):
        if word.value < 0 and word.weight:
            degree = max(degrees[at] for degrees in found)
            total += word.weight
            covered += word.weight * degree
            lacking += word.weight >= 1 and degree == 0
    return (covered / total if total else 0.0), lacking


def _agree_with(
    fact: Fact,
    relation: Relation,
    findings: list[Finding],
    judged: dict[int, Judgement],
    about: Mapping[int, Examination],
) -> None:
    """The passages' own judgements, corrected where another passage decided: a conflict that was outdone is a mention."""
    deciding = [finding for finding in findings if in_conflict(finding)] if relation == "contradicts" else []
    held = {finding.part for finding in deciding}
    sides = {(finding.part, finding.passage_span) for finding in deciding}
    for index, found in about.items():
        known = judged[index].on(fact)
        differing = [finding for finding in found.findings if finding.stance == "differs"]
        if known is None:
            continue
        if known.relation == "contradicts":
            if not {finding.part for finding in differing} & held and not found.voice.contrary:
                judged[index] = facts.corrected(judged[index], fact, "mentions")
        elif own := [finding for finding in differing if (finding.part, finding.passage_span) in sides]:
            judged[index] = facts.corrected(judged[index], fact, "contradicts", replace(own[0].reason, fact=fact))
    for finding in deciding:  # what stands in for a figure is told by the whole source, not by its passage alone
        known = judged[finding.passage].on(fact)
        if known is not None and known.relation != "contradicts":
            told = replace(finding.reason, fact=fact)
            judged[finding.passage] = facts.corrected(judged[finding.passage], fact, "contradicts", told)
