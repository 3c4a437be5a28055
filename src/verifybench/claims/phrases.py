"""A sentence as words, and the noun phrases in it that can be speakers.

No parser: clause marks, names and small word classes bound the phrases.
"""

from __future__ import annotations

import re

from verifybench.claims.sentence import Sentence, Word
from verifybench.claims.verbs import BASES, GERUNDS, NOUNS, STRENGTH
from verifybench.claims.wordclasses import (
    BODIES,
    CONJUNCTIONS,
    DETERMINERS,
    ENDERS,
    FINITE,
    GOING_ON,
    HOLDING,
    MANY,
    NO_NOUNS,
    OCCASIONS,
    PLACE_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    SPANS,
    TIMES,
)

# Joined once: a set made anew for every word asked costs more than all else that is asked of it.
_FINITE_REPORTS = frozenset(STRENGTH) - BASES - GERUNDS
_PAST_REPORTS = frozenset(form for form in _FINITE_REPORTS if form.endswith("ed"))
_CLAUSE_OPENERS = CONJUNCTIONS - {"and", "or", "than"}
_POSSESSOR = re.compile(r"['’]s$|s['’]$")
_NO_ASIDES = (CONJUNCTIONS - {"who", "which"}) | TIMES | (PRONOUNS - {"who"})
_ADVERBIAL = PREPOSITIONS | TIMES
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
_SPANS_OR_TIMES = SPANS | TIMES
_NEVER_ALONE = DETERMINERS - {"some", "many", "several", "most", "all", "both", "few", "one", "another"}
_TO_WHOM = frozenset(
    {"ambassador", "envoy", "adviser", "advisor", "aide", "secretary", "counsel", "delegate", "representative"}
)
_LONGEST_PHRASE = 16  # words of a speaker
_LONGEST_ASIDE = 24  # words between commas


class Phrases(Sentence):
    """A sentence asked where its noun phrases begin and end."""

    def before_aside(self, cursor: int) -> int | None:
        """From the last word of ", an aside," to the word before it, or None where none is.

        An aside is a second name of the same ("Anna Berg, a judge,"), or begins as a clause about it does (who, speaking,
        quoted by, including).
        """
        if self.gap(cursor) not in (",", "”,", ")", "),", "–", "—", "-"):
            return None
        position = cursor
        while position > 0 and self.adjacent(position - 1) and cursor - position < _LONGEST_ASIDE:
            position -= 1
        if position == 0 or self.gap(position - 1) not in (",", "(", ",(", "–", "—", "-"):
            return None
        opener = self.words[position]
        if opener.lower in _NO_ASIDES:
            return None
        if opener.lower != "including" and opener.lower in PREPOSITIONS and not self._opens_clause(position - 1):
            return None
        return position - 1

    def _opens_clause(self, cursor: int) -> bool:
        """Whether the noun phrase that ends at `cursor` is the first of its clause, so that ", by contrast," is only thrown in."""
        if self.is_name_end(self.words[cursor].end) or self.words[cursor].text.isdigit():
            return True
        first = cursor
        while first > 0 and self.adjacent(first - 1) and cursor - first < _LONGEST_PHRASE:
            first -= 1
        return self.words[first].lower in DETERMINERS and not self.finite(first, cursor)

    def phrase_start(self, cursor: int) -> int | None:
        """The first word of the noun phrase that ends with word `cursor`, or None where it is no speaker."""
        last = self.words[cursor]
        if last.lower in NO_NOUNS and not self._title_word(last):
            return None
        if last.lower in _PAST_REPORTS and not (cursor and self.words[cursor - 1].lower in DETERMINERS):
            return None  # "rejected claims that": the verb before its object
        if last.lower in PRONOUNS and not (cursor and self.words[cursor - 1].lower in PREPOSITIONS):
            return None if last.lower in ("you", "who") else cursor
        relative = self._relative(cursor)
        if relative is not None:
            return self.phrase_start(relative - 1)
        possessor = _POSSESSOR.search(last.text) is not None
        begin = cursor
        while begin > 0 and cursor - begin < _LONGEST_PHRASE - 1 and self.adjacent(begin - 1):
            before = self.words[begin - 1]
            if before.lower in CONJUNCTIONS and not self.joins(begin - 1):
                break
            if possessor and before.lower in PREPOSITIONS and before.lower != "of":
                break  # "there was no truth in the paper's claim": the paper's
            if (before.lower in NOUNS or before.lower == "charge") and self._speaks_bare(begin):
                break  # "a claim police deny"
            if before.lower == "all" and self.words[begin].text[0].isupper():
                break  # "that was all Berg said"
            if before.lower in _FINITE_REPORTS and not self.participle(begin - 1):
                break
            begin -= 1
        head = self.words[begin]
        if head.lower in _ADVERBIAL or head.lower.endswith("ly") or self.finite(begin, cursor - last.lower.endswith("ed")):
            # An opening adverbial has no comma of its own in "In April Vorontsov said".
            inner = [at for at in range(begin + 1, cursor + 1) if self.opens_phrase(at)]
            if not inner or self.finite(inner[-1], cursor - last.lower.endswith("ed")):
                return None
            begin, head = inner[-1], self.words[inner[-1]]
        if begin == cursor and head.lower in _NEVER_ALONE:
            return None
        if head.lower in DETERMINERS or head.text[0].isupper() or head.text[0].isdigit() or last.text[0].isupper():
            return begin
        plural = any(
            word.lower.endswith("s") and not word.lower.endswith(("'s", "ss", "us", "is"))
            for word in self.words[begin : cursor + 1]
        )
        return begin if plural or not BODIES.isdisjoint(word.lower for word in self.words[begin : cursor + 1]) else None

    def _speaks_bare(self, index: int) -> bool:
        """Whether the word needs no article to be a speaker: "police", "Berg"."""
        return self.words[index].lower in BODIES or self.words[index].text[0].isupper()

    def _relative(self, cursor: int) -> int | None:
        """The who of a clause that ends with word `cursor` and tells of the noun before it: "a man who asked for help"."""
        for at in range(cursor - 1, max(cursor - _LONGEST_PHRASE, 0), -1):
            if not self.adjacent(at) or self.words[at].lower in _CLAUSE_OPENERS:
                return None
            if self.words[at].lower == "who":
                verb = self.finite(at + 1, cursor) or any(
                    one.lower in _FINITE_REPORTS for one in self.words[at + 1 : cursor]
                )
                return at if verb and self.adjacent(at - 1) else None
        return None

    def opens_phrase(self, index: int) -> bool:
        """Whether a noun phrase begins at this word, and no preposition holds it to the one before."""
        word, before = self.words[index], self.words[index - 1]
        if before.lower in GOING_ON or before.lower in DETERMINERS or before.lower.endswith(("'s", "’s", "s'", "s’")):
            return False
        if word.lower in DETERMINERS or word.lower in PRONOUNS:
            return True
        if word.text[0].isupper() and word.lower not in TIMES:
            return before.text[0].islower() or before.lower in TIMES or before.text[0].isdigit()
        timed = before.lower in TIMES or before.text[0].isdigit()
        return timed and word.text[0].islower() and word.lower not in NO_NOUNS and word.lower not in TIMES

    def joins(self, index: int) -> bool:
        """Whether the conjunction at `index` joins two speakers rather than two clauses."""
        if self.words[index].lower not in ("and", "or", "nor"):
            return False
        if not index or not self.adjacent(index - 1):
            return False
        first = index - 1
        while first > 0 and self.adjacent(first - 1) and index - first < 8:
            first -= 1
        if self.finite(first, index - 1):
            return False
        before = self.words[index - 1]
        return self.is_name_end(before.end) or any(
            word.lower in DETERMINERS or word.lower == "neither" for word in self.words[max(first, index - 4) : index]
        )

    def phrase_end(self, start: int) -> int:
        """Where the noun phrase that starts at `start` ends: at a clause mark, a quotation, a conjunction or a verb."""
        first = self.index_at(start)
        stop = start
        for index in range(first, len(self.words)):
            if index > first and (self.gap(index - 1) or index - first >= _LONGEST_PHRASE):
                break
            if index > first and self._ends_before(index) and not self._timed_before_by(index):
                break
            stop = self.words[index].end
        last = self.index_at(stop) - 1
        # "According to a statement released on Monday": no word of whom.
        return self.words[last - 1].end if last > first + 1 and self._stranded(last) else stop

    def _stranded(self, index: int) -> bool:
        word, before = self.words[index], self.words[index - 1]
        return (
            word.lower.endswith("ed")
            and word.text[0].islower()
            and before.lower not in _BEFORE_NOUNS
            and index + 1 < len(self.words)
            and self.words[index + 1].lower in _ADVERBIAL
            and self.adjacent(index)
        )

    def _ends_before(self, index: int) -> bool:
        """Whether a noun phrase cannot go on with this word."""
        word = self.words[index]
        if word.lower in ENDERS or word.lower in FINITE or (word.lower in TIMES and self._timed(index)):
            return True
        if word.lower in DETERMINERS and word.lower not in ("one", "two", "three") and self.opens_phrase(index):
            return True
        if word.lower in ("and", "or") and (index + 1 == len(self.words) or self.finite(index + 1, index + 1)):
            return True
        if word.lower == "to" and not (self._named(index + 1) and self._takes_to(index - 1)):
            return True
        if word.lower in ("of", "for", "with", "and", "or", "by") and self._gerund(index + 1):
            return True
        if word.lower not in PREPOSITIONS or word.lower in HOLDING:
            return False
        return not (word.lower in PLACE_WORDS and self._place(index))

    def _timed_before_by(self, index: int) -> bool:
        """ "Figures released on Tuesday by the ministry": the time is thrown in."""
        behind = [word.lower for word in self.words[index : index + 3]]
        return "by" in behind and all(one == "on" or one in TIMES for one in behind[: behind.index("by")])

    def _timed(self, index: int) -> bool:
        """Whether a word of time stands for a time: "this week", and not "this newspaper"."""
        if self.words[index].lower not in ("this", "next", "last", "may", "march"):
            return True
        if self.words[index].lower in ("may", "march"):
            return self.words[index].text[0].isupper()
        return index + 1 < len(self.words) and self.words[index + 1].lower in _SPANS_OR_TIMES

    def _takes_to(self, index: int) -> bool:
        """Whether "to" may go on with a phrase: behind a common noun ("a letter to the board") or a role ("Ambassador to")."""
        word = self.words[index]
        return word.text[0].islower() or word.lower in _TO_WHOM

    def _named(self, index: int) -> bool:
        return index < len(self.words) and (self.words[index].lower in DETERMINERS or self.words[index].text[0].isupper())

    def _place(self, index: int) -> bool:
        """Whether "in Marsby" or "at the ministry" behind a common noun tells which one is meant."""
        if index + 1 >= len(self.words) or self.words[index - 1].text[0].isupper():
            return False
        behind = self.words[index + 1]
        if behind.lower == "the":
            stop = index + 2
            while stop < len(self.words) and self.adjacent(stop - 1) and self.words[stop].text.endswith(("'s", "’s", "s’")):
                stop += 1
            return stop < len(self.words) and self.words[stop].lower not in OCCASIONS
        return behind.text[0].isupper() and behind.lower not in TIMES

    def _gerund(self, index: int) -> bool:
        return index < len(self.words) and self.words[index].lower.endswith("ing") and self.words[index].text[0].islower()

    def _title_word(self, word: Word) -> bool:
        return word.text[0].isupper() and self.is_name_end(word.end) and word.start != self.start

    def plural_subject(self, index: int) -> bool:
        """Whether a base form ("say", "believe") can be finite here: a plural, or I, we, you, they before it."""
        cursor = index - 1
        while cursor >= 0 and (
            self.words[cursor].lower.endswith("ly") or self.words[cursor].lower in ("also", "now", "still")
        ):
            cursor -= 1
        if cursor < 0:
            return False
        before = self.words[cursor].lower
        if (
            before in MANY
            or before in ("they", "we", "police", "people", "i", "others", "some", "many", "media", "who")
            or is_plural(before)
        ):
            return True
        if any(word.lower == "who" for word in self.words[max(0, cursor - 8) : cursor]):
            return True  # "people who know him say"
        # "critics of the Kremlin say", "officials at the ministry of health say", "documents seen by Reuters show"
        return any(
            (self.words[at].lower in PREPOSITIONS and is_plural(self.words[at - 1].lower))
            or self.words[at].lower in ("seen", "obtained", "reviewed", "published", "released", "familiar")
            for at in range(cursor, max(cursor - 8, 0), -1)
        )


def is_plural(word: str) -> bool:
    """Whether a word, in lower case, reads as a plural noun."""
    ends = word.endswith("s") and not word.endswith(("'s", "ss", "us", "is"))
    return word == "people" or (ends and word not in ("was", "has", "does", "says"))
