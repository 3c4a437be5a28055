"""The order of a source's sentences for a claim: BM25 over stems, helped by synonyms, word pairs, values and neighbours."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from verifybench.evidence import lexicon
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.words import View, Word
from verifybench.model.value import Value

# Measured on the WiCE development set (recall@5 .807 for plain BM25, .872 with all of these); any of them may be half as much
# again or half as much without a difference.
_SATURATION = 0.6
_LENGTH = 0.4
_NAME, _LIGHT = 1.4, 0.5  # what a word of a name and one that says little count beside others
_SYNONYM = 0.3
_PAIR = 0.4
_VALUE = 3.0  # a figure or date of the claim that the sentence has: about what a rare word counts
_NEIGHBOUR = 0.2  # of the score of the sentences within four; halved with each step
_REACH = 4
_TOLD = 0.4  # of what a sentence shares with the claim that a better one has shown already
_REORDERED = 40
_AGREEING = frozenset({"equal", "rounds", "bound"})


class Ranker:
    """Counts over one source, made once for all sentences of a claim."""

    def __init__(self, views: Sequence[View]) -> None:
        self._views = views
        self._lengths = [1 + len([1 for word in view.words if word.weight]) for view in views]
        self._mean = sum(self._lengths) / max(1, len(views))
        self._rarity: dict[str, float] = {}
        self._pairs: dict[int, frozenset[tuple[str, str]]] = {}
        self._holders: dict[str, list[int]] = {}
        self._last: tuple[View | None, dict[str, float]] = (None, {})
        self._shared: dict[int, dict[str, float]] = {}  # what that claim's words add to the score of a sentence
        for index, view in enumerate(views):
            for stem in view.where:
                self._holders.setdefault(stem, []).append(index)

    def rarity(self, stem: str) -> float:
        """Inverse document frequency as in Okapi BM25 (never negative)."""
        found = self._rarity.get(stem)
        if found is None:
            count = len(self._holders.get(stem, ()))
            found = self._rarity[stem] = math.log(1 + (len(self._views) - count + 0.5) / (count + 0.5))
        return found

    def shared(self, claim: View) -> float:
        """What the words of a claim count together that the source has anywhere."""
        return sum(weight for stem, weight in self._asked(claim).items() if stem in self._holders)

    def rank(self, claim: View) -> list[tuple[int, float]]:
        """Positions of the sentences that share anything with the claim, best first, with their scores."""
        asked = self._asked(claim)
        if not asked:
            return []
        pairs = _pairs(claim)
        own = [0.0] * len(self._views)
        for index in self._sharing(asked):
            own[index] = self._own(index, asked, pairs, claim.statement.values)
        near = [0.0] * len(own)
        for index, score in enumerate(own if len(own) > 1 else ()):
            if score:
                part = _NEIGHBOUR * score
                for step in range(1, _REACH + 1):
                    if index >= step:
                        near[index - step] += part
                    if index + step < len(near):
                        near[index + step] += part
                    part /= 2
        total = [one + other for one, other in zip(own, near, strict=True)]
        order = sorted((index for index, score in enumerate(total) if score > 0), key=lambda index: (-total[index], index))
        return [(index, total[index]) for index in order]

    def spread(self, claim: View, ranked: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
        """A ranking in which a sentence counts less for what better ones have shown: together the first ones bear on more of the
        claim, and a sentence told twice does not take two places. Scores still run downwards.
        """
        if len(ranked) < 2:
            return list(ranked)
        asked = self._asked(claim)
        shares = {index: self._shares(index, asked) for index, _ in ranked[:_REORDERED]}
        left = dict(ranked[:_REORDERED])
        told: dict[str, float] = {}
        order: list[tuple[int, float]] = []
        while left:
            gain = {
                index: score - _TOLD * sum(min(share, told.get(stem, 0.0)) for stem, share in shares[index].items())
                for index, score in left.items()
            }
            best = max(gain, key=lambda index: (gain[index], -index))
            order.append((best, max(0.0, gain[best])))
            del left[best]
            for stem, share in shares[best].items():
                told[stem] = max(share, told.get(stem, 0.0))
        last = order[-1][1] if order else 0.0
        return [*order, *((index, min(score, last)) for index, score in ranked[_REORDERED:])]

    def _asked(self, claim: View) -> dict[str, float]:
        """What each word of the claim counts in a sentence that has it; worked out once for the claim asked about last."""
        if self._last[0] is not claim:
            asked: dict[str, float] = {}
            for word in claim.words:
                if word.lower not in lexicon.STOP_WORDS:
                    weight = self.rarity(word.stem) * _importance(word)
                    if weight > asked.get(word.stem, 0.0):
                        asked[word.stem] = weight
            self._last, self._shared = (claim, asked), {}
        return self._last[1]

    def _sharing(self, asked: dict[str, float]) -> set[int]:
        known, holders = lexicon.synonyms(), self._holders
        stems = set(asked).union(*[known[stem] for stem in asked if stem in known])
        return set().union(*[holders[stem] for stem in stems if stem in holders])

    def _shares(self, index: int, asked: dict[str, float]) -> dict[str, float]:
        """What each word of the claim adds to the score of a sentence."""
        if index in self._shared:
            return self._shared[index]
        where = self._views[index].where
        length = _SATURATION * (1 - _LENGTH + _LENGTH * self._lengths[index] / self._mean)
        known = lexicon.synonyms()
        found = self._shared[index] = {}
        for stem, weight in asked.items():
            places = where.get(stem)
            if places:
                found[stem] = weight * len(places) * (_SATURATION + 1) / (len(places) + length)
            elif stem in known and not known[stem].isdisjoint(where):
                found[stem] = _SYNONYM * max([self.rarity(alias) for alias in known[stem] if alias in where])
        return found

    def _own(
        self, index: int, asked: dict[str, float], pairs: frozenset[tuple[str, str]], values: Sequence[Value]
    ) -> float:
        score = sum(self._shares(index, asked).values())
        if not score:
            return 0.0
        view = self._views[index]
        if pairs:
            known = self._pairs.get(index)
            if known is None:
                known = self._pairs[index] = _pairs(view)
            for one, other in sorted(known & pairs):
                score += _PAIR * max(self.rarity(one), self.rarity(other))
        if not values or not view.statement.values:
            return score
        return score + _VALUE * sum(_has(view, value) for value in values)


def _importance(word: Word) -> float:
    if word.weight > 1:
        return _NAME
    return _LIGHT if 0 < word.weight < 1 else 1.0


def _has(view: View, value: Value) -> bool:
    return any(
        other.kind == value.kind and held_against(value, other).outcome in _AGREEING for other in view.statement.values
    )


def _pairs(view: View) -> frozenset[tuple[str, str]]:
    """Words that stand beside each other, at least one of them with a meaning of its own."""
    stop = lexicon.STOP_WORDS
    return frozenset(
        (one.stem, other.stem) for one, other in pairwise(view.words) if one.lower not in stop or other.lower not in stop
    )
