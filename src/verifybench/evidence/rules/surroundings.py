"""What stands about the values of a sentence, by which one answers another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from verifybench.evidence import lexicon
from verifybench.evidence.align import neighbourhood
from verifybench.evidence.rules import calendar, changes, lives
from verifybench.evidence.words import View
from verifybench.model.claim import Statement
from verifybench.model.value import Value

MANY = 40
"""Values looked at in one sentence: a table read as one would make thousands of pairs."""
_MEASURE = 2  # words either side of a figure that say what it measures
_JOINS = frozenset(
    [
        "and",
        "but",
        "or",
        "while",
        "whereas",
        "although",
        "though",
        "because",
        "when",
        "which",
        "who",
        "where",
        "than",
        "with",
        "if",
    ]
)
_BESIDE = frozenset(("and", "but", "or", "while", "whereas", "although", "though", "against"))
_BORN, _DIED = lexicon.stem("born"), lexicon.stem("died")


@dataclass(slots=True)  # never changed; frozen it would take four times as long to make
class Around:
    """The words about a value: its neighbourhood, the word before that governs it ("born in", "up to"), the word right
    behind it that it counts or measures ("10% discount"), its own place."""

    near: dict[str, float]
    governor: str
    head: str = ""
    first: int = 0
    last: int = -1
    negated: bool = False
    end: changes.End = changes.NONE


def around(view: View, index: int) -> Around:
    """What stands about a value, worked out once."""
    known = view.kept.setdefault("around", {})
    if index not in known:
        known[index] = _look_around(view, index)
    return cast(Around, known[index])


def _look_around(view: View, index: int) -> Around:
    if index not in view.value_ranges:
        return Around({}, "")
    first, last = view.value_ranges[index]
    governor = ""
    for at in range(first - 1, max(-1, first - 5), -1):
        if view.words[at].weight and view.words[at].value < 0:
            governor = view.words[at].stem
            break
    after = view.words[last + 1] if last + 1 < len(view.words) and last + 1 not in view.breaks else None
    head = after.stem if after is not None and after.weight and after.value < 0 else ""
    near = neighbourhood(view, first, last)
    noun = view.statement.values[index].noun
    if noun:
        near[lexicon.stem(noun.lower().split()[-1])] = 1.0
    return Around(near, governor, head, first, last, view.words[first].negated, changes.end(view, index))


def clauses_of(view: View) -> list[int]:
    """The number of the clause that each word stands in: marks and joining words begin a new one.

    What has no telling word of its own ("…, at 118 metres;") goes with what stands before it.
    """
    if "clauses" not in view.kept:
        number, told, found = 0, False, []
        for at, word in enumerate(view.words):
            if told and (at in view.breaks or word.lower in _JOINS):
                number, told = number + 1, False
            told = told or (word.value < 0 and word.weight > 0)
            found.append(number)
        begun = {found[at] for at, word in enumerate(view.words) if word.value < 0 and word.weight > 0}
        view.kept["clauses"] = [number if number in begun or not number else number - 1 for number in found]
    return cast(list[int], view.kept["clauses"])


def stretch(view: View, index: int) -> tuple[int, int]:
    """The words (half-open) that go with a figure where its sentence has a row of that kind: up to the last mark, or "and", before
    the next one."""
    known = view.kept.setdefault("stretches", {})
    if index not in known:
        _cut_row(view, view.statement.values[index].kind, known)
    return cast(tuple[int, int], known[index])


def _cut_row(view: View, kind: str, known: dict[int, tuple[int, int]]) -> None:
    values = view.statement.values
    row = sorted((first, last, at) for at, (first, last) in view.value_ranges.items() if values[at].kind == kind)
    begin = 0
    for number, (_, last, at) in enumerate(row, 1):
        end = len(view.words)
        if number < len(row):
            cuts = (
                cut for cut in range(row[number][0], last, -1) if cut in view.breaks or view.words[cut].lower in _BESIDE
            )
            end = next(cuts, last + 1)
        known[at] = begin, end
        begin = end


def measure(view: View, first: int, last: int) -> set[str]:
    """The stems right beside a figure, by which it may say what it measures: "a height of 31 metres", "31 metres high"."""
    return {view.words[at].stem for at in range(max(0, first - _MEASURE), min(len(view.words), last + 1 + _MEASURE))}


def answers(passage: View) -> list[tuple[Value, Around]]:
    """The values of a passage with the words about them; the dates of a life are told apart as birth and death."""
    if "values" in passage.kept:
        return cast(list[tuple[Value, Around]], passage.kept["values"])
    found = passage.kept["values"] = []
    for index, value in enumerate(passage.statement.values[:MANY]):
        if says_something(passage.statement, value):
            here = around(passage, index)
            life = lives.dates(passage.statement, value)
            if life is None:
                found.append((value, here))
            else:
                for end, word in zip(life, (_BORN, _DIED), strict=True):
                    found.append((end, replace(here, governor=word, near={**here.near, word: 1.5})))
    return found


def affirmed(view: View) -> list[Value]:
    """The values of a text, those left out that it puts another in the place of: "20% instead of 35%", "not 35%"."""
    ends = {last for _, last in view.cues}
    return [
        value
        for index, value in enumerate(view.statement.values)
        if index not in view.value_ranges or ends.isdisjoint(_right_before(view, view.value_ranges[index][0]))
    ]


def _right_before(view: View, first: int) -> tuple[int, ...]:
    """The index of the word before, and of the one before that where the first is a small one."""
    if first and not view.words[first - 1].weight:
        return first - 1, first - 2
    return (first - 1,)


def says_something(statement: Statement, value: Value) -> bool:
    """Whether a value asserts anything: not unresolved, no list number ("2. Services"), no part of a word ("all-in-one")."""
    if value.low is None and value.high is None and not (value.kind == "date" and calendar.parts(value.text)):
        return False
    start, end = value.start - statement.start, value.end - statement.start
    if start > 0 and statement.text[start - 1] in "-–#":
        return False
    return not (start == 0 and value.text.isdigit() and statement.text[end : end + 1] in (".", ")", ":"))
