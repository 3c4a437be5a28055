"""One claim against whole sources, and what they say together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from verifybench.claims import analyse, sent_from
from verifybench.evidence.content import content
from verifybench.evidence.examine import Examination
from verifybench.evidence.ranking import Ranker
from verifybench.evidence.readsource import ReadSource, read_source
from verifybench.evidence.remembered import Remembered
from verifybench.evidence.rules.surroundings import affirmed
from verifybench.evidence.settling import FACTS, RecordRelation, examine_source, settle
from verifybench.evidence.sourcefigures import Sorted
from verifybench.evidence.sourcetext import Sentence, SourceText
from verifybench.evidence.words import LIMIT, View, read
from verifybench.model.claim import Fact, Statement
from verifybench.model.evidence import Judgement, Reason

PASSAGES = 10
"""Passages given back a source."""
LONGEST = 3 * LIMIT
"""Words of a claim that are compared; one or more whole sentences."""
PAIRS = 60_000
"""Sentences, and figures of one sort, of a claim and a source that are held against each other, counted as pairs."""
_CHARACTERS = 20 * LONGEST  # of a claim, where they are no words
_MENTIONED = Judgement("mentions", 0.0)
_CUT = Reason("text.cut", "too long: only the first sentences of the claim were compared")


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


def compare(claim: Statement | str, sources: Sequence[SourceText], *, date: str | None = None) -> CompareResult:
    """How the sources bear on a claim, which may be several sentences long. `date` is the claim's own (ISO).

    Deterministic; the order of the sources only breaks ties.
    """
    text = claim if isinstance(claim, str) else claim.text
    # A statement of several sentences is judged sentence by sentence; one that is one sentence stays as it was read.
    views = _read_claim(text, date)
    if not isinstance(claim, str) and len(views) <= 1:
        views = [read(claim)]
    sent, cut = sent_from(text), len(text) > _CHARACTERS
    answers: list[tuple[str, RecordRelation]] = []
    by_fact: dict[Fact, list[RecordRelation]] = {}
    passages: list[ComparedPassage] = []
    known: dict[SourceText, _Answered] = {}  # copies under other names say the same
    for source in sources:
        words = SourceText("", source.text, source.sentences, source.date)
        if words not in known:
            known[words] = _with_source(views, read_source(words), sent, cut=cut)
        relation, about, found = known[words]
        answers.append((source.id, relation))
        for fact, one in about.items():
            by_fact.setdefault(fact, []).append(one)
        passages.extend(_passage(source.id, sentence, judgement) for sentence, judgement in found)
    passages.sort(key=lambda passage: -passage.judgement.score)
    score = passages[0].judgement.score if passages else 0.0
    together = {fact: _together(by_fact[fact]) for fact in FACTS if fact in by_fact}
    relation = _together([relation for _, relation in answers])
    if relation == "partly" and all(one == "supports" for one in together.values()):
        relation = "supports"  # one source has that it was said, another that it is so
    return CompareResult(relation, score, tuple(passages), tuple(answers), tuple(together.items()))


_CLAIMS: Remembered[list[View]] = Remembered(200_000)  # characters


def _read_claim(text: str, date: str | None) -> list[View]:
    """The sentences of a claim as far as it is read; what was read lately is not read again."""
    begun = text[:_CHARACTERS]
    views = _CLAIMS.get((begun, date), len(begun), lambda: [read(one) for one in analyse(begun, date=date, scored=False)])
    return views[:-1] if len(begun) < len(text) and len(views) > 1 else views


def _together(relations: Iterable[RecordRelation]) -> RecordRelation:
    found = set(relations)
    if "conflicting" in found or {"supports", "contradicts"} <= found:
        return "conflicting"
    order: tuple[RecordRelation, ...] = ("contradicts", "supports", "partly", "mentions")
    return next((relation for relation in order if relation in found), "unrelated")


_Answered = tuple[RecordRelation, Mapping[Fact, RecordRelation], list[tuple[Sentence, Judgement]]]
"""A source's answer to a claim, to each of its facts, and what its sentences say, best first."""


def _with_source(claims: Sequence[View], source: ReadSource, sent: tuple[str, ...], *, cut: bool) -> _Answered:
    """`cut`: there is more of the claim than these sentences."""
    relations: list[RecordRelation] = []
    facts: dict[Fact, list[RecordRelation]] = {}
    whole, claims = claims, _begun(claims, source)
    cut = cut or len(claims) < len(whole)
    best: dict[int, Judgement] = {}
    scores: dict[int, float] = {}
    ranker = Ranker(source.views)
    values = Sorted([value for claim in claims for value in affirmed(claim)])
    for number, claim in enumerate(claims):
        ranked = ranker.rank(claim)
        before = tuple(other.statement for other in claims[max(0, number - 3) : number])
        examined = examine_source(content(claim), source, ranked, before, sent)
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
    if cut and order:
        judged = best.get(order[0], Judgement("mentions", scores[order[0]]))
        best[order[0]] = replace(judged, reasons=(*judged.reasons, _CUT))
        for told in (relations, *facts.values()):
            told.append("mentions")  # what was not compared is not supported
    together = {fact: _whole(found) for fact, found in facts.items()}
    told_by = [(source[index].sentence, replace(best.get(index, _MENTIONED), score=scores[index])) for index in order]
    return _whole(relations), together, told_by


def _begun(claims: Sequence[View], source: ReadSource) -> Sequence[View]:
    """The first sentences of a claim, as far as the source and they make no more words and pairs than are compared."""
    if len(claims) == 1:
        return claims
    words = pairs = 0
    for number, claim in enumerate(claims):
        words += len(claim.words)
        pairs += len(source) + sum(len(source.figures.meeting(value)) for value in claim.statement.values)
        if number and (words > LONGEST or pairs > PAIRS):
            return claims[:number]
    return claims


def _scores(ranked: list[tuple[int, float]], examined: Mapping[int, Examination]) -> dict[int, float]:
    """Ranking scores brought to 0..1: the best passage has what the rules saw in it, the others their share of that."""
    if not ranked:
        return {}
    top = max(found.score for found in examined.values())
    shown = {index for index, _ in ranked[:PASSAGES]} | examined.keys()
    return {index: round(top * score / ranked[0][1], 4) for index, score in ranked if index in shown}


def _passage(source: str, sentence: Sentence, judgement: Judgement) -> ComparedPassage:
    statement = sentence.statement
    return ComparedPassage(source, sentence.number, statement.start, statement.end, statement.text, judgement)


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
