"""Phrases of a readable table, found in words: `*` ends a word that may go on, `..` stands for a few words between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

GAP = ".."
GAP_WORDS = 5
LONGEST = 10  # words in a phrase
SHORTEST_STEM = 3  # letters before a `*`

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text in small letters, without a possessive ending, and where it stands."""

    key: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words of a text; hyphens part them."""
    return [Word(_POSSESSIVE.sub("", one[0]).casefold(), one.start(), one.end()) for one in _WORD.finditer(text)]


def parsed(phrase: str) -> tuple[str, ...]:
    """The parts of a phrase as a table writes it. Raises ValueError that says what is wrong with it."""
    parts = tuple(phrase.casefold().replace("-", " ").split())
    if not parts or len(parts) > LONGEST:
        raise ValueError(f"{phrase!r} is no phrase: write one to {LONGEST} words")
    if parts[0] in (GAP, "*") or parts[-1] in (GAP, "*"):
        raise ValueError(f"{phrase!r}: .. and * stand between words")
    if parts.count(GAP) > 1:
        raise ValueError(f"{phrase!r}: .. may stand in it once")
    for one in parts:
        stem = one.removesuffix("*")
        if one in (GAP, "*"):
            continue
        if not _WORD.fullmatch(stem):
            raise ValueError(f"{phrase!r}: {one!r} is no word; only * at its end is more than letters and figures")
        if stem != one and len(stem) < SHORTEST_STEM:
            raise ValueError(f"{phrase!r}: before * stand at least {SHORTEST_STEM} letters")
    return parts


class Phrases:
    """A table of phrases, looked up by their first word: reading a text takes time in proportion to its length."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Raises ValueError for what is no phrase."""
        self._whole: dict[str, list[tuple[str, ...]]] = {}
        self._stems: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            first, *rest = parsed(phrase)
            table = self._stems if first.endswith("*") else self._whole
            table.setdefault(first.removesuffix("*"), []).append(tuple(rest))
        self._lengths = sorted({len(stem) for stem in self._stems})

    def find(self, text: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Where phrases stand, as half-open ranges of words; several may begin at one word."""
        for at, word in enumerate(text):
            for rest in self._beginning_with(word.key):
                end = _follow(rest, text, at + 1)
                if end is not None:
                    yield at, end

    def _beginning_with(self, key: str) -> Iterator[tuple[str, ...]]:
        yield from self._whole.get(key, ())
        for length in self._lengths:
            if length > len(key):
                return
            yield from self._stems.get(key[:length], ())


def _follow(parts: tuple[str, ...], text: Sequence[Word], at: int) -> int | None:
    """Where the rest of a phrase ends that goes on at word `at`; None where it does not."""
    for number, part in enumerate(parts):
        if part == GAP:
            for skipped in range(GAP_WORDS + 1):
                end = _follow(parts[number + 1 :], text, at + skipped)
                if end is not None:
                    return end
            return None
        if at >= len(text) or not _fits(part, text[at].key):
            return None
        at += 1
    return at


def _fits(part: str, key: str) -> bool:
    return part == "*" or (key.startswith(part[:-1]) if part.endswith("*") else key == part)
