"""Two sentences run alike, and one has another word in the place of a word of the other."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.evidence import lexicon
from verifybench.evidence.inplace import Swap
from verifybench.evidence.rules.finding import Finding, Stance
from verifybench.evidence.tables.words import BEFORE_NOUNS
from verifybench.evidence.words import View, Word

_ALIKE = 0.75  # coverage from which two sentences are told twice, and not two of a kind
_STRONGER, _UNKNOWN = 0.6, 0.55
_MOST = 1  # place that may differ where the difference is of two words nobody knows to exclude each other
_ASIDE = 0.5  # what another place takes from how alike the rest is, where nothing is known of its words
_FAMILY = 4  # letters that two forms of a word share at least
_BEFORE_NOUNS = frozenset(BEFORE_NOUNS.split())
_VERBAL = ("ing", "ed", "ly")


def findings(
    claim: View, passage: View, places: Sequence[Swap], coverage: float, known: Sequence[Finding] = ()
) -> list[Finding]:
    """What stands in the place of another: `relation.differs`, `class.differs` or a stronger degree (`quantity.stronger` …).

    One finding, the surest, for a sentence has one predicate; none where those `known` hold the same words against each other.
    """
    if any(_another(claim, passage, swap) for swap in places):
        return []
    alike = coverage - sum(_unlike(claim, passage, swap) for swap in places) * _ASIDE
    found = [finding for swap in places if (finding := _of_swap(claim, passage, swap, coverage, alike))]
    if not found and coverage >= _ALIKE and len(places) <= _MOST:
        found = [finding for swap in places if (finding := _other_noun(claim, passage, swap))]
    found.sort(key=lambda finding: (-finding.strength, finding.claim_span))
    held = {finding.claim_span for finding in known if finding.stance == "differs" and finding.strength >= _STRONGER}
    return [finding for finding in found[:1] if finding.claim_span not in held]


def _another(claim: View, passage: View, swap: Swap) -> bool:
    """Whether figures or names stand in each other's place: "bought 5 wells", "sold 3 bells" are two happenings."""
    ours, theirs = claim.words[slice(*swap.ours)], passage.words[slice(*swap.theirs)]
    return any(word.value >= 0 or word.name >= 0 for word in ours) and any(
        word.value >= 0 or word.name >= 0 for word in theirs
    )


def _unlike(claim: View, passage: View, swap: Swap) -> bool:
    """Whether a telling word stands in the place of another that has nothing to do with it: "counted", "repaired"."""
    ours = [word.stem for word in claim.words[slice(*swap.ours)] if word.weight]
    theirs = [word.stem for word in passage.words[slice(*swap.theirs)] if word.weight]
    return bool(ours and theirs) and not any(_known(one, other) for one in ours for other in theirs)


def _known(one: str, other: str) -> bool:
    return one == other or lexicon.exchangeable(one, other) or other in lexicon.of_one_kind(one) | lexicon.opposites(one)


def _of_swap(claim: View, passage: View, swap: Swap, coverage: float, alike: float) -> Finding | None:
    ours, theirs = claim.words[slice(*swap.ours)], passage.words[slice(*swap.theirs)]
    for word in ours:
        for other in theirs:
            if word.value >= 0 or other.value >= 0 or word.negated != other.negated:
                continue
            found = _of_kind(claim, passage, word, other, alike) or _of_degree(claim, passage, word, other, coverage)
            if found:
                return found
    return None


def _of_kind(claim: View, passage: View, word: Word, other: Word, alike: float) -> Finding | None:
    if other.stem not in lexicon.of_one_kind(word.stem) or not _instead(claim, passage, word, other):
        return None
    kind = lexicon.kind(word.stem, other.stem)
    rule = "relation.differs" if kind.startswith("*") else "class.differs"
    line = f"“{word.text}” against “{other.text}”: one {kind.lstrip('*')} for another"
    strength = min(1.0, 0.4 + 0.5 * alike)
    return Finding("predicate", "differs", rule, line, strength, (word.start, word.end), (other.start, other.end))


def _instead(claim: View, passage: View, word: Word, other: Word) -> bool:
    """Whether each has its word once more than the other text has it: else both are only told in another order."""
    return len(claim.where[word.stem]) > len(passage.where.get(word.stem, ())) and len(passage.where[other.stem]) > len(
        claim.where.get(other.stem, ())
    )


def _of_degree(claim: View, passage: View, word: Word, other: Word, coverage: float) -> Finding | None:
    scale = lexicon.stronger(word.stem, other.stem)
    if not scale:
        return None
    line = f"“{word.text}” says more than “{other.text}”"
    stance: Stance = "differs" if coverage >= _ALIKE else "lacks"
    rule = f"{scale}.stronger"
    return Finding("degree", stance, rule, line, _STRONGER, (word.start, word.end), (other.start, other.end))


def _other_noun(claim: View, passage: View, swap: Swap) -> Finding | None:
    """A noun alone in the place of another that nobody would exchange for it: `word.differs`, for a reader to decide."""
    mine, theirs = _noun(claim, *swap.ours), _noun(passage, *swap.theirs)
    if mine is None or theirs is None or mine.stem in passage.where or theirs.stem in claim.where:
        return None
    if mine.negated != theirs.negated or mine.lower[:_FAMILY] == theirs.lower[:_FAMILY]:
        return None
    if lexicon.exchangeable(mine.stem, theirs.stem):
        return None
    line = f"“{mine.text}” stands where the other has “{theirs.text}”"
    return Finding(
        "predicate", "differs", "word.differs", line, _UNKNOWN, (mine.start, mine.end), (theirs.start, theirs.end)
    )


def _noun(view: View, start: int, end: int) -> Word | None:
    """The one telling word of a stretch, where it closes a noun phrase that begins right before it."""
    telling = [index for index in range(start, end) if view.words[index].weight]
    if len(telling) != 1:
        return None
    at, word = telling[0], view.words[telling[0]]
    if word.value >= 0 or word.name >= 0 or not word.text.islower() or word.lower.endswith(_VERBAL):
        return None
    return word if at and view.words[at - 1].lower in _BEFORE_NOUNS and view.closes_phrase(at) else None
