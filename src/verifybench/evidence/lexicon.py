"""The tables turned into look-ups by stem: synonyms, antonyms, classes, word lists."""

from __future__ import annotations

from functools import cache, lru_cache

import tantivy

from verifybench.evidence.tables.antonyms import ANTONYMS
from verifybench.evidence.tables.classes import CLASSES
from verifybench.evidence.tables.synonyms import IRREGULAR, SYNONYMS
from verifybench.evidence.tables.words import GENERIC, LIGHT, STOP, SUPERLATIVES, UNIVERSAL

_ANALYSER = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).filter(tantivy.Filter.stemmer("English")).build()
_IRREGULAR: dict[str, str] = {
    form: line.partition("=")[2].strip()
    for line in IRREGULAR.strip().splitlines()
    for form in line.partition("=")[0].split()
}

_FORMS = frozenset(_IRREGULAR)
STOP_WORDS = frozenset(STOP.split())


def irregular_forms() -> frozenset[str]:
    """Inflected verb forms that no rule of spelling would find."""
    return _FORMS


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball English stem of a lower-case word, its irregular form undone first. The index uses the same stemmer."""
    found = _ANALYSER.analyze(_IRREGULAR.get(word, word))
    return found[0] if found else word


def _stems(words: list[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


LIGHT_STEMS = _stems(LIGHT.split())
GENERIC_STEMS = _stems(GENERIC.split())
WIDENING = frozenset(SUPERLATIVES.split()) | frozenset(UNIVERSAL.split())


@cache
def synonyms() -> dict[str, frozenset[str]]:
    """Stem to the stems that may stand for it; symmetric, without the stem itself."""
    table: dict[str, set[str]] = {}
    for line in SYNONYMS.strip().splitlines():
        group = _stems(line.split())
        for member in group:
            table.setdefault(member, set()).update(group - {member})
    return {member: frozenset(others) for member, others in table.items()}


@cache
def aliases() -> dict[str, tuple[str, ...]]:
    """`synonyms` in an order that does not change."""
    return {stem: tuple(sorted(others)) for stem, others in synonyms().items()}


@cache
def antonyms() -> dict[str, frozenset[str]]:
    """Stem to the stems it excludes; symmetric, and never a synonym as well."""
    table: dict[str, set[str]] = {}
    for line in ANTONYMS.strip().splitlines():
        sides = [_stems(side.split()) for side in line.removeprefix("!").split("|")]
        for one in sides:
            for other in sides:
                if one is not other:
                    for member in one:
                        table.setdefault(member, set()).update(other - one)
    known = synonyms()
    return {member: frozenset(others - known.get(member, frozenset())) for member, others in table.items()}


@cache
def personal() -> frozenset[str]:
    """Stems of the antonym lines marked `!`."""
    lines = [line[1:] for line in ANTONYMS.strip().splitlines() if line.startswith("!")]
    return frozenset(member for line in lines for member in _stems(line.replace("|", " ").split()))


@cache
def classes() -> dict[str, tuple[str, int]]:
    """Head noun (as written, lower case) to its class and its alternative within the class."""
    table: dict[str, tuple[str, int]] = {}
    for line in CLASSES.strip().splitlines():
        name, _, rest = line.partition(":")
        for number, alternative in enumerate(rest.split("|")):
            for noun in alternative.split():
                table.setdefault(noun, (name, number))
                table.setdefault(noun + "s", (name, number))
    return table


def exclude(one: str, other: str) -> bool:
    """Whether nothing can be both of these nouns, by the class table."""
    a, b = classes().get(one), classes().get(other)
    return a is not None and b is not None and a != b
