"""Who is said to have said it: speakers with their reporting words, nearest to the words first.

A reporting verb is found by the table in `verbs`; its speaker is the noun phrase before or behind it (`clauses`), or that of
the verb before (`shared_subjects`). What names a speaker without a verb is in `sourcing`. No parser:
clause marks, names and determiners bound the phrases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from verifybench.claims.clauses import Clauses
from verifybench.claims.initials import SMALL_WORDS, told_apart
from verifybench.claims.passives import Found
from verifybench.claims.sentence import WORD, Word
from verifybench.claims.shared_subjects import SharedSubjects
from verifybench.claims.sourcing import SOURCING, Sourcing
from verifybench.claims.verbs import (
    FINDING,
    GERUNDS,
    HEARSAY,
    NOUNS,
    PARTICIPLES,
    STRENGTH,
)
from verifybench.claims.wordclasses import BEING
from verifybench.model.claim import Attribution, Name
from verifybench.model.document import Span
from verifybench.names import is_initials

TRIGGERS = frozenset(STRENGTH) | frozenset(HEARSAY) | frozenset(NOUNS) | FINDING | SOURCING
"""A sentence without any of these words, in lower case, has no attribution."""

# Half of all sentences have none. Splitting bytes in which all but ASCII letters are spaces tells them for a quarter of what
# finding the words by a pattern takes; what a letter of another alphabet cuts off is sorted out when the words are read.
_TRIGGERS = frozenset(word.encode() for word in TRIGGERS)
_FOLD = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalpha() else 32 for code in range(256))
_LONGEST_SENTENCE = 3000  # characters; what is longer is no sentence, and its beginning is enough
_NAME = r"\p{Lu}[\p{L}\p{N}.&’'-]*+"
_TOLD = regex.compile(
    rf"\s+(?P<to>(?:the\s+)?{_NAME}(?:\s+{_NAME}){{0,4}}+"
    r"(?:\s+(?:newspaper|website|channel|agency|news|radio|magazine|outlet|reporters|journalists)){0,3}+"
    r"|(?:the|a|an|our)\s+(?:\p{Ll}[\p{L}-]*+\s){0,2}(?:newspaper|paper|broadcaster|channel|station|magazine|website"
    r"|outlet|agency|portal)\b)"
)
_POSSESSIVE = regex.compile(r"['’]s?\b")


def find(
    text: str, start: int, end: int, *, names: Sequence[Name] = (), quotes: Sequence[Span] = ()
) -> tuple[Attribution, ...]:
    """The attributions of the sentence `text[start:end]`, nearest speaker first.

    `quotes` are the spans of its quotations with their marks. A speaker nobody names ("is said to", "reportedly") is "".
    """
    end = min(end, start + _LONGEST_SENTENCE)
    if _TRIGGERS.isdisjoint(text[start:end].encode("ascii", "replace").translate(_FOLD).split()):
        return ()
    words = []
    shortened = False
    for match in WORD.finditer(text, start, end):
        written = match[0]
        lower = written.lower().replace("’", "'")
        shortened = shortened or (lower in SMALL_WORDS and is_initials(written))
        words.append(Word(written, lower, *match.span()))
    if shortened:
        words = told_apart(text, words, names, asks=text[start:end].rstrip().endswith("?"))
    reader = _Reader(text, start, end, words, tuple(names), tuple(quotes))
    return reader.read()


def spoken_by(one: Attribution, speaker: str) -> Attribution:
    """The attribution with this speaker: mostly the one it has."""
    return one if speaker == one.speaker else replace(one, speaker=speaker)


class _Reader(Clauses, SharedSubjects, Sourcing):
    """One sentence being read for its attributions."""

    def read(self) -> tuple[Attribution, ...]:
        # How near: inside quotations first, then what stands before its words (the last one nearest), then what
        # follows them (the first one nearest), then an opening "According to".
        ranked: list[tuple[tuple[int, int, int], Attribution]] = []
        cited: list[Attribution] = []
        taken = 0
        for index, word in enumerate(self.words):
            if word.lower not in TRIGGERS or word.start < taken:
                continue
            for found in self._at(index, [one for _, one in ranked]):
                one = found.attribution
                taken = max(taken, one.end)
                if found.place == "cited":
                    cited.append(one)
                    continue
                if found.place == "told" and ranked:
                    level, order, remove = ranked[-1][0]
                    ranked.append(((level, order, remove + 1), one))
                    continue
                inside = any(a <= word.start < b for a, b in self.quotes)
                order = -one.start if found.place == "before" else one.start
                ranked.append(((0 if inside else {"before": 1, "after": 2}.get(found.place, 3), order, 0), one))
        for one in cited:  # whom a speaker cites is one step nearer than the speaker
            before = [rank for rank, other in ranked if other.start < one.start]
            level, order, _ = max(before) if before else min((rank for rank, _ in ranked), default=(2, one.start, 0))
            ranked.append(((level, order, -1), one))
        ranked.sort(key=lambda pair: pair[0])
        return tuple(spoken_by(one, " ".join(one.speaker.split())) for _, one in ranked)

    def _at(self, index: int, before: Sequence[Attribution]) -> Iterator[Found]:
        word = self.words[index]
        sourced = list(self.sourced(index))
        if sourced:
            yield from sourced
            return
        if word.lower in NOUNS and (noun := self.noun(index)):
            yield noun
            return
        if word.lower not in STRENGTH and word.lower not in FINDING:
            return
        if word.text[0].isupper() and word.start != self.start and not self.title_case():
            return
        if word.lower in GERUNDS and not (index and self.words[index - 1].lower in BEING and self.says_something(index)):
            yield from self.participial(index, before)
            return
        if word.lower in PARTICIPLES and (passive := list(self.passive(index))):
            yield from passive
            return
        found = self.coordinated(index, before) if self._behind_and(index) else self.verb_at(index)
        if found is None:
            return
        yield found
        if word.lower in ("told", "tells", "tell") and (hearer := self._hearer(word)):
            yield Found("told", hearer)
        elif (outlet := self.addressed(word.end)) or (not before and (outlet := self.outlet())):
            yield Found("told", outlet)

    def _behind_and(self, index: int) -> bool:
        if index and self.words[index - 1].lower in ("also", "later", "then") and self.adjacent(index - 1):
            index -= 1
        return index > 0 and self.words[index - 1].lower in ("and", "but", "or") and self.adjacent(index - 1)

    def _hearer(self, word: Word) -> Attribution | None:
        told = _TOLD.match(self.text, word.end, self.end)
        if not told:
            return None
        hearer, begin = told["to"].rstrip(".,"), told.start("to")
        if possessive := _POSSESSIVE.search(hearer):  # "told CNN's Jake Tapper"
            hearer = hearer[: possessive.start()]
        if not hearer or self.is_person(begin, begin + len(hearer)):
            return None
        return Attribution(hearer, "was told", word.start, begin + len(hearer))
