"""One text says it, the other denies it: negation, and predicates that exclude one another."""

from __future__ import annotations

from verifybench.evidence import lexicon
from verifybench.evidence.align import Alignment, likeness, neighbourhood
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View

_HEADS = 2  # content words behind a cue that can be what it negates


def negation(claim: View, passage: View, alignment: Alignment) -> list[Finding]:
    """The same predicate, negated on one side only."""
    if not claim.cues and not passage.cues:
        return []
    back = {other: index for index, other in enumerate(alignment.partner) if other >= 0}
    for cue in claim.cues:
        for index in _heads(claim, cue):
            other = alignment.partner[index]
            if other >= 0 and claim.words[index].negated and not passage.words[other].negated:
                return [_negated(claim, passage, (cue[0], index), (other, other), alignment, index, other)]
    for cue in passage.cues:
        for other in _heads(passage, cue):
            mine = back.get(other)
            if mine is not None and passage.words[other].negated and not claim.words[mine].negated:
                return [_negated(claim, passage, (mine, mine), (cue[0], other), alignment, mine, other)]
    return []


def _heads(view: View, cue: tuple[int, int]) -> list[int]:
    found: list[int] = []
    for index in range(cue[1] + 1, min(len(view.words), cue[1] + 7)):
        if index in view.breaks and index > cue[1] + 1:
            break
        word = view.words[index]
        if word.weight and word.value < 0 and word.name < 0:
            found.append(index)
            if len(found) == _HEADS:
                break
    return found


def _negated(
    claim: View,
    passage: View,
    ours: tuple[int, int],
    theirs: tuple[int, int],
    alignment: Alignment,
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
        min(1.0, 0.5 * alignment.coverage + 0.4 * near + 0.1),
        claim.span(*ours),
        passage.span(*theirs),
    )


def antonym(claim: View, passage: View, alignment: Alignment) -> list[Finding]:
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
                        min(1.0, 0.45 * alignment.coverage + 0.55 * near),
                        (word.start, word.end),
                        (passage.words[other].start, passage.words[other].end),
                    )
                )
    found.sort(key=lambda finding: (-finding.strength, finding.claim_span, finding.passage_span))
    return found[:1]
