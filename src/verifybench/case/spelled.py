"""Words of a text that are spelled nearly as one that was typed."""

from __future__ import annotations

from collections.abc import Collection

_LONG = 4  # letters; below it anything is like anything
_TWO_SLIPS = 7  # letters from which two slips are forgiven
_MOST = 8


def nearly(word: str, known: Collection[str]) -> tuple[str, ...]:
    """The beginnings of known words that are nearest to a word, one or two slips away; all of equal distance, at most eight.

    What is being typed is the beginning of a word, so it is held against beginnings, one letter shorter and longer too.
    """
    if len(word) < _LONG or any(character.isdigit() for character in word):  # another figure is not the same misspelt
        return ()
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    slips = 2 if len(word) >= _TWO_SLIPS else 1
    lengths = range(len(word) - 1, len(word) + 2)
    begins = {one[:length] for one in known for length in lengths if len(one) >= length}
    found = extract(word, begins, scorer=OSA.distance, score_cutoff=slips, limit=None)
    nearest = min((distance for _, distance, _ in found), default=0)
    return tuple(sorted(one for one, distance, _ in found if distance == nearest)[:_MOST])
