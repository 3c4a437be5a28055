"""How much something changed: “only negligible changes in output”, where “a 35% increase in output” is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.syntax.forms import CONJUNCTIONS
from verifybench.evidence.tables.sizes import BARE, CHANGES, REAL, SMALL
from verifybench.evidence.words import View

RULE = "size.differs"
_SMALL, _CHANGES = frozenset(SMALL.split()), frozenset(CHANGES.split())
_BARE, _REAL = frozenset(BARE.split()), frozenset(REAL.split())
_BACK = 3  # words from what says how much to the noun for the change
_OF = frozenset(("in", "of", "to"))
_PHRASE = 4  # words of what changed
_LARGE = 10.0  # per cent from which no change is negligible
_MOST_HELD = 8  # of one sentence of a claim
_STRENGTH = 0.6  # a conflict, short of a firm one


@dataclass(frozen=True, slots=True)
class Change:
    """A change of something: next to none (`small`), or of many per cent."""

    first: int
    last: int
    small: bool
    of: frozenset[str]


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`size.differs` where one text calls next to none what the other gives many per cent."""
    for mine in changes(claim)[:_MOST_HELD]:
        for sentence, view in enumerate(source):
            its = next(
                (one for one in changes(view) if one.small != mine.small and mine.of & one.of and _one(mine, one)), None
            )
            if its is not None:
                yield Finding(
                    f"size:{mine.first}",
                    "differs",
                    RULE,
                    f"“{claim.text_of(mine.first, mine.last)}” against “{view.text_of(its.first, its.last)}”",
                    _STRENGTH,
                    claim.span(mine.first, mine.last),
                    view.span(its.first, its.last),
                    passage=sentence,
                )
                break


def _one(mine: Change, its: Change) -> bool:
    """Whether the same thing changed: all the words of the shorter name of it are in the longer."""
    return mine.of <= its.of or its.of <= mine.of


def changes(view: View) -> list[Change]:
    """The changes of a sentence that are next to none or many per cent, worked out once."""
    if "sizes" not in view.kept:
        found = (_read(view, at) for at, word in enumerate(view.words) if word.lower in _CHANGES)
        view.kept["sizes"] = [one for one in found if one is not None]
    return cast(list[Change], view.kept["sizes"])


def _read(view: View, noun: int) -> Change | None:
    of: set[str] = set()
    last = noun
    if noun + 1 < len(view.words) and view.words[noun + 1].lower in _OF and noun + 1 not in view.marks:
        for at in range(noun + 2, min(len(view.words), noun + 2 + _PHRASE)):
            word = view.words[at]
            if at in view.marks or word.lower in CONJUNCTIONS or word.value >= 0 or (of and not word.weight):
                break
            if word.weight:
                of.add(word.stem)
                last = at
    if not of:
        return None
    for at in range(noun - 1, max(-1, noun - 1 - _BACK), -1):
        word = view.words[at]
        if at + 1 in view.marks:
            return None
        if word.lower in _SMALL:
            before, behind = view.words[at - 1].lower if at else "", view.words[at + 1].lower
            turned = before in ("not", "n't", "no") or (word.lower in _BARE and at + 1 < noun and behind not in _REAL)
            return None if turned else Change(at, last, True, frozenset(of))
        if word.value >= 0:
            value = view.statement.values[word.value]
            large = value.kind == "percent" and value.low is not None and value.low >= _LARGE and not word.negated
            return Change(view.value_ranges[word.value][0], last, False, frozenset(of)) if large else None
    return None
