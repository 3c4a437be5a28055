"""An item that the claim leaves out of a list by name: “but not garden work”, where the source lists “2. Garden work”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import regex

from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.syntax.forms import CONJUNCTIONS, PREPOSITIONS, RELATIVES
from verifybench.evidence.words import View

_EXCEPTING = (("but", "not"), ("except",), ("excluding",), ("apart", "from"), ("with", "the", "exception", "of"))
_ITEM = regex.compile(r"\s*+(?:\d{1,2}[.)]|[-–•*·])\s*+\S")
_ENDS = PREPOSITIONS | CONJUNCTIONS | RELATIVES | {"and", "or", "nor", "but"}
_LEAST, _PHRASE = 2, 6  # telling words that name the item
_BEFORE = 40  # sentences from an item to the line before its list
_MOST_HELD = 8  # of one sentence of a claim
_STRENGTH = 0.6  # a conflict, short of a firm one


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`polarity.negated` for each item that the claim excepts, where the source has it in a list that denies nothing."""
    for first, words in islice(_excepted(claim), _MOST_HELD):
        wanted = [claim.words[at].stem for at in words]
        for sentence, view in enumerate(source):
            if wanted[0] not in view.where or not _ITEM.match(view.statement.text) or not _begins(view, wanted):
                continue
            if not _denied(source, sentence):
                at = [index for index, word in enumerate(view.words) if word.weight and not word.text[0].isdigit()]
                yield Finding(
                    f"denied:{first}",
                    "differs",
                    "polarity.negated",
                    f"“{claim.text_of(first, words[-1])}”, where the passage lists it",
                    _STRENGTH,
                    claim.span(first, words[-1]),
                    view.span(at[0], at[len(wanted) - 1]),
                    passage=sentence,
                )
            break


def _excepted(claim: View) -> Iterator[tuple[int, list[int]]]:
    """Where an exception begins, and the telling words of the noun phrase behind it."""
    lower = [word.lower for word in claim.words]
    for cue in _EXCEPTING:
        for at in range(len(lower) - len(cue)):
            if lower[at] != cue[0] or tuple(lower[at : at + len(cue)]) != cue:
                continue
            words: list[int] = []
            for index in range(at + len(cue), min(len(lower), at + len(cue) + _PHRASE)):
                if lower[index] in _ENDS or (words and index in claim.marks):
                    break
                if claim.words[index].weight:
                    words.append(index)
            if len(words) >= _LEAST and not any(claim.words[index].value >= 0 for index in words):
                yield at, words


def _begins(view: View, wanted: Sequence[str]) -> bool:
    told = [word.stem for word in view.words if word.weight and not word.text[0].isdigit()]
    return told[: len(wanted)] == list(wanted)


def _denied(source: Sequence[View], sentence: int) -> bool:
    """Whether the item or the line before its list denies: "Not included:"."""
    if source[sentence].cues and source[sentence].cues[0][0] < _PHRASE:
        return True
    for at in range(sentence - 1, max(-1, sentence - 1 - _BEFORE), -1):
        if source[at].statement.text.rstrip().endswith(":") and not _ITEM.match(source[at].statement.text):
            return bool(source[at].cues)
    return False
