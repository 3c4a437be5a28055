"""A statement read for comparison: its words with stems, clauses and negation, and which of them values and names cover."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from typing import Any

import regex

from verifybench.evidence import lexicon
from verifybench.evidence.tables.negation import BEFORE_FROM, BEFORE_GERUND, CUES, NOT_NEGATING, SCOPE_ENDS
from verifybench.model.claim import Claim, Name, Passage, Statement
from verifybench.model.value import Value

BEGINNING = 4
"""Letters that related words must share at least."""
LIMIT = 400
"""Words read of one statement; the rest of a longer one is not compared."""
_LONGEST = 20 * LIMIT  # characters, where they are no words
MOST = 40
"""Values, and names, of one statement that are compared: a table read as one sentence would make thousands of pairs."""

_WORD = r"[^\W\d_][^\W_]*+(?:[.'’][^\W_]++)*+|\d++(?:[.,:/]\d++)*+(?:st|nd|rd|th|s)?+"
_PIECE = re.compile(rf"([\W_]*+)({_WORD}|\Z)")  # what stands before a word, and the word; nothing at the end
_PLAIN = re.compile(r"[\x00-\x7f‐‑–—‘’“”…À-ÖØ-öø-ɏ]*+")  # in these characters `re` and `regex` find the same
_TOKEN = regex.compile(rf"{_WORD}|[^\s\w]")
_HYPHENS = frozenset("-‐‑")
_APOSTROPHES = ("'", "’")
_CLAUSE_MARKS = frozenset(',;:()[]—–-…"“”')
_NAMED = 1.5
_SCOPE = 12  # words a negation reaches at most


@dataclass(slots=True)  # made by the thousand: frozen it would cost twice as much
class Word:
    """One word or figure, never changed. `weight` is 0 where it says nothing alone; offsets are those of the statement's text."""

    text: str
    lower: str
    stem: str
    start: int
    end: int
    weight: float
    negated: bool = False
    value: int = -1  # index of the value that covers it, or -1
    name: int = -1


@dataclass
class View:
    """What the rules look at. `words` has punctuation left out; `breaks` are word indexes at which a new clause starts.

    A passage is held against many claims: what the rules need of it each time is worked out once.
    """

    statement: Statement
    words: tuple[Word, ...]
    breaks: frozenset[int]
    cues: tuple[tuple[int, int], ...]  # word ranges of negation cues
    where: dict[str, list[int]] = field(default_factory=dict)  # stem to word indexes
    cut: bool = False
    name_ranges: dict[int, tuple[int, int]] = field(default_factory=dict)  # first and last word of names that cover any
    value_ranges: dict[int, tuple[int, int]] = field(default_factory=dict)  # and of each value
    kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)  # what a rule worked out, by its name

    @cached_property
    def by_beginning(self) -> dict[str, list[int]]:
        """Indexes of the telling words, by their first letters."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            if word.weight:
                found.setdefault(word.lower[:BEGINNING], []).append(index)
        return found

    @cached_property
    def marks(self) -> frozenset[int]:
        """The words before which a mark stands; a hyphen inside a word is none."""
        words, text, base = self.words, self.statement.text, self.statement.start
        return frozenset(
            at
            for at in self.breaks
            if not 0 < at < len(words) or text[words[at - 1].end - base : words[at].start - base] not in _HYPHENS
        )

    @cached_property
    def owners(self) -> frozenset[int]:
        """The words behind which an "'s" or a plural's apostrophe stands."""
        text, base = self.statement.text, self.statement.start
        if "'" not in text and "’" not in text:
            return frozenset()
        ends = ((at, word.lower, word.end - base) for at, word in enumerate(self.words))
        return frozenset(at for at, lower, end in ends if _owns(lower, text[end : end + 2]))

    def closes_phrase(self, at: int) -> bool:
        """Whether a noun phrase ends with this word: before a mark, a small word, or a participle ("film directed by")."""
        if at + 1 >= len(self.words) or at + 1 in self.breaks:
            return True
        after = self.words[at + 1]
        return not after.weight or after.lower.endswith(("ed", "ing")) or after.lower in lexicon.irregular_forms()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The span of the words first..last, both included."""
        return self.words[first].start, self.words[last].end

    def text_of(self, first: int, last: int) -> str:
        start, end = self.span(first, last)
        return self.statement.text[start - self.statement.start : end - self.statement.start]


def _owns(lower: str, behind: str) -> bool:
    return behind in ("'s", "’s") or (behind[:1] in _APOSTROPHES and lower.endswith("s"))


def statement_of(thing: Claim | Passage | Statement) -> Statement:
    return thing if isinstance(thing, Statement) else thing.statement


def may_be_cut(statement: Statement) -> bool:
    """Whether a statement may be longer than what is read; told by its characters, of which no word has none."""
    return len(statement.text) > LIMIT or len(statement.values) > MOST or len(statement.names) > MOST


def read(statement: Statement) -> View:
    """The view of a statement. Linear in its length; beyond `LIMIT` words it ends, its statement too, and `cut` says so."""
    base, written = statement.start, statement.text
    cut = len(statement.values) > MOST or len(statement.names) > MOST
    if cut:
        statement = replace(statement, values=statement.values[:MOST], names=statement.names[:MOST])
    words: list[Word] = []
    where: dict[str, list[int]] = {}
    breaks: set[int] = set()
    hyphened: set[int] = set()
    ends = len(written) > _LONGEST
    at = base
    for gap, piece in _pieces(written):
        if gap != " " and gap:
            if not _CLAUSE_MARKS.isdisjoint(gap):
                breaks.add(len(words))
            if gap[0] in _HYPHENS and words and words[-1].end == at:
                hyphened.add(len(words) - 1)
        start = at = at + len(gap)
        if piece and len(words) >= LIMIT:
            ends = True
            break
        for text, lower, stem, weight, capital in _forms(piece):
            index, end = len(words), start + len(text)
            if stem in where:
                where[stem].append(index)
            else:
                where[stem] = [index]
            words.append(Word(text, lower, stem, start, end, _NAMED if capital and index else weight))
            start = end
        at += len(piece)
    if ends:
        statement = _begun(statement, words[-1].end if words else base)
    of_values, of_names = _cover(statement.values, words), _cover(statement.names, words)
    for index, value in of_values.items():
        words[index].value = value
    for index, name in of_names.items():
        words[index].name, words[index].weight = name, _NAMED
    cues, negated = _negation([word.lower for word in words], breaks, hyphened)
    for index in negated:
        words[index].negated = True
    for first, last in cues:
        for word in words[first : last + 1]:
            word.weight = 0.0
    return View(statement, tuple(words), frozenset(breaks), cues, where, cut or ends, _ranges(of_names), _ranges(of_values))


def stems(text: str) -> list[str]:
    """The stems of the words that `read` finds in a text, in its order."""
    found: list[str] = []
    for _, piece in _pieces(text):
        if len(found) >= LIMIT:
            break
        found += [stem for _, _, stem, _, _ in _forms(piece)]
    return found


def _pieces(written: str) -> list[tuple[str, str]]:
    """What stands before each word or figure, and it; at the end what stands behind the last one, and nothing."""
    if written.isascii() or _PLAIN.fullmatch(written):
        return _PIECE.findall(written, 0, _LONGEST)
    found: list[tuple[str, str]] = []
    end = 0
    for match in _TOKEN.finditer(written, 0, _LONGEST):
        if match[0][0].isalnum():
            found.append((written[end : match.start()], match[0]))
            end = match.end()
    return [*found, (written[end:_LONGEST], "")]


_Form = tuple[str, str, str, float, bool]  # a word as written, in small letters, its stem, its weight, if it has a capital


@lru_cache(maxsize=65536)
def _forms(piece: str) -> tuple[_Form, ...]:
    """The words of what was written as one: "isn't" is two, and the "'s" of "Berg's" is none."""
    lower = _lower(piece)
    if lower.endswith("n't") and len(lower) > 3:
        parts = [(piece[:-3], _lower(piece[:-3])), (piece[-3:], "n't")]
    elif lower.endswith("'s") and len(lower) > 2:
        parts = [(piece[:-2], _lower(piece[:-2]))]
    else:
        parts = [(piece, lower)] if piece else []
    return tuple(_form(text, small) for text, small in parts)


def _form(text: str, lower: str) -> _Form:
    root = lower if text[0].isdigit() else lexicon.stem(lower)
    return text, lower, root, _weight(lower, root), text[0].isupper()


def _begun(statement: Statement, end: int) -> Statement:
    """The beginning of a statement, with what lies in it; of a quotation or an attribution that goes on, nothing."""
    return replace(
        statement,
        end=end,
        text=statement.text[: end - statement.start],
        values=tuple(one for one in statement.values if one.end <= end),
        names=tuple(one for one in statement.names if one.end <= end),
        quotes=tuple(one for one in statement.quotes if one.end <= end),
        attribution=tuple(one for one in statement.attribution if one.end <= end),
    )


def _lower(text: str) -> str:
    return text.lower().replace("’", "'")


def _weight(lower: str, root: str) -> float:
    if lower in lexicon.STOP_WORDS or (len(lower) == 1 and not lower.isdigit()):
        return 0.0
    if root in lexicon.LIGHT_STEMS:
        return 0.4
    return 1.0


def _cover(spans: Sequence[Value | Name], words: Sequence[Word]) -> dict[int, int]:
    """The words that lie in any of the spans, in their order, each with the index of its span."""
    covered: dict[int, int] = {}
    if not spans:
        return covered
    position = 0
    for start, end, index in sorted([(span.start, span.end, index) for index, span in enumerate(spans)]):
        while position > 0 and words[position - 1].end > start:
            position -= 1
        while position < len(words) and words[position].start < end:
            if words[position].end > start:
                covered[position] = index
            position += 1
    return covered


def _ranges(covered: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    """First and last word of what covers any, by its index."""
    found: dict[int, tuple[int, int]] = {}
    for at, index in covered.items():
        found[index] = (found[index][0] if index in found else at, at)
    return found


@cache
def _sequences() -> tuple[dict[str, tuple[tuple[str, ...], ...]], dict[str, tuple[tuple[str, ...], ...]]]:
    def table(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for line in text.strip().splitlines():
            sequence = tuple(line.split())
            by_first.setdefault(sequence[0], []).append(sequence)
        return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in by_first.items()}

    return table(CUES), table(NOT_NEGATING)


_ENDS = frozenset(SCOPE_ENDS.split())
_BEFORE_GERUND = frozenset(BEFORE_GERUND.split())
_BEFORE_FROM = frozenset(BEFORE_FROM.split())
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "that", "any", "all"))
_KEPT_FROM = 6  # words from such a verb to its "from"


@cache
def _openers() -> frozenset[str]:
    """The words with which a cue, or what only looks like one, may begin: one in thirty."""
    cues, exempt = _sequences()
    return frozenset((*cues, *exempt, *_BEFORE_GERUND, "from"))


def _negation(lowers: list[str], breaks: set[int], hyphened: set[int]) -> tuple[tuple[tuple[int, int], ...], set[int]]:
    """Where negation cues stand, and which words are negated; a second cue in a scope turns it back.

    `hyphened` are the words that a hyphen follows: "no-cost" is no denial, and "risk-free" denies the risk.
    """
    cues, exempt = _sequences()
    openers = _openers()
    if not hyphened and openers.isdisjoint(lowers):
        return (), set()
    found: list[tuple[int, int]] = []
    negated: set[int] = set()
    index = 0
    while index < len(lowers):
        joined = index in hyphened
        if not joined and lowers[index] not in openers:
            index += 1
            continue
        if joined and index + 1 < len(lowers) and lowers[index + 1] == "free":
            found.append((index + 1, index + 1))
            negated ^= {index}
            index += 2
            continue
        skip = _starts(exempt, lowers, index) or int(joined) or int(_numbers(lowers, index))
        if skip:
            index += skip
            continue
        length = _starts(cues, lowers, index) or _denies(lowers, index) or _keeps_from(lowers, index, breaks)
        if not length:
            index += 1
            continue
        found.append((index, index + length - 1))
        for at in range(index + length, min(len(lowers), index + length + _SCOPE)):
            if at > index + length and (at in breaks or lowers[at] in _ENDS):
                break
            negated ^= {at}
        index += length
    return tuple(found), negated


def _numbers(lowers: list[str], index: int) -> bool:
    """Whether a "no" is short for "number": "No. 3 reactor"."""
    return lowers[index] == "no" and index + 1 < len(lowers) and lowers[index + 1].isdigit()


def _denies(lowers: list[str], index: int) -> int:
    return int(lowers[index] in _BEFORE_GERUND and index + 1 < len(lowers) and lowers[index + 1].endswith("ing"))


def _keeps_from(lowers: list[str], index: int, breaks: set[int]) -> int:
    """Whether a "from" belongs to a verb that keeps somebody from something."""
    if lowers[index] != "from" or index + 1 == len(lowers):
        return 0
    for at in range(index - 1, max(-1, index - _KEPT_FROM), -1):
        if at + 1 in breaks:
            return 0
        if lowers[at] in _BEFORE_FROM:
            return int(lowers[index + 1].endswith("ing") or (at == index - 1 and lowers[index + 1] not in _DETERMINERS))
    return 0


def _starts(table: dict[str, tuple[tuple[str, ...], ...]], lowers: list[str], index: int) -> int:
    for sequence in table.get(lowers[index], ()):
        if tuple(lowers[index : index + len(sequence)]) == sequence:
            return len(sequence)
    return 0
