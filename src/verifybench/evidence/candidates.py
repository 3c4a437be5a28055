"""Which passages are held against a claim: the best wordings first, copies of one wording behind those that differ."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import NamedTuple, TypeVar

from verifybench.evidence.retrieve import Found, Search
from verifybench.evidence.store import PassageStore
from verifybench.model.claim import Claim, Statement
from verifybench.names import Settled

CANDIDATES = 20
"""Passages judged a claim."""
_BEHIND = 4  # places that a second copy stands behind its first
_WIDENED = 64  # times the candidates: how far a search goes on through wordings that only the claim's own document has

T = TypeVar("T")


class Candidate(NamedTuple):
    """A passage by its number, with the key of its wording."""

    number: int
    key: int


def candidates(claim: Claim, store: PassageStore, search: Search, most: int = CANDIDATES) -> list[Candidate]:
    """Up to so many passages of sources other than the claim's own document, the same however index and store came to be.

    The search is widened by what is passed over, and ends at last: a claim whose own document alone has hundreds of sentences that
    are nearer to it is left without the rest.
    """
    own = store.sources()
    inside = claim.document in own
    if not own or (inside and len(own) == 1):
        return []
    asked = _asked(claim.statement, store.settled)
    wanted = 2 * most if inside else most
    while True:
        hits = search.search(asked, wanted)
        found = _held(claim.document, store, hits, most)
        if len(found) >= most or len(hits) < wanted or wanted >= _WIDENED * most:
            return spread((one.key, one) for copies in found for one in copies)[:most]
        wanted *= 4


def _held(outside: str, store: PassageStore, hits: Iterable[Found], most: int) -> list[list[Candidate]]:
    """The passages of up to so many of these wordings, best first; of each as many copies as may find a place."""
    found: list[list[Candidate]] = []
    for hit in hits:
        if len(found) == most:
            break
        copies = store.copies(hit.key, outside, 1 + most // (len(found) + _BEHIND))
        if copies:
            found.append([Candidate(number, hit.key) for number in copies])
    return found


def spread(ranked: Iterable[tuple[Hashable, T]]) -> list[T]:
    """Things in their order, given with what they are a copy of, but further copies put back: the first of the best thing stand
    four places apart, those of the next five, and so on. So copies never fill a list from which others are cut off.
    """
    rank: dict[Hashable, int] = {}
    seen: dict[Hashable, int] = {}
    placed: list[tuple[int, int, int, T]] = []
    for of, thing in ranked:
        place = rank.setdefault(of, len(rank))
        copy = seen[of] = seen.get(of, -1) + 1
        placed.append((place + (place + _BEHIND) * copy, copy, len(placed), thing))
    placed.sort(key=lambda one: one[:3])
    return [thing for _, _, _, thing in placed]


def _asked(statement: Statement, settled: Settled) -> Statement:
    """What is searched for: the claim's words, and the other spellings that were confirmed for its names."""
    if not settled:
        return statement
    others = (one for name in statement.names for one in settled.spellings(name.text)[1:])
    words = " ".join((statement.text, *dict.fromkeys(others)))
    return statement if words == statement.text else Statement(0, len(words), words)
