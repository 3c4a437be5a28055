"""Whether two phrases name one speaker: "his lawyer" and "the lawyer", "Gen. Marin Dusek" and "Dusek", and no two others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

import regex

from verifybench.evidence import lexicon
from verifybench.evidence.rules.naming import may_be_one
from verifybench.evidence.tables.speakers import DOCUMENTS, OFFICES, OUTLETS
from verifybench.evidence.tables.words import PREPOSITIONS, PRONOUNS
from verifybench.model.claim import Statement
from verifybench.names import UNSETTLED, Settled, is_initials

SpeakerMatch = Literal["same", "unclear", "differs"]

_WORDS = regex.compile(r"[^\W_](?:[^\W_]|[.’'-](?=[^\W_]))*+")
_OWNER = regex.compile(r"['’]s?$")
_CUTS = frozenset(PREPOSITIONS.split()) | {"who", "which", "that"}
_PRONOUNS = frozenset(PRONOUNS.split()) | {"i", "we", "you", "me", "us"}
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "some", "one"])
_OUTLETS = frozenset(OUTLETS.split())
_LONGEST = 24  # words of a phrase looked at


@dataclass(frozen=True, slots=True)
class Speaker:
    """A phrase taken apart: the name at its head, the nouns that say what they are, and whose or what of they are."""

    name: str = ""
    nouns: tuple[str, ...] = ()  # stems, the head noun last
    belongs: tuple[str, ...] = ()  # names behind "of" or before "'s"
    pronoun: bool = False

    @property
    def of_paper(self) -> bool:
        """Whether it is a document that shows something, and nobody who speaks."""
        return not self.name and bool(self.nouns) and self.nouns[-1] in _papers()


def match(ours: str, theirs: str, settled: Settled = UNSETTLED) -> SpeakerMatch:
    """How two speakers as written stand to each other. Two names decide; else the nouns; a pronoun leaves it open."""
    if " ".join(ours.split()).casefold() == " ".join(theirs.split()).casefold() and not _parse(ours).pronoun:
        return "same"
    one, other = _parse(ours), _parse(theirs)
    if one.of_paper != other.of_paper:
        return "differs"  # "records show": nobody's words, whoever "he" and Berg are
    if one.pronoun or other.pronoun:
        return "unclear"
    if one.name and other.name:
        return "same" if may_be_one(one.name, other.name, settled) else "differs"
    if one.belongs and other.belongs and not _any_one(one.belongs, other.belongs, settled):
        return "differs"  # the mayor of Oslo, the mayor of Bergen
    if one.name or other.name:  # "Berg" and "the lawyer" may be one, "the lawyer Berg" is a lawyer
        named, plain = (one, other) if one.name else (other, one)
        return "same" if plain.nouns and _shared(plain.nouns[-1:], named.nouns) else "unclear"
    return "same" if _shared(one.nouns[-1:], other.nouns[-1:]) else "differs"


def rivals(ours: str, claim: Statement, theirs: str, passage: Statement) -> bool:
    """Whether two speakers are two people, each told so: by name, or as the one who is something ("the mayor", "the police chief").

    A body speaks through whoever it has, and a spokesman for whom he speaks: those may both have said it.
    """
    one, other = _parse(ours), _parse(theirs)
    if one.name and other.name:
        return _person(one.name, claim) and _person(other.name, passage)
    if one.name or other.name or not one.nouns or not other.nouns:
        return False
    return all(noun in _offices() for noun in (one.nouns[-1], other.nouns[-1])) and not _shared(one.nouns, other.nouns)


def _person(name: str, statement: Statement) -> bool:
    """Whether a name is surely a person's: in full or behind a title; one word alone may be a firm's."""
    return any(
        known.kind == "person" and known.text.split()[-1] in name.split() and (" " in known.text or known.title)
        for known in statement.names
    )


@cache
def _offices() -> frozenset[str]:
    return frozenset(lexicon.stem(word) for word in OFFICES.split())


def resolved(speaker: str, around: Iterable[Statement]) -> str:
    """A speaker as written; for "he", "she", "they" the one person whom the sentences around name, where they name no other."""
    if not _parse(speaker).pronoun:
        return speaker
    people = {name.text for statement in around for name in statement.names if name.kind in ("person", "unknown")}
    longest = max(people, key=len, default=speaker)
    return longest if all(set(name.split()) <= set(longest.split()) for name in people) else speaker


def _any_one(ours: tuple[str, ...], theirs: tuple[str, ...], settled: Settled) -> bool:
    return any(may_be_one(one, other, settled) for one in ours for other in theirs)


def _shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    known = lexicon.synonyms()
    return any(one == other or other in known.get(one, ()) for one in ours for other in theirs)


@cache
def _papers() -> frozenset[str]:
    return frozenset(lexicon.stem(word) for word in DOCUMENTS.split())


@lru_cache(maxsize=16384)
def _parse(phrase: str) -> Speaker:
    words = [match[0] for match in _WORDS.finditer(phrase[:400])][:_LONGEST]
    if len(words) == 1 and words[0].lower() in _PRONOUNS and not is_initials(words[0]):
        return Speaker(pronoun=True)
    cut = next((at for at, word in enumerate(words) if at and word.lower() in _CUTS and not is_initials(word)), len(words))
    head, tail = words[:cut], words[cut:]
    owner = max((at for at, word in enumerate(head[:-1]) if _OWNER.search(word)), default=-1)
    belongs = [*_names(head[: owner + 1]), *_names(tail)]
    own = head[owner + 1 :]
    named = _names(own)
    nouns = tuple(lexicon.stem(word.lower()) for word in own if word[0].islower() and word.lower() not in _DETERMINERS)
    if named and own[-1][0].islower() and own[-1] not in _OUTLETS:  # "the Interior Ministry spokesman" is of it, not it
        return Speaker("", nouns, (*belongs, *named))
    return Speaker(named[-1] if named else "", nouns, tuple(belongs))


def _names(words: list[str]) -> list[str]:
    """Runs of capitalised words, determiners aside."""
    runs: list[list[str]] = [[]]
    for word in words:
        if word[0].isupper() and word.lower() not in _DETERMINERS:
            runs[-1].append(_OWNER.sub("", word))
        elif runs[-1]:
            runs.append([])
    return [" ".join(run) for run in runs if run]
