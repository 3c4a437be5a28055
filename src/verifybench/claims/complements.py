"""What stands behind a reporting word: whether anything is said there at all."""

from __future__ import annotations

import regex

from verifybench.claims.lists import words
from verifybench.claims.phrases import Phrases
from verifybench.claims.verbs import LEMMAS, NOUNS, QUOTING, SHOWING, STRENGTH
from verifybench.claims.wordclasses import DETERMINERS, PREPOSITIONS, PRONOUNS, TIMES

_OPENERS = "“„«\"‘'‹»:"
_OBJECTS = words("me him her them us it you that it's there")
_SUBJECTS = words("he she they we i there it's he's she's they're we're i'm there's they've we've")
_NOMINAL = DETERMINERS | PRONOUNS | _OBJECTS
_ADVERBIAL = PREPOSITIONS | TIMES
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
_CLAUSAL = regex.compile(r"(?:that|how|why|whether|where)\b")
_NEGATED = words("charge charges criticism")
# What is claimed or admitted by saying so; a prize or a patient is not.
_OWNED_UP = words("""
    responsibility innocence credit guilt fault wrongdoing mistake mistakes error errors defeat liability fraud bribery murder
    theft killing knowledge ignorance victory
    """)
_UNSAID = words(
    "goodbye goodbyes farewell hello prayers mass grace nothing thanks story stories truth lie lies joke jokes tale tales time"
)
_REPLYING = words("comment respond reply answer elaborate verify")
_DENIED = words("him her them us me entry access permission bail")
_MESSAGING = words("text email cable radio phone")
_THEIRS = words("his her their its")
_JUDGED = 100  # characters from the verb to the quotation: "hailed the deal, the first since May, as “historic”"
_AROUND = regex.compile(r"\s*,[^,]{1,140},\s+(?:that|how|whether)\b")  # "reported, citing court files, that"
_LONGEST_AROUND = 200
_FAR = 14  # words from the verb to its that: "wrote in a post on Monday that"


class Complements(Phrases):
    """A sentence asked what its reporting words have behind them."""

    def says_something(self, index: int, record: bool = False) -> bool:
        """Whether what is said stands behind the verb at `index`: a quotation, a that, a clause, a noun it can take.

        `record` says that a study, a court or another record says it, which takes any noun ("figures show growth").
        """
        word = self.words[index]
        if LEMMAS.get(word.lower) in QUOTING:
            return any(word.end < a and b <= self.end and a - word.end < _JUDGED for a, b in self.quotes)
        tail = self.text[word.end : min(self.end, word.end + 60)].lstrip()
        if tail[:1] in tuple(_OPENERS):
            return True
        if index and self.adjacent(index - 1) and self.words[index - 1].lower in _BEFORE_NOUNS:
            return False
        if not self.adjacent(index):
            return bool(_AROUND.match(self.text, word.end, min(self.end, word.end + _LONGEST_AROUND)))
        behind = self.words[index + 1].lower
        if behind in ("that", "how", "whether", "why") or behind in _SUBJECTS:
            return True
        if behind in ("it", "you") and index + 2 < len(self.words) and self.finite(index + 2, index + 2):
            return True
        if LEMMAS.get(word.lower) in _MESSAGING:
            heard = self.index_at(self.phrase_end(self.words[index + 1].start))
            return heard < len(self.words) and self.words[heard].lower == "that" and self.adjacent(heard - 1)
        if self._that_further_on(index):
            return True
        if record and word.lower in SHOWING:
            return behind not in _ADVERBIAL
        nominal = behind in _NOMINAL or tail[:1].isupper()
        return self._takes(index, behind, nominal) or (nominal and self._clause(index + 1))

    def _takes(self, index: int, behind: str, nominal: bool) -> bool:
        """Whether the words behind the verb are a noun or an infinitive that this verb says: "denies the charge"."""
        word = self.words[index]
        lemma, kind = LEMMAS.get(word.lower, ""), STRENGTH.get(word.lower)
        near = {one.lower for one in self.words[index + 1 : index + 8]}
        if lemma == "describe":
            return " as " in self.text[word.end : min(self.end, word.end + 120)]
        if lemma in ("reject", "dismiss", "dispute", "refute"):
            named = not near.isdisjoint(_NEGATED) or any(one in NOUNS for one in near)
            return named or behind in ("this", "it", "that", "these", "such")
        if lemma == "tell":
            heard = self.index_at(self.phrase_end(self.words[index + 1].start)) - 1
            return self.gap(heard)[:1] == ":"  # "tells the paper: We have won"
        if behind == "no":
            return False  # "cited no reason"
        if kind == "estimate" or lemma == "expect":
            return behind not in _ADVERBIAL and not self.finite(index + 1, index + 1)
        if lemma in ("claim", "admit"):
            owned = lemma == "claim" and behind == "to"
            return owned or behind.endswith("ing") or not near.isdisjoint(_OWNED_UP)
        if lemma == "argue":
            return behind in ("for", "against")
        if lemma in ("urge", "demand", "promise", "pledge", "vow", "threaten", "advise"):
            return "to" in near
        if lemma in ("accuse", "announce", "apologise", "apologize"):
            return True
        if behind.endswith("ing") and lemma in ("report", "recall", "mention", "describe"):
            return True
        return nominal and (kind == "deny" or lemma in ("report", "allege", "think", "understand"))

    def other_object(self, index: int) -> bool:
        """Whether the verb has an object that nobody says: "told a story", "told her to sit", "denied the men their leave"."""
        lemma = LEMMAS.get(self.words[index].lower, "")
        if lemma == "deny" and self.adjacent(index):
            behind = self.index_at(self.phrase_end(self.words[index + 1].start))
            if self.words[index + 1].lower in _DENIED:
                return True
            return behind < len(self.words) and self.words[behind].lower in _THEIRS and self.adjacent(behind - 1)
        if lemma not in ("say", "tell") or not self.adjacent(index):
            return False
        for at in range(index + 1, min(index + 6, len(self.words))):
            word = self.words[at].lower
            if word in ("that", "how"):
                return False
            if word in _UNSAID or (word == "to" and lemma == "tell" and at > index + 1):
                return True
            if self.gap(at) or self.finite(at, at):
                return False
        return False

    def unsaid(self, index: int) -> bool:
        """Whether a verb that was not done tells of no words at all: "declined to comment", "could not tell them apart"."""
        lemma = LEMMAS.get(self.words[index].lower, "")
        if lemma == "tell":
            return not self.says_something(index) and self.words[index - 1].lower in ("not", "cannot", "couldn't", "can't")
        return lemma in _REPLYING and not _CLAUSAL.search(self.text, self.words[index].end, self.end)

    def _that_further_on(self, index: int) -> bool:
        """ "Wrote in a post on Monday that": nothing but prepositional phrases and times between."""
        if self.words[index + 1].lower not in _ADVERBIAL:
            return False
        for at in range(index + 1, min(index + _FAR, len(self.words))):
            if self.words[at].lower == "that" and at > index + 1:
                return True
            gap = self.gap(at)
            if gap:
                if gap == "," and _AROUND.match(
                    self.text, self.words[at].end, min(self.end, self.words[at].end + _LONGEST_AROUND)
                ):
                    return True
                return gap[:1] == ":" or (gap[-1:] in tuple(_OPENERS) and gap[:1] in ",:")
            if self.finite(at, at):
                return False
        return False

    def _clause(self, first: int) -> bool:
        """Whether a noun phrase and its verb stand at word `first`: "the bank would close"."""
        stop = self.phrase_end(self.words[first].start)
        at = self.index_at(stop)
        if at <= first or at >= len(self.words) or not self.adjacent(at - 1):
            return False
        return self.finite(at, at) or (self.words[at].lower.endswith("s") and self.words[at].text[0].islower())
