"""How far two words of names are from each other in sound: an edit distance with costs that transliteration explains."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex
from rapidfuzz.distance import Levenshtein

from verifybench.names.folding import Sounds, sounds
from verifybench.names.match import SAME
from verifybench.names.romanising import Letters, letters

# What it costs to take one sound for another, 0 to 1: letters that the same sound is written with across alphabets and
# languages are near. Pairs that are not listed cost 1 between consonants, and .35 between vowels.
_NEAR = {
    0.05: "CT TX SC iY jJ GJ",
    0.12: "ae ou @e @i @a aO oO CK Ch Kh kK XS Xs Xz TZ JG SJ ei JC eW oW uW iW eY ij jY JW",
    0.2: "ST SZ SX TJ TG ZG CS CX Ts Tz hK sz TC eY oY aY oa Yj Yi JZ JS io @Y vW",
    0.5: "Ck",
    0.35: "bv gh fv Ss Sz kg TC td uY eo ui uO ia dt Ks Zz Zs JT Jj jG ue kh",
}
_COST: dict[str, float] = {}
for _cost, _pairs in _NEAR.items():
    for _pair in _pairs.split():
        _COST.setdefault(_pair, _cost)
        _COST.setdefault(_pair[::-1], _cost)

_VOWELS = frozenset("aeiouYO@")
# What it costs when one spelling has a sound and the other not.
_LOSS = {"h": 0.3, "j": 0.45, "J": 0.7, "W": 0.1, "@": 0.12}
_VOWEL_LOSS, _FIRST_VOWEL_LOSS, _LAST_VOWEL_LOSS = 0.42, 0.7, 1.05
_HIATUS_LOSS = 0.75  # one of two vowels that stand together: Christian is not Kristin
_GENDER = 0.6  # added when one word ends in a and the other in o
_FIRST_H_LOSS, _FIRST_YE_LOSS = 0.6, 0.2
_UNWRITTEN_LOSS = 0.04  # a vowel, where one side's script does not write vowels
_CONSONANT_LOSS = 1.0

_HISSES = regex.compile(r"[sSTCXZzG][aeiouY]?(?=[sSTCXZG])")  # sechk, sch: one sound to some transcribers
_HISSES_LOSS = 0.25

_OTHERWISE = 0.9  # where the words agree only as another system of romanisation would have them
_LONGEST = 60  # sounds of a word; what is longer is no name and is not worth the quadratic distance
# Distance at which two words stop being one: a part for the word, a part for each sound.
_ALLOWED, _ALLOWED_EACH = 0.3, 0.075


@dataclass(frozen=True, slots=True)
class _Heard:
    """A word with its sounds, and those it has in other systems of romanisation."""

    letters: Letters
    sounds: Sounds
    others: tuple[Sounds, ...]
    marked: bool  # written with marks or letters beyond English


@lru_cache(maxsize=65536)
def _heard(word: str) -> _Heard:
    read = letters(word)
    return _Heard(read, sounds(word), tuple(dict.fromkeys(sounds(other) for other in read.others)), not read.ascii)


@lru_cache(maxsize=262144)
def closeness(a: str, b: str) -> float:
    """0..1, symmetric: .5 and more where two words may be spellings of one name; 1.0 for the same sounds."""
    if a == b:
        return 1.0
    one, other = _heard(a), _heard(b)
    if one.marked or other.marked:
        if one.letters.toned and other.letters.toned:
            return float(one.letters.whole == other.letters.whole)
        if one.marked != other.marked and not one.letters.skeletons.isdisjoint(other.letters.skeletons):
            return 1.0
    best = _close(one.sounds, other.sounds)
    if best < SAME:
        for read in one.others:
            best = max(best, _OTHERWISE * _close(read, other.sounds))
        for read in other.others:
            best = max(best, _OTHERWISE * _close(read, one.sounds))
    return best


def _close(one: Sounds, other: Sounds) -> float:
    if one.codes == other.codes:
        return 1.0 if one.codes else 0.0
    if not -2 < len(one.key) - len(other.key) < 2 or not one.codes or not other.codes:
        return 0.0
    if Levenshtein.distance(one.key, other.key, score_cutoff=1) > 1:
        return 0.0
    if max(len(one.codes), len(other.codes)) > _LONGEST:
        return float(one.key == other.key)
    allowed = _ALLOWED + _ALLOWED_EACH * (len(one.codes) + len(other.codes)) / 2
    if (one.codes, one.sparse) > (other.codes, other.sparse):
        one, other = other, one
    sparse, most = one.sparse or other.sparse, 2 * allowed
    distance = _distance(one.codes, other.codes, sparse, most)
    if len(one.key) != len(other.key):
        merged = _distance(_HISSES.sub("", one.codes), _HISSES.sub("", other.codes), sparse, most)
        distance = min(distance, merged + _HISSES_LOSS)
    if {one.codes[-1], other.codes[-1]} == {"a", "o"}:
        distance += _GENDER
    return max(0.0, 1 - distance / most)


def _distance(a: str, b: str, sparse: bool, most: float) -> float:
    """The cheapest way from one to the other; `most` where it costs that and more."""
    losses_a, losses_b = _losses(a, sparse), _losses(b, sparse)
    row = [0.0]
    for loss in losses_b:
        row.append(row[-1] + loss)
    for i, x in enumerate(a):
        above, row = row, [row[0] + losses_a[i]]
        for j, y in enumerate(b):
            best = above[j] + (0.0 if x == y else _swap(x, y))
            if (one := above[j + 1] + losses_a[i]) < best:
                best = one
            if (one := row[j] + losses_b[j]) < best:
                best = one
            row.append(best)
        if min(row) >= most:
            return most
    return row[-1]


def _swap(x: str, y: str) -> float:
    cost = _COST.get(x + y)
    if cost is not None:
        return cost
    return 0.35 if x in _VOWELS and y in _VOWELS else 1.0


@lru_cache(maxsize=65536)
def _losses(codes: str, sparse: bool) -> list[float]:
    losses = []
    for i, code in enumerate(codes):
        if code in _VOWELS and code != "@":
            if sparse:
                losses.append(_UNWRITTEN_LOSS)
            elif i and (codes[i - 1] in _VOWELS or codes[i + 1 : i + 2] in _VOWELS) and i < len(codes) - 1:
                losses.append(_HIATUS_LOSS)
            elif i == len(codes) - 1:
                losses.append(_LAST_VOWEL_LOSS)
            else:
                losses.append(_VOWEL_LOSS if i else _FIRST_VOWEL_LOSS)
        elif code in "jJ" and i == 0 and codes[1:2] == "e":  # Yelena, Elena
            losses.append(_FIRST_YE_LOSS)
        elif code == "h" and i == 0:
            losses.append(_FIRST_H_LOSS)
        else:
            losses.append(_LOSS.get(code, _CONSONANT_LOSS))
    return losses
