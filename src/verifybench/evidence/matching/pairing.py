"""A proposition of the claim and one of the passage: what their predicates have to do with each other, and which parties meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from verifybench.evidence import lexicon
from verifybench.evidence.frames import Kind, related
from verifybench.evidence.matching.readings import IS, Reading
from verifybench.evidence.matching.referring import Both, Fit
from verifybench.evidence.proposition import Phrase
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.tables.words import DIRECTED
from verifybench.evidence.words import View

_CORE = ("agent", "patient")
_DIRECTED = frozenset(DIRECTED.split())
_SOMEBODY = frozenset(("somebody", "someone", "people"))
_BEST: dict[Fit | Literal["absent"], int] = {"same": 4, "may": 3, "other": 2, "unknown": 1, "absent": 0}


@dataclass(frozen=True, slots=True)
class Slot:
    """A phrase of the claim, the one that has its role in the passage (None: it has none there), and whether they are one.

    `core`: one of the parties of the predicate, not where, when or how. `elsewhere`: the passage has it, not in this role.
    """

    role: str
    ours: Phrase
    theirs: Phrase | None
    fit: Fit | Literal["absent", "value"]
    core: bool
    elsewhere: bool = False

    @property
    def met(self) -> bool:
        return self.fit in ("same", "value")


@dataclass(frozen=True, slots=True)
class Pairing:
    """`why` says what the two predicates have to do with each other. `sure` is whether an exclusion is firm."""

    ours: Reading
    theirs: Reading
    kind: Kind
    slots: tuple[Slot, ...]
    why: str
    sure: bool
    one_way: bool

    @property
    def core(self) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.slots if slot.core)

    @property
    def parties_met(self) -> bool:
        """Whether every party of the claim is the passage's, and there is one."""
        return any(slot.met for slot in self.core) and all(slot.met for slot in self.core)


def pairings(both: Both, ours: Reading, theirs: Reading) -> Iterator[Pairing]:
    """All ways to hold one against the other."""
    for kind, roles, why, sure, one_way in _ties(both, ours, theirs):
        slots = tuple(_slot(both, role, phrase, theirs, dict(roles)) for role, phrase in ours.roles)
        yield Pairing(ours, theirs, kind, slots, why, sure, one_way)


_Tie = tuple[Kind, tuple[tuple[str, str], ...], str, bool, bool]
_STRAIGHT = (("agent", "agent"), ("patient", "patient"))


def _ties(both: Both, ours: Reading, theirs: Reading) -> Iterator[_Tie]:
    if ours.lemma == IS or theirs.lemma == IS:
        if ours.lemma == theirs.lemma:
            yield "same", _STRAIGHT, "both say what it is", True, False
        return
    found = [one for one in related(ours.lemma, theirs.lemma) if one.fits(ours.filled, theirs.filled)]
    for one in found:
        alike = one.kind == "same" and ours.lemma == theirs.lemma
        yield one.kind, one.roles, f"both say “{ours.lemma}”" if alike else one.why, one.sure, one.one_way
    if ours.lemma == theirs.lemma:
        if not any(one.kind == "same" for one in found):
            yield "same", _STRAIGHT, f"both say “{ours.lemma}”", True, False
        return
    if found or ours.lemma.particle or theirs.lemma.particle:
        return
    mine, yours = lexicon.stem(ours.lemma.base), lexicon.stem(theirs.lemma.base)
    if mine == yours or yours in lexicon.synonyms().get(mine, ()):
        yield "same", _STRAIGHT, f"“{ours.lemma}” says the same as “{theirs.lemma}”", True, False
    elif yours in lexicon.opposites(mine):
        yield "opposite", _STRAIGHT, f"“{ours.lemma}” and “{theirs.lemma}” exclude each other", False, False


def _slot(both: Both, role: str, phrase: Phrase, theirs: Reading, roles: dict[str, str]) -> Slot:
    core = role in roles or role in _CORE
    if _is_value(both.claim, phrase):
        return Slot(role, phrase, None, "value", False)
    there = [one for other, one in theirs.roles if other == roles.get(role, role)]
    if not core:  # where a place or a time is attached is hardly ever sure
        there = there or [
            one for other, one in theirs.roles if other not in _CORE and not (_directed(role) or _directed(other))
        ]
    best = max(((both.fit(phrase, one), one) for one in there), key=lambda found: _BEST[found[0]], default=None)
    if best is not None and best[0] in ("same", "may"):
        return Slot(role, phrase, best[1], best[0], core)
    inside = next((one for one in there if not core and both.within(phrase, one)), None)
    if inside is not None:
        return Slot(role, phrase, inside, "same", core)
    elsewhere = _stands(both, phrase)
    if best is None and role == "agent" and _somebody(both.claim, phrase):
        return Slot(role, phrase, None, "same", core)  # what was done was done by somebody
    if best is None:
        return Slot(
            role, phrase, None, "same" if elsewhere and not core and not _directed(role) else "absent", core, elsewhere
        )
    if not core and elsewhere and not _directed(role) and not any(other == role for other, _ in theirs.roles):
        return Slot(role, phrase, best[1], "same", core, elsewhere)
    return Slot(role, phrase, best[1], best[0], core, elsewhere)


def _somebody(view: View, phrase: Phrase) -> bool:
    return phrase.first == phrase.last and view.words[phrase.head].lower in _SOMEBODY


def _directed(role: str) -> bool:
    return not _DIRECTED.isdisjoint(role.split())


def _is_value(view: View, phrase: Phrase) -> bool:
    """Whether a phrase is a figure or a date: those are held against each other as values."""
    return view.words[phrase.head].value >= 0


def _stands(both: Both, phrase: Phrase) -> bool:
    """Whether the passage has the head of a phrase anywhere."""
    stem = both.claim.words[phrase.head].stem
    where = both.passage.where
    return stem in where or any(alias in where for alias in lexicon.synonyms().get(stem, ()))


def other_time(both: Both, ours: Reading, theirs: Reading) -> bool:
    """Whether both tell when, and at different times: two happenings."""
    mine, yours = _dates(both.claim, ours), _dates(both.passage, theirs)
    a, b = both.claim.statement.values, both.passage.statement.values
    return bool(mine and yours) and all(held_against(a[i], b[j]).outcome == "disjoint" for i in mine for j in yours)


def _dates(view: View, reading: Reading) -> list[int]:
    phrases = [phrase for _, phrase in reading.roles]
    found = {index for phrase in phrases for index in phrase.values}
    found |= {view.words[phrase.head].value for phrase in phrases if view.words[phrase.head].value >= 0}
    return sorted(index for index in found if view.statement.values[index].kind in ("date", "time"))
