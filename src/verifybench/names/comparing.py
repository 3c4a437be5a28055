"""Whether two names may be one person's or one thing's: by sound, part by part. A proposal, never a decision."""

from __future__ import annotations

from functools import lru_cache

from verifybench.names import bodies, people
from verifybench.names.match import NameMatch, differs, same
from verifybench.names.parsing import Parts, parts


def compare(a: str, b: str) -> NameMatch:
    """Whether two names, in any alphabet, would be proposed as one person or thing. Symmetric; deterministic.

    Spelling alone decides for single words. In full names family name and given name must both agree: an initial agrees with any
    name it begins, and a name that one side leaves out speaks neither way. Names of bodies agree word by word.
    """
    return _compare(a, b) if a <= b else _compare(b, a)


@lru_cache(maxsize=65536)
def _compare(a: str, b: str) -> NameMatch:
    one, other = parts(a), parts(b)
    if (told := _before_spelling(a, b, one, other)) is not None:
        return told
    if bodies.two_places(one, other):
        return differs(0.1, "place.differs", f"{a} and {b} are two places")
    if one.organised or other.organised:
        return bodies.bodies(one, other)
    return people.single(one, other) if len(one.words) == len(other.words) == 1 else people.people(one, other)


def is_another(a: str, b: str) -> bool:
    """Whether `compare` knows one name as another of the same, or as its first letters; spared is how the two are spelled."""
    one, other = parts(a), parts(b)
    both_known = one.alias is not None and other.alias is not None
    if not (one.alias == other.alias if both_known else _acronym(a, b, one, other)):
        return False  # as nearly always
    told = _before_spelling(a, b, one, other)
    return told is not None and told.same and told.reasons[0][0] in ("name.alias", "name.acronym")


def _before_spelling(a: str, b: str, one: Parts, other: Parts) -> NameMatch | None:
    """What can be told of two names without a look at how each word is spelled."""
    if not one.words or not other.words:
        return differs(0.0, "name.empty", "one side holds no name")
    if one.gender and other.gender and one.gender != other.gender:
        return differs(0.2, "title.differs", "one is written of as a man, the other as a woman")
    alone = len(one.words) == len(other.words) == 1
    if one.words == other.words and one.generation == other.generation and not (alone and one.offices and other.offices):
        return same(1.0, "name.equal", "the same words")
    if (known := bodies.aliases(a, b, one, other)) is not None:
        return known
    if _acronym(a, b, one, other):
        return same(0.8, "name.acronym", f"{a} and {b}: one is the other's first letters")
    return None


def _acronym(a: str, b: str, one: Parts, other: Parts) -> bool:
    return bodies.acronym(one, other, b) or bodies.acronym(other, one, a)
