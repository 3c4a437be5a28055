"""Names: those of the claim that the passage also has, and those that stand in the same slot and are others."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.evidence import lexicon
from verifybench.evidence.align import likeness, neighbourhood
from verifybench.evidence.inplace import Swap, swapped
from verifybench.evidence.rules import counted, renamed
from verifybench.evidence.rules import places as geography
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.naming import may_be_one, one_for_sure, only_others, seat
from verifybench.evidence.rules.slots import alike, governs, only_located, slot
from verifybench.evidence.syntax import Subject
from verifybench.evidence.words import View
from verifybench.model.claim import Name
from verifybench.names import UNSETTLED, Settled

_IN_PLACE = 0.85  # strength of a name between the same words
_APART = 0.65  # that of a name people keep apart from the claim's
_WIDER = 0.4  # that of a place the passage only tells the surroundings of
_LOCATED = 0.7  # that of a place that a thing cannot be in, where it is in another
_MOST = 60  # names of a sentence that are compared: every one with every other
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
    exchanged = renamed.findings(claim, passage, places, coverage)
    parts = {finding.part for finding in exchanged}
    strangers = [
        index
        for index in _compared(passage)
        if not _of_a_value(passage, index) and not _has(claim, passage, index, settled)
    ]
    found = [
        _on(claim, index, passage, strangers, coverage, places, settled)
        for index in _compared(claim)
        if index not in subject.names and not _of_a_value(claim, index) and f"name:{index}" not in parts
    ]
    return [*found, *exchanged]


def _compared(view: View) -> list[int]:
    """The names that are held against the other text's: the first ones of those that cover a word read."""
    return sorted(view.name_ranges)[:_MOST]


def _on(
    claim: View,
    index: int,
    passage: View,
    strangers: list[int],
    coverage: float,
    places: tuple[Swap, ...],
    settled: Settled,
) -> Finding:
    """What the passage has for one name of the claim."""
    name, theirs = claim.statement.names[index], passage.statement.names
    part, span = f"name:{index}", (name.start, name.end)
    by_people = name.text not in passage.statement.text  # "a Thai university" alone is in Thailand
    elsewhere = _located_elsewhere(claim, index, passage, strangers) if by_people else None
    if elsewhere is None and _has(passage, claim, index, settled):
        if _only_seat(name, passage, claim, index):
            return Finding(part, "lacks", "name.missing", f"the passage does not name {name.text}", 0.0, span)
        return Finding(part, "agrees", "name.same", f"both name {name.text}", 1.0, span)
    kept_apart = _kept_apart(name, passage, coverage, settled)
    kin = None if kept_apart else _kin(name, [theirs[other] for other in strangers])
    if kin is not None:
        there = (kin.start, kin.end)
        if geography.lies_in(kin.text, name.text):
            return Finding(part, "agrees", "place.within", f"{kin.text} is in {name.text}", 1.0, span, there)
        return Finding(part, "partly", "place.wider", f"{name.text} is in {kin.text}", _WIDER, span, there)
    rival = (
        kept_apart
        or _in_place(claim, index, passage, strangers, places)
        or _rival(claim, index, passage, strangers, coverage)
        or elsewhere
    )
    if (
        rival is None
        or _negated(claim, index) != _negated(passage, rival[0])
        or (not kept_apart and _elsewhere(claim, index, passage, rival[0]))
    ):
        return Finding(part, "lacks", "name.missing", f"the passage does not name {name.text}", 0.0, span)
    other, strength = rival
    line = f"{name.text} against {theirs[other].text} in the same place"
    there = (theirs[other].start, theirs[other].end)
    return Finding(part, "differs", "name.differs", line, strength, span, there, kind=name.kind)


def _kin(name: Name, others: Sequence[Name]) -> Name | None:
    """The first of a passage's own names that is of a place in which the one of this name lies, or that lies in it."""
    return next((other for other in others if geography.may_be_one_place(name.text, other.text)), None)


def _of_a_value(view: View, index: int) -> bool:
    """Whether a name is part of a figure and compared with it: "38 degrees Celsius"."""
    covered = [word.value >= 0 for word in view.words if word.name == index]
    return bool(covered) and all(covered)


def answered(claim: View, passage: View, settled: Settled) -> frozenset[int]:
    """The claim's words that name whomever the passage calls otherwise; not those of a name that it has word for word.

    By another spelling that was confirmed, by initials or first letters, under another name; or a place by one that lies in it.
    """
    theirs = [passage.statement.names[index] for index in _compared(passage)]
    ours = {
        index
        for index, name in ((at, claim.statement.names[at]) for at in _compared(claim))
        if not _word_for_word(claim, index, passage)
        and any(
            (bool(settled) and settled.standing(name.text, other.text) == "same")
            or one_for_sure(name.text, other.text)
            or (geography.lies_in(other.text, name.text) and other.text not in claim.statement.text)
            for other in theirs
        )
    }
    if not ours:
        return frozenset()
    return frozenset(at for at, word in enumerate(claim.words) if word.name in ours)


def _word_for_word(view: View, index: int, other: View) -> bool:
    """Whether the other text has each word of a name."""
    first, last = view.name_ranges[index]
    return all(word.stem in other.where for word in view.words[first : last + 1] if word.name == index)


def _has(view: View, other: View, index: int, settled: Settled) -> bool:
    """Whether a text has a name of the other one: its words, or what may be a spelling of it and was not kept apart."""
    name = other.statement.names[index]
    if only_others(name.text, view.statement, settled):
        return False
    return _words_found(other, index, view) or any(may_be_one(name.text, one.text, settled) for one in view.statement.names)


def _only_seat(name: Name, passage: View, claim: View, index: int) -> bool:
    """Whether all that a passage has of a body is the place or the body it belongs to."""
    if _words_found(claim, index, passage):
        return False
    known = [other.text for other in passage.statement.names if may_be_one(name.text, other.text)]
    return bool(known) and all(seat(other, name.text) for other in known)


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
    ours = slot(claim, index)
    if ours is None or not ours.preposition or not ours.governor:
        return None
    name = claim.statement.names[index]
    best: tuple[int, float] | None = None
    for other in strangers:
        there = slot(passage, other)
        if there is None or not _same_kind(name, passage.statement.names[other]) or not alike(ours, there):
            continue
        near = governs(ours.governor, there.governor)
        if not near and not any(governs(ours.governor, stem) for stem in there.before):
            continue
        same = likeness(neighbourhood(claim, *ours.words), neighbourhood(passage, *there.words))
        strength = min(1.0, 0.45 * coverage + 0.3 * same + (0.25 if near else 0.15))
        if best is None or strength > best[1]:
            best = other, strength
    return best


def _located_elsewhere(claim: View, index: int, passage: View, strangers: list[int]) -> tuple[int, float] | None:
    """The place a passage puts in the stead of the claim's: "is in America", "the third largest city in Spain"."""
    if not strangers or not only_located(claim, index):
        return None
    theirs = passage.statement.names
    known = [other for other in strangers if geography.known(theirs[other].text)]
    here = claim.statement.names[index].text
    if not known or not all(geography.apart(here, theirs[other].text) for other in known):
        return None
    behind = [other for other in known if (there := slot(passage, other)) is not None and there.preposition in ("in", "of")]
    return (behind[0], _LOCATED) if behind else None


def _in_place(
    claim: View, index: int, passage: View, strangers: list[int], places: tuple[Swap, ...]
) -> tuple[int, float] | None:
    """The stranger that stands between the same words as the claim's name."""
    ours = _range(claim, index)
    for other in strangers if ours and places else ():
        theirs = _range(passage, other)
        if ours and theirs and swapped(places, ours, theirs):
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


def _same_kind(one: Name, other: Name) -> bool:
    return one.kind == other.kind or one.kind not in _KINDS or other.kind not in _KINDS
