"""Decisions that count for words their reviewer never saw: which words those were, and who said that they hold for today's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verifybench.model.event import EvidenceRef

if TYPE_CHECKING:
    from verifybench.case.bound import Bound
    from verifybench.model.event import ClaimRef, RevisionDecided
    from verifybench.model.state import Decided


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """`before` are the words as the decision's record has them, of its claim or, where `cited`, of a passage of `document`; `after`
    those to which they were carried. `same` where both say the same: they were read otherwise then."""

    before: str
    after: str
    document: str
    cited: bool
    same: bool
    decided: Decided[RevisionDecided]

    @property
    def reason(self) -> str:
        return self.decided.event.reason

    def __str__(self) -> str:
        return self.line(self.decided.reviewer)

    def line(self, who: str) -> str:
        """The old words, who carried the decision over, when and why; `who` is that name as it is to be shown."""
        words = " ".join(self.before.split())
        given = f"cited “{words}” from {self.document}" if self.cited else f"given on “{words}”"
        told = f"{given}, read otherwise then" if self.same else given
        carried = f"{told}, carried over by {who}, {self.decided.at[:10]}"
        return f"{carried}: {self.reason}" if self.reason else carried


def carried_over(
    bound: Bound, decision: str, references: Iterable[ClaimRef | EvidenceRef], text: Callable[[str], str]
) -> Iterator[CarriedOver]:
    """What of a decision was carried; nothing of words that are today what its record has. `text` gives a document's."""
    from verifybench.review import same_words

    for reference in references:
        carry = bound.carry(decision, reference.document, reference.selector)
        if carry is None or carry.after is None:
            continue
        before = reference.selector.exact
        same = same_words(before, carry.after.exact)
        place = (
            bound.cited(decision, reference)
            if isinstance(reference, EvidenceRef)
            else bound.claim(decision, reference).place
        )
        now = text(reference.document)[slice(*place.span)] if place.span else ""
        if not same and place.holds and same_words(before, now):
            continue
        yield CarriedOver(
            before, carry.after.exact, reference.document, isinstance(reference, EvidenceRef), same, carry.decided
        )
