"""A document's own sentences as sets of stems: what can be compared to find out whether one text was made from another.

Left out is what independent texts share: quotations, laws, what newsrooms and companies always say, and boilerplate.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from verifybench.evidence.tables import standard
from verifybench.model.document import Document, Span
from verifybench.text import sentence_spans

Stems = tuple[str, ...]

LEAST = 4
"""Stems of a sentence that says enough to be compared."""
_STEM = 5  # letters kept of a word: "arrested" and "arrests" are one, in most languages that inflect at the end
_SHORT = 3  # letters of words that tell nothing: "the", "und", "как"
_MOST = 60  # stems of a unit; what has more is no sentence
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORD = regex.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\W_])++")
_QUOTED = regex.compile(
    r"“[^“”]{1,1500}+(?:”|(?=\n))|„[^„“”]{1,1500}+[“”]|«[^«»]{1,1500}+»|\"[^\"\n]{1,1500}+\"|‘(?:[^‘’\n]|’(?=\w)){15,800}+’|"
    r"(?:^|(?<=\n))[ \t]{0,8}(?:[–—―]|>)[^\n]{0,1500}+"
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
    stems = _stems(_unquoted(sentence))
    return stems if len(stems) >= LEAST and not _is_standard(sentence) else ()


def _unquoted(text: str) -> str:
    """The text with quoted words and lines of dialogue blanked out; offsets hold."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def _units(text: str, blocks: list[Span]) -> Iterator[Unit]:
    half = len(text) // 2
    for start, end in blocks:
        if start > half and _tail().fullmatch(text[start:end].strip().partition("\n")[0][:80]):
            return
        for span in sentence_spans(text, start, end):
            sentence = text[slice(*span)]
            stems = _stems(sentence)
            if len(stems) >= LEAST and not _is_standard(sentence):
                yield Unit(span, stems)


def _distinct(found: Iterator[Unit]) -> tuple[Unit, ...]:
    return tuple({unit.stems: unit for unit in reversed(tuple(found))}.values())[::-1]


def _stems(sentence: str) -> Stems:
    stems: dict[str, None] = {}
    before = ""
    for word in _WORD.findall(sentence.casefold()):
        if word.isascii() or len(word) > 1 or word.isdigit():
            before = ""
            if len(word) > _SHORT or word[0].isdigit():
                stems[_stem(word)] = None
        else:  # a character of a script without spaces: two in a row are as good as a word
            if before:
                stems[before + word] = None
            before = word
        if len(stems) >= _MOST:
            break
    return tuple(stems)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return word[:_STEM]  # one string for all places where it stands: a case holds millions


def _is_standard(sentence: str) -> bool:
    words = " ".join(_WORD.findall(sentence.casefold()[:600]))
    return _standard().search(words) is not None or _legal().search(sentence.casefold()[:600]) is not None


@cache
def _standard() -> regex.Pattern[str]:
    return regex.compile(_either(standard.NEWSROOM, standard.COMPANY))


@cache
def _legal() -> regex.Pattern[str]:
    return regex.compile(_either(standard.LEGAL))


@cache
def _tail() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{_joined(standard.TAIL)}):?", regex.IGNORECASE)


def _either(*tables: str) -> str:
    return rf"(?<!\w)(?:{'|'.join(map(_joined, tables))})(?!\w)"


def _joined(table: str) -> str:
    return "|".join(one.strip() for one in table.replace("\n", " ").split(" | "))
