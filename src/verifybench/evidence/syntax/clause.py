"""The main clause of a sentence, without a parser: who or what it is about, the verb, and whom it was done to.

Fronted phrases ("In May, the court …", "According to …", "Arrested in May, …") are passed over, and so are asides between commas
and brackets and relative clauses behind a noun. What stands behind the noun phrase's first preposition, or before an "'s", is whose
it is and not who it is: the lawyer of Berg is not Berg.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from verifybench.evidence.syntax.forms import AUXILIARIES, BEING, DETERMINERS, PREPOSITIONS, RELATIVES, dated
from verifybench.evidence.syntax.fronted import start
from verifybench.evidence.syntax.phrases import Subject, phrase, phrase_end
from verifybench.evidence.syntax.verbs import is_reduced, is_verb, verb_group
from verifybench.evidence.words import View

_REACH = 40  # words from the beginning of a subject to its verb
_GROUP = 6  # words of a verb with its auxiliaries
_ASIDES = 5


@dataclass(slots=True)  # never changed; frozen it would cost four times as much
class Clause:
    """`verb` is the index of the main verb, or of an auxiliary that stands alone; -1 where none was found.

    `object` is the noun phrase right behind a verb in the active voice; of a passive there is none.
    """

    subject: Subject
    verb: int = -1
    passive: bool = False
    object: Subject | None = None


def subject_of(view: View) -> Subject:
    """The subject of the main clause; of a text without a verb its first noun phrase."""
    return clause_of(view).subject


def clause_of(view: View) -> Clause:
    """The main clause, worked out once a view. Linear: no more than some hundred words are looked at."""
    found: Clause | None = view.kept.get("clause")
    if found is None:
        found = view.kept["clause"] = _read(view)
    return found


def _read(view: View) -> Clause:
    words = view.words
    first = start(view)
    if _there_is(view, first):  # "There were 30 protesters in the square", "It was Berg who …"
        return Clause(phrase(view, first + 2, phrase_end(view, first + 2)), first + 1)
    last, verb = _to_verb(view, first)
    subject = _apposed(view, phrase(view, first, last))
    if verb < 0:
        return Clause(subject)
    main, passive = verb_group(view, verb)
    behind = main + 1
    if passive or behind >= len(words) or behind in view.breaks or words[behind].lower in PREPOSITIONS:
        return Clause(subject, main, passive)
    end = phrase_end(view, behind)
    return Clause(subject, main, passive, phrase(view, behind, end) if end >= behind else None)


def _apposed(view: View, subject: Subject) -> Subject:
    """The subject with the name behind it between marks: "the founder, Ivan Karr, said", "Berg's rival, Skyline, cut"."""
    at = subject.last + 1
    if subject.own or subject.pronoun or subject.last < subject.first or at >= len(view.words) or at not in view.marks:
        return subject
    name = view.words[at].name
    if name < 0:
        return subject
    behind = view.name_ranges[name][1] + 1
    closed = behind >= len(view.words) or behind in view.marks
    return replace(subject, own=(name,), names=(*subject.names, name)) if closed else subject


def _there_is(view: View, at: int) -> bool:
    """Whether the subject stands behind the verb: "there were …", and "it was" before whoever it was that did it."""
    words = view.words
    if at + 2 >= len(words) or words[at + 1].lower not in BEING:
        return False
    cleft = words[at].lower == "it" and words[at + 2].name >= 0
    return words[at].lower == "there" or (
        cleft and any(word.lower in RELATIVES for word in words[at + 3 : at + 3 + _GROUP])
    )


def _to_verb(view: View, first: int) -> tuple[int, int]:
    """The last word of the noun phrase that begins at `first`, and the main verb; -1 for no verb."""
    words = view.words
    end = min(len(words), first + _REACH)
    last, at, relative, asides, told = -1, first, 0, 0, False
    while at < end:
        word = words[at]
        if at > first and at in view.marks and not (last < 0 and _listed(view, at)) and not _finite(view, at, first, end):
            last = at - 1 if last < 0 else last
            asides, relative = asides + 1, 0
            at = _aside_end(view, at, end)
            if asides > _ASIDES:
                break
            continue
        if word.lower in RELATIVES and at > first:
            last, relative = (at - 1 if last < 0 else last), relative + 1
        elif told and last < 0 and word.value >= 0 and not dated(view, at):
            return at - 1, -1  # "The hall measures 20 feet": a verb that no spelling tells
        if at > first and is_verb(view, at, first):
            last = at - 1 if last < 0 else last
            if relative:
                relative -= 1
                at = verb_group(view, at)[0] + 1
                continue
            if not is_reduced(view, at, end):
                return last, at
        told = told or (word.weight > 0 and word.value < 0)
        at += 1
    found = phrase_end(view, first)
    return (found if last < 0 else min(last, found)), -1


def _aside_end(view: View, at: int, end: int) -> int:
    """The word behind an aside that begins at a mark: behind its closing bracket, or at the next mark."""
    text, base = view.statement.text, view.statement.start
    if text[view.words[at - 1].end - base : view.words[at].start - base].rstrip().endswith("("):
        closing = text.find(")", view.words[at].start - base, view.words[end - 1].end - base)
        if closing >= 0:
            return next((index for index in range(at, end) if view.words[index].start - base > closing), end)
    return next((mark for mark in range(at + 1, end) if mark in view.marks), end)


def _listed(view: View, at: int) -> bool:
    """Whether what stands behind a comma is one more of a list: "Berg, Lund and Karr", "the mayor, the bishop and …"."""
    words = view.words
    if words[at].lower == "and":
        return True
    if words[at].name < 0 and words[at].lower not in DETERMINERS:
        return False
    for index in range(at + 1, min(len(words), at + _GROUP)):
        if words[index].lower == "and":
            return True
        if index in view.marks:
            return words[index].name >= 0 and _listed(view, index)
        if words[index].name != words[at].name:
            return words[index].lower == "and"
    return False


def _finite(view: View, at: int, first: int, end: int) -> bool:
    """Whether the verb of the sentence stands right behind a mark, and no participle that begins an aside."""
    word = view.words[at]
    if word.lower in AUXILIARIES:
        return True
    return is_verb(view, at, first) and _aside_end(view, at, end) == end
