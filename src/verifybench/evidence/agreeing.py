"""Two sources against each other: whether they conflict on anything they both speak of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from verifybench.evidence.happenings import Happenings
from verifybench.evidence.hearing import Answer, Heard, chosen, hear
from verifybench.evidence.readsource import ReadSource, read_source
from verifybench.evidence.sourcetext import SourceText
from verifybench.model.evidence import Reason

AgreeRelation = Literal["agree", "conflict", "unrelated"]
_MOST = 1000  # answers of one sort that are weighed


@dataclass(frozen=True, slots=True)
class AgreeReason:
    """A reason with the sentences it was found in; its spans run in the sources' own offsets, A's as the claim's."""

    reason: Reason
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class AgreeResult:
    """`conflict` as soon as one sentence of a source is contradicted by the other's best-aligned passages.

    Sources of two happenings are `unrelated`, whatever figures, names or days of theirs differ or are the same.
    """

    relation: AgreeRelation
    reasons: tuple[AgreeReason, ...]


_CUT = AgreeReason(
    Reason("text.cut", "too long: the sentences of each that share most with the other were compared"), "", ""
)


def agree(a: SourceText, b: SourceText) -> AgreeResult:
    """Whether two sources agree, conflict or speak of different things. Looked at from both sides; the order only turns spans."""
    whole = read_source(a), read_source(b)
    left, right = (ReadSource(items[at] for at in places) for items, places in zip(whole, _places(*whole), strict=True))
    heard, happenings = _heard(left, right)
    cut = (_CUT,) if len(left) < len(whole[0]) or len(right) < len(whole[1]) else ()
    if found := _conflicts(heard, happenings):
        return AgreeResult("conflict", (*_told(found, left, right), *cut))
    same = [one for one in heard["same"][:_MOST] if not happenings.differ(one)]
    return AgreeResult("agree" if same else "unrelated", (*_told(_once(same), left, right), *cut))


def disagreements(left: ReadSource, right: ReadSource) -> list[Heard]:
    """What two sources conflict on, each once; nothing where `agree` finds no conflict."""
    ours, theirs = _places(left, right)
    found = _conflicts(*_heard(ReadSource(left[at] for at in ours), ReadSource(right[at] for at in theirs)))
    return [replace(one, left=ours[one.left], right=theirs[one.right]) for one in found]


def _places(left: ReadSource, right: ReadSource) -> tuple[Sequence[int], Sequence[int]]:
    """The sentences of each that are held against the other, by their positions."""
    return chosen(left, right), chosen(right, left)


def _heard(left: ReadSource, right: ReadSource) -> tuple[dict[Answer, list[Heard]], Happenings]:
    heard: dict[Answer, list[Heard]] = {"conflict": [], "same": [], "unclear": []}
    for one in chain(hear(left, right), (one.turned for one in hear(right, left))):
        heard[one.answer].append(one)
    return heard, Happenings(left, right, heard["conflict"])


def _conflicts(heard: dict[Answer, list[Heard]], happenings: Happenings) -> list[Heard]:
    conflicts = [one for one in heard["conflict"][:_MOST] if not happenings.differ(one)]
    if not conflicts and happenings.one_for_sure():
        conflicts = heard["unclear"]
    return _once(conflicts or happenings.alone())


def _once(found: Iterable[Heard]) -> list[Heard]:
    """Each reason once, in the order found."""
    known: dict[object, Heard] = {}
    for one in found:
        known.setdefault((one.reason.rule, one.reason.claim_span, one.reason.passage_span), one)
    return list(known.values())


def _told(found: list[Heard], left: ReadSource, right: ReadSource) -> tuple[AgreeReason, ...]:
    return tuple(
        AgreeReason(one.reason, left[one.left].sentence.statement.text, right[one.right].sentence.statement.text)
        for one in found
    )
