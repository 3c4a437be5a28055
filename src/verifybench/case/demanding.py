"""What the publishing gate says of a draft's coverage, where the policy demands it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from verifybench.case.covering import Coverage
from verifybench.model.coverage import KINDS, SPELLED, Token, TokenKind
from verifybench.review import Finding

OPEN, UNVERIFIED, SECOND = "coverage.open", "coverage.unverified", "spelling.second"
_SHOWN = 3  # places
_LONGEST = 40  # characters of each
_NAMES: dict[TokenKind, tuple[str, str]] = {kind: (kind, f"{kind}s") for kind in KINDS}


def findings(coverage: Coverage, kinds: Collection[TokenKind], decided: Collection[str]) -> Iterator[Finding]:
    """One finding for all that nobody claimed, one for what is still unchecked in claims that have a verdict (`decided`), and one
    for each name that is spelled in several ways."""
    wanted = [one for one in coverage.tokens if one.what.kind in kinds]
    if open := [one for one in wanted if one.state == "open"]:
        yield Finding(OPEN, f"nobody claimed or waived {_told(open)}", coverage.draft)
    left = [one for one in wanted if one.state == "claimed" and all(claim in decided for claim in one.claims)]
    if left:
        yield Finding(UNVERIFIED, f"in decided claims, and not checked: {_told(left)}", coverage.draft)
    if not SPELLED.isdisjoint(kinds):
        for second in coverage.second:
            yield Finding(SECOND, f"{second.message}; {second.spellings[1].locator}", coverage.draft)


def _told(tokens: Sequence[Token]) -> str:
    """How many of each kind, and the first of them: 2 numbers and 1 name: line 4 “40 GB”, …"""
    counts = Counter(one.what.kind for one in tokens)
    parts = [f"{counts[kind]:,} {_NAMES[kind][counts[kind] != 1]}" for kind in KINDS if counts[kind]]
    many = " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    places = [f"line {one.locator.line} “{_short(one.what.text)}”" for one in tokens[:_SHOWN]]
    more = f" and {len(tokens) - _SHOWN:,} more" if len(tokens) > _SHOWN else ""
    return f"{many}: {', '.join(places)}{more}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "…"
