"""Subject and reporting verb in one clause: "the court said", "Kozlov, a cadet, told reporters", "…,” said the minister"."""

from __future__ import annotations

import re

import regex

from verifybench.claims.complements import Complements
from verifybench.claims.cues import CUES
from verifybench.claims.passives import Found
from verifybench.claims.phrases import is_plural
from verifybench.claims.verbs import (
    AMBIGUOUS,
    BASES,
    FINDERS,
    FINDING,
    FINDINGS,
    LEMMAS,
    NOUNS,
    PARTICIPLES,
    QUOTING,
    RECORDS,
    STRENGTH,
    TRANSITIVE,
    strength,
)
from verifybench.claims.wordclasses import ADVERBS, BEING, DETERMINERS, OCCASIONS, PREPOSITIONS, PRONOUNS, TIMES
from verifybench.model.claim import Attribution

_CONTENT = re.compile(r"\b(?:that|how|whether)\b|[“„«\":]")
_NAME = r"\p{Lu}[\p{L}\p{N}.&’'-]*+"
_APPOSED = regex.compile(
    rf",\s+(?P<name>{_NAME}(?:\s+{_NAME}){{0,2}}\s+\p{{Lu}}[\p{{L}}’'-]++)(?=[,.;”\"]|$|\s+(?:to|in|on|at|after|during)\b)"
)
_NO_SPEAKERS = frozenset({"no", "nothing", "so", "this", "these", "that", "there", "it", "you", "what", "how", "both"})
_NO_NAMES = PRONOUNS | _NO_SPEAKERS
_THROWN_IN = TIMES | ADVERBS
_REFUSING = frozenset({"declined", "declines", "refused", "refuses", "refusing", "declining"})
_OPENS = '“„«"‘:'
_QUOTE_ENDS = ("”", "“", '"', "»", "’", "'")
_READING = frozenset({"read", "reads"})
# "It said it would close" is a company; "it suggests that" is whatever was told before.
_IMPERSONAL = frozenset(
    {"suggest", "imply", "hint", "signal", "relate", "point", "underline", "underscore", "highlight", "call"}
)
_OF_WHAT = frozenset({"accused", "suspected"})
_ROLE = frozenset({"of", "for", "at", "from"})
_SELF = frozenset({"i", "we"})
_NEVER = frozenset({"not", "never"})
_TIMED = regex.compile(r"\s(?:on|in|last|earlier|this|yesterday|today)\s?(?:\p{Lu}?\p{L}*day|week|month|year|this\s\w+)?$")
_STATED = regex.compile(r"\s(?:in|at|during)\s(?:an?|the|his|her|its|their)\s[^,]{1,60}$")  # "Berg in a statement said"
_BEGINS_MORE = regex.compile(r"[\p{L}“\"«:]")
_ADVERBIAL = regex.compile(r"(?:in|on|at|to|after|during|yesterday|today|last|earlier|later|as|who|when)\b")
_NOBODY = frozenset({"no one", "nobody", "none"})


class Clauses(Complements):
    """A sentence asked for the subjects of its reporting verbs."""

    def verb_at(self, index: int) -> Found | None:
        word = self.words[index]
        if word.lower in STRENGTH or word.lower in _READING:
            asided = word.lower in AMBIGUOUS and index > 0 and self.before_aside(index - 1) is not None
            inverted = None if asided else self._inverted(index)
            if inverted:
                return inverted
        return self._ordinary(index)

    def _inverted(self, index: int) -> Found | None:
        """The words said come first: "…,” said Kozlov", "…, says the minister"."""
        word = self.words[index]
        lead = self.text[self.start : word.start].rstrip()
        if index < 1 or (word.lower in TRANSITIVE and word.lower != "asked") or lead[-1] not in ",”“\"»«’'–—?!…":
            return None
        if index + 1 >= len(self.words) or not self.adjacent(index):
            return None
        if index < 3 and lead[-1] == "," and word.lower in AMBIGUOUS:
            return None  # "Earlier, announced the closure" lost its subject
        behind = self.words[index + 1]
        if behind.lower in _NO_NAMES:
            ok = behind.lower in ("he", "she", "they", "i", "we") and self.ends_clause(behind.end)
            return Found("after", Attribution(behind.text, word.text, word.start, behind.end)) if ok else None
        if behind.lower in _THROWN_IN or behind.lower in PREPOSITIONS:
            return None
        if STRENGTH.get(word.lower) == "deny" and not lead.rstrip(",").endswith(_QUOTE_ENDS):
            return None  # "Karr, 34, denied two counts of theft"
        stop = self.phrase_end(behind.start)
        bare = not (self.starts_name(behind.start) or behind.lower in DETERMINERS)
        if bare and self.words[max(0, self.index_at(stop) - 1)].text[0].isupper():
            bare = False  # "said lawyer Bogdan Mareş"
        if bare and (word.lower not in ("say", "says", "said", "warn", "warns") or stop != self.end - len(self._tail())):
            return None  # headlines: "…, says minister"
        if not self.ends_clause(stop) or self.has_verb(behind.start, stop) or self._goes_on(stop):
            return None
        if not lead.rstrip(",").endswith(_QUOTE_ENDS) and self._tells(index + 2, stop):
            return None  # "The mayor, who was there, said 300 people fell ill"
        speaker = self.text[behind.start : stop].strip()
        apposed = _APPOSED.match(self.text, stop, self.end)
        if apposed and not self.words[self.index_at(stop) - 1].text[0].isupper():
            speaker, stop = apposed["name"], apposed.end("name")
        return Found("after", Attribution(speaker, word.text, word.start, stop))

    def _tells(self, first: int, stop: int) -> bool:
        """Whether a past tense stands between word `first` and an offset, so that it is a clause and no noun phrase."""
        return any(one.lower in CUES["past"] and one.text.islower() for one in self.words[first : self.index_at(stop)])

    def _ordinary(self, index: int) -> Found | None:
        """Subject, verb: "Kozlov told", "a source at the ministry has confirmed", "Kozlov, a cadet, said"."""
        word = self.words[index]
        cursor = index - 1
        while cursor >= 0 and self.adjacent(cursor) and self._between(cursor):
            cursor -= 1
        if word.lower in PARTICIPLES and any(one.lower in BEING for one in self.words[cursor + 1 : index]):
            return None
        verb = self._whole(cursor + 1, index)
        if verb is None and self.words[index - 1].lower == "would" and self._behind_quotation(cursor):
            verb = word.text  # "“Wait,” she would say"
        if cursor < 0 or verb is None or self.other_object(index):
            return None
        speaker_end, apposed = cursor, ""
        if not self.adjacent(cursor):  # a comma before the verb: skip the aside between commas
            skipped = self.before_aside(cursor)
            if skipped is None:
                return None
            apposed = "" if ")" in self.gap(cursor) else self._name_in(skipped + 1, cursor)
            again = (
                None if self.adjacent(skipped) else self.before_aside(skipped) if self.gap(skipped) in (",", "),") else None
            )
            # "Ana Ruiz, 45, of Marsby, said", "a fisherman, 45, of Marsby, said"
            if again is not None and (self.is_name_end(self.words[again].end) or self.words[skipped].text.isdigit()):
                skipped = again
            if self.words[skipped].text[0].isupper() and not self._role(skipped, apposed):
                apposed = ""
            speaker_end = skipped
        first = self.phrase_start(speaker_end)
        if first is None or (first and self.words[first - 1].lower in ("if", "whether") and self.adjacent(first - 1)):
            return None  # "asked if he believed" is a question put to him
        start, end = self.words[first].start, self.words[speaker_end].end
        phrase = self.text[start:end]
        if phrase.lower() in ("there", "here", "having"):
            return None
        if phrase.lower() == "it" and (word.lower in FINDING or LEMMAS[word.lower] in _IMPERSONAL):
            return None
        hedged = STRENGTH.get(word.lower) == "believe" or strength(verb) == "withhold"
        if phrase.lower() in _SELF and hedged and any(a < start < b for a, b in self.quotes):
            return None  # "“I think we won”, said Berg": Berg's, and no speaker in it
        if word.lower in _OF_WHAT and index + 1 < len(self.words) and self.words[index + 1].lower == "of":
            return None  # "two men accused of theft": of whom it is said, and not who says it
        if strength(verb) == "withhold" and (STRENGTH.get(word.lower) == "believe" or self.unsaid(index)):
            return None
        quoted = self.text[self.start : start].rstrip(" ,–—").endswith(_QUOTE_ENDS) or self.gap(index)[:1] in tuple(_OPENS)
        if word.lower not in STRENGTH and not self._records(first, speaker_end) and not (word.lower in _READING and quoted):
            told = word.lower in ("learned", "learnt") and self.is_organisation(start, end)
            if not told:
                return None
        # What stands before it is what was said, unless more is said behind the verb.
        before = self.text[self.start : start].rstrip(" –—")
        tail = self.text[word.end : self.end].strip()
        opened = any(a == self.start + len(before) - 1 for a, _ in self.quotes)  # "“We have written": a quotation begins
        after_words = (
            not opened
            and before.endswith((",", "”", "“", '"', "»", "!", "?", "…", ",”", "'", "’"))
            and not _says_more(tail, before, word.lower in TRANSITIVE)
        )
        if LEMMAS.get(word.lower) in QUOTING and not before.rstrip(",").endswith(_QUOTE_ENDS):
            after_words = False
        as_said = first > 0 and self.words[first - 1].lower == "as" and self.adjacent(first - 1)
        demanding = (word.lower in AMBIGUOUS or word.lower in FINDING) and strength(verb) != "withhold"
        if (
            demanding
            and not after_words
            and not as_said
            and not self.says_something(index, self._shows(index, first, speaker_end))
        ):
            return None
        many = any(one.lower == "and" or is_plural(one.lower) for one in self.words[first : speaker_end + 1])
        perfect = any(
            one.lower in ("has", "have", "had", "would") for one in self.words[cursor + 1 : index]
        )  # "had forecast"
        if word.lower in BASES and verb == word.text and not perfect and not (many or self.plural_subject(index)):
            clear = (
                word.lower not in NOUNS
                and word.lower not in AMBIGUOUS
                and self.gap(index) == ""
                and self.says_something(index)
            )
            if not clear or self.words[index + 1].lower != "that":
                return None
        phrase = _TIMED.sub("", phrase)
        if (stated := _STATED.search(phrase)) and not OCCASIONS.isdisjoint(stated[0].lower().split()):
            phrase = phrase[: stated.start()]
        if phrase.lower() in _NOBODY or phrase.lower().startswith(("neither ", "no ", "none ")):
            return None  # nobody says it
        speaker = apposed or phrase
        return Found("after" if after_words or as_said else "before", Attribution(speaker, verb, start, word.end))

    def _role(self, cursor: int, apposed: str) -> bool:
        """Whether a role ("a spokesman for Norfolk Rail") ends at `cursor`, so that the name in the aside is whose role it is."""
        first = self.phrase_start(cursor) if " " in apposed else None
        return (
            first is not None
            and self.words[first].lower in DETERMINERS
            and not _ROLE.isdisjoint(one.lower for one in self.words[first:cursor])
        )

    def _name_in(self, first: int, last: int) -> str:
        """The name of several words that an aside begins with, or ""."""
        stop = first
        while stop <= last and self.words[stop].text[0].isupper():
            stop += 1
        whole = stop > last or (stop - first > 1 and self.words[stop].lower in ("of", "from", "who"))
        return self.text[self.words[first].start : self.words[stop - 1].end] if whole and stop > first else ""

    def _between(self, cursor: int) -> bool:
        """Whether the word may stand between a subject and its verb."""
        word = self.words[cursor]
        if word.lower in _REFUSING:
            return True
        if word.lower in ADVERBS or word.lower == "first":
            return not (word.lower == "may" and word.text[0].isupper())
        return word.lower.endswith("ly") and not self.starts_name(word.start)

    def _behind_quotation(self, cursor: int) -> bool:
        """Whether the subject that ends at word `cursor` stands right behind a quotation."""
        first = self.phrase_start(cursor) if cursor >= 0 else None
        return first is not None and self.text[self.start : self.words[first].start].rstrip(" ,–—").endswith(_QUOTE_ENDS)

    def _whole(self, first: int, index: int) -> str | None:
        """The verb with what denies that it was done, as written; None where it is not said to have been done at all."""
        word = self.words[index]
        between = [one.lower for one in self.words[first:index]]
        refused = next((at for at in range(first, index) if self.words[at].lower in _REFUSING), None)
        if refused is not None:
            return " ".join(one.text for one in self.words[refused : index + 1])
        denied = any(one in _NEVER or one.endswith("n't") or one == "cannot" for one in between)
        if denied:
            return " ".join(one.text for one in self.words[first : index + 1])
        if any(one in ("to", "would", "could", "might", "may", "can", "should", "must", "will") for one in between):
            return None
        return word.text

    def _shows(self, index: int, first: int, last: int) -> bool:
        """Whether the subject can say any noun by the verb: "figures show growth", but not "investigators found the knife"."""
        records = [word.lower for word in self.words[first : last + 1] if word.lower in RECORDS]
        if not FINDERS.issuperset(records):
            return True
        near = (word.lower for word in self.words[index + 1 : index + 6])
        return bool(records) and not FINDINGS.isdisjoint(near)

    def _records(self, first: int, last: int) -> bool:
        return any(self.words[at].lower in RECORDS for at in range(first, last + 1))

    def _tail(self) -> str:
        text = self.text[max(self.start, self.end - 4) : self.end]
        return text[len(text.rstrip('.!?”" ')) :]

    def _goes_on(self, at: int) -> bool:
        """Whether a verb follows in the same clause, so that what stands there is said and not the speaker."""
        if self.text[at : min(self.end, at + 2)].strip()[:1] in tuple(',.;:!?…)”“"»–—('):
            return False
        for index in range(self.index_at(at), len(self.words)):
            word = self.words[index]
            if word.lower in ("who", "as", "when", "while", "after", "before", "and", "that", "because"):
                return False
            if self.finite(index, index):
                return True
            if self.gap(index):
                return False
        return False


def _says_more(tail: str, before: str, hearer: bool) -> bool:
    """Whether something is said behind the verb: a that, a quotation, or a clause after words that were no quotation.

    Behind a verb that takes its `hearer` there, a name alone is whom it was said to.
    """
    if tail.lower().startswith(("that ", "how ", "whether ")):
        return True
    if hearer:
        return bool(_CONTENT.search(tail[:200]))
    if before.endswith((",", "’", "'")) and not before.endswith((",”", ',"', "”,", '",')):
        return bool(_BEGINS_MORE.match(tail)) and not _ADVERBIAL.match(tail)
    return False
