"""Coverage: every checkable token of a draft, and how far it was looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from verifybench.model.document import Locator, Span

TokenKind = Literal["number", "date", "quotation", "name", "place", "title", "superlative"]
"""What can be checked: figures, dates and times, somebody's own words, names, places, titles (of people before their names, and of
works), and words that set one above all others (biggest, first, only)."""

KINDS: tuple[TokenKind, ...] = get_args(TokenKind)

SPELLED: frozenset[TokenKind] = frozenset(("name", "place", "title"))
"""Kinds that are checked once a draft and spelling."""

TokenState = Literal["open", "claimed", "held", "waived", "verified"]
"""`open`: nobody claimed it; `claimed`: in a claim that is not decided yet, or not as far as this token goes; `held`: in a claim
whose verdict holds it back; `waived`: a person said, with a reason, that it needs no check; `verified`: checked, and right."""

STATES: tuple[TokenState, ...] = get_args(TokenState)


@dataclass(frozen=True, slots=True)
class Checkable:
    """A stretch of a draft that can be checked; offsets are code points into its canonical text.

    `spelling` is what makes two mentions one spelling, "" of kinds that are not checked by spelling. `parts` are the sentences of a
    quotation of several, each to be covered; of anything else its own span.
    """

    kind: TokenKind
    start: int
    end: int
    text: str
    spelling: str = ""
    parts: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Token:
    """A checkable token as far as it is covered. `claims` are those it stands in, `why` what its state rests on, in words."""

    id: str
    document: str
    what: Checkable
    state: TokenState
    locator: Locator
    claims: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many tokens are in each state; of one kind, or of all."""

    kind: TokenKind | None
    open: int = 0
    claimed: int = 0
    held: int = 0
    waived: int = 0
    verified: int = 0

    @property
    def total(self) -> int:
        return self.open + self.claimed + self.held + self.waived + self.verified

    def line(self) -> str:
        """212 checkable: 198 verified, 9 claimed and undecided, 5 waived."""
        told = [f"{self.verified:,} verified", f"{self.claimed:,} claimed and undecided", f"{self.waived:,} waived"]
        told += [f"{self.held:,} held back by a verdict"] if self.held else []
        told += [f"{self.open:,} open"] if self.open else []
        return f"{self.total:,} checkable: {', '.join(told)}"


def tally(tokens: Iterable[Token], kind: TokenKind | None = None) -> Tally:
    """The counts of tokens, of one kind where it is given."""
    counts: dict[TokenState, int] = dict.fromkeys(STATES, 0)
    for one in tokens:
        if kind in (None, one.what.kind):
            counts[one.state] += 1
    return Tally(kind, **counts)
