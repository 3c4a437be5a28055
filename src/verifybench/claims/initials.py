"""Initials that in small letters are a word of grammar: the WHO is a speaker, and who is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifybench.claims.sentence import Word
from verifybench.claims.verbs import STRENGTH
from verifybench.claims.wordclasses import ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, TIMES
from verifybench.model.claim import Name
from verifybench.names import is_initials

SMALL_WORDS = (PRONOUNS | CONJUNCTIONS | PREPOSITIONS | ADVERBS | TIMES) - DETERMINERS
"""Words of grammar that initials may be taken for; what only stands before a noun ("THE mayor") is stressed where in capitals."""

_ARTICLES = frozenset({"the", "a", "an"})
_AUXILIARY = frozenset({"has", "have", "had", "also", "later", "itself"})
_JOINING = PREPOSITIONS | CONJUNCTIONS | frozenset(STRENGTH)


def told_apart(text: str, words: Sequence[Word], names: Sequence[Name], *, asks: bool) -> list[Word]:
    """The words of a sentence, with initials as they are written in the place of their small letters, so that no table has them.

    They are told by an article, a reporting verb behind them, or where a name may stand and the names have them; in a sentence in
    capitals by nothing. `asks` says that it is a question, which "WHO" may ask.
    """
    if sum(is_initials(word.text) for word in words) * 2 > len(words):
        return list(words)
    named = {name.start for name in names}
    return list(_read(text, words, named, asks))


def _read(text: str, words: Sequence[Word], named: set[int], asks: bool) -> Iterator[Word]:
    for at, word in enumerate(words):
        if word.lower in SMALL_WORDS and is_initials(word.text) and _stands_alone(text, words, at, named, asks):
            yield word._replace(lower=word.text)
        else:
            yield word


def _stands_alone(text: str, words: Sequence[Word], at: int, named: set[int], asks: bool) -> bool:
    word = words[at]
    before = words[at - 1] if at and not text[words[at - 1].end : word.start].strip() else None
    if before is not None and before.lower in _ARTICLES:
        return True
    if word.start in named and before is not None and before.lower in _JOINING:
        return True
    begins = before is None or before.lower in ("and", "but", "as", "that", "while")
    if not begins or asks:
        return False
    behind = next((one.lower for one in words[at + 1 : at + 4] if one.lower not in _AUXILIARY), "")
    return behind in STRENGTH
