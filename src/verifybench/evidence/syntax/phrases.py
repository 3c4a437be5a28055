"""Noun phrases taken apart: what is their noun, which names they are, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.evidence.syntax.forms import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from verifybench.evidence.syntax.verbs import is_verb
from verifybench.evidence.tables import clauses as tables
from verifybench.evidence.words import View

_BODIES = frozenset(tables.BODIES.split())
_OBJECT = 10


@dataclass(slots=True)  # never changed; frozen it would cost four times as much
class Subject:
    """The noun phrase before the main verb, by word indexes, both included; asides and relative clauses behind it are left out.

    `head` is its noun, or the last word of its name. `names` are all names in it, `own` those that are the subject itself ("Berg
    and Lund", "former policeman Berg"); the others say whose it is. `pronoun` where a pronoun stands there, `several` where "and"
    joins names or phrases.
    """

    first: int
    last: int
    head: int
    names: tuple[int, ...] = ()
    own: tuple[int, ...] = ()
    pronoun: bool = False
    several: bool = False


def phrase_end(view: View, first: int) -> int:
    """The last word of a noun phrase: before a mark, a verb, a relative, or a preposition other than "of"."""
    words, last = view.words, first - 1
    for at in range(first, min(len(words), first + _OBJECT)):
        word = words[at]
        if at > first and (at in view.marks or word.lower in RELATIVES or is_verb(view, at, first)):
            break
        if at > first and word.lower in PREPOSITIONS and word.lower != "of":
            break
        last = at
    return last


def phrase(view: View, first: int, last: int) -> Subject:
    """The noun phrase of the words first..last, taken apart."""
    words = view.words
    last = min(last, len(words) - 1)
    if first > last:
        return Subject(first, last, -1)
    cut = first + 1
    while cut <= last and (words[cut].lower not in PREPOSITIONS or words[cut].lower == "as"):
        cut += 1
    begin = max((at + 1 for at in view.owners if first <= at < cut - 1), default=first)
    head = cut - 1
    while head > begin and not words[head].weight:
        head -= 1
    inside = tuple(dict.fromkeys([word.name for word in words[first : last + 1] if word.name >= 0]))
    own = _own_names(view, begin, cut, head)
    pronoun = not inside and words[first].lower in PRONOUNS and last - first <= 2
    joined = [at for at in range(begin + 1, cut - 1) if words[at].lower == "and" and words[at].name < 0]
    several = any(_joins(view, at, begin, cut) for at in joined)
    return Subject(first, last, head, inside, own, pronoun, several)


def _own_names(view: View, begin: int, cut: int, head: int) -> tuple[int, ...]:
    """The names that the phrase is: at its end, before an "and" or a mark, or before a noun for a body ("the Orvex firm")."""
    words = view.words
    found: list[int] = []
    for at in range(begin, cut):
        name = words[at].name
        if name < 0 or (at + 1 < cut and words[at + 1].name == name):
            continue
        behind = words[at + 1].lower if at + 1 < cut else "and"
        of_a_body = behind in _BODIES and at + 1 == head and view.statement.names[name].kind != "place"
        if at == head or behind == "and" or at + 1 >= len(words) or at + 1 in view.marks or of_a_body:
            found.append(name)
    return tuple(dict.fromkeys(found))


def _joins(view: View, at: int, begin: int, cut: int) -> bool:
    """Whether an "and" joins two that may each be spoken of alone: two names, or two phrases with an article."""
    before, after = view.words[at - 1], view.words[at + 1]
    both_named = before.name >= 0 and any(word.name >= 0 for word in view.words[at + 1 : cut])
    return both_named or (after.lower in DETERMINERS and at > begin)
