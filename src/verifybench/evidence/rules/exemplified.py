"""Whose case is told: “they cite Orvex as a firm that saved 37%”, where “Halden saved 37%”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verifybench.evidence.rules.against import held_against
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.naming import in_text, may_be_one
from verifybench.evidence.words import View

# Verbs whose object behind "as" is given as a case.
_GIVING_CASES = """
use uses used using cite cites cited citing name names named naming mention mentions mentioned mentioning present presents presented
presenting give gives gave given giving quote quotes quoted quoting describe describes described describing
"""
_CITING = frozenset(_GIVING_CASES.split())
_RELATIVES = frozenset(("who", "that", "which"))
_REACH = 10  # words from the "as" to the "who"
_CLAUSE = 14  # words of the relative clause
_STRENGTH = 0.64  # a conflict, short of a firm one, and of one between two sources


@dataclass(frozen=True, slots=True)
class _Case:
    """A name, given as a case of those who did something: indexes of the name, the verb, and the figures told of it."""

    name: int
    verb: int
    values: tuple[int, ...]


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`name.differs` where the source tells the same deed with the same figure right behind another name."""
    for case in _cases(claim):
        name = claim.statement.names[case.name]
        for sentence, view in enumerate(source):
            other = _doer(claim, case, view)
            if other is None or in_text(name.text, view.statement.text):
                continue
            told = view.statement.names[other]
            if not may_be_one(name.text, told.text):
                yield Finding(
                    f"name:{case.name}",
                    "differs",
                    "name.differs",
                    f"“{name.text}” against “{told.text}”",
                    _STRENGTH,
                    (name.start, name.end),
                    (told.start, told.end),
                    kind=name.kind,
                    passage=sentence,
                )
            break


def _cases(claim: View) -> Iterator[_Case]:
    """ "Cite X as an example of a firm that did …"."""
    for name, (first, last) in claim.name_ranges.items():
        cited = first and claim.words[first - 1].lower in _CITING and not claim.words[first - 1].negated
        if not cited or last + 1 >= len(claim.words) or claim.words[last + 1].lower != "as":
            continue
        reach = range(last + 2, min(len(claim.words) - 1, last + 2 + _REACH))
        relative = next((at for at in reach if claim.words[at].lower in _RELATIVES), -1)
        if relative < 0:
            continue
        clause = range(relative + 1, min(len(claim.words), relative + 1 + _CLAUSE))
        values = dict.fromkeys(claim.words[at].value for at in clause if claim.words[at].value >= 0)
        if values and not claim.words[relative + 1].negated:
            yield _Case(name, relative + 1, tuple(values))


def _doer(claim: View, case: _Case, view: View) -> int | None:
    """The name right before the same verb, in a sentence that has one of the figures behind it and no other in the place of one."""
    for at in view.where.get(claim.words[case.verb].stem, ()):
        behind = sorted({word.value for word in view.words[at : at + _CLAUSE] if word.value >= 0})
        outcomes = {
            held_against(claim.statement.values[ours], view.statement.values[theirs]).outcome
            for ours in case.values
            for theirs in behind
        }
        same = "equal" in outcomes and "disjoint" not in outcomes  # else the figure is what differs
        if same and at and view.words[at - 1].name >= 0 and not view.words[at].negated:
            return view.words[at - 1].name
    return None
