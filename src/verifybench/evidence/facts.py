"""The two facts of an attributed claim: what a passage says about each, and about both together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verifybench.evidence.rules.said import Voice, in_line
from verifybench.model.claim import Fact
from verifybench.model.evidence import Certainty, FactJudged, Judgement, Reason, Relation

Weighed = tuple[Relation, tuple[Reason, ...], Certainty]
_TELLING: tuple[Relation, ...] = ("contradicts", "supports", "partly", "mentions")
_WEAKER: dict[Relation, Relation] = {"supports": "partly"}


def together(relations: Iterable[Relation]) -> Relation:
    """The relation to a claim from those to its facts: one in conflict decides, all must be supported, some agree in part."""
    found = list(relations)
    if "contradicts" in found:
        return "contradicts"
    if found and all(relation == "supports" for relation in found):
        return "supports"
    return "partly" if {"supports", "partly"} & set(found) else "mentions"


def silent(voice: Voice) -> tuple[FactJudged, ...]:
    """The facts of an attributed claim where a passage says nothing about either."""
    return (FactJudged("said", "mentions"), FactJudged("content", "mentions")) if voice.attributed else ()


def judged(weighed: Weighed, voice: Voice, score: float, guards: tuple[Reason, ...] = ()) -> Judgement:
    """A passage's judgement of an attributed claim, from how its words compare with the claim's content, and who speaks."""
    said, content = said_fact(weighed, voice), content_fact(weighed, voice)
    both: dict[Fact, Weighed] = {"said": said, "content": content}
    order = sorted(both, key=lambda fact: _TELLING.index(both[fact][0]))
    relation = together(fact[0] for fact in both.values())
    deciding = next(fact for fact in both.values() if fact[0] == relation) if relation != "partly" else None
    certainty = deciding[2] if deciding else "firm"
    facts = tuple(FactJudged(fact, both[fact][0], both[fact][2]) for fact in both)
    return Judgement(relation, score, (*(r for fact in order for r in both[fact][1]), *guards), certainty, facts)


def on(fact: Fact, weighed: Weighed, voice: Voice) -> Weighed:
    """What a passage says about one fact of a claim, attributed or not."""
    return said_fact(weighed, voice) if fact == "said" else content_fact(weighed, voice)


def corrected(judgement: Judgement, fact: Fact, relation: Relation, first: Reason | None = None) -> Judgement:
    """A judgement with another relation to one fact, and the reason for it in front."""
    known = tuple(replace(one, relation=relation) if one.fact == fact else one for one in judgement.facts)
    whole = together(one.relation for one in known) if known else relation
    reasons = (first, *judgement.reasons) if first else judgement.reasons
    return replace(judgement, relation=whole, reasons=reasons, facts=known)


def said_fact(weighed: Weighed, voice: Voice) -> Weighed:
    """Whether it was said: by a report of it, or where the text is the speaker's own."""
    relation, reasons, certainty = weighed
    who = in_line(voice.speaker)
    own = tuple(replace(reason, fact="said") for reason in reasons)
    if voice.kind in ("speaker", "itself"):
        if relation == "contradicts":
            first = own[0]
            if first.rule.startswith("quote."):
                return relation, own, certainty  # it names what was said, word by word
            differs = f"{who} is reported to have said otherwise: {first.message}"
            return (
                relation,
                (Reason("said.differs", differs, first.claim_span, first.passage_span, "said"), *own),
                certainty,
            )
        if relation == "mentions":
            return relation, own, certainty
        rule, line = (
            ("said.own", f"the words of {who} themselves")
            if voice.kind == "itself"
            else (
                "said.reported",
                f"the passage reports that {who} said so",
            )
        )
        return relation, (_reason(rule, line, voice), *own), certainty
    if voice.kind == "denied" and relation in ("supports", "partly"):
        line = f"the passage has it that {who} denies it, or did not say it"
        return "contradicts", (_reason("said.denied", line, voice), *own), "firm" if relation == "supports" else "possible"
    if voice.kind == "unclear":
        line = f"someone says so in the passage; whether it is {who} cannot be told"
        weaker = _WEAKER.get(relation, relation)
        return weaker, (_reason("said.unclear", line, voice), *own), "possible"
    if voice.kind in ("other", "denial"):
        line = f"the passage has it from {in_line(voice.other)}, the claim from {who}"
        return "mentions", (_reason("said.other", line, voice),), "firm"
    if voice.kind == "own":
        return "mentions", (_reason("said.unreported", f"the passage does not say that {who} said so", voice),), "firm"
    return "mentions", (_reason("said.silent", "the passage does not tell what was said", voice),), "firm"


def content_fact(weighed: Weighed, voice: Voice) -> Weighed:
    """Whether it is so: by a text that says so itself, less by somebody else's saying, and not by the speaker's."""
    relation, reasons, certainty = weighed
    if not voice.asserts:
        return "mentions", (), "firm"
    if voice.kind == "own":
        return relation, reasons, certainty
    if voice.kind == "itself":
        only = Reason("said.only", f"it is the word of {in_line(voice.speaker)} alone", fact="said")
        return _WEAKER.get(relation, relation), (*reasons, only), certainty
    if voice.kind == "other":
        certainty = "possible" if relation == "contradicts" else certainty
        return _WEAKER.get(relation, relation), (*reasons, _only("said so", voice.other)), certainty
    if voice.kind in ("denied", "denial"):
        return "mentions", (_only("denies it", voice.other or voice.speaker),), "firm"
    if voice.kind == "silent":
        return "mentions", (), "firm"
    return "mentions", (_only("said so", voice.other or voice.speaker),), "firm"


def _only(what: str, who: str) -> Reason:
    return Reason("said.only", f"the passage only reports that {in_line(who)} {what}", fact="said")


def _reason(rule: str, line: str, voice: Voice) -> Reason:
    return Reason(rule, line, voice.claim_span, voice.passage_span, "said")
