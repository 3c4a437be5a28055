"""A statement read for comparison: its words with stems, clauses and negation, and which of them values and names cover."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any

import regex

from verifybench.evidence import lexicon
from verifybench.evidence.tables.negation import BEFORE_FROM, BEFORE_GERUND, CUES, NOT_NEGATING, SCOPE_ENDS
from verifybench.model.claim import Claim, Passage, Statement
from verifybench.model.document import Span

BEGINNING = 4
"""Letters that related words must share at least."""
LIMIT = 400
"""Words read of one statement; the rest of a longer one is not compared."""
_LONGEST = 20 * LIMIT  # characters, where they are no words
MOST = 40
"""Values, and names, of one statement that are compared: a table read as one sentence would make thousands of pairs."""

_TOKENS = r"\d++(?:[.,:/]\d++)*+(?:st|nd|rd|th|s)?+|[^\W\d_](?:[^\W_]|[.'’](?=[^\W_]))*+|[^\s\w]"
_TOKEN = regex.compile(_TOKENS)
_ASCII_TOKEN = re.compile(_TOKENS)  # in ASCII both find the same, and `re` in half the time
_HYPHENS = frozenset("-‐‑")
_CLAUSE_MARKS = frozenset(';:()[]—–-…"“”')
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


def _ranges(covered: list[int]) -> dict[int, tuple[int, int]]:
    """First and last word of what covers any, by its index."""
    found: dict[int, tuple[int, int]] = {}
    for at, index in enumerate(covered):
        if index >= 0:
            found[index] = (found[index][0] if index in found else at, at)
    return found


def statement_of(thing: Claim | Passage | Statement) -> Statement:
    return thing if isinstance(thing, Statement) else thing.statement


def read(statement: Statement) -> View:
    """The view of a statement. Linear in its length; beyond `LIMIT` words it ends, its statement too, and `cut` says so."""
    base, written = statement.start, statement.text
    cut = len(statement.values) > MOST or len(statement.names) > MOST
    if cut:
        statement = replace(statement, values=statement.values[:MOST], names=statement.names[:MOST])
    found, breaks, ends = _cut_up(written, base)
    if ends:
        statement = _begun(statement, found[-1][3] if found else base)
    lowers = [lower for _, lower, _, _ in found]
    hyphened: set[int] = set()
    if not _HYPHENS.isdisjoint(written):
        hyphened = {index for index, one in enumerate(found) if written[one[3] - base : one[3] - base + 1] in _HYPHENS}
    cues, negated = _negation(lowers, breaks, hyphened)
    value_at = _cover([(v.start, v.end) for v in statement.values], found)
    name_at = _cover([(n.start, n.end) for n in statement.names], found)
    words = []
    where: dict[str, list[int]] = {}
    cue_words = {index for first, last in cues for index in range(first, last + 1)}
    for index, (text, lower, start, end) in enumerate(found):
        root = _root(text, lower)
        name = name_at[index]
        weight = 0.0 if index in cue_words else _weight(lower, root, name >= 0 or (index > 0 and text[0].isupper()))
        words.append(Word(text, lower, root, start, end, weight, negated[index], value_at[index], name))
        if root in where:
            where[root].append(index)
        else:
            where[root] = [index]
    return View(statement, tuple(words), frozenset(breaks), cues, where, cut or ends, _ranges(name_at), _ranges(value_at))


def stems(text: str) -> list[str]:
    """The stems of the words that `read` finds in a text, in its order."""
    found, _, _ = _cut_up(text, 0)
    return [_root(text, lower) for text, lower, _, _ in found]


def _root(text: str, lower: str) -> str:
    return lower if text[0].isdigit() else lexicon.stem(lower)


_Cut = tuple[str, str, int, int]  # a word as written and in small letters, from where to where


def _cut_up(written: str, base: int) -> tuple[list[_Cut], set[int], bool]:
    """The words up to the limit, at which of them a clause starts, and whether there are more."""
    found: list[_Cut] = []
    breaks: set[int] = set()
    ends = len(written) > _LONGEST
    for match in (_ASCII_TOKEN if written.isascii() else _TOKEN).finditer(written, 0, _LONGEST):
        text = match[0]
        if not text[0].isalnum():
            if text == "," or text in _CLAUSE_MARKS:
                breaks.add(len(found))
            continue
        if len(found) >= LIMIT:
            ends = True
            break
        start, end = match.span()
        lower = text.lower()
        if "'" not in lower and "’" not in lower:  # as nearly always
            found.append((text, lower, base + start, base + end))
            continue
        lower = _lower(text)
        if lower.endswith("n't") and len(lower) > 3:
            found.append((text[:-3], _lower(text[:-3]), base + start, base + end - 3))
            found.append((text[-3:], "n't", base + end - 3, base + end))
        elif lower.endswith("'s") and len(lower) > 2:
            found.append((text[:-2], _lower(text[:-2]), base + start, base + end - 2))
        else:
            found.append((text, lower, base + start, base + end))
    return found, breaks, ends


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


def _weight(lower: str, root: str, named: bool) -> float:
    if named:
        return 1.5
    if lower in lexicon.STOP_WORDS or (len(lower) == 1 and not lower.isdigit()):
        return 0.0
    if root in lexicon.LIGHT_STEMS:
        return 0.4
    return 1.0


def _cover(spans: list[Span], found: list[_Cut]) -> list[int]:
    """For each word the index of the span it lies in, or -1."""
    covered = [-1] * len(found)
    if not spans:
        return covered
    order = sorted(range(len(spans)), key=lambda index: spans[index])
    position = 0
    for index in order:
        start, end = spans[index]
        while position > 0 and found[position - 1][3] > start:
            position -= 1
        while position < len(found) and found[position][2] < end:
            if found[position][3] > start:
                covered[position] = index
            position += 1
    return covered


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


def _negation(lowers: list[str], breaks: set[int], hyphened: set[int]) -> tuple[tuple[tuple[int, int], ...], list[bool]]:
    """Where negation cues stand, and for each word whether it is negated; a second cue in a scope turns it back.

    `hyphened` are the words that a hyphen follows: "no-cost" is no denial, and "risk-free" denies the risk.
    """
    cues, exempt = _sequences()
    openers = _openers()
    if not hyphened and openers.isdisjoint(lowers):
        return (), [False] * len(lowers)
    found: list[tuple[int, int]] = []
    negated = [False] * len(lowers)
    index = 0
    while index < len(lowers):
        joined = index in hyphened
        if not joined and lowers[index] not in openers:
            index += 1
            continue
        if joined and index + 1 < len(lowers) and lowers[index + 1] == "free":
            found.append((index + 1, index + 1))
            negated[index] = not negated[index]
            index += 2
            continue
        skip = _starts(exempt, lowers, index) or int(joined)
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
            negated[at] = not negated[at]
        index += length
    return tuple(found), negated


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
