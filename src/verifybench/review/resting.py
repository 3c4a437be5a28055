"""What a verdict that lets a claim go out as fact rests on, held against the sources that the policy demands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from verifybench.evidence import Counted
from verifybench.model.claim import Claim, Fact
from verifybench.model.event import AnyVerdict
from verifybench.model.evidence import Evidence
from verifybench.review.policy import Sources
from verifybench.review.saying import asserts

Passages = Sequence[tuple[str, str]]
"""Passages as (id, document)."""


def rests_on(
    event: AnyVerdict, claim: Claim, evidence: Sequence[Evidence], drafts: Collection[str]
) -> tuple[Fact, Passages]:
    """The fact that a verdict is about, and the passages it rests on: those it cites, or all that support it where it cites none.

    A cited passage counts unless it is known to say otherwise, or of the content to show only that it was said; of what no rule has
    looked at, citing is the reviewer's word that it bears. A draft, and the claim's own document, prove nothing.
    """
    fact: Fact = event.fact or "content"
    known = {one.passage: one.judgement for one in evidence}
    if not event.evidence:
        found = [one for one in evidence if (on := one.judgement.on(fact)) is not None and on.relation == "supports"]
        return fact, [(one.passage, one.document) for one in found]
    cited = []
    for one in event.evidence:
        judgement = known.get(one.id)
        relation = on.relation if judgement is not None and (on := judgement.on(fact)) is not None else "supports"
        said = judgement.on("said") if judgement is not None and fact == "content" else None
        only_said = said is not None and said.relation in ("supports", "partly") and relation == "mentions"
        if relation != "contradicts" and not only_said and one.document != claim.document and one.document not in drafts:
            cited.append((one.id, one.document))
    return fact, cited


def lacking(
    event: AnyVerdict,
    passing: Collection[str],
    policy: Sources,
    passages: Passages,
    graded: Callable[[str], tuple[str | None, str | None]],
    count: Callable[[Passages], Counted],
) -> str:
    """What a verdict lacks of the sources that the policy demands, with the reasons; "" where it lacks nothing or asserts nothing.

    `graded` gives a document's reliability and tier, `count` how many sources that stand apart some passages are from.
    """
    if not policy or event.label not in passing or not asserts(event.label):
        return ""
    usable = [one for one in passages if policy.counts(graded(one[1])[0])]
    found, primary = count(usable), count([one for one in usable if graded(one[1])[1] == "primary"])
    enough = policy.independent and len(found.sets) >= policy.independent
    if enough or (policy.primary and len(primary.sets) >= policy.primary):
        return ""
    wanted = [f"{policy.independent} independent"] if policy.independent else []
    wanted += [f"{policy.primary} primary"] if policy.primary else []
    have = f"{len(found.sets) or 'no'} independent source{'' if len(found.sets) == 1 else 's'}"
    if primary.sets and policy.primary:
        have += f", {len(primary.sets)} primary"
    why = [link.line() for link in found.links]
    left_out = dict.fromkeys(document for _, document in passages if not policy.counts(graded(document)[0]))
    why += [_too_low(document, graded(document)[0], policy) for document in left_out]
    return f"{have}, {' or '.join(wanted)} needed" + (f": {'; '.join(why)}" if why else "")


def _too_low(document: str, reliability: str | None, policy: Sources) -> str:
    if not policy.reliability:
        return f"{document} is graded {reliability}, unreliable"
    return f"{document} is {f'graded {reliability}' if reliability else 'not graded'}, and {policy.reliability} is demanded"
