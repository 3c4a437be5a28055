"""Whose or where it is: "the mayor", of whom no place is told, is the mayor of where the report was sent from, and no other."""

from __future__ import annotations

from collections.abc import Iterator

from verifybench.evidence.context import Context
from verifybench.evidence.rules import places
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.naming import in_text, may_be_one, mentioned
from verifybench.evidence.rules.nouns import Matched
from verifybench.evidence.syntax import Subject, subject_of
from verifybench.evidence.tables.clauses import LOCAL
from verifybench.evidence.words import View
from verifybench.model.claim import Name

_LOCAL = frozenset(LOCAL.split())


def apart(claim: View, passage: View, context: Context) -> Matched | None:
    """`differs` where the subject is one that each place has ("the mayor"), `unclear` for another; None where nothing tells.

    Only where neither sentence has a name: whoever is named is the same from wherever it is told.
    """
    if not (context.sent and context.claim_sent) or claim.statement.names or passage.statement.names:
        return None
    if any(_of_one_place(ours, theirs) for ours in context.claim_sent for theirs in context.sent):
        return None
    if any(in_text(place.title(), text) for place in context.claim_sent for text in _around(context)):
        return None
    line = f"the claim is told from {context.claim_sent[0]}, the passage from {context.sent[0]}"
    subject = subject_of(claim)
    local = any(word.lower in _LOCAL for word in claim.words[subject.first : subject.last + 1])
    return ("differs" if local else "unclear"), line


def untold(claim: View, passage: View, subject: Subject, context: Context) -> list[Finding]:
    """Whose or where the subject is, where neither the passage nor what stands around it tells: each town has a mayor."""
    if subject_of(passage).pronoun:
        return []
    others = (claim.statement.names[at] for at in subject.names if at not in subject.own)
    name = next((one for one in others if not _told(one, passage, context)), None)
    if name is None:
        return []
    line = f"nothing there tells that it is of {name.text}"
    return [Finding("withheld:whose", "lacks", "name.missing", line, 0.0, (name.start, name.end))]


def _told(name: Name, passage: View, context: Context) -> bool:
    if any(may_be_one(name.text, other.text, context.settled) for other in passage.statement.names):
        return True
    if in_text(name.text, passage.statement.text) or mentioned(name.text, passage.statement, context.settled):
        return True
    return _told_around(name, context)


def _told_around(name: Name, context: Context) -> bool:
    """Whether what stands around a passage tells that it is of this place or body, and of no other of its kind."""
    if any(_of_one_place(name.text, place) for place in context.sent):
        return True
    if any(in_text(name.text, text) for text in (context.title, *context.heading)):
        return True
    named = [one for one in context.neighbours if mentioned(name.text, one, context.settled)]
    return any(
        all(other.kind != name.kind or may_be_one(name.text, other.text, context.settled) for other in one.names)
        for one in named
    )


def _of_one_place(one: str, other: str) -> bool:
    return may_be_one(one.title(), other.title()) or places.may_be_one_place(one, other)


def _around(context: Context) -> Iterator[str]:
    yield context.title
    for statement in context.neighbours:
        yield statement.text
