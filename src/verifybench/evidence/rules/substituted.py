"""Two sentences run alike, and one has another word in the place of a word of the other."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.evidence import lexicon
from verifybench.evidence.inplace import Swap
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View, Word

_ALIKE = 0.75  # coverage from which two sentences are told twice, and not two of a kind
_STRONGER = 0.6


def findings(claim: View, passage: View, places: Sequence[Swap], coverage: float) -> list[Finding]:
    """What stands in the place of another: `relation.differs`, `class.differs` or a stronger degree (`quantity.stronger` …).

    The surest first; one finding, for a sentence has one predicate.
    """
    found = [finding for swap in places if (finding := _of_swap(claim, passage, swap, coverage))]
    found.sort(key=lambda finding: (-finding.strength, finding.claim_span))
    return found[:1]


def _of_swap(claim: View, passage: View, swap: Swap, coverage: float) -> Finding | None:
    ours, theirs = claim.words[slice(*swap.ours)], passage.words[slice(*swap.theirs)]
    for word in ours:
        for other in theirs:
            if word.value >= 0 or other.value >= 0 or word.negated != other.negated:
                continue
            found = _of_kind(claim, passage, word, other, coverage) or _of_degree(claim, passage, word, other, coverage)
            if found:
                return found
    return None


def _of_kind(claim: View, passage: View, word: Word, other: Word, coverage: float) -> Finding | None:
    if other.stem not in lexicon.of_one_kind(word.stem) or word.stem in passage.where or other.stem in claim.where:
        return None
    kind = lexicon.kind(word.stem, other.stem)
    rule = "relation.differs" if kind.startswith("*") else "class.differs"
    line = f"“{word.text}” against “{other.text}”: one {kind.lstrip('*')} for another"
    strength = min(1.0, 0.4 + 0.5 * coverage)
    return Finding("predicate", "differs", rule, line, strength, (word.start, word.end), (other.start, other.end))


def _of_degree(claim: View, passage: View, word: Word, other: Word, coverage: float) -> Finding | None:
    scale = lexicon.stronger(word.stem, other.stem)
    if not scale:
        return None
    line = f"“{word.text}” says more than “{other.text}”"
    stance = "differs" if coverage >= _ALIKE else "lacks"
    rule = f"{scale}.stronger"
    return Finding("degree", stance, rule, line, _STRONGER, (word.start, word.end), (other.start, other.end))
