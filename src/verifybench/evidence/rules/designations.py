"""Figures that name things and count nothing: the code ELITE15, a 3D model, Class 5, the Boeing 737.

They are no values. Where the claim has one that the source has nowhere, and the source has another of the same form in the same
words, the two differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple, cast

import regex

from verifybench.evidence import lexicon
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.words import View, Word

_DIGITS = regex.compile(r"\d+")
_GLUED = regex.compile(r"[^\W_]{1,3}(?![^\W_])")
_MOST = 12  # of one sentence
_STRENGTH = 0.6
_BESIDE = 2  # telling words beside a designation, of which the passage must have one


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`designation.differs` for each designation of the claim that the source lacks, in the sentence that has another instead."""
    for ours in _named(claim):
        at, word = ours.at, claim.words[ours.at]
        if word.negated or any(word.stem in view.where for view in source):
            continue
        found = [
            (sentence, view.words[theirs.at])
            for sentence, view in enumerate(source)
            for theirs in _named(view)
            if _same_form(ours, theirs) and _same_words(claim, at, view, theirs.at)
        ]
        if found and len({other.lower for _, other in found}) == 1:
            sentence, other = found[0]
            yield Finding(
                f"designation:{at}",
                "differs",
                "designation.differs",
                f"“{_written(claim, word)}” against “{_written(source[sentence], other)}”",
                _STRENGTH,
                (word.start, word.end),
                (other.start, other.end),
                passage=sentence,
            )


def _written(view: View, word: Word) -> str:
    """The designation with the letters that are written to it: "3D"."""
    text, end = view.statement.text, word.end - view.statement.start
    letters = _GLUED.match(text, end)
    return word.text + (letters.group() if letters else "")


class _Designation(NamedTuple):
    """`sorted` are the characters it is written in, `letters` what is left without its figures, `head` the stem of the word
    by which it is introduced ("code", "Class", "Boeing") or ""."""

    at: int
    sorted: str
    letters: str
    head: str


def _named(view: View) -> list[_Designation]:
    """The first designations of a text, worked out once."""
    if "designations" not in view.kept:
        found = islice((at for at, word in enumerate(view.words) if _names(word)), _MOST)
        view.kept["designations"] = [_designation(view, at) for at in found]
    return cast("list[_Designation]", view.kept["designations"])


def _designation(view: View, at: int) -> _Designation:
    written = _written(view, view.words[at]).lower()
    before = view.words[at - 1] if at and at not in view.breaks else None
    head = before.stem if before is not None and before.weight and before.value < 0 else ""
    return _Designation(at, "".join(sorted(written)), _DIGITS.sub("", written), head)


def _names(word: Word) -> bool:
    """A word with a figure in it that is no value: "3D", "ELITE15", the "5" of "Class 5"."""
    return word.value < 0 and word.weight > 0 and not word.text.isalpha() and any(map(str.isdigit, word.text))


def _same_form(one: _Designation, other: _Designation) -> bool:
    """Whether two designations are of one kind: alike but for the figures, the same letters, or behind the same word."""
    if one.head and one.head == other.head:
        return True
    return bool(one.letters or other.letters) and (one.letters == other.letters or one.sorted == other.sorted)


def _same_words(claim: View, at: int, passage: View, index: int) -> bool:
    """Whether one of the telling words right beside stands beside both."""
    ours, theirs = _beside(claim, at), _beside(passage, index)
    return any(not {stem, *lexicon.aliases().get(stem, ())}.isdisjoint(theirs) for stem in ours)


def _beside(view: View, at: int) -> set[str]:
    found: set[str] = set()
    for step in (-1, 1):
        near = range(at + step, at + step * 4, step)
        telling = [view.words[index].stem for index in near if 0 <= index < len(view.words) and view.words[index].weight]
        found.update(telling[:_BESIDE])
    return found
