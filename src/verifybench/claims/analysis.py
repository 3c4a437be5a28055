"""Sentences into statements: each with the values, names, quotations and attributions found in it, and a score."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

import regex

from verifybench.claims import attribution, checkworthiness
from verifybench.claims.datelines import without_dateline
from verifybench.claims.speech import Speech, assign
from verifybench.claims.verbs import strength
from verifybench.model.claim import Name, Quotation, Statement
from verifybench.model.document import Block, BlockLabel, Document, Span
from verifybench.model.value import Value
from verifybench.names import spot
from verifybench.text import paragraph_spans, sentence_spans
from verifybench.values import recognise

_ISO_DATE = regex.compile(r"\d{4}-\d\d-\d\d")
_HEADING_MARK = regex.compile(r"#{1,6}\s++(?=\S)")
_MOSTLY_QUOTED = 0.6
_FEWEST_SPACES = 3  # in a quotation that can be told from others by its words


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class _Part:
    """A block to be read: where it stands, what it is, and its sentences."""

    span: Span
    label: BlockLabel
    sentences: list[Span]


def analyse(
    text: str,
    *,
    date: str | None = None,
    spans: Sequence[Span] | None = None,
    label: BlockLabel = "main",
    scored: bool = True,
) -> tuple[Statement, ...]:
    """Read every sentence of `text` (or each of `spans`, taken as sentences), in order; offsets are into `text`.

    `date` is the ISO date or datetime of the text: relative dates resolve against it. Not `scored`, the statements have neither
    check-worthiness nor signals: a seventh of the time, of no use to comparing.
    """
    if spans is None:
        parts = [_Part(block, label, sentence_spans(text, *block)) for block in paragraph_spans(text)]
    else:
        parts = [_Part(span, label, [span]) for span in spans]
    read = _Reading(text, date, scored=scored).statements(parts)
    return tuple(statement for part in read for statement in part)


@lru_cache(maxsize=1)  # claims and passages are made of the same reading, one after the other
def statements(document: Document) -> tuple[tuple[Statement, Block], ...]:
    """Every sentence of every block of a document, boilerplate too, with its block; offsets into the canonical text."""
    parts = []
    for block in document.blocks:
        whole = [(_heading(document.text, block), block.end)] if block.label == "title" else None
        sentences = whole or sentence_spans(document.text, block.start, block.end)
        parts.append(_Part((block.start, block.end), block.label, sentences))
    read = _Reading(document.text, document.metadata.published).statements(parts)
    return tuple((statement, block) for block, part in zip(document.blocks, read, strict=True) for statement in part)


def reread(document: Document, spans: Sequence[Span]) -> tuple[Statement, ...]:
    """Each span of a document read as one sentence, whatever sentences it cuts through or joins; in the order given.

    Who speaks in it is sought in the sentences before it in its block.
    """
    text, reading = document.text, _Reading(document.text, document.metadata.published)
    found: list[Statement] = []
    for span in spans:
        block = document.block_at(span[0]) or Block(*span, "main", 0)
        before = [one for one in sentence_spans(text, block.start, block.end) if one[1] <= span[0]]
        part = _Part((block.start, max(block.end, span[1])), block.label, [*before, span])
        found.append(reading.statements([part])[0][-1])
    return tuple(found)


def _heading(text: str, block: Block) -> int:
    """Where the words of a heading begin, behind the mark that Markdown puts before them."""
    mark = _HEADING_MARK.match(text, block.start, block.end)
    return mark.end() if mark else block.start


class _Reading:
    """The values and names of a text, found once for all parts of it that are read."""

    def __init__(self, text: str, date: str | None, *, scored: bool = True) -> None:
        day = _ISO_DATE.match(date) if date else None
        self._text, self._scored = text, scored
        self._values = _Sorted(recognise(text, date=day[0] if day else None))
        self._names = _Sorted(spot(text))

    def statements(self, parts: Sequence[_Part]) -> list[list[Statement]]:
        text, values, names = self._text, self._values, self._names
        parts = [_Part(part.span, part.label, self._after_dateline(part)) for part in parts]
        sentences = [(sentence, part.label) for part in parts for sentence in part.sentences]
        named = {span: names.within(span) for span, _ in sentences}
        speech = assign(
            text,
            [(part.span, part.sentences, part.label) for part in parts],
            lambda span, quoted: attribution.find(text, *span, names=named[span], quotes=quoted),
            named.__getitem__,
        )
        flat = iter(
            _statement(text, span, label if self._scored else None, values.within(span), named[span], said)
            for (span, label), said in zip(sentences, speech, strict=True)
        )
        return [[next(flat) for _ in part.sentences] for part in parts]

    def _after_dateline(self, part: _Part) -> list[Span]:
        """The sentences of a part, the first without where and by whom it was sent."""
        if not part.sentences or part.sentences[0][0] != part.span[0]:
            return part.sentences
        first, *others = part.sentences
        return [without_dateline(self._text, first, self._names.within(first)), *others]


def _statement(
    text: str, span: Span, label: BlockLabel | None, inside: tuple[Value, ...], named: tuple[Name, ...], said: Speech
) -> Statement:
    """The statement of a sentence; without a label it is not scored."""
    sentence = text[span[0] : span[1]]
    if label is None:
        return Statement(*span, sentence, inside, named, said.quotes, said.attribution)
    if not said.quotes and not said.attribution:  # two sentences of three
        score, signals = checkworthiness.score(sentence, values=inside, names=named, label=label)
        return Statement(*span, sentence, inside, named, (), (), score, signals)
    quoted = sum(quote.end - quote.start for quote in said.quotes)
    others = any(one.speaker.lower() not in ("i", "we") for one in said.attribution)
    if quoted >= _MOSTLY_QUOTED * len(sentence):
        # The words around it say nothing about whether what was said can be checked; that somebody named said it can be.
        score, signals = checkworthiness.score(
            " ".join(quote.text for quote in said.quotes),
            values=_inside(said.quotes, inside),
            names=_inside(said.quotes, named),
            attributed=others or any(quote.speaker for quote in said.quotes),
            quoted=_by_name(said.quotes, named),
            label=label,
        )
    else:
        score, signals = checkworthiness.score(
            sentence,
            values=inside,
            names=named,
            attributed=others,
            quoted=others and any(quote.speaker for quote in said.quotes),
            denied=others and any(strength(one.verb) == "deny" for one in said.attribution),
            label=label,
        )
    return Statement(*span, sentence, inside, named, said.quotes, said.attribution, score, signals)


def _by_name(quotes: Sequence[Quotation], names: Sequence[Name]) -> bool:
    """Whether a quotation of some words is ascribed to somebody named."""
    speakers = [quote.speaker for quote in quotes if quote.speaker and quote.text.count(" ") >= _FEWEST_SPACES]
    return any(name.text in speaker for speaker in speakers for name in names)


def _inside(quotes: Sequence[Quotation], found: Iterable[P]) -> list[P]:
    starts = [quote.start for quote in quotes]
    indexed = ((one, bisect_right(starts, one.start) - 1) for one in found)
    return [one for one, index in indexed if index >= 0 and one.end <= quotes[index].end]


class _Sorted(Generic[P]):
    """Values or names in order, so that a sentence finds its own without walking through all of them."""

    def __init__(self, found: Sequence[P]) -> None:
        self._found = found
        self._starts = [one.start for one in self._found]

    def within(self, span: Span) -> tuple[P, ...]:
        low = bisect_left(self._starts, span[0])
        high = bisect_left(self._starts, span[1], low)
        if low == high:
            return ()
        return tuple([one for one in self._found[low:high] if one.end <= span[1]])
