"""The noun a figure counts, found without a tagger: the last plural of the phrase that follows."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.values.items import Item
from verifybench.values.tables.nouns import ADJECTIVE_ENDINGS, ADJECTIVES, ENDS, NOT_PLURAL, PLURALS, SINGULARS

REACH = 6  # words: "five serving and former senior police officers"


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    lower = word.lower()
    if (
        lower in PLURALS
        or lower.endswith(("children", "people", "women"))
        or (word.endswith("s") and len(word) > 2 and word[:-1].isupper() and word[:-1].isalpha())
    ):
        return True  # "MPs", "NGOs"
    return (
        len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "'s", "’s")) and lower not in NOT_PLURAL
    )


def singular(noun: str) -> str:
    """A noun's singular, well enough to compare two nouns."""
    lower = noun.lower()
    if lower in SINGULARS:
        return SINGULARS[lower]
    if lower.endswith("men"):
        return lower[:-3] + "man"
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes")):
        return lower[:-2]
    if is_plural(lower) and lower.endswith("s"):
        return lower[:-1]
    return lower


def head_noun(items: Sequence[Item], at: int, *, one: bool = False) -> Item | None:
    """The noun counted by a figure whose next item is `at`, or None; `one` looks for a singular."""
    words: list[Item] = []
    position = at
    while position < len(items) and len(words) < REACH:
        item = items[position]
        if item.letter == "-" and words and position + 1 < len(items) and item.start == items[position - 1].end:
            position += 1
            continue
        if item.letter == "'" and not words:
            break
        if item.letter == "," and words and position + 1 < len(items) and _adjective(words[-1].lower):
            if not _adjective(items[position + 1].lower):
                break  # "40,000 homeless, officials said"
            position += 1
            continue
        if item.letter == "&" and words and _adjective(words[-1].lower) and position + 1 < len(items):
            position += 1
            continue
        if item.letter not in "wUrMWSbeK" or item.lower in ENDS or item.lower.endswith(("'t", "’t", "'ll", "’ll")):
            break
        words.append(item)
        position += 1
    if not words:
        return None
    if one:
        if words[0].lower.endswith("ing") or words[0].lower in ("down", "up", "out", "off"):
            return None  # "one abseiling down": the pronoun
        nouns = (word for word in words if word.letter == "w" and not _adjective(word.lower))
        return next((word for word in nouns if not word.lower.endswith(("'s", "’s"))), None)
    found = None
    for index, word in enumerate(words):
        if word.letter == "w" and is_plural(word.text):
            found = word
        elif found is not None and not (index + 1 < len(words) and is_plural(words[index + 1].lower)):
            break
    return found


def _adjective(word: str) -> bool:
    return word in ADJECTIVES or (len(word) > 4 and word.endswith(ADJECTIVE_ENDINGS))
