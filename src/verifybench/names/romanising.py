"""A word as other systems of romanisation would write it, and without the marks that English leaves out."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import regex

# Letters that do not come apart into a letter and a mark.
_BARE = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h"}
)
_DIGRAPHS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "ß": "ss", "đ": "dj", "þ": "th"}
)
_MARKS = regex.compile(r"[\p{M}'’`ʼʹʺ]++")
# Hook above, dot below, horn, and letters that carry a tone over another mark: Vietnamese, where each tells names apart.
_TONES = regex.compile(r"[\u0309\u0323\u031B]|[aeo]\u0302[\u0300\u0301\u0303]|a\u0306[\u0300\u0301\u0303]|đ")
_LATIN = regex.compile(r"[\p{Latin}\p{M}'’]+")
_SLAVIC = regex.compile(r"(?<!s)c(?![hkz])|(?<!d)j|x")  # c is ts, j is y, x is kh: Cankov, Novaja
_SLAVIC_SOUND = {"c": "ts", "j": "y", "x": "kh"}
_GUTTURAL = regex.compile(r"kh|gh|q")  # written h, g, k by others: Khokhlov, Hohlov
_GUTTURAL_SOUND = {"kh": "h", "gh": "g", "q": "g"}
_EGYPTIAN = regex.compile(r"gu?(?=[ei])|g(?=[aou])")  # Gamal, Naguib
_CYRILLIC = str.maketrans({"х": "h", "г": "h"})  # Хохлов is also Hohlov, Григорій Hryhorii
_KOREAN = regex.compile(r"(?:yeo|eo|eu)(?=(?:ng?|k|p|m|l)$)")  # Seong, Geun; others write Sung, Kun
_KOREAN_SOUND = {"yeo": "yu", "eo": "u", "eu": "u"}


@dataclass(frozen=True, slots=True)
class Letters:
    """A word's letters: bare of marks in the ways English does it, and as other systems would write the word."""

    whole: str
    ascii: bool
    toned: bool
    skeletons: frozenset[str]
    others: tuple[str, ...]


@lru_cache(maxsize=65536)
def letters(word: str) -> Letters:
    """The letters of one word, case-folded."""
    whole = unicodedata.normalize("NFC", word.casefold())
    if whole.isascii():
        return Letters(whole, True, False, frozenset((whole.replace("'", ""),)), _others(whole))
    apart = unicodedata.normalize("NFD", whole)
    bare = _MARKS.sub("", apart.translate(_BARE))
    double = _MARKS.sub("", unicodedata.normalize("NFD", whole.translate(_DIGRAPHS)).translate(_BARE))
    toned = _TONES.search(apart) is not None
    latin = _LATIN.fullmatch(apart) is not None
    others = _others(whole) if latin else tuple({whole.translate(_CYRILLIC)} - {whole})
    return Letters(whole, False, toned, frozenset((bare, double)), others)


def _others(whole: str) -> tuple[str, ...]:
    """The word as it would be written had it been romanised otherwise; none where that changes nothing."""
    found = {
        _SLAVIC.sub(lambda match: _SLAVIC_SOUND[match[0]], whole),
        _GUTTURAL.sub(lambda match: _GUTTURAL_SOUND[match[0]], whole),
        _EGYPTIAN.sub("j", whole),
        _KOREAN.sub(lambda match: _KOREAN_SOUND[match[0]], whole),
    }
    return tuple(sorted(found - {whole}))
