"""Who did what to whom: one verb in both texts, and those before and behind it have changed places."""

from __future__ import annotations

from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.tables.words import MUTUAL, PREPOSITIONS
from verifybench.evidence.words import View, Word

_REACH = 4  # words either side of a verb in which its doer and whom it was done to stand
_STRENGTH = 0.6
_ALIKE = 0.8  # coverage
_PREPOSITIONS = frozenset(PREPOSITIONS.split())
_PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being", "gets", "get", "got", "by"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_CHAINED = frozenset({"and", "or", "nor", "but", "who", "which", "that"})
_MUTUAL = frozenset(MUTUAL.split())


def findings(claim: View, passage: View, coverage: float) -> list[Finding]:
    """`roles.swapped` for the first verb whose two sides have changed places; a possible conflict, for no sentence is parsed.

    Only where all else is alike: in one story both may do it, one after the other.
    """
    if coverage < _ALIKE:
        return []
    for at, word in enumerate(claim.words):
        if not _may_be_verb(word) or len(passage.where.get(word.stem, ())) != 1 or len(claim.where[word.stem]) != 1:
            continue
        there = passage.where[word.stem][0]
        ours, theirs = _sides(claim, at), _sides(passage, there)
        if ours is None or theirs is None or word.lower != passage.words[there].lower:
            continue
        if ours[0].stem != ours[1].stem and ours[0].stem == theirs[1].stem and ours[1].stem == theirs[0].stem:
            line = f"“{claim.text_of(at, at)}”: {ours[0].text} and {ours[1].text} have changed places"
            spans = (ours[0].start, ours[1].end), (theirs[0].start, theirs[1].end)
            return [Finding("roles", "differs", "roles.swapped", line, _STRENGTH, *spans)]
    return []


def _may_be_verb(word: Word) -> bool:
    return bool(word.weight) and word.name < 0 and word.value < 0 and word.text[0].islower() and word.lower not in _MUTUAL


def _sides(view: View, verb: int) -> tuple[Word, Word] | None:
    """The telling word right before a verb in the active voice and the first one behind it; None where either is not sure."""
    before = _telling(view, verb, -1)
    behind = _telling(view, verb, 1)
    return (before, behind) if before is not None and behind is not None else None


def _telling(view: View, verb: int, step: int) -> Word | None:
    for at in range(verb + step, verb + step * (_REACH + 1), step):
        if not 0 <= at < len(view.words) or (at + 1 if step < 0 else at) in view.breaks:
            return None
        word = view.words[at]
        if word.value >= 0 or word.lower in _PASSIVE or word.lower in _CHAINED or word.lower in _PREPOSITIONS:
            return None
        if word.weight:
            return word if _names_one(view, at) else None
    return None


def _names_one(view: View, at: int) -> bool:
    """Whether a word surely stands for somebody: a name, or a noun right behind its article."""
    word = view.words[at]
    return word.name >= 0 or word.text[0].isupper() or (at > 0 and view.words[at - 1].lower in _ARTICLES)
