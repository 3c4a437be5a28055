"""A source read for comparison: its sentences with their views, and the figures in them by what these may be held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from verifybench.claims import sent_from
from verifybench.evidence.context import Context
from verifybench.evidence.examine import NO_CONTEXT
from verifybench.evidence.remembered import Remembered
from verifybench.evidence.retracted import standing
from verifybench.evidence.sourcefigures import SourceFigures
from verifybench.evidence.sourcetext import Sentence, SourceText, sentences
from verifybench.evidence.words import View, read

_HEAD = 4  # given sentences among which a dateline may be


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence of a source with its view and what stands around it."""

    sentence: Sentence
    view: View
    context: Context


class ReadSource(tuple[ReadSentence, ...]):
    """The sentences of a source in order, with what is asked of all of them together for one claim after another."""

    @cached_property
    def views(self) -> tuple[View, ...]:
        return tuple(item.view for item in self)

    @cached_property
    def figures(self) -> SourceFigures:
        return SourceFigures(self.views)


_SOURCES: Remembered[ReadSource] = Remembered(200_000)  # characters, some 60 MB


def read_source(source: SourceText) -> ReadSource:
    """The sentences of a source, read for comparison; what was read lately is not read again."""
    characters = len(source.text) + sum(map(len, source.sentences or ()))
    return _SOURCES.get(source, characters, lambda: _read(source))


def _read(source: SourceText) -> ReadSource:
    head = source.text if source.sentences is None else "\n".join(source.sentences[:_HEAD])
    return read_sentences(sentences(source), Context(sent=sent_from(head)))


def read_sentences(given: Sequence[Sentence], stands: Context = NO_CONTEXT) -> ReadSource:
    """The sentences of one text in order, each between those beside it; `stands` is what else is known of the text."""
    views = [read(standing(sentence.statement)) for sentence in given]
    told = [view.statement if view.cut else sentence.statement for view, sentence in zip(views, given, strict=True)]
    found = []
    for index, sentence in enumerate(given):
        near = tuple(told[other] for other in (index - 2, index - 1, index + 1) if 0 <= other < len(given))
        found.append(
            ReadSentence(sentence, views[index], replace(stands, neighbours=near, after=int(index + 1 < len(given))))
        )
    return ReadSource(found)
