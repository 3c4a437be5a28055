"""A name taken apart: titles, initials, what tells father from son, and the words that are compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

from verifybench.names.aliasing import alias_of
from verifybench.names.chinese import Syllables, syllables
from verifybench.names.initials import mixed_letters
from verifybench.names.lines import one_line
from verifybench.names.runs import plain
from verifybench.names.tables.given import GIVEN
from verifybench.names.tables.organisations import FORMS, HEADS, TAILS
from verifybench.names.tables.places import PLACES
from verifybench.names.tables.surnames import ARTICLES, GENERATIONS, KUNYAS, PARTICLES
from verifybench.names.tables.titles import HONORIFICS, MEN, OFFICES, PORTFOLIOS, ROLE_MODIFIERS, TITLE_PHRASES, WOMEN

_MOST_WORDS = 16  # of a name; what is longer is a sentence
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'‘.]*+")
_NICKNAME = regex.compile(r"\s[\"“'‘(]([\p{L}\p{M}-]{2,20})[\"”'’)](?=\s)")
_CAMEL = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")
_HAN = regex.compile(r"\p{Han}")
_SMALL_WORDS = frozenset(["the", "The", "THE", "of", "for", "and", "a", "an", "&", "in", "on", "at"])
_ARTICLES = frozenset(["de", "la", "le", "les"])
_PATRONYMIC = frozenset(["ibn", "bin", "ben", "bint", "bat", "ould"])
_TITLE_PHRASES: dict[str, list[str]] = {}  # by the first word
for _phrase in sorted(TITLE_PHRASES):
    _TITLE_PHRASES.setdefault(_phrase.partition(" ")[0], []).append(_phrase)
_BEFORE_TITLES = PORTFOLIOS | ROLE_MODIFIERS


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a name, case-folded, and what comparison asks of them again and again.

    `words` are what is compared, family name last where that is told by a comma or by initials; `written` all words in order;
    `letters` their first letters, "" of a single one. `acronym` is a single word that may be the first letters of others, `mixed`
    a name in mixed case that may be. `generation` tells father from son. `offices` and `gender` are what the titles tell.
    `organised` where the words are those of a body; `ordered` where a particle fixes the order; `initials` where any word is one.
    `alias` is its line in the table of aliases, `place` whether all of it is a place that everybody knows, `given` whether
    a given name stands first; `syllables` its readings as a Chinese name.
    """

    words: tuple[str, ...]
    written: tuple[str, ...]
    letters: str
    joined: str
    acronym: str
    mixed: str
    offices: frozenset[str]
    gender: Literal["", "m", "f"]
    nickname: str
    generation: str
    organised: bool
    ordered: bool
    initials: bool
    alias: int | None
    place: bool
    given: bool
    syllables: tuple[Syllables, Syllables] | None


@lru_cache(maxsize=65536)
def parts(name: str) -> Parts:
    """Take a name apart, in any alphabet."""
    text = plain(one_line(name)[: 40 * _MOST_WORDS])
    if _HAN.search(text):
        from anyascii import anyascii

        text = _CAMEL.sub(" ", anyascii(text))
    nickname = _NICKNAME.search(text)
    if nickname is not None:
        text = text[: nickname.start()] + text[nickname.end() :]
    text, rotated = _turned(text)
    phrases = _TITLE_PHRASES.get(text.partition(" ")[0].casefold(), ())
    phrase = next((one for one in phrases if text[: len(one) + 1].casefold() == f"{one} "), "")
    text = text[len(phrase) :]
    found = [_bare(word) for word in _WORD.findall(text.replace("-", " "))[:_MOST_WORDS]]
    written = [word for word in found if word and word not in _SMALL_WORDS]
    words = [piece for word in written for piece in _initials(word)]
    titles = [phrase] if phrase else []
    while (length := _title_length(words)) > 0:
        titles += [word.casefold().rstrip(".") for word in words[:length]]
        words = words[length:]
    generation = ""
    while len(words) > 1 and words[-1].casefold().rstrip(".") in GENERATIONS and len(words[-1]) > 1:
        generation = GENERATIONS[words.pop().casefold().rstrip(".")]
    keys = [word.casefold().rstrip(".") if not is_initial(word) else word.casefold() for word in words]
    personal = bool(titles) or keys[:1] == [] or keys[0] in GIVEN
    organised = not FORMS.isdisjoint(keys[1:]) or (len(keys) > 2 and keys[-1] in HEADS and not titles)
    organised = organised or (not personal and not TAILS.isdisjoint(keys))
    kept = (
        keys
        if organised
        else _merged([key for word, key in zip(words, keys, strict=True) if not _links(word, key)] or keys)
    )
    if not rotated and len(kept) > 1 and is_initial(kept[-1]) and not is_initial(kept[0]):
        at = next(i for i, word in enumerate(kept) if is_initial(word))
        kept = [*kept[at:], *kept[:at]]
    letters = "".join([word[0] for word in written if word.casefold() not in _ARTICLES]).casefold()
    joined = "".join(kept)
    return Parts(
        words=tuple(kept),
        written=tuple(word.casefold() for word in written),
        letters=letters if len(written) > 1 else "",
        joined=joined,
        acronym=joined if len(kept) == 1 and len(joined) > 1 else "",
        mixed=mixed_letters(name),
        offices=_offices(titles) if titles else frozenset(),
        gender=_gender(titles),
        nickname=nickname[1].casefold() if nickname is not None else "",
        generation=generation,
        organised=organised,
        ordered=not _PATRONYMIC.isdisjoint(keys),
        initials=any(map(is_initial, kept)),
        alias=alias_of(text),
        given=kept[:1] != [] and kept[0] in GIVEN,
        place=text.casefold().removeprefix("the ") in PLACES,
        syllables=None if organised or kept[:1] == [] or kept[0] in GIVEN else syllables(tuple(kept)),
    )


def _offices(titles: list[str]) -> frozenset[str]:
    return frozenset(office for office, words in OFFICES.items() if not words.isdisjoint(titles))


def _gender(titles: list[str]) -> Literal["", "m", "f"]:
    man, woman = not MEN.isdisjoint(titles), not WOMEN.isdisjoint(titles)
    return "" if man == woman else "m" if man else "f"


def is_initial(word: str) -> bool:
    """Whether a word stands for a name that begins with it: `D.`, `D`, `Yu.`"""
    return len(word) == 1 or (word[-1] == "." and len(word) <= 3)


def _turned(text: str) -> tuple[str, bool]:
    """“Ibáñez Ruiz, Tomás” in the order of speech."""
    family, comma, given = text.partition(", ")
    words = given.split()
    if not comma or not words or "," in given or len(words) > 3:
        return text, False
    if any(word.casefold().rstrip(".") in GENERATIONS and len(word.rstrip(".")) > 1 for word in words):
        return text, False
    if any(word.casefold().rstrip(".") in FORMS or word.casefold() in TAILS for word in words):
        return text, False
    return f"{given} {family}", True


def _bare(word: str) -> str:
    """Without a possessive ending and a stop that is no abbreviation's."""
    word = word.removesuffix("'s").rstrip("'")
    return word if is_initial(word or "?") or "." in word[:-1] else word.rstrip(".") if len(word) > 5 else word


def _initials(word: str) -> list[str]:
    """`J.K.` as two initials."""
    pieces = [piece for piece in word.split(".") if piece]
    if len(pieces) > 1 and all(len(piece) == 1 for piece in pieces):
        return [f"{piece}." for piece in pieces]
    return [word if is_initial(word) else word.rstrip(".") or word]


def _title_length(words: list[str]) -> int:
    """How many words before the name are a title with what qualifies it; 0 where none, and never all of them."""
    for at, word in enumerate(words[:-1]):
        key = word.casefold().rstrip(".")
        if key in HONORIFICS and (key not in GIVEN or word.endswith(".")):
            return at + 1
        if key not in _BEFORE_TITLES:
            return 0
    return 0


def _links(word: str, key: str) -> bool:
    """Whether a word ties others together and is left out of the comparison; written small where it is also somebody's name."""
    return (key in PARTICLES and (key != "ben" or word == key)) or (key in ARTICLES and word == key)


def _merged(keys: list[str]) -> list[str]:
    """“Abu Bakr”, “Abdul Rahman” and “Abd al-Karim” as one word each."""
    merged: list[str] = []
    for key in keys:
        if merged and merged[-1] in KUNYAS:
            merged[-1] += key
        else:
            merged.append(key)
    return merged
