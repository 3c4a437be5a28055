"""What an attributed sentence says is so: the sentence without the words that say who said it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from verifybench.evidence.words import View, read
from verifybench.model.claim import Statement

_KEPT, _WHOLE = "content", "whole"
_LONGEST_OCCASION = 60  # characters


def content(view: View) -> View:
    """The view of the content alone, worked out once; of a sentence that nobody is named for the view itself.

    Offsets hold: who said it, and the verb, are blanked out and not cut.
    """
    if not view.statement.attribution:
        return view
    if _KEPT not in view.kept:
        own = read(_without(view.statement))
        own.cut = own.cut or view.cut
        own.kept[_WHOLE] = view.statement
        view.kept[_KEPT] = own.kept[_KEPT] = own
    return cast(View, view.kept[_KEPT])


def whole(view: View) -> Statement:
    """The sentence as it was read, with the words that say who said it."""
    return cast(Statement, view.kept.get(_WHOLE, view.statement))


def occasion(statement: Statement) -> int:
    """Where the words end that say when or where it was said: "On Monday the court said that …"; else the statement's start.

    They stand before the first speaker, are shorter than what follows the verb, and are no part of what was said.
    """
    first = min(statement.attribution, key=lambda one: one.start, default=None)
    if first is None or first.start <= statement.start:
        return statement.start
    before, behind = first.start - statement.start, statement.end - first.end
    return first.start if before <= min(_LONGEST_OCCASION, behind) else statement.start


def as_context(statement: Statement) -> tuple[Statement, ...]:
    """The sentence as one that stands before its own content: "he" there may be who is named as its speaker."""
    said = _attributed(statement)
    names = tuple(name for name in statement.names if not said.isdisjoint(range(name.start, name.end)))
    return (replace(statement, names=names, values=(), quotes=(), attribution=()),) if names else ()


def _attributed(statement: Statement) -> set[int]:
    """The offsets of the words that say who said it."""
    return {at for one in statement.attribution for at in range(one.start, one.end)}


def _without(statement: Statement) -> Statement:
    said, base = _attributed(statement), statement.start
    return replace(
        statement,
        text="".join(" " if at in said else letter for at, letter in enumerate(statement.text, base)),
        values=tuple(one for one in statement.values if said.isdisjoint(range(one.start, one.end))),
        names=tuple(one for one in statement.names if said.isdisjoint(range(one.start, one.end))),
    )
