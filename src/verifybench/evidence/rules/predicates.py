"""What a passage says of each thing that a claim says: who did what to whom, held against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from verifybench.evidence.align import NEARBY, Alignment, share
from verifybench.evidence.matching import Telling, told
from verifybench.evidence.matching.referring import Both
from verifybench.evidence.proposition import Proposition
from verifybench.evidence.reading import propositions
from verifybench.evidence.rules.finding import Finding, Stance
from verifybench.evidence.words import View
from verifybench.model.document import Span

_LEAST = 0.25  # coverage below which two sentences are not read for what they say
_DENIALS = ("polarity.negated", "roles.swapped")
_EXCHANGES = ("predicate.antonym", "class.differs", "relation.differs", "word.differs")
"""Rules that look at words and what stands about them, whoever does what."""
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

    @property
    def all_agree(self) -> bool:
        """Whether all that the claim says is found, asides left out."""
        said = [index for index, one in enumerate(self.said) if one.predicate.kind != "apposition"]
        return bool(said) and all(index in self.of and self.of[index].verdict == "agrees" for index in said)

    def withdrawn(self, claim: View, found: Sequence[Finding]) -> list[Finding]:
        """The findings without those on words alone that a proposition knows better."""
        agreed = [one for one in self.of.values() if one.verdict == "agrees"]
        said = {at for one in agreed for at in one.pairing.ours.words}
        told = {at for one in agreed for at in one.words}
        spans = {
            rule: [(claim.words[at].start, claim.words[at].end) for at in sorted(words)]
            for rules, words in ((_DENIALS, said), (_EXCHANGES, told))
            for rule in rules
        }
        return [
            one
            for one in found
            if not _within(one.claim_span, spans.get(one.rule, ()))
            and not (one.rule == "polarity.unclear" and self.all_agree)
        ]


def _within(span: Span | None, words: Sequence[Span]) -> bool:
    return span is not None and any(span[0] < end and start < span[1] for start, end in words)


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
