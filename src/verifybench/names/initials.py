"""Words written as initials are: a body's first letters, which in small letters may be a common word."""

from __future__ import annotations

import regex

_WORD = regex.compile(r"[\p{L}\p{N}]++")
_MIXED = regex.compile(r"\p{Lu}(?=\p{L}*\p{Ll})(?=\p{L}*\p{Lu})\p{L}{1,7}")
_MOST_WORDS = 12
_MOST_MORE = 2  # small letters of one word: "Ar" of "Arzneimittel", and not a surname of one's own


def is_initials(word: str) -> bool:
    """Whether a word is written in capitals as initials are: "WHO", "US", "U.S."; one letter alone is none."""
    return word.isupper() and sum(map(str.isalpha, word)) > 1


def mixed_letters(name: str) -> str:
    """The letters of a name that may be initials in large and small letters: "MoT"; "" where it is written otherwise."""
    if name.islower() or name.isupper():
        return ""  # as nearly all are that are written in one word
    letters = name.strip().replace(".", "").removeprefix("the ").removeprefix("The ")
    return letters if _MIXED.fullmatch(letters) else ""


def mixed_initials(short: str, long: str) -> bool:
    """Whether one name is made of the first letters of the other's words, the small ones in small letters: "MoT", "BfArM"."""
    letters = mixed_letters(short)
    return bool(letters) and are_initials(letters, long)


def are_initials(letters: str, long: str) -> bool:
    """Whether letters in mixed case are the first ones of a name's words.

    Every capitalised word gives its first letter, and may give small ones that follow it; a small word gives its letter or none.
    """
    words = [word for word in _WORD.findall(long[:400]) if word not in ("The", "the")]
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    reached = {0}  # letters that the words so far may have given
    for word in words:
        reached = {at for before in reached for at in _given(word, letters, before)}
    return len(letters) in reached


def _given(word: str, letters: str, at: int) -> list[int]:
    """How many letters may have been given once `word` gave some, from letter `at` on."""
    if at < len(letters) and word[0] == letters[at]:
        ends = [at + 1]
        for more in range(1, min(len(word), len(letters) - at, 1 + _MOST_MORE)):
            if not (letters[at + more].islower() and word[more] == letters[at + more] and word[0].isupper()):
                break
            ends.append(at + more + 1)
        return ends if word[0].isupper() else [at, *ends]
    return [] if word[0].isupper() else [at]
