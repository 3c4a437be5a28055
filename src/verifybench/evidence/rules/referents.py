"""Whom a pronoun or a description stands for: the sentences before it are asked, the nearest first."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.evidence.rules.naming import may_be_one
from verifybench.evidence.syntax import Subject, subject_of
from verifybench.evidence.words import View, read
from verifybench.model.claim import Name, Statement
from verifybench.names import Settled

PEOPLE = ("person", "unknown")
_NEUTER = frozenset(["it", "its"])
_SINGULAR = frozenset(["he", "she", "him", "her", "his", "hers"])


def antecedents(view: View, subject: Subject, around: tuple[Statement, ...]) -> list[Name]:
    """What a pronoun may stand for: the people, or for "it" the rest, of the nearest sentence before that names any.

    Where that sentence is about one of them, it is that one: whoever a text is about it goes on with.
    """
    kept: dict[tuple[Statement, ...], list[Name]] = view.kept.setdefault("antecedents", {})
    lower = view.words[subject.first].lower
    for known, names in kept.items():
        if known is around:
            return names
    kept[around] = found = _antecedents(lower, around)
    return found


def _antecedents(lower: str, around: Sequence[Statement]) -> list[Name]:
    neuter = lower in _NEUTER
    for statement in reversed(around):
        found = [name for name in statement.names if (name.kind != "person" if neuter else name.kind in PEOPLE)]
        if len(found) > 1 and (neuter or lower in _SINGULAR):
            led = leading(statement)
            return [name for name in found if name in led] or found
        if found:
            return found
    return []


def leading(statement: Statement) -> tuple[Name, ...]:
    """The names that a sentence is about."""
    return tuple(statement.names[index] for index in subject_of(read(statement)).own)


def another(
    passage: View, subject: Subject, names: Sequence[Name], before: Sequence[Statement], settled: Settled
) -> tuple[str, str] | None:
    """The pronoun of a passage and the other one it stands for; else None.

    That is where the sentence right before is about one person who is none of `names`.
    """
    if not subject.pronoun or passage.words[subject.first].lower not in _SINGULAR or not before:
        return None
    led = [name for name in leading(before[-1]) if name.kind in PEOPLE]
    if len(led) != 1 or any(may_be_one(name.text, led[0].text, settled) for name in names):
        return None
    return passage.words[subject.first].text, led[0].text
