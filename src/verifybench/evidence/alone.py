"""What two sources that surely tell of one happening each say once, and differently, however far their words are apart.

"The depot was pulled down in 1987" and "it was demolished in 1978" share no word. Each text has one year, of one deed: they
differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verifybench.evidence.frames import related
from verifybench.evidence.matching.readings import Reading, readings
from verifybench.evidence.rules import counted, places
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.rules.distinct import stretch
from verifybench.evidence.rules.naming import may_be_one
from verifybench.evidence.rules.surroundings import says_something
from verifybench.evidence.words import View
from verifybench.model.claim import Name
from verifybench.model.evidence import Reason
from verifybench.model.value import Value

_ONE_DEED = frozenset(("same", "converse", "entails", "entailed"))
_EMPTY = frozenset(("be", "have", "do", "get", "make", "take"))  # say nothing of which deed it is
_AS_IT_IS = (("agent", "agent"), ("patient", "patient"))
_AT = frozenset(("in", "at", "near", "outside", "off", "from", "to"))


@dataclass(frozen=True, slots=True)
class Differing:
    """`left` and `right` are the positions of the sentences, `part` is what differs: "figure", "date", "place" or "person"."""

    left: int
    right: int
    part: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class _Placed:
    sentence: int
    index: int
    value: Value


def figures(left: Sequence[View], right: Sequence[View]) -> Iterator[Differing]:
    """Figures and dates that are the only ones of their sort in both, told of one deed, and not the same."""
    ours, theirs = _values(left), _values(right)
    for one in ours:
        answers = [other for other in theirs if _comparable(one.value, other.value)]
        if len(answers) != 1:
            continue
        other = answers[0]
        if sum(_comparable(mine.value, other.value) for mine in ours) != 1:
            continue
        comparison = held_against(one.value, other.value)
        if comparison.outcome == "disjoint" and _of_one_deed(left[one.sentence], one, right[other.sentence], other):
            yield Differing(
                one.sentence,
                other.sentence,
                "date" if one.value.kind == "date" else "figure",
                Reason(
                    "value.disjoint",
                    f"“{_plain(one.value)}” against “{_plain(other.value)}”, the only ones of their sort",
                    (one.value.start, one.value.end),
                    (other.value.start, other.value.end),
                ),
            )


def whereabouts(left: Sequence[View], right: Sequence[View]) -> Iterator[Differing]:
    """Places that only one of the two names each, in the same words: "in a barn near Ghent", "in a barn near Liège"."""
    for i, ours in enumerate(left):
        for j, theirs in enumerate(right):
            for a, (first, _) in sorted(ours.name_ranges.items()):
                for b, (its, _) in sorted(theirs.name_ranges.items()):
                    one, other = ours.statement.names[a], theirs.statement.names[b]
                    if {one.kind, other.kind} - {"place", "unknown"} or _named(one.text, right) or _named(other.text, left):
                        continue
                    if _same_place(ours, first, theirs, its, known=places.apart(one.text, other.text)):
                        message = f"{one.text} against {other.text} in the same place"
                        spans = (one.start, one.end), (other.start, other.end)
                        yield Differing(i, j, "place", Reason("name.differs", message, *spans))


def people(left: Sequence[View], right: Sequence[View]) -> Iterator[Differing]:
    """People whom only one of the two names each, as those who did the same: "Aho opened the library", "it was opened by Rauta"."""
    for i, ours in enumerate(left):
        for j, theirs in enumerate(right):
            for one in readings(ours):
                for other in readings(theirs):
                    for a, b in _in_one_role(ours, one, theirs, other):
                        if not _named(a.text, right) and not _named(b.text, left):
                            message = f"{a.text} against {b.text}: one and the same is told of them"
                            spans = (a.start, a.end), (b.start, b.end)
                            yield Differing(i, j, "person", Reason("name.differs", message, *spans))


def _in_one_role(ours: View, one: Reading, theirs: View, other: Reading) -> Iterator[tuple[Name, Name]]:
    """The people of two readings of one deed in the same role, where the other party is the same."""
    if not _alike_in_mood(one, other) or not any(
        tie.kind == "same" and tie.roles == _AS_IT_IS for tie in related(one.lemma, other.lemma)
    ):
        return
    mine, its = dict(one.roles), dict(other.roles)
    for role, rest in (("agent", "patient"), ("patient", "agent")):
        if not {role, rest} <= mine.keys() & its.keys():
            continue
        if ours.words[mine[rest].head].stem != theirs.words[its[rest].head].stem:
            continue
        for a in mine[role].names:
            for b in its[role].names:
                if ours.statement.names[a].kind == theirs.statement.names[b].kind == "person":
                    yield ours.statement.names[a], theirs.statement.names[b]


def _values(views: Sequence[View]) -> list[_Placed]:
    return [
        _Placed(at, index, value)
        for at, view in enumerate(views)
        for index, value in enumerate(view.statement.values)
        if index in view.value_ranges and value.kind != "ordinal" and says_something(view.statement, value)
    ]


def _comparable(one: Value, other: Value) -> bool:
    if one.kind != other.kind or held_against(one, other).outcome == "incomparable":
        return False
    return one.kind != "date" or one.low is None or other.low is None or stretch(one) == stretch(other)


def _of_one_deed(left: View, one: _Placed, right: View, other: _Placed) -> bool:
    pairs = [(ours, theirs) for ours in _about(left, one) for theirs in _about(right, other)]
    return any(
        _one_deed(ours, theirs)
        or (_alike_in_mood(ours, theirs) and counted.alike(left.words[ours.words[0]], right.words[theirs.words[0]]))
        for ours, theirs in pairs
    )


def _one_deed(ours: Reading, theirs: Reading) -> bool:
    return _alike_in_mood(ours, theirs) and any(one.kind in _ONE_DEED for one in related(ours.lemma, theirs.lemma))


def _alike_in_mood(ours: Reading, theirs: Reading) -> bool:
    """Whether both say of something done that it was, or was not, or may be."""
    if ours.lemma.base in _EMPTY and not ours.lemma.noun:
        return False
    one, other = ours.proposition, theirs.proposition
    return one.negated == other.negated and one.level == other.level


def _about(view: View, placed: _Placed) -> list[Reading]:
    """The readings of the narrowest proposition that a value stands in."""
    first, last = view.value_ranges[placed.index]
    around = [one for one in readings(view) if one.proposition.first <= first and last <= one.proposition.last]
    least = min((one.proposition.last - one.proposition.first for one in around), default=0)
    return [one for one in around if one.proposition.last - one.proposition.first == least]


def _named(name: str, views: Sequence[View]) -> bool:
    return any(
        may_be_one(name, other.text) or places.may_be_one_place(name, other.text)
        for view in views
        for other in view.statement.names
    )


def _same_place(ours: View, first: int, theirs: View, its: int, *, known: bool) -> bool:
    """Whether two names stand behind the same preposition and the same word before it.

    Of two places that cannot lie in each other, behind the same preposition of one deed.
    """
    if not first or not its or ours.words[first - 1].lower != theirs.words[its - 1].lower:
        return False
    if ours.words[first - 1].lower not in _AT:
        return False
    if (
        first > 1
        and its > 1
        and ours.words[first - 2].weight >= 1
        and ours.words[first - 2].stem == theirs.words[its - 2].stem
    ):
        return True
    return known and any(
        _one_deed(one, other)
        for one in readings(ours)
        for other in readings(theirs)
        if one.proposition.first <= first <= one.proposition.last
        and other.proposition.first <= its <= other.proposition.last
    )


def _plain(value: Value) -> str:
    return " ".join(value.text.split())
