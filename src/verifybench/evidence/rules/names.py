"""Names: those of the claim that the passage also has, and those that stand in the same slot and are others."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.evidence import lexicon
from verifybench.evidence.align import likeness, neighbourhood
from verifybench.evidence.inplace import Swap, swapped
from verifybench.evidence.rules import counted
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.naming import may_be_one, only_others
from verifybench.evidence.syntax import Subject
from verifybench.evidence.tables.words import PREPOSITIONS
from verifybench.evidence.words import View
from verifybench.model.claim import Name
from verifybench.names import UNSETTLED, Settled

_PREPOSITIONS = frozenset(PREPOSITIONS.split())
_PLACES = frozenset({"in", "at", "from", "on", "near"})
_IN_PLACE = 0.85  # strength of a name between the same words
_APART = 0.65  # that of a name people keep apart from the claim's
_BACK = 10  # words looked at before a name
_KINDS = frozenset({"person", "place", "organisation"})


def findings(
    claim: View,
    passage: View,
    subject: Subject,
    coverage: float,
    places: tuple[Swap, ...] = (),
    settled: Settled = UNSETTLED,
) -> list[Finding]:
    """A finding for each name of the claim outside its subject: there, missing, or another one in its slot."""
    found: list[Finding] = []
    theirs = passage.statement.names
    strangers = [
        index
        for index in range(len(theirs))
        if not _of_a_value(passage, index) and not _has(claim, passage, index, settled)
    ]
    for index, name in enumerate(claim.statement.names):
        if index in subject.names or _of_a_value(claim, index):
            continue
        span = (name.start, name.end)
        if _has(passage, claim, index, settled):
            found.append(Finding(f"name:{index}", "agrees", "name.same", f"both name {name.text}", 1.0, span))
            continue
        kept_apart = _kept_apart(name, passage, coverage, settled)
        rival = (
            kept_apart
            or _in_place(claim, index, passage, strangers, places)
            or _rival(claim, index, passage, strangers, coverage)
        )
        if (
            rival is None
            or _negated(claim, index) != _negated(passage, rival[0])
            or (not kept_apart and _elsewhere(claim, index, passage, rival[0]))
        ):
            found.append(
                Finding(f"name:{index}", "lacks", "name.missing", f"the passage does not name {name.text}", 0.0, span)
            )
        else:
            other, strength = rival
            found.append(
                Finding(
                    f"name:{index}",
                    "differs",
                    "name.differs",
                    f"{name.text} against {theirs[other].text} in the same place",
                    strength,
                    span,
                    (theirs[other].start, theirs[other].end),
                    kind=name.kind,
                )
            )
    return found


def _of_a_value(view: View, index: int) -> bool:
    """Whether a name is part of a figure and compared with it: "38 degrees Celsius"."""
    covered = [word.value >= 0 for word in view.words if word.name == index]
    return bool(covered) and all(covered)


def confirmed(claim: View, passage: View, settled: Settled) -> frozenset[int]:
    """The claim's words that name somebody whom the passage calls by another spelling that was confirmed."""
    if not settled:
        return frozenset()
    theirs = passage.statement.names
    ours = {
        index
        for index, name in enumerate(claim.statement.names)
        if any(settled.standing(name.text, other.text) == "same" for other in theirs)
    }
    return frozenset(at for at, word in enumerate(claim.words) if word.name in ours)


def _has(view: View, other: View, index: int, settled: Settled) -> bool:
    """Whether a text has a name of the other one: its words, or what may be a spelling of it and was not kept apart."""
    name = other.statement.names[index]
    if only_others(name.text, view.statement, settled):
        return False
    return _words_found(other, index, view) or any(may_be_one(name.text, one.text, settled) for one in view.statement.names)


def _kept_apart(name: Name, passage: View, coverage: float, settled: Settled) -> tuple[int, float] | None:
    """A name like the claim's that people keep apart from it: the more of the rest is the claim's, the surer it stands for it."""
    for index, other in enumerate(passage.statement.names if settled else ()):
        if settled.standing(name.text, other.text) == "different" and may_be_one(name.text, other.text):
            return index, min(_APART, coverage)
    return None


def _words_found(view: View, index: int, other: View) -> bool:
    """Whether every telling word of the name stands in the other text, or a word of the same people or country."""
    known = lexicon.synonyms()
    telling = [word for word in view.words if word.name == index and word.weight]
    return bool(telling) and all(
        word.stem in other.where or any(alias in other.where for alias in known.get(word.stem, ())) for word in telling
    )


def _rival(claim: View, index: int, passage: View, strangers: list[int], coverage: float) -> tuple[int, float] | None:
    """The stranger in the slot of the claim's name: same preposition, and the same word governs it, there or further back."""
    slot = _slot(claim, index)
    if slot is None or not slot.preposition or not slot.governor:
        return None
    name = claim.statement.names[index]
    best: tuple[int, float] | None = None
    for other in strangers:
        there = _slot(passage, other)
        if there is None or not _same_kind(name, passage.statement.names[other]):
            continue
        if slot.preposition != there.preposition and not {slot.preposition, there.preposition} <= _PLACES:
            continue
        near = _governs(slot.governor, there.governor)
        if not near and not any(_governs(slot.governor, stem) for stem in there.before):
            continue
        alike = likeness(neighbourhood(claim, *slot.words), neighbourhood(passage, *there.words))
        strength = min(1.0, 0.45 * coverage + 0.3 * alike + (0.25 if near else 0.15))
        if best is None or strength > best[1]:
            best = other, strength
    return best


def _in_place(
    claim: View, index: int, passage: View, strangers: list[int], places: tuple[Swap, ...]
) -> tuple[int, float] | None:
    """The stranger that stands between the same words as the claim's name."""
    ours = _range(claim, index)
    for other in strangers if ours and places else ():
        theirs = _range(passage, other)
        if (
            ours
            and theirs
            and swapped(places, ours, theirs)
            and _same_kind(claim.statement.names[index], passage.statement.names[other])
        ):
            return other, _IN_PLACE
    return None


def _negated(view: View, index: int) -> bool:
    covered = _range(view, index)
    return covered is not None and view.words[covered[0]].negated


def _elsewhere(claim: View, index: int, passage: View, other: int) -> bool:
    """Whether the names belong to two happenings: one won in Cannes, another was shown in Venice."""
    ours, theirs = _range(claim, index), _range(passage, other)
    return bool(ours and theirs and counted.other_happening(claim, ours[0], passage, theirs[0]))


def _range(view: View, index: int) -> tuple[int, int] | None:
    return view.name_ranges.get(index)


def _governs(one: str, other: str) -> bool:
    return one == other or other in lexicon.synonyms().get(one, ())


def _same_kind(one: Name, other: Name) -> bool:
    return one.kind == other.kind or one.kind not in _KINDS or other.kind not in _KINDS


@dataclass(frozen=True, slots=True)
class _Slot:
    """The preposition right before a name, the word that governs both, the words further back, and the name's words."""

    preposition: str
    governor: str
    before: tuple[str, ...]
    words: tuple[int, int]


def _slot(view: View, index: int) -> _Slot | None:
    covered = _range(view, index)
    if covered is None:
        return None
    preposition = ""
    before: list[str] = []
    for at in range(covered[0] - 1, max(-1, covered[0] - _BACK), -1):
        word = view.words[at]
        if not preposition and not before and word.lower in _PREPOSITIONS:
            preposition = word.lower
        elif word.weight and word.name < 0 and word.value < 0:
            before.append(word.stem)
    return _Slot(preposition, before[0] if before else "", tuple(before[1:]), covered)
