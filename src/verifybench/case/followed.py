"""An id of a claim as a report of some day printed it, and the claim of today that it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verifybench.case.telling import references
from verifybench.model.revision import Outcome

if TYPE_CHECKING:
    from verifybench.case.bound import Bound
    from verifybench.model.event import Record


@dataclass(frozen=True, slots=True)
class Followed:
    """`today` are the claims that one has become: the one that it is, those in the place of its words (`outcome` says what became
    of these), or none. `text` are its words as the newest record has them; `carried` says that a person brought it to other words.
    """

    id: str
    text: str
    outcome: Outcome
    today: tuple[str, ...]
    carried: bool = False

    @property
    def holds(self) -> bool:
        return self.outcome in ("unchanged", "moved")

    @property
    def is_today(self) -> str | None:
        """The claim that it is: None where its words are others now, or no claim."""
        return self.today[0] if self.holds and self.today and self.today[0] != self.id else None

    def __str__(self) -> str:
        """In a line."""
        named = " or ".join(self.today)
        if not named or self.today == (self.id,):
            return f"{self.id} is no claim of today; its words were “{self.text}”"
        if self.carried and self.holds:
            return f"{self.id} is {named} today: its words were “{self.text}”, and it was carried over"
        if self.holds:
            return f"{self.id} is {named} today: its words are as they were, and what stands around them is not"
        where = "in its place is" if self.outcome == "changed" else "it may be"
        return f"{self.id} is no claim of today; {where} {named}. Its words were “{self.text}”"


def follow(id: str, records: Iterable[Record], bound: Bound) -> Followed | None:
    """What became of a claim that events name, by the newest record that tells; None where none names it."""
    found: Followed | None = None
    for record in reversed(tuple(records)):
        for reference in references(record.event):
            if reference.id != id:
                continue
            binding = bound.claim(record.hash, reference)
            carry = bound.carry(record.hash, reference.document, reference.selector)
            ids = (binding.claim,) if binding.holds else binding.successors
            one = Followed(id, reference.selector.exact, binding.outcome, ids, bool(carry and carry.after))
            if one.holds:
                return one
            found = found or one
    return found
