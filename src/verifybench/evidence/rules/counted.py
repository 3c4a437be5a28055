"""What is said of the things counted: the verb nearest to a figure, so that the killed are not held against the wounded."""

from __future__ import annotations

from functools import cache

from verifybench.evidence import lexicon
from verifybench.evidence.words import View

# Verbs whose figures answer the same question, one group a line.
SAME_QUESTION = """
die kill lose perish murder
injure wound hurt
arrest detain hold
sentence jail imprison
say report record register count
"""
_REACH = 5  # words either side
_EMPTY = """
be is are was were been being has have having had did does done did made found said told known called based
"""


def predicate(view: View, at: int) -> str:
    """The verb in -ed or of irregular form nearest to the word at `at`, as written; "" where there is none."""
    for distance in range(1, _REACH + 1):
        for index in (at + distance, at - distance):
            if 0 <= index < len(view.words):
                word = view.words[index]
                verb = word.lower in lexicon.irregular_forms() or (word.lower.endswith("ed") and len(word.lower) > 4)
                if verb and word.lower not in _empty() and word.name < 0 and word.value < 0:
                    return word.lower
    return ""


def alike(one: str, other: str) -> bool:
    """Whether two verbs may count the same happening."""
    a, b = lexicon.stem(one), lexicon.stem(other)
    if a == b or b in lexicon.synonyms().get(a, ()) or b in lexicon.antonyms().get(a, ()):
        return True
    return any(a in group and b in group for group in _groups())


@cache
def _empty() -> frozenset[str]:
    return frozenset(_EMPTY.split())


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(lexicon.stem(word) for word in line.split()) for line in SAME_QUESTION.strip().splitlines())
