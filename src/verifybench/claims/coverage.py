"""The checkable tokens of a draft: every figure, date, quotation, name, place, title and superlative, each counted once.

A date inside a quotation counts as a date, and the quotation as one besides: its words are checked with whoever said them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import regex

from verifybench.claims.superlatives import superlatives
from verifybench.claims.works import is_work, italic_works
from verifybench.model.claim import Name, Quotation, Statement
from verifybench.model.coverage import Checkable, TokenKind
from verifybench.model.document import BESIDE, Block, Document, Span
from verifybench.names import one_line, spot
from verifybench.text.view import view
from verifybench.values import recognise

_WHEN = ("date", "time")
_HONORIFICS = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "messrs", "mme", "madame", "mlle", "monsieur", "herr", "frau", "señor", "señora",
})  # fmt: skip
# Figures that are no values are checked as they are written: Article 275, 22 Baker Street, a telephone number.
_FIGURE = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}_])(?=[\p{L}./:’'–-]{0,12}\p{Nd})[\p{L}\p{Nd}]++(?:[-./:,'’–][\p{L}\p{Nd}]++)*+"
)
_NOT_WRITTEN = regex.compile(  # addresses on the web, marks of lists and of notes
    r"(?:https?://|www\.)[^\s<>\"”]++|[^\s@]{1,64}@[^\s@]{1,255}|\]\([^()\s]{1,2000}\)|\[\^?\d{1,4}\]|^[ \t>]*+\d{1,4}[.)](?=\s)",
    regex.MULTILINE,
)
_MOSTLY = 0.5  # of a work's title, from which a name in it is no second thing to check


def checkable(document: Document, statements: Iterable[Statement]) -> tuple[Checkable, ...]:
    """Every checkable token of a draft in reading order. `statements` are all of its text, as they were read; offsets are into
    its canonical text. What stands beside the text, such as comments, is left out."""
    blocks = [block for block in document.blocks if block.rule not in BESIDE and block.label != "boilerplate"]
    starts = [block.start for block in blocks]
    inside: list[list[Statement]] = [[] for _ in blocks]
    for one in sorted(statements, key=lambda one: one.start):
        at = bisect_right(starts, one.start) - 1
        if at >= 0 and one.start < blocks[at].end:
            inside[at].append(one)
    found: list[Checkable] = []
    for block, several in zip(blocks, inside, strict=True):
        found.extend(_in_block(document, block, several))
    found.sort(key=lambda one: (one.start, -one.end, one.kind))
    return tuple(_one_spelling(found))


def spelling(text: str) -> str:
    """What makes two mentions one spelling: the same letters, whatever their line ends, quotation marks and dashes."""
    return one_line(view(text).text)


def _in_block(document: Document, block: Block, statements: Sequence[Statement]) -> Iterator[Checkable]:
    text = document.text
    values = [(value.start, value.end, value.kind) for one in statements for value in one.values]
    names = [name for one in statements for name in one.names]
    for start, end in _unread(text, block, statements):  # a dateline tells where and when, and is no part of a sentence
        values += [(start + value.start, start + value.end, value.kind) for value in recognise(text[start:end])]
        names += [
            Name(name.text, start + name.start, start + name.end, name.kind, name.title) for name in spot(text[start:end])
        ]
    quotes = list(_quotations(text, statements))
    works = [span for span, parts, spoken in quotes if not spoken and len(parts) == 1 and is_work(text, span)]
    quoted = _Spans(works)
    works += [span for span in italic_works(text, block.start, block.end) if not quoted.touch(span)]
    titled = _Spans(works)
    names = [name for name in names if not titled.mostly((name.start, name.end))]
    named = _Spans((name.start, name.end) for name in names)
    high = [span for one in statements for span in superlatives(text, one.start, one.end)]
    counted = _Spans((low, end) for low, end, kind in values if kind != "ordinal")
    ranks = [span for span in high if not counted.touch(span) and not named.touch(span)]
    ranked = _Spans(ranks)
    values = [
        (low, end, kind)
        for low, end, kind in values
        if not (kind == "ordinal" and ranked.touch((low, end))) and not named.hold((low, end))
    ]
    timed = _Spans((low, end) for low, end, kind in values if kind in (*_WHEN, "money"))
    names = [name for name in names if not timed.hold((name.start, name.end))]

    taken = [*((low, end) for low, end, _ in values), *((name.start, name.end) for name in names)]
    for low, end in _figures(text, block, taken):
        yield _token("number", text, (low, end))
    for low, end, kind in values:
        yield _token("date" if kind in _WHEN else "number", text, (low, end))
    for span in ranks:
        yield _token("superlative", text, span)
    for name in names:
        span = name.start, name.end
        yield _token("place" if name.kind == "place" else "name", text, span, spelling(name.text))
        if (title := _title(text, name)) is not None:
            yield _token("title", text, title, spelling(f"{text[slice(*title)]} {name.text}"))
    for span in works:
        yield _token("title", text, span, spelling(text[slice(*span)]))
    for span, parts, _ in quotes:
        if not quoted.hold(span):
            yield Checkable("quotation", *span, text[slice(*span)], "", parts)


def _token(kind: TokenKind, text: str, span: Span, spelled: str = "") -> Checkable:
    return Checkable(kind, *span, text[slice(*span)], spelled, (span,))


def _unread(text: str, block: Block, statements: Sequence[Statement]) -> Iterator[Span]:
    """The stretches of a block that no sentence has."""
    behind = block.start
    for one in statements:
        if one.start > behind and any(map(str.isalnum, text[behind : one.start])):
            yield behind, one.start
        behind = max(behind, one.end)
    if any(map(str.isalnum, text[behind : block.end])):
        yield behind, block.end


def _quotations(text: str, statements: Sequence[Statement]) -> Iterator[tuple[Span, tuple[Span, ...], bool]]:
    """Each quotation with its sentences, and whether it is told who speaks; one that goes on in the next sentence is one."""
    pieces: list[tuple[Quotation, Statement]] = [(quote, one) for one in statements for quote in one.quotes]
    at = 0
    while at < len(pieces):
        first, before = pieces[at]
        parts = [(first.start, first.end)]
        spoken = first.speaker is not None
        while at + 1 < len(pieces):
            quote, one = pieces[at + 1]
            if (
                one is before
                or parts[-1][1] < before.end
                or quote.start > one.start
                or text[parts[-1][1] : quote.start].strip()
            ):
                break
            parts.append((quote.start, quote.end))
            spoken, before = spoken or quote.speaker is not None, one
            at += 1
        yield (parts[0][0], parts[-1][1]), tuple(parts), spoken
        at += 1


def _title(text: str, name: Name) -> Span | None:
    """Where the title before a name stands; a mere mode of address is none to check."""
    if not name.title or name.title.casefold().rstrip(".") in _HONORIFICS:
        return None
    low = text.rfind(name.title, max(0, name.start - len(name.title) - 8), name.start)
    return (low, low + len(name.title)) if low >= 0 else None


def _figures(text: str, block: Block, taken: Sequence[Span]) -> Iterator[Span]:
    """Figures that are in no value and no name."""
    passed = _Spans([*taken, *(match.span() for match in _NOT_WRITTEN.finditer(text, block.start, block.end))])
    for match in _FIGURE.finditer(text, block.start, block.end):
        if any(map(str.isdigit, match[0])) and not passed.touch(match.span()):
            yield match.span()


class _Spans:
    """Spans, asked in the logarithm of their number whether one of them touches or holds another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span[0] for span in self._spans]
        self._reach = list(accumulate((span[1] for span in self._spans), max))

    def touch(self, span: Span) -> bool:
        at = bisect_left(self._starts, span[1]) - 1
        return at >= 0 and self._reach[at] > span[0]

    def hold(self, span: Span) -> bool:
        at = bisect_right(self._starts, span[0]) - 1
        return at >= 0 and self._reach[at] >= span[1]

    def mostly(self, span: Span) -> bool:
        """Whether a span is most of the one that holds it."""
        at = bisect_right(self._starts, span[0]) - 1
        if at < 0 or self._spans[at][1] < span[1]:
            return False
        low, high = self._spans[at]
        return span[1] - span[0] >= _MOSTLY * (high - low)


def _one_spelling(found: Sequence[Checkable]) -> Iterator[Checkable]:
    """Names in capitals, as headlines have them, under the spelling that the rest of the draft gives them."""
    written = {
        one.spelling.casefold(): one.spelling for one in reversed(found) if one.spelling and not one.spelling.isupper()
    }
    for one in found:
        known = written.get(one.spelling.casefold()) if one.spelling.isupper() and len(one.spelling) > 1 else None
        yield Checkable(one.kind, one.start, one.end, one.text, known, one.parts) if known else one
