"""What a revised text does to decisions: how their words come out, and what people said of words that changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from verifybench.model.claim import Selector
from verifybench.model.event_revision import RevisionDecided
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
    """What the newest decision about a revision says of words: they stand for `after` now, or hold no more (`dropped`)."""

    dropped: bool
    after: Selector | None
    decided: Decided[RevisionDecided]


class Carries:
    """What was decided about revisions, by decision and words."""

    def __init__(self, carried: Mapping[str, Decided[RevisionDecided]]) -> None:
        self._carried = carried

    def __bool__(self) -> bool:
        return bool(self._carried)

    def of(self, decision: str, document: str, before: Selector) -> Carry | None:
        """The newest word on a decision's words, None where there is none."""
        if not self._carried:
            return None
        key = carried_key(decision, document, before)
        decided = self._carried.get(key)
        if decided is None:
            return None
        for item in decided.event.items:
            if carried_key(item.decision, item.document, item.before) == key:
                return Carry(decided.event.state == "dropped", item.after, decided)
        return None

    def today(self, decision: str, document: str, selector: Selector) -> Selector | None:
        """The words that a decision is about now: its own, or those they were carried to; None where it was dropped."""
        carry = self.of(decision, document, selector)
        if carry is None:
            return selector
        return None if carry.dropped else carry.after
