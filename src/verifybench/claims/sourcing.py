"""Sources named without a reporting verb of their own: according to, citing, as X put it, the claim by X that, reportedly."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from verifybench.claims.cues import CUES
from verifybench.claims.lists import words
from verifybench.claims.passives import Found, Passives
from verifybench.claims.verbs import BASES, HEARSAY, NOUNS, STRENGTH
from verifybench.claims.wordclasses import BEING, PREPOSITIONS, PRONOUNS
from verifybench.model.claim import Attribution

_ACCORDING = regex.compile(
    r"\b[Aa]ccording\s+to\s+|\b(?:words|opinion|view|eyes|account|reckoning)\s+of\s+(?=\p{Lu}|the\b|a\b|an\b|one\b|his\b|her\b)"
    r"|\b[Pp]er\s+(?=(?:the|a|an)\s|\p{Lu})"
)
_ACCORDING_WORDS = words("according words opinion view eyes account reckoning per")
_CITING = regex.compile(r"\b(?:[Cc]iting|[Qq]uoting)\s+")
_AS_SAYING = regex.compile(
    r"\s+(?P<who>[^“”\"]{2,160}?)[,\s]\s*as\s+(?P<verb>saying|telling|writing|claiming|stating|adding|admitting|confirming)\b"
)
_BY = regex.compile(r"\s+by\s+(?=\S)")
_NOUN_BY = regex.compile(r"\s+(?:by|from|of)\s+(?=\S)")
_NOUN_SAYS = regex.compile(r"\s*(?:,[^,]{1,80},)?\s+(?:(?:(?:is|was|are|were)\s+)?that|of\s+(?:\p{Ll}+ly\s+)?\p{Ll}+ing)\b")
_IN_INTERVIEW = regex.compile(
    r"\b(?:[Ii]nterview\s+(?:with|to|for|on|published\s+(?:in|by))|[Ss]peaking\s+(?:to|on)|(?:statement|comments?|remarks?)\s+to)\s+"
    r"(?P<to>(?:the\s+)?\p{Lu}[\p{L}\p{N}.&-]*+(?:\s+\p{Lu}[\p{L}\p{N}.&-]*+){0,3}+)"
    r"(?!\s+(?:channel|station|show|programme|program))"
)
_TO_NAME = regex.compile(r"\s+to\s+(?P<to>(?:the\s+)?\p{Lu}[\p{L}\p{N}.&-]*+(?:\s+\p{Lu}[\p{L}\p{N}.&-]*+){0,3}+)")
_NUMBER_BEHIND = regex.compile(
    r"\s+[^,;:.]{1,60}?\s(?:at|above|below|between)\s(?=[\d$€£]|about|around|over|more|nearly|almost)"
)
_REACH = 6  # words from a verb to the noun it takes: "said in a statement that"
REPORTING = frozenset(STRENGTH) - BASES - frozenset(NOUNS)
_POSSESSORS = {"his": "he", "her": "she", "their": "they", "our": "we", "my": "I"}

_CARRIED = regex.compile(r"\s(?P<verb>quoted|cited|carried)\s+by\s+")
_IDIOM = regex.compile(
    r"(?:let\s+it\s+be\s+known|(?:made|makes?)\s+(?:it\s+)?clear(?=\s+that)|point(?:s|ed)?\s+out(?=\s+that)|(?:went|goes)\s+on\s+to\s+(?:say|add|explain)|let\s+slip(?=\s+that)|(?:made|makes?)\s+the\s+point(?=\s+that)"
    r"|(?:(?:went|goes)\s+on|(?:shot|hit|fired)\s+back|chimed\s+in|put\s+in)(?=\s*[,:.]\s*(?:[“\"‘«„']|$))"
    r"|(?:express(?:ed|es)?|voice[sd]?|raise[sd]?)\s+(?:\p{L}+\s+){0,3}?(?:concerns?|fears?|hopes?|doubts?|regret|confidence|optimism|suspicions?"
    r"|alarm|dismay|surprise|frustration|anger|worry|worries|satisfaction|suspicion|belief)(?=\s+that)"
    r")\b"
)
_IDIOM_WORDS = words("""
    let made make makes point points pointed went goes shot hit fired chimed expressed expresses express voiced voices voice
    raised raises raise
    """)
# "According to age", "to plan": a measure, and nobody's word.
_MEASURES = words("""
    timetable schedule plan plans need needs size age ability custom tradition taste height weight colour color season
    instructions recipe rank seniority preference preferences criteria circumstances type wishes pattern method principle
    principles standard standards formula order rules script
    """)

SOURCING = words("""
    emerged emerges transpired went goes point points pointed admission let made makes make according words opinion view
    eyes account reckoning per citing quoting put rumoured rumored understood shot hit fired chimed expressed expresses
    express voiced voices voice raised raises raise
    """)
"""Words that begin what this file reads, beside the reporting verbs and nouns."""


class Sourcing(Passives):
    """A sentence asked for the sources that it names without a verb of speech."""

    def sourced(self, index: int) -> Iterator[Found]:
        """What the word at `index` opens by itself."""
        word = self.words[index]
        if word.lower in HEARSAY:
            yield Found("before", Attribution("", word.lower, word.start, word.end))
        elif word.lower in _ACCORDING_WORDS and (match := _ACCORDING.match(self.text, word.start, self.end)):
            stop = self.phrase_end(match.end())
            phrase = self.text[match.end() : stop].strip()
            lead = self.text[self.start : word.start].strip().lower()
            verb = " ".join(match[0].split()).lower()
            if phrase.split() and phrase.split()[-1].lower() in _MEASURES:
                return
            carried = _CARRIED.search(phrase)
            if carried:  # "according to a report quoted by the paper"
                outlet = phrase[carried.end() :]
                yield Found("outer", Attribution(outlet, carried["verb"], match.end() + carried.start("verb"), stop))
                phrase = phrase[: carried.start()]
            if phrase and (word.lower in ("according", "per") or lead.endswith(("in the", "by the"))):
                yield Found(
                    "outer" if lead in ("", "in the", "by the") else "after", Attribution(phrase, verb, word.start, stop)
                )
        elif word.lower in ("citing", "quoting") and (match := _CITING.match(self.text, word.start, self.end)):
            stop = self.phrase_end(match.end())
            if phrase := self.text[match.end() : stop].strip():
                yield Found("cited", Attribution(phrase, word.lower, word.start, stop))
        elif word.lower in ("account", "admission", "reckoning") and (own := self._own(index)):
            yield own
        elif word.lower in ("emerged", "emerges", "transpired"):
            if (
                index
                and self.words[index - 1].lower in ("it", "has", "had")
                and " that " in self.text[word.end : word.end + 60]
            ):
                yield Found("before", Attribution("", word.lower, word.start, word.end))
        elif word.lower in _IDIOM_WORDS and (idiom := _IDIOM.match(self.text, word.start, self.end)):
            first = self.phrase_start(index - 1) if index and self.adjacent(index - 1) else None
            if first is not None:
                start = self.words[first].start
                speaker = self.text[start : self.words[index - 1].end]
                yield Found("before", Attribution(speaker, idiom[0].lower(), start, idiom.end()))
        elif word.lower == "put":
            yield from self._put(index)
        elif word.lower in ("quoted", "quotes", "cited", "cites") and (
            match := _AS_SAYING.match(self.text, word.end, self.end)
        ):
            yield from self._quoted(index, match)
        elif word.lower in ("rumoured", "rumored", "understood") and index and self.words[index - 1].lower in BEING:
            yield Found(
                "before",
                Attribution("", f"{self.words[index - 1].lower} {word.lower}", self.words[index - 1].start, word.end),
            )

    def _own(self, index: int) -> Found | None:
        """ "By her own account, Berg slept there", "by Berg's account"."""
        word = self.words[index]
        before = [one.lower for one in self.words[max(0, index - 3) : index]]
        if len(before) == 3 and before[0] == "by" and before[1] in _POSSESSORS and before[2] == "own":
            start = self.words[index - 3].start
            if index - 3:
                first, last = 0, index - 4
                while last > first and not self.finite(last, last):
                    last -= 1
                speaker = self.text[self.words[0].start : self.words[max(last - 1, 0)].end]
                return Found(
                    "after", Attribution(_POSSESSORS[before[1]] if last < 1 else speaker, word.lower, start, word.end)
                )
            if index + 1 < len(self.words):
                begin = self.words[index + 1].start
                return Found(
                    "outer", Attribution(self.text[begin : self.subject_end(index + 1)], word.lower, start, word.end)
                )
        return None

    def subject_end(self, first: int) -> int:
        """Where the subject that begins at word `first` ends: before the first word that looks like its verb."""
        if self.words[first].lower in PRONOUNS:
            return self.words[first].end
        for at in range(first + 1, min(first + 12, len(self.words))):
            word = self.words[at]
            if self.gap(at - 1) or self.finite(at, at) or word.lower in CUES["past"] or word.lower in CUES["present"]:
                return self.words[at - 1].end
        return self.phrase_end(self.words[first].start)

    def _put(self, index: int) -> Iterator[Found]:
        """ "As the mayor put it", "the office put the figure at 40"."""
        word = self.words[index]
        first = self.phrase_start(index - 1) if index and self.adjacent(index - 1) else None
        if first is None:
            return
        start = self.words[first].start
        speaker = self.text[start : self.words[index - 1].end]
        if index + 1 < len(self.words) and self.words[index + 1].lower == "it":
            if first and self.words[first - 1].lower == "as":
                yield Found("after", Attribution(speaker, "put it", start, self.words[index + 1].end))
        elif _NUMBER_BEHIND.match(self.text, word.end, self.end):
            yield Found("before", Attribution(speaker, word.text, start, word.end))

    def _quoted(self, index: int, match: regex.Match[str]) -> Iterator[Found]:
        """ "The paper quoted Berg as saying", "Berg was quoted by the paper as saying"."""
        word = self.words[index]
        passive = index and any(self.words[at].lower in BEING for at in range(max(0, index - 2), index))
        if passive:
            return  # `passive` reads it
        who = Attribution(head(match["who"]), match["verb"], match.start("who"), match.end("verb"))
        yield Found("after", who)
        first = self.phrase_start(index - 1) if index and self.adjacent(index - 1) else None
        if first is not None:  # the outlet stands one remove further out than the person it quotes
            start = self.words[first].start
            yield Found("told", Attribution(self.text[start : self.words[index - 1].end], word.text, start, word.end))

    def noun(self, index: int) -> Found | None:
        """ "The claim by Berg that", "Berg's claim that", "rumours that"."""
        word = self.words[index]
        start, speaker, stop = word.start, "", word.end
        if by := _NOUN_BY.match(self.text, word.end, self.end):
            ended = self.phrase_end(by.end())
            if self.text[by.end() : ended].strip() and _NOUN_SAYS.match(self.text, ended, self.end):
                phrase = self.text[by.end() : ended].strip()
                return None if phrase.endswith("ing") else Found("before", Attribution(phrase, word.lower, start, ended))
        says = _NOUN_SAYS.match(self.text, word.end, self.end)
        if says is None or (says[0].endswith("ing") and NOUNS[word.lower] != "claim" and word.lower != "reports"):
            return None  # "reports of beating prisoners", and not "on suspicion of lying"
        if index and self.adjacent(index - 1):
            before = self.words[index - 1]
            if before.text.endswith(("'s", "’s")) or self.text[before.end : before.end + 1] in "'’":
                first = self.phrase_start(index - 1)
                if first is not None:
                    start = self.words[first].start
                    speaker = regex.sub(r"['’]s?$", "", self.text[start : before.end])
            elif before.lower in _POSSESSORS:
                speaker, start = _POSSESSORS[before.lower], before.start
        if index and self.text[self.words[index - 1].end : word.start].strip() in ("'", "’"):  # "the workers’ claim"
            first = self.phrase_start(index - 1)
            if first is not None:
                start, speaker = self.words[first].start, self.text[self.words[first].start : self.words[index - 1].end]
        if not speaker and (self._reported(index) or (word.lower in STRENGTH and self._verbal(index))):
            return None
        return Found("before", Attribution(speaker, word.lower, start, stop))

    def _reported(self, index: int) -> bool:
        """Whether the noun is what a reporting verb before it takes: "rejected claims that", which is one saying and not two."""
        for at in range(index - 1, max(index - _REACH, -1), -1):
            if not self.adjacent(at) or self.words[at].lower in PRONOUNS:
                return False
            if self.words[at].lower in REPORTING:
                return True
            if self.finite(at, at):
                return False
        return False

    def _verbal(self, index: int) -> bool:
        """Whether a form that is verb and noun is the verb: with a subject right before it and no article or preposition."""
        if index and self.gap(index - 1) == ",":
            return self.before_aside(index - 1) is not None
        if not index or not self.adjacent(index - 1):
            return False
        before = self.words[index - 1].lower
        if before in PREPOSITIONS or before in (
            "the",
            "a",
            "an",
            "are",
            "were",
            "is",
            "was",
            "been",
            "any",
            "no",
            "such",
            "false",
        ):
            return False
        return self.phrase_start(index - 1) is not None

    def addressed(self, at: int) -> Attribution | None:
        """The outlet right behind a verb: "confirmed to Reuters that"."""
        match = _TO_NAME.match(self.text, at, self.end)
        if match is None or not self._outlet(match):
            return None
        told = match["to"].rstrip(".,")
        return Attribution(told, "was told", match.start("to"), match.start("to") + len(told))

    def outlet(self) -> Attribution | None:
        """The outlet that somebody speaks to: "in an interview with CNN"."""
        match = _IN_INTERVIEW.search(self.text, self.start, self.end)
        if match is None or not self._outlet(match):
            return None
        told = match["to"].rstrip(".,")
        return Attribution(told, "was told", match.start(), match.start("to") + len(told))

    def _outlet(self, match: regex.Match[str]) -> bool:
        if self.is_person(*match.span("to")):
            return False
        told = match["to"]
        return told.rstrip(".,").isupper() or told.startswith("the ") or self.is_organisation(*match.span("to"))


def head(phrase: str) -> str:
    """A speaker without the apposition behind it: "Maxim Kuzmenkov, a police dog handler," is Maxim Kuzmenkov."""
    return phrase.split(",")[0].strip()
