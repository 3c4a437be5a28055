"""Who is said to have said it: speakers with their reporting verbs, nearest to the words first.

A reporting verb is found by the table in `verbs`; its speaker is the noun phrase before it ("the court said"), or behind it
where the words said stand in front ("…, said the court"). No parser: clause marks, names and determiners bound the phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from verifybench.claims.lists import words
from verifybench.claims.verbs import AMBIGUOUS, BASES, GERUNDS, HEARSAY, PARTICIPLES, STRENGTH
from verifybench.model.claim import Attribution, Name
from verifybench.model.document import Span

_WORD = regex.compile(
    r"(?:\p{Lu}\.){2,}+|(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Prof|St|\p{Lu})\.(?=\s)"
    r"|[\p{L}\p{N}]++(?:[-'’./&][\p{L}\p{N}]++)*+"
)
_OPENERS = "“„«\"‘'‹»:"
_LETTERS = regex.compile(r"\p{L}++")
_TRIGGERS = frozenset(STRENGTH) | frozenset(HEARSAY) | {"according", "words"}
_LONGEST_SENTENCE = 3000  # characters; what is longer is no sentence, and its beginning is enough
_LONGEST_PHRASE = 14  # words of a speaker

_DETERMINERS = words(
    """
    the a an his her their its our my this that these those some many several most all both one two three another
    every each no few dozens hundreds thousands
    """
)
_PRONOUNS = words("he she they it i we you who someone somebody others everyone nobody")
_CONJUNCTIONS = words(
    """
    and but or that because as while when where which if after before since although though so then whether than
    whereas unless until what how why even
    """
)
_ADVERBS = words(
    """
    also has have had was is are were been being be once later earlier again then already still just now repeatedly
    often never not both further even only always himself herself themselves itself who did does do would will could
    may might can to
    """
)
_PREPOSITIONS = words(
    "behind near against in on at by for from with to of about over under after before during into since until"
)
_TIMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight earlier later last
    this next january february march april may june july august september october november december recently
    """
)
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


class _Word(NamedTuple):  # made by the thousand: a third of a frozen dataclass's cost
    text: str
    lower: str
    start: int
    end: int


def find(
    text: str, start: int, end: int, *, names: Sequence[Name] = (), quotes: Sequence[Span] = ()
) -> tuple[Attribution, ...]:
    """The attributions of the sentence `text[start:end]`, nearest speaker first.

    `quotes` are the spans of its quotations with their marks. A speaker nobody names ("is said to", "reportedly") is "".
    """
    end = min(end, start + _LONGEST_SENTENCE)
    if _TRIGGERS.isdisjoint(_LETTERS.findall(text[start:end].lower())):
        return ()
    words = [_Word(m[0], m[0].lower().replace("’", "'"), *m.span()) for m in _WORD.finditer(text, start, end)]
    reader = _Reader(text, start, end, words, tuple(names), tuple(quotes))
    return reader.read()


class _Reader:
    """One sentence being read for its attributions."""

    def __init__(
        self, text: str, start: int, end: int, words: list[_Word], names: tuple[Name, ...], quotes: tuple[Span, ...]
    ) -> None:
        self.text, self.start, self.end = text, start, end
        self.words, self.names, self.quotes = words, names, quotes

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
        if word.lower in BASES and not self._plural_subject(index):
            return []
        if index and self.words[index - 1].lower in ("and", "but", "or") and self._adjacent(index - 1):
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
            if told and not self._is_person(told.start("to"), told.end("to")):
                hearer = told["to"].rstrip(".,")
                result.append(("told", Attribution(hearer, "was told", word.start, told.start("to") + len(hearer))))
        elif word.lower in ("quoted", "quotes", "cited", "cites"):
            quoted = _AS_SAYING.match(self.text, word.end, self.end)
            if quoted:  # the outlet stands one remove further out than the person it quotes
                who = Attribution(_head(quoted["who"]), quoted["verb"], quoted.start("who"), quoted.end("verb"))
                result = [("after", who), ("told", attribution)]
        return result

    # -- patterns ---------------------------------------------------------------------------------------------------

    def _according(self, match: regex.Match[str], word: _Word) -> list[tuple[str, Attribution]]:
        stop = self._phrase_end(match.end())
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
            stop = self._phrase_end(by.end())
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
        if behind.lower in _PRONOUNS | {"that", "there"}:
            ok = behind.lower in ("he", "she", "they") and self._ends_clause(behind.end)
            return ("after", Attribution(behind.text, word.text, word.start, behind.end)) if ok else None
        if behind.lower in _TIMES or not (self._starts_name(behind.start) or behind.lower in _DETERMINERS):
            return None
        stop = self._phrase_end(behind.start)
        if not self._ends_clause(stop) or self._has_verb(behind.start, stop):
            return None
        return "after", Attribution(self.text[behind.start : stop].strip(), word.text, word.start, stop)

    def _ordinary(self, index: int) -> tuple[str, Attribution] | None:
        """Subject, verb: "Kozlov told", "a source at the ministry has confirmed", "Kozlov, a cadet, said"."""
        word = self.words[index]
        cursor = index - 1
        while (
            cursor >= 0
            and self._adjacent(cursor)
            and (
                self.words[cursor].lower in _ADVERBS
                or (self.words[cursor].lower.endswith("ly") and not self._starts_name(self.words[cursor].start))
            )
        ):
            if self.words[cursor].lower in ("to", "would", "could", "might"):
                return None
            cursor -= 1
        if cursor < 0:
            return None
        if not self._adjacent(cursor):  # a comma before the verb: skip the apposition between commas
            relative = any(self.words[i].lower == "who" for i in range(cursor + 1, index))
            if not relative:
                skipped = self._before_apposition(cursor)
                if skipped is None:
                    return None
                cursor = skipped
        first = self._phrase_start(cursor)
        if first is None:
            return None
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

    # -- phrases ----------------------------------------------------------------------------------------------------

    def _adjacent(self, index: int) -> bool:
        """Whether only space stands between this word and the one behind it."""
        if index + 1 >= len(self.words):
            return False
        return not self.text[self.words[index].end : self.words[index + 1].start].strip()

    def _before_apposition(self, cursor: int) -> int | None:
        """From the last word of ", an apposition," to the word before it, or None where none is."""
        gap = self.text[self.words[cursor].end : self.words[cursor + 1].start].strip()
        if gap != ",":
            return None
        position = cursor
        while position > 0 and self._adjacent(position - 1) and cursor - position < _LONGEST_PHRASE:
            position -= 1
        opener = self.words[position]
        if position == 0 or opener.lower in _PREPOSITIONS | _CONJUNCTIONS - {"who"}:
            return None
        gap = self.text[self.words[position - 1].end : opener.start].strip()
        if gap != "," or not self._is_name_end(self.words[position - 1].end):
            return None
        return position - 1

    def _phrase_start(self, cursor: int) -> int | None:
        """The first word of the noun phrase that ends with word `cursor`, or None where it is no speaker."""
        last = self.words[cursor]
        if last.lower in _NO_NOUNS:
            return None
        if last.lower in _PRONOUNS and not (cursor and self.words[cursor - 1].lower in _PREPOSITIONS):
            return None if last.lower in ("it", "you", "others", "who") else cursor
        name = next((name for name in self.names if name.start < last.end <= name.end + 2), None)
        begin = cursor
        while begin > 0 and cursor - begin < _LONGEST_PHRASE - 1 and self._adjacent(begin - 1):
            before = self.words[begin - 1]
            if before.lower in _CONJUNCTIONS and not self._joins(begin - 1):
                break
            if STRENGTH.get(before.lower) and before.lower not in BASES and before.lower not in ("reported", "claimed"):
                break
            begin -= 1
        head = self.words[begin : cursor + 1]
        # An opening adverbial has no comma of its own in "In April Vorontsov said".
        if head[0].lower in _PREPOSITIONS or head[0].lower in _TIMES or self._has_verb(head[0].start, head[-1].start):
            if name is not None:
                return next(i for i in range(begin, cursor + 1) if self.words[i].end > name.start)
            inner = [i for i in range(begin, cursor + 1) if self.words[i].lower in _DETERMINERS]
            return inner[-1] if inner and not self._has_verb(self.words[inner[-1]].start, last.start) else None
        if name is not None or head[0].lower in _DETERMINERS or last.text[0].isupper():
            return begin
        if begin < cursor and head[0].text[0].isupper():  # "Russia's interior minister", "Human rights lawyers"
            return begin
        plural = last.lower.endswith("s") and not last.lower.endswith(("'s", "ss", "us"))
        return begin if plural or last.lower in ("police", "people", "media", "prosecution", "staff") else None

    def _joins(self, index: int) -> bool:
        """Whether the conjunction at `index` joins two speakers rather than two clauses."""
        if self.words[index].lower not in ("and", "or"):
            return False
        before = self.words[index - 1] if index else None
        if before is None or self._has_verb(self.start, before.end):
            return False
        return self._is_name_end(before.end) or any(
            word.lower in _DETERMINERS for word in self.words[max(0, index - 4) : index]
        )

    def _phrase_end(self, start: int) -> int:
        """Where the noun phrase that starts at `start` ends: at a clause mark, a quotation, a conjunction or a verb."""
        stop = start
        count = 0
        for word in self.words:
            if word.start < start:
                continue
            gap = self.text[stop : word.start]
            if count and (gap.strip() or word.lower in _ENDERS or count > _LONGEST_PHRASE):
                break
            if count and word.lower in _TIMES | {"in", "on", "after", "during", "when"} and word.lower != "may":
                break
            stop = word.end
            count += 1
        return stop

    def _ends_clause(self, at: int) -> bool:
        rest = self.text[at : self.end].lstrip(" ")
        if not rest or rest[0] in ',.;:!?…)”"»–—(':
            return True
        return (
            regex.match(r"(?:in|on|at|to|after|during|who|as|when|while|and|yesterday|today|last|[Aa]ccording)\b", rest)
            is not None
        )

    def _has_verb(self, start: int, end: int) -> bool:
        return any(
            word.lower in _AUXILIARIES
            or (word.lower.endswith("ed") and word.text[0].islower() and word.lower not in STRENGTH)
            for word in self.words
            if start <= word.start < end
        )

    def _starts_name(self, at: int) -> bool:
        return any(name.start == at for name in self.names) or self.text[at].isupper()

    def _is_name_end(self, at: int) -> bool:
        if any(name.end == at for name in self.names):
            return True
        return any(word.end == at and word.text[0].isupper() for word in self.words)

    def _is_person(self, start: int, end: int) -> bool:
        return any(name.kind == "person" and name.start < end and start < name.end for name in self.names)

    def _plural_subject(self, index: int) -> bool:
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
        of = next((i for i in range(cursor, max(cursor - 6, 0), -1) if self.words[i].lower in _PREPOSITIONS), 0)
        return of > 0 and _is_plural(self.words[of - 1].lower)  # "critics of the Kremlin say"

    def _says_something(self, index: int) -> bool:
        """Whether what is said stands right behind the verb."""
        word = self.words[index]
        tail = self.text[word.end : self.end].lstrip()
        if tail[:1] in tuple(_OPENERS):
            return True
        if index and self._adjacent(index - 1) and self.words[index - 1].lower in _DETERMINERS | _PREPOSITIONS:
            return False
        behind = self.words[index + 1].lower if index + 1 < len(self.words) else ""
        if behind in ("that", "on", "how", "to"):
            return True
        told = STRENGTH[word.lower] in ("deny", "claim", "believe", "estimate") or word.lower in (
            "report",
            "reports",
            "tells",
        )
        return told and (behind in _DETERMINERS | _PRONOUNS | _OBJECTS or tail[:1].isupper())


_AUXILIARIES = words(
    """
    is are was were be been has have had did does do will would can could may might must should isn't wasn't weren't
    said says told went came took made gave became began held left found
    """
)


_NO_NOUNS = (_CONJUNCTIONS | _PREPOSITIONS | _ADVERBS) - _PRONOUNS
_ENDERS = (_CONJUNCTIONS - {"and"}) | {"according", "who", "citing"}


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("'s", "ss", "us", "is")) and word not in ("was", "has", "does")


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
