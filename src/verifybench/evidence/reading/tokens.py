"""A view cut into tokens: words, whole names and values, and the marks between them, each with one letter for its class.

D determiner   O owner ("his")   ' owning mark   I pronoun     N noun        A adjective     K name       # figure    T date, time
b s p n d g    verb forms: base, third person, past, participle, either, -ing                B be  H have  Z do  M modal
P preposition  t "to" before a verb              R adverb      ! negation    C and, or, but  S subordinator           W relative
Q question     E "there"         , ; ( ) " . ?   marks: comma, colon or dash, brackets, quotes, end of a sentence
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from verifybench.evidence.reading.lexis import classes
from verifybench.evidence.tables import grammar
from verifybench.evidence.words import View

_CLOSED: dict[str, str] = {}
for _letter, _table in (
    ("R", grammar.ADVERBS),
    ("P", grammar.PREPOSITIONS),
    ("S", grammar.SUBORDINATORS),
    ("D", grammar.DETERMINERS),
    ("O", grammar.OWNERS),
    ("I", grammar.PRONOUNS),
    ("B", grammar.BE),
    ("H", grammar.HAVE),
    ("Z", grammar.DO),
    ("M", grammar.MODALS),
    ("!", grammar.NEGATIONS),
    ("C", grammar.COORDINATORS),
    ("Q", "what how why"),
    ("W", grammar.RELATIVES),
    ("t", "to"),
    ("E", "there"),
    ("Z", "does did"),
):
    for _word in _table.split():
        if not (_letter == "R" and _word in grammar.ADJECTIVES.split()):
            _CLOSED[_word] = _letter
_CLOSED["one"] = "#"
_ENDINGS = {"ve": ("have", "H"), "ll": ("will", "M"), "re": ("are", "B"), "m": ("am", "B"), "d": ("would", "M")}
_CONTRACTED = frozenset(
    ["it", "he", "she", "that", "there", "who", "what", "here", "where", "how", "let", "everyone", "everything"]
)
_ABBREVIATIONS = frozenset(grammar.ABBREVIATIONS.split())
_MARKS = {
    ",": ",", ";": ";", ":": ";", "(": "(", "[": "(", ")": ")", "]": ")", '"': '"', "“": '"', "”": '"', "«": '"', "»": '"',
    "—": ";", "–": ";", "…": ";", "?": "?",
}  # fmt: skip
_LEMMAS = {
    form: base for base, forms in (("be", grammar.BE), ("have", grammar.HAVE), ("do", grammar.DO)) for form in forms.split()
}
_AUXILIARY_BEHIND = {"been": "has", "got": "has", "not": "is", "going": "is"}  # what "'s" behind a noun is before these
_TITLED = 0.6
_TITLE = 10  # words of one title
_SMALL = frozenset(
    ["a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as", "is"]
)  # without a capital in titles
_HYPHENS = ("-", "‐", "‑")
_PREFIXES = frozenset(
    ["re", "co", "pre", "mis", "over", "under", "out", "de", "dis", "ex", "vice", "self", "anti", "non", "pro"]
)


@dataclass(slots=True)
class Tokens:
    """Parallel lists; `first` and `last` are the word indexes of a token, for a mark both are those of the word behind it."""

    view: View
    lower: list[str]
    tag: list[str]
    first: list[int]
    last: list[int]
    lemma: list[str]
    options: list[str]  # the classes an open-class form may be of

    @property
    def titled(self) -> bool:
        """Whether most words have a capital, as in headlines."""
        kept = self.view.kept
        if "titled" not in kept:
            words = self.view.words
            kept["titled"] = sum([word.text[0].isupper() for word in words]) > _TITLED * len(words)
        return cast(bool, kept["titled"])

    def add(self, lower: str, tag: str, first: int, last: int, lemma: str = "", options: str = "") -> None:
        self.lower.append(lower)
        self.tag.append(tag)
        self.first.append(first)
        self.last.append(last)
        self.lemma.append(lemma or lower)
        self.options.append(options)


def cut(view: View) -> Tokens:
    """The tokens of a view; open-class words have the first of their options for a tag."""
    tokens = Tokens(view, [], [], [], [], [], [])
    words, text, base = view.words, view.statement.text, view.statement.start
    hyphened = any(mark in text for mark in _HYPHENS)
    at, end, size = 0, 0, len(words)
    while at < size:
        word = words[at]
        gap = text[end : word.start - base]
        title = 0
        if gap != " " or not at:
            if gap:
                _add_marks(tokens, gap, at, word.text)
            if tokens.tag and tokens.tag[-1] == '"' and not tokens.titled:
                title = _title(view, at)
        last = _last(view, at) if word.name >= 0 or word.value >= 0 or hyphened else at
        if title > last:
            last = title
        end = words[last].end - base
        if title and not (word.name >= 0 and view.name_ranges[word.name] == (at, last)):
            tokens.add(words[last].lower, "N", at, last)
        elif word.name >= 0:
            tokens.add(words[last].lower, "K", at, last)
        elif word.value >= 0:
            _add_value(tokens, view, at, last)
        else:
            _add_word(tokens, view, at, last)
        at = last + 1
    gap = text[end : end + 4]
    if gap and words:
        _add_marks(tokens, gap, size - 1, "")
    return tokens


def _add_marks(tokens: Tokens, gap: str, at: int, behind: str) -> None:
    """The marks of a gap; an owning mark or a contracted "is" first."""
    if gap[0] in "'’" and at:
        before = tokens.lower[-1] if tokens.lower else ""
        if gap[1:2] in ("s", "S") and before in _CONTRACTED:
            tokens.add("is", "B", at - 1, at - 1, "be")
        elif gap[1:2] in ("s", "S") and (mark := _AUXILIARY_BEHIND.get(behind.lower())):
            tokens.add(mark, _CLOSED[mark], at - 1, at - 1, _LEMMAS[mark])  # "Berg's been arrested"
        elif gap[1:2] in ("s", "S") or before.endswith(("s", "z", "x")):
            tokens.add("'", "'", at, at)
    dashed = " - " in gap or "--" in gap
    for mark in gap[:8]:
        if mark == "." or mark == "!":
            before = tokens.lower[-1] if tokens.lower else ""
            single = len(before) == 1 or before in _ABBREVIATIONS
            if (mark == "!" or not single) and (not behind or not behind[0].islower()):
                tokens.add(".", ".", at, at)
        elif found := _MARKS.get(mark):
            tokens.add(mark, found, at, at)
        elif dashed and mark in _HYPHENS:
            dashed = False
            tokens.add("—", ";", at, at)
        elif mark == "\n" and gap.count("\n") > 1 and tokens.tag and tokens.tag[-1] != ".":
            tokens.add(".", ".", at, at)


def _last(view: View, at: int) -> int:
    """The last word of the token that begins here: of a name, a value, or words joined by hyphens."""
    words = view.words
    name, value, size = words[at].name, words[at].value, len(words)
    last = at
    if name >= 0:
        while last + 1 < size and words[last + 1].name == name:
            last += 1
    elif value >= 0:
        while last + 1 < size and words[last + 1].value == value and words[last + 1].name < 0:
            last += 1
    else:
        text, base = view.statement.text, view.statement.start
        while last + 1 < size and words[last + 1].start == words[last].end + 1 and words[last + 1].name < 0:
            if text[words[last].end - base] not in _HYPHENS or words[last + 1].value >= 0:
                break
            last += 1
    return last


def _title(view: View, at: int) -> int:
    """The last word of a title in quotes that begins here, each word with a capital but the small ones; 0 for none."""
    words, text, base = view.words, view.statement.text, view.statement.start
    for last in range(at, min(len(words), at + _TITLE)):
        word = words[last]
        if not word.text[0].isupper() and (word.lower not in _SMALL or last == at):
            return 0
        if _MARKS.get(text[word.end - base : word.end - base + 1]) == '"':
            return last if last > at and word.text[0].isupper() else 0
    return 0


def _add_value(tokens: Tokens, view: View, at: int, last: int) -> None:
    kind = view.statement.values[view.words[at].value].kind
    if at < last and kind in ("date", "time") and _CLOSED.get(view.words[at].lower) in ("P", "S"):
        tokens.add(view.words[at].lower, "P", at, at)  # "before dawn"
        at += 1
    lower = view.words[last].lower
    if kind in ("date", "time"):
        tokens.add(lower, "T", at, last)
    elif lower in ("once", "twice", "thrice"):
        tokens.add(lower, "R", at, last)
    elif kind == "ordinal":
        tokens.add(lower, "A", at, last)
    else:
        tokens.add(lower, "#", at, last)


def _add_word(tokens: Tokens, view: View, at: int, last: int) -> None:
    word = view.words[at]
    lower = word.lower
    if last > at:
        _add_joined(tokens, view, at, last)
        return
    tag, lemma, options = _alone(lower)
    if not tag:
        stem, _, ending = lower.rpartition("'")
        tokens.add(stem, _CLOSED.get(stem, "N"), at, last)
        aux, letter = _ENDINGS[ending]
        tokens.add(aux, letter, at, last, _LEMMAS.get(aux, aux))
    elif options and tag != "N" and word.text[0].isupper() and at and tokens.tag[-1] not in '.";' and not tokens.titled:
        tokens.add(lower, "N", at, last, lower, "N")  # "Although Mbeki scored, United lost"
    else:
        tokens.add(lower, tag, at, last, lemma, options)


@lru_cache(maxsize=65536)
def _alone(lower: str) -> tuple[str, str, str]:
    """Class, base form and options of a form alone; no class where an auxiliary is contracted with it: "they've"."""
    if closed := _CLOSED.get(lower):
        return closed, _LEMMAS.get(lower, lower), ""
    stem, mark, ending = lower.rpartition("'")
    if mark and stem and ending in _ENDINGS:
        return "", "", ""
    if lower[0].isdigit():
        return "#", lower, ""
    options, lemma = classes(lower)
    return options[0], lemma, options


def _add_joined(tokens: Tokens, view: View, at: int, last: int) -> None:
    """Words joined by hyphens: "re-elected" is a verb, "best-known" an adjective, "brother-in-law" a noun."""
    lower = "-".join(word.lower for word in view.words[at : last + 1])
    options, lemma = classes(view.words[last].lower)
    if view.words[at].lower in _PREFIXES and last == at + 1:
        tokens.add(lower, options[0], at, last, f"{view.words[at].lower}-{lemma}", options)
    elif options[0] in "dngA" or view.words[last].lower in ("old", "in", "off", "up", "out", "time"):
        tokens.add(lower, "A", at, last, lower, "A")
    else:
        tokens.add(lower, "N", at, last, lower, "N")
