"""What a passage says of each thing that a claim says: who did what to whom, held against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from verifybench.evidence.align import NEARBY, Alignment, share
from verifybench.evidence.matching import Telling, told
from verifybench.evidence.matching.referring import Both
from verifybench.evidence.proposition import Proposition
from verifybench.evidence.reading import propositions
from verifybench.evidence.rules.finding import Finding, Stance
from verifybench.evidence.words import View

_LEAST = 0.25  # coverage below which two sentences are not read for what they say
_STANCES: dict[str, Stance] = {"agrees": "agrees", "differs": "differs", "weaker": "lacks", "elsewhere": "lacks"}


@dataclass(frozen=True, slots=True)
class Heard:
    """What was found for the propositions of a claim, by their index."""

    of: Mapping[int, Telling]
    said: tuple[Proposition, ...]

    @property
    def findings(self) -> list[Finding]:
        return [_finding(index, self.of[index]) for index in sorted(self.of) if self._tells(index)]

    def _tells(self, index: int) -> bool:
        """Whether a verdict is held for or against the claim: what is told by the way is not."""
        aside = self.said[index].predicate.kind == "apposition"
        verdict = self.of[index].verdict
        return verdict != "open" and not (aside and verdict in ("weaker", "elsewhere"))

    @property
    def about_one(self) -> bool:
        """Whether the main proposition is told of the same parties, so that the claim is about what the passage is about."""
        return any(self.said[index].main and found.verdict == "agrees" for index, found in self.of.items())

    def answering(self, claim: View, alignment: Alignment) -> Alignment:
        """The alignment with the words that agreeing propositions answer, whatever words the passage has for them."""
        words = {at for found in self.of.values() if found.verdict == "agrees" for at in found.words}
        if not words:
            return alignment
        degree = [max(part, NEARBY) if at in words else part for at, part in enumerate(alignment.degree)]
        return replace(alignment, degree=tuple(degree), coverage=share(claim, degree))


NOTHING = Heard({}, ())


def hear(both: Both, coverage: float) -> Heard:
    """What the passage says of each proposition of the claim; nothing where the two share too few words to be read."""
    if coverage < _LEAST:
        return NOTHING
    return Heard(told(both), propositions(both.claim))


def _finding(index: int, found: Telling) -> Finding:
    return Finding(
        f"proposition:{index}",
        _STANCES[found.verdict],
        found.rule,
        found.line,
        found.strength,
        found.claim_span,
        found.passage_span,
    )
