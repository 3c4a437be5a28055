"""References between a claim and its passages: the same raised figure stands behind the words that were held against each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from verifybench.model.document import Span, meet
from verifybench.tui.draw.marks import accord
from verifybench.tui.draw.rows import Mark

if TYPE_CHECKING:
    from verifybench.model.evidence import Judgement

Note = tuple[int, str, str]
"""An offset into a text, what is put in before the character there, and its ink."""

GLYPHS = {"agree": "✓", "differ": "✗"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(number: int) -> str:
    return str(number).translate(_RAISED)


def referred(judgements: Iterable[Judgement]) -> tuple[Span, ...]:
    """The places of a claim that some passage agrees or differs with, from its start: reference 1 is the first.

    Where one rule looked at a figure and another at the clause around it, the figure is the place.
    """
    spans = {
        reason.claim_span
        for judgement in judgements
        for reason in judgement.reasons
        if reason.claim_span is not None
        and reason.passage_span is not None
        and accord(reason, judgement.relation) != "aside"
    }
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one[1] - one[0], one)):
        if span[0] < span[1] and not any(meet(span, other) for other in kept):
            kept.append(span)
    return tuple(sorted(kept))


def reference(places: Sequence[Span], span: Span) -> str:
    """The raised figure of the one place that a span of the claim is about; "" where there is none, or more than one."""
    found = [number for number, place in enumerate(places, 1) if meet(place, span)]
    return raised(found[0]) if len(found) == 1 else ""


def claim_notes(places: Sequence[Span]) -> list[Note]:
    """The figures behind the places of the claim."""
    return [(end, raised(number), "ref") for number, (_, end) in enumerate(places, 1)]


def passage_notes(places: Sequence[Span], judgement: Judgement) -> list[Note]:
    """Behind each place of a passage that agrees or differs: the glyph that says which, and the figure of its place in the
    claim."""
    found: dict[int, Note] = {}
    for reason in judgement.reasons:
        glyph = GLYPHS.get(accord(reason, judgement.relation))
        if glyph is None or reason.passage_span is None:
            continue
        end = reason.passage_span[1]
        number = reference(places, reason.claim_span) if reason.claim_span is not None else ""
        before = found.get(end)
        if before is None or len(before[1]) < len(glyph + number):
            found[end] = (end, glyph + number, "good strong" if glyph == "✓" else "bad strong")
    return sorted(found.values())


def annotated(text: str, marks: Sequence[Mark], notes: Iterable[Note]) -> tuple[str, list[Mark]]:
    """`text` with the notes put in, and every mark still on its characters; a note's own ink lies above them."""
    inside = sorted((at, words, ink) for at, words, ink in notes if 0 <= at <= len(text) and words)
    offsets = [at for at, _, _ in inside]
    added = [0]
    for _, words, _ in inside:
        added.append(added[-1] + len(words))
    out, last = [], 0
    for at, words, _ in inside:
        out += [text[last:at], words]
        last = at
    moved = [
        (start + added[bisect_right(offsets, start)], end + added[bisect_left(offsets, end)], ink)
        for start, end, ink in marks
    ]
    own = [(at + before, at + before + len(words), ink) for (at, words, ink), before in zip(inside, added, strict=False)]
    return "".join((*out, text[last:])), moved + own
