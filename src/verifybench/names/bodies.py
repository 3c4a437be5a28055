"""Whether two names may be one organisation's or place's: long, short, in letters, in another order, under another name."""

from __future__ import annotations

from functools import lru_cache

from verifybench.names.initials import are_initials
from verifybench.names.match import SAME, NameMatch, differs, same
from verifybench.names.parsing import Parts
from verifybench.names.sounding import closeness
from verifybench.names.tables.given import GIVEN
from verifybench.names.tables.nations import NATIONS
from verifybench.names.tables.organisations import FORMS, GENERIC, TAILS, WRITTEN
from verifybench.names.tables.places import COUNTRIES, PLACES

_CERTAIN = 0.95  # closeness of two ways to write one place: Gdańsk, Gdansk
_CLOSE = 0.8  # of words of organisations, most of which are common words
_QUALIFIED = 0.6  # a body with its country against the one without
_SHORT = 0.85
_OF_A_STATE = NATIONS | COUNTRIES


def aliases(a: str, b: str, one: Parts, other: Parts) -> NameMatch | None:
    """Whether the table has both as names of one thing, or as names of two; None where it does not know both."""
    if one.alias is None or other.alias is None:
        return None
    if one.alias == other.alias:
        return same(0.95, "name.alias", f"{a} and {b} are two names of one")
    return differs(0.1, "name.alias", f"{a} and {b} are known as two")


def acronym(short: Parts, long: Parts, name: str) -> bool:
    """Whether one name is the first letters of the other, which is `name` as it was written."""
    if short.acronym and short.acronym == long.letters:
        return True
    return bool(short.mixed) and are_initials(short.mixed, name)


def two_places(one: Parts, other: Parts) -> bool:
    """Whether both are places that everybody knows, and not one."""
    return one.place and other.place and closeness(one.joined, other.joined) < _CERTAIN


@lru_cache(maxsize=65536)
def _content(written: tuple[str, ...]) -> tuple[str, ...]:
    """The words that tell a body: without legal forms, each in one spelling."""
    told = [WRITTEN.get(word.rstrip("."), word.rstrip(".")) for word in written]
    kept = [word for word in told if word not in FORMS and word != "affairs"]
    return tuple(kept or told)


def bodies(one: Parts, other: Parts) -> NameMatch:
    """Two names of which one at least has the words of a body."""
    a, b = _content(one.written), _content(other.written)
    if len(a) > len(b):
        a, b = b, a
    left = list(b)
    closest = 1.0
    for word in a:
        score, at = max(((_alike(word, theirs), -i) for i, theirs in enumerate(left)), default=(0.0, 0))
        if score < _CLOSE:
            return differs(min(0.4, score / 2), "name.differs", f"{word} is not in the other name")
        closest = min(closest, score)
        del left[-at]
    if not left:
        rule = "name.order" if len(a) > 1 and a[0] != b[0] else "name.spelling" if closest < 1 else "name.form"
        return same(max(SAME, min(_SHORT + 0.1, closest)), rule, "the same words but for order, legal form and spelling")
    if len(a) > 1 and all(word in _OF_A_STATE for word in left) and not any(word in _OF_A_STATE for word in a):
        return same(_QUALIFIED, "name.qualified", f"the same but for {' '.join(left)}")
    if len(a) == 1 and all(word in GENERIC for word in left) and a[0] not in PLACES | NATIONS | GIVEN | TAILS:
        return same(0.7, "name.short", f"{a[0]} may be short for {' '.join(b)}")
    return differs(0.4, "name.differs", f"{' '.join(left)} is not in the other name")


def _alike(a: str, b: str) -> float:
    """How far two words of bodies agree; a vowel tells “Orvix” from “Orvex”, and one known word another."""
    if a == b:
        return 1.0
    if a in TAILS or b in TAILS or a in _OF_A_STATE or b in _OF_A_STATE:
        return 0.0
    close = closeness(a, b)
    return close if close >= 0.97 or not (a.isascii() and b.isascii() and len(a) == len(b) and _one_letter(a, b)) else 0.0


def _one_letter(a: str, b: str) -> bool:
    """Whether words of one length differ in one vowel."""
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(apart) == 1 and set(apart[0]) <= set("aeou") | {"i"}
