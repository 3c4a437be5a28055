"""A sentence as words, and the noun phrases in it that can be speakers.

No parser: clause marks, names and small word classes bound the phrases.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from verifybench.claims.lists import words
from verifybench.claims.verbs import BASES, STRENGTH
from verifybench.model.claim import Name
from verifybench.model.document import Span

WORD = regex.compile(
    r"(?:\p{Lu}\.){2,}+|(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Prof|St|\p{Lu})\.(?=\s)"
    r"|[\p{L}\p{N}]++(?:[-'’./&][\p{L}\p{N}]++)*+"
)
_LONGEST_PHRASE = 14  # words of a speaker

DETERMINERS = words(
    """
    the a an his her their its our my this that these those some many several most all both one two three another
    every each no few dozens hundreds thousands
    """
)
PRONOUNS = words("he she they it i we you who someone somebody others everyone nobody")
CONJUNCTIONS = words(
    """
    and but or that because as while when where which if after before since although though so then whether than
    whereas unless until what how why even
    """
)
ADVERBS = words(
    """
    also has have had was is are were been being be once later earlier again then already still just now repeatedly
    often never not both further even only always himself herself themselves itself who did does do would will could
    may might can to
    """
)
PREPOSITIONS = words(
    "behind near against in on at by for from with to of about over under after before during into since until"
)
TIMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight earlier later last
    this next january february march april may june july august september october november december recently
    """
)
_AUXILIARIES = words(
    """
    is are was were be been has have had did does do will would can could may might must should isn't wasn't weren't
    said says told went came took made gave became began held left found
    """
)


# Who speaks without an article, in headlines and in translations: "human rights group claims".
_BODIES = frozenset(
    {"police", "people", "media", "prosecution", "staff", "group", "organisation", "organization", "agency", "newspaper"}
    | {"outlet", "website", "channel", "management", "government", "ministry", "company", "project"}
)
_NO_NOUNS = (CONJUNCTIONS | PREPOSITIONS | ADVERBS) - PRONOUNS
_ENDERS = (CONJUNCTIONS - {"and"}) | {"according", "who", "citing"}


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

    def adjacent(self, index: int) -> bool:
        """Whether only space stands between this word and the one behind it."""
        if index + 1 >= len(self.words):
            return False
        return not self.text[self.words[index].end : self.words[index + 1].start].strip()

    def before_apposition(self, cursor: int) -> int | None:
        """From the last word of ", an apposition," to the word before it, or None where none is."""
        gap = self.text[self.words[cursor].end : self.words[cursor + 1].start].strip()
        if gap != ",":
            return None
        position = cursor
        while position > 0 and self.adjacent(position - 1) and cursor - position < _LONGEST_PHRASE:
            position -= 1
        opener = self.words[position]
        if position == 0 or opener.lower in PREPOSITIONS | CONJUNCTIONS - {"who"}:
            return None
        gap = self.text[self.words[position - 1].end : opener.start].strip()
        if gap != "," or not self.is_name_end(self.words[position - 1].end):
            return None
        return position - 1

    def phrase_start(self, cursor: int) -> int | None:
        """The first word of the noun phrase that ends with word `cursor`, or None where it is no speaker."""
        last = self.words[cursor]
        if last.lower in _NO_NOUNS:
            return None
        if last.lower in PRONOUNS and not (cursor and self.words[cursor - 1].lower in PREPOSITIONS):
            return None if last.lower in ("it", "you", "others", "who") else cursor
        name = next((name for name in self.names if name.start < last.end <= name.end + 2), None)
        begin = cursor
        while begin > 0 and cursor - begin < _LONGEST_PHRASE - 1 and self.adjacent(begin - 1):
            before = self.words[begin - 1]
            if before.lower in CONJUNCTIONS and not self.joins(begin - 1):
                break
            if STRENGTH.get(before.lower) and before.lower not in BASES and before.lower not in ("reported", "claimed"):
                break
            begin -= 1
        head = self.words[begin : cursor + 1]
        # An opening adverbial has no comma of its own in "In April Vorontsov said".
        if head[0].lower in PREPOSITIONS or head[0].lower in TIMES or self.has_verb(head[0].start, head[-1].start):
            if name is not None:
                return next(i for i in range(begin, cursor + 1) if self.words[i].end > name.start)
            inner = [i for i in range(begin, cursor + 1) if self.words[i].lower in DETERMINERS]
            return inner[-1] if inner and not self.has_verb(self.words[inner[-1]].start, last.start) else None
        if name is not None or head[0].lower in DETERMINERS or last.text[0].isupper():
            return begin
        if begin < cursor and head[0].text[0].isupper():  # "Russia's interior minister", "Human rights lawyers"
            return begin
        plural = last.lower.endswith("s") and not last.lower.endswith(("'s", "ss", "us"))
        return begin if plural or last.lower in _BODIES else None

    def joins(self, index: int) -> bool:
        """Whether the conjunction at `index` joins two speakers rather than two clauses."""
        if self.words[index].lower not in ("and", "or"):
            return False
        before = self.words[index - 1] if index else None
        if before is None or self.has_verb(self.start, before.end):
            return False
        return self.is_name_end(before.end) or any(
            word.lower in DETERMINERS for word in self.words[max(0, index - 4) : index]
        )

    def phrase_end(self, start: int) -> int:
        """Where the noun phrase that starts at `start` ends: at a clause mark, a quotation, a conjunction or a verb."""
        stop = start
        count = 0
        for word in self.words:
            if word.start < start:
                continue
            gap = self.text[stop : word.start]
            if count and (gap.strip() or word.lower in _ENDERS or count > _LONGEST_PHRASE):
                break
            if count and word.lower in TIMES | {"in", "on", "after", "during", "when"} and word.lower != "may":
                break
            stop = word.end
            count += 1
        return stop

    def ends_clause(self, at: int) -> bool:
        rest = self.text[at : self.end].lstrip(" ")
        if not rest or rest[0] in ',.;:!?…)”"»–—(':
            return True
        return (
            regex.match(r"(?:in|on|at|to|after|during|who|as|when|while|and|yesterday|today|last|[Aa]ccording)\b", rest)
            is not None
        )

    def has_verb(self, start: int, end: int) -> bool:
        return any(
            word.lower in _AUXILIARIES
            or (word.lower.endswith("ed") and word.text[0].islower() and word.lower not in STRENGTH)
            for word in self.words
            if start <= word.start < end
        )

    def starts_name(self, at: int) -> bool:
        return any(name.start == at for name in self.names) or self.text[at].isupper()

    def is_name_end(self, at: int) -> bool:
        if any(name.end == at for name in self.names):
            return True
        return any(word.end == at and word.text[0].isupper() for word in self.words)

    def is_person(self, start: int, end: int) -> bool:
        return any(name.kind == "person" and name.start < end and start < name.end for name in self.names)

    def plural_subject(self, index: int) -> bool:
        """Whether a base form ("say", "believe") can be finite here: a plural, or I, we, you, they before it."""
        cursor = index - 1
        while cursor >= 0 and self.words[cursor].lower.endswith("ly"):
            cursor -= 1
        if cursor < 0:
            return False
        before = self.words[cursor].lower
        if before in ("they", "we", "police", "people", "i", "others", "some", "many"):
            return True
        if _is_plural(before):
            return True
        of = next((i for i in range(cursor, max(cursor - 6, 0), -1) if self.words[i].lower in PREPOSITIONS), 0)
        return of > 0 and _is_plural(self.words[of - 1].lower)  # "critics of the Kremlin say"


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("'s", "ss", "us", "is")) and word not in ("was", "has", "does")
