"""Verbs by their form and by what stands before them."""

from __future__ import annotations

from functools import lru_cache

from verifybench.claims import strength
from verifybench.evidence.syntax.forms import (
    AUXILIARIES,
    BEING,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    is_adverb,
    is_inflected,
)
from verifybench.evidence.tables import clauses as tables
from verifybench.evidence.words import View

_PLURALS = frozenset(tables.PLURALS.split())
_SUBJECTS = frozenset(tables.SUBJECTS.split())
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
_GROUP = 6  # words of a verb with its auxiliaries


def is_verb(view: View, at: int, first: int) -> bool:
    """Whether a word may be a finite verb, by its form and by what stands before it."""
    word = view.words[at]
    if word.lower in AUXILIARIES:
        return True
    if at == first or word.name >= 0 or word.value >= 0 or word.text[0].isupper():
        return False
    before = view.words[at - 1]
    if at == first + 1 and before.lower in _SUBJECTS and word.weight:
        return not is_adverb(word)  # "they provide"
    offset = word.start - view.statement.start
    if view.statement.text[offset - 1 : offset] == "-" or before.lower in _BEFORE_NOUNS or at - 1 in view.owners:
        return False  # "best-known", "the jailed activist", "Berg's jailed colleague"
    if is_inflected(word):
        return True
    named = before.name >= 0
    if word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "is")):
        after = view.words[at + 1].lower if at + 1 < len(view.words) else ""
        # "Pat suggests", "the court jails the man", "the ministry denies it"
        return named or after in DETERMINERS or after in PRONOUNS or after == "that" or _reports(word.lower)
    plural = before.lower in _PLURALS or (before.lower.endswith("s") and not named)
    return plural and _reports(word.lower)


@lru_cache(maxsize=16384)
def _reports(lower: str) -> bool:
    return strength(lower) is not None


def is_reduced(view: View, at: int, end: int) -> bool:
    """Whether a participle only tells of the noun before it: "an activist arrested in May was sentenced"."""
    word = view.words[at]
    if word.lower in AUXILIARIES or at + 1 >= end or view.words[at + 1].lower not in PREPOSITIONS:
        return False
    for later in range(at + 2, min(end, at + 12)):
        if later in view.breaks or view.words[later].lower in CONJUNCTIONS or view.words[later].lower in RELATIVES:
            return False
        if view.words[later].lower in AUXILIARIES:
            return True
    return False


def verb_group(view: View, at: int) -> tuple[int, bool]:
    """The last verb of a group ("has not been jailed"), and whether it is passive."""
    words, main = view.words, at
    being = words[at].lower in BEING
    if words[at].lower not in AUXILIARIES:
        return at, False
    for index in range(at + 1, min(len(words), at + _GROUP)):
        lower = words[index].lower
        if index in view.breaks:
            break
        if lower in AUXILIARIES:
            being = being or lower in BEING
            main = index
            continue
        if lower in ("not", "n't") or is_adverb(words[index]):
            continue
        form = is_inflected(words[index])
        if words[index].name >= 0 or words[index].value >= 0 or not (form or not being or lower.endswith("ing")):
            break
        # "was jailed", but "was a jailed …" and "is limited edition": a participle with a noun behind it tells of the noun.
        return (main, False) if being and form and _before_noun(view, index) else (index, being and form)
    return main, False


def _before_noun(view: View, at: int) -> bool:
    """Whether a regular participle stands before a plain noun."""
    if at + 1 >= len(view.words) or at + 1 in view.breaks or not view.words[at].lower.endswith("ed"):
        return False
    after = view.words[at + 1]
    return bool(after.weight) and after.name < 0 and after.value < 0 and not is_adverb(after)
