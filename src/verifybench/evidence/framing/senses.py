"""A predicate and the frames it words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from verifybench.evidence.framing.deeds import verb_of
from verifybench.evidence.framing.lines import PARTICLES, Wording, book, wordings

_SPELLINGS = (
    ("ize", "ise"),
    ("ise", "ize"),
    ("yze", "yse"),
    ("or", "our"),
    ("our", "or"),
    ("re", "er"),
    ("l", "ll"),
    ("ll", "l"),
)

Sense = tuple[str, Wording]
"""The name of a frame and how the predicate words it."""


class Lemma(NamedTuple):
    """A predicate as it is looked up: base form, particle, and the noun that belongs to it ("part" of "take part").

    Of an adjective the particle may be its degree: "more", "less", "most", "least", "as". A tuple, since it is a key more often
    than anything else here.
    """

    base: str
    particle: str = ""
    noun: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.base, self.noun, self.particle) if part)


@lru_cache(maxsize=16384)
def senses(lemma: Lemma) -> tuple[Sense, ...]:
    """The frames of a predicate; of a noun that the tables do not have, those of its verb."""
    rest = tuple(sorted(f"{lemma.particle} {lemma.noun}".split()))
    found = tuple((name, one) for name, one in _worded(lemma.base) if one.rest == rest)
    if found or rest:
        return found
    deed = verb_of(lemma.base)
    return senses(Lemma(deed.verb, deed.particle)) if deed and deed.verb != lemma.base else ()


def known(
    base: str, particle: str = "", nouns: frozenset[str] = frozenset(), prepositions: frozenset[str] = frozenset()
) -> Lemma | None:
    """The longest predicate of the tables that begins with `base` and its particle and takes the rest from the words behind it.

    `nouns` are the heads of its phrases, `prepositions` what those stand behind: "came to an end" is known("come", "", {"end"},
    {"to"}). None where the tables have no such word.
    """
    rests = _rests(base)
    if not rests:
        return None
    own = frozenset(particle.split())
    best: tuple[str, ...] | None = None
    for rest, words, turned in rests:
        if (turned and turned not in own) or not own <= words or (best is not None and len(words) <= len(best)):
            continue
        if words <= (own if words.isdisjoint(nouns) else own | nouns | prepositions):
            best = rest
    return None if best is None else _lemma(base, best)


@lru_cache(maxsize=16384)
def _rests(base: str) -> tuple[tuple[tuple[str, ...], frozenset[str], str], ...]:
    """What belongs to a base form in its wordings: as listed, as words, and the particle it must have with it."""
    return tuple(dict.fromkeys((one.rest, frozenset(one.rest), one.turned) for _, one in _worded(base)))


@cache
def _lemma(base: str, rest: tuple[str, ...]) -> Lemma:
    behind = " ".join(word for word in rest if word in PARTICLES)
    return Lemma(base, behind, " ".join(word for word in rest if word not in PARTICLES))


@lru_cache(maxsize=16384)
def _worded(base: str) -> tuple[Sense, ...]:
    """Every frame that a base form words, spelled as in the tables or as the other side of the ocean spells it."""
    there = next((form for form in (base, *_spelled(base)) if form in book().by_base), "")
    return tuple((name, one) for name in book().by_base.get(there, ()) for one in wordings(name) if one.base == there)


def _spelled(base: str) -> Iterator[str]:
    """Other spellings, and the singular of a noun."""
    yield from (base.replace(ours, theirs) for ours, theirs in _SPELLINGS if ours in base)
    yield from singulars(base)


def singulars(noun: str) -> tuple[str, ...]:
    """What a noun in -s may be the plural of."""
    if not noun.endswith("s"):
        return ()
    if noun.endswith("ves"):
        return noun[:-1], noun[:-3] + "fe", noun[:-3] + "f"
    if noun.endswith("ies"):
        return noun[:-1], noun[:-3] + "y"
    return (noun[:-1],)
