"""The place of a name in its sentence: the preposition before it, and the word that governs both."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.evidence import lexicon
from verifybench.evidence.syntax import clause_of
from verifybench.evidence.syntax.forms import PREPOSITIONS
from verifybench.evidence.tables.clauses import LOCATED
from verifybench.evidence.words import View

_BACK = 10  # words looked at before a name
_BETWEEN = 1  # telling words between a preposition and a name: "in neighbouring Belov"
_PLACES = frozenset({"in", "at", "from", "on", "near"})
_BE = frozenset({"is", "are", "was", "were"})
_LOCATED = frozenset({"located", "situated", "based", "headquartered"})
_LOCATING = frozenset(lexicon.stem(word) for word in (*sorted(_LOCATED), *LOCATED.split()))


@dataclass(frozen=True, slots=True)
class Slot:
    """The preposition before a name, the word that governs both, the words further back, and the name's words."""

    preposition: str
    governor: str
    before: tuple[str, ...]
    words: tuple[int, int]


def slot(view: View, index: int) -> Slot | None:
    """The slot of the name at `index`, worked out once; None of a name that covers no word."""
    kept: dict[int, Slot | None] = view.kept.setdefault("slots", {})
    if index not in kept:
        kept[index] = _find(view, index)
    return kept[index]


def _find(view: View, index: int) -> Slot | None:
    """A fronted one ("In Karsk the flood destroyed …") is governed by the main verb."""
    covered = view.name_ranges.get(index)
    if covered is None:
        return None
    preposition = ""
    before: list[str] = []
    for at in range(covered[0] - 1, max(-1, covered[0] - _BACK), -1):
        word = view.words[at]
        if not preposition and len(before) <= _BETWEEN and word.lower in PREPOSITIONS:
            preposition, before = word.lower, []
        elif word.weight and word.name < 0 and word.value < 0:
            before.append(word.stem)
    clause = clause_of(view)
    if preposition and not before and covered[1] < clause.subject.first and clause.verb >= 0:
        before = [view.words[clause.verb].stem]
    return Slot(preposition, before[0] if before else "", tuple(before[1:]), covered)


def alike(one: Slot, other: Slot) -> bool:
    """Whether two prepositions ask for the same."""
    return one.preposition == other.preposition or {one.preposition, other.preposition} <= _PLACES


def governs(one: str, other: str) -> bool:
    return one == other or other in lexicon.synonyms().get(one, ())


def only_located(view: View, index: int) -> bool:
    """Whether a sentence says of its subject no more than the place it is in: "Valencia is in Spain"."""
    clause, covered = clause_of(view), view.name_ranges.get(index)
    if covered is None or clause.verb < 0 or view.words[clause.verb].lower not in _BE | _LOCATED:
        return False
    if covered[0] == 0 or view.words[covered[0] - 1].lower != "in":
        return False
    rest = [
        word
        for at, word in enumerate(view.words)
        if word.weight and not clause.subject.first <= at <= clause.subject.last and not covered[0] <= at <= covered[1]
    ]
    return all(word.stem in _LOCATING for word in rest)
