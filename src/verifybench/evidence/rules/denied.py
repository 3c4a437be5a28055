"""A thing that the claim says nobody gives or has, and the passage gives: “no discount on the prices”, “does not offer a trial”.

A claim that tells much else shares few words with the passage that speaks of the thing; the thing alone decides here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verifybench.evidence import lexicon
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.syntax import clause_of
from verifybench.evidence.tables.giving import GIVING, READY, WANTED
from verifybench.evidence.tables.quantifiers import SUPPOSED
from verifybench.evidence.tables.words import PREPOSITIONS
from verifybench.evidence.words import View

_GIVING = frozenset(GIVING.split())
_SUPPOSED = frozenset(SUPPOSED.split())
_READY = frozenset(READY.split())
_WANTED = frozenset(WANTED.split())
_OF = frozenset(PREPOSITIONS.split())
_NOTHING = frozenset(("no", "without", "lacks", "lacked", "lacking"))
_NOT = frozenset(("not", "n't", "cannot", "never"))
_VERB = 3  # words from a "not" to its verb
_OBJECT = 5  # from a verb to its "any", behind whom it is given to
_THING = 6  # words of the thing
_FURTHER = 5  # words behind it that say which it is
_BACK = 14  # words before a thing in which its giving stands
_LEAST = 2.0  # weight of the words that say what is meant
_STRENGTH = 0.6  # a conflict, short of a firm one


@dataclass(frozen=True, slots=True)
class _Thing:
    """What is denied, from the cue on: the words of the thing, and those behind it that say which."""

    first: int
    words: tuple[int, ...]
    further: tuple[int, ...]
    verb: int  # by which it is not given; -1 where there is none


def findings(claim: View, passage: View) -> list[Finding]:
    """`polarity.negated` for each thing the claim denies and the passage gives, `polarity.same` where the passage denies it too."""
    found = []
    for thing in _things(claim):
        head = claim.words[thing.words[-1]].stem
        for at in passage.where.get(head, ()):
            if not _meant(claim, thing, passage, at):
                continue
            first = thing.first - (claim.words[thing.first].lower == "n't")
            part, spans = f"denied:{first}", (claim.span(first, thing.words[-1]), passage.span(at, at))
            said = claim.text_of(first, thing.words[-1])
            if passage.words[at].negated:
                found.append(Finding(part, "agrees", "polarity.same", f"both say “{said}”", _STRENGTH, *spans))
                break
            if _given(passage, at):
                line = f"“{said}”, where the passage has “{passage.words[at].text}”"
                found.append(Finding(part, "differs", "polarity.negated", line, _STRENGTH, *spans))
                break
    return found


def _things(claim: View) -> Iterator[_Thing]:
    for first, last in claim.cues:
        cue = claim.words[last].lower
        begin, verb = last + 1, -1
        if cue in _NOTHING:
            around = (begin, first - 1, first - 2)
            verb = next((at for at in around if 0 <= at < len(claim.words) and claim.words[at].lower in _GIVING), -1)
            begin += verb == begin
        elif cue in _NOT:
            begin, verb = _behind_verb(claim, last)
        else:
            continue
        words = _phrase(claim, begin) if begin else ()
        if words:
            yield _Thing(first, words, _further(claim, words[-1] + 1), verb)


def _behind_verb(claim: View, cue: int) -> tuple[int, int]:
    """Where the object begins of a verb of giving that a "not" denies, and the verb; 0 and -1 where there is none."""
    for at in range(cue + 1, min(len(claim.words), cue + 1 + _VERB)):
        word = claim.words[at]
        if at in claim.breaks:
            break
        if word.lower in _GIVING:
            objects = range(at + 1, min(len(claim.words), at + 1 + _OBJECT))
            return next((one + 1 for one in objects if claim.words[one].lower == "any"), at + 1), at
        if word.weight and not word.lower.endswith("ly"):
            break
    return 0, -1


def _phrase(view: View, begin: int) -> tuple[int, ...]:
    """The telling words of the noun phrase that begins here; none where a name or a figure alone stands there."""
    found: list[int] = []
    for at in range(begin, min(len(view.words), begin + _THING)):
        word = view.words[at]
        joined = at in view.breaks and at not in view.marks  # "risk-free"
        if at > begin and at in view.marks:
            break
        if word.value < 0 and not word.weight and not joined:
            if found or word.lower in _OF:
                break
            continue
        found.append(at)
    if not found or view.words[found[-1]].value >= 0 or view.words[found[-1]].name >= 0:
        return ()
    return tuple(found)


def _further(view: View, begin: int) -> tuple[int, ...]:
    """The telling words behind a thing that a preposition ties to it."""
    if begin >= len(view.words) or begin in view.breaks or view.words[begin].lower not in _OF:
        return ()
    found = []
    for at in range(begin, min(len(view.words), begin + _FURTHER)):
        if at in view.breaks:
            break
        if view.words[at].weight:
            found.append(at)
    return tuple(found)


def _meant(claim: View, thing: _Thing, passage: View, at: int) -> bool:
    """Whether the passage's word is the thing: every word of it stands there, and enough of what says which it is."""
    near = {word.stem for word in passage.words[max(0, at - _THING) : at + 1]}
    aliases = lexicon.aliases()
    for index in thing.words:
        stem = claim.words[index].stem
        if stem not in near and near.isdisjoint(aliases.get(stem, ())):
            return False
    told = sum(claim.words[index].weight or 1.0 for index in thing.words)
    if thing.verb >= 0 and claim.words[thing.verb].stem in {word.stem for word in passage.words[max(0, at - _BACK) : at]}:
        told += 1.0
    which = sum(claim.words[index].weight for index in thing.further)
    shared = sum(claim.words[index].weight for index in thing.further if claim.words[index].stem in passage.where)
    return told + shared >= _LEAST and shared >= which / 2


def _given(passage: View, at: int) -> bool:
    """Whether the thing is given or had, or stands in a list of what is; not where it may be, or somebody only wants it."""
    before = [word.lower for word in passage.words[max(0, at - _BACK) : at]]
    if not _WANTED.isdisjoint(before) or (not _SUPPOSED.isdisjoint(before) and _READY.isdisjoint(before)):
        return False
    giving = next((place for place in range(len(before) - 1, -1, -1) if before[place] in _GIVING), -1)
    if giving < 0:
        return clause_of(passage).verb < 0
    return giving == 0 or before[giving - 1] != "to" or not _READY.isdisjoint(before[:giving])
