"""What a revised text does to decisions: how their words come out, and what people said of words that changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from verifybench.model.claim import Selector
from verifybench.model.event_revision import Carried, RevisionDecided
from verifybench.model.state import Decided

Outcome = Literal["unchanged", "moved", "changed", "ambiguous", "gone", "new", "reread"]
"""How words of a decision come out: as they were, in place or elsewhere; edited; in several places, of which nobody can say which
is theirs; no longer there. `new` are words that no earlier version had; `reread` ones stayed and are read otherwise, because a date
or the rules are others now."""

Cut = Literal["", "split", "merged", "recut"]
"""How a claim differs in extent from the one decided on: several stand for it, one that says more, or as a person cut it anew."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


def carried_key(decision: str, document: str, before: Selector) -> str:
    """The name under which a state tells what was decided about the words of a decision, as its record has them."""
    return f"{decision} {document} {before.text_sha256} {before.start}-{before.end}"


@dataclass(frozen=True, slots=True)
class Carry:
    """What the newest decision about a revision says of words: they stand for `after` now, or hold no more (`dropped`); of these
    `seen` are the words that stood in their place.

    `against` are decisions that say otherwise, and of which neither side knew: nobody but a person says which of all counts.
    """

    dropped: bool
    after: Selector | None
    decided: Decided[RevisionDecided]
    seen: Selector | None = None
    against: tuple[Decided[RevisionDecided], ...] = ()


class Carries:
    """What was decided about revisions, by decision and words."""

    def __init__(self, carried: Mapping[str, tuple[Decided[RevisionDecided], ...]]) -> None:
        self._carried = carried

    def __bool__(self) -> bool:
        return bool(self._carried)

    def of(self, decision: str, document: str, before: Selector) -> Carry | None:
        """The newest word on a decision's words, None where there is none."""
        if not self._carried:
            return None
        key = carried_key(decision, document, before)
        told = [
            (decided, item)
            for decided in self._carried.get(key, ())
            for item in decided.event.items
            if carried_key(item.decision, item.document, item.before) == key
        ]
        replaced = {hash for _, item in told for hash in item.replaces}
        standing = [one for one in told if one[0].hash not in replaced]
        if not standing:
            return None
        newest, item = standing[-1]
        against = tuple(decided for decided, other in standing[:-1] if _says(other) != _says(item))
        # Where one side carried them, its words are where to look: they are held back there till a person decides.
        after = next((one.after for _, one in reversed(standing) if one.after is not None), None)
        return Carry(newest.event.state == "dropped" and not against, after, newest, item.seen, against)

    def known(self, decision: str, document: str, before: Selector) -> tuple[str, ...]:
        """The records that decided about a decision's words, and that a new one takes the place of."""
        carry = self.of(decision, document, before)
        return (*(one.hash for one in carry.against), carry.decided.hash) if carry else ()

    def today(self, decision: str, document: str, selector: Selector) -> Selector | None:
        """The words that a decision is about now: its own, or those they were carried to; None where it was dropped."""
        carry = self.of(decision, document, selector)
        if carry is None:
            return selector
        return None if carry.dropped else carry.after


def _says(item: Carried) -> str | None:
    """The words of today that a decision stands for, None where it was dropped."""
    return item.after.exact if item.after is not None else None
