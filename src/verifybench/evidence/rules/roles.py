"""Who did what to whom: one verb in both texts, and who did it and whom it was done to have changed places."""

from __future__ import annotations

from verifybench.evidence import lexicon
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.syntax import clause_of
from verifybench.evidence.syntax.phrases import phrase, phrase_end
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
    """`roles.swapped` where the main verbs' sides have changed places ("Berg sued Lund", "Berg was sued by Lund"), or those of
    another verb in the same form; a possible conflict, for no sentence is parsed.

    Only where all else is alike: in one story both may do it, one after the other.
    """
    if coverage < _ALIKE:
        return []
    ours, theirs = _acting(claim), _acting(passage)
    if ours and theirs and _swapped(ours, theirs) and _one_verb(ours[1], theirs[1]):
        return [_finding(ours, theirs)]
    for at, word in enumerate(claim.words):
        if not _may_be_verb(word) or len(passage.where.get(word.stem, ())) != 1 or len(claim.where[word.stem]) != 1:
            continue
        there = passage.where[word.stem][0]
        if word.lower != passage.words[there].lower or (ours := _sides(claim, at)) is None:
            continue
        if (theirs := _sides(passage, there)) is not None and _swapped(ours, theirs):
            return [_finding(ours, theirs)]
    return []


def _swapped(ours: tuple[Word, Word, Word], theirs: tuple[Word, Word, Word]) -> bool:
    return ours[0].stem != ours[2].stem and ours[0].stem == theirs[2].stem and ours[2].stem == theirs[0].stem


def _one_verb(one: Word, other: Word) -> bool:
    same = one.stem == other.stem or other.stem in lexicon.synonyms().get(one.stem, ())
    return same and one.lower not in _MUTUAL and other.lower not in _MUTUAL


def _finding(ours: tuple[Word, Word, Word], theirs: tuple[Word, Word, Word]) -> Finding:
    doer, verb, done_to = ours
    line = f"“{verb.text}”: {doer.text} and {done_to.text} have changed places"
    return Finding("roles", "differs", "roles.swapped", line, _STRENGTH, _across(ours), _across(theirs))


def _across(words: tuple[Word, ...]) -> tuple[int, int]:
    return min(word.start for word in words), max(word.end for word in words)


def _acting(view: View) -> tuple[Word, Word, Word] | None:
    """Who does it, the main verb, and whom it is done to; of a passive those behind "by" do it."""
    clause = clause_of(view)
    if clause.verb < 0 or clause.subject.head < 0 or clause.subject.pronoun:
        return None
    verb, subject = view.words[clause.verb], view.words[clause.subject.head]
    if not clause.passive:
        return (subject, verb, view.words[clause.object.head]) if clause.object and clause.object.head >= 0 else None
    for at in range(clause.verb + 1, min(len(view.words), clause.verb + _REACH + 1)):
        if at in view.breaks:
            return None
        if view.words[at].lower == "by":
            doer = phrase(view, at + 1, phrase_end(view, at + 1))
            return (view.words[doer.head], verb, subject) if doer.head >= 0 else None
    return None


def _may_be_verb(word: Word) -> bool:
    return bool(word.weight) and word.name < 0 and word.value < 0 and word.text[0].islower() and word.lower not in _MUTUAL


def _sides(view: View, verb: int) -> tuple[Word, Word, Word] | None:
    """The telling word right before a verb in the active voice, it, and the first one behind it; None where one is not sure."""
    before = _telling(view, verb, -1)
    behind = _telling(view, verb, 1)
    return (before, view.words[verb], behind) if before is not None and behind is not None else None


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
