"""Whom or what a sentence means that says "he", "there" or "the officer": the sentences before it say so, and may have changed.

The words themselves can stand to the letter while another person stands before them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

from verifybench.claims import Changed
from verifybench.claims.lists import words
from verifybench.evidence import lexicon
from verifybench.model.document import Span
from verifybench.names import compare, spot
from verifybench.names.tables.organisations import HEADS
from verifybench.names.tables.things import THING_HEADS
from verifybench.names.tables.titles import ROLES
from verifybench.text import paragraph_spans, sentence_spans
from verifybench.text.view import view
from verifybench.text.wording import TOKEN
from verifybench.values import recognise

_NAMING = (
    3  # sentences back in which what a pronoun stands for is looked for; those that only go on with it are not counted
)
_REACH = 1_000  # characters before a sentence that are looked at
_ITEMS = 12  # sentences back in which that is looked for which says what a list is of
_ITEM = regex.compile(r"\s{0,8}+(?:[-*+•–]|\d{1,3}[.)])\s{1,8}+")
_OPENING = 4  # words before the subject: "But in May he"

_To = Literal["person", "thing", "either", "time"]
_PERSON = words("he she him her his hers himself herself")
_THING = words("it its itself")
_EITHER = words("they them their theirs themselves both neither")
_FIRST = words("this that these those such")  # at the head of a sentence only: elsewhere "that" joins clauses
_PLACE = frozenset(("there",))
_BEING = words("is are was were be been has have had will would may might can could seems seemed remains remained")
_TIME = frozenset(("then", "afterwards", "thereafter", "meanwhile", "later", "earlier", "previously"))
_AFTER_THAT = frozenset(("after", "before", "by", "since", "until", "following", "at"))
_STRETCHES = words("day night morning afternoon evening week weekend month year decade")
_COUNTED_ON = frozenset(("next", "same", "following", "previous", "preceding"))
_FROM_THEN = frozenset(("later", "earlier", "before", "afterwards"))
_JOINING = words("and but or so yet still also however moreover meanwhile")
_AUXILIARY = _BEING | words("do does did must should shall says said told")
_PEOPLE = ROLES | words("""
    man woman boy girl men women child children person people victim suspect defendant witness driver teacher nurse brother sister
    father mother son daughter wife husband uncle aunt cousin friend neighbour neighbor student prisoner soldier worker
    """)
_NO_PERSON = HEADS | THING_HEADS


def who_is_meant(old: str, was: Span, new: str, now: Span) -> tuple[Changed, ...]:
    """What differs in whom or what the words of a span stand for, by the sentences before it in the old and in the new text.

    Nothing where they name what they mean themselves, or where only the wording before them is another.

    Cost: what a fixed reach before both spans costs.
    """
    if old[max(0, was[0] - _REACH) : was[0]] == new[max(0, now[0] - _REACH) : now[0]]:
        return ()
    item = _is_item(old, was[0]) and _is_item(new, now[0])
    pointing = _points(new[slice(*now)])
    if pointing is None and not item:
        return ()
    before, after = _sentences(old, was[0]), _sentences(new, now[0])
    if before == after:
        return ()
    if item and _intro(before) != _intro(after):
        return (Changed("name", about="what came before"),)
    if pointing is None:
        return ()
    ours, theirs = _nearest(before, after, pointing), _nearest(after, before, pointing)
    if pointing.noun and not ours:
        return ()  # "the court", where nothing stood before it that it could mean: it is named here first
    if ours or theirs:
        return _otherwise(ours, theirs, "who is meant" if pointing.to == "person" else "what is meant")
    if not before or not after or before[0] in after or _read(before[0]).subject == _read(after[0]).subject:
        return ()
    return (Changed("name", about="what came before"),)


def _is_item(text: str, start: int) -> bool:
    """Whether a place begins an item of a list, before its mark or behind it."""
    line = text.rfind("\n", 0, start) + 1
    mark = _ITEM.match(text, line)
    return mark is not None and start <= mark.end()


def _intro(sentences: tuple[str, ...]) -> str:
    """The sentence that says what the items of a list are: "The following is false:"."""
    return next((one for one in sentences[:_ITEMS] if one.endswith(":")), "")


def _otherwise(ours: tuple[str, ...], theirs: tuple[str, ...], about: str) -> tuple[Changed, ...]:
    """The difference between what was named, each in the order of its words."""
    gone = tuple(one for one in ours if not any(_same(one, other) for other in theirs))
    come = tuple(one for one in theirs if not any(_same(one, other) for other in ours))
    if not gone and not come:
        if _same(ours[0], theirs[0]):
            return ()
        gone, come = ours[:1], theirs[:1]  # the same two, and the other one first
    return (Changed("name", gone, come, about),)


def _same(one: str, other: str) -> bool:
    return one == other or (one[:1].isupper() and other[:1].isupper() and compare(one, other).same)


def _nearest(sentences: tuple[str, ...], other: tuple[str, ...], pointing: _Pointing) -> tuple[str, ...]:
    """What the nearest sentence names of those that name anything, in the order of its words.

    Sentences that name nothing and that the other text does not have bring nothing nearer and nothing further.
    """
    if pointing.noun:  # "the library": the one that was spoken of last
        for sentence in sentences:
            if pointing.noun in _read(sentence).stems:
                return _read(sentence).names or _read(sentence).subject
    left = _NAMING
    for sentence in sentences:
        read = _read(sentence)
        if named := read.named(pointing.to):
            return named
        left -= not read.goes_on and sentence in other
        if not left:
            break
    return ()


def _sentences(text: str, start: int) -> tuple[str, ...]:
    """The sentences before a place, nearest first; typography aside."""
    low = max(0, start - _REACH)
    window = text[low:start]
    spans = [span for block in paragraph_spans(window) for span in sentence_spans(window, *block)]
    if low and spans:
        del spans[0]  # cut
    found = (" ".join(view(window[slice(*span)]).text.split()) for span in reversed(spans))
    return tuple(sentence for sentence in found if sentence)


@dataclass(frozen=True, slots=True)
class _Pointing:
    """What a sentence means that it does not name; `noun` is the stem of that by which it does, "" where it is a pronoun."""

    to: _To
    noun: str = ""


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence's names, those of no person, its names and nouns of people, its subject, the stems of all its words; whether it
    `goes_on` with what was named before."""

    names: tuple[str, ...]
    things: tuple[str, ...]
    people: tuple[str, ...]
    sentence: str
    subject: tuple[str, ...]
    stems: frozenset[str]
    goes_on: bool

    def named(self, to: _To) -> tuple[str, ...]:
        if to == "time":
            return tuple(value.text for value in recognise(self.sentence) if value.kind == "date") or self.names
        if to == "either":
            return tuple(dict.fromkeys((*self.names, *self.people)))
        return self.people if to == "person" else self.things


@lru_cache(maxsize=4096)
def _read(sentence: str) -> _Read:
    named = spot(sentence)
    people = [(name.start, name.text) for name in named if name.kind in ("person", "unknown")]
    taken = [(name.start - len(name.title) - 1, name.end) for name in named]
    people += [
        (word.start(), word.group().casefold())
        for word in TOKEN.finditer(sentence)
        if word.group().casefold() in _PEOPLE and not any(a <= word.start() < b for a, b in taken)
    ]
    return _Read(
        tuple(dict.fromkeys(name.text for name in named)),
        tuple(dict.fromkeys(name.text for name in named if name.kind != "person")),
        tuple(dict.fromkeys(noun for _, noun in sorted(people))),
        sentence,
        tuple(_subject(sentence)),
        frozenset(lexicon.stem(word.casefold()) for word in TOKEN.findall(sentence)),
        _points(sentence) is not None and not named,
    )


def _subject(sentence: str) -> Iterator[str]:
    """The stems of the words before the first verb, articles aside."""
    for index, word in enumerate(TOKEN.findall(sentence.casefold())):
        if (index and _is_verb(word)) or index > _OPENING:
            return
        if word not in ("the", "a", "an"):
            yield lexicon.stem(word)


def _is_verb(word: str) -> bool:
    return word in _AUXILIARY or word in lexicon.irregular_forms() or (word.endswith("ed") and len(word) > len("need"))


@lru_cache(maxsize=4096)
def _points(claim: str) -> _Pointing | None:
    """What a sentence means that it does not name: told by what stands before its first name."""
    seen = view(claim).text
    if not seen:
        return None
    names = spot(seen)
    end = min((name.start for name in names if name.kind != "place"), default=len(seen))
    person_end = min((name.start for name in names if name.kind in ("person", "unknown")), default=len(seen))
    written = list(TOKEN.finditer(seen))
    found = [(match.start(), match.group().casefold()) for match in written]
    if any(word in _PERSON and place < person_end for place, word in found):
        return _Pointing("person")
    start = next((at for at, (_, word) in enumerate(found) if word not in _JOINING), 0)
    for at, (place, word) in enumerate(found):
        if place >= end:
            break
        previous, following = (found[one][1] if 0 <= one < len(found) else "" for one in (at - 1, at + 1))
        if word in _EITHER or (at == start and word in _FIRST):
            return _Pointing("either")
        if word in _THING or (word in _PLACE and following not in _BEING):
            return _Pointing("thing")
        if at == start and word == "the" and (noun := _bare([match.group() for match in written[at + 1 : at + 4]])):
            to: _To = "person" if noun in _PEOPLE else "thing" if noun in _NO_PERSON else "either"
            return _Pointing(to, lexicon.stem(noun))
        if (word in ("that", "then") and previous in _AFTER_THAT) or (at == start and word in _TIME):
            return _Pointing("time")
        if (word in _STRETCHES and previous in _COUNTED_ON) or (
            word in _FROM_THEN and previous.removesuffix("s") in _STRETCHES
        ):
            return _Pointing("time")
    return None


def _bare(following: list[str]) -> str:
    """The noun of a description after "the" that says no more than itself, before a verb: "officer had", "army officer denies"."""
    for at, word in enumerate(following):
        if word[:1].isupper():
            break  # "the Marka library" names itself
        if at and (_is_verb(word) or (word.endswith("s") and not following[at - 1].endswith("s"))):
            return following[at - 1]
        if word in lexicon.STOP_WORDS:
            break
    return ""
