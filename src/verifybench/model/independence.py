"""Which sources are one: what ties two of them together, and on whose word a passage rests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from verifybench.model.document import Span

TieRule = Literal["draft.text", "source.hand", "source.text", "source.publisher", "source.site", "source.origin"]
"""Why two documents count as one source, the strongest first; a draft that shares a source's text makes no group with it."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two documents that count as one source, `one` before `other` by id.

    `message` goes on from a document's name to the other's: "has the same publisher as". Of shared text, `shared` of the `of`
    sentences of the shorter document stand in the other too, `verbatim` of them word for word; `pairs` are the longest of them, as
    spans of one and other.
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
class TextsCompared:
    """What documents share by text, and the agency that a source says it is from, by document; a build keeps it."""

    ties: tuple[Tie, ...] = ()
    credits: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """Why two documents count once for one statement. `words` go behind both, or where one `repeats` the other between them."""

    one: str
    other: str
    words: str
    repeats: bool = False

    def line(self, called: Callable[[str], str] = str) -> str:
        """In words: "003 and 005 have it from AFP", "005 repeats 003". `called` says what a document is called."""
        one, other = called(self.one), called(self.other)
        return f"{one} {self.words} {other}" if self.repeats else f"{one} and {other} {self.words}"


@dataclass(frozen=True, slots=True)
class Origin:
    """On whose word a passage rests: `speakers` are those it names, `via` the papers and agencies that it has it from.

    Each is as written. `words` are its own words in short, quotations aside: two passages with the same ones are copies. Nobody is
    named where a text speaks for itself.
    """

    speakers: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        return (*self.speakers, *self.via)


OWN = Origin()
"""A text's own word."""
