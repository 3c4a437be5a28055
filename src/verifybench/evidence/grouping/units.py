"""A document's own sentences as sets of stems: what can be compared to find out whether one text was made from another.

Left out is what independent texts share: quotations, laws, what newsrooms and companies always say, and boilerplate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, product

import regex

from verifybench.evidence.tables import standard
from verifybench.model.document import Document, Span

Stems = tuple[str, ...]

LEAST = 4
"""Stems of a sentence that says enough to be compared."""
_STEM = 5  # letters kept of a word: "arrested" and "arrests" are one, in most languages that inflect at the end
_SHORT = 3  # letters of words that tell nothing: "the", "und", "как"
_MOST = 60  # stems of a unit; what has more is no sentence
_LONGEST = 1200  # characters of a sentence looked at
_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"(?<![A-Z])[.!?…](?:[\"”’)\]]{0,2})(?=\s+[^\W\d_a-z]|\s+[\d\"“‘(\[])|[。！？]|\n\s*\n")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_QUOTED = regex.compile(
    r"“[^“”]{1,1500}+(?:”|(?=\n))|„[^„“”]{1,1500}+[“”]|«[^«»]{1,1500}+»|\"[^\"\n]{1,1500}+\"|‘(?:[^‘’\n]|’(?=\w)){15,800}+’|"
    r"(?:^|(?<=\n))[ \t]{0,8}(?:[–—―]|>)[^\n]{0,400}+"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence: where it stands, and its stems, each once, in text order."""

    span: Span
    stems: Stems


def units(document: Document) -> tuple[Unit, ...]:
    """The sentences of a document that say where it comes from, each once; titles and boilerplate are not among them.

    Of a text that is next to nothing but quotations they are the sentences as they stand.
    """
    given = [(block.start, block.end) for block in document.blocks if block.label in ("main", "caption")]
    told = _distinct(_units(_unquoted(document.text), given))
    return told if len(told) >= 2 else _distinct(_units(document.text, given)) or told


def own_words(sentence: str) -> Stems:
    """The stems of one sentence, its quotations aside; nothing where it says too little, or what anybody says."""
    return _told(_unquoted(sentence))


def _unquoted(text: str) -> str:
    """The text with quoted words and lines of dialogue blanked out; offsets hold."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def _units(text: str, blocks: list[Span]) -> Iterator[Unit]:
    half = len(text) // 2
    for start, end in blocks:
        if start > half and _tail().fullmatch(text[start:end].strip().partition("\n")[0][:80]):
            return
        for span in _sentences(text, start, end):
            if stems := _told(text[slice(*span)]):
                yield Unit(span, stems)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Sentences, cut roughly: in a copy they are cut alike, and a case may hold a million."""
    begin = start
    for stop in (*(found.end() for found in _END.finditer(text, start, end)), end):
        while begin < stop:  # what has no end marks is cut anywhere
            yield begin, min(stop, begin + _LONGEST)
            begin = min(stop, begin + _LONGEST)


def _distinct(found: Iterator[Unit]) -> tuple[Unit, ...]:
    return tuple({unit.stems: unit for unit in reversed(tuple(found))}.values())[::-1]


def _told(sentence: str) -> Stems:
    """The stems of a sentence that says enough, and not only what anybody says."""
    words = _WORD.findall(sentence[:_LONGEST].casefold())
    stems = tuple(dict.fromkeys(map(_stem, words)))[: _MOST + 1]
    if not sentence.isascii() and _UNSPACED.search(sentence):
        stems = tuple(dict.fromkeys(stem for word in words for stem in _pairs(word)))[: _MOST + 1]
    stems = tuple(filter(None, stems))
    return stems if len(stems) >= LEAST and not _is_standard(words) else ()


def _pairs(word: str) -> Iterator[str]:
    """The stem of a word; of a run of a script without spaces each two characters in a row."""
    if _UNSPACED.search(word) is None:
        yield _stem(word)
    else:
        yield from map("".join, pairwise(word))


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """The beginning of a word, "" of one that tells nothing; one string for all its places: a case holds millions."""
    return word[:_STEM] if len(word) > _SHORT or word[0].isdigit() else ""


def _is_standard(words: Sequence[str]) -> bool:
    alone, begun = _phrases()
    if not alone.isdisjoint(words):
        return True
    for at, two in enumerate(pairwise(words)):
        for phrase in begun.get(two, ()) or (begun.get((two[0], "#"), ()) if two[1].isdigit() else ()):
            if tuple(words[at + 2 : at + 2 + len(phrase)]) == phrase:
                return True
    return False


@cache
def _phrases() -> tuple[frozenset[str], dict[tuple[str, str], list[tuple[str, ...]]]]:
    """The phrases of the tables: those of one word, and what follows the first two words of the others."""
    alone: set[str] = set()
    begun: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for line in filter(None, (standard.LEGAL + standard.NEWSROOM + standard.COMPANY).splitlines()):
        parts = [one.removesuffix("?").split("|") + ([""] if one.endswith("?") else []) for one in line.split()]
        for chosen in product(*parts):
            first, *rest = filter(None, chosen)
            if rest:
                begun.setdefault((first, rest[0]), []).append(tuple(rest[1:]))
            else:
                alone.add(first)
    return frozenset(alone), begun


@cache
def _tail() -> regex.Pattern[str]:
    table = "|".join(one.strip() for one in standard.TAIL.replace("\n", " ").split(" | "))
    return regex.compile(rf"(?:{table}):?", regex.IGNORECASE)
