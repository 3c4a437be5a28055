"""Which sources are one: what ties two of them together, and on whose word a passage rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.document import Span

TieRule = Literal["source.hand", "source.text", "source.publisher", "source.site", "source.origin"]
"""Why two documents count as one source; the strongest first."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two documents that count as one source, `one` before `other` by id.

    `message` goes on from a document's name: "has the publisher of". Of shared text, `shared` of the `of` sentences of the shorter
    document stand in the other too, `verbatim` of them word for word; `pairs` are the longest of them, as spans of one and other.
    """

    one: str
    other: str
    rule: TieRule
    message: str
    shared: int = 0
    of: int = 0
    verbatim: int = 0
    pairs: tuple[tuple[Span, Span], ...] = ()

    def others(self, document: str) -> str:
        """The other end, seen from one of the two."""
        return self.other if document == self.one else self.one


@dataclass(frozen=True, slots=True)
class Origin:
    """On whose word a passage rests: `speakers` are those it names, `via` the papers and agencies that it has it from.

    Each is as written. `words` are its own words in short, quotations aside: two passages with the same ones are copies. Empty where
    a text speaks for itself.
    """

    speakers: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        return (*self.speakers, *self.via)


OWN = Origin()
"""A text's own word."""
