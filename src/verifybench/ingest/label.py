"""Labels for pieces whose markup says nothing: titles, captions and boilerplate told by the words, body text left alone.

Losing evidence is worse than keeping noise, so a paragraph is boilerplate only on a clear signal, and its rule names it.
The passes run in a fixed order over the whole document; each only labels what no earlier one did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from verifybench.ingest.captions import caption
from verifybench.ingest.furniture import author, company, menus, outside, page_phrases, section_after_article, trailing
from verifybench.ingest.headings import headings, title_line
from verifybench.ingest.piece import Piece
from verifybench.ingest.reading import Reading
from verifybench.model.document import BESIDE, Block, BlockLabel, Role

_BYLINE = regex.compile(
    r"(?i:by|written by|text|story by|author:|von|par|por|автор:?) (?:\p{Lu}[\p{L}.’'-]{0,30}(?:,| and| &)? ?){1,8}"
)
_DATELINE = regex.compile(
    r"(?i)(?:(?:first |originally )?(?:published|posted|written|updated|last updated|last modified|modified)\s?:?\s?)?"
    r"(?:on )?(?:the )?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
    r"(?:[0-9]{1,2}[. ]+\p{L}{3,9}\.?,? [0-9]{4}|\p{L}{3,9}\.? [0-9]{1,2},? [0-9]{4}|[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4})"
    r"(?:[ ,|–-]{1,3}(?:at )?[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?(?: ?\p{Lu}{2,4})?)?"
)


def label(text: str, pieces: Sequence[Piece], *, role: Role, title: str | None = None) -> tuple[Block, ...]:
    """Blocks of the pieces, in their order, each with label, rule, paragraph number and heading path.

    In a draft nothing is boilerplate but what stands beside the text: what would be is main, a title or a caption. `title` is the
    document's where it is known.
    """
    readings = [Reading(piece, text) for piece in pieces]
    page_phrases(readings)
    _captions(readings)
    company(readings)
    title_line(readings, title)
    section_after_article(readings)
    _byline(readings)
    author(readings)
    menus(readings)
    outside(readings)
    trailing(readings)
    headings(readings)
    return tuple(_blocks(readings, role))


def _captions(readings: list[Reading]) -> None:
    for reading in readings:
        if reading.label is None and reading.words <= 120 and (kind := caption(reading.flat)):
            if kind == "caption":
                reading.set("caption", "caption.credit")
            else:
                reading.set("boilerplate", "credit")


def _byline(readings: list[Reading]) -> None:
    """Who wrote it and when it was put out: no claim of the article, but evidence of both."""
    for reading in readings:
        if reading.label is None and reading.words <= 14:
            if _BYLINE.fullmatch(reading.flat):
                reading.set("caption", "byline")
            elif _DATELINE.fullmatch(reading.flat):
                reading.set("caption", "dateline")


IN_A_DRAFT: dict[str, BlockLabel] = {"credit": "caption", "title.repeated": "title", "title.longer": "title"}


def _blocks(readings: list[Reading], role: Role) -> Iterator[Block]:
    path: list[tuple[int, str]] = []
    for number, reading in enumerate(readings, 1):
        label = reading.label or "main"
        if role == "draft" and label == "boilerplate" and reading.rule not in BESIDE:
            label = reading.piece.label or IN_A_DRAFT.get(reading.rule, "main")
            label = "main" if label == "boilerplate" else label
        piece = reading.piece
        if reading.level and label == "title":
            while path and path[-1][0] >= reading.level:
                path.pop()
            path.append((reading.level, reading.flat[:200]))
        heading = (piece.beside,) if piece.beside else tuple(heading for _, heading in path)
        yield Block(piece.start, piece.end, label, number, heading, piece.page, reading.rule or "body")
