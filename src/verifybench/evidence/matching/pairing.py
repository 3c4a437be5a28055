"""A proposition of the claim and one of the passage: what their predicates have to do with each other, and which parties meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from verifybench.evidence import lexicon
from verifybench.evidence.frames import Kind, Lemma, related
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


@dataclass(slots=True)  # made by the thousand: frozen it would cost more than what is asked of it
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


@dataclass(slots=True)
class Pairing:
    """`why` says what the two predicates have to do with each other. `sure` is whether an exclusion is firm.

    `core` are the slots of the parties, of which there is one at least; `parties_met` is whether all of them are the passage's.
    """

    ours: Reading
    theirs: Reading
    kind: Kind
    slots: tuple[Slot, ...]
    core: tuple[Slot, ...]
    parties_met: bool
    why: str
    sure: bool
    one_way: bool


def pairings(both: Both, ours: Reading, theirs: Reading) -> list[Pairing]:
    """All ways to hold one against the other in which the claim tells of a party."""
    found = []
    for kind, roles, why, sure, one_way in _ties(ours, theirs):
        there = dict(roles)
        slots = tuple([_slot(both, role, phrase, theirs, there) for role, phrase in ours.roles])
        core = tuple([slot for slot in slots if slot.core])
        if core:
            met = all(slot.met for slot in core)
            found.append(Pairing(ours, theirs, kind, slots, core, met, why, sure, one_way))
    return found


_Tie = tuple[Kind, tuple[tuple[str, str], ...], str, bool, bool]
_STRAIGHT = (("agent", "agent"), ("patient", "patient"))
_BOTH_ARE: tuple[_Tie, ...] = (("same", _STRAIGHT, "both say what it is", True, False),)


def _ties(ours: Reading, theirs: Reading) -> Sequence[_Tie]:
    one, other = ours.lemma, theirs.lemma
    if one == IS or other == IS:
        return _BOTH_ARE if one == other else ()
    same = one == other
    known = related(one, other)
    if not known and not same:
        return _by_words(one, other)
    filled = ours.filled, theirs.filled
    found: list[_Tie] = [
        (tie.kind, tie.roles, f"both say “{one}”" if same and tie.kind == "same" else tie.why, tie.sure, tie.one_way)
        for tie in known
        if tie.fits(*filled)
    ]
    if same and all(kind != "same" for kind, *_ in found):
        found.append(("same", _STRAIGHT, f"both say “{one}”", True, False))
    return found or _by_words(one, other)


@lru_cache(maxsize=16384)
def _by_words(one: Lemma, other: Lemma) -> tuple[_Tie, ...]:
    """What two different predicates that no frame ties have to do with each other by their words alone."""
    if one.particle or other.particle:
        return ()
    mine, yours = lexicon.stem(one.base), lexicon.stem(other.base)
    if mine == yours or yours in lexicon.synonyms().get(mine, ()):
        return (("same", _STRAIGHT, f"“{one}” says the same as “{other}”", True, False),)
    if yours in lexicon.opposites(mine):
        return (("opposite", _STRAIGHT, f"“{one}” and “{other}” exclude each other", False, False),)
    return ()


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
