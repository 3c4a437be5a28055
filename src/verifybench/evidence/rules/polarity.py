"""One text says it, the other denies it: negation, and predicates that exclude one another."""

from __future__ import annotations

from collections.abc import Callable

from verifybench.evidence import lexicon
from verifybench.evidence.align import NARROWER, SYNONYM, Alignment, likeness, neighbourhood
from verifybench.evidence.rules import counted
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.syntax import clause_of
from verifybench.evidence.words import View, Word

_ABOUT_ONE = 0.45  # coverage from which two sentences are about one thing
_NAMED = 0.85  # the same where a name is what is negated
_PHRASE = 1.8  # else so much of what is negated must be shared: "don't know" and "I know" meet everywhere
_TOLD = 0.85  # coverage of the other words from which two of one kind are told of one thing
_DETERMINERS = frozenset(("no", "zero"))
_SUBJECT_REACH = 18  # words before a predicate that may name its subject
_POSSESSIVES = frozenset(("his", "her", "their", "its", "our", "my", "your"))
_ATTRIBUTES = _POSSESSIVES | {"a", "an", "the", "this", "that", "of", "for"}


def negation(claim: View, passage: View, alignment: Alignment, coverage: float) -> list[Finding]:
    """The same predicate, negated on one side only; `polarity.unclear` where a negation has no counterpart."""
    if not claim.cues and not passage.cues:
        return []
    found: list[Finding] = []
    for cue in claim.cues:
        for index in _heads(claim, cue):
            other = alignment.partner[index]
            if other >= 0 and claim.words[index].negated and not passage.words[other].negated:
                covered, shared = _scope_coverage(claim, cue, lambda at: alignment.degree[at])
                if not _of_one_matter(claim, cue, index, passage, coverage, shared):
                    break
                found.append(_negated(claim, passage, (cue[0], index), (other, other), coverage, covered))
                break
    back = {other: index for index, other in enumerate(alignment.partner) if other >= 0}
    for cue in passage.cues:
        for other in _heads(passage, cue):
            mine = back.get(other, -1)
            if mine < 0 or alignment.degree[mine] == NARROWER:  # who is no novelist may be a writer
                continue
            if passage.words[other].negated and not claim.words[mine].negated:
                covered, shared = _scope_coverage(passage, cue, lambda at: float(at in back))
                if not _of_one_matter(passage, cue, other, claim, coverage, shared):
                    break
                found.append(_negated(claim, passage, (mine, mine), (cue[0], other), coverage, covered))
                break
    if not found:
        return _unclear(claim, passage, alignment)
    return [max(found, key=lambda finding: finding.strength)]


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


def _of_one_matter(view: View, cue: tuple[int, int], head: int, other: View, coverage: float, shared: float) -> bool:
    """Whether what is negated is what the other text speaks of.

    A name alone ("outside of Trieste") tells less than what was done, and counts only where the other negates nothing. "Not the
    first woman" is said of the first: the second is no conflict.
    """
    words = view.words
    if words[head].name >= 0:
        return not other.cues and coverage >= _NAMED
    if any(words[at].value >= 0 and words[at].stem not in other.where for at in range(cue[1] + 1, head)):
        return False
    return coverage >= _ABOUT_ONE or shared >= _PHRASE


def _heads(view: View, cue: tuple[int, int]) -> list[int]:
    """What a cue negates: the first word with a meaning of its own behind it, and what follows where that says little."""
    found: list[int] = []
    of_a_noun = view.words[cue[1]].lower in _DETERMINERS or view.words[min(cue[1] + 1, len(view.words) - 1)].lower == "the"
    for index in range(cue[1] + 1, min(len(view.words), cue[1] + 7)):
        if index in view.breaks and index > cue[1] + 1:
            break
        word = view.words[index]
        if not word.weight:
            continue
        if word.value >= 0 and view.statement.values[word.value].kind == "ordinal":
            continue  # "not the first woman"
        if word.value >= 0:
            break
        if word.name < 0 and word.text[0].isupper() and not view.closes_phrase(index):
            continue  # "does not have the Russian authorities" denies the authorities
        if of_a_noun and not view.closes_phrase(index) and word.name < 0:
            continue  # "no driving licence" denies the licence
        found.append(index)
        if (
            word.stem not in lexicon.LIGHT_STEMS
            and word.stem not in lexicon.GENERIC_STEMS
            and not word.lower.endswith("ly")
        ):
            break
    return found


def _scope_coverage(view: View, cue: tuple[int, int], degree: Callable[[int], float]) -> tuple[float, float]:
    """Share and weight of the words a cue negates that the other text has."""
    total = covered = 0.0
    for at in range(cue[1] + 1, min(len(view.words), cue[1] + 9)):
        if not view.words[at].negated:
            break
        total += view.words[at].weight
        covered += view.words[at].weight * degree(at)
    return (covered / total if total else 0.0), covered


def _negated(
    claim: View, passage: View, ours: tuple[int, int], theirs: tuple[int, int], coverage: float, covered: float
) -> Finding:
    near = likeness(neighbourhood(claim, ours[1], ours[1]), neighbourhood(passage, theirs[1], theirs[1]))
    said, denied = claim.text_of(*ours), passage.text_of(*theirs)
    return Finding(
        "predicate",
        "differs",
        "polarity.negated",
        f"“{said}” against “{denied}”: one of them is negated",
        min(1.0, 0.35 * covered + 0.35 * near + 0.2 * coverage + 0.1),
        claim.span(*ours),
        passage.span(*theirs),
    )


def antonym(claim: View, passage: View, alignment: Alignment, coverage: float) -> list[Finding]:
    """Words that exclude each other in the same place, negated alike: opposites, and two of one kind (`kinds`)."""
    found: list[Finding] = []
    for index, word in enumerate(claim.words):
        if word.stem in passage.where or alignment.degree[index] >= SYNONYM or word.value >= 0:
            continue
        opposites, alike = lexicon.opposites(word.stem), lexicon.of_one_kind(word.stem)
        for excluded in sorted((opposites | alike) & passage.where.keys() - claim.where.keys()):
            for at in passage.where[excluded]:
                other = passage.words[at]
                if other.negated != word.negated or other.value >= 0 or _compound(claim, index) != _compound(passage, at):
                    continue
                if _predicate(claim, index) and _predicate(passage, at) and counted.apart(claim, index, passage, at):
                    continue  # "opened 300 wells" and "closed two schools" may both be so
                if _owned(claim, index) != _owned(passage, at) and word.stem in lexicon.personal():
                    continue  # who was detained may be somebody whose release is called for
                if excluded not in opposites and _of_subject(claim, index, passage, at):
                    continue  # "the police has 3,000 members", "Berg was in the army"
                strength = _opposed(claim, passage, alignment, coverage, index, at)
                if excluded not in opposites:  # two of a kind are often spoken of in turn
                    strength *= min(1.0, _rest(claim, coverage, index) / _TOLD)
                found.append(_excluded(word, other, strength, excluded in opposites))
    found.sort(key=lambda finding: (-finding.strength, finding.claim_span, finding.passage_span))
    return found[:1]


def _of_subject(claim: View, index: int, passage: View, at: int) -> bool:
    """Whether a word belongs to whom one sentence is about, and the other word to what the other sentence says of somebody."""
    ours, theirs = clause_of(claim), clause_of(passage)
    if ours.verb < 0 or theirs.verb < 0 or ours.passive != theirs.passive:
        return False
    within = [one.subject.first <= word <= one.subject.last for one, word in ((ours, index), (theirs, at))]
    return within[0] != within[1]


def _excluded(word: Word, other: Word, strength: float, opposite: bool) -> Finding:
    spans = (word.start, word.end), (other.start, other.end)
    rule, why = "predicate.antonym", "they exclude each other"
    if not opposite:
        kind = lexicon.kind(word.stem, other.stem)
        rule = "relation.differs" if kind.startswith("*") else "class.differs"
        why = f"one {kind.lstrip('*')} for another"
    return Finding("predicate", "differs", rule, f"“{word.text}” against “{other.text}”: {why}", strength, *spans)


def _opposed(claim: View, passage: View, alignment: Alignment, coverage: float, index: int, at: int) -> float:
    """How sure two opposite words are said of one thing: by the words around them, the rest of the claim, or the subject."""
    near = likeness(neighbourhood(claim, index, index, 4), neighbourhood(passage, at, at, 4))
    strength = 0.45 * coverage + 0.55 * near + (0.1 if _same_lead(claim, passage, index, at) else 0.0)
    total = sum(word.weight for word in claim.words if word.value < 0)
    rest = _rest(claim, coverage, index)
    lacking = sum(word.weight >= 1 and part == 0 for word, part in zip(claim.words, alignment.degree, strict=True))
    if rest >= 0.8 and lacking <= 1 and total > claim.words[index].weight:
        strength = max(strength, 0.85 * min(1.0, rest))
    done = claim.words[index].stem in lexicon.personal() and _predicate(claim, index) and _predicate(passage, at)
    if done and _shared_subject(claim, index, passage, at):
        strength = max(strength, 0.52)
    return min(1.0, strength)


def _rest(claim: View, coverage: float, index: int) -> float:
    """The coverage of the claim's other words."""
    total = sum(word.weight for word in claim.words if word.value < 0)
    return coverage * total / max(total - claim.words[index].weight, 1e-9)


def _compound(view: View, index: int) -> bool:
    """Whether a hyphen makes the word part of another ("cutting-edge")."""
    start, end = view.words[index].start - view.statement.start, view.words[index].end - view.statement.start
    return view.statement.text[end : end + 1] == "-" or (start > 0 and view.statement.text[start - 1] == "-")


def _owned(view: View, index: int) -> bool:
    """Whether a word names a deed by whose it is, done or not: "Berg's release", "his release"."""
    if not index:
        return False
    base = view.statement.start
    between = view.statement.text[view.words[index - 1].end - base : view.words[index].start - base]
    return between.startswith(("'s", "’s")) or view.words[index - 1].lower in _POSSESSIVES


def _same_lead(claim: View, passage: View, index: int, at: int) -> bool:
    """Whether the same two words stand before both ("rank of")."""
    ours, theirs = claim.words[max(0, index - 2) : index], passage.words[max(0, at - 2) : at]
    return (
        len(ours) == 2
        and [word.stem for word in ours] == [word.stem for word in theirs]
        and any(word.weight for word in ours)
    )


def _predicate(view: View, index: int) -> bool:
    """Whether a word is what was done: an inflected verb, and not "a jailed colleague" or "his release"."""
    word = view.words[index]
    inflected = word.lower.endswith("ed") or word.lower in lexicon.irregular_forms()
    return inflected and index > 0 and view.words[index - 1].lower not in _ATTRIBUTES


def _shared_subject(claim: View, ours: int, passage: View, theirs: int) -> bool:
    """Whether the same common noun stands before both predicates."""
    return bool(_nouns_before(claim, ours) & _nouns_before(passage, theirs))


def _nouns_before(view: View, index: int) -> frozenset[str]:
    before = view.words[max(0, index - _SUBJECT_REACH) : index]
    return frozenset(word.stem for word in before if word.weight >= 1 and word.name < 0 and word.lower.isalpha())
