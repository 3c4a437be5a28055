"""Whether claim and passage can be about the same one. The guard that runs before every other rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from verifybench.evidence import lexicon
from verifybench.evidence.tables.words import PREPOSITIONS, PRONOUN_SUBJECTS
from verifybench.evidence.words import View
from verifybench.model.claim import Name, Statement
from verifybench.names import compare

_PRONOUNS = frozenset(PRONOUN_SUBJECTS)
_PREPOSITIONS = frozenset(PREPOSITIONS)
_AUXILIARIES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "cannot",
    ]
)
_UNCONFIRMED = 0.6  # name score from which two spellings may be one name


@dataclass(frozen=True, slots=True)
class Subject:
    """The words before the verb: word indexes, the names among them, and whether a pronoun stands there instead."""

    first: int
    last: int
    names: tuple[int, ...]
    pronoun: bool


SubjectMatch = Literal["same", "unclear", "differs"]


def subject(view: View) -> Subject:
    """Where the subject stands: from the first word, or past a leading phrase set off by a comma, up to the first verb."""
    words = view.words
    first = 0
    if words and words[0].lower in _PREPOSITIONS | {"while", "when", "although", "though", "if", "as"}:
        later = [index for index in sorted(view.breaks) if 0 < index <= 14]
        first = later[0] if later and later[0] < len(words) else 0
    last = first
    for index in range(first, min(len(words), first + 16)):
        word = words[index]
        if index > first and (word.lower in _AUXILIARIES or _verb_like(view, index)):
            break
        last = index
    names = tuple(
        sorted({words[index].name for index in range(first, min(last + 1, len(words))) if words[index].name >= 0})
    )
    pronoun = not names and first < len(words) and words[first].lower in _PRONOUNS and last - first <= 2
    return Subject(first, last, names, pronoun)


def _verb_like(view: View, index: int) -> bool:
    word = view.words[index]
    if word.name >= 0 or word.value >= 0 or word.text[0].isupper():
        return False
    return (len(word.lower) > 4 and word.lower.endswith("ed")) or word.lower in lexicon.irregular_forms()


def match(
    claim: View,
    passage: View,
    around_claim: tuple[Statement, ...] = (),
    around_passage: tuple[Statement, ...] = (),
    titles: str = "",
) -> tuple[SubjectMatch, str]:
    """How the subjects stand to each other, and a line about it; sought in the sentence, its neighbours, heading and title."""
    ours = subject(claim)
    names = [claim.statement.names[index] for index in ours.names]
    if ours.pronoun:
        names = [name for statement in around_claim[-1:] for name in statement.names if name.kind in ("person", "unknown")][
            :1
        ]
    if not names:
        return _by_noun(claim, ours, passage)
    theirs = passage.statement.names
    for name in names:
        if _mentioned(name, passage.statement) or any(may_be_one(name.text, other.text) for other in theirs):
            return "same", ""
    if not any(name.kind in ("person", "unknown") for name in names):
        return "unclear", f"the passage does not name {names[0].text}"
    there = subject(passage)
    strangers = [name for name in theirs if name.kind == "person" and not _mentioned(name, claim.statement)]
    near = [statement for statement in around_passage]
    if any(_mentioned(name, statement) for name in names for statement in near) or any(
        _in_text(name, titles) for name in names
    ):
        subject_names = [theirs[index] for index in there.names if theirs[index].kind == "person"]
        if not subject_names:
            return "same", ""
    if strangers:
        return "differs", f"the claim is about {names[0].text}, the passage about {strangers[0].text}"
    others = [name for statement in near for name in statement.names if name.kind == "person"]
    if others and names[0].kind == "person":
        return "differs", f"the claim is about {names[0].text}, the passage stands with {others[0].text}"
    return "unclear", f"the passage does not name {names[0].text}"


def _by_noun(claim: View, ours: Subject, passage: View) -> tuple[SubjectMatch, str]:
    known = lexicon.synonyms()
    content = [
        claim.words[index] for index in range(ours.first, min(ours.last + 1, len(claim.words))) if claim.words[index].weight
    ]
    if not content:
        return "unclear", "the claim does not name its subject"
    for word in content:
        if word.stem in passage.where or any(alias in passage.where for alias in known.get(word.stem, ())):
            return "same", ""
    return "unclear", f"the passage does not speak of “{content[-1].text}”"


def _mentioned(name: Name, statement: Statement) -> bool:
    return _in_text(name, statement.text)


def _in_text(name: Name, text: str) -> bool:
    """Whether the name, or its last part where that is long enough to tell, stands in the text."""
    if name.text in text:
        return True
    parts = name.text.split()
    return len(parts) > 1 and len(parts[-1]) > 3 and parts[-1] in text


@lru_cache(maxsize=16384)
def may_be_one(one: str, other: str) -> bool:
    """Whether two names are one, or may be spellings of one: then neither is held against the other."""
    if one == other:
        return True
    shorter, longer = sorted((one.split(), other.split()), key=len)
    if (len(shorter) == 1 and shorter[0] in longer) or _initials(one) == other or _initials(other) == one:
        return True
    found = compare(one, other)
    return found.same or found.score >= _UNCONFIRMED


def _initials(name: str) -> str:
    parts = [part for part in name.split() if part[0].isupper()]
    return "".join(part[0] for part in parts) if len(parts) > 1 else ""
