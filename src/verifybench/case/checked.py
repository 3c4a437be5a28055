"""Which facts of a claim were checked, and by what: of an attributed claim, that it was said and that it is so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verifybench.model.claim import Fact
from verifybench.model.evidence import Certainty, Evidence, FactJudged, Judgement

FACTS: Mapping[Fact, str] = {"said": "that it was said", "content": "that it is so"}
"""What each fact is, in words."""

_WEIGHTY = ("contradicts", "supports", "partly", "mentions")
_FOUND: Mapping[Fact, str] = {"said": "reported by", "content": "supported by"}
_IN_PART: Mapping[Fact, str] = {"said": "reported in part by", "content": "supported in part by"}
_NOTHING: Mapping[Fact, str] = {"said": "no report found", "content": "nothing independent"}
_PASSAGE: Mapping[Fact, Mapping[str, str]] = {
    "said": {
        "supports": "reports it",
        "partly": "reports it in part",
        "contradicts": "reports otherwise",
        "mentions": "no report",
    },
    "content": {
        "supports": "supports it",
        "partly": "supports it in part",
        "contradicts": "contradicts it",
        "mentions": "nothing independent",
    },
}


class Summary(NamedTuple):
    """The words a list has for all evidence of a claim, and for each fact; `said` is None where the claim is not attributed.

    Each is supports, contradicts, partly, mentions, "conflicting" for opposite answers of different passages, or "" for none.
    """

    relation: str = ""
    said: str | None = None
    content: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """One fact of a claim: what the evidence says about it, how many sources that count apart say that it holds, and how many that
    it does not.
    """

    fact: Fact
    relation: str
    sources: int
    against: int


def summary(facts: Sequence[Fact], evidence: Iterable[Evidence]) -> Summary:
    """What a list says of a claim's evidence; opposite answers of different passages are `conflicting`."""
    judgements = [one.judgement for one in evidence]
    content = _word(_on("content", judgements))
    whole = _word([FactJudged("content", one.relation, one.certainty) for one in judgements])
    return Summary(whole, _word(_on("said", judgements)) if "said" in facts else None, content)


def checked(
    facts: Iterable[Fact], evidence: Sequence[Evidence], group: Callable[[str], str] = lambda document: document
) -> tuple[Checked, ...]:
    """Each fact with what the evidence says about it. `group` tells which documents count as one."""
    return tuple(_checked(fact, evidence, group) for fact in facts)


def fact_line(fact: Fact, relation: str | None, sources: int, against: int) -> str:
    """The fact and what was found about it: "said: reported by 2 sources", "content: nothing independent"."""
    agrees = _IN_PART[fact] if relation == "partly" else _FOUND[fact]
    told = [f"{agrees} {_sources(sources)}"] if sources else []
    told += [f"contradicted by {_sources(against)}"] if against else []
    return f"{fact}: {', '.join(told) or _NOTHING[fact]}"


def passage_line(fact: Fact, relation: str, certainty: Certainty = "firm") -> str:
    """What one passage says about a fact: "said: reports it", "content: nothing independent"."""
    perhaps = "" if certainty == "firm" or relation == "mentions" else ", perhaps"
    return f"{fact}: {_PASSAGE[fact][relation]}{perhaps}"


def _checked(fact: Fact, evidence: Sequence[Evidence], group: Callable[[str], str]) -> Checked:
    word = _word(_on(fact, (one.judgement for one in evidence)))
    said: dict[str, set[str]] = {}
    for one in evidence:
        if (found := one.judgement.on(fact)) is not None:
            said.setdefault(found.relation, set()).add(group(one.document))
    agrees = said.get("supports") or (said.get("partly", set()) if word == "partly" else set())
    return Checked(fact, word, len(agrees), len(said.get("contradicts", ())))


def _sources(count: int) -> str:
    return f"{count} source{'' if count == 1 else 's'}"


def _on(fact: Fact, judgements: Iterable[Judgement]) -> list[FactJudged]:
    """What is said about a fact. Most passages say nothing about one of the two: where any does, those are left out."""
    found = [known for one in judgements if (known := one.on(fact)) is not None]
    return [one for one in found if one.relation != "mentions"] or found


def _word(judged: Sequence[FactJudged]) -> str:
    """The one word for several answers: the firm ones count where there are any."""
    firm = {one.relation for one in judged if one.certainty == "firm"}
    if {"supports", "contradicts"} <= firm:
        return "conflicting"
    found = firm or {one.relation for one in judged}
    return next((relation for relation in _WEIGHTY if relation in found), "")
