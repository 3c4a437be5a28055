"""Attributes of one noun that exclude each other: a paid demo, a complimentary one; a weak community, a strong one.

Where a claim tells much else, it shares few words with the sentence that has the noun. Over a whole source the noun is enough,
if the source never gives it the claim's attribute.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from verifybench.evidence import lexicon
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.tables.attributes import ATTRIBUTES, FREE
from verifybench.evidence.words import View

_PHRASE = 4  # words from an attribute to its noun
_BEHIND = 4  # and from a noun to what is said behind it
_AROUND = 5  # words either side of which one must be told in both
_MOST_HELD = 8  # of one sentence of a claim
_STRENGTH = 0.6  # a conflict, short of a firm one


@dataclass(frozen=True, slots=True)
class Attribute:
    """A word that says what a noun is like, by word indexes. `joined` is what a hyphen ties to it: "low-performance"."""

    word: str
    at: int
    last: int
    head: int
    joined: str = ""


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`attribute.opposed` for each attribute of the claim where the source gives its noun an opposite one, and never this."""
    for mine in attributes(claim)[:_MOST_HELD]:
        if claim.words[mine.at].negated or any(_has(view, claim, mine) for view in source):
            continue
        for sentence, view in enumerate(source):
            its = next((one for one in attributes(view) if _opposed(claim, mine, view, one)), None)
            if its is not None:
                said, told = claim.text_of(mine.at, mine.head), view.text_of(*sorted((its.at, its.head)))
                yield Finding(
                    f"attribute:{mine.at}",
                    "differs",
                    "attribute.opposed",
                    f"“{said}” against “{told}”",
                    _STRENGTH,
                    claim.span(mine.at, mine.head),
                    view.span(min(its.at, its.head), max(its.last, its.head)),
                    passage=sentence,
                )
                break


def attributes(view: View) -> list[Attribute]:
    """The attributes of a sentence that the table knows, with their nouns; worked out once."""
    if "attributes" not in view.kept:
        view.kept["attributes"] = [*_before(view), *_without_price(view)]
    return cast(list[Attribute], view.kept["attributes"])


def _before(view: View) -> Iterator[Attribute]:
    for at, word in enumerate(view.words):
        if word.lower not in _sides():
            continue
        joined = at + 1 in view.breaks and at + 1 < len(view.words) and at + 1 not in view.marks
        if word.name >= 0 and not joined:
            continue  # "High Court"; a heading may have "High-Performance Engines"
        head = _head(view, at + 1, titled=word.name >= 0)
        if head > at + joined:
            yield Attribute(word.lower, at, at, head, view.words[at + 1].stem if joined else "")


def _head(view: View, begin: int, *, titled: bool) -> int:
    """The noun at the end of the phrase that goes on with this word; -1 where there is none, or a name and none is `titled`."""
    found = -1
    for at in range(begin, min(len(view.words), begin + _PHRASE)):
        word = view.words[at]
        if at in view.marks or not word.weight or word.value >= 0:
            break
        found = at
        if at + 1 not in view.breaks and view.closes_phrase(at):
            break
    return found if found >= 0 and (titled or view.words[found].name < 0) else -1


def _without_price(view: View) -> Iterator[Attribute]:
    """ "A check of the brakes at no cost": free, with each noun before."""
    lower = [word.lower for word in view.words]
    for words in _free():
        for at in range(1, len(lower) - len(words) + 1):
            if lower[at] == words[0] and lower[at : at + len(words)] == list(words):
                for head in range(at - 1, max(-1, at - 1 - _BEHIND), -1):
                    if head + 1 in view.marks:
                        break
                    if view.words[head].weight >= 1 and view.words[head].value < 0 and view.closes_phrase(head):
                        yield Attribute("free", at, at + len(words) - 1, head)


def _has(view: View, claim: View, mine: Attribute) -> bool:
    """Whether a sentence gives the claim's noun the claim's attribute, or another of the table that goes with it."""
    return any(_beside(one.word, mine.word) and _one_noun(claim, mine, view, one) for one in attributes(view))


def _opposed(claim: View, mine: Attribute, view: View, its: Attribute) -> bool:
    if not _opposite(mine.word, its.word) or view.words[its.at].negated or not _one_noun(claim, mine, view, its):
        return False
    named = _names(claim, mine), _names(view, its)
    if all(named) and named[0].isdisjoint(named[1]):
        return False  # "the weekly paper Varden", "the daily paper Glimt"
    return not _near(claim, mine).isdisjoint(_near(view, its))


def _one_noun(claim: View, mine: Attribute, view: View, its: Attribute) -> bool:
    one, other = claim.words[mine.head], view.words[its.head]
    if mine.joined != its.joined or one.weight < 1:
        return False
    return one.stem == other.stem or other.stem in lexicon.aliases().get(one.stem, ())


def _near(view: View, one: Attribute) -> set[str]:
    """The telling words about an attribute and its noun, and between the two."""
    return {view.words[at].stem for at in _about(view, one) if view.words[at].weight >= 1} - {
        view.words[one.at].stem,
        view.words[one.head].stem,
        one.joined,
    }


def _names(view: View, one: Attribute) -> set[str]:
    """The words of the names about an attribute and its noun."""
    return {view.words[at].stem for at in _about(view, one) if view.words[at].name >= 0}


def _about(view: View, one: Attribute) -> range:
    first, last = min(one.at, one.head), max(one.last, one.head)
    return range(max(0, first - _AROUND), min(len(view.words), last + 1 + _AROUND))


def _beside(one: str, other: str) -> bool:
    """Whether two words stand on one side of a line."""
    return not set(_sides()[one]).isdisjoint(_sides()[other])


def _opposite(one: str, other: str) -> bool:
    lines = dict(_sides()[one])
    return any(lines.get(line, side) != side for line, side in _sides()[other])


@cache
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """An adjective to the lines it stands in, and on which side of each."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for line, written in enumerate(ATTRIBUTES.strip().splitlines()):
        for side, words in enumerate(written.split("|")):
            for word in words.split():
                found[word] = (*found.get(word, ()), (line, side))
    return found


@cache
def _free() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in FREE.strip().splitlines())
