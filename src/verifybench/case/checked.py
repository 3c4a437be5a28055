"""Which facts of a claim were checked, and by what: of an attributed claim, that it was said and that it is so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from verifybench.model.claim import Fact
from verifybench.model.evidence import Certainty, Evidence, FactJudged, Judgement
from verifybench.model.independence import Link

if TYPE_CHECKING:
    from verifybench.evidence import Counted

Count = Callable[[Sequence[Evidence], Fact, str | None], "Counted"]
"""How many independent sources some evidence comes from, for a fact that a document states."""

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
    """One fact of a claim: what the evidence says about it, how many independent sources say that it holds, and how many that it
    does not; in how many documents each; and why some documents count once.
    """

    fact: Fact
    relation: str
    sources: int
    against: int
    documents: int = 0
    against_documents: int = 0
    why: tuple[Link, ...] = ()


def summary(facts: Sequence[Fact], evidence: Iterable[Evidence]) -> Summary:
    """What a list says of a claim's evidence; opposite answers of different passages are `conflicting`."""
    judgements = [one.judgement for one in evidence]
    content = _word(_on("content", judgements))
    whole = _word([FactJudged("content", one.relation, one.certainty) for one in judgements])
    return Summary(whole, _word(_on("said", judgements)) if "said" in facts else None, content)


def checked(
    facts: Iterable[Fact], evidence: Sequence[Evidence], count: Count, of: str | None = None
) -> tuple[Checked, ...]:
    """Each fact, as the document `of` states it, with what the evidence says about it. `count` tells how many independent sources
    some evidence comes from.
    """
    return tuple(_checked(fact, evidence, count, of) for fact in facts)


def fact_line(one: Checked, *, alone: bool = False) -> str:
    """The fact and what was found about it: "said: reported by 2 independent sources (5 documents)".

    The only fact of a claim (`alone`) is not named.
    """
    agrees = _IN_PART[one.fact] if one.relation == "partly" else _FOUND[one.fact]
    told = [f"{agrees} {sources(one.sources, one.documents)}"] if one.sources else []
    told += [f"contradicted by {sources(one.against, one.against_documents)}"] if one.against else []
    found = ", ".join(told) or _NOTHING["content" if one.why else one.fact]
    return found if alone else f"{one.fact}: {found}"


def sources(count: int, documents: int = 0) -> str:
    """A number of sources, and of the documents they are in where those are more: "2 independent sources (5 documents)"."""
    told = f"{count} independent source{'' if count == 1 else 's'}"
    return f"{told} ({documents} documents)" if documents > count else told


def passage_line(fact: Fact, relation: str, certainty: Certainty = "firm") -> str:
    """What one passage says about a fact: "said: reports it", "content: nothing independent"."""
    perhaps = "" if certainty == "firm" or relation == "mentions" else ", perhaps"
    return f"{fact}: {_PASSAGE[fact][relation]}{perhaps}"


def _checked(fact: Fact, evidence: Sequence[Evidence], count: Count, of: str | None) -> Checked:
    word = _word(_on(fact, (one.judgement for one in evidence)))
    said: dict[str, list[Evidence]] = {}
    for one in evidence:
        if (found := one.judgement.on(fact)) is not None:
            said.setdefault(found.relation, []).append(one)
    agrees = count(said.get("supports") or (said.get("partly", []) if word == "partly" else []), fact, of)
    against = count(said.get("contradicts", []), fact, of)
    why = dict.fromkeys((*agrees.links, *against.links))
    return Checked(fact, word, len(agrees.sets), len(against.sets), agrees.documents, against.documents, tuple(why))


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
