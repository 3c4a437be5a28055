"""What stands behind a reporting word: whether anything is said there at all."""

from __future__ import annotations

import regex

from verifybench.claims.lists import words
from verifybench.claims.phrases import Sentence
from verifybench.claims.verbs import FINDING, NOUNS, STRENGTH
from verifybench.claims.wordclasses import DETERMINERS, PREPOSITIONS, PRONOUNS, TIMES

_OPENERS = "“„«\"‘'‹»:"
_OBJECTS = words("me him her them us it you that it's there")
_SUBJECTS = words("he she they we i there it's he's she's they're we're i'm there's they've we've")
_CLAUSAL = regex.compile(r"(?:that|how|why|whether|where)\b")
_NEGATED = words("charge charges criticism")
# "Claimed the prize", "claimed 40 lives": taken, and not said.
_WON = words("""
    prize prizes title titles medal medals gold silver bronze victory win wins lives life place crown trophy championship
    seat seats throne benefits allowance refund land territory wicket wickets asylum
    """)
_FAR = 14  # words from the verb to its that: "wrote in a post on Monday that"


class Complements(Sentence):
    """A sentence asked what its reporting words have behind them."""

    def says_something(self, index: int, record: bool = False) -> bool:
        """Whether what is said stands behind the verb at `index`: a quotation, a that, a clause, a noun it can take.

        `record` says that a study, a court or another record says it, which takes any noun ("figures show growth").
        """
        word = self.words[index]
        tail = self.text[word.end : min(self.end, word.end + 60)].lstrip()
        if tail[:1] in tuple(_OPENERS):
            return True
        if index and self.adjacent(index - 1) and self.words[index - 1].lower in DETERMINERS | PREPOSITIONS:
            return False
        if not self.adjacent(index):
            return False
        behind = self.words[index + 1].lower
        if behind in ("that", "how", "whether", "why") or behind in _SUBJECTS:
            return True
        if behind in ("it", "you") and index + 2 < len(self.words) and self.finite(index + 2, index + 2):
            return True
        if self._that_further_on(index):
            return True
        if record and word.lower in FINDING:
            return behind not in PREPOSITIONS | TIMES
        if word.lower in ("describe", "describes", "described", "describing"):
            return " as " in self.text[word.end : min(self.end, word.end + 120)]
        if word.lower in ("call", "calls", "called", "calling"):
            return any(word.end < a and b <= self.end and a - word.end < 80 for a, b in self.quotes)
        kind = STRENGTH.get(word.lower)
        if kind == "estimate" or word.lower.startswith("expect"):
            return behind not in PREPOSITIONS | TIMES and not self.finite(index + 1, index + 1)
        if behind in ("responsibility", "innocence", "credit"):
            return True
        if behind == "no" and kind == "say":
            return False  # "cited no reason"
        if word.lower.startswith("claim") and any(one.lower in _WON for one in self.words[index + 1 : index + 6]):
            return False
        nominal = behind in DETERMINERS | PRONOUNS | _OBJECTS or tail[:1].isupper()
        if word.lower in (
            "reject",
            "rejects",
            "rejected",
            "dismiss",
            "dismisses",
            "dismissed",
            "dispute",
            "disputes",
            "disputed",
        ):
            near = {one.lower for one in self.words[index + 1 : index + 8]}
            if behind in ("this", "it", "that", "these", "such"):
                return True
            return not near.isdisjoint(_NEGATED) or any(one in NOUNS for one in near)
        if kind in ("deny", "claim", "believe", "estimate") or word.lower in ("report", "reports", "tells"):
            return nominal or word.lower.startswith("accus") or self._clause(index + 1)
        if word.lower.startswith("announce") or word.lower.startswith("apologi"):
            return True
        if kind in ("ask", "promise") or word.lower.startswith("advise"):
            return any(one.lower == "to" for one in self.words[index + 1 : index + 8])
        return nominal and self._clause(index + 1)

    def _that_further_on(self, index: int) -> bool:
        """ "Wrote in a post on Monday that": nothing but prepositional phrases and times between."""
        if self.words[index + 1].lower not in PREPOSITIONS | TIMES:
            return False
        for at in range(index + 1, min(index + _FAR, len(self.words))):
            if self.words[at].lower == "that" and at > index + 1:
                return True
            gap = self.gap(at)
            if gap:
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
