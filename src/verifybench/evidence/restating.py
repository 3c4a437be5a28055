"""Restatements: what headline, caption and body of one draft say of the same thing, so that whoever checks it sees all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from verifybench.evidence.judging import judge
from verifybench.model.claim import Claim
from verifybench.names import one_line

_COMMON = 12  # claims of a draft that share a value or name; what more have tells none apart
_NEAREST = 8  # claims that one is held against: those that share most with it
_IN_PART = 0.5  # score from which a headline that tells a part of a sentence restates it


def restatements(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims of one draft of which one says what another says, in reading order; no claim is in two.

    Claims that share values or names are held against each other, a few a claim, so the cost grows with the number of claims.
    """
    group: dict[int, set[int]] = {}
    known: dict[tuple[str, str, bool], bool] = {}  # copies are held against a claim once
    for one, other in _pairs(claims):
        if group.get(one) is not None and group.get(one) is group.get(other):
            continue
        left, right = claims[one], claims[other]
        key = left.text, right.text, left.block == right.block == "main"
        if key not in known:
            known[key] = left.text == right.text or _restates(left, right)
        if known[key]:
            joined = group.get(one, {one}) | group.get(other, {other})
            group.update(dict.fromkeys(joined, joined))
    found = {min(several): several for several in group.values()}
    return tuple(tuple(claims[at] for at in sorted(found[first])) for first in sorted(found))


def _restates(one: Claim, other: Claim) -> bool:
    told = judge(one, other.statement), judge(other, one.statement)
    if any(judgement.relation == "supports" and judgement.certainty == "firm" for judgement in told):
        return True
    if one.block == other.block == "main":
        return False
    return any(judgement.relation == "partly" and judgement.score >= _IN_PART for judgement in told)


def _pairs(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """Claims worth holding against each other: in the body those that share a value and more, else any that share something."""
    having: dict[Hashable, list[int]] = defaultdict(list)
    for at, claim in enumerate(claims):
        for key in dict.fromkeys(_keys(claim)):
            having[key].append(at)
    shared: dict[tuple[int, int], list[float]] = {}
    for key, several in having.items():
        if len(several) > _COMMON and not any(claims[at].block != "main" for at in several):
            continue
        beside = [at for at in several if claims[at].block != "main"]
        among = (
            combinations(several, 2) if len(several) <= _COMMON else ((at, to) for at in beside[:_COMMON] for to in several)
        )
        for one, other in among:
            if one != other:
                both = shared.setdefault((min(one, other), max(one, other)), [0.0, 0.0])
                both[0] += 1 / len(several)
                both[1] += isinstance(key, tuple)
    near: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for (one, other), (weight, values) in shared.items():
        whole = claims[one].text == claims[other].text
        body = claims[one].block == claims[other].block == "main"
        if not body or whole or (values and weight >= 2 / _COMMON):
            near[one].append((-weight, one, other))
            near[other].append((-weight, one, other))
    chosen = {(one, other) for several in near.values() for _, one, other in sorted(several)[:_NEAREST]}
    return sorted(chosen)


def _keys(claim: Claim) -> Iterator[Hashable]:
    """What a restatement would share: values by what they assert, names by their last word, the words of its own."""
    for value in claim.statement.values:
        if value.low is not None or value.high is not None:
            yield value.kind, value.low, value.high, value.unit
    for name in claim.statement.names:
        yield one_line(name.text).rpartition(" ")[2].casefold()
    yield f"“{' '.join(claim.text.split()).casefold()}”"
