"""How many of a noun a text tells, with or without a figure: read from its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from verifybench.evidence import lexicon
from verifybench.evidence.tables.quantifiers import ALL, BETWEEN, MOST, NEARLY, NONE, PERSONS, SEVERAL, UNCOUNTED
from verifybench.evidence.words import View, Word
from verifybench.model.value import Value

PERSON = ""
"""The noun of "nobody" and "everyone"."""
_NONE, _ALL, _MOST, _SEVERAL, _PERSONS, _BETWEEN, _NEARLY = (
    frozenset(words.split()) for words in (NONE, ALL, MOST, SEVERAL, PERSONS, BETWEEN, NEARLY)
)
_UNCOUNTED = frozenset(lexicon.stem(word) for word in UNCOUNTED.split())
_DEFINITE = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "your", "my", "at"))
_PHRASE = 4  # telling words of one noun phrase
_ANY = 5  # words between a "not" and its "any"
_MANY = 12  # quantities of one sentence


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of a noun: a count, or a share of them all in per cent; both as (least, most), None where the words tell none.

    `word` tells it without a figure. `about` are the stems that narrow the noun down.
    """

    noun: str
    about: frozenset[str]
    first: int
    last: int
    count: tuple[float, float] | None = None
    share: tuple[float, float] | None = None
    word: bool = False

    @property
    def none(self) -> bool:
        return self.count == (0, 0)

    @property
    def all(self) -> bool:
        return self.share == (100, 100)


def quantities(view: View) -> list[Quantity]:
    """The quantities of a sentence, worked out once."""
    if "quantities" not in view.kept:
        found: list[Quantity] = []
        for one in _read(view):
            if len(found) == _MANY:
                break
            if not found or one.first > found[-1].last:
                found.append(one)
        view.kept["quantities"] = found
    return cast(list[Quantity], view.kept["quantities"])


def _read(view: View) -> Iterator[Quantity]:
    for at, word in enumerate(view.words):
        if word.value >= 0:
            if view.value_ranges[word.value][0] == at and (one := _of_figure(view, at, view.statement.values[word.value])):
                yield one
            continue
        if one := _of_word(view, at, word):
            yield one


def _of_word(view: View, at: int, word: Word) -> Quantity | None:
    """The quantity that begins with a word for one."""
    before = view.words[at - 1].lower if at else ""
    if word.lower in _PERSONS or (word.lower == "no" and _at(view, at + 1) == "one"):
        last = at + (word.lower == "no")
        kind: dict[str, tuple[float, float]] = {"count": (0, 0)} if word.lower in _NONE else {"share": (100, 100)}
        return None if before in _NEARLY else Quantity(PERSON, frozenset(), at, last, word=True, **kind)
    if word.lower in _NONE:
        if word.lower != "none" and (at, at) not in view.cues:
            return None  # "no longer", "no doubt"
        return _phrase(view, at, at + 1, count=(0, 0))
    if word.lower in ("any", "single") and any(
        last < at <= last + _ANY and not any(broken in view.breaks for broken in range(last + 1, at + 1))
        for _, last in view.cues
    ):
        return _phrase(view, at, at + 1, count=(0, 0)) if word.negated else None
    if word.lower in _ALL and before not in _NEARLY | {"in", "at", "after", "above", "not"}:
        return _phrase(view, at, at + 1, share=(100, 100))
    if word.lower in _MOST and before not in _NEARLY | _DEFINITE:
        return _phrase(view, at, at + 1, share=(50.1, 100))
    if word.lower in _SEVERAL and before not in _NEARLY:
        return _phrase(view, at, at + 1, count=(2, float("inf")))
    if word.lower == "one" and _at(view, at + 1) == "of" and (whole := _whole(view, at + 2)):
        return _phrase(view, at, at + 1, count=(1, 1), share=(100 / whole, 100 / whole), word=False)
    return None


def _of_figure(view: View, at: int, value: Value) -> Quantity | None:
    """The quantity that a figure tells: a count, some of a number, or a share."""
    first, last = view.value_ranges[view.words[at].value]
    if value.low is None or value.high is None or value.kind not in ("count", "percent", "money"):
        return None
    if value.kind == "money":
        return Quantity(lexicon.stem("money"), frozenset(), first, last, count=(value.low, value.high))
    if not value.noun:
        return None
    if value.kind == "percent":
        return _phrase(view, first, last + 1, share=(value.low, value.high), word=False)
    count = value.low, value.high
    if value.low == 0:
        return _phrase(view, first, first + 1, count=(0, 0))
    before = [word.lower for word in view.words[max(0, first - 2) : first]]
    if before and before[-1] in ("first", "last", "top") and "the" in before:
        return _phrase(view, first - 1, first + 1, count=count, share=(0.1, 99.9), word=False)  # "the first 20 customers"
    if _at(view, last + 1) == "of" and value.high <= (whole := _whole(view, last + 2)):
        share = 100 * value.low / whole, 100 * value.high / whole
        return _phrase(view, first, last + 1, count=count, share=share, word=False)
    return _phrase(view, first, first + 1, count=count, word=False)


def _at(view: View, index: int) -> str:
    return view.words[index].lower if index < len(view.words) else ""


def _whole(view: View, at: int) -> float:
    """The number behind "of the", of which a quantity is a part; 0 where there is none."""
    for index in range(at, min(len(view.words), at + 3)):
        word = view.words[index]
        if word.value >= 0:
            value = view.statement.values[word.value]
            return value.low if value.kind == "count" and value.low == value.high and value.low else 0.0
        if word.lower not in _BETWEEN:
            return 0.0
    return 0.0


def _phrase(
    view: View,
    first: int,
    begin: int,
    *,
    count: tuple[float, float] | None = None,
    share: tuple[float, float] | None = None,
    word: bool = True,
) -> Quantity | None:
    """A quantity with the noun behind it: the last of the telling words before a mark, a small word or a verb."""
    end = -1
    about: list[str] = []
    for at in range(begin, min(len(view.words), begin + _PHRASE + 4)):
        one = view.words[at]
        if at > first + 1 and at in view.marks:
            break
        if one.value >= 0 or (end < 0 and one.lower in _BETWEEN):
            end = at if one.value >= 0 and one.weight and not one.lower.isdigit() else end
            continue
        if not one.weight or one.name >= 0 or _verbal(view, at):
            break
        end = at
        if len(about) == _PHRASE:
            break
        about.append(one.stem)
    if end < 0:
        return None
    noun = view.words[end]
    if noun.stem in _UNCOUNTED or noun.lower in _BETWEEN or noun.lower.isdigit():
        return None
    return Quantity(noun.stem, frozenset(about) - {noun.stem}, first, end, count, share, word)


def _verbal(view: View, at: int) -> bool:
    word = view.words[at]
    return word.lower.endswith(("ed", "ing", "ly")) or word.lower in lexicon.irregular_forms()
