"""A draft in reading order: its blocks as paragraphs, cut where claims begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from verifybench.model.claim import Claim
from verifybench.model.document import Block, Document, Span
from verifybench.report.model import Paragraph, Piece

_HASHES = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+")
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
# A line that starts like this is no continuation of the line above.
_LINE_START = re.compile(r"\n[ \t]*(?:[-*+•>|]|\d{1,3}[.)])[ \t]")
TITLE_LEVEL = 2  # of a heading that does not say how deep it is

Numbered = tuple[int, Claim]


def read(document: Document, claims: Sequence[Numbered]) -> tuple[Paragraph, ...]:
    """The paragraphs of a draft with every claim's words marked; the pieces of a paragraph are its text, nothing lost.

    Claims may overlap and may run over several blocks. Time is linear in text and claims.
    """
    blocks = document.blocks or _by_blank_lines(document.text)
    starts = [block.start for block in blocks]
    touching: list[list[tuple[int, Span]]] = [[] for _ in blocks]
    for number, claim in claims:
        span = claim.statement.start, claim.statement.end
        at = max(bisect_right(starts, span[0]) - 1, 0)
        while at < len(blocks) and blocks[at].start < span[1]:
            if blocks[at].end > span[0]:
                touching[at].append((number, span))
            at += 1
    return tuple(_paragraph(document.text, block, inside) for block, inside in zip(blocks, touching, strict=True))


def _by_blank_lines(text: str) -> tuple[Block, ...]:
    return tuple(
        Block(found.start(), found.end(), "main", number) for number, found in enumerate(_PARAGRAPH.finditer(text), start=1)
    )


def _paragraph(text: str, block: Block, inside: Sequence[tuple[int, Span]]) -> Paragraph:
    start, level = block.start, 0
    if block.label == "title":
        hashes = _HASHES.match(text, block.start, block.end)
        level = len(hashes[1]) if hashes else TITLE_LEVEL
        start = hashes.end() if hashes else start
    lines = _LINE_START.search(text, start, block.end) is not None
    return Paragraph(tuple(_pieces(text, (start, block.end), inside)), level, lines)


def _pieces(text: str, span: Span, inside: Sequence[tuple[int, Span]]) -> Iterable[Piece]:
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, (start, end) in inside:
        start, stop = max(start, span[0]), min(end, span[1])
        if start < stop:
            opening.setdefault(start, []).append(number)
            closing.setdefault(stop, []).append(number)
    last = {number: end for number, (_, end) in inside}
    active: dict[int, None] = {}
    cuts = sorted({*span, *opening, *closing})
    for left, right in pairwise(cuts):
        active.update(dict.fromkeys(opening.get(left, ())))
        closed = closing.get(right, ())
        yield Piece(text[left:right], tuple(active), tuple(number for number in closed if last[number] <= span[1]))
        for number in closed:
            del active[number]
