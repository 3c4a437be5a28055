"""Which words of a passage stand for which words of a claim, and how much of the claim that covers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from verifybench.evidence import lexicon
from verifybench.evidence.words import BEGINNING, View, Word

EXACT, NEARBY, SYNONYM, NARROWER, RELATED = 1.0, 0.9, 0.85, 0.8, 0.75
_RELATED_CUTOFF = 0.90


@dataclass(slots=True)  # never changed; frozen it would take four times as long to make
class Alignment:
    """For each word of the claim its partner in the passage (-1: none) and how like it is, 0..1.

    `coverage` is the weighted share of the claim's words that have a partner, values left out of it: they are compared as
    values.
    """

    partner: tuple[int, ...]
    degree: tuple[float, ...]
    coverage: float

    def covers(self, index: int) -> bool:
        return self.partner[index] >= 0


def align(claim: View, passage: View, known: frozenset[int] = frozenset()) -> Alignment:
    """Align word by word: same stem, else a synonym, what is one by its name (a novelist is a
    writer), or a related form. A repeated word goes to the better neighbourhood."""
    partner = [-1] * len(claim.words)
    degree = [0.0] * len(claim.words)
    pending: list[int] = []
    for index, word in enumerate(claim.words):
        places = passage.where.get(word.stem)
        if not places:
            pending.append(index)
            continue
        best = _nearest(claim, passage, index, places, partner)
        partner[index], degree[index] = best, EXACT
    aliases, narrower = lexicon.aliases(), lexicon.narrower()
    for index in pending:
        word = claim.words[index]
        if word.weight == 0.0 or word.text[0].isdigit():
            continue
        synonym = _first(aliases.get(word.stem, ()), passage)
        if synonym >= 0:
            partner[index], degree[index] = synonym, SYNONYM
        elif (one := _first(narrower.get(word.stem, ()), passage)) >= 0:
            partner[index], degree[index] = one, NARROWER
        else:
            related = _related(word, passage)
            if related >= 0:
                partner[index], degree[index] = related, RELATED
            elif index in known:
                degree[index] = NEARBY
    return Alignment(
        tuple(partner),
        tuple(degree),
        share(claim, degree),
    )


def _first(stems: Iterable[str], passage: View) -> int:
    """Where the passage has the first of these stems that it has, or -1."""
    for other in stems:
        if other in passage.where:
            return passage.where[other][0]
    return -1


def _nearest(claim: View, passage: View, index: int, places: list[int], partner: list[int]) -> int:
    if len(places) == 1:
        return places[0]
    before = {word.stem for word in claim.words[max(0, index - 2) : index]}
    after = {word.stem for word in claim.words[index + 1 : index + 3]}

    def fit(place: int) -> tuple[int, int]:
        here = sum(word.stem in before for word in passage.words[max(0, place - 2) : place])
        here += sum(word.stem in after for word in passage.words[place + 1 : place + 3])
        return here, -place

    return max(places, key=fit)


def _related(word: Word, passage: View) -> int:
    """A passage word of the same family (produce, producer), or -1."""
    if len(word.lower) < BEGINNING + 1 or lexicon.stands_alone(word.lower):
        return -1
    best, found = _RELATED_CUTOFF, -1
    opposites = lexicon.opposites(word.stem)
    for index in passage.by_beginning.get(word.lower[:BEGINNING], ()):
        other = passage.words[index]
        if other.stem not in opposites and not lexicon.stands_alone(other.lower):
            score = JaroWinkler.normalized_similarity(word.lower, other.lower)
            if score > best:
                best, found = score, index
    return found


def share(view: View, degree: Sequence[float]) -> float:
    """The weighted share of a view's words that is covered."""
    total = covered = 0.0
    for word, part in zip(view.words, degree, strict=True):
        if word.value >= 0 or not word.weight:
            continue
        total += word.weight
        covered += word.weight * part
    return covered / total if total else 0.0


def neighbourhood(view: View, first: int, last: int, reach: int = 6) -> dict[str, float]:
    """Stems around the words first..last, weighted down with distance; clause marks count as two words of distance."""
    found: dict[str, float] = {}
    for step, start in ((-1, first - 1), (1, last + 1)):
        distance = 1.0
        index = start
        while 0 <= index < len(view.words) and distance <= reach:
            word = view.words[index]
            if (index + 1 if step < 0 else index) in view.breaks:
                distance += 2.0
            if word.weight:
                weight = word.weight / distance**0.5
                if weight > found.get(word.stem, 0.0):
                    found[word.stem] = weight
                distance += 1.0
            else:
                distance += 0.35
            index += step
    return found


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of two neighbourhoods is the same, 0..1; synonyms count as nearly the same."""
    if not one or not other:
        return 0.0
    known = lexicon.synonyms()
    shared = 0.0
    for word in sorted(one):
        weight = one[word]
        if word in other:
            shared += min(weight, other[word])
        else:
            same = [other[alias] for alias in known.get(word, ()) if alias in other]
            if same:
                shared += SYNONYM * min(weight, max(same))
    return shared / min(sum(one.values()), sum(other.values()))
