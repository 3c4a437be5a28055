"""Whether claim and passage can be about the same one. The guard that runs before every other rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from verifybench.evidence import lexicon
from verifybench.evidence.rules.naming import in_text, may_be_one, mentioned, one_name
from verifybench.evidence.tables.words import PREPOSITIONS, PRONOUNS
from verifybench.evidence.words import View, Word
from verifybench.model.claim import Name, Statement
from verifybench.names import UNSETTLED, Settled

_PRONOUNS = frozenset(PRONOUNS.split())
_PERSONAL = frozenset(["he", "she", "him", "her", "his", "hers", "they", "them", "their"])
_NEUTER = frozenset(["it", "its"])
_PEOPLE = ("person", "unknown")
_PREPOSITIONS = frozenset(PREPOSITIONS.split())
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
_OPENERS = _PREPOSITIONS | frozenset(
    ["while", "when", "although", "though", "if", "as", "because", "despite", "according", "instead", "unlike", "besides"]
)


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
    found = view.kept.get("subject")
    if found is None:
        found = view.kept["subject"] = _find(view)
    return cast(Subject, found)


def _find(view: View) -> Subject:
    words = view.words
    first = 0
    if words and (words[0].lower in _OPENERS or _participle(words[0])):
        later = [index for index in sorted(view.breaks) if 0 < index <= 14]
        first = later[0] if later and later[0] < len(words) else 0
    last = first
    for index in range(first, min(len(words), first + 16)):
        word = words[index]
        if index > first and (word.lower in _AUXILIARIES or _verb_like(view, index)):
            break
        if word.value >= 0 and any(view.words[at].weight and view.words[at].value < 0 for at in range(first, index)):
            break  # "The hall measures 20 feet"
        if word.lower in _PREPOSITIONS and word.lower != "of" and any(view.words[at].weight for at in range(first, index)):
            break
        last = index
    names = tuple(
        sorted({words[index].name for index in range(first, min(last + 1, len(words))) if words[index].name >= 0})
    )
    pronoun = not names and first < len(words) and words[first].lower in _PRONOUNS and last - first <= 2
    return Subject(first, last, names, pronoun)


def _participle(word: Word) -> bool:
    return word.name < 0 and len(word.lower) > 5 and word.lower.endswith(("ed", "ing"))


def _verb_like(view: View, index: int) -> bool:
    word = view.words[index]
    at = word.start - view.statement.start
    if view.statement.text[at - 1 : at] == "-":  # "best-known"
        return False
    if word.name >= 0 or word.value >= 0 or word.text[0].isupper():
        return False
    if word.lower in lexicon.irregular_forms() or (len(word.lower) > 4 and word.lower.endswith("ed")):
        return True
    # "Pat suggests": behind a name, a word in -s is what the name does.
    return view.words[index - 1].name >= 0 and word.lower.endswith("s") and not word.lower.endswith(("ss", "us"))


def match(
    claim: View,
    passage: View,
    around_claim: tuple[Statement, ...] = (),
    around_passage: tuple[Statement, ...] = (),
    titles: str = "",
    settled: Settled = UNSETTLED,
) -> tuple[SubjectMatch, str]:
    """How the subjects stand to each other, and a line about it; sought in the sentence, its neighbours, heading and title.

    `differs` needs two names: that of the claim's subject, and another one where the passage would have it. A pronoun on
    either side leaves room for doubt.
    """
    ours = subject(claim)
    theirs = passage.statement.names
    names = _leading(claim, ours)
    guessed = not names and ours.pronoun
    if guessed:
        names = _antecedents(around_claim, claim.words[ours.first].lower in _NEUTER)
    if not names:
        return _by_noun(claim, ours, passage, settled)
    spelled = next(((a, b) for a in names for b in theirs if _doubtful(a, b, settled)), None)
    if spelled is not None and not any(mentioned(name.text, passage.statement, settled) for name in names):
        return "unclear", f"{spelled[0].text} and {spelled[1].text} may be spellings of one name"
    if any(_is_among(name, passage.statement, settled) for name in names):
        return ("same", "") if len(names) == 1 or not guessed else ("unclear", "the claim's pronoun may stand for several")
    missing = f"the passage does not name {names[0].text}"
    if not any(name.kind in _PEOPLE for name in names):
        it = any(word.lower in _NEUTER for word in passage.words)
        beside = it and any(_is_among(name, statement, settled) for name in names for statement in around_passage)
        return ("same", "") if beside else ("unclear", missing)
    strangers = [name for name in theirs if name.kind == "person" and not mentioned(name.text, claim.statement, settled)]
    there = subject(passage)
    nearby = any(_is_among(name, statement, settled) for name in names for statement in around_passage)
    if nearby or any(in_text(one, titles) for name in names for one in settled.spellings(name.text)):
        leading = [theirs[index] for index in there.names if theirs[index].kind == "person"]
        if not leading:
            return "same", ""
        return "differs", f"the claim is about {names[0].text}, the passage about {leading[0].text}"
    if guessed or there.pronoun or _has_pronoun(passage):
        return "unclear", missing
    if strangers:
        return "differs", f"the claim is about {names[0].text}, the passage about {strangers[0].text}"
    others = [name for statement in around_passage for name in statement.names if name.kind == "person"]
    if others and names[0].kind == "person":
        return "differs", f"the claim is about {names[0].text}, the passage stands with {others[0].text}"
    return "unclear", missing


def _leading(claim: View, ours: Subject) -> list[Name]:
    """The name that is the subject; none where a noun stands before it ("a court in Moscow")."""
    for index in range(ours.first, min(ours.last + 1, len(claim.words))):
        word = claim.words[index]
        if word.name >= 0:
            return [claim.statement.names[word.name]]
        if word.lower in _PREPOSITIONS and index > ours.first:
            return []
    return []


def _antecedents(around: tuple[Statement, ...], neuter: bool) -> list[Name]:
    """What a pronoun may stand for: the people, or for "it" the rest, of the nearest sentence before that names any."""
    for statement in reversed(around):
        found = [name for name in statement.names if (name.kind != "person" if neuter else name.kind in _PEOPLE)]
        if found:
            return found
    return []


def _has_pronoun(view: View) -> bool:
    return any(word.lower in _PERSONAL for word in view.words)


def _doubtful(one: Name, other: Name, settled: Settled) -> bool:
    """Whether two names may be spellings of one, and nobody said so."""
    settled_so = one_name(one.text, other.text) or settled.standing(one.text, other.text) is not None
    return not settled_so and may_be_one(one.text, other.text, settled)


def _is_among(name: Name, statement: Statement, settled: Settled) -> bool:
    return mentioned(name.text, statement, settled) or any(
        may_be_one(name.text, other.text, settled) for other in statement.names
    )


def _by_noun(claim: View, ours: Subject, passage: View, settled: Settled) -> tuple[SubjectMatch, str]:
    content = [
        claim.words[index] for index in range(ours.first, min(ours.last + 1, len(claim.words))) if claim.words[index].weight
    ]
    if not content:
        return _in_the_same_words(claim, ours, passage)
    other = _another_of(claim, ours, passage, settled)
    if other is not None:
        return other
    for word in content:
        if any(_is_noun(passage, at, word) for stem in (word.stem, *_aliases(word)) for at in passage.where.get(stem, ())):
            return "same", ""
    return "unclear", f"the passage does not speak of “{content[-1].text}”"


def _in_the_same_words(claim: View, ours: Subject, passage: View) -> tuple[SubjectMatch, str]:
    """A subject without a telling word ("the mine", "nobody") is the passage's where both are worded alike; not so a pronoun."""
    theirs = subject(passage)
    wordings = [
        [word.lower for word in view.words[at.first : at.last + 1]] for view, at in ((claim, ours), (passage, theirs))
    ]
    if wordings[0] and wordings[0] == wordings[1] and not ours.pronoun:
        return "same", ""
    return "unclear", "the claim does not name its subject"


def _aliases(word: Word) -> list[str]:
    return sorted(lexicon.synonyms().get(word.stem, ()))


def _is_noun(view: View, at: int, word: Word) -> bool:
    """Whether a word may stand for a subject: "the university" is Boston University, "the film" no Film Festival."""
    found = view.words[at]
    if found.lower.endswith("ed") and not word.lower.endswith("ed"):
        return False  # "the announcement" is not who "announced"
    inside = found.name >= 0 and at + 1 < len(view.words) and view.words[at + 1].name == found.name
    return not inside or word.name >= 0 or word.text[0] == found.text[0]


def _another_of(claim: View, ours: Subject, passage: View, settled: Settled) -> tuple[SubjectMatch, str] | None:
    """ "The council of Oslo" is not that of Bergen: one noun for both, and each has a name behind it that the other lacks."""
    theirs = subject(passage)
    if not ours.names or not theirs.names:
        return None
    one, other = claim.words[_head(claim, ours)], passage.words[_head(passage, theirs)]
    if one.name >= 0 or other.name >= 0 or (one.stem != other.stem and other.stem not in _aliases(one)):
        return None
    names = [claim.statement.names[index] for index in ours.names]
    others = [passage.statement.names[index] for index in theirs.names]
    if any(mentioned(a.text, passage.statement, settled) for a in names):
        return None
    if any(mentioned(b.text, claim.statement, settled) for b in others):
        return None
    spelled = next(((a, b) for a in names for b in others if may_be_one(a.text, b.text, settled)), None)
    if spelled is not None:
        if settled.standing(spelled[0].text, spelled[1].text) == "same":
            return None
        return "unclear", f"{spelled[0].text} and {spelled[1].text} may be spellings of one name"
    return "differs", f"the claim is about the {one.lower} of {names[0].text}, the passage about that of {others[0].text}"


def _head(view: View, found: Subject) -> int:
    """The first word with a meaning of its own; the first word where there is none."""
    inside = range(found.first, min(found.last + 1, len(view.words)))
    return next((index for index in inside if view.words[index].weight), found.first)
