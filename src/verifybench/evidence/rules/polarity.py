"""One text says it, the other denies it: negation, and predicates that exclude one another."""

from __future__ import annotations

from verifybench.evidence import lexicon
from verifybench.evidence.align import Alignment, likeness, neighbourhood
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View


def negation(claim: View, passage: View, alignment: Alignment, coverage: float) -> list[Finding]:
    """The same predicate, negated on one side only; `polarity.unclear` where a negation has no counterpart."""
    if not claim.cues and not passage.cues:
        return []
    back = {other: index for index, other in enumerate(alignment.partner) if other >= 0}
    for cue in claim.cues:
        index = _head(claim, cue)
        other = alignment.partner[index] if index >= 0 else -1
        if other >= 0 and claim.words[index].negated and not passage.words[other].negated:
            return [_negated(claim, passage, (cue[0], index), (other, other), coverage, index, other)]
    for cue in passage.cues:
        other = _head(passage, cue)
        mine = back.get(other, -1)
        if mine >= 0 and passage.words[other].negated and not claim.words[mine].negated:
            return [_negated(claim, passage, (mine, mine), (cue[0], other), coverage, mine, other)]
    return _unclear(claim, passage, alignment)


def _unclear(claim: View, passage: View, alignment: Alignment) -> list[Finding]:
    """A negation that only one side has, over words that both have: nothing to hold against the claim, and no support."""
    alone = [cue for cue in claim.cues[:1] if not passage.cues]
    turned = any(
        other >= 0 and word.weight and word.negated != passage.words[other].negated
        for word, other in zip(claim.words, alignment.partner, strict=True)
    )
    if not alone and not turned:
        return []
    span = claim.span(*alone[0]) if alone else None
    return [Finding("polarity", "lacks", "polarity.unclear", "only one of the two negates", 0.0, span)]


def _head(view: View, cue: tuple[int, int]) -> int:
    """The word a cue negates: the first with a meaning of its own behind it, past adverbs and words like "part"; or -1."""
    for index in range(cue[1] + 1, min(len(view.words), cue[1] + 7)):
        if index in view.breaks and index > cue[1] + 1:
            return -1
        word = view.words[index]
        if not word.weight:
            continue
        if word.value >= 0 or word.name >= 0:
            return -1
        if word.stem in lexicon.LIGHT_STEMS or word.lower.endswith("ly"):
            continue
        return index
    return -1


def _negated(
    claim: View,
    passage: View,
    ours: tuple[int, int],
    theirs: tuple[int, int],
    coverage: float,
    index: int,
    other: int,
) -> Finding:
    near = likeness(neighbourhood(claim, index, index), neighbourhood(passage, other, other))
    said, denied = claim.text_of(*ours), passage.text_of(*theirs)
    return Finding(
        "predicate",
        "differs",
        "polarity.negated",
        f"“{said}” against “{denied}”: one of them is negated",
        min(1.0, 0.5 * coverage + 0.4 * near + 0.1),
        claim.span(*ours),
        passage.span(*theirs),
    )


def antonym(claim: View, passage: View, alignment: Alignment, coverage: float) -> list[Finding]:
    """Words from the table of opposites in the same place, negated alike."""
    table = lexicon.antonyms()
    found: list[Finding] = []
    for index, word in enumerate(claim.words):
        opposites = table.get(word.stem)
        if not opposites or word.stem in passage.where or alignment.degree[index] >= 0.8:
            continue
        for opposite in sorted(opposites & passage.where.keys()):
            if opposite in claim.where:
                continue
            for other in passage.where[opposite]:
                if passage.words[other].negated != word.negated or passage.words[other].value >= 0 or word.value >= 0:
                    continue
                near = likeness(neighbourhood(claim, index, index, 4), neighbourhood(passage, other, other, 4))
                found.append(
                    Finding(
                        "predicate",
                        "differs",
                        "predicate.antonym",
                        f"“{word.text}” against “{passage.words[other].text}”: they exclude each other",
                        min(1.0, 0.45 * coverage + 0.55 * near),
                        (word.start, word.end),
                        (passage.words[other].start, passage.words[other].end),
                    )
                )
    found.sort(key=lambda finding: (-finding.strength, finding.claim_span, finding.passage_span))
    return found[:1]
