"""Verdicts that rest on a report of the saying alone: that somebody said it does not show that it is so."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from verifybench.model.claim import Fact
from verifybench.model.event import AnyVerdict
from verifybench.model.evidence import Evidence, Judgement

_ASSERTS_NOTHING = frozenset({"not checkable", "opinion", "on author"})
_BEARS = frozenset({"supports", "partly"})


def asserts(label: str) -> bool:
    """Whether a claim with this label goes out as a fact."""
    return label not in _ASSERTS_NOTHING


def rests_on_saying(
    event: AnyVerdict, facts: Collection[Fact], evidence: Sequence[Evidence], passing: Collection[str]
) -> bool:
    """Whether a verdict lets an attributed claim go out on evidence that shows only that it was said.

    One that says it is about the saying does not. It rests on what it cites, or on all `evidence` where it cites nothing; of a
    passage that is not among the evidence nothing is known, and then it is not said of the verdict.
    """
    if "said" not in facts or event.fact == "said" or event.label not in passing or not asserts(event.label):
        return False
    known = {one.passage: one.judgement for one in evidence}
    cited = [one.id for one in event.evidence]
    if not set(cited) <= known.keys():
        return False
    judgements = [known[id] for id in cited or known]
    return _shown("said", judgements) and not _shown("content", judgements)


def _shown(fact: Fact, judgements: Sequence[Judgement]) -> bool:
    return any((found := one.on(fact)) is not None and found.relation in _BEARS for one in judgements)
