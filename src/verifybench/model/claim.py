"""Statements (one analysed sentence), and the claims and passages made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verifybench.model.document import BlockLabel, Locator, Span
from verifybench.model.value import Value

NameKind = Literal["person", "organisation", "place", "unknown"]
Fact = Literal["said", "content"]
"""What a claim asserts: that somebody said it, that it is so."""

_SPOKEN = 0.6  # share of a sentence from which a quotation makes all of it somebody's words


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written; `text` leaves out titles and possessive endings, `title` keeps the title or role before it."""

    text: str
    start: int
    end: int
    kind: NameKind = "unknown"
    title: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words, without their marks; `speaker` as written where the sentence or its neighbour names one."""

    text: str
    start: int
    end: int
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said it: speaker as written, the reporting verb, and the span of both together."""

    speaker: str
    verb: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence with everything read in it.

    All offsets, its own and those of its parts, are code-point offsets into the text that was analysed (for a document:
    its canonical text). `attribution` runs from the nearest speaker outward. `checkworthiness` is 0..1, .5 is the cut;
    `signals` are the named reasons for it, strongest first.
    """

    start: int
    end: int
    text: str
    values: tuple[Value, ...] = ()
    names: tuple[Name, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    checkworthiness: float = 0.0
    signals: tuple[str, ...] = ()

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who is said to have said it, nearest first, "" where nobody is named; in a sentence that is all quoted, who speaks."""
        if self.attribution:
            return tuple(one.speaker for one in self.attribution)
        spoken = sum(quote.end - quote.start for quote in self.quotes if quote.speaker)
        if not spoken or spoken < _SPOKEN * (self.end - self.start):
            return ()
        return tuple(dict.fromkeys(quote.speaker for quote in self.quotes if quote.speaker))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the sentence asserts: an attributed one two things, that it was said and that it is so."""
        return ("said", "content") if self.speakers else ("content",)


@dataclass(frozen=True, slots=True)
class Selector:
    """A W3C Web Annotation selector: the exact quote with up to 32 characters either side, and where it stood."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    text_sha256: str
    locator: Locator = Locator()


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement of a document.

    `id` is derived from document id, exact quote and context, never from offsets, list order or rules version.
    `origin` is `machine` for an extracted claim, `reviewer` for one that a person made or cut anew, and `verdict` for one that
    lives on only in the ledger.
    """

    id: str
    document: str
    selector: Selector
    statement: Statement
    block: BlockLabel = "main"
    origin: Literal["machine", "reviewer", "verdict"] = "machine"

    @property
    def text(self) -> str:
        return self.selector.exact

    @property
    def span(self) -> Span:
        return self.selector.start, self.selector.end

    @property
    def facts(self) -> tuple[Fact, ...]:
        """`said` and `content` of an attributed claim, `content` alone of any other."""
        return self.statement.facts


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence-sized span of a document; `context` runs from the sentence before to the sentence after it."""

    id: str
    document: str
    statement: Statement
    context: Span
    block: BlockLabel = "main"
    locator: Locator = Locator()
