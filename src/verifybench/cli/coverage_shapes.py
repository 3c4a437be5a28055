"""What `coverage --format json` prints."""

from __future__ import annotations

from pydantic import RootModel

from verifybench.cli.list_shapes import LocatorOut
from verifybench.cli.pipe_answers import Out
from verifybench.model.coverage import TokenKind, TokenState


class CountsOut(Out):
    """How many tokens are in each state."""

    checkable: int
    verified: int
    claimed: int
    held: int
    waived: int
    open: int


class KindOut(CountsOut):
    kind: TokenKind


class SpelledOut(Out):
    """A spelling, how often the draft has it, and where first."""

    spelling: str
    count: int
    start: int
    end: int
    locator: LocatorOut


class SecondSpellingOut(Out):
    """Spellings of what may be one name, and why they may be."""

    why: str
    spellings: list[SpelledOut]


class TokenOut(Out):
    """A checkable token; line and paragraph are 1-based, offsets code points into the draft's text."""

    id: str
    document: str
    kind: TokenKind
    text: str
    spelling: str | None
    start: int
    end: int
    line: int | None
    paragraph: int | None
    state: TokenState
    claims: list[str]
    why: str


class CoverageOut(Out):
    """A draft: counts, claims that say one thing (their ids, by group) and second spellings of all of it, and the tokens that were
    asked for."""

    draft: str
    counts: CountsOut
    kinds: list[KindOut]
    restatements: list[list[str]]
    second_spellings: list[SecondSpellingOut]
    tokens: list[TokenOut]


class CoveragesOut(RootModel[list[CoverageOut]]):
    """One entry a draft, in reading order."""
