"""What a passage says of each thing that a claim says: who did what to whom, held against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from verifybench.evidence.align import NEARBY, Alignment, share
from verifybench.evidence.matching import Telling, told
from verifybench.evidence.matching.hanging import both_denied, dated_apart, not_at_odds, of_others, only_tried, other_deed
from verifybench.evidence.matching.referring import Both
from verifybench.evidence.proposition import Proposition
from verifybench.evidence.reading import propositions
from verifybench.evidence.rules.finding import Finding, Stance
from verifybench.evidence.words import View
from verifybench.model.document import Span

_LEAST = 0.4  # coverage below which two sentences are not read for what they say
_WHEN = ("date", "time")
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
        said = [
            index for index, one in enumerate(self.said) if one.predicate.kind != "apposition" and not self._frames(index)
        ]
        return bool(said) and all(index in self.of and self.of[index].verdict == "agrees" for index in said)

    @property
    def _turned(self) -> bool:
        """Whether the passage says the same by an exception from a denial: "nobody but the cook came"."""
        return any(found.verdict == "agrees" and found.excepts for found in self.of.values())

    def _frames(self, index: int) -> bool:
        """Whether a proposition only says how sure another is: "it is possible that …"."""
        one = self.said[index]
        it = one.predicate.kind == "copula" and one.agent is not None and one.agent.pronoun and one.patient is not None
        return it and any(other.link == ("that", index) for other in self.said)

    def withdrawn(self, both: Both, found: Sequence[Finding]) -> list[Finding]:
        """The findings without those on words alone that a proposition knows better.

        A denial said of others is none of the claim; it still keeps the words around it from bearing the claim out.
        """
        kept = []
        for one in found:
            if not (self.said and self._known_better(both, one)):
                kept.append(_kept(both, one))
            elif one.rule == "polarity.negated" and not self.all_agree:
                kept.append(replace(one, stance="lacks", rule="polarity.unclear", strength=0.0))
        return kept

    def _known_better(self, both: Both, one: Finding) -> bool:
        if one.rule == "polarity.unclear":
            return self.all_agree
        if one.rule == "polarity.negated" and self._turned and self.all_agree:
            return True
        if one.rule not in (*_DENIALS, *_EXCHANGES) or one.claim_span is None or one.passage_span is None:
            return False
        here, there = _last(both.claim, one.claim_span), _last(both.passage, one.passage_span)
        for telling in self.of.values():
            words = telling.pairing.ours.words
            if telling.verdict == "agrees" and one.rule in _EXCHANGES:
                words = (*words, *telling.words)
            if telling.verdict == "agrees" and here in words:
                return True
            if telling.verdict == "elsewhere" and here in words and telling.denies_of_another:
                return one.rule == "polarity.negated"
            if telling.verdict == "weaker" and here in words and one.rule in _EXCHANGES:
                return True
        if of_others(both, here, there) or (one.rule in _EXCHANGES and not_at_odds(both, here, there)):
            return True
        if one.rule != "polarity.negated":
            return False
        return both_denied(both, here, there) or only_tried(both, here, there)


def _last(view: View, span: Span) -> int:
    """The last word of a span."""
    return max((at for at, word in enumerate(view.words) if span[0] <= word.start < span[1]), default=-1)


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


def _kept(both: Both, one: Finding) -> Finding:
    """A value that differs is held against the claim only where both hang on one deed."""
    if not one.part.startswith("value:") or one.stance != "differs" or not one.claim_span or not one.passage_span:
        return one
    here, there = _last(both.claim, one.claim_span), _last(both.passage, one.passage_span)
    line = ""
    deeds = other_deed(both.claim, here, both.passage, there)
    if deeds is None and one.kind in _WHEN:
        deeds = dated_apart(both, here, there)
    if deeds is not None:
        line = f"“{deeds[0].lemma}” is not “{deeds[1].lemma}”: two happenings"
    return replace(one, stance="lacks", rule="attribute.differs", message=line, strength=0.0) if line else one
