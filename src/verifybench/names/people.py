"""Whether two names may be one person's: family names and given names agree, the rest may be missing."""

from __future__ import annotations

from collections.abc import Iterator

from verifybench.names import chinese
from verifybench.names.folding import sounds
from verifybench.names.given_forms import forms_of_one, lookalikes, one_family
from verifybench.names.match import SAME, NameMatch, differs, same
from verifybench.names.parsing import Parts, is_initial
from verifybench.names.sounding import closeness
from verifybench.names.tables.given import GIVEN

_PART = 0.85  # a family name alone against a full name is a little less than the full name
_INITIAL = 0.8  # an initial agrees with every name that begins with it
_EXTRA = 0.95  # as is a full name with a part the other has not: a patronymic, a second family name
_TURNED = 0.95  # and one in another order
_FAMILIAR = 0.6
_LONGER = 4  # than an initial
_ONE_FAMILY = 0.7
_BREAKS = 0.9  # closeness of names run together from which only their word breaks differ

# Letters that transliterations of one sound begin with: Yevgeny, Evgeny, Jewgeni; Khristov, Hristov; Tsankov, Cankov.
_LETTERS_OF = {
    "C": "kchx", "K": "khcx", "S": "scš", "T": "tcč", "Z": "zjgž", "J": "jgdy", "j": "yjei", "G": "gj", "v": "vwb", "k": "kcqg",
    "e": "eyj", "i": "iyje", "u": "uwoy", "f": "fp", "h": "hgk", "X": "csz", "o": "ouw", "a": "ae", "g": "gj", "S1": "s",
}  # fmt: skip
_SAME_INITIALS = frozenset({"ey", "jy", "ej", "ck", "vw", "iy", "gj"})


def single(one: Parts, other: Parts) -> NameMatch:
    """Two single words."""
    a, b = one.words[0], other.words[0]
    if one.offices and other.offices and one.offices.isdisjoint(other.offices):
        return _two_offices(one, other)
    close = closeness(a, b)
    if close >= SAME and not lookalikes(a, b):
        return same(close, "name.spelling", f"{_shown(a)} and {_shown(b)} may be spellings of one name")
    if forms_of_one(a, b):
        return same(_FAMILIAR, "name.familiar", f"{_shown(a)} and {_shown(b)} are forms of one given name")
    return differs(min(close, 0.45), "name.differs", f"{_shown(a)} and {_shown(b)} sound different")


def people(one: Parts, other: Parts) -> NameMatch:
    """Two names of which one at least is a full one."""
    if one.generation and other.generation and one.generation != other.generation:
        return differs(0.3, "generation.differs", f"one is {one.generation}, the other {other.generation}")
    if len(one.words) > len(other.words) or (len(one.words) == len(other.words) and one.words > other.words):
        one, other = other, one
    if len(one.words) == 1:
        return _family_alone(one, other)
    found = _full(one, other)
    if not found.same and (joined := _joined(one, other)) is not None:
        return joined
    if found.same and one.nickname and other.nickname and closeness(one.nickname, other.nickname) < SAME:
        return differs(0.4, "nickname.differs", f"called {_shown(one.nickname)} and {_shown(other.nickname)}")
    return found


def _shown(word: str) -> str:
    """A word as a name is written, for a message."""
    return word[:1].upper() + word[1:]


def _name(words: tuple[str, ...]) -> str:
    return " ".join([word[:1].upper() + word[1:] for word in words])


def _two_offices(one: Parts, other: Parts) -> NameMatch:
    a, b = min(one.offices), min(other.offices)
    return differs(0.4, "role.differs", f"one is written of as of the {min(a, b)}, the other as of the {max(a, b)}")


def _family_alone(one: Parts, full: Parts) -> NameMatch:
    word = one.words[0]
    name, whole = _shown(word), _name(full.words)
    if one.offices and full.offices and one.offices.isdisjoint(full.offices):
        return _two_offices(one, full)
    last = _agree(word, full.words[-1])
    if last >= SAME:
        return same(max(SAME, _PART * last), "name.surname", f"{name} may be the surname of {whole}")
    first = max(closeness(word, given) for given in full.words[:-1])
    given = word in GIVEN or full.words[0] in GIVEN
    if first >= SAME and not given:
        return same(max(SAME, _PART * first), "name.part", f"{name} may be part of {whole}")
    if first >= SAME and max(closeness(word, middle) for middle in full.words[1:-1] or ("",)) >= SAME and word not in GIVEN:
        return same(max(SAME, _PART * first), "name.surname", f"{name} may be the first surname of {whole}")
    if first >= SAME or forms_of_one(word, full.words[0]):
        return differs(0.45, "name.given", f"{name} is a given name that many share")
    return differs(min(0.45, max(first, last)), "name.differs", f"{name} is no part of {whole}")


def _full(one: Parts, other: Parts) -> NameMatch:
    """Two full names, the one with fewer words first."""
    if one.syllables is not None and other.syllables is not None:
        if chinese.one_name(one.syllables, other.syllables):
            return same(0.9, "name.romanised", "the same syllables in Pinyin or Wade-Giles")
        return differs(0.4, "name.syllables", "the syllables of Chinese names differ")
    short, long = one.words, other.words
    score, reason = _aligned(short, long)
    told = one.initials or other.initials or one.ordered or other.ordered or (one.given and other.given)
    if score < SAME and not told:
        for a, b in _orders(short, long):
            turned, why = _aligned(a, b)
            if turned >= SAME and _TURNED * turned > score:
                score, reason = max(SAME, _TURNED * turned), ("name.order", f"{why[1]}, in another order")
    if score < SAME:
        return differs(score, *reason)
    if len(short) != len(long):
        score = max(SAME, score * _EXTRA)
    return same(score, *reason)


def _orders(short: tuple[str, ...], long: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The names with the family name of one of them last that stood first; of both, where it is one by table."""
    for word in long[1:]:
        if _agree(short[0], word) >= SAME:
            yield (*short[1:], short[0]), long
            break
    if _agree(short[-1], long[0]) >= SAME:
        yield short, (*long[1:], long[0])
    if one_family(short[0], long[0]):
        yield (*short[1:], short[0]), (*long[1:], long[0])


def _aligned(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[float, tuple[str, str]]:
    """Part by part: given names first, family names, and what stands between them in order."""
    family, place, last = 0.0, 1, short[-1]
    for i in range(1, len(long)):
        if (agreed := _agree(last, long[i])) >= family:
            family, place = agreed, i
    if family < SAME:
        return min(0.45, family * 0.9), ("surname.differs", f"{_shown(last)} and {_shown(long[-1])} sound different")
    given = _agree(short[0], long[0], given=True)
    if given < SAME:
        return min(given, 0.4), ("given.differs", f"{_shown(short[0])} and {_shown(long[0])} are different given names")
    scores, left = [family, given], list(long[1:place])
    unmatched = ""
    for word in short[1:-1]:  # middle names in order; a patronymic against a middle initial is common
        at = next((i for i, middle in enumerate(left) if _agree(word, middle, given=True) >= SAME), None)
        if at is None:
            unmatched = unmatched or word
            scores.append(SAME)
            continue
        if at and is_initial(word):
            return 0.4, ("middle.differs", f"{_shown(left[0])} and {_shown(word)} are different initials")
        scores.append(_agree(word, left[at], given=True))
        left = left[at + 1 :]
    if unmatched and left:
        return 0.4, ("middle.differs", f"{_shown(unmatched)} and {_shown(left[0])} are different middle names")
    rule = "name.initial" if is_initial(short[0]) or is_initial(long[0]) else "name.spelling"
    if rule == "name.spelling" and closeness(short[0], long[0]) < SAME:
        rule = "name.familiar"
    return sum(scores) / len(scores), (rule, f"{_name(short)} and {_name(long)} agree part by part")


def _joined(one: Parts, other: Parts) -> NameMatch | None:
    """Names that differ in word breaks: “Geun-tae” and “Geuntae”, “Salah ad-Din” and “Saladin”."""
    short, long = one.words, other.words
    if len(short) == len(long) or one.initials or other.initials:
        return None
    if sounds(short[0]).key[:1] != sounds(long[0]).key[:1] and not one_family(short[0], long[0]):
        return None
    if len(long) == len(short) + 1:
        for at in range(len(long) - 1):
            merged = (*long[:at], long[at] + long[at + 1], *long[at + 2 :])
            pairs = enumerate(zip(short, merged, strict=True))
            if all(_agree(a, b, given=i == 0) >= SAME or one_family(a, b) for i, (a, b) in pairs):
                return same(_BREAKS, "name.breaks", "the same but for word breaks and spelling")
    close = closeness(one.joined, other.joined)
    return same(close, "name.breaks", "the same but for word breaks and spelling") if close >= _BREAKS else None


def _agree(a: str, b: str, given: bool = False) -> float:
    """How well two words agree, an initial with what begins with it."""
    if (len(a) < _LONGER or len(b) < _LONGER) and (is_initial(a) or is_initial(b)):
        return _INITIAL if _begins_alike(a.rstrip("."), b.rstrip(".")) else 0.0
    close = closeness(a, b)
    if close >= SAME and lookalikes(a, b):
        return 0.4
    if not given:
        return _ONE_FAMILY if close < _ONE_FAMILY and one_family(a, b) else close
    return _FAMILIAR if close < _FAMILIAR and forms_of_one(a, b) else close


def _begins_alike(a: str, b: str) -> bool:
    if not a or not b:
        return False
    if a.startswith(b) or b.startswith(a):
        return True
    if len(a) > len(b):
        a, b = b, a
    if len(b) == 1:
        return "".join(sorted(a + b)) in _SAME_INITIALS
    first = sounds(b).codes[:1]
    if a.isascii():
        return a[0] in _LETTERS_OF.get(first, first)
    return first != "" and sounds(a).codes[:1] == first
