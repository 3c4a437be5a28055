"""One claim against whole sources: for each part of each fact of the claim the best-aligned passage decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from verifybench.claims import analyse
from verifybench.evidence import facts
from verifybench.evidence.content import content
from verifybench.evidence.context import Context
from verifybench.evidence.examine import Examination, examine
from verifybench.evidence.instead import stand_ins
from verifybench.evidence.judging import decide, in_conflict, weigh
from verifybench.evidence.ranking import Ranker
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.values import says_something
from verifybench.evidence.sourcetext import Sentence, SourceText, sentences
from verifybench.evidence.words import View, read
from verifybench.model.claim import Fact, Statement
from verifybench.model.evidence import Judgement, Relation
from verifybench.model.value import Value

RecordRelation = Literal["supports", "contradicts", "partly", "mentions", "conflicting", "unrelated"]

PASSAGES = 10
"""Passages given back a source."""
_EXAMINED = 12  # sentences a source that every rule looks at
_ANSWERS = 2  # further sentences a value of the claim
_VALUES = 12  # values of a claim for which the whole source is searched
UNRELATED = 0.2
"""Score below which a passage has nothing to do with the claim."""
_NOWHERE = 0.12  # added to a differing value whose figure the whole source does not have
FACTS: tuple[Fact, ...] = ("said", "content")
_EVENLY = 0.1  # coverage by which a passage may fall behind the best and still decide a predicate


@dataclass(frozen=True, slots=True)
class ComparedPassage:
    """A sentence of a source and what it says about the claim; `sentence` is its 0-based index."""

    source: str
    sentence: int
    start: int
    end: int
    text: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class CompareResult:
    """What all sources say together, best passages first. `by_source` is each source's own answer, in the order given, `facts`
    what all say about each fact that the claim holds."""

    relation: RecordRelation
    score: float
    passages: tuple[ComparedPassage, ...]
    by_source: tuple[tuple[str, RecordRelation], ...] = ()
    facts: tuple[tuple[Fact, RecordRelation], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What one source says to one sentence of a claim, about each fact it holds, and what each passage says by itself."""

    relation: RecordRelation
    facts: Mapping[Fact, RecordRelation]
    judged: Mapping[int, Judgement]


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence of a source with its view and what stands around it."""

    sentence: Sentence
    view: View
    context: Context


def compare(claim: Statement | str, sources: Sequence[SourceText], *, date: str | None = None) -> CompareResult:
    """How the sources bear on a claim, which may be several sentences long. `date` is the claim's own (ISO).

    Deterministic; the order of the sources only breaks ties.
    """
    text = claim if isinstance(claim, str) else claim.text
    # A statement of several sentences is judged sentence by sentence; one that is one sentence stays as it was read.
    parts: Sequence[Statement] = analyse(text, date=date)
    if not isinstance(claim, str) and len(parts) <= 1:
        parts = (claim,)
    views = [read(part) for part in parts]
    answers: list[tuple[str, RecordRelation]] = []
    by_fact: dict[Fact, list[RecordRelation]] = {}
    passages: list[ComparedPassage] = []
    for source in sources:
        relation, about, found = _with_source(views, read_source(source))
        answers.append((source.id, relation))
        for fact, one in about.items():
            by_fact.setdefault(fact, []).append(one)
        passages.extend(found)
    passages.sort(key=lambda passage: -passage.judgement.score)
    score = passages[0].judgement.score if passages else 0.0
    together = {fact: _together(by_fact[fact]) for fact in FACTS if fact in by_fact}
    relation = _together([relation for _, relation in answers])
    if relation == "partly" and all(one == "supports" for one in together.values()):
        relation = "supports"  # one source has that it was said, another that it is so
    return CompareResult(relation, score, tuple(passages), tuple(answers), tuple(together.items()))


def read_source(source: SourceText) -> list[ReadSentence]:
    """The sentences of a source, read for comparison."""
    given = sentences(source)
    found = []
    for index, sentence in enumerate(given):
        near = tuple(given[other].statement for other in (index - 2, index - 1, index + 1) if 0 <= other < len(given))
        found.append(ReadSentence(sentence, read(sentence.statement), Context(neighbours=near)))
    return found


def _together(relations: Iterable[RecordRelation]) -> RecordRelation:
    found = set(relations)
    if "conflicting" in found or {"supports", "contradicts"} <= found:
        return "conflicting"
    order: tuple[RecordRelation, ...] = ("contradicts", "supports", "partly", "mentions")
    return next((relation for relation in order if relation in found), "unrelated")


def _with_source(
    claims: list[View], source: list[ReadSentence]
) -> tuple[RecordRelation, Mapping[Fact, RecordRelation], list[ComparedPassage]]:
    relations: list[RecordRelation] = []
    facts: dict[Fact, list[RecordRelation]] = {}
    best: dict[int, Judgement] = {}
    scores: dict[int, float] = {}
    ranker = Ranker([item.view for item in source])
    values = [value for claim in claims for value in claim.statement.values]
    for number, claim in enumerate(claims):
        ranked = ranker.rank(claim)
        before = tuple(other.statement for other in claims[max(0, number - 3) : number])
        examined = examine_source(content(claim), source, ranked, before)
        answer = settle(content(claim), source, examined, values)
        relations.append(answer.relation)
        for fact, relation in answer.facts.items():
            facts.setdefault(fact, []).append(relation)
        for index, score in _scores(ranker.spread(claim, ranked), examined).items():
            scores[index] = max(scores.get(index, 0.0), score)
        for index, judgement in answer.judged.items():
            known = best.get(index)
            if known is None or _telling(judgement) > _telling(known):
                best[index] = judgement
    # A passage that is held against the claim is shown, however little else it shares with it.
    order = sorted(
        scores, key=lambda index: (index not in best or best[index].relation != "contradicts", -scores[index], index)
    )
    order = sorted(order[:PASSAGES], key=lambda index: (-scores[index], index))
    whole = {fact: _whole(found) for fact, found in facts.items()}
    return _whole(relations), whole, [_passage(source[index].sentence, best.get(index), scores[index]) for index in order]


def _scores(ranked: list[tuple[int, float]], examined: Mapping[int, Examination]) -> dict[int, float]:
    """Ranking scores brought to 0..1: the best passage has what the rules saw in it, the others their share of that."""
    if not ranked:
        return {}
    top = max(found.score for found in examined.values())
    shown = {index for index, _ in ranked[:PASSAGES]} | examined.keys()
    return {index: round(top * score / ranked[0][1], 4) for index, score in ranked if index in shown}


def _passage(sentence: Sentence, judgement: Judgement | None, score: float) -> ComparedPassage:
    told = replace(judgement, score=score) if judgement else Judgement("mentions", score)
    statement = sentence.statement
    return ComparedPassage(sentence.source, sentence.number, statement.start, statement.end, statement.text, told)


def _telling(judgement: Judgement) -> tuple[bool, float]:
    return judgement.relation == "contradicts", judgement.score


def _whole(relations: list[RecordRelation]) -> RecordRelation:
    """The relation to a claim from those to its sentences."""
    if "contradicts" in relations:
        return "contradicts"
    if relations and all(relation == "supports" for relation in relations):
        return "supports"
    if "supports" in relations or "partly" in relations:
        return "partly"
    return "mentions" if "mentions" in relations else "unrelated"


def examine_source(
    claim: View, source: list[ReadSentence], ranked: list[tuple[int, float]], before: tuple[Statement, ...] = ()
) -> dict[int, Examination]:
    """The sentences ranked first, examined; by their position in the source."""
    found = {}
    chosen = [index for index, _ in ranked[:_EXAMINED]]
    for index in (*chosen, *_with_answers(claim, source, frozenset(chosen))):
        item = source[index]
        found[index] = examine(claim, item.view, replace(item.context, claim_neighbours=before))
    return found


def _with_answers(claim: View, source: list[ReadSentence], known: frozenset[int]) -> list[int]:
    """Sentences further down that hold a value comparable to one of the claim's, those that share most words first."""
    found: dict[int, None] = {}
    for value in claim.statement.values[:_VALUES]:
        if not says_something(claim.statement, value):
            continue
        answers = [
            (-sum(word.weight for word in claim.words if word.stem in item.view.where), index)
            for index, item in enumerate(source)
            if index not in known
            and any(held_against(value, other).outcome != "incomparable" for other in item.view.statement.values)
        ]
        found.update(dict.fromkeys(index for shared, index in sorted(answers)[:_ANSWERS] if shared < 0))
    return list(found)


def settle(
    claim: View, source: list[ReadSentence], examined: dict[int, Examination], whole: Sequence[Value] = ()
) -> Answer:
    """A source's answer to one sentence of the claim, given as the view of its content.

    `whole` are the values of all sentences of the claim.
    """
    judged = {index: decide(found) for index, found in examined.items()}
    holds: tuple[Fact, ...] = FACTS if any(found.voice.attributed for found in examined.values()) else ("content",)
    if all(found.score < UNRELATED for found in examined.values()):
        return Answer("unrelated", dict.fromkeys(holds, "unrelated"), judged)
    about = {index: found for index, found in examined.items() if found.subject != "differs" and not found.asks}
    relations: dict[Fact, Relation] = {}
    for fact in holds:
        deciding = {index: found for index, found in about.items() if fact in found.voice.decides}
        if deciding:
            relations[fact] = _settle_fact(fact, claim, source, deciding, whole or claim.statement.values, judged)
        else:
            relations[fact] = "mentions"
    return Answer(facts.together(relations.values()), dict(relations), judged)


def _settle_fact(
    fact: Fact,
    claim: View,
    source: list[ReadSentence],
    about: Mapping[int, Examination],
    claimed: Sequence[Value],
    judged: dict[int, Judgement],
) -> Relation:
    """The answer about one fact, of the passages that can decide it. Corrects what they were `judged` to say about it."""
    top = max(about.values(), key=lambda found: found.coverage).coverage
    findings = _with_stand_ins(claim, claimed, source, about, _deciding(claim, claimed, source, about, top))
    covered, lacking = max(
        (_with_neighbours(claim, about, index) for index in about), key=lambda found: (found[0], -found[1])
    )
    weighed = weigh(findings, covered, lacking)
    lead = max(about, key=lambda index: (about[index].score, -index))
    relation = facts.on(fact, weighed, about[lead].voice)[0]
    if relation == "supports" and about[lead].subject == "unclear":
        relation = "partly"
    _agree_with(fact, relation, findings, judged, about)
    return relation


def _deciding(
    claim: View, claimed: Sequence[Value], source: list[ReadSentence], about: Mapping[int, Examination], top: float
) -> list[Finding]:
    """For each part of the claim the finding of the passage that is best aligned to it."""
    best: dict[str, tuple[float, Finding]] = {}
    for index in sorted(about):
        found = about[index]
        for finding in found.findings:
            if finding.part == "predicate" and found.coverage < top - _EVENLY:
                continue
            rank = finding.strength + 0.2 * found.score + (0.1 if finding.stance == "agrees" else 0.0)
            known = best.get(finding.part)
            if known is None or rank > known[0]:
                best[finding.part] = rank, replace(finding, passage=index)
    decided = [finding for _, (_, finding) in sorted(best.items())]
    return [_weighed_by_absence(claim, claimed, source, finding) for finding in decided]


def _with_stand_ins(
    claim: View,
    claimed: Sequence[Value],
    source: list[ReadSentence],
    about: Mapping[int, Examination],
    findings: list[Finding],
) -> list[Finding]:
    """The findings, with those replaced that leave a value open in whose place the source has another."""
    parts = {finding.part for finding in findings if finding.stance in ("lacks", "differs") and not in_conflict(finding)}
    held = {found.part: found for found in stand_ins(claim, claimed, [item.view for item in source], about, parts)}
    return [held.get(finding.part, finding) for finding in findings]


def _weighed_by_absence(claim: View, claimed: Sequence[Value], source: list[ReadSentence], finding: Finding) -> Finding:
    """A differing value is surer where the source has the claim's figure nowhere, and surer still where the claim has the
    source's figure nowhere either: then one stands where the other should.
    """
    if finding.stance != "differs" or not finding.part.startswith("value:"):
        return finding
    value = claim.statement.values[int(finding.part.partition(":")[2])]
    if _is_among(value, (other for item in source for other in item.view.statement.values)):
        return finding
    bonus = _NOWHERE
    answer = next((v for i in source for v in i.view.statement.values if (v.start, v.end) == finding.passage_span), None)
    if answer is not None and not _is_among(answer, claimed):
        bonus += _NOWHERE
    return replace(finding, strength=min(1.0, finding.strength + bonus))


def _is_among(value: Value, others: Iterable[Value]) -> bool:
    return any(held_against(value, other).outcome in ("equal", "rounds") for other in others)


def _with_neighbours(claim: View, about: Mapping[int, Examination], index: int) -> tuple[float, int]:
    """Coverage by a passage and the sentences right beside it together, and how many full words they still lack."""
    found = [about[other].alignment.degree for other in (index - 1, index, index + 1) if other in about]
    total = covered = 0.0
    lacking = 0
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
    decided_in = {finding.passage: finding for finding in deciding}
    for index, found in about.items():
        known = judged[index].on(fact)
        differing = [finding for finding in found.findings if finding.stance == "differs"]
        if known is None:
            continue
        if known.relation == "contradicts":
            if not {finding.part for finding in differing} & held and found.voice.kind != "denied":
                judged[index] = facts.corrected(judged[index], fact, "mentions")
        elif own := [finding for finding in differing if (finding.part, finding.passage_span) in sides]:
            judged[index] = facts.corrected(judged[index], fact, "contradicts", replace(own[0].reason, fact=fact))
        elif index in decided_in:
            judged[index] = facts.corrected(judged[index], fact, "contradicts", replace(decided_in[index].reason, fact=fact))
