"""Small word classes, and what the form of a word and the marks around it tell."""

from __future__ import annotations

from verifybench.evidence import lexicon
from verifybench.evidence.tables import clauses as tables
from verifybench.evidence.tables import words as word_tables
from verifybench.evidence.words import View, Word

AUXILIARIES = frozenset(tables.AUXILIARIES.split())
BEING = frozenset(tables.BEING.split())
DETERMINERS = frozenset(tables.DETERMINERS.split())
CONJUNCTIONS = frozenset(tables.CONJUNCTIONS.split())
RELATIVES = frozenset(tables.RELATIVES.split())
PREPOSITIONS = frozenset(word_tables.PREPOSITIONS.split())
PRONOUNS = frozenset(word_tables.PRONOUNS.split())
_ADVERBS = frozenset(tables.ADVERBS.split())
_PASTS = frozenset(tables.PASTS.split())


def dated(view: View, at: int) -> bool:
    value = view.words[at].value
    return value >= 0 and view.statement.values[value].kind in ("date", "time")


def is_adverb(word: Word) -> bool:
    return word.lower in _ADVERBS or (word.name < 0 and len(word.lower) > 4 and word.lower.endswith("ly"))


def is_participle(word: Word) -> bool:
    return word.name < 0 and len(word.lower) > 5 and word.lower.endswith(("ed", "ing"))


def is_inflected(word: Word) -> bool:
    """Whether a word has the form of a past tense or participle."""
    lower = word.lower
    return lower in lexicon.irregular_forms() or lower in _PASTS or (len(lower) > 4 and lower.endswith("ed"))
