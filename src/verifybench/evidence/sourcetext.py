"""Plain texts with a name, as `pipe compare` and `pipe agree` are given them."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.claims import analyse
from verifybench.model.claim import Statement


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source is either a `text` or, cut up already, its `sentences`. `date` is the ISO date the text is of."""

    id: str
    text: str = ""
    sentences: tuple[str, ...] | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a source: `number` is its 0-based index; the statement's offsets are those the caller counts in."""

    source: str
    number: int
    statement: Statement


def sentences(source: SourceText) -> tuple[Sentence, ...]:
    """All sentences with something in them, in order. Offsets run in the text, or in each given sentence."""
    if source.sentences is None:
        read = analyse(source.text, date=source.date, scored=False)
        return tuple(Sentence(source.id, number, statement) for number, statement in enumerate(read))
    found: list[Sentence] = []
    for number, text in enumerate(source.sentences):
        if text.strip():
            whole = analyse(text, date=source.date, spans=[(0, len(text))], scored=False)
            found.extend(Sentence(source.id, number, statement) for statement in whole)
    return tuple(found)
