"""Runs of capitalised words cut into names: without what is none, and between names that stand together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import islice

import regex

from verifybench.names.runs import Word
from verifybench.names.tables.given import ALSO_WORDS, GIVEN
from verifybench.names.tables.listing import words
from verifybench.names.tables.nations import NATIONS
from verifybench.names.tables.ordinary import (
    ABBREVIATIONS,
    BEING,
    CALENDAR,
    CALLING,
    CODES,
    COMMON,
    CUTS,
    DOES,
    DOING,
    HELPING,
    MASS,
    UNITS,
    WORD_ENDINGS,
)
from verifybench.names.tables.organisations import HEADS, KNOWN_ORGANISATIONS, NEWS, TAILS
from verifybench.names.tables.places import PLACE_TAILS, PLACES
from verifybench.names.tables.surnames import LEADING_PARTICLES, SURE_ENDINGS
from verifybench.names.tables.things import THINGS
from verifybench.names.tables.titles import PERSONAL, PORTFOLIOS, ROLES, TITLES

CAPITAL_NAMES = frozenset(["WHO", "US"])  # which are common words otherwise
_NO_PLURAL = ("is", "as", "os", "us", "ss")  # endings in -s of names, seldom of plurals
_MONTHS_GIVEN = words("april may june august")
_DATED = words("""
    in on of by since until till last next this early late mid from to and or between before after every
""")
_AFTER = regex.compile(r"\G(?:'s)?[,\s(]{1,2}([\p{L}']{1,20})")
_APPOSED = regex.compile(r",\ (?:\d{1,3}\b|(?:who|whose|whom)\b)")
NUMBER = regex.compile(r"\ (?:No\.?|№|#)\ ?\d{1,5}(?!\d)")  # of a school, a hospital
_FIGURE_AHEAD = regex.compile(r"\ ?\d")
_SMALL = regex.compile(r"(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]++")
_LONGEST_TAIL, _MOST_HELPERS = 80, 7


class Known:
    """What the whole text says about its words: `middle` are those capitalised within a sentence."""

    def __init__(self, text: str) -> None:
        self.middle: set[str] = set()
        self._text = text

    @cached_property
    def small(self) -> set[str]:
        """The words written small somewhere; few texts need them."""
        return set(_SMALL.findall(self._text))


def parts_of(text: str, run: list[Word], headline: bool, known: Known) -> Iterator[list[Word]]:
    """The names of a run, with their titles; cut at what is no name, and before a title or a name of one's own inside it."""
    part: list[Word] = []
    for i, word in enumerate(run):
        if not _is_name_word(text, run, i, headline, known, part):
            if part:
                yield part
            part = []
            continue
        at = _cut(run, i, part)
        if at is not None:
            yield part[:at]
            part = part[at:]
        part.append(word)
    if part:
        yield part


def _cut(run: list[Word], i: int, part: list[Word]) -> int | None:
    """Where in `part` another name begins, now that word `i` of the run joins it; None where none does."""
    word = run[i]
    if not part or word.bound:
        return None
    if part[-1].key in NEWS and _opens_a_name(run, i):
        return len(part)
    if i + 1 == len(run) or word.key not in TITLES or part[-1].key in TITLES or part[-1].text[-1] == "-":
        return None
    if run[i + 1].head in TAILS or run[-1].head in TAILS or run[-1].head in THINGS:
        return None
    at = len(part)
    while at and part[at - 1].key in PORTFOLIOS and not part[at - 1].bound:
        at -= 1
    return at or None


def _opens_a_name(run: list[Word], i: int) -> bool:
    """Whether a name of its own begins at word `i`: a given name, or a known organisation."""
    return (run[i].key in GIVEN and i + 1 < len(run)) or (run[i].known and run[i].key in KNOWN_ORGANISATIONS)


def _is_name_word(text: str, run: list[Word], i: int, headline: bool, known: Known, part: list[Word]) -> bool:
    word, key = run[i], run[i].key
    following = run[i + 1] if i + 1 < len(run) else None
    if word.known or word.bound:
        return True
    if key in CALENDAR:
        return _is_called(text, word, following, part)
    if len(word.text) == 1:
        return (bool(part) and part[-1].key in GIVEN and word.text not in "IA") or (
            word.text in "ÓÒ" and following is not None
        )
    if word.text[1:2] == "-" and text[word.start - 1 : word.start] == "(" and word.text[0] in "DRI":  # (D-N.Y.)
        return False
    if len(word.text) == 2 and word.text[1] == ".":
        return following is not None or bool(part)
    if word.text.isupper() and _is_measure(text, word):
        return False
    if key in ABBREVIATIONS and not part:
        return following is not None and following.head in TAILS and not word.text.isupper()
    if key in NATIONS or (word.head in NATIONS and word.head != key):
        given = key in GIVEN and following is not None and following.head not in TAILS
        return given or _within_organisation(run, i)
    if headline:
        return _in_headline(text, word, following, part, known)
    if word.text in CAPITAL_NAMES:
        return True
    if key in CUTS and word.text[-1] != ".":
        return False
    if part and part[-1].key in PERSONAL:
        return True
    if key in TITLES and following is not None and not part:
        return True
    if key in COMMON:
        if part:
            return part[-1].key not in TITLES or following is not None
        return following is not None and (not word.first or (key in TAILS and following.head in TAILS))
    if word.first and following is not None and key in CALLING and key not in known.middle:
        return False
    if word.first and key not in TITLES:
        return _first_counts(text, run, known)
    return True


def _is_called(text: str, word: Word, following: Word | None, part: list[Word]) -> bool:
    """Whether a word of the calendar is somebody's name: “Robert June”, “April Glaspie”."""
    if part:
        titled = part[-1].key in PERSONAL and not _FIGURE_AHEAD.match(text, word.end)
        return part[-1].key in GIVEN or titled
    if (
        following is None
        or word.key not in _MONTHS_GIVEN
        or _own_kind(following)
        or text[word.start - 2 : word.start - 1].isdigit()
    ):
        return False
    before = text[max(0, word.start - 12) : word.start].split()
    return word.first or not before or before[-1].lower() not in _DATED


def _own_kind(word: Word) -> bool:
    key = word.head
    return word.known or any(
        key in table for table in (COMMON, TITLES, NATIONS, PLACES, HEADS, KNOWN_ORGANISATIONS, THINGS, CALENDAR, TAILS)
    )


def _is_measure(text: str, word: Word) -> bool:
    """Whether capitals are a unit behind a figure or the code of a currency beside one: “40 GB”, “EUR 5 million”."""
    behind_figure = text[max(0, word.start - 2) : word.start].rstrip()[-1:].isdigit()
    if word.key in UNITS and behind_figure:
        return True
    if word.key not in CODES:
        return False
    scaled = text[max(0, word.start - 12) : word.start].split()[-1:]
    return (
        behind_figure
        or _FIGURE_AHEAD.match(text, word.end) is not None
        or any(one[-1].isdigit() or one[0].isdigit() or one in _SCALES for one in scaled)
    )


_SCALES = frozenset(["million", "billion", "trillion", "thousand", "mn", "bn", "m"])


def _within_organisation(run: list[Word], i: int) -> bool:
    """Whether a nation's adjective is part of a name: “Russian Orthodox Church”, not “Russian President”."""
    rest = run[i + 1 : i + 4]
    if not rest:
        return bool(i) and run[i - 1].key not in COMMON and run[i - 1].head in TAILS
    if rest[0].known or rest[0].key in TITLES or rest[0].key in GIVEN or rest[0].key in ROLES:
        return False
    return any(word.head in TAILS or word.head in PLACE_TAILS or word.head in THINGS for word in rest)


def _in_headline(text: str, word: Word, following: Word | None, part: list[Word], known: Known) -> bool:
    """Whether a word of a line in capitals or title case is a name: by what it is, and what stands before it."""
    key = word.key
    if part and part[-1].key in GIVEN:
        return key not in CALLING and key not in COMMON
    if key in known.middle or key in PLACES or key in KNOWN_ORGANISATIONS:
        return key not in COMMON
    if key in GIVEN:
        return following is not None and following.key not in CALLING and key not in COMMON
    if word.text.isupper() and _mixed(text, word):
        return True
    if key in TITLES:
        return following is not None
    if part and part[-1].key in TITLES and part[-1].key[-1] != "s":
        return not _own_kind(following or word) and not _is_verb(word)
    if key in COMMON or key in MASS or key in ROLES:
        return False
    return not key.isascii() or key.endswith(SURE_ENDINGS)


def _is_verb(word: Word) -> bool:
    """Whether a word of a headline behind a title may be what is done: “MINISTER QUITS”, “JUDGE RELEASED”."""
    key = word.key
    return (
        key in CALLING
        or key in COMMON
        or key in MASS
        or key in ROLES
        or key in HEADS
        or key.endswith(("s", "ed", "ing", "ly"))
    )


def _mixed(text: str, word: Word) -> bool:
    line = text[text.rfind("\n", 0, word.start) + 1 : (text.find("\n", word.end) + 1 or len(text) + 1) - 1]
    return not line.isupper()


def _first_counts(text: str, run: list[Word], known: Known) -> bool:
    """Whether the word a sentence begins with is a name."""
    word, key = run[0], run[0].key
    following = run[1] if len(run) > 1 else None
    rest = word.text[1:]
    shaped = not (rest.isalpha() and rest.islower()) and (
        any(letter.isupper() or letter.isdigit() for letter in rest) or "." in rest
    )
    if key in known.middle or shaped or key in PLACES or key in KNOWN_ORGANISATIONS:
        return True
    if following is not None and key in LEADING_PARTICLES:
        return True
    if key in GIVEN and (key not in ALSO_WORDS or following is not None):
        return True
    if key in HEADS:
        return following is not None or NUMBER.match(text, word.end) is not None
    if key in known.small or key in ROLES:
        return False
    odd = not key.endswith(WORD_ENDINGS)
    if len(key) > 4 and odd and key.endswith(SURE_ENDINGS):
        return True
    if following is not None:
        return odd or following.text[-1:] == "." or run[-1].head in TAILS
    if text[word.end : word.end + 2] == "'s":
        return odd
    return odd and _acts(text, word)


def _acts(text: str, word: Word) -> bool:
    """Whether what follows is done by somebody: “declined”, “could not verify”; or tells who it is: “, 34,”, “, who”."""
    key = word.key
    if key in MASS or (key[-1] == "s" and not key.endswith(_NO_PLURAL)):
        return False
    if _APPOSED.match(text, word.end):
        return True
    helped = False
    for match in islice(_AFTER.finditer(text, word.end, word.end + _LONGEST_TAIL), _MOST_HELPERS):
        doing = match[1].lower()
        if doing in BEING and not helped and not key.endswith("s"):
            return len(key) > 3
        if doing in HELPING:
            helped = True
            continue
        # Plurals of common nouns begin sentences too; a helping verb does not tell them from names.
        return (doing in DOING and not (helped and key.endswith("s"))) or (helped and doing in DOES)
    return False
