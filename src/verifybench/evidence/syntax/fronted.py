"""What stands before the subject of a sentence: "In May, the court …", "According to …", "Arrested in May, …"."""

from __future__ import annotations

from verifybench.evidence.syntax.forms import (
    BEING,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    dated,
    is_adverb,
    is_participle,
)
from verifybench.evidence.tables import clauses as tables
from verifybench.evidence.words import View

_OPENERS = frozenset(tables.OPENERS.split())
_PARTICIPLES = frozenset(tables.PARTICIPLES.split())
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_SHORT = 7  # words of a fronted phrase that no mark closes
_LEADS = 4  # phrases before a subject
_LEAD = 20  # words of one


def start(view: View) -> int:
    """The first word of the subject, behind what is fronted; the first word of all where that has no end."""
    words, at = view.words, 0
    for _ in range(_LEADS):
        if at >= len(words) - 1:
            return min(at, max(0, len(words) - 1))
        word = words[at]
        if word.lower in CONJUNCTIONS or (is_adverb(word) and (at + 1 in view.breaks or _begins_phrase(view, at + 1))):
            at += 1
        elif _fronted(view, at):
            later = next((mark for mark in range(at + 1, min(len(words), at + _LEAD)) if mark in view.marks), 0)
            behind = _behind_occasion(view, at) or _nominative(view, at)
            if behind and (not later or behind < later):
                at = behind
            elif later:
                at = later
            else:
                return at
        elif behind := _behind_that(view, at):
            at = behind
        else:
            return at
    return at


def _fronted(view: View, at: int) -> bool:
    """Whether a phrase begins there that may stand before a subject; "at least seven cases" is the subject."""
    word = view.words[at]
    if word.lower == "at" and view.words[at + 1].lower in ("least", "most"):
        return False
    if word.lower in _PARTICIPLES:
        return view.words[at + 1].lower in PREPOSITIONS  # "Born in Trieste, …"
    return word.lower in _OPENERS or word.lower in PREPOSITIONS or is_participle(word) or dated(view, at)


def _behind_that(view: View, at: int) -> int:
    """The word behind "it is true that"; 0 where that does not stand there."""
    words = view.words
    if words[at].lower != "it" or at + 4 >= len(words) or words[at + 1].lower not in BEING:
        return 0
    return next((index + 1 for index in range(at + 2, min(len(words) - 1, at + 5)) if words[index].lower == "that"), 0)


def _nominative(view: View, at: int) -> int:
    """The pronoun that nothing but a subject can be, behind a short phrase: "By his own account he …"; 0 for none."""
    for index in range(at + 1, min(len(view.words) - 1, at + _SHORT)):
        if index in view.marks:
            return 0
        if view.words[index].lower in _NOMINATIVE:
            return index
    return 0


def _behind_occasion(view: View, at: int) -> int:
    """The word behind a date or place that no comma closes: "In May the court …", "In Oslo the police …"; else 0."""
    words = view.words
    index = at if dated(view, at) else at + 1
    begin = index
    while index < len(words) and (dated(view, index) or words[index].name >= 0):
        if index > begin and words[index].name >= 0 and dated(view, index - 1) and not dated(view, index):
            return index  # "On Tuesday Petrova said"
        if index > begin and index in view.breaks:
            return 0
        index += 1
    return index if begin < index < len(words) and index not in view.breaks and _begins_phrase(view, index) else 0


def _begins_phrase(view: View, at: int) -> bool:
    word = view.words[at]
    return word.name >= 0 or word.lower in DETERMINERS or word.lower in PRONOUNS
