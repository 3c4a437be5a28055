"""What an attributed sentence says is so: the sentence without the words that say who said it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import regex

from verifybench.evidence.words import View, read
from verifybench.model.claim import Statement
from verifybench.model.document import Span

_KEPT, _WHOLE = "content", "whole"
_LONGEST_OCCASION = 60  # characters
_LETTER = regex.compile(r"\p{L}")
_CLAUSE_ENDS = ',”“"»’!?…–—'
_LEAD = regex.compile(
    r"(?:in|on|at|during|after|before|since|until|by|last|this|earlier|later|yesterday|today|tonight|meanwhile|then|speaking|"
    r"asked|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    regex.IGNORECASE,
)
_TO_THAT = regex.compile(r"(?P<when>[^,;:“”\"]{1,60}?)\s+that\b")


def content(view: View) -> View:
    """The view of the content alone, worked out once; of a sentence that nobody is named for the view itself.

    Offsets hold: who said it, the verb, and when and where it was said are blanked out and not cut. A sentence with figures between
    speaker and verb says more than one thing, and stays whole.
    """
    if not view.statement.attribution or aside(view.statement):
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


def aside(statement: Statement) -> bool:
    """Whether the writer tells figures of the speaker by the way: "Berg, who left in 2017 after 13 years, has denied …"."""
    said = _attributed(statement)
    return any(not said.isdisjoint(range(value.start, value.end)) for value in statement.values)


def occasion(statement: Statement) -> tuple[Span, ...]:
    """The words that say when or where it was said: "On Monday the court said …", "…, he said in a statement on Monday".

    They stand before the first speaker, between a verb and its "that", or behind the last verb, and are shorter than what was said.
    A speaker between commas ("the bridge, he said, cost …") has what was said on both sides.
    """
    said = sorted(statement.attribution, key=lambda one: one.start)
    if not said:
        return ()
    text, begin, end = statement.text, statement.start, statement.end
    first, last = said[0], said[-1]
    found: list[Span] = []
    lead, tail = text[: first.start - begin], text[last.end - begin :]
    before_it = len(lead) <= min(_LONGEST_OCCASION, end - first.end)
    if before_it and _LEAD.match(lead) and not text.startswith(",", first.end - begin):
        found.append((begin, first.start))
    behind = text[: last.start - begin].rstrip()[-1:] in tuple(_CLAUSE_ENDS) and _LETTER.search(tail) and tail[0] != ","
    if behind and len(tail) <= min(_LONGEST_OCCASION, last.start - begin):
        found.append((last.end, end))
    for one in said:
        between = _TO_THAT.match(text, one.end - begin)
        if between is not None:
            found.append((one.end, begin + between.end("when")))
    return tuple(found)


def as_context(statement: Statement, around: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Where the content's pronouns look for whom they mean: to the names in the phrase of its own speaker, and past one that is a
    pronoun itself or nobody to the sentences `around`.
    """
    if not any(one.speaker[:1].isupper() or " " in one.speaker for one in statement.attribution):
        return around
    said = _attributed(statement)
    names = tuple(name for name in statement.names if not said.isdisjoint(range(name.start, name.end)))
    return (replace(statement, names=names, values=(), quotes=(), attribution=()),)


def _attributed(statement: Statement) -> set[int]:
    """The offsets of the words that say who said it."""
    return {at for one in statement.attribution for at in range(one.start, one.end)}


def _of_the_saying(statement: Statement) -> set[int]:
    """The offsets of all words that are about the saying, and not about what was said."""
    return _attributed(statement) | {at for span in occasion(statement) for at in range(*span)}


def _without(statement: Statement) -> Statement:
    said, base = _of_the_saying(statement), statement.start
    return replace(
        statement,
        text="".join(" " if at in said else letter for at, letter in enumerate(statement.text, base)),
        values=tuple(one for one in statement.values if said.isdisjoint(range(one.start, one.end))),
        names=tuple(one for one in statement.names if said.isdisjoint(range(one.start, one.end))),
    )
