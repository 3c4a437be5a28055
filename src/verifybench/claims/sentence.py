"""A sentence as its reader sees it: words, names and quotations, and which words stand beside each other or make a clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

import regex

from verifybench.claims.verbs import STRENGTH
from verifybench.claims.wordclasses import (
    BEHIND_PARTICIPLE,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
)
from verifybench.model.claim import Name
from verifybench.model.document import Span

# A word with its hyphens, apostrophes and the stops of its initials. `re` takes half the time of `regex` here.
WORD = re.compile(
    r"[^\W_]++(?:(?:[-'’./&]|(?<=\d),(?=\d))[^\W_]++)*+(?:(?<=\b[A-ZÀ-ÞΑ-ΩА-Я])\.(?=\s)|(?<=\.[A-ZÀ-ÞΑ-ΩА-Я])\.)?+"
)
_SHORTENED = frozenset(
    {"mr", "mrs", "ms", "dr", "gen", "col", "maj", "capt", "lt", "sgt", "sen", "rep", "gov", "prof", "st", "no"}
)
_ENDS_CLAUSE = regex.compile(
    r"(?:via|by|through|before|following|without|in|on|at|to|after|during|from|who|as|when|while|and|yesterday|today|last"
    r"|[Aa]ccording)\b"
)
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
_GIVEN = frozenset({"leaked", "addressed", "submitted", "presented", "delivered", "attached", "linked", "opposed"})


class Word(NamedTuple):  # made by the thousand: a third of a frozen dataclass's cost
    text: str
    lower: str
    start: int
    end: int


class Sentence:
    """One sentence's words, names and quotations, and what stands where among them."""

    def __init__(
        self, text: str, start: int, end: int, words: list[Word], names: tuple[Name, ...], quotes: tuple[Span, ...]
    ) -> None:
        self.text, self.start, self.end = text, start, end
        self.words, self.names, self.quotes = words, names, quotes
        self._starts = [word.start for word in words]
        self._name_starts = {name.start for name in names}
        self._name_ends = {name.end for name in names}

    def gap(self, index: int) -> str:
        """What stands between this word and the one behind it, or the end of the sentence, without the space around it."""
        stop = self.words[index + 1].start if index + 1 < len(self.words) else self.end
        between = self.text[self.words[index].end : stop].strip()
        if between == "." and self.words[index].lower in _SHORTENED:
            return ""
        # "The villagers' petition": the apostrophe behind an s holds the phrase together.
        return "" if between == "&" or (between in ("'", "’") and self.words[index].lower.endswith("s")) else between

    def adjacent(self, index: int) -> bool:
        """Whether only space stands between this word and the one behind it."""
        words = self.words
        if index + 1 >= len(words):
            return False
        end = words[index].end
        if words[index + 1].start == end + 1 and self.text[end] == " ":
            return True  # as nearly always
        return not self.gap(index)

    def index_at(self, at: int) -> int:
        """The index of the first word that starts at or behind an offset."""
        return bisect_left(self._starts, at)

    def finite(self, first: int, last: int) -> bool:
        """Whether one of these words looks like the verb of a clause."""
        return any(
            (self.words[at].lower in FINITE and not (at == first and self.words[at].text[0].isupper()))
            or (
                self.words[at].lower.endswith("ed")
                and self.words[at].text[0].islower()
                and self.words[at].lower not in STRENGTH
                and not self.participle(at)
            )
            for at in range(first, min(last + 1, len(self.words)))
        )

    def has_verb(self, start: int, end: int) -> bool:
        """`finite`, by offsets."""
        first = self.index_at(start)
        last = self.index_at(end) - 1
        return self.finite(first, last)

    def participle(self, index: int) -> bool:
        """Whether an -ed word tells of the noun beside it: "a report published by", "the accused officer"."""
        if index and self.words[index - 1].lower in _BEFORE_NOUNS:
            return True
        if index + 1 < len(self.words) and self.words[index + 1].lower == "to" and self.words[index].lower in _GIVEN:
            return True  # "a memo leaked to the paper"
        return index + 1 < len(self.words) and self.words[index + 1].lower in BEHIND_PARTICIPLE and self.adjacent(index)

    def ends_clause(self, at: int) -> bool:
        rest = self.text[at : min(self.end, at + 40)].lstrip(" ")
        if not rest or rest[0] in ",.;:!?…)”\"»–—('’":
            return True
        return _ENDS_CLAUSE.match(rest) is not None

    def title_case(self) -> bool:
        """Whether words are capitalised as in a headline: "Mill Sold for 40 Million, Minister Says"."""
        capitals = sum(word.text[0].isupper() or word.text[0].isdigit() for word in self.words)
        return len(self.words) > 3 and capitals > 0.6 * len(self.words)

    def starts_name(self, at: int) -> bool:
        return at in self._name_starts or self.text[at].isupper()

    def is_name_end(self, at: int) -> bool:
        if at in self._name_ends:
            return True
        index = self.index_at(at) - 1
        return index >= 0 and self.words[index].end == at and self.words[index].text[0].isupper()

    def is_person(self, start: int, end: int) -> bool:
        return any(name.kind == "person" and name.start < end and start < name.end for name in self.names)

    def is_organisation(self, start: int, end: int) -> bool:
        return any(name.kind == "organisation" and name.start < end and start < name.end for name in self.names)
