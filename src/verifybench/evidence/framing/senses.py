"""A predicate and the frames it words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

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


@dataclass(frozen=True, slots=True)
class Lemma:
    """A predicate as it is looked up: base form, particle, and the noun that belongs to it ("part" of "take part").

    Of an adjective the particle may be its degree: "more", "less", "most", "least", "as".
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


@lru_cache(maxsize=16384)
def known(
    base: str, particle: str = "", nouns: frozenset[str] = frozenset(), prepositions: frozenset[str] = frozenset()
) -> Lemma | None:
    """The longest predicate of the tables that begins with `base` and its particle and takes the rest from the words behind it.

    `nouns` are the heads of its phrases, `prepositions` what those stand behind: "came to an end" is known("come", "", {"end"},
    {"to"}). None where the tables have no such word.
    """
    own = frozenset(particle.split())
    best: tuple[str, ...] | None = None
    for _, wording in _worded(base):
        rest = frozenset(wording.rest)
        taken = own | nouns | prepositions if rest & nouns else own
        if wording.turned not in own and wording.turned:
            continue
        if own <= rest <= taken and (best is None or len(rest) > len(best)):
            best = wording.rest
    if best is None:
        return None
    behind = " ".join(word for word in best if word in PARTICLES)
    return Lemma(base, behind, " ".join(word for word in best if word not in PARTICLES))


@cache
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
