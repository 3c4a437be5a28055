"""Where a thing is held: the congress in Bergen, where the source has “the congress will be held in Oslo”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from verifybench.evidence.rules import places
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.naming import in_text, may_be_one
from verifybench.evidence.syntax.forms import DETERMINERS
from verifybench.evidence.tables.events import EVENTS, HELD, RECURRING
from verifybench.evidence.words import View

_EVENTS, _HELD, _RECURRING = (frozenset(words.split()) for words in (EVENTS, HELD, RECURRING))
_BETWEEN = 6  # words from an event to the preposition before its place
_BEFORE = 3  # words before an event that say which it is
_MOST_HELD = 8  # of one sentence of a claim
_STRENGTH = 0.64  # a conflict, short of a firm one, and of one between two sources


@dataclass(frozen=True, slots=True)
class Venue:
    """An event and the name of its place, by word indexes and index; `which` are the stems that tell it from others."""

    first: int
    head: int
    name: int
    which: frozenset[str]


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`name.differs` for each event of the claim that the source holds at another place alone, and never speaks of the claim's."""
    for mine in venues(claim)[:_MOST_HELD]:
        name = claim.statement.names[mine.name]
        if any(in_text(name.text, view.statement.text) for view in source):
            continue
        held = [
            (sentence, one) for sentence, view in enumerate(source) for one in venues(view) if _one(claim, mine, view, one)
        ]
        others = [source[sentence].statement.names[one.name] for sentence, one in held]
        if (
            not others
            or "place" not in (name.kind, others[0].kind)
            or any(_may_be_one(name.text, other.text) for other in others)
        ):
            continue
        if any(not _may_be_one(others[0].text, other.text) for other in others[1:]):
            continue  # held in one town after another
        yield Finding(
            f"name:{mine.name}",
            "differs",
            "name.differs",
            f"“{name.text}” against “{others[0].text}”",
            _STRENGTH,
            (name.start, name.end),
            (others[0].start, others[0].end),
            kind=name.kind,
            passage=held[0][0],
        )


def venues(view: View) -> list[Venue]:
    """The events of a sentence with their places, worked out once."""
    if "venues" not in view.kept:
        found = (_read(view, at) for at, word in enumerate(view.words) if word.lower in _EVENTS)
        view.kept["venues"] = [one for one in found if one is not None]
    return cast(list[Venue], view.kept["venues"])


def _read(view: View, head: int) -> Venue | None:
    for at in range(head + 1, min(len(view.words) - 1, head + 1 + _BETWEEN)):
        word = view.words[at]
        if at in view.marks or word.negated:
            return None
        if word.lower in ("in", "at"):
            name = view.words[at + 1].name
            if name < 0 or view.statement.names[name].kind == "person":
                return None
            first = next(
                (one + 1 for one in range(head - 1, max(-1, head - 1 - _BEFORE), -1) if not _tells(view, one)), head
            )
            first = max(first, head - _BEFORE)
            return Venue(
                first,
                head,
                name,
                frozenset(view.words[one].stem for one in range(first, head) if view.words[one].lower not in _RECURRING),
            )
        if word.lower not in _HELD:
            return None
    return None


def _tells(view: View, at: int) -> bool:
    return at >= 0 and bool(view.words[at].weight) and view.words[at].lower not in DETERMINERS and at + 1 not in view.marks


def _one(claim: View, mine: Venue, view: View, its: Venue) -> bool:
    """Whether two events are one: the same noun, and the same words say which."""
    same = claim.words[mine.head].stem == view.words[its.head].stem
    return same and bool(mine.which) and mine.which == its.which


def _may_be_one(one: str, other: str) -> bool:
    return may_be_one(one, other) or places.may_be_one_place(one, other)
