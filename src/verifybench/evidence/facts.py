"""The two facts of an attributed claim: what a passage says about each, and about both together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verifybench.evidence.context import Context, voices
from verifybench.evidence.rules.said import Voice, in_line, voice
from verifybench.model.claim import Fact, Statement
from verifybench.model.document import Document, Span
from verifybench.model.evidence import Certainty, FactJudged, Judgement, Reason, Relation

Weighed = tuple[Relation, tuple[Reason, ...], Certainty]
_TELLING: tuple[Relation, ...] = ("contradicts", "supports", "partly", "mentions")
_QUOTED = frozenset({"quote.exact", "quote.elided", "quote.altered", "quote.translated"})
_DIFFERING = (".disjoint", ".differs", ".negated", ".antonym", ".turned", ".altered")
"""How the names of rules end that tell a difference."""
_WEAKER: dict[Relation, Relation] = {"supports": "partly"}


def together(relations: Iterable[Relation]) -> Relation:
    """The relation to a claim from those to its facts: one in conflict decides, all must be supported, some agree in part."""
    found = list(relations)
    if "contradicts" in found:
        return "contradicts"
    if found and all(relation == "supports" for relation in found):
        return "supports"
    return "partly" if {"supports", "partly"} & set(found) else "mentions"


def silent(speaks: Voice) -> tuple[FactJudged, ...]:
    """The facts of an attributed claim where a passage says nothing about either."""
    return (FactJudged("said", "mentions"), FactJudged("content", "mentions")) if speaks.attributed else ()


def by_fact(
    claim: Statement, passage: Statement, relation: Relation, document: Document | None = None
) -> tuple[FactJudged, ...]:
    """A relation that a person gave, told of each fact of an attributed claim: of those that who speaks in the passage can decide.

    `document` is the passage's. Of a claim that is not attributed there is nothing to tell apart.
    """
    speaks = voice(claim, passage, Context(voices=voices(document)))
    meant = speaks.decides or ("content",)
    return tuple(replace(one, relation=relation) if one.fact in meant else one for one in silent(speaks))


def judged(weighed: Weighed, speaks: Voice, score: float, guards: tuple[Reason, ...] = ()) -> Judgement:
    """A passage's judgement of an attributed claim, from how its words compare with the claim's content, and who speaks."""
    both: dict[Fact, Weighed] = {"said": on("said", weighed, speaks), "content": on("content", weighed, speaks)}
    order = sorted(both, key=lambda fact: _TELLING.index(both[fact][0]))
    relation = together(told for told, _, _ in both.values())
    firm = any(sure == "firm" for told, _, sure in both.values() if told == relation) or relation == "partly"
    reasons = (*(reason for fact in order for reason in both[fact][1]), *guards)
    facts = tuple(FactJudged(fact, told, sure) for fact, (told, _, sure) in both.items())
    return Judgement(relation, score, reasons, "firm" if firm else "possible", facts)


def on(fact: Fact, weighed: Weighed, speaks: Voice) -> Weighed:
    """What a passage says about one fact of a claim, attributed or not."""
    if speaks.thin and not any(reason.rule in _QUOTED for reason in weighed[1]):
        weighed = _held_back(weighed, speaks)
    return _said(weighed, speaks) if fact == "said" else _content(weighed, speaks)


def corrected(judgement: Judgement, fact: Fact, relation: Relation, first: Reason | None = None) -> Judgement:
    """A judgement with another relation to one fact, and the reason for it in front."""
    known = tuple(replace(one, relation=relation) if one.fact == fact else one for one in judgement.facts)
    whole = together(one.relation for one in known) if known else relation
    reasons = (first, *judgement.reasons) if first else judgement.reasons
    return replace(judgement, relation=whole, reasons=reasons, facts=known)


def _held_back(weighed: Weighed, speaks: Voice) -> Weighed:
    """Few words agree or differ by chance, and only the same speaker's may be the same saying."""
    if speaks.kind in ("speaker", "itself") and weighed[0] in ("supports", "partly"):
        return "partly", weighed[1], weighed[2]
    return "mentions", (Reason("content.thin", "what was said has too few words to be compared"),), "firm"


def _said(weighed: Weighed, speaks: Voice) -> Weighed:
    """Whether it was said: by a report of it, or where the text is the speaker's own."""
    relation, reasons, certainty = weighed
    own = tuple(replace(reason, fact="said") for reason in reasons)
    if relation == "contradicts" and speaks.aside and speaks.claim_span is not None:
        relation, own = _without_asides(own, speaks.claim_span)
    if speaks.kind == "speaker" and relation == "supports" and speaks.when:
        relation, own = "partly", (*own, _of_saying("said.when", speaks.when, speaks))
    match speaks.kind:
        case "speaker" | "itself":
            return relation, (*_reported(relation, own, speaks), *own), certainty
        case "denied" if relation in ("supports", "partly"):
            denied = _of_saying("said.denied", f"{_who(speaks)} is reported to deny it, or not to have said it", speaks)
            return "contradicts", (denied, *own), "firm" if relation == "supports" else "possible"
        case "unclear":
            unclear = _of_saying("said.unclear", f"whether it is {_who(speaks)} who says so there cannot be told", speaks)
            reasons = (*own, unclear) if relation == "contradicts" else (unclear, *own)
            return _WEAKER.get(relation, relation), reasons, "possible"
        case "other" if speaks.rival and _near_equal(weighed):
            line = (
                f"the passage has it from {in_line(speaks.other)}, the claim from {_who(speaks)}, in nearly the same words"
            )
            return "contradicts", (_of_saying("speaker.differs", line, speaks), *own), "possible"
        case "other" | "denial":
            line = f"the passage has it from {in_line(speaks.other)}, the claim from {_who(speaks)}"
            return "mentions", (_of_saying("said.other", line, speaks),), "firm"
        case "own" if not speaks.speaker:
            return relation, own, certainty  # "it is said": whoever says so shows it
        case "own":
            line = f"the passage does not say that {_who(speaks)} said so"
            return "mentions", (_of_saying("said.unreported", line, speaks),), "firm"
        case _:
            return "mentions", (_silent(speaks),), "firm"


def _near_equal(weighed: Weighed) -> bool:
    """Whether two report the same words, or the same quotation."""
    return weighed[0] == "supports" or any(reason.rule == "quote.exact" for reason in weighed[1])


def _without_asides(reasons: tuple[Reason, ...], by_the_way: Span) -> tuple[Relation, tuple[Reason, ...]]:
    """What is left where the reasons on what the writer tells of a speaker by the way ("Berg, 59, denied it") are taken out."""
    start, end = by_the_way
    kept = tuple(one for one in reasons if not (one.claim_span and start <= one.claim_span[0] and one.claim_span[1] <= end))
    held = tuple(one for one in kept if one.rule.endswith(_DIFFERING))
    return ("contradicts" if held else "partly"), (*held, *(one for one in kept if one not in held))


def _reported(relation: Relation, own: tuple[Reason, ...], speaks: Voice) -> tuple[Reason, ...]:
    """The reason in front of those that compare the words, where a passage has it from the claim's speaker."""
    if relation == "mentions":
        return ()
    if relation != "contradicts":
        if speaks.kind == "itself":
            return (_of_saying("said.own", f"the text is {_who(speaks)}’s own", speaks),)
        return (_of_saying("said.reported", f"the passage reports that {_who(speaks)} said so", speaks),)
    first = own[0]
    if first.rule.startswith("quote."):
        return ()  # it tells what was said word by word
    line = f"{_who(speaks)} is reported to have said otherwise: {first.message}"
    return (Reason("said.differs", line, first.claim_span, first.passage_span, "said"),)


def _content(weighed: Weighed, speaks: Voice) -> Weighed:
    """Whether it is so: by a text that says so itself, less by somebody else's saying, and not by the speaker's."""
    relation, reasons, certainty = weighed
    if speaks.aside:
        return weighed
    if not speaks.asserts:
        return "mentions", (), "firm"
    match speaks.kind:
        case "own":
            return weighed
        case "itself":
            alone = Reason("said.only", f"it is the word of {_who(speaks)} alone", fact="said")
            return _WEAKER.get(relation, relation), (*reasons, alone), certainty
        case "other":
            certainty = "possible" if relation == "contradicts" else certainty
            return _WEAKER.get(relation, relation), (*reasons, _only("said so", speaks.other)), certainty
        case "denied" | "denial":
            return "mentions", (_only("denies it", speaks.other or speaks.speaker),), "firm"
        case "silent":
            return "mentions", () if speaks.attributed else (_silent(speaks),), "firm"
        case _:
            return "mentions", (_only("said so", speaks.other or speaks.speaker),), "firm"


def _who(speaks: Voice) -> str:
    return in_line(speaks.speaker)


def _only(what: str, who: str) -> Reason:
    return Reason("said.only", f"the passage only reports that {in_line(who)} {what}", fact="said")


def _silent(speaks: Voice) -> Reason:
    return _of_saying("said.silent", f"the passage has nothing that {in_line(speaks.other)} affirms or denies", speaks)


def _of_saying(rule: str, line: str, speaks: Voice) -> Reason:
    return Reason(rule, line, speaks.claim_span, speaks.passage_span, "said")
