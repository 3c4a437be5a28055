"""Which fact of an attributed claim a verdict is about: what the decision box says of it, and what the cited passages show."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, cast

from verifybench.case.checked import FACTS
from verifybench.tui.draw.ink import Row

if TYPE_CHECKING:
    from verifybench.model.claim import Fact
    from verifybench.tui.door import CaseDoor

_BEARS = frozenset({"supports", "partly", "contradicts"})


class FactChoice:
    """The content unless told otherwise: that something was said is seldom what is in doubt. None where a claim has one fact."""

    def __init__(self, case: CaseDoor, claim: str, cited: Collection[str], before: str | None) -> None:
        self.attributed = "said" in case.facts(claim)
        known = cast("Fact", before) if before in FACTS else "content"
        self.fact: Fact | None = known if self.attributed else None
        self._judged = [one.judgement for one in case.evidence(claim) if one.passage in cited] if self.attributed else []

    def turn(self) -> None:
        """The other fact."""
        if self.attributed:
            self.fact = "content" if self.fact == "said" else "said"

    def words(self) -> Row:
        return _fact_words(self.fact)

    def warning(self) -> str:
        """What is cited bears on the other fact alone; "" where it does not."""
        if self.fact is None or self._bears(self.fact):
            return ""
        other: Fact = "content" if self.fact == "said" else "said"
        return f"on {other} only" if self._bears(other) else ""

    def _bears(self, fact: Fact) -> bool:
        return any((one := judgement.on(fact)) is not None and one.relation in _BEARS for judgement in self._judged)


class FactsChoice:
    """The same for several claims at once: which fact it is on is told where all of them are attributed, and left open else."""

    def __init__(self, case: CaseDoor, claims: Collection[str]) -> None:
        self.attributed = all("said" in case.facts(id) for id in claims)
        self.fact: Fact | None = "content" if self.attributed else None

    def turn(self) -> None:
        """The other fact."""
        if self.attributed:
            self.fact = "content" if self.fact == "said" else "said"

    def words(self) -> Row:
        return _fact_words(self.fact)


def _fact_words(fact: Fact | None) -> Row:
    return () if fact is None else ((f"   on {fact}", "note strong"), (f" ({FACTS[fact]})", "note"))
