"""Whether names written differently stand for one, as spelled or as people settled it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from verifybench.evidence.rules import places
from verifybench.model.claim import Statement
from verifybench.names import UNSETTLED, Settled, compare

_SURE = frozenset({"name.acronym", "name.alias", "name.initial", "name.order", "name.form", "name.familiar"})
"""Rules of the names room by which a name is another way to write one, and not a guess from its sound."""
_LIKE = 0.8  # likeness of first words from which two names may be one
_UNCONFIRMED = 0.6  # name score from which two spellings may be one name


def may_be_one(one: str, other: str, settled: Settled = UNSETTLED) -> bool:
    """Whether two names are one, or may be spellings of one: then neither is held against the other."""
    if settled and (said := settled.standing(one, other)) is not None:
        return said == "same"
    return _may_be_one(one, other) if one <= other else _may_be_one(other, one)


@lru_cache(maxsize=16384)
def one_for_sure(one: str, other: str) -> bool:
    """Whether two names are written for one thing by a rule of writing: initials, first letters, another order or name."""
    found = compare(one, other) if one != other else None
    return found is not None and found.same and bool(found.reasons) and found.reasons[0][0] in _SURE


def like(one: str, other: str) -> bool:
    """Whether two names begin alike: the Faeroes may be the Faroe Islands."""
    a, b = one.split(), other.split()
    return bool(a and b) and JaroWinkler.normalized_similarity(a[0], b[0]) >= _LIKE


def mentioned(name: str, statement: Statement, settled: Settled = UNSETTLED) -> bool:
    """Whether a sentence holds the name, or its last part, other than in a name that is another's or was kept apart from it."""
    if name in statement.text:
        return not only_others(name, statement, settled)
    return in_text(name, statement.text) and not (
        only_others(name, statement, settled) or _namesakes(name, statement, settled)
    )


def _namesakes(name: str, statement: Statement, settled: Settled) -> bool:
    """Whether a sentence has the family name only with other given names: Anna Petrova is not Olga Petrova."""
    family, text = name.split()[-1], statement.text
    holders = [other for other in statement.names if family in other.text.split()]
    if sum(other.text.count(family) for other in holders) < text.count(family):
        return False  # it stands alone somewhere as well
    return bool(holders) and all(
        settled.standing(name, other.text) != "same" and _other_given(name, other.text) for other in holders
    )


@lru_cache(maxsize=16384)
def _other_given(one: str, other: str) -> bool:
    return not one_name(one, other) and any(rule == "given.differs" for rule, _ in compare(one, other).reasons)


def only_others(name: str, statement: Statement, settled: Settled) -> bool:
    """Whether a sentence has a name that was kept apart from this one, and none that is this one."""
    if not settled:
        return False
    names = [other.text for other in statement.names]
    return any(settled.standing(name, other) == "different" for other in names) and not any(
        other == name or settled.standing(name, other) == "same" for other in names
    )


def in_text(name: str, text: str) -> bool:
    """Whether the name, or its last part where that is long enough to tell, stands in the text, whoever bears it."""
    if name in text:
        return True
    parts = name.split()
    return len(parts) > 1 and len(parts[-1]) > 3 and parts[-1] in text


@lru_cache(maxsize=16384)
def one_name(one: str, other: str) -> bool:
    """Whether two names are written alike: the same, a part of the other, or its initials."""
    if one != other and _plain(one) == _plain(other):
        return True  # "Youtube" and "YouTube", "Noel" and "Noël"
    shorter, longer = sorted((one.split(), other.split()), key=len)
    part = len(shorter) == 1 and shorter[0] in longer
    return one == other or part or _within(shorter, longer) or _initials(one) == other or _initials(other) == one


@lru_cache(maxsize=16384)
def _plain(name: str) -> str:
    """A name without accents, in small letters."""
    if name.isascii():
        return name.casefold()
    apart = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _within(shorter: list[str], longer: list[str]) -> bool:
    """Whether a full name holds another one with its last word, in order: Ann Richards, Dorothy Ann Willis Richards."""
    if len(shorter) < 2 or shorter[-1] != longer[-1]:
        return False
    rest = iter(longer)
    return all(word in rest for word in shorter)


@lru_cache(maxsize=16384)
def _may_be_one(one: str, other: str) -> bool:
    if not one or not other:
        return False
    if places.apart(one, other):
        return False  # Saxony and Lower Saxony, York and New York
    if one_name(one, other) or _shortened(one, other):
        return True
    found = compare(one, other)
    return found.same or found.score >= _UNCONFIRMED


def _shortened(one: str, other: str) -> bool:
    """Whether both begin alike and differ in an abbreviation: "Chechen-Ingush ASSR", "San Diego Comic-Con"."""
    a, b = one.split(), other.split()
    if min(len(a), len(b)) < 2 or a[0] != b[0] or len(a) == len(b) == 2:
        return False
    return any((part.isupper() and len(part.strip(".")) > 1) or "-" in part for part in (*a[1:], *b[1:]))


def seat(name: str, whole: str) -> bool:
    """Whether one name is a single word that tells where or whose the other is: "Saratov", "Prison Service of Saratov"."""
    words = whole.split()
    return " " not in name and name in words and any(word[0].islower() for word in words[: words.index(name)])


@lru_cache(maxsize=16384)
def _initials(name: str) -> str:
    parts = [part for part in name.split() if part[0].isupper()]
    return "".join(part[0] for part in parts) if len(parts) > 1 else ""
