"""Whether two names may be one person's or one thing's: by sound, part by part. A proposal, never a decision."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from verifybench.names import tables
from verifybench.names.folding import sounds
from verifybench.names.sounding import closeness

_MOST_WORDS = 16  # of a name; what is longer is a sentence
SAME = 0.5  # closeness from which two words are proposed as one
_PART = 0.85  # a surname alone against a full name is a little less than the full name
_INITIAL = 0.8  # an initial agrees with every name that begins with it
_EXTRA = 0.95  # as is a full name with a part the other has not: a patronymic, a second surname

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’‘ʼ.]*+")
_POSSESSIVE = regex.compile(r"['’]s?$")
_CAMEL = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")
_HAN = regex.compile(r"\p{Han}")
_MEN = frozenset({"mr", "sir", "lord", "king", "prince", "brother", "father"})
_WOMEN = frozenset({"mrs", "ms", "miss", "dame", "lady", "queen", "princess", "sister", "mother"})
# First letters that transliterations of one name begin with: Yevgeny, Evgeny, Jewgeni.
_SAME_INITIALS = frozenset({"ye", "jy", "je", "ck", "sz", "vw", "kh", "iy", "gj"})
_SMALL_WORDS = frozenset(["the", "of", "for", "and", "a", "an", "&", "in", "on", "at", "de", "la", "le"])

_DIMINUTIVES = {short: full for full, shorts in tables.DIMINUTIVES.items() for short in shorts}


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Whether two names are proposed as one, how close they are (0..1, from .5 the same), and why: (rule, message)."""

    same: bool
    score: float
    reasons: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Parts:
    words: tuple[str, ...]
    titles: frozenset[str]
    organisation: bool
    letters: str  # first letters, for acronyms
    plain: str


def compare(a: str, b: str) -> NameMatch:
    """Whether two names, in any alphabet, would be proposed as one person or thing. Symmetric; deterministic.

    Spelling alone decides for single words. In full names surname and given name must both agree: an initial agrees with any
    name it begins, and a name that one side leaves out speaks neither way.
    """
    return _compare(a, b) if a <= b else _compare(b, a)


@lru_cache(maxsize=65536)
def _compare(a: str, b: str) -> NameMatch:
    one, other = _parts(a), _parts(b)
    if not one.words or not other.words:
        return NameMatch(False, 0.0, (("name.empty", "one side holds no name"),))
    if (one.titles & _MEN and other.titles & _WOMEN) or (one.titles & _WOMEN and other.titles & _MEN):
        return NameMatch(False, 0.2, (("title.differs", "one is written of as a man, the other as a woman"),))
    if one.words == other.words or one.plain == other.plain:
        return NameMatch(True, 1.0, (("name.equal", "the same words"),))
    if _acronym(one, other) or _acronym(other, one):
        return NameMatch(True, 0.8, (("name.acronym", f"{a} and {b}: one is the other's first letters"),))
    if len(one.words) == len(other.words) == 1:
        return _single(one.words[0], other.words[0])
    if one.organisation or other.organisation:
        return _organisations(one, other)
    joined = closeness("".join(one.words), "".join(other.words))
    if joined >= 0.9 and not any(_is_initial(word) for word in (*one.words, *other.words)):
        return NameMatch(True, joined, (("name.spelling", "the same but for word breaks and spelling"),))
    if len(one.words) > len(other.words):
        one, other = other, one
    return _surname_only(one.words[0], other) if len(one.words) == 1 else _full(one.words, other.words)


@lru_cache(maxsize=65536)
def _parts(name: str) -> _Parts:
    if _HAN.search(name):
        from anyascii import anyascii

        name = _CAMEL.sub(" ", anyascii(name))
    found = [_POSSESSIVE.sub("", word) for word in _WORD.findall(name.replace("-", " ").replace("‑", " "))[:_MOST_WORDS]]
    written = [word for word in found if word.lower() not in _SMALL_WORDS]
    words = [word if _is_initial(word) else word.rstrip(".") for word in written]
    words = [piece for word in words for piece in _initials(word)]
    titles: list[str] = []
    while len(words) > 1 and words[0].lower().rstrip(".") in tables.HONORIFICS:
        titles.append(words.pop(0).lower().rstrip("."))
    keys = [word.lower() for word in words]
    organisation = any(key in tables.TAILS for key in keys)
    kept = [word for word, key in zip(words, keys, strict=True) if key not in tables.PARTICLES or len(words) == 1] or words
    letters = "".join(word[0] for word in written).upper()
    return _Parts(
        tuple(word.casefold() for word in kept), frozenset(titles), organisation, letters, "".join(kept).casefold()
    )


def _initials(word: str) -> list[str]:
    """`J.K.` as two initials."""
    pieces = [piece for piece in word.split(".") if piece]
    return [f"{piece}." for piece in pieces] if len(pieces) > 1 and all(len(piece) == 1 for piece in pieces) else [word]


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 or (word.endswith(".") and len(word) <= 3)


def _acronym(short: _Parts, long: _Parts) -> bool:
    return len(short.words) == 1 and len(long.words) > 1 and len(short.plain) > 1 and short.plain == long.letters.casefold()


def _single(a: str, b: str) -> NameMatch:
    close = closeness(a, b)
    if close >= SAME:
        return NameMatch(True, close, (("name.spelling", f"{a} and {b} may be spellings of one name"),))
    if _familiar(a, b):
        return NameMatch(True, SAME + 0.1, (("name.familiar", f"{a} and {b} are forms of one given name"),))
    return NameMatch(False, close, (("name.differs", f"{a} and {b} sound different"),))


def _organisations(one: _Parts, other: _Parts) -> NameMatch:
    if len(one.words) != len(other.words):
        shared = len(set(one.words) & set(other.words))
        score = 0.45 * shared / max(len(one.words), len(other.words))
        return NameMatch(False, score, (("name.differs", "one name has words the other has not"),))
    close = min(closeness(a, b) for a, b in zip(one.words, other.words, strict=True))
    rule = (
        ("name.spelling", "word by word the same but for spelling") if close >= SAME else ("name.differs", "a word differs")
    )
    return NameMatch(close >= SAME, close, (rule,))


def _surname_only(word: str, full: _Parts) -> NameMatch:
    last = closeness(word, full.words[-1])
    first = max(closeness(word, given) for given in full.words[:-1])
    if last >= SAME:
        return NameMatch(
            True, max(SAME, _PART * last), (("name.surname", f"{word} may be the surname of {' '.join(full.words)}"),)
        )
    if first >= SAME and word not in tables.GIVEN and full.words[0] not in tables.GIVEN:
        return NameMatch(True, max(SAME, _PART * first), (("name.part", f"{word} may be part of {' '.join(full.words)}"),))
    if first >= SAME:
        return NameMatch(False, 0.45, (("name.given", f"{word} is a given name that many share"),))
    return NameMatch(False, max(first, last), (("name.differs", f"{word} is no part of {' '.join(full.words)}"),))


def _full(short: tuple[str, ...], long: tuple[str, ...]) -> NameMatch:
    """Two full names, the one with fewer words first: surnames agree, given names agree, the rest may be missing."""
    score, reason = _aligned(short, long)
    if score < SAME and not any(_is_initial(word) for word in (*short, *long)):  # surname first
        turned, why = _aligned((*short[1:], short[0]), long)
        if turned >= SAME:
            score, reason = turned * _EXTRA, why
    if score < SAME:
        return NameMatch(False, score, (reason,))
    if len(short) != len(long):
        score = max(SAME, score * _EXTRA)
    return NameMatch(True, score, (reason,))


def _aligned(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[float, tuple[str, str]]:
    surname, place = max((_agree(short[-1], word), i) for i, word in enumerate(long) if i)
    if surname < SAME:
        return surname * 0.9, ("surname.differs", f"{short[-1]} and {long[-1]} sound different")
    given = _agree(short[0], long[0])
    if given < SAME:
        return min(given, 0.4), ("given.differs", f"{short[0]} and {long[0]} are different given names")
    scores, at = [surname, given], 1
    for word in short[1:-1]:  # middle names in order; a patronymic against a middle initial is common
        found = next((i for i in range(at, place) if _agree(word, long[i]) >= SAME), None)
        if found is None:
            if at < place and len(short) == len(long):
                return 0.4, ("middle.differs", f"{word} and {long[at]} are different middle names")
            scores.append(SAME)
            continue
        scores.append(_agree(word, long[found]))
        at = found + 1
    rule = "name.initial" if _is_initial(short[0]) or _is_initial(long[0]) else "name.spelling"
    return sum(scores) / len(scores), (rule, f"{' '.join(short)} and {' '.join(long)} agree part by part")


def _agree(a: str, b: str) -> float:
    if _is_initial(a) or _is_initial(b):
        return _INITIAL if _begins_alike(a.rstrip("."), b.rstrip(".")) else 0.0
    close = closeness(a, b)
    return SAME + 0.1 if close < SAME + 0.1 and _familiar(a, b) else close


def _begins_alike(a: str, b: str) -> bool:
    if a.startswith(b) or b.startswith(a) or a[0] + b[0] in _SAME_INITIALS or b[0] + a[0] in _SAME_INITIALS:
        return True
    return not (a[0].isascii() and b[0].isascii()) and sounds(a).codes[:1] == sounds(b).codes[:1] != ""


@lru_cache(maxsize=65536)
def _familiar(a: str, b: str) -> bool:
    """Whether two given names are forms of one: Sasha and Alexander."""
    x, y = _DIMINUTIVES.get(a, a), _DIMINUTIVES.get(b, b)
    return (x, y) != (a, b) and (x == y or closeness(x, y) >= SAME)
