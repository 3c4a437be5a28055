"""Passive reporting: "is said to", "it was reported that", "was quoted as saying", "was accused by X of"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex

from verifybench.claims.lists import words
from verifybench.claims.phrases import Phrases
from verifybench.claims.verbs import AMBIGUOUS, JUDGING, LEMMAS, NOUNS, STRENGTH
from verifybench.model.claim import Attribution

Place = Literal["before", "after", "outer", "told", "cited"]

_AS = regex.compile(
    r"(?:\s+(?:in|on|at)\s[^,;:.“”\"]{1,60}?)?\s+as\s+(?:saying|telling|writing|claiming|stating|adding|admitting|confirming)\b"
)
_BY = regex.compile(r"\s+by\s+(?=\S)")
_WHEN = r"(?:\s+(?:on|in|late|early|last|earlier|yesterday|today|this)\b[^,;:.]{0,40}?)?"
_IMPERSONAL_TAIL = regex.compile(rf"\s+(?P<behind>to|by|as|at)\b|{_WHEN}(?:\s+(?P<behind>that)\b|\s*(?P<behind>[,.]))")
_CLAUSE_TAIL = regex.compile(r"\s+(?:that|how|whether)\b")
_BEING = words("is are was were been being as be")
_NEAR = 20  # characters from the verb to the quotation: "described as unjust and “cruel”"
_PASSING = words("also widely now generally then long first often still previously earlier not never")
# "Is said to", "are believed to": of other verbs a to has another meaning ("is called to", "was added to").
_TO = words("""
    said reported claimed alleged thought believed suspected feared expected estimated forecast projected reckoned predicted
    """)


_SAID_TO = words("said reported believed thought alleged estimated")
_TO_BE = regex.compile(r"\s+to\s+(?:be|have)\b")


class Found(NamedTuple):
    """An attribution and where it stands to the words said."""

    place: Place
    attribution: Attribution


class Passives(Phrases):
    """A sentence asked who is said, told, quoted or accused in it, and by whom."""

    def passive(self, index: int) -> Iterator[Found]:
        """ "Is said to", "it was reported that", "was quoted as saying", "was accused by X of"."""
        word = self.words[index]
        at = index - 1
        while at > 0 and (self.words[at].lower in _PASSING or self.words[at].lower.endswith("ly")):
            at -= 1
        if (
            word.lower in ("quoted", "cited")
            and index
            and self.gap(index - 1) == ","
            and (by := _BY.match(self.text, word.end, self.end))
        ):
            stop = self.phrase_end(by.end())  # "the director, quoted by the paper, said"
            yield Found("outer", Attribution(self.text[by.end() : stop].strip(), word.lower, word.start, stop))
            return
        if LEMMAS.get(word.lower) in JUDGING and (judged := self._judged(index)):
            yield judged
            return
        if at < 0 or self.words[at].lower not in _BEING:
            if word.lower in _SAID_TO and _TO_BE.match(self.text, word.end, self.end):  # "the man said to have burned it"
                yield Found("before", Attribution("", word.lower, word.start, word.end))
            return
        being = self.words[at]
        if word.lower in ("told", "informed"):
            by = _BY.match(self.text, word.end, self.end)
            if by and (stop := self.phrase_end(by.end())) > by.end():
                yield Found("before", Attribution(self.text[by.end() : stop].strip(), word.lower, being.start, stop))
            elif _CLAUSE_TAIL.match(self.text, word.end, self.end):
                yield Found("before", Attribution("", f"{being.lower} {word.lower}", being.start, word.end))
            return
        if word.lower in ("quoted", "cited"):
            yield from self._passed_on(index, at)
            return
        said = AMBIGUOUS.isdisjoint({word.lower}) or word.lower in (
            "accused",
            "described",
            "announced",
            "disclosed",
            "revealed",
        )
        if by := _BY.match(self.text, word.end, self.end):
            stop = self.phrase_end(by.end())
            denied = STRENGTH.get(word.lower) == "deny" and any(one.lower in NOUNS for one in self.words[:index])
            speaker = self.text[by.end() : stop].strip()
            claused = _CLAUSE_TAIL.match(self.text, stop, self.end) or word.lower in ("reported", "claimed")
            if (
                speaker
                and not speaker.endswith("ing")
                and (said or denied or claused)
                and not speaker.split()[0].endswith("ing")
            ):
                outward = not regex.match(r"\s*(?:that\b|to\b|as\b|of\b)", self.text[stop : stop + 8])
                yield Found("after" if outward else "before", Attribution(speaker, word.lower, being.start, stop))
            return
        tail = _IMPERSONAL_TAIL.match(self.text, word.end, self.end)
        if word.lower in ("accused", "suspected") and self.text[word.end : word.end + 4].strip()[:2] == "of":
            yield Found("before", Attribution("", f"{being.lower} {word.lower}", being.start, word.end))
        elif tail and word.lower not in ("told", "asked", "urged", "informed", "warned"):
            behind = tail["behind"]
            impersonal = (
                at > 0 and self.words[at - 1].lower in ("it", "has", "been", "have", "had")
            ) or being.lower == "as"
            if (
                behind == "that"
                or (behind == "at" and word.lower == "estimated")
                or (behind == "to" and word.lower in _TO)
                or (behind == "." and at > 0 and self.words[at - 1].lower == "it" and word.lower == "reported")
                or (behind in ("as", ",") and (said or word.lower == "reported") and impersonal)
            ):
                yield Found("before", Attribution("", f"{being.lower} {word.lower}", being.start, word.end))

    def _judged(self, index: int) -> Found | None:
        """ "Was branded “a traitor” by the paper"."""
        word = self.words[index]
        for a, b in self.quotes:
            if 0 < a - word.end < _NEAR and (by := _BY.match(self.text, b, self.end)):
                stop = self.phrase_end(by.end())
                speaker = self.text[by.end() : stop].strip()
                if speaker and not speaker.split()[0].endswith("ing"):
                    return Found("after", Attribution(speaker, word.lower, word.start, stop))
        return None

    def _passed_on(self, index: int, being: int) -> Iterator[Found]:
        """ "Berg was quoted as saying by the paper": Berg, then the paper."""
        word = self.words[index]
        end = word.end
        by = _BY.match(self.text, word.end, self.end)
        first = (
            self.phrase_start(being - 1) if being and self.adjacent(being - 1) and self.words[being].lower != "as" else None
        )
        saying = _AS.match(self.text, word.end, self.end)
        if saying:
            end = saying.end()
            by = _BY.match(self.text, end, self.end)
        stop = self.phrase_end(by.end()) if by else end
        outlet = self.text[by.end() : stop].strip() if by else ""
        if first is not None and (saying or outlet):
            start = self.words[first].start
            speaker = self.text[start : self.words[being - 1].end]
            yield Found("after", Attribution(speaker, "quoted as saying", start, max(end, word.end)))
            if outlet:
                yield Found("told", Attribution(outlet, word.lower, word.start, stop))
        elif outlet:
            yield Found("after", Attribution(outlet, word.lower, word.start, stop))
