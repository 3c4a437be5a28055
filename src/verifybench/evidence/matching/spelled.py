"""The words of a proposition: those that it answers in a claim, and how it is told to a reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from verifybench.evidence.frames import signature
from verifybench.evidence.matching.pairing import Pairing
from verifybench.evidence.matching.readings import Reading, readings
from verifybench.evidence.matching.referring import SORTS
from verifybench.evidence.proposition import Phrase
from verifybench.evidence.reading import lexis
from verifybench.evidence.words import View
from verifybench.model.document import Span

_NOT = "not"
_REACH = 5  # words before a verb in which what it hangs on may stand


def words(view: View, one: Pairing) -> frozenset[int]:
    """The words of the claim that are answered: the predicate's and the heads and names of what is met."""
    found = set(_said(view, one.ours))
    for slot in one.slots:
        if slot.fit == "same":
            found.update(_own_words(view, slot.ours))
    return frozenset(found)


def _said(view: View, reading: Reading) -> frozenset[int]:
    """The words of the predicate and those it hangs on, worked out once."""
    known = view.kept.setdefault("said", {})
    key = reading.of, reading.words
    if key not in known:
        known[key] = frozenset((*reading.words, *_governing(view, reading)))
    return cast("frozenset[int]", known[key])


def _governing(view: View, reading: Reading) -> Iterator[int]:
    """The words behind the subject that the proposition hangs on ("decided to", "made an attempt to"): they are its level."""
    said = reading.proposition
    begin = said.agent.last + 1 if said.agent is not None and said.agent.last < said.predicate.at else said.first
    own = {at for other in readings(view) for at in other.words}
    for at in range(max(begin, said.predicate.at - _REACH), said.predicate.at):
        if at not in own and signature(lexis.classes(view.words[at].lower)[1]) is not None:
            yield at


def _own_words(view: View, phrase: Phrase) -> Iterator[int]:
    for part in phrase.several or (phrase,):
        yield part.head
        yield from (at for at in range(part.first, part.head) if view.words[at].lower in SORTS)
        for name in part.names:
            first, last = view.name_ranges.get(name, (part.head, part.head))
            yield from range(first, last + 1)


def denied_alone(view: View, reading: Reading) -> dict[str, bool]:
    """The heads of all phrases of a proposition by their stems, and whether a "not" stands before one: "and not on Sunday"."""
    negated, at = reading.proposition.negated, reading.proposition.predicate.at
    found: dict[str, bool] = {}
    for role, phrase in reading.roles:
        before = phrase.first - 1
        if before > at and view.words[before].lower in role.split():
            before -= 1
        alone = not negated and before > at and view.words[before].lower == _NOT
        for part in phrase.several or (phrase,):
            stem = view.words[part.head].stem
            if len(view.where[stem]) == 1:  # of two roofs nobody knows which is meant
                found[stem] = alone
    return found


def text(view: View, reading: Reading) -> str:
    at = reading.words
    return view.text_of(min(at), max(at)) if max(at) - min(at) < 5 else view.text_of(at[0], at[0])


def span(view: View, reading: Reading) -> Span:
    return view.span(min(reading.words), max(reading.words))


def phrase_text(view: View, phrase: Phrase) -> str:
    return view.text_of(phrase.first, phrase.last)
