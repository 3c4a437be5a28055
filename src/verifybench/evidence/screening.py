"""Which candidates are worth judging: a passage that shares next to nothing with a claim but a word or two says nothing about it.

Looked up by stems alone, before the passage itself is read. On pages of the web it spares half of all pairs; of 340 that were
judged to say something about a claim 10 are missed, and none of them was about the same thing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from verifybench.evidence import lexicon
from verifybench.evidence.judging import MEASURED
from verifybench.evidence.words import BEGINNING, View, Word

FLOOR = 0.2
"""Share of a claim's telling words that a passage must have, itself, by a synonym or by a word that begins alike."""
WITH_FIGURE = 0.1
"""The same where it has one of the claim's figures: a year alone is in every second text.

Nothing else is asked for where that is a sum, a weight, a length …, which seldom meet by chance, or where the passage has the
opposite of what the claim says was done to people: two reports of one affair may share nothing else.
"""


def screen(claim: View) -> Callable[[Collection[str]], bool]:
    """Whether a passage of these stems may say something about a claim, given as the view of its content.

    A claim of which no word tells anything keeps all.
    """
    telling: dict[str, tuple[float, frozenset[str], str]] = {}
    figures: set[str] = set()
    sure: set[str] = set()
    for word in claim.words:
        if word.text[0].isdigit():
            measured = word.value >= 0 and claim.statement.values[word.value].kind in MEASURED
            (sure if measured else figures).add(word.stem)
        elif word.weight and word.value < 0:
            known = telling.get(word.stem)
            telling[word.stem] = (max(word.weight, known[0] if known else 0.0), _stand_ins(word), _beginning(word))
    sure |= {opposite for stem in telling.keys() & lexicon.personal() for opposite in lexicon.antonyms().get(stem, ())}
    whole = sum(weight for weight, _, _ in telling.values())

    def bears(stems: Collection[str]) -> bool:
        if not sure.isdisjoint(stems):
            return True
        needed = whole * (FLOOR if figures.isdisjoint(stems) else WITH_FIGURE)
        beginnings = {stem[:BEGINNING] for stem in stems}
        shared = 0.0
        for weight, alike, beginning in telling.values():
            if beginning in beginnings or not alike.isdisjoint(stems):
                shared += weight
        return shared >= needed

    return bears


def _stand_ins(word: Word) -> frozenset[str]:
    """The stems that stand for a word in a passage: its own, its synonyms', those of what is of it by its name."""
    return frozenset((word.stem, *lexicon.aliases().get(word.stem, ()), *lexicon.narrower().get(word.stem, ())))


def _beginning(word: Word) -> str:
    """How words of its family begin; the whole of a word that is too short to have any."""
    return word.lower[:BEGINNING] if len(word.lower) > BEGINNING else word.stem
