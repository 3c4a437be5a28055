"""Where else the two sentences of a conflict stand: copies are witnesses of one disagreement, and no disagreements of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from verifybench.model.claim import Passage
from verifybench.model.evidence import Conflict, Place, Side


def plain(text: str) -> str:
    """Words without what copying changes: letters' case and white space."""
    return " ".join(text.casefold().split())


def joined(conflict: Conflict, other: Conflict) -> Conflict:
    """A conflict with the places of another between the same words."""
    turned = plain(other.left.text) != plain(conflict.left.text)
    left, right = (other.right, other.left) if turned else (other.left, other.right)
    return replace(conflict, left=_with(conflict.left, _places(left)), right=_with(conflict.right, _places(right)))


def with_copies(conflicts: Iterable[Conflict], passages: Iterable[Passage], roles: Mapping[str, str]) -> Iterator[Conflict]:
    """The conflicts with every passage of a source that repeats a source's side word for word, whether or not it was looked at.

    Only sentences with a name in them: without one the same words may be about somebody else.
    """
    given = list(conflicts)
    wanted = {plain(side.text) for one in given for side in one.sides if roles.get(side.document) == "source"}
    copies: dict[str, list[Place]] = {}
    if wanted:
        for passage in passages:
            statement = passage.statement
            if statement.names and (words := plain(statement.text)) in wanted:
                place = Place(passage.document, (statement.start, statement.end), passage=passage.id)
                copies.setdefault(words, []).append(place)
    for one in given:
        left, right = (
            _with(side, copies.get(plain(side.text), ())) if roles.get(side.document) == "source" else side
            for side in one.sides
        )
        yield replace(one, left=left, right=right)


def _places(side: Side) -> tuple[Place, ...]:
    return Place(side.document, side.span, side.claim, side.passage), *side.also


def _with(side: Side, more: Iterable[Place]) -> Side:
    """The side with more places, each once, in the order of documents; its own is none of them."""
    known = {(place.document, place.span): place for place in side.also}
    for place in more:
        here = place.document, place.span
        if here == (side.document, side.span):
            side = replace(side, claim=side.claim or place.claim, passage=side.passage or place.passage)
        elif (before := known.get(here)) is not None:
            known[here] = replace(before, claim=before.claim or place.claim, passage=before.passage or place.passage)
        else:
            known[here] = place
    return replace(side, also=tuple(known[key] for key in sorted(known)))
