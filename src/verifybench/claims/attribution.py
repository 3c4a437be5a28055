"""Who is said to have said it: speakers with their reporting verbs, nearest to the words first.

A reporting verb is found by the table in `verbs`; its speaker is the noun phrase before it ("the court said"), or behind it
where the words said stand in front ("…, said the court"). No parser: clause marks, names and determiners bound the phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from verifybench.claims.lists import words
from verifybench.claims.phrases import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    WORD,
    Sentence,
    Word,
)
from verifybench.claims.verbs import AMBIGUOUS, BASES, GERUNDS, HEARSAY, PARTICIPLES, STRENGTH
from verifybench.model.claim import Attribution, Name
from verifybench.model.document import Span

_OPENERS = "“„«\"‘'‹»:"
_LETTERS = regex.compile(r"\p{L}++")
_TRIGGERS = frozenset(STRENGTH) | frozenset(HEARSAY) | {"according", "words"}
_LONGEST_SENTENCE = 3000  # characters; what is longer is no sentence, and its beginning is enough

_OBJECTS = words("me him her them us it you that it's there")
_ACCORDING = regex.compile(r"\b[Aa]ccording\s+to\s+|\bwords\s+of\s+(?=\p{Lu})|\bciting\s+")
_TOLD = regex.compile(
    r"\s+(?P<to>(?:the\s+)?\p{Lu}[\p{L}\p{N}.&’'-]*+(?:\s+\p{Lu}[\p{L}\p{N}.&’'-]*+){0,4}+"
    r"(?:\s+(?:newspaper|website|channel|agency|news|radio|magazine|outlet|reporters|journalists)){0,3}+)"
)
_AS_SAYING = regex.compile(
    r"\s+(?P<who>[^“”\"]{2,160}?)[,\s]\s*as\s+(?P<verb>saying|telling|writing|claiming|stating|adding)\b"
)
_IMPERSONAL_TAIL = regex.compile(r"\s+(?:to|that|by|as)\b|\s*,")


def find(
    text: str, start: int, end: int, *, names: Sequence[Name] = (), quotes: Sequence[Span] = ()
) -> tuple[Attribution, ...]:
    """The attributions of the sentence `text[start:end]`, nearest speaker first.

    `quotes` are the spans of its quotations with their marks. A speaker nobody names ("is said to", "reportedly") is "".
    """
    end = min(end, start + _LONGEST_SENTENCE)
    if _TRIGGERS.isdisjoint(_LETTERS.findall(text[start:end].lower())):
        return ()
    words = [Word(m[0], m[0].lower().replace("’", "'"), *m.span()) for m in WORD.finditer(text, start, end)]
    reader = _Reader(text, start, end, words, tuple(names), tuple(quotes))
    return reader.read()


class _Reader(Sentence):
    """One sentence being read for its attributions."""

    def read(self) -> tuple[Attribution, ...]:
        # How near: inside quotations first, then what stands before its words (the last one nearest), then what
        # follows them (the first one nearest), then an opening "According to".
        ranked: list[tuple[tuple[int, int], Attribution]] = []
        taken: list[Span] = []
        for index, word in enumerate(self.words):
            if word.lower not in _TRIGGERS or any(a <= word.start < b for a, b in taken):
                continue
            for place, attribution in self._at(index, ranked[-1][1] if ranked else None):
                inside = any(a <= word.start < b for a, b in self.quotes)
                order = -attribution.start if place == "before" else attribution.start
                rank = 0 if inside else {"before": 1, "after": 2, "told": 3, "outer": 4}[place]
                if place == "told":
                    rank = ranked[-1][0][0]
                    order = ranked[-1][0][1]
                ranked.append(((rank, order), attribution))
                taken.append((attribution.start, attribution.end))
        ranked.sort(key=lambda pair: pair[0])
        return tuple(replace(one, speaker=" ".join(one.speaker.split())) for _, one in ranked)

    def _at(self, index: int, before: Attribution | None) -> list[tuple[str, Attribution]]:
        word = self.words[index]
        if match := _ACCORDING.match(self.text, word.start, self.end):
            return self._according(match, word)
        if word.lower in HEARSAY:
            return [("before", Attribution("", word.lower, word.start, word.end))]
        if word.lower not in STRENGTH or word.lower in GERUNDS or (word.text[0].isupper() and word.start != self.start):
            return []
        if impersonal := self._impersonal(index):
            return [("before", impersonal)]
        if word.lower in BASES and not self.plural_subject(index):
            return []
        if index and self.words[index - 1].lower in ("and", "but", "or") and self.adjacent(index - 1):
            # "denies the charges and maintains that": the subject is the one of the verb before.
            shared = before is not None and before.speaker and self._says_something(index)
            return [("before", Attribution(before.speaker, word.text, word.start, word.end))] if before and shared else []
        found = self._inverted(index) or self._ordinary(index)
        if found is None:
            return []
        place, attribution = found
        result = [(place, attribution)]
        if word.lower in ("told", "tells", "tell"):
            told = _TOLD.match(self.text, word.end, self.end)
            if told and not self.is_person(told.start("to"), told.end("to")):
                hearer = told["to"].rstrip(".,")
                result.append(("told", Attribution(hearer, "was told", word.start, told.start("to") + len(hearer))))
        elif word.lower in ("quoted", "quotes", "cited", "cites"):
            quoted = _AS_SAYING.match(self.text, word.end, self.end)
            if quoted:  # the outlet stands one remove further out than the person it quotes
                who = Attribution(_head(quoted["who"]), quoted["verb"], quoted.start("who"), quoted.end("verb"))
                result = [("after", who), ("told", attribution)]
        return result

    def _according(self, match: regex.Match[str], word: Word) -> list[tuple[str, Attribution]]:
        stop = self.phrase_end(match.end())
        phrase = self.text[match.end() : stop].strip()
        if not phrase:
            return []
        opening = not any(other.end <= word.start for other in self.words)
        verb = " ".join(match[0].split()).lower()
        return [("outer" if opening else "after", Attribution(phrase, verb, word.start, stop))]

    def _impersonal(self, index: int) -> Attribution | None:
        """ "is said to", "it was reported that", "are believed to": nobody is named."""
        word = self.words[index]
        if word.lower not in PARTICIPLES or index == 0:
            return None
        before = self.words[index - 1]
        if before.lower in ("also", "widely", "now", "generally") and index > 1:
            before = self.words[index - 2]
        if before.lower not in ("is", "are", "was", "were", "been", "being", "as"):
            return None
        by = regex.compile(r"\s+by\s+").match(self.text, word.end, self.end)
        if by:
            stop = self.phrase_end(by.end())
            return Attribution(self.text[by.end() : stop].strip(), word.lower, before.start, stop)
        if not _IMPERSONAL_TAIL.match(self.text, word.end, self.end) or word.lower in ("told", "asked", "urged", "quoted"):
            return None
        return Attribution("", f"{before.lower} {word.lower}", before.start, word.end)

    def _inverted(self, index: int) -> tuple[str, Attribution] | None:
        """The words said come first: "…,” said Kozlov", "…, says the minister"."""
        word = self.words[index]
        lead = self.text[self.start : word.start].rstrip()
        if index < 2 or word.lower in ("told", "tells", "tell") or lead[-1] not in ",”“\"»«’'–—?!…":
            return None
        if (
            word.lower in PARTICIPLES
            and word.lower != "asked"
            and STRENGTH.get(word.lower) not in ("say", "claim", "confirm", "promise")
        ):
            return None
        behind = self.words[index + 1] if index + 1 < len(self.words) else None
        if behind is None or self.text[word.end : behind.start].strip():
            return None
        if behind.lower in PRONOUNS | {"that", "there"}:
            ok = behind.lower in ("he", "she", "they") and self.ends_clause(behind.end)
            return ("after", Attribution(behind.text, word.text, word.start, behind.end)) if ok else None
        if behind.lower in TIMES or not (self.starts_name(behind.start) or behind.lower in DETERMINERS):
            return None
        stop = self.phrase_end(behind.start)
        if not self.ends_clause(stop) or self.has_verb(behind.start, stop):
            return None
        return "after", Attribution(self.text[behind.start : stop].strip(), word.text, word.start, stop)

    def _ordinary(self, index: int) -> tuple[str, Attribution] | None:
        """Subject, verb: "Kozlov told", "a source at the ministry has confirmed", "Kozlov, a cadet, said"."""
        word = self.words[index]
        cursor = index - 1
        while (
            cursor >= 0
            and self.adjacent(cursor)
            and (
                self.words[cursor].lower in ADVERBS
                or (self.words[cursor].lower.endswith("ly") and not self.starts_name(self.words[cursor].start))
            )
        ):
            if self.words[cursor].lower in ("to", "would", "could", "might"):
                return None
            cursor -= 1
        if cursor < 0:
            return None
        if not self.adjacent(cursor):  # a comma before the verb: skip the apposition between commas
            relative = any(self.words[i].lower == "who" for i in range(cursor + 1, index))
            if not relative:
                skipped = self.before_apposition(cursor)
                if skipped is None:
                    return None
                cursor = skipped
        first = self.phrase_start(cursor)
        if first is None or (first and self.words[first - 1].lower in ("if", "whether") and self.adjacent(first - 1)):
            return None  # "asked if he believed" is a question put to him
        start, end = self.words[first].start, self.words[cursor].end
        speaker = regex.sub(r"['’]s$", "", self.text[start:end])
        # What stands before it is what was said, unless more is said behind the verb.
        before = self.text[self.start : start].rstrip(" –—")
        tail = self.text[word.end : self.end].strip()
        after_words = before.endswith((",", "”", "“", '"', "»", "!", "?", "…", ",”", "'", "’")) and not _says_more(
            tail, before
        )
        if word.lower == "written" and self.words[index - 1].lower not in ("has", "have", "had"):
            return None
        if word.lower in AMBIGUOUS and not after_words and not self._says_something(index):
            return None
        return ("after" if after_words else "before"), Attribution(speaker, word.text, start, word.end)

    def _says_something(self, index: int) -> bool:
        """Whether what is said stands right behind the verb."""
        word = self.words[index]
        tail = self.text[word.end : self.end].lstrip()
        if tail[:1] in tuple(_OPENERS):
            return True
        if index and self.adjacent(index - 1) and self.words[index - 1].lower in DETERMINERS | PREPOSITIONS:
            return False
        behind = self.words[index + 1].lower if index + 1 < len(self.words) else ""
        if behind in ("that", "on", "how", "to"):
            return True
        told = STRENGTH[word.lower] in ("deny", "claim", "believe", "estimate") or word.lower in (
            "report",
            "reports",
            "tells",
        )
        return told and (behind in DETERMINERS | PRONOUNS | _OBJECTS or tail[:1].isupper())


def _says_more(tail: str, before: str) -> bool:
    """Whether something is said behind the verb: a that, a quotation, or a clause after words that were no quotation."""
    if tail.lower().startswith(("that ", "how ", "whether ")):
        return True
    if before.endswith((",", "’", "'")) and not before.endswith((",”", ',"', "”,", '",')):
        return bool(regex.match(r"[\p{L}“\"«:]", tail)) and not regex.match(
            r"(?:in|on|at|to|after|during|yesterday|today|last|earlier|later|as|who|when)\b", tail
        )
    return False


def _head(phrase: str) -> str:
    """A speaker without the apposition behind it: "Maxim Kuzmenkov, a police dog handler," is Maxim Kuzmenkov."""
    return phrase.split(",")[0].strip()
